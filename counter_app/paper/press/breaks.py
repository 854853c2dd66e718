"""Where a line may end: the reference renderer's habits with Vietnamese text, found by trying each sign."""

from __future__ import annotations

_SPACES = frozenset(" \u2002\u2003\u2009\u3000")
_AFTER = frozenset("-–—…!?\\|\u2010\u200b")
_NEVER_BEFORE = frozenset("!?:;,.)]}")
_OPENING = frozenset("([{")
_CLINGING = frozenset("\u00a0\u202f\u2011\u2060/%\"'“”‘’»«") | _NEVER_BEFORE | _AFTER
#: What stands in the text for a tab, a forced break, a picture.
TAB, BREAK, OBJECT = "\t", "\n", "\ufffc"


def is_space(character: str) -> bool:
    """Whether a character is white space that may hang over the end of a line; a no-break space is not."""
    return character in _SPACES


def break_places(text: str) -> list[bool]:
    """For each character whether a line may begin with it; forced breaks are not this function's business."""
    places = [False] * len(text)
    solid = ""
    for index in range(1, len(text)):
        before, here = text[index - 1], text[index]
        if before not in _SPACES:
            solid = before
        if here in _SPACES or here == BREAK:
            continue
        if before in _SPACES:
            places[index] = here not in _NEVER_BEFORE and solid not in _OPENING
        elif before in (TAB, OBJECT) or here == OBJECT:
            places[index] = here not in _CLINGING
        elif before in _AFTER:
            places[index] = here not in _CLINGING and here != TAB
    return places
