"""What each figure of a report is called."""

from __future__ import annotations

from counter_app.domain.report import Measure
from counter_app.wording import _


def measure_title(measure: Measure) -> str:
    """The name of a figure as the office says it."""
    return {
        Measure.LETTERS_MADE: _("Thư đã lấy số"),
        Measure.LETTERS_PRINTED: _("Thư đã in"),
        Measure.LETTERS_SIGNED: _("Thư đã ký"),
        Measure.LETTERS_HANDED_OVER: _("Thư đã trao"),
        Measure.LETTERS_BY_CHANNEL: _("Thư đã trao, theo cách trao"),
        Measure.LETTERS_NOT_SENT: _("Thư không gửi"),
        Measure.LETTERS_NOT_SENT_WHY: _("Thư không gửi, theo lý do"),
        Measure.LETTERS_WITHDRAWN: _("Thư thu hồi"),
        Measure.LETTERS_REISSUED: _("Thư cấp lại"),
        Measure.LETTERS_MINUTES: _("Số phút từ khi có kết quả đến khi trao thư (trung vị)"),
        Measure.LETTERS_BY_HAMLET: _("Thư đã trao, theo thôn bản"),
        Measure.SLIPS_SENT: _("Phiếu xin lỗi và hẹn lại đã gửi"),
        Measure.DOSSIERS_RECEIVED: _("Hồ sơ tiếp nhận"),
        Measure.DOSSIERS_SETTLED: _("Hồ sơ đã giải quyết"),
        Measure.DOSSIERS_EARLY: _("Hồ sơ giải quyết trước hạn"),
        Measure.DOSSIERS_ON_TIME: _("Hồ sơ giải quyết đúng hạn"),
        Measure.DOSSIERS_LATE: _("Hồ sơ giải quyết quá hạn"),
        Measure.DOSSIERS_UNDER_WAY: _("Hồ sơ đang giải quyết"),
        Measure.DOSSIERS_BY_OUTCOME: _("Hồ sơ kết thúc, theo kết quả"),
        Measure.APOLOGIES_DUE: _("Hồ sơ quá hạn phải xin lỗi"),
        Measure.APOLOGIES_GIVEN: _("Hồ sơ quá hạn đã xin lỗi"),
        Measure.APOLOGIES_MISSING: _("Hồ sơ quá hạn chưa xin lỗi"),
        Measure.APOLOGIES_IN_TIME: _("Hồ sơ được báo trước giờ hẹn"),
        Measure.REAPPOINTMENTS: _("Số lần hẹn lại"),
        Measure.CEREMONIES: _("Lễ trao"),
        Measure.CEREMONY_COUPLES: _("Cặp vợ chồng được trao tại lễ"),
        Measure.CEREMONY_CHILDREN: _("Cháu được trao tại lễ"),
        Measure.CEREMONIES_PRESIDED: _("Lễ trao, theo người chủ trì"),
        Measure.VISITS: _("Cuộc thăm viếng"),
        Measure.CONTRIBUTIONS: _("Đóng góp đã nhận"),
        Measure.CONTRIBUTIONS_HANDLED: _("Đóng góp đã trả lời"),
        Measure.CONTRIBUTIONS_THANKED: _("Đóng góp đã gửi thư cảm ơn"),
        Measure.SURVEY_SHEETS: _("Phiếu khảo sát đã nhận"),
        Measure.SURVEY_MEAN: _("Điểm khảo sát trung bình, từ 0 đến 100"),
        Measure.SURVEY_SATISFIED: _("Tỷ lệ hài lòng, từ 0 đến 1"),
        Measure.CHILDREN_BY_SEX: _("Trẻ được đăng ký khai sinh"),
        Measure.DECEASED_BY_AGE: _("Người được đăng ký khai tử"),
    }[measure]
