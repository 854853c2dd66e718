"""import-linter run on a copy of the tree, with imports planted in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.tree import PACKAGE, ROOT

_VERDICT = re.compile(r"^(?P<name>.+) (?P<verdict>KEPT|BROKEN)$", re.MULTILINE)


def contracts() -> dict[str, str]:
    """Identifier -> name of every contract in pyproject.toml."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {each["id"]: each["name"] for each in settings["tool"]["importlinter"]["contracts"]}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the linter said."""

    broken: frozenset[str]
    kept: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the package to plant imports in."""

    root: Path

    def plant(self, importer: str, imported: str) -> None:
        """Let module `importer` (from inside the package, `paper.press`) import `imported`, making it if need be."""
        base = self.root / "counter_app" / importer.replace(".", "/")
        if base.is_dir():
            taken = len(list(base.glob("planted_*.py")))
            path = base / f"planted_{taken}.py"
        else:
            path = base.with_suffix(".py")
            path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\nimport {imported}\n")

    def lint(self, contract: str = "") -> Verdict:
        """Run one contract by identifier, or all."""
        program = Path(sys.executable).with_name("lint-imports")
        only = ["--contract", contract] if contract else []
        ran = subprocess.run(
            [str(program), "--no-logo", "--no-cache", *only],
            cwd=self.root,
            capture_output=True,
            text=True,
            timeout=120,
            env={
                **os.environ,
                "PYTHONPATH": str(self.root),
                "COLUMNS": "500",
                "PYTHONDONTWRITEBYTECODE": "1",
            },
            check=False,
        )
        found = {match["name"]: match["verdict"] for match in _VERDICT.finditer(ran.stdout)}
        assert found, f"the linter gave no verdict:\n{ran.stdout}{ran.stderr}"
        return Verdict(
            frozenset(name for name, verdict in found.items() if verdict == "BROKEN"),
            frozenset(name for name, verdict in found.items() if verdict == "KEPT"),
            ran.stdout,
        )


def copy_to(folder: Path) -> Copy:
    """The package and its contracts, copied."""
    shutil.copytree(PACKAGE, folder / "counter_app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return Copy(folder)
