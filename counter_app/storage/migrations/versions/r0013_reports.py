"""What reports count by: columns and indexes told from the rows there are, facts of dossiers, reports handed in."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = 86_400_000_000
_AHEAD = 7 * 3_600_000_000
_MINUTE = 60_000_000
_CHUNK = 1000
_CLOSED = {3: "refused", 7: "withdrawn", 8: "stopped"}
_LETTER_OF = {"birth": 7, "marriage": 8, "death": 9}
_INDEXES = (
    ("ix_dossier_procedure_received", "dossier", ["procedure", "received"]),
    ("ix_dossier_procedure_ending_done_received", "dossier", ["procedure", "ending", "done", "received"]),
    ("ix_sheet_kind_intended", "sheet", ["kind", "intended"]),
    ("ix_sheet_kind_spooled", "sheet", ["kind", "spooled"]),
    ("ix_sheet_kind_signed", "sheet", ["kind", "signed"]),
    ("ix_sheet_kind_withdrawn", "sheet", ["kind", "withdrawn"]),
    ("ix_sheet_kind_channel_given_waited", "sheet", ["kind", "channel", "given", "waited"]),
    ("ix_sheet_hamlet_given_kind", "sheet", ["hamlet", "given", "kind"]),
    ("ix_log_entry_kind_at_sheet", "log_entry", ["kind", "at", "sheet"]),
)
_FACT = "dossier_fact"
_DECLINED = "declined_letter"


def upgrade() -> None:
    """Make them, then tell them once from every row there is."""
    _make()
    connection = op.get_bind()
    _tell_dossiers(connection)
    _tell_sheets(connection)
    _tell_declined(connection)
    for name, table, columns in _INDEXES:
        op.create_index(name, table, columns)


def _make() -> None:
    for table, name, kind, empty in (
        ("dossier", "done", sa.BigInteger, None),
        ("dossier", "ending", sa.Text, ""),
        ("sheet", "spooled", sa.BigInteger, None),
        ("sheet", "signed", sa.BigInteger, None),
        ("sheet", "given", sa.BigInteger, None),
        ("sheet", "channel", sa.Text, "-"),
        ("sheet", "waited", sa.Integer, None),
        ("sheet", "hamlet", sa.Text, "-"),
    ):
        column: sa.Column[Any] = sa.Column(name, kind, nullable=empty is None, server_default=empty)
        op.add_column(table, column)
    op.create_table(
        _FACT,
        sa.Column("dossier", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("measure", sa.Text, nullable=False),
        sa.Column("part", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("weight", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("dossier", "place", name="pk_dossier_fact"),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossier.id"], name="fk_dossier_fact_dossier", ondelete="CASCADE"
        ),
    )
    facts = ["measure", "at", "part", "weight", "dossier"]
    op.create_index("ix_dossier_fact_measure_at_part_weight_dossier", _FACT, facts)
    op.create_table(
        _DECLINED,
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", "place", name="pk_declined_letter"),
    )
    op.create_index("ix_declined_letter_at_kind_reason", _DECLINED, ["at", "kind", "reason"])
    op.create_table(
        "report_sent",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_report_sent"),
    )
    op.create_index("ix_report_sent_name_number", "report_sent", ["name", "number"])


def _tell_dossiers(connection: sa.Connection) -> None:
    names = ("id", "procedure", "receipt_promise", "ready", "handed_over", "body", "done", "ending")
    table = sa.table("dossier", *(sa.column(name) for name in names))
    facts = _facts_table()
    change = (
        sa.update(table)
        .where(table.c.id == sa.bindparam("of_id"))
        .values(done=sa.bindparam("at"), ending=sa.bindparam("how"))
    )
    for rows in _chunks(connection, table, table.c.id):
        changed, found = [], []
        for row in rows:
            body = json.loads(row.body)
            result = row.ready if row.ready is not None else row.handed_over
            done, how = _ending(row.receipt_promise, result, body)
            changed.append({"of_id": row.id, "at": done, "how": how})
            found += [
                {"dossier": row.id, "place": place, "part": f"{row.procedure}/{fact.pop('part')}", **fact}
                for place, fact in enumerate(_facts(body, result))
            ]
        connection.execute(change, changed)
        if found:
            connection.execute(sa.insert(facts), found)


def _ending(promise: int | None, result: int | None, body: dict[str, Any]) -> tuple[int | None, str]:
    """How a dossier ended, by the rules of the day of this change."""
    if result is None:
        how, closed = _CLOSED.get(body.get("state", 0), ""), body.get("closed")
        return (_micros(closed), how) if how and closed else (None, "")
    if promise is None:
        return result, "on_time"
    if result // _MINUTE > promise // _MINUTE:
        return result, "late"
    early = (result + _AHEAD) // _DAY < (promise + _AHEAD) // _DAY
    return result, "early" if early else "on_time"


def _facts(body: dict[str, Any], result: int | None) -> Iterator[dict[str, Any]]:
    for one in body.get("extensions", ()):
        if one.get("basis", "decision") == "decision":
            yield _fact("reappointments", _micros(one["decided"]), "")
    event = body.get("event") or {}
    if result is None:
        return
    if event.get("$") == "BirthEvent":
        for sex, part in (("male", "male"), ("female", "female"), ("unknown", "-")):
            if count := sum(1 for child in event["children"] if child["sex"] == sex):
                yield _fact("children_by_sex", result, part, count)
    elif event.get("$") == "DeathEvent":
        yield _fact("deceased_by_age", result, _age_group(event["deceased"]))


def _fact(measure: str, at: int, part: str, weight: int = 1) -> dict[str, Any]:
    return {"measure": measure, "at": at, "part": part, "weight": weight}


def _age_group(deceased: dict[str, Any]) -> str:
    birth, death = deceased.get("birth"), deceased["death_date"]
    if birth is None:
        return "-"
    ages = (_years(_edge(birth, last=True), _edge(death)), _years(_edge(birth), _edge(death, last=True)))
    groups = {"0-5" if age < 6 else "6-15" if age < 16 else "16+" for age in ages}
    return groups.pop() if len(groups) == 1 else "-"


def _edge(day: dict[str, Any], *, last: bool = False) -> tuple[int, int, int]:
    """The first or the last day that a partly known one may be."""
    month = day.get("month") or (12 if last else 1)
    return day["year"], month, day.get("day") or (monthrange(day["year"], month)[1] if last else 1)


def _years(birth: tuple[int, int, int], day: tuple[int, int, int]) -> int:
    return day[0] - birth[0] - (day[1:] < birth[1:])


def _tell_sheets(connection: sa.Connection) -> None:
    names = ("row", "body", "spooled", "signed", "given", "channel", "waited", "hamlet")
    table = sa.table("sheet", *(sa.column(name) for name in names))
    change = (
        sa.update(table)
        .where(table.c.row == sa.bindparam("of_row"))
        .values({name: sa.bindparam(f"new_{name}") for name in names[2:]})
    )
    for rows in _chunks(connection, table, table.c.row):
        bodies = {row.row: json.loads(row.body) for row in rows}
        cases = _cases(connection, list(bodies))
        changed = []
        for row, body in bodies.items():
            given = None if body.get("withdrawn") else _instant(body.get("handed_over"))
            ready, address = cases.get(row, ((), ""))
            told = {
                "spooled": _instant(body.get("spooled")),
                "signed": _instant(body.get("signed")),
                "given": given,
                "channel": body.get("channel") or "-",
                "waited": _waited(ready, given),
                "hamlet": " ".join(address.partition(",")[0].split()) or "-",
            }
            changed.append({"of_row": row, **{f"new_{name}": value for name, value in told.items()}})
        connection.execute(change, changed)


def _cases(connection: sa.Connection, rows: list[int]) -> dict[int, tuple[tuple[int | None, ...], str]]:
    """When the results of each sheet's dossiers were ready, and the address of the first."""
    dossier = sa.table(
        "dossier", *(sa.column(name) for name in ("id", "code", "ready", "handed_over", "address"))
    )
    case = sa.table("sheet_case", sa.column("sheet"), sa.column("code"))
    found: dict[int, tuple[tuple[int | None, ...], str]] = {}
    asked = (
        sa.select(case.c.sheet, dossier.c.ready, dossier.c.handed_over, dossier.c.address)
        .join(dossier, dossier.c.code == case.c.code)
        .where(case.c.sheet.in_(rows))
        .order_by(case.c.sheet, dossier.c.id)
    )
    for row in connection.execute(asked):
        ready, address = found.get(row.sheet, ((), row.address))
        done = row.ready if row.ready is not None else row.handed_over
        found[row.sheet] = ((*ready, done), address)
    return found


