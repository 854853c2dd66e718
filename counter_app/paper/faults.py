"""What is wrong with a template as findings: refusals of the press, a page of another size, each told once."""

from __future__ import annotations

from lxml import etree

from counter_app.domain.errors.paper import (
    BrokenDocument,
    BrokenTemplate,
    DoesNotFit,
    MissingFont,
    MissingGlyph,
    PaperError,
    Problem,
    TextLost,
)
from counter_app.domain.template import Fault, Finding, Trial

from .press.package import Package
from .press.refusal import problems_of
from .word import read_parts
from .wordml import PARSER, W

_TWIPS_PER_MM = 1440 / 25.4
#: Word rounds the sides of a sheet to its own units.
_SAME_MM = 1.0


def page_findings(content: bytes, shipped: bytes) -> list[Finding]:
    """A page of another size than the shipped one; raises BrokenDocument."""
    page, usual = page_of(content), page_of(shipped)
    if all(abs(a - b) <= _SAME_MM for a, b in zip(page, usual, strict=True)):
        return []
    return [Finding(Fault.PAPER, what=sides(page), near=sides(usual))]


def constructs(content: bytes) -> list[Finding]:
    """What the press does not draw."""
    return [of_problem(one) for one in problems_of(Package.opened(content))]


def of_problem(problem: Problem) -> Finding:
    """One refusal of the press."""
    return Finding(Fault.CONSTRUCT, what=problem.construct, paragraph=problem.paragraph, text=problem.text)


def of_error(error: PaperError, trial: Trial) -> Finding:
    """What went wrong while a trial was drawn."""
    match error:
        case DoesNotFit(overflow_mm=mm):
            return Finding(Fault.OVERFLOW, trial=trial, mm=mm)
        case TextLost(field=name):
            return Finding(Fault.LOST, what=name, trial=trial)
        case MissingFont(font=font):
            return Finding(Fault.FONT, what=font)
        case MissingGlyph(character=character, font=font, paragraph=paragraph):
            return Finding(Fault.GLYPH, what=character, near=font, paragraph=paragraph)
        case BrokenTemplate(reason=reason, paragraph=paragraph):
            return Finding(Fault.CODE, what=reason, paragraph=paragraph, trial=trial)
        case BrokenDocument(reason=reason):
            return Finding(Fault.UNREADABLE, what=reason)
        case _:
            return Finding(Fault.CODE, what=str(error), trial=trial)


def each_once(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say the same of another trial."""
    seen: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        apart = one.trial if one.fault is Fault.OVERFLOW else None
        seen.setdefault((one.fault, one.what, one.near, one.paragraph, one.place, apart), one)
    return tuple(seen.values())


def page_of(content: bytes) -> tuple[float, float]:
    """Width and height of the first section's page in millimetres; raises BrokenDocument."""
    try:
        root = etree.fromstring(dict(read_parts(content))["word/document.xml"], PARSER)
    except etree.XMLSyntaxError as error:
        raise BrokenDocument(reason=f"word/document.xml: {error.msg}") from error
    size = next(root.iter(f"{W}pgSz"), None)
    if size is None:
        return (0.0, 0.0)
    wide, high = (float(size.get(f"{W}{side}", "0")) / _TWIPS_PER_MM for side in ("w", "h"))
    return (wide, high)


def sides(page: tuple[float, float]) -> str:
    """`210 × 297 mm`."""
    return f"{page[0]:.0f} × {page[1]:.0f} mm"
