"""A look through a whole document before it is drawn: everything that would not come out right is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from counter_app.domain.errors.paper import Problem

from . import allowed, naming
from .fields import DRAWN, instruction
from .markup import VAL, Element, attribute, child, flag, full, short, val, w
from .numbering import Numbering
from .package import Package
from .picturing import drawing_problems
from .styles import Styles
from .surroundings import (
    border_problems,
    hidden_paragraph,
    list_problems,
    section_problems,
    settings_problems,
)

_SHOWN = 40
_CHILDREN = {
    "w:body": allowed.BODY,
    "w:hdr": allowed.BODY,
    "w:ftr": allowed.BODY,
    "w:tc": allowed.CELL,
    "w:p": allowed.PARAGRAPH,
    "w:r": allowed.RUN,
    "w:rPr": allowed.RUN_PROPERTIES,
    "w:pPr": allowed.PARAGRAPH_PROPERTIES,
    "w:tbl": allowed.TABLE,
    "w:tblPr": allowed.TABLE_PROPERTIES,
    "w:tr": allowed.ROW,
    "w:trPr": allowed.ROW_PROPERTIES,
    "w:tcPr": allowed.CELL_PROPERTIES,
    "w:sectPr": allowed.SECTION,
    "w:sdtContent": allowed.CELL | allowed.PARAGRAPH | allowed.TABLE | allowed.ROW,
    "w:hyperlink": allowed.PARAGRAPH,
    "w:smartTag": allowed.PARAGRAPH,
    "w:customXml": allowed.CELL | allowed.PARAGRAPH | allowed.TABLE | allowed.ROW,
}
# Word-only refinements that change nothing on this paper.
_FOREIGN_OK = frozenset({"w14", "wp14"})
_INK = frozenset(
    {"glow", "shadow", "reflection", "textOutline", "textFill", "scene3d", "props3d", "ligatures", "numForm",
     "numSpacing", "stylisticSets", "cntxtAlts"}
)  # fmt: skip


@dataclass(slots=True)
class _Look:
    """One part being looked through: the paragraph under the eye, and what was found."""

    package: Package
    part: str
    styles: Styles
    lists: Numbering
    problems: list[Problem] = field(default_factory=list)
    seen_styles: set[str] = field(default_factory=set)
    number: int = 0
    text: str = ""
    fields: list[list[str]] = field(default_factory=list)

    def say(self, construct: str) -> None:
        """Note a problem once per paragraph."""
        problem = Problem(construct, self.number, self.text)
        if problem not in self.problems:
            self.problems.append(problem)

    def walk(self, parent: Element, in_cell: bool = False) -> None:
        """Look at the children of an element and theirs."""
        known = _CHILDREN[short(parent)]
        for element in parent:
            if not isinstance(element.tag, str):
                continue
            name = short(element)
            if name not in known:
                self._unknown(element, name)
                continue
            self._one(element, name, in_cell)

    def _one(self, element: Element, name: str, in_cell: bool) -> None:
        match name:
            case "w:p":
                self._paragraph(element)
            case "w:tbl":
                self._table(element, in_cell)
            case "w:drawing":
                self._drawings(element, in_cell)
            case "mc:AlternateContent":
                self._choice(element, in_cell)
            case "w:fldChar" | "w:instrText":
                self._field(element, name)
            case "w:pStyle" | "w:rStyle" | "w:tblStyle":
                self._style(val(element))
            case "w:numPr":
                self._list(element)
            case "w:tc" if element.find(f".//{w('p')}") is None:
                self.say(naming.EMPTY_CELL)
            case _:
                self._values(element, name)
        if name in _CHILDREN:
            self.walk(element, in_cell or name == "w:tc")
        elif name == "w:sdt":
            for content in element.findall(w("sdtContent")):
                self.walk(content, in_cell)

    def _choice(self, element: Element, in_cell: bool) -> None:
        choice = element.find(full("mc:Choice"))
        for drawing in choice if choice is not None else ():
            if short(drawing) == "w:drawing":
                self._drawings(drawing, in_cell)
            else:
                self._unknown(drawing, short(drawing))

    def _paragraph(self, element: Element) -> None:
        self.number += 1
        self.text = "".join(node.text or "" for node in element.iter(w("t")))[:_SHOWN]
        if hidden_paragraph(element):
            self.say(naming.HIDDEN)
        if "\u00ad" in self.text:
            self.say(naming.element("w:softHyphen"))

    def _list(self, properties: Element) -> None:
        found = self.lists.level(properties)
        if found is not None:
            for construct in list_problems(found[2]):
                self.say(construct)

    def _unknown(self, element: Element, name: str) -> None:
        prefix, _, local = name.partition(":")
        if prefix in _FOREIGN_OK and local not in _INK:
            return
        if name in ("w:rtl", "w:bidi", "w:bidiVisual", "w:emboss", "w:imprint", "w:outline", "w:shadow",
                    "w:mirrorIndents") and not flag(element):  # fmt: skip
            return
        if name == "w:textAlignment" and val(element) in ("auto", "baseline"):
            return
        if name == "w:fldSimple":
            self.say(naming.field(instruction(attribute(element, "instr"))))
            return
        if name in ("w:pict", "w:object") and element.find(f".//{w('txbxContent')}") is not None:
            name = "w:txbxContent"
        self.say(naming.element(name))

    def _table(self, table: Element, in_cell: bool) -> None:
        if in_cell:
            self.say(naming.NESTED_TABLE)
        if _followed(table):
            self.say(naming.ADJACENT)
        if _dangling(table):
            self.say(naming.value("w:vMerge", "continue"))
        properties = child(table, "tblPr")
        style = val(child(properties, "tblStyle"))
        layers = (*self.styles.layers(style, "tblPr"), *(() if properties is None else (properties,)))
        layouts = [attribute(child(layer, "tblLayout"), "type") for layer in layers]
        if "fixed" not in layouts[-1:] and "fixed" not in layouts:
            self.say(naming.AUTOFIT_TABLE)

    def _drawings(self, drawing: Element, in_cell: bool) -> None:
        relations = self.package.relations(self.part)
        for construct in drawing_problems(drawing, self.package, relations, in_cell):
            self.say(construct)

    def _field(self, element: Element, name: str) -> None:
        if name == "w:instrText":
            if self.fields:
                self.fields[-1].append(element.text or "")
            return
        match attribute(element, "fldCharType"):
            case "begin":
                self.fields.append([])
            case "separate" | "end" if self.fields:
                words = "".join(self.fields[-1])
                kind = instruction(words)
                if kind not in DRAWN:
                    self.say(naming.field(kind))
                if attribute(element, "fldCharType") == "end":
                    self.fields.pop()

    def _borders(self, element: Element) -> None:
        for side in element:
            if short(side) not in allowed.SIDES or val(side) not in allowed.EDGES:
                self.say(naming.value(short(side), val(side)))
            for construct in border_problems(side):
                self.say(construct)

    def _values(self, element: Element, name: str) -> None:
        given = (
            element.get(VAL, element.get(w("type"), ""))
            if name in ("w:br", "w:type")
            else element.get(VAL, "")
        )
        if name in allowed.VALUES and given not in allowed.VALUES[name]:
            self.say(naming.value(name, given))
        for construct in section_problems(element, name):
            self.say(construct)
        if name in allowed.BORDERS:
            self._borders(element)
        elif name == "w:tabs":
            for stop in element:
                self._values(stop, short(stop))
        elif name == "w:cols" and int(attribute(element, "num", "1") or 1) > 1:
            self.say(naming.element(name))
        elif name in ("w:spacing", "w:ind"):
            self._lengths(element, name)
        elif name == "w:rFonts":
            ascii_font, other = attribute(element, "ascii"), attribute(element, "hAnsi")
            if ascii_font and other and ascii_font != other:
                self.say(naming.value(name, f"{ascii_font} / {other}"))

    def _lengths(self, element: Element, name: str) -> None:
        """Lengths in characters or lines, or left to the program, are not drawn."""
        for key in ("beforeLines", "afterLines", "firstLineChars", "hangingChars", "leftChars", "rightChars"):
            if attribute(element, key, "0") != "0":
                self.say(naming.value(name, key))
        for key in ("beforeAutospacing", "afterAutospacing"):
            if attribute(element, key, "0") in ("1", "true", "on"):
                self.say(naming.value(name, key))

    def _style(self, style: str) -> None:
        """Look at a style the first time it is used."""
        for element in self.styles.chain(style):
            name = attribute(element, "styleId")
            if name in self.seen_styles:
                break
            self.seen_styles.add(name)
            for construct in self._within(element):
                self.say(construct)

    def _within(self, style: Element) -> tuple[str, ...]:
        """What of a style is not drawn; kept with the style sheet, where it does not depend on lists."""
        kept = self.styles.faults
        name = attribute(style, "styleId")
        if name in kept:
            return kept[name]
        said, self.problems = self.problems, []
        if child(style, "tblStylePr") is not None:
            self.say(naming.TABLE_STYLE)
        for properties in style:
            if short(properties) in _CHILDREN:
                self.walk(properties)
        found, self.problems = tuple(problem.construct for problem in self.problems), said
        if style.find(f".//{w('numPr')}") is None:
            kept[name] = found
        return found


def _followed(table: Element) -> bool:
    """Whether another table comes next without a paragraph in between: programs join the two."""
    return (following := next(table.itersiblings(), None)) is not None and short(following) == "w:tbl"


def _dangling(table: Element) -> bool:
    """Whether a first row continues a merged cell that nothing begins."""
    first = next(table.iter(w("tr")), None)
    return first is not None and any(
        val(merge, "continue") == "continue" for merge in first.iter(w("vMerge"))
    )


def problems_of(package: Package) -> tuple[Problem, ...]:
    """Everything in a document that the press does not draw, in reading order; raises BrokenDocument."""
    styles, lists = Styles.of(package), Numbering.of(package)
    root = package.tree(package.main)
    found = [Problem(construct, 0, "") for construct in settings_problems(package, root)]
    for part, element in _parts(package, root):
        look = _Look(package, part, styles, lists)
        look._style(styles.normal.get("paragraph", ""))
        look.walk(element)
        found += look.problems
    return tuple(found)


def _parts(package: Package, root: Element) -> Iterator[tuple[str, Element]]:
    """The body, and every header and footer that a section names."""
    body = root.find(w("body"))
    if body is not None:
        yield package.main, body
    relations = package.relations(package.main)
    seen: set[str] = set()
    for reference in root.iter(w("headerReference"), w("footerReference")):
        relation = relations.get(reference.get(full("r:id"), ""))
        if relation is not None and relation.target not in seen:
            seen.add(relation.target)
            yield relation.target, package.tree(relation.target)
