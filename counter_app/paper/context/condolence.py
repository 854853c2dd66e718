"""Mẫu 9: the commune condoles with a family; sober, of no religion, and without a word that is not known."""

from __future__ import annotations

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import Deceased
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType, Sex
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import (
    ages_on,
    bound,
    called,
    closed,
    committee,
    commune,
    lunar_in_words,
    name_of,
    on_day,
    partial_in_words,
    sir,
)

_WOMEN = frozenset(("vợ", "mẹ", "con gái", "con dâu", "chị", "chị gái", "em gái", "bà", "cháu gái"))
_MEN = frozenset(
    ("chồng", "cha", "bố", "con trai", "con rể", "anh", "anh trai", "em trai", "ông", "cháu trai")
)
_KIN = frozenset(
    "vo chong con cha bo me ma ba ong anh chi em chau chat co di chu bac cau mo thim duong dau re cu ky "
    "than".split()
)


def condolence(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 9; the cause of death, an age reckoned and religious words never stand in them.

    Raises LetterNotPossible without a death, WordsMissing without the name of the deceased.
    """
    event = letter.death
    dossier = next((case for case in letter.cases if isinstance(case, Dossier)), None)
    if event is None or dossier is None:
        raise not_possible(letter)
    gone = event.deceased
    if not clean(gone.name):
        raise missing(letter, "event.deceased.name")
    word = honorific(gone)
    who = called(word, gone.name)
    addressee = _addressee(word, who, dossier.applicant, clean(event.relation))
    fields = {
        "salutation": bound(f"Kính gửi {addressee}"),
        "address": clean(gone.address),
        "news": closed(_news(letter, office, gone, who, word)),
        "comfort": bound(_comfort(gone)),
        "help": closed(_help(office, gone)),
    }
    shown = (
        (_("Gửi"), addressee),
        (_("Người mất"), who),
        (_("Năm sinh"), str(gone.birth.year) if gone.birth else ""),
        (_("Ngày mất"), partial_in_words(gone.death_date)),
        (_("Âm lịch"), _lunar(letter, gone)),
        (_("Nơi ở"), clean(gone.address)),
    )
    return framed(letter, office, addressee, fields, shown)


def honorific(gone: Deceased) -> str:
    """`cụ`, `ông`, `bà`, `anh`, `chị`, `em` or `cháu`; empty when age or sex leave it open.

    A word given by the family wins. A birth year alone leaves two ages: then the more respectful word is taken.
    """
    if given := clean(gone.honorific):
        return given
    if gone.birth is None:
        return ""
    least, most = ages_on(gone.birth, gone.death_date)
    if most < 0 or least < 18 <= most:
        return ""
    if most >= 80:
        return "cụ"
    if most >= 50:
        return _by_sex(gone.sex, "ông", "bà")
    if most >= 18:
        return _by_sex(gone.sex, "anh", "chị")
    return "em" if most >= 16 else "cháu"


def _by_sex(sex: Sex, man: str, woman: str) -> str:
    return {Sex.MALE: man, Sex.FEMALE: woman, Sex.UNKNOWN: ""}[sex]


def _addressee(word: str, who: str, applicant: Applicant, relation: str) -> str:
    """The family, and by name whoever reported the death when that is a relative."""
    of_whom = f"của {who}" if word else "của người đã khuất"
    if _is_kin(relation) and applicant.type is ApplicantType.PERSON and clean(applicant.name):
        kin = relation[:1].lower() + relation[1:]
        word_of = sir(_sex(applicant, kin))
        return f"{called(word_of, applicant.name)}, {kin} {of_whom}, cùng toàn thể gia đình"
    return f"gia đình {who}" if word else f"gia đình người đã khuất {name_of(who)}"


def _sex(applicant: Applicant, kin: str) -> Sex:
    """The sex on the papers, else the one that the word of kinship tells by itself."""
    if applicant.sex is not Sex.UNKNOWN:
        return applicant.sex
    return Sex.FEMALE if kin in _WOMEN else Sex.MALE if kin in _MEN else Sex.UNKNOWN


def _is_kin(relation: str) -> bool:
    words = fold(relation).split()
    return bool(words) and words[0] in _KIN


def _news(letter: Letter, office: Office, gone: Deceased, who: str, word: str) -> str:
    person = who if word else f"người thân của gia đình là {name_of(gone.name)}"
    born = f", sinh năm {gone.birth.year}," if gone.birth else ""
    lunar = _lunar(letter, gone)
    day = on_day(gone.death_date) + (f" (tức {lunar})" if lunar else "")
    verb = "từ trần" if word in ("cụ", "ông", "bà") else "qua đời"
    return (
        f"Được tin {person}{born} đã {verb} {day}, {committee(office)} xin được chia sẻ nỗi đau này "
        "và gửi tới gia đình lời chia buồn chân thành, sâu sắc nhất."
    )


def _lunar(letter: Letter, gone: Deceased) -> str:
    lunar = letter.lunar_death
    if lunar is None or gone.death_date.exact is None:
        return ""
    return lunar_in_words(lunar.day, lunar.month, lunar.leap, lunar.year_name)


def _comfort(gone: Deceased) -> str:
    if gone.buried:
        return (
            "Mong mọi người trong gia đình giữ gìn sức khỏe, nương tựa vào nhau để nỗi đau dần nguôi ngoai."
        )
    return "Mong mọi người trong gia đình giữ gìn sức khỏe, nương tựa vào nhau trong những ngày khó khăn này."


def _help(office: Office, gone: Deceased) -> str:
    matter = "việc giấy tờ hay công việc nào khác" if gone.buried else "việc tang lễ hay giấy tờ"
    return (
        f"Nếu {matter} cần chính quyền giúp đỡ, xin gia đình cho {_short(office)} biết; "
        "chúng tôi luôn sẵn lòng."
    )


def _short(office: Office) -> str:
    return f"Ủy ban nhân dân {office.unit}" if office.unit else f"Ủy ban nhân dân {commune(office)}"
