"""The source as the architecture tests read it: tracked files, parsed modules, rooms."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "counter_app"
IMPORTING = (ast.Import, ast.ImportFrom)


@dataclass(frozen=True, slots=True)
class Source:
    """One parsed Python file; `name` is its path from the top of the repository."""

    name: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The room it stands in: `ui` for counter_app/ui/pages/x.py, `config` for counter_app/config.py."""
        return self.name.split("/")[1].removesuffix(".py")

    def at(self, node: ast.AST) -> str:
        """`path:line`, as a report names a place."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}"


@cache
def tracked() -> tuple[str, ...]:
    """Every file that git keeps, as it lies in the work tree now."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True, timeout=30
    ).stdout
    return tuple(sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file()))


@cache
def sources(top: str) -> tuple[Source, ...]:
    """The parsed Python files under a top folder; what is not tracked yet counts too."""
    found = sorted(path for path in (ROOT / top).rglob("*.py") if "__pycache__" not in path.parts)
    texts = [(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in found]
    return tuple(Source(name, text, ast.parse(text)) for name, text in texts)


def imported(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Every module a file imports by an absolute name, wherever the statement stands."""
    for node in ast.walk(source.tree):
        match node:
            case ast.Import(names=names):
                yield from ((node, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield node, module
            case _:
                pass


def called(node: ast.Call) -> str:
    """The dotted name of what is called, as written: `date.today`, `_`; empty for anything else."""
    parts: list[str] = []
    function = node.func
    while isinstance(function, ast.Attribute):
        parts.append(function.attr)
        function = function.value
    if isinstance(function, ast.Name):
        parts.append(function.id)
        return ".".join(reversed(parts))
    return ""
