"""What goes on at the counter: one case at a time, found, shown, decided about and handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from counter_app.domain.dossier import Cause
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.letters import WordsMissing
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.handover import HandoverReceipt
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.rewording import own_words
from counter_app.services.acts.counter import Card, Found
from counter_app.services.acts.recent import Returned
from counter_app.services.ports.lists import DossierRow
from counter_app.ui.background import Background
from counter_app.ui.errands import Errands
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.deciding import (
    Decision,
    MainAct,
    belongs_with,
    is_closed,
    main_act,
    mourns,
    order,
)
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.sheets import Preview, Previews, draw_previews, sheet_preview
from counter_app.ui.pages.counter.taken_back import Deed, deed_of
from counter_app.ui.procedure_names import ProcedureNames

_CASE = "counter case"
_SHEETS = "counter sheets"
_RECENT = "counter recent"


class CounterSession(QObject):
    """Asks the services in the background and keeps what came back; widgets only show it.

    `changed`: anything to be shown anew. `card_shown`: a card or its next step came to the screen. `failed`: a known
    error. `crashed`: any other. `handed`: a handover came back, whether finished or waiting for a signature.
    `several`: rows to choose from came to the screen. `printed`: a sheet went to the printer once more.
    `sibling_found`: a dossier of the same event as the card's was scanned; the card stays and may take it in.
    `exported`: a Word file was written at this path.
    """

    changed = Signal()
    card_shown = Signal()
    failed = Signal(object)
    crashed = Signal(object)
    handed = Signal(object)
    printed = Signal(object)
    several = Signal()
    sibling_found = Signal(object)
    exported = Signal(str)

    def __init__(self, acts: CounterActs, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.acts = acts
        self._errands = Errands(background, self)
        self._errands.failed.connect(self.failed)
        self._errands.crashed.connect(self._broke)
        self.phase = Phase.EMPTY
        self.asked_for = ""
        self.card: Card | None = None
        self.decision = Decision()
        self.rows: tuple[DossierRow, ...] = ()
        self.names = ProcedureNames()
        self.previews: tuple[Preview, ...] | None = None
        self.fault: CounterError | None = None
        self.broken = False
        self.working = False
        self.deed: Deed | None = None
        self.recent: tuple[Returned, ...] = ()
        self._put_aside: dict[str, Decision] = {}
        self._before: Card | None = None
        self._waiting: str | None = None
        self._drawn_once = False

    @property
    def act(self) -> MainAct | None:
        """What Enter does now, None without a card."""
        if self.card is None:
            return None
        return main_act(self.card, self.decision, drawable=self.drawable)

    @property
    def drawable(self) -> bool:
        """Whether nothing stood in the way of the sheets."""
        return self.fault is None and not self.broken

    @property
    def is_ready(self) -> bool:
        """Whether everything Enter depends on is on the screen and nothing is under way."""
        return (
            self.card is not None
            and not self.working
            and (self.previews is not None or self.fault is not None)
        )

    @property
    def quiet(self) -> bool:
        """Whether a family in mourning stands at the counter."""
        return self.card is not None and mourns(self.card)

    def open(self, text: str, *, instead: bool = False) -> None:
        """Find a case by code or by letters of a name; while a handover runs, do so right after it.

        A dossier of the same event as the card's does not take its place unless it shall stand there `instead`.
        """
        asked = " ".join(text.split())
        if not asked:
            return
        if self.working:
            self._waiting = asked
            return
        self._keep_decision()
        if self.card is not None or instead:
            self._before = None if instead else self.card
        self._drop_card()
        self.phase, self.asked_for = Phase.READING, asked
        self.changed.emit()
        self._errands.run(lambda: self._find(asked), self._found, self._not_found, latest=_CASE)

    def when_shown(self, act: Callable[[], None]) -> None:
        """Do something that may take its time: now, or once the case that is being read stands on the screen."""
        if self.phase is not Phase.READING:
            act()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.changed.connect(lambda: self.when_shown(act), once)

    def put_aside(self) -> None:
        """Leave the case for later; what was decided about it is kept."""
        if self.working:
            return
        self._errands.forget(_CASE)
        self._keep_decision()
        self._drop_card()
        self._before = None
        self.phase = Phase.EMPTY
        self.changed.emit()

    def prepare(self, code: str, decision: Decision) -> None:
        """Decide about a case that is being opened."""
        self._put_aside[code] = decision

    def join(self, codes: tuple[str, ...]) -> None:
        """Hand these dossiers of the same event over with the card's, by one letter."""
        also = tuple(dict.fromkeys((*self.decision.also, *codes)))
        self.decide(replace(self.decision, also=also, looked=False))

    def part(self) -> None:
        """Hand the card's dossier over by itself after all."""
        self.decide(replace(self.decision, also=(), looked=False))

    def decide(self, decision: Decision) -> None:
        """Take another decision about the card; its sheets are drawn anew where they change."""
        before, card = self.decision, self.card
        self.decision = decision
        if card is None or decision == before:
            return
        if (decision.ready, decision.also) != (before.ready, before.also):
            self._look_again(card.code)
        elif (decision.letters, decision.reworded) != (before.letters, before.reworded):
            self._draw(card)
        self.changed.emit()

    def note(self, decision: Decision) -> None:
        """Keep what changes neither the letters nor the card: who collects, and how."""
        self.decision = decision

    def explain_lateness(self, cause: Cause, words: str) -> None:
        """Record why the dossier is late and read it again."""
        card = self.card
        if card is not None:
            code = card.code
            self._errands.run(
                lambda: self.acts.following.explain_lateness(code, cause, words),
                lambda _done: self._look_again(code),
            )

    def sign(self, ids: tuple[SheetId, ...]) -> None:
        """Record the Chairman's signature on sheets printed ahead, and read the case again."""
        card = self.card
        if card is not None:
            code = card.code
            self._errands.run(lambda: self.acts.signing.sign(ids), lambda _done: self._look_again(code))

    def hand_over(self) -> None:
        """Print what is to be printed and hand over; while it runs every other Enter does nothing."""
        card = self.card
        if card is None or self.working:
            return
        self.working = True
        self.changed.emit()
        asked, name = order(card, self.decision), card
        self._errands.run(
            lambda: self.acts.handover.hand_over(asked),
            lambda receipt: self._handed_over(name, receipt),
            self._not_handed_over,
        )

    def export(self, sheet: Preview, write: Callable[[bytes], None], path: str) -> None:
        """Write a sheet as a Word file, from the template it was drawn from."""
        wording, kept = sheet.wording, sheet.sheet
        if wording is None:
            return
        version = kept.template_version if kept is not None else ""
        self._errands.run(
            lambda: write(self.acts.counter.docx(wording, version)), lambda _none: self.exported.emit(path)
        )

    def print_again(self, id_: SheetId) -> None:
        """Print the same sheet once more, counted."""
        self._errands.run(lambda: self.acts.undoing.print_again(id_), self._printed_again)

    def issue_copy(self, id_: SheetId) -> None:
        """Print a marked copy of a sheet that was handed over."""
        self._errands.run(lambda: self.acts.undoing.issue_copy(id_), self._printed_again)

    def undo(self, codes: tuple[str, ...], why: str) -> None:
        """Take back the handover of cases that went together; the first comes to the screen, the others with it."""
        code, *more = codes
        self._errands.run(
            lambda: self.acts.undoing.undo(code, why, tuple(more)), lambda sheets: self._undone(codes, sheets)
        )

    def forget_deed(self) -> None:
        """The bar about the last handover was closed."""
        self.deed = None
        self.changed.emit()

    def refresh(self) -> None:
        """Read the last handovers again, and the card as it stands now."""
        self._read_recent()
        if self.card is not None and not self.working:
            self._look_again(self.card.code)

    # What comes back ------------------------------------------------------------------------------------

    def _find(self, asked: str) -> tuple[Found, ProcedureNames]:
        found = self.acts.counter.find(asked)
        return found, ProcedureNames(self.acts.registry.procedures() if found.card is None else ())

    def _found(self, answer: tuple[Found, ProcedureNames]) -> None:
        found, names = answer
        if found.card is None:
            self.phase, self.rows, self.names = Phase.SEVERAL, found.rows, names
            self.changed.emit()
            self.several.emit()
            return
        before, self._before = self._before, None
        if before is not None and belongs_with(before, found.card):
            self._back_to(before, found.card)
            return
        self.decision = self._put_aside.pop(found.card.code, Decision())
        if self.decision.also or self.decision.ready is not None:
            self._look_again(found.card.code)
        else:
            self._show(found.card)

    def _back_to(self, card: Card, sibling: Card) -> None:
        """The card stays, with what was decided about it; whether the sibling joins it is the officer's to say."""
        self.decision = self._put_aside.pop(card.code, Decision())
        self._show(card)
        if sibling.code not in card.codes:
            self.sibling_found.emit(sibling)

    def _not_found(self, error: CounterError) -> None:
        self.phase = Phase.NOT_FOUND if isinstance(error, UnknownCase) else Phase.EMPTY
        self.changed.emit()
        if self.phase is Phase.EMPTY:
            self.failed.emit(error)

    def _show(self, card: Card) -> None:
        self.phase, self.card, self.rows = Phase.CARD, card, ()
        self._draw(card)
        self.changed.emit()
        self.card_shown.emit()

    def _look_again(self, code: str) -> None:
        ready, also = self.decision.ready, self.decision.also
        self._errands.run(lambda: self.acts.counter.look(code, ready, also), self._show, latest=_CASE)

    def _draw(self, card: Card) -> None:
        self.previews, self.fault, self.broken = None, None, False
        decision = self.decision
        if is_closed(card):
            given = [one for one in card.sheets if one.handed_over is not None and one.withdrawn is None]
            self._errands.run(
                lambda: Previews(tuple(sheet_preview(self.acts, one) for one in given)),
                self._drawn,
                latest=_SHEETS,
            )
            return
        # For the first letter the libraries of paper are loaded, and would hold the card up.
        self._errands.run(
            lambda: draw_previews(self.acts, card, decision),
            self._drawn,
            latest=_SHEETS,
            once_painted=not self._drawn_once,
        )

    def _drawn(self, previews: Previews) -> None:
        self.previews, self.fault, self._drawn_once = previews.sheets, previews.fault, True
        self.decision = replace(self.decision, channel=self.decision.channel or previews.channel)
        self.changed.emit()
        self.card_shown.emit()
        # Missing words stand on the letter's own line already.
        if previews.fault is not None and not isinstance(previews.fault, WordsMissing):
            self.failed.emit(previews.fault)

    def _handed_over(self, card: Card, receipt: HandoverReceipt) -> None:
        self.working = False
        self.deed = deed_of(card, self.decision, receipt)
        if receipt.done:
            self._put_aside.pop(card.code, None)
            self._drop_card()
            self.phase = Phase.EMPTY
            self._read_recent()
        else:
            self.decision = replace(self.decision, looked=True)
            self._look_again(card.code)
        self.changed.emit()
        self.handed.emit(receipt)
        self._open_waiting()

    def _not_handed_over(self, error: CounterError) -> None:
        self.working = False
        self.decision = replace(self.decision, looked=False)
        self.changed.emit()
        self.failed.emit(error)
        # A number may have been taken before it failed: the card must show the sheet that will be taken up again.
        if self.card is not None and self._waiting is None:
            self._look_again(self.card.code)
        self._open_waiting()

    def _printed_again(self, sheet: Sheet) -> None:
        if self.deed is not None and sheet.id in {one.id for one in self.deed.sheets}:
            self.deed = self.deed.printed_again(sheet)
        self.changed.emit()
        self.printed.emit(sheet)

    def _undone(self, codes: tuple[str, ...], sheets: tuple[Sheet, ...]) -> None:
        self.deed = None
        self._read_recent()
        code = codes[0]
        more = dict.fromkeys((*codes, *(one for sheet in sheets for one in sheet.codes)))
        also = tuple(one for one in more if one != code)
        self.open(code, instead=True)
        # What was written for the letter that is taken back stands on the one that takes its place.
        said = tuple(
            (one.kind, own_words(one.wording))
            for one in sheets
            if one.wording is not None and one.wording.reworded
        )
        if also or said:
            self._put_aside[code] = Decision(also=also, reworded=said)

    def _read_recent(self) -> None:
        self._errands.run(self.acts.recent.last, self._recent_read, latest=_RECENT)

    def _recent_read(self, recent: tuple[Returned, ...]) -> None:
        if recent != self.recent:
            self.recent = recent
            self.changed.emit()

    # ----------------------------------------------------------------------------------------------------

    def _open_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open(waiting)

    def _keep_decision(self) -> None:
        if self.card is not None and self.decision != Decision():
            self._put_aside[self.card.code] = replace(self.decision, looked=False)

    def _drop_card(self) -> None:
        self._errands.forget(_SHEETS)
        self.card, self.previews, self.fault, self.rows = None, None, None, ()
        self.broken = False
        self.decision = Decision()

    def _broke(self, error: Exception) -> None:
        """A bug: what was under way ends here, and the page must stay usable around it."""
        self.working = False
        if self.card is not None and self.previews is None:
            self.previews, self.broken = (), True
        if self.phase is Phase.READING:
            self.phase = Phase.EMPTY
        self.changed.emit()
        self.crashed.emit(error)
