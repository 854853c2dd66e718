"""What happened in the family, field by field as on the certificate: birth, marriage, death."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.person import Sex
from counter_app.domain.procedure import EventKind
from counter_app.sentences.dossiers import sex_name
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import CheckField, ComboField, DateField, LineField
from counter_app.ui.components.form import Form, Typed
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _


def sex_field(theme: Theme) -> ComboField:
    """A field for the sex written on a paper, unknown at first."""
    kinds = (Sex.UNKNOWN, Sex.MALE, Sex.FEMALE)
    return ComboField(theme, [Choice(one.value, _raised(sex_name(one))) for one in kinds])


class ChildForm(Form):
    """One child of a birth; its paths carry its place among the children."""

    removed = Signal(object)

    def __init__(self, theme: Theme, place: int) -> None:
        super().__init__(theme)
        self.place = place
        self._title = Words(theme, "", Role.SMALL, Ink.TEXT2, weight=600)
        self.remove = ActionButton(theme, _("Bớt cháu này"), Rank.LINK)
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.remove)
        self.column.insertLayout(0, head)
        self.add("name", _("Họ tên cháu"), LineField(theme), (0, 0, 4), required=True)
        self.add("sex", _("Giới tính"), sex_field(theme), (0, 4, 2))
        self.add("birth_date", _("Ngày sinh"), _short_date(theme), (1, 0, 2), required=True)
        self.add("birth_place", _("Nơi sinh"), LineField(theme), (1, 2, 4))
        self.add("death_date", _("Ngày mất (nếu cháu đã mất)"), DateField(theme), (2, 0, 3))
        self.add_bare("abandoned", CheckField(theme, _("Trẻ bị bỏ rơi")), (2, 3, 3), beside=True)

    def show_place(self, place: int, many: int) -> None:
        """Be the child at this place of so many."""
        self.place = place
        self._title.set_words(_("Cháu thứ {n}").format(n=place + 1))
        self._title.setVisible(many > 1)
        self.remove.setVisible(many > 1)


class BirthForm(QWidget):
    """The children of one birth and their parents or guardian."""

    changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.children_forms: list[ChildForm] = []
        self.add_button = ActionButton(theme, _("Thêm cháu (sinh đôi, sinh ba)"), Rank.SMALL, icon=Icon.PLUS)
        self.add_button.clicked.connect(self._one_more)
        self.parents = Form(theme)
        self.parents.add("event.mother.name", _("Họ tên mẹ"), LineField(theme), (0, 0, 3))
        self.parents.add("event.father.name", _("Họ tên cha"), LineField(theme), (0, 3, 3))
        guardian = _("Người giám hộ (khi không có cha mẹ)")
        self.parents.add("event.guardian.name", guardian, LineField(theme), (1, 0, 6))
        self.parents.changed.connect(self.changed)
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.parents)
        self.add_child()

    def add_child(self) -> ChildForm:
        """Make room for one more child of the same birth; what twins share is taken over from the first."""
        form = ChildForm(self._theme, len(self.children_forms))
        form.changed.connect(lambda path, form=form: self.changed.emit(_child_path(form, path)))
        form.removed.connect(self._remove)
        if self.children_forms:
            first = self.children_forms[0].values()
            form.fill({path: first[path] for path in ("birth_date", "birth_place")})
        self.children_forms.append(form)
        self._list.addWidget(form)
        # Shown at once and not with the next layout, so that the focus can go there now.
        form.setVisible(True)
        self._renumber()
        if len(self.children_forms) > 1:
            form.editor("name").setFocus(Qt.FocusReason.OtherFocusReason)
        return form

    def values(self) -> Typed:
        """Everything typed, by the paths of the dossier file."""
        typed: Typed = {"event.kind": EventKind.BIRTH.value}
        for form in self.children_forms:
            typed.update({_child_path(form, path): value for path, value in form.values().items()})
        return {**typed, **self.parents.values()}

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all fields."""
        children = (_child_path(form, path) for form in self.children_forms for path in form.paths)
        return (*children, *self.parents.paths)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets that Tab should go through, in order."""
        children = (stop for form in self.children_forms for stop in (*form.stops, form.remove))
        return (*children, self.add_button, *self.parents.stops)

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong; False when it is not here."""
        for form in self.children_forms:
            head = _child_path(form, "")
            if path.startswith(head):
                return form.show_fault(path.removeprefix(head), sentence)
        return self.parents.show_fault(path, sentence)

    def clear_faults(self) -> None:
        """Say nothing is wrong."""
        for form in (*self.children_forms, self.parents):
            form.clear_faults()

    def fill(self, values: Typed) -> None:
        """Put values into the fields they name."""
        self.parents.fill(values)
        for form in self.children_forms:
            head = _child_path(form, "")
            here = {path.removeprefix(head): value for path, value in values.items() if path.startswith(head)}
            form.fill(here)

    def _one_more(self) -> None:
        self.add_child()
        self.changed.emit("event.children")

    def _remove(self, form: ChildForm) -> None:
        self.children_forms.remove(form)
        self._list.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._renumber()
        self.changed.emit("event.children")

    def _renumber(self) -> None:
        for place, form in enumerate(self.children_forms):
            form.show_place(place, len(self.children_forms))


