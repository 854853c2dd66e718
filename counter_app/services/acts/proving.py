"""Proving the log: read along its chain, held against every head that was proved before, and vouched for anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from counter_app.domain.chain import (
    START,
    Head,
    Proof,
    ProvedHead,
    Tampering,
    code_of,
    read_code,
)
from counter_app.domain.errors.chain import EmptyLog, HeadNotInLog, MistypedCode
from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.instants import local
from counter_app.services.crafts.log_lines import entry_line, first_line, last_line
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.chain import OutsideHeads
from counter_app.services.ports.register import Register, Unit

ROUND = 10_000
"""How many older entries the daily check reads again: the whole of a small log, a large one in turns."""
_PIECE = 5000

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def _unseen(_done: int, _all: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class ChainStanding:
    """How many entries the log has, and what vouches for them: the last check, the last of the whole log, the last
    head outside the database."""

    entries: int
    checked: ProvedHead | None
    whole: ProvedHead | None
    outside: ProvedHead | None


@dataclass(frozen=True, slots=True)
class _Held:
    """Every head proved before, held against the log: those it has, and those it no longer has."""

    agreeing: tuple[ProvedHead, ...]
    wrong: tuple[ProvedHead, ...]

    def furthest(self, before: int | None = None) -> Head:
        """The last head up to which rows were once read, in front of an entry; START without one.

        One that was only entered from paper tells nothing of the rows before it.
        """
        heads = (one.head for one in self.agreeing if one.how is not Proof.ENTERED)
        near = (one for one in heads if before is None or one.seq < before)
        return max(near, key=lambda one: one.seq, default=START)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written out: how many entries, the head behind them, and what does not agree, if anything."""

    head: Head
    tampered: LogTampered | None = None


