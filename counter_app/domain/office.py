"""The office as its letters name it, and every setting a commune may choose for itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from .contribution import ContributionRules
from .deadline import DayEnds
from .document_number import NumberRules, drafted
from .layout import Carries, Layout, LetterFamily, Preprinted, Presence
from .letter import FormKind, LetterKind, SheetKind, SigningMode
from .own_kind import OwnField, OwnKind
from .paper_size import PaperSize
from .printing import Habits, Making, PaperPrinters
from .report_rules import ReportRules
from .return_rules import ReturnRules
from .review_rules import ReviewRules
from .second_screen import ScreenRules
from .signature_rules import SignatureRules
from .supplement import SupplementRules
from .survey_rules import SurveyRules
from .visit_rules import VisitRules
from .workdays import OpeningHours


class SignatureForm(StrEnum):
    """The lines above a signature (Decree 30/2020/NĐ-CP, Art. 13 and Annex I, and the practice of communes)."""

    CHAIRMAN = "chairman"
    FOR_COMMITTEE = "for_committee"
    DEPUTY = "deputy"
    FOR_COMMITTEE_DEPUTY = "for_committee_deputy"
    BY_ORDER = "by_order"


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs the letters, and in whose place; `title` is told only of one who signs by order (TL.)."""

    name: str = ""
    form: SignatureForm = SignatureForm.CHAIRMAN
    title: str = ""


@dataclass(frozen=True, slots=True)
class StandIn:
    """Who signs from the day `since` until the day before `until`, in the place of the usual signatory."""

    signatory: Signatory
    since: date
    until: date

    def covers(self, day: date) -> bool:
        """Whether a letter of this day is theirs to sign."""
        return self.since <= day < self.until


