"""What the register page asks for and what came back: the question, the rows read so far, and what was ticked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.services.acts.registry import Listed, Registry
from counter_app.services.ports import Bucket
from counter_app.ui.pages.dossiers.present import buckets_of, counts_among

PAGE = 200
MOST_FOUND = 300
MOST_REREAD = 1000


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
class Answered:
    """The rows of a question as they stood at `now`, where the next ones begin, and the counts of every filter.

    `cut`: more were found than are shown.
    """

    asked: Asked
    now: datetime
    rows: tuple[Listed, ...] = ()
    after: str | None = None
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
    page = registry.page(asked.bucket, procedure=asked.procedure, limit=limit)
    return Answered(asked, now, page.rows, page.next, registry.counts())


def more(registry: Registry, before: Answered) -> Answered:
    """The same question with its next page behind."""
    if before.after is None:
        return before
    asked = before.asked
    page = registry.page(asked.bucket, procedure=asked.procedure, after=before.after, limit=PAGE)
    return replace(before, rows=(*before.rows, *page.rows), after=page.next)


def _search(registry: Registry, asked: Asked, now: datetime) -> Answered:
    found = registry.find(asked.text, MOST_FOUND)
    cut = len(found) == MOST_FOUND
    if asked.procedure:
        found = tuple(one for one in found if one.row.procedure == asked.procedure)
    rows = tuple(one for one in found if asked.bucket in buckets_of(one.standing))
    return Answered(asked, now, rows, None, counts_among(found), cut)
