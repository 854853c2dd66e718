"""The gallery of letters: every variant has its picture on every sheet, every fact that changes a letter a variant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from counter_app.bootstrap.letter_gallery import DOTS
from counter_app.cli import main
from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.demo.forms import FORMS as SLIPS
from counter_app.demo.variants import VARIANTS
from counter_app.domain.contribution import Contribution, RecipientType
from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.letter import LetterKind
from counter_app.domain.mourning import honorific
from counter_app.domain.office import SignatureForm
from counter_app.paper.context import words_of

MILLIMETRES = {"a4": (210, 297), "a5": (210, 148), "gap_a4": (297, 210)}
ENVELOPES = {"dl": (220, 110), "c6": (162, 114), "c5": (229, 162)}
FORMS = ("hanh_chinh_a4", "hanh_chinh_a5", "thiep_a4", "thiep_a5", "thiep_gap_a4")
CARDS = FORMS[2:]
KINDS = "56789"
ORDINARY = ("5_titled", "6_reason", "7_two_parents", "8_young", "9_old")


def named() -> set[str]:
    """Every picture there must be."""
    return {
        *(f"{variant}_{form}" for variant in VARIANTS for form in FORMS),
        *(f"{one}_{form}_{words}" for one in ORDINARY for form in FORMS for words in ("du_phan", "bo_het")),
        *(f"phoi_{kind}_{form}{words}" for kind in KINDS for form in CARDS for words in ("", "_chu_rieng")),
        *(f"can_phoi_{form}" for form in CARDS),
        *(f"bia_{kind}" for kind in "5789"),
        *(f"phong_bi_{kind}_{size}" for kind in KINDS for size in ENVELOPES),
        *(f"bieu_{name}" for name in (*SLIPS, *COUNTER_FORMS)),
        "bieu_07",
    }


def paper_of(name: str) -> tuple[int, int]:
    """The paper of a picture in millimetres, told by its name."""
    if name.startswith("bia_"):
        return MILLIMETRES["gap_a4"]
    if name.startswith("bieu_"):
        return MILLIMETRES["gap_a4" if name == "bieu_07" else "a4"]
    if name.startswith("phong_bi_"):
        return ENVELOPES[name[-2:]]
    form = next(one for one in sorted(FORMS, key=len, reverse=True) if one in name)
    return MILLIMETRES["gap_a4" if "gap" in form else form[-2:]]


def inks(picture: QImage) -> int:
    """How many pixels of a picture are not white."""
    grey = bytes(picture.convertToFormat(QImage.Format.Format_Grayscale8).constBits())
    return len(grey) - grey.count(255)


@pytest.mark.slow
def test_the_gallery_command_pictures_every_variant_on_every_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "letters"
    assert main(["--home", str(tmp_path / "home"), "gallery", str(folder), "--letters"]) == 0
    assert str(len(named())) in capsys.readouterr().out
    made = {path.stem: path for path in folder.iterdir()}
    assert set(made) == named()
    for name, path in made.items():
        picture = QImage(str(path))
        wide, high = paper_of(name)
        assert picture.width() == wide * DOTS, name
        assert abs(picture.height() - high * DOTS) <= DOTS / 2, name
        # The stock of an apology carries little more than its head.
        assert inks(picture) > 1000, name


def each(kind: LetterKind) -> Iterator[str]:
    """The variants of a kind."""
    return (name for name, (letter, _office) in VARIANTS.items() if letter.kind is kind)


def test_every_kind_of_recipient_is_thanked() -> None:
    given = [case for letter, _office in VARIANTS.values() for case in letter.cases]
    assert {one.recipient.type for one in given if isinstance(one, Contribution)} == set(RecipientType)
    assert any(one.anonymous for one in given if isinstance(one, Contribution))


def test_every_form_of_signature_stands_under_a_letter_and_a_stand_in_signs_too() -> None:
    signing = {office.signing_on(letter.day).form for letter, office in VARIANTS.values()}
    assert signing == set(SignatureForm)
    assert any(office.signing_on(letter.day) != office.signatory for letter, office in VARIANTS.values())


def test_an_apology_is_pictured_for_lateness_and_for_an_error_with_and_without_a_slip() -> None:
    cases = [VARIANTS[name][0].cases[0] for name in each(LetterKind.APOLOGY)]
    dossiers = [case for case in cases if isinstance(case, Dossier)]
    wrong = [one.mistake for one in dossiers if one.mistake is not None]
    assert {one.slip is None for one in dossiers if one.mistake is None} == {True, False}
    assert {(one.corrected is None, one.promise is None) for one in wrong} == {
        (False, True),
        (True, False),
        (True, True),
    }


def test_every_family_of_a_child_is_pictured() -> None:
    births = [letter.birth for letter, _office in VARIANTS.values() if isinstance(letter.birth, BirthEvent)]
    families = {
        (one.father is None, one.mother is None, one.guardian is None, len(one.children)) for one in births
    }
    assert families >= {
        (False, False, True, 1),
        (True, False, True, 1),
        (False, True, True, 1),
        (True, True, False, 1),
        (False, False, True, 2),
        (False, False, True, 3),
    }
    assert any(child.abandoned for one in births for child in one.children)


def test_every_couple_is_pictured() -> None:
    couples = [
        letter.marriage for letter, _office in VARIANTS.values() if isinstance(letter.marriage, MarriageEvent)
    ]
    salutations = {
        dict(words_of(*VARIANTS[name]).fields)["husband"].split("\u00a0")[0]
        for name in each(LetterKind.MARRIAGE)
    }
    assert salutations == {"anh", "ông"}
    assert any(one.husband.nationality != "Việt Nam" for one in couples)
    assert any(one.wife.nationality != "Việt Nam" for one in couples)
    assert any(one.husband.previously_married for one in couples)
    assert any(one.husband.honorific for one in couples)


def test_every_way_of_mourning_is_pictured() -> None:
    deaths = [letter.death for letter, _office in VARIANTS.values() if isinstance(letter.death, DeathEvent)]
    gone = [one.deceased for one in deaths]
    words = {honorific(one) for one in gone}
    assert words >= {"cụ", "ông", "bà", "anh", "chị", "em", "cháu", "", "Hòa thượng", "Ni sư", "Linh mục"}
    assert {one.buried for one in gone} == {True, False}
    assert {one.religion for one in gone} >= {"", "Phật giáo", "Công giáo", "Tin Lành"}
    assert any(one.praise for one in gone)
    assert any(one.without_lunar for one in gone)
    assert any(one.lunar for one in gone)
    told = " ".join(dict(words_of(*VARIANTS[name]).fields)["news"] for name in each(LetterKind.CONDOLENCE))
    for words_told in ("hưởng thọ", "hưởng dương", "nhuận", "viên\u00a0tịch", "từ trần", "qua đời"):
        assert words_told.replace("\u00a0", " ") in told.replace("\u00a0", " ")
