"""The plots of a report as a drawing for paper: the same bars as on the screen, each with its value above it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from pathlib import Path

from counter_app.domain.report_plot import Panel, Plots

from .numbers import count
from .sketch import Box, Lettering, Sketch, Stroke, Words

_DARK, _LIGHT, _GREY, _LATE, _TINT = "#1F4E79", "#B9C7D6", "#555C5A", "#9C2B22", "#FBEDEA"
#: Panels beside each other; more of them begin a second row.
_ACROSS = 6
_GAP = 5.0
_TITLE, _VALUE, _TICK = 3.1, 2.9, 2.9
#: Above the bars stand the title of a panel and the value of the tallest bar, below them the names of the periods.
_ABOVE, _BELOW = 9.5, 4.6
_LETTERS_TALL, LATENESS_TALL = 36.0, 34.0


def letters_tall(drawn: Plots) -> float:
    """The height of the letters' plot, in millimetres: one row of panels, or more."""
    return _LETTERS_TALL * math.ceil(len(drawn.letters) / _ACROSS)


def letters_sketch(drawn: Plots, names: Mapping[str, str], wide: float, fonts: Path) -> Sketch:
    """Letters handed over by kind, small panels on one shared scale."""
    faces = Lettering(fonts)
    sketch = Sketch(wide, letters_tall(drawn), faces)
    across = min(_ACROSS, max(1, len(drawn.letters)))
    room = (wide - (across - 1) * _GAP) / across
    for place, panel in enumerate(drawn.letters):
        row, column = divmod(place, across)
        x, y = column * (room + _GAP), row * _LETTERS_TALL
        title = faces.held(names.get(panel.part, panel.part), _TITLE, room, bold=True)
        sketch.marks.append(Words(x, y + _TITLE, title, _TITLE, bold=True))
        _panel(sketch, panel, x, y, room, _LETTERS_TALL - 1.5)
    return sketch


def lateness_sketch(drawn: Plots, wide: float, fonts: Path) -> Sketch:
    """Broken promises and their apologies in pairs, told apart by hatching, and a key in words."""
    sketch = Sketch(wide, LATENESS_TALL, Lettering(fonts))
    base, x = _TITLE, 0.0
    for words, hatched in (("Hồ sơ phải xin lỗi", True), ("Đã xin lỗi", False)):
        sketch.marks.append(_box(x, base - 2.7, 3.2, 3.2, hatched=hatched, last=True))
        sketch.marks.append(Words(x + 4.4, base, words, _TITLE))
        x += 4.4 + sketch.faces.width(words, _TITLE) + 8
    _panel(sketch, drawn.lateness, 0, 0, wide, LATENESS_TALL - 1.5)
    return sketch


def _panel(sketch: Sketch, panel: Panel, x: float, y: float, wide: float, tall: float) -> None:
    """Bars over a base line, their values above them, the names of the periods below."""
    ground = y + tall - _BELOW
    high = tall - _ABOVE - _BELOW
    for bar in panel.bars:
        top = bar.tall * high
        if bar.value:
            sketch.marks.append(
                _box(x + bar.left * wide, ground - top, bar.wide * wide, top, bar.hatched, bar.last)
            )
        said = f"{count(bar.value)}*" if bar.estimated else count(bar.value)
        size = _fitting(sketch, said, _room(panel, wide), bold=bar.last)
        sketch.marks.append(
            Words(x + bar.middle * wide, ground - top - 1.1, said, size, bold=bar.last, anchor=0.5)
        )
    sketch.marks.append(Stroke(x, ground, x + wide, ground, _GREY, 0.22))
    for tick in panel.ticks:
        size = _fitting(sketch, tick.name, _room(panel, wide) - 0.6, bold=tick.last)
        middle = x + tick.middle * wide
        ink = "#1E2422" if tick.last else _GREY
        sketch.marks.append(Words(middle, ground + 3.7, tick.name, size, ink, tick.last, 0.5))


def _room(panel: Panel, wide: float) -> float:
    """How far it is from one bar to the next, in millimetres."""
    middles = sorted({bar.middle for bar in panel.bars})
    return min((b - a for a, b in itertools.pairwise(middles)), default=0.25) * wide


def _fitting(sketch: Sketch, words: str, room: float, *, bold: bool) -> float:
    """The usual size, or a smaller one at which the words are no wider than their room."""
    wide = sketch.faces.width(words, _VALUE, bold)
    return _VALUE if wide <= room else _VALUE * room / wide


def _box(x: float, y: float, wide: float, tall: float, hatched: bool, last: bool) -> Box:
    if hatched:
        return Box(x, y, wide, tall, _TINT if last else "none", _LATE, hatched=True)
    return Box(x, y, wide, tall, _DARK if last else _LIGHT)
