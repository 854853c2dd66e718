"""One-stop forms about people who do not exist: the ordinary one of each kind, and the hardest a template may meet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.domain.control import Desk, Handing
from counter_app.domain.dossier import Channel, Dossier, DossierCode
from counter_app.domain.form import Form, FormDetails, SlipDetails
from counter_app.domain.form_details import (
    ControlDetails,
    ReceiptDetails,
    RefusalDetails,
    StopDetails,
    SupplementDetails,
)
from counter_app.domain.letter import FormKind
from counter_app.domain.office import FormNaming
from counter_app.domain.person import Applicant, Sex
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.slip import SlipReason
from counter_app.domain.template import Trial

_LONGEST = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường An"
_LONG_ADDRESS = "thôn Nghĩa Phương Thượng, tổ dân phố số 12, xã Lâm Hòa"
_LONG_PROCEDURE = (
    "Đăng ký lại khai sinh, kết hợp giải quyết thủ tục đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 "
    "tuổi có yếu tố nước ngoài"
)
_PAPERS = ("Tờ khai theo mẫu", "Giấy chứng sinh", "Giấy tờ chứng minh nơi cư trú")
_REASON = "giấy tờ nộp kèm chưa có chữ ký của người làm chứng"


def form_trials(kind: FormKind, now: datetime, naming: FormNaming) -> tuple[tuple[Trial, Form], ...]:
    """The ordinary form of a kind as if issued now, one about a name of 90 letters, one of a long procedure.

    Raises ValueError for the register over a period, which is drawn, not filled in.
    """
    plain = Form(kind, naming, _dossier(now), now, "Cấp bản sao trích lục hộ tịch", _details(kind, now))
    named = Applicant(_LONGEST, sex=Sex.FEMALE, address=_LONG_ADDRESS, personal_number="012199004567")
    return (
        (Trial.ORDINARY, plain),
        (Trial.LONG_NAMES, replace(plain, dossier=replace(plain.dossier, applicant=named))),
        (Trial.LONG_PROCEDURE, replace(plain, procedure_name=_LONG_PROCEDURE)),
    )


def _details(kind: FormKind, now: datetime) -> FormDetails:
    match kind:
        case FormKind.RECEIPT:
            return ReceiptDetails(_PAPERS, 1, Channel.COUNTER)
        case FormKind.SUPPLEMENT:
            return SupplementDetails(_PAPERS[1:], _REASON, now + timedelta(days=9))
        case FormKind.REFUSAL:
            return RefusalDetails(_REASON)
        case FormKind.SLIP:
            return SlipDetails(SlipReason.RESIDENCE_CHECK, now + timedelta(days=3))
        case FormKind.STOP:
            return StopDetails(_REASON)
        case FormKind.CONTROL:
            return ControlDetails(
                (Handing(Desk.COUNTER, Desk.OFFICE, now), Handing(Desk.OFFICE, Desk.COUNTER, None))
            )
        case FormKind.FOLLOW_UP:
            raise ValueError("the register over a period has no template")


def _dossier(now: datetime) -> Dossier:
    return Dossier(
        code=DossierCode(f"H99.41.07-{now:%y%m%d}-0001"),
        procedure=ProcedureCode("1.001193"),
        branch="",
        applicant=Applicant("Nguyễn Văn A", sex=Sex.MALE, address="thôn Mẫu"),
        received=now - timedelta(days=1),
        appointment=now + timedelta(days=1),
        limit=None,
    )
