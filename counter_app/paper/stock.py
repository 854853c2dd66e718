"""Pre-printed stock: the words of one letter alone, each where it stands on the full sheet, moved to meet the stock.

What the stock carries gives way to gaps of the same width, so that no line breaks or moves because of it.
"""

from __future__ import annotations

import base64
import copy
import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from counter_app.domain.layout import Carries, Preprinted

from .catalogue import FIXED, SIGNATURE
from .dress import SWITCHES
from .measure import Ruler
from .wordml import PARSER, TWIP, Shape, W, look_of, shape_of, shapes

# Letters of the private use area: no name is spelt with them, and no font draws them.
_OPEN, _SHUT = "\ue000", "\ue001"
_MARKS = re.compile(f"([{_OPEN}{_SHUT}])")
_PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
# A revision number that marks runs of fixed words between two passes over the document.
_KEY, _FIXED = f"{W}rsidR", "00F1CED0"
_EMPTY_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
_EMPTY_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
)
_AFTER_SPACING = [
    f"{W}{name}"
    for name in ("w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
                 "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")
]  # fmt: skip
_INKED = tuple(f"{W}{name}" for name in ("u", "strike", "dstrike", "highlight", "shd", "bdr", "spacing"))
_EIGHTH = 8.0
_TENTH = 144 / 25.4

Parts = Mapping[str, bytes]


def marked(fields: Mapping[str, str], carries: Carries) -> dict[str, str]:
    """The fields with marks around every text that the stock does not carry."""
    fixed = {*SWITCHES, *FIXED, *(SIGNATURE if carries is Carries.SIGNED else ())}
    return {
        name: text if name in fixed or not text else f"{_OPEN}{text}{_SHUT}" for name, text in fields.items()
    }


def told_apart(parts: Parts) -> dict[str, bytes]:
    """The filled parts without marks: the runs of a paragraph of fixed words now say so."""

    def split(root: etree._Element) -> None:
        for paragraph in root.iter(f"{W}p"):
            inside = False
            for run in list(paragraph.iter(f"{W}r")):
                inside = _split(run, inside)
            _kept_together(paragraph)

    return _changed(parts, split)


def variable_only(parts: Parts, stock: Preprinted, ruler: Ruler) -> dict[str, bytes]:
    """The fitted parts without anything that the stock carries, moved by its shift; raises MissingFont."""
    known = shapes(parts["word/styles.xml"])

    def clear(root: etree._Element) -> None:
        _blank(root, known, ruler, lambda run: run.get(_KEY) == _FIXED)
        _without_lines(root)
        _shift(root, round(stock.right * _TENTH), round(stock.down * _TENTH))

    return _without_pictures(_changed(parts, clear))


def shifted(parts: Parts, stock: Preprinted) -> dict[str, bytes]:
    """The parts moved by the shift of a stock."""
    return _changed(parts, lambda root: _shift(root, round(stock.right * _TENTH), round(stock.down * _TENTH)))


def fixed_only(parts: Parts, ruler: Ruler) -> dict[str, bytes]:
    """The fitted parts with the letter's own words left out: what a printing house sets; raises MissingFont."""
    known = shapes(parts["word/styles.xml"])
    return _changed(parts, lambda root: _blank(root, known, ruler, lambda run: run.get(_KEY) != _FIXED))


