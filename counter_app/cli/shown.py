"""How a card, a standing and a letter look as data and as lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import assert_never

from counter_app.domain.choice import Proposal
from counter_app.domain.contribution import Contribution
from counter_app.domain.day_strip import DayTile
from counter_app.domain.dossier import Dossier
from counter_app.domain.greeting import Greeting
from counter_app.domain.letter import Case
from counter_app.domain.logbook import Sheet
from counter_app.domain.reckoning import DateKind
from counter_app.domain.standing import Paused, Standing
from counter_app.domain.warnings import InputWarning
from counter_app.sentences import command_line as say
from counter_app.sentences import deadlines, reckonings
from counter_app.sentences.choice import why
from counter_app.sentences.guards import finding
from counter_app.sentences.letters import letter_name
from counter_app.sentences.standings import standing_words
from counter_app.sentences.warnings import warning
from counter_app.services.acts.counter import Card
from counter_app.services.acts.registry import Story
from counter_app.services.crafts.dossier_file import dump_contribution, dump_dossier, dump_greeting


def told_warnings(warnings: Iterable[InputWarning]) -> tuple[str, ...]:
    """Each warning as its sentence."""
    return tuple(warning(one) for one in warnings)


def standing_data(standing: Standing, now: datetime) -> dict[str, object]:
    """A standing as its kind, its figures and its words."""
    return {"kind": _kind(standing), "words": standing_words(standing, now.date()), **asdict(standing)}


def _kind(value: object) -> str:
    name = type(value).__name__
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")


def proposal_data(card: Card, proposal: Proposal) -> dict[str, object]:
    """A proposal with its stand, its why and what each guard found."""
    return {
        "kind": int(proposal.kind),
        "name": letter_name(proposal.kind),
        "stand": proposal.stand,
        "ground": proposal.ground,
        "why": why(proposal, card.case),
        "guards": [
            {"guard": one.guard, "verdict": one.verdict, "sentence": finding(one)}
            for one in proposal.findings
        ],
        "missing": proposal.missing,
    }


def sheet_data(sheet: Sheet) -> dict[str, object]:
    """A numbered sheet as the log knows it, without its words."""
    return {
        "letter": int(sheet.kind),
        "name": letter_name(sheet.kind),
        "number": sheet.number,
        "year": sheet.year,
        "document_number": sheet.document_number,
        "codes": sheet.codes,
        "stage": sheet.stage,
        "signing": sheet.signing,
        "intended": sheet.intended,
        "printed": sheet.spooled,
        "signed": sheet.signed,
        "handed_over": sheet.handed_over,
        "withdrawn": sheet.withdrawn,
        "withdrawn_why": sheet.withdrawn_why,
        "prints": sheet.prints,
        "copies": sheet.copies,
        "template_version": sheet.template_version,
        "sha256": sheet.sha256,
        "why": sheet.why,
    }


def _case_data(case: Case) -> dict[str, object]:
    match case:
        case Dossier():
            return dump_dossier(case)
        case Contribution():
            return dict(dump_contribution(case))
        case Greeting():
            return dump_greeting(case)
        case _:
            assert_never(case)


def card_data(card: Card) -> Mapping[str, object]:
    """Everything the counter shows, as data."""
    data: dict[str, object]
    data = _case_data(card.case)
    if isinstance(card.case, Dossier):
        data["due"] = card.case.promise
    if card.standing is not None:
        data["standing"] = standing_data(card.standing, card.now)
    if card.due is not None:
        data["sentence"] = deadlines.sentence(card.due)
    data["letters"] = [proposal_data(card, one) for one in card.choice.proposals]
    data["needs_ready"] = card.choice.needs_ready
    data["sheets"] = [sheet_data(sheet) for sheet in (*card.sheets, *card.forms)]
    return data


def card_lines(card: Card) -> tuple[str, ...]:
    """Everything the counter shows, as lines."""
    lines = [say.case_head(card.case)]
    if card.standing is not None:
        lines.append(standing_words(card.standing, card.now.date()))
    if card.due is not None:
        lines.append(deadlines.sentence(card.due))
    lines += [say.proposal(one, why(one, card.case)) for one in card.choice.proposals]
    if not card.choice.proposals:
        lines.append(say.no_letter_belongs())
    lines += [say.sheet(sheet) for sheet in (*card.sheets, *card.forms)]
    return tuple(lines)


def tiles_data(tiles: Iterable[DayTile]) -> list[dict[str, object]]:
    """Every day of a way as data: worked or not, what counted of it, and why."""
    return [
        {
            "day": tile.day,
            "worked": tile.off is None,
            "why": tile.off.name if tile.off is not None else tile.special.reason if tile.special else "",
            "minutes": tile.minutes,
            "words": deadlines.tile_sentence(tile),
        }
        for tile in tiles
    ]


def story_data(story: Story) -> dict[str, object]:
    """How each date of a dossier was reached, what its calendar would say today, and who answers for a late step."""
    late = story.late_step
    data: dict[str, object] = {
        "dates": [
            {
                "kind": one.kind,
                "name": reckonings.date_name(one),
                "at": one.at,
                "agency": one.agency,
                "today": one.due.at if one.due is not None else None,
                "sentence": reckonings.sentence(one),
                "kept": reckonings.kept(one),
                "days": tiles_data(one.days),
            }
            for one in story.dates
        ],
        "late_step": late.agency if late is not None else None,
    }
    if isinstance(story.standing, Paused):
        data["proposal"] = reckonings.supplement_over(story.standing, story.supplement)
    return data


def appointment_sentence(story: Story) -> str:
    """How the appointment was reached, or would be today; empty without one."""
    found = (one for one in story.dates if one.kind is DateKind.APPOINTMENT)
    return next((reckonings.sentence(one) for one in found), "")


def story_lines(story: Story) -> tuple[str, ...]:
    """The same in lines, the appointment's own sentence left to the card."""
    lines = []
    for one in story.dates:
        if one.kind is not DateKind.APPOINTMENT:
            lines.append(f"{reckonings.date_name(one)}: {reckonings.sentence(one)}")
        lines.append(reckonings.kept(one))
    if story.late_step is not None:
        lines.append(reckonings.late_step(story.late_step))
    if isinstance(story.standing, Paused):
        lines.append(reckonings.supplement_over(story.standing, story.supplement))
    return tuple(line for line in lines if line)
