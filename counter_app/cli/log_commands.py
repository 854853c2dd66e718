"""Commands about the letter log: its entries, whether they agree with the chain, its head, and its export."""

from __future__ import annotations

import argparse
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from counter_app.domain.chain import code_of
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.errors.keeping import CannotWrite, LogTampered
from counter_app.domain.logbook import LogEntry
from counter_app.sentences import chain as say
from counter_app.sentences.command_line import log_intact
from counter_app.sentences.errors import explain
from counter_app.sentences.log import log_sentence

from .answer import Answer
from .book_commands import book, book_options
from .context import Context

ACTIONS = ("list", "verify", "head", "export", "book", "limits")


def grammar(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `log`."""
    parser.add_argument(
        "action",
        nargs="?",
        choices=ACTIONS,
        default="list",
        help="list: xem các mục; verify: kiểm tra sổ có bị sửa không; head: mã đầu chuỗi để ghi ra giấy; "
        "export: xuất cả sổ ra tệp; book: sổ theo dõi thư của một tháng, để in và ký; "
        "limits: chuỗi chứng minh được gì và không chứng minh được gì",
    )
    parser.add_argument("--code", default="", metavar="MÃ", help="verify: đối chiếu với mã đã in ra giấy")
    parser.add_argument("--out", type=Path, metavar="F.jsonl", help="export: tệp sẽ ghi")
    book_options(parser)


def log(context: Context, chosen: Namespace) -> Answer:
    """`log`: every entry in order, or what the word behind it asks for."""
    match chosen.action:
        case "verify":
            return _verify(context, chosen)
        case "head":
            code = context.app.proving.code()
            return Answer({"code": code}, (say.head_code(code),))
        case "export":
            return _export(context, chosen)
        case "book":
            return book(context, chosen)
        case "limits":
            return Answer({"limits": list(say.limits())}, say.limits())
        case _:
            return _list(context)


def _list(context: Context) -> Answer:
    entries: list[dict[str, Any]] = []
    lines: list[str] = []
    after = 0
    while page := context.app.review.entries(after):
        for entry, details in page:
            entries.append(_entry(entry, details))
            lines.append(log_sentence(entry, details))
        after = page[-1][0].seq
    return Answer({"entries": entries}, tuple(lines))


def _verify(context: Context, chosen: Namespace) -> Answer:
    """Read the whole log; with `--code` the head on paper is compared first."""
    proving, agreed = context.app.proving, None
    try:
        if chosen.code:
            agreed = proving.compare(chosen.code)
        checked = proving.verify_all(_shown())
    except LogTampered as error:
        if not chosen.json:
            raise
        return Answer(tampered(error), status=1)
    finally:
        _wipe()
    if checked is None:  # pragma: no cover - nothing stops a check on the command line but Ctrl+C
        return Answer(status=1)
    head = checked.head
    told: dict[str, object] = {"ok": True, "entries": head.seq, "head": head.hash if head.seq else ""}
    told["code"] = code_of(head) if head.seq else ""
    lines = [log_intact(head.seq, head.hash if head.seq else "")]
    if head.seq:
        lines.append(say.head_code(code_of(head)))
    if agreed is not None:
        told["agreed"] = agreed.head.seq
        lines.append(say.code_agrees(agreed))
    return Answer(told, tuple(lines))


def tampered(error: LogTampered) -> dict[str, object]:
    """What is wrong with the log, for programs."""
    return {
        "ok": False,
        "seq": error.seq,
        "reason": str(error.reason),
        "sheet": error.sheet,
        "against": error.against,
        "against_seq": error.against_seq,
        "against_at": error.against_at,
        "sentence": explain(error),
    }


def _export(context: Context, chosen: Namespace) -> Answer:
    """Write the log beside its name and move it there when it is whole."""
    if chosen.out is None:
        raise MissingField(field="--out")
    target: Path = chosen.out
    half = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with half.open("w", encoding="utf-8", newline="\n") as file:
            exported = context.app.proving.export(file.write, say.format_words(), _shown())
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    except OSError as error:
        raise CannotWrite(path=str(target), reason=error.strerror or str(error)) from error
    finally:
        half.unlink(missing_ok=True)
        _wipe()
    if exported is None:  # pragma: no cover - nothing stops an export on the command line but Ctrl+C
        return Answer(status=1)
    head, wrong = exported.head, exported.tampered
    told: dict[str, object] = {"file": str(target), "entries": head.seq, "code": code_of(head)}
    lines = (say.log_exported(head.seq, str(target)), say.head_code(code_of(head)))
    if wrong is not None:
        return Answer({**told, **tampered(wrong)}, lines, (explain(wrong),), status=1)
    return Answer({**told, "ok": True}, lines)


def _shown() -> Callable[[int, int], None]:
    """Where progress is told: the line of a terminal, nowhere else."""

    def show(done: int, whole: int) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{say.progress_words(done, whole)}")
            sys.stderr.flush()

    return show


def _wipe() -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def _entry(entry: LogEntry, details: Mapping[str, object] | None) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind,
        "actor": entry.actor,
        "sheet": entry.sheet,
        "details": details,
        "hash": entry.hash,
        "previous": entry.previous,
    }
