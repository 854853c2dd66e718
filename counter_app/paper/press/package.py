"""The .docx as a package: its parts and who relates to whom, or the reason why it is none."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from counter_app.domain.errors.paper import BrokenDocument

from .markup import Element

_MOST_BYTES = 64 * 1024 * 1024
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_PARSER = {"resolve_entities": False, "no_network": True, "huge_tree": False}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a relationship id leads: a part of the package, or an address outside it."""

    kind: str
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """An open .docx; parts are read once, on request."""

    _archive: zipfile.ZipFile | None
    _names: frozenset[str]
    main: str = ""
    _read: dict[str, bytes] = field(default_factory=dict)
    _relations: dict[str, dict[str, Relation]] = field(default_factory=dict)

    @classmethod
    def opened(cls, docx: bytes) -> Package:
        """The package in these bytes; raises BrokenDocument."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(docx))
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise BrokenDocument(reason=f"not a zip: {error}") from error
        package = cls(archive, frozenset(archive.namelist()))
        package._find_main()
        return package

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> Package:
        """The package that these parts make, unpacked already; raises BrokenDocument."""
        package = cls(None, frozenset(parts), _read=dict(parts))
        package._find_main()
        return package

    def _find_main(self) -> None:
        for relation in self.relations("").values():
            if relation.kind == "officeDocument":
                self.main = relation.target
        if not self.main or self.main not in self._names:
            raise BrokenDocument(reason=f"{self.main or 'word/document.xml'} is missing")

    def part(self, name: str) -> bytes:
        """The bytes of a part; raises BrokenDocument when it is missing, damaged or beyond all measure."""
        if name not in self._read:
            if self._archive is None:
                raise BrokenDocument(reason=f"{name} is missing")
            try:
                if self._archive.getinfo(name).file_size > _MOST_BYTES:
                    raise BrokenDocument(reason=f"{name} is too large")
                self._read[name] = self._archive.read(name)
            except KeyError as error:
                raise BrokenDocument(reason=f"{name} is missing") from error
            except (
                zipfile.BadZipFile,
                zlib.error,
                OSError,
                EOFError,
                RuntimeError,
                NotImplementedError,
            ) as error:
                raise BrokenDocument(reason=f"{name} is damaged: {error}") from error
        return self._read[name]

    def tree(self, name: str) -> Element:
        """The part as XML, for reading only; raises BrokenDocument."""
        return parsed(self.part(name), name) if name == self.main else _kept(self.part(name), name)

    def relations(self, part: str) -> dict[str, Relation]:
        """Relationship id -> Relation of a part; the package's own for the empty name."""
        if part not in self._relations:
            folder, file = posixpath.split(part)
            listing = posixpath.join(folder, "_rels", f"{file}.rels")
            found: dict[str, Relation] = {}
            if listing in self._names:
                for entry in self.tree(listing).iter(_RELATIONSHIP):
                    external = entry.get("TargetMode") == "External"
                    target = entry.get("Target", "")
                    if not external:
                        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                    kind = entry.get("Type", "").rpartition("/")[2]
                    found[entry.get("Id", "")] = Relation(kind, target, external)
            elif not part:
                raise BrokenDocument(reason=f"{listing} is missing")
            self._relations[part] = found
        return self._relations[part]

    def related(self, part: str, kind: str) -> str | None:
        """The first part of a kind (`styles`, `settings`, …) that a part relates to."""
        for relation in self.relations(part).values():
            if relation.kind == kind and not relation.external:
                return relation.target
        return None


@lru_cache(maxsize=64)
def _kept(xml: bytes, name: str) -> Element:
    """A part that is the same in every letter of a template."""
    return parsed(xml, name)


def parsed(xml: bytes, name: str) -> Element:
    """The bytes as XML, entities left alone; raises BrokenDocument."""
    try:
        return etree.fromstring(xml, etree.XMLParser(**_PARSER))
    except etree.XMLSyntaxError as error:
        raise BrokenDocument(reason=f"{name}: {error}") from error
