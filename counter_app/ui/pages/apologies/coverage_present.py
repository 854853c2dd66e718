"""Coverage in component values: figures, groups and rows of a period, pure translation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from counter_app.domain.coverage import Coverage, CoverageRow, Timeliness
from counter_app.domain.instants import local
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
_ORDER = (Timeliness.NONE, Timeliness.DAY_BEFORE, Timeliness.BEFORE_DUE, Timeliness.AFTER)


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
    rows = [one for one in coverage.rows if _belongs(one, narrowed, names)]
    made = (
        tuple(_row(one, names) for one in rows)
        if group == ROWS
        else tuple(_grouped(coverage.rows, _keyed(group, names)))
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
    """How many are without an apology, and how early the others had theirs."""
    counts = {one: sum(1 for row in coverage.rows if row.timeliness is one) for one in Timeliness}
    sent = sum(counts.values()) - counts[Timeliness.NONE]
    made = []
    for one in _ORDER:
        n = counts[one]
        if one is Timeliness.NONE:
            words = _("Không thiếu lời xin lỗi nào") if not n else _("Cần gửi phiếu hoặc thư ngay")
            made.append(
                FigureValue(
                    _figure_key(one),
                    timeliness_name(one),
                    n,
                    words,
                    tone=Tone.LATE if n else Tone.OK,
                    icon=Icon.SHIELD_ALERT if n else Icon.SHIELD,
                )
            )
            continue
        share = _("{percent} %").format(percent=round(100 * n / sent)) if sent else ""
        made.append(FigureValue(_figure_key(one), timeliness_name(one), n, _meaning(one), share))
    return tuple(made)


def timeliness_name(one: Timeliness) -> str:
    """How early an apology came, as the heading of a figure."""
    match one:
        case Timeliness.NONE:
            return _("Quá hạn, chưa có lời xin lỗi")
        case Timeliness.DAY_BEFORE:
            return _("Gửi trước hẹn ít nhất 1 ngày")
        case Timeliness.BEFORE_DUE:
            return _("Gửi trước giờ hẹn")
        case Timeliness.AFTER:
            return _("Gửi sau giờ hẹn")
        case _:
            assert_never(one)


def _meaning(one: Timeliness) -> str:
    if one is Timeliness.DAY_BEFORE:
        return _("Đúng như quy định")
    return _("Người dân biết trước khi đến") if one is Timeliness.BEFORE_DUE else _("Người dân đã phải chờ")


def _figure_key(one: Timeliness) -> str:
    return f"timeliness:{one.value}"


def _keyed(group: str, names: ProcedureNames) -> Callable[[CoverageRow], tuple[str, str]]:
    """The key and the name of the group a row belongs to."""
    if group == CAUSES:
        return lambda row: (f"cause:{row.cause.value if row.cause else ''}", _raised(cause_name(row.cause)))
    if group == PROCEDURES:
        return lambda row: (f"procedure:{row.procedure}:{row.branch}", names.of(row.procedure, row.branch))
    return lambda row: (f"agency:{row.agency}", row.agency or _("Ủy ban nhân dân xã"))


def _belongs(row: CoverageRow, narrowed: str, names: ProcedureNames) -> bool:
    if not narrowed:
        return True
    keys = {_keyed(group, names)(row)[0] for group in _GROUPED}
    return narrowed in keys or narrowed == _figure_key(row.timeliness)


def _grouped(
    rows: Iterable[CoverageRow], keyed: Callable[[CoverageRow], tuple[str, str]]
) -> Iterable[RowValue]:
    groups: dict[str, tuple[str, list[CoverageRow]]] = {}
    for row in rows:
        key, name = keyed(row)
        groups.setdefault(key, (name, []))[1].append(row)
    for key, (name, ones) in sorted(groups.items(), key=lambda one: (-len(one[1][1]), one[1][0])):
        counts = [sum(1 for row in ones if row.timeliness is one) for one in _ORDER]
        none = (
            Cell(str(counts[0]), tone=Tone.LATE, icon=Icon.SHIELD_ALERT)
            if counts[0]
            else Cell("0", muted=True)
        )
        cells = (
            Cell(name, strong=True, wrap=True),
            Cell(str(len(ones)), strong=True),
            none,
            *(Cell(str(n), muted=not n) for n in counts[1:]),
        )
        told = "; ".join(f"{timeliness_name(one)}: {n}" for one, n in zip(_ORDER, counts, strict=True))
        yield RowValue(key, cells, f"{name}, {len(ones)}. {told}")


def _row(row: CoverageRow, names: ProcedureNames) -> RowValue:
    procedure, promise = names.of(row.procedure, row.branch), local(row.promise)
    cause = _raised(cause_name(row.cause)) if row.cause is not None else _("Chưa ghi")
    cells = (
        Cell(row.applicant, second=row.code, strong=True),
        Cell(procedure, wrap=True),
        Cell(short_day(promise.date()), second=clock_time(promise), strong=True),
        _apology(row),
        Cell(cause, second=row.agency, muted=row.cause is None),
    )
    spoken = f"{row.applicant}, {_apology(row).words}, {procedure}, {row.code}"
    return RowValue(row.code, cells, spoken)


def _apology(row: CoverageRow) -> Cell:
    if row.timeliness is Timeliness.NONE or row.apologised is None:
        return Cell(_("Chưa có lời xin lỗi"), tone=Tone.LATE, icon=Icon.MAIL_OFF, filled=True)
    sent = local(row.apologised)
    when = f"{clock_time(sent)} {short_day(sent.date())}"
    words = _("Phiếu {number} · {when}").format(number=row.slip, when=when) if row.slip else when
    tone = Tone.SOON if row.timeliness is Timeliness.AFTER else Tone.OK
    return Cell(words, tone=tone, icon=Icon.CLOCK_ALERT if tone is Tone.SOON else Icon.CHECK_CIRCLE)


def _narrowed_words(narrowed: str, rows: Sequence[CoverageRow], names: ProcedureNames) -> str:
    """What the rows have in common, how many they are, and how to see all of them again."""
    one = next((one for one in Timeliness if _figure_key(one) == narrowed), None)
    group = next((group for group in _GROUPED if narrowed.startswith(f"{group}:")), "")
    name = timeliness_name(one) if one is not None else _keyed(group, names)(rows[0])[1] if rows else ""
    return _("{name}: {n} hồ sơ · Esc: xem tất cả").format(name=name, n=len(rows))


def _empty(narrowed: str) -> EmptyValue:
    if narrowed == _figure_key(Timeliness.NONE) or not narrowed:
        return EmptyValue(Icon.SHIELD, covered_words(), _("Phiếu và thư xin lỗi của kỳ này sẽ hiện ở đây."))
    return EmptyValue(
        Icon.MAIL, _("Không có hồ sơ nào ở mục này"), _("Bấm con số lần nữa để xem mọi hồ sơ của kỳ.")
    )


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def has_gap(coverage: Coverage) -> bool:
    """Whether a dossier of the period is late without an apology."""
    return any(row.timeliness is Timeliness.NONE for row in coverage.rows)
