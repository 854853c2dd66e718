"""The citizen's verdict: questionnaires kept by version, sheets entered and taken back, three numbers told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counter_app.domain.contribution import is_contribution_id
from counter_app.domain.errors.entry import Expected, InvalidValue, PeriodBackwards
from counter_app.domain.errors.surveys import (
    NoSuchSheet,
    QuestionnaireMoved,
    SurveyWhileMourning,
    UnknownQuestionnaire,
)
from counter_app.domain.instants import DayRange
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import LogKind
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Making
from counter_app.domain.survey import (
    AnswerSheet,
    Level,
    Questionnaire,
    SurveySource,
    Tally,
    checked_levels,
    checked_questionnaire,
    may_be_offered,
    tally,
)
from counter_app.domain.survey_rules import SurveyForm, SurveyRules, SurveyUse
from counter_app.services.ports.almanac import Clock, Tables
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register, Unit
from counter_app.services.ports.surveys import ShippedQuestionnaires, SurveySheetWriter

_SERIES = "answer_sheet"


@dataclass(frozen=True, slots=True)
class SurveyEntry:
    """One sheet of answers to be entered.

    `version` is the one the citizen had before him, 0 the newest; `use` what he was asked for, None what the commune
    hands the form out for; `day` when he answered, None today. `dossier` is kept only where he `agreed`.
    """

    form: SurveyForm
    levels: tuple[Level | None, ...]
    version: int = 0
    use: SurveyUse | None = None
    source: SurveySource = SurveySource.PAPER
    day: date | None = None
    dossier: str = ""
    agreed: bool = False


class Surveys:
    """Keeps questionnaires and answers, and tells their numbers."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        tables: Tables,
        shipped: ShippedQuestionnaires,
        paper: SurveySheetWriter,
        printer: Printer,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._tables = tables
        self._shipped = shipped
        self._paper = paper
        self._printer = printer
        self._actor = actor

    # Questionnaires ------------------------------------------------------------------------------------------

    def rules(self) -> SurveyRules:
        """Which form the commune hands out for what."""
        with self._register.reading() as unit:
            return unit.desk.settings().surveys

    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """The version of each form that is handed out now."""
        with self._register.reading() as unit:
            return tuple(self._current(unit, form) for form in SurveyForm)

    def questionnaire(self, form: SurveyForm, version: int = 0) -> Questionnaire:
        """A version of a form, the one handed out now for 0; raises UnknownQuestionnaire."""
        with self._register.reading() as unit:
            return self._of_version(unit, form, version)

    def versions(self, form: SurveyForm) -> tuple[Questionnaire, ...]:
        """Every version there is, newest first; one that nobody ever edited or answered is the shipped one."""
        with self._register.reading() as unit:
            kept = tuple(one for one, _since in unit.surveys.versions(form))
            return kept or (self._current(unit, form),)

    def edit(self, form: SurveyForm, title: str, intro: str, questions: Iterable[str]) -> Questionnaire:
        """Put a changed questionnaire to use as a new version; the answers given before keep theirs. Logged.

        Raises NoQuestion, TooManyQuestions or QuestionTooLong. What reads the same as before is no new version.
        """
        with self._register.writing() as unit:
            before = self._current(unit, form)
            changed = checked_questionnaire(form, before.version + 1, title, intro, questions)
            if changed.says_the_same(before):
                return before
            self._kept(unit, before)
            unit.surveys.keep(changed, self._clock.now())
            told = {"form": form, "version": changed.version}
            unit.log.append(LogKind.SURVEY_CHANGED, self._clock.now(), self._actor, told)
        return changed

    # Answers -------------------------------------------------------------------------------------------------

    def check_offer(self, code: str) -> None:
        """Whether a questionnaire may be offered to whoever came about this case.

        Raises SurveyWhileMourning where it is about a death, UnknownCase.
        """
        with self._register.reading() as unit:
            self._check_offer(unit, code)

    def enter(self, entry: SurveyEntry) -> AnswerSheet:
        """Keep one sheet of answers under the next number of the year.

        Only what comes from paper is logged, without its answers: the log tells the hour, and an hour would tell
        who touched the screen. Raises NoAnswer, AnswersMismatch, UnknownQuestionnaire, QuestionnaireMoved (the
        touched screen shows an older version), InvalidValue for a day to come, SurveyWhileMourning, UnknownCase.
        """
        now = self._clock.now()
        day = entry.day or now.date()
        if day > now.date():
            raise InvalidValue(field="day", value=day.isoformat(), expected=Expected.DAY)
        with self._register.writing() as unit:
            questionnaire = self._of_version(unit, entry.form, entry.version)
            levels = checked_levels(questionnaire, entry.levels)
            newest = self._current(unit, entry.form).version
            if entry.source is SurveySource.KIOSK and questionnaire.version != newest:
                raise QuestionnaireMoved(form=entry.form, version=newest)
            if entry.dossier:
                self._check_offer(unit, entry.dossier)
            self._kept(unit, questionnaire)
            sheet = AnswerSheet(
                year=now.year,
                number=unit.numbers.take(_SERIES, now.year),
                form=entry.form,
                version=questionnaire.version,
                use=entry.use or self._use_of(unit, entry.form),
                day=day,
                source=entry.source,
                levels=levels,
                dossier=entry.dossier if entry.agreed else "",
            )
            unit.surveys.add(sheet)
            if sheet.source is SurveySource.PAPER:
                unit.log.append(LogKind.SURVEY_ENTERED, now, self._actor, _told(sheet))
        return sheet

    def next_number(self) -> int:
        """The number the next sheet would get now; another counter may take it first."""
        with self._register.reading() as unit:
            return unit.numbers.peek(_SERIES, self._clock.now().year)

    def take_back(self, year: int, number: int) -> AnswerSheet:
        """Leave a sheet out of every count; its number stays spent. Logged. Raises NoSuchSheet."""
        with self._register.writing() as unit:
            sheet = unit.surveys.take_back(year, number)
            if sheet is None:
                raise NoSuchSheet(year=year, number=number)
            unit.log.append(LogKind.SURVEY_TAKEN_BACK, self._clock.now(), self._actor, _told(sheet))
        return sheet

    def recent(self, limit: int = 5) -> tuple[AnswerSheet, ...]:
        """The sheets entered from paper last, newest first; what was touched on a screen is not shown one by one."""
        with self._register.reading() as unit:
            found = unit.surveys.recent(4 * limit)
        return tuple(one for one in found if one.source is SurveySource.PAPER)[:limit]

    # Numbers -------------------------------------------------------------------------------------------------

    def tallies(self, first: date, end: date, form: SurveyForm | None = None) -> tuple[Tally, ...]:
        """The numbers of a period (`end` is the first day no longer in it), a tally to each form, version and use
        that was answered, never merged; raises PeriodBackwards."""
        if end <= first:
            raise PeriodBackwards(first=first, end=end)
        period = DayRange(first, end)
        with self._register.reading() as unit:
            return tuple(
                tally(
                    self._of_version(unit, one, version),
                    use,
                    period,
                    unit.surveys.sheets(one, version, use, period),
                )
                for one, version, use in unit.surveys.groups(period)
                if form in (None, one)
            )

    # Paper ---------------------------------------------------------------------------------------------------

    def drawn(self, form: SurveyForm, paper: PaperSize, version: int = 0) -> DrawnLetter:
        """The sheet to be answered with a pen; raises UnknownQuestionnaire or a PaperError."""
        questionnaire, office, with_dossier = self._for_paper(form, version)
        return self._paper.draw(questionnaire, office, paper, with_dossier=with_dossier)

    def docx(self, form: SurveyForm, paper: PaperSize, version: int = 0) -> bytes:
        """The same sheet as a Word document; raises UnknownQuestionnaire or a PaperError."""
        questionnaire, office, with_dossier = self._for_paper(form, version)
        return self._paper.docx(questionnaire, office, paper, with_dossier=with_dossier)

    def send(self, form: SurveyForm, paper: PaperSize, sheets: int) -> str:
        """Print so many sheets on the office's printer and return its name.

        They bear no number and are not logged. Raises NoPrinter, PrinterRefused or a PaperError.
        """
        drawn = self.drawn(form, paper)
        with self._register.reading() as unit:
            settings = unit.desk.settings()
        queues = self._printer.queues()
        first = queues[0].name if queues else ""
        name = settings.printer or next((one.name for one in queues if one.is_default), first)
        onto, marks = settings.printers.onto(paper), settings.printers.cut_marks
        making = Making(copies=sheets, onto=onto, cut_marks=marks and onto is not None)
        self._printer.submit(drawn.pdf, queue=name, title="phiếu khảo sát", paper=paper, making=making)
        return name

    def _for_paper(self, form: SurveyForm, version: int) -> tuple[Questionnaire, Office, bool]:
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            asks = SurveyUse.AFTER_RESULT in settings.surveys.uses_of(form)
            return self._of_version(unit, form, version), settings.office, asks

    # What they share -----------------------------------------------------------------------------------------

    def _current(self, unit: Unit, form: SurveyForm) -> Questionnaire:
        kept = unit.surveys.questionnaire(form)
        return kept or next(one for one in self._shipped.questionnaires() if one.form is form)

    def _of_version(self, unit: Unit, form: SurveyForm, version: int) -> Questionnaire:
        found = unit.surveys.questionnaire(form, version)
        if found is None:
            found = self._current(unit, form)
            if version not in (0, found.version):
                raise UnknownQuestionnaire(form=form, version=version)
        return found

    def _kept(self, unit: Unit, questionnaire: Questionnaire) -> None:
        """What was answered or edited stays readable, whatever a later program ships."""
        if unit.surveys.questionnaire(questionnaire.form, questionnaire.version) is None:
            unit.surveys.keep(questionnaire, self._clock.now())

    def _use_of(self, unit: Unit, form: SurveyForm) -> SurveyUse:
        uses = unit.desk.settings().surveys.uses_of(form)
        return uses[-1] if uses else SurveyUse.INDEPENDENT

    def _check_offer(self, unit: Unit, code: str) -> None:
        if is_contribution_id(code):
            unit.contributions.get(code)
            return
        dossier = unit.dossiers.get(code)
        registers = (one.event for one in self._tables.procedures() if one.code == dossier.procedure)
        if not may_be_offered((dossier.event, *registers)):
            raise SurveyWhileMourning(code=dossier.code)


def _told(sheet: AnswerSheet) -> dict[str, object]:
    return {"form": sheet.form, "version": sheet.version, "number": sheet.number, "year": sheet.year}
