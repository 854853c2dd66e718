"""Sample sheets: what a letter of this office will look like, and whether a printer takes an order."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from counter_app.domain.contribution import Contribution, ContributionId, Recipient, RecipientType
from counter_app.domain.dossier import Cause, Dossier, DossierCode
from counter_app.domain.event import (
    BirthEvent,
    Child,
    DeathEvent,
    Deceased,
    Event,
    MarriageEvent,
    Parent,
    Spouse,
)
from counter_app.domain.letter import DrawnLetter, LateFacts, Letter, LetterKind
from counter_app.domain.office import KindSettings, NumberSource, Settings
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import ProcedureCode
from counter_app.services.ports import Clock, LetterWriter, Printer

# The clerk's own sample people: nobody's name, and plainly so.
_MAN, _WOMAN, _CHILD = "Nguyễn Văn A", "Trần Thị B", "Nguyễn Văn C"
_SATURDAY = 5
_TRIAL = "Tờ in thử, xin hủy sau khi xem"


class Sampling:
    """Draws letters about invented people; nothing of them is numbered, logged or kept."""

    def __init__(self, writer: LetterWriter, printer: Printer, clock: Clock) -> None:
        self._writer = writer
        self._printer = printer
        self._clock = clock

    def draw(self, kind: LetterKind, settings: Settings) -> DrawnLetter:
        """A sample of a kind as these settings would have it; raises a PaperError."""
        now = self._clock.now()
        return self._draw(_letter(kind, now), settings)

    def try_printer(self, queue: str, settings: Settings) -> str:
        """Send a sheet that says it is a trial to a printer, the default one when no name is given.

        Returns the printer's name; raises NoPrinter, PrinterRefused or a PaperError.
        """
        now = self._clock.now()
        gift = replace(_gift(now), recipient=Recipient(RecipientType.PERSON, _TRIAL))
        drawn = self._draw(Letter(LetterKind.THANKS, (gift,), now.date()), settings)
        queues = self._printer.queues()
        default = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        name = queue or default
        paper = settings.kind(LetterKind.THANKS).paper
        self._printer.submit(drawn.pdf, queue=name, title="in thử", paper=paper)
        return name

    def _draw(self, letter: Letter, settings: Settings) -> DrawnLetter:
        rules = settings.kind(letter.kind)
        wording = self._writer.word(letter, settings.office, rules.paper)
        number = sample_number(rules)
        return self._writer.draw(self._writer.numbered(wording, number) if number else wording)


def sample_number(rules: KindSettings) -> str:
    """The records-office number the next letter of a kind might carry; empty where none is known beforehand."""
    match rules.number_source:
        case NumberSource.OWN_SERIES:
            return rules.number_pattern.format(n=1)
        case NumberSource.RESERVED:
            return rules.number_pattern.format(n=rules.reserved[0] if rules.reserved else 1)
        case NumberSource.NONE | NumberSource.TYPED:
            return ""


def _letter(kind: LetterKind, now: datetime) -> Letter:
    day = now.date()
    week = PartialDate.of(day - timedelta(days=7))
    match kind:
        case LetterKind.THANKS:
            return Letter(kind, (_gift(now),), day)
        case LetterKind.APOLOGY:
            promise = _weekdays_before(now, 1)
            late = LateFacts(
                _weekdays_before(now, 4), promise, now, 1, Cause.OFFICE, "hồ sơ cần xác minh thêm"
            )
            return Letter(kind, (_dossier(now, None),), day, "Cấp bản sao trích lục hộ tịch", late)
        case LetterKind.BIRTH:
            child = Child(_CHILD, Sex.MALE, week)
            birth = BirthEvent((child,), Parent(_MAN), Parent(_WOMAN))
            return Letter(kind, (_dossier(now, birth),), day, "Đăng ký khai sinh")
        case LetterKind.MARRIAGE:
            marriage = MarriageEvent(Spouse(_MAN), Spouse(_WOMAN), PartialDate.of(day))
            return Letter(kind, (_dossier(now, marriage),), day, "Đăng ký kết hôn")
        case LetterKind.CONDOLENCE:
            gone = Deceased(_WOMAN, Sex.FEMALE, PartialDate(1940), week)
            return Letter(kind, (_dossier(now, DeathEvent(gone, "con")),), day, "Đăng ký khai tử")


def _dossier(now: datetime, event: Event | None) -> Dossier:
    return Dossier(
        code=DossierCode(f"MẪU-{now:%y%m%d}-0001"),
        procedure=ProcedureCode("1.001193"),
        branch="",
        applicant=Applicant(_MAN, sex=Sex.MALE, address="thôn Mẫu"),
        received=_weekdays_before(now, 4),
        appointment=_weekdays_before(now, 1),
        limit=None,
        event=event,
    )


def _weekdays_before(now: datetime, days: int) -> datetime:
    """The same minute so many weekdays earlier; a sample knows no holidays."""
    earlier = now
    while days:
        earlier -= timedelta(days=1)
        days -= earlier.weekday() < _SATURDAY
    return earlier


def _gift(now: datetime) -> Contribution:
    return Contribution(
        id=ContributionId(f"GN-{now.year}-0000"),
        recipient=Recipient(RecipientType.PERSON, _MAN),
        content="lối đi ở bộ phận một cửa",
        received=now.date(),
        channel="hòm thư góp ý",
    )
