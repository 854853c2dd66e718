"""The table of floors, written out by hand: what the contracts of pyproject.toml are held against."""

from __future__ import annotations

BELOW_THE_ROOT = frozenset(
    {
        *("ui", "storage", "paper", "printing", "keys", "almanac", "demo"),
        *("sentences", "services", "domain", "config", "wording"),
    }
)

MAY_IMPORT: dict[str, frozenset[str]] = {
    "__main__": frozenset({"cli"}),
    # `counter-app self-test` is one of the command line's words, so the command line may call it.
    "cli": frozenset({"selftest", "bootstrap", "services", "domain", "sentences", "config"}),
    "selftest": frozenset({"bootstrap", "services", "domain", "sentences", "config"}),
    "bootstrap": BELOW_THE_ROOT,
    "ui": frozenset({"services", "domain", "sentences", "wording"}),
    "paper": frozenset({"services", "domain", "sentences", "wording"}),
    "storage": frozenset({"services", "domain"}),
    "printing": frozenset({"services", "domain"}),
    "keys": frozenset({"services", "domain"}),
    "almanac": frozenset({"services", "domain"}),
    "demo": frozenset({"services", "domain"}),
    "sentences": frozenset({"domain", "wording"}),
    "services": frozenset({"domain"}),
    "domain": frozenset(),
    "config": frozenset(),
    "wording": frozenset(),
}
"""Room -> the rooms of ours it may import."""

MAY_USE: dict[str, frozenset[str]] = {
    "bootstrap": frozenset({"PySide6", "shiboken6"}),
    "ui": frozenset({"PySide6", "shiboken6", "pypdfium2"}),
    "storage": frozenset({"sqlalchemy", "alembic", "psycopg"}),
    "paper": frozenset(
        {
            *("docxtpl", "docx", "jinja2", "lxml", "reportlab", "uharfbuzz", "fontTools", "svglib", "PIL"),
            *("openpyxl", "segno"),
        }
    ),
    "printing": frozenset({"PySide6", "shiboken6", "pypdfium2"}),
    "keys": frozenset({"pyhanko", "cryptography", "asn1crypto"}),
    "almanac": frozenset({"holidays", "lunar_vn"}),
    "config": frozenset({"platformdirs"}),
    "wording": frozenset({"babel"}),
}
"""Room -> the outside libraries it may know; every other room and library: none."""

QT_OF_PRINTING = frozenset({"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtPrintSupport"})

GUARDED_STANDARD_LIBRARY = {
    "argparse": frozenset({"cli", "selftest"}),
    "gettext": frozenset({"wording"}),
    "sqlite3": frozenset({"storage"}),
}
"""Parts of the standard library that belong to one room all the same."""
