"""Kinds of letters that a commune makes for itself, and the letters of them, that cannot be made as asked."""

from __future__ import annotations

from .tree import CounterError


class OwnKindError(CounterError):
    """A kind of the commune's own, or a letter of it, cannot be made or changed as asked."""


class UnknownKind(OwnKindError):
    """The commune made no kind of this number or name."""

    asked: str


class KindNameTaken(OwnKindError):
    """Another kind is called so already."""

    name: str


class RetiredNameTaken(KindNameTaken):
    """A retired kind is called so: it keeps its name, since letters in the log bear it."""


class KindNameWrong(OwnKindError):
    """The name is empty or longer than a line of the log has room for; both in letters."""

    length: int
    most: int


class KindRetired(OwnKindError):
    """No new letter is written of a retired kind."""

    name: str


class PatternWrong(OwnKindError):
    """The pattern of the numbers has no one place `{n}` for the number."""

    pattern: str


class FieldUnknown(OwnKindError):
    """The kind asks for no such field; `known` are those it asks for."""

    name: str
    field: str
    known: tuple[str, ...] = ()


class FieldsEmpty(OwnKindError):
    """Fields that stand in the middle of the letter were left empty; `fields` are their labels."""

    name: str
    fields: tuple[str, ...]


class NobodyToWriteTo(OwnKindError):
    """No recipient was named."""


class RecipientUnread(OwnKindError):
    """A line of the list names nobody; `line` counts from 1."""

    line: int
    text: str


class GreetingPrinted(OwnKindError):
    """The letter has its number already: it is withdrawn from the letter log, never crossed off the list."""

    code: str
    number: int


class QuietApart(OwnKindError):
    """A letter to people who grieve is never printed in one run with letters of joy."""

    code: str
    name: str
