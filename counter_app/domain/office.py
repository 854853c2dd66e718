"""The office as its letters name it, and every setting a commune may choose for itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from .deadline import DayEnds
from .letter import LetterKind, SigningMode
from .paper_size import PaperSize
from .workdays import OpeningHours


class SignatureForm(StrEnum):
    """The lines above a signature (Decree 30/2020, Annex I, and the practice of communes)."""

    CHAIRMAN = "chairman"
    FOR_COMMITTEE = "for_committee"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs the letters, and in whose place."""

    name: str = ""
    form: SignatureForm = SignatureForm.CHAIRMAN


@dataclass(frozen=True, slots=True)
class Office:
    """The commune: `unit` is its rank ("xã", "phường", "đặc khu"), `commune` its bare name ("Lâm Hòa").

    Empty strings stand for what the office has not entered yet; papers then show dots, never an invented name.
    """

    unit: str = "xã"
    commune: str = ""
    province: str = ""
    place: str = ""
    phone: str = ""
    officer: str = ""
    officer_title: str = "Công chức tư pháp – hộ tịch"
    signatory: Signatory = Signatory()
    model_name: str = "Chính quyền thân thiện, vì Nhân dân phục vụ"

    @property
    def is_complete(self) -> bool:
        """Whether a letter can name its commune and its signatory."""
        return bool(self.commune and self.signatory.name)


_PLACE = re.compile(r"\{n[^}]*\}")


class NumberSource(StrEnum):
    """Where the records-office number of a kind comes from."""

    NONE = "none"
    OWN_SERIES = "own_series"
    RESERVED = "reserved"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class KindSettings:
    """How one kind of letter is signed, numbered and printed; `reserved` holds numbers not used yet."""

    signing: SigningMode
    paper: PaperSize
    number_source: NumberSource = NumberSource.NONE
    number_pattern: str = ""
    reserved: tuple[int, ...] = ()
    printer: str = ""

    @property
    def draft_number(self) -> str:
        """What stands for the number before one is given, such as `……/TXL-UBND`; empty for an unnumbered kind."""
        if self.number_source is NumberSource.NONE:
            return ""
        return _PLACE.sub("……", self.number_pattern) if self.number_pattern else "……"


def _default_kinds() -> tuple[tuple[LetterKind, KindSettings], ...]:
    stock = KindSettings(SigningMode.STOCK, PaperSize.A5)
    return (
        (
            LetterKind.THANKS,
            replace(stock, number_source=NumberSource.OWN_SERIES, number_pattern="{n:02}/TCO-UBND"),
        ),
        (
            LetterKind.APOLOGY,
            KindSettings(SigningMode.ON_THE_SPOT, PaperSize.A4, NumberSource.OWN_SERIES, "{n:02}/TXL-UBND"),
        ),
        (LetterKind.BIRTH, stock),
        (LetterKind.MARRIAGE, stock),
        (LetterKind.CONDOLENCE, stock),
    )


@dataclass(frozen=True, slots=True)
class GuardLimits:
    """How long after an event its registration still brings a letter of its own accord.

    More than `*_ask_days` days: the officer is asked. A birth registered `birth_hold_months` or more after, a death
    registered more than `death_hold_months` after: no letter. The days are the time limits of the Law on Civil
    Status 60/2014/QH13, Art. 15 (birth, 60 days) and 33 (death, 15 days); the months are the commune's choice.
    """

    birth_ask_days: int = 60
    birth_hold_months: int = 12
    death_ask_days: int = 15
    death_hold_months: int = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the commune can set, kept in the register so that all its counters agree."""

    office: Office = Office()
    kinds: tuple[tuple[LetterKind, KindSettings], ...] = field(default_factory=_default_kinds)
    guards: GuardLimits = GuardLimits()
    hours: OpeningHours = field(default_factory=OpeningHours)
    saturday_reception: bool = False
    day_ends: DayEnds = DayEnds.CLOCK
    printer: str = ""
    language: str = "vi"
    text_size: int = 100
    dark: bool = False

    def kind(self, kind: LetterKind) -> KindSettings:
        """The settings of one kind of letter."""
        return dict(self.kinds)[kind]

    def with_kind(self, kind: LetterKind, value: KindSettings) -> Settings:
        """These settings with those of one kind replaced."""
        return replace(self, kinds=tuple((k, value if k is kind else v) for k, v in self.kinds))
