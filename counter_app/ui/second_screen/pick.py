"""Which monitor faces the public: the one that was chosen, else the first that the officer's window is not on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QScreen

from counter_app.domain.errors.second_screen import NoSecondScreen


def public_screen(screens: Sequence[QScreen], officers: QScreen | None, wanted: str) -> QScreen:
    """The monitor for the public; raises NoSecondScreen rather than cover the officer's own."""
    others = [one for one in screens if officers is None or one.name() != officers.name()]
    found = next((one for one in others if not wanted or one.name() == wanted), None)
    if found is None:
        raise NoSecondScreen(wanted=wanted)
    return found
