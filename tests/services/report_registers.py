"""Registers as Hypothesis makes them: everything a report counts, around the borders of a period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from counter_app.domain.ceremony import Ceremony, CeremonyId, Mode, Party
from counter_app.domain.contribution import (
    Contribution,
    ContributionId,
    HandlingStep,
    Recipient,
    RecipientType,
)
from counter_app.domain.dossier import (
    Cause,
    Channel,
    Dossier,
    DossierCode,
    Extension,
    ExtensionBasis,
    State,
)
from counter_app.domain.event import BirthEvent, Child, DeathEvent, Deceased, Event, MarriageEvent, Spouse
from counter_app.domain.instants import at, local
from counter_app.domain.letter import FormKind, LetterKind, SheetKind, SigningMode
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.office import Signatory
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import EventKind, ProcedureCode
from counter_app.domain.slip import ByText
from counter_app.domain.survey import AnswerSheet, Level, Questionnaire, SurveySource
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.domain.visit import Outcome, Reporter, Visit, VisitId, VisitPlan

NOW = local(datetime(2026, 11, 23, 10, 20))
FIRST, END = date(2026, 10, 14), date(2026, 11, 14)
FORM = Questionnaire(SurveyForm.FORM_3, 1, "Phiếu", "", ("Một?", "Hai?"))
BORDERS = [
    at(day, clock)
    for day in (date(2026, 10, 13), FIRST, date(2026, 11, 13), END)
    for clock in (time(0), time(7, 30, 59), time(23, 59, 59))
]
instants = st.sampled_from(BORDERS) | st.datetimes(datetime(2026, 9, 20), datetime(2026, 11, 23, 10)).map(
    lambda naive: local(naive.replace(microsecond=0))
)
days = instants.map(lambda one: one.date())
names = st.sampled_from(("Lò Văn Pó", "Đặng Thị H’Bơ", "Quàng Thị Khuyết"))
partial = st.sampled_from(
    (PartialDate(1940), PartialDate(2020, 11), PartialDate(2010, 10, 30), PartialDate(2026, 9))
)
PROCEDURES = ("1.001193", "1.000894", "1.000656", "2.000815", "9.999999", "1.004873")
ADDRESSES = ("thôn Đông, xã Lâm Hòa", "bản Ẳng", "", " thôn  Đông ,xã khác")
events: st.SearchStrategy[Event | None] = st.one_of(
    st.none(),
    st.lists(st.sampled_from(Sex), min_size=1, max_size=3).map(
        lambda sexes: BirthEvent(
            tuple(Child(f"Cháu {n}", sex, PartialDate(2026, 9, 1)) for n, sex in enumerate(sexes))
        )
    ),
    st.just(MarriageEvent(Spouse("Anh"), Spouse("Chị"))),
    st.builds(
        DeathEvent,
        st.builds(Deceased, names, st.just(Sex.MALE), st.none() | partial, st.just(PartialDate(2026, 10, 9))),
    ),
)


@dataclass(frozen=True)
class Filled:
    """What a register is filled with."""

    dossiers: tuple[Dossier, ...]
    sheets: tuple[Sheet, ...]
    reissued: tuple[tuple[SheetId, datetime], ...]
    declined: tuple[tuple[dict[str, object], datetime], ...]
    ceremonies: tuple[Ceremony, ...]
    visits: tuple[Visit, ...]
    contributions: tuple[Contribution, ...]
    answers: tuple[AnswerSheet, ...]


@st.composite
def dossiers(draw: st.DrawFn, number: int) -> Dossier:
    """A dossier in any state, which need not have come about by the acts of the program."""
    received = draw(instants)
    promise = draw(st.none() | instants.filter(lambda one: one >= received))
    if promise is not None:
        # Appointments are given by the minute; a result some seconds into it has kept its own.
        promise = promise.replace(second=0) + timedelta(minutes=1)
    extensions = tuple(
        Extension(one, one + timedelta(days=3), "xác minh", draw(st.sampled_from(ExtensionBasis)))
        for one in sorted(draw(st.lists(instants, max_size=2)))
    )
    one = Dossier(
        code=DossierCode(f"H26.26-261001-{number:04d}"),
        procedure=ProcedureCode(draw(st.sampled_from(PROCEDURES))),
        branch="",
        applicant=Applicant(draw(names), address=draw(st.sampled_from(ADDRESSES))),
        received=received,
        appointment=promise,
        limit=None,
        cause=draw(st.none() | st.sampled_from(Cause)),
        extensions=extensions,
        event=draw(events),
    )
    done = draw(instants.filter(lambda each: each >= received))
    near = (
        promise + draw(st.sampled_from((timedelta(0), timedelta(seconds=50), timedelta(days=-1))))
        if promise
        else done
    )
    done = draw(st.sampled_from((done, max(received, near))))
    match draw(st.integers(0, 5)):
        case 0:
            return one
        case 1 | 2:
            return replace(one, state=State.READY, ready=done)
        case 3:
            fetched = max(done, draw(instants))
            return replace(one, state=State.HANDED_OVER, ready=done, handed_over=fetched, closed=fetched)
        case 4:
            state = draw(st.sampled_from((State.WITHDRAWN, State.NOT_ACCEPTED, State.STOPPED)))
            return replace(one, state=state, closed=done)
        case _:
            return replace(one, state=State.WITHDRAWN, ready=done, closed=done + timedelta(days=1))


KINDS: tuple[SheetKind, ...] = (*LetterKind, FormKind.SLIP, FormKind.RECEIPT, OwnKind(201, "Thư chúc thọ"))


@st.composite
def sheets(draw: st.DrawFn, number: int, codes: tuple[str, ...]) -> Sheet:
    """A sheet of any kind that met any of its events."""
    moments = sorted(draw(st.lists(instants, min_size=5, max_size=5)))
    met = draw(st.integers(0, 3))
    return Sheet(
        id=SheetId(f"sheet-{number}"),
        kind=draw(st.sampled_from(KINDS)),
        year=2026,
        number=number + 1,
        document_number="",
        codes=tuple(draw(st.lists(st.sampled_from((*codes, "GN-2026-0001")), min_size=1, max_size=2))),
        addressee=draw(names),
        signing=SigningMode.STOCK,
        day=moments[0].date(),
        intended=moments[0],
        spooled=moments[1] if met > 0 else None,
        signed=moments[2] if met > 1 else None,
        handed_over=moments[3] if met > 2 else None,
        withdrawn=moments[4] if draw(st.integers(0, 3)) == 0 else None,
        channel=draw(st.sampled_from((*Channel, *ByText))) if met > 2 else None,
    )


@st.composite
def registers(draw: st.DrawFn) -> Filled:
    """A whole register."""
    cases = tuple(draw(dossiers(number)) for number in range(draw(st.integers(1, 8))))
    codes = tuple(str(one.code) for one in cases)
    papers = tuple(draw(sheets(number, codes)) for number in range(draw(st.integers(0, 8))))
    ids = [one.id for one in papers]
    reissued = draw(st.lists(st.tuples(st.sampled_from(ids), instants), max_size=3)) if ids else []
    held = st.lists(
        st.builds(
            lambda kind, why: {"letter": int(kind), "guards": why},
            st.sampled_from(LetterKind),
            st.sampled_from(("", "copy_only", "child_died,abandoned")),
        ),
        max_size=2,
    )
    declined = st.tuples(
        st.builds(
            lambda code, why, hold: {"codes": [code], "why": why, "held": hold},
            st.sampled_from(codes),
            st.sampled_from(("", "gia đình không nhận")),
            held,
        ),
        instants,
    )
    return Filled(
        cases,
        papers,
        tuple(sorted(reissued, key=lambda one: one[1])),
        tuple(draw(st.lists(declined, max_size=4))),
        tuple(draw(_ceremony(number)) for number in range(draw(st.integers(0, 3)))),
        tuple(draw(_visit(number)) for number in range(draw(st.integers(0, 3)))),
        tuple(draw(_contribution(number)) for number in range(draw(st.integers(0, 4)))),
        tuple(draw(_answer(number)) for number in range(draw(st.integers(0, 4)))),
    )


@st.composite
def _ceremony(draw: st.DrawFn, number: int) -> Ceremony:
    party = st.builds(
        Party,
        code=st.sampled_from(("A", "B")),
        names=st.sampled_from((("Cháu An",), ("Cháu An", "Cháu Bình"))),
        conferred=st.none() | instants,
        moved_to=st.sampled_from(("", "", "counter")),
    )
    return Ceremony(
        CeremonyId(f"LT-2026-{number + 1:04d}"),
        draw(st.sampled_from((EventKind.BIRTH, EventKind.MARRIAGE))),
        draw(st.sampled_from(Mode)),
        draw(instants | st.just(NOW + timedelta(days=2))),
        "Hội trường",
        Signatory(draw(st.sampled_from(("", "Cầm Thị Nhung", "Lò Văn Pó")))),
        parties=tuple(draw(st.lists(party, max_size=3, unique_by=lambda one: one.code))),
        cancelled=draw(st.none() | st.just(NOW)),
    )


@st.composite
def _visit(draw: st.DrawFn, number: int) -> Visit:
    went = draw(instants)
    return Visit(
        VisitId(f"TV-2026-{number + 1:04d}"),
        Deceased(draw(names), Sex.MALE, None, PartialDate(2026, 10, 1)),
        Reporter("trưởng thôn", went),
        plan=draw(st.none() | st.just(VisitPlan(went, "Phó Chủ tịch"))),
        outcome=draw(st.none() | st.just(Outcome(went, ("Một người",)))),
    )


@st.composite
def _contribution(draw: st.DrawFn, number: int) -> Contribution:
    came = draw(days)
    step = HandlingStep(came, "đã xem", answered=draw(st.booleans()))
    return Contribution(
        ContributionId(f"GN-2026-{number + 2:04d}"),
        Recipient(RecipientType.PERSON, draw(names), "bản Ẳng"),
        "đường bản",
        came,
        "Zalo",
        anonymous=draw(st.booleans()),
        thanked=draw(st.booleans()),
        kind=draw(st.sampled_from(("", "Thông tin, phản ánh kịp thời", "Đóng góp"))),
        handling=draw(st.sampled_from(((), (step,)))),
    )


@st.composite
def _answer(draw: st.DrawFn, number: int) -> AnswerSheet:
    levels = draw(st.tuples(*[st.none() | st.sampled_from(Level)] * 2).filter(any))
    use = draw(st.sampled_from((SurveyUse.AFTER_RESULT, SurveyUse.INDEPENDENT)))
    return AnswerSheet(
        2026,
        number + 1,
        FORM.form,
        1,
        use,
        draw(days),
        SurveySource.PAPER,
        levels,
        taken_back=draw(st.integers(0, 4)) == 0,
    )
