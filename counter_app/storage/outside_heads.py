"""Heads of the log in a small file beside the register: who swaps the database file does not swap this one."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path

from counter_app.domain.chain import Head, Proof, ProvedHead, code_of
from counter_app.domain.errors.keeping import CannotWrite

FILE = "so-thu-dau-chuoi.jsonl"


class HeadsFile:
    """One line of JSON for each head, only ever added to; `register` names the register the heads are of."""

    def __init__(self, home: Path, register: str) -> None:
        self._path = home / FILE
        self._register = register

    def all(self) -> tuple[ProvedHead, ...]:
        """Every head of this register, oldest first; a line that was cut off or damaged is left out."""
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise CannotWrite(path=str(self._path), reason=error.strerror or str(error)) from error
        found = (_read(line, self._register) for line in lines)
        return tuple(one for one in found if one is not None)

    def add(self, proved: ProvedHead) -> None:
        """Add one line and wait until it is on the disk; raises CannotWrite.

        It is written in one go, so that two counters never mix their lines, and begins a line of its own even where
        a power cut left half of one.
        """
        line = {
            "register": self._register,
            "seq": proved.head.seq,
            "hash": proved.head.hash,
            "at": proved.at.isoformat(),
            "how": proved.how.value,
            "since": proved.since,
            "code": code_of(proved.head),
        }
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                begun = b"" if _ends_a_line(handle) else b"\n"
                os.write(handle, begun + json.dumps(line, ensure_ascii=False).encode() + b"\n")
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise CannotWrite(path=str(self._path), reason=error.strerror or str(error)) from error


def _ends_a_line(handle: int) -> bool:
    size = os.lseek(handle, 0, os.SEEK_END)
    if size == 0:
        return True
    os.lseek(handle, size - 1, os.SEEK_SET)
    return os.read(handle, 1) == b"\n"


def _read(line: str, register: str) -> ProvedHead | None:
    try:
        told = json.loads(line)
        if told["register"] != register:
            return None
        head = Head(int(told["seq"]), str(told["hash"]))
        return ProvedHead(head, datetime.fromisoformat(told["at"]), Proof(told["how"]), int(told["since"]))
    except (ValueError, KeyError, TypeError):
        return None
