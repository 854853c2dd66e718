"""Mẫu 8: the commune congratulates two people to whom it gives their marriage certificate."""

from __future__ import annotations

from datetime import date

from counter_app.domain.event import MarriageEvent, Spouse
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import PartialDate
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import ages_on, bound, called, capitals, committee, day_in_words, name_of

#: From this age, or after an earlier marriage, a couple is "ông" and "bà" rather than "anh" and "chị".
ELDER = 50


def marriage(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 8; names stand in the order of the certificate, a foreign spouse is addressed like any other.

    Raises LetterNotPossible without a marriage, WordsMissing without both names.
    """
    event = letter.marriage
    if event is None:
        raise not_possible(letter)
    gaps = [
        field
        for field, one in (("event.husband", event.husband), ("event.wife", event.wife))
        if not clean(one.name)
    ]
    if gaps:
        raise missing(letter, *gaps)
    elders = is_elder(event, letter.day)
    him, her = ("ông", "bà") if elders else ("anh", "chị")
    both = "ông bà" if elders else "anh chị"
    husband, wife = capitals(name_of(event.husband.name)), capitals(name_of(event.wife.name))
    fields = {
        "salutation": "Kính gửi" if elders else "Thân gửi",
        "husband": called(him, husband),
        "wife": called(her, wife),
        "lead": bound(_lead(letter, office, both)),
        "wish": bound(_wish(elders)),
        "motto": "Trăm năm hạnh phúc",
    }
    shown = (
        (_("Chồng"), f"{him} {husband}"),
        (_("Vợ"), f"{her} {wife}"),
        (_("Trao ngày"), day_in_words(letter.day).removeprefix("ngày").strip()),
    )
    addressee = f"{called(him, event.husband.name)} và {called(her, event.wife.name)}"
    return framed(letter, office, addressee, fields, shown)


def is_elder(event: MarriageEvent, day: date) -> bool:
    """Whether one of the two is surely 50 or older, or was married before: then both are "ông" and "bà"."""
    return any(_is_elder(spouse, day) for spouse in (event.husband, event.wife))


def _is_elder(spouse: Spouse, day: date) -> bool:
    if spouse.previously_married:
        return True
    return spouse.birth_date is not None and ages_on(spouse.birth_date, PartialDate.of(day))[0] >= ELDER


def _lead(letter: Letter, office: Office, both: str) -> str:
    day = day_in_words(letter.day)
    return (
        f"N{day[1:]}, {committee(office)} trân trọng trao Giấy chứng nhận kết hôn và gửi tới {both} "
        "lời chúc mừng chân thành."
    )


def _wish(elders: bool) -> str:
    if elders:
        return "Kính chúc ông bà dồi dào sức khỏe, sớm tối có nhau, luôn là chỗ dựa bình yên của nhau."
    return (
        "Mong anh chị thương nhau, nhường nhịn và nâng đỡ nhau trong mọi việc, "
        "bình đẳng và thủy chung trên suốt chặng đường dài."
    )
