"""The numbers of sheets in words: the year in one line, each missing number, how a kind gets its number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counter_app.domain.document_number import NumberRules
from counter_app.domain.instants import local
from counter_app.domain.letter import SheetKind
from counter_app.domain.log_numbers import MissingNumber, VoidNumber, YearNumbers
from counter_app.domain.office import NumberSource
from counter_app.wording import _, count, full_date, n_

from .letters import letter_name
from .reasons import shown


def year_line(one: YearNumbers) -> str:
    """`Sổ thư 2026: số 1 đến 1.046 · 3 số bỏ, có lý do · 0 số khuyết`."""
    if not one.last:
        return _("Sổ thư {year}: chưa có số nào.").format(year=one.year)
    head = _("Sổ thư {year}: số 1 đến {last}").format(year=one.year, last=count(one.last))
    return " · ".join((head, void_words(one), missing_words(one)))


def void_words(one: YearNumbers) -> str:
    """`3 số bỏ, có lý do`."""
    n = len(one.void)
    if not n:
        return _("không có số bỏ")
    if all(void.why for void in one.void):
        return n_("{n} số bỏ, có lý do", "{n} số bỏ, có lý do", n).format(n=count(n))
    return n_("{n} số bỏ", "{n} số bỏ", n).format(n=count(n))


def missing_words(one: YearNumbers) -> str:
    """`0 số khuyết`, `2 số khuyết, có lý do`, `2 số khuyết, 1 chưa có lý do`."""
    n, bare = len(one.missing), len(one.unexplained)
    if not n:
        return _("không có số khuyết")
    if not bare:
        return n_("{n} số khuyết, có lý do", "{n} số khuyết, có lý do", n).format(n=count(n))
    return n_("{n} số khuyết, {bare} chưa có lý do", "{n} số khuyết, {bare} chưa có lý do", n).format(
        n=count(n), bare=count(bare)
    )


def missing_line(one: MissingNumber) -> str:
    """`Số 12 khuyết: mất điện khi in (công chức, 23/11/2026).`"""
    if one.reason is None:
        return _("Số {number} khuyết, chưa có lý do.").format(number=one.number)
    return _("Số {number} khuyết: {why} ({who}, {day}).").format(
        number=one.number,
        why=one.reason.why.rstrip("."),
        who=_who(one.reason.actor),
        day=full_date(local(one.reason.at).date()),
    )


def void_line(one: VoidNumber) -> str:
    """`Số 7 bỏ: thư xin lỗi, in lệch giấy (23/11/2026).`"""
    name = letter_name(one.kind)
    return _("Số {number} bỏ: {letter}, {why} ({day}).").format(
        number=one.number,
        letter=f"{name[:1].lower()}{name[1:]}",
        why=shown(one.why).rstrip(".") if one.why else _("không ghi lý do"),
        day=full_date(local(one.at).date()),
    )


def source_words(source: NumberSource) -> str:
    """Where the document number of a kind comes from."""
    return {
        NumberSource.NONE: _("không mang số"),
        NumberSource.OWN_SERIES: _("dãy số riêng"),
        NumberSource.RESERVED: _("dãy văn thư cấp sẵn"),
        NumberSource.TYPED: _("gõ tay"),
    }[source]


def block_words(numbers: Sequence[int], few: int) -> str:
    """How many numbers of a block are left and which: `Còn 18 số: 43–60`; said as a warning where they are few."""
    n = len(numbers)
    if not n:
        return _("Đã hết số cấp sẵn. Xin văn thư cấp thêm.")
    told = n_("Còn {n} số: {runs}", "Còn {n} số: {runs}", n).format(n=count(n), runs=runs_of(numbers))
    return _("{left}. Sắp hết, xin văn thư cấp thêm.").format(left=told) if n <= few else told


def low_words(kind: SheetKind, numbers: Sequence[int]) -> str:
    """That the block of a kind is nearly used up: `Thư xin lỗi: còn 2 số văn thư cấp`."""
    n, name = len(numbers), letter_name(kind)
    if not n:
        return _("{letter}: hết số văn thư cấp").format(letter=name)
    return n_("{letter}: còn {n} số văn thư cấp", "{letter}: còn {n} số văn thư cấp", n).format(
        letter=name, n=count(n)
    )


def runs_of(numbers: Sequence[int]) -> str:
    """`43–60, 75`."""
    ordered = sorted(set(numbers))
    if not ordered:
        return ""
    heads = [ordered[0]] + [after for before, after in pairwise(ordered) if after != before + 1]
    tails = [before for before, after in pairwise(ordered) if after != before + 1] + [ordered[-1]]
    return ", ".join(
        str(head) if head == tail else f"{head}–{tail}" for head, tail in zip(heads, tails, strict=True)
    )


def typed_words(number: int, document_number: str) -> str:
    """A document number entered after printing."""
    return _("Đã ghi thư số {number} mang số văn bản {document}.").format(
        number=number, document=document_number
    )


def waits_for_number(number: int) -> str:
    """A letter that was printed with dots for its number."""
    return _("Thư số {number} đã in, chờ văn thư cho số văn bản.").format(number=number)


def decision_words(rules: NumberRules) -> str:
    """The document that set up an own series; empty where none was recorded."""
    if not rules.decision:
        return ""
    if rules.decided is None:
        return _("theo {decision}").format(decision=rules.decision)
    return _("theo {decision} ngày {day}").format(decision=rules.decision, day=full_date(rules.decided))


def _who(actor: str) -> str:
    return _("công chức") if actor == "officer" else actor
