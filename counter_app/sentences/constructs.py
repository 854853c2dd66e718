"""What the press cannot draw, in the officer's words; the press itself only knows codes."""

from __future__ import annotations

from counter_app.wording import _


def construct_name(code: str) -> str:
    """What a construct is called: `element:w:pict`, `field:DATE`, `nested-table` …; any other text stays as it is."""
    kind, _colon, detail = code.partition(":")
    if kind == "element":
        return _element(detail)
    plain = {
        "nested-table": _("bảng trong bảng"),
        "autofit-table": _("bảng tự co giãn cột"),
        "table-style": _("kiểu bảng có định dạng riêng cho từng hàng, cột"),
        "shape": _("hình vẽ không phải là ảnh hay đường thẳng"),
        "wrapped-picture": _("ảnh có chữ chạy quanh"),
        "turned-picture": _("ảnh xoay hoặc lật"),
        "linked-picture": _("ảnh không nằm trong tệp"),
        "too-high": _("hàng cao hơn trang giấy"),
        "clipped-row": _("chữ bị hàng cao cố định cắt mất"),
        "tab-unless-left": _("tab trong đoạn căn giữa hoặc căn phải"),
        "stop-beyond-margin": _("điểm dừng tab nằm ngoài lề"),
        "word-too-wide": _("từ dài hơn cả dòng, ghép từ nhiều kiểu chữ"),
        "tab-at-line-end": _("tab ở cuối dòng, chữ sau tab xuống dòng mới"),
        "stop-after-number": _("điểm dừng tab sau số thứ tự có dấu dẫn hoặc không căn trái"),
        "table-off-sheet": _("bảng vượt ra ngoài mép giấy"),
        "cut-row": _("hàng bảng bị cắt ra hai trang"),
        "adjacent-tables": _("hai bảng liền nhau không có đoạn ở giữa"),
        "empty-cell": _("ô bảng không có đoạn nào"),
        "crowded-small-caps": _("chữ hoa nhỏ vừa bị kéo giãn, nâng hoặc hạ"),
        "hidden-paragraph": _("đoạn chữ ẩn hoàn toàn"),
        "font-may-not-travel": _("phông chữ cấm nhúng"),
    }
    if kind in plain:
        return plain[kind]
    match kind:
        case "field":
            return _("trường {name}").format(name=detail or "?")
        case "picture":
            return _("ảnh dạng {kind}").format(kind=detail)
        case "svg":
            return _("ảnh SVG có {part}").format(part=detail)
        case "property":
            name, _equals, value = detail.partition("=")
            return _("thuộc tính {name} = {value}").format(name=name, value=value)
    return code


def _element(name: str) -> str:
    """What an element (`w:pict`, …) is called; an unknown one keeps its own name."""
    known = {
        "w:txbxContent": _("hộp chữ"),
        "w:pict": _("hình vẽ kiểu cũ (VML)"),
        "w:object": _("đối tượng nhúng (OLE)"),
        "w:ins": _("chỗ sửa đang theo dõi"),
        "w:del": _("chỗ sửa đang theo dõi"),
        "w:moveFrom": _("chỗ sửa đang theo dõi"),
        "w:moveTo": _("chỗ sửa đang theo dõi"),
        "w:rPrChange": _("chỗ sửa đang theo dõi"),
        "w:pPrChange": _("chỗ sửa đang theo dõi"),
        "w:sectPrChange": _("chỗ sửa đang theo dõi"),
        "w:tblPrChange": _("chỗ sửa đang theo dõi"),
        "w:tcPrChange": _("chỗ sửa đang theo dõi"),
        "w:trPrChange": _("chỗ sửa đang theo dõi"),
        "w:footnoteReference": _("chú thích cuối trang"),
        "w:endnoteReference": _("chú thích cuối văn bản"),
        "w:commentReference": _("ghi chú bên lề"),
        "w:commentRangeStart": _("ghi chú bên lề"),
        "w:commentRangeEnd": _("ghi chú bên lề"),
        "w:tblpPr": _("bảng trôi nổi"),
        "w:framePr": _("khung chữ"),
        "w:cols": _("văn bản chia cột"),
        "w:sym": _("ký tự của phông ký hiệu"),
        "w:altChunk": _("tài liệu lồng trong tài liệu"),
        "w:bidi": _("đoạn viết từ phải sang trái"),
        "w:rtl": _("chữ viết từ phải sang trái"),
        "w:textDirection": _("chữ xoay hướng"),
        "m:oMath": _("công thức"),
        "m:oMathPara": _("công thức"),
    }
    return known.get(name) or _("phần tử {name}").format(name=name)
