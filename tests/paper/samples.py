"""Letters for the tests of paper: every variant that the program pictures, and the hardest data beside them."""

from __future__ import annotations

from dataclasses import replace

from counter_app.demo.cases import (
    BOY,
    BY_ORDER,
    COMMITTEE,
    COMMITTEE_DEPUTY,
    DAY,
    DEPUTY,
    DRAIN,
    FEMALE,
    GIRL,
    LATE,
    LUNAR,
    MALE,
    MISTAKE,
    MOTHER,
    OFFICE,
    SINH,
    SLIP,
    STOOD_IN,
    THOAI,
    UNKNOWN,
    VIEN,
    apology,
    birth,
    condolence,
    dossier,
    marriage,
    mistaken,
    slipped,
    thanks,
    when,
    ymd,
)
from counter_app.demo.variants import VARIANTS
from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.event import Spouse
from counter_app.domain.letter import Letter
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant

__all__ = [
    "BOY",
    "BY_ORDER",
    "COMMITTEE",
    "COMMITTEE_DEPUTY",
    "DAY",
    "DEPUTY",
    "DRAIN",
    "FEMALE",
    "GIRL",
    "HARD",
    "LATE",
    "LONG",
    "LONG_NAME",
    "LUNAR",
    "MALE",
    "MISTAKE",
    "MOTHER",
    "NGHIEN",
    "OFFICE",
    "SAMPLES",
    "SINH",
    "SLIP",
    "STOOD_IN",
    "THOAI",
    "UNKNOWN",
    "VIEN",
    "apology",
    "birth",
    "condolence",
    "dossier",
    "marriage",
    "mistaken",
    "slipped",
    "thanks",
    "when",
    "ymd",
]

LONG_NAME = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường An"
NGHIEN = "Nghiêng Nghiêu Nghuếch Ngoằng Thương Thưởng Phượng Trường Hường Xương Cường Dưỡng Khương"

SAMPLES = VARIANTS

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
