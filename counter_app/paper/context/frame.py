"""The words around every letter: the office above, place, date and signature below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.errors.letters import LetterNotPossible, WordsMissing
from counter_app.domain.form import Form
from counter_app.domain.letter import Letter
from counter_app.domain.office import Office
from counter_app.paper.dress import customary_switches
from counter_app.sentences.letters import signatory_title, signature_lines
from counter_app.wording import _, nfc

from .phrases import LONG_DOTS, NBSP, capitals, commune, day_in_words, name_of, place, unbound

_NUMBER = "Số: "


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one letter: whom it addresses, the template's fields, and rows for proof-reading on screen.

    `listed` names the addressee in lists where these must not tell who it is.
    """

    addressee: str
    fields: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...]
    listed: str = ""


def framed(
    letter: Letter,
    office: Office,
    addressee: str,
    fields: Mapping[str, str],
    shown: tuple[tuple[str, str], ...],
) -> Words:
    """The words of a letter with those that stand around it; empty rows are not shown."""
    around = {
        "organ": committee_in_capitals(office),
        "organ_1": f"ỦY{NBSP}BAN NHÂN{NBSP}DÂN",
        "organ_2": capitals(commune(office)),
        **_around(letter, office),
    }
    rows = (*shown, *_rows(letter, office, _("Ngày ghi trên thư")))
    return _words(addressee, {**around, **fields}, rows)


def framed_form(
    form: Form,
    office: Office,
    addressee: str,
    fields: Mapping[str, str],
    shown: tuple[tuple[str, str], ...],
    officer_as: str = "",
) -> Words:
    """The words of a one-stop form with those that stand around it: its head names the unit below the committee.

    `officer_as` stands above the name of the officer where the form is signed at the counter, not by the head.
    """
    around = {
        "organ": committee_in_capitals(office),
        "organ_1": committee_in_capitals(office),
        "organ_2": _in_halves(capitals(office.one_stop)),
        "title": capitals(form.naming.title),
        **_around(form, office),
    }
    rows = _rows(form, office, _("Ngày ghi trên phiếu"))
    if officer_as:
        signing = form.naming.signatory
        name = name_of(signing.name if signing is not None else office.officer) or LONG_DOTS
        around |= {"sign_1": "", "sign_2": officer_as.replace(" ", NBSP), "signatory": name}
        rows = (*rows[:-1], (_("Người ký"), name))
    return _words(addressee, {**around, **fields}, (*shown, *rows))


def committee_in_capitals(office: Office) -> str:
    """`ỦY BAN NHÂN DÂN XÃ LÂM HÒA`."""
    return f"ỦY{NBSP}BAN NHÂN{NBSP}DÂN {capitals(commune(office))}"


def _around(sheet: Letter | Form, office: Office) -> dict[str, str]:
    *above, title = signature_lines(office.signatory)
    return {
        "number_line": f"{_NUMBER}{sheet.document_number}" if sheet.document_number else "",
        "place_date": f"{place(office)}, {day_in_words(sheet.day)}",
        "sign_1": "\n".join(above).replace(" ", NBSP),
        "sign_2": title.replace(" ", NBSP),
        "signatory": name_of(office.signatory.name) or LONG_DOTS,
        "reissue": "",
        **customary_switches(sheet.kind),
    }


def _rows(sheet: Letter | Form, office: Office, day_label: str) -> tuple[tuple[str, str], ...]:
    signatory = name_of(office.signatory.name) or LONG_DOTS
    return (
        (_("Số văn bản"), sheet.document_number),
        (day_label, place(office) + ", " + day_in_words(sheet.day)),
        (_("Người ký"), f"{signatory_title(office.signatory)} {signatory}"),
    )


def _words(addressee: str, fields: Mapping[str, str], rows: tuple[tuple[str, str], ...]) -> Words:
    return Words(
        addressee=nfc(unbound(addressee)),
        fields=tuple((key, nfc(value)) for key, value in fields.items()),
        shown=tuple((label, nfc(unbound(words))) for label, words in rows if words),
    )


def _in_halves(text: str) -> str:
    """The text held together but for the space nearest its middle, where a narrow column breaks it."""
    places = [place for place, char in enumerate(text) if char == " "]
    if not places:
        return text
    middle = min(places, key=lambda place: abs(place - len(text) / 2))
    return f"{text[:middle].replace(' ', NBSP)} {text[middle + 1 :].replace(' ', NBSP)}"


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
