"""Mẫu 7: the commune is glad with a family that has just received a birth certificate."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, Child
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean, same_name
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType, Sex
from counter_app.paper.catalogue import BIRTH_TITLE
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import (
    COUNTS,
    NBSP,
    bound,
    called,
    capitals,
    closed,
    name_of,
    partial_in_words,
    sentence_case,
    sir,
)
from .voice import voice


@dataclass(frozen=True, slots=True)
class _Family:
    """Whom the letter is for: the greeting, the words after it, how it speaks to them, and whom it names.

    `parents` says whether it is for father or mother, whose joy the commune shares; of a guardian's it knows nothing.
    """

    greeting: str
    who: str
    you: str
    names: tuple[str, ...]
    parents: bool = False


def birth(letter: Letter, office: Office) -> Words:
    """The words of Mẫu 7; one letter names all children of a birth.

    Raises LetterNotPossible without a birth, WordsMissing without a living child or anyone to address.
    """
    event = letter.birth
    dossier = next((case for case in letter.cases if isinstance(case, Dossier)), None)
    if event is None or dossier is None:
        raise not_possible(letter)
    children = tuple(child for child in letter.children if child.death_date is None and clean(child.name))
    if not children:
        raise missing(letter, "event.children")
    abandoned = all(child.abandoned for child in children)
    family = _guardians(event, dossier.applicant) if abandoned else _family(event, dossier.applicant)
    if family is None:
        raise missing(letter, "event.mother")
    address = clean(dossier.applicant.address) if _is_named(dossier.applicant, family) else ""
    them = "cháu" if len(children) == 1 else f"các{NBSP}cháu"
    fields = {
        "title": "Thư trao Giấy khai sinh" if abandoned else BIRTH_TITLE,
        "salutation": bound(f"{family.greeting} {family.who}"),
        "address": address,
        "lead": closed(_lead(office, family, children)),
        "children": "\n".join(capitals(name_of(child.name)) for child in children),
        "born": _born(children),
        "wish": closed(_wish(them, family, abandoned=abandoned)),
        "advice": closed(f"Xin giữ gìn cẩn thận bản chính Giấy khai sinh của {them}."),
    }
    shown = (
        (_("Gửi"), family.who),
        (_("Các cháu") if len(children) > 1 else _("Cháu"), fields["children"].replace("\n", ", ")),
        (_("Gọi là"), child_word(children)),
        (_("Sinh"), fields["born"].removeprefix("sinh ")),
        (_("Nơi ở"), address),
    )
    return framed(letter, office, family.who, fields, shown)


def _family(event: BirthEvent, applicant: Applicant) -> _Family | None:
    father = clean(event.father.name) if event.father else ""
    mother = clean(event.mother.name) if event.mother else ""
    named = [(word, name) for word, name in (("anh", father), ("chị", mother)) if name]
    if not named:
        return _guardians(event, applicant) if event.guardian else None
    who = f" và{NBSP}".join(called(word, name) for word, name in named)
    people = tuple(name for _word, name in named)
    return _Family("Thân gửi", f"gia đình {who}", "gia đình", people, parents=True)


def _guardians(event: BirthEvent, applicant: Applicant) -> _Family | None:
    """The guardian, else whoever brought the papers; no parent is spoken of."""
    name = clean(event.guardian.name) if event.guardian else clean(applicant.name)
    if not name:
        return None
    known = same_name(name, applicant.name)
    if known and applicant.type is ApplicantType.ORGANISATION:
        return _Family("Kính gửi", name_of(name), f"Quý{NBSP}đơn{NBSP}vị", (name,))
    word = sir(applicant.sex if known else Sex.UNKNOWN)
    return _Family("Kính gửi", called(word, name), word, (name,))


def _is_named(applicant: Applicant, family: _Family) -> bool:
    """Whether the applicant's address is the address of someone the letter is for."""
    return any(same_name(applicant.name, name) for name in family.names)


def child_word(children: tuple[Child, ...]) -> str:
    """`cháu trai`, `hai cháu gái`, `ba cháu`: never more than the dossier says."""
    sexes = {child.sex for child in children}
    sex = {Sex.MALE: " trai", Sex.FEMALE: " gái"}.get(next(iter(sexes)), "") if len(sexes) == 1 else ""
    if len(children) == 1:
        return f"cháu{sex}"
    return f"{COUNTS.get(len(children), 'các')} cháu{sex}"


def _lead(office: Office, family: _Family, children: tuple[Child, ...]) -> str:
    who = sentence_case(voice(office).first)
    if all(child.abandoned for child in children):
        return f"{who} trân trọng trao Giấy khai sinh của {child_word(children)}"
    if not family.parents:
        return (
            f"{who} xin gửi tới {family.you} lời chúc tốt lành và trân trọng trao "
            f"Giấy khai sinh của {child_word(children)}"
        )
    return (
        f"{who} xin chung vui cùng {family.you} và trân trọng trao Giấy khai sinh của {child_word(children)}"
    )


def _born(children: tuple[Child, ...]) -> str:
    days = list(dict.fromkeys(child.birth_date for child in children))
    *others, last = (partial_in_words(day) for day in days)
    # Paper speaks Vietnamese whatever language the screen is in.
    return "sinh " + (f"{', '.join(others)} và {last}" if others else last)


def _wish(them: str, family: _Family, *, abandoned: bool) -> str:
    if abandoned:
        return (
            f"Mong {them} luôn khỏe mạnh, bình an và lớn lên trong sự chăm sóc, yêu thương. "
            f"Trân trọng gửi tới {family.you} lời chúc sức khỏe."
        )
    hope = f"Mong {them} luôn khỏe mạnh, hay cười và lớn lên trong tình{NBSP}thương của những người thân yêu."
    if not family.parents:
        return f"{hope} Kính chúc {family.you} mạnh khỏe, bình an và có nhiều niềm vui bên {them}."
    return f"{hope} Kính chúc {family.you} bình an, mỗi ngày bên {them} là một ngày vui."
