"""Letters of thanks and of apology in all their variants."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.contribution import Purpose, Recipient, RecipientType
from counter_app.domain.dossier import Cause
from counter_app.domain.letter import Letter, LetterKind
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType

from .cases import (
    BY_ORDER,
    COMMITTEE,
    COMMITTEE_DEPUTY,
    DEPUTY,
    DRAIN,
    FEMALE,
    LATE,
    MISTAKE,
    OFFICE,
    SINH,
    STOOD_IN,
    THOAI,
    UNKNOWN,
    apology,
    mistaken,
    slipped,
    thanks,
    when,
)

VARIANTS: dict[str, tuple[Letter, Office]] = {
    "5_person": (thanks(THOAI, DRAIN), OFFICE),
    "5_household": (
        thanks(
            Recipient(RecipientType.HOUSEHOLD, "ông Vi Văn Thành", "bản Nà Lốm"),
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
    "5_of_standing": (
        thanks(
            Recipient(RecipientType.PERSON, "ông Hà Văn Thoại, Trưởng bản Huổi Mí", "xã Lâm Hòa"),
            "góp ý về quy ước của bản",
            "tại hội nghị đối thoại",
        ),
        COMMITTEE_DEPUTY,
    ),
    "5_delegation": (
        thanks(
            Recipient(RecipientType.DELEGATION, "Đoàn thiện nguyện Hoa Ban", "phường Nà Sa"),
            "tặng 50 suất quà cho học sinh bản Huổi Mí",
            "trao tại điểm trường",
        ),
        STOOD_IN,
    ),
    "5_represented": (
        thanks(
            Recipient(
                RecipientType.BUSINESS, "Công ty TNHH A & B", "phường Nà Sa", "ông Lò Văn Pó", "Giám đốc"
            ),
            "lắp đèn đường bản Huổi Mí",
            "gửi trực tiếp",
            purpose=Purpose.GIFT,
        ),
        OFFICE,
    ),
    "5_information": (
        thanks(THOAI, "đoạn kè suối bị sạt sau mưa", "Zalo", purpose=Purpose.INFORMATION),
        OFFICE,
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
    "6_slip_kept": (
        replace(
            slipped(),
            late=replace(LATE, promise=when(25, 10), kept_anew=True),
            nth=2,
        ),
        OFFICE,
    ),
    "6_pending": (
        apology(SINH, replace(LATE, pending=True, again=when(26, 10))),
        DEPUTY,
    ),
    "6_pending_second": (
        replace(
            apology(
                Applicant("Hợp tác xã Chè Nà Sa", ApplicantType.ORGANISATION, address="bản Nà Sa"),
                replace(LATE, cause=Cause.OFFICE, cause_words="", pending=True, again=when(24, 16, 30)),
            ),
            nth=2,
        ),
        COMMITTEE,
    ),
    "6_late_answer": (replace(thanks(THOAI, DRAIN), kind=LetterKind.APOLOGY), OFFICE),
    "6_late_answer_organisation": (
        replace(
            thanks(
                Recipient(RecipientType.ORGANISATION, "Trường Tiểu học Lâm Hòa"),
                "việc sửa đường vào trường",
                "đối thoại với Nhân dân",
            ),
            kind=LetterKind.APOLOGY,
            nth=2,
        ),
        COMMITTEE_DEPUTY,
    ),
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
}
"""Name -> letter and office; the number in front is the form."""
