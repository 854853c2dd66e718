"""How a ceremony looks as data and as lines."""

from __future__ import annotations

from counter_app.domain.ceremony import Consent, Party
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.sentences import ceremonies as say
from counter_app.sentences.ceremony_gates import gate_clause
from counter_app.services.acts.ceremonies import CeremonyView, PartyView

from .answer import Answer


def ceremony_data(view: CeremonyView) -> dict[str, object]:
    """Everything about a ceremony, what a second screen would need included, never a personal number."""
    one = view.ceremony
    return {
        "id": one.id,
        "about": one.about,
        "mode": one.mode,
        "title": say.title(one),
        "starts": local(one.starts),
        "ends": local(one.ends),
        "minutes": one.minutes,
        "place": one.place,
        "presides": one.presides.name,
        "stand_in": one.stand_in.name if one.stand_in is not None else "",
        "stood_in": one.stood_in,
        "why": one.why,
        "standing": view.standing,
        "parties": [_party_data(party) for party in view.parties],
        "agenda": [
            {"at": at, "step": item.step, "words": say.step_name(item, one.about)} for at, item in one.times()
        ],
        "checklist": [
            {"kind": item.kind, "words": say.check_words(item, one), "done": item.done}
            for item in one.checklist
        ],
        "overlaps": [other.id for other in view.overlaps],
        "cancelled": one.cancelled,
        "cancelled_why": one.cancelled_why,
    }


def _party_data(view: PartyView) -> dict[str, object]:
    party, limit = view.party, view.limit
    return {
        "code": party.code,
        "names": party.names,
        "say": party.say,
        "guests": party.guests,
        "standing": view.standing,
        "consents": {one.value: one in party.consents for one in Consent},
        "present": party.present,
        "book": party.book,
        "certificate": party.certificate,
        "missing": view.shut,
        "signed_on": party.signed_on,
        "conferred": party.conferred,
        "originals": party.originals,
        "both_asked": party.wait is not None,
        "due": view.dossier.promise,
        "moved_to": party.moved_to,
        "foreign": party.foreign,
        "last_day": limit.last if limit is not None else None,
        "days_left": limit.left if limit is not None else None,
    }


def ceremony_line(view: CeremonyView) -> str:
    """`LT-2026-0001  Thứ Tư 25/11, 8:30 – 9:45  Trao Giấy chứng nhận kết hôn, 3 đôi  (Sắp tới)`."""
    one = view.ceremony
    return f"{one.id}  {say.when(one)}  {say.title(one)}  ({say.ceremony_words(view.standing)})"


def ceremony_answer(view: CeremonyView) -> Answer:
    """A ceremony as the answer of a command, what it overlaps as warnings."""
    one = view.ceremony
    lines = [ceremony_line(view), f"{one.place}. {say.presiding(one)}"]
    for party in view.parties:
        lines.append(
            f"  {party.party.code}  {say.names(party.party)}: {say.party_words(party.standing).lower()}"
        )
        lines += [f"    {words}" for words in _party_words(party.party, view, party)]
    return Answer(ceremony_data(view), tuple(lines), tuple(say.overlap(other) for other in view.overlaps))


def _party_words(party: Party, view: CeremonyView, one: PartyView) -> list[str]:
    told = []
    if party.say:
        told.append(party.say)
    told.append(say.photo_words(party))
    if party.wait is not None:
        told.append(say.wait_sentence(party))
    if one.limit is not None:
        told.append(say.countdown_sentence(one.limit))
    if view.ceremony.about is EventKind.MARRIAGE and one in view.waiting:
        told += [gate_clause(gate) for gate in one.shut]
    days = say.two_days(party)
    if days:
        told.append(days)
    if party.moved_to:
        told.append(say.moved_words(party))
    return told
