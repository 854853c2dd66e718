"""A report as a Word document, its plots drawn anew as vectors, and the same document as PDF."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from counter_app.domain.report import PeriodKind, Report
from counter_app.domain.report_plot import Plots, plots
from counter_app.paper.fit import MOST_SHRINKING, fitted
from counter_app.paper.measure import FontRuler
from counter_app.paper.press import FontShelf, Pressed, press
from counter_app.paper.report_papers import (
    LATENESS_NAME,
    LETTERS_NAME,
    MEETING_FILE,
    REPORT_FILE,
    REPORT_PLACEHOLDERS,
)
from counter_app.paper.word import fill, load, pack
from counter_app.paper.wordml import PARSER

from .naming import kind_short
from .numbers import count
from .plotting import lateness_sketch, letters_sketch
from .sketch import Sketch
from .words import report_words, told_of

if TYPE_CHECKING:
    from counter_app.services.ports.reports import ReportTold

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
_DOCUMENT, _RELATIONS = "word/document.xml", "word/_rels/document.xml.rels"
_EMU = 36000


def template_of(report: Report) -> str:
    """The file of its template: the figures of a week have one of their own."""
    return MEETING_FILE if report.period.kind is PeriodKind.WEEK else REPORT_FILE


def filled(report: Report, about: ReportTold, templates: Path, fonts: Path) -> bytes:
    """The report as a .docx, the same bytes for the same figures; raises a PaperError."""
    name = template_of(report)
    known = REPORT_PLACEHOLDERS[name]
    required = frozenset(one.name for one in known if one.required)
    template = load(templates / name, frozenset(one.name for one in known), required)
    told = told_of(report, about)
    parts = fill(template, report_words(report, about))
    drawn = plots(report)
    kinds = {panel.part: kind_short(panel.part, told.own) for panel in drawn.letters}
    sketches: dict[str, tuple[Callable[[float], Sketch], str]] = {
        LETTERS_NAME: (lambda wide: letters_sketch(drawn, kinds, wide, fonts), _letters_said(drawn, kinds)),
        LATENESS_NAME: (lambda wide: lateness_sketch(drawn, wide, fonts), _lateness_said(drawn)),
    }
    made, order = _with_plots(parts, sketches), tuple(part for part, _data in template.parts)
    return pack(made, order) if name == REPORT_FILE else _on_one_page(made, order, fonts)


def pressed(docx: bytes, title: str, fonts: Path) -> Pressed:
    """The document through the press of the letters; raises a PaperError, never gives an approximate page."""
    return press(docx, FontShelf.from_folder(fonts), title=title)


def _on_one_page(parts: Mapping[str, bytes], order: tuple[str, ...], fonts: Path) -> bytes:
    """The document in the largest type at which it is one page; as it was made where no type is small enough."""
    ruler, shelf = FontRuler(fonts), FontShelf.from_folder(fonts)
    for shrinking in range(MOST_SHRINKING + 1):
        made = pack(fitted(parts, ruler, shrinking), order)
        if press(made, shelf, one_page=True, only_when_one=True).pages == 1:
            return made
    return pack(parts, order)


def _with_plots(
    parts: Mapping[str, bytes], sketches: Mapping[str, tuple[Callable[[float], Sketch], str]]
) -> dict[str, bytes]:
    """The parts with the plots in the places that bear their names; as wide as the place, as tall as they must be."""
    made = dict(parts)
    root = etree.fromstring(parts[_DOCUMENT], PARSER)
    targets = _targets(parts)
    for placed in root.iter(f"{_WP}inline", f"{_WP}anchor"):
        properties = placed.find(f"{_WP}docPr")
        found = None if properties is None else sketches.get(properties.get("name", ""))
        extent = placed.find(f"{_WP}extent")
        if properties is None or found is None or extent is None:
            continue
        draw, said = found
        sketch = draw(int(extent.get("cx", "0")) / _EMU)
        properties.set("descr", said)
        for sized in (extent, *placed.iter(f"{_A}ext")):
            if sized.get("cy") is not None:
                sized.set("cy", str(round(sketch.tall * _EMU)))
        for blip in placed.iter(f"{_A}blip"):
            made[targets[blip.get(f"{_R}embed", "")]] = sketch.png()
        for blip in placed.iter(f"{_SVG}svgBlip"):
            made[targets[blip.get(f"{_R}embed", "")]] = sketch.svg()
    made[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _targets(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Relationship id -> part of the pictures of the document."""
    relations = etree.fromstring(parts[_RELATIONS], PARSER)
    return {
        one.get("Id", ""): posixpath.normpath(posixpath.join("word", one.get("Target", ""))).lstrip("/")
        for one in relations
        if isinstance(one.tag, str)
    }


def _letters_said(drawn: Plots, kinds: Mapping[str, str]) -> str:
    """What the picture shows, for whoever has it read aloud."""
    told = "; ".join(
        f"{kinds[panel.part]}: "
        + ", ".join(
            f"kỳ {tick.name} {count(bar.value)}" for tick, bar in zip(panel.ticks, panel.bars, strict=True)
        )
        for panel in drawn.letters
    )
    return f"Biểu đồ thư đã trao theo loại. {told}."


def _lateness_said(drawn: Plots) -> str:
    pairs = zip(drawn.lateness.bars[::2], drawn.lateness.bars[1::2], drawn.lateness.ticks, strict=True)
    told = "; ".join(
        f"kỳ {tick.name}: phải xin lỗi {count(due.value)}, đã xin lỗi {count(given.value)}"
        for due, given, tick in pairs
    )
    return f"Biểu đồ hồ sơ trễ hẹn và xin lỗi. {told}."
