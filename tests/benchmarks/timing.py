"""Medians and ratios, printed as one table a run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def median_seconds(act: Callable[[], object], times: int, warm: int = 1) -> float:
    """The median wall time of an act, after some runs that do not count."""
    for _ in range(warm):
        act()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def medians_by_turns(
    one: Callable[[], object], other: Callable[[], object], times: int, warm: int = 1
) -> tuple[float, float]:
    """The median wall times of two acts done in turns, after some turns that do not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(warm + times):
        for act, found in zip((one, other), taken, strict=True):
            start = time.perf_counter()
            act()
            if turn >= warm:
                found.append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def report(title: str, rows: list[tuple[str, str]]) -> None:
    """Print what was measured."""
    width = max(len(name) for name, _value in rows)
    print(f"\n{title}")
    for name, value in rows:
        print(f"  {name:<{width}}  {value}")


def milliseconds(seconds: float) -> str:
    """`12.3 ms`."""
    return f"{seconds * 1000:.1f} ms"
