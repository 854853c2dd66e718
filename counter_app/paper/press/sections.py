"""The body of a document cut into sections, each with its sheet, header and footer."""

from __future__ import annotations

from counter_app.domain.errors.paper import BrokenDocument

from .formats import box
from .markup import Element, attribute, child, flag, full, number, points, unwrapped, w
from .model import Block, Document, PageBorder, Running, Section, Sheet
from .numbering import Numbering
from .package import Package
from .reading import Reader
from .styles import Styles

_DEFAULT_TAB = 36.0


def document_of(package: Package) -> Document:
    """The whole document of a package; raises BrokenDocument."""
    root = package.tree(package.main)
    body = root.find(w("body"))
    if body is None:
        raise BrokenDocument(reason="the document has no body")
    styles, numbering = Styles.of(package), Numbering.of(package)
    settings = _settings(package)
    even = flag(child(settings, "evenAndOddHeaders"))
    reader = Reader(package, package.main, styles, numbering)
    sections: list[Section] = []
    blocks: list[Block] = []
    for element in unwrapped(body):
        blocks += reader.block(element)
        end = element if element.tag == w("sectPr") else child(child(element, "pPr"), "sectPr")
        if end is not None:
            earlier = sections[-1] if sections else None
            sections.append(_section(end, tuple(blocks), package, (styles, numbering), even, earlier))
            blocks = []
    if not sections:
        raise BrokenDocument(reason="the document has no page size")
    tab = child(settings, "defaultTabStop")
    return Document(tuple(sections), points(tab, "val", _DEFAULT_TAB) or _DEFAULT_TAB)


def _settings(package: Package) -> Element | None:
    name = package.related(package.main, "settings")
    return package.tree(name) if name else None


def _section(
    properties: Element,
    blocks: tuple[Block, ...],
    package: Package,
    sheets: tuple[Styles, Numbering],
    even: bool,
    earlier: Section | None,
) -> Section:
    running: dict[str, dict[str, Running]] = {
        "headerReference": dict(earlier.headers) if earlier else {},
        "footerReference": dict(earlier.footers) if earlier else {},
    }
    relations = package.relations(package.main)
    for name, found in running.items():
        for reference in properties.findall(w(name)):
            relation = relations.get(reference.get(full("r:id"), ""))
            if relation is None:
                raise BrokenDocument(reason=f"a {name} leads nowhere")
            reader = Reader(package, relation.target, *sheets)
            found[attribute(reference, "type", "default")] = Running(
                reader.blocks(package.tree(relation.target))
            )
    start = attribute(child(properties, "pgNumType"), "start")
    return Section(
        sheet=_sheet(properties),
        blocks=blocks,
        headers=running["headerReference"],
        footers=running["footerReference"],
        first_differs=flag(child(properties, "titlePg")),
        even_differs=even,
        first_page=int(number(start)) if start else None,
    )


def _sheet(properties: Element) -> Sheet:
    size, margins = child(properties, "pgSz"), child(properties, "pgMar")
    borders = child(properties, "pgBorders")
    border = None
    if borders is not None:
        border = PageBorder(
            box((properties,), "pgBorders"),
            from_page=attribute(borders, "offsetFrom") == "page",
            in_front=attribute(borders, "zOrder") != "back",
        )
    return Sheet(
        width=points(size, "w", 612.0),
        height=points(size, "h", 792.0),
        top=points(margins, "top", 72.0),
        right=points(margins, "right", 72.0),
        bottom=points(margins, "bottom", 72.0),
        left=points(margins, "left", 72.0) + points(margins, "gutter"),
        header=points(margins, "header", 36.0),
        footer=points(margins, "footer", 36.0),
        border=border,
    )
