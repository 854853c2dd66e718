"""Letter and office to finished words: every decision about wording is made here, none in a template."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from counter_app.domain.letter import Letter, LetterKind
from counter_app.domain.office import Office
from counter_app.domain.own_kind import OwnKind

from .apology import apology
from .birth import birth
from .condolence import condolence
from .frame import Words, with_number, with_reissue
from .marriage import marriage
from .own import own_words
from .thanks import thanks

__all__ = ["Words", "with_number", "with_reissue", "words_of"]


def words_of(letter: Letter, office: Office) -> Words:
    """The finished words of a letter, signed by whoever signs on its day.

    Raises LetterNotPossible when the case is not what the kind is about, WordsMissing when it lacks what the letter
    must say.
    """
    office = replace(office, signatory=office.signing_on(letter.day))
    match letter.kind:
        case LetterKind.THANKS:
            return thanks(letter, office)
        case LetterKind.APOLOGY:
            return apology(letter, office)
        case LetterKind.BIRTH:
            return birth(letter, office)
        case LetterKind.MARRIAGE:
            return marriage(letter, office)
        case LetterKind.CONDOLENCE:
            return condolence(letter, office)
        case OwnKind():
            return own_words(letter, office)
        case never:
            assert_never(never)
