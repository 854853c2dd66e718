"""Pages of drawing steps -> PDF bytes by reportlab: the same steps, the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.pdfbase import pdfdoc

from .archiving import made_for_the_archive
from .content import dashes, figure, ink
from .embedding import UsedFace, kept_stream, packed_stream
from .fonts import Face
from .marks import Fill, Glyphs, Image, Line, Mark
from .model import Art, ArtKind
from .pages import Page
from .raster import Raster, raster_of
from .shapes import Stroke
from .vector import vector_of

_CREATOR = "counter_app"


@dataclass(slots=True)
class _Book:
    """One PDF while it is written: the faces and pictures its pages share."""

    document: pdfdoc.PDFDocument
    faces: dict[int, UsedFace] = field(default_factory=dict)
    arts: dict[tuple[ArtKind, bytes], tuple[str, object]] = field(default_factory=dict)

    def face(self, face: Face) -> UsedFace:
        """The face under its name in this PDF."""
        return self.faces.setdefault(id(face), UsedFace(f"F{len(self.faces) + 1}", face))

    def art(self, art: Art) -> tuple[str, object]:
        """The picture's name and reference, written once however often it is drawn."""
        key = (art.kind, art.data)
        if key not in self.arts:
            name = f"A{len(self.arts) + 1}"
            made = (
                _form(art.data)
                if art.kind is ArtKind.SVG
                else self._image(raster_of(art.kind, art.data), name)
            )
            self.arts[key] = (name, self.document.Reference(made, name))
        return self.arts[key]

    def _image(self, raster: Raster, name: str) -> pdfdoc.PDFStream:
        entries: dict[str, object] = {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Image"),
            "Width": raster.width,
            "Height": raster.height,
            "ColorSpace": pdfdoc.PDFName(raster.space),
            "BitsPerComponent": 8,
            "Filter": pdfdoc.PDFName(raster.filter),
        }
        if raster.inverted:
            entries["Decode"] = pdfdoc.PDFArray([1, 0] * 4)
        if raster.mask is not None:
            mask = Raster(raster.width, raster.height, "DeviceGray", "FlateDecode", raster.mask)
            entries["SMask"] = self.document.Reference(self._image(mask, name), f"{name}.mask")
        return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), raster.data)


def drawn(pages: list[Page], title: str) -> bytes:
    """The pages as a PDF with embedded subsets, no clock in it and only this title; raises BrokenDocument."""
    document = pdfdoc.PDFDocument(compression=1, invariant=1, lang="vi-VN")
    document.info.title, document.info.creator = title, _CREATOR
    document.info.author = document.info.subject = ""
    made_for_the_archive(document)
    book = _Book(document)
    finished = []
    for page in pages:
        content, used = _content(page, book)
        finished.append((page, content, used))
    fonts = {used.name: used.add_to(document) for used in book.faces.values()}
    for page, content, names in finished:
        made = pdfdoc.PDFPage()
        made.MediaBox = pdfdoc.PDFArray([0, 0, figure(page.sheet.width), figure(page.sheet.height)])
        made.Contents = packed_stream(content)
        pictures = {name: reference for name, reference in book.arts.values() if name in names}
        made.Resources = pdfdoc.PDFDictionary(
            {
                "Font": pdfdoc.PDFDictionary({name: fonts[name] for name in sorted(names & set(fonts))}),
                "XObject": pdfdoc.PDFDictionary(pictures),
            }
        )
        document.addPage(made)
    return bytes(document.GetPDFData(None))


def _form(svg: bytes) -> pdfdoc.PDFStream:
    """A vector picture as a form one point wide and high, so that every use only scales it."""
    vector = vector_of(svg)
    matrix = [f"{1 / vector.width:.8f}", 0, 0, f"{1 / vector.height:.8f}", 0, 0]
    return kept_stream(
        vector.content,
        {
            "Type": pdfdoc.PDFName("XObject"),
            "Subtype": pdfdoc.PDFName("Form"),
            "BBox": pdfdoc.PDFArray([0, 0, figure(vector.width, 4), figure(vector.height, 4)]),
            "Matrix": pdfdoc.PDFArray(matrix),
            "Resources": pdfdoc.PDFDictionary({}),
        },
    )


