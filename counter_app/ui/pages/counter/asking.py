"""Puts questions to the officer and turns the answers into decisions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.letter import LetterKind, any_letter
from counter_app.domain.logbook import Sheet
from counter_app.sentences.dossiers import cause_name
from counter_app.services.acts.counter import Card
from counter_app.ui.pages.counter.deciding import (
    is_closed,
    mourns,
    must_decide,
    open_sheet,
    possible_kinds,
    was_late,
)
from counter_app.ui.pages.counter.present import names_of
from counter_app.ui.pages.counter.questions import (
    APART,
    NOT_YET,
    Answer,
    Asked,
    Question,
    ask_cause,
    ask_join,
    ask_letters,
    ask_no_letter,
    ask_ready,
    ask_undo,
    kinds_of,
    needs_why,
)
from counter_app.ui.pages.counter.rewording import Rewording
from counter_app.ui.pages.counter.session import CounterSession
from counter_app.ui.pages.counter.sheets import Preview
from counter_app.ui.pages.counter.view import CounterView

if TYPE_CHECKING:
    from counter_app.ui.pages.counter.question_panel import QuestionPanel
    from counter_app.ui.pages.counter.words_panel import WordsPanel


class Asking(QObject):
    """One question at a time; `done` follows an answer that was taken, `slip_wanted` names who waits in vain."""

    done = Signal()
    slip_wanted = Signal(str)

    def __init__(self, session: CounterSession, view: CounterView) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        self.rewording = Rewording(session, view)
        self.rewording.done.connect(self._words_taken)
        self._undone: tuple[str, ...] = ()
        self._sibling = ""
        self.asked: Asked | None = None
        self.focus_due = False
        view.answered.connect(self._take)

    def ask(self, question: Question) -> None:
        """Put a question."""
        self.asked = question.asked
        self.focus_due = True
        self._view.question.ask(question)

    def leave(self) -> None:
        """The question is left without an answer."""
        if self.asked is Asked.WORDS:
            self.rewording.leave()
        self.asked = None

    def confirm(self) -> None:
        """Enter: answer the question that stands there."""
        self._front.confirm()

    def take_focus(self) -> None:
        """Put the keyboard where the answer begins."""
        self._front.take_focus()

    @property
    def _front(self) -> QuestionPanel | WordsPanel:
        return self._view.words if self.asked is Asked.WORDS else self._view.question

    def ask_words(self, preview: Preview | None) -> bool:
        """In what words is this one letter written? False where none of it may be written anew."""
        if not self.rewording.ask(preview):
            return False
        self.asked = Asked.WORDS
        self.focus_due = True
        return True

    def _words_taken(self) -> None:
        self.asked = None
        self.done.emit()

    def ask_ready(self) -> None:
        """When was the result ready?"""
        if self._session.card is not None:
            self.ask(ask_ready(self._session.card))

    def ask_letters(self) -> None:
        """Which letters?"""
        card = self._session.card
        if card is not None:
            self.ask(ask_letters(card, self._session.decision, names_of(possible_kinds(card))))

    def ask_no_letter(self) -> None:
        """Why no letter?"""
        card = self._session.card
        if card is not None:
            self.ask(ask_no_letter(card, names_of(possible_kinds(card))))

    def ask_cause(self) -> bool:
        """Why late? False where the case is not late, or nothing is left to be said about it."""
        card = self._session.card
        if (
            card is None
            or is_closed(card)
            or not isinstance(card.case, Dossier)
            or not was_late(card.standing)
        ):
            return False
        if open_sheet(card, LetterKind.APOLOGY) is not None:
            return False
        self.ask(ask_cause(card, {one: cause_name(one) for one in Cause}))
        return True

    def ask_join(self, sibling: Card) -> None:
        """Shall the dossier that was scanned go with the one on the screen?"""
        if self._session.card is not None:
            self._sibling = sibling.code
            self.ask(ask_join(self._session.card, sibling))

    def ask_undo(self) -> bool:
        """Why take back the handover of the card shown, or else the last one? False where there is none."""
        session = self._session
        card, deed = session.card, session.deed
        if card is not None and is_closed(card) and isinstance(card.case, Dossier) and card.case.handed_over:
            given = [one for one in card.sheets if one.handed_over is not None and one.withdrawn is None]
            codes, name, quiet = _with_shared(card.code, given), card.case.applicant.name, mourns(card)
            letters = bool(given)
        elif deed is not None and deed.done:
            codes, name, quiet, letters = deed.codes, deed.name, deed.quiet, bool(deed.sheets)
        elif session.recent:
            last = session.recent[0]
            codes, name, quiet = _with_shared(last.code, last.sheets), last.name, False
            letters = bool(last.sheets)
        else:
            return False
        self._undone = codes
        self.ask(ask_undo(name, quiet=quiet, letters=letters, dossiers=len(codes)))
        return True

    def _take(self, answer: Answer) -> None:
        self.asked = None
        session, card = self._session, self._session.card
        decision = session.decision
        match answer.asked:
            case Asked.UNDO:
                session.undo(self._undone, answer.text)
            case Asked.CAUSE:
                session.explain_lateness(Cause(answer.key), answer.text)
            case Asked.READY if card is not None and answer.key == NOT_YET:
                self.done.emit()
                self.slip_wanted.emit(card.code)
                return
            case Asked.READY if card is not None:
                session.decide(replace(decision, ready=answer.moment or card.now))
            case Asked.LETTERS if card is not None:
                kinds = kinds_of(answer.key)
                back = kinds == card.choice.proposed and not must_decide(
                    card, replace(decision, letters=None)
                )
                why = answer.text if needs_why(card, kinds) else ""
                session.decide(replace(decision, letters=None if back else kinds, why=why, looked=False))
            case Asked.NO_LETTER:
                session.decide(replace(decision, letters=(), why=answer.text))
            case Asked.JOIN if answer.key == APART:
                session.open(self._sibling, instead=True)
            case Asked.JOIN:
                session.join((self._sibling,))
            case Asked.NUMBER:
                typed = (*decision.typed, (any_letter(int(answer.key)), answer.text))
                session.decide(replace(decision, typed=typed))
                session.hand_over()
            case Asked.READY | Asked.LETTERS | Asked.WORDS:
                pass
            case never:
                assert_never(never)
        self.done.emit()


def _with_shared(code: str, sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """The code, and after it all others that stand on the same sheets."""
    return tuple(dict.fromkeys((code, *(one for sheet in sheets for one in sheet.codes))))
