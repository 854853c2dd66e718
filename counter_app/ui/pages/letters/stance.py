"""Which of its states the letter log is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.domain.logbook import Looked, Sheet, SheetId, Stage
from counter_app.services.acts.reviewing import waits_for_signature
from counter_app.ui.dialogs import Question
from counter_app.ui.pages.letters.book_desk import book_act
from counter_app.ui.pages.letters.reading import Found, Group, Period, Pick
from counter_app.ui.pages.letters.review_words import answer_act
from counter_app.ui.pages.letters.states import LettersState

if TYPE_CHECKING:
    from counter_app.ui.pages.letters.chain_panel import ChainPanel
    from counter_app.ui.pages.letters.holding import HoldingView


def state_of(page: HoldingView) -> LettersState:
    """What the page shows, as a person would say."""
    if page.desk.folder is not None:
        return LettersState.FOLDER
    if page.desk.numbers is not None:
        return LettersState.GAPS if page.desk.numbers.found.unexplained else LettersState.NUMBERS
    if page.ask.overlay is not None:
        return _asked(page.ask.overlay.question)
    if page.shows_lingering:
        return LettersState.LINGERING
    found = page.found
    if found is None:
        return LettersState.ERROR if page.shows_error else LettersState.LOADING
    if page.is_tampered:
        return LettersState.TAMPERED
    if page.chain_desk.panel is not None:
        return _of_panel(page.chain_desk.panel)
    if page.wanted.waiting and not page.card.is_large:
        return _of_line(found)
    if not found.sheets:
        if page.wanted.pick is Pick.UNSEEN:
            return LettersState.NOTHING_UNSEEN
        return LettersState.NOTHING_FITS if page.wanted.narrowed else LettersState.EMPTY
    if page.card.is_large:
        return LettersState.LARGE
    return _of_filters(page) or _of_sheet(page, found, page.sheet)


def _asked(question: Question) -> LettersState:
    if question.lines:
        return LettersState.ASKED_VIEW
    if question.act == book_act():
        return LettersState.ASKED_BOOK
    if question.choices:
        return LettersState.ASKED_BACK if question.why else LettersState.ASKED_PRINTER
    answering = question.act == answer_act()
    return LettersState.ASKED_ANSWER if answering else LettersState.ASKED_WITHDRAW


def _of_panel(panel: ChainPanel) -> LettersState:
    if panel.is_running:
        return LettersState.CHAIN_RUNNING
    return LettersState.CHAIN_MISTYPED if panel.is_mistyped else LettersState.CHAIN


def _of_line(found: Found) -> LettersState:
    if not found.waiting:
        return LettersState.NOTHING_WAITS
    return LettersState.PRINTER_BACK if found.line.ready else LettersState.WAITING


def _of_filters(page: HoldingView) -> LettersState | None:
    wanted = page.wanted
    if page.filters.view_name:
        return LettersState.SAVED_VIEW
    if wanted.pick is not None:
        return LettersState.TO_REDO if wanted.pick is Pick.TO_REDO else LettersState.UNSEEN_ONLY
    if wanted.period is Period.CHOSEN:
        return LettersState.CHOSEN_MONTH
    return LettersState.BY_WEEK if wanted.group is not Group.DAY else None


def _of_sheet(page: HoldingView, found: Found, sheet: Sheet | None) -> LettersState:
    if sheet is None:
        return LettersState.FILLED
    if sheet.drawn is None:
        return LettersState.STARTED
    looked = found.review(SheetId(sheet.id)).looked
    told = {
        Looked.SEEN: LettersState.SEEN,
        Looked.SENT_BACK: LettersState.SENT_BACK,
        Looked.ANSWERED: LettersState.ANSWERED,
    }
    if looked in told:
        return told[looked]
    if sheet.stage is Stage.WITHDRAWN:
        return LettersState.WITHDRAWN
    if waits_for_signature(sheet):
        return LettersState.UNSIGNED
    if page.card.offers_copies:
        return LettersState.COPIES
    if page.front.differs:
        return LettersState.DIFFERS
    return LettersState.SEARCHED if page.wanted.narrowed else LettersState.FILLED
