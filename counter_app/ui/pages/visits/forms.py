"""The three forms of a visit: what was told, the plan, what came of it; none asks of what somebody died."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.instants import local
from counter_app.domain.person import Sex
from counter_app.domain.visit import Delegate, Outcome, Tribute, VisitPlan
from counter_app.domain.visit_plan import PlanOrder
from counter_app.sentences.visits import member_words, tribute_words
from counter_app.services.acts.visits import VisitView
from counter_app.services.crafts.dossier_file import dump_visit
from counter_app.services.ports.visits import VisitWords
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.dates import parse_date
from counter_app.ui.components.fields import (
    CheckField,
    ComboField,
    DateField,
    LineField,
    MomentField,
    TextField,
)
from counter_app.ui.components.form import Form
from counter_app.ui.components.words import SectionTitle
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice
from counter_app.wording import _

Place = tuple[int, int, int]
_MOMENTS = ("reported", "funeral.coffin", "funeral.since", "funeral.until", "funeral.procession")


class TellForm(Form):
    """What the family or the head of the hamlet told, under the paths of the visit file."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._line("deceased.name", _("Họ tên người mất"), (0, 0, 3), required=True)
        self.add("deceased.sex", _("Giới tính"), ComboField(theme, _sexes()), (0, 3, 1))
        self.add("deceased.birth_date", _("Sinh ngày, hoặc năm"), DateField(theme), (0, 4, 2))
        self.add("deceased.death_date", _("Mất ngày"), DateField(theme), (1, 0, 2), required=True)
        self._line(
            "deceased.lunar",
            _("Âm lịch, nếu gia đình tính khác"),
            (1, 2, 2),
            hint=_("ví dụ 14/10; để trống thì tự tính"),
        )
        self._line("deceased.honorific", _("Cách gọi"), (1, 4, 1), hint=_("theo tuổi"))
        self._line("deceased.age", _("Tuổi, gia đình báo"), (1, 5, 1))
        self._line("deceased.address", _("Nơi ở"), (2, 0, 2))
        self._line("deceased.religion", _("Tôn giáo"), (2, 2, 1), hint=_("nếu gia đình nói"))
        self._line("deceased.memberships", _("Hội, đoàn"), (2, 3, 3), hint=_("cách nhau bằng dấu phẩy"))
        self._line("reported_by", _("Người báo tin"), (3, 0, 2))
        self.add("reported", _("Báo lúc"), MomentField(theme), (3, 2, 1))
        self._line("contact", _("Người liên hệ của gia đình"), (3, 3, 2))
        self._line("phone", _("Điện thoại"), (3, 5, 1))
        self.lay(SectionTitle(theme, _("Tang lễ, theo lời gia đình")), (4, 0, 6))
        self._line("funeral.place", _("Nơi viếng"), (5, 0, 2))
        self.add("funeral.coffin", _("Nhập quan"), MomentField(theme), (5, 2, 1))
        self.add("funeral.since", _("Nhận viếng từ"), MomentField(theme), (5, 3, 1))
        self.add("funeral.until", _("đến"), MomentField(theme), (5, 4, 1))
        self.add("funeral.procession", _("Đưa tang"), MomentField(theme), (5, 5, 1))
        self.without_lunar = CheckField(theme, _("Gia đình không ghi ngày âm lịch"))
        self.add_bare("deceased.without_lunar", self.without_lunar, (6, 0, 6))
        for path in _MOMENTS:
            moment = self.editor(path)
            if isinstance(moment, MomentField):
                # Narrow fields would cut the usual hint.
                moment.setPlaceholderText(_("giờ:phút ngày"))

    def begin(self, now: datetime, view: VisitView | None, memberships: tuple[str, ...]) -> None:
        """An empty form with the present instant, or what was told of a visit; `memberships` are those known."""
        self.fill(dict.fromkeys(self.paths, ""))
        self.clear_faults()
        field = self.field("deceased.memberships")
        if field is not None:
            field.set_hint(_("cách nhau bằng dấu phẩy: {known}").format(known=", ".join(memberships)))
            field.set_warning("")
        if view is None:
            self._moment("reported", now)
            return
        file, visit = _flat(dump_visit(view.visit)), view.visit
        self.fill({path: text for path, text in file.items() if path in self.paths and path not in _MOMENTS})
        self.without_lunar.setChecked(visit.deceased.without_lunar)
        for path, at in (
            ("reported", visit.reporter.at),
            ("funeral.coffin", visit.funeral.coffin),
            ("funeral.since", visit.funeral.since),
            ("funeral.until", visit.funeral.until),
            ("funeral.procession", visit.funeral.procession),
        ):
            self._moment(path, at)

    def file(self, before: VisitView | None) -> dict[str, object]:
        """What was filled in, as a visit file; what the form does not show is kept from `before`."""
        made: dict[str, object] = {}
        if before is not None:
            made = {
                key: value
                for key, value in dump_visit(before.visit).items()
                if key in ("deceased", "funeral")
            }
        for path, typed in self.values().items():
            value: object = typed
            if path == "deceased.memberships":
                value = [part.strip() for part in str(typed).split(",") if part.strip()]
            _put(made, path, value or None)
        return made

    def _line(self, path: str, label: str, place: Place, *, hint: str = "", required: bool = False) -> None:
        self.add(path, label, LineField(self.theme, "" if len(hint) > 30 else hint), place,
                 hint=hint if len(hint) > 30 else "", required=required)  # fmt: skip

    def _moment(self, path: str, at: datetime | None) -> None:
        editor = self.editor(path)
        if isinstance(editor, MomentField):
            editor.set_moment(local(at) if at is not None else None)


