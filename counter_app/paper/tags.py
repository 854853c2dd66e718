"""The placeholders of a template read by eye: every one of them, with its paragraph, right or wrong."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from counter_app.domain.errors.paper import BrokenDocument
from counter_app.domain.forbidden import forbidden_in
from counter_app.domain.letter import SheetKind
from counter_app.domain.names import fold
from counter_app.domain.template import Fault, Finding, Place
from counter_app.sentences.templates import paragraph_name

from .word import text_of
from .wordml import PARSER, W

_TAG = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}", re.DOTALL)
# What tells where the command is cut out: `{%p`, `{%-`, `-%}`.
_AROUND = re.compile(r"^[-+]?(?:(?:p|tr|tc|r)\s+)?|[-+]$")
_PART = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_PLACES = {"document": Place.BODY, "header": Place.HEAD, "footer": Place.FOOT}
#: Below this likeness a suggestion would be a guess.
_LIKE = 0.6
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_TEXT = re.compile(r"[\"'“‘]([^\"'”’]*)[\"'”’]")
_WORD = re.compile(r"[^\W\d]\w*")
_PHRASE = re.compile(r"[^\W\d]\w*(?: +\w+)+")


@dataclass(slots=True)
class TagReading:
    """What was read: the placeholders used, also in the order they stand, and what is wrong with any of them."""

    used: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)
    order: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the eye rests."""

    place: Place
    paragraph: int
    text: str

    def finding(self, fault: Fault, what: str = "", near: str = "") -> Finding:
        return Finding(fault, what, near, self.paragraph, self.place, self.text)


def read_tags(parts: Mapping[str, bytes], known: frozenset[str], kind: SheetKind | None = None) -> TagReading:
    """Read every paragraph of body, headers and footers; raises BrokenDocument.

    With no `known` names nothing is called unknown; with a `kind`, forbidden words are looked for too. Faults of a
    command that goes over several paragraphs are told where it begins.
    """
    reading, environment = TagReading(), SandboxedEnvironment()
    for spots in _parts(parts):
        blocks = _Blocks()
        for spot in spots:
            if kind is not None:
                reading.findings += _forbidden(spot, kind)
            if not _closed(spot.text):
                reading.findings.append(spot.finding(Fault.OPEN_TAG))
                continue
            for match in _TAG.finditer(spot.text):
                _read_one(match, spot, environment, blocks, known, reading)
        reading.findings += blocks.left_open()
    return reading


def _read_one(
    match: re.Match[str],
    spot: _Spot,
    environment: SandboxedEnvironment,
    blocks: _Blocks,
    known: frozenset[str],
    reading: TagReading,
) -> None:
    shown, command = match.groups()
    code = _AROUND.sub("", shown if shown is not None else command)
    code = unicodedata.normalize("NFC", code).translate(_QUOTES).strip()
    if command is not None:
        fault = blocks.take(code, spot)
        if fault is not None:
            reading.findings.append(fault)
            return
        code = _condition(code)
        if not code:
            return
    try:
        tree = environment.parse("{{ " + code + " }}")
        environment.compile(tree)
    except TemplateSyntaxError:
        accented = _accented(code)
        told = accented if accented and _nearest(accented, known) else None
        if told:
            reading.findings.append(spot.finding(Fault.ACCENTED, told, _nearest(told, known)))
        elif command is None and _PHRASE.fullmatch(code):
            reading.findings.append(spot.finding(Fault.UNKNOWN, code, _meant(code, known)))
        else:
            # What was typed says more to a clerk than the words of the language it was taken for.
            reading.findings.append(spot.finding(Fault.SYNTAX, code))
        return
    for node in tree.find_all(nodes.Name):
        _name(node.name, spot, blocks.own | set(environment.globals), known, reading)


def _name(name: str, spot: _Spot, own: set[str], known: frozenset[str], reading: TagReading) -> None:
    if name in own:
        return
    if name not in reading.used:
        reading.order.append(name)
    reading.used.add(name)
    if known and name not in known:
        fault = Fault.UNKNOWN if name.isascii() else Fault.ACCENTED
        reading.findings.append(spot.finding(fault, name, _nearest(name, known)))


