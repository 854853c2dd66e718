"""What the officer does about the commitment: asks, keeps, prints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from counter_app.domain.commitment import Commitment, Officer, Slogan
from counter_app.sentences.commitments import sent
from counter_app.services.acts.commitments import Commitments
from counter_app.ui.dialogs import Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.contributions import commitment_panel as panel
from counter_app.ui.pages.contributions.commitment_panel import CommitmentPanel
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class CommitmentWork(QObject):
    """Works the panel of the commitment; `said` gives the banner to show."""

    said = Signal(object)

    def __init__(
        self,
        acts: Callable[[], Commitments],
        shown: CommitmentPanel,
        errands: Errands,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._panel = shown
        self._errands = errands
        self._ask = ask
        shown.acted.connect(self.act)

    def refresh(self) -> None:
        """Read the officers and slogans again."""
        self._errands.run(lambda: self._acts().commitment(), self._panel.show_commitment, latest="commitment")

    def act(self, name: str) -> None:
        """Do what a button of the panel says."""
        who = self._panel.officer
        if name == panel.ADD:
            self._add()
        elif name.startswith(panel.SLOGAN):
            self._word(name.removeprefix(panel.SLOGAN))
        elif name == panel.PRINT_ALL:
            self._print(())
        elif who is None:
            return
        elif name == panel.SIGN:
            # Enter on somebody who signed before must not move the day of their signature.
            if who.signed is None:
                self._do(lambda: self._acts().sign(who.name))
        elif name == panel.UNSIGN:
            self._do(lambda: self._acts().unsign(who.name))
        elif name == panel.PRINT:
            self._print((who.name,))
        elif name == panel.REMOVE:
            question = Question(
                _("Bỏ {name} khỏi danh sách ký cam kết?").format(name=who.name),
                _("Dùng khi cán bộ đã chuyển công tác; ngày ký của người ấy không còn trong danh sách."),
                _("Bỏ tên"),
            )
            self._ask.ask(question, lambda _answer: self._do(lambda: self._acts().remove(who.name)))

    def _add(self) -> None:
        question = Question(
            title=_("Thêm cán bộ ký cam kết"),
            words=_("Ghi họ và tên; chức vụ; đơn vị, cách nhau bằng dấu chấm phẩy."),
            act=_("Thêm vào danh sách"),
            why=_("Họ và tên; chức vụ; đơn vị"),
        )
        self._ask.ask(question, lambda answer: self._do(lambda: self._acts().add(officer_of(answer.why))))

    def _word(self, title: str) -> None:
        slogans: tuple[Slogan, ...] = self._panel.commitment.slogans if self._panel.commitment else ()
        slogan = next((one for one in slogans if one.title == title), Slogan(title))
        question = Question(
            title=title,
            words=_("Các điều in đúng như gõ ở đây."),
            act=_("Lưu"),
            several=_("Các điều, cách nhau bằng dấu chấm phẩy"),
        )
        overlay = self._ask.ask(
            question,
            lambda answer: self._do(
                lambda: self._acts().word(title, tuple(answer.several.replace("\n", ";").split(";")))
            ),
        )
        if overlay.several is not None:
            overlay.several.setPlainText("; ".join(slogan.items))

    def _do(self, work: Callable[[], Commitment]) -> None:
        self._errands.run(work, self._panel.show_commitment)

    def _print(self, names: tuple[str, ...]) -> None:
        self._errands.run(
            lambda: self._acts().print_out(names),
            lambda done: self.said.emit(
                BannerValue(BannerKind.FINE, sent(*done), key="printed", closable=True)
            ),
        )


def officer_of(typed: str) -> Officer:
    """The officer of a line with semicolons: name, title, unit."""
    name, title, unit, *_rest = [*(part.strip() for part in typed.split(";")), "", ""]
    return Officer(name, title, unit)
