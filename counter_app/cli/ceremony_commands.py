"""Commands about ceremonies: planned, shown, conferred family by family, put on paper."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from counter_app.domain.ceremony import BOTH, Consent, Mode, Role
from counter_app.domain.ceremony_order import CeremonyChange, CeremonyOrder
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.ceremony_rules import CeremonyRules, CheckItem, CheckKind, Slot
from counter_app.domain.ceremony_week import monday_of
from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.letter import LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.sentences import command_line as told
from counter_app.sentences.errors import explain

from .answer import Answer
from .ceremony_shown import ceremony_answer, ceremony_data, ceremony_line
from .context import Context
from .files import written
from .shown import sheet_data

if TYPE_CHECKING:
    from counter_app.bootstrap.ceremonies import CeremonyRoom

_PAPERS = {
    CeremonyPaper.RUN_SHEET: PaperSize.A4,
    CeremonyPaper.SCRIPT: PaperSize.A4,
    CeremonyPaper.PLACE_CARDS: PaperSize.A4,
    CeremonyPaper.INVITATION: PaperSize.A5,
}


def _room(context: Context) -> CeremonyRoom:
    return context.app.ceremonies


def _asked(chosen: Namespace) -> tuple[Role, ...]:
    return BOTH if chosen.both_asked else ()


def _about(chosen: Namespace) -> EventKind | None:
    return EventKind(chosen.about) if chosen.about else None


def plan(context: Context, chosen: Namespace) -> Answer:
    """`ceremony plan`: a new ceremony, its families put in at once."""
    order = CeremonyOrder(
        codes=tuple(code.strip() for code in chosen.codes),
        mode=Mode(chosen.mode),
        about=_about(chosen),
        starts=chosen.at,
        place=chosen.place,
        presides=chosen.presides,
        stand_in=chosen.stand_in,
        why=chosen.why,
        asked=_asked(chosen),
    )
    return ceremony_answer(_room(context).planning.plan(order))


def change(context: Context, chosen: Namespace) -> Answer:
    """`ceremony change`: another hour, place or person."""
    wanted = CeremonyChange(
        starts=chosen.at,
        place=chosen.place,
        presides=chosen.presides,
        stand_in=chosen.stand_in,
        stood_in=None if chosen.stood_in is None else chosen.stood_in == "yes",
        why=chosen.why,
        remark=chosen.remark,
    )
    return ceremony_answer(_room(context).planning.change(chosen.id, wanted))


def cancel(context: Context, chosen: Namespace) -> Answer:
    """`ceremony cancel`: called off, with the reason."""
    return ceremony_answer(_room(context).planning.cancel(chosen.id, chosen.why))


def listed(context: Context, chosen: Namespace) -> Answer:
    """`ceremony list`: the ceremonies of some days, of this week unless days are named."""
    reading = _room(context).reading
    first = chosen.first or monday_of(reading.now().date())
    end = chosen.end or first + timedelta(days=7)
    found = reading.between(first, end)
    data = {"first": first, "end": end, "ceremonies": [ceremony_data(one) for one in found]}
    return Answer(data, tuple(ceremony_line(one) for one in found))


def show(context: Context, chosen: Namespace) -> Answer:
    """`ceremony show`: one ceremony with every family and what is still missing."""
    return ceremony_answer(_room(context).reading.look(chosen.id))


def ready(context: Context, chosen: Namespace) -> Answer:
    """`ceremony ready`: the dossiers a ceremony could be for."""
    found = _room(context).planning.candidates(_about(chosen))
    data = {
        "candidates": [
            {
                "code": one.row.code,
                "about": one.about,
                "names": one.names,
                "ready": one.ready,
                "due": one.row.promise,
            }
            for one in found
        ]
    }
    return Answer(data, tuple(f"{one.row.code}  {', '.join(one.names)}" for one in found))


def settings(context: Context, chosen: Namespace) -> Answer:
    """`ceremony settings`: what the office has set, changed where something is named."""
    room = _room(context)
    before = room.reading.rules()
    rules = _changed(before, chosen)
    if rules != before:
        room.planning.save_rules(rules)
    data = {
        "weekly": f"{rules.weekly.weekday + 2}T{rules.weekly.clock:%H:%M}",
        "at_once_minutes": rules.at_once_minutes,
        "hall": rules.hall,
        "desk": rules.desk,
        "checklist": [one.words or one.kind for one in rules.checklist],
        "foreign": [
            {
                "since": one.since,
                "until": one.until,
                "working_days": one.working_days,
                "requested_days": one.requested_days,
                "basis": one.basis,
            }
            for one in rules.foreign
        ],
    }
    return Answer(data, tuple(f"{name}: {value}" for name, value in data.items()))


def _changed(rules: CeremonyRules, chosen: Namespace) -> CeremonyRules:
    if chosen.weekly:
        day, _t, clock = chosen.weekly.partition("T")
        try:
            slot = Slot(int(day) - 2, time.fromisoformat(clock))
        except ValueError:
            raise InvalidValue(field="--weekly", value=chosen.weekly, expected=Expected.HOUR) from None
        if not 0 <= slot.weekday <= 6:
            raise InvalidValue(field="--weekly", value=chosen.weekly, expected=Expected.HOUR)
        rules = replace(rules, weekly=slot)
    if chosen.at_once is not None:
        if not 5 <= chosen.at_once <= 60:
            raise InvalidValue(field="--at-once", value=str(chosen.at_once), expected=Expected.NUMBER)
        rules = replace(rules, at_once_minutes=chosen.at_once)
    if chosen.hall is not None:
        rules = replace(rules, hall=chosen.hall)
    if chosen.desk is not None:
        rules = replace(rules, desk=chosen.desk)
    if chosen.checklist is not None:
        own = (words.strip() for words in chosen.checklist.split(";"))
        shipped = tuple(one for one in rules.checklist if one.kind is not CheckKind.OWN)
        added = tuple(CheckItem(CheckKind.OWN, words) for words in own if words)
        rules = replace(rules, checklist=(*shipped, *added))
    return rules


def add(context: Context, chosen: Namespace) -> Answer:
    """`ceremony add`: one more family."""
    return ceremony_answer(_room(context).planning.add(chosen.id, chosen.code, _asked(chosen)))


def remove(context: Context, chosen: Namespace) -> Answer:
    """`ceremony remove`: a family that was only pencilled in."""
    return ceremony_answer(_room(context).planning.remove(chosen.id, chosen.code, chosen.why))


def move(context: Context, chosen: Namespace) -> Answer:
    """`ceremony move`: a family that was absent goes to another ceremony, or to the counter."""
    moved = _room(context).planning.move(chosen.id, chosen.code, chosen.to, _asked(chosen))
    return ceremony_answer(moved)


def consent(context: Context, chosen: Namespace) -> Answer:
    """`ceremony consent`: what a family agrees to; nothing is named for nothing."""
    agreed = tuple(one for one in Consent if getattr(chosen, one.value))
    return ceremony_answer(_room(context).conferring.consent(chosen.id, chosen.code, agreed))


def note(context: Context, chosen: Namespace) -> Answer:
    """`ceremony note`: how the names are said, how many relatives come."""
    return ceremony_answer(_room(context).conferring.note(chosen.id, chosen.code, chosen.say, chosen.guests))


def chairman(context: Context, chosen: Namespace) -> Answer:
    """`ceremony chairman`: the day the Chairman signed a foreign-element certificate."""
    conferring = _room(context).conferring
    return ceremony_answer(
        conferring.chairman_signed(chosen.id, chosen.code, chosen.day, longer=chosen.longer)
    )


def present(context: Context, chosen: Namespace) -> Answer:
    """`ceremony present`: who of a family has come."""
    roles = _roles(chosen) + ((Role.FAMILY,) if chosen.family else ())
    return ceremony_answer(_room(context).conferring.present(chosen.id, chosen.code, roles))


def sign(context: Context, chosen: Namespace) -> Answer:
    """`ceremony sign`: husband, wife or both signed themselves; both when none is named."""
    view = _room(context).conferring.sign(
        chosen.id,
        chosen.code,
        _roles(chosen) or BOTH,
        book=chosen.only != "certificate",
        certificate=chosen.only != "book",
        day=chosen.day,
    )
    return ceremony_answer(view)


def _roles(chosen: Namespace) -> tuple[Role, ...]:
    named = ((Role.HUSBAND, chosen.husband), (Role.WIFE, chosen.wife))
    return tuple(role for role, told_of in named if told_of)


def absent(context: Context, chosen: Namespace) -> Answer:
    """`ceremony absent`: a family did not come."""
    return ceremony_answer(_room(context).conferring.absent(chosen.id, chosen.code))


def tick(context: Context, chosen: Namespace) -> Answer:
    """`ceremony tick`: a line of the checklist is done, or not yet."""
    conferring = _room(context).conferring
    return ceremony_answer(conferring.tick(chosen.id, chosen.place - 1, done=not chosen.undo))


def hand(context: Context, chosen: Namespace) -> Answer:
    """`ceremony hand`: one family gets its certificate and its letter."""
    letters = tuple(LetterKind(one) for one in chosen.letter) if chosen.letter else None
    if chosen.no_letter:
        letters = ()
    done = _room(context).conferring.confer(
        chosen.id, chosen.code, chosen.collector, letters, chosen.why, chosen.printer
    )
    answer = ceremony_answer(done.view)
    sheets = done.receipt.sheets if done.receipt is not None else ()
    data = {**answer.data, "done": done.done, "sheets": [sheet_data(one) for one in sheets]}
    return Answer(data, (*(told.sheet(one) for one in sheets), *answer.lines), answer.warnings)


def done(context: Context, chosen: Namespace) -> Answer:
    """`ceremony done`: it is over, and who still waits was absent."""
    return ceremony_answer(_room(context).conferring.finish(chosen.id))


def printed(context: Context, chosen: Namespace) -> Answer:
    """`ceremony print`: every paper of a ceremony in one go, into a folder or to the printer."""
    app, reading = context.app, _room(context).reading
    wanted = chosen.what or [*(one.value for one in CeremonyPaper), *(() if chosen.to else ("letters",))]
    made, lines, warnings = [], [], []
    for paper in CeremonyPaper:
        if paper.value not in wanted:
            continue
        drawn = reading.paper(chosen.id, paper)
        where = f"{chosen.id}_{paper.value}"
        if chosen.to:
            written(chosen.to / f"{where}.pdf", drawn.pdf)
            if chosen.docx:
                written(chosen.to / f"{where}.docx", reading.docx(chosen.id, paper))
            target = str(chosen.to / f"{where}.pdf")
        else:
            target = app.stationery.print_out(drawn, _PAPERS[paper], where, chosen.printer)
        made.append({"paper": paper, "pages": drawn.pages, "sha256": drawn.sha256, "to": target})
        lines.append(f"{say.paper_name(paper)}: {target}")
    letters = []
    if "letters" in wanted:
        view = reading.look(chosen.id)
        batch = app.batches.print([one.party.code for one in view.waiting], None, chosen.printer)
        letters = [sheet_data(one) for one in (*batch.before, *batch.sent)]
        lines += [told.sheet(one) for one in batch.sent]
        warnings += [f"{code}: {explain(error)}" for code, error in batch.failed]
        warnings += [explain(error) for _sheet, error in batch.waiting]
    return Answer({"papers": made, "letters": letters}, tuple(lines), tuple(warnings))
