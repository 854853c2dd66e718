"""Where a search without accents hit a name."""

from __future__ import annotations

from functools import lru_cache

from counter_app.domain import names


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """The search key of a word; a list shows the same words again and again."""
    return names.fold(word)


def hit_in(words: str, typed: str) -> tuple[int, int] | None:
    """The stretch of `words` that the typed words found, start inclusive and end exclusive, or None.

    Words that follow one another are taken together; else the first word that was found alone.
    """
    asked = fold(typed).split()
    spans = _spans(words)
    if not asked or not spans:
        return None
    for first in range(len(spans) - len(asked) + 1):
        stretch = spans[first : first + len(asked)]
        if all(
            fold(words[start:end]).startswith(one) for (start, end), one in zip(stretch, asked, strict=True)
        ):
            start, end = stretch[-1]
            return stretch[0][0], start + _letters(words[start:end], len(asked[-1]))
    for one in asked:
        for start, end in spans:
            if fold(words[start:end]).startswith(one):
                return start, start + _letters(words[start:end], len(one))
    return None


def _spans(words: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = 0
    for piece in words.split(" "):
        if fold(piece):
            spans.append((at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _letters(word: str, folded: int) -> int:
    """How many characters of a word as written make so many letters of its search key."""
    return next((n for n in range(1, len(word) + 1) if len(fold(word[:n])) >= folded), len(word))
