"""Ceremonies for the tests of their papers: couples, a couple at the desk, births, a child without parents."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.domain.ceremony import BOTH, Ceremony, CeremonyId, Consent, Kin, Mode, Party, WaitRequest
from counter_app.domain.ceremony_rules import CeremonyRules, CheckItem, CheckKind
from counter_app.domain.instants import local
from counter_app.domain.office import Office, Signatory, SignatureForm
from counter_app.domain.person import Sex
from counter_app.domain.procedure import EventKind

RULES = CeremonyRules()
DAY = date(2026, 11, 23)
CHIEF, DEPUTY = Signatory("Đinh Trọng Khải"), Signatory("Lê Hữu Đạt", SignatureForm.DEPUTY)
OFFICE = Office(commune="Lâm Hòa", province="Điện Biên", officer="Lê Thu Hà", signatory=CHIEF)

COUPLES = (
    Party(
        "H1", ("Vàng Seo Páo", "Giàng Thị Mỷ"), say="“Mỷ” đọc như “Mỉ”", guests=8, consents=(Consent.PHOTO,)
    ),
    Party(
        "H2",
        ("Lò Văn Hặc", "Cà Thị Ngoan"),
        say="“Hặc” giọng nặng",
        consents=(Consent.PHOTO, Consent.SCREEN),
        book=BOTH,
        certificate=BOTH,
        signed_on=date(2026, 11, 20),
    ),
    Party(
        "H3",
        ("Nguyễn Hữu Trường Giang", "Đèo Thị Phương Thảo Nguyên"),
        guests=6,
        wait=WaitRequest(date(2026, 11, 20), None),
    ),
)
ELDERS = Party(
    "H4",
    ("John Smith", "Hoàng Thị Sửu"),
    titles=("", ""),
    elder=True,
    foreign=True,
    chairman_signed=date(2026, 11, 20),
)
CHILDREN = (
    Party(
        "B1",
        ("Lường Gia Hân",),
        parents=("Lường Văn Muôn", "Vì Thị Lả"),
        kin=(Kin.FATHER, Kin.MOTHER),
        sexes=(Sex.FEMALE,),
    ),
    Party(
        "B2",
        ("Giàng Minh Khôi", "Giàng Minh Anh"),
        parents=("Thào Thị Súa",),
        kin=(Kin.MOTHER,),
        sexes=(Sex.MALE, Sex.FEMALE),
    ),
)
ALONE = Party("B3", ("Hồ Thị Bình An",), sexes=(Sex.FEMALE,))


def made(
    about: EventKind, mode: Mode, *parties: Party, place: str = "Hội trường Ủy ban nhân dân"
) -> Ceremony:
    """A ceremony on Wednesday morning by the rules as shipped, one line of the checklist the office's own."""
    at_desk = mode is Mode.AT_ONCE
    own = () if at_desk else (CheckItem(CheckKind.OWN, "Bánh kẹo, nước"),)
    return Ceremony(
        CeremonyId("LT-2026-0001"),
        about,
        mode,
        local(datetime(2026, 11, 25, 8, 30)),
        place,
        CHIEF,
        DEPUTY,
        parties=parties,
        agenda=RULES.agenda(about, at_desk=at_desk),
        checklist=(*RULES.checks(about, at_desk=at_desk), *own),
        least=RULES.at_once_minutes if at_desk else 0,
    )


CEREMONIES: dict[str, tuple[Ceremony, Office]] = {
    "couples": (made(EventKind.MARRIAGE, Mode.GROUP, *COUPLES), OFFICE),
    "elders_at_desk": (
        made(EventKind.MARRIAGE, Mode.AT_ONCE, ELDERS, place="Bộ phận Tiếp nhận và Trả kết quả"),
        OFFICE,
    ),
    "births": (made(EventKind.BIRTH, Mode.GROUP, *CHILDREN), OFFICE),
    "child_alone": (made(EventKind.BIRTH, Mode.AT_ONCE, ALONE), Office()),
}
