"""A questionnaire rewritten: title, lead, and a line to each question."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.survey import LONGEST_QUESTION, MOST_QUESTIONS, Questionnaire
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.fields import Field, LineField
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.components.words import Words
from counter_app.ui.pages.surveys import present
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class EditView(QWidget):
    """The texts of one form; `saved` asks to put them to use, `dropped` to show what is in use again."""

    saved = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._shown: Questionnaire | None = None
        self.version = Words(theme, "", Role.PANEL, weight=600, wrap=True)
        self.title = LineField(theme)
        self.intro = TextArea(theme)
        self.questions = tuple(LineField(theme) for _place in range(MOST_QUESTIONS))
        for place, field in enumerate(self.questions, start=1):
            field.setMaxLength(2 * LONGEST_QUESTION)
            field.setAccessibleName(_("Câu hỏi {place}").format(place=place))
        self.keep = ActionButton(theme, _("Lưu thành bản mới"), Rank.FILLED, key="Ctrl+S")
        self.drop = ActionButton(theme, _("Bỏ thay đổi"), Rank.PLAIN)
        self.keep.clicked.connect(self.saved)
        self.drop.clicked.connect(self.dropped)
        self._build()

    @property
    def texts(self) -> tuple[str, str, tuple[str, ...]]:
        """Title, lead and questions as typed."""
        asked = tuple(field.text() for field in self.questions)
        return self.title.text(), " ".join(self.intro.toPlainText().split()), asked

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not in use."""
        if self._shown is None:
            return False
        title, intro, asked = self.texts
        kept = (self._shown.title, self._shown.intro, self._shown.questions)
        return (title.strip(), intro, tuple(one.strip() for one in asked if one.strip())) != kept

    def show_questionnaire(self, one: Questionnaire, *, again: bool = False) -> None:
        """Show the texts in use; what was typed stays unless another form is shown, or `again` asks for it."""
        if self._shown is not None and self._shown.form is one.form and self.is_changed and not again:
            return
        self._shown = one
        self.version.set_words(present.version_line(one))
        self.title.setText(one.title)
        self.intro.setPlainText(one.intro)
        for place, field in enumerate(self.questions):
            field.setText(one.questions[place] if place < len(one.questions) else "")

    def take_focus(self) -> None:
        """The keyboard stands in the first question."""
        self.questions[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        theme = self.theme
        scroller = Scroller(theme)
        card = Card(theme)
        card.body.addWidget(self.version)
        note = _(
            "Sửa xong lưu thành bản mới: phiếu đã trả lời giữ bản của mình, hai bản đếm riêng. Để trống dòng nào thì "
            "bỏ câu ấy."
        )
        card.body.addWidget(Words(theme, note, Role.SMALL, Ink.TEXT2, wrap=True))
        card.body.addWidget(Field(theme, _("Tên phiếu"), self.title))
        card.body.addWidget(Field(theme, _("Lời dẫn"), self.intro))
        card.body.addWidget(Words(theme, _("Ông/Bà hài lòng đến đâu về"), Role.SMALL, weight=600))
        for place, field in enumerate(self.questions, start=1):
            row = QHBoxLayout()
            row.setSpacing(8)
            number = Words(theme, f"{place}.", Role.BODY, Ink.TEXT2)
            number.setFixedWidth(theme.px(26))
            row.addWidget(number)
            row.addWidget(field, 1)
            card.body.addLayout(row)
        scroller.body.addWidget(card)
        scroller.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.drop)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(scroller, 1)
        column.addLayout(foot)
