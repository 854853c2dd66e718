"""The story of one dossier in component values: why it is due then, what happened, what may be done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.instants import local
from counter_app.domain.logbook import LogEntry, told_kind
from counter_app.domain.reckoning import DateKind
from counter_app.domain.standing import Closed, Paused, Standing, Waiting
from counter_app.domain.steps import Step
from counter_app.sentences import reasons, reckonings
from counter_app.sentences.dossiers import applicant_line, cause_name
from counter_app.sentences.letters import letter_name
from counter_app.sentences.log import happened_to
from counter_app.sentences.standings import standing_words
from counter_app.services.acts.registry import Story
from counter_app.ui.pages.dossiers.dates import PROMISES, DateValue, date_value, worth_asking
from counter_app.ui.procedure_names import procedure_words
from counter_app.ui.standings import badge_of, moment_words, short_moment
from counter_app.ui.values import BadgeValue, PointState, TimelinePoint
from counter_app.wording import _, clock_time, full_date, short_date, short_weekday


@dataclass(frozen=True, slots=True)
class StoryValue:
    """Everything in the panel beside the list; the flags say which acts are open.

    `first` is the date shown first: the promise in force, or until when a supplement may come.
    `proposal` says why the dossier should be stopped.
    """

    code: str
    name: str
    who: str
    badge: BadgeValue
    procedure: str
    dates: tuple[DateValue, ...]
    first: int
    steps: tuple[tuple[str, str], ...]
    proposal: str
    notes: tuple[str, ...]
    timeline: tuple[TimelinePoint, ...]
    can_be_ready: bool
    is_paused: bool
    is_open: bool
    step_runs: bool
    other_agency: str

    @property
    def asked(self) -> DateValue | None:
        """The date shown first."""
        return self.dates[self.first] if self.dates else None


def story_value(story: Story) -> StoryValue:
    """The panel of one dossier."""
    dossier, today = story.dossier, local(story.now).date()
    procedure = _("Thủ tục {code}").format(code=dossier.procedure)
    if story.procedure is not None:
        procedure = procedure_words(story.procedure)
    shown = worth_asking(story.dates)
    first = [place for place, one in enumerate(shown) if one.kind in PROMISES]
    first += [place for place, one in enumerate(shown) if one.kind is DateKind.SUPPLEMENT]
    late = story.late_step
    proposal = ""
    if isinstance(story.standing, Paused):
        proposal = reckonings.supplement_over(story.standing, story.supplement)
    return StoryValue(
        code=dossier.code,
        name=dossier.applicant.name,
        who=applicant_line(dossier),
        badge=badge_of(story.standing, today),
        procedure=procedure,
        dates=tuple(date_value(one) for one in shown),
        first=first[-1] if first else 0,
        steps=tuple(step_line(step, story) for step in dossier.steps),
        proposal=proposal,
        notes=_notes(story),
        timeline=timeline(story),
        can_be_ready=not isinstance(story.standing, Waiting | Closed),
        is_paused=isinstance(story.standing, Paused),
        is_open=dossier.is_open,
        step_runs=any(step.done is None for step in dossier.steps),
        other_agency=late.agency if late is not None and not late.own else "",
    )


def step_line(step: Step, story: Story) -> tuple[str, str]:
    """An agency and how its step goes: `nhận 08:10 T6 20/11, xong 10:00 T6 20/11`, `…, quá hạn`."""
    found = (one for one in story.dates if one.kind is DateKind.STEP and one.agency == step.agency)
    due = next((one.due for one in found if one.due is not None and one.due.received == step.since), None)
    parts = [_("nhận {when}").format(when=short_moment(step.since))]
    if step.done is not None:
        parts.append(_("xong {when}").format(when=short_moment(step.done)))
    if due is not None and (step.done or story.now) > due.at:
        parts.append(_("quá hạn"))
    return step.agency, ", ".join(parts)


def _notes(story: Story) -> tuple[str, ...]:
    """What the dates alone do not tell: whose step is late, and why the dossier is."""
    dossier = story.dossier
    notes: list[str] = []
    if story.late_step is not None:
        notes.append(reckonings.late_step(story.late_step))
    if dossier.cause is not None:
        said = cause_name(dossier.cause)
        words = _("Nguyên nhân chậm: {cause}.").format(cause=said)
        if dossier.cause_words:
            words = _("Nguyên nhân chậm: {cause}, {words}.").format(
                cause=said, words=dossier.cause_words.rstrip(".")
            )
        notes.append(words)
    return tuple(notes)


def timeline(story: Story) -> tuple[TimelinePoint, ...]:
    """What happened, how it stands, and what comes next."""
    today = local(story.now).date()
    points = [_happened(entry, details, today) for entry, details in story.happenings]
    dossier = story.dossier
    if not dossier.is_open:
        return tuple(points)
    points.append(
        TimelinePoint(_now_words(story.standing), standing_words(story.standing, today), PointState.NOW)
    )
    if dossier.ready is None and dossier.promise is not None and dossier.promise > story.now:
        points.append(TimelinePoint(_("Hẹn trả"), moment_words(dossier.promise), PointState.PLANNED))
    elif dossier.ready is not None:
        points.append(TimelinePoint(_("Trao kết quả"), _("khi người dân đến"), PointState.PLANNED))
    return tuple(points)


def _now_words(standing: Standing) -> str:
    match standing:
        case Waiting():
            return _("Chờ người dân nhận")
        case Paused():
            return _("Chờ người dân bổ sung")
        case _:
            return _("Đang xử lý")


def _happened(entry: LogEntry, details: Mapping[str, object], today: date) -> TimelinePoint:
    title = happened_to(entry.kind, details)
    letter = told_kind(details)
    number = details.get("number")
    if letter is not None and isinstance(number, int):
        title = _("{what}: {letter} số {number}").format(
            what=title, letter=letter_name(letter), number=number
        )
    parts = [_when(local(entry.at), today)]
    other = _told_instant(details)
    if other is not None and local(other) != local(entry.at).replace(second=0, microsecond=0):
        pattern = _("hẹn {when}") if "appointment" in details else _("tính từ {when}")
        parts.append(pattern.format(when=_when(local(other), today)))
    reason = next((str(details[key]) for key in ("why", "reason", "words", "agency") if details.get(key)), "")
    if reason:
        parts.append(reasons.shown(reason.strip()))
    return TimelinePoint(title, " · ".join(parts))


def _told_instant(details: Mapping[str, object]) -> datetime | None:
    """The instant an event is about, where it told one."""
    told = next((details[key] for key in ("appointment", "ready", "at") if details.get(key)), None)
    if not isinstance(told, str):
        return None
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return None


def _when(instant: datetime, today: date) -> str:
    day = instant.date()
    if day == today:
        return _("{time} hôm nay").format(time=clock_time(instant))
    shown = f"{short_weekday(day)} {short_date(day)}" if day.year == today.year else full_date(day)
    return f"{clock_time(instant)} {shown}"
