"""Faces embedded in a PDF as subsets, glyph by glyph, each glyph knowing which letters it spells."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field
from functools import lru_cache

from reportlab.pdfbase import pdfdoc

from .content import figure
from .fonts import Face

_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_END = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MOST = 100
_SYMBOLIC, _ITALIC = 4, 64


@dataclass(slots=True)
class UsedFace:
    """A face in one PDF: the name it goes by there, and what its used glyphs spell."""

    name: str
    face: Face
    spelt: dict[int, str] = field(default_factory=dict)

    def use(self, glyph: int, text: str) -> None:
        """Note a glyph; the first letters it spelt are what a reader will be told."""
        known = self.spelt.get(glyph)
        if known is None or (not known and text):
            self.spelt[glyph] = text.replace("\u00a0", " ")

    def add_to(self, document: pdfdoc.PDFDocument) -> object:
        """The font object and all that hangs on it; gives a reference to it."""
        file = self.face.file
        glyphs = frozenset(self.spelt)
        data = _subset(self.face, glyphs)
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        name = pdfdoc.PDFName(f"{tag}+{self.face.name}")
        em = 1000 / file.upem
        measures = file.measures
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC | (_ITALIC if file.slant else 0),
                "FontBBox": pdfdoc.PDFArray([round(edge * em) for edge in file.box]),
                "ItalicAngle": round(file.slant, 2),
                "Ascent": round(measures.ascent * 1000),
                "Descent": round(-measures.descent * 1000),
                "CapHeight": round(measures.cap_height * 1000),
                "StemV": 80,
                "FontFile2": document.Reference(
                    kept_stream(data, {"Length1": len(data)}), f"{self.name}.file"
                ),
            }
        )
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": pdfdoc.PDFName("Identity"),
                "DW": 0,
                "W": _widths(self.face, glyphs),
                "FontDescriptor": document.Reference(descriptor, f"{self.name}.descriptor"),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant, f"{self.name}.cid")]),
                "ToUnicode": _stream(document, self._to_unicode(), f"{self.name}.unicode"),
            }
        )
        return document.Reference(font, self.name)

    def _to_unicode(self) -> bytes:
        entries = [
            f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for glyph, text in sorted(self.spelt.items())
            if text
        ]
        body = _CMAP
        for start in range(0, len(entries), _MOST):
            block = entries[start : start + _MOST]
            body += f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
        return (body + _END).encode("ascii")


@lru_cache(maxsize=64)
def _subset(face: Face, glyphs: frozenset[int]) -> bytes:
    return face.file.subset(glyphs)


@lru_cache(maxsize=64)
def _widths(face: Face, glyphs: frozenset[int]) -> str:
    """The widths of the used glyphs as the PDF writes them."""
    em = 1000 / face.file.upem
    return (
        "[ "
        + " ".join(f"{glyph} [ {figure(face.file.widths[glyph] * em)} ]" for glyph in sorted(glyphs))
        + " ]"
    )


@lru_cache(maxsize=128)
def _squeezed(data: bytes) -> bytes:
    return zlib.compress(data)


def kept_stream(data: bytes, more: dict[str, object] | None = None) -> pdfdoc.PDFStream:
    """A compressed stream of what many documents share, compressed once."""
    entries = {**(more or {}), "Filter": pdfdoc.PDFArray([pdfdoc.PDFName("FlateDecode")])}
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), _squeezed(data))


def _stream(
    document: pdfdoc.PDFDocument, data: bytes, name: str, more: dict[str, object] | None = None
) -> object:
    return document.Reference(packed_stream(data, more), name)


def packed_stream(data: bytes, more: dict[str, object] | None = None) -> pdfdoc.PDFStream:
    """A compressed stream with further entries in its dictionary."""
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(dict(more or {})), data, [pdfdoc.PDFZCompress])
