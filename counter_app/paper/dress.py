"""What stands on a sheet besides its words: the switches of a layout as placeholders of the templates."""

from __future__ import annotations

from counter_app.domain.layout import Layout
from counter_app.domain.letter import SheetKind, SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize

#: Placeholders that are asked whether they have text and never printed.
SWITCHES = ("nation", "seal", "copies", "ornament")
_ON = "có"


def switches(layout: Layout) -> dict[str, str]:
    """Each switch with its text: empty where the part is left out."""
    on = {
        "nation": layout.nation,
        "seal": layout.seal,
        "copies": layout.copies,
        "ornament": layout.ornament,
    }
    return {name: _ON if on[name] else "" for name in SWITCHES}


def customary_switches(kind: SheetKind) -> dict[str, str]:
    """The switches of a letter that nobody laid out in another way."""
    return switches(KindSettings(SigningMode.STOCK, PaperSize.A4).layout(kind))
