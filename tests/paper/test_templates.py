"""The shipped templates, and what happens to broken ones."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import uharfbuzz as hb

from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.errors.paper import BrokenDocument, BrokenTemplate, MissingTemplate, TextLost
from counter_app.domain.layout import EnvelopeSize, LetterFamily
from counter_app.domain.letter import LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.catalogue import (
    cover_name,
    envelope_name,
    gauge_name,
    guide,
    names,
    placeholders,
    required,
    template_name,
    template_names,
)
from counter_app.paper.ceremony_papers import ceremony_files
from counter_app.paper.commitment_names import COMMITMENT_FILE
from counter_app.paper.context import words_of
from counter_app.paper.fit import CARES
from counter_app.paper.forms import FORMS_SHIPPED, form_template_name
from counter_app.paper.own_kinds import PROPOSALS
from counter_app.paper.report_papers import REPORT_PLACEHOLDERS
from counter_app.paper.survey_sheet import survey_template_name
from counter_app.paper.visit_papers import VISIT_PLACEHOLDERS
from counter_app.paper.word import check, document_text, fill, load, pack, read_parts
from letter_templates.builder.embedding import veiled
from letter_templates.builder.ornaments import all_ornaments
from letter_templates.builder.templates import all_templates
from tests.paper.golden import TEMPLATES
from tests.paper.samples import OFFICE, SAMPLES

ROOT = TEMPLATES.parent
KIND = LetterKind.CONDOLENCE
LETTER = SAMPLES["9_old"][0]


def changed(tmp_path: Path, change: Callable[[str], str]) -> Path:
    """A copy of the condolence template with a changed document."""
    parts = dict(read_parts((TEMPLATES / template_name(KIND, PaperSize.A5)).read_bytes()))
    parts["word/document.xml"] = change(parts["word/document.xml"].decode()).encode()
    path = tmp_path / "changed.docx"
    path.write_bytes(pack(parts, tuple(parts)))
    return path


def filled(path: Path, **other: str) -> str:
    """The text of the template filled with the sample's words."""
    fields = {**dict(words_of(LETTER, OFFICE).fields), **other}
    template = load(path, names(KIND), required(KIND))
    parts = fill(template, fields)
    check(parts, fields, required(KIND) | template.used)
    return document_text(parts)


def test_every_letter_has_its_families_envelopes_and_cover_and_nothing_else_is_shipped() -> None:
    letters = {name for name, _kind, _paper in template_names()}
    envelopes = {envelope_name(kind, size) for kind in LetterKind for size in EnvelopeSize}
    covers = {cover_name(kind) for kind in LetterKind if kind is not LetterKind.APOLOGY}
    gauges = {gauge_name(LetterFamily.CARD, paper) for paper in PaperSize}
    gauges.add(gauge_name(LetterFamily.FOLDED, PaperSize.A4))
    assert (len(letters), len(envelopes)) == (25, 15)
    forms = {form_template_name(kind) for kind in FORMS_SHIPPED}
    papers = {
        *(name for paper in CeremonyPaper for name in ceremony_files(paper)),
        *map(survey_template_name, (PaperSize.A4, PaperSize.A5)),
        *VISIT_PLACEHOLDERS,
        *REPORT_PLACEHOLDERS,
        *PROPOSALS,
        COMMITMENT_FILE,
    }
    shipped = letters | envelopes | covers | gauges | forms | papers
    assert {path.name for path in TEMPLATES.glob("*.docx")} == shipped


@pytest.mark.parametrize(("name", "kind", "paper"), template_names())
def test_a_shipped_template_uses_known_placeholders_and_all_required_ones(
    name: str, kind: LetterKind, paper: PaperSize
) -> None:
    template = load(TEMPLATES / name, names(kind), required(kind))
    assert template.used <= names(kind)
    assert {"number_line", "reissue"} <= template.used


@pytest.mark.parametrize("kind", LetterKind)
def test_every_placeholder_is_used_by_a_shipped_template(kind: LetterKind) -> None:
    used: set[str] = set()
    for name in (name for name, one, _paper in template_names() if one is kind):
        used |= load(TEMPLATES / name, names(kind), required(kind)).used
    unused = names(kind) - used
    assert unused == ({"ornament"} if kind is LetterKind.APOLOGY else set())


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_the_words_of_a_letter_are_exactly_the_placeholders_of_its_kind(sample: str) -> None:
    letter, office = SAMPLES[sample]
    fields = dict(words_of(letter, office).fields)
    assert set(fields) == names(letter.kind)
    assert all(unicodedata.is_normalized("NFC", text) for text in fields.values())


