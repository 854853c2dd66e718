"""Putting templates to use and taking them back, each with the one step that undoes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.template import TemplateSlot, TemplateUse
from counter_app.services.acts.templates import Templates
from counter_app.ui.errands import Errands
from counter_app.ui.pages.templates import deeds
from counter_app.ui.pages.templates.reading import Looked, Source
from counter_app.ui.values import BannerValue


class Putting(QObject):
    """Every change of what is in force.

    `moved` gives the slot and what is to be told about it, None where nothing is; `refused` a template that was not put
    to use, and why.
    """

    moved = Signal(object, object)
    refused = Signal(object, object)

    def __init__(self, templates: Templates, errands: Errands, parent: QObject) -> None:
        super().__init__(parent)
        self._templates = templates
        self._errands = errands
        self._undo: Callable[[], None] | None = None

    def use(self, looked: Looked) -> None:
        """Put the very template that was looked at to use."""
        slot = looked.slot

        def work() -> TemplateUse:
            if looked.source is Source.VERSION:
                return self._templates.take(slot, looked.version)
            return self._templates.add(looked.content, slot, looked.name)

        def done(_use: TemplateUse) -> None:
            self._undo = lambda: self._step_back(slot)
            self.moved.emit(slot, deeds.used(slot, looked.report.sha256))

        self._errands.run(work, done, lambda error: self.refused.emit(looked, error))

    def back(self, looked: Looked) -> None:
        """Go back to the template that was in force before."""
        use = looked.state.use
        given_up = use.sha256 if use is not None else ""

        def step_forward() -> None:
            self._errands.run(
                lambda: self._templates.take(looked.slot, given_up),
                lambda _use: self.moved.emit(looked.slot, None),
            )

        def done(banner: BannerValue) -> None:
            self._undo = step_forward
            self.moved.emit(looked.slot, banner)

        self._errands.run(lambda: self._went_back(looked.slot, undo=True), done)

    def undo(self) -> bool:
        """Take the last change back; False when there is none."""
        act, self._undo = self._undo, None
        if act is not None:
            act()
        return act is not None

    def _step_back(self, slot: TemplateSlot) -> None:
        self._errands.run(
            lambda: self._went_back(slot, undo=False), lambda banner: self.moved.emit(slot, banner)
        )

    def _went_back(self, slot: TemplateSlot, *, undo: bool) -> BannerValue:
        self._templates.back(slot)
        now = next(one for one in self._templates.overview() if one.slot == slot)
        return deeds.went_back(slot, now.sha256, undo=undo)
