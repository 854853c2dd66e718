"""The work on kinds: a Word file looked over, made a kind of, replaced by another version, renamed, retired."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.paper import TemplateHasFaults
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import OwnLetter
from counter_app.domain.own_kind import Tone
from counter_app.services.acts.own_kinds import KindLook, OwnKinds
from counter_app.ui.desktop import Desktop, read_file, write_file
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.kind_pane import KindPane
from counter_app.ui.values import BannerValue
from counter_app.wording import _


class KindDesk(QObject):
    """Every change of a kind goes through here.

    `told` gives a banner that takes the place of all before it, `noted` one beside them, `moved` follows every change,
    `made` gives the number of a kind just made, `looked` follows every check.
    """

    told = Signal(object)
    noted = Signal(object)
    moved = Signal()
    made = Signal(int)
    looked = Signal()

    def __init__(self, pane: KindPane, acts: OwnKinds, errands: Errands, desktop: Desktop, ask: Ask) -> None:
        super().__init__(pane)
        self._pane = pane
        self._acts = acts
        self._errands = errands
        self._desktop = desktop
        self._ask = ask
        self.look: KindLook | None = None
        pane.file_wanted.connect(self.ask_file)
        pane.sample_wanted.connect(self._export)
        pane.looked.connect(self._check)
        pane.made.connect(self.make)
        pane.rename.connect(self._ask_name)
        pane.regulate.connect(self._ask_rules)
        pane.retire.connect(self._retire)
        pane.renew.connect(self._ask_version)
        pane.back.connect(self._back)

    # A new kind ----------------------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask for the Word file to make a kind of."""
        self._desktop.ask_which(self._pane, _("Chọn mẫu Word"), self.bring)

    def bring(self, path: str) -> None:
        """Take a Word file to make a kind of."""
        self._errands.run(lambda: read_file(path), lambda content: self._pane.bring(content, Path(path).name))

    def make(self) -> None:
        """Make the kind of the file in hand, where its check is clean."""
        if self.look is None or not self.look.report.is_clean:
            return
        order = self._pane.order()

        def done(own: OwnLetter) -> None:
            self.look = None
            self._pane.show_nothing()
            self.told.emit(present.made(own))
            self.made.emit(int(own.kind))
            self.moved.emit()

        self._errands.run(lambda: self._acts.make(order), done)

    def _check(self) -> None:
        order = self._pane.order()
        if not order.content:
            return

        def look() -> KindLook:
            return self._acts.look(
                order.content,
                Tone(order.tone),
                order.name,
                order.labels,
                order.accepted,
                numbered=bool(order.pattern),
            )

        self._errands.run(look, self._checked, latest="look")

    def _checked(self, look: KindLook) -> None:
        self.look = look
        self._pane.show_look(look)
        self.looked.emit()

    def _export(self, name: str) -> None:
        def write(path: str) -> None:
            self._errands.run(
                lambda: write_file(path, self._acts.proposal(name)),
                lambda _none: self.noted.emit(present.exported(path)),
            )

        self._desktop.ask_where(self._pane, _("Chép mẫu ra tệp Word"), name, write)

    # One that stands -----------------------------------------------------------------------------------------

    def renew(self, number: str, path: str) -> None:
        """Put another version of a kind's template to use; one with faults is laid before the officer instead."""

        def work() -> OwnLetter:
            return self._acts.renew(number, read_file(path), source=Path(path).name)

        def wrong(error: CounterError) -> None:
            self._errands.failed.emit(error)
            if isinstance(error, TemplateHasFaults):
                self.bring(path)

        self._errands.run(work, lambda own: self._in_force(present.renewed(own)), wrong)

    def _ask_version(self, number: str) -> None:
        self._desktop.ask_which(self._pane, _("Chọn mẫu Word"), lambda path: self.renew(number, path))

    def _back(self, number: str) -> None:
        self._errands.run(
            lambda: self._acts.back(number), lambda own: self._in_force(present.taken_back(own))
        )

    def _ask_name(self, number: str) -> None:
        state = self._pane.current
        if state is None:
            return
        question = Question(
            _("Đổi tên “{name}”?").format(name=state.own.kind.name),
            _("Thư đã ghi sổ giữ tên cũ; thư soạn từ nay mang tên mới."),
            _("Đổi tên"),
            why=_("Tên mới"),
        )

        def named(answer: Answer) -> None:
            self._errands.run(lambda: self._acts.rename(number, answer.why), lambda _own: self.moved.emit())

        self._ask.ask(question, named)

    def _ask_rules(self, number: str) -> None:
        """How its letters are signed, and what stands behind their number; numbers kept elsewhere are left alone."""
        state = self._pane.current
        if state is None:
            return
        name, rules = state.own.kind.name, state.own.rules

        def answered(answer: Answer) -> None:
            pattern = present.pattern_of(answer.lines["suffix"]) if answer.lines else None
            signing = SigningMode(answer.choice)
            self._errands.run(
                lambda: self._acts.regulate(number, signing, pattern),
                lambda own: self._in_force(present.regulated(own)),
            )

        self._ask.ask(present.rules_question(name, rules), answered)

    def _retire(self, number: str) -> None:
        state = self._pane.current
        again = state is not None and state.own.retired
        self._errands.run(lambda: self._acts.retire(number, again=again), lambda _own: self.moved.emit())

    def _in_force(self, banner: BannerValue) -> None:
        self.told.emit(banner)
        self.moved.emit()
