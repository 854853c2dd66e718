"""Recording that a report was handed in: what is asked, what is said of it, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from counter_app.domain.instants import local
from counter_app.domain.report import Period
from counter_app.sentences.reports import period_name
from counter_app.ui.dialogs import Answer, AskedLine, Question
from counter_app.ui.icons import Icon
from counter_app.ui.pages.reports import names
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _, clock_time, count, full_date

if TYPE_CHECKING:
    from counter_app.domain.report_reminders import Differs, HandedIn

HANDED, CHANGED = "handed", "changed"
_BY, _WORDS = "by", "words"


def question(period: Period, officer: str) -> Question:
    """Who handed it in, and what is to be remembered of it."""
    name = names.lowered(period_name(period))
    return Question(
        _("Ghi báo cáo {period} đã nộp?").format(period=name),
        _(
            "Các con số hôm nay được giữ lại làm số liệu chốt. Sau này sổ có thay đổi thì trang này chỉ ra con số nào "
            "khác đi."
        ),
        _("Ghi đã nộp"),
        _("Chưa nộp"),
        lines=(
            AskedLine(_BY, _("Người nộp"), officer),
            AskedLine(_WORDS, _("Ghi chú"), "", _("Nộp cho ai, số văn bản nếu có.")),
        ),
    )


def told(answer: Answer) -> tuple[str, str]:
    """Who handed it in and what was noted."""
    return answer.lines.get(_BY, ""), answer.lines.get(_WORDS, "")


def recorded(sent: HandedIn) -> BannerValue:
    """It was recorded."""
    lead = _("Đã ghi nộp báo cáo {period}.").format(period=names.lowered(period_name(sent.period)))
    rest = _("Số liệu lúc {time} ngày {day} được giữ lại; lời nhắc nộp không hiện nữa.").format(
        time=clock_time(local(sent.at)), day=full_date(local(sent.at).date())
    )
    return BannerValue(BannerKind.FINE, lead, rest, icon=Icon.CHECK_CIRCLE, key=HANDED, closable=True)


def changed(sent: HandedIn, differs: Sequence[Differs]) -> BannerValue:
    """Figures are no longer what they were when the report was handed in."""
    lead = _("{n} con số đã khác so với lúc nộp {day}.").format(
        n=count(len(differs)), day=full_date(local(sent.at).date())
    )
    rest = _("Số liệu chốt vẫn giữ nguyên; nếu cần báo cáo bổ sung thì xuất lại rồi ghi nộp lại.")
    return BannerValue(BannerKind.WARNING, lead, rest, key=CHANGED)
