"""A paragraph's pieces, shaped and cut into atoms: words, spaces, tabs, breaks and pictures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from counter_app.domain.errors.paper import MissingGlyph

from .breaks import BREAK, OBJECT, TAB, break_places, is_space
from .fonts import Face, FontShelf
from .model import Art, FieldKind, LineBreak, PageField, Paragraph, Picture, Piece, Tab, Text
from .shapes import Look

_SMALL_CAPS = 0.8
_ITALIC_ROOM = 12
_TWIPS = 20
_DOTS = 6
_GRAIN = _DOTS * _TWIPS
_SPECK = 1e-6
_HARD = frozenset("\u00a0\u2011")


class Kind(Enum):
    """What an atom is."""

    WORD = "word"
    SPACE = "space"
    TAB = "tab"
    BREAK = "break"
    PAGE_BREAK = "page_break"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Strut:
    """What a look claims of a line's height, in points above and below the baseline, and its rise."""

    ascent: float
    descent: float
    rise: float


@dataclass(frozen=True, slots=True)
class Run:
    """A shaped piece of text in points."""

    look: Look
    face: Face
    size: float
    strut: Strut
    text: str
    glyphs: tuple[int, ...]
    steps: tuple[float, ...]
    shifts: tuple[tuple[float, float], ...]
    starts: tuple[int, ...]
    spelt: tuple[str, ...]

    @property
    def room(self) -> float:
        """What the reference renderer leaves free behind italics, so that they do not lean into the margin."""
        height = self.strut.ascent + self.strut.descent
        return int(height * _TWIPS / _ITALIC_ROOM) / _TWIPS if self.look.italic else 0.0

    def words_of(self, begin: int, end: int) -> str:
        """The characters that the glyphs from `begin` to before `end` spell."""
        if begin >= len(self.starts):
            return ""
        last = self.starts[end] if end < len(self.starts) else len(self.text)
        return self.text[self.starts[begin] : last]


@dataclass(frozen=True, slots=True)
class Atom:
    """The smallest thing a line is filled with; glyphs from `begin` to before `end` of its run."""

    kind: Kind
    width: float
    look: Look
    strut: Strut
    opens: bool = False
    run: Run | None = None
    begin: int = 0
    end: int = 0
    art: Art | None = None

    @property
    def trailing(self) -> float:
        """The letter spacing behind its last glyph, which counts for nothing at the end of a line."""
        if self.run is None or (self.look.spacing < 0 and self.end == len(self.run.glyphs)):
            return 0.0
        return self.look.spacing


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """What the number fields say on the page being set."""

    page: int = 1
    pages: int = 1


FIRST_PAGE = PageNumbers()


def size_of(look: Look) -> float:
    """The size letters are drawn at, in points: a shrunk one in whole twips, as the reference renderer has it."""
    return look.size if look.shrunk == 1.0 else int(look.size * look.shrunk * _TWIPS + _SPECK) / _TWIPS


def strut_of(look: Look, shelf: FontShelf) -> Strut:
    """The line height a look claims: the face's ascent with its line gap, and its descent, in whole twips as the
    reference renderer reckons them."""
    face = shelf.face(look.family, look.bold, look.italic)
    ascent, height = _twips(face, look.size)
    above, below, rise = ascent, height - ascent, 0
    if look.raised:
        rise = int(look.raised * height)
        ascent, height = _twips(face, size_of(look))
        # Raised or lowered letters never claim less than they would on the line.
        above, below = max(above, ascent + rise), max(below, height - ascent - rise)
    return Strut(above / _TWIPS, below / _TWIPS, rise / _TWIPS)


@lru_cache(maxsize=512)
def _twips(face: Face, size: float) -> tuple[int, int]:
    """Ascent with line gap, and height, of a face at a size: rounded on a device of six dots to the twip first."""
    measures, dots = face.measures, size * _TWIPS * _DOTS
    ascent, descent, gap = (
        int(share * dots + 0.5) for share in (measures.ascent, measures.descent, measures.leading)
    )
    above, below, between = (int(count / _DOTS + 0.5) for count in (ascent, ascent + descent, gap))
    return above + between, below + between


def atoms_of(paragraph: Paragraph, shelf: FontShelf, numbers: PageNumbers) -> list[Atom]:
    """The atoms of a paragraph in order; raises MissingFont and MissingGlyph."""
    pieces = [part for piece in paragraph.pieces for part in _parts(piece, numbers)]
    text = "".join(_sign(piece) for piece in pieces)
    places = break_places(text)
    atoms: list[Atom] = []
    at = 0
    for piece in pieces:
        if isinstance(piece, Text):
            run = shaped(piece, shelf, paragraph.number)
            atoms += _cut(run, places[at : at + len(piece.text)])
            at += len(piece.text)
        else:
            atoms.append(_single(piece, shelf, places[at]))
            at += 1
    return atoms


