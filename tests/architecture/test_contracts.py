"""Every wall of the house stands, and every wall is leaned on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.floors import GUARDED_STANDARD_LIBRARY, MAY_IMPORT, MAY_USE
from tests.architecture.linting import contracts, copy_to
from tests.architecture.tree import PACKAGE

PLANTED: dict[str, tuple[tuple[str, str], ...]] = {
    "floors": (("services", "counter_app.storage"),),
    "main": (("__main__", "counter_app.domain"),),
    "command-line": (("cli", "counter_app.storage"),),
    "bootstrap": (("bootstrap", "counter_app.cli"),),
    "ui": (("ui.pages", "counter_app.config"),),
    "paper": (("paper", "counter_app.storage"),),
    "storage": (("storage", "counter_app.sentences"),),
    "printing": (("printing", "counter_app.wording"),),
    "keys": (("keys", "counter_app.wording"),),
    "almanac": (("almanac", "counter_app.storage"),),
    "demo": (("demo", "counter_app.storage"),),
    "sentences": (("sentences", "counter_app.services.ports"),),
    "services": (("services.acts", "counter_app.wording"),),
    "domain": (("domain", "counter_app.wording"),),
    "ground": (("wording", "counter_app.domain.instants"),),
    "qt": (("sentences", "PySide6.QtCore"),),
    "sql": (("bootstrap", "sqlalchemy.orm"),),
    "word": (("ui", "docxtpl"),),
    "pdfium": (("paper", "pypdfium2"),),
    "holidays": (("services.crafts", "lunar_vn"),),
    "signatures": (("services.acts", "cryptography"),),
    "gettext": (("sentences", "gettext"),),
    "folders": (("bootstrap", "platformdirs"),),
    "arguments": (("bootstrap", "argparse"),),
    "acts": (("services.crafts", "counter_app.services.acts"),),
    "acts-apart": (
        ("services.acts.planted_a", "counter_app.services.acts.planted_b"),
        ("services.acts.planted_b", "re"),
    ),
    "crafts-apart": (
        ("services.crafts.planted_a", "counter_app.services.crafts.planted_b"),
        ("services.crafts.planted_b", "re"),
    ),
    "pages-apart": (("ui.pages.planted_a", "counter_app.ui.pages.planted_b"), ("ui.pages.planted_b", "re")),
    "press": (("paper.press", "counter_app.paper.context"),),
    "no-clock": (("domain", "pathlib"),),
    "circles": (
        ("domain.planted_a", "counter_app.domain.planted_b"),
        ("domain.planted_b", "counter_app.domain.planted_a"),
    ),
}
"""Contract -> the forbidden imports that must turn it, by name, red."""


def test_the_tree_keeps_every_contract(tmp_path: Path) -> None:
    verdict = copy_to(tmp_path).lint()
    assert not verdict.broken, verdict.text
    assert verdict.kept == frozenset(contracts().values())


def test_every_contract_has_its_planted_import() -> None:
    assert sorted(PLANTED) == sorted(contracts())


@pytest.mark.slow
@pytest.mark.parametrize("contract", sorted(contracts()))
def test_every_wall_is_leaned_on(tmp_path: Path, contract: str) -> None:
    copy = copy_to(tmp_path)
    for importer, imported in PLANTED[contract]:
        copy.plant(importer, imported)
    assert copy.lint(contract).broken == {contracts()[contract]}


@pytest.mark.slow
@pytest.mark.parametrize("room", sorted(MAY_IMPORT))
def test_a_room_cannot_import_any_room_the_table_does_not_name(tmp_path: Path, room: str) -> None:
    copy = copy_to(tmp_path)
    barred = sorted(set(MAY_IMPORT) - MAY_IMPORT[room] - {room, "__main__"})
    for other in barred:
        copy.plant(room, f"counter_app.{other}")
    said = copy.lint().text
    unseen = [
        other
        for other in barred
        if f"counter_app.{room} is not allowed to import counter_app.{other}" not in said
    ]
    assert not unseen, said


@pytest.mark.slow
def test_a_room_cannot_import_any_library_that_belongs_to_another(tmp_path: Path) -> None:
    copy = copy_to(tmp_path)
    owners = {
        library: {r for r, used in MAY_USE.items() if library in used}
        for library in set().union(*MAY_USE.values())
    }
    owners.pop(
        "PIL"
    )  # nobody's own: reportlab brings it, and tests/architecture/test_outside_libraries.py bars it
    owners |= {library: set(rooms) for library, rooms in GUARDED_STANDARD_LIBRARY.items()}
    barred = [
        (room, library) for library, rooms in owners.items() for room in MAY_IMPORT if room not in rooms
    ]
    for room, library in barred:
        copy.plant(room, library)
    said = copy.lint().text
    unseen = [
        pair for pair in barred if f"counter_app.{pair[0]} is not allowed to import {pair[1]}:" not in said
    ]
    assert not unseen


def test_an_undeclared_room_is_refused(tmp_path: Path) -> None:
    copy = copy_to(tmp_path)
    (tmp_path / "counter_app" / "attic.py").write_text('"""A room nobody planned."""\n')
    assert copy.lint("floors").broken == {contracts()["floors"]}


def test_the_table_names_every_room() -> None:
    rooms = {
        path.stem
        for path in PACKAGE.iterdir()
        if not path.name.startswith("__") and path.suffix in ("", ".py")
    }
    assert rooms | {"__main__"} == set(MAY_IMPORT)
