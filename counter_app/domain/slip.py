"""The apology slip (form 04): why a promise will not be kept, until when it is made anew, and what forbids it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .deadline import to_minute
from .dossier import Cause, Channel, Dossier, ExtensionBasis
from .errors.dossiers import (
    DossierClosed,
    NothingPromised,
    PromisePassed,
    SecondReappointment,
    SlipBeforeReceipt,
    SlipDoubt,
    SlipWhilePaused,
    WrongState,
)
from .errors.entry import MissingField, PromiseNotLater
from .names import clean, fold
from .person import Applicant
from .workdays import WorkingCalendar


class SlipReason(StrEnum):
    """Reasons concrete enough to be told to the citizen; `OTHER` says nothing without words of its own."""

    RESIDENCE_CHECK = "residence_check"
    REGISTER_CHECK = "register_check"
    PAPERS_CHECK = "papers_check"
    OTHER_AGENCY = "other_agency"
    LINKED_STEP = "linked_step"
    SYSTEM_DOWN = "system_down"
    SIGNATORY_AWAY = "signatory_away"
    OFFICER_AWAY = "officer_away"
    DONE_AGAIN = "done_again"
    MANY_DOSSIERS = "many_dossiers"
    OTHER = "other"


CAUSE_OF: dict[SlipReason, Cause] = {
    SlipReason.RESIDENCE_CHECK: Cause.VERIFICATION,
    SlipReason.REGISTER_CHECK: Cause.VERIFICATION,
    SlipReason.PAPERS_CHECK: Cause.VERIFICATION,
    SlipReason.OTHER_AGENCY: Cause.OTHER_AGENCY,
    SlipReason.LINKED_STEP: Cause.OTHER_AGENCY,
    SlipReason.SYSTEM_DOWN: Cause.OTHER_AGENCY,
    SlipReason.SIGNATORY_AWAY: Cause.OFFICE,
    SlipReason.OFFICER_AWAY: Cause.OFFICE,
    SlipReason.DONE_AGAIN: Cause.OFFICE,
    SlipReason.MANY_DOSSIERS: Cause.OFFICE,
    SlipReason.OTHER: Cause.OFFICE,
}
"""Who answers for the delay by its reason; the cause recorded on the dossier overrules it."""

_CLAUSES: dict[SlipReason, str] = {
    SlipReason.RESIDENCE_CHECK: "phải chờ kết quả xác minh của nơi cư trú trước đây",
    SlipReason.REGISTER_CHECK: (
        "phải chờ kết quả tra cứu, xác minh trong sổ hộ tịch của nơi đã đăng ký trước đây"
    ),
    SlipReason.PAPERS_CHECK: "phải chờ kết quả xác minh giấy tờ trong hồ sơ",
    SlipReason.OTHER_AGENCY: "phải chờ ý kiến của cơ quan phối hợp giải quyết",
    SlipReason.LINKED_STEP: "phải chờ kết quả bước trước của thủ tục liên thông",
    SlipReason.SYSTEM_DOWN: "hệ thống thông tin dùng để giải quyết hồ sơ bị gián đoạn",
    SlipReason.SIGNATORY_AWAY: "người có thẩm quyền ký kết quả vắng mặt vì việc công",
    SlipReason.OFFICER_AWAY: "công chức thụ lý hồ sơ nghỉ đột xuất, việc phải giao lại cho người khác",
    SlipReason.DONE_AGAIN: "kết quả đã soạn có chỗ sai, phải làm lại cho đúng",
    SlipReason.MANY_DOSSIERS: "số hồ sơ tiếp nhận trong thời gian này tăng đột ngột",
    SlipReason.OTHER: "",
}
"""Each reason as the paper says it after "Lý do:"."""


def reason_clause(reason: SlipReason, words: str) -> str:
    """The reason as the slip says it, without its full stop; empty when nothing was said. Always Vietnamese."""
    told, own = _CLAUSES[reason], as_clause(words)
    return f"{told}; {own}" if told and own else told or own


def as_clause(words: str) -> str:
    """Words as a clause within a sentence: no full stop, a small first letter unless it begins an abbreviation."""
    said = clean(words).rstrip(" .;")
    return said[:1].lower() + said[1:] if said[:2] != said[:2].upper() else said


#: What people are told everywhere and what tells them nothing, folded.
_HOLLOW = (
    "khoi luong cong viec",
    "cong viec nhieu",
    "nhieu viec",
    "qua tai",
    "ho so nhieu",
    "nhieu ho so",
    "ly do khach quan",
    "so luong ho so",
)
#: Beyond this many words a reason tells something of its own besides the hollow phrase.
_MOST_HOLLOW = 9


def is_hollow(reason: SlipReason, words: str) -> bool:
    """Whether the reason says only that there is much work, which explains nothing to who waits."""
    said = fold(clean(words))
    if reason is SlipReason.MANY_DOSSIERS and not said:
        return True
    if reason not in (SlipReason.MANY_DOSSIERS, SlipReason.OTHER):
        return False
    return len(said.split()) <= _MOST_HOLLOW and any(phrase in said for phrase in _HOLLOW)


class ByText(StrEnum):
    """Ways to tell of a slip without paper: its text is copied into another program, never sent by this one."""

    EMAIL = "email"
    SMS = "sms"


SlipChannel = Channel | ByText
SLIP_CHANNELS: tuple[SlipChannel, ...] = (Channel.COUNTER, Channel.POST, ByText.EMAIL, ByText.SMS)
"""How a slip reaches people, the usual way first."""


@dataclass(frozen=True, slots=True)
class SlipTold:
    """What a text about an issued slip tells: whose dossier, by which slip, why, and the promise old and new."""

    code: str
    applicant: Applicant
    procedure_name: str
    number: str
    decided: datetime
    before: datetime
    appointment: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class SlipOrder:
    """A slip to be issued; without `appointment` the proposed one is taken.

    `decision` is the number of the Chairman's decision on a second re-appointment, `decision_why` its reason.
    `sure` says that the officer has seen the doubts and means it.
    """

    code: str
    reason: SlipReason
    appointment: datetime | None = None
    words: str = ""
    decision: str = ""
    decision_why: str = ""
    sure: bool = False


def may_slip(dossier: Dossier, now: datetime) -> datetime:
    """The promise that a slip may still move: that in force.

    Raises DossierClosed, WrongState when the result is ready, SlipWhilePaused, NothingPromised, SlipBeforeReceipt.
    """
    if not dossier.is_open:
        raise DossierClosed(code=dossier.code, state=dossier.state)
    if dossier.ready is not None:
        raise WrongState(code=dossier.code, state=dossier.state, act="slip")
    if dossier.paused_since is not None:
        raise SlipWhilePaused(code=dossier.code, since=dossier.paused_since)
    if dossier.promise is None:
        raise NothingPromised(code=dossier.code)
    if now < dossier.received:
        raise SlipBeforeReceipt(code=dossier.code, received=dossier.received, now=now)
    return dossier.promise


def promised_anew(dossier: Dossier) -> bool:
    """Whether the promise was moved by decision before; a pause of the clock is none."""
    return any(one.basis is ExtensionBasis.DECISION for one in dossier.extensions)


def check_slip(dossier: Dossier, order: SlipOrder, appointment: datetime, now: datetime) -> None:
    """Raises what forbids this slip: what `may_slip` raises, PromisePassed, PromiseNotLater, SecondReappointment.

    A promise is made anew once at most (provincial one-stop rules under Decree 118/2025/NĐ-CP); the second time the
    Chairman decides, and the decision has a number and a reason (MissingField).
    """
    promise = may_slip(dossier, now)
    if appointment <= now:
        raise PromisePassed(code=dossier.code, appointment=appointment, now=now)
    if to_minute(appointment) <= to_minute(promise):
        raise PromiseNotLater(received=promise, appointment=appointment)
    if not reason_clause(order.reason, order.words):
        raise MissingField(field="slip.words")
    check_again(dossier, order.decision, order.decision_why)


def check_again(dossier: Dossier, decision: str, why: str) -> None:
    """Raises what forbids a promise made anew a second time: SecondReappointment without the number of the Chairman's
    decision, MissingField without its reason."""
    if not promised_anew(dossier) or dossier.promise is None:
        return
    if not clean(decision):
        before = dossier.slip
        raise SecondReappointment(
            code=dossier.code, slip=before.slip if before is not None else "", promise=dossier.promise
        )
    if not clean(why):
        raise MissingField(field="slip.decision_why")


def doubts(
    order: SlipOrder,
    promise: datetime,
    appointment: datetime,
    legal: datetime | None,
    calendar: WorkingCalendar,
) -> tuple[SlipDoubt, ...]:
    """What the officer should look at again: `legal` is the limit of the law with its extension, where it is known.

    Where the law leaves nothing beyond the `promise` in force, any later one is beyond its limit and none is told.
    """
    found: list[SlipDoubt] = []
    if is_hollow(order.reason, order.words):
        found.append(SlipDoubt.HOLLOW_REASON)
    moment = to_minute(appointment)
    spans = calendar.open_spans(moment.date())
    if not spans:
        found.append(SlipDoubt.DAY_OFF)
    elif not any(span.opens <= moment.time() <= span.closes for span in spans):
        found.append(SlipDoubt.OUTSIDE_HOURS)
    if legal is not None and promise < legal < moment:
        found.append(SlipDoubt.BEYOND_LIMIT)
    return tuple(found)
