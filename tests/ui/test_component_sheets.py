"""Sheets of all components can be drawn in every look, at every scale, without a word of Qt's displeasure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from counter_app.ui.theme import Look, Theme
from counter_app.ui.tokens import TextSize
from tests.ui.component_sheets import draw


@pytest.mark.parametrize("text_size", [TextSize.NORMAL, TextSize.LARGER])
@pytest.mark.parametrize("look", list(Look))
def test_both_sheets_are_drawn(
    tmp_path: Path, dressed: Theme, qtbot: QtBot, look: Look, text_size: TextSize
) -> None:
    for file in draw(tmp_path, dressed, look, text_size, 1366):
        image = QImage(str(file))
        assert image.width() >= 1366
        colours = {image.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 800, 7)}
        assert len(colours) > 20
