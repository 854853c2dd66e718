"""Opening hours: each open span with its two times, and what a working day then is worth."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.office import Settings
from counter_app.services.crafts.setting_names import with_setting
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.fields import LineField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import day_end_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _

HOURS = "hours"
MOST_SPANS = 4
_CLOCK = re.compile(r"^(\d{1,2})\s*(?::|h|g|giờ)?\s*(\d{2})?$")


def tidy_clock(text: str) -> str:
    """`7h30`, `7:30` or `0730` as `07:30`; what is no time of day stays as it is."""
    typed = text.strip().lower()
    if typed.isdigit() and len(typed) in (3, 4):
        typed = f"{typed[:-2]}:{typed[-2:]}"
    found = _CLOCK.match(typed)
    if found is None or int(found.group(1)) > 23 or int(found.group(2) or 0) > 59:
        return text.strip()
    return f"{int(found.group(1)):02d}:{int(found.group(2) or 0):02d}"


class HoursForm(Form):
    """When the office is open, whether Saturdays are for receiving only, and when a last day ends."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.HOURS)
        self.spans: list[SpanRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self.column.addLayout(self._rows)
        self.add_button = ActionButton(theme, _("Thêm một khoảng giờ"), Rank.SMALL, icon=Icon.PLUS)
        self.add_button.clicked.connect(self._add_empty)
        adding = QHBoxLayout()
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        self.column.addLayout(adding)
        self.below = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.column.addWidget(self.below)
        self.column.addWidget(
            self.tick("saturday_reception", _("Sáng Thứ Bảy có nhận hồ sơ (không tính vào hạn trả)"))
        )
        self.column.addWidget(
            self.lines_of_choice("day_ends", _("Ngày cuối của hạn kết thúc lúc"), day_end_choices())
        )
        self.column.addWidget(
            self.line(
                "supplements.by_procedure",
                _("Chờ bổ sung, từng thủ tục"),
                hint=_(
                    "Mã thủ tục, số ngày làm việc, rồi stop (dừng xử lý), ask (hỏi) hoặc nothing; cách nhau bằng |"
                ),
            )
        )

    def show_draft(self, draft: Draft) -> None:
        """Show the spans; those typed already keep their cursor."""
        super().show_draft(draft)
        text = draft.text(HOURS)
        if text != self.text():
            self._show_spans(text)
        self.show_worth(draft.saved, text)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say below the spans what is wrong with them."""
        words = faults.get(HOURS, "")
        if words:
            self.below.set_words(words)
            self.below.set_ink(Ink.LATE)
        for row in self.spans:
            row.set_faulty(bool(words))

    def show_worth(self, saved: Settings, text: str) -> None:
        """Say how long a working day is under the hours typed."""
        try:
            minutes = with_setting(saved, HOURS, text).hours.minutes
        except CounterError:
            self.below.set_words("")
            return
        self.below.set_ink(Ink.TEXT2)
        hours = _("Một ngày làm việc dài {hours} giờ {minutes:02} phút.")
        whole = _("Một ngày làm việc dài {hours} giờ.")
        rest = minutes % 60
        self.below.set_words((hours if rest else whole).format(hours=minutes // 60, minutes=rest))

    def text(self) -> str:
        """The spans as the setting writes them."""
        return ", ".join(row.text() for row in self.spans if not row.is_empty)

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into the first time."""
        if self.spans and name in ("", HOURS):
            self.spans[0].opens.setFocus()
        else:
            super().focus_on(name)

    def _show_spans(self, text: str) -> None:
        for row in self.spans:
            self._drop(row)
        self.spans = []
        for piece in text.split(","):
            opens, _dash, closes = piece.strip().partition("-")
            self._add(opens, closes)

    def _add_empty(self) -> None:
        self._add("", "")
        self.spans[-1].opens.setFocus()

    def _add(self, opens: str, closes: str) -> None:
        row = SpanRow(self.theme, opens, closes)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.spans.append(row)
        self._rows.addWidget(row)
        row.show()
        self.add_button.setEnabled(len(self.spans) < MOST_SPANS)

    def _remove(self, row: SpanRow) -> None:
        self.spans.remove(row)
        self._drop(row)
        self._tell()

    def _drop(self, row: SpanRow) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.setEnabled(True)

    def _tell(self) -> None:
        self.typed.emit(HOURS, self.text())


class SpanRow(QWidget):
    """From when to when the office is open without a break."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, opens: str, closes: str) -> None:
        super().__init__()
        self.opens = LineField(theme, "07:30")
        self.closes = LineField(theme, "11:30")
        self.opens.setAccessibleName(_("Mở cửa lúc"))
        self.closes.setAccessibleName(_("Đóng cửa lúc"))
        self.opens.setText(opens)
        self.closes.setText(closes)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(10))
        across.addWidget(Words(theme, _("Từ")))
        across.addWidget(self.opens)
        across.addWidget(Words(theme, _("đến")))
        across.addWidget(self.closes)
        for editor in (self.opens, self.closes):
            editor.setFixedWidth(theme.px(92))
            editor.setMaxLength(8)
            editor.textEdited.connect(lambda _text: self.changed.emit())
            editor.editingFinished.connect(lambda editor=editor: editor.setText(tidy_clock(editor.text())))
        self.remove = IconButton(theme, Icon.CLOSE, _("Bỏ khoảng giờ này"))
        self.remove.clicked.connect(self.removed)
        across.addWidget(self.remove)
        across.addStretch(1)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed yet."""
        return not (self.opens.text().strip() or self.closes.text().strip())

    def text(self) -> str:
        """`07:30-11:30`."""
        return f"{tidy_clock(self.opens.text())}-{tidy_clock(self.closes.text())}"

    def set_faulty(self, faulty: bool) -> None:
        """Draw both borders in the colour of a fault, or no longer."""
        self.opens.set_faulty(faulty)
        self.closes.set_faulty(faulty)
