"""Mẫu 1: what the officers of the office promise the citizens, and who has signed it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .errors.commitments import OfficerTwice, OfficerUnknown, SignedAhead, SloganUnknown, TooManySlogans
from .errors.entry import MissingField
from .names import clean, fold

MOST_SLOGANS = 8
"""How many slogans the sheet of A4 has room for."""


@dataclass(frozen=True, slots=True)
class Slogan:
    """One slogan with what it counts; without items it stands on no sheet, and the commune has still to type it."""

    title: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer of the office, and the day on which they signed the commitment; None while they have not."""

    name: str
    title: str = ""
    unit: str = ""
    signed: date | None = None


def _slogans() -> tuple[Slogan, ...]:
    """The slogans as the plans of communes word them.

    5 biết and 4 thể hiện: plan of Thượng Quan 2026; 4 xin and 4 luôn: the same and Decision 1847/QĐ-TTg; 5 không: plan
    of Tân Linh 2025. No source was found for 3 không, which the model names: the commune types its own.
    """
    return (
        Slogan(
            "5 biết",
            ("biết nghe dân nói", "biết nói dân hiểu", "biết làm dân tin", "biết xin lỗi", "biết cảm ơn"),
        ),
        Slogan("3 không"),
        Slogan(
            "4 thể hiện",
            (
                "tôn trọng trong giao tiếp",
                "văn minh, văn hóa, lịch sự trong giải quyết công việc",
                "lắng nghe đầy đủ, hướng dẫn tận tình quy trình xử lý công việc",
                "gần dân",
            ),
        ),
        Slogan("4 xin", ("xin chào", "xin lỗi", "xin cảm ơn", "xin phép")),
        Slogan("4 luôn", ("luôn mỉm cười", "luôn nhẹ nhàng", "luôn lắng nghe", "luôn giúp đỡ")),
        Slogan(
            "5 không",
            (
                "không cửa quyền, hách dịch, gây khó khăn, phiền hà",
                "không quan liêu, vô cảm, vô trách nhiệm",
                "không tham nhũng, lãng phí, lợi ích nhóm",
                "không xu nịnh, chạy chọt, gian dối",
                "không lợi dụng chức vụ, quyền hạn",
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class Commitment:
    """The slogans in force and the officers, each with the day they signed."""

    slogans: tuple[Slogan, ...] = ()
    officers: tuple[Officer, ...] = ()

    @property
    def signed(self) -> int:
        """How many have signed."""
        return sum(1 for one in self.officers if one.signed is not None)

    @property
    def share(self) -> int:
        """Hundredths of the officers who have signed, rounded down: 100 only where nobody is missing."""
        return 100 * self.signed // len(self.officers) if self.officers else 0

    @property
    def unsaid(self) -> tuple[Slogan, ...]:
        """Slogans that nobody has typed yet."""
        return tuple(one for one in self.slogans if not one.items)

    def officer(self, name: str) -> Officer:
        """The officer of this name, marks and capitals aside; raises OfficerUnknown."""
        for one in self.officers:
            if fold(one.name) == fold(name):
                return one
        raise OfficerUnknown(name=clean(name))


def first_commitment() -> Commitment:
    """The commitment of an office that has set nothing yet."""
    return Commitment(_slogans())


def with_officer(one: Commitment, officer: Officer) -> Commitment:
    """One officer more, in the order they were entered; raises MissingField or OfficerTwice."""
    officer = replace(officer, name=clean(officer.name), title=clean(officer.title), unit=clean(officer.unit))
    if not fold(officer.name):
        raise MissingField(field="officer.name")
    if any(fold(known.name) == fold(officer.name) for known in one.officers):
        raise OfficerTwice(name=officer.name)
    return replace(one, officers=(*one.officers, officer))


def without_officer(one: Commitment, name: str) -> Commitment:
    """The commitment without one who has left the office; raises OfficerUnknown."""
    gone = one.officer(name)
    return replace(one, officers=tuple(known for known in one.officers if known != gone))


def signed_by(one: Commitment, name: str, day: date | None, today: date) -> Commitment:
    """An officer signed on a day, or with None has not after all; raises OfficerUnknown or SignedAhead."""
    who = one.officer(name)
    if day is not None and day > today:
        raise SignedAhead(name=who.name, day=day, today=today)
    officers = tuple(replace(known, signed=day) if known == who else known for known in one.officers)
    return replace(one, officers=officers)


def with_slogan(one: Commitment, title: str, items: tuple[str, ...]) -> Commitment:
    """A slogan in other words, or a further one; raises MissingField or TooManySlogans."""
    title, items = clean(title), tuple(said for item in items if fold(said := clean(item)))
    if not fold(title):
        raise MissingField(field="slogan.title")
    slogans = list(one.slogans)
    place = next((at for at, known in enumerate(slogans) if fold(known.title) == fold(title)), None)
    if place is None and len(slogans) >= MOST_SLOGANS:
        raise TooManySlogans(most=MOST_SLOGANS)
    if place is None:
        slogans.append(Slogan(title, items))
    else:
        slogans[place] = Slogan(title, items)
    return replace(one, slogans=tuple(slogans))


def without_slogan(one: Commitment, title: str) -> Commitment:
    """The commitment without one slogan; raises SloganUnknown."""
    kept = tuple(known for known in one.slogans if fold(known.title) != fold(title))
    if len(kept) == len(one.slogans):
        raise SloganUnknown(title=clean(title))
    return replace(one, slogans=kept)
