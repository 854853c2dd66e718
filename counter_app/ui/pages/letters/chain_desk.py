"""Who has the log checked: briefly whenever its page opens, wholly when somebody asks and until he stops it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.chain import ProvedHead, code_of
from counter_app.domain.errors.chain import MistypedCode
from counter_app.domain.errors.tree import CounterError
from counter_app.sentences import chain as say
from counter_app.sentences.errors import explain
from counter_app.services.acts.proving import ChainStanding, Proving
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters.chain_panel import ChainPanel
from counter_app.ui.theme import Theme
from counter_app.wording import _, count


class ChainDesk(QObject):
    """Asks the act in the background; `agreed` gives the head that was proved, `failed` the error."""

    agreed = Signal(object)
    failed = Signal(object)
    _moved = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        act: Proving,
        now: Callable[[], datetime],
        errands: Errands,
        over: Callable[[], QWidget],
    ) -> None:
        super().__init__(errands)
        self._theme, self._act, self._now, self._errands, self._over = theme, act, now, errands, over
        self._stopped = False
        self._head: ProvedHead | None = None
        self.panel: ChainPanel | None = None
        self._moved.connect(self._progressed)

    def look(self) -> None:
        """Read what is new in the log."""
        self._errands.run(self._act.check, self._agrees, self.failed.emit, latest="chain")

    def ask(self) -> None:
        """Lay what proves the log over the window."""
        if self.panel is None:
            self._errands.run(self._act.standing, self._open, self.failed.emit, latest="chain panel")

    def step_aside(self) -> None:
        """The page is left: so is the panel, and a check under way is stopped."""
        self._stopped = True
        self._errands.forget("chain panel")
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.dismiss()

    def _open(self, standing: ChainStanding) -> None:
        if self.panel is not None:
            return
        code = code_of(self._head.head) if self._head is not None and self._head.head.seq else ""
        words = standing_words(standing, self._now())
        panel = ChainPanel(self._theme, self._over(), words, code, say.limits())
        panel.check.connect(lambda: self._check(""))
        panel.compared.connect(self._check)
        panel.stop.connect(self._stop)
        panel.left.connect(self._left)
        self.panel = panel
        panel.open(panel.typed)

    def _check(self, code: str) -> None:
        """Hold a code against the log, if there is one, and read the whole log; what came of it is said there."""
        panel = self.panel
        if panel is None or panel.is_running:
            return
        self._stopped = False
        panel.say("")
        panel.show_running(on=True)
        panel.show_progress(0, 1, "")

        def work() -> tuple[ProvedHead | None, ProvedHead | None]:
            agreed = self._act.compare(code) if code else None
            return agreed, self._act.verify_all(self._moved.emit, lambda: self._stopped)

        self._errands.run(work, self._came, self._broke, latest="chain panel")

    def _came(self, result: tuple[ProvedHead | None, ProvedHead | None]) -> None:
        agreed, whole = result
        if whole is not None:
            self._agrees(whole)
        if self.panel is None:
            return
        self.panel.show_running(on=False)
        words = [say.code_agrees(agreed)] if agreed is not None else []
        words.append(say.check_stopped() if whole is None else say.whole_log_agrees(whole.head.seq))
        self.panel.say(" ".join(words))
        if whole is not None:
            self._errands.run(self._act.standing, self._stand, self.failed.emit, latest="chain standing")

    def _broke(self, error: CounterError) -> None:
        if self.panel is not None:
            self.panel.show_running(on=False)
            if isinstance(error, MistypedCode):
                self.panel.say_mistyped(explain(error))
                return
            self.panel.say(explain(error), fine=False)
        self.failed.emit(error)

    def _stand(self, standing: ChainStanding) -> None:
        if self.panel is not None:
            self.panel.say_standing(standing_words(standing, self._now()))

    def _agrees(self, proved: ProvedHead | None) -> None:
        if proved is not None:
            self._head = proved
            self.agreed.emit(proved)

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self.panel is not None and self.panel.is_running:
            self.panel.show_progress(done, of, say.progress_words(done, of))

    def _stop(self) -> None:
        self._stopped = True

    def _left(self) -> None:
        self._stopped = True
        self.panel = None


def standing_words(standing: ChainStanding, now: datetime) -> str:
    """How many entries there are, when they were last read whole, and what vouches for them outside the database."""
    words = [_("Sổ có {n} mục.").format(n=count(standing.entries))]
    if standing.whole is not None:
        when = say.when_words(standing.whole.at, now)
        words.append(_("Đọc lại toàn bộ lần cuối lúc {when}.").format(when=when))
    else:
        words.append(_("Chưa lần nào đọc lại toàn bộ."))
    if standing.outside is not None:
        proof = say.proof_words(standing.outside)
        words.append(_("Bằng chứng gần nhất ngoài cơ sở dữ liệu: {proof}.").format(proof=proof))
    else:
        words.append(_("Chưa có mã nào ở ngoài cơ sở dữ liệu: xin in sổ tháng hoặc chép mã ra giấy."))
    return " ".join(words)
