"""Puts questions to the officer and turns the answers into decisions."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.letter import LetterKind
from counter_app.sentences.dossiers import cause_name
from counter_app.ui.pages.counter.deciding import (
    is_closed,
    mourns,
    must_decide,
    open_sheet,
    possible_kinds,
    was_late,
)
from counter_app.ui.pages.counter.present import names_of
from counter_app.ui.pages.counter.question_panel import QuestionPanel
from counter_app.ui.pages.counter.questions import (
    Answer,
    Asked,
    Question,
    ask_cause,
    ask_letters,
    ask_no_letter,
    ask_ready,
    ask_undo,
    kinds_of,
    needs_why,
)
from counter_app.ui.pages.counter.session import CounterSession


class Asking(QObject):
    """One question at a time; `done` follows an answer that was taken."""

    done = Signal()

    def __init__(self, session: CounterSession, panel: QuestionPanel) -> None:
        super().__init__(session)
        self._session = session
        self._panel = panel
        self._undone = ""
        self.asked: Asked | None = None
        self.focus_due = False
        panel.answered.connect(self._take)

    def ask(self, question: Question) -> None:
        """Put a question."""
        self.asked = question.asked
        self.focus_due = True
        self._panel.ask(question)

    def leave(self) -> None:
        """The question is left without an answer."""
        self.asked = None

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

    def ask_undo(self) -> bool:
        """Why take back the handover of the card shown, or else the last one? False where there is none."""
        session = self._session
        card, deed = session.card, session.deed
        if card is not None and is_closed(card) and isinstance(card.case, Dossier) and card.case.handed_over:
            target, name, quiet = card.code, card.case.applicant.name, mourns(card)
            letters = any(one.handed_over is not None and one.withdrawn is None for one in card.sheets)
        elif deed is not None and deed.done:
            target, name, quiet, letters = deed.code, deed.name, deed.quiet, bool(deed.sheets)
        elif session.recent:
            last = session.recent[0]
            target, name, quiet, letters = last.code, last.name, False, bool(last.sheets)
        else:
            return False
        self._undone = target
        self.ask(ask_undo(name, quiet=quiet, letters=letters))
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
            case Asked.NUMBER:
                typed = (*decision.typed, (LetterKind(int(answer.key)), answer.text))
                session.decide(replace(decision, typed=typed))
                session.hand_over()
            case Asked.READY | Asked.LETTERS:
                pass
            case never:
                assert_never(never)
        self.done.emit()
