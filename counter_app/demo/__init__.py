"""Fills an empty register through the services with a believable fortnight of one commune."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from counter_app.domain.contribution import HandlingStep
from counter_app.domain.dossier import Cause
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.instants import at, local
from counter_app.domain.letter import LetterKind
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.acts.contributions import Contributions
from counter_app.services.acts.following import Following
from counter_app.services.acts.handover import Handover
from counter_app.services.acts.intake import Intake
from counter_app.services.acts.settling import Settling
from counter_app.services.acts.surveys import Surveys
from counter_app.services.acts.undoing import Undoing
from counter_app.services.crafts.setting_names import with_setting

from . import surveys

FIRST_DAY = date(2026, 11, 9)
CODES = "H99.41.07-{day:%y%m%d}-{number:04d}"

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stage:
    """What the demo plays on: the acts, and the hand that moves the clock."""

    intake: Intake
    following: Following
    handover: Handover
    undoing: Undoing
    settling: Settling
    move_clock: Callable[[datetime], None]
    surveys: Surveys
    contributions: Contributions


@dataclass(frozen=True, slots=True)
class _Moment:
    """One thing that happens at an instant."""

    at: datetime
    do: Callable[[], object]


def load_script(path: Path) -> Json:
    """The script of the demo; raises OSError or ValueError when it is not what was shipped."""
    script: Json = json.loads(path.read_text(encoding="utf-8"))
    return script


def opening(script: Json) -> datetime:
    """The pretended present of the demo."""
    return local(datetime.fromisoformat(script["today"]))


def fill(stage: Stage, script: Json) -> None:
    """Play the whole fortnight in the order of time; every dossier and letter comes in through the services."""
    stage.move_clock(at(FIRST_DAY, time(7, 30)))
    settings = stage.settling.settings()
    for name, value in script["office"].items():
        settings = with_setting(settings, name, value)
    stage.settling.save(settings)
    for kind, sheets in script["stock"].items():
        stage.settling.change_stock(LetterKind(int(kind)), sheets)
    moments = [*_stories(stage, script), *_contributions(stage, script), *_everyday(stage, script)]
    today = opening(script)
    last = FIRST_DAY
    for moment in sorted(moments, key=lambda one: one.at):
        if moment.at > today:
            continue
        if moment.at.date() > last:
            stage.move_clock(at(moment.at.date(), time(7, 25)))
            stage.undoing.close_earlier_days()
            last = moment.at.date()
        stage.move_clock(moment.at)
        moment.do()
    stage.move_clock(today)
    surveys.answer(stage.surveys, FIRST_DAY, today.date())


# --- the scripted stories ------------------------------------------------------------------------


def _stories(stage: Stage, script: Json) -> Iterator[_Moment]:
    for story in script["stories"]:
        dossier = story["dossier"]
        yield _Moment(_instant(dossier["received"]), _taking_in(stage, dossier))
        for act in story["acts"]:
            yield _Moment(_instant(act["at"]), _acting(stage, dossier["code"], act))


def _taking_in(stage: Stage, dossier: Json) -> Callable[[], object]:
    return lambda: stage.intake.take_in(dossier)


def _acting(stage: Stage, code: str, act: Json) -> Callable[[], object]:
    following, moment, reason = stage.following, _instant(act["at"]), act.get("reason", "")
    match act["act"]:
        case "ready":
            return lambda: following.ready(code, moment)
        case "pause":
            return lambda: following.pause(code, moment, reason)
        case "extend":
            return lambda: following.extend(code, _instant(act["to"]), reason)
        case "withdraw":
            return lambda: following.withdraw(code, moment, reason)
        case "refuse":
            return lambda: following.refuse(code, moment, reason)
        case "cause":
            return lambda: following.explain_lateness(code, Cause(act["cause"]), act["words"])
        case "undo":
            return lambda: stage.undoing.undo(code, act["why"])
        case _:
            return lambda: stage.handover.hand_over(HandoverOrder((code,), act["collector"]))


def _contributions(stage: Stage, script: Json) -> Iterator[_Moment]:
    for one in script["contributions"]:
        ids: list[str] = []

        def take_in(file: Json = one["file"], ids: list[str] = ids) -> None:
            ids.append(stage.intake.contribute(file).id)

        def thank(file: Json = one["file"], ids: list[str] = ids) -> None:
            stage.handover.hand_over(HandoverOrder((ids[0],), file["recipient"]["name"]))

        yield _Moment(_instant(one["at"]), take_in)
        for step in one.get("handling", ()):
            yield _Moment(_instant(step["at"]), _handling(stage, ids, step))
        if one["thank_at"]:
            yield _Moment(_instant(one["thank_at"]), thank)


def _handling(stage: Stage, ids: list[str], step: Json) -> Callable[[], object]:
    made = HandlingStep(
        day=_instant(step["at"]).date(),
        what=step["what"],
        by=step["by"],
        result=step.get("result", ""),
        answered=step.get("answered", False),
    )
    return lambda: stage.contributions.handle(ids[0], made)


# --- the everyday dossiers between them ------------------------------------------------------------


def _everyday(stage: Stage, script: Json) -> Iterator[_Moment]:
    """Copies, papers, births, marriages and deaths of ordinary days: the same every time the demo is played."""
    people = _People(random.Random(20261109), script["everyday"], opening(script).date())
    calendar = stage.settling.calendar()
    for day in _working_days(calendar, opening(script).date()):
        for number in range(1, people.dice.randint(6, 9)):
            yield from _ordinary(stage, people, day, 100 + number)


def _working_days(calendar: WorkingCalendar, last: date) -> Iterator[date]:
    day = FIRST_DAY
    while day <= last:
        if calendar.is_working(day):
            yield day
        day += timedelta(days=1)


def _ordinary(stage: Stage, people: _People, day: date, number: int) -> Iterator[_Moment]:
    received = at(day, time(7, 35)) + timedelta(minutes=people.dice.randint(0, 220))
    dossier = people.dossier(day, received, CODES.format(day=day, number=number))
    yield _Moment(received, _taking_in(stage, dossier))
    if (people.today - day).days < 4 and dossier["procedure"] in people.pools["papers"]:
        return
    ready = received + timedelta(minutes=people.dice.randint(25, 70))
    if dossier["procedure"] in people.pools["papers"]:
        ready += timedelta(days=1)
    code = dossier["code"]
    yield _Moment(ready, lambda: stage.following.ready(code, ready))
    if people.dice.random() < 0.12:
        return
    collected = ready + timedelta(minutes=people.dice.randint(5, 90))
    order = HandoverOrder((code,), dossier["applicant"]["name"])
    yield _Moment(collected, lambda: stage.handover.hand_over(order))


class _People:
    """Makes up ordinary people; the dice are loaded the same way every time."""

    def __init__(self, dice: random.Random, pools: Json, today: date) -> None:
        self.dice = dice
        self.today = today
        self.pools = pools

    def name(self, pool: str) -> str:
        """A surname and a given name."""
        return f"{self.dice.choice(self.pools['surnames'])} {self.dice.choice(self.pools[pool])}"

    def dossier(self, day: date, received: datetime, code: str) -> dict[str, Any]:
        """An ordinary dossier as its file would be."""
        woman = self.dice.random() < 0.6
        village = f"{self.dice.choice(self.pools['villages'])}, xã Suối Lành"
        applicant = {
            "name": self.name("women" if woman else "men"),
            "sex": "female" if woman else "male",
            "birth_date": str(self.dice.randint(1955, 2005)),
            "address": village,
        }
        file: dict[str, Any] = {
            "code": code,
            "received": f"{received:%Y-%m-%dT%H:%M}",
            "applicant": applicant,
        }
        roll = self.dice.random()
        if roll < 0.24:
            return file | {"procedure": "1.001193", **self._birth(day, applicant)}
        if roll < 0.34:
            return file | {"procedure": "1.000894", **self._marriage(day, applicant)}
        if roll < 0.44:
            return file | {"procedure": "1.000656", **self._death(day, village)}
        return file | {"procedure": self.dice.choice(self.pools["copies" if roll < 0.86 else "papers"])}

    def _birth(self, day: date, applicant: Json) -> dict[str, Any]:
        girl = self.dice.random() < 0.5
        surname = self.dice.choice(self.pools["surnames"])
        child = f"{surname} {self.dice.choice(self.pools['girls' if girl else 'boys'])}"
        born = day - timedelta(days=self.dice.randint(5, 50))
        mother = applicant["name"] if applicant["sex"] == "female" else self.name("women")
        father = (
            applicant["name"]
            if applicant["sex"] == "male"
            else f"{surname} {self.dice.choice(self.pools['men'])}"
        )
        event = {
            "kind": "birth",
            "children": [
                {
                    "name": child,
                    "sex": "female" if girl else "male",
                    "birth_date": str(born),
                    "birth_place": "Trạm Y tế xã",
                }
            ],
            "father": {"name": father},
            "mother": {"name": mother},
        }
        return {"event": event, "certificate": {"names": [child], "registered": str(day)}}

    def _marriage(self, day: date, applicant: Json) -> dict[str, Any]:
        man = applicant["name"] if applicant["sex"] == "male" else self.name("men")
        woman = applicant["name"] if applicant["sex"] == "female" else self.name("women")
        applicant_born = str(self.dice.randint(1990, 2004))
        spouse = {"birth_date": applicant_born, "nationality": "Việt Nam"}
        event = {
            "kind": "marriage",
            "husband": {"name": man, **spouse},
            "wife": {"name": woman, **spouse},
            "registered": str(day),
        }
        return {"event": event, "certificate": {"names": [man, woman], "registered": str(day)}}

    def _death(self, day: date, village: str) -> dict[str, Any]:
        woman = self.dice.random() < 0.5
        name = self.name("women" if woman else "men")
        event = {
            "kind": "death",
            "deceased": {
                "name": name,
                "sex": "female" if woman else "male",
                "birth_year": self.dice.randint(1932, 1965),
                "death_date": str(day - timedelta(days=self.dice.randint(2, 9))),
                "address": village,
                "buried": True,
            },
            "relation": "con",
        }
        return {"event": event, "certificate": {"names": [name], "registered": str(day)}}


def _instant(text: str) -> datetime:
    return local(datetime.fromisoformat(text))
