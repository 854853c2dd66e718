"""What a report counts of things that are few: ceremonies, visits, contributions and late dossiers, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from fractions import Fraction
from typing import TYPE_CHECKING

from .contribution import ContributionStanding, veiled
from .coverage import Timeliness
from .instants import at
from .procedure import EventKind, Nature
from .report import NOT_TOLD, Figure, Measure, ReportedKind, ReportedRow
from .report_facts import RESULTS
from .survey import Level, Share, share_of

if TYPE_CHECKING:
    from .ceremony import Ceremony
    from .contribution import Contribution
    from .coverage import Coverage
    from .survey import AnswerSheet
    from .visit import Visit

BY_FIELD = (
    Measure.DOSSIERS_RECEIVED,
    Measure.DOSSIERS_SETTLED,
    Measure.DOSSIERS_EARLY,
    Measure.DOSSIERS_ON_TIME,
    Measure.DOSSIERS_LATE,
    Measure.DOSSIERS_UNDER_WAY,
)
BY_DATABASE = (
    Measure.LETTERS_MADE,
    Measure.LETTERS_PRINTED,
    Measure.LETTERS_SIGNED,
    Measure.LETTERS_HANDED_OVER,
    Measure.LETTERS_BY_CHANNEL,
    Measure.LETTERS_NOT_SENT,
    Measure.LETTERS_NOT_SENT_WHY,
    Measure.LETTERS_WITHDRAWN,
    Measure.LETTERS_REISSUED,
    Measure.LETTERS_BY_HAMLET,
    Measure.SLIPS_SENT,
    *BY_FIELD,
    Measure.DOSSIERS_BY_OUTCOME,
    Measure.REAPPOINTMENTS,
    Measure.CHILDREN_BY_SEX,
    Measure.DECEASED_BY_AGE,
)
OF_CEREMONIES = frozenset(
    {
        Measure.CEREMONIES,
        Measure.CEREMONIES_PRESIDED,
        Measure.CEREMONY_COUPLES,
        Measure.CEREMONY_CHILDREN,
    }
)
OF_CONTRIBUTIONS = frozenset(
    {Measure.CONTRIBUTIONS, Measure.CONTRIBUTIONS_HANDLED, Measure.CONTRIBUTIONS_THANKED}
)
OF_COVERAGE = frozenset(
    {
        Measure.APOLOGIES_DUE,
        Measure.APOLOGIES_GIVEN,
        Measure.APOLOGIES_MISSING,
        Measure.APOLOGIES_IN_TIME,
    }
)
FEW = (*OF_CEREMONIES, Measure.VISITS, *OF_CONTRIBUTIONS, *OF_COVERAGE)

REGISTERS = frozenset({Nature.FIRST, Nature.AGAIN, Nature.HAS_PAPERS})
"""What a procedure does with an event when it registers it; a copy or a note registers nobody."""

EMPTY_BOX = "-"
"""How a row of answers writes a box left empty; every other sign is the number of a level."""


_BY_PEOPLE = (Measure.CHILDREN_BY_SEX, Measure.DECEASED_BY_AGE)
_RESULT = "result"


@dataclass(frozen=True, slots=True)
class Naming:
    """From the parts as the register keeps them to those of the figures.

    `fields` by procedure code; `others` are procedures that have to do with an event without registering it.
    """

    fields: Mapping[str, str]
    others: frozenset[str]

    def part(self, measure: Measure, raw: str) -> str | None:
        """The part of the figure a stored part belongs to: empty where the figure has none, None where none counts."""
        if measure in BY_FIELD:
            return self.fields.get(raw, NOT_TOLD)
        if measure is Measure.DOSSIERS_BY_OUTCOME:
            return _RESULT if raw in RESULTS else raw
        if measure in _BY_PEOPLE:
            procedure, _slash, part = raw.rpartition("/")
            return None if procedure in self.others else part
        return "" if measure in (Measure.SLIPS_SENT, Measure.REAPPOINTMENTS) else raw

    def parts(self, measure: Measure, counts: Mapping[str, int]) -> dict[str, int]:
        """Counts by the figures' parts."""
        found: dict[str, int] = {}
        for raw, count in counts.items():
            part = self.part(measure, raw)
            if part is not None:
                found[part] = found.get(part, 0) + count
        return found


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that adds to a measure, in one of its parts or in none; parts of a measure never share a thing."""

    measure: Measure
    part: str
    row: ReportedRow


def of_ceremonies(ceremonies: Iterable[Ceremony], now: datetime) -> Iterator[Counted]:
    """The ceremonies that have begun and were not called off, who presided, and to whom they conferred."""
    for one in ceremonies:
        if not one.is_open or one.starts > now:
            continue
        row = ReportedRow(ReportedKind.CEREMONY, one.id, one.starts, one.place)
        yield Counted(Measure.CEREMONIES, one.mode.value, row)
        yield Counted(Measure.CEREMONIES_PRESIDED, one.leader.name.strip() or NOT_TOLD, row)
        given = [party for party in one.here if party.conferred is not None]
        couples = len(given) if one.about is EventKind.MARRIAGE else 0
        children = sum(max(1, len(party.names)) for party in given) if one.about is EventKind.BIRTH else 0
        for measure, count in ((Measure.CEREMONY_COUPLES, couples), (Measure.CEREMONY_CHILDREN, children)):
            if count:
                told = ReportedRow(ReportedKind.CEREMONY, one.id, one.starts, one.place, weight=count)
                yield Counted(measure, "", told)


def of_visits(visits: Iterable[Visit]) -> Iterator[Counted]:
    """The visits that were made, by who led the delegation."""
    for one in visits:
        if one.outcome is not None:
            row = ReportedRow(ReportedKind.VISIT, one.id, one.outcome.at, one.deceased.name)
            led = one.plan.head.strip() if one.plan is not None else ""
            yield Counted(Measure.VISITS, led or NOT_TOLD, row)


def of_contributions(contributions: Iterable[Contribution]) -> Iterator[Counted]:
    """The contributions, and those of them answered or thanked by now; who asked not to be named stays unnamed."""
    done = (ContributionStanding.ANSWERED, ContributionStanding.THANKED)
    for one in map(veiled, contributions):
        row = ReportedRow(
            ReportedKind.CONTRIBUTION, one.id, at(one.received, time.min), one.recipient.name, one.kind
        )
        yield Counted(Measure.CONTRIBUTIONS, one.kind.strip() or NOT_TOLD, row)
        if one.standing in done:
            yield Counted(Measure.CONTRIBUTIONS_HANDLED, "", row)
        if one.thanked:
            yield Counted(Measure.CONTRIBUTIONS_THANKED, "", row)


def of_coverage(coverage: Coverage) -> Iterator[Counted]:
    """The late dossiers for which an apology is owed, with and without one, as the proof of coverage tells them."""
    in_time = (Timeliness.DAY_BEFORE, Timeliness.BEFORE_DUE)
    for one in coverage.owed:
        when = one.against.receipt_promise or one.against.done
        row = ReportedRow(ReportedKind.DOSSIER, one.code, when, one.applicant, str(one.procedure))
        yield Counted(Measure.APOLOGIES_DUE, "", row)
        yield Counted(Measure.APOLOGIES_MISSING if one.uncovered else Measure.APOLOGIES_GIVEN, "", row)
        if one.timeliness in in_time:
            yield Counted(Measure.APOLOGIES_IN_TIME, "", row)


def of_answers(sheets: Iterable[AnswerSheet]) -> Iterator[Counted]:
    """The sheets of answers, by form, version and use; no sheet bears a name."""
    for one in sheets:
        row = ReportedRow(
            ReportedKind.SURVEY, f"{one.number}/{one.year}", at(one.day, time.min), "", version_of(one)
        )
        yield Counted(Measure.SURVEY_SHEETS, version_of(one), row)


def version_of(sheet: AnswerSheet) -> str:
    """`3/1/after_result`: what answers must share before they may be added up."""
    return f"{sheet.form.value}/{sheet.version}/{sheet.use.value}"


def added_up(counted: Iterable[Counted]) -> dict[tuple[Measure, str], int]:
    """The figures that rows add up to: each measure's whole, and each of its parts."""
    found: dict[tuple[Measure, str], int] = {}
    for one in counted:
        for part in {"", one.part}:
            found[one.measure, part] = found.get((one.measure, part), 0) + one.row.weight
    return found


