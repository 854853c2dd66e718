"""Commands about numbers: what became of those of the letter log, and how each kind gets its document number."""

from __future__ import annotations

import argparse
from argparse import Namespace

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.log_numbers import YearNumbers
from counter_app.sentences import numbers as say
from counter_app.sentences.letters import letter_name

from .answer import Answer
from .context import Context
from .opening import add_command
from .shown import sheet_data


def add_numbers(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `numbers`."""
    parser = add_command(kin, "numbers", year, "số sổ thư: đã cấp, đã bỏ, khuyết; số văn bản của từng loại")
    parser.add_argument("--year", type=int, metavar="Y")
    group = parser.add_subparsers(dest="action", metavar="VIỆC")
    explained = add_command(group, "explain", explain, "ghi lý do một số khuyết")
    explained.add_argument("number", type=int, metavar="N")
    explained.add_argument("--to", type=int, metavar="N", help="đến số này, cùng một lý do")
    explained.add_argument("--year", type=int, metavar="Y")
    explained.add_argument("--why", required=True, metavar="TEXT")
    moved = add_command(group, "reached", reached, "sổ lập lại từ bản sao lưu: số cao nhất thấy trên giấy")
    moved.add_argument("number", type=int, metavar="N")
    moved.add_argument("--why", required=True, metavar="TEXT")
    add_command(group, "documents", documents, "số văn bản của từng loại: nguồn, mẫu, còn bao nhiêu")
    typed = add_command(group, "type", type_in, "ghi số văn bản văn thư cấp sau khi in")
    typed.add_argument("number", metavar="SỐ[/NĂM]")
    typed.add_argument("document_number", metavar="SỐ_VĂN_BẢN")


def year(context: Context, chosen: Namespace) -> Answer:
    """`numbers`: ends with status 1 while a number is missing without a reason."""
    return _year(context.app.numbering.year(chosen.year))


def explain(context: Context, chosen: Namespace) -> Answer:
    """`numbers explain`: why no sheet carries a number."""
    numbers = range(chosen.number, (chosen.to or chosen.number) + 1)
    return _year(context.app.numbering.explain(numbers or (chosen.number,), chosen.why, chosen.year))


def reached(context: Context, chosen: Namespace) -> Answer:
    """`numbers reached`: count the log on to a number that stands on paper already."""
    return _year(context.app.numbering.reached(chosen.number, chosen.why))


def documents(context: Context, chosen: Namespace) -> Answer:
    """`numbers documents`: how each kind gets its document number, and the letters that still wait for one."""
    kinds = context.app.numbering.documents()
    untyped = context.app.numbering.untyped()
    listed, lines = [], []
    for one in kinds:
        rules = one.rules
        listed.append(
            {
                "kind": int(one.kind),
                "name": letter_name(one.kind),
                "source": rules.number_source,
                "pattern": rules.number_pattern,
                "example": one.example,
                "series": rules.numbers.series,
                "shared_with": [int(kind) for kind in one.shared],
                "left": one.left,
                "low": one.runs_low,
                "later": rules.numbers.later,
                "decision": rules.numbers.decision,
                "decided": rules.numbers.decided,
            }
        )
        told = [f"{letter_name(one.kind)}: {say.source_words(rules.number_source)}", one.example]
        if one.left is not None:
            told.append(say.block_words(one.left, rules.numbers.few))
        if rules.numbers.decision:
            told.append(say.decision_words(rules.numbers))
        lines.append(" · ".join(told))
    data = {"kinds": listed, "untyped": [sheet_data(one) for one in untyped]}
    lines += [say.waits_for_number(one.number) for one in untyped]
    return Answer(data, tuple(lines))


def type_in(context: Context, chosen: Namespace) -> Answer:
    """`numbers type`: the registry's number of a letter that was printed with dots."""
    number, _slash, of_year = chosen.number.partition("/")
    try:
        wanted = int(of_year) if of_year else context.app.clock.now().year, int(number)
    except ValueError as wrong:
        raise UnknownLetter(number=chosen.number) from wrong
    sheet = context.app.numbering.type_in(*wanted, chosen.document_number)
    return Answer(sheet_data(sheet), (say.typed_words(sheet.number, sheet.document_number),))


def _year(found: YearNumbers) -> Answer:
    data = {
        "year": found.year,
        "last": found.last,
        "given": found.given,
        "void": [
            {"number": one.number, "kind": int(one.kind), "why": one.why, "at": one.at} for one in found.void
        ],
        "missing": [
            {
                "number": one.number,
                "why": one.reason.why if one.reason is not None else "",
                "who": one.reason.actor if one.reason is not None else "",
                "at": one.reason.at if one.reason is not None else None,
            }
            for one in found.missing
        ],
        "unexplained": [one.number for one in found.unexplained],
    }
    lines = [say.year_line(found), *(say.missing_line(one) for one in found.missing)]
    lines += [say.void_line(one) for one in found.void]
    return Answer(data, tuple(lines), status=1 if found.unexplained else 0)