class MarriageForm(Form):
    """The two who marry and the day of registration."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        names = (("husband", _("Họ tên chồng")), ("wife", _("Họ tên vợ")))
        for at, (key, label) in enumerate(names):
            row, head = at * 2, f"event.{key}"
            nationality = LineField(theme)
            nationality.setText("Việt Nam")
            self.add(f"{head}.name", label, LineField(theme), (row, 0, 3), required=True)
            self.add(f"{head}.birth_date", _("Ngày sinh"), DateField(theme), (row, 3, 3))
            self.add(f"{head}.nationality", _("Quốc tịch"), nationality, (row + 1, 0, 3))
            before = CheckField(theme, _("Đã từng kết hôn"))
            self.add_bare(f"{head}.previously_married", before, (row + 1, 3, 3), beside=True)
        self.add("event.registered", _("Ngày đăng ký kết hôn"), DateField(theme), (4, 0, 3))

    def values(self) -> Typed:
        """Everything typed, by the paths of the dossier file."""
        return {"event.kind": EventKind.MARRIAGE.value, **super().values()}


class DeathForm(Form):
    """The one who died, as the family calls them; the cause of death is never asked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        who = "event.deceased"
        calls = LineField(theme, _("cụ, ông, bà, anh, chị…"))
        self.add(f"{who}.honorific", _("Cách gọi"), calls, (0, 0, 2))
        self.add(f"{who}.name", _("Họ tên người đã mất"), LineField(theme), (0, 2, 4), required=True)
        self.add(f"{who}.sex", _("Giới tính"), sex_field(theme), (1, 0, 2))
        self.add(f"{who}.birth_date", _("Ngày hoặc năm sinh"), _short_date(theme), (1, 2, 2))
        self.add(f"{who}.death_date", _("Ngày mất"), _short_date(theme), (1, 4, 2), required=True)
        self.add(f"{who}.address", _("Nơi ở cuối cùng"), LineField(theme), (2, 0, 4))
        self.add(f"{who}.religion", _("Tôn giáo"), LineField(theme), (2, 4, 2))
        self.add(
            f"{who}.memberships",
            _("Hội, đoàn đã tham gia"),
            LineField(theme, _("Hội Người cao tuổi, Hội Cựu chiến binh…")),
            (3, 0, 4),
            hint=_("Cách nhau bằng dấu phẩy."),
        )
        self.add_bare(f"{who}.buried", CheckField(theme, _("Đã an táng")), (3, 4, 2), beside=True)
        relation = LineField(theme, _("con, vợ, chồng, cháu…"))
        self.add("event.relation", _("Người nộp là gì của người đã mất"), relation, (4, 0, 4))

    def values(self) -> Typed:
        """Everything typed, by the paths of the dossier file."""
        return {"event.kind": EventKind.DEATH.value, **super().values()}


EventForm = BirthForm | MarriageForm | DeathForm


def event_form(theme: Theme, kind: EventKind) -> EventForm:
    """The form of a kind of event."""
    match kind:
        case EventKind.BIRTH:
            return BirthForm(theme)
        case EventKind.MARRIAGE:
            return MarriageForm(theme)
        case EventKind.DEATH:
            return DeathForm(theme)


def _child_path(form: ChildForm, path: str) -> str:
    return f"event.children[{form.place}].{path}"


def _short_date(theme: Theme) -> DateField:
    """A date in a narrow field, where the long hint would be cut."""
    made = DateField(theme)
    made.setPlaceholderText(_("ngày/tháng/năm"))
    return made


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