_ENDS = {"endif": "if", "endfor": "for"}
_INNER = {"else": ("if", "for"), "elif": ("if",)}


class _Blocks:
    """Commands that open and close: every `if` and `for` wants its end."""

    def __init__(self) -> None:
        self._open: list[tuple[str, _Spot, str]] = []
        self.own: set[str] = set()

    def take(self, code: str, spot: _Spot) -> Finding | None:
        """Follow a command; the fault of one that fits nowhere."""
        word = code.split(maxsplit=1)[0] if code.split() else ""
        if word in ("if", "for"):
            self._open.append((word, spot, code))
            loop = re.match(r"for\s+([\w\s,]+?)\s+in\s", code)
            if loop:
                self.own |= {one.strip() for one in loop[1].split(",")} | {"loop"}
            return None
        if word == "set":
            self.own |= set(_WORD.findall(code.partition("=")[0])[1:])
            return None
        if word in _INNER:
            inside = bool(self._open) and self._open[-1][0] in _INNER[word]
            return None if inside else spot.finding(Fault.SYNTAX, word)
        if word in _ENDS:
            if self._open and self._open[-1][0] == _ENDS[word]:
                self._open.pop()
                return None
            return spot.finding(Fault.SYNTAX, word)
        return spot.finding(Fault.SYNTAX, code)

    def left_open(self) -> list[Finding]:
        """Commands that never end, each where it begins."""
        return [spot.finding(Fault.SYNTAX, code) for _word, spot, code in self._open]


def _condition(code: str) -> str:
    """The expression inside a command, empty where it has none."""
    word, _space, rest = code.partition(" ")
    match word:
        case "if" | "elif":
            return rest
        case "for":
            return rest.partition(" in ")[2]
        case "set":
            return rest.partition("=")[2]
        case _:
            return ""


def _accented(code: str) -> str:
    """A name with letters that Vietnamese typing left in it, as one word."""
    word = code.strip()
    return word if not word.isascii() and " " not in word else ""


def _meant(phrase: str, known: frozenset[str]) -> str:
    """The placeholder that a clerk calls by these words: `lời chúc` is `wish`; empty when none is."""
    called = {fold(paragraph_name(one)): one for one in sorted(known)}
    return called.get(fold(phrase)) or _nearest(phrase, known)


def _nearest(name: str, known: frozenset[str]) -> str:
    """The known placeholder most like a name, accents aside; empty when none is."""
    plain = fold(name).replace(" ", "_") or name
    if plain in known:
        return plain
    found = difflib.get_close_matches(plain, sorted(known), n=1, cutoff=_LIKE)
    return found[0] if found else ""


def _forbidden(spot: _Spot, kind: SheetKind) -> Iterator[Finding]:
    """What stands in the template itself, and in the texts its commands would print."""
    printed = " ".join(_TEXT.findall(" ".join(match[0] for match in _TAG.finditer(spot.text))))
    for one in forbidden_in(f"{_TAG.sub(' ', spot.text)} {printed}", kind, template=True):
        yield spot.finding(Fault.FORBIDDEN, one.word, one.taboo.value)


def _closed(text: str) -> bool:
    rest = _TAG.sub("", text)
    return not any(mark in rest for mark in ("{{", "}}", "{%", "%}"))


def _parts(parts: Mapping[str, bytes]) -> Iterator[list[_Spot]]:
    for name, data in parts.items():
        match = _PART.fullmatch(name)
        if match is None:
            continue
        place = _PLACES[match[1].rstrip("0123456789")]
        try:
            root = etree.fromstring(data, PARSER)
        except etree.XMLSyntaxError as error:
            raise BrokenDocument(reason=f"{name}: {error.msg}") from error
        yield [
            _Spot(place, number, unicodedata.normalize("NFC", text_of(paragraph)))
            for number, paragraph in enumerate(root.iter(f"{W}p"), start=1)
        ]
