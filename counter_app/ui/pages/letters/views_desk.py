"""Saved views: the filters under a name, taken, kept and forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.domain.review_rules import SavedView
from counter_app.services.acts.reviewing import Reviewing
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import review_words as words
from counter_app.ui.pages.letters.view import LettersView


class ViewsDesk(QObject):
    """Keeps the field of saved views and the filters of the page together."""

    def __init__(self, view: LettersView, reviewing: Reviewing, errands: Errands, ask: Ask) -> None:
        super().__init__(view)
        self._view = view
        self._reviewing = reviewing
        self._errands = errands
        self._ask = ask
        self._views: tuple[SavedView, ...] = ()
        filters = view.filters
        filters.view_chosen.connect(self.take)
        filters.save_view.clicked.connect(self.ask_name)
        filters.drop_view.clicked.connect(self.ask_to_drop)

    def refresh(self) -> None:
        """Read the views anew: another counter may have saved one."""
        self._errands.run(lambda: self._reviewing.rules().views, self._show, latest="views")

    def take(self, name: str) -> None:
        """Filter by a saved view."""
        found = next((one for one in self._views if one.name == name), None)
        if found is not None:
            self._view.filters.take_view(found)

    def ask_name(self) -> None:
        """Ask for a name and keep the filters under it."""
        wanted = self._view.filters.as_view("")

        def named(name: str) -> Callable[[], tuple[SavedView, ...]]:
            return lambda: self._reviewing.save_view(
                SavedView(name, wanted.period, wanted.kind, wanted.text, wanted.group)
            )

        self._ask.ask(
            words.naming_view(),
            lambda answer: self._errands.run(
                named(answer.lines.get(words.NAME, "")),
                lambda views: self._show(views, answer.lines.get(words.NAME, "")),
            ),
        )

    def ask_to_drop(self) -> None:
        """Ask whether the view taken is forgotten."""
        name = self._view.filters.view_name
        if name:
            self._ask.ask(
                words.dropping_view(name),
                lambda _answer: self._errands.run(lambda: self._reviewing.drop_view(name), self._show),
            )

    def _show(self, views: tuple[SavedView, ...], taken: str = "") -> None:
        self._views = views
        self._view.filters.show_views(views, taken)
