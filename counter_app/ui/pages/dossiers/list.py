"""What the register page asks for and what came back: the question, and the rows read so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.services.acts.registry import Listed, Registry
from counter_app.services.ports.lists import Bucket
from counter_app.ui.pages.dossiers.present import buckets_of, counts_among

PAGE = 200
MOST_FOUND = 300
MOST_REREAD = 1000

# Among the open ones the office's own work comes before what only waits for its citizen, however old its promise.
_IN_TURN = {Bucket.OPEN: (Bucket.IN_PROGRESS, Bucket.PAUSED, Bucket.WAITING)}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the register; with a text every standing is searched and `bucket` only narrows the answer."""

    bucket: Bucket = Bucket.OPEN
    text: str = ""
    procedure: str = ""

    @property
    def searching(self) -> bool:
        """Whether something is searched for."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Place:
    """Where the next rows begin: in which of the buckets read in turn, and after which row of it."""

    turn: int = 0
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The rows of a question as they stood at `now`, where the next ones begin, and the counts of every filter.

    `cut`: more were found than are shown.
    """

    asked: Asked
    now: datetime
    rows: tuple[Listed, ...] = ()
    after: Place | None = None
    counts: Mapping[Bucket, int] = field(default_factory=dict)
    cut: bool = False

    @property
    def total(self) -> int:
        """How many dossiers stand in the filter."""
        return self.counts.get(self.asked.bucket, len(self.rows))


def answer(registry: Registry, asked: Asked, now: datetime, at_least: int = PAGE) -> Answered:
    """Read the first rows; a search puts exact diacritics first, a filter the most urgent."""
    if asked.searching:
        return _search(registry, asked, now)
    limit = min(max(PAGE, at_least), MOST_REREAD)
    rows, after = _read(registry, asked, Place(), limit)
    return Answered(asked, now, rows, after, registry.counts())


def more(registry: Registry, before: Answered) -> Answered:
    """The same question with its next page behind."""
    if before.after is None:
        return before
    rows, after = _read(registry, before.asked, before.after, PAGE)
    return replace(before, rows=(*before.rows, *rows), after=after)


def _read(
    registry: Registry, asked: Asked, place: Place, limit: int
) -> tuple[tuple[Listed, ...], Place | None]:
    turns = _IN_TURN.get(asked.bucket, (asked.bucket,))
    rows: list[Listed] = []
    while place.turn < len(turns) and len(rows) < limit:
        page = registry.page(
            turns[place.turn], procedure=asked.procedure, after=place.after, limit=limit - len(rows)
        )
        rows += page.rows
        place = Place(place.turn + 1) if page.next is None else Place(place.turn, page.next)
    return tuple(rows), place if place.turn < len(turns) else None


def _search(registry: Registry, asked: Asked, now: datetime) -> Answered:
    found = registry.find(asked.text, MOST_FOUND)
    cut = len(found) == MOST_FOUND
    if asked.procedure:
        found = tuple(one for one in found if one.row.procedure == asked.procedure)
    rows = tuple(one for one in found if asked.bucket in buckets_of(one.standing))
    return Answered(asked, now, rows, None, counts_among(found), cut)
