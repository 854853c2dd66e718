"""Questionnaires in every version that was put to use, and the sheets of answers given to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, Select, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.instants import DayRange
from counter_app.domain.survey import AnswerSheet, Level, Questionnaire, SurveySource
from counter_app.domain.survey_rules import SurveyForm, SurveyUse

from .codec import from_json, to_json
from .columns import AnyRow
from .survey_tables import answer_sheet, questionnaire

_EMPTY = "-"
_SHEET = answer_sheet.c


class SqlSurveys:
    """Questionnaires and answers, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def questionnaire(self, form: SurveyForm, version: int = 0) -> Questionnaire | None:
        """A version, the newest for 0; None where it was never kept."""
        asked = select(questionnaire.c.body).where(questionnaire.c.form == form.value)
        if version:
            asked = asked.where(questionnaire.c.version == version)
        body = self._connection.scalar(asked.order_by(questionnaire.c.version.desc()).limit(1))
        return None if body is None else from_json(Questionnaire, body)

    def versions(self, form: SurveyForm) -> tuple[tuple[Questionnaire, datetime], ...]:
        """The versions kept, newest first, each with the instant it was put to use."""
        asked = select(questionnaire.c.body, questionnaire.c.since).where(questionnaire.c.form == form.value)
        rows = self._connection.execute(asked.order_by(questionnaire.c.version.desc()))
        return tuple((from_json(Questionnaire, row.body), row.since) for row in rows)

    def keep(self, one: Questionnaire, since: datetime) -> None:
        """Keep a new version for good."""
        self._connection.execute(
            insert(questionnaire).values(
                form=one.form.value, version=one.version, since=since, body=to_json(Questionnaire, one)
            )
        )

    def add(self, sheet: AnswerSheet) -> None:
        """Keep a sheet of answers."""
        self._connection.execute(
            insert(answer_sheet).values(
                year=sheet.year,
                number=sheet.number,
                form=sheet.form.value,
                version=sheet.version,
                use=sheet.use.value,
                day=sheet.day,
                source=sheet.source.value,
                levels="".join(_EMPTY if level is None else str(int(level)) for level in sheet.levels),
                dossier=sheet.dossier,
                taken_back=sheet.taken_back,
            )
        )

    def take_back(self, year: int, number: int) -> AnswerSheet | None:
        """Leave a sheet out of every count from now on; None where there is none that counts."""
        here = (_SHEET.year == year, _SHEET.number == number)
        counting = update(answer_sheet).where(*here, _SHEET.taken_back.is_(False)).values(taken_back=True)
        if self._connection.execute(counting).rowcount != 1:
            return None
        return next(self._found(select(*_SHEET).where(*here)))

    def groups(self, period: DayRange) -> tuple[tuple[SurveyForm, int, SurveyUse], ...]:
        """The forms, versions and uses answered in a period, in that order."""
        key = (_SHEET.form, _SHEET.version, _SHEET.use)
        asked = select(*key).where(*_counted(period)).distinct()
        return tuple(
            sorted(
                (SurveyForm(row.form), row.version, SurveyUse(row.use))
                for row in self._connection.execute(asked)
            )
        )

    def sheets(
        self, form: SurveyForm, version: int, use: SurveyUse, period: DayRange
    ) -> Iterator[AnswerSheet]:
        """The sheets of one version, use and period that count, in the order they were entered."""
        wanted = (_SHEET.form == form.value, _SHEET.version == version, _SHEET.use == use.value)
        asked = select(*_SHEET).where(*wanted, *_counted(period))
        return self._found(asked.order_by(_SHEET.year, _SHEET.number))

    def recent(self, source: SurveySource, limit: int) -> tuple[AnswerSheet, ...]:
        """The sheets that came in last in one way, newest first, those taken back among them."""
        newest = (
            select(*_SHEET)
            .where(_SHEET.source == source.value)
            .order_by(_SHEET.year.desc(), _SHEET.number.desc())
        )
        return tuple(self._found(newest.limit(limit)))

    def _found(self, asked: Select[*tuple[object, ...]]) -> Iterator[AnswerSheet]:
        for row in self._connection.execute(asked):
            yield answer_of(row)


def _counted(period: DayRange) -> tuple[ColumnElement[bool], ...]:
    return (_SHEET.day >= period.first, _SHEET.day < period.end, _SHEET.taken_back.is_(False))


def answer_of(row: AnyRow) -> AnswerSheet:
    """The sheet of answers that a row of the table keeps."""
    return AnswerSheet(
        year=row.year,
        number=row.number,
        form=SurveyForm(row.form),
        version=row.version,
        use=SurveyUse(row.use),
        day=row.day,
        source=SurveySource(row.source),
        levels=tuple(None if sign == _EMPTY else Level(int(sign)) for sign in row.levels),
        dossier=row.dossier,
        taken_back=row.taken_back,
    )
