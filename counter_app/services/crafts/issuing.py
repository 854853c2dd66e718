"""The life of one numbered sheet: intended, drawn, signed, given; each step saved before the next begins."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.document_number import as_typed, counter_of, in_series, marks, written
from counter_app.domain.errors.dossiers import WrongState
from counter_app.domain.errors.letters import DocumentNumberNeeded, NotSigned
from counter_app.domain.letter import DrawnLetter, FormKind, SheetKind, Wording
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.domain.number_blocks import left, without
from counter_app.domain.office import KindSettings, NumberSource, Settings
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.printing import JobState
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit

BOOK = "book"


@dataclass(frozen=True, slots=True)
class Planned:
    """A letter decided upon but not numbered yet; `typed` is the records-office number the officer typed."""

    kind: SheetKind
    codes: tuple[str, ...]
    wording: Wording
    why: str = ""
    typed: str = ""
    pending: bool = False


@dataclass(frozen=True, slots=True)
class DrawnAhead:
    """A sheet drawn before it was numbered, with the number it was expected to get."""

    wording: Wording
    drawn: DrawnLetter


class Issuing:
    """Takes a planned letter through its steps; after a crash every step can be taken up where it stopped."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        milestones: Milestones,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._milestones = milestones
        self._actor = actor

    def intend(self, unit: Unit, planned: Planned, now: datetime) -> Sheet:
        """Within the caller's transaction: number, snapshot and the event *intended*.

        Raises DocumentNumberNeeded when the kind carries a records-office number and none is at hand.
        """
        settings = unit.desk.settings()
        rules = settings.kind(planned.kind)
        document_number = self._document_number(unit, planned, rules, settings, now.date())
        dots = rules.draft_number if rules.number_source is NumberSource.TYPED else ""
        sheet = Sheet(
            id=SheetId(str(uuid.uuid4())),
            kind=settings.own_letter(planned.kind).kind
            if isinstance(planned.kind, OwnKind)
            else planned.kind,
            year=now.year,
            number=unit.numbers.take(BOOK, now.year),
            document_number=document_number,
            codes=planned.codes,
            addressee=planned.wording.addressee_listed,
            signing=rules.signing,
            day=now.date(),
            intended=now,
            wording=self._writer.numbered(planned.wording, document_number or dots),
            why=planned.why,
            pending=planned.pending,
            series_number=in_series(rules.numbers, document_number, rules.number_pattern, now.year),
        )
        unit.sheets.add(sheet)
        told: dict[str, object] = {"number": sheet.number, "document_number": document_number}
        if planned.wording.reworded:
            told["reworded"] = list(planned.wording.reworded)
        self._note(unit, LogKind.INTENDED, now, sheet, **told)
        return sheet

    def _document_number(
        self, unit: Unit, planned: Planned, rules: KindSettings, settings: Settings, day: date
    ) -> str:
        match rules.number_source:
            case NumberSource.NONE:
                return ""
            case NumberSource.OWN_SERIES:
                counted = counter_of(rules.numbers, rules.number_pattern)
                while True:
                    number = written(rules.number_pattern, unit.numbers.take(counted, day.year), day.year)
                    # A number typed by hand may stand in the way of the series: it is passed over.
                    if self._is_free(unit, rules, number, day.year):
                        return number
            case NumberSource.TYPED:
                typed = as_typed(planned.typed, rules.number_pattern, day.year)
                # A slip is known by its number from the promise it makes, so it never goes out without one.
                if not typed and (not rules.numbers.later or planned.kind is FormKind.SLIP):
                    raise DocumentNumberNeeded(kind=planned.kind)
                return typed
            case NumberSource.RESERVED:
                return self._reserved(unit, planned.kind, rules, settings, day.year)

    def _reserved(
        self, unit: Unit, kind: SheetKind, rules: KindSettings, settings: Settings, year: int
    ) -> str:
        spent: list[int] = []
        for n in left(settings, kind):
            spent.append(n)
            number = written(rules.number_pattern, n, year)
            if self._is_free(unit, rules, number, year):
                unit.desk.save_settings(without(settings, kind, spent))
                return number
        raise DocumentNumberNeeded(kind=kind)

    @staticmethod
    def _is_free(unit: Unit, rules: KindSettings, number: str, year: int) -> bool:
        place = in_series(rules.numbers, number, rules.number_pattern, year)
        return not unit.numbering.is_taken(year, marks(number, place))

    def draw(self, sheet: Sheet) -> Sheet:
        """Draw an intended sheet from its snapshot, outside any transaction, then keep its bytes for good."""
        if sheet.drawn is not None or sheet.wording is None:
            return sheet
        drawn = self._writer.draw(sheet.wording)
        self._milestones.reached(Step.DRAWN)
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = self._kept(unit, sheet, drawn, now)
        self._milestones.reached(Step.STORED)
        return sheet

    def keep(self, unit: Unit, sheet: Sheet, ahead: DrawnAhead, now: datetime) -> Sheet:
        """Within the caller's transaction: keep what was drawn ahead, where it is of the very words of the sheet."""
        return self._kept(unit, sheet, ahead.drawn, now) if ahead.wording == sheet.wording else sheet

    def _kept(self, unit: Unit, sheet: Sheet, drawn: DrawnLetter, now: datetime) -> Sheet:
        sheet = replace(sheet, drawn=now, template_version=drawn.template_version, sha256=drawn.sha256)
        if drawn.template:
            unit.templates.keep(drawn.template)
        unit.sheets.store_bytes(sheet.id, drawn)
        unit.sheets.replace(sheet)
        self._note(unit, LogKind.DRAWN, now, sheet, sha256=drawn.sha256, template=drawn.template_version)
        return sheet

    def copied(self, sheet: Sheet) -> Sheet:
        """Draw a copy of a sheet already handed over, marked "In lại lần n" at its foot, and keep its bytes."""
        if sheet.handed_over is None or sheet.withdrawn is not None or sheet.wording is None:
            raise WrongState(code=str(sheet.number), state=0, act="reissue")
        copy = sheet.copies + 1
        drawn = self._writer.draw(self._writer.reissued(sheet.wording, copy), sheet.template_version)
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = replace(unit.sheets.get(sheet.id), copies=copy)
            unit.sheets.store_bytes(sheet.id, drawn, copy=copy)
            unit.sheets.replace(sheet)
            self._note(unit, LogKind.REISSUED, now, sheet, copy=copy, sha256=drawn.sha256)
        return sheet

    def sign(self, unit: Unit, sheet: Sheet, now: datetime) -> Sheet:
        """Within the caller's transaction: the Chairman's signature stands on the printed sheet."""
        if sheet.spooled is None or sheet.signed is not None or not sheet.is_open:
            raise WrongState(code=str(sheet.number), state=0, act="sign")
        sheet = replace(sheet, signed=now, sent_back=None, sent_back_why="")
        unit.sheets.replace(sheet)
        self._note(unit, LogKind.SIGNED, now, sheet, basis="hand")
        return sheet

    def give(self, unit: Unit, sheet: Sheet, now: datetime, **details: object) -> Sheet:
        """Within the caller's transaction: the sheet is in the citizen's hands; raises NotSigned."""
        if sheet.signed is None:
            raise NotSigned(number=sheet.number)
        self._note(unit, LogKind.HANDED_OVER, now, sheet, **details)
        return replace(sheet, handed_over=now)

    def withdraw(self, unit: Unit, sheet: Sheet, now: datetime, why: str) -> Sheet:
        """Within the caller's transaction: the sheet no longer counts; its number stays spent, with the reason."""
        sheet = replace(sheet, withdrawn=now, withdrawn_why=why)
        unit.sheets.replace(sheet)
        for job in unit.jobs.of_sheet(sheet.id):
            if job.state.with_us:
                unit.jobs.replace(replace(job, state=JobState.DROPPED, changed=now))
        self._note(unit, LogKind.WITHDRAWN, now, sheet, why=why)
        return sheet

    def _note(self, unit: Unit, kind: LogKind, at: datetime, sheet: Sheet, **details: object) -> None:
        unit.log.append(kind, at, self._actor, sheet.told | details, sheet.id)
