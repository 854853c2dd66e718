"""The two forms of the page: a contribution, and one thing done about it; nothing typed is lost by a fault."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from counter_app.domain.contribution import ContributionRules, HandlingStep, RecipientType
from counter_app.sentences.dossiers import recipient_type_name
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.fields import CheckField, ComboField, DateField, LineField, TextField
from counter_app.ui.components.form import Form, Typed
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role
from counter_app.ui.values import Choice
from counter_app.wording import _

OTHER = "other"
_REPRESENTED = (
    RecipientType.ORGANISATION.value,
    RecipientType.BUSINESS.value,
    RecipientType.DELEGATION.value,
)


class SideForm(Card):
    """A form beside the list with its two buttons; `kept` is the button that keeps it, `left` the one that leaves."""

    kept = Signal()
    left = Signal()

    def __init__(self, theme: Theme, act: str) -> None:
        super().__init__(theme)
        self.touched = False
        self.title = Words(theme, "", Role.LETTER, weight=700, wrap=True)
        self.form = Form(theme)
        self.form.changed.connect(self._touch)
        self.keep = ActionButton(theme, act, Rank.FILLED, icon=Icon.SAVE, key="Ctrl+S")
        self.keep.clicked.connect(self.kept)
        self.leave = ActionButton(theme, _("Thôi"), Rank.SIDE, key="Esc")
        self.leave.clicked.connect(self.left)
        self._area = area = Scroller(theme)
        area.body.setContentsMargins(0, 0, 8, 4)
        area.body.setSpacing(10)
        area.body.addWidget(self.title)
        area.body.addWidget(self.form)
        area.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.keep, 1)
        row.addWidget(self.leave)
        self.body.addWidget(area, 1)
        self.body.addLayout(row)

    @property
    def shows_fault(self) -> bool:
        """Whether a field says what is wrong with it."""
        return any(field is not None and field.error for field in map(self.form.field, self.form.paths))

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong and bring it into sight; False when the field is not here."""
        if not self.form.show_fault(path, sentence):
            return False
        field = self.form.field(path)
        if field is not None:
            # The sentence has its height only once the form is laid out with it.
            QTimer.singleShot(
                0, field, lambda: self._area.ensureWidgetVisible(field, 0, self.form.theme.px(24))
            )
        return True

    def _touch(self, _path: str) -> None:
        self.touched = True