def _content(page: Page, book: _Book) -> tuple[bytes, frozenset[str]]:
    """The content stream of a page and the names it uses."""
    code: list[str] = []
    names: set[str] = set()
    tall = page.sheet.height
    for mark in page.all_marks:
        code.append(_step(mark, tall, book, names))
    return "\n".join(code).encode("ascii"), frozenset(names)


def _step(mark: Mark, tall: float, book: _Book, names: set[str]) -> str:
    match mark:
        case Glyphs():
            used = book.face(mark.face)
            names.add(used.name)
            return _text(mark, tall, used)
        case Line():
            return _line(mark, tall)
        case Fill():
            corner = " ".join(
                figure(v) for v in (mark.x, tall - mark.y - mark.height, mark.width, mark.height)
            )
            return f"{ink(mark.colour)} {corner} re f"
        case Image():
            name, _reference = book.art(mark.art)
            names.add(name)
            return _picture(mark, tall, name)


def _picture(mark: Image, tall: float, name: str) -> str:
    x, y = mark.x, tall - mark.y - mark.height
    width, height = mark.width, mark.height
    left, top, right, bottom = mark.art.crop
    clip = ""
    if any(mark.art.crop):
        clip = " ".join(figure(v) for v in (x, y, width, height)) + " re W n "
        width, height = width / (1 - left - right), height / (1 - top - bottom)
        x, y = x - width * left, y - height * bottom
    return f"q {clip}{figure(width, 3)} 0 0 {figure(height, 3)} {figure(x)} {figure(y)} cm /{name} Do Q"


def _line(mark: Line, tall: float) -> str:
    pen = f"{ink(mark.colour, stroking=True)} {figure(mark.width, 3)} w {dashes(mark.stroke, mark.width)}"
    offsets = (-mark.width, mark.width) if mark.stroke is Stroke.DOUBLE else (0.0,)
    strokes = []
    for offset in offsets:
        # Double lines lie to both sides of the middle: above and below a level one, left and right of an upright.
        across, down = (0.0, offset) if abs(mark.y - mark.y2) < abs(mark.x - mark.x2) else (offset, 0.0)
        start = f"{figure(mark.x + across)} {figure(tall - mark.y - down)} m"
        strokes.append(f"{start} {figure(mark.x2 + across)} {figure(tall - mark.y2 - down)} l S")
    return f"{pen} {' '.join(strokes)}"


def _text(mark: Glyphs, tall: float, used: UsedFace) -> str:
    """A run of glyphs, each where it was set: what differs from the face's own step is written between them."""
    widths, em = used.face.file.widths, used.face.file.upem
    unit = mark.size * mark.stretch / 1000
    parts: list[str] = []
    strings: list[str] = []
    pen, last_lift = 0.0, 0.0
    spelt = used.spelt
    for glyph, x, lift, text in zip(mark.glyphs, mark.xs, mark.lifts, mark.texts, strict=True):
        if not spelt.get(glyph):
            used.use(glyph, text)
        if abs(lift - last_lift) > 0.001:
            _flush(parts, strings)
            parts.append(f"{figure(lift, 3)} Ts")
            last_lift = lift
        back = round((pen - x) / unit)
        if back:
            strings.append(f"> {back} <")
            pen -= back * unit
        strings.append(f"{glyph:04X}")
        pen += widths[glyph] * 1000 / em * unit
    _flush(parts, strings)
    stretch = f"{figure(mark.stretch * 100)} Tz " if mark.stretch != 1 else ""
    reset = (" 100 Tz" if stretch else "") + (" 0 Ts" if last_lift else "")
    place = f"1 0 0 1 {figure(mark.x, 3)} {figure(tall - mark.y, 3)} Tm"
    return f"BT /{used.name} {figure(mark.size)} Tf {ink(mark.colour)} {stretch}{place} {' '.join(parts)}{reset} ET"


def _flush(parts: list[str], strings: list[str]) -> None:
    if strings:
        parts.append(f"[<{''.join(strings)}>] TJ".replace("<>", ""))
        strings.clear()
