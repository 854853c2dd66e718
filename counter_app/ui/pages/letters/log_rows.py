"""The rows of the log, with a head over each day, week or month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from typing import assert_never

from counter_app.domain.instants import local
from counter_app.domain.logbook import LogKind, Looked, Sheet, SheetId, Stage
from counter_app.domain.reviewing import SheetReview
from counter_app.sentences import reasons
from counter_app.sentences.letters import letter_name
from counter_app.sentences.reviewing import looked_words
from counter_app.services.acts.reviewing import waits_for_signature
from counter_app.ui.found import hit_in
from counter_app.ui.pages.letters import present, review_words
from counter_app.ui.pages.letters.reading import Found, Group
from counter_app.ui.values import Cell, RowKind, RowValue
from counter_app.wording import _, clock_time, count, full_date, n_, short_date, weekday


def rows(
    sheets: Iterable[Sheet],
    today: date,
    typed: str = "",
    *,
    before: date | None = None,
    more: bool = False,
    found: Found | None = None,
    group: Group = Group.DAY,
) -> tuple[RowValue, ...]:
    """The sheets newest first, with a head over each stretch that carries its total.

    `before` is the day of the sheet above, whose head stands already; with `more` the last stretch may go on below,
    so that its total is not known. `found` knows what was said about each sheet, and who did what.
    """
    made: list[RowValue] = []
    for first, several in groupby(sheets, key=lambda sheet: begins(sheet.day, group)):
        of_stretch = tuple(several)
        if before is None or first != begins(before, group):
            made.append(stretch_head(first, of_stretch, today, found, group))
        made += [row(sheet, typed, found, group) for sheet in of_stretch]
    heads = [at for at, one in enumerate(made) if one.kind is RowKind.HEAD]
    if more and heads:
        last = made[heads[-1]]
        made[heads[-1]] = replace(last, cells=last.cells[:1], spoken=last.cells[0].words)
    return tuple(made)


def begins(day: date, group: Group) -> date:
    """The first day of the stretch a day belongs to."""
    match group:
        case Group.DAY:
            return day
        case Group.WEEK:
            return day - timedelta(days=day.weekday())
        case Group.MONTH:
            return day.replace(day=1)
        case _:
            assert_never(group)


def stretch_head(
    first: date, sheets: Sequence[Sheet], today: date, found: Found | None, group: Group
) -> RowValue:
    """The head over a stretch: its name, its total, what nobody has seen and what waits for a signature."""
    title = _stretch(first, today, group)
    parts = [n_("{n} mục", "{n} mục", len(sheets)).format(n=count(len(sheets)))]
    reviews = [found.review(SheetId(one.id)) for one in sheets] if found is not None else []
    asked = [one for one in reviews if one.looked is not Looked.NOT_ASKED]
    if asked:
        parts.append(review_words.unseen_words(asked))
    unsigned = sum(waits_for_signature(sheet) for sheet in sheets)
    if unsigned:
        parts.append(n_("{n} chờ ký", "{n} chờ ký", unsigned).format(n=unsigned))
    total = " · ".join(parts)
    return RowValue(
        f"{group.value} {first}", (Cell(title, strong=True), Cell(total)), f"{title}, {total}", RowKind.HEAD
    )


def _stretch(first: date, today: date, group: Group) -> str:
    match group:
        case Group.DAY:
            title = f"{weekday(first)} {short_date(first)}"
            if first == today:
                return _("Hôm nay, {day}").format(day=title)
            return title if first.year == today.year else f"{title}/{first.year}"
        case Group.WEEK:
            last = first + timedelta(days=6)
            return _("Tuần {first} – {last}").format(first=short_date(first), last=full_date(last))
        case Group.MONTH:
            return review_words.month_words(first)
        case _:
            assert_never(group)


def row(sheet: Sheet, typed: str = "", found: Found | None = None, group: Group = Group.DAY) -> RowValue:
    """One sheet: number, to whom and what, when printed and by whom, how it stands, whether it was seen."""
    name, who = letter_name(sheet.kind), present.raised(sheet.addressee)
    id_ = SheetId(sheet.id)
    review = found.review(id_) if found is not None else SheetReview(id_, Looked.NOT_ASKED)
    standing = review_words.standing(review) or present.badge(sheet)
    seen = review_words.check(review)
    printed = "–"
    if sheet.spooled is not None:
        at = local(sheet.spooled)
        near = group is Group.DAY and at.date() == sheet.day
        printed = clock_time(at) if near else f"{clock_time(at)} {short_date(at.date())}"
    when = Cell(printed, second=found.log.who(id_, LogKind.SPOOLED) if found is not None else "")
    how = Cell(standing.words, icon=standing.shape, tone=standing.tone)
    spoken_seen = "" if seen.check is None else f", {looked_words(review.looked)}"
    if sheet.stage is Stage.WITHDRAWN:
        words = _("Số bỏ: {why}").format(why=reasons.shown(sheet.withdrawn_why))
        what = Cell(words, second=f"{name} · {who}", strong=True)
        spoken = f"{sheet.number}, {words}, {name}, {who}{spoken_seen}"
        by = found.log.who(id_, LogKind.WITHDRAWN) if found is not None else ""
        cells = (Cell(str(sheet.number), struck=True), what, when, replace(how, second=by), seen)
        return RowValue(sheet.id, cells, spoken, RowKind.VOID)
    cells = (
        Cell(str(sheet.number), second=sheet.document_number, strong=True),
        Cell(who, second=name, strong=True, hit=hit_in(who, typed)),
        when,
        how,
        seen,
    )
    return RowValue(sheet.id, cells, f"{sheet.number}, {who}, {name}, {standing.words}{spoken_seen}")
