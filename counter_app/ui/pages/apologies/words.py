"""Reasons, ways of sending and the new promise of a slip as the form offers them."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.dossier import Channel
from counter_app.domain.slip import SLIP_CHANNELS, ByText, SlipChannel, SlipReason
from counter_app.sentences.deadlines import limit_words
from counter_app.sentences.slips import slip_channel_name, slip_reason_name
from counter_app.services.crafts.slips import SlipProposal
from counter_app.ui.standings import moment_words
from counter_app.ui.values import Choice
from counter_app.wording import _

NO_REASON = ""


def reason_choices() -> tuple[Choice, ...]:
    """The reasons to choose from; the first asks for one, since only the officer knows it."""
    return (
        Choice(NO_REASON, _("Chọn lý do…")),
        *(Choice(reason.value, slip_reason_name(reason)) for reason in SlipReason),
    )


def channel_choices() -> tuple[Choice, ...]:
    """How a slip reaches people, the usual way first."""
    short: dict[SlipChannel, str] = {
        Channel.POST: _("Bưu chính"),
        ByText.EMAIL: _("E-mail"),
        ByText.SMS: _("Tin nhắn"),
    }
    return tuple(
        Choice(one.value, short.get(one, slip_channel_name(one)), tip=slip_channel_name(one))
        for one in SLIP_CHANNELS
    )


def channel_of(key: str) -> SlipChannel:
    """The way of sending behind a choice; the counter for a key that is none."""
    return next((one for one in SLIP_CHANNELS if one.value == key), Channel.COUNTER)


def proposal_words(proposal: SlipProposal, now: datetime) -> str:
    """How the new promise that is proposed was reached."""
    if proposal.proposed is None or proposal.dossier.limit is None:
        return _("Hồ sơ không có thời hạn để tính; ghi giờ và ngày hẹn mới.")
    if proposal.proposed == proposal.legal:
        return _("Đề nghị: đến hết thời hạn theo quy định, tính cả phần được kéo dài để xác minh.")
    since = max(now, proposal.promise)
    return _("Đề nghị: thêm {limit} kể từ {since}, bỏ qua ngày nghỉ.").format(
        limit=limit_words(proposal.dossier.limit), since=moment_words(since)
    )
