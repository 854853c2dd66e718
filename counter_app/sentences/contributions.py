"""Contributions in words: who gave them where that may be told, how far each has come, and its channels."""

from __future__ import annotations

from datetime import date
from typing import Protocol, assert_never

from counter_app.domain.contribution import (
    Contribution,
    ContributionStanding,
    HandlingStep,
    Purpose,
    Recipient,
)
from counter_app.wording import _, full_date


class Listed(Protocol):
    """What a row of the register of contributions tells."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def received(self) -> date: ...
    @property
    def standing(self) -> ContributionStanding: ...
    @property
    def anonymous(self) -> bool: ...


def contributor(one: Contribution) -> str:
    """Whom a contribution came from, in words that may stand in a list."""
    return listed_name(one.recipient.name, anonymous=one.anonymous)


def listed_name(name: str, *, anonymous: bool) -> str:
    """A contributor's name as lists show it: nobody who asked not to be named."""
    return _("Người đóng góp xin giấu tên") if anonymous else name


def represented(who: Recipient) -> str:
    """`ông Lò Văn Pó, Giám đốc`, or nothing where nobody represents the recipient."""
    return ", ".join(part for part in (who.representative, who.representative_title) if part)


def progress_words(standing: ContributionStanding) -> str:
    """How far a contribution has come: `mới`, `đang xem xét`, `đã trả lời`, `đã cảm ơn`."""
    match standing:
        case ContributionStanding.NEW:
            return _("Mới")
        case ContributionStanding.UNDER_WAY:
            return _("Đang xem xét")
        case ContributionStanding.ANSWERED:
            return _("Đã trả lời")
        case ContributionStanding.THANKED:
            return _("Đã cảm ơn")
        case _:
            assert_never(standing)


def purpose_words(purpose: Purpose) -> str:
    """What a kind is for, for the officer who edits the list of kinds."""
    match purpose:
        case Purpose.OPINION:
            return _("ý kiến")
        case Purpose.INFORMATION:
            return _("thông tin")
        case Purpose.GIFT:
            return _("đóng góp công, của")
        case _:
            assert_never(purpose)


def withheld() -> str:
    """What stands in the place of everything an unnamed contributor told."""
    return _("Nội dung chỉ xem khi mở riêng đóng góp này")


def row_line(row: Listed) -> str:
    """A row in one line: `GN-2026-0002  12/11/2026  Ông Hà Văn Thoại: cống thoát nước … (Mới)`."""
    name = listed_name(row.name, anonymous=row.anonymous)
    about = row.kind if row.anonymous else row.content
    told = f"{name}: {about}" if about else name
    return f"{row.id}  {full_date(row.received)}  {told} ({progress_words(row.standing)})"


def line(one: Contribution) -> str:
    """A contribution in one line that may stand in a list."""
    about = one.kind if one.anonymous else one.content
    told = f"{contributor(one)}: {about}" if about else contributor(one)
    return f"{one.id}  {full_date(one.received)}  {told} ({progress_words(one.standing)})"


def opened_lines(one: Contribution, *, told: bool) -> tuple[str, ...]:
    """One contribution line by line; `told` when what an unnamed contributor said may be shown."""
    who = one.recipient
    name = who.name if told else listed_name(who.name, anonymous=one.anonymous)
    parts = (
        f"{one.id}  {name}",
        represented(who) if told else "",
        who.address if told else "",
        one.kind,
        one.content if told else withheld(),
        _("Nhận ngày {day}, {channel}").format(day=full_date(one.received), channel=one.channel),
        progress_words(one.standing),
    )
    steps = (step_line(step) for step in one.handling)
    return tuple(part for part in (*parts, *steps) if part)


def step_line(step: HandlingStep) -> str:
    """`20/11/2026: đã khơi cống (ông Lò Văn Pó). Kết quả: thông.`; the words of one withheld are left out."""
    what = step.what or _("đã xử lý")
    by = f" ({step.by})" if step.by else ""
    result = " " + _("Kết quả: {result}.").format(result=step.result.rstrip(".")) if step.result else ""
    return f"{full_date(step.day)}: {what}{by}.{result}"


def none_found() -> str:
    """No contribution answers the question."""
    return _("Không có đóng góp nào khớp.")
