"""The proof at work: it reads a period, groups it, and leads from a figure or a group down to its rows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from counter_app.domain.coverage import Coverage
from counter_app.domain.instants import local
from counter_app.ui.errands import Errands
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.coverage_present import (
    ROWS,
    Period,
    bounds,
    coverage_value,
)
from counter_app.ui.pages.apologies.coverage_view import CoverageView
from counter_app.ui.procedure_names import ProcedureNames


class Proof(QObject):
    """Keeps the view of the proof showing one period."""

    def __init__(self, view: CoverageView, acts: ApologyActs, errands: Errands) -> None:
        super().__init__(view)
        self._view, self._acts, self._errands = view, acts, errands
        self._names: ProcedureNames | None = None
        self._period, self._narrowed = Period.MONTH, ""
        self.group = ROWS
        self.coverage: Coverage | None = None
        view.period_chosen.connect(self._take_period)
        view.group_chosen.connect(self._take_group)
        view.narrowed.connect(self._narrow)

    def read(self) -> None:
        """Read the period anew; what stands there stays until it is read."""
        first, end = bounds(self._period, local(self._acts.now()).date())

        def read() -> tuple[Coverage, ProcedureNames]:
            names = self._names or ProcedureNames(self._acts.registry.procedures())
            return self._acts.covering.coverage(first, end), names

        self._errands.run(read, self._done, latest="coverage")

    def widen(self) -> bool:
        """Show all rows again; whether only some were shown."""
        if not self._narrowed:
            return False
        self._narrow(self._narrowed)
        return True

    def _done(self, read: tuple[Coverage, ProcedureNames]) -> None:
        first = self.coverage is None
        self.coverage, self._names = read
        self._show()
        if first and self._view.isVisible():
            self._view.take_focus()

    def _show(self) -> None:
        if self.coverage is not None and self._names is not None:
            value = coverage_value(self.coverage, self._names, self._period.value, self.group, self._narrowed)
            self._view.show_value(value)

    def _take_period(self, key: str) -> None:
        self._period, self._narrowed = Period(key), ""
        self.read()

    def _take_group(self, key: str) -> None:
        self.group, self._narrowed = key, ""
        self._show()

    def _narrow(self, key: str) -> None:
        """A figure or a group leads down to its rows; pressed again it lets them all be seen."""
        self._narrowed = "" if key == self._narrowed else key
        self.group = ROWS
        self._show()
        self._view.take_focus()
