"""Letters of the commune's own accord as a file tells them: a kind, a day, its fields, and whom they go to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.errors.own_kinds import NobodyToWriteTo, RecipientUnread
from counter_app.domain.greeting import Greeting
from counter_app.domain.recipients import recipient_of

from .fields import Fields, as_fields

GREETING_KEYS = ("kind", "day", "fields", "recipient", "recipients")
# What the register adds when it tells of a letter, so that what it told can be read in again.
_KEPT = ("id", "name", "given", "sheet")
_RECIPIENT = ("type", "name", "address", "fields")

Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GreetingDraft:
    """One letter of our own accord that is not written down yet; `fields` are its own where they differ."""

    recipient: Recipient
    fields: Texts = ()


@dataclass(frozen=True, slots=True)
class GreetingOrder:
    """Letters of one kind for one day: `kind` its number or its name, `fields` what all of them say alike."""

    kind: str
    day: date
    letters: tuple[GreetingDraft, ...]
    fields: Texts = ()


def read_greetings(data: Mapping[str, object]) -> GreetingOrder:
    """The letters of a JSON object: `recipient` or a list of `recipients`, each an object or a line of text.

    Raises MissingField, UnknownField, InvalidValue, NobodyToWriteTo or RecipientUnread.
    """
    fields = Fields(data, (*GREETING_KEYS, *_KEPT))
    kind = data.get("kind")
    named = str(kind) if isinstance(kind, int) and not isinstance(kind, bool) else fields.words("kind")
    whom: tuple[object, ...] = fields.items("recipients")
    if fields.has("recipient"):
        whom = (data["recipient"], *whom)
    if not whom:
        raise NobodyToWriteTo
    letters = tuple(_letter(one, number) for number, one in enumerate(whom, start=1))
    return GreetingOrder(named, fields.full_day("day"), letters, _texts(data.get("fields"), "fields"))


def _letter(one: object, number: int) -> GreetingDraft:
    where = f"recipients[{number - 1}]"
    if isinstance(one, str):
        found = recipient_of(one)
        if found is None:
            raise RecipientUnread(line=number, text=one)
        return GreetingDraft(found)
    who = as_fields(one, _RECIPIENT, where)
    recipient = Recipient(
        type=who.required("type", lambda key: who.choice(key, RecipientType)),
        name=who.name("name"),
        address=who.text("address"),
    )
    texts = one.get("fields") if isinstance(one, Mapping) else None
    return GreetingDraft(recipient, _texts(texts, f"{where}.fields"))


def _texts(value: object, where: str) -> Texts:
    if value is None:
        return ()
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise InvalidValue(field=where, value=str(value), expected=Expected.OBJECT)
    return tuple((str(name), str(text)) for name, text in value.items())


def dump_greeting(one: Greeting) -> dict[str, object]:
    """A letter of our own accord as its file tells it, with its id and whether it was given."""
    who = one.recipient
    return {
        "id": one.id,
        "kind": int(one.kind),
        "name": one.kind.name,
        "recipient": {"type": who.type.value, "name": who.name, "address": who.address},
        "day": one.day.isoformat(),
        "fields": dict(one.fields),
        "given": one.given,
    }
