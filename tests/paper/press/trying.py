"""Random documents drawn by the press and by the reference renderer: what came of each, and the worst kept."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from counter_app.domain.errors.paper import CannotDraw, PaperError
from counter_app.paper.press import FontShelf, press
from tests.servers.office import ReferenceOffice

from .comparing import Comparison, compared
from .drafts import Draft, drafts

KEPT = Path(__file__).parents[3] / "out" / "press_drafts"
MOST_ANYWHERE = 0.6
# What the document must hold for a construct that is found only while it is drawn.
HELD: dict[str, tuple[str, ...]] = {
    "clipped-row": ('w:hRule="exact"',),
    "too-high": ("<w:tr>",),
    "cut-row": ("<w:tr>",),
    "table-off-sheet": ("<w:tbl>",),
    "word-too-wide": ("<w:t ",),
    "tab-at-line-end": ("<w:tab/>",),
    "tab-unless-left": ("<w:tab/>",),
    "stop-after-number": ("<w:numPr>", "<w:tabs>"),
    "stop-beyond-margin": ("<w:tabs>",),
    "crowded-small-caps": ("<w:smallCaps/>",),
    "nested-table": ("<w:tbl>",),
    "adjacent-tables": ("</w:tbl><w:tbl>",),
    "hidden-paragraph": ("<w:vanish",),
    "wrapped-picture": ("<wp:wrapSquare",),
    "turned-picture": ("rot=",),
    "shape": ("star5",),
}


@dataclass(slots=True)
class Tally:
    """What came of many documents: `faults` must not be, `moved` are documents drawn otherwise than by the reference,
    `hair` those of them in which a word fits or misses by less than 0.05 mm."""

    made: int = 0
    drawn: int = 0
    words: int = 0
    same_line: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    hair: list[str] = field(default_factory=list)

    @property
    def report(self) -> str:
        """Everything in a few lines."""
        drawn = f"{self.made} documents, {self.drawn} drawn ({self.drawn / max(self.made, 1):.1%})"
        alike = f"{self.same_line} on the same line ({self.same_line / max(self.words, 1):.4%})"
        lines = [
            f"{drawn}, {self.words} words, {alike}",
            f"refused: {dict(self.refused.most_common())}",
            *(f"FAULT {fault}" for fault in self.faults),
            *(f"moved {one}" for one in self.moved),
            *(f"by a hair {one}" for one in self.hair),
            f"kept under {KEPT}",
        ]
        return "\n".join(lines)


def tried(
    seeds: range,
    each: int,
    office: ReferenceOffice,
    shelf: FontShelf,
    name: str = "report",
    onto: Tally | None = None,
) -> Tally:
    """So many documents of each seed, drawn twice and held together, told `onto` what was tried before; what differs
    is kept under `out/press_drafts`."""
    tally, seen = Tally() if onto is None else onto, set[bytes]()
    for start in seeds:
        for number, draft in enumerate(_drafts_of(start, each)):
            if draft.content not in seen:
                seen.add(draft.content)
                _one(draft, f"{start}-{number}", tally, office, shelf)
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{name}.txt").write_text(tally.report + "\n", encoding="utf-8")
    return tally


def _drafts_of(start: int, count: int) -> Iterator[Draft]:
    found: list[Draft] = []

    @seed(start)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(drafts())
    def gather(draft: Draft) -> None:
        found.append(draft)

    gather()
    yield from found


def _one(draft: Draft, name: str, tally: Tally, office: ReferenceOffice, shelf: FontShelf) -> None:
    tally.made += 1
    try:
        pressed = press(draft.content, shelf)
    except CannotDraw as refused:
        codes = [problem.construct for problem in refused.problems]
        tally.refused.update(set(codes))
        xml = document_of(draft.content)
        tally.faults += [f"{name}: {code} is not there" for code in codes if not held(code, xml)]
        if draft.outside and draft.outside not in codes:
            tally.faults.append(f"{name}: {draft.outside} is not named, but {codes}")
        return
    except PaperError as error:
        tally.faults.append(f"{name}: {error!r}")
        return
    except Exception as crash:  # noqa: BLE001 - whatever it is, the press must not let it out
        tally.faults.append(f"{name}: crashed by {crash!r}")
        _keep(name, draft.content)
        return
    if draft.outside:
        tally.faults.append(f"{name}: {draft.outside} was drawn in silence")
    theirs = office.pdf(draft.content)
    found = compared(pressed.pdf, theirs)
    tally.drawn += 1
    tally.words += found.words
    tally.same_line += found.same_line
    if (found.pages[0] == 1) != (found.pages[1] == 1):
        tally.faults.append(f"{name}: one page or more, {found.pages}")
    if not found.alike or found.worst > MOST_ANYWHERE:
        (tally.hair if pressed.tight else tally.moved).append(_told(name, found, pressed.tight))
        _keep(name, draft.content, pressed.pdf, theirs)


def _told(name: str, found: Comparison, tight: tuple[str, ...]) -> str:
    words = " ".join(found.off[:8])
    return (
        f"{name}: {found.words} words, {found.same_line} on the same line, {found.placed} in place, worst"
        f" {found.worst:.2f} mm, pages {found.pages}, tight {' '.join(tight) or '-'}, moved {words}"
    )


def document_of(content: bytes) -> str:
    """The XML of a document's body."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("word/document.xml").decode()


def held(code: str, xml: str) -> bool:
    """Whether a document holds what a refusal names."""
    kind, _colon, detail = code.partition(":")
    match kind:
        case "element":
            return f"<{detail}" in xml
        case "property":
            name, _equals, value = detail.partition("=")
            return f"<{name}" in xml and value in xml
        case "field":
            return f" {detail} " in xml
        case _:
            return code in HELD and all(part in xml for part in HELD[code])


def _keep(name: str, content: bytes, ours: bytes = b"", theirs: bytes = b"") -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    for suffix, data in ((".docx", content), ("-ours.pdf", ours), ("-theirs.pdf", theirs)):
        if data:
            (KEPT / f"{name}{suffix}").write_bytes(data)
