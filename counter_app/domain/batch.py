"""Letters printed in one go: which would be printed, which are left out and why, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from .choice import Proposal
from .dossier import Dossier
from .errors.tree import CounterError
from .letter import AnyLetter, SigningMode, is_quiet
from .logbook import Sheet
from .paper_size import PaperSize


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A letter a batch would print: its case, its kind, whom it is addressed to, and on what.

    `sheet` is there when the letter has its number already and only waits to be printed.
    """

    code: str
    kind: AnyLetter
    addressee: str
    paper: PaperSize
    signing: SigningMode
    sheet: Sheet | None = None

    @property
    def is_condolence(self) -> bool:
        """Whether the letter mourns; such letters are never printed in one run with the others."""
        return is_quiet(self.kind)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A ready result whose letter a batch does not print, and the one thing that stands against it.

    `proposal` when a guard holds it or the officer must decide; `error` when it cannot be worded; `same_as` names the
    dossier of the same people whose letter is printed; none of them when the letter is signed on the spot.
    """

    case: Dossier
    kind: AnyLetter
    proposal: Proposal | None = None
    error: CounterError | None = None
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a batch would do now, nearest promise first; `before` letters are printed already, `without` have none."""

    letters: tuple[Foreseen, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    before: int = 0
    without: int = 0

    @property
    def runs(self) -> tuple[tuple[Foreseen, ...], ...]:
        """The letters in runs of their own: condolences lie on the table by themselves, after all others."""
        both = (
            tuple(one for one in self.letters if not one.is_condolence),
            tuple(one for one in self.letters if one.is_condolence),
        )
        return tuple(run for run in both if run)


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a batch: sheets sent now, those printed before, and codes left out with the reason, in order.

    `waiting` are sheets that have their number and wait for a printer; `stopped` says that it was broken off.
    """

    sent: tuple[Sheet, ...] = ()
    before: tuple[Sheet, ...] = ()
    waiting: tuple[tuple[Sheet, CounterError], ...] = ()
    failed: tuple[tuple[str, CounterError], ...] = ()
    stopped: bool = False