def shaped(piece: Text, shelf: FontShelf, paragraph: int) -> Run:
    """A piece of text as glyphs; raises MissingFont, and MissingGlyph with the paragraph's number."""
    look = piece.look
    face = shelf.face(look.family, look.bold, look.italic)
    found = face.shape(piece.text, look.kerned, look.language)
    if found.missing:
        raise MissingGlyph(character=found.missing[0], font=face.title, paragraph=paragraph)
    size = size_of(look)
    scale = size * look.stretch
    # The reference renderer steps by whole dots.
    steps = tuple(round(step * scale * _GRAIN) / _GRAIN for step in found.steps)
    if look.spacing:
        always = look.spacing > 0 or piece.goes_on
        steps = tuple(
            step + (look.spacing if _spaced(piece.text, found.starts, index, step, always) else 0.0)
            for index, step in enumerate(steps)
        )
    steps = _in_portions(steps, found.starts, piece.text)
    shifts = tuple((right * scale, up * size) for right, up in found.shifts)
    strut, spelt = strut_of(look, shelf), _spelt(piece.text, found.starts)
    run = Run(look, face, size, strut, piece.text, found.glyphs, steps, shifts, found.starts, spelt)
    return _widened(run) if look.italic and not _HARD.isdisjoint(piece.text) else run


def _spelt(text: str, starts: tuple[int, ...]) -> tuple[str, ...]:
    """What each glyph spells; only the first glyph of a cluster speaks for it."""
    ends: list[int] = []
    end = len(text)
    for index in range(len(starts) - 1, -1, -1):
        ends.append(end)
        if not index or starts[index - 1] != starts[index]:
            end = starts[index]
    return tuple(
        "" if index and starts[index - 1] == start else text[start:end]
        for index, (start, end) in enumerate(zip(starts, reversed(ends), strict=True))
    )


def _in_portions(steps: tuple[float, ...], starts: tuple[int, ...], text: str) -> tuple[float, ...]:
    """The steps, those up to each hard space or hyphen and each of these filling whole twips: the reference renderer
    takes them for portions of their own."""
    if _HARD.isdisjoint(text):
        return steps
    found, begin = list(steps), 0
    for index in range(1, len(steps)):
        new = starts[index] != starts[index - 1]
        if new and not _HARD.isdisjoint((text[starts[index]], text[starts[index - 1]])):
            width = sum(found[begin:index])
            found[index - 1] += int(width * _TWIPS + 0.5) / _TWIPS - width
            begin = index
    return tuple(found)


def _widened(run: Run) -> Run:
    """Hard spaces and hyphens in italics, each of which the reference renderer takes for an end of italics."""
    steps = [
        step + (run.room if run.text[start] in _HARD else 0.0)
        for step, start in zip(run.steps, run.starts, strict=True)
    ]
    return replace(run, steps=tuple(steps))


def _spaced(text: str, starts: tuple[int, ...], index: int, step: float, always: bool) -> bool:
    """Whether letter spacing follows a glyph: `always`, or not at the end of a piece nor round a hard space or
    hyphen, where the reference renderer forgets to draw letters together."""
    start = starts[index]
    if not step and index > 0 and start == starts[index - 1]:
        return False
    if always:
        return True
    following = next((at for at in starts[index + 1 :] if at != start), len(text))
    return following < len(text) and text[start] not in _HARD and text[following] not in _HARD


def _sign(piece: Piece) -> str:
    if isinstance(piece, Text):
        return piece.text
    return {Tab: TAB, LineBreak: BREAK, Picture: OBJECT}.get(type(piece), OBJECT)


def _parts(piece: Piece, numbers: PageNumbers) -> list[Piece]:
    """The piece as it is drawn: fields in figures, capitals as capitals."""
    if isinstance(piece, PageField):
        figure = numbers.page if piece.kind is FieldKind.PAGE else numbers.pages
        return [Text(str(figure), piece.look)]
    if not isinstance(piece, Text):
        return [piece]
    if piece.look.caps:
        return [Text(piece.text.upper(), piece.look)]
    if not piece.look.small_caps:
        return [piece]
    found: list[Piece] = []
    for character in piece.text:
        upper = character.upper()
        look = piece.look if upper == character else _smaller(piece.look)
        before = found[-1] if found else None
        if isinstance(before, Text) and before.look == look:
            found[-1] = Text(before.text + upper, look)
            continue
        if isinstance(before, Text):
            found[-1] = replace(before, goes_on=True)
        found.append(Text(upper, look))
    return found


def _smaller(look: Look) -> Look:
    return replace(look, shrunk=look.shrunk * _SMALL_CAPS)


def _single(piece: Piece, shelf: FontShelf, opens: bool) -> Atom:
    strut = strut_of(piece.look, shelf)
    match piece:
        case Picture():
            return Atom(
                Kind.PICTURE, piece.width, piece.look, Strut(piece.height, 0.0, 0.0), opens, art=piece.art
            )
        case LineBreak():
            return Atom(Kind.PAGE_BREAK if piece.page else Kind.BREAK, 0.0, piece.look, strut)
        case _:
            return Atom(Kind.TAB, 0.0, piece.look, strut, opens)


def _cut(run: Run, places: list[bool]) -> list[Atom]:
    """The run as words and spaces, cut where a line may break."""
    atoms: list[Atom] = []
    begin, count = 0, len(run.glyphs)
    while begin < count:
        space = is_space(run.text[run.starts[begin]])
        end = begin + 1
        while end < count:
            start = run.starts[end]
            if start != run.starts[end - 1] and (is_space(run.text[start]) != space or places[start]):
                break
            end += 1
        kind = Kind.SPACE if space else Kind.WORD
        opens = places[run.starts[begin]]
        atoms.append(Atom(kind, sum(run.steps[begin:end]), run.look, run.strut, opens, run, begin, end))
        begin = end
    return atoms
