"""Mẫu 6 without a dossier: the commune apologises for an answer to people's opinion that came late."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.contribution import Contribution
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.wording import _

from .addressing import NUMBER_TO_COME, again_sorry, contact_line, ended
from .frame import Words, framed, missing
from .phrases import bound, closed, committee, day_in_words, sentence_case
from .thanks import addressee, channel_of, content_of, listed_as
from .voice import short_committee, voice


def late_answer(letter: Letter, given: Contribution, office: Office) -> Words:
    """The words of Mẫu 6 for an opinion or demand that was not answered in time.

    What somebody asked to keep to themselves is not told on paper. Raises WordsMissing without recipient or content.
    """
    asked = (("recipient.name", given.recipient.name), ("content", given.content))
    gaps = tuple(field for field, text in asked if not clean(text))
    if gaps:
        raise missing(letter, *gaps)
    to, short = addressee(given.recipient), short_committee(office)
    # At the head of a line a form of address has its capitals.
    to_whom = sentence_case(to.who).replace("Ông/bà", "Ông/Bà")
    you, who, contact = to.you, voice(office), contact_line(office, to.you)
    about = "" if given.anonymous else f" về {content_of(given)}"
    channel = f", {channel_of(given)}" if channel_of(given) else ""
    day = sentence_case(day_in_words(given.received))
    first = f"Việc chậm trả lời làm {you} phải chờ đợi."
    harm = again_sorry(letter.nth, office, you, "việc này") if letter.nth > 1 else first
    sorry = (
        f"{harm} {sentence_case(who.first)} nhận trách nhiệm và thành thật "
        f"xin lỗi {you}; mong {you} thông cảm và tiếp tục góp ý để lần sau việc được trả lời đúng hạn."
    )
    fields = {
        "number_line": f"Số: {letter.document_number or NUMBER_TO_COME}",
        "subject": "Về việc chậm trả lời kiến nghị",
        "recipient": bound(", ".join(part for part in (to_whom, clean(given.recipient.address)) if part)),
        "receipt": closed(f"{day}, {committee(office)} nhận được kiến nghị của {you}{about}{channel}."),
        "delay_before": bound(f"Đến {day_in_words(letter.day)}, {short} mới trả lời được,"),
        "delay_days": "chậm",
        "delay_after": "so với thời hạn trả lời.",
        "reason": "",
        "apology": ended(closed(sorry), last=not contact),
        "contact": ended(closed(contact), last=bool(contact)),
    }
    shown = (
        (_("Gửi"), to_whom),
        (_("Địa chỉ"), clean(given.recipient.address)),
        (_("Kiến nghị"), "" if given.anonymous else content_of(given)),
        (_("Nhận"), " ".join((day_in_words(given.received), channel_of(given))).strip()),
    )
    return replace(framed(letter, office, to_whom, fields, shown), listed=listed_as(given))
