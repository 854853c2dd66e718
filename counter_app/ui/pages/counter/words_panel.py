"""The free paragraphs of one letter, to be written anew in the card's place; the sheet beside follows the typing."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import Wording
from counter_app.domain.rewording import LONGEST, FreeParagraph, Reworded, free_paragraphs, reworded, tidy
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name
from counter_app.sentences.templates import paragraph_name
from counter_app.ui.announce import announce
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _, joined

SETTLE_MS = 350


class ParagraphField(QWidget):
    """One free paragraph: its name, how long it is, the text, what is wrong with it, and the way back."""

    typed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, own: Wording, paragraph: FreeParagraph, words: str) -> None:
        super().__init__()
        self._own = own
        self._words = words
        self.paragraph = paragraph
        name = paragraph_name(paragraph.field)
        self.length = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self.editor = TextArea(theme)
        self.editor.setAccessibleName(name)
        self.back = ActionButton(theme, _("Trở lại lời mẫu"), Rank.LINK, icon=Icon.UNDO)
        self._below = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        head = QHBoxLayout()
        head.addWidget(Words(theme, name, Role.SMALL, Ink.TEXT2, weight=500))
        head.addStretch(1)
        head.addWidget(self.back)
        head.addSpacing(theme.px(12))
        head.addWidget(self.length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addWidget(self._below)
        self.editor.textChanged.connect(self._changed)
        self.editor.entered.connect(self.entered)
        self.back.clicked.connect(self.restore)

    @property
    def _text(self) -> str:
        # The plain text would lose the no-break spaces that hold a name together.
        return tidy(self.editor.document().toRawText())

    @property
    def change(self) -> Reworded:
        """The paragraph in the officer's words, or nothing where it is the program's own."""
        words = self._text
        return ((self.paragraph.field, words),) if words and words != self._words else ()

    @property
    def fault(self) -> str:
        """Why these words cannot stand on the letter, or an empty string."""
        try:
            reworded(self._own, self.change)
        except CounterError as error:
            return explain(error)
        return ""

    def show_words(self, words: str) -> None:
        """Put words into the box."""
        self.editor.setPlainText(words)
        self._tell()

    def restore(self) -> None:
        """The program's own words again."""
        self.editor.setPlainText(self._words)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, fault: str) -> None:
        """Say what is wrong, or what must stay."""
        keeps = joined(f"“{word}”" for word in self.paragraph.keeps)
        told = fault or (_("Cần giữ chữ {words}.").format(words=keeps) if keeps else "")
        self._below.set_words(told)
        self._below.set_ink(Ink.LATE if fault else Ink.TEXT2)
        self._below.setVisible(bool(told))
        self.editor.setAccessibleDescription(told)

    def _changed(self) -> None:
        self._tell()
        self.typed.emit()

    def _tell(self) -> None:
        long = len(self._text)
        self.length.set_words(_("{n}/{most} ký tự").format(n=long, most=LONGEST))
        self.length.set_ink(Ink.LATE if long > LONGEST else Ink.TEXT2)
        self.back.setVisible(bool(self.change))
        self.say(self.fault)


class WordsPanel(Card):
    """Every free paragraph of a letter.

    `typed` comes once the typing rests and nothing is wrong, `confirmed` when the words shall stand, `left` is Esc.
    """

    typed = Signal()
    confirmed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = Words(theme, "", Role.LETTER, weight=600, wrap=True)
        note = _(
            "Chỉ lá thư này đổi lời; mẫu giữ nguyên. Tên, ngày và lý do lấy từ hồ sơ, sai thì sửa trong hồ sơ."
        )
        self._note = Words(theme, note, Role.BODY, Ink.TEXT2, wrap=True)
        self.fields: dict[str, ParagraphField] = {}
        self._scroller = Scroller(theme)
        # Room for the focus ring, which a scrolling column would cut.
        self._scroller.body.setContentsMargins(5, 4, 5, 4)
        self._scroller.body.setSpacing(theme.px(12))
        self._scroller.body.addStretch(1)
        self.fault = Words(theme, "", Role.BODY, Ink.LATE, wrap=True)
        self.confirm_button = ActionButton(
            theme, _("Dùng lời này"), Rank.FILLED, icon=Icon.CHECK, key="Enter"
        )
        self.leave_button = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._rested)
        self._build()

    def _build(self) -> None:
        for words in (self._title, self._note):
            self.body.addWidget(words)
        self.body.addWidget(self._scroller, 1)
        self.body.addWidget(self.fault)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.confirm_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.confirm_button.clicked.connect(self.confirm)
        self.leave_button.clicked.connect(self.left)
        self.fault.hide()

    @property
    def changes(self) -> Reworded:
        """The paragraphs in the officer's own words."""
        return tuple(one for field in self.fields.values() for one in field.change)

    def ask(self, own: Wording, free: Collection[str], changes: Reworded) -> None:
        """Show these free paragraphs of a letter, some in the officer's words."""
        self.stop()
        for field in self.fields.values():
            self._scroller.body.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}
        name = letter_name(own.kind)
        self._title.set_words(_("Soạn lại cho riêng {letter} này").format(letter=name[:1].lower() + name[1:]))
        for paragraph, words in free_paragraphs(own):
            if paragraph.field not in free:
                continue
            field = ParagraphField(self.theme, own, paragraph, words)
            field.show_words(dict(changes).get(paragraph.field, words))
            field.typed.connect(self._typed)
            field.entered.connect(self.confirm)
            self._scroller.body.insertWidget(self._scroller.body.count() - 1, field)
            self.fields[paragraph.field] = field
        self.say("")
        self.setAccessibleName(f"{self._title.words}. {self._note.words}")
        announce(self, self.accessibleName())

    def take_focus(self) -> None:
        """Put the keyboard into the first paragraph, behind its last word."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.TabFocusReason)
            cursor = first.editor.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            first.editor.setTextCursor(cursor)

    def confirm(self) -> None:
        """These words shall stand, unless something is wrong with them."""
        self.stop()
        wrong = next((one for one in self.fields.values() if one.fault), None)
        if wrong is None:
            self.confirmed.emit()
            return
        wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, wrong.fault, urgent=True)

    def say(self, fault: str) -> None:
        """Say why the sheet cannot be drawn with these words, or that nothing is wrong any more."""
        self.fault.set_words(fault)
        self.fault.setVisible(bool(fault))
        if fault:
            announce(self, fault, urgent=True)

    def stop(self) -> None:
        """Nothing typed until now is told any more."""
        self._settle.stop()

    def _typed(self) -> None:
        self.say("")
        self._settle.start()

    def _rested(self) -> None:
        if not any(field.fault for field in self.fields.values()):
            self.typed.emit()
