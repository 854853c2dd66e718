"""The letters' faces inside the document: Word shows the page as it is printed, on machines without the fonts too."""

from __future__ import annotations

import uuid
from pathlib import Path

import uharfbuzz as hb

# All that Vietnamese and the Latin names of foreign spouses need; the layout features Word and others use.
_LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "".join(map(chr, range(0xA0, 0x180)))
    + "ƠơƯưʼ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    + "–—‘’“”…•₫"
)
_FEATURES = ("kern", "mark", "mkmk", "liga", "ccmp", "locl")
_SPACE = uuid.UUID("7a0c1f5e-6a64-4d0b-9c55-1d2f1c6a7e10")

#: Family as documents name it -> the files of its faces by the element that embeds them.
FACES = {
    "EB Garamond": {"embedRegular": "EBGaramond-Regular", "embedItalic": "EBGaramond-Italic"},
    "EB Garamond Medium": {"embedRegular": "EBGaramond-Medium", "embedItalic": "EBGaramond-MediumItalic"},
    "EB Garamond SemiBold": {"embedRegular": "EBGaramond-SemiBold"},
}


def subset(path: Path) -> bytes:
    """The font file with only the letters of the letters."""
    wanted = hb.SubsetInput()
    for letter in _LETTERS:
        wanted.unicode_set.add(ord(letter))
    wanted.flags = hb.SubsetFlags.NO_HINTING
    wanted.layout_feature_tag_set.clear()
    for feature in _FEATURES:
        wanted.layout_feature_tag_set.add(int.from_bytes(feature.encode(), "big"))
    return bytes(hb.subset(hb.Face(path.read_bytes()), wanted).blob.data)


def key_of(name: str) -> str:
    """The key a font is veiled with: always the same for the same file."""
    return "{" + str(uuid.uuid5(_SPACE, name)).upper() + "}"


def veiled(font: bytes, key: str) -> bytes:
    """The font as Word embeds it (ECMA-376 part 4, 2.8.1): its first 32 bytes crossed with the key, last byte first."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(font[:32], mask, strict=True)) + font[32:]


def embedded(folder: Path) -> dict[str, bytes]:
    """Every face, subset and veiled, by its name within the document."""
    files = [file for faces in FACES.values() for file in faces.values()]
    return {
        f"word/fonts/{file}.odttf": veiled(subset(folder / f"{file}.ttf"), key_of(file)) for file in files
    }


def table() -> str:
    """The entries of fontTable.xml, each face by its relation."""
    rows = []
    for family, faces in FACES.items():
        inside = "".join(
            f'<w:{element} r:id="{file}" w:fontKey="{key_of(file)}"/>' for element, file in faces.items()
        )
        rows.append(
            f'<w:font w:name="{family}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
            f"{inside}</w:font>"
        )
    return "".join(rows)


def links() -> list[tuple[str, str, str]]:
    """The relations of fontTable.xml."""
    return [(file, "font", f"fonts/{file}.odttf") for faces in FACES.values() for file in faces.values()]
