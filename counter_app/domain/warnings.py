"""What looks odd in a dossier and is taken in all the same: the official papers decide, not this program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .dossier import CODE_PATTERN, Certificate
from .event import BirthEvent, DeathEvent, Event, event_date
from .person import PartialDate, Sex


class WarningKind(StrEnum):
    """The oddities a careful reader would point out."""

    CODE_FORM = "code_form"
    CODE_DAY = "code_day"
    PERSONAL_NUMBER_FORM = "personal_number_form"
    PERSONAL_NUMBER_SEX = "personal_number_sex"
    PERSONAL_NUMBER_YEAR = "personal_number_year"
    EVENT_MISSING = "event_missing"
    PARENTS_MISSING = "parents_missing"
    BIRTH_AFTER_RECEIPT = "birth_after_receipt"
    DEATH_AFTER_RECEIPT = "death_after_receipt"
    REGISTERED_BEFORE_EVENT = "registered_before_event"


@dataclass(frozen=True, slots=True)
class InputWarning:
    """One oddity: where it stands (`field` as in the dossier file), what stands there, and what it was held against."""

    kind: WarningKind
    field: str
    value: str = ""
    other: str = ""


def of_code(code: str, received: PartialDate) -> tuple[InputWarning, ...]:
    """Whether a dossier code has the known form, and the day written in it is the day of receipt.

    Circular 01/2018/TT-VPCP Art. 19 and the province-first form of today; the official system decides, so this
    never refuses.
    """
    found = CODE_PATTERN.match(code)
    if found is None:
        return (InputWarning(WarningKind.CODE_FORM, "code", code),)
    day = received.exact
    if day is not None and found["day"] != f"{day:%y%m%d}":
        return (InputWarning(WarningKind.CODE_DAY, "code", found["day"], str(received)),)
    return ()


def of_personal_number(
    number: str, sex: Sex, birth: PartialDate | None, field: str
) -> Iterator[InputWarning]:
    """What a personal number tells of sex and year of birth, held against what is written (Decree 70/2024/NĐ-CP).

    Of its 12 digits the fourth is century and sex, the next two the year; the older number of 9 digits tells nothing.
    Numbers of people whose papers were corrected may rightly differ.
    """
    if not number:
        return
    if not (number.isascii() and number.isdigit() and len(number) in (9, 12)):
        yield InputWarning(WarningKind.PERSONAL_NUMBER_FORM, field, number)
        return
    if len(number) == 9:
        return
    century, odd = divmod(int(number[3]), 2)
    told = Sex.FEMALE if odd else Sex.MALE
    if sex is not Sex.UNKNOWN and sex is not told:
        yield InputWarning(WarningKind.PERSONAL_NUMBER_SEX, field, told, sex)
    year = 1900 + 100 * century + int(number[4:6])
    if birth is not None and birth.year != year:
        yield InputWarning(WarningKind.PERSONAL_NUMBER_YEAR, field, str(year), str(birth.year))


def of_event(event: Event, received: PartialDate, certificate: Certificate | None) -> Iterator[InputWarning]:
    """Days of an event that lie after the dossier came in, or after they were registered; a birth without parents."""
    happened = event_date(event)
    match event:
        case BirthEvent(children=children):
            for place, child in enumerate(children):
                if child.birth_date.earliest > received.latest:
                    where = f"event.children[{place}].birth_date"
                    yield InputWarning(
                        WarningKind.BIRTH_AFTER_RECEIPT, where, str(child.birth_date), str(received)
                    )
            if not any((event.father, event.mother, event.guardian)):
                yield InputWarning(WarningKind.PARENTS_MISSING, "event.mother")
        case DeathEvent(deceased=deceased):
            if deceased.death_date.earliest > received.latest:
                where = "event.deceased.death_date"
                yield InputWarning(
                    WarningKind.DEATH_AFTER_RECEIPT, where, str(deceased.death_date), str(received)
                )
        case _:
            pass
    registered = certificate.registered if certificate is not None else None
    if happened is not None and registered is not None and registered.latest < happened.earliest:
        yield InputWarning(
            WarningKind.REGISTERED_BEFORE_EVENT, "certificate.registered", str(registered), str(happened)
        )
