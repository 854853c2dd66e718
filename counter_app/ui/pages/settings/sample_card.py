"""The sample beside the form: a sheet about invented people, drawn with the settings as they are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.components.card import Card
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class SampleCard(Card):
    """Name and form above, the page on its desk, and that nothing of it is kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self.title = CutWords(theme, _("Tờ mẫu"), Role.PANEL, weight=600)
        self.form = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self.view = SheetView(theme)
        self._note = Words(
            theme,
            _(
                "Người trong tờ mẫu là bịa ra; tờ này không lấy số và không vào sổ. Tờ mẫu đổi theo chữ đang gõ."
            ),
            Role.SMALL,
            Ink.TEXT2,
            wrap=True,
        )
        self._head = QVBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self.title)
        self._head.addWidget(self.form)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._note, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addStretch(1)
        self.body.addLayout(self._head)
        self.body.addWidget(self.view)
        self.body.addLayout(self._foot, 1)
        self.view.show_nothing(_("Đang vẽ tờ mẫu…"))
        self.restyle()

    def show_sheet(self, pdf: bytes, title: str, form: str) -> None:
        """Show a sample."""
        self.title.set_words(title)
        self.form.set_words(form)
        self.view.show_pdf(pdf)
        self.view.setAccessibleName(f"{title}, {form}")
        self._fit()

    def show_failure(self, title: str, sentence: str) -> None:
        """Say why no sample can be drawn."""
        self.title.set_words(title)
        self.form.set_words("")
        self.view.show_nothing(_("Chưa vẽ được tờ mẫu"))
        self._note.set_words(sentence)
        self._note.set_ink(Ink.LATE)

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if hasattr(self, "_foot"):
            px = self.theme.px
            self._head.setContentsMargins(px(15), px(12), px(15), px(10))
            self._foot.setContentsMargins(px(15), px(10), px(15), px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the desk the height the page needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.height() - self._head.sizeHint().height() - self.theme.px(76)
        self.view.setFixedHeight(max(self.theme.px(140), min(self.view.height_for(self.width() - 2), room)))
