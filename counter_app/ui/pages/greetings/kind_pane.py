"""The kinds the commune made, and the making of another: a Word file, a name, how it sounds, what it asks for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.letter import SigningMode
from counter_app.domain.own_kind import OwnField, Tone
from counter_app.sentences.own_kinds import tone_meaning
from counter_app.services.acts.own_kinds import KindLook, KindOrder, KindState
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.form import Form
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.greetings import present
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

_PAUSE_MS = 400
_MOST_ROWS = 5


class KindPane(QWidget):
    """The list and the form on the left, the page of the template on the right.

    `file_wanted` asks for a Word file, `sample_wanted` gives the name of a template to begin with, `looked` says that
    the file is to be checked anew, `made` that the kind is to be made, `rename`, `regulate` (signing and
    numbers), `retire`, `renew` and `back` (to the template before) name the kind in front.
    """

    file_wanted = Signal()
    sample_wanted = Signal(str)
    looked = Signal()
    made = Signal()
    rename = Signal(str)
    regulate = Signal(str)
    retire = Signal(str)
    renew = Signal(str)
    back = Signal(str)

    def __init__(self, theme: Theme, proposals: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.content = b""
        self.source = ""
        self._kinds: tuple[KindState, ...] = ()
        self._accepted: set[str] = set()
        self._fields: tuple[str, ...] = ()
        self._proposals = tuple(proposals)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.looked)
        self.table = RowTable(theme, present.kind_columns(), "log_row")
        self.name_button = ActionButton(theme, _("Đổi tên…"), Rank.SMALL, icon=Icon.PEN)
        self.rules_button = ActionButton(theme, _("Ký và số…"), Rank.SMALL, icon=Icon.SIGNATURE)
        self.retire_button = ActionButton(theme, "", Rank.SMALL, icon=Icon.MINUS)
        self.renew_button = ActionButton(theme, _("Thay mẫu…"), Rank.SMALL, icon=Icon.FILE)
        self.back_button = ActionButton(theme, _("Mẫu trước"), Rank.SMALL, icon=Icon.UNDO)
        self.file = CutWords(theme, "", Role.BODY, weight=600)
        self.file_button = ActionButton(
            theme, _("Chọn tệp Word…"), Rank.PLAIN, icon=Icon.FOLDER, key="Ctrl+O"
        )
        self.name = LineField(theme, _("Thư chúc Tết"))
        self.tone = SegmentedChoice(theme, present.tone_choices(), _("Lời lẽ"))
        self.meaning = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.suffix = LineField(theme, "TCM-UBND")
        self.signing = ComboField(theme, present.signing_choices())
        self.form = Form(theme, _("Thêm loại thư"))
        self.own = Form(theme)
        self.own_title = Words(
            theme, _("Mẫu hỏi thêm những ô này; đặt tên cho dễ hiểu"), Role.SMALL, Ink.TEXT2, wrap=True
        )
        self.findings = GuardList(theme)
        self.misses = QWidget()
        self._miss_row = FlowLayout(self.misses)
        self.miss_buttons: tuple[ActionButton, ...] = ()
        self.view = SheetView(theme)
        self.caption = CutWords(theme, _("Trang thư vẽ từ mẫu"), Role.PANEL, weight=600)
        self.use = ActionButton(theme, _("Đưa vào dùng"), Rank.FILLED, icon=Icon.CHECK, key="Ctrl+S")
        self.asked = Form(theme)
        names = [Choice(one, present.proposal_name(one)) for one in self._proposals]
        self.sample = ComboField(theme, names)
        self.sample_button = ActionButton(theme, _("Chép ra…"), Rank.PLAIN, icon=Icon.DOWNLOAD)
        self._build()
        self._listen()
        self._tell_tone()
        self.show_nothing()

    # What is typed -------------------------------------------------------------------------------------------

    @property
    def current(self) -> KindState | None:
        """The kind in front of the list."""
        key = self.table.view.current_key()
        return next((one for one in self._kinds if str(int(one.own.kind)) == key), None)

    @property
    def accepted(self) -> frozenset[str]:
        """The placeholders said to be no misspelling."""
        return frozenset(self._accepted)

    @property
    def labels(self) -> dict[str, str]:
        """The labels typed for the kind's own fields."""
        return {name: str(text) for name, text in self.own.values().items() if str(text)}

    def order(self) -> KindOrder:
        """The kind as typed."""
        suffix = self.suffix.text().strip().lstrip("/")
        return KindOrder(
            name=self.name.text(),
            tone=Tone(self.tone.key()),
            content=self.content,
            labels=self.labels,
            accepted=self.accepted,
            signing=SigningMode(self.signing.key()),
            pattern=f"{{n:02}}/{suffix}" if suffix else "",
            source=self.source,
        )

    # What is shown -------------------------------------------------------------------------------------------

    def show_kinds(self, kinds: Sequence[KindState]) -> None:
        """Show every kind; the one in front stays in front."""
        self._kinds = tuple(kinds)
        self.table.show_rows(present.kind_rows(self._kinds))
        self._list.setVisible(bool(self._kinds))
        px, rows = self.theme.px, min(len(self._kinds), _MOST_ROWS)
        self.table.setFixedHeight(px(50) + rows * px(self.theme.metrics.log_row))
        self._tell_current()

    def bring(self, content: bytes, source: str) -> None:
        """Take a Word file to make a kind of; it is checked next."""
        self.content, self.source = content, source
        self._accepted.clear()
        self.file.set_words(source)
        if not self.name.text().strip():
            self.name.setText(_spoken(source))
        self.looked.emit()

    def show_look(self, look: KindLook) -> None:
        """Show what the file was found to be."""
        self._ask_labels(look.fields)
        self.findings.show_values(present.checked(look.report))
        self._show_misses(present.near_misses(look.report.findings))
        if look.report.pdf:
            self.view.show_pdf(look.report.pdf)
        else:
            self.view.show_nothing(_("Sửa xong các chỗ bên dưới mới vẽ được trang"), Icon.FILE)
        self.use.setEnabled(look.report.is_clean)

    def show_nothing(self) -> None:
        """No file is in hand."""
        self.content, self.source = b"", ""
        self._accepted.clear()
        self._fields = ()
        self.file.set_words(_("chưa chọn tệp"))
        for editor in (self.name, self.suffix):
            editor.setText("")
        self._ask_labels(())
        self.findings.show_values(())
        self._show_misses(())
        self.view.show_nothing(_("Chọn tệp Word để xem trang thư"), Icon.FILE)
        self.use.setEnabled(False)

    # -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        scroller = Scroller(self.theme)
        # The form is made first and shown second: the kinds there are stand in sight, the form below may be long.
        form = self._form_card()
        scroller.body.addWidget(self._list_card())
        scroller.body.addWidget(form)
        scroller.body.addStretch(1)
        page = Card(self.theme)
        page.body.addWidget(self.caption)
        page.body.addWidget(self.view, 1)
        page.body.addWidget(self.findings)
        page.body.addWidget(self.misses)
        foot = QHBoxLayout()
        foot.addWidget(self.use)
        foot.addStretch(1)
        page.body.addLayout(foot)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(scroller, 47)
        across.addWidget(page, 53)

    def _list_card(self) -> QWidget:
        self.table.view.setAccessibleName(_("Loại thư của xã"))
        self._list = Card(self.theme)
        self._list.body.addWidget(Words(self.theme, _("Các loại thư đã đặt"), Role.PANEL, weight=600))
        self._list.body.addWidget(self.table)
        deeds = QWidget()
        row = FlowLayout(deeds)
        for button in (
            self.renew_button,
            self.back_button,
            self.rules_button,
            self.name_button,
            self.retire_button,
        ):
            row.addWidget(button)
        self._list.body.addWidget(deeds)
        return self._list

    def _form_card(self) -> QWidget:
        made = Card(self.theme)
        made.body.addWidget(self.form)
        self.form.add("sample", _("Chưa có mẫu? Chép một mẫu ra, sửa trong Word"), self.sample, (0, 0, 6))
        chosen = QWidget()
        row = FlowLayout(chosen)
        for button in (self.sample_button, self.file_button):
            row.addWidget(button)
        self.form.column.addWidget(chosen)
        self.form.column.addWidget(self.file)
        asked = self.asked
        asked.add("name", _("Tên loại thư"), self.name, (0, 0, 6), required=True)
        asked.add_bare("tone", self.tone, (1, 0, 6))
        asked.lay(self.meaning, (2, 0, 6))
        asked.add(
            "suffix", _("Ký hiệu sau số"), self.suffix, (3, 0, 3), hint=_("Để trống: thư không mang số")
        )
        asked.add("signing", _("Ký lúc nào"), self.signing, (3, 3, 3))
        for widget in (asked, self.own_title, self.own):
            made.body.addWidget(widget)
        return made

    def _listen(self) -> None:
        self.file_button.clicked.connect(self.file_wanted)
        self.use.clicked.connect(self.made)
        self.sample_button.clicked.connect(lambda: self.sample_wanted.emit(self.sample.key()))
        self.tone.chosen.connect(lambda _key: self._tell_tone())
        self.asked.changed.connect(lambda _path: self._look_later())
        self.table.view.chosen.connect(lambda _key: self._tell_current())
        self.name_button.clicked.connect(lambda: self._named(self.rename))
        self.rules_button.clicked.connect(lambda: self._named(self.regulate))
        self.retire_button.clicked.connect(lambda: self._named(self.retire))
        self.renew_button.clicked.connect(lambda: self._named(self.renew))
        self.back_button.clicked.connect(lambda: self._named(self.back))

    def _named(self, signal: SignalInstance) -> None:
        if self.current is not None:
            signal.emit(str(int(self.current.own.kind)))

    def _look_later(self) -> None:
        if self.content:
            self._pause.start()

    def _tell_tone(self) -> None:
        self.meaning.set_words(tone_meaning(Tone(self.tone.key())))

    def _tell_current(self) -> None:
        now = self.current
        retired = now is not None and now.own.retired
        self.retire_button.set_words(_("Dùng lại") if retired else _("Thôi dùng"))
        self.back_button.setVisible(now is not None and bool(now.uses) and now.uses[0].before > 0)

    def _ask_labels(self, fields: Sequence[OwnField]) -> None:
        """A line for the label of each field; what was typed for one stays."""
        names = tuple(one.name for one in fields)
        self.own_title.setVisible(bool(names))
        self.own.setVisible(bool(names))
        if names == self._fields:
            return
        self._fields, kept, old = names, self.own.values(), self.own
        fresh = Form(self.theme)
        for place, one in enumerate(fields):
            fresh.add(one.name, f"{{{{ {one.name} }}}}", LineField(self.theme), (place, 0, 6))
            fresh.fill({one.name: str(kept.get(one.name, "")) or one.label})
        fresh.changed.connect(lambda _path: self._look_later())
        holder = old.parentWidget()
        layout = holder.layout() if holder is not None else None
        if layout is not None:
            layout.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        self.own = fresh
        fresh.setVisible(bool(names))

    def _show_misses(self, names: Sequence[str]) -> None:
        for button in self.miss_buttons:
            self._miss_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.miss_buttons = ()
        for name in names:
            button = ActionButton(self.theme, present.own_field_words(name), Rank.SMALL, icon=Icon.CHECK)
            button.clicked.connect(lambda _checked=False, one=name: self._accept(one))
            self._miss_row.addWidget(button)
            self.miss_buttons = (*self.miss_buttons, button)
        self.misses.setVisible(bool(names))

    def _accept(self, name: str) -> None:
        self._accepted.add(name)
        self.looked.emit()


def _spoken(source: str) -> str:
    """A name proposed from that of the file, where it is written with its marks: `Thư mừng thọ.docx`."""
    if source.isascii():
        return ""
    words = " ".join(source.rsplit(".", 1)[0].replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]
