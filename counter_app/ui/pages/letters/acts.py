"""The services the letter log asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.services.acts.comparing import Comparing
from counter_app.services.acts.folder import SigningFolder
from counter_app.services.acts.letter_book import LetterBook
from counter_app.services.acts.lingering import Lingerers
from counter_app.services.acts.numbering import Numbering
from counter_app.services.acts.printing import Printing
from counter_app.services.acts.proving import Proving
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.review import Review
from counter_app.services.acts.reviewing import Reviewing
from counter_app.services.acts.signing import Signing
from counter_app.services.acts.stationery import Stationery
from counter_app.services.acts.undoing import Undoing


@dataclass(frozen=True, slots=True)
class LetterActs:
    """Every act of the letter log; `now` is the clock, `mark` another value whenever the register has moved."""

    review: Review
    signing: Signing
    undoing: Undoing
    printing: Printing
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
    stationery: Stationery
    proving: Proving
    folder: SigningFolder
    numbering: Numbering
    letter_book: LetterBook
    reviewing: Reviewing
    comparing: Comparing
    lingering: Lingerers
    registry: Registry