def survey_figures(levels: Mapping[tuple[str, str], int]) -> Iterator[Figure]:
    """Sheets, mean and share of content answers by version, and as a whole where one version alone was answered.

    `levels` counts equal rows of answers: (version, one sign to a question). Versions are never merged, so that the
    whole has a mean only where there is nothing to merge.
    """
    versions = tuple(dict.fromkeys(version for version, _signs in levels))
    for version in versions:
        own = {signs: count for (of, signs), count in levels.items() if of == version}
        share = _share(own)
        for part in (version, "") if len(versions) == 1 else (version,):
            yield Figure(Measure.SURVEY_MEAN, part, share.mean)
            yield Figure(
                Measure.SURVEY_SATISFIED, part, None if share.satisfied is None else share.satisfied / 100
            )
        yield Figure(Measure.SURVEY_SHEETS, version, sum(own.values()))
    yield Figure(Measure.SURVEY_SHEETS, "", sum(levels.values()))


def _share(rows: Mapping[str, int]) -> Share:
    return share_of(
        None if sign == EMPTY_BOX else Level(int(sign))
        for signs, count in rows.items()
        for _sheet in range(count)
        for sign in signs
    )


def median(counts: Mapping[int, int]) -> int | Fraction | None:
    """The median of values counted by how often each occurs; between two values in the middle, their mean."""
    total = sum(counts.values())
    if not total:
        return None
    middle = Fraction(_at(counts, (total - 1) // 2) + _at(counts, total // 2), 2)
    return int(middle) if middle.denominator == 1 else middle


def _at(counts: Mapping[int, int], place: int) -> int:
    passed = 0
    for value in sorted(counts):
        passed += counts[value]
        if passed > place:
            return value
    raise IndexError(place)


def days_instants(first: date, end: date) -> tuple[datetime, datetime]:
    """The instants between which the days lie."""
    return at(first, time.min), at(end, time.min)
