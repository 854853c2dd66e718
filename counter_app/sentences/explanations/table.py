"""The table in which every known error finds its sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from counter_app.domain.errors.tree import CounterError

Known = TypeVar("Known", bound=CounterError)

SENTENCES: dict[type[CounterError], Callable[[Any], str]] = {}


def says(kind: type[Known]) -> Callable[[Callable[[Known], str]], Callable[[Known], str]]:
    """Enter the decorated function as the sentence of one class of errors."""

    def enter(sentence: Callable[[Known], str]) -> Callable[[Known], str]:
        SENTENCES[kind] = sentence
        return sentence

    return enter
