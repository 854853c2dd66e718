"""Mẫu 9: the commune condoles with a family; sober, of no creed, and without a word that is not known."""

from __future__ import annotations

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import Deceased
from counter_app.domain.letter import Letter
from counter_app.domain.lunar import as_kept
from counter_app.domain.mourning import age_word, honorific, is_monk, passing
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType, Sex
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import (
    NBSP,
    bound,
    called,
    closed,
    lunar_in_words,
    name_of,
    on_day,
    partial_in_words,
    sir,
)
from .voice import short_committee, voice

_WOMEN = frozenset(("vợ", "mẹ", "con gái", "con dâu", "chị", "chị gái", "em gái", "bà", "cháu gái"))
_MEN = frozenset(
    ("chồng", "cha", "bố", "con trai", "con rể", "anh", "anh trai", "em trai", "ông", "cháu trai")
)
_KIN = frozenset(
    "vo chong con cha bo me ma ba ong anh chi em chau chat co di chu bac cau mo thim duong dau re cu ky "
    "than de".split()
)


def condolence(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 9; the cause of death, an age reckoned and words of a creed never stand in them.

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
    addressee = _addressee(gone, word, who, dossier.applicant, clean(event.relation))
    fields = {
        "salutation": bound(f"Kính{NBSP}gửi {addressee}"),
        "address": clean(gone.address),
        "news": closed(_news(letter, office, gone, who, word)),
        "praise": closed(clean(gone.praise)) if clean(gone.praise) else "",
        "comfort": bound(_comfort(gone)),
        "help": closed(_help(office, gone)),
    }
    shown = (
        (_("Gửi"), addressee),
        (_("Người mất"), who),
        (_("Năm sinh"), str(gone.birth.year) if gone.birth else ""),
        (_("Ngày mất"), partial_in_words(gone.death_date)),
        (_("Âm lịch"), _lunar(letter, gone)),
        (_("Tuổi"), _age(gone).removeprefix(", ")),
        (_("Nơi ở"), clean(gone.address)),
    )
    return framed(letter, office, addressee, fields, shown)


def _addressee(gone: Deceased, word: str, who: str, applicant: Applicant, relation: str) -> str:
    """The family, and by name whoever reported the death when that is a relative; a line may end at its commas."""
    of_whom = f"của{NBSP}{who}" if word else f"của{NBSP}người{NBSP}đã{NBSP}khuất"
    if _is_kin(relation) and applicant.type is ApplicantType.PERSON and clean(applicant.name):
        kin = relation[:1].lower() + relation[1:]
        word_of = sir(_sex(applicant, kin))
        whole = f"cùng {_mourners(gone)}" if is_monk(gone) else "cùng toàn thể gia đình"
        return f"{called(word_of, applicant.name)}, {name_of(kin)}{NBSP}{of_whom}, {whole.replace(' ', NBSP)}"
    if is_monk(gone):
        return f"{_mourners(gone)} {who}"
    return f"gia đình {who}" if word else f"gia đình người đã khuất {name_of(who)}"


def _mourners(gone: Deceased) -> str:
    """Who mourns, as every sentence names them."""
    return "môn đồ pháp quyến và gia đình" if is_monk(gone) else "gia đình"


def _who_asks(gone: Deceased) -> str:
    return "" if is_monk(gone) else "gia đình "


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
    return (
        f"Được tin {person}{born} đã {passing(gone)} {day}{_age(gone)}, {voice(office).first} xin được "
        f"chia sẻ nỗi đau này và gửi tới {_mourners(gone)} lời chia buồn chân thành, sâu sắc nhất."
    )


def _age(gone: Deceased) -> str:
    """The age that the family tells, by custom `hưởng thọ` from sixty on; never of a child, never reckoned."""
    word = age_word(gone)
    return f", {word} {gone.age}{NBSP}tuổi" if word else ""


def _lunar(letter: Letter, gone: Deceased) -> str:
    """The day in the lunar calendar: the one the family keeps, else the one reckoned; none where they keep none."""
    lunar = as_kept(letter.lunar_death, gone.lunar)
    if lunar is None or gone.without_lunar or gone.death_date.exact is None:
        return ""
    return lunar_in_words(lunar.day, lunar.month, lunar.leap, lunar.year_name)


def _comfort(gone: Deceased) -> str:
    if gone.buried:
        return (
            f"Việc tang đã qua; mong {_mourners(gone)} giữ gìn sức khỏe, nương tựa vào nhau "
            f"để nỗi đau dần nguôi{NBSP}ngoai."
        )
    return f"Mong {_mourners(gone)} giữ gìn sức khỏe, nương tựa vào nhau trong những ngày khó khăn này."


def _help(office: Office, gone: Deceased) -> str:
    matter = "việc giấy tờ hay việc khác" if gone.buried else "việc tang lễ hay giấy tờ"
    return (
        f"Nếu {matter} cần chính quyền giúp đỡ, xin {_who_asks(gone)}cho {short_committee(office)} biết; "
        f"{voice(office).all_of_us} luôn sẵn lòng."
    )
