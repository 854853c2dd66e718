"""Commands about dossiers and contributions: taking in, following, finding, and the day's board."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from counter_app.domain.deadline import Due
from counter_app.domain.dossier import Cause, Dossier, Mistake
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.sentences import calendars, deadlines, reckonings
from counter_app.sentences import command_line as say
from counter_app.sentences.standings import standing_words
from counter_app.services.acts.registry import Listed
from counter_app.services.crafts.dossier_file import dump_dossier

from .answer import Answer
from .apology_commands import against_data
from .context import Context
from .files import read_object
from .shown import (
    appointment_sentence,
    card_data,
    card_lines,
    standing_data,
    story_data,
    story_lines,
    tiles_data,
    told_warnings,
)


def due(context: Context, chosen: Namespace) -> Answer:
    """`due`: when something is due, and the sentence that explains it."""
    if chosen.procedure:
        limit = context.app.intake.limit(chosen.procedure, chosen.branch, chosen.received)
        if limit is None:
            raise MissingField(field="limit")
    elif chosen.limit is None or chosen.unit is None:
        raise MissingField(field="procedure")
    else:
        limit = Limit(chosen.limit, LimitUnit(chosen.unit), chosen.cutoff_15h)
    found = context.app.intake.due(limit, chosen.received)
    data: dict[str, object] = {
        "due": found.at,
        "sentence": deadlines.sentence(found),
        "received": found.received,
    }
    data["limit"] = {"number": limit.number, "unit": limit.unit, "cutoff_15h": limit.cutoff_15h}
    lines: tuple[str, ...] = (deadlines.sentence(found),)
    if chosen.days:
        tiles = context.app.intake.days(found)
        data["days"] = tiles_data(tiles)
        lines += tuple(f"  {deadlines.tile_sentence(tile)}" for tile in tiles)
    return Answer(data, lines, deadlines.warnings(found))


def add(context: Context, chosen: Namespace) -> Answer:
    """`dossier add`: take in a dossier file."""
    taken = context.app.intake.take_in(read_object(chosen.file))
    warned = (*told_warnings(taken.warnings), *_uncertain(taken.due))
    sentence = deadlines.sentence(taken.due) if taken.due is not None else ""
    data = {**dump_dossier(taken.dossier), "due": taken.dossier.appointment, "sentence": sentence}
    lines = (say.taken_in(taken.dossier), *((sentence,) if sentence else ()))
    return Answer(data, lines, warned)


def _uncertain(found: Due | None) -> tuple[str, ...]:
    return deadlines.warnings(found) if found is not None else ()


def show(context: Context, chosen: Namespace) -> Answer:
    """`dossier show`: a dossier or contribution, how it stands, how each date was reached, its letters and why."""
    card = context.app.counter.look(chosen.code)
    data, lines = dict(card_data(card)), card_lines(card)
    if isinstance(card.case, Dossier):
        story = context.app.registry.story(chosen.code)
        data |= story_data(story)
        data["late_against"] = against_data(context.app.covering.against(card.case.code))
        lines += story_lines(story)
        if card.due is not None and (told := appointment_sentence(story)):
            # The card explains what the calendar gives today, which need not be what was promised.
            data["sentence"] = told
            lines = tuple(told if line == deadlines.sentence(card.due) else line for line in lines)
    return Answer(data, lines)


def find(context: Context, chosen: Namespace) -> Answer:
    """`dossier find`: rows by code, personal number or words of a name."""
    rows = context.app.registry.find(" ".join(chosen.text))
    now = context.app.clock.now()
    data = {"dossiers": [_row(one, now) for one in rows]}
    lines = tuple(_line(one, now) for one in rows)
    return Answer(data, lines or (say.nothing_found(" ".join(chosen.text)),))


def _row(one: Listed, now: datetime) -> dict[str, object]:
    return {
        "code": one.row.code,
        "applicant": one.row.applicant,
        "procedure": one.row.procedure,
        "branch": one.row.branch,
        "received": one.row.received,
        "due": one.row.promise,
        "state": int(one.row.state),
        "ready": one.row.ready,
        "standing": standing_data(one.standing, now),
    }


def _line(one: Listed, now: datetime) -> str:
    return f"{one.row.code}  {one.row.applicant}  ({standing_words(one.standing, now.date())})"


def follow(context: Context, chosen: Namespace) -> Answer:
    """`dossier ready|pause|resume|extend|withdraw|refuse|stop`: one act; `ready` takes several codes."""
    following, at, reason = context.app.following, chosen.at, chosen.reason
    codes = [chosen.code] if isinstance(chosen.code, str) else chosen.code
    if chosen.action == "extend" and at is None:
        raise MissingField(field="--at")
    changed: list[Dossier] = []
    warned: list[str] = []
    for code in codes:
        match chosen.action:
            case "ready":
                dossier = following.ready(code, at)
            case "pause":
                dossier = following.pause(code, at, reason)
            case "resume":
                dossier = following.resume(code, at)
            case "extend":
                beyond = context.app.registry.beyond_limit(code, at)
                dossier = following.extend(code, at, reason, chosen.slip, chosen.decision)
                warned += [] if beyond is None else [reckonings.beyond_limit(beyond, at)]
            case "withdraw":
                dossier = following.withdraw(code, at, reason)
            case "stop":
                dossier = following.stop(code, at, reason)
            case _:
                dossier = following.refuse(code, at, reason)
        if chosen.cause:
            dossier = following.explain_lateness(code, Cause(chosen.cause), reason)
        changed.append(dossier)
    shown = [dump_dossier(dossier) | {"due": dossier.promise} for dossier in changed]
    data = shown[0] if isinstance(chosen.code, str) or len(shown) == 1 else {"dossiers": shown}
    return Answer(data, tuple(say.followed(dossier) for dossier in changed), tuple(warned))


def step(context: Context, chosen: Namespace) -> Answer:
    """`dossier step`: the next agency of a linked dossier received it, or with `--done` the one at work is done."""
    following = context.app.following
    if chosen.done:
        dossier = following.end_step(chosen.code, chosen.at)
    elif not chosen.agency:
        raise MissingField(field="--agency")
    else:
        limit = None
        if chosen.limit is not None or chosen.unit is not None:
            if chosen.limit is None or chosen.unit is None:
                raise MissingField(field="--limit" if chosen.limit is None else "--unit")
            limit = Limit(chosen.limit, LimitUnit(chosen.unit), chosen.cutoff_15h)
        dossier = following.hand_on(chosen.code, chosen.agency, limit, chosen.at)
    story = context.app.registry.story(chosen.code)
    return Answer(dump_dossier(dossier) | story_data(story), (say.followed(dossier), *story_lines(story)))


def mistake(context: Context, chosen: Namespace) -> Answer:
    """`dossier mistake`: an error on a result, for which `letter CODE --kind 6` then apologises."""
    noticed = chosen.noticed or context.app.clock.now()
    told = Mistake(chosen.what, noticed, chosen.corrected, chosen.promise)
    dossier = context.app.following.record_mistake(chosen.code, told)
    return Answer(dump_dossier(dossier), (say.mistake_recorded(dossier),))


def board(context: Context, chosen: Namespace) -> Answer:
    """`board`: what is due, late, waiting or half done now."""
    found = context.app.board.today(lines=1000)
    panels: dict[str, object] = {}
    lines: list[str] = []
    for panel in found.panels:
        panels[panel.bucket.value] = {
            "count": panel.count,
            "dossiers": [_row(Listed(line.row, line.standing), found.now) for line in panel.lines],
        }
        lines.append(say.panel(panel.bucket.value, panel.count))
        lines += [f"  {_line(Listed(line.row, line.standing), found.now)}" for line in panel.lines]
    data = {
        "now": found.now,
        "next_working_day": found.next_day,
        "days_off_between": [{"day": off.day, "name": off.name} for off in found.between],
        "panels": panels,
        "unfinished_letters": [
            {"number": sheet.number, "letter": int(sheet.kind), "codes": sheet.codes, "stage": sheet.stage}
            for sheet in found.unfinished
        ],
        "to_thank": [one.id for one in found.to_thank],
    }
    warned = tuple(calendars.unready(one) for one in context.app.calendar.unready())
    return Answer(data, tuple(lines), warned)
