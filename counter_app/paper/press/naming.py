"""Names for what cannot be drawn, in the officer's words."""

from __future__ import annotations

from counter_app.wording import _


def name_of(element: str) -> str:
    """What an element (`w:pict`, …) is called; an unknown one keeps its own name in brackets."""
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
    return known.get(element) or _("phần tử {name}").format(name=element)


def nested_table() -> str:
    """A table in a cell."""
    return _("bảng trong bảng")


def autofit_table() -> str:
    """A table whose columns follow their content."""
    return _("bảng tự co giãn cột")


def field(name: str) -> str:
    """A field that is not drawn."""
    return _("trường {name}").format(name=name or "?")


def shape() -> str:
    """A shape other than a picture or a straight line."""
    return _("hình vẽ không phải là ảnh hay đường thẳng")


def wrapped() -> str:
    """A picture round which text flows."""
    return _("ảnh có chữ chạy quanh")


def turned() -> str:
    """A rotated or mirrored picture."""
    return _("ảnh xoay hoặc lật")


def picture(kind: str) -> str:
    """A picture of a kind that is not drawn."""
    return _("ảnh dạng {kind}").format(kind=kind)


def linked() -> str:
    """A picture outside the file."""
    return _("ảnh không nằm trong tệp")


def vector(part: str) -> str:
    """An SVG part that is not drawn."""
    return _("ảnh SVG có {part}").format(part=part)


def value(element: str, given: str) -> str:
    """A property with a value that is not drawn."""
    return _("thuộc tính {name} = {value}").format(name=element, value=given)


def too_high() -> str:
    """A row or line higher than the page."""
    return _("hàng cao hơn trang giấy")


def table_style() -> str:
    """A table style that treats some rows or columns apart."""
    return _("kiểu bảng có định dạng riêng cho từng hàng, cột")
