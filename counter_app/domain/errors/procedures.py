"""Procedures that are not there, not in force, or not named closely enough."""

from __future__ import annotations

from datetime import date

from .entry import InputError


class UnknownProcedure(InputError):
    """No procedure with this code was valid on that day; `near` are the nearest codes."""

    code: str
    near: tuple[str, ...] = ()


class AmbiguousBranch(InputError):
    """The procedure has several branches with different limits, and none was named."""

    code: str
    branches: tuple[str, ...]


class UnknownBranch(InputError):
    """The named branch is none, or more than one, of the procedure's `branches`."""

    code: str
    branch: str
    branches: tuple[str, ...]


class ProcedureNotInForce(InputError):
    """The procedure is known, but none of its rows is in force on the day asked for."""

    code: str
    on: date
