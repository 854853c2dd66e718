"""Work goes out to threads, results come home to the screen's thread."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.ui.background import Background


def test_a_result_is_handed_over_on_the_screens_thread(background: Background, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    background.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert receiver == threading.get_ident()
    assert worker != receiver


def test_an_error_comes_home_to_the_one_who_asked(background: Background, unhandled: list[Exception]) -> None:
    failures: list[Exception] = []
    background.run(lambda: 1 // 0, lambda _result: None, failures.append)
    assert background.wait_idle()
    assert isinstance(failures[0], ZeroDivisionError)
    assert unhandled == []


def test_an_error_nobody_asked_for_goes_to_the_desk(
    background: Background, unhandled: list[Exception]
) -> None:
    background.run(lambda: {"here": 1}["missing"], lambda _result: None)
    background.wait_idle()
    assert isinstance(unhandled[0], KeyError)


def test_a_superseded_request_reports_nothing(background: Background) -> None:
    go = threading.Event()
    seen: list[str] = []

    def slow() -> str:
        go.wait(5)
        return "old"

    background.run(slow, seen.append, latest="search")
    background.run(lambda: "new", seen.append, latest="search")
    go.set()
    background.wait_idle()
    assert seen == ["new"]


def test_requests_of_other_keys_are_left_alone(background: Background) -> None:
    seen: list[str] = []
    background.run(lambda: "card", seen.append, latest="card")
    background.run(lambda: "search", seen.append, latest="search")
    background.wait_idle()
    assert sorted(seen) == ["card", "search"]


def test_a_forgotten_request_reports_nothing(background: Background) -> None:
    seen: list[str] = []
    background.run(lambda: "card", seen.append, latest="card")
    background.forget("card")
    background.wait_idle()
    assert seen == []


def test_waiting_also_waits_for_work_that_a_result_starts(background: Background) -> None:
    seen: list[str] = []
    background.run(lambda: "first", lambda _words: background.run(lambda: "second", seen.append))
    background.wait_idle()
    assert seen == ["second"]
    assert not background.is_busy


def test_waiting_gives_up_when_time_runs_out(background: Background) -> None:
    go = threading.Event()
    background.run(lambda: go.wait(5), lambda _result: None)
    assert not background.wait_idle(0.01)
    go.set()
    assert background.wait_idle()


def test_no_thread_lives_on_after_closing(qapp: QApplication) -> None:
    before = threading.active_count()
    made = Background(lambda _error: None)
    made.run(lambda: 1, lambda _result: None)
    made.close()
    assert threading.active_count() == before


def test_nothing_is_reported_after_closing(qapp: QApplication) -> None:
    seen: list[int] = []
    made = Background(lambda _error: None)
    made.run(lambda: 1, seen.append)
    made.close()
    qapp.processEvents()
    assert seen == []
