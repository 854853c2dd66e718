"""What a commune sets for its visits to bereaved families: whom a membership brings along, the words on the band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .errors.entry import Expected, InvalidValue, SettingUnknown
from .names import fold


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom the delegation asks along for a member of a body: `memberships` are its names, the usual one first."""

    memberships: tuple[str, ...]
    invites: str


def _customary() -> tuple[Invitation, ...]:
    """No source names who goes: these are the bodies every commune has, to be edited by the office."""
    return (
        Invitation(("Đảng viên", "Đảng bộ"), "Bí thư chi bộ nơi sinh hoạt"),
        Invitation(("Hội Cựu chiến binh", "CCB"), "Chủ tịch Hội Cựu chiến binh"),
        Invitation(("Hội Người cao tuổi", "NCT"), "Chủ tịch Hội Người cao tuổi"),
        Invitation(("Hội Phụ nữ", "PN", "Hội Liên hiệp Phụ nữ"), "Chủ tịch Hội Liên hiệp Phụ nữ"),
        Invitation(("Hội Nông dân", "ND"), "Chủ tịch Hội Nông dân"),
        Invitation(("Đoàn Thanh niên", "ĐTN", "Đoàn viên"), "Bí thư Đoàn Thanh niên"),
        Invitation(("MTTQ", "Mặt trận Tổ quốc"), "Chủ tịch Ủy ban Mặt trận Tổ quốc"),
        Invitation(("Người có công", "NCC"), "Công chức phụ trách người có công"),
    )


@dataclass(frozen=True, slots=True)
class VisitRules:
    """The office's customs of visiting; `always` go to every family, `head` leads (empty: who signs on the day).

    `band` is the first line on the wreath, `money` where the money for the offering comes from.
    """

    invitations: tuple[Invitation, ...] = _customary()
    always: tuple[str, ...] = ("Ủy ban Mặt trận Tổ quốc", "Trưởng thôn nơi gia đình ở")
    head: str = ""
    band: str = "KÍNH VIẾNG"
    money: str = ""
    car: str = ""

    def invited(self, membership: str) -> Invitation | None:
        """Whom a membership brings along, "Hội CCB" and "ccb" alike; None for one that the office does not know."""
        wanted = _key(membership)
        return next(
            (one for one in self.invitations if wanted in {_key(name) for name in one.memberships}), None
        )

    @property
    def memberships(self) -> tuple[str, ...]:
        """The usual name of every membership, in the office's order."""
        return tuple(one.memberships[0] for one in self.invitations)


def _key(membership: str) -> str:
    """The name without marks and without the word for a society before it."""
    return fold(membership).removeprefix("hoi ")


def rules_by_name(rules: VisitRules) -> Mapping[str, str]:
    """Every setting of the visits as text: `CCB, Cựu chiến binh = Chủ tịch Hội Cựu chiến binh | …`, `A; B`."""
    table = " | ".join(f"{', '.join(one.memberships)} = {one.invites}" for one in rules.invitations)
    return {
        "invitations": table,
        "always": "; ".join(rules.always),
        "head": rules.head,
        "band": rules.band,
        "money": rules.money,
        "car": rules.car,
    }


def rules_with(rules: VisitRules, name: str, text: str) -> VisitRules:
    """The rules with one setting changed; raises SettingUnknown, or InvalidValue for a table that cannot be read."""
    if name == "invitations":
        return replace(rules, invitations=read_invitations(text))
    if name == "always":
        return replace(rules, always=tuple(part.strip() for part in text.split(";") if part.strip()))
    match name:
        case "head":
            return replace(rules, head=text)
        case "band":
            return replace(rules, band=text)
        case "money":
            return replace(rules, money=text)
        case "car":
            return replace(rules, car=text)
        case _:
            raise SettingUnknown(name=f"visits.{name}")


def read_invitations(text: str) -> tuple[Invitation, ...]:
    """The table as `rules_by_name` writes it; raises InvalidValue, also for a membership that stands in it twice."""
    found = tuple(_invitation(part, text) for part in text.split("|") if part.strip())
    names = [_key(name) for one in found for name in one.memberships]
    if len(set(names)) < len(names):
        raise _unreadable(text)
    return found


def _invitation(part: str, whole: str) -> Invitation:
    members, equals, invites = part.partition("=")
    names = tuple(name.strip() for name in members.split(",") if fold(name))
    if not equals or not names or not fold(invites):
        raise _unreadable(whole)
    return Invitation(names, invites.strip())


def _unreadable(text: str) -> InvalidValue:
    return InvalidValue(field="visits.invitations", value=text, expected=Expected.INVITATIONS)