class Proving:
    """Reads the log in pieces, each in a unit of its own, so that no counter waits for a check to end."""

    def __init__(self, register: Register, clock: Clock, outside: OutsideHeads) -> None:
        self._register = register
        self._clock = clock
        self._outside = outside
        self._broken = False

    # Asking -------------------------------------------------------------------------------------------------

    def standing(self) -> ChainStanding:
        """What vouches for the log now, without reading it."""
        with self._register.reading() as unit:
            outside = [one for one in unit.chain.proofs() if one.how.is_outside]
            return ChainStanding(
                unit.chain.last().seq,
                unit.chain.proved(Proof.CHECKED),
                unit.chain.proved(whole=True),
                outside[-1] if outside else None,
            )

    def due(self) -> bool:
        """Whether the check of the day is still to be made: the log has entries and was not checked today."""
        with self._register.reading() as unit:
            checked = unit.chain.proved(Proof.CHECKED)
            if unit.chain.last() == START:
                return False
        return checked is None or local(checked.at).date() != local(self._clock.now()).date()

    def code(self) -> str:
        """The code of the head the log has now; raises EmptyLog."""
        with self._register.reading() as unit:
            last = unit.chain.last()
        if last == START:
            raise EmptyLog
        return code_of(last)

    # Checking -----------------------------------------------------------------------------------------------

    def check(self, progress: Progress = _unseen, cancelled: Cancelled = lambda: False) -> ProvedHead | None:
        """Read what was written since the furthest proved head the log agrees with, and keep nothing.

        Once a fault was found nothing less than the whole log is read until that agrees again. Raises LogTampered;
        None when it was cancelled. `progress` is told how many entries are read of how many.
        """
        if self._broken:
            return self.verify_all(progress, cancelled)
        with self._remembering():
            agreed = self._agreed(progress, cancelled)
            head = self._read(agreed, None, progress, cancelled)
        return None if head is None else self._checked(head, agreed.seq)

    def daily(self, progress: Progress = _unseen, cancelled: Cancelled = lambda: False) -> ProvedHead | None:
        """The check of the day: what is new, and in turns what is old; kept when all agrees.

        A log of up to ROUND entries is read whole. Raises LogTampered; None when it was cancelled.
        """
        with self._remembering():
            agreed = self._agreed(progress, cancelled)
            if agreed.seq <= ROUND or self._broken:
                return self.verify_all(progress, cancelled)
            if not self._read_round(agreed, cancelled):
                return None
            head = self._read(agreed, None, progress, cancelled)
        return None if head is None else self._kept(self._checked(head, agreed.seq))

    def verify_all(
        self, progress: Progress = _unseen, cancelled: Cancelled = lambda: False
    ) -> ProvedHead | None:
        """Read the whole log, hold it against every proved head, and keep that it agrees.

        Raises LogTampered; None when it was cancelled. `progress` is told how many entries are read of how many.
        """
        with self._remembering():
            head = self._read(START, None, progress, cancelled)
            if head is None:
                return None
            with self._register.reading() as unit:
                unit.chain.counted(unit.chain.last())
                if wrong := _contradiction(unit, self._held(unit)):
                    raise wrong
        self._broken = False
        checked = self._checked(head, 0)
        return checked if head == START else self._kept(checked)

    def record(self, how: Proof) -> ProvedHead:
        """Keep the head the log has now as printed, exported or backed up; `code_of` its head is what people read.

        What was written since the last proved head is read first. Raises LogTampered, EmptyLog or CannotWrite.
        """
        checked = self.check()
        if checked is None or checked.head == START:
            raise EmptyLog
        return self._kept(ProvedHead(checked.head, checked.at, how, checked.since))

    def compare(self, code: str) -> ProvedHead:
        """Hold a code from paper against the log, and keep that it was entered and agreed.

        It tells that the row of that entry still bears the hash on the paper; whether the rows before it do too,
        verify_all tells. Raises MistypedCode or HeadNotInLog.
        """
        named = read_code(code)
        if named is None:
            raise MistypedCode(code=code.strip())
        with self._register.reading() as unit:
            found, last = unit.chain.standing([named.seq]).get(named.seq), unit.chain.last()
        if found is None or not named.names(found):
            raise HeadNotInLog(code=code.strip(), seq=named.seq, last=last.seq)
        return self._kept(ProvedHead(found, self._clock.now(), Proof.ENTERED, found.seq))

    def export(
        self,
        write: Callable[[str], object],
        about: Collection[str],
        progress: Progress = _unseen,
        cancelled: Cancelled = lambda: False,
    ) -> Exported | None:
        """Write the whole log as lines of JSON: what the file is (`about`), every entry, the head behind them.

        A log that does not agree is written out too, as evidence; only one that agrees has its head kept as
        exported. None when it was cancelled. Raises EmptyLog, CannotWrite.
        """
        with self._register.reading() as unit:
            last = unit.chain.last()
        if last == START:
            raise EmptyLog
        tampered: LogTampered | None = None
        try:
            if self._read(START, None, progress, cancelled) is None:
                return None
        except LogTampered as wrong:
            tampered = wrong
        write(first_line(about))
        if not self._write_entries(last.seq, write, progress, cancelled):
            return None
        write(last_line(last, self._clock.now(), tampered))
        if tampered is None:
            self._kept(ProvedHead(last, self._clock.now(), Proof.EXPORTED))
        return Exported(last, tampered)

    def _write_entries(
        self, last: int, write: Callable[[str], object], progress: Progress, cancelled: Cancelled
    ) -> bool:
        """Write every entry up to a number; whether it came to its end."""
        seq = 0
        while seq < last:
            if cancelled():
                return False
            with self._register.reading() as unit:
                rows = tuple(unit.chain.exported(seq, _PIECE))
            if not rows:
                break
            for row, may_leave in rows:
                if row[0] <= last:
                    write(entry_line(row, may_leave=may_leave))
            seq = rows[-1][0][0]
            progress(min(seq, last), last)
        return True

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        """Remember that a fault was found: a short check afterwards would not see it, and call the log sound."""
        try:
            yield
        except LogTampered:
            self._broken = True
            raise

    # Reading ------------------------------------------------------------------------------------------------

    def _read(self, after: Head, until: int | None, progress: Progress, cancelled: Cancelled) -> Head | None:
        """Follow the chain from a head to its end, or to entry `until`; the last head, None when cancelled."""
        with self._register.reading() as unit:
            end = unit.chain.last().seq
        whole = (end if until is None else until) - after.seq
        head = after
        while until is None or head.seq < until:
            if cancelled():
                return None
            with self._register.reading() as unit:
                limit = _PIECE if until is None else min(_PIECE, until - head.seq)
                walked = unit.chain.piece(head, limit)
            if not walked.rows:
                break
            head = walked.head
            progress(head.seq - after.seq, max(whole, head.seq - after.seq))
        return head

    def _read_round(self, agreed: Head, cancelled: Cancelled) -> bool:
        """Read today's turn of the entries proved before: in so many days every one of them is read again."""
        turns = -(-agreed.seq // ROUND)
        first = local(self._clock.now()).date().toordinal() % turns * ROUND
        with self._register.reading() as unit:
            start = START if first == 0 else unit.chain.standing([first]).get(first)
            if start is None:
                raise unit.chain.tampered(first, Tampering.REMOVED)
        return self._read(start, min(first + ROUND, agreed.seq), _unseen, cancelled) is not None

    def _agreed(self, progress: Progress, cancelled: Cancelled) -> Head:
        """The furthest proved head the log agrees with; raises LogTampered where it does not agree with one.

        Then the log is read from the last head before that one first: a broken row says more than a broken head.
        """
        with self._register.reading() as unit:
            held = self._held(unit)
            wrong = _contradiction(unit, held)
        if wrong is not None:
            self._read(held.furthest(wrong.seq), None, progress, cancelled)
            raise wrong
        return held.furthest()

    def _held(self, unit: Unit) -> _Held:
        heads = (*unit.chain.proofs(), *self._outside.all())
        found = unit.chain.standing([one.head.seq for one in heads])
        agrees = [found.get(one.head.seq) == one.head for one in heads]
        wrong = [one for one, right in zip(heads, agrees, strict=True) if not right]
        return _Held(
            tuple(one for one, right in zip(heads, agrees, strict=True) if right),
            tuple(sorted(wrong, key=lambda one: one.head.seq)),
        )

    # Keeping ------------------------------------------------------------------------------------------------

    def _checked(self, head: Head, since: int) -> ProvedHead:
        return ProvedHead(head, self._clock.now(), Proof.CHECKED, since)

    def _kept(self, proved: ProvedHead) -> ProvedHead:
        with self._register.writing() as unit:
            unit.chain.keep(proved)
            if proved.how.is_outside:
                # Inside the unit: a head that cannot be kept beside the register is not kept in it either.
                self._outside.add(proved)
        return proved


def _contradiction(unit: Unit, held: _Held) -> LogTampered | None:
    """What the log is found out by: it ends before a proved head, or has other entries up to it; None if it agrees."""
    if not held.wrong:
        return None
    last = unit.chain.last().seq
    if held.wrong[0].head.seq > last:
        return unit.chain.tampered(last + 1, Tampering.CUT_OFF, held.wrong[-1])
    first = held.wrong[0]
    return unit.chain.tampered(held.furthest(first.head.seq).seq + 1, Tampering.REWRITTEN, first)
