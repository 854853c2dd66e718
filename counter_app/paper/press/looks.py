"""Run properties, layer over layer, resolved to the look of characters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .fonts import STANDARD
from .markup import Element, attribute, child, colour, flag, number, points, val, w
from .shapes import Look, Stroke

#: rPr elements from the document's defaults up to the run's own.
Layers = Sequence[Element]

HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00",
}  # fmt: skip
UNDERLINES = {
    "single": Stroke.SOLID,
    "thick": Stroke.SOLID,
    "double": Stroke.DOUBLE,
    "dotted": Stroke.DOTTED,
    "dash": Stroke.DASHED,
}
# The reference renderer's shares for raised and lowered small letters.
SMALL, RAISED, LOWERED = 0.58, 0.33, -0.08
_DEFAULT_SIZE = 10.0


def last(layers: Layers, name: str) -> Element | None:
    """The element of the highest layer that has it."""
    for layer in reversed(layers):
        found = child(layer, name)
        if found is not None:
            return found
    return None


def last_attribute(layers: Layers, name: str, *keys: str) -> str:
    """The attribute of the highest layer whose element has one of these keys."""
    for layer in reversed(layers):
        element = child(layer, name)
        if element is not None:
            for key in keys:
                raw = attribute(element, key)
                if raw:
                    return raw
    return ""


def toggled(defaults: Layers, styles: Sequence[Layers], direct: Layers, name: str) -> bool:
    """A toggle property (bold, italic, caps …): the run's own word counts, else styles cancel one another in pairs
    (ECMA-376 part 1, 17.7.3)."""
    own = last(direct, name)
    if own is not None:
        return flag(own)
    return (sum(flag(last(layers, name)) for layers in styles) % 2 == 1) or flag(last(defaults, name))


def look_of(defaults: Layers, styles: Sequence[Layers], direct: Layers, theme: Mapping[str, str]) -> Look:
    """The look that defaults, styles (table, paragraph, character) and the run's own properties make together."""
    layers: list[Element] = [*defaults, *(layer for style in styles for layer in style), *direct]

    def on(name: str) -> bool:
        return toggled(defaults, styles, direct, name)

    size = last(layers, "sz")
    points_high = number(val(size), 2) if size is not None else _DEFAULT_SIZE
    line = val(last(layers, "u"), "none")
    pen = attribute(last(layers, "u"), "color")
    raised, shrunk = _rise(layers, points_high)
    stretch = val(last(layers, "w"))
    kern = val(last(layers, "kern"))
    return Look(
        family=_family(layers, theme),
        size=points_high,
        bold=on("b"),
        italic=on("i"),
        underline=UNDERLINES.get(line),
        thick=line == "thick",
        line_colour=colour(pen, "") if line in UNDERLINES else "",
        strikes=2 if on("dstrike") else 1 if on("strike") else 0,
        colour=colour(val(last(layers, "color"))),
        highlight=_highlight(layers),
        raised=raised,
        shrunk=shrunk,
        spacing=points(last(layers, "spacing"), "val"),
        stretch=number(stretch.rstrip("%"), 100) if stretch else 1.0,
        caps=on("caps") and not on("smallCaps"),
        small_caps=on("smallCaps"),
        kerned=bool(kern) and number(kern) > 0,
        language=attribute(last(layers, "lang"), "val"),
    )


def _family(layers: Layers, theme: Mapping[str, str]) -> str:
    for layer in reversed(layers):
        fonts = child(layer, "rFonts")
        if fonts is not None:
            themed = theme.get(fonts.get(w("asciiTheme"), "")[:5], "")
            named = themed or attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
            if named:
                return named
    return STANDARD


def _rise(layers: Layers, size: float) -> tuple[float, float]:
    match val(last(layers, "vertAlign")):
        case "superscript":
            return RAISED, SMALL
        case "subscript":
            return LOWERED, SMALL
    raw = val(last(layers, "position"))
    if raw and number(raw):
        # The reference keeps the rise as a whole percentage and takes it of the line's height, not of the size.
        return int(number(raw, 2) / size * 100 + (0.5 if number(raw) > 0 else -0.5)) / 100, 1.0
    return 0.0, 1.0


def _highlight(layers: Layers) -> str:
    marked = HIGHLIGHTS.get(val(last(layers, "highlight")), "")
    return marked or colour(attribute(last(layers, "shd"), "fill"), "")
