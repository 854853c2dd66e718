"""The words around every letter: the office above, place, date and signature below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.errors import LetterNotPossible, WordsMissing
from counter_app.domain.letter import Letter
from counter_app.domain.office import Office
from counter_app.paper.dress import customary_switches
from counter_app.sentences.letters import signatory_title, signature_lines
from counter_app.wording import _, nfc

from .phrases import LONG_DOTS, NBSP, capitals, commune, day_in_words, name_of, place, unbound

_NUMBER = "Số: "


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one letter: whom it addresses, the template's fields, and rows for proof-reading on screen."""

    addressee: str
    fields: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...]


def framed(
    letter: Letter,
    office: Office,
    addressee: str,
    fields: Mapping[str, str],
    shown: tuple[tuple[str, str], ...],
) -> Words:
    """The words of a letter with those that stand around it; empty rows are not shown."""
    *above, title = signature_lines(office.signatory)
    signatory = name_of(office.signatory.name) or LONG_DOTS
    around = {
        "organ": f"ỦY{NBSP}BAN NHÂN{NBSP}DÂN {capitals(commune(office))}",
        "organ_1": f"ỦY{NBSP}BAN NHÂN{NBSP}DÂN",
        "organ_2": capitals(commune(office)),
        "number_line": f"{_NUMBER}{letter.document_number}" if letter.document_number else "",
        "place_date": f"{place(office)}, {day_in_words(letter.day)}",
        "sign_1": "\n".join(above).replace(" ", NBSP),
        "sign_2": title.replace(" ", NBSP),
        "signatory": signatory,
        "reissue": "",
        **customary_switches(letter.kind),
    }
    rows = (
        *shown,
        (_("Số văn bản"), letter.document_number),
        (_("Ngày ghi trên thư"), place(office) + ", " + day_in_words(letter.day)),
        (_("Người ký"), f"{signatory_title(office.signatory)} {signatory}"),
    )
    return Words(
        addressee=nfc(unbound(addressee)),
        fields=tuple((key, nfc(value)) for key, value in {**around, **fields}.items()),
        shown=tuple((label, nfc(unbound(words))) for label, words in rows if words),
    )


def with_number(
    fields: tuple[tuple[str, str], ...], shown: tuple[tuple[str, str], ...], number: str
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """Fields and rows with the records-office number in place; no line and no row without a number."""
    # Found by the words and not by the label: the sheet may have been worded on a screen in another language.
    old = dict(fields).get("number_line", "").removeprefix(_NUMBER)
    label = next((row[0] for row in shown if row[1] == old), _("Số văn bản"))
    rows = tuple(row for row in shown if row[1] != old)
    line = f"{_NUMBER}{nfc(number)}" if number else ""
    return _with(fields, "number_line", line), (*rows, (label, nfc(number))) if number else rows


def with_reissue(fields: tuple[tuple[str, str], ...], copy: int) -> tuple[tuple[str, str], ...]:
    """The fields with the small footer of a sheet issued again after its handover."""
    return _with(fields, "reissue", f"In lại lần {copy}")


def _with(fields: tuple[tuple[str, str], ...], name: str, value: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, value if key == name else old) for key, old in fields)


def not_possible(letter: Letter) -> LetterNotPossible:
    """The error of a kind that the case is not about."""
    return LetterNotPossible(code=_code(letter), kind=letter.kind)


def missing(letter: Letter, *fields: str) -> WordsMissing:
    """The error of a case that lacks what the letter must say."""
    return WordsMissing(code=_code(letter), kind=letter.kind, fields=fields)


def _code(letter: Letter) -> str:
    return letter.codes[0] if letter.codes else ""