def test_placeholder_names_are_flat_ascii() -> None:
    for kind in LetterKind:
        for one in placeholders(kind):
            assert re.fullmatch(r"[a-z][a-z0-9_]*", one.name)


def test_the_guide_in_the_folder_is_fresh() -> None:
    assert (TEMPLATES / "README.md").read_text(encoding="utf-8") == guide(), (
        "run `python -m letter_templates.builder`"
    )


def test_the_shipped_templates_are_what_the_builder_makes() -> None:
    art = all_ornaments()
    rasters = {name: (ROOT / "resources/ornaments" / f"{name}.png").read_bytes() for name in art}
    shipped = {path.name: dict(read_parts(path.read_bytes())) for path in TEMPLATES.glob("*.docx")}
    # Pictures and font subsets depend on the versions of the tools that made them: those are taken as shipped.
    fonts = {
        part: data for part, data in shipped["mau_9_chia_buon_a5.docx"].items() if part.endswith(".odttf")
    }
    for name, content in all_templates(art, rasters, fonts).items():
        assert shipped[name] == dict(read_parts(content)), name
    for name, drawing in art.items():
        assert (ROOT / "resources/ornaments" / f"{name}.svg").read_text(encoding="utf-8") == drawing.svg()


def test_every_cared_for_style_stands_in_some_template_under_a_vietnamese_name() -> None:
    found: set[str] = set()
    for path in TEMPLATES.glob("*.docx"):
        styles = dict(read_parts(path.read_bytes()))["word/styles.xml"].decode()
        found |= set(re.findall(r'w:styleId="(Letter\w+)"><w:name w:val="(?:Thư|Bì) – ', styles))
    assert set(CARES) <= found


def test_no_line_of_art_is_thinner_than_a_laser_prints() -> None:
    for drawing in all_ornaments().values():
        widths = [float(width) for width in re.findall(r'stroke-width="([\d.]+)"', drawing.svg())]
        assert min(widths) >= 0.16


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingTemplate) as caught:
        load(tmp_path / "none.docx", names(KIND), required(KIND))
    assert caught.value.path.endswith("none.docx")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"{\\rtf1}", b"<html>"])
def test_a_file_that_is_no_docx_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(content)
    with pytest.raises(BrokenDocument):
        load(path, names(KIND), required(KIND))


def test_a_zip_without_a_document_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("hello.txt", "x")
    path = tmp_path / "other.docx"
    path.write_bytes(out.getvalue())
    with pytest.raises(BrokenDocument):
        load(path, names(KIND), required(KIND))


def test_a_truncated_docx_is_refused(tmp_path: Path) -> None:
    whole = (TEMPLATES / template_name(KIND, PaperSize.A5)).read_bytes()
    path = tmp_path / "half.docx"
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BrokenDocument):
        load(path, names(KIND), required(KIND))


def paragraph_of(xml: str, text: str) -> int:
    """The number of the paragraph that holds a text, from 1."""
    return len(re.findall(r"<w:p[ >]", xml[: xml.index(text)]))


@pytest.mark.parametrize(
    "wrong", ["{{ nguoi_mat }}", "{{ comfor", "{% if %}", "{{ comfort.__class__ }}", "{{ comfort|nope }}"]
)
def test_a_fault_in_a_template_names_its_paragraph(tmp_path: Path, wrong: str) -> None:
    seen: list[str] = []

    def spoil(xml: str) -> str:
        seen.append(xml.replace("{{ comfort }}", wrong))
        return seen[0]

    path = changed(tmp_path, spoil)
    with pytest.raises(BrokenTemplate) as caught:
        filled(path)
    assert caught.value.paragraph == paragraph_of(seen[0], wrong)
    assert caught.value.path == "changed.docx"


def test_a_template_without_the_name_is_no_letter(tmp_path: Path) -> None:
    with pytest.raises(BrokenTemplate) as caught:
        filled(changed(tmp_path, lambda xml: xml.replace("{{ signatory }}", "Nguyễn Văn A")))
    assert caught.value.reason == "signatory"


