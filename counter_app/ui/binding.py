"""Keeps the Qt binding out of the imports of the program."""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401 - loading it puts the hook in place


def let_imports_be() -> None:
    """Take the binding's hook out of `import`.

    It reads the source of every module loaded after it and keeps the lines, for the sake of
    `from __feature__ import …`, another spelling of Qt's names that nobody here uses. To call it again does no harm.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
