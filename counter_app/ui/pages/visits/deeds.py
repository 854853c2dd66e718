"""What is done to a visit by one press: the family's wish, joining with a dossier; asked about where it must be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.errors.visits import DatesDiffer
from counter_app.domain.mourning import called
from counter_app.domain.visit import Visit
from counter_app.sentences import visits as say
from counter_app.sentences.errors import explain
from counter_app.services.acts.visits import VisitView
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.visits.acts import VisitPageActs
from counter_app.wording import _


def who(view: VisitView) -> str:
    """`cụ Nông Thị Viện`, within a sentence."""
    return called(view.visit.deceased)


class Deeds(QObject):
    """Asks and does; `kept` gives the visit as it is now and what to say of it, `failed` a known error."""

    kept = Signal(object, str)
    failed = Signal(object)

    def __init__(self, acts: VisitPageActs, errands: Errands, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        self._errands = errands
        self._ask = ask

    def decline(self, view: VisitView) -> None:
        """Record that the family asks not to be visited, in its words if it gave any."""
        question = Question(
            title=_("Gia đình {who} xin miễn viếng?").format(who=who(view)),
            words=_("Sẽ không xếp lịch, không gợi ý thư chia buồn. Ghi lại được khi gia đình đổi ý."),
            act=_("Ghi ý gia đình"),
            why=_("Lời gia đình, nếu muốn ghi"),
            why_needed=False,
        )

        def answered(answer: Answer) -> None:
            id_ = view.visit.id
            done = _("Đã ghi gia đình xin miễn viếng.")
            self._do(lambda: self._acts.visits.decline(id_, answer.why), lambda _visit: done)

        self._ask.ask(question, answered)

    def accept(self, id_: str) -> None:
        """Record that the family receives callers after all."""
        done = _("Đã ghi gia đình lại nhận viếng.")
        self._do(lambda: self._acts.visits.wish_again(id_), lambda _visit: done)

    def part(self, id_: str) -> None:
        """Take the visit and its dossier apart."""
        self._do(lambda: self._acts.joining.part(id_), say.joined_words)

    def join(self, id_: str, code: str) -> None:
        """Join the visit with a dossier; other dates are asked about."""
        joining = self._acts.joining

        def failed(error: CounterError) -> None:
            if not isinstance(error, DatesDiffer):
                self.failed.emit(error)
                return
            question = Question(
                title=_("Khác ngày mất hoặc ngày sinh"), words=explain(error), act=_("Nối, đúng là một người")
            )
            self._ask.ask(
                question,
                lambda _answer: self._do(lambda: joining.join(id_, code, sure=True), say.joined_words),
            )

        def joined(visit: Visit) -> None:
            self.kept.emit(visit, say.joined_words(visit))

        self._errands.run(lambda: joining.join(id_, code), joined, failed)

    def _do(self, work: Callable[[], Visit], said: Callable[[Visit], str]) -> None:
        self._errands.run(work, lambda visit: self.kept.emit(visit, said(visit)))
