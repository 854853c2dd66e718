"""Invented people and papers with which a template is tried: an ordinary case, and the longest that may come."""

from __future__ import annotations

from datetime import date, time

from counter_app.domain.ceremony import BOTH, Ceremony, CeremonyId, Consent, Kin, Mode, Party
from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.commitment import Commitment, Officer, first_commitment
from counter_app.domain.event import Deceased
from counter_app.domain.instants import at
from counter_app.domain.lunar import LunarDate
from counter_app.domain.office import Office, Signatory, SignatureForm
from counter_app.domain.person import PartialDate, Sex
from counter_app.domain.procedure import EventKind
from counter_app.domain.survey import MOST_QUESTIONS, Questionnaire
from counter_app.domain.survey_rules import SurveyForm
from counter_app.domain.visit import Delegate, Funeral, Reporter, Visit, VisitPlan, visit_id
from counter_app.domain.visit_plan import Registration
from counter_app.domain.visit_rules import VisitRules
from counter_app.services.ports.visits import VisitSheet

DAY = date(2026, 11, 23)
NOW = at(DAY, time(8))
OFFICE = Office(
    commune="Lâm Hòa",
    province="tỉnh Điện Biên",
    place="Lâm Hòa",
    officer="Lê Thu Hà",
    phone="0000 000 000",
    signatory=Signatory("Đinh Trọng Khải"),
)
_LONG = "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Thùy Trâm Anh"
_COUPLE = Party(
    "1", ("Vàng Seo Páo", "Giàng Thị Mỷ"), say="“Mỷ” đọc như “Mỉ”", guests=8, consents=(Consent.PHOTO,)
)
_LONG_COUPLE = Party(
    "2", (_LONG, f"{_LONG} Phương Thảo"), guests=40, book=BOTH, certificate=BOTH, signed_on=DAY
)
_CHILD = Party(
    "3",
    ("Lường Gia Hân",),
    parents=("Lường Văn Muôn", "Vì Thị Lả"),
    kin=(Kin.FATHER, Kin.MOTHER),
    sexes=(Sex.FEMALE,),
)
_LONG_CHILD = Party(
    "4", (_LONG, _LONG), parents=(_LONG, _LONG), kin=(Kin.FATHER, Kin.MOTHER), sexes=(Sex.FEMALE, Sex.FEMALE)
)


def ceremony(about: EventKind, *, hard: bool) -> Ceremony:
    """A ceremony of one ordinary family, or with one whose names are as long as a certificate has room for."""
    rules = CeremonyRules()
    plain, long = (_COUPLE, _LONG_COUPLE) if about is EventKind.MARRIAGE else (_CHILD, _LONG_CHILD)
    return Ceremony(
        CeremonyId("LT-2026-0001"),
        about,
        Mode.GROUP,
        at(date(2026, 11, 25), time(8, 30)),
        rules.hall,
        Signatory("Đinh Trọng Khải"),
        Signatory("Lê Hữu Đạt", SignatureForm.DEPUTY),
        parties=(plain, long) if hard else (plain,),
        agenda=rules.agenda(about, at_desk=False),
        checklist=rules.checks(about, at_desk=False),
    )


def visit(*, hard: bool) -> VisitSheet:
    """A visit as most are, or to somebody of a long name with many who go along."""
    bodies = ("Ủy ban Mặt trận Tổ quốc", "Chủ tịch Hội Người cao tuổi", "Chủ tịch Hội Cựu chiến binh")
    members = tuple(Delegate(body, "ông Lò Văn Pâng") for body in bodies * (4 if hard else 1))
    sheet = Visit(
        id=visit_id(2026, 1),
        deceased=Deceased(
            _LONG if hard else "Nông Thị Viện",
            Sex.FEMALE,
            PartialDate(1938),
            PartialDate(2026, 11, 22),
            address="bản Huổi Mí, xã Lâm Hòa",
            religion="Phật giáo",
            memberships=("Hội Người cao tuổi", "Hội Phụ nữ"),
            age=89,
        ),
        reporter=Reporter("Ông Lò Văn Pâng, trưởng bản Huổi Mí", NOW),
        contact="anh Nông Văn Pảo, con trai",
        phone="0912 000 111",
        funeral=Funeral("nhà riêng, bản Huổi Mí", NOW, NOW, NOW, NOW),
        plan=VisitPlan(NOW, "Đinh Trọng Khải", members, money="quỹ thăm viếng của xã", car="xe cơ quan"),
    )
    due = Registration(date(2026, 12, 7), 14)
    return VisitSheet(sheet, VisitRules(), due, LunarDate(14, 10, leap=False, year_name="Bính Ngọ"))


def questionnaire(*, hard: bool) -> Questionnaire:
    """Three short questions, or as many as there may be, each of one line."""
    asked = ("Thái độ của công chức", "Thời gian giải quyết", "Nơi đón tiếp")
    # Longer questions may need A4; the office sees that when it writes them.
    long = "Công chức có hướng dẫn đầy đủ, dễ hiểu, một lần không"
    questions = (long,) * MOST_QUESTIONS if hard else asked
    intro = "Xin ông/bà đánh dấu vào một ô ở mỗi câu. Phiếu không ghi tên."
    return Questionnaire(SurveyForm.FORM_3, 1, "Phiếu lấy ý kiến người dân", intro, questions)


def commitment(*, hard: bool) -> tuple[Officer, Commitment]:
    """An officer and what is signed as shipped; the hard one has a long name and a long title."""
    title = "Công chức tư pháp – hộ tịch"
    unit = "Trung tâm Phục vụ hành chính công xã Lâm Hòa"
    return Officer(
        _LONG if hard else "Lê Thu Hà", f"{title}, {title}" if hard else title, unit
    ), first_commitment()
