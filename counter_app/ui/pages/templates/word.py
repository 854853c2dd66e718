"""A template on its way through Word: laid out, opened, followed, looked at again with every save."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.template import TemplateInForce, TemplateSlot
from counter_app.ui.desktop import Desktop
from counter_app.ui.errands import Errands
from counter_app.ui.file_watch import FileWatch
from counter_app.ui.pages.templates import reading
from counter_app.ui.pages.templates.acts import TemplateActs
from counter_app.ui.pages.templates.deeds import nothing_opens
from counter_app.ui.pages.templates.reading import Looked, Source


class WordDesk(QObject):
    """One template open in Word at a time.

    `opened` gives its slot, `saved` the template as it was last saved with its check, `said` what is to be told.
    """

    opened = Signal(object)
    saved = Signal(object)
    said = Signal(object)

    def __init__(self, acts: TemplateActs, errands: Errands, desktop: Desktop, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._errands = errands
        self._desktop = desktop
        self._state: TemplateInForce | None = None
        self._path = ""
        self._sha256 = ""
        self._own = False
        self._waits = False
        self.watch = FileWatch(self)
        self.watch.saved.connect(lambda _path: self._read())

    @property
    def slot(self) -> TemplateSlot | None:
        """The slot whose template is open in Word."""
        return self._state.slot if self._state is not None else None

    def waits_for(self, slot: TemplateSlot) -> bool:
        """Whether a slot's template is open in Word and something of it is still to be put to use."""
        return self._waits and self.slot == slot

    def open(self, looked: Looked) -> None:
        """Open the template in front and follow it from now on: a file where it lies, any other in the workshop."""
        state, templates = looked.state, self._acts.templates
        if looked.source is Source.FILE:
            self._laid(looked.path, looked)
            return

        def work() -> tuple[str, Looked]:
            path = templates.edit(state.slot)
            return path, reading.from_word(self._acts, state)

        self._errands.run(work, lambda made: self._laid(*made), latest="word")

    def resume(self) -> None:
        """Follow the template again after another page was in front."""
        if self._state is not None:
            self.watch.watch(self._path)
            self._read()

    def rest(self) -> None:
        """Follow it no more until `resume`."""
        self.watch.leave()
        self._errands.forget("word")

    def leave(self) -> None:
        """Follow it no more; what was saved lies in the workshop."""
        self.rest()
        self._state = None

    def seen(self) -> None:
        """The templates in force have moved: Word may stay open, but nothing is waited for until it saves again."""
        self._waits = False
        if self._state is not None:
            name = self._state.slot.name
            self._errands.run(self._acts.templates.overview, lambda states: self._take(name, states))

    def _take(self, name: str, states: tuple[TemplateInForce, ...]) -> None:
        if self._state is not None and self._state.slot.name == name:
            self._state = next((one for one in states if one.slot.name == name), self._state)

    def _laid(self, path: str, lying: Looked) -> None:
        state = lying.state
        self._state, self._path, self._sha256 = state, path, lying.report.sha256
        self._own = lying.source is Source.FILE
        self._waits = True
        self.watch.watch(path)
        self.opened.emit(state.slot)
        if not self._desktop.open(path):
            self.said.emit(nothing_opens(path))
        if lying.report.sha256 != state.sha256 and not self._own:
            self.saved.emit(lying)

    def _read(self) -> None:
        state, path, acts = self._state, self._path, self._acts
        if state is None:
            return
        work = (
            partial(reading.from_file, acts, state, path)
            if self._own
            else partial(reading.from_word, acts, state)
        )
        self._errands.run(work, self._checked, self._unread, latest="word")

    def _checked(self, looked: Looked) -> None:
        if self._state is None or looked.report.sha256 == self._sha256:
            return
        self._sha256, self._waits = looked.report.sha256, True
        self.saved.emit(replace(looked, state=self._state))

    def _unread(self, error: CounterError) -> None:
        if isinstance(error, UnreadableFile):
            # Word holds the file for a moment while it writes it.
            self.watch.again()
        else:
            self._errands.failed.emit(error)
