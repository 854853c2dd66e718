"""Templates as people spoil them: the text of a shipped one changed, as Word would save it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "letter_templates"


def shipped(name: str) -> bytes:
    """A shipped template."""
    return (TEMPLATES / name).read_bytes()


def spoiled(content: bytes, *changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """A template with pieces of one part's XML replaced; each must be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == part:
                text = data.decode("utf-8")
                for before, after in changes:
                    if before not in text:
                        raise ValueError(before)
                    text = text.replace(before, after)
                data = text.encode("utf-8")
            new.writestr(info.filename, data)
    return out.getvalue()


def with_paragraphs(content: bytes, *texts: str) -> bytes:
    """A template with paragraphs added at its beginning; a text that begins with `<` is XML as it stands."""
    made = "".join(
        text if text.startswith("<") else f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text in texts
    )
    return spoiled(content, ("<w:body>", f"<w:body>{made}"))
