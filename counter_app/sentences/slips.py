"""Apology slips in words: reasons and doubts for the officer, the texts that people are told by."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.dossiers import SlipDoubt
from counter_app.domain.instants import local
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType, Sex
from counter_app.domain.slip import ByText, SlipChannel, SlipReason, SlipTold
from counter_app.sentences.dossiers import channel_name
from counter_app.wording import _, clock_time, full_date, paper_date, paper_time


def slip_reason_name(reason: SlipReason) -> str:
    """`Chờ xác minh nơi cư trú trước đây`: a reason as the picker shows it."""
    match reason:
        case SlipReason.RESIDENCE_CHECK:
            return _("Chờ xác minh nơi cư trú trước đây")
        case SlipReason.REGISTER_CHECK:
            return _("Chờ tra cứu sổ hộ tịch nơi đã đăng ký")
        case SlipReason.PAPERS_CHECK:
            return _("Chờ xác minh giấy tờ trong hồ sơ")
        case SlipReason.OTHER_AGENCY:
            return _("Chờ ý kiến cơ quan phối hợp")
        case SlipReason.LINKED_STEP:
            return _("Chờ bước trước của thủ tục liên thông")
        case SlipReason.SYSTEM_DOWN:
            return _("Hệ thống thông tin bị gián đoạn")
        case SlipReason.SIGNATORY_AWAY:
            return _("Người ký kết quả vắng vì việc công")
        case SlipReason.OFFICER_AWAY:
            return _("Công chức thụ lý nghỉ đột xuất")
        case SlipReason.DONE_AGAIN:
            return _("Kết quả có chỗ sai, phải làm lại")
        case SlipReason.MANY_DOSSIERS:
            return _("Số hồ sơ tăng đột ngột")
        case SlipReason.OTHER:
            return _("Lý do khác")
        case _:
            assert_never(reason)


def doubt_sentence(doubt: SlipDoubt, appointment: datetime) -> str:
    """What speaks against a slip, and what may be done about it."""
    when = _("{time} ngày {date}").format(
        time=clock_time(local(appointment)), date=full_date(local(appointment).date())
    )
    match doubt:
        case SlipDoubt.HOLLOW_REASON:
            return _(
                "Lý do nhiều việc chưa cho người dân biết vì sao; xin ghi rõ việc gì đang chờ, chờ ai, từ khi nào."
            )
        case SlipDoubt.DAY_OFF:
            return _("Giờ hẹn mới {when} rơi vào ngày nghỉ; xin chọn một ngày làm việc.").format(when=when)
        case SlipDoubt.OUTSIDE_HOURS:
            return _("Giờ hẹn mới {when} ngoài giờ làm việc; xin chọn giờ mở cửa.").format(when=when)
        case SlipDoubt.BEYOND_LIMIT:
            return _("Giờ hẹn mới {when} vượt thời hạn tối đa của thủ tục; xin chọn ngày sớm hơn.").format(
                when=when
            )
        case _:
            assert_never(doubt)


def slip_channel_name(channel: SlipChannel) -> str:
    """`Tin nhắn SMS`: how a slip reaches people."""
    match channel:
        case ByText.EMAIL:
            return _("Thư điện tử")
        case ByText.SMS:
            return _("Tin nhắn SMS")
        case Channel():
            return channel_name(channel)
        case _:
            assert_never(channel)


def sms_text(told: SlipTold, office: Office) -> str:
    """The text message about a slip, to be copied into a telephone; always Vietnamese, with its marks."""
    return (
        f"{_committee(office)} xin lỗi {_you(told.applicant)}: hồ sơ {told.code} chưa thể trả kết quả lúc "
        f"{_short(told.before)}. Lý do: {told.reason}. Xin hẹn lại lúc {_short(told.appointment)} "
        f"(phiếu số {told.number}).{_call(office)}"
    )


def email_text(told: SlipTold, office: Office) -> tuple[str, str]:
    """Subject and body of the e-mail about a slip, to be copied into a mail program; always Vietnamese."""
    you = _you(told.applicant)
    about = f" về thủ tục “{told.procedure_name}”" if told.procedure_name else ""
    sorry = f"{_committee(office)} chưa thể trả kết quả đúng hẹn."
    slip = f"phiếu số {told.number} {paper_date(local(told.decided).date())}"
    apology = f"{_committee(office)} trân trọng gửi lời xin lỗi tới {you}."
    anew = f"Kết quả sẽ được trả lúc {_long(told.appointment)}, theo {slip}."
    subject = f"Xin lỗi và hẹn lại ngày trả kết quả hồ sơ {told.code}"
    body = (
        f"Kính gửi {_called(told.applicant)},",
        f"Hồ sơ mã số {told.code} của {you}{about} được hẹn trả kết quả lúc {_long(told.before)}. {sorry}",
        f"Lý do: {told.reason}.",
        f"{apology} {anew}",
        f"Mong nhận được sự thông cảm của {you}.{_call(office)}",
        "Trân trọng.",
    )
    return subject, "\n\n".join(body)


def _committee(office: Office) -> str:
    return " ".join(part for part in ("Ủy ban nhân dân", office.unit, office.commune) if part)


def _you(applicant: Applicant) -> str:
    if applicant.type is ApplicantType.ORGANISATION:
        return "Quý đơn vị"
    return {Sex.MALE: "ông", Sex.FEMALE: "bà", Sex.UNKNOWN: "ông/bà"}[applicant.sex]


def _called(applicant: Applicant) -> str:
    if applicant.type is ApplicantType.ORGANISATION:
        return applicant.name
    return f"{_you(applicant)} {applicant.name}"


def _short(when: datetime) -> str:
    here = local(when)
    return f"{here:%H:%M} ngày {here:%d/%m/%Y}"


def _long(when: datetime) -> str:
    here = local(when)
    return f"{paper_time(here)} {paper_date(here.date())}"


def _call(office: Office) -> str:
    return f" Cần hỏi thêm, xin gọi {office.phone}." if office.phone else ""