def _changed(parts: Parts, change: Callable[[etree._Element], None]) -> dict[str, bytes]:
    out = dict(parts)
    for name, data in parts.items():
        if _PARTS.fullmatch(name):
            root = etree.fromstring(data, PARSER)
            change(root)
            out[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return out


def _split(run: etree._Element, inside: bool) -> bool:
    """Cut a run at its marks; whether the text behind it still belongs to the letter."""
    properties = run.find(f"{W}rPr")
    made: list[tuple[bool, etree._Element]] = []

    def place() -> etree._Element:
        if not made or made[-1][0] is not inside:
            one = etree.Element(f"{W}r")
            if properties is not None:
                one.append(copy.deepcopy(properties))
            if not inside:
                one.set(_KEY, _FIXED)
            made.append((inside, one))
        return made[-1][1]

    for node in list(run):
        if node.tag == f"{W}rPr":
            continue
        if node.tag != f"{W}t":
            place().append(node)
            continue
        for piece in _MARKS.split(node.text or ""):
            if piece in (_OPEN, _SHUT):
                inside = piece == _OPEN
            elif piece:
                place().append(_text(piece))
    _instead(run, [one for _inside, one in made])
    return inside


def _kept_together(paragraph: etree._Element) -> None:
    """Fixed words beside a letter's own, such as "và" between two names, stand elsewhere on every letter: no stock
    can carry them."""
    runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    if any(run.get(_KEY) != _FIXED for run in runs):
        for run in runs:
            run.attrib.pop(_KEY, None)


def _text(words: str) -> etree._Element:
    node = etree.Element(f"{W}t")
    node.text = words
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return node


def _instead(run: etree._Element, runs: list[etree._Element]) -> None:
    parent = run.getparent()
    if parent is not None:
        place = parent.index(run)
        parent[place : place + 1] = runs


def _blank(
    root: etree._Element, known: dict[str, Shape], ruler: Ruler, carried: Callable[[etree._Element], bool]
) -> None:
    """Gaps for the words of runs that the paper carries already, as wide as the words."""
    for paragraph in root.iter(f"{W}p"):
        shape = shape_of(paragraph, known)
        for run in list(paragraph.iter(f"{W}r")):
            if carried(run) and run.find(f"{W}t") is not None:
                _instead(run, list(_gaps(run, shape, ruler)))


def _gaps(run: etree._Element, shape: Shape, ruler: Ruler) -> Iterator[etree._Element]:
    properties = run.find(f"{W}rPr")
    look = look_of(properties, shape.look)
    caps = properties is not None and properties.find(f"{W}caps") is not None

    def wide(text: str) -> float:
        return ruler.width(text, look.family, look.size, bold=look.bold, italic=look.italic)

    def plain() -> etree._Element:
        one = etree.Element(f"{W}r")
        own = etree.SubElement(one, f"{W}rPr") if properties is None else copy.deepcopy(properties)
        for node in [node for node in own if node.tag in _INKED]:
            own.remove(node)
        one.insert(0, own)
        return one

    for node in run:
        if node.tag == f"{W}rPr":
            continue
        if node.tag != f"{W}t":
            holder = plain()
            holder.append(copy.deepcopy(node))
            yield holder
            continue
        for piece in re.split("( +)", node.text or ""):
            if not piece:
                continue
            gap = plain()
            if piece.isspace() and "\u00a0" not in piece:
                gap.append(_text(piece))
            else:
                _widen(gap, wide(piece.upper() if caps else piece) - wide("\u00a0"))
                gap.append(_text("\u00a0"))
            yield gap


def _widen(run: etree._Element, by: float) -> None:
    """Let so many points follow each letter of a run."""
    properties = run[0]
    node = etree.Element(f"{W}spacing")
    node.set(f"{W}val", str(round(by * TWIP)))
    place = next((i for i, one in enumerate(properties) if one.tag in _AFTER_SPACING), len(properties))
    properties.insert(place, node)


def _without_lines(root: etree._Element) -> None:
    """Take away rules, borders and shades; what a rule took up above or below its paragraph stays as space."""
    for border in list(root.iter(f"{W}pBdr")):
        properties = border.getparent()
        if properties is None:
            continue
        properties.remove(border)
        spacing = properties.find(f"{W}spacing")
        for side, room in ((f"{W}top", f"{W}before"), (f"{W}bottom", f"{W}after")):
            edge = border.find(side)
            if edge is not None and spacing is not None and edge.get(f"{W}val") not in ("nil", "none"):
                took = float(edge.get(f"{W}sz", "4")) / _EIGHTH + float(edge.get(f"{W}space", "0"))
                spacing.set(room, str(round(float(spacing.get(room, "0")) + took * TWIP)))
    for tag in ("pgBorders", "tblBorders", "tcBorders", "shd"):
        for node in list(root.iter(f"{W}{tag}")):
            parent = node.getparent()
            if parent is not None:
                parent.remove(node)


def _shift(root: etree._Element, right: int, down: int) -> None:
    """Move everything on the page by twentieths of a point, by its margins."""
    for margins in root.iter(f"{W}pgMar"):
        for side, by in (
            ("left", right),
            ("right", -right),
            ("top", down),
            ("header", down),
            ("bottom", -down),
            ("footer", -down),
        ):
            margins.set(W + side, str(max(0, round(float(margins.get(W + side, "0"))) + by)))


def _without_pictures(parts: Parts) -> dict[str, bytes]:
    """The parts with every picture empty, at its full size."""
    empty = {".svg": _EMPTY_SVG, ".png": _EMPTY_PNG}
    return {
        name: empty.get(name[-4:], data) if name.startswith("word/media/") else data
        for name, data in parts.items()
    }