class PlanForm(Form):
    """When the delegation goes, who comes along, what it brings, and its words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.at, self.head = MomentField(theme), LineField(theme)
        self.members, self.lines = TextField(theme, lines=6), TextField(theme, lines=6)
        self.tribute = SegmentedChoice(
            theme, [Choice(one.value, tribute_words(one)) for one in Tribute], _("Lễ viếng")
        )
        self.band, self.money, self.car = LineField(theme), LineField(theme), LineField(theme)
        self.add("plan.at", _("Đoàn đi lúc"), self.at, (0, 0, 2), required=True)
        self.add("plan.head", _("Trưởng đoàn"), self.head, (0, 2, 2))
        self.add("plan.tribute", _("Lễ viếng"), self.tribute, (0, 4, 2))
        hint = _("Gợi ý theo hội, đoàn của người mất; ghi tên sau dấu hai chấm khi đã rõ ai đi.")
        self.add("plan.members", _("Thành phần, mỗi người một dòng"), self.members, (1, 0, 3), hint=hint)
        hint = _("Gợi ý theo cách gọi và tôn giáo; sửa được trước khi in.")
        self.add("plan.lines", _("Lời ghi sổ tang, mỗi dòng một câu"), self.lines, (1, 3, 3), hint=hint)
        hint = _("Xuống dòng bằng dấu /. Xin đọc lại từng chữ.")
        self.add("plan.band", _("Chữ trên băng viếng"), self.band, (2, 0, 6), hint=hint)
        self.add("plan.money", _("Nguồn tiền viếng"), self.money, (3, 0, 3))
        self.add("plan.car", _("Xe"), self.car, (3, 3, 3))
        self._proposed = VisitWords((), ())

    def begin(self, plan: VisitPlan, words: VisitWords) -> None:
        """What was planned, or what is proposed; `words` are those that would be taken along."""
        self.clear_faults()
        self._proposed = words
        self.at.set_moment(local(plan.at))
        self.head.setText(plan.head)
        self.tribute.take(plan.tribute.value)
        self.members.setPlainText("\n".join(member_words(one) for one in plan.members))
        self.money.setText(plan.money)
        self.car.setText(plan.car)
        self.band.setText(" / ".join(words.band))
        self.lines.setPlainText("\n".join(words.lines))

    def order(self) -> PlanOrder:
        """What was filled in; words that stand as they were proposed stay the program's own."""
        lines = _lines(self.lines)
        band = " / ".join(part.strip() for part in self.band.text().split("/") if part.strip())
        return PlanOrder(
            at=self.at.moment(),
            head=self.head.text().strip(),
            members=tuple(_member(line) for line in _lines(self.members)),
            tribute=Tribute(self.tribute.key()),
            band="" if band == " / ".join(self._proposed.band) else band,
            money=self.money.text().strip(),
            car=self.car.text().strip(),
            lines=() if lines == self._proposed.lines else lines,
        )


