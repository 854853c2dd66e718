"""Letters that cannot be worded, numbered, signed or handed over."""

from __future__ import annotations

from datetime import date

from counter_app.domain.own_kind import OwnKind

from .tree import CounterError


class LetterError(CounterError):
    """A letter cannot be worded, drawn or handed over."""


class NoLetterDue(LetterError):
    """No letter belongs to this case, and none was chosen."""

    code: str


class LetterNotPossible(LetterError):
    """The chosen kind cannot be worded from what the case holds (no birth in it, …)."""

    code: str
    kind: int | OwnKind


class WordsMissing(LetterError):
    """Words that the letter must carry are missing from the case; `fields` name them."""

    code: str
    kind: int | OwnKind
    fields: tuple[str, ...]


class DecisionNeeded(LetterError):
    """A guard holds a letter back or asks: the officer must choose a letter or none, and say why."""

    code: str
    kind: int | OwnKind


class WhyNeeded(LetterError):
    """Choosing otherwise than proposed needs a reason, which is logged."""

    code: str


class NamesDiffer(LetterError):
    """A name in the letter is not letter for letter the name on the certificate."""

    code: str
    on_letter: str
    on_certificate: str


class NotSigned(LetterError):
    """The letter has no signature yet; no letter is handed over unsigned."""

    number: int


class StockEmpty(LetterError):
    """No signed stock is left for this kind."""

    kind: int | OwnKind


class DocumentNumberNeeded(LetterError):
    """This kind carries a number of the records office, and none is left or typed."""

    kind: int | OwnKind


class DocumentNumberTaken(LetterError):
    """The typed number of the records office stands on another letter already."""

    number: str


class UnknownLetter(LetterError):
    """No letter carries this number in the letter log."""

    number: str


class DayIsClosed(LetterError):
    """The day of the handover is closed, so it can no longer be undone."""

    day: date


class NothingToUndo(LetterError):
    """There is no handover of today left to undo."""


class NotAFreeParagraph(LetterError):
    """This part of the letter is told by the dossier and is not written anew for one letter; `free` may be."""

    kind: int | OwnKind
    field: str
    free: tuple[str, ...] = ()


class ForbiddenWords(LetterError):
    """The officer's own words may not stand in this kind: `words`, `why` for the first; or `absent` ones must stay."""

    kind: int | OwnKind
    words: tuple[str, ...] = ()
    why: str = ""
    absent: tuple[str, ...] = ()


class ParagraphTooLong(LetterError):
    """The officer's own words are longer than a paragraph of a letter may be; both in letters."""

    length: int
    most: int
