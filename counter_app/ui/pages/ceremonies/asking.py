"""The questions the page of ceremonies lays over the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from counter_app.domain.ceremony import BOTH, COUNTER, Role
from counter_app.domain.ceremony_party import CeremonyStanding
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.services.acts.ceremonies import Candidate, CeremonyView
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.values import Choice
from counter_app.wording import _, joined

_ASKED = "asked:"


class Questions:
    """Asks which family, where to, why; calls back with what was answered."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask

    def leave(self) -> None:
        """Leave the question on the screen."""
        self._ask.leave()

    def add(self, found: Sequence[Candidate], then: Callable[[str, tuple[Role, ...]], None]) -> None:
        """Which family is put in; a couple may have asked that signing wait for the ceremony."""
        choices = [
            Choice(str(one.row.code), joined(one.names), tip=str(one.row.code)) for one in found if one.ready
        ]
        choices += [
            Choice(
                f"{_ASKED}{one.row.code}",
                joined(one.names),
                tip=_("cả hai bên đề nghị ký tại lễ"),
            )
            for one in found
            if one.about is EventKind.MARRIAGE
        ]
        if not choices:
            nobody = Question(
                _("Chưa có hồ sơ nào để thêm"),
                _("Hồ sơ khai sinh, kết hôn đã có kết quả và chưa ở lễ nào sẽ hiện ở đây."),
                _("Đã hiểu"),
            )
            self._ask.ask(nobody, lambda _answer: None)
            return

        def answered(answer: Answer) -> None:
            code = answer.choice.removeprefix(_ASKED)
            then(code, BOTH if answer.choice.startswith(_ASKED) else ())

        question = Question(
            _("Thêm hồ sơ nào vào lễ?"),
            _("Chỉ hồ sơ chưa ở lễ nào khác."),
            _("Thêm vào lễ"),
            choices=tuple(choices),
        )
        self._ask.ask(question, answered)

    def move(self, view: CeremonyView, others: Sequence[CeremonyView], then: Callable[[str], None]) -> None:
        """Where a family goes that did not get its certificate."""
        ahead = (CeremonyStanding.PLANNED, CeremonyStanding.UNDER_WAY)
        fitting = [
            one.ceremony
            for one in others
            if one.standing in ahead
            and one.ceremony.id != view.ceremony.id
            and one.ceremony.about is view.ceremony.about
        ]
        choices = (
            Choice(COUNTER, _("Trao tại quầy khi gia đình đến")),
            *(Choice(one.id, say.when(one), tip=one.place) for one in fitting),
        )
        question = Question(
            _("Chuyển gia đình này đi đâu?"),
            _("Chữ ký đã ghi vẫn giữ; giấy và thư chưa trao."),
            _("Chuyển"),
            choices=choices,
        )
        self._ask.ask(question, lambda answer: then(answer.choice))

    def cancel(self, view: CeremonyView, then: Callable[[str], None]) -> None:
        """Why a ceremony is called off."""
        question = Question(
            _("Hủy lễ {when}?").format(when=say.when(view.ceremony)),
            _("Các gia đình được xếp vào lễ khác hoặc trao tại quầy."),
            _("Hủy lễ"),
            why=_("Lý do"),
        )
        self._ask.ask(question, lambda answer: then(answer.why))

    def finish(self, view: CeremonyView, then: Callable[[], None]) -> None:
        """Whether a ceremony is over though families are missing."""
        names = joined(say.names(one.party) for one in view.waiting)
        question = Question(
            _("Kết thúc lễ?"),
            _("Ghi vắng: {names}. Giấy của họ còn ở đây, chuyển sang lễ khác hoặc trao tại quầy sau.").format(
                names=names
            ),
            _("Kết thúc lễ"),
        )
        self._ask.ask(question, lambda _answer: then())
