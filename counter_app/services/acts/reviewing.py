"""The chief's review of the letters: seen, remarked on, sent back with a verdict, answered by the officer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from counter_app.domain.errors.reviewing import ViewUnnamed
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind, SheetKind, SigningMode, sheet_kind
from counter_app.domain.logbook import LogEntry, LogKind, Looked, Sheet, SheetId, Stage
from counter_app.domain.names import clean, fold
from counter_app.domain.person import readable
from counter_app.domain.review_rules import ReviewRules, SavedView
from counter_app.domain.reviewing import (
    SheetReview,
    Verdict,
    answered,
    marked_seen,
    remarked,
    sent_back,
    too_old_before,
    unseen_again,
)
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Page
from counter_app.services.ports.register import Register, Unit
from counter_app.services.ports.reviews import LogCounts, LogQuestion

CHIEF = "chief"
"""Who reviews, while the office has not named its chief."""
MOST_DAYS_COUNTED = 400
FEW = 400
"""For more days, or without bounds for more sheets than these, no kinds are counted: a list must not read all days."""


@dataclass(frozen=True, slots=True)
class LogPage:
    """Sheets newest first, what was said about each and what the log says happened to each.

    `people` gives the names of those who stand in the log by what they do.
    """

    sheets: Page[Sheet]
    reviews: Mapping[SheetId, SheetReview] = field(default_factory=dict)
    events: Mapping[SheetId, tuple[LogEntry, ...]] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)

    def who(self, id_: SheetId, kind: LogKind) -> str:
        """Who did a thing to a sheet last, by name where the office has named them; empty where nobody did."""
        done = [one.actor for one in self.events.get(id_, ()) if one.kind is kind]
        return self.people.get(done[-1], done[-1]) if done else ""


@dataclass(frozen=True, slots=True)
class SentBack:
    """A sheet that waits for the officer, and why."""

    sheet: Sheet
    review: SheetReview


def waits_for_signature(sheet: Sheet) -> bool:
    """Whether the sheet is printed and must be signed by hand before it is handed over."""
    return sheet.stage is Stage.PRINTED and sheet.signing is not SigningMode.STOCK


class Reviewing:
    """Reads the log as the chief does, and keeps what he and the officer say about its sheets."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._actor = actor

    # What stands in the log --------------------------------------------------------------------------------

    def page(self, question: LogQuestion, after: str | None = None, limit: int = 100) -> LogPage:
        """A page of the log; the words of the sheets are left out, `sheet` of the review has them."""
        with self._register.reading() as unit:
            return self._told(unit, unit.reviews.page(question, after, limit))

    def to_sign(self, question: LogQuestion) -> LogPage:
        """Sheets of the question that are printed and wait for a signature, newest first, all at once."""
        with self._register.reading() as unit:
            waiting = {one.id for one in unit.sheets.open() if waits_for_signature(one)}
            found = unit.reviews.page(question, None, 1000).rows if waiting else ()
            return self._told(unit, Page(tuple(one for one in found if one.id in waiting), None))

    def several(self, sheets: tuple[Sheet, ...]) -> LogPage:
        """Sheets found elsewhere, with what was said about them."""
        with self._register.reading() as unit:
            return self._told(unit, Page(sheets, None))

    def counts(self, first: date | None, end: date | None) -> LogCounts:
        """How many sheets of these days stand where, and how many the chief has left unseen too long."""
        now = self._clock.now()
        with self._register.reading() as unit:
            rules = unit.desk.settings().review
            limit = too_old_before(local(now).date(), rules.days, self._calendars.of(unit))
            too_old = unit.reviews.count(Looked.UNSEEN, None, limit)
            if not self._few(unit, first, end):
                unseen = unit.reviews.count(Looked.UNSEEN, first, end)
                return LogCounts(
                    None, unseen, unit.reviews.count(Looked.SENT_BACK, first, end), too_old, rules.days
                )
            names = {int(one.kind): one.kind.name for one in unit.desk.settings().own}
            kinds: dict[SheetKind, int] = {}
            by_looked: dict[Looked, int] = {}
            for kind, looked, number in unit.reviews.kinds(first, end):
                known = sheet_kind(kind, names.get(kind, ""))
                kinds[known] = kinds.get(known, 0) + number
                by_looked[looked] = by_looked.get(looked, 0) + number
        unseen, back = by_looked.get(Looked.UNSEEN, 0), by_looked.get(Looked.SENT_BACK, 0)
        return LogCounts(kinds, unseen, back, too_old, rules.days)

    @staticmethod
    def _few(unit: Unit, first: date | None, end: date | None) -> bool:
        """Whether the sheets of these days can be counted by kind without reading the whole log."""
        if first is None or end is None:
            return unit.reviews.page(LogQuestion(first, end), None, FEW).next is None
        return (end - first).days <= MOST_DAYS_COUNTED

    def of(self, id_: SheetId) -> SheetReview:
        """What was said about a sheet; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.reviews.get(id_)

    def events(self, id_: SheetId) -> tuple[LogEntry, ...]:
        """What the log says happened to a sheet, oldest first."""
        with self._register.reading() as unit:
            return unit.reviews.events([id_]).get(id_, ())

    def copies(self, id_: SheetId) -> tuple[int, ...]:
        """The numbers of the copies whose page is stored, the sheet itself being 0."""
        with self._register.reading() as unit:
            return unit.reviews.copies(id_)

    def copy_pdf(self, id_: SheetId, copy: int) -> bytes:
        """The stored page of a copy; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.sheets.pdf(id_, copy)

    def to_redo(self) -> int:
        """How many sheets wait for the officer."""
        with self._register.reading() as unit:
            return unit.reviews.count(Looked.SENT_BACK)

    def sent_back(self) -> tuple[SentBack, ...]:
        """Everything that waits for the officer, the oldest first."""
        with self._register.reading() as unit:
            sheets = unit.reviews.sent_back()
            reviews = unit.reviews.of(one.id for one in sheets)
            return tuple(SentBack(one, reviews[one.id]) for one in sheets)

    def sent_back_of(self, code: str) -> tuple[SentBack, ...]:
        """What waits for the officer of one dossier or contribution."""
        with self._register.reading() as unit:
            sheets = unit.sheets.of_case(code)
            reviews = unit.reviews.of(one.id for one in sheets)
            return tuple(
                SentBack(one, reviews[one.id]) for one in sheets if reviews[one.id].waits_for_officer
            )

    # What the chief does --------------------------------------------------------------------------------------

    def mark_seen(self, ids: Collection[SheetId]) -> tuple[SheetReview, ...]:
        """The chief has seen these sheets; those seen before stay as they are. Raises UnknownLetter."""
        return self._change(ids, LogKind.SEEN, marked_seen)

    def take_back(self, ids: Collection[SheetId]) -> tuple[SheetReview, ...]:
        """These sheets count as unseen again; raises UnknownLetter."""
        return self._change(ids, LogKind.SEEN_TAKEN_BACK, lambda one, _at, _who: unseen_again(one))

    def remark(self, id_: SheetId, words: str) -> SheetReview:
        """What the chief has to say about a sheet, nothing with empty words; raises UnknownLetter, InvalidValue."""
        said = readable(clean(words), "review.remark")
        return self._change(
            [id_], LogKind.REMARKED, lambda one, at, who: remarked(one, said, at, who), words=said
        )[0]

    def send_back(self, id_: SheetId, verdict: Verdict, words: str) -> SheetReview:
        """The officer is to do something about a sheet; raises UnknownLetter, VerdictMissing, WordsNeeded."""
        said = readable(clean(words), "review.remark")
        return self._change(
            [id_],
            LogKind.SENT_BACK,
            lambda one, at, who: sent_back(one, verdict, said, at, who),
            words=said,
            verdict=verdict,
        )[0]

    def answer(self, id_: SheetId, words: str) -> SheetReview:
        """The officer has done it; raises UnknownLetter, NothingSentBack, WordsNeeded."""
        said = readable(clean(words), "review.answer")
        return self._change(
            [id_],
            LogKind.ANSWERED,
            lambda one, at, who: answered(one, said, at, who),
            by_chief=False,
            words=said,
        )[0]

    # Settings ---------------------------------------------------------------------------------------------------

    def rules(self) -> ReviewRules:
        """Who reviews, how long it may take, which views are saved."""
        with self._register.reading() as unit:
            return unit.desk.settings().review

    def save_view(self, view: SavedView) -> tuple[SavedView, ...]:
        """Keep a view under its name, in the place of one of the same name; raises ViewUnnamed."""
        name = clean(view.name)
        if not fold(name) or any(sign in name for sign in "|;"):
            raise ViewUnnamed(name=view.name)
        text = " ".join(view.text.replace("|", " ").replace(";", " ").split())
        kept = replace(view, name=name, text=text)
        return self._change_views(
            lambda views: (*(one for one in views if fold(one.name) != fold(name)), kept)
        )

    def drop_view(self, name: str) -> tuple[SavedView, ...]:
        """Forget a saved view."""
        return self._change_views(lambda views: tuple(one for one in views if fold(one.name) != fold(name)))

    def _change_views(
        self, change: Callable[[tuple[SavedView, ...]], tuple[SavedView, ...]]
    ) -> tuple[SavedView, ...]:
        with self._register.writing() as unit:
            settings = unit.desk.settings()
            views = change(settings.review.views)
            if views != settings.review.views:
                unit.desk.save_settings(replace(settings, review=replace(settings.review, views=views)))
                told = {"what": "settings", "names": ["review.views"]}
                unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, told)
        return views

    # -------------------------------------------------------------------------------------------------------------

    def _change(
        self,
        ids: Iterable[SheetId],
        kind: LogKind,
        change: Callable[[SheetReview, datetime, str], SheetReview],
        *,
        by_chief: bool = True,
        **told: object,
    ) -> tuple[SheetReview, ...]:
        now = self._clock.now()
        with self._register.writing() as unit:
            who = (unit.desk.settings().review.chief or CHIEF) if by_chief else self._actor
            done = []
            for id_ in dict.fromkeys(ids):
                before = unit.reviews.get(id_)
                after = change(before, now, who)
                if after != before:
                    unit.reviews.put(after)
                    unit.log.append(kind, now, who, unit.sheets.get(id_).told | told, id_)
                done.append(after)
        return tuple(done)

    def _told(self, unit: Unit, page: Page[Sheet]) -> LogPage:
        ids = [one.id for one in page.rows]
        settings = unit.desk.settings()
        rules = settings.review
        named = {self._actor: settings.office.officer, CHIEF: rules.chief or rules.chief_title}
        people = {one: name for one, name in named.items() if name}
        return LogPage(page, unit.reviews.of(ids), unit.reviews.events(ids), people)


FORMS = tuple(FormKind)
"""All one-stop forms: one chip of the log."""
