"""Rows, chips and counts of the register in component values: pure translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counter_app.domain.instants import local
from counter_app.domain.standing import Closed, DueToday, Late, Paused, Standing, Waiting
from counter_app.services.acts.registry import Listed
from counter_app.services.ports.lists import Bucket
from counter_app.ui.components.row_paint import Column
from counter_app.ui.found import hit_in
from counter_app.ui.icons import Icon
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.standings import badge_of, moment_words, short_badge_of, short_day
from counter_app.ui.values import Action, Cell, Choice, EmptyValue, RowValue, Tone
from counter_app.wording import _, clock_time, count, n_

NEW = "new"
CLEAR = "clear"
ALL_OPEN = "open all"
URGENT = frozenset({Tone.LATE, Tone.SOON})


def columns() -> tuple[Column, ...]:
    """The columns of the register; the code has one of its own only where the window is wide."""
    return (
        Column("tick", "", 40),
        Column("name", _("Người nộp"), 196),
        Column("code", _("Mã hồ sơ"), 196, wide_only=True),
        Column("procedure", _("Thủ tục"), 150, stretch=1),
        Column("due", _("Hẹn trả"), 92),
        Column("standing", _("Tình trạng"), 304),
    )


@dataclass(frozen=True, slots=True)
class ListLook:
    """What the rows are shown under: names, what was typed, what is ticked, today, and whether the window is wide."""

    names: ProcedureNames
    today: date
    typed: str = ""
    picked: frozenset[str] = frozenset()
    wide: bool = False


def row_value(listed: Listed, look: ListLook) -> RowValue:
    """A row of the register."""
    row, badge = listed.row, badge_of(listed.standing, look.today)
    short = short_badge_of(listed.standing, look.today)
    urgent = badge.tone in URGENT
    procedure = look.names.of(row.procedure, row.branch)
    check = row.code in look.picked if can_be_ready(listed.standing) else None
    promise = local(row.promise) if row.promise is not None else None
    due = short_day(promise.date()) if promise is not None else _("không hẹn")
    waits = isinstance(listed.standing, Paused | Waiting | Closed)
    hour = clock_time(promise) if promise is not None and not waits else ""
    if isinstance(listed.standing, Paused):
        due = _("tạm dừng")
    cells = (
        Cell("", check=check),
        Cell(
            row.applicant,
            second="" if look.wide else row.code,
            strong=True,
            hit=hit_in(row.applicant, look.typed),
        ),
        Cell(row.code, hit=hit_in(row.code, look.typed), muted=True),
        Cell(procedure, wrap=True),
        Cell(
            due, second=hour, strong=urgent, muted=not urgent and isinstance(listed.standing, Paused | Closed)
        ),
        Cell(short.words, tone=badge.tone, filled=urgent),
    )
    promised = _("hẹn trả {when}").format(when=moment_words(promise)) if promise is not None else ""
    spoken = ", ".join(part for part in (row.applicant, badge.words, procedure, promised, row.code) if part)
    if check:
        spoken = _("{row}, đã chọn").format(row=spoken)
    return RowValue(row.code, cells, spoken)


def can_be_ready(standing: Standing) -> bool:
    """Whether a dossier that stands so can be marked as having its result."""
    return not isinstance(standing, Waiting | Closed)


def buckets_of(standing: Standing) -> frozenset[Bucket]:
    """The filters a dossier that stands so belongs to."""
    match standing:
        case Closed(handed_over=None):
            return frozenset({Bucket.ALL})
        case Closed():
            return frozenset({Bucket.ALL, Bucket.HANDED_OVER})
        case Waiting():
            return frozenset({Bucket.ALL, Bucket.OPEN, Bucket.WAITING})
        case Paused():
            return frozenset({Bucket.ALL, Bucket.OPEN, Bucket.PAUSED})
        case Late():
            return frozenset({Bucket.ALL, Bucket.OPEN, Bucket.IN_PROGRESS, Bucket.LATE})
        case DueToday():
            return frozenset({Bucket.ALL, Bucket.OPEN, Bucket.IN_PROGRESS, Bucket.DUE_TODAY})
        case _:
            return frozenset({Bucket.ALL, Bucket.OPEN, Bucket.IN_PROGRESS})


def counts_among(found: Iterable[Listed]) -> dict[Bucket, int]:
    """How many of the dossiers found stand in each filter."""
    counts = dict.fromkeys(Bucket, 0)
    for listed in found:
        for bucket in buckets_of(listed.standing):
            counts[bucket] += 1
    return counts


def chips(
    counts: Mapping[Bucket, int], special: Bucket | None, words: str, *, searching: bool
) -> tuple[Choice, ...]:
    """The filters with their counts; `special`, named `words`, takes the place of what is due today."""
    whole = (Bucket.ALL, _("Mọi tình trạng")) if searching else (Bucket.OPEN, _("Đang mở"))
    due = (Bucket.DUE_TODAY, _("Hẹn hôm nay"))
    if special is not None and not searching:
        due = (special, words)
    named = (
        whole,
        due,
        (Bucket.LATE, _("Trễ")),
        (Bucket.WAITING, _("Chờ nhận")),
        (Bucket.IN_PROGRESS, _("Đang xử lý")),
        (Bucket.PAUSED, _("Tạm dừng")),
        (Bucket.HANDED_OVER, _("Đã trao")),
    )
    return tuple(Choice(bucket.value, said, counts.get(bucket, 0)) for bucket, said in named)


def special_words(special: Bucket | None, rows: Sequence[Listed]) -> str:
    """The name of a filter that stands for a working day to come, told from what is promised for it."""
    if special is None:
        return ""
    promises = [one.row.promise for one in rows if one.row.promise is not None]
    if promises:
        return _("Hẹn {day}").format(day=short_day(local(max(promises)).date()))
    return _("Hẹn ngày làm việc tới") if special is Bucket.DUE_NEXT else _("Hẹn ngày làm việc sau đó")


def procedure_choices(names: ProcedureNames) -> tuple[Choice, ...]:
    """Every procedure once, whatever its branches."""
    once = {str(one.code): one.name for one in names.procedures}
    return (Choice("", _("Mọi thủ tục")), *(Choice(code, name) for code, name in once.items()))


def foot_words(shown: int, total: int, typed: str, *, more: bool) -> str:
    """How many are shown of how many, and in which order."""
    if typed:
        pattern = n_(
            "{n} hồ sơ khớp “{typed}”, chữ đúng dấu xếp trước",
            "{n} hồ sơ khớp “{typed}”, chữ đúng dấu xếp trước",
            shown,
        )
        if more:
            pattern = _("{n} hồ sơ đầu khớp “{typed}”; gõ thêm chữ để thu hẹp")
        return pattern.format(n=count(shown), typed=typed)
    if total > shown:
        return _("Hiện {shown} trong {total} hồ sơ, việc gấp xếp trước").format(
            shown=count(shown), total=count(total)
        )
    return n_("{n} hồ sơ, việc gấp xếp trước", "{n} hồ sơ, việc gấp xếp trước", shown).format(n=count(shown))


def picked_words(number: int) -> str:
    """What the ticks lead to."""
    return n_("{n} hồ sơ đã có kết quả", "{n} hồ sơ đã có kết quả", number).format(n=number)


def empty_value(typed: str, total: int) -> EmptyValue:
    """Why the list is empty, and the one next step; `total` dossiers stand in the register."""
    if typed:
        return EmptyValue(
            Icon.SEARCH,
            _("Không thấy hồ sơ nào khớp “{typed}”").format(typed=typed),
            _("Gõ vài chữ của tên, không cần dấu, hoặc mã hồ sơ, số định danh."),
            Action(CLEAR, _("Xóa chữ tìm"), Icon.CLOSE),
        )
    if total:
        return EmptyValue(
            Icon.FOLDER,
            _("Không có hồ sơ nào ở mục này"),
            _("Chọn mục khác ở trên, hoặc xem mọi hồ sơ đang mở."),
            Action(ALL_OPEN, _("Xem hồ sơ đang mở"), Icon.FOLDER),
        )
    return EmptyValue(
        Icon.FOLDER,
        _("Chưa có hồ sơ nào đang mở"),
        _("Hồ sơ nhận vào sẽ hiện ở đây, việc gấp xếp trước."),
        Action(NEW, _("Thêm hồ sơ"), Icon.PLUS, "Ctrl+N"),
    )
