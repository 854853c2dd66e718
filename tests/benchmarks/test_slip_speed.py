"""Two hundred apology slips, drawn with the real templates and stored, in the time of a cup of tea."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from counter_app.bootstrap import open_app
from counter_app.config import load_config
from counter_app.domain.slip import SlipReason
from tests.benchmarks.timing import report
from tests.fakes import BasketPrinter, HandClock
from tests.services.desk import instant, paper

pytestmark = [pytest.mark.bench, pytest.mark.servers]

MANY, MOST_SECONDS = 200, 10.0


def test_two_hundred_slips_are_drawn_and_stored_within_ten_seconds(tmp_path: Path) -> None:
    clock = HandClock(instant("2026-11-13T09:40"))
    app = open_app(load_config(tmp_path), clock, printer=BasketPrinter())
    for number in range(MANY):
        app.intake.take_in(paper(f"H99.41.07-261113-{number:04d}"))
    app.warm()
    clock.instant = instant("2026-11-17T15:00")
    codes = [str(one.dossier.code) for one in app.slip_batches.due()]
    assert len(codes) == MANY
    start, busy = time.perf_counter(), time.process_time()
    done = app.slip_batches.issue(codes, SlipReason.RESIDENCE_CHECK, prints=False)
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    listed = app.slip_batches.signing_list(codes)
    app.close()
    report(
        "a batch of slips",
        [
            (
                f"{MANY} slips drawn and stored",
                f"{seconds:.1f} s (ceiling {MOST_SECONDS:g}), {busy:.1f} s of CPU",
            ),
            ("pages of the list to sign", str(listed.pages)),
        ],
    )
    assert (len(done.sent), done.failed) == (MANY, ())
    assert seconds <= MOST_SECONDS