def test_a_tag_typed_in_decomposed_letters_or_split_over_runs_still_works(tmp_path: Path) -> None:
    split = '{{ com</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">fort }}'
    text = filled(
        changed(tmp_path, lambda xml: unicodedata.normalize("NFD", xml.replace("{{ comfort }}", split)))
    )
    assert dict(words_of(LETTER, OFFICE).fields)["comfort"] in text


@pytest.mark.parametrize(
    "value", ["A & B", "<Trần> Thị C", "{{ signatory }}", "{% if %}", "Lê \\ 'Q' \"R\"", "H'Bơ ʼ ’"]
)
def test_no_letter_of_a_value_is_lost_in_the_document(tmp_path: Path, value: str) -> None:
    assert value in filled(changed(tmp_path, str), signatory=value)


def test_control_characters_never_reach_the_document(tmp_path: Path) -> None:
    template = load(changed(tmp_path, str), names(KIND), required(KIND))
    fields = {**dict(words_of(LETTER, OFFICE).fields), "signatory": "Lê\x00 Thị\x0b Hà\a"}
    assert "Lê Thị Hà" in document_text(fill(template, fields))


def test_a_value_that_does_not_arrive_is_reported(tmp_path: Path) -> None:
    path = changed(tmp_path, lambda xml: xml.replace("{{ news }}", "{{ news|truncate(9) }}"))
    with pytest.raises(TextLost) as caught:
        filled(path)
    assert caught.value.field == "news"


def test_the_same_words_make_the_same_file() -> None:
    template = load(TEMPLATES / template_name(KIND, PaperSize.A5), names(KIND), required(KIND))
    fields = dict(words_of(LETTER, OFFICE).fields)
    order = tuple(name for name, _data in template.parts)
    assert pack(fill(template, fields), order) == pack(fill(template, fields), order)


@pytest.mark.parametrize(("number", "found"), [("Số: 9/TCB", True), ("", False)])
def test_the_whole_language_of_docxtpl_is_understood(tmp_path: Path, number: str, found: bool) -> None:
    def cell(text: str) -> str:
        inside = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        return f'<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr>{inside}</w:tc>'

    def with_table(xml: str) -> str:
        grid = '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="900"/></w:tblGrid>'
        cells = ("{%tc if number_line %}", "x{{ number_line }}", "{%tc endif %}", "end")
        row = f"<w:tr>{''.join(map(cell, cells))}</w:tr>"
        rows = ("{%tr if reissue %}", "never", "{%tr endif %}")
        skipped = "".join(f"<w:tr>{cell(text)}</w:tr>" for text in rows)
        table = f"<w:tbl><w:tblPr/>{grid}{row}{skipped}</w:tbl>"
        return xml.replace("<w:sectPr>", f"{table}<w:p/><w:sectPr>")

    text = filled(changed(tmp_path, with_table), number_line=number)
    assert ("xSố: 9/TCB" in text) is found
    assert "end" in text
    assert "never" not in text


def test_cards_carry_their_faces_unveiled_by_the_key_in_the_font_table() -> None:
    parts = dict(read_parts((TEMPLATES / "mau_7_chuc_mung_khai_sinh_a5.docx").read_bytes()))
    table = parts["word/fontTable.xml"].decode()
    entries = re.findall(r'r:id="([\w-]+)" w:fontKey="(\{[-0-9A-F]+\})"', table)
    assert len(entries) == 5
    for file, key in entries:
        font = veiled(parts[f"word/fonts/{file}.odttf"], key)
        face = hb.Face(font)
        whole = hb.Face((ROOT / "resources" / "fonts" / f"{file}.ttf").read_bytes())
        assert face.get_name(1) == whole.get_name(1)
        assert set(map(ord, "ẪỔỂẾữợĐđʼ’ßé")) <= set(face.unicodes)
        assert f'w:name="{face.get_name(1)}"' in table


def test_the_apology_carries_no_fonts() -> None:
    names_of = dict(read_parts((TEMPLATES / "mau_6_xin_loi_a4.docx").read_bytes()))
    assert not [name for name in names_of if "font" in name.lower()]
