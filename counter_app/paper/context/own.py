"""A letter of a kind the commune made for itself: the words that every such letter may carry, and its own fields."""

from __future__ import annotations

from counter_app.domain.greeting import Greeting
from counter_app.domain.letter import Letter
from counter_app.domain.names import clean
from counter_app.domain.office import Office
from counter_app.domain.own_kind import OwnKind
from counter_app.wording import _

from .frame import Words, framed, missing, not_possible
from .phrases import bound, closed, commune, day_in_words, sentence_case
from .thanks import addressee
from .voice import voice

#: Longer texts of a field are set as a paragraph, shorter ones stand within a sentence of the template.
_PARAGRAPH = 60


def own_words(letter: Letter, office: Office) -> Words:
    """The words of a letter of our own accord; a field that was left empty is an empty text.

    Raises LetterNotPossible without such a letter, WordsMissing without a recipient.
    """
    one = next((case for case in letter.cases if isinstance(case, Greeting)), None)
    if one is None or not isinstance(letter.kind, OwnKind):
        raise not_possible(letter)
    if not clean(one.recipient.name):
        raise missing(letter, "recipient.name")
    to, who, texts = addressee(one.recipient), voice(office), dict(one.fields)
    own = {field.name: _text(texts.get(field.name, "")) for field in letter.own_fields}
    fields = {
        "title": letter.kind.name,
        "salutation": bound(f"Kính gửi {to.who}"),
        "recipient": to.who,
        "you": to.you,
        "address": clean(one.recipient.address),
        "occasion": day_in_words(one.day),
        "commune": commune(office),
        "sender": who.first,
        "sender_first": sentence_case(who.first),
        "sender_again": who.again,
        **own,
    }
    shown = (
        (_("Gửi"), to.who),
        (_("Địa chỉ"), fields["address"]),
        (_("Ngày của dịp gửi thư"), day_in_words(one.day)),
        *((field.label, own[field.name]) for field in letter.own_fields),
    )
    return framed(letter, office, to.who, fields, shown)


def _text(typed: str) -> str:
    text = clean(typed)
    return closed(text) if len(text) > _PARAGRAPH else bound(text)
