"""The chain of the log in the database: read through in pieces, doubted where it breaks, its proved heads kept."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import func, insert, select, text
from sqlalchemy.engine import Connection

from counter_app.domain.chain import START, Head, Proof, ProvedHead, Tampering
from counter_app.domain.chain_walk import RawRow, Walked, is_sound, walk
from counter_app.domain.errors.keeping import LogTampered

from .chain_tables import log_anchor
from .tables import log_details, log_entry, log_head, sheet

PIECE = 5000
"""How many entries are read at once."""

# Words of SQL: what SQLAlchemy makes of a typed column for every row costs more than the two hashes. The bound on
# the details lets PostgreSQL walk both tables side by side from there, and not the second one from its beginning.
_PIECE = text(
    "SELECT e.seq, e.at, e.kind, e.sheet, e.actor, e.digest, e.previous, e.hash, d.salt, d.body "
    "FROM log_entry e LEFT JOIN log_details d ON d.seq = e.seq AND d.seq > :after "
    "WHERE e.seq > :after ORDER BY e.seq LIMIT :limit"
)
_UNNAMED = text(
    "SELECT c.seq FROM log_case c JOIN contribution k ON k.id = c.code "
    "WHERE k.anonymous AND c.seq > :after AND c.seq <= :last"
)
# The rows that stand before the first, or twice, are found by no walk that asks for what is behind the last one.
_BEFORE_FIRST = select(func.min(log_entry.c.seq)).where(log_entry.c.seq < 1)
_ONE = "SELECT seq, at, kind, sheet, actor, digest, previous, hash, NULL, NULL FROM log_entry"
_FOLLOWING = text(f"{_ONE} WHERE previous = :hash ORDER BY seq LIMIT 100")
_NEXT = text(f"{_ONE} WHERE seq > :seq ORDER BY seq LIMIT 1")
_ASKED = 500
_NEAR = 1000
"""How far from its place an entry is looked for when its neighbours were renumbered."""


class SqlChain:
    """The chain, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # Reading along it ---------------------------------------------------------------------------------------

    def verify(self) -> int:
        """How many entries agree with the chain from the first to the head; raises LogTampered."""
        head = START
        while (walked := self.piece(head)).rows:
            head = walked.head
        self.counted(head)
        return head.seq

    def piece(self, after: Head, limit: int = PIECE) -> Walked:
        """Follow the chain through the next entries; behind the last it looks at the row of the head as well.

        A piece without rows is the end of the log. Raises LogTampered at the first entry that does not agree.
        """
        if after == START:
            self._nothing_before_the_first()
        rows = self._connection.execute(_PIECE, {"after": after.seq, "limit": limit}).all()
        walked = walk(rows, after)
        if walked.fault is not None:
            raise self._named(walked.fault, walked.head, details=walked.details)
        if walked.rows < limit:
            self._at_its_end(walked.head)
        return walked

    def counted(self, last: Head) -> None:
        """Count the entries: none has the number of another one; raises LogTampered."""
        if self._connection.scalar(select(func.count()).select_from(log_entry)) == last.seq:
            return
        twice = self._connection.scalar(
            select(log_entry.c.seq).group_by(log_entry.c.seq).having(func.count() > 1).limit(1)
        )
        raise self.tampered(last.seq if twice is None else twice, Tampering.INSERTED)

    def last(self) -> Head:
        """The last entry's place in the chain, as it is written in its row; START for an empty log."""
        row = self._connection.execute(
            select(log_entry.c.seq, log_entry.c.hash).order_by(log_entry.c.seq.desc()).limit(1)
        ).first()
        return START if row is None else Head(row.seq, row.hash)

    def standing(self, seqs: Collection[int]) -> Mapping[int, Head]:
        """The heads the chain had behind these entries, as their rows say; one that is not there is left out."""
        asked = sorted(set(seqs))
        found: dict[int, Head] = {}
        for at in range(0, len(asked), _ASKED):
            some = asked[at : at + _ASKED]
            rows = self._connection.execute(
                select(log_entry.c.seq, log_entry.c.hash).where(log_entry.c.seq.in_(some))
            )
            found |= {row.seq: Head(row.seq, row.hash) for row in rows}
        return found

    def exported(self, after: int, limit: int = PIECE) -> Iterator[tuple[RawRow, bool]]:
        """Entries behind number `after` as they are written, and whether the details of each may leave the register.

        Those about somebody who asked not to be named may not.
        """
        rows = self._connection.execute(_PIECE, {"after": after, "limit": limit}).all()
        if rows:
            span = {"after": after, "last": rows[-1].seq}
            unnamed = set(self._connection.execute(_UNNAMED, span).scalars())
            yield from ((row, row.seq not in unnamed) for row in rows)

    # Proved heads -------------------------------------------------------------------------------------------

    def proved(self, how: Proof | None = None, *, whole: bool = False) -> ProvedHead | None:
        """The proved head that was kept last: any, one of a kind, or one for which the whole log was read."""
        question = select(log_anchor).order_by(log_anchor.c.id.desc()).limit(1)
        if whole:
            question = question.where(log_anchor.c.how == Proof.CHECKED.value, log_anchor.c.since == 0)
        elif how is not None:
            question = question.where(log_anchor.c.how == how.value)
        row = self._connection.execute(question).first()
        return None if row is None else _proved(row)

    def proofs(self) -> tuple[ProvedHead, ...]:
        """Every proved head, oldest first."""
        rows = self._connection.execute(select(log_anchor).order_by(log_anchor.c.id))
        return tuple(_proved(row) for row in rows)

    def keep(self, proved: ProvedHead) -> None:
        """Keep a proved head for good."""
        last = self._connection.scalar(select(func.max(log_anchor.c.id))) or 0
        self._connection.execute(
            insert(log_anchor),
            {
                "id": last + 1,
                "seq": proved.head.seq,
                "hash": proved.head.hash,
                "at": proved.at,
                "how": proved.how.value,
                "since": proved.since,
            },
        )

    # Where it breaks ----------------------------------------------------------------------------------------

    def tampered(self, seq: int, reason: Tampering, against: ProvedHead | None = None) -> LogTampered:
        """What is wrong with an entry, with the sheet it was about where its row or its details still tell it."""
        sheet_ = self._sheet_of(seq)
        if against is None:
            return LogTampered(seq=seq, reason=reason, sheet=sheet_)
        return LogTampered(
            seq=seq,
            reason=reason,
            sheet=sheet_,
            against=against.how.value,
            against_seq=against.head.seq,
            against_at=against.at,
        )

    def _sheet_of(self, seq: int) -> str:
        row = self._connection.execute(
            select(sheet.c.number, sheet.c.year)
            .join(log_entry, log_entry.c.sheet == sheet.c.id)
            .where(log_entry.c.seq == seq)
        ).first()
        if row is not None:
            return f"{row.number}/{row.year}"
        body = self._connection.scalar(select(log_details.c.body).where(log_details.c.seq == seq))
        try:
            told = json.loads(body or "{}")
        except ValueError:
            return ""
        number, year = (told.get("number"), told.get("year")) if isinstance(told, dict) else (None, None)
        return f"{number}/{year}" if isinstance(number, int) and isinstance(year, int) else ""

    def _nothing_before_the_first(self) -> None:
        if self._connection.scalar(_BEFORE_FIRST) is not None:
            raise LogTampered(seq=1, reason=Tampering.INSERTED)

    def _at_its_end(self, last: Head) -> None:
        heads = self._connection.execute(select(log_head.c.seq, log_head.c.hash)).all()
        if len(heads) != 1:
            raise self.tampered(last.seq, Tampering.HEAD)
        if heads[0].seq > last.seq:
            raise self.tampered(last.seq + 1, Tampering.CUT_OFF)
        if heads[0].seq < last.seq or heads[0].hash != last.hash:
            raise self.tampered(last.seq, Tampering.HEAD)
        beyond = self._connection.scalar(
            select(func.min(log_details.c.seq)).where(log_details.c.seq > last.seq)
        )
        if beyond is not None:
            raise self.tampered(beyond, Tampering.CUT_OFF)

    def _named(self, row: RawRow, head: Head, *, details: bool) -> LogTampered:
        """What happened at the first row that does not agree, asked of the rows around it."""
        if details:
            return self.tampered(head.seq + 1, Tampering.DETAILS)
        return self.tampered(*self._fault(row, head))

    def _fault(self, row: RawRow, head: Head) -> tuple[int, Tampering]:
        number, previous, expected = row[0], row[6], head.seq + 1
        elsewhere = self._stands_elsewhere(head, number)
        if number > expected:
            return expected, Tampering.REORDERED if elsewhere else Tampering.REMOVED
        if number < expected or self._is_doubled(number):
            return number, Tampering.INSERTED
        if is_sound(row, number):
            if previous == head.hash:
                return expected, Tampering.EDITED  # A kind of event that no program of ours has written.
            return self._other_previous(row, head, elsewhere=elsewhere)
        belongs = _place_of(row)
        if belongs is None:
            return expected, Tampering.INSERTED if elsewhere else Tampering.EDITED
        if elsewhere:
            return expected, Tampering.REORDERED
        return expected, Tampering.REMOVED if belongs > number else Tampering.FORKED

    def _other_previous(self, row: RawRow, head: Head, *, elsewhere: bool) -> tuple[int, Tampering]:
        """A row that is right in itself, but follows another one than the row before it."""
        number, previous = row[0], row[6]
        known = self._connection.scalar(
            select(log_entry.c.seq).where(log_entry.c.hash == previous, log_entry.c.seq < number)
        )
        if known is not None or (previous == START.hash and number > 1):
            return number, Tampering.FORKED
        if elsewhere or number == 1 or self._follows_any(head, number):
            return number, Tampering.REORDERED
        following = self._connection.execute(_NEXT, {"seq": number}).first()
        if following is not None and following[6] != row[7]:
            return number, Tampering.EDITED
        # All that follows goes on from a hash that the row before it no longer has: that one was hashed anew.
        return number - 1, Tampering.EDITED

    def _stands_elsewhere(self, head: Head, here: int) -> bool:
        """Whether the true next entry stands under another number than its own."""
        rows = self._connection.execute(_FOLLOWING, {"hash": head.hash}).all()
        return any(row[0] not in (here, head.seq + 1) and is_sound(row, head.seq + 1) for row in rows)

    def _is_doubled(self, seq: int) -> bool:
        rows = select(func.count()).select_from(log_entry).where(log_entry.c.seq == seq)
        return (self._connection.scalar(rows) or 0) > 1

    def _follows_any(self, head: Head, here: int) -> bool:
        rows = self._connection.execute(_FOLLOWING, {"hash": head.hash}).all()
        return any(row[0] != here for row in rows)


def _place_of(row: RawRow) -> int | None:
    """The number under which the row's hash is right, if it is one near to where the row stands."""
    number = row[0]
    near = (number + sign * far for far in range(1, _NEAR) for sign in (1, -1))
    return next((one for one in near if one > 0 and is_sound(row, one)), None)


def _proved(row: Any) -> ProvedHead:
    try:
        how = Proof(row.how)
    except ValueError as error:
        raise LogTampered(seq=row.seq, reason=Tampering.HEAD) from error
    return ProvedHead(Head(row.seq, row.hash), row.at, how, row.since)