class OutcomeForm(Form):
    """When the delegation was there, who went, what the family asked for, and whether the funeral is over."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.at, self.buried = MomentField(theme), DateField(theme, whole_only=True)
        self.went, self.wishes = TextField(theme, lines=5), TextField(theme, lines=3)
        self.add("outcome.at", _("Đoàn viếng lúc"), self.at, (0, 0, 3), required=True)
        self.add("funeral.buried", _("Ngày an táng, khi đã xong"), self.buried, (0, 3, 3))
        self.add(
            "outcome.went", _("Những người đã đi, mỗi người một dòng"), self.went, (1, 0, 6), required=True
        )
        self.add(
            "outcome.wishes",
            _("Điều gia đình dặn"),
            self.wishes,
            (2, 0, 6),
            hint=_("Không ghi vì sao người ấy mất."),
        )

    def begin(self, view: VisitView) -> None:
        """What is known: the plan's people and hour, or the record itself."""
        self.clear_faults()
        visit = view.visit
        plan, outcome = visit.plan, visit.outcome
        at = outcome.at if outcome is not None else min(plan.at, view.now) if plan is not None else view.now
        self.at.set_moment(local(at))
        went = outcome.went if outcome is not None else _expected(plan)
        self.went.setPlainText("\n".join(went))
        self.wishes.setPlainText(outcome.wishes if outcome is not None else "")
        buried = visit.funeral.buried
        self.buried.set_parts(parse_date(f"{buried:%d/%m/%Y}") if buried is not None else None)

    def outcome(self, now: datetime) -> Outcome:
        """What was filled in; an hour that cannot be read is the present one."""
        wishes = " ".join(self.wishes.toPlainText().split())
        return Outcome(self.at.moment() or now, _lines(self.went), wishes)


def _expected(plan: VisitPlan | None) -> tuple[str, ...]:
    """Those who were to go and whose names are known."""
    if plan is None:
        return ()
    return tuple(one for one in (plan.head, *(member.name for member in plan.members)) if one)


def _sexes() -> tuple[Choice, ...]:
    return (
        Choice(Sex.UNKNOWN.value, _("chưa rõ")),
        Choice(Sex.MALE.value, _("nam")),
        Choice(Sex.FEMALE.value, _("nữ")),
    )


def _member(line: str) -> Delegate:
    body, _colon, name = line.partition(":")
    return Delegate(body.strip(), name.strip())


def _lines(editor: TextField) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in editor.toPlainText().splitlines())
    return tuple(line for line in lines if line)


def _flat(file: object, path: str = "") -> dict[str, str]:
    if isinstance(file, dict):
        flat: dict[str, str] = {}
        for key, value in file.items():
            flat |= _flat(value, f"{path}.{key}" if path else str(key))
        return flat
    return {path: ", ".join(str(one) for one in file) if isinstance(file, list) else str(file)}


def _put(file: dict[str, object], path: str, value: object) -> None:
    head, _dot, rest = path.partition(".")
    if not rest:
        file[head] = value
        return
    inner = file.get(head)
    if not isinstance(inner, dict):
        inner = {}
        file[head] = inner
    _put(inner, rest, value)
