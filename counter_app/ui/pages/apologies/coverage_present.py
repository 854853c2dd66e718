"""Coverage in component values: figures, groups and rows of a period, pure translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from counter_app.domain.coverage import Coverage, LateDossier, Timeliness
from counter_app.domain.instants import local
from counter_app.sentences.coverage import agency_name, timeliness_name
from counter_app.sentences.dossiers import cause_name
from counter_app.ui.components.row_paint import Column
from counter_app.ui.icons import Icon
from counter_app.ui.pages.apologies.present import covered_words
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.standings import short_day
from counter_app.ui.values import Cell, Choice, EmptyValue, FigureValue, RowValue, Tone
from counter_app.wording import _, clock_time, full_date

ROWS, CAUSES, PROCEDURES, AGENCIES = "rows", "cause", "procedure", "agency"
_GROUPED = (CAUSES, PROCEDURES, AGENCIES)
_ORDER = (Timeliness.NEVER, Timeliness.DAY_BEFORE, Timeliness.BEFORE_DUE, Timeliness.AFTER)


class Period(StrEnum):
    """The days looked back upon."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class CoverageValue:
    """A period as shown: its figures, and the rows or groups behind the one that was pressed."""

    period: str
    span: str
    figures: tuple[FigureValue, ...]
    group: str
    rows: tuple[RowValue, ...]
    empty: EmptyValue
    narrowed: str = ""
    narrowed_words: str = ""


def bounds(period: Period, today: date) -> tuple[date, date]:
    """The first day of a period and the day after its last; one that is not over ends with its whole length."""
    match period:
        case Period.MONTH:
            first = today.replace(day=1)
            return first, _month_after(first)
        case Period.LAST_MONTH:
            end = today.replace(day=1)
            return (end - timedelta(days=1)).replace(day=1), end
        case Period.QUARTER:
            first = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
            return first, _month_after(_month_after(_month_after(first)))
        case Period.YEAR:
            return date(today.year, 1, 1), date(today.year + 1, 1, 1)
        case _:
            assert_never(period)


