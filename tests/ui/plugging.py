"""The public's monitor is pulled out and plugged in again, on a real X server; prints what was found as JSON.

`python -m tests.ui.plugging` under Xvfb: `xrandr` makes two monitors of its one screen, and takes one away.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.domain.errors.second_screen import NoSecondScreen
from counter_app.domain.second_screen import ScreenRules
from counter_app.ui.second_screen.screen import SecondScreen
from tests.services.desk import MONDAY, instant

ORNAMENTS = Path(__file__).parents[2] / "resources" / "ornaments"
OFFICER = "OFFICER 1280/300x768/200+0+0 screen"
PUBLIC = "PUBLIC 1366/300x768/200+1280+0 none"
PATIENCE_MS = 10_000


def xrandr(*words: str) -> None:
    """Change the monitors of the X server."""
    subprocess.run(["xrandr", *words], check=True, capture_output=True, timeout=20)


def until(holds: Callable[[], bool]) -> bool:
    """Let events come in until something holds; whether it did in time."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    loop = QEventLoop()
    while not holds() and not deadline.hasExpired():
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    return holds()


def names() -> list[str]:
    """The monitors that Qt knows."""
    return sorted(one.name() for one in QApplication.screens())


def main() -> None:
    """Plug, show, pull, plug again, pull and ask."""
    application = QApplication([])
    found: dict[str, object] = {"platform": application.platformName()}
    xrandr("--setmonitor", *OFFICER.split())
    xrandr("--setmonitor", *PUBLIC.split())
    until(lambda: names() == ["OFFICER", "PUBLIC"])
    found["monitors"] = names()

    officer = QWidget()
    officer.setGeometry(40, 40, 900, 500)
    officer.show()
    until(officer.isVisible)
    screen = SecondScreen(officer, ORNAMENTS, lambda: instant(MONDAY), ScreenRules())

    def stands() -> list[object]:
        window = screen.window
        if window is None:
            return [screen.mode.value]
        place = window.geometry()
        return [screen.mode.value, window.isVisible(), window.screen().name(), place.x(), place.width()]

    screen.clock("ỦY BAN NHÂN DÂN XÃ LÂM HÒA", 2, 1)
    until(lambda: screen.window is not None and screen.window.x() == 1280)
    found["shown"] = stands()
    xrandr("--delmonitor", "PUBLIC")
    until(lambda: names() == ["OFFICER"])
    found["pulled out"] = stands()[:2]
    try:
        screen.welcome("ỦY BAN NHÂN DÂN XÃ LÂM HÒA", "")
        found["asked without a monitor"] = "shown"
    except NoSecondScreen as error:
        found["asked without a monitor"] = error.wanted
    xrandr("--setmonitor", *PUBLIC.split())
    until(lambda: screen.window is not None and screen.window.isVisible() and screen.window.x() == 1280)
    found["plugged in again"] = stands()
    screen.rules = ScreenRules(monitor="HDMI-9")
    try:
        screen.clock("", 0, 0)
    except NoSecondScreen as error:
        found["another one was chosen"] = error.wanted
    screen.off()
    found["off"] = [*stands(), screen.is_ticking]
    xrandr("--delmonitor", "PUBLIC")
    xrandr("--setmonitor", *PUBLIC.split())
    until(lambda: names() == ["OFFICER", "PUBLIC"])
    found["nothing comes back by itself"] = stands()
    officer.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
