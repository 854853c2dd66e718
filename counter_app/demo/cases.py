"""What the variants of the letters are told from: an invented commune, its signatories, its people and dossiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from counter_app.domain.contribution import Contribution, ContributionId, Purpose, Recipient, RecipientType
from counter_app.domain.dossier import Cause, Dossier, DossierCode, Extension, Mistake
from counter_app.domain.event import (
    BirthEvent,
    Child,
    DeathEvent,
    Deceased,
    Event,
    MarriageEvent,
    Parent,
    Spouse,
)
from counter_app.domain.instants import HANOI
from counter_app.domain.letter import LateFacts, Letter, LetterKind
from counter_app.domain.lunar import LunarDate
from counter_app.domain.office import Office, Signatory, SignatureForm, StandIn
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import ProcedureCode

OFFICE = Office(
    unit="xã",
    commune="Lâm Hòa",
    province="Điện Biên",
    place="Lâm Hòa",
    phone="0000 000 000",
    officer="Lê Thu Hà",
    signatory=Signatory("Đinh Trọng Khải", SignatureForm.CHAIRMAN),
)
DEPUTY = replace(OFFICE, signatory=Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY))
BY_ORDER = replace(OFFICE, signatory=Signatory("Vì Thị Hoa", SignatureForm.BY_ORDER))
BY_ORDER_HEAD = replace(
    OFFICE, signatory=Signatory("Vì Thị Hoa", SignatureForm.BY_ORDER, "Trưởng phòng Văn hóa - Xã hội")
)
STOOD_IN = replace(
    OFFICE,
    stand_ins=(
        StandIn(Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY), date(2026, 11, 20), date(2026, 12, 1)),
    ),
)
COMMITTEE = replace(
    OFFICE,
    unit="phường",
    commune="Nà Sa",
    place="",
    signatory=Signatory("Đinh Trọng Khải", SignatureForm.FOR_COMMITTEE),
)
COMMITTEE_DEPUTY = replace(
    COMMITTEE, signatory=Signatory("Cầm Thị Nhung", SignatureForm.FOR_COMMITTEE_DEPUTY)
)
DAY = date(2026, 11, 23)
MALE, FEMALE, UNKNOWN = Sex.MALE, Sex.FEMALE, Sex.UNKNOWN


def when(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant of November 2026 on the office's clock."""
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


def ymd(text: str) -> PartialDate:
    """A date, perhaps partial."""
    return PartialDate.parse(text)


def dossier(event: Event | None, applicant: Applicant, code: str = "H99.41.07-261120-0031") -> Dossier:
    """A dossier with that event."""
    return Dossier(
        code=DossierCode(code),
        procedure=ProcedureCode("1.001193"),
        branch="",
        applicant=applicant,
        received=when(20, 8, 50),
        appointment=when(20, 17),
        limit=None,
        event=event,
    )


MOTHER = Applicant("Lò Thị Mai", sex=FEMALE, address="bản Nà Lốm, xã Lâm Hòa")
GIRL = Child("Lường Lò Bảo An", FEMALE, ymd("2026-11-02"))
BOY = Child("Lường Gia Bảo", MALE, ymd("2026-11-02"))


def birth(
    *children: Child, father: str = "", mother: str = "", guardian: str = "", applicant: Applicant = MOTHER
) -> Letter:
    """A letter on a birth."""
    event = BirthEvent(
        children,
        Parent(father) if father else None,
        Parent(mother) if mother else None,
        Parent(guardian) if guardian else None,
    )
    return Letter(LetterKind.BIRTH, (dossier(event, applicant),), DAY, "Đăng ký khai sinh")


def marriage(husband: Spouse, wife: Spouse) -> Letter:
    """A letter on a marriage."""
    event = MarriageEvent(husband, wife, PartialDate.of(DAY))
    case = dossier(event, Applicant(husband.name, sex=MALE))
    return Letter(LetterKind.MARRIAGE, (case,), DAY, "Đăng ký kết hôn")


def condolence(
    gone: Deceased, relation: str = "con", applicant: Applicant | None = None, lunar: LunarDate | None = None
) -> Letter:
    """A letter on a death."""
    person = applicant or Applicant("Lò Văn Nam", sex=MALE, address="bản Pá Khoang, xã Lâm Hòa")
    return Letter(
        LetterKind.CONDOLENCE,
        (dossier(DeathEvent(gone, relation), person),),
        DAY,
        "Đăng ký khai tử",
        lunar_death=lunar,
    )


def apology(
    applicant: Applicant,
    late: LateFacts,
    code: str = "H99.41.07-261113-0012",
    name: str = "Cấp Giấy xác nhận tình trạng hôn nhân",
) -> Letter:
    """A letter on a late dossier."""
    return Letter(LetterKind.APOLOGY, (dossier(None, applicant, code),), DAY, name, late=late)


def slipped() -> Letter:
    """A letter on a dossier that missed even the promise of its apology slip."""
    case = replace(dossier(None, SINH, "H99.41.07-261113-0012"), appointment=when(18, 17), extensions=(SLIP,))
    late = replace(LATE, promise=SLIP.appointment, working_days=1)
    return replace(apology(SINH, LATE), cases=(case,), late=late)


def mistaken(mistake: Mistake, *, handed_over: bool = True, applicant: Applicant | None = None) -> Letter:
    """A letter on an error that stood on a result."""
    case = replace(
        dossier(None, applicant or SINH, "H99.41.07-261113-0012"),
        ready=when(18, 10),
        handed_over=when(18, 15) if handed_over else None,
        mistake=mistake,
    )
    return Letter(LetterKind.APOLOGY, (case,), DAY, "Cấp bản sao trích lục hộ tịch")


def thanks(
    recipient: Recipient,
    content: str,
    channel: str = "hòm thư góp ý",
    *,
    anonymous: bool = False,
    purpose: Purpose | None = None,
) -> Letter:
    """A letter on a contribution."""
    given = Contribution(
        ContributionId("GY-2026-0007"),
        recipient,
        content,
        date(2026, 11, 12),
        channel,
        anonymous,
        purpose=purpose,
    )
    return Letter(LetterKind.THANKS, (given,), DAY)


SINH = Applicant("Giàng A Sính", sex=MALE, address="bản Huổi Mí, xã Lâm Hòa")
LATE = LateFacts(
    when(13, 9, 5),
    when(18, 17),
    when(23, 9, 30),
    3,
    Cause.VERIFICATION,
    "Chờ văn bản xác minh của nơi cư trú trước đây",
)
SLIP = Extension(when(17, 15, 30), when(20, 10), "Chờ văn bản xác minh", slip="12/PXL")
MISTAKE = Mistake(
    "tên mẹ ghi “Nguyển Thị Lan”, đúng là “Nguyễn Thị Lan”", when(21, 8), corrected=when(23, 8, 15)
)
VIEN = Deceased("Nông Thị Viện", FEMALE, ymd("1938"), ymd("2026-11-16"), "bản Pá Khoang, xã Lâm Hòa")
LUNAR = LunarDate(8, 10, False, "Bính Ngọ")
DRAIN = "cống thoát nước đầu bản Huổi Mí bị tắc, gây ngập đường khi mưa lớn"
THOAI = Recipient(RecipientType.PERSON, "Hà Văn Thoại", "bản Huổi Mí, xã Lâm Hòa")
