"""A library from outside is known to the rooms of its row only; what the table does not name is barred."""

from __future__ import annotations

import sys

from tests.architecture.floors import GUARDED_STANDARD_LIBRARY, MAY_USE, QT_OF_PRINTING
from tests.architecture.tree import imported, sources


def test_every_room_uses_only_the_libraries_of_its_row() -> None:
    strangers = [
        f"{source.at(node)} imports {module}"
        for source in sources("counter_app")
        for node, module in imported(source)
        if (library := module.partition(".")[0]) not in sys.stdlib_module_names
        and library not in ("counter_app", "__future__")
        and library not in MAY_USE.get(source.room, frozenset())
    ]
    assert not strangers


def test_guarded_parts_of_the_standard_library_stay_in_their_room() -> None:
    strangers = [
        f"{source.at(node)} imports {module}"
        for source in sources("counter_app")
        for node, module in imported(source)
        if (rooms := GUARDED_STANDARD_LIBRARY.get(module.partition(".")[0])) and source.room not in rooms
    ]
    assert not strangers


def test_printing_borrows_no_widget() -> None:
    borrowed = {
        module
        for source in sources("counter_app")
        if source.room == "printing"
        for _, module in imported(source)
        if module.startswith("PySide6")
    }
    assert borrowed == QT_OF_PRINTING