MODEL_NAMES = (
    "Chính quyền thân thiện, vì Nhân dân phục vụ",
    "Chính quyền thân thiện, Nhân dân phát huy quyền làm chủ",
)
"""What the plans of the communes call their model; the first is what it is called where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Office:
    """The commune: `unit` is its rank ("xã", "phường", "đặc khu"), `commune` its bare name ("Lâm Hòa").

    Empty strings stand for what the office has not entered yet; papers then show dots, never an invented name.
    `one_stop` is the unit that takes in and gives back, at the head of the one-stop forms.
    """

    unit: str = "xã"
    commune: str = ""
    province: str = ""
    place: str = ""
    phone: str = ""
    officer: str = ""
    officer_title: str = "Công chức tư pháp – hộ tịch"
    signatory: Signatory = Signatory()
    model_name: str = MODEL_NAMES[0]
    stand_ins: tuple[StandIn, ...] = ()
    one_stop: str = "Bộ phận Tiếp nhận và Trả kết quả"

    def signing_on(self, day: date) -> Signatory:
        """Who signs a letter of this day: the stand-in whose time began last, else the usual signatory."""
        covering = [one for one in self.stand_ins if one.covers(day)]
        return max(covering, key=lambda one: one.since).signatory if covering else self.signatory

    @property
    def model(self) -> str:
        """What every paper and screen calls the model: as the commune named it, else by the usual name."""
        return self.model_name.strip() or MODEL_NAMES[0]

    @property
    def is_complete(self) -> bool:
        """Whether a letter can name its commune and its signatory."""
        return bool(self.commune and self.signatory.name)


class NumberSource(StrEnum):
    """Where the records-office number of a kind comes from."""

    NONE = "none"
    OWN_SERIES = "own_series"
    RESERVED = "reserved"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class KindSettings:
    """How one kind of letter is signed, numbered, laid out and printed; `reserved` holds numbers not used yet.

    `shift_right` and `shift_down` move the print on pre-printed stock, in tenths of a millimetre.
    """

    signing: SigningMode
    paper: PaperSize
    number_source: NumberSource = NumberSource.NONE
    number_pattern: str = ""
    reserved: tuple[int, ...] = ()
    printer: str = ""
    family: LetterFamily = LetterFamily.CUSTOMARY
    nation: Presence = Presence.CUSTOMARY
    seal: Presence = Presence.CUSTOMARY
    copies: Presence = Presence.CUSTOMARY
    ornament: Presence = Presence.CUSTOMARY
    stock: Carries = Carries.NOTHING
    shift_right: int = 0
    shift_down: int = 0
    printing: Habits = field(default_factory=Habits)
    numbers: NumberRules = field(default_factory=NumberRules)

    def layout(self, kind: SheetKind) -> Layout:
        """How a letter or form of this kind is laid out, every custom resolved.

        An apology and the one-stop forms are administrative texts, the other letters are cards. An administrative
        text bears the country's name and "Nơi nhận" (Decree 30/2020/NĐ-CP, Art. 8), though no form lists whom it is
        sent to; a card bears neither. A folded card is one sheet of A4.
        """
        family = self.family
        if family is LetterFamily.CUSTOMARY:
            plain = isinstance(kind, FormKind) or kind is LetterKind.APOLOGY
            family = LetterFamily.ADMINISTRATIVE if plain else LetterFamily.CARD
        formal = family is LetterFamily.ADMINISTRATIVE
        stock = None
        if self.stock is not Carries.NOTHING:
            stock = Preprinted(self.stock, self.shift_right, self.shift_down)
        return Layout(
            family=family,
            paper=PaperSize.A4 if family is LetterFamily.FOLDED or isinstance(kind, FormKind) else self.paper,
            nation=self.nation.or_else(formal),
            seal=self.seal.or_else(False),
            copies=self.copies.or_else(formal and not isinstance(kind, FormKind)),
            ornament=self.ornament.or_else(True),
            stock=stock,
        )

    @property
    def draft_number(self) -> str:
        """What stands for the number before one is given, such as `……/TXL-UBND`; empty for an unnumbered kind."""
        if self.number_source is NumberSource.NONE:
            return ""
        return drafted(self.number_pattern)


@dataclass(frozen=True, slots=True)
class OwnLetter:
    """A kind of letter the commune made: what it is called and how it sounds, its rules, the fields it asks for.

    One of which a letter stands in the log is never deleted, only retired: then no new letter of it is written.
    """

    kind: OwnKind
    rules: KindSettings
    fields: tuple[OwnField, ...] = ()
    retired: bool = False

    @property
    def asked(self) -> tuple[OwnField, ...]:
        """The fields its template in force has."""
        return tuple(one for one in self.fields if not one.idle)


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
class FormNaming:
    """What a form is called and who signs it from the day `since` on, until a later naming of it.

    Circular 03/2025/TT-VPCP lists form 04 under another title than the procedures of the Ministry of Justice still
    use, and the Ministry may issue the forms anew (Decree 309/2026/NĐ-CP, Art. 12): `basis` is the document that says
    so. Without a `signatory` the office's own of the day signs.
    """

    kind: FormKind
    title: str
    since: date
    signatory: Signatory | None = None
    basis: str = ""


_FIRST_DAY = date(2025, 9, 15)


def _default_namings() -> tuple[FormNaming, ...]:
    basis = "Thông tư 03/2025/TT-VPCP, Phụ lục I"
    titles = {
        FormKind.RECEIPT: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        FormKind.SUPPLEMENT: "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        FormKind.REFUSAL: "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        FormKind.SLIP: "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        FormKind.STOP: "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        FormKind.CONTROL: "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        FormKind.FOLLOW_UP: "SỔ THEO DÕI HỒ SƠ",
    }
    return tuple(FormNaming(kind, title, _FIRST_DAY, basis=basis) for kind, title in titles.items())


def _default_forms() -> tuple[tuple[FormKind, KindSettings], ...]:
    plain = KindSettings(SigningMode.ON_THE_SPOT, PaperSize.A4)
    patterns = {
        FormKind.SUPPLEMENT: "{n:02}/PBS",
        FormKind.REFUSAL: "{n:02}/PTC",
        FormKind.SLIP: "{n:02}/PXL",
        FormKind.STOP: "{n:02}/TB-UBND",
        FormKind.CONTROL: "{n:02}/PKS",
        FormKind.FOLLOW_UP: "{n:02}/STD",
    }
    numbered = replace(plain, number_source=NumberSource.OWN_SERIES)
    return tuple(
        (kind, replace(numbered, number_pattern=patterns[kind]) if kind in patterns else plain)
        for kind in FormKind
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
    forms: tuple[tuple[FormKind, KindSettings], ...] = field(default_factory=_default_forms)
    namings: tuple[FormNaming, ...] = field(default_factory=_default_namings)
    guards: GuardLimits = GuardLimits()
    hours: OpeningHours = field(default_factory=OpeningHours)
    saturday_reception: bool = False
    day_ends: DayEnds = DayEnds.CLOCK
    supplements: SupplementRules = field(default_factory=SupplementRules)
    contributions: ContributionRules = field(default_factory=ContributionRules)
    returns: ReturnRules = field(default_factory=ReturnRules)
    printer: str = ""
    printers: PaperPrinters = field(default_factory=PaperPrinters)
    own: tuple[OwnLetter, ...] = ()
    language: str = "vi"
    text_size: int = 100
    dark: bool = False
    visits: VisitRules = field(default_factory=VisitRules)
    surveys: SurveyRules = field(default_factory=SurveyRules)
    screen: ScreenRules = field(default_factory=ScreenRules)
    review: ReviewRules = field(default_factory=ReviewRules)
    reports: ReportRules = field(default_factory=ReportRules)
    signatures: SignatureRules = field(default_factory=SignatureRules)

    def kind(self, kind: SheetKind) -> KindSettings:
        """The settings of one kind of letter or form; raises UnknownKind for one the commune never made."""
        if isinstance(kind, OwnKind):
            return self.own_letter(kind).rules
        return dict(self.forms)[kind] if isinstance(kind, FormKind) else dict(self.kinds)[kind]

    def own_letter(self, kind: OwnKind) -> OwnLetter:
        """A kind of the commune's own as it is called and set today; raises UnknownKind."""
        found = next((one for one in self.own if one.kind == kind), None)
        if found is None:
            from .errors.own_kinds import UnknownKind  # noqa: PLC0415 - hardly ever said

            raise UnknownKind(asked=str(int(kind)))
        return found

    def with_own(self, value: OwnLetter) -> Settings:
        """These settings with one kind of the commune's own added, or replaced by its number."""
        others = tuple(one for one in self.own if one.kind != value.kind)
        return replace(self, own=tuple(sorted((*others, value), key=lambda one: int(one.kind))))

    def naming(self, kind: FormKind, day: date) -> FormNaming:
        """What a form is called on a day: its naming that began last, the first one before any began."""
        namings = sorted((one for one in self.namings if one.kind is kind), key=lambda one: one.since)
        begun = [one for one in namings if one.since <= day]
        return begun[-1] if begun else namings[0]

    def making(self, kind: SheetKind, paper: PaperSize) -> Making:
        """How a sheet of a kind on a paper is made."""
        habits, onto = self.kind(kind).printing, self.printers.onto(paper)
        marks = onto is not None and self.printers.cut_marks
        return Making(habits.tray, habits.sides, habits.sheets, onto, marks)

    def with_kind(self, kind: SheetKind, value: KindSettings) -> Settings:
        """These settings with those of one kind replaced."""
        if isinstance(kind, OwnKind):
            return self.with_own(replace(self.own_letter(kind), rules=value))
        if isinstance(kind, FormKind):
            return replace(self, forms=tuple((k, value if k is kind else v) for k, v in self.forms))
        return replace(self, kinds=tuple((k, value if k is kind else v) for k, v in self.kinds))
