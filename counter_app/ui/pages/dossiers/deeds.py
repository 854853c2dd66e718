"""The acts on a dossier between intake and handover, each asked for in words before it is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.legal_limit import LegalLimit
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.sentences import deadlines, reasons, reckonings
from counter_app.sentences.dossiers import cause_name
from counter_app.services.acts.following import Following, Refusal
from counter_app.services.acts.forms import Forms
from counter_app.services.acts.registry import Registry
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.form_desk import FormDesk
from counter_app.ui.icons import Icon
from counter_app.ui.marking import marked_banner
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.story import StoryValue
from counter_app.ui.slot_desk import SlotDesk
from counter_app.ui.standings import moment_words
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _

WITHDRAW, REFUSE, STOP, EXPLAIN, FORM = "withdraw", "refuse", "stop", "explain", "form"
SLOT = "slot"
HAND_ON, STEP_DONE = "hand on", "step done"
STEP_DAYS = (1, 2, 3, 5, 10)


class Deeds(QObject):
    """Asks and does; `done` gives the banners to show once the register has changed."""

    done = Signal(object)

    def __init__(
        self,
        following: Following,
        registry: Registry,
        forms: Forms,
        errands: Errands,
        ask: Ask,
        parent: QObject | None = None,
        slots: SlotDesk | None = None,
    ) -> None:
        super().__init__(parent)
        self._slots = slots
        if slots is not None:
            slots.done.connect(self.done)
        self._following = following
        self._registry = registry
        self._errands = errands
        self._ask = ask
        self._forms = FormDesk(forms, errands, ask, self)
        self._forms.done.connect(self.done)

    def act(self, name: str, story: StoryValue) -> None:
        """Do what a button beside the list says to the dossier shown there."""
        code, person = story.code, story.name
        match name:
            case detail.READY:
                self.mark_ready([code])
            case detail.PAUSE:
                self.pause(code, person)
            case detail.RESUME:
                self.resume(code, person)
            case detail.EXTEND:
                self.extend(code, person)
            case detail.STOP:
                self._end(code, person, STOP)
            case detail.MORE:
                self.other(code, person, story)

    def mark_ready(self, codes: Sequence[str]) -> None:
        """Mark the results of these dossiers ready, now."""
        wanted = tuple(codes)

        def marked(refused: tuple[Refusal, ...]) -> None:
            self.done.emit(marked_banner(wanted, refused))

        if wanted:
            self._errands.run(lambda: self._following.ready_all(wanted), marked)

    def pause(self, code: str, name: str) -> None:
        """Stop the clock while the citizen supplements the dossier."""
        question = Question(
            title=_("Tạm dừng hồ sơ của {name}?").format(name=name),
            words=_("Thời gian chờ bổ sung không tính vào thời hạn. Khi người dân nộp đủ, bấm “Tiếp tục”."),
            act=_("Tạm dừng hồ sơ"),
            why=_("Chờ bổ sung gì"),
            suggested=reasons.offered(reasons.PAUSE),
        )
        said = _("Đã tạm dừng hồ sơ của {name}.").format(name=name)

        def answered(answer: Answer) -> None:
            def done(dossier: Dossier) -> None:
                until = dossier.supplement_until
                window = _("Chờ bổ sung đến {when}.").format(when=moment_words(until)) if until else ""
                self._tell(said, " ".join(part for part in (reasons.shown(answer.why), window) if part))

            self._errands.run(lambda: self._following.pause(code, reason=answer.why), done)

        self._ask.ask(question, answered)

    def resume(self, code: str, name: str) -> None:
        """Let the clock run again."""
        said = _("Hồ sơ của {name} làm tiếp từ bây giờ.").format(name=name)
        rest = _("Ngày hẹn đã dời theo thời gian tạm dừng, xem ở phần Vì sao hẹn.")
        self._do(lambda: self._following.resume(code), said, rest)

    def extend(self, code: str, name: str) -> None:
        """Promise a later instant, with the reason."""
        question = Question(
            title=_("Hẹn lại hồ sơ của {name}").format(name=name),
            words=_("Hẹn cũ vẫn giữ trong sổ. Người dân cần được báo trước khi hẹn cũ hết."),
            act=_("Ghi hẹn mới"),
            moment=_("Hẹn mới"),
            why=_("Lý do hẹn lại"),
            suggested=reasons.offered(reasons.EXTEND),
        )

        def answered(answer: Answer) -> None:
            moment = answer.moment
            if moment is not None:
                self._errands.run(lambda: self._extended(code, moment, answer.why), done)

        def done(told: tuple[datetime, str, LegalLimit | None]) -> None:
            moment, why, beyond = told
            said = _("Đã hẹn lại {name}: {when}.").format(name=name, when=moment_words(moment))
            words = [] if beyond is None else [reckonings.beyond_limit(beyond, moment)]
            more = [BannerValue(BannerKind.WARNING, one, key="beyond", closable=True) for one in words]
            self._tell(said, reasons.shown(why), more)

        self._ask.ask(question, answered)

    def _extended(self, code: str, moment: datetime, why: str) -> tuple[datetime, str, LegalLimit | None]:
        beyond = self._registry.beyond_limit(code, moment)
        self._following.extend(code, moment, why)
        return moment, why, beyond

    def other(self, code: str, name: str, story: StoryValue) -> None:
        """Ask which of the rarer acts is meant."""
        choices = [
            Choice(EXPLAIN, _("Ghi nguyên nhân chậm"), icon=Icon.CLOCK_ALERT),
            Choice(FORM, _("In biểu mẫu…"), icon=Icon.PRINTER),
        ]
        if story.is_open and self._slots is not None:
            choices.append(Choice(SLOT, _("Hẹn giờ trả kết quả…"), icon=Icon.CALENDAR_CLOCK))
        if story.is_open:
            choices += [
                Choice(WITHDRAW, _("Người dân rút hồ sơ"), icon=Icon.UNDO),
                Choice(REFUSE, _("Không tiếp nhận hồ sơ"), icon=Icon.CIRCLE_X),
            ]
        if story.step_runs:
            choices.append(Choice(STEP_DONE, _("Bước đang làm đã xong"), icon=Icon.CHECK_CIRCLE))
        if story.can_be_ready:
            choices.append(Choice(HAND_ON, _("Chuyển bước sang cơ quan khác"), icon=Icon.ARROW_RIGHT))
        if story.can_be_ready and not story.proposal:
            choices.append(Choice(STOP, _("Dừng xử lý hồ sơ"), icon=Icon.CIRCLE_X))
        question = Question(
            title=_("Việc khác với hồ sơ của {name}").format(name=name),
            words="",
            act=_("Chọn việc này"),
            choices=tuple(choices),
        )

        def answered(answer: Answer) -> None:
            if answer.choice == EXPLAIN:
                self.explain_lateness(code, name, story.other_agency)
            elif answer.choice == HAND_ON:
                self.hand_on(code, name)
            elif answer.choice == STEP_DONE:
                said = _("Đã ghi xong bước đang làm của hồ sơ {name}.").format(name=name)
                self._do(lambda: self._following.end_step(code), said, "")
            elif answer.choice == SLOT and self._slots is not None:
                self._slots.choose(code, name)
            elif answer.choice == FORM:
                self._forms.choose(code, name, is_open=story.can_be_ready)
            else:
                self._end(code, name, answer.choice)

        self._ask.ask(question, answered)

    def explain_lateness(self, code: str, name: str, other_agency: str = "") -> None:
        """Record why the dossier is late and in what words the citizen is told; `other_agency` has a late step."""
        question = Question(
            title=_("Vì sao hồ sơ của {name} chậm?").format(name=name),
            words=_("Thư xin lỗi chỉ được đề xuất khi chậm do cơ quan. Lời ghi dưới đây sẽ đứng trong thư."),
            act=_("Ghi nguyên nhân"),
            choices=tuple(Choice(one.value, _raised(cause_name(one))) for one in Cause),
            chosen=(Cause.OTHER_AGENCY if other_agency else Cause.OFFICE).value,
            why=_("Nói với người dân thế nào"),
            why_needed=False,
            suggested=(_("{agency} chưa xong bước của mình").format(agency=other_agency),)
            if other_agency
            else (),
        )
        said = _("Đã ghi nguyên nhân chậm của hồ sơ {name}.").format(name=name)

        def answered(answer: Answer) -> None:
            cause = Cause(answer.choice)
            self._do(lambda: self._following.explain_lateness(code, cause, answer.why), said, answer.why)

        self._ask.ask(question, answered)

    def hand_on(self, code: str, name: str) -> None:
        """The next agency of a linked dossier received it, now; its step has a limit of its own, or none."""
        limits = [Limit(days, LimitUnit.WORKING_DAY) for days in STEP_DAYS]
        named = [Choice(str(limit.number), deadlines.limit_words(limit)) for limit in limits]
        question = Question(
            title=_("Chuyển hồ sơ của {name} sang cơ quan khác").format(name=name),
            words=_(
                "Bước trước xong từ lúc này. Cơ quan nào để bước của mình quá hạn thì cơ quan ấy xin lỗi."
            ),
            act=_("Ghi chuyển bước"),
            choices=(*named, Choice("", _("Không có thời hạn riêng"))),
            chosen=named[0].key,
            why=_("Cơ quan nhận"),
        )

        def answered(answer: Answer) -> None:
            limit = Limit(int(answer.choice), LimitUnit.WORKING_DAY) if answer.choice else None
            said = _("Đã chuyển hồ sơ của {name}.").format(name=name)
            self._do(lambda: self._following.hand_on(code, answer.why, limit), said, answer.why)

        self._ask.ask(question, answered)

    def _end(self, code: str, name: str, act: str) -> None:
        """Ask once more before the dossier is closed without a result."""
        title, said, deed, done = {
            WITHDRAW: (
                _("Người dân rút hồ sơ của {name}?"),
                _("Đã ghi người dân rút hồ sơ của {name}."),
                _("Ghi rút hồ sơ"),
                self._following.withdraw,
            ),
            REFUSE: (
                _("Không tiếp nhận hồ sơ của {name}?"),
                _("Đã ghi không tiếp nhận hồ sơ của {name}."),
                _("Ghi không tiếp nhận"),
                self._following.refuse,
            ),
            STOP: (
                _("Dừng xử lý hồ sơ của {name}?"),
                _("Đã ghi dừng xử lý hồ sơ của {name}."),
                _("Ghi dừng xử lý"),
                self._following.stop,
            ),
        }[act]
        question = Question(
            title=title.format(name=name),
            words=_("Hồ sơ sẽ kết thúc, không có kết quả để trao. Việc này không hoàn tác được."),
            act=deed,
            why=_("Lý do"),
            suggested=reasons.offered(reasons.STOP) if act == STOP else (),
        )
        self._ask.ask(
            question,
            lambda answer: self._do(
                lambda: done(code, reason=answer.why), said.format(name=name), answer.why
            ),
        )

    def _do(self, work: Callable[[], object], said: str, rest: str) -> None:
        self._errands.run(work, lambda _done: self._tell(said, reasons.shown(rest)))

    def _tell(self, said: str, rest: str, more: Sequence[BannerValue] = ()) -> None:
        self.done.emit((BannerValue(BannerKind.FINE, said, rest, key="done", closable=True), *more))


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
