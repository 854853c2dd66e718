"""The story of one dossier in component values: why it is due then, what happened, what may be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.day_strip import DayTile, day_strip
from counter_app.domain.deadline import Due, LastDayOff, SkippedDay
from counter_app.domain.dossier import Dossier, ExtensionBasis
from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogEntry
from counter_app.domain.standing import Closed, Paused, Standing, Waiting
from counter_app.sentences import deadlines, reasons
from counter_app.sentences.dossiers import applicant_line, cause_name
from counter_app.sentences.letters import letter_name
from counter_app.sentences.log import happened
from counter_app.sentences.standings import standing_words
from counter_app.services.acts.registry import Story
from counter_app.ui.procedure_names import procedure_words
from counter_app.ui.standings import badge_of, day_words, moment_words
from counter_app.ui.values import BadgeValue, DayState, DayValue, PointState, TimelinePoint
from counter_app.wording import _, clock_time, full_date, joined, n_, short_date, short_weekday, weekday

MOST_TILES = 7
TIMED_TILES = 3  # up to here the first tile has room for the hour of receipt


@dataclass(frozen=True, slots=True)
class StoryValue:
    """Everything in the panel beside the list; the four flags say which acts are open."""

    code: str
    name: str
    who: str
    badge: BadgeValue
    procedure: str
    question: str
    days: tuple[DayValue, ...]
    sums: tuple[tuple[str, str], ...]
    sentence: str
    notes: tuple[str, ...]
    timeline: tuple[TimelinePoint, ...]
    can_be_ready: bool
    is_paused: bool
    is_open: bool


def story_value(story: Story) -> StoryValue:
    """The panel of one dossier."""
    dossier, today = story.dossier, local(story.now).date()
    procedure = _("Thủ tục {code}").format(code=dossier.procedure)
    if story.procedure is not None:
        procedure = procedure_words(story.procedure)
    promise = dossier.appointment
    question = _("Không có ngày hẹn")
    if promise is not None:
        question = _("Vì sao hẹn {day}?").format(day=day_words(local(promise).date()))
    return StoryValue(
        code=dossier.code,
        name=dossier.applicant.name,
        who=applicant_line(dossier),
        badge=badge_of(story.standing, today),
        procedure=procedure,
        question=question,
        days=day_values(day_strip(story.due, story.calendar), story.due) if story.due is not None else (),
        sums=sum_lines(story.due) if story.due is not None else (),
        sentence=deadlines.sentence(story.due) if story.due is not None else "",
        notes=_notes(dossier, story.due),
        timeline=timeline(story),
        can_be_ready=not isinstance(story.standing, Waiting | Closed),
        is_paused=isinstance(story.standing, Paused),
        is_open=dossier.is_open,
    )


def day_values(tiles: tuple[DayTile, ...], found: Due) -> tuple[DayValue, ...]:
    """Up to seven tiles; of a longer span the middle is folded into the working days it holds."""
    if len(tiles) <= MOST_TILES:
        timed = len(tiles) <= TIMED_TILES
        return tuple(_day(tile, found, timed=timed) for tile in tiles)
    first, middle, last = tiles[:2], tiles[2:-2], tiles[-2:]
    working = sum(1 for tile in middle if tile.off is None)
    fold = DayValue("", f"+ {working}", _("ngày làm"), DayState.FOLDED)
    return (*(_day(tile, found) for tile in first), fold, *(_day(tile, found) for tile in last))


def _day(tile: DayTile, found: Due, *, timed: bool = False) -> DayValue:
    words = deadlines.tile_words(tile)
    if timed and tile.is_receipt and not tile.is_due and tile.off is None:
        words = _("Nhận {time}").format(time=clock_time(local(found.received)))
    state = DayState.COUNTED
    if tile.is_due:
        state = DayState.DUE
    elif tile.off is not None:
        state = DayState.OFF
    elif tile.is_receipt:
        state = DayState.START
    return DayValue(
        weekday(tile.day),
        short_date(tile.day),
        words,
        state,
        short_weekday=short_weekday(tile.day),
        short_words=_short_tile(tile),
    )


def _short_tile(tile: DayTile) -> str:
    if tile.is_due:
        return _("Hẹn")
    if tile.is_receipt:
        return _("Nhận")
    if tile.off is not None:
        return _("Nghỉ")
    return _("Dừng") if tile.minutes == 0 else _("Làm")


def sum_lines(found: Due) -> tuple[tuple[str, str], ...]:
    """Receipt, limit, days off if there were any, due: the reckoning line by line, each a label and its words."""
    off = _days_off(found)
    return (
        (_("Nhận đủ hồ sơ"), moment_words(found.received)),
        (_("Thời hạn"), deadlines.limit_words(found.limit)),
        *(((_("Trừ ngày nghỉ"), off),) if off else ()),
        (_("Hẹn trả"), moment_words(found.at)),
    )


def _days_off(found: Due) -> str:
    offs = [reason.off for reason in found.reasons if isinstance(reason, SkippedDay | LastDayOff)]
    if not offs:
        return ""
    if len(offs) <= 2:
        return joined(deadlines.day_off(off) for off in offs)
    named = joined(dict.fromkeys(off.name for off in offs if off.name))
    words = n_("{n} ngày", "{n} ngày", len(offs)).format(n=len(offs))
    return f"{words}, {named}" if named else words


def _notes(dossier: Dossier, found: Due | None) -> tuple[str, ...]:
    """What the reckoning alone does not tell: another appointment, new promises, why it is late."""
    notes: list[str] = []
    printed = dossier.appointment
    if found is None and printed is not None:
        notes.append(_("Ngày hẹn ghi theo giấy hẹn; thủ tục này không có thời hạn trong bảng."))
    if found is not None and printed is not None and printed != found.at:
        notes.append(_("Giấy hẹn in {when}, khác cách tính trên.").format(when=moment_words(printed)))
    for one in dossier.extensions:
        pattern = _("Đã hẹn lại {when}: {reason}.")
        if one.basis is ExtensionBasis.PAUSE:
            pattern = _("Hẹn dời sang {when} vì thời gian tạm dừng không tính.")
        elif not one.reason:
            pattern = _("Đã hẹn lại {when}.")
        why = reasons.shown(one.reason).rstrip(".")
        notes.append(pattern.format(when=moment_words(one.appointment), reason=why))
    if dossier.cause is not None:
        said = cause_name(dossier.cause)
        words = _("Nguyên nhân chậm: {cause}.").format(cause=said)
        if dossier.cause_words:
            words = _("Nguyên nhân chậm: {cause}, {words}.").format(
                cause=said, words=dossier.cause_words.rstrip(".")
            )
        notes.append(words)
    return tuple(notes)


def timeline(story: Story) -> tuple[TimelinePoint, ...]:
    """What happened, how it stands, and what comes next."""
    today = local(story.now).date()
    points = [_happened(entry, details, today) for entry, details in story.happenings]
    dossier = story.dossier
    if not dossier.is_open:
        return tuple(points)
    points.append(
        TimelinePoint(_now_words(story.standing), standing_words(story.standing, today), PointState.NOW)
    )
    if dossier.ready is None and dossier.promise is not None and dossier.promise > story.now:
        points.append(TimelinePoint(_("Hẹn trả"), moment_words(dossier.promise), PointState.PLANNED))
    elif dossier.ready is not None:
        points.append(TimelinePoint(_("Trao kết quả"), _("khi người dân đến"), PointState.PLANNED))
    return tuple(points)


def _now_words(standing: Standing) -> str:
    match standing:
        case Waiting():
            return _("Chờ người dân nhận")
        case Paused():
            return _("Chờ người dân bổ sung")
        case _:
            return _("Đang xử lý")


def _happened(entry: LogEntry, details: Mapping[str, object], today: date) -> TimelinePoint:
    title = happened(entry.kind)
    letter = next((one for one in LetterKind if one == details.get("letter")), None)
    number = details.get("number")
    if letter is not None and isinstance(number, int):
        title = _("{what}: {letter} số {number}").format(
            what=title, letter=letter_name(letter), number=number
        )
    parts = [_when(local(entry.at), today)]
    other = _told_instant(details)
    if other is not None and local(other) != local(entry.at).replace(second=0, microsecond=0):
        pattern = _("hẹn {when}") if "appointment" in details else _("tính từ {when}")
        parts.append(pattern.format(when=_when(local(other), today)))
    reason = next((str(details[key]) for key in ("why", "reason", "words") if details.get(key)), "")
    if reason:
        parts.append(reasons.shown(reason.strip()))
    return TimelinePoint(title, " · ".join(parts))


def _told_instant(details: Mapping[str, object]) -> datetime | None:
    """The instant an event is about, where it told one."""
    told = next((details[key] for key in ("appointment", "ready", "at") if details.get(key)), None)
    if not isinstance(told, str):
        return None
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None


def _when(instant: datetime, today: date) -> str:
    day = instant.date()
    if day == today:
        return _("{time} hôm nay").format(time=clock_time(instant))
    shown = f"{short_weekday(day)} {short_date(day)}" if day.year == today.year else full_date(day)
    return f"{clock_time(instant)} {shown}"
