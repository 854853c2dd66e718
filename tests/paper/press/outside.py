"""Constructs a little outside the press's subset, each with the same document without it."""

from __future__ import annotations

from .making import para, text

OUTSIDE: dict[str, tuple[str, str]] = {
    "property:w:u=wave": (para(text("gạch sóng", '<w:u w:val="wave"/>')), para("gạch sóng")),
}
PARTS: dict[str, tuple[str, str]] = {}
