"""The way of a dossier: when the competent agency received it, and the agencies it goes through, step by step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.procedure import LimitUnit
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import CheckField, ComboField, LineField, MomentField
from counter_app.ui.components.form import Form, Typed
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

ARRIVED = "arrived"


class StepForm(Form):
    """One agency's step; its paths carry its place among the steps."""

    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Words(theme, "", Role.SMALL, Ink.TEXT2, weight=600)
        self.remove = ActionButton(theme, _("Bớt bước này"), Rank.LINK)
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.remove)
        self.column.insertLayout(0, head)
        agency = LineField(theme, _("ví dụ: Công an xã"))
        self.add("agency", _("Cơ quan làm bước"), agency, (0, 0, 4))
        self.add_bare("own", CheckField(theme, _("Cơ quan mình")), (0, 4, 2), beside=True)
        self.add("limit.number", _("Thời hạn"), LineField(theme, _("số")), (1, 0, 1))
        self.add("limit.unit", _("Tính theo"), ComboField(theme, _units()), (1, 1, 2))
        self.add("since", _("Nhận lúc"), MomentField(theme), (1, 3, 3))
        self.add_bare(
            "limit.cutoff_15h", CheckField(theme, _("Nhận sau 15 giờ thì tính từ ngày sau")), (2, 0, 6)
        )

    def show_place(self, place: int, many: int) -> None:
        """Be the step at this place of so many; the first begins with the receipt where nothing else is told."""
        self._title.set_words(_("Bước {n}").format(n=place + 1))
        self.remove.setVisible(many > 1)
        since = self.field("since")
        if since is not None:
            since.set_hint("" if place else _("Để trống là từ lúc nhận hồ sơ."))
            since.set_error(since.error)


class WayForm(QWidget):
    """Where and when the count starts, and the steps taken so far, in their order."""

    changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.start = Form(theme)
        self.arrived = MomentField(theme)
        self.start.add(
            ARRIVED,
            _("Cơ quan có thẩm quyền nhận được lúc"),
            self.arrived,
            (0, 0, 6),
            hint=_("Hồ sơ nộp ở nơi khác thì thời hạn tính từ lúc này. Để trống nếu nộp tại đây."),
        )
        self.start.changed.connect(self.changed)
        self.steps: list[StepForm] = []
        self.add_button = ActionButton(theme, _("Thêm bước"), Rank.SMALL, icon=Icon.PLUS)
        self.add_button.clicked.connect(self._one_more)
        said = _("Bước trước xong khi cơ quan sau nhận. Bước chưa tới thì ghi sau, ở trang Hồ sơ.")
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.start)
        column.addLayout(self._list)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Words(theme, said, Role.SMALL, Ink.TEXT3, wrap=True))
        self.add_step()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed: units and ticks stand in fields by themselves."""
        typed = {path: value for path, value in self.values().items() if not path.endswith(".unit")}
        return not any(isinstance(value, str) and value for value in typed.values())

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all fields."""
        steps = (_path(place, path) for place, form in enumerate(self.steps) for path in form.paths)
        return (*self.start.paths, *steps)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets that Tab should go through, in order."""
        steps = (stop for form in self.steps for stop in (*form.stops, form.remove))
        return (*self.start.stops, *steps, self.add_button)

    def values(self) -> Typed:
        """Everything typed, by the paths of the dossier file."""
        typed = self.start.values()
        for place, form in enumerate(self.steps):
            typed.update({_path(place, path): value for path, value in form.values().items()})
        return typed

    def fill(self, values: Typed) -> None:
        """Put values into the fields they name."""
        self.start.fill(values)
        for place, form in enumerate(self.steps):
            head = _path(place, "")
            form.fill(
                {path.removeprefix(head): value for path, value in values.items() if path.startswith(head)}
            )

    def start_again(self) -> None:
        """One empty step, and the count from the receipt."""
        for form in tuple(self.steps):
            self._drop(form)
        self.start.fill({ARRIVED: ""})
        self.start.clear_faults()
        self.add_step()

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong; False when it is not here."""
        for place, form in enumerate(self.steps):
            head = _path(place, "")
            if path.startswith(head):
                return form.show_fault(path.removeprefix(head), sentence)
        return self.start.show_fault(path, sentence)

    def clear_faults(self) -> None:
        """Say nothing is wrong."""
        for form in (self.start, *self.steps):
            form.clear_faults()

    def add_step(self) -> StepForm:
        """Make room for the next agency."""
        form = StepForm(self._theme)
        form.changed.connect(lambda path, form=form: self.changed.emit(_path(self.steps.index(form), path)))
        form.removed.connect(self._remove)
        self.steps.append(form)
        self._list.addWidget(form)
        # Shown at once and not with the next layout, so that the focus can go there now.
        form.setVisible(True)
        self._renumber()
        return form

    def _one_more(self) -> None:
        self.add_step().editor("agency").setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit("steps")

    def _remove(self, form: StepForm) -> None:
        self._drop(form)
        self._renumber()
        self.changed.emit("steps")

    def _drop(self, form: StepForm) -> None:
        self.steps.remove(form)
        self._list.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _renumber(self) -> None:
        for place, form in enumerate(self.steps):
            form.show_place(place, len(self.steps))


def _units() -> tuple[Choice, ...]:
    named = {
        LimitUnit.WORKING_DAY: _("ngày làm việc"),
        LimitUnit.HOUR: _("giờ làm việc"),
        LimitUnit.DAY: _("ngày"),
    }
    return tuple(Choice(unit.value, words) for unit, words in named.items())


def _path(place: int, path: str) -> str:
    return f"steps[{place}].{path}"
