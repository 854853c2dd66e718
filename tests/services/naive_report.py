"""The figures of a report once more, the plainest way: every row's JSON read through, days compared as text.

Nothing here is shared with the program: no column it keeps for reports, no rule of its domain.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

LETTERS = {5, 6, 7, 8, 9, 201}
EVENT_LETTER = {"BirthEvent": 7, "MarriageEvent": 8, "DeathEvent": 9}
Found = Counter[tuple[str, str]]


class Naive:
    """Counts a period, its days as ISO text, `end` excluded; `fields` by procedure, `copies` register nobody."""

    def __init__(
        self, connection: Connection, first: str, end: str, now: str, fields: dict[str, str], copies: set[str]
    ) -> None:
        self.connection, self.first, self.end, self.now = connection, first, end, now
        self.fields, self.copies = fields, copies
        self.dossiers = {one["code"]: one for one in self.bodies("dossier")}
        self.sheets = list(self.bodies("sheet"))

    def bodies(self, table: str) -> Iterator[dict[str, Any]]:
        for (body,) in self.connection.execute(text(f"SELECT body FROM {table}")):
            yield json.loads(body)

    def within(self, moment: str | None) -> bool:
        return moment is not None and self.first <= moment[:10] < self.end

    def count(self) -> Found:
        """Every figure that is a number of things: (measure, part), the empty part the whole."""
        found: Found = Counter()
        for measure, part, weight in (
            *self.letters(),
            *self.log(),
            *self.cases(),
            *self.late(),
            *self.rest(),
        ):
            found[measure, ""] += weight
            if part:
                found[measure, part] += weight
        return +found

    def letters(self) -> Iterator[tuple[str, str, int]]:
        for one in self.sheets:
            kind, kept = one["kind"], one["withdrawn"] is None
            number = kind if isinstance(kind, int) else kind["number"]
            given = self.within(one["handed_over"]) and kept
            if number == 104 and given:
                yield "slips_sent", "", 1
            if number not in LETTERS:
                continue
            for measure, event in (
                ("letters_made", "intended"),
                ("letters_printed", "spooled"),
                ("letters_signed", "signed"),
                ("letters_withdrawn", "withdrawn"),
            ):
                if self.within(one[event]):
                    yield measure, str(number), 1
            if given:
                yield "letters_handed_over", str(number), 1
                yield "letters_by_channel", f"{number}/{one['channel']}", 1
                yield "letters_by_hamlet", self.hamlet(one), 1

    def hamlet(self, sheet: dict[str, Any]) -> str:
        known = [code for code in self.dossiers if code in sheet["codes"]]
        address = self.dossiers[known[0]]["applicant"]["address"] if known else ""
        return " ".join(address.split(",")[0].split()) or "-"

    def minutes(self) -> list[int]:
        """Whole minutes each letter of the period went after the last result on it."""
        found = []
        for one in self.sheets:
            kind = one["kind"] if isinstance(one["kind"], int) else one["kind"]["number"]
            if kind not in LETTERS or one["withdrawn"] or not self.within(one["handed_over"]):
                continue
            cases = [self.dossiers[code] for code in one["codes"] if code in self.dossiers]
            ready = [case["ready"] or case["handed_over"] for case in cases]
            if ready and all(ready):
                waited = datetime.fromisoformat(one["handed_over"]) - max(map(datetime.fromisoformat, ready))
                if waited >= timedelta(0):
                    found.append(waited // timedelta(minutes=1))
        return sorted(found)

    def log(self) -> Iterator[tuple[str, str, int]]:
        kinds = {
            one["id"]: one["kind"] if isinstance(one["kind"], int) else one["kind"]["number"]
            for one in self.sheets
        }
        begin, until = (
            int(datetime.fromisoformat(f"{day}T00:00+07:00").timestamp()) * 10**6
            for day in (self.first, self.end)
        )
        asked = text(
            "SELECT e.kind, e.sheet, d.body FROM log_entry e JOIN log_details d ON d.seq = e.seq "
            "WHERE e.at >= :begin AND e.at < :until AND e.kind IN ('reissued', 'no_letter')"
        )
        for kind, sheet, body in self.connection.execute(asked, {"begin": begin, "until": until}):
            if kind == "reissued":
                if kinds[sheet] in LETTERS:
                    yield "letters_reissued", str(kinds[sheet]), 1
                continue
            told = json.loads(body)
            event = (self.dossiers[told["codes"][0]]["event"] or {}).get("$")
            missing = [(one["letter"], one["guards"] or "officer") for one in told["held"]]
            if not missing and told["why"] and event:
                missing = [(EVENT_LETTER[event], "officer")]
            for letter, why in missing:
                yield "letters_not_sent", str(letter), 1
                yield "letters_not_sent_why", f"{letter}/{why}", 1

    def cases(self) -> Iterator[tuple[str, str, int]]:
        for one in self.dossiers.values():
            field = self.fields.get(one["procedure"], "-")
            result = one["ready"] or one["handed_over"]
            ended = result or one["closed"]
            if self.within(one["received"]):
                yield "dossiers_received", field, 1
            if one["received"][:10] < self.end and (ended is None or ended[:10] >= self.end):
                yield "dossiers_under_way", field, 1
            if self.within(ended):
                closed = {3: "refused", 7: "withdrawn", 8: "stopped"}
                yield "dossiers_by_outcome", "result" if result else closed[one["state"]], 1
            if self.within(result):
                yield "dossiers_settled", field, 1
                promise = self.promise(one)
                if promise is None or result[:16] <= promise[:16]:
                    early = promise is not None and result[:10] < promise[:10]
                    yield "dossiers_early" if early else "dossiers_on_time", field, 1
                else:
                    yield "dossiers_late", field, 1
                if one["procedure"] not in self.copies:
                    yield from self.people(one["event"] or {})
            for again in one["extensions"]:
                if again["basis"] == "decision" and self.within(again["decided"]):
                    yield "reappointments", "", 1

    def promise(self, one: dict[str, Any]) -> str | None:
        promise: str | None = one["appointment"]
        for again in one["extensions"]:
            if again["basis"] == "decision":
                break
            promise = again["appointment"]
        return promise

    def people(self, event: dict[str, Any]) -> Iterator[tuple[str, str, int]]:
        if event.get("$") == "BirthEvent":
            for child in event["children"]:
                yield "children_by_sex", {"unknown": "-"}.get(child["sex"], child["sex"]), 1
        if event.get("$") == "DeathEvent":
            birth = event["deceased"]["birth"]
            # Those who died on 9/10/2026 were born in 1940, November 2020, on 30/10/2010 or in September 2026.
            groups = {1940: "16+", 2020: "0-5", 2010: "6-15", 2026: "0-5"}
            yield "deceased_by_age", "-" if birth is None else groups[birth["year"]], 1

    def late(self) -> Iterator[tuple[str, str, int]]:
        for one in self.dossiers.values():
            promise = self.promise(one)
            done = one["ready"] or one["handed_over"] or one["closed"] or self.now
            if promise is None or not self.within(promise) or done[:16] <= promise[:16]:
                continue
            if one["cause"] == "citizen":
                continue
            yield "apologies_due", "", 1
            told = [
                sheet["handed_over"]
                for sheet in self.sheets
                if sheet["kind"] in (6, 104)
                and one["code"] in sheet["codes"]
                and sheet["handed_over"]
                and not sheet["withdrawn"]
            ]
            yield "apologies_given" if told else "apologies_missing", "", 1
            if told and min(told) <= promise:
                yield "apologies_in_time", "", 1

    def rest(self) -> Iterator[tuple[str, str, int]]:
        yield from self.ceremonies()
        for one in self.bodies("visit"):
            if one["outcome"] and self.within(one["outcome"]["at"]):
                yield "visits", one["plan"]["head"] if one["plan"] else "-", 1
        for one in self.bodies("contribution"):
            if self.within(one["received"]):
                yield "contributions", one["kind"] or "-", 1
                if one["thanked"] or any(step["answered"] for step in one["handling"]):
                    yield "contributions_handled", "", 1
                if one["thanked"]:
                    yield "contributions_thanked", "", 1
        asked = text("SELECT form, version, use, day FROM answer_sheet WHERE NOT taken_back")
        for form, version, use, day in self.connection.execute(asked):
            if self.within(str(day)):
                yield "survey_sheets", f"{form}/{version}/{use}", 1

    def ceremonies(self) -> Iterator[tuple[str, str, int]]:
        for one in self.bodies("ceremony"):
            if one["cancelled"] or not self.within(one["starts"]) or one["starts"] > self.now:
                continue
            yield "ceremonies", one["mode"], 1
            yield "ceremonies_presided", one["presides"]["name"] or "-", 1
            here = [party for party in one["parties"] if party["conferred"] and not party["moved_to"]]
            for party in here:
                if one["about"] == "marriage":
                    yield "ceremony_couples", "", 1
                else:
                    yield "ceremony_children", "", len(party["names"])
