"""The grammar's beginning: the global options and the window, all that a start of the window has to load."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from counter_app.domain.instants import local

from . import house_commands
from .answer import Answer
from .context import Context

Command = Callable[[Context, argparse.Namespace], Answer]

WINDOW = "window"
_GLOBAL = ("--home", "--today", "--database")


def instant(text: str) -> datetime:
    """An instant such as 2026-11-23T10:20; without an offset it is the office's clock."""
    moment = datetime.fromisoformat(text)
    if ":" not in text:
        raise argparse.ArgumentTypeError(f"{text!r}: cần cả giờ, ví dụ 2026-11-23T10:20")
    return local(moment)


def paragraph(text: str) -> tuple[str, str]:
    """A free paragraph and its words, from `wish=Chúc cháu …`."""
    field, equals, words = text.partition("=")
    if not equals:
        raise argparse.ArgumentTypeError(f"{text!r}: cần ghi ô=chữ, ví dụ wish=Chúc cháu hay ăn chóng lớn")
    return field.strip(), words


def only_window(words: Sequence[str]) -> bool:
    """Whether nothing but the window and global options are asked for, each option with its value."""
    rest = [word for word in words if word != WINDOW]
    return all(word in _GLOBAL for word in rest[::2]) and len(rest) % 2 == 0


def program() -> argparse.ArgumentParser:
    """The program with its global options, no command yet."""
    parser = argparse.ArgumentParser(
        prog="counter-app", description="Trợ lý quầy một cửa của Ủy ban nhân dân xã."
    )
    _global(parser, first=True)
    return parser


def build_window() -> argparse.ArgumentParser:
    """The grammar of a start of the window."""
    parser = program()
    add_window(parser.add_subparsers(dest="command", required=True, metavar="LỆNH"))
    return parser


def add_window(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `window`."""
    window = add_command(kin, WINDOW, house_commands.window, "mở cửa sổ làm việc")
    window.set_defaults(long_lived=True)


def add_command(
    kin: argparse._SubParsersAction[argparse.ArgumentParser], name: str, command: Command | None, words: str
) -> argparse.ArgumentParser:
    """A command with the global options behind it; None for a word that only leads to others."""
    parser = kin.add_parser(name, help=words, description=words)
    _global(parser)
    if command is not None:
        parser.add_argument("--json", action="store_true", default=False, help="trả lời bằng JSON")
        parser.set_defaults(run=command)
    return parser


def _global(parser: argparse.ArgumentParser, *, first: bool = False) -> None:
    missing = None if first else argparse.SUPPRESS
    parser.add_argument("--home", type=Path, default=missing, metavar="DIR", help="thư mục dữ liệu")
    parser.add_argument("--today", type=instant, default=missing, metavar="T", help="làm như đang là lúc này")
    parser.add_argument(
        "--database", default=missing, metavar="URL", help="sqlite:///… hoặc postgresql+psycopg://…"
    )
