"""What proves the chain of the log: its heads, who vouched for them, and the code people read out and type again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .logbook import GENESIS

HASH_DIGITS = 20
"""How many hexadecimal digits of a hash stand in a code: 80 bits, more than anybody can find a second chain for."""
_GROUP = 4
_MODULUS = 97
_MISREAD = str.maketrans("OIL", "011")
_CODE = re.compile(rf"(\d{{1,10}})([0-9A-F]{{{HASH_DIGITS}}})[0-9A-F]{{2}}")


class Tampering(StrEnum):
    """What can be found wrong with an entry: the `reason` of LogTampered."""

    EDITED = "edited"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"
    FORKED = "forked"
    DETAILS = "details"
    CUT_OFF = "cut_off"
    HEAD = "head"
    REWRITTEN = "rewritten"


class Proof(StrEnum):
    """How a head came to be proved: read again by the program, or put where the database does not reach."""

    CHECKED = "checked"
    PRINTED = "printed"
    EXPORTED = "exported"
    BACKED_UP = "backed_up"
    ENTERED = "entered"

    @property
    def is_outside(self) -> bool:
        """Whether the head stands somewhere else than in the database it vouches for."""
        return self is not Proof.CHECKED


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain stood: the number of its last entry and that entry's hash; 0 and GENESIS before the first."""

    seq: int
    hash: str


START = Head(0, GENESIS)


@dataclass(frozen=True, slots=True)
class ProvedHead:
    """A head somebody vouched for at an instant; the entries behind number `since` were read again for it."""

    head: Head
    at: datetime
    how: Proof
    since: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether the whole log up to the head was read for it."""
        return self.how is Proof.CHECKED and self.since == 0


@dataclass(frozen=True, slots=True)
class HeadCode:
    """What a code names: the number of an entry and the beginning of its hash, in capitals."""

    seq: int
    digits: str

    def names(self, head: Head) -> bool:
        """Whether the code is that head's."""
        return self.seq == head.seq and head.hash.upper().startswith(self.digits)


def code_of(head: Head) -> str:
    """The head as people read it out: `1286-7F3A-91C2-04BE-55D0-A17C-09`, number, hash, two check digits.

    The whole, read as one hexadecimal number, leaves 1 when divided by 97: no code with one wrong sign does, nor one
    in which two neighbours changed places.
    """
    digits = head.hash[:HASH_DIGITS].upper()
    groups = [digits[at : at + _GROUP] for at in range(0, HASH_DIGITS, _GROUP)]
    check = (1 - int(f"{head.seq}{digits}00", 16)) % _MODULUS
    return "-".join([str(head.seq), *groups, f"{check:02X}"])


def read_code(text: str) -> HeadCode | None:
    """The code as somebody typed it: spaces, dashes, dots and small letters do not matter, nor O for 0 and I for 1.

    None when it is no code, or was mistyped: its check digits do not belong to it.
    """
    signs = "".join(one for one in text.upper() if one.isalnum()).translate(_MISREAD)
    found = _CODE.fullmatch(signs) if signs.isascii() else None
    if found is None or int(signs, 16) % _MODULUS != 1:
        return None
    seq, digits = found.groups()
    return HeadCode(int(seq), digits)
