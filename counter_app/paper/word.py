"""Words into a Word template: docxtpl's own language, strict, sandboxed and escaped, and nothing lost on the way."""

from __future__ import annotations

import hashlib
import io
import re
import traceback
import unicodedata
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from counter_app.domain.errors.paper import BrokenDocument, BrokenTemplate, MissingTemplate, TextLost

from .dress import SWITCHES
from .wordml import PARSER, W

_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes)\.xml")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_CELL_TAGS = re.compile(r"\{[%{#]-?\s*tc\s|\{%-?\s*(?:colspan|hm|vm)\b")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
# A fixed time in the archive: the same words give the same file, byte for byte.
# Pictures are compressed already; fonts are large, and the press, which reads most documents, needs no smaller file.
_AS_THEY_ARE = (".png", ".jpg", ".jpeg", ".odttf")
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class WordTemplate:
    """A template read once: its version (hash) and bytes, its parts, and those with placeholders compiled."""

    path: str
    version: str
    content: bytes = field(repr=False)
    parts: tuple[tuple[str, bytes], ...]
    compiled: Mapping[str, Template]
    used: frozenset[str]
    engine: DocxTemplate
    tables: bool

    def part(self, name: str) -> bytes:
        """The bytes of a part, empty when there is none."""
        return dict(self.parts).get(name, b"")


def load(path: Path, known: frozenset[str], required: frozenset[str]) -> WordTemplate:
    """Read and check the template of a file; raises MissingTemplate, and what `compiled_template` raises."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise MissingTemplate(path=str(path)) from error
    return compiled_template(path.name, content, known, required)


def compiled_template(
    path: str, content: bytes, known: frozenset[str], required: frozenset[str]
) -> WordTemplate:
    """Read and check a template; `path` is what errors call it.

    Raises BrokenDocument when it is no .docx, BrokenTemplate with the paragraph of a fault in its language, of an
    unknown placeholder, or 0 when a required one is absent.
    """
    parts = read_parts(content)
    engine = DocxTemplate(io.BytesIO(content))
    compiled: dict[str, Template] = {}
    used: set[str] = set()
    tables = False
    for name, data in parts:
        source = _source(engine, path, name, data)
        if source is None:
            continue
        tables = tables or bool(_CELL_TAGS.search(unicodedata.normalize("NFC", data.decode("utf-8"))))
        compiled[name], placeholders = _compiled(path, source, known)
        used |= placeholders
    if absent := required - used:
        raise BrokenTemplate(path=path, paragraph=0, reason=", ".join(sorted(absent)))
    version = hashlib.sha256(content).hexdigest()
    return WordTemplate(path, version, content, parts, compiled, frozenset(used), engine, tables)


def read_parts(content: bytes) -> tuple[tuple[str, bytes], ...]:
    """The parts of a .docx by name, in order; raises BrokenDocument."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = tuple(
                (info.filename, archive.read(info)) for info in archive.infolist() if not info.is_dir()
            )
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise BrokenDocument(reason=str(error)) from error
    names = {name for name, _data in parts}
    if not {"word/document.xml", "[Content_Types].xml"} <= names:
        raise BrokenDocument(reason="word/document.xml")
    return parts


def pack(parts: Mapping[str, bytes], order: tuple[str, ...]) -> bytes:
    """A .docx of these parts; pictures and fonts are stored as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in order:
            info = zipfile.ZipInfo(name, _TIME)
            stored = name.endswith(_AS_THEY_ARE)
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, parts[name], compresslevel=None if stored else 1)
    return out.getvalue()


def _source(engine: DocxTemplate, path: str, name: str, data: bytes) -> str | None:
    """The part as a Jinja source with one line to a paragraph, or None when it holds no placeholder."""
    if not _PARTS.fullmatch(name):
        return None
    try:
        # Word writes an encoding of its own choice; after this every source is one Unicode line.
        root = etree.fromstring(data, PARSER)
    except etree.XMLSyntaxError as error:
        raise BrokenDocument(reason=f"{name}: {error.msg}") from error
    text = etree.tostring(root, encoding="unicode")
    if "{" not in text:
        return None
    _all_closed(path, root)
    # A tag saved in decomposed letters would name a variable that nobody fills.
    flat = unicodedata.normalize("NFC", text).replace("\r", " ").replace("\n", " ")
    patched: str = engine.patch_xml(_PARAGRAPH.sub("\n<w:p", flat))
    return patched if "{{" in patched or "{%" in patched else None


def _all_closed(path: str, root: etree._Element) -> None:
    """An open tag would swallow the paragraphs after it; Jinja itself names only where it noticed."""
    for number, paragraph in enumerate(root.iter(f"{W}p"), start=1):
        words = text_of(paragraph)
        if words.count("{{") != words.count("}}") or words.count("{%") != words.count("%}"):
            raise BrokenTemplate(path=path, paragraph=number, reason=words.strip())


def _environment() -> SandboxedEnvironment:
    return SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def _compiled(path: str, source: str, known: frozenset[str]) -> tuple[Template, set[str]]:
    environment = _environment()
    try:
        tree = environment.parse(source)
        compiled = environment.from_string(source)
    except TemplateSyntaxError as error:
        raise BrokenTemplate(path=path, paragraph=error.lineno - 1, reason=error.message or "") from error
    assigned = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    used: set[str] = set()
    for node in tree.find_all(nodes.Name):
        if node.ctx != "load" or node.name in assigned or node.name in environment.globals:
            continue
        if node.name not in known:
            raise BrokenTemplate(path=path, paragraph=node.lineno - 1, reason=node.name)
        used.add(node.name)
    return compiled, used


def fill(template: WordTemplate, fields: Mapping[str, str]) -> dict[str, bytes]:
    """The parts of the filled document; raises BrokenTemplate when the template's own code fails."""
    values = {name: _CONTROL.sub("", unicodedata.normalize("NFC", text)) for name, text in fields.items()}
    lines = any("\n" in text or "\t" in text for text in values.values())
    parts = dict(template.parts)
    for name, compiled in template.compiled.items():
        xml = _rendered(template.path, compiled, values).replace("\n<w:p", "<w:p")
        if lines:
            xml = template.engine.resolve_listing(xml)
        if template.tables:
            xml = etree.tostring(template.engine.fix_tables(xml), encoding="unicode")
        parts[name] = _DECLARATION + xml.encode("utf-8")
    return parts


def _rendered(path: str, compiled: Template, values: Mapping[str, str]) -> str:
    try:
        return compiled.render(values)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as error:
        # Template code may fail in any of these ways; the last frame inside it tells the paragraph.
        frames = [
            frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"
        ]
        line = frames[-1].lineno if frames and frames[-1].lineno else 1
        raise BrokenTemplate(path=Path(path).name, paragraph=line - 1, reason=str(error)) from error


def check(parts: Mapping[str, bytes], fields: Mapping[str, str], wanted: frozenset[str]) -> None:
    """Find every wanted value again in the text of the finished document; raises TextLost or BrokenDocument."""
    text = squeezed(document_text(parts))
    for name in sorted(wanted.difference(SWITCHES)):
        value = fields.get(name, "")
        if squeezed(value) not in text:
            raise TextLost(field=name, value=value)


def document_text(parts: Mapping[str, bytes]) -> str:
    """All text of a document, paragraph by paragraph."""
    out: list[str] = []
    for name in parts:
        if not _PARTS.fullmatch(name):
            continue
        try:
            root = etree.fromstring(parts[name], PARSER)
        except etree.XMLSyntaxError as error:
            raise BrokenDocument(reason=f"{name}: {error.msg}") from error
        for paragraph in root.iter(f"{W}p"):
            out.append(text_of(paragraph))
    return "\n".join(out)


def text_of(paragraph: etree._Element) -> str:
    """The text of one paragraph; a tab or a line break is a space."""
    parts = paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")
    return "".join(node.text or "" if node.tag == f"{W}t" else " " for node in parts)


def squeezed(text: str) -> str:
    """The text with every run of white space, no-break spaces included, as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())