def _waited(ready: tuple[int | None, ...], given: int | None) -> int | None:
    known = [one for one in ready if one is not None]
    if given is None or not known or len(known) < len(ready) or given < max(known):
        return None
    return (given - max(known)) // _MINUTE


def _tell_declined(connection: sa.Connection) -> None:
    entry = sa.table("log_entry", *(sa.column(name) for name in ("seq", "at", "kind")))
    details = sa.table("log_details", sa.column("seq"), sa.column("body"))
    case = sa.table("log_case", sa.column("seq"), sa.column("code"))
    dossier = sa.table("dossier", sa.column("code"), sa.column("event_kind"))
    asked = (
        sa.select(entry.c.seq, entry.c.at, details.c.body, case.c.code, dossier.c.event_kind)
        .join(details, details.c.seq == entry.c.seq)
        .join(case, case.c.seq == entry.c.seq)
        .outerjoin(dossier, dossier.c.code == case.c.code)
        .where(entry.c.kind == "no_letter")
        .order_by(entry.c.seq, case.c.code)
    )
    names = ("seq", "place", "at", "kind", "reason", "code")
    target = sa.table(_DECLINED, *(sa.column(name) for name in names))
    found: list[dict[str, Any]] = []
    for row in connection.execute(asked).all():
        for kind, reason in _declined(json.loads(row.body), row.event_kind or ""):
            same = sum(1 for one in found[-50:] if one["seq"] == row.seq)
            told = {"seq": row.seq, "place": same, "at": row.at}
            found.append({**told, "kind": kind, "reason": reason, "code": row.code})
    if found:
        connection.execute(sa.insert(target), found)


def _declined(details: dict[str, Any], event: str) -> Iterator[tuple[int, str]]:
    held = [one for one in details.get("held") or () if isinstance(one, dict)]
    for one in held:
        if isinstance(one.get("letter"), int):
            yield int(one["letter"]), str(one.get("guards") or "") or "officer"
    if not held and details.get("why") and event in _LETTER_OF:
        yield _LETTER_OF[event], "officer"


def _chunks(connection: sa.Connection, table: Any, key: Any) -> Iterator[list[Any]]:
    """Every row of a table, some at a time."""
    after = None
    while True:
        asked = sa.select(table).order_by(key).limit(_CHUNK)
        rows = list(connection.execute(asked if after is None else asked.where(key > after)).all())
        if not rows:
            return
        yield rows
        after = getattr(rows[-1], key.name)


def _facts_table() -> Any:
    names = ("dossier", "place", "measure", "part", "at", "weight")
    return sa.table(_FACT, *(sa.column(name) for name in names))


def _instant(text: str | None) -> int | None:
    return None if text is None else _micros(text)


def _micros(text: str) -> int:
    return (datetime.fromisoformat(text) - _EPOCH) // timedelta(microseconds=1)
