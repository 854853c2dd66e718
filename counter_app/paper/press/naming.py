"""Codes for what cannot be drawn: a kind, and after a colon what the document itself calls it.

The press words nothing; `counter_app.sentences` says these codes in the officer's words.
"""

from __future__ import annotations

NESTED_TABLE = "nested-table"
AUTOFIT_TABLE = "autofit-table"
TABLE_STYLE = "table-style"
SHAPE = "shape"
WRAPPED = "wrapped-picture"
TURNED = "turned-picture"
LINKED = "linked-picture"
TOO_HIGH = "too-high"
ADRIFT = "tab-unless-left"
BEYOND = "stop-beyond-margin"
CLIPPED = "clipped-row"
TORN = "word-too-wide"
STRANDED = "tab-at-line-end"
LABEL_STOP = "stop-after-number"
OFF_SHEET = "table-off-sheet"
ADJACENT = "adjacent-tables"
CUT_ROW = "cut-row"
EMPTY_CELL = "empty-cell"
SMALL_CAPS = "crowded-small-caps"
HIDDEN = "hidden-paragraph"
TEXT_BOX = "element:w:txbxContent"


def element(name: str) -> str:
    """An element that is not drawn, `w:pict`."""
    return f"element:{name}"


def field(name: str) -> str:
    """A field that is not drawn."""
    return f"field:{name}"


def picture(kind: str) -> str:
    """A picture of a kind that is not drawn."""
    return f"picture:{kind}"


def vector(part: str) -> str:
    """An SVG part that is not drawn."""
    return f"svg:{part}"


def value(name: str, given: str) -> str:
    """A property with a value that is not drawn."""
    return f"property:{name}={given}"
