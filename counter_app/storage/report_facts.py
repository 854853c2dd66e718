"""Keeps what reports count by in step with dossiers, sheets and the log, told by the domain's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier
from counter_app.domain.logbook import Sheet
from counter_app.domain.report import NOT_TOLD
from counter_app.domain.report_facts import ending, facts, hamlet, letters_declined, waited

from .columns import AnyRow
from .report_tables import declined_letter, dossier_fact
from .tables import dossier, sheet, sheet_case

_NO_FACTS = delete(dossier_fact).where(dossier_fact.c.dossier == bindparam("of_dossier"))
_NEW_FACTS = insert(dossier_fact)
_NEW_DECLINED = insert(declined_letter)
_EVENT = select(dossier.c.event_kind).where(dossier.c.code == bindparam("wanted"))
_OF_SHEETS = (
    select(
        sheet_case.c.sheet,
        sheet.c.given,
        sheet.c.waited,
        sheet.c.hamlet,
        dossier.c.ready,
        dossier.c.handed_over,
        dossier.c.address,
    )
    .join(sheet, sheet.c.row == sheet_case.c.sheet)
    .join(dossier, dossier.c.code == sheet_case.c.code)
    .where(sheet_case.c.sheet.in_(bindparam("rows", expanding=True)))
    .order_by(sheet_case.c.sheet, dossier.c.id)
)
_ON_CASE = select(sheet_case.c.sheet).where(sheet_case.c.code == bindparam("about"))
_SET = (
    update(sheet)
    .where(sheet.c.row == bindparam("of_row"))
    .values(waited=bindparam("minutes"), hamlet=bindparam("place"))
)


def dossier_columns(one: Dossier) -> dict[str, object]:
    """When and how a dossier ended."""
    done, how = ending(one)
    return {"done": done, "ending": how.value}


def keep_facts(connection: Connection, dossiers: Iterable[tuple[int, Dossier]], *, new: bool) -> None:
    """Put the facts of these dossiers, by their ids, in place of those kept before."""
    rows: list[dict[str, object]] = []
    for id_, one in dossiers:
        if not new:
            connection.execute(_NO_FACTS, {"of_dossier": id_})
        rows += [
            {
                "dossier": id_,
                "place": place,
                "measure": fact.measure.value,
                "part": f"{one.procedure}/{fact.part}",
                "at": fact.at,
                "weight": fact.weight,
            }
            for place, fact in enumerate(facts(one))
        ]
    if rows:
        connection.execute(_NEW_FACTS, rows)


def sheet_columns(one: Sheet) -> dict[str, object]:
    """What of a sheet reports count by, as far as it tells itself."""
    return {
        "spooled": one.spooled,
        "signed": one.signed,
        "given": one.handed_over if one.withdrawn is None else None,
        "channel": one.channel.value if one.channel is not None else NOT_TOLD,
    }


def keep_dossiers_of(connection: Connection, rows: Sequence[int]) -> None:
    """Tell these sheets by their rows what they take from their dossiers: the minutes waited, and the hamlet."""
    cases: dict[int, list[AnyRow]] = {}
    for row in connection.execute(_OF_SHEETS, {"rows": list(rows)}):
        cases.setdefault(row.sheet, []).append(row)
    changes = []
    for of_row, found in cases.items():
        first = found[0]
        minutes = waited(_last([one.ready or one.handed_over for one in found]), first.given)
        place = hamlet(first.address)
        # A sheet is kept at each of its events, and hardly any of them changes these.
        if (minutes, place) != (first.waited, first.hamlet):
            changes.append({"of_row": of_row, "minutes": minutes, "place": place})
    if changes:
        connection.execute(_SET, changes)


def keep_sheets_of(connection: Connection, code: str) -> None:
    """Tell the sheets of a dossier what has changed in it."""
    rows = connection.scalars(_ON_CASE, {"about": code}).all()
    if rows:
        keep_dossiers_of(connection, rows)


def keep_declined(
    connection: Connection, seq: int, at: datetime, codes: Iterable[str], details: Mapping[str, object]
) -> None:
    """Keep the letters that an entry of the log says were not given."""
    rows: list[dict[str, object]] = []
    for code in codes:
        event = connection.scalar(_EVENT, {"wanted": code}) or ""
        for kind, reason in letters_declined(details, event):
            rows.append(
                {"seq": seq, "place": len(rows), "at": at, "kind": kind, "reason": reason, "code": code}
            )
    if rows:
        connection.execute(_NEW_DECLINED, rows)


def _last(ready: Sequence[datetime | None]) -> datetime | None:
    """When the last of them was ready, None where one is not."""
    known = [one for one in ready if one is not None]
    return max(known) if known and len(known) == len(ready) else None
