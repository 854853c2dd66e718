"""Lines into drawing steps: glyphs, lines under and through them, and what lies behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

from .atoms import Atom, Kind, Run
from .lines import Placed
from .marks import Fill, Glyphs, Image, Line, Mark
from .shapes import Look, Stroke


@dataclass(slots=True)
class _Open:
    """A run of glyphs being collected."""

    run: Run
    x: float
    glyphs: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    lifts: list[float] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def inked(placed: list[Placed], baseline: float) -> list[Mark]:
    """The drawing steps of one line, `baseline` points below its own column's top."""
    behind: list[Mark] = []
    marks: list[Mark] = []
    opened: _Open | None = None
    for entry in placed:
        atom = entry.atom
        if atom.look.highlight and atom.kind is not Kind.PICTURE:
            ascent, descent = atom.strut.ascent, atom.strut.descent
            behind.append(
                Fill(entry.x, baseline - ascent, entry.width, ascent + descent, atom.look.highlight)
            )
        if atom.run is None:
            _shut(opened, marks, baseline)
            opened = None
            marks += _object(entry, baseline)
            continue
        if opened is None or opened.run is not atom.run:
            _shut(opened, marks, baseline)
            opened = _Open(atom.run, entry.x)
        _collect(opened, atom, entry)
    _shut(opened, marks, baseline)
    return [*behind, *_rules(placed, baseline), *marks]


def _collect(opened: _Open, atom: Atom, entry: Placed) -> None:
    run, x = opened.run, entry.x - opened.x
    count = atom.end - atom.begin
    wider = (entry.width - atom.width) / count if count else 0.0
    here = slice(atom.begin, atom.end)
    opened.glyphs += run.glyphs[here]
    opened.texts += run.spelt[here]
    for (right, up), step in zip(run.shifts[here], run.steps[here], strict=True):
        opened.xs.append(x + right)
        opened.lifts.append(up)
        x += step + wider


def _shut(opened: _Open | None, marks: list[Mark], baseline: float) -> None:
    if opened is not None and opened.glyphs:
        run = opened.run
        marks.append(
            Glyphs(
                opened.x,
                baseline - run.strut.rise,
                run.face,
                run.size,
                run.look.colour,
                tuple(opened.glyphs),
                tuple(opened.xs),
                tuple(opened.lifts),
                tuple(opened.texts),
                run.look.stretch,
            )
        )


def _object(entry: Placed, baseline: float) -> list[Mark]:
    atom = entry.atom
    if atom.art is not None:
        height = atom.strut.ascent
        return [Image(entry.x, baseline - height, atom.width, height, atom.art)]
    return []


def _rules(placed: list[Placed], baseline: float) -> list[Mark]:
    """Lines under and through the text, each as long as its look goes on."""
    marks: list[Mark] = []
    index = 0
    while index < len(placed):
        look = placed[index].atom.look
        end = index + 1
        while end < len(placed) and placed[end].atom.look == look:
            end += 1
        if look.underline or look.strikes:
            x, x2 = placed[index].x, placed[end - 1].x + placed[end - 1].width
            run = next((p.atom.run for p in placed[index:end] if p.atom.run is not None), None)
            marks += _drawn_through(look, run, x, x2, baseline)
        index = end
    return marks


def _drawn_through(look: Look, run: Run | None, x: float, x2: float, baseline: float) -> list[Mark]:
    if run is None:
        return []
    # The reference renderer takes its pens and places from the descent, not from the font's own wishes.
    deep = run.face.measures.descent * run.size
    pen, base = deep / 4, baseline - run.strut.rise
    strokes: list[tuple[float, float, Stroke]] = []
    if look.underline is Stroke.DOUBLE:
        strokes = [(base + deep * 0.3, deep / 6, Stroke.SOLID), (base + deep * 0.8, deep / 6, Stroke.SOLID)]
    elif look.underline is not None:
        width = pen * 2 if look.thick else pen
        strokes = [(base + deep * (0.54 if look.thick else 0.375), width, look.underline)]
    under = len(strokes)
    middle = base - (run.size - deep) / 3 - pen / 2
    if look.strikes == 1:
        strokes.append((middle, pen, Stroke.SOLID))
    elif look.strikes:
        strokes += [(middle + side * pen, deep / 6, Stroke.SOLID) for side in (-1, 1)]
    colours = [look.line_colour or look.colour] * under + [look.colour] * 2
    return [
        Line(x, y, x2, y, width, colour, stroke)
        for (y, width, stroke), colour in zip(strokes, colours, strict=False)
    ]
