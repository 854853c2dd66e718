"""The widgets of the intake page: which form, the form itself, and the button that keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import Field
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.intake.contribution_form import ContributionForm
from counter_app.ui.pages.intake.dossier_form import DossierForm
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

DOSSIER, CONTRIBUTION = "dossier", "contribution"
ONE_COLUMN = 900
"""Below this width, in pixels at letter size 100 %, the cards stand under each other."""


class IntakeView(Page):
    """The forms on the screen; it decides nothing. `mode_chosen` gives which form is wanted."""

    mode_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        modes = (Choice(DOSSIER, _("Hồ sơ")), Choice(CONTRIBUTION, _("Đóng góp")))
        self.modes = SegmentedChoice(theme, modes, _("Thêm gì"))
        self.modes.chosen.connect(self.mode_chosen)
        self.banners = BannerArea(theme)
        self.dossier = DossierForm(theme)
        self.contribution = ContributionForm(theme)
        self.save = ActionButton(theme, _("Ghi vào sổ"), Rank.FILLED, icon=Icon.SAVE, key="Ctrl+S")
        self.clear = ActionButton(theme, _("Xóa hết, ghi lại từ đầu"), Rank.SIDE)
        self.hint = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_mode(DOSSIER)

    @property
    def mode(self) -> str:
        """Which form is shown."""
        return self.modes.key()

    def show_mode(self, mode: str) -> None:
        """Show the form of a dossier or of a contribution; what was typed in the other stays."""
        self.modes.take(mode)
        self._stack.setCurrentIndex(0 if mode == DOSSIER else 1)
        hint = _("Quét thẻ căn cước để điền người nộp, quét giấy hẹn để điền mã.")
        self.hint.set_words(hint if mode == DOSSIER else "")

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a field is seen."""
        area, field = self._areas[self._stack.currentIndex()], widget.parentWidget()
        form = self.dossier if self.mode == DOSSIER else self.contribution
        layout = form.layout()
        if layout is not None:
            # A sentence said this moment makes the form longer, and words are only wrapped once they have a width.
            form.resize(form.width(), layout.heightForWidth(form.width()))
            layout.activate()
        area.ensureWidgetVisible(field if isinstance(field, Field) else widget, 20, 40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on to the next field; it never keeps the form by itself."""
        focus = QApplication.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QLineEdit):
            if not event.isAutoRepeat():
                # From the field itself, so that the scroll area on the way up brings the next one into sight.
                focus.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One, two or three columns, as the width allows."""
        super().resizeEvent(event)
        self._stand_in_columns()

    def _stand_in_columns(self) -> None:
        wide = self.theme.breakpoint is Breakpoint.WIDE
        self.dossier.set_columns(1 if self.width() < self.theme.px(ONE_COLUMN) else 3 if wide else 2)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(PageTitle(self.theme, _("Thêm hồ sơ")))
        head.addWidget(self.modes)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.save)
        foot.addWidget(self.clear)
        foot.addWidget(self.hint, 1)
        self._stack = QStackedWidget()
        self._areas = [self._scrolled(form) for form in (self.dossier, self.contribution)]
        for area in self._areas:
            self._stack.addWidget(area)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(foot)

    def _scrolled(self, form: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        form.setProperty("clear", True)
        area.setWidget(form)
        area.viewport().setAutoFillBackground(False)
        form.setAutoFillBackground(False)
        return area

    def _restyle(self) -> None:
        margin = self.theme.px(self.theme.metrics.page_margin)
        self._column.setContentsMargins(margin, self.theme.px(12), margin - 4, self.theme.px(12))
        self.banners.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(self.theme.px(12))
        self._stand_in_columns()
