"""What proves the log, laid over the window: its head to write down, a code from paper to compare, the whole check."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.ui.announce import announce
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import Field, LineField
from counter_app.ui.components.progress import ProgressBar
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class ChainPanel(TallOverlay):
    """Says what vouches for the log; `check` wants the whole of it read, `stop` no longer, `compared` gives a code."""

    check = Signal()
    stop = Signal()
    compared = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, words: str, code: str, limits: tuple[str, ...]) -> None:
        super().__init__(theme, window, _("Sổ có bị sửa không?"), words, width=720)
        self.is_running = False
        self.code = Words(theme, code, Role.STRONG)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(_("Mã đầu chuỗi hiện nay: {code}").format(code=code))
        self.typed = LineField(theme, _("ví dụ 1286-7F3A-91C2-04BE-55D0-A17C-09"))
        self._field = Field(
            theme,
            _("Mã trên tờ sổ đã in, bản xuất hay bản sao lưu"),
            self.typed,
            hint=_("Gõ cả dãy; gạch nối, dấu cách, chữ hoa hay thường đều được."),
        )
        self.compare = ActionButton(theme, _("Đối chiếu"), Rank.SIDE, icon=Icon.SEARCH)
        self.answer = Words(theme, "", Role.STRONG, wrap=True)
        self.bar = ProgressBar(theme)
        self._count = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self._lay(code, limits)
        self.whole = ActionButton(theme, _("Kiểm toàn bộ"), Rank.FILLED, icon=Icon.SHIELD)
        self.halt = ActionButton(theme, _("Dừng kiểm"), Rank.SIDE, key="Esc")
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        for button in (self.whole, self.halt, self.stay):
            self.buttons.addWidget(button)
        self.whole.clicked.connect(self.check)
        self.halt.clicked.connect(self.stop)
        self.stay.clicked.connect(self.leave)
        self.compare.clicked.connect(self._compare)
        self.typed.returnPressed.connect(self._compare)
        self.show_running(on=False)
        self.say("")

    @property
    def is_mistyped(self) -> bool:
        """Whether what was typed is no code."""
        return bool(self._field.error)

    def show_running(self, *, on: bool) -> None:
        """Offer to stop the check under way, or to begin one."""
        had = self.halt.hasFocus() or self.whole.hasFocus()
        self.is_running = on
        for widget in (self.bar, self._count, self.halt):
            widget.setVisible(on)
        for widget in (self.whole, self.stay):
            widget.setVisible(not on)
        self.compare.setEnabled(not on)
        if had:
            (self.halt if on else self.whole).setFocus(Qt.FocusReason.OtherFocusReason)
        self._refit()

    def show_progress(self, done: int, of: int, words: str) -> None:
        """How far the check has come."""
        self.bar.show_progress(done, of)
        self._count.set_words(words)

    def say(self, words: str, *, fine: bool = True) -> None:
        """What came of a check or a comparison, in its own colour and said aloud."""
        self.answer.set_ink(Ink.OK if fine else Ink.LATE)
        self.answer.set_words(words)
        self.answer.setVisible(bool(words))
        self._refit()
        if words:
            announce(self, words)

    def say_mistyped(self, words: str) -> None:
        """The code is none: what is wrong stands at its field, for it tells nothing of the log."""
        self.say("")
        self._field.set_error(words)
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refit()

    def say_standing(self, words: str) -> None:
        """What vouches for the log now."""
        self.said_words.set_words(words)
        self._refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops a check under way before it goes back."""
        if event.key() == Qt.Key.Key_Escape and self.is_running:
            self.stop.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def _lay(self, code: str, limits: tuple[str, ...]) -> None:
        body, theme = self.middle.body, self.theme
        if code:
            body.addWidget(Words(theme, _("Mã đầu chuỗi hiện nay, để ghi ra giấy"), Role.SMALL, Ink.TEXT2))
            body.addWidget(self.code)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 6, 0, 0)
        across.setSpacing(12)
        across.addWidget(self._field, 1)
        button = QWidget()
        beside = QHBoxLayout(button)
        beside.setContentsMargins(0, theme.px(19), 0, 0)
        beside.addWidget(self.compare)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (row, self.bar, self._count, self.answer):
            body.addWidget(widget)
        body.addSpacing(6)
        body.addWidget(Words(theme, _("Sổ này chứng minh được gì, không được gì"), Role.STRONG))
        for words in limits:
            body.addWidget(Words(theme, words, Role.BODY, Ink.TEXT2, wrap=True))

    def _compare(self) -> None:
        self._field.set_error("")
        if self.is_running:
            return
        if self.typed.text().strip():
            self.compared.emit(self.typed.text())
        else:
            self.say_mistyped(_("Xin gõ mã có trên giấy."))

    def _refit(self) -> None:
        if self.isVisible():
            self.fit()
