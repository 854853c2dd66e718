"""The way to the first card: a scan thrown at the starting program waits for nothing that its card does not use."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from tests.services.desk import MONDAY, birth, instant

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("first_card.txt")
CODE = "H99.41.07-261120-0031"
LATER = {
    *("alembic", "babel", "docx", "docxtpl", "holidays", "jinja2", "lunar_vn", "lxml", "openpyxl", "PIL"),
    *("psycopg", "pypdfium2", "reportlab", "segno", "svglib", "uharfbuzz"),
    *("asyncio", "email", "ssl"),
}
"""Libraries that no card is made with."""

Loaded = Mapping[str, str]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """Every module that was there when the first card stood, with the one that imported it."""
    home = tmp_path_factory.mktemp("home")
    (home / "config.toml").write_text('printers = "printed"\n', encoding="utf-8")
    app = open_app(load_config(home), FixedClock(instant(MONDAY)))
    app.intake.take_in(birth(CODE))
    app.close()
    finished = subprocess.run(
        [sys.executable, "-m", "tests.stories.first_card", CODE, str(home)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    told: Loaded = json.loads(finished.stdout)
    return told


def chain(loaded: Loaded, module: str) -> str:
    """A module and those through which it was imported, the outermost last."""
    names = [module]
    while (importer := loaded.get(names[-1], "")) and importer not in names:
        names.append(importer)
    return " <- ".join(names)


def ours(loaded: Loaded) -> set[str]:
    return {name for name in loaded if name.partition(".")[0] == "counter_app"}


def test_the_chain_names_everyone_through_whom_a_module_came_in() -> None:
    assert (
        chain({"late": "middle", "middle": "__main__", "__main__": ""}, "late")
        == "late <- middle <- __main__"
    )


def test_of_ours_only_what_the_first_card_is_made_with_is_loaded_before_it_stands(loaded: Loaded) -> None:
    expected = set(LIST.read_text(encoding="utf-8").split())
    strangers = [chain(loaded, name) for name in sorted(ours(loaded) - expected)]
    # Import them where they are used, or under TYPE_CHECKING; what the first card is made with goes into the list.
    assert not strangers, "\n".join(strangers)


def test_the_list_of_what_the_first_card_needs_names_nothing_else(loaded: Loaded) -> None:
    assert sorted(set(LIST.read_text(encoding="utf-8").split()) - ours(loaded)) == []


def test_no_library_of_paper_or_of_another_database_is_loaded_before_the_first_card(loaded: Loaded) -> None:
    strangers = {name for name in loaded if name.partition(".")[0] in LATER}
    assert not strangers, "\n".join(chain(loaded, name) for name in sorted(strangers))
