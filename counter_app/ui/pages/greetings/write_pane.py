"""Writing letters of one kind to a list of people: the form, what was understood of it, and the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.office import OwnLetter
from counter_app.domain.recipients import Understood, understood
from counter_app.services.crafts.dossier_file import GreetingDraft, GreetingOrder
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.dates import DateParts
from counter_app.ui.components.fields import ComboField, DateField, LineField, TextField
from counter_app.ui.components.form import Form
from counter_app.ui.components.progress import ProgressBar
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.greetings import present
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _

_PAUSE_MS = 300
_LEFT = 0.47


class WritePane(QWidget):
    """The form on the left, the page of the chosen line on the right.

    `drafted` says that another page is to be drawn, `wanted` that the letters are to be printed, `rest_wanted` those
    written down before, `drop_wanted` that one of these is to be crossed off, `own_wanted` that the letter in front is
    to say something of its own, `stop_wanted` that printing is to be broken off.
    """

    drafted = Signal()
    own_wanted = Signal()
    drop_wanted = Signal()
    wanted = Signal()
    rest_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._kinds: tuple[OwnLetter, ...] = ()
        self.lines: tuple[Understood, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.drafted)
        self.kind = ComboField(theme)
        self.day = DateField(theme, whole_only=True)
        self.form = Form(theme, _("Thư gửi ai, nhân dịp nào"))
        self.own = Form(theme)
        self.people = TextField(theme, _("Ông Nguyễn Văn An; thôn Đông"), lines=4)
        self.list = Form(theme)
        self.table = RowTable(theme, present.recipient_columns(), "log_row")
        self.count = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self.view = SheetView(theme)
        self.caption = CutWords(theme, "", Role.PANEL, weight=600)
        self.bar = ProgressBar(theme)
        self.progress = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self.act = ActionButton(theme, present.print_words(0), Rank.FILLED, icon=Icon.PRINTER, key="Ctrl+P")
        self.rest = ActionButton(theme, "", Rank.PLAIN, icon=Icon.PRINTER)
        self.drop = ActionButton(theme, _("Bỏ bớt thư chờ…"), Rank.PLAIN, icon=Icon.MINUS)
        self.own_texts: dict[str, dict[str, str]] = {}
        self.own_button = ActionButton(theme, _("Chữ riêng cho người này…"), Rank.SMALL, icon=Icon.PEN)
        self.stop = ActionButton(theme, _("Dừng sau tờ này"), Rank.PLAIN, icon=Icon.PAUSE)
        self._build()
        self._listen()
        self._understand()
        self.show_page(None)
        self.show_waiting(0)
        self.show_progress(None)

    # What is typed -------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> OwnLetter | None:
        """The kind in front."""
        return next((one for one in self._kinds if str(int(one.kind)) == self.kind.key()), None)

    @property
    def offered(self) -> tuple[OwnLetter, ...]:
        """The kinds there are to choose from."""
        return self._kinds

    @property
    def count_good(self) -> int:
        """How many letters the list makes."""
        return sum(one.recipient is not None for one in self.lines)

    @property
    def unread(self) -> Understood | None:
        """The first line that names nobody."""
        return next((one for one in self.lines if one.recipient is None), None)

    def order(self) -> GreetingOrder | None:
        """The letters as typed; None while no kind or no whole day is there."""
        own, parts = self.chosen, self.day.parts()
        day = parts.whole if parts is not None else None
        if own is None or day is None:
            return None
        letters = tuple(
            GreetingDraft(one.recipient, self._texts_of(own, one.recipient.name))
            for one in self.lines
            if one.recipient is not None
        )
        texts = tuple((name, str(text)) for name, text in self.own.values().items())
        return GreetingOrder(str(int(own.kind)), day, letters, texts)

    @property
    def in_front(self) -> str:
        """Who the line in front names; the first of the list before one is chosen, empty without any."""
        key = self.table.view.current_key()
        good = [one for one in self.lines if one.recipient is not None]
        named = next((one for one in good if str(one.line) == key), good[0] if good else None)
        return named.recipient.name if named is not None and named.recipient is not None else ""

    def keep_own(self, name: str, texts: dict[str, str]) -> None:
        """What the letter to this name says of its own; nothing when every text is empty."""
        said = {field: text for field, text in texts.items() if text}
        if said:
            self.own_texts[name] = said
        else:
            self.own_texts.pop(name, None)
        self._show_lines()
        self.draw_now()

    def _texts_of(self, own: OwnLetter, name: str) -> tuple[tuple[str, str], ...]:
        asked = {one.name for one in own.asked}
        return tuple((field, text) for field, text in self.own_texts.get(name, {}).items() if field in asked)

    def place(self) -> int:
        """Which letter of the order the line in front is."""
        key = self.table.view.current_key()
        good = [str(one.line) for one in self.lines if one.recipient is not None]
        return good.index(key) if key in good else 0

    # What is shown -------------------------------------------------------------------------------------------

    def show_kinds(self, kinds: Sequence[OwnLetter], today: date) -> None:
        """Offer these kinds; the one in front stays where it is still there."""
        kept = self.kind.key()
        self._kinds = tuple(kinds)
        self.kind.set_choices(present.kind_choices(self._kinds))
        if any(str(int(one.kind)) == kept for one in self._kinds):
            self.kind.take(kept)
        if not self.day.text().strip():
            self.day.set_parts(DateParts(today.year, today.month, today.day))
        self._ask_fields()

    def take_kind(self, number: int) -> None:
        """Bring a kind to the front."""
        self.kind.take(str(number))
        self._ask_fields()

    def show_page(self, pdf: bytes | None, caption: str = "", why: str = "") -> None:
        """Show the page of the line in front, or say why there is none."""
        self.caption.set_words(caption or _("Đúng tờ sẽ in"))
        if pdf is None:
            self.view.show_nothing(why or _("Ghi người nhận để xem tờ thư"), Icon.MAIL)
        else:
            self.view.show_pdf(pdf)
            self.view.setAccessibleName(caption)

    def show_waiting(self, count: int) -> None:
        """Offer to print what was written down before, or to cross one off."""
        self.rest.setVisible(count > 0)
        self.drop.setVisible(count > 0)
        self.rest.set_words(present.waiting_words(count))

    def show_progress(self, how_far: tuple[int, int] | None) -> None:
        """Say how far printing has come; None when nothing is printed."""
        busy = how_far is not None
        for one in (self.bar, self.progress, self.stop):
            one.setVisible(busy)
        self.act.setEnabled(not busy)
        self.rest.setEnabled(not busy)
        self.drop.setEnabled(not busy)
        if how_far is not None:
            self.bar.show_progress(*how_far)
            self.progress.set_words(present.progress_words(*how_far))

    def draw_now(self) -> None:
        """Draw the page without waiting for the typing to pause."""
        self._pause.stop()
        self.drafted.emit()

    def clear_list(self) -> None:
        """The list was printed: the next one begins empty."""
        self.own_texts = {}
        self.people.setPlainText("")
        self._understand()
        self.draw_now()

    # -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        hint = _("Mỗi dòng một người: tên; nơi ở. Dán cả danh sách cũng được.")
        self.form.add("kind", _("Loại thư"), self.kind, (0, 0, 4))
        self.form.add("day", _("Ngày của dịp"), self.day, (0, 4, 2))
        self.list.add("people", _("Người nhận"), self.people, (0, 0, 6), hint=hint, required=True)
        asked = Card(self.theme)
        for one in (self.form, self.own, self.list):
            asked.body.addWidget(one)
        self.table.view.setAccessibleName(_("Người nhận đã hiểu"))
        self.table.setMinimumHeight(self.theme.px(150))
        scroller = Scroller(self.theme)
        scroller.body.addWidget(asked)
        over = QHBoxLayout()
        over.addWidget(self.count, 1)
        over.addWidget(self.own_button)
        scroller.body.addLayout(over)
        scroller.body.addWidget(self.table, 1)
        scroller.body.addStretch(0)
        page = Card(self.theme, padded=True)
        page.body.addWidget(self.caption)
        page.body.addWidget(self.view, 1)
        page.body.addWidget(self.progress)
        page.body.addWidget(self.bar)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        for button in (self.act, self.rest, self.drop, self.stop):
            foot.addWidget(button)
        foot.addStretch(1)
        page.body.addLayout(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(scroller, round(_LEFT * 100))
        across.addWidget(page, 100 - round(_LEFT * 100))

    def _listen(self) -> None:
        self.kind.chosen.connect(lambda _key: self._ask_fields())
        self.form.changed.connect(lambda _path: self._pause.start())
        self.list.changed.connect(lambda _path: self._understand())
        self.table.view.chosen.connect(lambda _key: self._chosen())
        self.table.view.opened.connect(lambda _key: self.own_button.click())
        self.own_button.clicked.connect(self.own_wanted)
        self.drop.clicked.connect(self.drop_wanted)
        self.act.clicked.connect(self.wanted)
        self.rest.clicked.connect(self.rest_wanted)
        self.stop.clicked.connect(self.stop_wanted)

    def _understand(self) -> None:
        self.lines = understood(self.people.toPlainText())
        self._show_lines()
        self.count.set_words(present.counted(self.lines) if self.lines else "")
        self.count.set_ink(Ink.LATE if self.unread is not None else Ink.TEXT2)
        for one in (self.count, self.table):
            one.setVisible(bool(self.lines))
        self.act.set_words(present.print_words(self.count_good))
        self._pause.start()

    def _show_lines(self) -> None:
        self.table.show_rows(present.recipient_rows(self.lines, self.own_texts))
        self._tell_own()

    def _chosen(self) -> None:
        self._tell_own()
        self._pause.start()

    def _tell_own(self) -> None:
        own = self.chosen
        self.own_button.setVisible(own is not None and bool(own.asked) and bool(self.in_front))

    def _ask_fields(self) -> None:
        """Ask for what the kind in front says beyond the usual; what was typed under the same name stays."""
        own, kept = self.chosen, self.own.values()
        holder = self.own.parentWidget()
        layout = holder.layout() if holder is not None else None
        fresh = Form(self.theme)
        for place, field in enumerate(own.asked if own is not None else ()):
            fresh.add(
                field.name, field.label, LineField(self.theme), (place, 0, 6), required=not field.optional
            )
        fresh.fill(kept)
        fresh.changed.connect(lambda _path: self._pause.start())
        if layout is not None:
            layout.replaceWidget(self.own, fresh)
        self.own.hide()
        self.own.deleteLater()
        self.own = fresh
        fresh.show()
        self._tell_own()
        self._pause.start()
