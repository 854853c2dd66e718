"""What every test gets: real servers on demand, and guards that fail a test for what it leaves behind."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import hypothesis
import pytest

from tests.servers import cups, monitors, office, poppler, postgres
from tests.servers import pseudo_terminal as pseudo

hypothesis.settings.register_profile("counter", deadline=None, print_blob=True)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=15, stateful_step_count=15)
hypothesis.settings.load_profile("counter")

ROOT = Path(__file__).parents[1]

NEEDS = {
    "postgres_cluster": postgres.missing,
    "cups_queue": cups.missing,
    "libreoffice": office.missing,
    "bare_libreoffice": office.missing,
    "x_server": monitors.missing,
    "pdfsig": poppler.missing,
    "pseudo_terminal": pseudo.missing,
}
"""Fixture -> what this machine lacks for it; every other fixture that needs a server asks for one of these."""

JOIN_SECONDS = 5.0


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    """The PostgreSQL cluster of this worker."""
    with postgres.cluster() as running:
        yield running


@pytest.fixture
def postgres_url(postgres_cluster: postgres.Cluster) -> Iterator[str]:
    """The address of a fresh, empty PostgreSQL database."""
    name = postgres_cluster.create()
    yield postgres_cluster.url(name)
    postgres_cluster.drop(name)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a fresh, empty database, once for SQLite and once for PostgreSQL."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'register.sqlite'}"
        return
    running: postgres.Cluster = request.getfixturevalue("postgres_cluster")
    name = running.create()
    yield running.url(name)
    running.drop(name)


@pytest.fixture(scope="session")
def cups_queue() -> Iterator[cups.CupsQueue]:
    """A virtual PDF printer on a CUPS scheduler of this worker's own."""
    with cups.queue() as running:
        yield running


@pytest.fixture
def x_server() -> Iterator[monitors.XServer]:
    """An X server of the test's own."""
    with monitors.x_server() as running:
        yield running


@pytest.fixture
def pdfsig() -> Callable[[Path], str]:
    """What a program that is not ours says of the signatures of a PDF."""
    return poppler.verdict


@pytest.fixture
def pseudo_terminal() -> Callable[[Sequence[str], str, str], tuple[int, str]]:
    """A terminal of the test's own: words, the question waited for, the answer typed."""
    return pseudo.answered


@pytest.fixture(scope="session")
def libreoffice() -> Iterator[office.ReferenceOffice]:
    """The reference renderer of this worker."""
    with office.office() as running:
        yield running


@pytest.fixture
def bare_libreoffice(tmp_path: Path) -> Iterator[office.ReferenceOffice]:
    """The reference renderer on a machine without the cards' faces."""
    faces = tmp_path / "faces"
    faces.mkdir()
    for file in office.BUNDLED.glob("Liberation*.ttf"):
        shutil.copy(file, faces)
    with office.office(faces) as running:
        yield running


@pytest.fixture(autouse=True)
def nothing_stays_alive() -> Iterator[None]:
    """Fail a test whose threads or timers, Qt's included, are still alive a few seconds after it."""
    before, shown = set(threading.enumerate()), _windows()
    yield
    if "PySide6.QtCore" in sys.modules:
        _bury({place: window for place, window in _windows().items() if place not in shown})
        _qt_has_gone_quiet()
    for thread in set(threading.enumerate()) - before:
        thread.join(JOIN_SECONDS)
        if thread.is_alive():
            pytest.fail(f"the thread {thread.name!r} is still alive after the test")


def _windows() -> dict[int, Any]:
    """Every window of the application, hidden ones and opened lists too, by its place in memory."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    import shiboken6
    from PySide6.QtWidgets import QApplication

    if not isinstance(QApplication.instance(), QApplication):
        return {}
    return {shiboken6.getCppPointer(window)[0]: window for window in QApplication.topLevelWidgets()}


def _bury(windows: dict[int, Any]) -> None:
    """Let a test's windows go with it: each one kept makes dressing the next a little slower."""
    import shiboken6

    for window in windows.values():
        if shiboken6.isValid(window):
            window.close()
            window.deleteLater()


def _qt_has_gone_quiet() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer

    if not QThreadPool.globalInstance().waitForDone(int(JOIN_SECONDS * 1000)):
        pytest.fail("Qt's thread pool is still at work after the test")
    application = QCoreApplication.instance()
    if application is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    owners = [application, *getattr(application, "topLevelWidgets", list)()]
    ticking = [
        t for owner in owners for t in owner.findChildren(QTimer) if t.isActive() and not t.isSingleShot()
    ]
    if ticking:
        pytest.fail(f"timers still tick after the test: {[timer.parent() for timer in ticking]}")


def _lacking(item: pytest.Item) -> set[str]:
    names = set(getattr(item, "fixturenames", ()))
    if getattr(getattr(item, "callspec", None), "params", {}).get("database_url") == "postgresql":
        names.add("postgres_cluster")
    return {lack for fixture, missing in NEEDS.items() if fixture in names and (lack := missing())}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs a server; leave out what this machine cannot run, and the long runs nobody asked for."""
    wanted = config.getoption("markexpr", "")
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        if NEEDS.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.servers)
        long = any(item.get_closest_marker(name) and name not in wanted for name in ("bench", "soak"))
        (left if long or _lacking(item) else kept).append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name at the end what this machine could not run."""
    lacks = sorted({lack for missing in NEEDS.values() if (lack := missing())})
    if lacks:
        terminalreporter.section("not run: this machine lacks", yellow=True)
        for lack in lacks:
            terminalreporter.line(f"not run: every test that needs {lack}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Under CI a piece that was not run is a failure."""
    lacking = any(missing() for missing in NEEDS.values())
    wanted = session.config.getoption("markexpr", "")
    if lacking and os.environ.get("CI") == "true" and "not servers" not in wanted and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
