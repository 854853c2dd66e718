"""Contributions as rows, chips, a story and a file: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counter_app.domain.contribution import Contribution, ContributionStanding, Purpose
from counter_app.domain.errors.contributions import (
    AnsweredWithoutResult,
    ContributionKindUnknown,
    HandlingOutOfTime,
    ReceivedAhead,
)
from counter_app.domain.errors.entry import InvalidValue, MissingField
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.logbook import Sheet, Stage
from counter_app.sentences.contributions import (
    contributor,
    listed_name,
    progress_words,
    represented,
    withheld,
)
from counter_app.sentences.dossiers import recipient_type_name
from counter_app.sentences.letters import letter_name, stage_words
from counter_app.services.acts.contributions import OpenedContribution
from counter_app.services.ports.contributions import ContributionRow
from counter_app.ui.components.row_paint import Column
from counter_app.ui.found import hit_in
from counter_app.ui.icons import Icon
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    EmptyValue,
    PointState,
    RowValue,
    TimelinePoint,
    Tone,
)
from counter_app.wording import _, full_date, n_

ALL = "all"
NEW, CLEAR, AGAIN = "new", "clear", "again"
_TONES = {
    ContributionStanding.NEW: Tone.SOON,
    ContributionStanding.UNDER_WAY: Tone.WORK,
    ContributionStanding.ANSWERED: Tone.OK,
    ContributionStanding.THANKED: Tone.DONE,
}


@dataclass(frozen=True, slots=True)
class StoryOfOne:
    """What stands beside the list about one contribution; `veiled` when the words of somebody unnamed are left out."""

    id: str
    name: str
    badge: BadgeValue
    kind: str
    who: str
    content: str
    result: str
    came: str
    points: tuple[TimelinePoint, ...]
    veiled: bool
    anonymous: bool
    thanked: bool
    late_answer: bool


def columns() -> tuple[Column, ...]:
    """The columns of the register of contributions."""
    return (
        Column("name", _("Người đóng góp"), 236),
        Column("content", _("Về việc"), 160, stretch=1),
        Column("received", _("Nhận ngày"), 110),
        Column("standing", _("Tình trạng"), 150),
    )


def row_value(row: ContributionRow, typed: str = "") -> RowValue:
    """A row of the list; of one unnamed only what points to nobody."""
    name, badge = _raised(listed_name(row.name, anonymous=row.anonymous)), badge_of(row.standing)
    about = row.kind if row.anonymous else row.content
    cells = (
        Cell(
            name,
            second=str(row.id),
            strong=not row.anonymous,
            muted=row.anonymous,
            hit=None if row.anonymous else hit_in(name, typed),
        ),
        Cell(about or withheld(), wrap=True, muted=row.anonymous),
        Cell(full_date(row.received), second=row.channel),
        Cell(badge.words, tone=badge.tone, filled=row.standing is ContributionStanding.NEW),
    )
    received = _("nhận ngày {day}").format(day=full_date(row.received))
    return RowValue(
        str(row.id), cells, ", ".join(part for part in (name, badge.words, about, received) if part)
    )


def badge_of(standing: ContributionStanding) -> BadgeValue:
    """How far a contribution has come."""
    return BadgeValue(_TONES[standing], progress_words(standing))


def chips(counts: Mapping[ContributionStanding, int]) -> tuple[Choice, ...]:
    """The filters with their counts."""
    every = Choice(ALL, _("Tất cả"), sum(counts.values()))
    return (
        every,
        *(Choice(one.value, progress_words(one), counts.get(one, 0)) for one in ContributionStanding),
    )


def foot_words(shown: int, *, more: bool) -> str:
    """How many rows are shown."""
    words = n_("{n} đóng góp", "{n} đóng góp", shown).format(n=shown)
    return _("{words}, cuộn xuống để xem thêm").format(words=words) if more else words


def empty_value(typed: str, *, filtered: bool) -> EmptyValue:
    """Why there are no rows, and the one next step."""
    if typed or filtered:
        clear = Action(CLEAR, _("Xem tất cả đóng góp"), Icon.UNDO)
        title = _("Không có đóng góp nào khớp")
        words = _("Người xin giấu tên không tìm được theo tên, chỉ theo số GN của đóng góp.")
        return EmptyValue(Icon.SEARCH, title, words, clear)
    add = Action(NEW, _("Ghi nhận đóng góp"), Icon.PLUS, "Ctrl+N")
    words = _("Ý kiến, tin báo, đóng góp công của cho xã ghi ở đây, để được xem xét, trả lời và cảm ơn.")
    return EmptyValue(Icon.HANDSHAKE, _("Chưa có đóng góp nào"), words, add)


# One contribution ------------------------------------------------------------------------------------------------


def story(opened: OpenedContribution) -> StoryOfOne:
    """One contribution beside the list."""
    one, veiled = opened.contribution, not opened.told
    who = one.recipient
    parts = (_raised(recipient_type_name(who.type)), represented(who), who.address)
    kind_is_gift = one.purpose is Purpose.GIFT
    return StoryOfOne(
        id=str(one.id),
        name=contributor(one) if veiled else _raised(who.name),
        badge=badge_of(one.standing),
        kind=one.kind,
        who=" · ".join(part for part in parts if part),
        content=withheld() if veiled else one.content,
        result=_result(one),
        came=_("Nhận ngày {day}, {channel}").format(day=full_date(one.received), channel=one.channel),
        points=_points(opened),
        veiled=veiled,
        anonymous=one.anonymous,
        thanked=one.standing is ContributionStanding.THANKED,
        # Nobody waits for an answer to a gift.
        late_answer=not kind_is_gift,
    )


def _result(one: Contribution) -> str:
    """What came of it, told by the last step that says so."""
    last = next((step.result for step in reversed(one.handling) if step.result), "")
    return _("Kết quả: {result}").format(result=last) if last else ""


def _points(opened: OpenedContribution) -> tuple[TimelinePoint, ...]:
    one = opened.contribution
    made = [TimelinePoint(_("Nhận đóng góp"), full_date(one.received))]
    for step in one.handling:
        title = step.what or _("Đã xử lý")
        if step.answered:
            title = _("Đã trả lời: {what}").format(what=title) if step.what else _("Đã trả lời")
        words = " · ".join(part for part in (full_date(step.day), step.by) if part)
        made.append(TimelinePoint(title, words, PointState.DONE if step.answered else PointState.PAST))
    made += [_letter_point(sheet) for sheet in opened.sheets]
    if one.standing is not ContributionStanding.THANKED:
        following = _("Trả lời, rồi cảm ơn") if one.purpose is not Purpose.GIFT else _("Cảm ơn")
        made.append(TimelinePoint(following, _("việc tiếp theo"), PointState.PLANNED))
    return tuple(made)


def _letter_point(sheet: Sheet) -> TimelinePoint:
    at = sheet.handed_over or sheet.withdrawn or sheet.signed or sheet.spooled or sheet.intended
    words = f"{full_date(local(at).date())} · {stage_words(sheet.stage)}"
    state = PointState.DONE if sheet.stage is Stage.HANDED_OVER else PointState.PAST
    name = _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)
    return TimelinePoint(name, words, state)


# The forms ---------------------------------------------------------------------------------------------------------


def typed_of(one: Contribution) -> dict[str, str | bool]:
    """What a form shows of a contribution that is to be mended."""
    who = one.recipient
    return {
        "recipient.type": who.type.value,
        "recipient.name": who.name,
        "recipient.representative": who.representative,
        "recipient.representative_title": who.representative_title,
        "recipient.address": who.address,
        "kind": one.kind,
        "content": one.content,
        "received": one.received.isoformat(),
        "channel": one.channel,
        "anonymous": one.anonymous,
    }


def file_of(typed: Mapping[str, str | bool]) -> dict[str, object]:
    """The contribution file of what was typed; what is empty is left out."""
    made: dict[str, Any] = {"recipient": {}}
    for path, value in typed.items():
        if value in ("", False):
            continue
        group, dot, name = path.partition(".")
        if dot:
            made[group][name] = value
        else:
            made[path] = value
    return made


def fault_path(error: CounterError) -> str:
    """The path of the field that an error is about, or an empty string."""
    match error:
        case InvalidValue(field=field) | MissingField(field=field):
            return field
        case ContributionKindUnknown():
            return "kind"
        case ReceivedAhead():
            return "received"
        case HandlingOutOfTime():
            return "handling.day"
        case AnsweredWithoutResult():
            return "handling.result"
        case _:
            return ""


def kept_banner(one: Contribution, *, new: bool) -> BannerValue:
    """What was kept; the name of somebody unnamed is not said."""
    words = _("Đã ghi nhận đóng góp {id} của {name}.") if new else _("Đã sửa đóng góp {id} của {name}.")
    name = contributor(one)
    lead = words.format(id=one.id, name=name[:1].lower() + name[1:] if one.anonymous else name)
    return BannerValue(BannerKind.FINE, lead, key="kept", closable=True)


def handled_banner(one: Contribution) -> BannerValue:
    """That a step was kept."""
    lead = _("Đã ghi việc xử lý đóng góp {id}.").format(id=one.id)
    rest = _("Tình trạng: {standing}.").format(standing=progress_words(one.standing).lower())
    return BannerValue(BannerKind.FINE, lead, rest, key="kept", closable=True)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
