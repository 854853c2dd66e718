"""Letters of kinds a commune may make, worded for the templates that are shipped to begin with."""

from __future__ import annotations

from datetime import date

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.greeting import Greeting, GreetingId
from counter_app.domain.letter import Letter
from counter_app.domain.office import Office, Signatory, SignatureForm
from counter_app.domain.own_kind import OwnField, OwnKind, Tone, label_of
from counter_app.paper.context import words_of
from counter_app.paper.own_kinds import PROPOSALS
from counter_app.paper.word import compiled_template, document_text, fill
from tests.paper.spoiling import shipped

CARD, FORMAL, NEW_YEAR, DISASTER = PROPOSALS
OFFICE = Office(commune="Lâm Hòa", signatory=Signatory("Đỗ Thị Vân"))
DEPUTY = Office(commune="Lâm Hòa", signatory=Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY))
DAY = date(2026, 11, 23)
PERSON = Recipient(RecipientType.PERSON, "Bà H'Bơ Niê", "buôn Ea Kmát")
HOUSEHOLD = Recipient(RecipientType.HOUSEHOLD, "Hộ ông Giàng A Sính", "bản Huổi Luông")
COMPANY = Recipient(RecipientType.BUSINESS, "Công ty TNHH Chè Lâm Hòa", "thôn Trung")


def letter(
    name: str, tone: Tone, who: Recipient, number: str = "", occasion: date = DAY, **texts: str
) -> Letter:
    """A letter of a kind called so, with these texts in its own fields."""
    kind = OwnKind(201, name, tone)
    one = Greeting(GreetingId("TK-2026-0001"), kind, who, occasion, tuple(texts.items()))
    own = tuple(OwnField(field, label_of(field)) for field in texts)
    return Letter(kind, (one,), DAY, document_number=number, own_fields=own)


def _samples() -> dict[str, tuple[Letter, Office, str]]:
    age = letter(
        "Thư mừng thọ", Tone.FESTIVE, PERSON, ten_dip="bà tròn 80 tuổi", noi_dung="Kính chúc bà sống vui."
    )
    new_year = letter(
        "Thư chúc Tết", Tone.FESTIVE, COMPANY, "07/TCM-UBND", date(2027, 2, 6), nam_moi="Đinh Mùi"
    )
    flood = letter(
        "Thư thăm hỏi",
        Tone.QUIET,
        HOUSEHOLD,
        thien_tai="trận lũ quét đêm 18 tháng 11",
        viec_dang_lam="dựng lại nhà và chuyển gạo đến từng hộ",
    )
    return {
        "blank_card": (age, OFFICE, CARD),
        "blank_formal": (age, DEPUTY, FORMAL),
        "new_year": (new_year, OFFICE, NEW_YEAR),
        "disaster": (flood, OFFICE, DISASTER),
        "disaster_deputy": (flood, DEPUTY, DISASTER),
    }


OWN_SAMPLES = _samples()


def own_text(sample: str) -> str:
    """A sample as it reads on paper, and the rows for proof-reading below; no-break spaces are shown as "·"."""
    one, office, template = OWN_SAMPLES[sample]
    words = words_of(one, office)
    known = frozenset(name for name, _text in words.fields)
    made = compiled_template(template, shipped(template), known | {"nation", "seal", "copies"}, frozenset())
    text = document_text(fill(made, dict(words.fields)))
    page = "\n".join(line.strip(" ") for line in text.splitlines() if line.strip())
    rows = "\n".join(f"{label}: {value}" for label, value in words.shown)
    return f"{page}\n\n--- {words.addressee}\n{rows}\n".replace("\u00a0", "·")
