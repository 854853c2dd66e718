"""The catalogue of procedures from data/procedures.csv."""

from __future__ import annotations

from pathlib import Path

from counter_app.domain.errors.calendar import InvalidLimit
from counter_app.domain.errors.tables import TableProblem
from counter_app.domain.procedure import (
    Certainty,
    EventKind,
    Extension,
    ExtensionMode,
    LetterDefault,
    Limit,
    LimitUnit,
    Nature,
    Procedure,
    ProcedureCode,
    Procedures,
    Validity,
)

from .table import Line, read_table

LETTER_FORMS = (7, 8, 9)

COLUMNS = (
    "code", "branch", "name", "field", "limit_number", "limit_unit", "ext_number", "ext_unit", "ext_mode",
    "cutoff_15h", "event", "nature", "letter", "letter_default", "valid_from", "valid_to", "review_on", "fee",
    "remark", "source", "certainty",
)  # fmt: skip


def load_procedures(path: Path) -> Procedures:
    """The catalogue, in the order of the table; raises BrokenTable or UnreadableTable.

    `valid_from` is the first day a row is in force, `valid_to` the first day it no longer is. Rows of one code and
    branch may not be in force together.
    """
    rows: list[Procedure] = []
    for line in read_table(path, COLUMNS):
        row = _procedure(line)
        if any((row.code, row.branch) == (one.code, one.branch) and _overlap(row, one) for one in rows):
            line.broken("code", TableProblem.DUPLICATE)
        rows.append(row)
    return Procedures(tuple(rows))


def _procedure(line: Line) -> Procedure:
    form = line.number_in("letter")
    if form is not None and form not in LETTER_FORMS:
        line.broken("letter", TableProblem.BAD_VALUE)
    default = line.choice("letter_default", LetterDefault)
    if (form is None) != (default is None):
        line.broken("letter_default", TableProblem.BAD_VALUE)
    return Procedure(
        code=ProcedureCode(line.required("code")),
        name=line.required("name"),
        field=line.required("field"),
        limit=_limit(line),
        branch=line.text("branch"),
        extension=_extension(line),
        event=line.choice("event", EventKind),
        nature=line.choice("nature", Nature) or line.broken("nature", TableProblem.MISSING_VALUE),
        letter_form=form,
        letter_default=default,
        validity=_validity(line),
        review_on=line.day("review_on"),
        fee=line.text("fee"),
        remark=line.text("remark"),
        source=line.text("source"),
        certainty=line.choice("certainty", Certainty) or line.broken("certainty", TableProblem.MISSING_VALUE),
    )


def _limit(line: Line) -> Limit | None:
    number, unit = line.number_in("limit_number"), line.choice("limit_unit", LimitUnit)
    if number is None and unit is None:
        return None
    if number is None or unit is None:
        line.broken("limit_number" if number is None else "limit_unit", TableProblem.MISSING_VALUE)
    try:
        return Limit(number, unit, line.flag("cutoff_15h"))
    except InvalidLimit:
        line.broken("limit_number", TableProblem.BAD_NUMBER)


def _extension(line: Line) -> Extension | None:
    number, unit = line.number_in("ext_number"), line.choice("ext_unit", LimitUnit)
    mode = line.choice("ext_mode", ExtensionMode)
    if number is None and unit is None and mode is None:
        return None
    if number is None or unit is None or mode is None:
        line.broken("ext_number", TableProblem.MISSING_VALUE)
    return Extension(number, unit, mode)


def _validity(line: Line) -> Validity:
    validity = Validity(line.day("valid_from"), line.day("valid_to"))
    if validity.first and validity.end and validity.end <= validity.first:
        line.broken("valid_to", TableProblem.BAD_VALUE)
    return validity


def _overlap(left: Procedure, right: Procedure) -> bool:
    one, other = left.validity, right.validity
    before = one.end is not None and other.first is not None and one.end <= other.first
    behind = other.end is not None and one.first is not None and other.end <= one.first
    return not before and not behind
