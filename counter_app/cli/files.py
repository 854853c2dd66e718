"""Files named on the command line: read as they are, read as JSON, written."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.keeping import CannotWrite


def read_bytes(path: Path) -> bytes:
    """What a file holds; raises UnreadableFile."""
    try:
        return path.read_bytes()
    except OSError as broken:
        raise UnreadableFile(path=str(path), reason=broken.strerror or str(broken)) from broken


def written(path: Path, content: bytes) -> None:
    """Write a file and the folders it lies in; raises CannotWrite."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as broken:
        raise CannotWrite(path=str(path), reason=broken.strerror or str(broken)) from broken


def read_object(path: Path) -> Mapping[str, object]:
    """The JSON object in a file, or on standard input for `-`; raises UnreadableFile."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8-sig")
        data = json.loads(text)
    except OSError as broken:
        raise UnreadableFile(path=str(path), reason=broken.strerror or str(broken)) from broken
    except UnicodeDecodeError as broken:
        raise UnreadableFile(path=str(path), reason="UTF-8") from broken
    except json.JSONDecodeError as broken:
        raise UnreadableFile(path=str(path), reason=f"JSON: {broken.lineno}:{broken.colno}") from broken
    if not isinstance(data, dict):
        raise UnreadableFile(path=str(path), reason="JSON: {}")
    return data
