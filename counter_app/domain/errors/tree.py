"""The root of the tree of known errors: one class per case, with typed fields; their sentences live in `sentences`."""

from __future__ import annotations

from inspect import get_annotations
from typing import dataclass_transform


@dataclass_transform(eq_default=False, kw_only_default=True)
class CounterError(Exception):
    """A known error: shown as one plain sentence with the way out, never as a crash.

    A class lists what it tells as annotated fields, given by name. A dataclass would do the same, yet writing the
    code of seventy of them takes a tenth of the time until the first scan is answered.
    """

    def __init__(self, **told: object) -> None:
        super().__init__()
        names = self.tells()
        for name, value in told.items():
            if name not in names:
                raise TypeError(f"{type(self).__name__} tells no {name}")
            setattr(self, name, value)
        for name in names:
            if not hasattr(self, name):
                raise TypeError(f"{type(self).__name__} must tell {name}")

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.tells())
        return f"{type(self).__name__}({shown})"

    @classmethod
    def tells(cls) -> tuple[str, ...]:
        """The names of what the error tells, those of the general case first."""
        return tuple(dict.fromkeys(name for one in reversed(cls.__mro__) for name in get_annotations(one)))
