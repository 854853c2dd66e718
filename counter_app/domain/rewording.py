"""One letter's free paragraphs: which the officer may write anew for a single letter, and what they may not say."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from .errors.letters import ForbiddenWords, NotAFreeParagraph, ParagraphTooLong
from .forbidden import flat, forbidden_in
from .letter import LetterKind, SheetKind, Wording

#: A free paragraph is a few lines of a card, not a second letter; in letters.
LONGEST = 600


@dataclass(frozen=True, slots=True)
class FreeParagraph:
    """A paragraph that carries wishes and no facts; `keeps` are words without which it would not be what it is for."""

    field: str
    keeps: tuple[str, ...] = ()


#: The paragraphs that may be written anew for one letter: what wishes, comforts or thanks. What the dossier says
#: (names, dates, the delay and its reason) is corrected in the dossier, never on the letter alone.
FREE: Mapping[SheetKind, tuple[FreeParagraph, ...]] = {
    LetterKind.THANKS: (FreeParagraph("thanks", ("cảm ơn",)), FreeParagraph("wish")),
    LetterKind.APOLOGY: (FreeParagraph("apology", ("xin lỗi",)),),
    LetterKind.BIRTH: (FreeParagraph("wish"), FreeParagraph("advice")),
    LetterKind.MARRIAGE: (FreeParagraph("wish"),),
    LetterKind.CONDOLENCE: (
        FreeParagraph("praise"),
        FreeParagraph("comfort"),
        FreeParagraph("help"),
    ),
}

#: What an officer writes for one letter: fields with their words.
Reworded = tuple[tuple[str, str], ...]


def free_paragraphs(wording: Wording) -> tuple[tuple[FreeParagraph, str], ...]:
    """The free paragraphs that the letter has, with the words that stand there."""
    fields = dict(wording.fields)
    return tuple((one, fields[one.field]) for one in FREE.get(wording.kind, ()) if one.field in fields)


def tidy(text: str) -> str:
    """The text as it goes into a letter: composed letters, single spaces, one paragraph, nothing unprintable."""
    composed = unicodedata.normalize("NFC", text)
    # A no-break space counts as unprintable in Python; names that must not break are bound with one.
    kept = "".join(char if char.isprintable() or char == "\u00a0" else " " for char in composed)
    return " ".join(part for part in kept.split(" ") if part).strip()


def reworded(wording: Wording, changes: Reworded) -> Wording:
    """The letter with these paragraphs in the officer's words; an empty text leaves the program's own.

    Raises NotAFreeParagraph, ForbiddenWords or ParagraphTooLong.
    """
    known = {one.field: one for one, _words in free_paragraphs(wording)}
    fields = dict(wording.fields)
    named: list[str] = []
    for name, text in changes:
        words = tidy(text)
        if name not in known:
            raise NotAFreeParagraph(kind=wording.kind, field=name, free=tuple(known))
        if not words or words == fields[name]:
            continue
        _refuse(wording.kind, known[name], words)
        fields[name] = words
        named.append(name)
    if not named:
        return wording
    return replace(wording, fields=tuple(fields.items()), reworded=tuple(named))


def own_words(wording: Wording) -> Reworded:
    """What the officer wrote for this letter alone, as it stands there."""
    fields = dict(wording.fields)
    return tuple((name, fields[name]) for name in wording.reworded if name in fields)


def _refuse(kind: SheetKind, paragraph: FreeParagraph, words: str) -> None:
    if len(words) > LONGEST:
        raise ParagraphTooLong(length=len(words), most=LONGEST)
    forbidden = forbidden_in(words, kind)
    if forbidden:
        words_told = tuple(one.word for one in forbidden)
        raise ForbiddenWords(kind=kind, words=words_told, why=forbidden[0].taboo.value)
    absent = tuple(word for word in paragraph.keeps if word not in flat(words))
    if absent:
        raise ForbiddenWords(kind=kind, absent=absent)
