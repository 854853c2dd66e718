"""The command line as a person or another program uses it: words in, text, JSON and an exit status out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counter_app.cli import main

MONDAY = "2026-11-23T10:20"


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The answer as JSON."""
        told: dict[str, Any] = json.loads(self.out)
        return told


@dataclass
class Terminal:
    """A terminal on a home folder of its own, on a pretended day."""

    home: Path
    capture: pytest.CaptureFixture[str]
    today: str = MONDAY
    database: str = ""

    def run(self, *words: str) -> Said:
        """Run one command."""
        where = ["--home", str(self.home), "--today", self.today]
        if self.database:
            where += ["--database", self.database]
        status = main([*where, *words])
        told = self.capture.readouterr()
        return Said(status, told.out, told.err)

    def json(self, *words: str) -> dict[str, Any]:
        """The JSON answer of a command that must succeed."""
        said = self.run(*words, "--json")
        assert said.status == 0, said.err
        return said.data

    def file(self, data: object, name: str = "dossier.json") -> str:
        """A JSON file on disk."""
        path = self.home / name
        path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        return str(path)
