"""Waiting until everything a page asked for has come home."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from counter_app.ui.background import Background

Settle = Callable[[], None]


def settler(background: Background, app: QApplication) -> Settle:
    """A call that returns once nothing is under way any more."""

    def until_quiet() -> None:
        for _round in range(20):
            app.processEvents()
            assert background.wait_idle()
            if not background.is_busy:
                break
        app.processEvents()

    return until_quiet
