"""The log on the screen with what it answered: what the page and its desks look at together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from counter_app.domain.logbook import Sheet
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.chain_desk import ChainDesk
from counter_app.ui.pages.letters.desk_work import DeskWork
from counter_app.ui.pages.letters.front import SheetInFront
from counter_app.ui.pages.letters.reading import Found
from counter_app.ui.pages.letters.view import LettersView
from counter_app.ui.theme import Theme


class HoldingView(LettersView):
    """Holds what was found and the sheet in front; `wanted_anew` asks that the log be read once more.

    `desk` and `chain_desk` are set by the page.
    """

    wanted_anew = Signal()
    desk: DeskWork
    chain_desk: ChainDesk

    def __init__(
        self,
        theme: Theme,
        acts: LetterActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self._found: Found | None = None
        self._tampered = False
        self._errands = Errands(background, self)
        self._errands.crashed.connect(crashed)
        self.front = SheetInFront(self.card, acts, self._errands, self)

    @property
    def is_tampered(self) -> bool:
        """Whether the log does not agree with its chain."""
        return self._tampered

    @property
    def found(self) -> Found | None:
        """What the log answered; None until it has."""
        return self._found

    def hold(self, found: Found) -> None:
        """Keep what was said since the log was read."""
        self._found = found

    @property
    def found_sheets(self) -> tuple[Sheet, ...]:
        """The sheets read so far, newest first."""
        return self._found.sheets if self._found is not None else ()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self.front.sheet

    def focus_list(self) -> None:
        """The keyboard stands in the list, or on what is offered in its place."""
        if self.shows_lingering:
            self.lingering.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.shows_list or (self._found is None and not self.shows_error):
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.next_step.setFocus(Qt.FocusReason.OtherFocusReason)

    def enlarge(self) -> None:
        """F3: give the stored sheet the whole page, or the list its place back."""
        large = not self.card.is_large
        if large and (self.sheet is None or not self.shows_list):
            return
        self.set_large(large)
        (self.card if large else self.table.view).setFocus(Qt.FocusReason.OtherFocusReason)
