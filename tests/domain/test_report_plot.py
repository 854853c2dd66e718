"""The plots of a report: one scale, the newest period last, and a pair to every broken promise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.report import Figures, Measure, PeriodKind, Report
from counter_app.domain.report_plot import Panel, kind_parts, plots

from .made_reports import all_late, empty, estimated, of_kind, rich


def test_all_letter_kinds_share_one_scale() -> None:
    drawn = plots(rich())
    tall = {bar.value: bar.tall for panel in drawn.letters for bar in panel.bars}
    assert drawn.letters_top == 41
    assert all(share == pytest.approx(value / 41) for value, share in tall.items())


def test_the_letters_stand_in_the_order_of_reports() -> None:
    assert [panel.part for panel in plots(rich()).letters] == ["7", "8", "9", "5", "6"]


def test_a_kind_of_the_communes_own_comes_after_the_models() -> None:
    report = rich()
    figures = Figures(report.period, {**report.figures.values, (Measure.LETTERS_MADE, "201"): 3})
    assert kind_parts((figures,))[-1] == "201"


def test_the_last_period_is_marked_and_named() -> None:
    panel = plots(rich()).letters[0]
    assert [bar.last for bar in panel.bars] == [False] * 5 + [True]
    assert [tick.name for tick in panel.ticks] == ["6", "7", "8", "9", "10", "11"]
    assert (panel.value, panel.change) == (41, 6)


def test_every_broken_promise_stands_beside_its_apology() -> None:
    panel = plots(all_late()).lateness
    assert [(bar.value, bar.hatched) for bar in panel.bars] == [(8, True), (6, False)]


def test_days_still_to_come_mark_the_last_bar() -> None:
    assert [bar.estimated for bar in plots(estimated()).letters[0].bars] == [True]


def test_nothing_at_all_is_still_drawn_on_a_scale() -> None:
    drawn = plots(empty())
    assert drawn.empty
    assert (drawn.letters_top, drawn.lateness_top) == (1, 1)
    assert drawn.letters[0].change is None


@pytest.mark.parametrize("report", [rich(), all_late(), *(of_kind(kind) for kind in PeriodKind)])
def test_bars_stay_on_their_panel_and_apart(report: Report) -> None:
    drawn = plots(report)
    for panel in (*drawn.letters, drawn.lateness):
        _apart(panel)


def _apart(panel: Panel) -> None:
    reached = 0.0
    for bar in panel.bars:
        assert reached <= bar.left
        assert 0 <= bar.tall <= 1
        reached = bar.left + bar.wide
    assert reached <= 1


def test_periods_before_anything_was_counted_are_not_drawn() -> None:
    report = rich()
    blank = tuple(Figures(one.period, {}) for one in report.run[:3])
    assert [tick.name for tick in plots(replace(report, run=(*blank, *report.run[3:]))).letters[0].ticks] == [
        "9",
        "10",
        "11",
    ]
