"""Writing slips one after another: each is proposed, drawn for real while it is typed, then numbered and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.dossiers import SecondReappointment
from counter_app.domain.errors.entry import InvalidValue, MissingField
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.logbook import SheetId
from counter_app.domain.slip import ByText, SlipOrder, SlipReason
from counter_app.domain.standing import Standing
from counter_app.sentences.errors import explain
from counter_app.sentences.forms import form_fault
from counter_app.sentences.slips import email_text, sms_text
from counter_app.services.acts.apologies import SlipDraft, SlipReceipt
from counter_app.services.crafts.slips import SlipProposal
from counter_app.ui.components.fields import LineField
from counter_app.ui.errands import Errands
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.present import SlipWords, told_words
from counter_app.ui.pages.apologies.slip_view import SlipView, TextValue
from counter_app.ui.pages.apologies.words import proposal_words
from counter_app.ui.scanner import EnterGate
from counter_app.wording import _

SETTLE_MS = 200
_FIELDS = ("words", "appointment", "decision", "decision_why")


@dataclass(frozen=True, slots=True)
class Done:
    """An issued slip; one that is told by text comes with the words to copy and the page as it was printed."""

    receipt: SlipReceipt
    text: TextValue | None = None
    pdf: bytes = b""


class Composer(QObject):
    """Takes the dossiers of several slips one by one; `issued` gives a receipt, `left` comes after the last one.

    `failed` gives a known error that is no fault of the form.
    """

    issued = Signal(object)
    left = Signal()
    failed = Signal(object)

    def __init__(
        self, view: SlipView, acts: ApologyActs, errands: Errands, gate: EnterGate, words: SlipWords
    ) -> None:
        super().__init__(view)
        self._view, self._acts, self._errands, self._gate, self._words = view, acts, errands, gate, words
        self._codes: tuple[str, ...] = ()
        self._place = 0
        self._filling = False
        self.proposal: SlipProposal | None = None
        self.draft: SlipDraft | None = None
        self.blocked: CounterError | None = None
        self.is_working = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.draw_now)
        view.form.changed.connect(self._typed)
        view.form.entered.connect(view.main.setFocus)
        view.entered.connect(self._enter)
        view.acted.connect(self._act)

    @property
    def code(self) -> str:
        """The dossier whose slip is in front, or an empty string."""
        return self._codes[self._place] if self._place < len(self._codes) else ""

    def begin(self, codes: Sequence[str]) -> None:
        """Write the slips of these dossiers, the first one now."""
        self._codes, self._place = tuple(codes), 0
        self._propose()

    def leave(self) -> None:
        """Go back; slips issued stay issued, the one in front leaves no trace."""
        self._codes, self.proposal, self.draft, self.blocked = (), None, None, None
        self._settle.stop()
        for key in ("slip proposal", "slip draft"):
            self._errands.forget(key)
        self._gate.card_gone()
        self.left.emit()

    def step_aside(self) -> None:
        """The page is left: no Enter prints, the slip in front stays as it is."""
        self._gate.card_gone()

    def come_back(self) -> None:
        """The page is in front again; Enter waits its time before it prints."""
        if self.code:
            self._gate.card_shown()

    # What comes in -------------------------------------------------------------------------------------------

    def _propose(self) -> None:
        code, now = self.code, self._acts.now()
        self.proposal = self.draft = self.blocked = None

        def read() -> tuple[SlipProposal, Standing]:
            return self._acts.apologies.propose(code), self._acts.registry.story(code).standing

        self._errands.run(
            read, lambda came: self._proposed(*came, now), self._impossible, latest="slip proposal"
        )

    def _proposed(self, proposal: SlipProposal, standing: Standing, now: datetime) -> None:
        self.proposal = proposal
        dossier = proposal.dossier
        place = ""
        if len(self._codes) > 1:
            place = _("Phiếu {n} trên {all}").format(n=self._place + 1, all=len(self._codes))
        self._view.show_slip(self._words.slip(proposal, standing, now, place))
        self._filling = True
        reason, words = _known_reason(dossier)
        form = self._view.form
        form.begin(reason, words, proposal.proposed, second=proposal.second)
        form.explain_appointment(proposal_words(proposal, now))
        self._filling = False
        self._gate.card_shown()
        form.first(second=proposal.second).setFocus()
        self.draw_now()

    def _impossible(self, error: CounterError) -> None:
        """No slip can be written for this dossier: say why, and take the next."""
        self.failed.emit(error)
        self._next()

    def _typed(self) -> None:
        if not self._filling and self.proposal is not None:
            self._view.show_main(self._main_words(), enabled=False)
            self._settle.start()

    def draw_now(self) -> None:
        """Draw the slip as it stands in the form, without waiting until nothing more is typed."""
        self._settle.stop()
        if self.proposal is None:
            return
        order = self._view.form.order(self.code)
        if order is None:
            self._unwritten()
            return
        self._errands.run(
            lambda: self._acts.apologies.draft(order),
            self._drawn,
            self._refused,
            latest="slip draft",
        )

    def _unwritten(self) -> None:
        """Something only the officer knows is still missing."""
        form = self._view.form
        self.draft = None
        self._errands.forget("slip draft")
        faults = {}
        if form.appointment.is_wrong() or not form.appointment.text().strip():
            faults["appointment"] = _("Ghi giờ và ngày, ví dụ 10:20 23/11/2026.")
        form.show_faults(faults)
        lacks = _("Tờ phiếu hiện ở đây khi đã chọn lý do.")
        if form.is_reasoned:
            lacks = _("Tờ phiếu hiện ở đây khi có giờ hẹn lại.")
        self._view.show_no_page(lacks)
        self._show_blocked(None)
        self._view.show_main(self._main_words(), enabled=False)

    def _drawn(self, draft: SlipDraft) -> None:
        self.draft = draft
        form, proposal = self._view.form, self.proposal
        form.show_faults({})
        self._show_blocked(None)
        form.show_doubts(draft.doubts, draft.slip.appointment)
        spoken = "; ".join(f"{label}: {words}" for label, words in draft.wording.shown)
        self._view.show_pdf(draft.drawn.pdf, spoken)
        self._view.show_main(self._main_words(), enabled=proposal is not None and not self.is_working)

    def _refused(self, error: CounterError) -> None:
        self.draft = None
        field = _field_of(error)
        self._view.form.show_faults({field: form_fault(error)} if field else {})
        self._show_blocked(None if field else error)
        self._view.show_no_page(_("Chưa lập được phiếu; xem dòng báo ở bên trái."))
        self._view.show_main(self._main_words(), enabled=False)

    def _show_blocked(self, error: CounterError | None) -> None:
        """A second re-appointment is said to be blocked from the first moment, not only once a reason was chosen."""
        self.blocked = error
        proposal = self.proposal
        form = self._view.form
        if error is None and proposal is not None and proposal.second and not form.decision.text().strip():
            before = proposal.dossier.slip
            self.blocked = SecondReappointment(
                code=proposal.dossier.code, slip=before.slip if before else "", promise=proposal.promise
            )
        form.show_blocked(explain(self.blocked) if self.blocked is not None else "")

    def _main_words(self) -> str:
        doubtful = self.draft is not None and bool(self.draft.doubts)
        return _("Vẫn in phiếu này") if doubtful else _("In phiếu, hẹn lại")

    # What the officer does -----------------------------------------------------------------------------------

    def _enter(self, event: QKeyEvent) -> None:
        if isinstance(QApplication.focusWidget(), LineField):
            # What is typed is finished first; only the next Enter, on the button, prints.
            self._view.main.setFocus()
            return
        if not self._gate.lets(event):
            return
        if self._view.text_value is not None:
            self._copy()
        elif self._view.main.isEnabled():
            self._issue()

    def _act(self, name: str) -> None:
        view = self._view
        match name:
            case view.PRINT:
                self._issue()
            case view.SKIP:
                self.leave()
            case view.COPY:
                self._copy()
            case _:
                self._next()

    def _copy(self) -> None:
        value = self._view.text_value
        if value is not None:
            QGuiApplication.clipboard().setText(value.text)
            self._view.copy.set_words(_("Đã chép"))

    def _issue(self) -> None:
        order = self._view.form.order(self.code, sure=True)
        if order is None or self.draft is None or self.is_working or self._settle.isActive():
            return
        self.is_working = True
        self._view.show_main(_("Đang in…"), enabled=False)
        channel = self._view.form.channel

        def work() -> Done:
            receipt = self._acts.apologies.issue(order, channel=channel)
            if not isinstance(channel, ByText):
                return Done(receipt)
            pdf = self._acts.review.pdf(SheetId(receipt.sheet.id))
            return Done(receipt, self._text(order, channel), pdf)

        self._errands.run(work, self._done, self._unissued)

    def _text(self, order: SlipOrder, channel: ByText) -> TextValue:
        told, office = self._acts.apologies.told(order.code), self._acts.office()
        if channel is ByText.SMS:
            return TextValue(told_words(channel), sms_text(told, office))
        subject, body = email_text(told, office)
        return TextValue(told_words(channel), body, subject)

    def _done(self, came: Done) -> None:
        self.is_working = False
        self.issued.emit(came.receipt)
        if came.text is None:
            self._next()
            return
        self.draft = None
        self._view.show_pdf(came.pdf, self._view.sheet.accessibleName())
        self._view.copy.set_words(_("Sao chép"))
        self._view.show_text(came.text)
        self._view.copy.setFocus()
        self._gate.card_shown()

    def _unissued(self, error: CounterError) -> None:
        self.is_working = False
        self._refused(error)

    def _next(self) -> None:
        self._place += 1
        if self.code:
            self._propose()
        else:
            self.leave()


def _known_reason(dossier: Dossier) -> tuple[SlipReason | None, str]:
    """What was recorded on the dossier about its delay; no reason is ever made up."""
    return (SlipReason.OTHER, dossier.cause_words) if dossier.cause_words.strip() else (None, "")


def _field_of(error: CounterError) -> str:
    match error:
        case MissingField(field=field) | InvalidValue(field=field):
            name = field.removeprefix("slip.")
            return name if name in _FIELDS else ""
        case _:
            return ""
