"""What the office has set for its ceremonies: agendas with times, the checklist, the weekly slot, foreign limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from .procedure import EventKind


class AgendaStep(StrEnum):
    """A step of a ceremony; its words are told by `sentences` unless the office wrote its own."""

    WELCOME = "welcome"
    OPENING = "opening"
    READ = "read"
    SIGN = "sign"
    CONFER = "confer"
    WISHES = "wishes"
    DUTIES = "duties"
    GUIDANCE = "guidance"
    FAMILIES = "families"
    PHOTOS = "photos"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A step with its minutes and as many for each family; `words` in place of the step's own name."""

    step: AgendaStep
    minutes: int
    each: int = 0
    words: str = ""


class CheckKind(StrEnum):
    """What must be at hand; OWN is a line of the office's own."""

    CERTIFICATES = "certificates"
    BOOK = "book"
    PEN = "pen"
    LETTERS = "letters"
    STAND_IN = "stand_in"
    SEATS = "seats"
    FLOWERS = "flowers"
    BACKDROP = "backdrop"
    CAMERA = "camera"
    SOUND = "sound"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One line of the checklist, done or not; `words` are told only of an OWN line."""

    kind: CheckKind
    words: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """The weekly hour: `weekday` 0 is Monday."""

    weekday: int
    clock: time


@dataclass(frozen=True, slots=True)
class ForeignRule:
    """How long a foreign-element marriage certificate may wait after the Chairman signed it, from a day on.

    Recalled, not read: Decree 123/2015/NĐ-CP, Art. 32. So it is a setting with dates, `until` exclusive.
    """

    since: date
    until: date | None = None
    working_days: int = 3
    requested_days: int = 60
    basis: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the rule is in force on a day."""
        return self.since <= day and (self.until is None or day < self.until)


def _group_marriage() -> tuple[AgendaItem, ...]:
    return (
        AgendaItem(AgendaStep.WELCOME, 10),
        AgendaItem(AgendaStep.OPENING, 5),
        AgendaItem(AgendaStep.SIGN, 2, 6),
        AgendaItem(AgendaStep.CONFER, 0, 4),
        AgendaItem(AgendaStep.WISHES, 3),
        AgendaItem(AgendaStep.DUTIES, 2),
        AgendaItem(AgendaStep.FAMILIES, 0, 2),
        AgendaItem(AgendaStep.PHOTOS, 2, 2),
        AgendaItem(AgendaStep.SURVEY, 3),
    )


def _group_birth() -> tuple[AgendaItem, ...]:
    return (
        AgendaItem(AgendaStep.WELCOME, 5),
        AgendaItem(AgendaStep.OPENING, 3),
        AgendaItem(AgendaStep.READ, 0, 2),
        AgendaItem(AgendaStep.CONFER, 0, 3),
        AgendaItem(AgendaStep.WISHES, 3),
        AgendaItem(AgendaStep.GUIDANCE, 3),
        AgendaItem(AgendaStep.PHOTOS, 2, 1),
        AgendaItem(AgendaStep.SURVEY, 3),
    )


def _desk_marriage() -> tuple[AgendaItem, ...]:
    return (
        AgendaItem(AgendaStep.SIGN, 0, 6),
        AgendaItem(AgendaStep.CONFER, 0, 4),
        AgendaItem(AgendaStep.WISHES, 3),
        AgendaItem(AgendaStep.PHOTOS, 0, 2),
    )


def _desk_birth() -> tuple[AgendaItem, ...]:
    return (
        AgendaItem(AgendaStep.READ, 0, 3),
        AgendaItem(AgendaStep.CONFER, 0, 3),
        AgendaItem(AgendaStep.GUIDANCE, 2),
        AgendaItem(AgendaStep.PHOTOS, 0, 2),
    )


_GROUP_CHECKS = tuple(CheckItem(kind) for kind in CheckKind if kind is not CheckKind.OWN)
_DESK_CHECKS = tuple(
    CheckItem(kind) for kind in (CheckKind.CERTIFICATES, CheckKind.BOOK, CheckKind.PEN, CheckKind.LETTERS)
)


@dataclass(frozen=True, slots=True)
class CeremonyRules:
    """Everything the commune can set about its ceremonies, kept in the register.

    `at_once_minutes` is how long a ceremony at the desk takes; one ward's process map gives 15 minutes.
    `wait_reason` is what the record says when both parties asked that signing wait for a ceremony.
    """

    at_once_minutes: int = 15
    weekly: Slot = Slot(4, time(15, 0))
    wait_reason: str = "hai bên nam, nữ đề nghị ký và nhận Giấy chứng nhận kết hôn tại lễ trao"
    hall: str = "Hội trường Ủy ban nhân dân"
    desk: str = "Bộ phận Tiếp nhận và Trả kết quả"
    group_marriage: tuple[AgendaItem, ...] = field(default_factory=_group_marriage)
    group_birth: tuple[AgendaItem, ...] = field(default_factory=_group_birth)
    desk_marriage: tuple[AgendaItem, ...] = field(default_factory=_desk_marriage)
    desk_birth: tuple[AgendaItem, ...] = field(default_factory=_desk_birth)
    checklist: tuple[CheckItem, ...] = _GROUP_CHECKS
    desk_checklist: tuple[CheckItem, ...] = _DESK_CHECKS
    foreign: tuple[ForeignRule, ...] = (
        ForeignRule(date(2016, 1, 1), basis="Nghị định 123/2015/NĐ-CP, Điều 32"),
    )

    def agenda(self, about: EventKind, *, at_desk: bool) -> tuple[AgendaItem, ...]:
        """The agenda of a ceremony about births or marriages, at the desk or in the hall."""
        if about is EventKind.MARRIAGE:
            return self.desk_marriage if at_desk else self.group_marriage
        return self.desk_birth if at_desk else self.group_birth

    def checks(self, about: EventKind, *, at_desk: bool) -> tuple[CheckItem, ...]:
        """The checklist to begin with; nobody signs at a birth, so that it needs no book and no pen."""
        own = self.desk_checklist if at_desk else self.checklist
        if about is EventKind.MARRIAGE:
            return own
        return tuple(one for one in own if one.kind not in (CheckKind.BOOK, CheckKind.PEN))

    def foreign_rule(self, signed: date) -> ForeignRule | None:
        """The rule in force on the day the Chairman signed; None when none is known."""
        return next((rule for rule in self.foreign if rule.holds_on(signed)), None)
