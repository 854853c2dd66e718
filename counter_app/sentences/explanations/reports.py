"""What is said when a periodic report cannot be made or recorded as asked."""

from __future__ import annotations

from counter_app.domain.errors.reports import (
    NotCounted,
    PeriodFarAway,
    PeriodMerged,
    RangeBackwards,
    ReportError,
    ReportStopped,
    ReportTooEarly,
    UnknownPeriod,
)
from counter_app.wording import _, full_date

from .table import says


@says(ReportError)
def _report(_error: ReportError) -> str:
    return _("Chưa lập được báo cáo. Xin xem lại kỳ báo cáo rồi làm lại.")


@says(UnknownPeriod)
def _unknown(error: UnknownPeriod) -> str:
    return _("Không có kỳ báo cáo “{name}”. Xin ghi theo một trong các cách: {known}.").format(
        name=error.name, known="; ".join(error.known)
    )


@says(PeriodMerged)
def _merged(error: PeriodMerged) -> str:
    return _(
        "Kỳ {name} không có báo cáo riêng vì được gộp vào báo cáo khác. Xin lập báo cáo {instead}, hoặc sửa tháng gộp "
        "ở Cài đặt, phần Sổ thư và báo cáo."
    ).format(name=error.name, instead=error.instead)


@says(RangeBackwards)
def _backwards(error: RangeBackwards) -> str:
    return _("Kỳ báo cáo từ ngày {first} lại đến ngày {last}. Xin ghi ngày đầu trước ngày cuối.").format(
        first=full_date(error.first), last=full_date(error.last)
    )


@says(PeriodFarAway)
def _far_away(error: PeriodFarAway) -> str:
    return _("Năm {year} quá xa. Xin chọn kỳ báo cáo từ năm {first} đến năm {last}.").format(
        year=error.year, first=error.first, last=error.last
    )


@says(ReportStopped)
def _stopped(_error: ReportStopped) -> str:
    return _("Đã dừng tính số liệu theo yêu cầu. Khi cần, xin chọn lại kỳ để tính từ đầu.")


@says(ReportTooEarly)
def _too_early(error: ReportTooEarly) -> str:
    return _(
        "Kỳ {name} đến ngày {first} mới bắt đầu nên chưa ghi là đã nộp được. Xin xem lại kỳ báo cáo."
    ).format(name=error.name, first=full_date(error.first))


@says(NotCounted)
def _not_counted(error: NotCounted) -> str:
    return _(
        "Số liệu “{measure}” là số trung bình hoặc tỷ lệ nên không có danh sách kèm theo. Xin mở một số đếm được."
    ).format(measure=error.measure)
