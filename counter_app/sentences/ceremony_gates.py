"""What keeps a certificate from being conferred, and what speaks against an hour: all that an error has to say."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.errors.ceremonies import Gate, WhenDoubt
from counter_app.wording import _, clock_time, full_date, weekday


def gate_clause(gate: Gate) -> str:
    """What is still missing, as a clause of a sentence."""
    return {
        Gate.HUSBAND_ABSENT: _("chồng chưa có mặt"),
        Gate.WIFE_ABSENT: _("vợ chưa có mặt"),
        Gate.FAMILY_ABSENT: _("gia đình chưa có mặt"),
        Gate.HUSBAND_BOOK: _("chồng chưa ký Sổ"),
        Gate.WIFE_BOOK: _("vợ chưa ký Sổ"),
        Gate.HUSBAND_CERTIFICATE: _("chồng chưa ký Giấy chứng nhận"),
        Gate.WIFE_CERTIFICATE: _("vợ chưa ký Giấy chứng nhận"),
        Gate.CHAIRMAN_DAY: _("chưa ghi ngày Chủ tịch ký Giấy chứng nhận"),
        Gate.LAPSED: _("đã quá hạn trao, Giấy chứng nhận không còn giá trị"),
    }[gate]


def when_doubt(doubt: WhenDoubt, starts: datetime) -> str:
    """What speaks against an hour."""
    day = f"{weekday(starts.date())} {full_date(starts.date())}"
    if doubt is WhenDoubt.WEEKEND:
        return _("{day} không phải ngày làm việc.").format(day=day)
    return _("Lễ lúc {time} {day} ra ngoài giờ làm việc.").format(time=clock_time(starts), day=day)