class ContributionForm(SideForm):
    """Who gave what, when and how it came."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Ghi nhận"))
        kinds = [Choice(one.value, _raised(recipient_type_name(one))) for one in RecipientType]
        self.type, self.kind, self.channel = ComboField(theme, kinds), ComboField(theme), ComboField(theme)
        self.other = LineField(theme, _("qua điện thoại, tại cuộc họp bản…"))
        form = self.form
        form.add("recipient.type", _("Người đóng góp là"), self.type, (0, 0, 6))
        form.add(
            "recipient.name", _("Tên"), LineField(theme, _("ông, bà… và họ tên")), (1, 0, 6), required=True
        )
        form.add(
            "recipient.representative",
            _("Người đại diện"),
            LineField(theme, _("ông, bà… và họ tên")),
            (2, 0, 3),
        )
        form.add(
            "recipient.representative_title",
            _("Chức danh"),
            LineField(theme, _("Giám đốc, Hiệu trưởng…")),
            (2, 3, 3),
        )
        form.add("recipient.address", _("Nơi ở, trụ sở"), LineField(theme), (3, 0, 6))
        form.add("kind", _("Loại đóng góp"), self.kind, (4, 0, 6))
        content = TextField(theme, _("việc sửa cống thoát nước bản Huổi Mí"), lines=2)
        hint = _("Viết tiếp được sau chữ “về”: Thư cảm ơn đóng góp về …")
        form.add("content", _("Đóng góp về việc gì"), content, (5, 0, 6), hint=hint, required=True)
        form.add("received", _("Ngày nhận"), DateField(theme, whole_only=True), (6, 0, 2), required=True)
        form.add("channel.choice", _("Nhận qua"), self.channel, (6, 2, 4))
        form.add("channel", _("Kênh khác"), self.other, (7, 0, 6), required=True)
        anonymous = CheckField(theme, _("Người đóng góp xin giấu tên"))
        anonymous.setToolTip(
            _("Tên, nơi ở và nội dung không hiện trong danh sách, tìm kiếm hay báo cáo nào.")
        )
        form.add_bare("anonymous", anonymous, (8, 0, 6))
        self.type.chosen.connect(lambda _key: self._arrange())
        self.channel.chosen.connect(lambda _key: self._arrange())

    def offer(self, rules: ContributionRules) -> None:
        """Offer the commune's kinds and channels; what was chosen stays chosen."""
        kind, channel = self.kind.key(), self.channel.key()
        self.kind.set_choices(
            [Choice("", _("chưa phân loại")), *(Choice(k.name, k.name) for k in rules.kinds)]
        )
        self.kind.take(kind)
        channels = [Choice(one, _raised(one)) for one in rules.channels]
        self.channel.set_choices([*channels, Choice(OTHER, _("Kênh khác…"))])
        self.channel.take(channel)
        self._arrange()

    def start(self, title: str, act: str, values: Mapping[str, str | bool]) -> None:
        """Show the form with these words in it and no others."""
        self.title.set_words(title)
        self.keep.set_words(act)
        self.form.clear_faults()
        blank: dict[str, str | bool] = dict.fromkeys(self.form.values(), "")
        blank |= {"recipient.representative": "", "recipient.representative_title": "", "channel": ""}
        self.form.fill({**blank, "anonymous": False, "recipient.type": RecipientType.PERSON.value, **values})
        self.kind.setCurrentIndex(0)
        kind = str(values.get("kind", ""))
        if kind and self.kind.findData(kind) < 0:
            # A kind the commune has taken off its list since stays with what was entered under it.
            self.kind.addItem(kind, kind)
        self.kind.take(kind)
        channel = str(values.get("channel", ""))
        known = not channel or self.channel.findData(channel) >= 0
        if channel:
            self.channel.take(channel if known else OTHER)
        else:
            self.channel.setCurrentIndex(0)
        self.other.setText("" if known else channel)
        self._arrange()
        self.touched = False

    def values(self) -> Typed:
        """What was typed, by the paths of the contribution file."""
        made = self.form.values()
        chosen = str(made.pop("channel.choice", ""))
        if chosen != OTHER:
            made["channel"] = chosen
        return made

    def _arrange(self) -> None:
        """Ask only what the chosen recipient and channel want to know."""
        through = self.type.key() in _REPRESENTED
        for path in ("recipient.representative", "recipient.representative_title"):
            self._show(path, on=through)
        self._show("channel", on=self.channel.key() == OTHER)

    def _show(self, path: str, *, on: bool) -> None:
        field = self.form.field(path)
        if field is not None:
            field.setVisible(on)


class HandlingForm(SideForm):
    """One thing done about a contribution: what, when, by whom, and what came of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Ghi việc xử lý"))
        form = self.form
        form.add(
            "handling.what",
            _("Đã làm gì"),
            TextField(theme, _("chuyển thôn kiểm tra, trả lời tại buổi tiếp công dân…"), lines=2),
            (0, 0, 6),
            required=True,
        )
        form.add("handling.day", _("Ngày"), DateField(theme, whole_only=True), (1, 0, 2), required=True)
        form.add("handling.by", _("Ai làm"), LineField(theme), (1, 2, 4))
        form.add("handling.result", _("Kết quả"), TextField(theme, lines=2), (2, 0, 6))
        form.add_bare("handling.answered", CheckField(theme, _("Đã trả lời người đóng góp")), (3, 0, 6))

    def start(self, title: str, today: date) -> None:
        """An empty step of today."""
        self.title.set_words(title)
        self.form.clear_faults()
        self.form.fill(
            {
                "handling.what": "",
                "handling.day": today.isoformat(),
                "handling.by": "",
                "handling.result": "",
                "handling.answered": False,
            }
        )
        self.touched = False

    def day(self) -> date | None:
        """The day typed, None where it is none."""
        editor = self.form.editor("handling.day")
        parts = editor.parts() if isinstance(editor, DateField) else None
        return parts.whole if parts is not None else None

    def step(self, day: date) -> HandlingStep:
        """The step as typed, done on a day."""
        typed = self.form.values()
        return HandlingStep(
            day,
            str(typed["handling.what"]),
            str(typed["handling.by"]),
            str(typed["handling.result"]),
            bool(typed["handling.answered"]),
        )


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
