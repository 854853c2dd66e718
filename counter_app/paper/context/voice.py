"""Who speaks in a letter: the one whose signature stands under it, in every sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from counter_app.domain.office import Office, SignatureForm

from .phrases import committee, commune


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker at the first mention, at a later one, and with all who work there; each within a sentence."""

    first: str
    again: str
    all_of_us: str


def voice(office: Office) -> Voice:
    """The speaker of a letter that `office.signatory` signs.

    A Chairman who signs speaks as "tôi"; the committee (TM.) speaks as itself and "chúng tôi"; who signs in the
    Chairman's place (KT.) or by the Chairman's order (TL.) lends the hand, not the word: the letter then names the
    Chairman and says neither (Decree 30/2020/NĐ-CP, Art. 13).
    """
    match office.signatory.form:
        case SignatureForm.CHAIRMAN:
            ours = f"tôi và cán bộ, công chức {office.unit}".rstrip()
            return Voice(f"thay mặt {committee(office)}, tôi", "tôi", ours)
        case SignatureForm.FOR_COMMITTEE | SignatureForm.FOR_COMMITTEE_DEPUTY:
            return Voice(committee(office), short_committee(office), "chúng tôi")
        case SignatureForm.DEPUTY | SignatureForm.BY_ORDER:
            short = short_committee(office)
            return Voice(
                f"Chủ tịch {committee(office)}", f"Chủ tịch {short}", f"cán bộ, công chức {office.unit}"
            )
        case _:
            assert_never(office.signatory.form)


def short_committee(office: Office) -> str:
    """`Ủy ban nhân dân xã`, once its name has been said."""
    return f"Ủy ban nhân dân {office.unit}" if office.unit else f"Ủy ban nhân dân {commune(office)}"
