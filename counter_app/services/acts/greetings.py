"""Letters of the commune's own accord: written down for one recipient or for a list, shown, crossed off."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.errors.letters import ForbiddenWords, ParagraphTooLong
from counter_app.domain.errors.own_kinds import (
    FieldsEmpty,
    FieldUnknown,
    GreetingPrinted,
    KindRetired,
    NobodyToWriteTo,
    UnknownKind,
)
from counter_app.domain.forbidden import forbidden_in
from counter_app.domain.greeting import Greeting, GreetingId
from counter_app.domain.letter import DrawnLetter, Wording
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.names import fold
from counter_app.domain.office import OwnLetter, Settings
from counter_app.domain.rewording import LONGEST, tidy
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.dossier_file import GreetingDraft, GreetingOrder
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit

MOST = 500
"""How many letters a list shows at once."""


@dataclass(frozen=True, slots=True)
class GreetingRow:
    """A letter that was written down, and its newest sheet that counts, if it has one yet."""

    greeting: Greeting
    sheet: Sheet | None


@dataclass(frozen=True, slots=True)
class GreetingDraftShown:
    """The page of a letter that is not written down yet, with its words."""

    wording: Wording
    drawn: DrawnLetter


class Greetings:
    """Keeps whom the commune writes to; numbering and printing go the way of every other letter."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        calendars: Calendars,
        choosing: Choosing,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._calendars = calendars
        self._choosing = choosing
        self._actor = actor

    def kinds(self) -> tuple[OwnLetter, ...]:
        """The kinds of which new letters are written."""
        with self._register.reading() as unit:
            return tuple(one for one in unit.desk.settings().own if not one.retired)

    def add(self, order: GreetingOrder) -> tuple[Greeting, ...]:
        """Write the letters of an order down, all or none, each under a new id.

        Raises UnknownKind, KindRetired, NobodyToWriteTo, FieldsEmpty, FieldUnknown, ForbiddenWords or ParagraphTooLong.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            own = _kind(unit.desk.settings(), order.kind)
            if not order.letters:
                raise NobodyToWriteTo
            made = tuple(
                _greeting(own, order, draft, unit.greetings.next_id(now.year)) for draft in order.letters
            )
            for one in made:
                unit.greetings.add(one)
            told = {
                "codes": [one.id for one in made],
                "letter": int(own.kind),
                "called": own.kind.name,
            }
            unit.log.append(LogKind.GREETING, now, self._actor, told)
        return made

    def preview(self, order: GreetingOrder, place: int = 0) -> GreetingDraftShown:
        """The page of one letter of an order as it would be printed now, nothing written down.

        Raises as `add` does, and a PaperError.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            own = _kind(unit.desk.settings(), order.kind)
            if not 0 <= place < len(order.letters):
                raise NobodyToWriteTo
            one = _greeting(own, order, order.letters[place], GreetingId(f"TK-{now.year}-0000"))
            wording = self._choosing.worded(unit, own.kind, (one,), self._calendars.of(unit), now)
        return GreetingDraftShown(wording, self._writer.draw(wording))

    def waiting(self) -> tuple[GreetingRow, ...]:
        """Letters not given yet, in the order they were written down."""
        with self._register.reading() as unit:
            return tuple(_row(unit, one) for one in unit.greetings.waiting(MOST))

    def recent(self, limit: int = MOST) -> tuple[GreetingRow, ...]:
        """The last letters written down, newest first."""
        with self._register.reading() as unit:
            return tuple(_row(unit, one) for one in unit.greetings.recent(limit))

    def drop(self, code: str) -> Greeting:
        """Cross a letter off the list that has no number yet; raises UnknownCase or GreetingPrinted."""
        with self._register.writing() as unit:
            one = unit.greetings.get(code.strip().upper())
            for sheet in unit.sheets.of_case(one.id):
                raise GreetingPrinted(code=one.id, number=sheet.number)
            unit.greetings.remove(one.id)
        return one


def _row(unit: Unit, one: Greeting) -> GreetingRow:
    counting = [sheet for sheet in unit.sheets.of_case(one.id) if sheet.withdrawn is None]
    return GreetingRow(one, counting[-1] if counting else None)


def _kind(settings: Settings, asked: str) -> OwnLetter:
    wanted = fold(asked)
    for one in settings.own:
        if wanted and wanted in (str(int(one.kind)), fold(one.kind.name)):
            if one.retired:
                raise KindRetired(name=one.kind.name)
            return one
    raise UnknownKind(asked=asked)


def _greeting(own: OwnLetter, order: GreetingOrder, draft: GreetingDraft, id_: GreetingId) -> Greeting:
    texts = _texts(own, order.fields) | _texts(own, draft.fields)
    for text in texts.values():
        _refuse(own, text)
    empty = tuple(one.label for one in own.asked if not one.optional and not texts.get(one.name))
    if empty:
        raise FieldsEmpty(name=own.kind.name, fields=empty)
    fields = tuple((one.name, texts[one.name]) for one in own.asked if texts.get(one.name))
    return Greeting(id_, own.kind, draft.recipient, order.day, fields)


def _texts(own: OwnLetter, given: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The texts by placeholder, however the field was named: by its placeholder or by its label."""
    called = {one.name: one.name for one in own.asked} | {fold(one.label): one.name for one in own.asked}
    found: dict[str, str] = {}
    for name, text in given:
        field = called.get(name) or called.get(fold(name))
        if field is None:
            known = tuple(one.label for one in own.asked)
            raise FieldUnknown(name=own.kind.name, field=name, known=known)
        found[field] = tidy(text)
    return found


def _refuse(own: OwnLetter, text: str) -> None:
    if len(text) > LONGEST:
        raise ParagraphTooLong(length=len(text), most=LONGEST)
    if forbidden := forbidden_in(text, own.kind):
        words = tuple(one.word for one in forbidden)
        raise ForbiddenWords(kind=own.kind, words=words, why=forbidden[0].taboo.value)
