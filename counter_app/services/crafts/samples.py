"""Letters about people who do not exist: the ordinary one of each kind, and the hardest a template may meet."""

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
from counter_app.domain.letter import LateFacts, Letter, LetterKind
from counter_app.domain.lunar import LunarDate
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.template import Trial

# The clerk's own sample people: nobody's name, and plainly so.
_MAN, _WOMAN, _CHILD = "Nguyễn Văn A", "Trần Thị B", "Nguyễn Văn C"
_SATURDAY = 5
# Ninety letters, the longest a certificate has room for, of the widest syllables there are.
_LONGEST = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường An"
_LONG_OTHER = "Nghiêng Nghiêu Nghuếch Ngoằng Thương Thưởng Phượng Trường Hường Xương Cường Dưỡng Khương"
_LONG_ADDRESS = "thôn Nghĩa Phương Thượng, tổ dân phố số 12, xã Lâm Hòa"
_LONG_PROCEDURE = (
    "Đăng ký lại khai sinh, kết hợp giải quyết thủ tục đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 "
    "tuổi có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân"
)
_LONG_CAUSE = (
    "chờ văn bản xác minh của nơi cư trú trước đây gửi qua đường bưu điện, và hệ thống đăng ký hộ tịch điện tử bảo trì "
    "trong hai ngày làm việc liền nhau"
)
_LONG_GIFT = (
    "việc hiến 120 m² đất vườn, ba trăm ngày công và toàn bộ cát, đá để mở đường liên thôn từ nhà văn hóa đến trường "
    "tiểu học, cùng bức thư góp ý về giờ mở cửa của bộ phận một cửa"
)
_THIRD = ("Nguyễn Hoàng Bảo Phương", "Nguyễn Hoàng Bảo Khương", "Nguyễn Hoàng Quỳnh Hương")


def sample(kind: LetterKind, now: datetime) -> Letter:
    """The ordinary letter of a kind, as if written now."""
    return _letter(kind, now)


def trials(kind: LetterKind, now: datetime) -> tuple[tuple[Trial, Letter], ...]:
    """The ordinary letter of a kind, and the hardest ones: names of 90 letters, three children, long procedures."""
    return ((Trial.ORDINARY, sample(kind, now)), *_hardest(kind, now))


def _hardest(kind: LetterKind, now: datetime) -> tuple[tuple[Trial, Letter], ...]:
    plain = sample(kind, now)
    day, week = now.date(), PartialDate.of(now.date() - timedelta(days=7))
    match kind:
        case LetterKind.THANKS:
            named = replace(_gift(now), recipient=Recipient(RecipientType.PERSON, _LONGEST, _LONG_ADDRESS))
            told = replace(_gift(now), content=_LONG_GIFT)
            return (
                (Trial.LONG_NAMES, replace(plain, cases=(named,))),
                (Trial.LONG_WORDS, replace(plain, cases=(told,))),
            )
        case LetterKind.APOLOGY:
            late = plain.late and replace(plain.late, cause_words=_LONG_CAUSE)
            return (
                (Trial.LONG_NAMES, replace(plain, cases=(_long_dossier(now, None),))),
                (Trial.LONG_PROCEDURE, replace(plain, procedure_name=_LONG_PROCEDURE, late=late)),
            )
        case LetterKind.BIRTH:
            parents = (Parent(_LONGEST), Parent(_LONG_OTHER))
            one = BirthEvent((Child(_LONGEST, Sex.FEMALE, week),), *parents)
            three = BirthEvent(
                tuple(Child(name, Sex.MALE, week) for name in _THIRD), Parent(_MAN), Parent(_WOMAN)
            )
            return (
                (Trial.LONG_NAMES, replace(plain, cases=(_long_dossier(now, one),))),
                (Trial.MANY_CHILDREN, replace(plain, cases=(_dossier(now, three),))),
            )
        case LetterKind.MARRIAGE:
            couple = MarriageEvent(Spouse(_LONG_OTHER), Spouse(_LONGEST), PartialDate.of(day))
            return ((Trial.LONG_NAMES, replace(plain, cases=(_long_dossier(now, couple),))),)
        case LetterKind.CONDOLENCE:
            gone = Deceased(_LONGEST, Sex.FEMALE, PartialDate(1940), week, _LONG_ADDRESS)
            case = _long_dossier(now, DeathEvent(gone, "cháu ngoại"))
            lunar = LunarDate(29, 6, True, "Bính Ngọ")
            return ((Trial.LONG_NAMES, replace(plain, cases=(case,), lunar_death=lunar)),)


def _long_dossier(now: datetime, event: Event | None) -> Dossier:
    applicant = Applicant(_LONG_OTHER, sex=Sex.MALE, address=_LONG_ADDRESS)
    return replace(_dossier(now, event), applicant=applicant)


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
