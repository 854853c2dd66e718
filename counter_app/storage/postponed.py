"""Spares the start what SQLAlchemy asks for at once and this program never uses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class Postponed(ModuleType):
    """Stands for a module that is loaded when something of it is wanted; of its `functions` only when one is called."""

    def __init__(self, name: str, functions: tuple[str, ...]) -> None:
        super().__init__(name)
        self._functions = functions

    def __getattr__(self, name: str) -> Any:
        if name in self._functions:
            return self._called_later(name)
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)  # Whoever only looks at modules does not want what is in them.
        return getattr(self._loaded(), name)

    def _called_later(self, name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            return getattr(self._loaded(), name)(*given, **named)

        return call

    def _loaded(self) -> ModuleType:
        make_room(self)
        return import_module(self.__name__)


def make_room(stand_in: ModuleType) -> None:
    """Let whoever imports the module from now on find the module itself."""
    if sys.modules.get(stand_in.__name__) is stand_in:
        del sys.modules[stand_in.__name__]


@contextmanager
def postponed(modules: Mapping[str, tuple[str, ...]]) -> Iterator[None]:
    """What is imported inside gets stand-ins for these modules, where they are not loaded yet.

    With each module stand those of its functions that are handed on without being called.
    """
    stand_ins = [Postponed(name, functions) for name, functions in modules.items() if name not in sys.modules]
    sys.modules.update((one.__name__, one) for one in stand_ins)
    try:
        yield
    finally:
        for one in stand_ins:
            make_room(one)
