"""The sheet in front of the log: its stored page is read in the background and shown with what the log knows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.logbook import Sheet
from counter_app.sentences.errors import explain
from counter_app.services.acts.printing import Waiting
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import present, waiting_words
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.deeds import deeds_of
from counter_app.ui.pages.letters.reading import Stored, stored
from counter_app.ui.pages.letters.sheet_card import SheetCard
from counter_app.ui.values import EmptyValue


class SheetInFront(QObject):
    """Keeps the card showing one sheet, or why there is none; a newer sheet is never overtaken by an older one."""

    def __init__(self, card: SheetCard, acts: LetterActs, errands: Errands, parent: QObject | None) -> None:
        super().__init__(parent)
        self._card = card
        self._acts = acts
        self._errands = errands
        self._sheet: Sheet | None = None
        self._waits: Waiting | None = None
        self._ready = False

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self._sheet

    @property
    def waits(self) -> Waiting | None:
        """What it waits for before it comes out of a printer."""
        return self._waits

    def show(self, sheet: Sheet, waits: Waiting | None, *, ready: bool = False) -> None:
        """Bring a sheet to the front; its page appears once it is read. `ready`: its printer takes jobs again."""
        self._sheet, self._waits, self._ready = sheet, waits, ready
        if sheet.drawn is None:
            self._errands.forget("sheet")
            self._show_words(sheet, present.not_drawn(sheet))
            return
        if sheet.wording is not None and sheet.wording.listed:
            self._errands.forget("sheet")
            self._show_words(sheet, present.veiled_sheet(sheet))
            return
        self._errands.run(
            lambda: stored(self._acts.review, self._acts.printing, sheet),
            lambda kept: self._show_page(sheet, kept),
            lambda error: self._unshown(sheet, error),
            latest="sheet",
        )

    def clear(self) -> None:
        """Show that there is no sheet."""
        self._sheet = self._waits = None
        self._errands.forget("sheet")
        self._card.show_deeds(())
        self._card.show_nothing(present.nothing_in_front())

    def _show_page(self, sheet: Sheet, kept: Stored) -> None:
        self._show_deeds(sheet)
        why = ""
        if self._waits is not None:
            why = waiting_words.fact(self._waits, self._acts.now(), ready=self._ready)
        self._card.show_sheet(kept.pdf, present.sheet_value(sheet, kept, why))

    def _unshown(self, sheet: Sheet, error: CounterError) -> None:
        self._show_words(sheet, present.unreadable(sheet, explain(error)))

    def _show_words(self, sheet: Sheet, value: EmptyValue) -> None:
        self._card.show_nothing(value)
        self._show_deeds(sheet)

    def _show_deeds(self, sheet: Sheet) -> None:
        self._card.show_deeds(deeds_of(sheet, waits=self._waits is not None))
