"""The one-stop forms a commune may issue, each variant once: what the tests read and pictures are made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter_app.domain.dossier import Dossier, Extension
from counter_app.domain.form import Form, SlipDetails
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Office, Settings
from counter_app.domain.person import Applicant, ApplicantType
from counter_app.domain.slip import SlipReason

from .cases import COMMITTEE_DEPUTY, OFFICE, SINH, dossier, when

MARRIAGE_CHECK = "Cấp Giấy xác nhận tình trạng hôn nhân"
SCHOOL = Applicant(
    "Trường Mầm non Hoa Ban", type=ApplicantType.ORGANISATION, address="bản Nà Lốm, xã Lâm Hòa"
)
SINH_NUMBERED = replace(SINH, personal_number="011099001234")


def promised(applicant: Applicant, *extensions: Extension) -> Dossier:
    """A dossier of 20 November promised for the 25th, with later promises."""
    case = dossier(None, applicant, "H99.41.07-261120-0012")
    return replace(case, received=when(20, 9, 5), appointment=when(25, 16, 30), extensions=extensions)


def slip_of(case: Dossier, at: datetime, details: SlipDetails, name: str = MARRIAGE_CHECK) -> Form:
    """An apology slip about a dossier."""
    return Form(FormKind.SLIP, Settings().naming(FormKind.SLIP, at.date()), case, at, name, details)


_WAITING = SlipDetails(
    SlipReason.RESIDENCE_CHECK,
    when(30, 16, 30),
    "Đã gửi văn bản đến Ủy ban nhân dân xã Mường Phăng ngày 21 tháng 11 năm 2026.",
)
_FIRST = Extension(when(24, 15), when(27, 10), "máy chủ hỏng", slip="12/PXL")

FORMS: dict[str, tuple[Form, Office]] = {
    "04_day_before": (slip_of(promised(SINH_NUMBERED), when(24, 9, 30), _WAITING), OFFICE),
    "04_after": (
        slip_of(
            promised(SINH),
            when(26, 8),
            SlipDetails(SlipReason.DONE_AGAIN, when(27, 11, 30)),
            "Đăng ký lại khai sinh",
        ),
        COMMITTEE_DEPUTY,
    ),
    "04_organisation": (
        slip_of(
            promised(SCHOOL),
            when(24, 14),
            SlipDetails(SlipReason.OTHER, when(26, 11), "UBND tỉnh chưa có văn bản trả lời"),
            "",
        ),
        OFFICE,
    ),
    "04_second": (
        slip_of(
            promised(SINH_NUMBERED, _FIRST),
            when(26, 16),
            SlipDetails(
                SlipReason.OTHER_AGENCY, when(30, 16, 30), "", "15/QĐ-UBND", "cơ quan phối hợp chưa trả lời"
            ),
        ),
        OFFICE,
    ),
}
"""Name -> form and office; the number in front is the form's."""
