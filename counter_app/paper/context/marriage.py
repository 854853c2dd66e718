"""Mẫu 8: the commune congratulates two people to whom it gives their marriage certificate."""

from __future__ import annotations

from datetime import date

from counter_app.domain.event import MarriageEvent, Spouse
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import PartialDate, ages_on
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import NBSP, called, capitals, closed, day_in_words, name_of
from .voice import voice

#: From this age a couple is "ông" and "bà" rather than "anh" and "chị".
ELDER = 50
#: Below this age an earlier marriage does not make them so.
SETTLED = 40
_BOTH = {("anh", "chị"): "anh chị", ("ông", "bà"): "ông bà"}


def marriage(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 8; names stand in the order of the certificate; a foreign spouse is addressed like any other
    unless the couple wishes another title.

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
    him = clean(event.husband.honorific) or ("ông" if elders else "anh")
    her = clean(event.wife.honorific) or ("bà" if elders else "chị")
    both = _BOTH.get((him, her), "hai vợ chồng")
    husband, wife = capitals(name_of(event.husband.name)), capitals(name_of(event.wife.name))
    fields = {
        "salutation": "Thân gửi" if (him, her) == ("anh", "chị") else "Kính gửi",
        "husband": called(him, husband),
        "wife": called(her, wife),
        "lead": closed(_lead(letter, office, both)),
        "wish": closed(_wish(event, both, elders=elders)),
        "motto": "Hạnh phúc bền lâu" if elders else "Trăm năm hạnh phúc",
    }
    shown = (
        (_("Chồng"), f"{him} {husband}"),
        (_("Vợ"), f"{her} {wife}"),
        (_("Trao ngày"), day_in_words(letter.day).removeprefix("ngày").strip()),
    )
    addressee = f"{called(him, event.husband.name)} và {called(her, event.wife.name)}"
    return framed(letter, office, addressee, fields, shown)


def is_elder(event: MarriageEvent, day: date) -> bool:
    """Whether both are "ông" and "bà": one of the two is surely 50 or older, or was married before.

    An earlier marriage of two people who are surely younger than 40 changes nothing: their letter is read by others.
    """
    couple = (event.husband, event.wife)
    if any(_surely(spouse, day, at_least=ELDER) for spouse in couple):
        return True
    before = any(spouse.previously_married for spouse in couple)
    return before and not all(_surely(spouse, day, below=SETTLED) for spouse in couple)


def _surely(spouse: Spouse, day: date, *, at_least: int = 0, below: int = 0) -> bool:
    if spouse.birth_date is None:
        return False
    least, most = ages_on(spouse.birth_date, PartialDate.of(day))
    return least >= at_least and (not below or most < below)


def _lead(letter: Letter, office: Office, both: str) -> str:
    day = day_in_words(letter.day)
    return (
        f"N{day[1:]}, {voice(office).first} trân trọng trao Giấy chứng nhận kết hôn và gửi tới {both} "
        "lời chúc mừng chân thành."
    )


def _wish(event: MarriageEvent, both: str, *, elders: bool) -> str:
    if elders:
        return (
            f"Kính chúc {both} dồi dào sức khỏe, sớm tối có nhau, hiểu nhau và thương nhau hơn mỗi ngày, "
            "bình đẳng và thủy chung, luôn là chỗ dựa bình yên của nhau trong những năm tháng phía trước."
        )
    if event.husband.previously_married or event.wife.previously_married:
        return (
            f"Mong {both} thấu hiểu, tin cậy và nâng đỡ nhau trong mọi việc, bình đẳng và thủy chung, "
            f"cùng nhau vun đắp một mái nhà ấm êm, bình yên trên suốt chặng đường phía{NBSP}trước."
        )
    return (
        f"Mong {both} luôn yêu thương, nhường nhịn và nâng đỡ nhau trong mọi việc, bình đẳng và thủy chung "
        f"trên suốt chặng{NBSP}đường{NBSP}dài, cùng nhau vun đắp một mái nhà ấm êm, hòa thuận."
    )
