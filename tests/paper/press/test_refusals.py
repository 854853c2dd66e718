"""What the press cannot draw it names, with the paragraph; it never draws an approximation."""

from __future__ import annotations

import pytest

from counter_app.domain.errors.paper import BrokenDocument, CannotDraw, MissingFont, MissingGlyph
from counter_app.paper.press import FontShelf, press
from counter_app.sentences.constructs import construct_name

from .making import A4, docx, packed, para, style_sheet, text
from .specimens import CARD, HEAD, PICTURES, RUNNING, anchor, cell, graphic, inline, offset, row, ruled, table

BOX = "<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
DRAWN = '<a:graphic><a:graphicData uri="x">{}</a:graphicData></a:graphic>'
SIZE = (720000, 360000)
AT = (f"page|{offset(0)}", f"page|{offset(0)}")
FLOATING = anchor(DRAWN.format(BOX), SIZE, *AT)
ROUND = anchor(graphic(*SIZE, "rIdPng"), SIZE, *AT).replace(
    "<wp:wrapNone/>", '<wp:wrapSquare wrapText="bothSides"/>'
)
TURNED = inline(*SIZE, "rIdPng").replace("<a:xfrm>", '<a:xfrm rot="5400000">')
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "dd" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>23</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
AUTOFIT = table(row(cell("a"))).replace('<w:tblLayout w:type="fixed"/>', "")
REFUSED = {
    "hộp chữ": para(f"<w:r><w:drawing>{FLOATING}</w:drawing></w:r>"),
    "hình vẽ kiểu cũ (VML)": para('<w:r><w:pict><v:shape id="a"/></w:pict></w:r>'),
    "đối tượng nhúng (OLE)": para("<w:r><w:object/></w:r>"),
    "bảng trong bảng": table(row(cell(table(row(cell("a"))) + para("")))),
    "bảng tự co giãn cột": AUTOFIT,
    "bảng trôi nổi": table(row(cell("a")), more="<w:tblpPr/>"),
    "chỗ sửa đang theo dõi": para('<w:ins w:id="1" w:author="a"><w:r><w:t>mới</w:t></w:r></w:ins>'),
    "chú thích cuối trang": para('<w:r><w:footnoteReference w:id="2"/></w:r>'),
    "ghi chú bên lề": para('<w:r><w:commentReference w:id="2"/></w:r>'),
    "trường DATE": para(FIELD),
    "trường MERGEFIELD": para('<w:fldSimple w:instr="MERGEFIELD ten"><w:r><w:t>x</w:t></w:r></w:fldSimple>'),
    "ảnh có chữ chạy quanh": para(f"<w:r><w:drawing>{ROUND}</w:drawing></w:r>"),
    "ảnh xoay hoặc lật": para(TURNED),
    "hình vẽ không phải là ảnh hay đường thẳng": para(ruled(SIZE, *AT, shape="star5")),
    "thuộc tính w:u = wave": para(text("x", '<w:u w:val="wave"/>')),
    "thuộc tính w:jc = distribute": para("x", '<w:jc w:val="distribute"/>'),
    "thuộc tính w:br = column": para('<w:r><w:br w:type="column"/></w:r>'),
    "khung chữ": para("x", "<w:framePr/>"),
    "phần tử w:emboss": para(text("x", "<w:emboss/>")),
    "phần tử w14:glow": para(text("x", '<w14:glow w14:rad="1"/>')),
    "ký tự của phông ký hiệu": para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
    "ảnh SVG có text": para(inline(*SIZE, "rIdPng", "rIdText")),
    "ảnh SVG có path opacity": para(inline(*SIZE, "rIdPng", "rIdOpacity")),
    "ảnh dạng WMF": para(inline(*SIZE, "rIdWmf")),
    "ảnh không nằm trong tệp": para(inline(*SIZE, "rIdNowhere")),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'
FILES = {
    **PICTURES,
    "rIdText#t.svg": SVG.format("<text>a</text>").encode(),
    "rIdOpacity#o.svg": SVG.format('<path d="M0 0L9 9" opacity="0.5"/>').encode(),
    "rIdWmf#w.wmf": b"\xd7\xcd\xc6\x9a rest",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_drawn_is_named_with_its_paragraph(name: str, shelf: FontShelf) -> None:
    with pytest.raises(CannotDraw) as refused:
        press(docx(para("Mở đầu") + REFUSED[name], files=FILES), shelf)
    names = [construct_name(problem.construct) for problem in refused.value.problems]
    assert names == [name] * len(names)
    assert all(problem.paragraph in (1, 2, 3) for problem in refused.value.problems)


@pytest.mark.parametrize("section", ['<w:cols w:num="2"/>', '<w:type w:val="continuous"/>'])
def test_columns_and_continuous_sections_are_refused(section: str, shelf: FontShelf) -> None:
    with pytest.raises(CannotDraw):
        press(docx(para("x"), section=section + A4), shelf)


def test_every_problem_is_told_at_once_in_reading_order(shelf: FontShelf) -> None:
    body = para(text("một", '<w:u w:val="wave"/>')) + para("hai") + para("ba", "<w:framePr/>")
    with pytest.raises(CannotDraw) as refused:
        press(docx(body), shelf)
    assert [(p.paragraph, p.text) for p in refused.value.problems] == [(1, "một"), (3, "ba")]


def test_a_header_is_looked_through_as_well(shelf: FontShelf) -> None:
    parts = {**RUNNING, "rIdFoot": ("footer", para(FIELD))}
    with pytest.raises(CannotDraw):
        press(docx(para("x"), section=HEAD + A4, parts=parts), shelf)


def test_a_style_is_looked_through_when_it_is_used(shelf: FontShelf) -> None:
    odd = (
        '<w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="O"/><w:rPr><w:emboss/></w:rPr></w:style>'
    )
    sheet = style_sheet(more=odd)
    assert press(docx(para("x"), styles=sheet), shelf).pages == 1
    with pytest.raises(CannotDraw):
        press(docx(para("x", '<w:pStyle w:val="Odd"/>'), styles=sheet), shelf)


def test_a_row_higher_than_its_page_is_refused_not_cut_off(shelf: FontShelf) -> None:
    tall = table(row(cell("x"), properties='<w:cantSplit/><w:trHeight w:val="12000" w:hRule="exact"/>'))
    with pytest.raises(CannotDraw) as refused:
        press(docx(tall + para(""), section=CARD), shelf)
    assert refused.value.problems[0].page == 1


def test_a_letter_the_font_lacks_is_named_with_font_and_paragraph(shelf: FontShelf) -> None:
    with pytest.raises(MissingGlyph) as missing:
        press(docx(para("đủ") + para("囍 song hỷ"), styles=style_sheet("EB Garamond")), shelf)
    assert (missing.value.character, missing.value.font, missing.value.paragraph) == ("囍", "EB Garamond", 2)


def test_a_missing_glyph_in_a_footer_is_found_too(shelf: FontShelf) -> None:
    parts = {**RUNNING, "rIdFoot": ("footer", para("☃"))}
    with pytest.raises(MissingGlyph):
        press(docx(para("x"), section=HEAD + A4, parts=parts), shelf)


@pytest.mark.parametrize(("family", "style"), [("Comic Sans MS", ""), ("EB Garamond", "<w:b/><w:i/>")])
def test_a_font_or_style_that_is_not_shipped_is_named(family: str, style: str, shelf: FontShelf) -> None:
    with pytest.raises(MissingFont) as missing:
        press(docx(para(text("x", style)), styles=style_sheet(family)), shelf)
    assert missing.value.font.startswith(family)


WHOLE = docx(para("nguyên vẹn"))
TYPES = "[Content_Types].xml"
BROKEN = {
    "empty": b"",
    "text": b"day khong phai la tep Word",
    "truncated": WHOLE[: len(WHOLE) // 2],
    "another zip": packed({"a.txt": b"a"}),
    "no document": packed(
        {
            TYPES: b"<Types/>",
            "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        }
    ),
    "bad xml": WHOLE and packed(
        {
            "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="a" Type="http://x/officeDocument" Target="d.xml"/></Relationships>',
            "d.xml": b"<w:document",
        }
    ),
    "bad number": docx(para("x", '<w:spacing w:before="mười"/>')),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_said_to_be_broken(name: str, shelf: FontShelf) -> None:
    with pytest.raises(BrokenDocument) as broken:
        press(BROKEN[name], shelf)
    assert broken.value.reason


def test_damaged_bytes_inside_the_zip_are_noticed(shelf: FontShelf) -> None:
    at = WHOLE.index(b"word/document.xml") + 60
    damaged = WHOLE[:at] + bytes(255 - byte for byte in WHOLE[at : at + 40]) + WHOLE[at + 40 :]
    with pytest.raises(BrokenDocument):
        press(damaged, shelf)
