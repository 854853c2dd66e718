"""The sheets of a card as they would be printed: stored bytes where there are any, else a fresh draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.dossier import Channel, Dossier
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import AnyLetter, Case, SheetKind, Wording, case_code
from counter_app.domain.logbook import Sheet
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.rewording import free_paragraphs
from counter_app.sentences.letters import word_file_name
from counter_app.services.acts.counter import Card, Draft
from counter_app.ui.components.sheet import page_count
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.deciding import Decision, shown
from counter_app.ui.values import FilledWord


@dataclass(frozen=True, slots=True)
class Preview:
    """One sheet: the bytes, what is filled in, and how many signed sheets are left where they are counted.

    `wording` is what stands on it, None where that was erased; `own` the program's own words of a sheet that has no
    number yet, so that its free paragraphs may still be written anew: those named by `free`, which stand on it.
    """

    kind: SheetKind
    pdf: bytes
    pages: int
    paper: PaperSize
    shown: tuple[tuple[str, str], ...]
    sheet: Sheet | None
    stock: int | None
    wording: Wording | None = None
    own: Wording | None = None
    free: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Previews:
    """All sheets of a card, or why one cannot be shown; `channel` is how the result goes out by arrangement."""

    sheets: tuple[Preview, ...]
    fault: CounterError | None = None
    channel: Channel | None = None


def draw_previews(acts: CounterActs, card: Card, decision: Decision) -> Previews:
    """Draw what Enter would print; a known error becomes the fault, so that the card itself still stands.

    Slow (tens of milliseconds a sheet): to be run in the background.
    """
    stock = dict[AnyLetter, int | None](acts.settling.stock())
    channel = _arranged(acts, card, decision)
    drawn: list[Preview] = []
    sheets = [(kind, about) for kind in shown(card, decision) for about in card.about(kind)]
    for kind, about in sheets:
        try:
            drawn.append(_preview(acts, card, decision, kind, about, stock.get(kind)))
        except CounterError as error:
            return Previews(tuple(drawn), error, channel)
    return Previews(tuple(drawn), None, channel)


def _arranged(acts: CounterActs, card: Card, decision: Decision) -> Channel | None:
    """How the result goes out at an arranged hour; None where none is arranged, or the officer has said how."""
    if decision.channel is not None or not isinstance(card.case, Dossier):
        return None
    slot = acts.slots.of(card.code)
    return slot.channel if slot is not None else None


def sheet_preview(acts: CounterActs, sheet: Sheet) -> Preview:
    """A sheet that was handed over, from its stored bytes; raises UnknownLetter when these were erased."""
    pdf = acts.review.pdf(sheet.id)
    paper = sheet.wording.paper if sheet.wording is not None else PaperSize.A5
    words = sheet.wording.shown if sheet.wording is not None else ()
    return Preview(sheet.kind, pdf, page_count(pdf), paper, words, sheet, None, sheet.wording)


def file_name(preview: Preview) -> str:
    """Under which name a sheet is offered to be kept as a Word file: its letter, and its number where it has one."""
    return word_file_name(preview.kind, preview.sheet.number if preview.sheet is not None else 0)


def _preview(
    acts: CounterActs,
    card: Card,
    decision: Decision,
    kind: AnyLetter,
    about: tuple[Case, ...],
    stock: int | None,
) -> Preview:
    sheet = card.open_sheet(kind, about)
    if sheet is not None and sheet.drawn is not None and sheet.wording is not None:
        pdf = acts.review.pdf(sheet.id)
        words = sheet.wording
        return Preview(kind, pdf, page_count(pdf), words.paper, words.shown, sheet, stock, words)
    first, *more = (case_code(case) for case in about)
    changes = dict(decision.reworded).get(kind, ())
    draft = acts.counter.draft(first, kind, decision.ready, tuple(more), changes)
    own = draft.wording
    if changes:
        own = acts.counter.wording(first, kind, decision.ready, tuple(more))
    return Preview(
        kind,
        draft.drawn.pdf,
        draft.drawn.pages,
        draft.wording.paper,
        draft.wording.shown,
        sheet,
        stock,
        draft.wording,
        own if sheet is None else None,
        _free(draft) if sheet is None else (),
    )


def _free(draft: Draft) -> tuple[str, ...]:
    """The free paragraphs that stand on the sheet; a template need not have all of them."""
    text = " ".join(" ".join(draft.drawn.text).split())
    return tuple(
        one.field
        for one, words in free_paragraphs(draft.wording)
        if not words or " ".join(words.split()) in text
    )


def filled_words(
    shown: Sequence[tuple[str, str]],
    strong: frozenset[str] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> tuple[FilledWord, ...]:
    """Label and words of a letter; names in `strong` are set in bold, words in `known` are left out."""
    return tuple(
        FilledWord(label, words, words in strong) for label, words in shown if words and words not in known
    )
