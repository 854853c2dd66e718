"""A TrueType file: its measures, and a subset of it that keeps the numbers of its glyphs."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property

_KEPT = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_USE_TYPO_METRICS = 1 << 7
_WORDS, _SCALE, _MORE, _XY_SCALE, _TWO_BY_TWO = 0x1, 0x8, 0x20, 0x40, 0x80


class NotTrueType(ValueError):
    """The bytes are no TrueType font with outlines."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Vertical measures as shares of the em; `leading` is the line gap."""

    ascent: float
    descent: float
    leading: float
    underline: float
    underline_pen: float
    strike: float
    strike_pen: float
    cap_height: float


class TrueType:
    """One font file in memory, read once and never changed."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a font file; raises NotTrueType."""
        self.data = data
        try:
            (count,) = struct.unpack_from(">H", data, 4)
            self.tables: dict[str, tuple[int, int]] = {}
            for index in range(count):
                tag, _sum, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
                self.tables[tag.decode("latin-1")] = (offset, length)
            if "glyf" not in self.tables:
                raise NotTrueType("no outlines")
            head = self.tables["head"][0]
            self.upem: int = struct.unpack_from(">H", data, head + 18)[0]
            self.box: tuple[int, int, int, int] = struct.unpack_from(">4h", data, head + 36)
            self._long_loca = bool(struct.unpack_from(">h", data, head + 50)[0])
            self.glyphs: int = struct.unpack_from(">H", data, self.tables["maxp"][0] + 4)[0]
            self.widths: tuple[int, ...] = self._widths()
            self.slant: float = struct.unpack_from(">l", data, self.tables["post"][0] + 4)[0] / 65536
        except (struct.error, KeyError) as error:
            raise NotTrueType(str(error)) from error

    @cached_property
    def measures(self) -> Measures:
        """The measures as LibreOffice takes them: hhea, unless the font asks for its typographic ones."""
        data, em = self.data, float(self.upem)
        ascent, descent, gap = struct.unpack_from(">3h", data, self.tables["hhea"][0] + 4)
        os2 = self.tables["OS/2"][0]
        version = struct.unpack_from(">H", data, os2)[0]
        strike_pen, strike = struct.unpack_from(">2h", data, os2 + 26)
        (selection,) = struct.unpack_from(">H", data, os2 + 62)
        typo = struct.unpack_from(">3h", data, os2 + 68)
        win = struct.unpack_from(">2H", data, os2 + 74)
        if ascent == 0 and descent == 0:
            ascent, descent, gap = win[0], -win[1], 0
        if selection & _USE_TYPO_METRICS and typo[0] >= 0 >= typo[1]:
            ascent, descent, gap = typo
        caps = struct.unpack_from(">h", data, os2 + 88)[0] if version >= 2 else round(ascent * 0.75)
        under, under_pen = struct.unpack_from(">2h", data, self.tables["post"][0] + 8)
        return Measures(
            ascent / em,
            -descent / em,
            gap / em,
            -under / em,
            under_pen / em,
            strike / em,
            strike_pen / em,
            caps / em,
        )

    def subset(self, wanted: frozenset[int]) -> bytes:
        """A font file with the outlines of these glyphs and of what they are composed of; numbers stay."""
        offsets = self._offsets
        start = self.tables["glyf"][0]
        kept = self._closed(wanted | {0}, offsets, start)
        last = max(kept) + 1
        glyf, hmtx = bytearray(), bytearray(4 * last)
        loca: list[int] = []
        for glyph in sorted(kept):
            loca += [len(glyf)] * (glyph + 1 - len(loca))
            glyf += self.data[start + offsets[glyph] : start + offsets[glyph + 1]]
            glyf += b"\0" * (-len(glyf) % 4)
            struct.pack_into(">Hh", hmtx, 4 * glyph, self.widths[glyph], self._bearing(glyph))
        loca.append(len(glyf))
        made = {
            "glyf": bytes(glyf),
            "loca": struct.pack(f">{len(loca)}L", *loca),
            "hmtx": bytes(hmtx),
            "head": self._patched("head", 50, struct.pack(">h", 1)),
            "hhea": self._patched("hhea", 34, struct.pack(">H", last)),
            "maxp": self._patched("maxp", 4, struct.pack(">H", last)),
        }
        return _written({tag: made.get(tag) or self._table(tag) for tag in _KEPT if tag in self.tables})

    def _closed(self, wanted: frozenset[int], offsets: tuple[int, ...], start: int) -> set[int]:
        kept: set[int] = set()
        open_glyphs = list(wanted)
        while open_glyphs:
            glyph = open_glyphs.pop()
            if glyph in kept or glyph >= self.glyphs:
                continue
            kept.add(glyph)
            at = start + offsets[glyph]
            if offsets[glyph + 1] > offsets[glyph] and struct.unpack_from(">h", self.data, at)[0] < 0:
                open_glyphs += _parts(self.data, at + 10)
        return kept

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        at = self.tables["loca"][0]
        if self._long_loca:
            return struct.unpack_from(f">{self.glyphs + 1}L", self.data, at)
        return tuple(2 * int(value) for value in struct.unpack_from(f">{self.glyphs + 1}H", self.data, at))

    def _widths(self) -> tuple[int, ...]:
        (measured,) = struct.unpack_from(">H", self.data, self.tables["hhea"][0] + 34)
        self._measured: int = measured
        pairs = struct.unpack_from(">" + "Hh" * measured, self.data, self.tables["hmtx"][0])
        widths = [int(width) for width in pairs[::2]]
        return tuple(widths + widths[-1:] * (self.glyphs - int(measured)))

    def _bearing(self, glyph: int) -> int:
        at = self.tables["hmtx"][0]
        if glyph < self._measured:
            return int(struct.unpack_from(">h", self.data, at + 4 * glyph + 2)[0])
        return int(
            struct.unpack_from(">h", self.data, at + 4 * self._measured + 2 * (glyph - self._measured))[0]
        )

    def _table(self, tag: str) -> bytes:
        offset, length = self.tables[tag]
        return self.data[offset : offset + length]

    def _patched(self, tag: str, at: int, new: bytes) -> bytes:
        table = self._table(tag)
        return table[:at] + new + table[at + len(new) :]


def _parts(data: bytes, at: int) -> list[int]:
    """The glyphs a composite glyph is made of."""
    found: list[int] = []
    while True:
        flags, glyph = struct.unpack_from(">2H", data, at)
        found.append(glyph)
        at += 4 + (4 if flags & _WORDS else 2)
        at += 2 if flags & _SCALE else 4 if flags & _XY_SCALE else 8 if flags & _TWO_BY_TWO else 0
        if not flags & _MORE:
            return found


def _written(tables: dict[str, bytes]) -> bytes:
    """The tables as a font file."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    directory = struct.pack(
        ">L4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    body = b""
    start = 12 + 16 * count
    for tag, content in sorted(tables.items()):
        padded = content + b"\0" * (-len(content) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}L", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sLLL", tag.encode("latin-1"), total, start + len(body), len(content))
        body += padded
    return directory + body
