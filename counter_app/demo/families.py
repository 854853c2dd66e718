"""Letters on births, marriages and deaths in all their variants."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.event import Child, Deceased, Spouse
from counter_app.domain.letter import Letter
from counter_app.domain.lunar import LunarDate
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType

from .cases import (
    BOY,
    BY_ORDER_HEAD,
    COMMITTEE,
    COMMITTEE_DEPUTY,
    DEPUTY,
    FEMALE,
    GIRL,
    LUNAR,
    MALE,
    MOTHER,
    OFFICE,
    STOOD_IN,
    UNKNOWN,
    VIEN,
    birth,
    condolence,
    marriage,
    ymd,
)

VARIANTS: dict[str, tuple[Letter, Office]] = {
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
    "8_foreign_wife": (
        marriage(Spouse("Hà Văn Quân", ymd("1995-05-06")), Spouse("Tanaka Sakura", ymd("1996"), "Nhật Bản")),
        COMMITTEE_DEPUTY,
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
    "9_young_woman": (
        condolence(replace(VIEN, name="Lò Thị Na", birth=ymd("1990-05-05")), "chồng", lunar=LUNAR),
        STOOD_IN,
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
            replace(VIEN, name="Trần Văn Phước", sex=MALE, honorific="Linh mục", religion="Công giáo"),
            "cháu",
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
