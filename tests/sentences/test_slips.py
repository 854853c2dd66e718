"""What people are told of a slip by e-mail and text message, letter by letter."""

from __future__ import annotations

from dataclasses import replace

from counter_app.demo.cases import OFFICE, SINH, when
from counter_app.demo.forms import SCHOOL
from counter_app.domain.office import Office
from counter_app.domain.slip import SlipTold, as_clause
from counter_app.sentences.slips import email_text, sms_text

TOLD = SlipTold(
    code="H99.41.07-261120-0012",
    applicant=SINH,
    procedure_name="Cấp Giấy xác nhận tình trạng hôn nhân",
    number="07/PXL",
    decided=when(24, 9, 30),
    before=when(25, 16, 30),
    appointment=when(30, 16),
    reason="phải chờ kết quả xác minh của nơi cư trú trước đây",
)


def test_the_text_message_is_short_and_complete() -> None:
    assert sms_text(TOLD, OFFICE) == (
        "Ủy ban nhân dân xã Lâm Hòa xin lỗi ông: hồ sơ H99.41.07-261120-0012 chưa thể trả kết quả lúc 16:30 ngày "
        "25/11/2026. Lý do: phải chờ kết quả xác minh của nơi cư trú trước đây. Xin hẹn lại lúc 16:00 ngày "
        "30/11/2026 (phiếu số 07/PXL). Cần hỏi thêm, xin gọi 0000 000 000."
    )
    # Five messages of a telephone at most: with marks each holds 67 letters.
    assert len(sms_text(TOLD, OFFICE)) <= 5 * 67


def test_the_e_mail_says_the_same_as_the_slip() -> None:
    subject, body = email_text(TOLD, OFFICE)
    assert subject == "Xin lỗi và hẹn lại ngày trả kết quả hồ sơ H99.41.07-261120-0012"
    greeting, what, why, sorry, hope, end = body.split("\n\n")
    assert greeting == "Kính gửi ông Giàng A Sính,"
    assert what == (
        "Hồ sơ mã số H99.41.07-261120-0012 của ông về thủ tục “Cấp Giấy xác nhận tình trạng hôn nhân” được hẹn "
        "trả kết quả lúc 16 giờ 30 phút ngày 25 tháng 11 năm 2026. Ủy ban nhân dân xã Lâm Hòa chưa thể trả kết quả "
        "đúng hẹn."
    )
    assert why == "Lý do: phải chờ kết quả xác minh của nơi cư trú trước đây."
    assert sorry == (
        "Ủy ban nhân dân xã Lâm Hòa trân trọng gửi lời xin lỗi tới ông. Kết quả sẽ được trả lúc 16 giờ ngày 30 "
        "tháng 11 năm 2026, theo phiếu số 07/PXL ngày 24 tháng 11 năm 2026."
    )
    assert hope == "Mong nhận được sự thông cảm của ông. Cần hỏi thêm, xin gọi 0000 000 000."
    assert end == "Trân trọng."


def test_an_organisation_and_an_office_without_a_telephone_are_told_as_well() -> None:
    told = replace(TOLD, applicant=SCHOOL, procedure_name="")
    subject, body = email_text(told, Office(commune="Lâm Hòa"))
    assert "Kính gửi Trường Mầm non Hoa Ban," in body
    assert "của Quý đơn vị được hẹn trả" in body
    assert "gọi" not in body + subject


def test_words_become_a_clause_and_an_abbreviation_keeps_its_capitals() -> None:
    assert as_clause("Chờ xã Mường Phăng trả lời.") == "chờ xã Mường Phăng trả lời"
    assert as_clause("UBND tỉnh chưa trả lời") == "UBND tỉnh chưa trả lời"
    assert as_clause(" ; ") == ""
