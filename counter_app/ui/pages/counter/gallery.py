"""The counter page brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from counter_app.domain.handover import HandoverOrder
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.office import NumberSource
from counter_app.services.acts.intake import Intake
from counter_app.ui.pages.counter import gallery_files as files
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.page import CounterPage
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.states import CounterState


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: CounterPage
    acts: CounterActs
    intake: Intake
    settle: Callable[[], None]

    def take_in(self, *dossiers: files.File) -> str:
        """Take dossiers in and return the first one's code."""
        codes = [self.intake.take_in(one).dossier.code for one in dossiers]
        return codes[0]

    def open(self, file: files.File) -> None:
        """Take a dossier in and scan it."""
        self.scan(self.take_in(file))

    def scan(self, text: str) -> None:
        """Scan, and wait for the card and its sheets."""
        self.page.scanned(text)
        self.settle()

    def enter(self) -> None:
        """The main act, and what follows from it."""
        self.page.view.deeds.main_button.click()
        self.settle()

    def sign(self, kind: LetterKind, mode: SigningMode) -> None:
        """Set how a kind is signed."""
        settings = self.acts.settling.settings()
        self.acts.settling.save(settings.with_kind(kind, replace(settings.kind(kind), signing=mode)))

    def hand_over_before(self) -> None:
        """Some cases were handed over before."""
        for file in files.just_handed_over():
            code = self.take_in(file)
            self.acts.handover.hand_over(HandoverOrder((code,), str(file["code"]), letters=None))
        self.page.activated()
        self.settle()


def states() -> Mapping[CounterState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        CounterState.EMPTY: _empty,
        CounterState.READING: _reading,
        CounterState.SEVERAL: _several,
        CounterState.NOT_FOUND: lambda stage: stage.scan("H99.41.07-261120-9999"),
        CounterState.LETTER: _letter,
        CounterState.TWO_LETTERS: lambda stage: stage.open(files.late_birth()),
        CounterState.TO_PRINT_AND_SIGN: lambda stage: stage.open(files.late_paper()),
        CounterState.SIGNED_BY_HAND: _signed_by_hand,
        CounterState.PREPARED: lambda stage: _ahead(stage, signed=True),
        CounterState.UNSIGNED: lambda stage: _ahead(stage, signed=False),
        CounterState.NO_LETTER: _no_letter,
        CounterState.TO_DECIDE: lambda stage: stage.open(files.verified_late()),
        CounterState.STUCK: lambda stage: stage.open(files.wordless()),
        CounterState.QUIET: _quiet,
        CounterState.SECOND_LOOK: _second_look,
        CounterState.ENLARGED: _enlarged,
        CounterState.WORKING: _working,
        CounterState.CLOSED: _closed,
        CounterState.ASKED_READY: lambda stage: stage.open(files.never_marked()),
        CounterState.ASKED_LETTERS: _asked_letters,
        CounterState.ASKED_NO_LETTER: _asked_no_letter,
        CounterState.ASKED_CAUSE: _asked_cause,
        CounterState.ASKED_UNDO: _asked_undo,
        CounterState.ASKED_NUMBER: _asked_number,
        CounterState.ASKED_JOIN: _asked_join,
        CounterState.ASKED_WORDS: _asked_words,
        CounterState.SIBLING_READY: lambda stage: stage.scan(stage.take_in(files.birth(), files.twin())),
        CounterState.JOINED: _joined,
        CounterState.RECENTS: _recents,
    }


def _empty(stage: Stage) -> None:
    stage.hand_over_before()
    stage.open(files.birth())
    stage.enter()


def _reading(stage: Stage) -> None:
    stage.page.session.phase = Phase.READING
    stage.page.render_now()


def _several(stage: Stage) -> None:
    stage.take_in(files.birth(), files.mai_again())
    stage.scan("lo thi mai")


def _letter(stage: Stage) -> None:
    stage.hand_over_before()
    stage.open(files.marriage())
    stage.enter()
    stage.open(files.birth())


def _signed_by_hand(stage: Stage) -> None:
    stage.open(files.late_paper())
    stage.enter()


def _ahead(stage: Stage, *, signed: bool) -> None:
    stage.sign(LetterKind.BIRTH, SigningMode.AHEAD)
    code = stage.take_in(files.birth())
    sheet = stage.acts.signing.prepare(code)
    if signed:
        stage.acts.signing.sign([sheet.id])
    stage.scan(code)


def _no_letter(stage: Stage) -> None:
    stage.hand_over_before()
    stage.open(files.again())


def _quiet(stage: Stage) -> None:
    stage.hand_over_before()
    stage.open(files.birth())
    stage.enter()
    stage.open(files.death())


def _second_look(stage: Stage) -> None:
    stage.open(files.death())
    stage.enter()


def _enlarged(stage: Stage) -> None:
    stage.open(files.marriage())
    stage.page.view.side.enlarge.emit()
    stage.settle()


def _working(stage: Stage) -> None:
    stage.open(files.birth())
    stage.page.session.working = True
    stage.page.render_now()


def _closed(stage: Stage) -> None:
    code = stage.take_in(files.birth())
    stage.scan(code)
    stage.enter()
    stage.page.session.forget_deed()
    stage.scan(code)


def _asked_letters(stage: Stage) -> None:
    stage.open(files.late_birth())
    stage.page.view.deeds.other_button.click()
    stage.settle()


def _asked_no_letter(stage: Stage) -> None:
    stage.open(files.birth())
    stage.page.view.deeds.none_button.click()
    stage.settle()


def _asked_cause(stage: Stage) -> None:
    stage.open(files.late_paper())
    stage.page.view.card.acted.emit("edit")
    stage.settle()


def _asked_undo(stage: Stage) -> None:
    stage.open(files.birth())
    stage.enter()
    stage.page.undo()
    stage.settle()


def _asked_number(stage: Stage) -> None:
    settings = stage.acts.settling.settings()
    typed = replace(settings.kind(LetterKind.APOLOGY), number_source=NumberSource.TYPED)
    stage.acts.settling.save(settings.with_kind(LetterKind.APOLOGY, typed))
    stage.open(files.late_paper())
    stage.enter()


def _asked_join(stage: Stage) -> None:
    stage.open(files.birth())
    stage.open(files.twin())


def _asked_words(stage: Stage) -> None:
    """A wish written for one family, on the sheet while it is typed."""
    stage.hand_over_before()
    stage.open(files.birth())
    stage.page.moves.reword()
    stage.settle()
    field = next(iter(stage.page.view.words.fields.values()))
    field.editor.setPlainText("Chúc cháu Bảo An lớn lên giữa tiếng khèn và nắng núi, khỏe mạnh, ngoan ngoãn.")
    stage.page.view.words.typed.emit()
    stage.settle()


def _joined(stage: Stage) -> None:
    stage.hand_over_before()
    _asked_join(stage)
    stage.page.view.question.confirm()
    stage.settle()


def _recents(stage: Stage) -> None:
    stage.hand_over_before()
    stage.open(files.death())
    stage.page.moves.show_recents()
    stage.settle()
