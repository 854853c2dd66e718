"""`python -m letter_templates.builder`: write ornaments, templates and their guide into the source tree."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from counter_app.paper.catalogue import guide

from .drawing import Drawing
from .embedding import embedded
from .ornaments import all_ornaments
from .templates import all_templates

ROOT = Path(__file__).resolve().parents[2]
#: Dots per millimetre of the PNG twin: what Word before 2016 and other programs show instead of the SVG.
FINE, COARSE = 12.0, 7.0


def raster(drawing: Drawing) -> bytes:
    """The drawing as PNG with a transparent ground."""
    scale = COARSE if drawing.width > 100 else FINE
    image = QImage(round(drawing.width * scale), round(drawing.height * scale), QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.svg().encode())).render(
        painter, QRectF(0, 0, image.width(), image.height())
    )
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def main() -> None:
    """Write everything; existing files are overwritten."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    art = all_ornaments()
    rasters = {name: raster(drawing) for name, drawing in art.items()}
    for name, drawing in art.items():
        (ROOT / "resources" / "ornaments" / f"{name}.svg").write_text(drawing.svg(), encoding="utf-8")
        (ROOT / "resources" / "ornaments" / f"{name}.png").write_bytes(rasters[name])
    for name, content in all_templates(art, rasters, embedded(ROOT / "resources" / "fonts")).items():
        (ROOT / "letter_templates" / name).write_bytes(content)
    (ROOT / "letter_templates" / "README.md").write_text(guide(), encoding="utf-8")
    application.quit()


if __name__ == "__main__":
    main()
