"""Letters for the tests of paper: every kind with its variants, told from invented dossiers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from counter_app.domain.contribution import Contribution, ContributionId, Recipient, RecipientType
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
from counter_app.domain.person import Applicant, ApplicantType, PartialDate, Sex
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
    letter = apology(SINH, LATE)
    (case,) = letter.cases
    assert isinstance(case, Dossier)
    case = replace(case, appointment=when(18, 17), extensions=(SLIP,))
    return replace(letter, cases=(case,), late=replace(LATE, promise=SLIP.appointment, working_days=1))


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
    recipient: Recipient, content: str, channel: str = "hòm thư góp ý", *, anonymous: bool = False
) -> Letter:
    """A letter on a contribution."""
    given = Contribution(
        ContributionId("GY-2026-0007"), recipient, content, date(2026, 11, 12), channel, anonymous
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

LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường An"
NGHIEN = "Nghiêng Nghiêu Nghuếch Ngoằng Thương Thưởng Phượng Trường Hường Xương Cường Dưỡng Khương"

SAMPLES: dict[str, tuple[Letter, Office]] = {
    "5_person": (thanks(THOAI, DRAIN), OFFICE),
    "5_household": (
        thanks(
            Recipient(RecipientType.HOUSEHOLD, "Vi Văn Thành", "bản Nà Lốm"),
            "việc hiến 120 m² đất mở đường vào bản",
            "",
        ),
        DEPUTY,
    ),
    "5_organisation": (
        thanks(
            Recipient(RecipientType.ORGANISATION, "Trường Tiểu học Lâm Hòa"),
            "về việc quét dọn đường làng",
            "đối thoại với Nhân dân",
        ),
        OFFICE,
    ),
    "5_business": (
        thanks(
            Recipient(RecipientType.BUSINESS, "Công ty TNHH A & B", "phường Nà Sa"),
            "việc lắp đèn đường",
            "Zalo",
        ),
        COMMITTEE,
    ),
    "5_anonymous": (thanks(THOAI, DRAIN, anonymous=True), OFFICE),
    "5_titled": (
        thanks(Recipient(RecipientType.PERSON, "bà Lò Thị Quế"), "giờ mở cửa của bộ phận một cửa"),
        OFFICE,
    ),
    "5_delegation": (
        thanks(
            Recipient(RecipientType.DELEGATION, "Đoàn thiện nguyện Hoa Ban", "phường Nà Sa"),
            "tặng 50 suất quà cho học sinh bản Huổi Mí",
            "trao tại điểm trường",
        ),
        STOOD_IN,
    ),
    "5_by_order": (thanks(replace(THOAI, name="ông Hà Văn Thoại"), DRAIN, "Zalo"), BY_ORDER),
    "6_reason": (apology(SINH, LATE), OFFICE),
    "6_hours_only": (
        apology(
            replace(SINH, sex=UNKNOWN, address=""),
            replace(LATE, ready=when(18, 17, 20), working_days=0, cause=None, cause_words=""),
        ),
        replace(OFFICE, phone=""),
    ),
    "6_organisation": (
        apology(
            Applicant("Hợp tác xã Chè Nà Sa", ApplicantType.ORGANISATION, address="bản Nà Sa"),
            replace(LATE, cause=Cause.OFFICE, cause_words=""),
        ),
        replace(DEPUTY, officer=""),
    ),
    "6_other_agency": (
        apology(
            replace(SINH, name="Lò Thị Quế", sex=FEMALE),
            replace(LATE, cause=Cause.OTHER_AGENCY, cause_words=""),
            name="",
        ),
        replace(OFFICE, phone="", officer=""),
    ),
    "6_slip": (slipped(), OFFICE),
    "6_mistake_corrected": (mistaken(MISTAKE), OFFICE),
    "6_mistake_promised": (
        mistaken(
            replace(MISTAKE, corrected=None, promise=when(25, 10)),
            applicant=replace(SINH, name="Lò Thị Quế", sex=FEMALE),
        ),
        COMMITTEE_DEPUTY,
    ),
    "6_mistake_open": (
        mistaken(
            replace(MISTAKE, corrected=None),
            handed_over=False,
            applicant=Applicant("Hợp tác xã Chè Nà Sa", ApplicantType.ORGANISATION),
        ),
        DEPUTY,
    ),
    "7_two_parents": (birth(GIRL, father="Lường Văn Thiệp", mother="Lò Thị Mai"), OFFICE),
    "7_mother_only": (birth(BOY, mother="Lò Thị Mai"), OFFICE),
    "7_father_only": (birth(BOY, father="Lường Văn Thiệp"), DEPUTY),
    "7_grandparent_files": (
        birth(
            GIRL,
            father="Lường Văn Thiệp",
            mother="Lò Thị Mai",
            applicant=Applicant("Lường Văn Pản", sex=MALE, address="bản Nà Khoa"),
        ),
        OFFICE,
    ),
    "7_guardian": (
        birth(
            replace(BOY, sex=UNKNOWN),
            guardian="Lò Văn Inh",
            applicant=Applicant("Lò Văn Inh", sex=MALE, address="bản Nà Lốm"),
        ),
        OFFICE,
    ),
    "7_grandmother": (
        birth(BOY, guardian="Lò Thị Ón", applicant=Applicant("Lò Thị Ón", sex=FEMALE, address="bản Nà Lốm")),
        COMMITTEE,
    ),
    "7_abandoned": (
        birth(
            replace(GIRL, name="Lâm Bình An", abandoned=True),
            guardian="Trung tâm Bảo trợ xã hội tỉnh",
            applicant=Applicant("Trung tâm Bảo trợ xã hội tỉnh", ApplicantType.ORGANISATION),
        ),
        OFFICE,
    ),
    "7_twins": (birth(GIRL, BOY, father="Lường Văn Thiệp", mother="Lò Thị Mai"), OFFICE),
    "7_triplets": (
        birth(
            GIRL,
            replace(GIRL, name="Lường Lò Bảo Ngọc"),
            replace(GIRL, name="Lường Lò Bảo Châu", birth_date=ymd("2026-11-03")),
            father="Lường Văn Thiệp",
            mother="Lò Thị Mai",
        ),
        OFFICE,
    ),
    "7_one_word_month_only": (birth(Child("Điểu", MALE, ymd("2026-10")), mother="H'Bơ Niê"), OFFICE),
    "8_young": (
        marriage(Spouse("Vàng Seo Páo", ymd("2001-03-04")), Spouse("Giàng Thị Mỷ", ymd("2003"))),
        OFFICE,
    ),
    "8_elders": (
        marriage(Spouse("Hà Văn Thoại", ymd("1970")), Spouse("Lò Thị Quế", ymd("1985-02-28"))),
        COMMITTEE,
    ),
    "8_second_marriage": (
        marriage(Spouse("Hà Văn Quân", previously_married=True), Spouse("Lò Thị Na")),
        DEPUTY,
    ),
    "8_remarried_young": (
        marriage(
            Spouse("Hà Văn Quân", ymd("1995"), previously_married=True), Spouse("Lò Thị Na", ymd("1998"))
        ),
        BY_ORDER_HEAD,
    ),
    "8_foreign_titled": (
        marriage(
            Spouse("Kurt Weiß-O’Neill", ymd("1981-01-02"), "Đức", honorific="ông"),
            Spouse("H'Bơ Niê", ymd("1997-05-06")),
        ),
        COMMITTEE,
    ),
    "8_foreign": (
        marriage(
            Spouse("Kurt Weiß-O’Neill", ymd("1994-01-02"), "Đức"), Spouse("H'Bơ Niê", ymd("1997-05-06"))
        ),
        OFFICE,
    ),
    "9_old": (condolence(VIEN, lunar=LUNAR), OFFICE),
    "9_leap_month": (
        condolence(
            replace(VIEN, birth=ymd("1961-02-03"), death_date=ymd("2025-07-25")),
            "Chồng",
            Applicant("Quàng Văn Ón", sex=UNKNOWN),
            LunarDate(1, 6, True, "Ất Tỵ"),
        ),
        DEPUTY,
    ),
    "9_buried_christian": (
        condolence(
            replace(
                VIEN,
                name="Trần Văn Phước",
                sex=MALE,
                religion="Công giáo",
                buried=True,
                birth=ymd("1955-01-01"),
            )
        ),
        OFFICE,
    ),
    "9_young_man": (
        condolence(replace(VIEN, name="Lò Văn Hải", sex=MALE, birth=ymd("1995-05-05")), "hàng xóm"),
        OFFICE,
    ),
    "9_sixteen": (
        condolence(replace(VIEN, name="Lò Văn Hải", sex=MALE, birth=ymd("2010-05-05")), "cha"),
        OFFICE,
    ),
    "9_child": (
        condolence(
            replace(VIEN, name="Lường Lò Bảo An", birth=ymd("2019-01-01"), death_date=ymd("2026-11")),
            "mẹ",
            MOTHER,
        ),
        OFFICE,
    ),
    "9_unknown": (condolence(Deceased("Nguyễn An", UNKNOWN, None, ymd("2026")), ""), OFFICE),
    "9_title_given": (
        condolence(
            replace(VIEN, name="Trần Văn Phước", sex=MALE, honorific="Linh mục", religion="Công giáo")
        ),
        OFFICE,
    ),
    "9_monk": (
        condolence(
            replace(VIEN, name="Thích Minh Tâm", sex=MALE, honorific="Hòa thượng", religion="Phật giáo"),
            "đệ tử",
            Applicant("Nguyễn Văn Hiền", sex=MALE),
        ),
        OFFICE,
    ),
    "9_nun_unrelated": (
        condolence(
            replace(VIEN, name="Thích Nữ Diệu An", honorific="Ni sư", religion="Phật giáo"), "hàng xóm"
        ),
        COMMITTEE,
    ),
    "9_age_told": (condolence(replace(VIEN, age=89), lunar=LUNAR), COMMITTEE),
    "9_age_told_young": (
        condolence(
            replace(VIEN, name="Lò Văn Hải", sex=MALE, birth=ymd("1981-05-05"), age=46, buried=True),
            "vợ",
            MOTHER,
            LUNAR,
        ),
        DEPUTY,
    ),
    "9_lunar_kept": (condolence(replace(VIEN, lunar=LunarDate(7, 10, False, "")), lunar=LUNAR), OFFICE),
    "9_lunar_not_kept": (condolence(replace(VIEN, without_lunar=True), lunar=LUNAR), OFFICE),
    "9_protestant": (
        condolence(replace(VIEN, religion="Tin Lành", birth=ymd("1960-01-01")), lunar=LUNAR),
        COMMITTEE_DEPUTY,
    ),
    "9_praise": (
        condolence(
            replace(
                VIEN,
                praise="Cụ là hội viên Hội Người cao tuổi xã, hai mươi năm gìn giữ đội văn nghệ của bản.",
            ),
            lunar=LUNAR,
        ),
        OFFICE,
    ),
    "9_empty_office": (condolence(VIEN), Office()),
}
"""Name -> letter and office; the number in front is the form."""

LONG = LONG_NAME[:90].strip()
HARD: dict[str, tuple[Letter, Office]] = {
    "5": (
        thanks(Recipient(RecipientType.ORGANISATION, LONG, LONG), f"{DRAIN}, {DRAIN}, {DRAIN}"),
        replace(COMMITTEE, commune="Nghĩa Thượng Trường Sơn Đông"),
    ),
    "6": (
        apology(
            replace(SINH, name=LONG, address=f"{LONG}, xã Lâm Hòa"),
            replace(LATE, cause_words=f"chờ văn bản xác minh của {LONG}"),
            name="Cấp Giấy xác nhận tình trạng hôn nhân có yếu tố nước ngoài cho công dân Việt Nam cư trú ở nước ngoài",
        ),
        replace(COMMITTEE, commune="Nghĩa Thượng Trường Sơn Đông"),
    ),
    "7": (
        birth(
            replace(GIRL, name=LONG),
            replace(BOY, name=NGHIEN),
            replace(GIRL, name=f"Hoàng {LONG}"[:90].strip()),
            father=LONG,
            mother=NGHIEN,
            applicant=replace(MOTHER, name=NGHIEN, address=LONG),
        ),
        COMMITTEE,
    ),
    "8": (marriage(Spouse(LONG), Spouse(NGHIEN)), COMMITTEE),
    "9": (
        condolence(replace(VIEN, name=LONG, address=LONG), "con gái", Applicant(NGHIEN, sex=FEMALE), LUNAR),
        COMMITTEE,
    ),
}
"""The hardest data for each form: names of ninety letters, two signature lines."""