def _month_after(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def period_choices() -> tuple[Choice, ...]:
    """The periods to choose from."""
    return (
        Choice(Period.MONTH, _("Tháng này")),
        Choice(Period.LAST_MONTH, _("Tháng trước")),
        Choice(Period.QUARTER, _("Quý này")),
        Choice(Period.YEAR, _("Năm nay")),
    )


def group_choices() -> tuple[Choice, ...]:
    """What the list can be ordered by."""
    return (
        Choice(ROWS, _("Từng hồ sơ")),
        Choice(CAUSES, _("Nguyên nhân")),
        Choice(PROCEDURES, _("Thủ tục")),
        Choice(AGENCIES, _("Cơ quan")),
    )


def row_columns() -> tuple[Column, ...]:
    """The columns of single dossiers."""
    return (
        Column("name", _("Người nộp"), 200),
        Column("procedure", _("Thủ tục"), 150, stretch=1),
        Column("due", _("Hẹn trả"), 96),
        Column("apology", _("Lời xin lỗi"), 250),
        Column("cause", _("Nguyên nhân"), 190, drop_when_compact=True),
    )


def group_columns() -> tuple[Column, ...]:
    """The columns of groups: the same counts as the figures."""
    return (
        Column("group", _("Nhóm"), 200, stretch=1),
        Column("all", _("Cả thảy"), 96),
        Column("none", _("Chưa có"), 110),
        Column("before", _("Trước 1 ngày"), 124),
        Column("due", _("Trước giờ hẹn"), 130),
        Column("after", _("Sau giờ hẹn"), 120),
    )


def coverage_value(
    coverage: Coverage, names: ProcedureNames, period: str, group: str, narrowed: str
) -> CoverageValue:
    """The period as shown; `narrowed` is a figure's or a group's key, empty for all rows."""
    last = coverage.end - timedelta(days=1)
    rows = [one for one in coverage.late if _belongs(one, narrowed, names)]
    made = (
        tuple(_row(one, names) for one in rows)
        if group == ROWS
        else tuple(_grouped(coverage.late, _keyed(group, names)))
    )
    return CoverageValue(
        period=period,
        span=_("từ {first} đến hết {last}").format(first=full_date(coverage.first), last=full_date(last)),
        figures=figures(coverage),
        group=group,
        rows=made,
        empty=_empty(narrowed),
        narrowed=narrowed,
        narrowed_words=_narrowed_words(narrowed, rows, names) if group == ROWS and narrowed else "",
    )


def figures(coverage: Coverage) -> tuple[FigureValue, ...]:
    """How many are late without an apology, and how early the others had theirs."""
    n = len(coverage.uncovered)
    owed = len(coverage.owed)
    words = _("Gửi phiếu hoặc thư ngay") if n else _("Không thiếu lời xin lỗi nào")
    tone, icon = (Tone.LATE, Icon.SHIELD_ALERT) if n else (Tone.OK, Icon.SHIELD)
    made = [FigureValue(_key(Timeliness.NEVER), _("Quá hạn, chưa xin lỗi"), n, words, tone=tone, icon=icon)]
    told = (
        (Timeliness.DAY_BEFORE, _("Trước ít nhất 1 ngày"), _("Đúng như quy định")),
        (Timeliness.BEFORE_DUE, _("Trước giờ hẹn"), _("Người dân biết trước")),
        (Timeliness.AFTER, _("Sau giờ hẹn"), _("Người dân đã phải chờ")),
    )
    for one, title, meaning in told:
        share = _("trên {all}").format(all=owed) if owed else ""
        made.append(FigureValue(_key(one), title, coverage.by_timeliness[one], meaning, share))
    return tuple(made)


def has_gap(coverage: Coverage) -> bool:
    """Whether a dossier of the period is late without an apology."""
    return bool(coverage.uncovered)


def _key(one: Timeliness) -> str:
    return f"timeliness:{one.value}"


def _keyed(group: str, names: ProcedureNames) -> Callable[[LateDossier], tuple[str, str]]:
    """The key and the name of the group a row belongs to."""
    if group == CAUSES:
        return lambda row: (f"cause:{row.cause.value if row.cause else ''}", _raised(cause_name(row.cause)))
    if group == PROCEDURES:
        return lambda row: (f"procedure:{row.procedure}", names.any_branch(str(row.procedure)))
    return lambda row: (f"agency:{row.agency.value}", agency_name(row.agency))


def _belongs(row: LateDossier, narrowed: str, names: ProcedureNames) -> bool:
    if narrowed == _key(Timeliness.NEVER):
        return row.uncovered
    if narrowed.startswith("timeliness:"):
        return not row.excused and narrowed == _key(row.timeliness)
    return not narrowed or narrowed in {_keyed(group, names)(row)[0] for group in _GROUPED}


def _grouped(
    rows: Iterable[LateDossier], keyed: Callable[[LateDossier], tuple[str, str]]
) -> Iterable[RowValue]:
    groups: dict[str, tuple[str, list[LateDossier]]] = {}
    for row in rows:
        key, name = keyed(row)
        groups.setdefault(key, (name, []))[1].append(row)
    for key, (name, ones) in sorted(groups.items(), key=lambda one: (-len(one[1][1]), one[1][0])):
        owed = [row for row in ones if not row.excused]
        counts = [sum(1 for row in owed if row.timeliness is one) for one in _ORDER]
        none = Cell("0", muted=True)
        if counts[0]:
            none = Cell(str(counts[0]), tone=Tone.LATE, icon=Icon.SHIELD_ALERT)
        cells = (
            Cell(name, strong=True, wrap=True),
            Cell(str(len(ones)), strong=True),
            none,
            *(Cell(str(n), muted=not n) for n in counts[1:]),
        )
        told = "; ".join(f"{timeliness_name(one)}: {n}" for one, n in zip(_ORDER, counts, strict=True))
        yield RowValue(key, cells, f"{name}, {len(ones)}. {told}")


def _row(row: LateDossier, names: ProcedureNames) -> RowValue:
    procedure = names.any_branch(str(row.procedure))
    promise = local(row.against.receipt_promise) if row.against.receipt_promise is not None else None
    said = _apology(row)
    cells = (
        Cell(row.applicant, second=row.code, strong=True),
        Cell(procedure, wrap=True),
        Cell(
            short_day(promise.date()) if promise else "",
            second=clock_time(promise) if promise else "",
            strong=True,
        ),
        said,
        Cell(_raised(cause_name(row.cause)), muted=row.cause is None),
    )
    return RowValue(row.code, cells, f"{row.applicant}, {said.words}, {procedure}, {row.code}")


def _apology(row: LateDossier) -> Cell:
    if row.excused:
        return Cell(_("Chờ người dân, không phải xin lỗi"), tone=Tone.DONE, icon=Icon.MINUS, wrap=True)
    if row.told is None:
        if row.unsent:
            said = _("Phiếu {number} đã in, chưa gửi").format(number=row.unsent)
            return Cell(said, tone=Tone.LATE, icon=Icon.MAIL_OFF, wrap=True)
        return Cell(_("Chưa có lời xin lỗi"), tone=Tone.LATE, icon=Icon.MAIL_OFF, wrap=True)
    sent = local(row.told)
    when = f"{clock_time(sent)} {short_day(sent.date())}"
    said = _("Phiếu {number} · {when}").format(number=row.slip, when=when)
    if not row.slip:
        said = _("Thư xin lỗi · {when}").format(when=when)
    if row.timeliness is Timeliness.AFTER:
        return Cell(said, tone=Tone.SOON, icon=Icon.CLOCK_ALERT, wrap=True)
    return Cell(said, tone=Tone.OK, icon=Icon.CHECK_CIRCLE, wrap=True)


def _narrowed_words(narrowed: str, rows: Sequence[LateDossier], names: ProcedureNames) -> str:
    """What the rows have in common, how many they are, and how to see all of them again."""
    one = next((one for one in Timeliness if _key(one) == narrowed), None)
    group = next((group for group in _GROUPED if narrowed.startswith(f"{group}:")), "")
    name = timeliness_name(one) if one is not None else ""
    if group and rows:
        name = _keyed(group, names)(rows[0])[1]
    return _("{name}: {n} hồ sơ · Esc: xem tất cả").format(name=name, n=len(rows))


def _empty(narrowed: str) -> EmptyValue:
    if narrowed == _key(Timeliness.NEVER) or not narrowed:
        return EmptyValue(Icon.SHIELD, covered_words(), _("Phiếu và thư xin lỗi của kỳ này sẽ hiện ở đây."))
    return EmptyValue(
        Icon.MAIL, _("Không có hồ sơ nào ở mục này"), _("Bấm con số lần nữa để xem mọi hồ sơ của kỳ.")
    )


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
