"""Commands about visits to bereaved families: told, planned, made, joined with a dossier, printed."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.mourning import honorific
from counter_app.domain.visit import Delegate, Outcome, Tribute, Visit
from counter_app.domain.visit_plan import PlanOrder
from counter_app.sentences import visits as say
from counter_app.sentences.command_line import saved
from counter_app.services.acts.visits import Offer
from counter_app.services.crafts.dossier_file import dump_visit

from .answer import Answer
from .context import Context
from .files import read_object, written


def add(context: Context, chosen: Namespace) -> Answer:
    """`visit add`: record a death as it was told."""
    visit = context.app.visits.report(read_object(chosen.file), sure=chosen.sure)
    return _told(context, visit, say.reported_words(visit))


def change(context: Context, chosen: Namespace) -> Answer:
    """`visit change`: what was told, put right."""
    act = context.app.visits
    return _told(context, act.change(chosen.id, act.read(read_object(chosen.file)), sure=chosen.sure))


def show_all(context: Context, chosen: Namespace) -> Answer:
    """`visit list`: visits still to be made, with `--all` those behind us too."""
    board = context.app.visits.board()
    views = (*board.open, *(board.closed if chosen.all else ()))
    offers = context.app.joining.every_offer()
    lines = [f"{say.line_words(one.visit)} · {say.registration_words(one.registration)}" for one in views]
    data = {
        "visits": [dump_visit(one.visit) for one in views],
        "offers": [_offer_data(one) for one in offers],
    }
    told = tuple(say.offer_words(one.name, one.code, one.likeness) for one in offers)
    return Answer(data, tuple(lines) or (say.nothing_open(),), told)


def show(context: Context, chosen: Namespace) -> Answer:
    """`visit show`: one visit with all that is told of it."""
    return _told(context, context.app.visits.show(chosen.id).visit)


def plan(context: Context, chosen: Namespace) -> Answer:
    """`visit plan`: plan a visit or change its plan."""
    order = PlanOrder(
        at=chosen.at,
        head=chosen.head,
        members=tuple(_member(text) for text in chosen.member) if chosen.member is not None else None,
        tribute=Tribute(chosen.tribute) if chosen.tribute else None,
        band=chosen.band,
        money=chosen.money,
        car=chosen.car,
        lines=tuple(chosen.line) if chosen.line is not None else None,
    )
    return _told(context, context.app.visits.plan(chosen.id, order))


def outcome(context: Context, chosen: Namespace) -> Answer:
    """`visit outcome`: the delegation was there."""
    at = chosen.at or context.app.clock.now()
    made = Outcome(at, tuple(chosen.went), chosen.wishes)
    return _told(context, context.app.visits.record(chosen.id, made, buried=chosen.buried))


def decline(context: Context, chosen: Namespace) -> Answer:
    """`visit decline`: the family asks not to be visited."""
    return _told(context, context.app.visits.decline(chosen.id, chosen.words))


def accept(context: Context, chosen: Namespace) -> Answer:
    """`visit accept`: the family receives callers after all."""
    return _told(context, context.app.visits.wish_again(chosen.id))


def link(context: Context, chosen: Namespace) -> Answer:
    """`visit link`: join a visit with the death dossier that came in."""
    visit = context.app.joining.join(chosen.id, chosen.code, sure=chosen.sure)
    return _told(context, visit, say.joined_words(visit))


def unlink(context: Context, chosen: Namespace) -> Answer:
    """`visit unlink`: take a visit and its dossier apart."""
    visit = context.app.joining.part(chosen.id)
    return _told(context, visit, say.joined_words(visit))


def print_out(context: Context, chosen: Namespace) -> Answer:
    """`visit print`: both sheets to the printer, or with `--out` into a folder."""
    papers = context.app.visit_papers
    if chosen.out is None:
        printer = papers.print_out(chosen.id, chosen.printer)
        return Answer({"id": chosen.id, "printer": printer}, (say.sent_words(chosen.id, printer),))
    names, files = (f"{chosen.id}-phieu", f"{chosen.id}-so-tang"), []
    drawn = papers.draw(chosen.id)
    for name, one in zip(names, drawn, strict=True):
        files.append(chosen.out / f"{name}.pdf")
        written(files[-1], one.pdf)
    if chosen.word:
        for name, content in zip(names, papers.docx(chosen.id), strict=True):
            files.append(chosen.out / f"{name}.docx")
            written(files[-1], content)
    data = {"id": chosen.id, "files": [str(file) for file in files], "text": [one.text for one in drawn]}
    return Answer(data, tuple(saved(str(file)) for file in files))


def _member(text: str) -> Delegate:
    body, _colon, name = text.partition(":")
    return Delegate(body.strip(), name.strip())


def _told(context: Context, visit: Visit, first: str = "") -> Answer:
    """A visit as data and as lines, with what a careful colleague would ask."""
    view, offers = context.app.visits.show(visit.id), context.app.joining.offers(visit.id)
    visit, gone = view.visit, view.visit.deceased
    words = context.app.visit_papers.words(visit.id)
    data = {
        **dump_visit(visit),
        "honorific": honorific(gone),
        "lunar": str(view.lunar) if view.lunar is not None else "",
        "registration": {
            "by": view.registration.by,
            "days_left": view.registration.days_left,
            "sentence": say.registration_words(view.registration),
        },
        "offers": [_offer_data(one) for one in offers],
        "band": words.band,
        "lines": words.lines,
    }
    rows = [*say.funeral_words(visit.funeral)]
    if visit.plan is not None:
        rows += say.plan_words(visit.plan)
    if visit.outcome is not None:
        rows += say.outcome_words(visit.outcome)
    if visit.is_open:
        rows.append((say.band_label(), " / ".join(words.band)))
        rows += [(say.lines_label(), line) for line in words.lines]
    lines = (
        *((first,) if first else ()),
        f"{visit.id} · {say.who_words(gone)} · {say.stage_words(visit.stage)}",
        say.died_words(gone, view.lunar),
        say.registration_words(view.registration),
        *(f"{label}: {text}" for label, text in rows),
    )
    warned = (
        *(say.doubt_words(one) for one in view.doubts),
        *(say.offer_words(one.name, one.code, one.likeness) for one in offers),
    )
    return Answer(data, lines, warned)


def _offer_data(one: Offer) -> dict[str, object]:
    return {
        "visit": one.visit,
        "code": one.code,
        "name": one.name,
        "death_date": str(one.death_date),
        "likeness": one.likeness,
    }
