"""Keeps what the forms of a visit hold; what is wrong is said under its field, and nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.errors.visits import (
    DeathAhead,
    NobodyWent,
    NotForThisFaith,
    UnfitVisitWords,
    UnknownMembership,
    VisitAhead,
    VisitBeforeDeath,
    VisitPassed,
    VisitTwice,
)
from counter_app.domain.visit import Visit
from counter_app.sentences import visits as say
from counter_app.sentences.errors import explain
from counter_app.sentences.fields import label
from counter_app.services.acts.visits import VisitView
from counter_app.ui.dialogs import Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.visits.acts import VisitPageActs
from counter_app.ui.pages.visits.deeds import who
from counter_app.ui.pages.visits.view import VisitsView
from counter_app.wording import _

_PLACES: dict[type[CounterError], tuple[str, ...]] = {
    VisitTwice: ("deceased.name",),
    DeathAhead: ("deceased.death_date",),
    UnknownMembership: ("deceased.memberships",),
    VisitBeforeDeath: ("plan.at", "outcome.at"),
    VisitPassed: ("plan.at",),
    VisitAhead: ("outcome.at",),
    NobodyWent: ("outcome.went",),
    NotForThisFaith: ("plan.lines",),
}


class Saving(QObject):
    """Saves the forms of a view; `kept` gives the visit and what to say of it, `failed` what belongs to no field."""

    kept = Signal(object, str)
    failed = Signal(object)

    def __init__(self, view: VisitsView, acts: VisitPageActs, errands: Errands, ask: Ask) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._errands = errands
        self._ask = ask
        self.faulty = False

    def told(self, before: VisitView | None, *, sure: bool = False) -> None:
        """Record what was told, or put right what was told `before`."""
        visits, file = self._acts.visits, self._view.tell.file(before)

        def work() -> Visit:
            if before is None:
                return visits.report(file, sure=sure)
            return visits.change(before.visit.id, visits.read(file), sure=sure)

        def failed(error: CounterError) -> None:
            self._fault(error)
            if isinstance(error, VisitTwice):
                self._ask_twice(error, before)

        self._errands.run(work, lambda visit: self.kept.emit(visit, say.reported_words(visit)), failed)

    def plan(self, view: VisitView) -> None:
        """Keep the plan."""
        form, id_ = self._view.plan, view.visit.id
        if form.at.moment() is None:
            self.faulty = form.show_fault("plan.at", _("Ghi giờ và ngày, ví dụ 14:00 23/11/2026."))
            return
        order, done = form.order(), _("Đã xếp lịch viếng {who}.").format(who=who(view))
        self._errands.run(
            lambda: self._acts.visits.plan(id_, order), lambda visit: self.kept.emit(visit, done), self._fault
        )

    def outcome(self, view: VisitView) -> None:
        """Keep what came of the visit."""
        form, id_ = self._view.record, view.visit.id
        if form.at.moment() is None:
            self.faulty = form.show_fault("outcome.at", _("Ghi giờ và ngày, ví dụ 14:00 23/11/2026."))
            return
        if form.buried.is_wrong():
            said = _("Ghi đủ ngày, tháng, năm, ví dụ 24/11/2026.")
            self.faulty = form.show_fault("funeral.buried", said)
            return
        parts = form.buried.parts()
        outcome, buried = form.outcome(self._acts.now()), parts.whole if parts is not None else None
        done = _("Đã ghi kết quả viếng {who}.").format(who=who(view))
        self._errands.run(
            lambda: self._acts.visits.record(id_, outcome, buried=buried),
            lambda visit: self.kept.emit(visit, done),
            self._fault,
        )

    def _ask_twice(self, error: VisitTwice, before: VisitView | None) -> None:
        question = Question(
            title=_("Đã có phiếu viếng {id}").format(id=error.id),
            words=_(
                "Phiếu ấy ghi {name}, cùng ngày mất. Chỉ ghi thêm khi đúng là hai người trùng tên."
            ).format(name=error.name),
            act=_("Ghi thêm, đây là người khác"),
        )
        self._ask.ask(question, lambda _answer: self.told(before, sure=True))

    def _fault(self, error: CounterError) -> None:
        """Say under its field what is wrong; above the page where the form has no such field."""
        self.faulty = True
        form, sentence = self._view.form, _sentence(error)
        if isinstance(error, InvalidValue | MissingField | UnfitVisitWords):
            paths: tuple[str, ...] = (error.field.partition("[")[0],)
        else:
            paths = _PLACES.get(type(error), ())
        shown = form is not None and any(form.show_fault(path, sentence) for path in paths)
        if not shown:
            self.failed.emit(error)


def _sentence(error: CounterError) -> str:
    """What is wrong, as one who types says it: an empty field is named, not its path in a file."""
    if isinstance(error, MissingField):
        return _("Còn thiếu {field}. Xin ghi thêm.").format(field=label(error.field))
    if isinstance(error, InvalidValue):
        match error.expected:
            case Expected.INSTANT | Expected.HOUR:
                return _("Ghi giờ và ngày, ví dụ 14:00 23/11/2026.")
            case Expected.DATE | Expected.DAY:
                return _("Ghi ngày, tháng, năm, ví dụ 23/11/2026; chỉ biết năm thì ghi năm.")
            case _:
                pass
    return explain(error)
