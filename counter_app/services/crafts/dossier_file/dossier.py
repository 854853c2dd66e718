"""One dossier as its file tells it: every value checked, every oddity named, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain import warnings
from counter_app.domain.dossier import Cause, Certificate, DossierCode, Pause
from counter_app.domain.errors.entry import AppointmentBeforeReceipt, EventDoesNotFit, Expected
from counter_app.domain.event import Event
from counter_app.domain.person import Applicant, ApplicantType, PartialDate
from counter_app.domain.procedure import Limit, LimitUnit, Procedure, Procedures
from counter_app.domain.steps import Step
from counter_app.domain.warnings import InputWarning, WarningKind

from .events import read_event, read_sex
from .fields import Fields

DOSSIER_KEYS = (
    "code",
    "procedure",
    "branch",
    "received",
    "arrived",
    "appointment",
    "ready",
    "cause",
    "pauses",
    "steps",
    "foreign",
    "applicant",
    "certificate",
    "event",
)
# What is added when a dossier is shown as data; read back, these are passed over, for only acts may change them.
REGISTER_KEYS = (
    "state",
    "promise",
    "handed_over",
    "closed",
    "collector",
    "channel",
    "cause_words",
    "mistake",
    "extensions",
    "limit",
    "due",
    "standing",
    "sentence",
    "dates",
    "late_against",
    "late_step",
    "late_against",
    "proposal",
    "letters",
    "needs_ready",
    "sheets",
    "warnings",
)
APPLICANT_KEYS = ("type", "name", "sex", "birth_date", "personal_number", "address", "phone")
CERTIFICATE_KEYS = ("number", "names", "registered")
PAUSE_KEYS = ("since", "until", "reason", "deadline")
STEP_KEYS = ("agency", "own", "limit", "given", "since", "done")
LIMIT_KEYS = ("number", "unit", "cutoff_15h")


@dataclass(frozen=True, slots=True)
class DossierDraft:
    """A dossier as read, not yet taken in; `procedure` is the very row of the catalogue in force on its receipt."""

    code: DossierCode
    procedure: Procedure
    branch: str
    applicant: Applicant
    received: datetime
    appointment: datetime | None = None
    ready: datetime | None = None
    cause: Cause | None = None
    pauses: tuple[Pause, ...] = ()
    foreign: bool = False
    certificate: Certificate | None = None
    event: Event | None = None
    warnings: tuple[InputWarning, ...] = ()
    steps: tuple[Step, ...] = ()
    arrived: datetime | None = None


def read_dossier(data: Mapping[str, object], procedures: Procedures) -> DossierDraft:
    """The dossier in a JSON object as of data/dossier.schema.json.

    Raises MissingField, UnknownField, InvalidValue, AppointmentBeforeReceipt, EventDoesNotFit, or what
    Procedures.find raises for a procedure or branch that was not in force on the day of receipt.
    """
    fields = Fields(data, (*DOSSIER_KEYS, *REGISTER_KEYS))
    code = fields.words("code")
    received = fields.instant("received")
    procedure = procedures.find(fields.words("procedure"), fields.text("branch") or None, on=received.date())
    event = read_event(fields)
    if event is not None and procedure.event is not None and event.kind is not procedure.event:
        raise EventDoesNotFit(procedure=procedure.name, expected=procedure.event, given=event.kind)
    appointment = fields.moment("appointment")
    if appointment is not None and appointment < received:
        raise AppointmentBeforeReceipt(received=received, appointment=appointment)
    pauses = _pauses(fields, received)
    draft = DossierDraft(
        code=DossierCode(code),
        procedure=procedure,
        branch=procedure.branch,
        applicant=_applicant(fields.needed("applicant", APPLICANT_KEYS)),
        received=received,
        appointment=appointment,
        ready=_ready(fields, received, pauses),
        cause=fields.choice("cause", Cause) if fields.has("cause") else None,
        pauses=pauses,
        foreign=fields.flag("foreign"),
        certificate=_certificate(fields),
        event=event,
        steps=_steps(fields, received),
        arrived=_arrived(fields, received),
    )
    return _with_warnings(draft)


def _applicant(fields: Fields) -> Applicant:
    kind = fields.choice("type", ApplicantType) if fields.has("type") else ApplicantType.PERSON
    number = fields.text("personal_number")
    if kind is ApplicantType.PERSON:
        number = "".join(char for char in number if char not in " .-")
    return Applicant(
        name=fields.name("name"),
        type=kind,
        sex=read_sex(fields),
        birth_date=fields.day("birth_date"),
        personal_number=number,
        address=fields.text("address"),
        phone=fields.text("phone"),
    )


def _certificate(fields: Fields) -> Certificate | None:
    found = fields.object("certificate", CERTIFICATE_KEYS)
    if found is None:
        return None
    return Certificate(found.text("number"), found.names("names"), found.day("registered"))


def _pauses(fields: Fields, received: datetime) -> tuple[Pause, ...]:
    """Pauses in order, apart from each other and after the receipt; only the last may still run."""
    pauses: list[Pause] = []
    earliest: datetime | None = received
    for one in fields.objects("pauses", PAUSE_KEYS):
        pause = Pause(one.instant("since"), one.moment("until"), one.text("reason"), one.moment("deadline"))
        if earliest is None or pause.since < earliest:
            first = Expected.IN_ORDER if pauses else Expected.NOT_BEFORE_RECEIPT
            raise one.invalid("since", first)
        if pause.until is not None and pause.until < pause.since:
            raise one.invalid("until", Expected.IN_ORDER)
        if pause.deadline is not None and pause.deadline < pause.since:
            raise one.invalid("deadline", Expected.IN_ORDER)
        pauses.append(pause)
        earliest = pause.until
    return tuple(pauses)


def _arrived(fields: Fields, received: datetime) -> datetime | None:
    arrived = fields.moment("arrived")
    if arrived is not None and arrived < received:
        raise fields.invalid("arrived", Expected.NOT_BEFORE_RECEIPT)
    return arrived


def _steps(fields: Fields, received: datetime) -> tuple[Step, ...]:
    """Steps in order: each agency receives the dossier when the one before is done; only the last may still run."""
    steps: list[Step] = []
    earliest: datetime | None = received
    for one in fields.objects("steps", STEP_KEYS):
        since, done, given = one.instant("since"), one.moment("done"), one.moment("given")
        if earliest is None or (given or since) < earliest or since < (given or since):
            first = Expected.IN_ORDER if steps else Expected.NOT_BEFORE_RECEIPT
            raise one.invalid("given" if given is not None else "since", first)
        if done is not None and done < since:
            raise one.invalid("done", Expected.IN_ORDER)
        steps.append(Step(one.words("agency"), _limit(one), since, done, given, one.flag("own")))
        earliest = done
    return tuple(steps)


def _limit(fields: Fields) -> Limit | None:
    found = fields.object("limit", LIMIT_KEYS)
    if found is None:
        return None
    return Limit(found.number("number"), found.choice("unit", LimitUnit), found.flag("cutoff_15h"))


def _ready(fields: Fields, received: datetime, pauses: tuple[Pause, ...]) -> datetime | None:
    ready = fields.moment("ready")
    if ready is None:
        return None
    if ready < received:
        raise fields.invalid("ready", Expected.NOT_BEFORE_RECEIPT)
    if pauses and ready < (pauses[-1].until or pauses[-1].since):
        raise fields.invalid("ready", Expected.IN_ORDER)
    return ready


def _with_warnings(draft: DossierDraft) -> DossierDraft:
    return replace(draft, warnings=tuple(_warnings(draft)))


def _warnings(draft: DossierDraft) -> Iterator[InputWarning]:
    received = PartialDate.of(draft.received.date())
    yield from warnings.of_code(draft.code, received)
    one = draft.applicant
    if one.type is ApplicantType.PERSON:
        yield from warnings.of_personal_number(
            one.personal_number, one.sex, one.birth_date, "applicant.personal_number"
        )
    if draft.event is not None:
        yield from warnings.of_event(draft.event, received, draft.certificate)
    elif draft.procedure.letter_form is not None and draft.procedure.event is not None:
        yield InputWarning(WarningKind.EVENT_MISSING, "event", draft.procedure.event)
