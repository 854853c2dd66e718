"""What stands beside the page of a template: how it stands, what the check found, which versions there were."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Divider
from counter_app.ui.components.filled import FilledWords
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.templates.present import SideValue, VersionValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class TemplateSide(QWidget):
    """The words beside the page; `version` asks for one of the versions by its hash, `resume` for unfinished work."""

    version = Signal(str)
    resume = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.badge = StandingBadge(theme, height=28)
        self.facts = FilledWords(theme)
        self.checked = GuardList(theme)
        lines = self.checked.layout()
        if lines is not None:
            lines.setSpacing(theme.px(12))
        self.news = ActionButton(theme, _("Xem bản đang sửa dở"), Rank.SMALL, icon=Icon.PEN)
        self.news.clicked.connect(self.resume)
        self.versions = VersionList(theme)
        self.versions.chosen.connect(self.version)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.facts)
        self._column.addWidget(self.news, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(Divider(theme))
        self._column.addWidget(SectionTitle(theme, _("Kiểm tra")))
        self._column.addWidget(self.checked)
        self._column.addWidget(Divider(theme))
        self._column.addWidget(SectionTitle(theme, _("Các bản đã dùng")))
        self._column.addWidget(self.versions)
        self._column.addStretch(1)

    def show_value(self, value: SideValue) -> None:
        """Show another template's words."""
        self.badge.show_value(value.badge)
        self.facts.show_words(value.facts)
        self.checked.show_values(value.checked)
        self.news.setVisible(value.news)
        self.versions.show_versions(value.versions, value.shown)


class VersionList(QWidget):
    """The versions a template had; `chosen` gives the hash of the one pressed, empty for the program's own."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        self.buttons: dict[str, ActionButton] = {}
        self._parts: list[QWidget] = []

    def show_versions(self, versions: Sequence[VersionValue], shown: str) -> None:
        """Show other versions; the one in force says so and cannot be pressed."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self.buttons = [], {}
        for one in versions:
            self._add(one, shown)

    def _add(self, one: VersionValue, shown: str) -> None:
        if one.now:
            told = _("**{version}** · đang dùng").format(version=one.words)
            lead: QWidget = Words(self._theme, told, Role.BODY)
        else:
            button = ActionButton(self._theme, one.words, Rank.LINK, icon=Icon.HISTORY)
            button.setAccessibleDescription(one.second)
            button.setToolTip(_("Xem lại bản này"))
            button.clicked.connect(lambda _on=False, sha256=one.sha256: self.chosen.emit(sha256))
            button.setEnabled(one.sha256 != shown)
            self.buttons[one.sha256] = button
            lead = button
        second = Words(self._theme, one.second, Role.CAPTION, Ink.TEXT2, wrap=True)
        self._column.addWidget(lead, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(second)
        for part in (lead, second):
            part.show()
            self._parts.append(part)
