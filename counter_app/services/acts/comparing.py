"""Compares a stored sheet with what its case, the settings and the template would make of it today."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.choice import Proposal
from counter_app.domain.differing import Difference, differences, differing
from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import Case, FormKind, Wording
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.ports.paper import TemplateBench
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class TemplateStanding:
    """The version a sheet was drawn from: which one of its slot (1 is the shipped), since when it was in force, and
    whether another is in force now. `version` is 0 where that cannot be told."""

    version: int = 0
    since: datetime | None = None
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would be otherwise today; `compared` is False where the case cannot be asked any more.

    `proposal` is why the rules chose the letter, where they still say so, for the first of `cases`.
    """

    sheet: Sheet
    rows: tuple[Difference, ...] = ()
    compared: bool = True
    template: TemplateStanding = TemplateStanding()
    proposal: Proposal | None = None
    case: Case | None = None


class Comparing:
    """Words a stored sheet anew, without a number and without a trace."""

    def __init__(
        self, register: Register, calendars: Calendars, choosing: Choosing, bench: TemplateBench
    ) -> None:
        self._register = register
        self._calendars = calendars
        self._choosing = choosing
        self._bench = bench

    def compared(self, id_: SheetId) -> Comparison:
        """The sheet beside today; raises UnknownLetter. Nothing is told of a letter to somebody unnamed."""
        with self._register.reading() as unit:
            sheet = unit.sheets.get(id_)
            if sheet.wording is None or sheet.wording.listed:
                return Comparison(replace(sheet, wording=None), compared=False)
            found = Comparison(sheet, template=self._template(unit, sheet, sheet.wording))
            try:
                return self._beside_today(unit, found, sheet.wording)
            except CounterError:
                # The case is gone, or no longer has what such a letter must say: there is nothing to lay beside it.
                return replace(found, compared=False)

    def _beside_today(self, unit: Unit, found: Comparison, then: Wording) -> Comparison:
        sheet = found.sheet
        cases = tuple(self._choosing.case(unit, code) for code in sheet.codes)
        if isinstance(sheet.kind, FormKind):
            return replace(found, rows=_of_form(then, cases[0]), case=cases[0])
        calendar = self._calendars.of(unit)
        choice = self._choosing.choice(unit, cases[0], calendar, sheet.intended, cases)
        found = replace(found, proposal=choice.about(sheet.kind), case=cases[0])
        if sheet.pending:
            # It was written while there was no result yet: today's letter would be another one.
            return replace(found, compared=False)
        now = self._choosing.worded(unit, sheet.kind, cases, calendar, sheet.intended, of=sheet)
        return replace(found, rows=differences(then, now))

    def _template(self, unit: Unit, sheet: Sheet, wording: Wording) -> TemplateStanding:
        if not sheet.template_version:
            return TemplateStanding()
        uses = tuple(reversed(unit.templates.uses(wording.template)))
        in_force = uses[-1].sha256 if uses else ""
        shipped = self._shipped(wording.template) if not in_force or not uses else ""
        changed = (in_force or shipped or sheet.template_version) != sheet.template_version
        drawn = sheet.drawn or sheet.intended
        for place, use in reversed(tuple(enumerate(uses, 2))):
            if use.at <= drawn and use.sha256 == sheet.template_version:
                return TemplateStanding(place, use.at, changed)
        return TemplateStanding(1 if not uses or drawn < uses[0].at else 0, None, changed)

    def _shipped(self, name: str) -> str:
        slot = next((one for one in self._bench.slots() if one.name == name), None)
        return hashlib.sha256(self._bench.shipped(slot)).hexdigest() if slot is not None else ""


def _of_form(then: Wording, case: Case) -> tuple[Difference, ...]:
    """A form says more than its dossier knows: only what it took from the dossier is compared."""
    if not isinstance(case, Dossier):
        return ()
    who = case.applicant
    known = (
        ("personal_number", who.personal_number),
        ("address", who.address),
        ("phone", who.phone),
    )
    rows = differing(dict(then.fields), known)
    name, called = who.name.casefold(), then.addressee
    if name and name not in called.casefold():
        return (Difference("addressee", called, who.name), *rows)
    return rows
