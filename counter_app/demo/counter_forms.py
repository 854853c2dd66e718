"""The forms signed at the counter, a notice of an end and control sheets: each variant once."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter_app.domain.control import Desk, Handing
from counter_app.domain.dossier import Channel, Dossier, DossierCode, Pause
from counter_app.domain.form import Form, FormDetails
from counter_app.domain.form_details import (
    ControlDetails,
    ReceiptDetails,
    RefusalDetails,
    StopDetails,
    SupplementDetails,
)
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Office, Settings
from counter_app.domain.person import Applicant
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.steps import StepOutcome

from .cases import COMMITTEE_DEPUTY, MOTHER, OFFICE, dossier, when
from .forms import MARRIAGE_CHECK, SCHOOL, SINH_NUMBERED

BIRTH = "Đăng ký khai sinh"
LINKED = (
    "Liên thông các thủ tục hành chính: đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em "
    "dưới 6 tuổi"
)


def at_counter(applicant: Applicant, code: str = "H99.41.07-261120-0012") -> Dossier:
    """A dossier of 20 November with three working days, promised for the 26th: the 24th is a day off."""
    case = dossier(None, applicant, code)
    limit = Limit(3, LimitUnit.WORKING_DAY)
    return replace(case, received=when(20, 9, 5), appointment=when(26, 9, 5), limit=limit)


def form_of(
    kind: FormKind, case: Dossier, at: datetime, details: FormDetails, name: str = MARRIAGE_CHECK
) -> Form:
    """A form about a dossier, under its name of the day."""
    return Form(kind, Settings().naming(kind, at.date()), case, at, name, details)


_ASKED = SupplementDetails(
    (
        "Giấy tờ chứng minh đã ly hôn: bản án hoặc quyết định của Tòa án đã có hiệu lực pháp luật",
        "Tờ khai ghi lại cho đủ mục đích sử dụng giấy xác nhận",
    ),
    "hồ sơ chưa có giấy tờ về lần kết hôn trước; tờ khai còn để trống mục đích sử dụng",
)
_POLICE, _INSURANCE = "Công an xã Lâm Hòa", "Bảo hiểm xã hội cơ sở Mường Ảng"
_WENT = ControlDetails(
    (
        Handing(Desk.COUNTER, Desk.OFFICE, when(20, 9, 5)),
        Handing(
            Desk.OFFICE,
            _POLICE,
            when(23, 15, 30),
            StepOutcome.ON_TIME,
            (Pause(when(20, 14), when(23, 9, 10), "chờ bổ sung giấy chứng sinh"),),
        ),
        Handing(_POLICE, _INSURANCE, when(27, 10), StepOutcome.LATE),
        Handing(_INSURANCE, Desk.COUNTER, when(30, 8, 45), StepOutcome.EARLY),
    )
)
_GOES = ControlDetails(
    (Handing(Desk.COUNTER, Desk.OFFICE, when(20, 9, 5)), Handing(Desk.OFFICE, Desk.COUNTER, None))
)

COUNTER_FORMS: dict[str, tuple[Form, Office]] = {
    "01_person": (
        form_of(
            FormKind.RECEIPT,
            at_counter(replace(SINH_NUMBERED, phone="0912 345 678")),
            when(20, 9, 5),
            ReceiptDetails(
                ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", "Bản sao Quyết định ly hôn"),
                1,
                Channel.COUNTER,
            ),
        ),
        OFFICE,
    ),
    "01_organisation": (
        form_of(
            FormKind.RECEIPT,
            at_counter(SCHOOL, "HĐ-2026/17"),
            when(20, 9, 5),
            ReceiptDetails(
                ("Công văn đề nghị", "Danh sách kèm theo", "Bản sao Quyết định thành lập trường"),
                2,
                Channel.POST,
            ),
            "Chứng thực bản sao từ bản chính",
        ),
        COMMITTEE_DEPUTY,
    ),
    "01_bare": (
        form_of(
            FormKind.RECEIPT,
            replace(at_counter(Applicant("Vừ Mí Lùng")), limit=None),
            when(20, 9, 5),
            ReceiptDetails(("Tờ khai",)),
            "",
        ),
        Office(),
    ),
    "02_person": (form_of(FormKind.SUPPLEMENT, at_counter(SINH_NUMBERED), when(20, 14), _ASKED), OFFICE),
    "02_until": (
        form_of(
            FormKind.SUPPLEMENT,
            at_counter(replace(MOTHER, phone="0987 654 321")),
            when(20, 14),
            SupplementDetails(("Giấy chứng sinh",), "hồ sơ còn thiếu giấy chứng sinh", when(30, 16, 30)),
            BIRTH,
        ),
        replace(OFFICE, officer="", phone=""),
    ),
    "03_person": (
        form_of(
            FormKind.REFUSAL,
            at_counter(SINH_NUMBERED),
            when(20, 9, 20),
            RefusalDetails(
                "nơi cư trú của người yêu cầu không thuộc địa bàn xã, thủ tục này do Ủy ban nhân dân xã nơi thường trú "
                "giải quyết"
            ),
        ),
        OFFICE,
    ),
    "05_person": (
        form_of(
            FormKind.STOP,
            at_counter(SINH_NUMBERED),
            when(30, 8),
            StopDetails("hết thời hạn bổ sung mà hồ sơ chưa được bổ sung"),
        ),
        OFFICE,
    ),
    "05_organisation": (
        form_of(
            FormKind.STOP,
            at_counter(SCHOOL),
            when(30, 8),
            StopDetails("UBND tỉnh đã trả lời việc này không thuộc thẩm quyền của xã"),
            "",
        ),
        replace(COMMITTEE_DEPUTY, officer="", phone=""),
    ),
    "06_linked": (
        form_of(
            FormKind.CONTROL,
            replace(
                at_counter(MOTHER), appointment=when(30, 16, 30), code=DossierCode("H99.41.07-261120-0031")
            ),
            when(30, 9),
            _WENT,
            LINKED,
        ),
        OFFICE,
    ),
    "06_plain": (form_of(FormKind.CONTROL, at_counter(SINH_NUMBERED), when(20, 9, 5), _GOES), OFFICE),
}
"""Name -> form and office; the number in front is the form's."""
