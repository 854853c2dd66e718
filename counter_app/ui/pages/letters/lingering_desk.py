"""The dossiers that lie too long, as a line over the log and as a list in its place."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.domain.lingering import Lingerer
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import review_words as words
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.view import LettersView
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.values import RowValue


class LingeringDesk(QObject):
    """Looks for them when the page opens, and keeps the list while it is wanted."""

    def __init__(self, view: LettersView, acts: LetterActs, errands: Errands) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._errands = errands
        self._found: tuple[Lingerer, ...] = ()
        self._names = ProcedureNames()
        self._on = False

    @property
    def is_on(self) -> bool:
        """Whether the dossiers stand in the place of the letters."""
        return self._on

    def refresh(self) -> None:
        """Look which dossiers lie too long now."""
        self._errands.run(self._read, self._show, lambda _error: None, latest="lingering")

    def open(self) -> None:
        """Put the dossiers in the place of the letters."""
        if self._found:
            self._on = True
            self._view.show_lingering(self._rows())
            self._view.lingering.view.setFocus()

    def leave(self) -> bool:
        """Give the letters their place back; whether they had lost it."""
        was, self._on = self._on, False
        return was

    def _read(self) -> tuple[tuple[Lingerer, ...], ProcedureNames]:
        found = self._acts.lingering.now()
        names = ProcedureNames(self._acts.registry.procedures()) if found else self._names
        return found, names

    def _show(self, read: tuple[tuple[Lingerer, ...], ProcedureNames]) -> None:
        self._found, self._names = read
        banner = words.lingering_banner(self._found)
        if banner is not None:
            self._view.banners.show_banner(banner)
        else:
            self._view.banners.clear(words.LINGERING)
        if self._on:
            self._view.show_lingering(self._rows())

    def _rows(self) -> tuple[RowValue, ...]:
        codes = {one.dossier.procedure for one in self._found}
        return words.lingering_rows(self._found, {code: self._names.any_branch(code) for code in codes})
