"""The page of templates at work: it shows what is in force, checks what is brought, follows Word, puts to use."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.paper import TemplateHasFaults
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.template import TemplateInForce, TemplateSlot
from counter_app.sentences.errors import explain
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.templates import deeds, present, reading
from counter_app.ui.pages.templates.acts import TemplateActs
from counter_app.ui.pages.templates.deeds import Deed, deeds_of
from counter_app.ui.pages.templates.putting import Putting
from counter_app.ui.pages.templates.reading import Looked, Overview, Source
from counter_app.ui.pages.templates.states import TemplatesState
from counter_app.ui.pages.templates.view import TemplatesView
from counter_app.ui.pages.templates.word import WordDesk
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _

SLOW_MS = 200


class TemplatesPage(TemplatesView):
    """The templates of the letters; `changed` follows every other template in force.

    `crashed` is told of every error that is no CounterError.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        acts: TemplateActs,
        background: Background,
        ask: Ask,
        desktop: Desktop,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self._desktop = desktop
        self._overview: Overview | None = None
        self._looked: Looked | None = None
        self._look_again = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self.card.show_checking)
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.putting = Putting(acts.templates, self._errands, self)
        self.putting.moved.connect(self._moved)
        self.putting.refused.connect(self._not_used)
        self.word = WordDesk(acts, self._errands, desktop, self)
        self.word.opened.connect(self._word_opened)
        self.word.saved.connect(self._word_saved)
        self.word.said.connect(self.banners.show_banner)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> TemplatesState:
        """What the page shows."""
        if self._overview is None:
            return TemplatesState.ERROR if self.shows_error else TemplatesState.LOADING
        looked = self._looked
        if self.ask.overlay is not None:
            return TemplatesState.ASKED_USE
        if looked is None or self.card.is_checking:
            return TemplatesState.CHECKING
        if self.card.is_large:
            return TemplatesState.LARGE
        if looked.is_trial:
            return self._of_trial(looked)
        if self.waits:
            return TemplatesState.WAITING
        if any(one.value.key == deeds.DONE and one.value.action is not None for one in self.banners.banners):
            return TemplatesState.PUT_TO_USE
        return TemplatesState.BUILT_IN if looked.state.is_shipped else TemplatesState.OWN

    @staticmethod
    def _of_trial(looked: Looked) -> TemplatesState:
        if looked.is_unreadable:
            return TemplatesState.UNREADABLE
        if not looked.report.is_clean:
            return TemplatesState.FINDINGS
        return {Source.VERSION: TemplatesState.EARLIER, Source.WORD: TemplatesState.EDITED}.get(
            looked.source, TemplatesState.CLEAN
        )

    @property
    def looked(self) -> Looked | None:
        """The template in front with its check."""
        return self._looked

    @property
    def waits(self) -> bool:
        """Whether the template in front is open in Word."""
        return self._looked is not None and self.word.waits_for(self._looked.slot)

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read every template, check the one in front, follow Word again; the keyboard stands in the list."""
        self._look_again = True
        self.refresh()
        self.watch.start()
        self.word.resume()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivated(self) -> None:
        """Follow nothing any more; what was saved meanwhile is seen with the next visit."""
        self.watch.stop()
        self._slow.stop()
        self.word.rest()
        self.ask.leave()

    def refresh(self) -> None:
        """Read which templates are in force; what is tried stays in front."""
        self._errands.run(
            lambda: reading.overview(self._acts), self.show_overview, self._unread, latest="overview"
        )

    def escape(self) -> bool:
        """Leave the enlarged page, else what is tried."""
        if self.card.is_large:
            self._enlarge()
            return True
        looked = self._looked
        if looked is not None and Deed.LEAVE in deeds_of(looked, waits=self.waits):
            self._leave()
            return True
        return False

    def undo(self) -> bool:
        """Ctrl+Z takes back what was just put to use, as long as the banner offers it."""
        offered = any(one.value.key == deeds.DONE for one in self.banners.banners)
        return offered and self.putting.undo()

    def take(self, name: str) -> None:
        """Bring a template to the front by its slot's name."""
        self.table.view.take(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The enlarged page is turned, and the arrows go to its neighbours."""
        down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.card.is_large:
                self.table.view.step(1 if down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if self.card.is_large:
                self.card.turn(1 if down else -1)
            case _:
                super().keyPressEvent(event)

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.acted.connect(lambda _name: self.activated())
        self.dropped.connect(self.check_file)
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(lambda _key: self._enlarge())
        self.card.deed.connect(lambda name: self.do(Deed(name)))
        self.card.enlarge.connect(self._enlarge)
        self.card.side.version.connect(self._look_at_version)
        self.card.side.resume.connect(self._look_at_word)
        self.banners.acted.connect(self._banner_acted)
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.ENLARGE, self._enlarge)
        bind(self, Key.FILL, lambda: self.do(Deed.EDIT))
        bind(self, Key.OPEN_FILE, lambda: self.do(Deed.CHECK))
        bind(self, Key.SAVE, lambda: self.do(Deed.USE))
        bind(self, Key.EXPORT, lambda: self.do(Deed.EXPORT))

    def do(self, deed: Deed) -> None:
        """Do a deed to the template in front, where it is offered."""
        looked = self._looked
        if looked is None or self.card.is_checking or deed not in deeds_of(looked, waits=self.waits):
            return
        match deed:
            case Deed.USE:
                self.ask.ask(deeds.using(looked), lambda _answer: self.putting.use(looked))
            case Deed.EDIT:
                self.word.open(looked)
            case Deed.CHECK:
                self._desktop.ask_which(self, _("Kiểm tra mẫu"), self.check_file)
            case Deed.BACK:
                self.putting.back(looked)
            case Deed.EXPORT:
                self._export(looked)
            case Deed.DROP:
                self.ask.ask(deeds.dropping(looked.slot), lambda _answer: self._drop(looked))
            case Deed.LEAVE:
                self._leave()
            case _:
                assert_never(deed)

    def check_file(self, path: str) -> None:
        """Check a Word file for the template in front."""
        state = self._current()
        if state is not None:
            self.word.leave()
            self._look(lambda: reading.from_file(self._acts, state, path))

    def _not_used(self, looked: Looked, error: CounterError) -> None:
        self._failed(error)
        if isinstance(error, TemplateHasFaults) and looked.source is Source.WORD:
            # The office's settings have moved since the check.
            self._look_at_word()

    def _moved(self, slot: TemplateSlot, banner: BannerValue | None = None) -> None:
        self._errands.forget("look")
        if self._looked is not None and self._looked.slot == slot:
            self._looked = None
        self.word.seen()
        self.banners.clear()
        if banner is not None:
            self.banners.show_banner(banner)
        self.refresh()
        self.changed.emit()
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export(self, looked: Looked) -> None:
        def written(path: str) -> None:
            self.banners.show_banner(deeds.exported(path))

        def write(path: str) -> None:
            self._errands.run(lambda: write_file(path, looked.content), lambda _none: written(path))

        self._desktop.ask_where(self, _("Xuất tệp Word"), deeds.file_name(looked), write)

    def _drop(self, looked: Looked) -> None:
        self.word.leave()
        self._errands.run(
            lambda: self._acts.templates.drop_edited(looked.slot),
            lambda _none: self._moved(looked.slot),
        )

    def _leave(self) -> None:
        looked = self._looked
        self.word.leave()
        if looked is not None:
            self._look_in_force(looked.state)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _banner_acted(self, _key: str, name: str) -> None:
        if name == deeds.SHOW and self.word.slot is not None:
            self.take(self.word.slot.name)
            self._look_at_word()
            self.banners.clear(deeds.SAVED)
        elif name in (deeds.UNDO_USE, deeds.UNDO_BACK):
            self.undo()

    def _enlarge(self) -> None:
        large = not self.card.is_large
        if large and (self._looked is None or not self.shows_list):
            return
        self.set_large(large)
        (self.card if large else self.table.view).setFocus(Qt.FocusReason.OtherFocusReason)

    # What comes back -----------------------------------------------------------------------------------------

    def show_overview(self, overview: Overview) -> None:
        """Show what is in force; the template in front is looked at anew where it is another."""
        self._overview = overview
        had_rows = self.shows_list
        self.show_rows(present.rows(overview))
        if not had_rows and self.isVisible():
            # While there was no list, the keyboard had nowhere to stand.
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        state, looked = self._current(), self._looked
        again, self._look_again = self._look_again, False
        if state is None or (looked is not None and looked.is_trial and looked.slot == state.slot):
            return
        # The settings may be others too, and a template in force is tried with the office's own.
        if looked is None or looked.state != state or again:
            if looked is not None and looked.slot != state.slot:
                self._looked = None
            self._look_in_force(state)

    def _choose(self, name: str) -> None:
        """Look at another template; the one in front stays as it is."""
        state = self._overview.state(name) if self._overview is not None else None
        if state is None or (self._looked is not None and self._looked.slot == state.slot):
            return
        self._looked = None
        self._look_in_force(state)

    def _look_in_force(self, state: TemplateInForce) -> None:
        self._look(lambda: reading.in_force(self._acts, state))

    def _look_at_version(self, sha256: str) -> None:
        looked = self._looked
        if looked is not None:
            self._look(lambda: reading.version(self._acts, looked.state, sha256))

    def _look_at_word(self) -> None:
        state = self._current()
        if state is not None:
            self._look(lambda: reading.from_word(self._acts, state))

    def _current(self) -> TemplateInForce | None:
        name = self.table.view.current_key()
        return self._overview.state(name) if self._overview is not None else None

    def _look(self, work: Callable[[], Looked]) -> None:
        before = self._looked
        if before is None:
            # Whoever walks through the list sees one page after the other, and no flicker between them.
            self._slow.start()
        self._errands.run(work, self.show_looked, lambda error: self._unlooked(before, error), latest="look")

    def show_looked(self, looked: Looked) -> None:
        """Show a template with what its check came to."""
        if self._overview is None:
            return
        self._slow.stop()
        self._looked = looked
        waits = self.waits
        side = present.side_value(looked, self._overview, waits=waits)
        self.card.show_template(looked.report.pdf, side)
        self.card.show_deeds(deeds_of(looked, waits=waits))

    def _unlooked(self, before: Looked | None, error: CounterError) -> None:
        self._slow.stop()
        if before is None:
            self.card.show_failure(explain(error))
        else:
            self._failed(error)
            self.show_looked(before)

    def _word_opened(self, slot: TemplateSlot) -> None:
        looked = self._looked
        if looked is not None and looked.slot == slot:
            self.show_looked(looked)

    def _word_saved(self, looked: Looked) -> None:
        if self._looked is not None and self._looked.slot != looked.slot:
            self.banners.show_banner(deeds.saved_elsewhere(looked.slot, clean=looked.report.is_clean))
            return
        self._errands.forget("look")
        self.banners.clear(deeds.DONE)
        self.show_looked(looked)
        # Word stands in front: the task bar says that the check has come.
        QApplication.alert(self.window())

    def _unread(self, error: CounterError) -> None:
        if self._overview is not None:
            self._failed(error)
        else:
            self.show_error(explain(error))

    def _failed(self, error: CounterError) -> None:
        key = "file" if isinstance(error, UnreadableFile) else "error"
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key=key, closable=True))
