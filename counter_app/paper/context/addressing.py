"""What administrative papers share: whom they address, an instant in words, whom to ask, the mark of their end."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.person import Applicant, ApplicantType
from counter_app.wording import paper_time

from .phrases import NBSP, bound, called, day_in_words, name_of, sentence_case, sir
from .voice import short_committee

#: Mẫu 6 is an administrative paper with a number line of its own; dots wait for the records office.
NUMBER_TO_COME = "……/TXL-UBND"


def recipient(applicant: Applicant) -> str:
    """`Ông Giàng A Sính`, or the name of an organisation."""
    if applicant.type is ApplicantType.ORGANISATION:
        return name_of(applicant.name)
    title = "/".join(sentence_case(word) for word in sir(applicant.sex).split("/"))
    return called(title, applicant.name)


def instant(when: datetime) -> str:
    """`16 giờ 30 phút ngày 25 tháng 11 năm 2026`, each number held to its word."""
    here = local(when)
    return bound(f"{paper_time(here)} {day_in_words(here.date())}")


def ended(text: str, *, last: bool) -> str:
    """The text, with the mark "./." that ends an administrative paper when it is the last."""
    return f"{text.rstrip('.')}./." if last else text


def contact_line(office: Office, you: str) -> str:
    """Whom to see and which number to call; empty where the office entered neither."""
    officer, phone = clean(office.officer), clean(office.phone).replace(" ", NBSP)
    person = f"{clean(office.officer_title).lower()} {name_of(officer)}".strip() if officer else ""
    if person and phone:
        return f"Cần trao đổi thêm, xin {you} gặp {person} hoặc gọi số{NBSP}{phone}."
    if person:
        return f"Cần trao đổi thêm, xin {you} gặp {person}."
    return f"Cần trao đổi thêm, xin {you} gọi số{NBSP}{phone}." if phone else ""


_TIMES = {2: "hai", 3: "ba", 4: "tư", 5: "năm"}


def again_sorry(nth: int, office: Office, you: str, what: str) -> str:
    """That this is not the first apology about the same matter: whoever was put off before knows, and so do we."""
    return (
        f"Đây là lần thứ {_TIMES.get(nth, str(nth))} {short_committee(office)} phải xin lỗi {you} về {what}."
    )
