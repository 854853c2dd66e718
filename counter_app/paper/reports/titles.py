"""What each figure of a report is called in the workbook, and the sheet its rows stand on."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.report import Measure, ReportedKind
from counter_app.sentences.report_parts import channel_on_paper, reason_on_paper

M = Measure
MEASURES: Mapping[Measure, str] = {
    M.LETTERS_MADE: "Thư sinh ra",
    M.LETTERS_PRINTED: "Thư đã in",
    M.LETTERS_SIGNED: "Thư đã ký",
    M.LETTERS_HANDED_OVER: "Thư đã trao",
    M.LETTERS_BY_CHANNEL: "Thư đã trao theo cách trao",
    M.LETTERS_NOT_SENT: "Thư không gửi",
    M.LETTERS_NOT_SENT_WHY: "Thư không gửi theo lý do",
    M.LETTERS_WITHDRAWN: "Thư thu hồi",
    M.LETTERS_REISSUED: "Thư in lại",
    M.LETTERS_MINUTES: "Trung vị phút đến khi trao",
    M.LETTERS_BY_HAMLET: "Thư đã trao theo thôn",
    M.SLIPS_SENT: "Phiếu xin lỗi và hẹn lại",
    M.DOSSIERS_RECEIVED: "Hồ sơ tiếp nhận",
    M.DOSSIERS_SETTLED: "Hồ sơ đã giải quyết",
    M.DOSSIERS_EARLY: "Hồ sơ trước hạn",
    M.DOSSIERS_ON_TIME: "Hồ sơ đúng hạn",
    M.DOSSIERS_LATE: "Hồ sơ quá hạn",
    M.DOSSIERS_UNDER_WAY: "Hồ sơ đang giải quyết",
    M.DOSSIERS_BY_OUTCOME: "Hồ sơ theo kết quả",
    M.APOLOGIES_DUE: "Hồ sơ phải xin lỗi",
    M.APOLOGIES_GIVEN: "Hồ sơ đã xin lỗi",
    M.APOLOGIES_MISSING: "Hồ sơ chưa xin lỗi",
    M.APOLOGIES_IN_TIME: "Hồ sơ báo trước giờ hẹn",
    M.REAPPOINTMENTS: "Lần hẹn lại",
    M.CEREMONIES: "Lễ trao",
    M.CEREMONY_COUPLES: "Đôi được trao tại lễ",
    M.CEREMONY_CHILDREN: "Cháu được trao tại lễ",
    M.CEREMONIES_PRESIDED: "Lễ theo người chủ trì",
    M.VISITS: "Cuộc thăm viếng",
    M.CONTRIBUTIONS: "Đóng góp của Nhân dân",
    M.CONTRIBUTIONS_HANDLED: "Đóng góp đã trả lời, cảm ơn",
    M.CONTRIBUTIONS_THANKED: "Đóng góp đã gửi thư cảm ơn",
    M.SURVEY_SHEETS: "Phiếu khảo sát",
    M.SURVEY_MEAN: "Điểm trung bình (0–100)",
    M.SURVEY_SATISFIED: "Tỷ lệ hài lòng (0–1)",
    M.CHILDREN_BY_SEX: "Trẻ được khai sinh",
    M.DECEASED_BY_AGE: "Người mất được khai tử",
}
KINDS: Mapping[ReportedKind, str] = {
    ReportedKind.SHEET: "Tờ thư",
    ReportedKind.DOSSIER: "Hồ sơ",
    ReportedKind.CEREMONY: "Lễ trao",
    ReportedKind.VISIT: "Thăm viếng",
    ReportedKind.CONTRIBUTION: "Đóng góp",
    ReportedKind.SURVEY: "Phiếu khảo sát",
}
_BY_LETTER = frozenset(
    {M.LETTERS_MADE, M.LETTERS_PRINTED, M.LETTERS_SIGNED, M.LETTERS_HANDED_OVER, M.LETTERS_NOT_SENT,
     M.LETTERS_WITHDRAWN, M.LETTERS_REISSUED, M.LETTERS_MINUTES}
)  # fmt: skip
_BY_SURVEY = frozenset({M.SURVEY_SHEETS, M.SURVEY_MEAN, M.SURVEY_SATISFIED})
WHOLE = "Tất cả"


def part_title(measure: Measure, part: str, own: Mapping[str, str]) -> str:
    """What a part of a figure is called, `Tất cả` for the whole."""
    from .naming import kind_title, part_words, survey_words  # noqa: PLC0415

    if not part:
        return WHOLE
    if measure in _BY_LETTER:
        return kind_title(part, own)
    kind, _slash, rest = part.partition("/")
    if measure is M.LETTERS_BY_CHANNEL:
        return f"{kind_title(kind, own)}: {channel_on_paper(rest)}"
    if measure is M.LETTERS_NOT_SENT_WHY:
        return f"{kind_title(kind, own)}: {reason_on_paper(rest)}"
    if measure in _BY_SURVEY:
        return survey_words(part)
    return part_words(measure, part)
