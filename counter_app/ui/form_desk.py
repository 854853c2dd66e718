"""Forms of the one-stop counter made from a page: what the form needs is asked, then it is printed and told of."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.dossiers import FormGivenBefore
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.form_details import papers_of
from counter_app.domain.form_order import ISSUED, WITH_EFFECT, FormOrder
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Sheet
from counter_app.sentences import reasons
from counter_app.sentences.dossiers import channel_name
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name
from counter_app.services.acts.forms import FormReceipt, Forms
from counter_app.ui.dialogs import Answer, Ask, AskedLine, Question
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.values import Action, BannerKind, BannerValue, Choice
from counter_app.wording import _

#: Whether a form is paper only or does something to its dossier as well.
PAPER, EFFECT = "paper", "effect"
SETS, PROXY = "sets", "proxy"
MOST_SETS = 99
"""More sets of the same papers than this are a slip of the finger."""


class FormDesk(QObject):
    """Asks what a form needs and has it made; `done` gives the banners to show."""

    done = Signal(object)

    def __init__(self, forms: Forms, errands: Errands, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = forms
        self._errands = errands
        self._ask = ask

    def choose(self, code: str, name: str, *, is_open: bool) -> None:
        """Ask which form of a dossier is wanted."""
        question = Question(
            title=_("In biểu mẫu cho hồ sơ của {name}").format(name=name),
            words=_("Biểu đã in được giữ trong Sổ thư, cùng số của nó."),
            act=_("Chọn biểu này"),
            choices=tuple(Choice(str(int(kind)), letter_name(kind), icon=_ICONS[kind]) for kind in ISSUED),
        )
        self._ask.ask(
            question, lambda answer: self.make(FormKind(int(answer.choice)), code, name, is_open=is_open)
        )

    def make(
        self, kind: FormKind, code: str, name: str, *, is_open: bool, action: Action | None = None
    ) -> None:
        """Make one form; `action` is the button of the banner that it was printed.

        A form that was printed for the head's signature is asked about instead.
        """

        def found(sheet: Sheet | None) -> None:
            if sheet is not None and sheet.spooled is not None:
                self._ask_whether_given(sheet, FormOrder(code, kind), name)
            elif sheet is not None or kind is FormKind.CONTROL:
                self._issue(FormOrder(code, kind), name, action)
            else:
                self._ask_for(kind, code, name, is_open=is_open, action=action)

        self._errands.run(lambda: self._forms.waiting(code, kind), found)

    def _ask_whether_given(self, sheet: Sheet, order: FormOrder, name: str) -> None:
        question = Question(
            title=_("{form} của {name} đã ký và trao?").format(form=letter_name(order.kind), name=name),
            words=_("Tờ số {number} đã in để trình ký.").format(number=sheet.document_number or sheet.number),
            act=_("Ghi đã ký, đã trao"),
        )
        self._ask.ask(question, lambda _answer: self._issue(order, name, None))

    def _ask_for(self, kind: FormKind, code: str, name: str, *, is_open: bool, action: Action | None) -> None:
        question = _question(kind, name, is_open=is_open)

        def answered(answer: Answer) -> None:
            order = FormOrder(
                code,
                kind,
                papers=papers_of(answer.several),
                reason=answer.why,
                channel=Channel(answer.choice) if kind is FormKind.RECEIPT else None,
                takes_effect=answer.choice == EFFECT,
                sets=int(answer.lines.get(SETS, "1")),
                proxy=answer.lines.get(PROXY, ""),
            )
            self._issue(order, name, action)

        self._ask.ask(question, answered)

    def _issue(self, order: FormOrder, name: str, action: Action | None) -> None:
        def went_wrong(error: CounterError) -> None:
            if isinstance(error, FormGivenBefore):
                self._ask_again(order, error, name, action)
            else:
                self._errands.failed.emit(error)

        self._errands.run(
            lambda: self._forms.issue(order),
            lambda receipt: self.done.emit((_banner(receipt, name, action),)),
            went_wrong,
        )

    def _ask_again(self, order: FormOrder, error: FormGivenBefore, name: str, action: Action | None) -> None:
        question = Question(
            title=_("{form} của {name} đã lập rồi").format(form=letter_name(order.kind), name=name),
            words=explain(error),
            act=_("Vẫn lập tờ nữa"),
        )
        self._ask.ask(question, lambda _answer: self._issue(replace(order, again=True), name, action))


_FETCHED = {Channel.COUNTER: Icon.HANDSHAKE, Channel.POST: Icon.MAIL, Channel.HOME: Icon.PACKAGE}
_ICONS = {
    FormKind.RECEIPT: Icon.FILE,
    FormKind.SUPPLEMENT: Icon.FILE_PLUS,
    FormKind.REFUSAL: Icon.CIRCLE_X,
    FormKind.STOP: Icon.PAUSE_CIRCLE,
    FormKind.CONTROL: Icon.LIST_CHECKS,
}


def _question(kind: FormKind, name: str, *, is_open: bool) -> Question:
    """What the officer is asked for before a form is made; its effect only where the dossier can still take it."""
    title = _("{form} cho {name}").format(form=letter_name(kind), name=name)
    plain = Question(title, "", _("In phiếu"))
    effects = _effects(kind) if is_open and kind in WITH_EFFECT else ()
    final = _("Hồ sơ đã kết thúc thì không mở lại được.") if effects else ""
    match kind:
        case FormKind.RECEIPT:
            return replace(
                plain,
                words=_("Người dân nhận kết quả ở đâu, và đã nộp những gì."),
                act=_("In giấy tiếp nhận"),
                choices=tuple(
                    Choice(one.value, channel_name(one), icon=icon) for one, icon in _FETCHED.items()
                ),
                several=_("Thành phần hồ sơ nộp"),
                lines=(
                    AskedLine(SETS, _("Số bộ hồ sơ"), "1", most=MOST_SETS),
                    AskedLine(
                        PROXY,
                        _("Người nộp thay (nếu có)"),
                        hint=_(
                            "Họ tên người nộp và giấy ủy quyền, ví dụ: Lò Văn Pấng, theo giấy ủy quyền số 12."
                        ),
                    ),
                ),
            )
        case FormKind.SUPPLEMENT:
            return replace(
                plain,
                words=_("Chỉ yêu cầu bổ sung một lần, nên xin ghi cho đủ."),
                choices=effects,
                several=_("Cần bổ sung những gì"),
                why=_("Lý do"),
            )
        case FormKind.STOP:
            return replace(
                plain,
                words=final,
                act=_("In để trình ký"),
                choices=effects,
                why=_("Lý do"),
                suggested=reasons.offered(reasons.STOP),
            )
        case _:
            return replace(plain, words=final, choices=effects, why=_("Lý do"))


def _effects(kind: FormKind) -> tuple[Choice, ...]:
    what = _("In phiếu và tạm dừng hồ sơ") if kind is FormKind.SUPPLEMENT else _("In phiếu và kết thúc hồ sơ")
    icon = Icon.PAUSE if kind is FormKind.SUPPLEMENT else Icon.CIRCLE_X
    return (
        Choice(PAPER, _("Chỉ in phiếu"), icon=Icon.PRINTER),
        Choice(EFFECT, what, icon=icon),
    )


def _banner(receipt: FormReceipt, name: str, action: Action | None) -> BannerValue:
    """What became of the form: on its way to the printer, or waiting for one, or given."""
    sheet = receipt.sheet
    form = letter_name(sheet.kind)
    if receipt.waiting is not None:
        lead = _("{form} của {name} còn chờ in.").format(form=form, name=name)
        return BannerValue(
            BannerKind.WARNING, lead, explain(receipt.waiting), action, key="form", closable=True
        )
    said = (
        _("Đã gửi lệnh in {form} của {name}.") if receipt.printed else _("Đã ghi {form} của {name} vào sổ.")
    )
    lead = said.format(form=form[:1].lower() + form[1:], name=name)
    rest = [_("Số {number}.").format(number=sheet.document_number)] if sheet.document_number else []
    if sheet.is_open:
        rest.append(_("Ký và trao xong, chọn lại biểu này để ghi."))
    return BannerValue(
        BannerKind.FINE, lead, " ".join(rest), action, icon=Icon.PRINTER, key="form", closable=True
    )
