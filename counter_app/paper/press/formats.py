"""Paragraph properties, layer over layer, resolved to a paragraph's format; borders and shading as well."""

from __future__ import annotations

from .looks import Layers, last, last_attribute
from .markup import Element, attribute, child, colour, flag, number, points, val, w
from .shapes import Align, Box, Edge, Format, LineRule, Stroke, TabAlign, TabStop

ALIGNS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTRE,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
    "both": Align.BOTH,
}
STROKES = {
    "single": Stroke.SOLID,
    "thick": Stroke.SOLID,
    "dotted": Stroke.DOTTED,
    "dashed": Stroke.DASHED,
    "double": Stroke.DOUBLE,
}
TABS = {
    "left": TabAlign.LEFT,
    "start": TabAlign.LEFT,
    "num": TabAlign.LEFT,
    "center": TabAlign.CENTRE,
    "right": TabAlign.RIGHT,
    "end": TabAlign.RIGHT,
    "decimal": TabAlign.DECIMAL,
}
LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "middleDot": "·", "heavy": "_"}
_NO_LINE = frozenset({"", "nil", "none"})
_RULES = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}
# A line of 240 twips is the natural height; in hundredths of a millimetre:
_SINGLE = 423


def edge(element: Element | None) -> Edge | None:
    """A border element as a line, or None when it is absent or says there is none."""
    kind = val(element)
    if kind in _NO_LINE:
        return None
    # The reference renderer draws a thick line twice as wide as the pen it names.
    width = number(attribute(element, "sz", "4"), 4 if kind == "thick" else 8)
    return Edge(
        width, colour(attribute(element, "color")), STROKES.get(kind, Stroke.SOLID),
        number(attribute(element, "space", "0")),
    )  # fmt: skip


def box(layers: Layers, name: str) -> Box:
    """The four sides of a border property, each from the highest layer that mentions it."""
    found: dict[str, Edge | None] = {}
    for layer in layers:
        border = child(layer, name)
        if border is not None:
            for side, other in (("top", "top"), ("left", "start"), ("bottom", "bottom"), ("right", "end")):
                element = child(border, side)
                element = child(border, other) if element is None else element
                if element is not None:
                    found[side] = edge(element)
    return Box(found.get("top"), found.get("left"), found.get("bottom"), found.get("right"))


def shade(layers: Layers) -> str:
    """The fill of the shading, empty when there is none."""
    return colour(attribute(last(layers, "shd"), "fill"), "")


def format_of(layers: Layers, style: str) -> Format:
    """The format that defaults, styles, numbering and the paragraph's own properties make together."""
    line = last_attribute(layers, "spacing", "line")
    rule = _RULES.get(last_attribute(layers, "spacing", "lineRule"), LineRule.AUTO)
    height = 1.0
    if line:
        height = _percent(number(line)) / 100 if rule is LineRule.AUTO else abs(number(line, 20))
    left, right, first = indents(layers)
    between = None
    for layer in layers:
        element = child(child(layer, "pBdr"), "between")
        between = edge(element) if element is not None else between
    return Format(
        style=style,
        align=ALIGNS.get(val(last(layers, "jc")), Align.LEFT),
        left=left,
        right=right,
        first=first,
        before=_length(layers, "spacing", "before"),
        after=_length(layers, "spacing", "after"),
        line=height or 1.0,
        rule=rule,
        contextual=flag(last(layers, "contextualSpacing")),
        keep_next=flag(last(layers, "keepNext")),
        keep_lines=flag(last(layers, "keepLines")),
        widow_control=flag(last(layers, "widowControl"), default=True),
        page_break_before=flag(last(layers, "pageBreakBefore")),
        border=box(layers, "pBdr"),
        between=between,
        shade=shade(layers),
        tabs=tab_stops(layers),
    )


def _percent(line: float) -> int:
    """A line of twips as whole percentages of a single one, as the reference renderer reckons: in hundredths of a
    millimetre, and never below half."""
    return max(int(line * 127 / 72 + 0.5) * 100 // _SINGLE, 50)


def indents(layers: Layers) -> tuple[float, float, float]:
    """Left, right and first-line indents in points; hanging is a negative first line."""
    first = 0.0
    for layer in layers:
        element = child(layer, "ind")
        if attribute(element, "hanging"):
            first = -points(element, "hanging")
        elif attribute(element, "firstLine"):
            first = points(element, "firstLine")
    return _length(layers, "ind", "left", "start"), _length(layers, "ind", "right", "end"), first


def tab_stops(layers: Layers) -> tuple[TabStop, ...]:
    """The stops of all layers; `clear` takes one of a lower layer away."""
    stops: dict[float, TabStop] = {}
    for layer in layers:
        for element in layer.iterfind(f"{w('tabs')}/{w('tab')}"):
            at = points(element, "pos")
            kind = val(element)
            if kind == "clear":
                stops.pop(at, None)
            elif kind in TABS:
                stops[at] = TabStop(at, TABS[kind], LEADERS.get(attribute(element, "leader"), ""))
    return tuple(stops[at] for at in sorted(stops))


def _length(layers: Layers, name: str, *keys: str) -> float:
    raw = last_attribute(layers, name, *keys)
    return number(raw, 20) if raw else 0.0
