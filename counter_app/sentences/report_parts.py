"""How letters reached people and why one did not go, in a few words: the same on the screen and in a report.

Reports are written in Vietnamese whatever the screen speaks, so that each word is kept as it stands on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counter_app.domain.choice import Ground
from counter_app.domain.dossier import Channel
from counter_app.domain.guards import Guard
from counter_app.domain.names import clean
from counter_app.domain.report import NOT_TOLD
from counter_app.domain.slip import ByText
from counter_app.wording import joined, later, said

_NO_CHANNEL = later("không ghi cách trao")
_NO_REASON = later("không ghi lý do")
_CHANNELS: Mapping[str, str] = {
    Channel.COUNTER: later("tại quầy"),
    Channel.HOME: later("tại nhà"),
    Channel.POST: later("qua bưu chính"),
    Channel.CEREMONY: later("tại lễ trao"),
    ByText.EMAIL: later("qua thư điện tử"),
    ByText.SMS: later("qua tin nhắn"),
    "": _NO_CHANNEL,
    NOT_TOLD: _NO_CHANNEL,
}
_REASONS: Mapping[str, str] = {
    Guard.RE_REGISTRATION: later("đăng ký lại"),
    Guard.COPY_ONLY: later("chỉ cấp bản sao"),
    Guard.DIVORCE: later("ghi chú ly hôn"),
    Guard.NOTED_ABROAD: later("ghi chú việc đăng ký ở nước ngoài"),
    Guard.NOT_BY_ITSELF: later("thủ tục không kèm thư"),
    Guard.LONG_AFTER: later("đăng ký quá hạn"),
    Guard.CHILD_DIED: later("cháu đã mất"),
    Guard.ABANDONED: later("trẻ bị bỏ rơi"),
    Guard.ALREADY_GIVEN: later("đã có thư trước"),
    Guard.CERTIFICATE_NAMES: later("tên chưa khớp giấy tờ"),
    Guard.FAMILY_DECLINED: later("gia đình từ chối"),
    Ground.LATE_CAUSE_UNKNOWN: later("chưa rõ vì sao trễ"),
    Ground.LATE_VERIFICATION: later("trễ vì chờ xác minh"),
    Ground.LATE_OTHER_AGENCY: later("trễ ở cơ quan khác"),
    Ground.KEPT_ANEW: later("đã giữ lời hẹn lại"),
    Ground.ALREADY_THANKED: later("đã cảm ơn trước"),
    Ground.ANONYMOUS: later("người đóng góp không nêu tên"),
    Ground.ALREADY_GREETED: later("đã có thư trước"),
    "officer": later("công chức quyết định"),
    "": _NO_REASON,
    NOT_TOLD: _NO_REASON,
}


def channel_words(channel: str) -> str:
    """`tại quầy` in the language of the screen."""
    return said(channel_on_paper(channel))


def channel_on_paper(channel: str) -> str:
    """`tại quầy`; a way that has no name yet as it is kept."""
    return _CHANNELS.get(channel, clean(channel))


def reason_words(reason: str) -> str:
    """Why a letter was not sent, in the language of the screen; an officer's own words as typed."""
    return joined(_reasons(reason, said))


def reason_on_paper(reason: str) -> str:
    """The same in Vietnamese, several guards together."""
    return " và ".join(_reasons(reason, str))


def _reasons(reason: str, say: Callable[[str], str]) -> tuple[str, ...]:
    """The names of the guards in a reason, or the reason itself where one of them is none of ours."""
    named = [_REASONS.get(one) for one in reason.split(",")]
    known = tuple(say(one) for one in named if one is not None)
    return known if len(known) == len(named) else (clean(reason),)
