"""Mẫu 1 on paper: the sheet on which one officer signs what the office promises."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counter_app.domain.commitment import MOST_SLOGANS, Commitment, Officer
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.wording import nfc

from .commitment_names import COMMITMENT_FILE, COMMITMENT_PLACEHOLDERS
from .context.frame import committee_in_capitals
from .context.phrases import LONG_DOTS, capitals, closed, committee, commune, day_in_words, name_of, place
from .measure import FontRuler
from .press import FontShelf
from .stationer import drawn_on_one_page
from .word import load


def commitment_words(officer: Officer, one: Commitment, office: Office, day: date) -> dict[str, str]:
    """The words of the sheet; a slogan nobody has typed yet is left out."""
    said = [slogan for slogan in one.slogans if slogan.items][:MOST_SLOGANS]
    words = {
        "nation": "có",
        "organ": committee_in_capitals(office),
        "unit": capitals(clean(officer.unit)),
        "place_date": f"{place(office)}, {day_in_words(day)}",
        "officer": name_of(officer.name),
        "officer_title": clean(officer.title) or LONG_DOTS,
        "officer_unit": clean(officer.unit) or committee(office),
        "promise": (
            f"Tôi đã đọc kỹ nội dung mô hình “{office.model}” của {commune(office)} và cam kết thực hiện đúng "
            "những điều sau đây khi làm việc với người dân, tổ chức, doanh nghiệp:"
        ),
        "ending": (
            "Nếu làm trái những điều đã cam kết, tôi xin chịu trách nhiệm trước cơ quan và trước Nhân dân."
        ),
    }
    for n in range(1, MOST_SLOGANS + 1):
        there = n <= len(said)
        words[f"slogan_{n}"] = said[n - 1].title if there else ""
        words[f"items_{n}"] = closed("; ".join(said[n - 1].items) + ".") if there else ""
    return {name: nfc(text) for name, text in words.items()}


class PaperCommitments:
    """Draws commitment sheets by the same press as the letters; fulfils the port CommitmentWriter."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)

    def commitment(self, officer: Officer, commitment: Commitment, office: Office, day: date) -> DrawnLetter:
        """The sheet of one officer on A4; raises a PaperError."""
        words = commitment_words(officer, commitment, office, day)
        known = frozenset(one.name for one in COMMITMENT_PLACEHOLDERS)
        needed = frozenset(one.name for one in COMMITMENT_PLACEHOLDERS if one.required)
        template = load(self._templates / COMMITMENT_FILE, known, needed)
        return drawn_on_one_page(template, words, "Bản cam kết", self._ruler, self._shelf)
