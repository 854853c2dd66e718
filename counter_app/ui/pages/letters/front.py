"""The sheet in front of the log: its stored page is read in the background and shown with what the log knows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.sentences.errors import explain
from counter_app.services.acts.comparing import Comparison
from counter_app.services.acts.printing import Waiting
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import present, review_words, waiting_words
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
        self._people: Mapping[LogKind, str] = {}
        self._kept: Stored | None = None
        self._compared: Comparison | None = None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self._sheet

    @property
    def waits(self) -> Waiting | None:
        """What it waits for before it comes out of a printer."""
        return self._waits

    @property
    def differs(self) -> bool:
        """Whether something on the sheet would be worded otherwise today."""
        return self._compared is not None and bool(self._compared.rows)

    def show(
        self,
        sheet: Sheet,
        waits: Waiting | None,
        *,
        ready: bool = False,
        people: Mapping[LogKind, str] | None = None,
    ) -> None:
        """Bring a sheet to the front; its page appears once it is read, then what would be otherwise today.

        `ready`: its printer takes jobs again; `people`: who did what to it.
        """
        self._sheet, self._waits, self._ready = sheet, waits, ready
        self._people, self._kept, self._compared = people or {}, None, None
        self._errands.forget("compare")
        if sheet.drawn is None:
            self._errands.forget("sheet")
            self._show_words(sheet, present.not_drawn(sheet))
            return
        acts = self._acts
        self._errands.run(
            lambda: stored(acts.review, acts.reviewing, acts.printing, sheet),
            lambda kept: self._show_page(sheet, kept),
            lambda error: self._unshown(sheet, error),
            latest="sheet",
        )

    def clear(self) -> None:
        """Show that there is no sheet."""
        self._sheet = self._waits = None
        self._errands.forget("sheet")
        self._errands.forget("compare")
        self._card.show_deeds(())
        self._card.show_copies(())
        self._card.bar.hide()
        self._card.show_nothing(present.nothing_in_front())

    def show_copy(self, copy: int) -> None:
        """Show the stored page of a copy, the sheet itself being 0."""
        if self._kept is None or self._sheet is None:
            return
        if not copy:
            self._card.view.show_pdf(self._kept.pdf)
            return
        id_ = SheetId(self._sheet.id)
        self._errands.run(
            lambda: self._acts.reviewing.copy_pdf(id_, copy), self._card.view.show_pdf, latest="sheet"
        )

    def _show_page(self, sheet: Sheet, kept: Stored) -> None:
        whole = kept.whole or sheet
        if whole.wording is not None and whole.wording.listed:
            self._show_words(sheet, present.veiled_sheet(sheet))
            return
        self._kept = kept
        self._show_deeds(sheet)
        self._card.show_copies(review_words.copies(kept.copies))
        self._card.show_sheet(kept.pdf, self._value(whole, kept))
        # After the page, and by itself: the arrows never wait for it.
        self._errands.run(
            lambda: self._acts.comparing.compared(SheetId(sheet.id)),
            lambda found: self._show_compared(whole, kept, found),
            lambda _error: None,
            latest="compare",
            once_painted=True,
        )

    def _show_compared(self, whole: Sheet, kept: Stored, found: Comparison) -> None:
        if self._kept is kept:
            self._compared = found
            self._card.show_facts(self._value(whole, kept, found))

    def _value(self, whole: Sheet, kept: Stored, found: Comparison | None = None) -> present.SheetValue:
        why = ""
        if self._waits is not None:
            why = waiting_words.fact(self._waits, self._acts.now(), ready=self._ready)
        return present.sheet_value(whole, kept, why, self._people, found)

    def _unshown(self, sheet: Sheet, error: CounterError) -> None:
        self._show_words(sheet, present.unreadable(sheet, explain(error)))

    def _show_words(self, sheet: Sheet, value: EmptyValue) -> None:
        self._card.show_copies(())
        self._card.show_nothing(value)
        self._show_deeds(sheet)

    def _show_deeds(self, sheet: Sheet) -> None:
        self._card.show_deeds(deeds_of(sheet, waits=self._waits is not None))
