"""What is said when an entry about the officers' commitment cannot be taken."""

from __future__ import annotations

from counter_app.domain.errors.commitments import (
    CommitmentError,
    NothingToSign,
    OfficerTwice,
    OfficerUnknown,
    SignedAhead,
    SloganUnknown,
    TooManySlogans,
)
from counter_app.wording import _, full_date

from .table import says


@says(CommitmentError)
def _commitment(_error: CommitmentError) -> str:
    return _("Việc này không hợp với bản cam kết hiện có. Xin đọc lại danh sách rồi làm lại.")


@says(OfficerUnknown)
def _unknown(error: OfficerUnknown) -> str:
    return _("Danh sách ký cam kết chưa có “{name}”. Xin xem lại họ tên, hoặc thêm người này trước.").format(
        name=error.name
    )


@says(OfficerTwice)
def _twice(error: OfficerTwice) -> str:
    return _(
        "“{name}” đã có trong danh sách ký cam kết. Nếu là người trùng tên, xin ghi thêm chức vụ sau họ tên."
    ).format(name=error.name)


@says(SignedAhead)
def _ahead(error: SignedAhead) -> str:
    return _("Ngày ký {day} của {name} chưa tới, hôm nay là {today}. Xin xem lại ngày ký.").format(
        day=full_date(error.day), name=error.name, today=full_date(error.today)
    )


@says(SloganUnknown)
def _slogan(error: SloganUnknown) -> str:
    return _("Bản cam kết không có khẩu hiệu “{title}”. Xin xem lại tên ở danh sách khẩu hiệu.").format(
        title=error.title
    )


@says(TooManySlogans)
def _many(error: TooManySlogans) -> str:
    return _("Tờ cam kết chỉ đủ chỗ cho {most} khẩu hiệu. Xin bỏ bớt một khẩu hiệu rồi thêm.").format(
        most=error.most
    )


@says(NothingToSign)
def _nothing(_error: NothingToSign) -> str:
    return _("Chưa in được bản cam kết: chưa có cán bộ nào hoặc chưa có khẩu hiệu nào. Xin thêm rồi in.")
