"""A counter with a monitor for the public beside it, played in a process of its own; prints what was found as JSON.

`python -m tests.ui.two_screens HOME`, on a platform with two screens named OFFICER and PUBLIC.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.bootstrap import open_app
from counter_app.bootstrap.gallery import QuietDesktop, settle
from counter_app.bootstrap.look import RememberedLook, application, theme_of
from counter_app.bootstrap.public_desk import PublicDesk
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.celebration import Celebration, CelebrationKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.second_screen import ScreenMode
from counter_app.domain.survey_rules import SurveyForm
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.second_screen.ornament import HEIGHT, WIDTH
from counter_app.ui.second_screen.survey_scene import BACK, BEGIN, SurveyScene
from counter_app.ui.second_screen.window import PublicWindow
from tests.counter_window import OFFICE, HandTimes
from tests.fakes import HandClock
from tests.services.desk import MONDAY, birth, death, instant

BIRTH, DEATH = "H99.41.07-261120-0031", "H99.41.07-261120-0042"


class Paints(QObject):
    """Counts how often a window is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.Paint
        return False


class Counter:
    """The officer's hands, the citizen's finger, and the scanner."""

    def __init__(self, home: Path) -> None:
        self.clock = HandClock(instant(MONDAY))
        self.app = open_app(load_config(home), self.clock, printer=FolderPrinter(home / "printed"))
        self.app.settling.change(OFFICE)
        self.app.intake.take_in(birth(BIRTH))
        self.app.intake.take_in(death(DEATH))
        theme = theme_of(self.app.config.paths, RememberedLook())
        self.window = Window(self.app, theme, desktop=QuietDesktop())
        self.times = HandTimes()
        self.window.wedge._times = self.times
        self.window.shell.resize(1366, 697)
        self.window.show()
        self.window.begin()
        self.settle()
        self.window.shell.activateWindow()
        self.settle()

    @property
    def desk(self) -> PublicDesk:
        return self.window.pages.public

    @property
    def public(self) -> PublicWindow:
        found = self.desk.screen.window
        assert found is not None
        return found

    @property
    def survey(self) -> SurveyScene:
        scene = self.public.scene
        assert isinstance(scene, SurveyScene)
        return scene

    def settle(self) -> None:
        settle(self.window)

    def scan(self, code: str) -> None:
        """A burst into whatever has the keyboard, ended with Enter."""
        self.times.at += 2_000
        for letter in code:
            self.times.at += 5
            QTest.keyClicks(self._focus(), letter)
        self.times.at += 5
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        self.settle()

    def f11(self, choice: str = "") -> None:
        """Press the key; where it asks, take a choice, else the one that is offered."""
        self.times.at += 2_000
        QTest.keyClick(self.window.shell, Qt.Key.Key_F11)
        self.settle()
        overlay = self.window.shell.ask.overlay
        if overlay is not None:
            if choice and overlay.choices is not None:
                overlay.choices.take(choice)
            overlay.act.click()
            self.settle()

    def escape(self) -> None:
        self.times.at += 2_000
        QTest.keyClick(self._focus(), Qt.Key.Key_Escape)
        self.settle()

    def touch(self, key: str) -> None:
        """A finger on a target of the survey."""
        target = next(one for one in self.survey.targets if one.key == key)
        scale = min(self.public.width() / WIDTH, self.public.height() / HEIGHT)
        centre = QPointF(target.room.center().x() * scale, target.room.center().y() * scale)
        QTest.mouseClick(self.public, Qt.MouseButton.LeftButton, pos=centre.toPoint())
        self.settle()

    def said(self) -> str:
        return " ".join(one.accessibleName() for one in self.window.shell.banners.banners)

    def close(self) -> None:
        self.window.shell.close()
        self.window.close()
        self.app.close()

    def _focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        assert found.window() is self.window.shell, "the keyboard left the officer's window"
        return found

    def stands(self) -> dict[str, object]:
        """Where the window is and what it shows."""
        screen = self.desk.screen
        return {
            "mode": screen.mode.value,
            "black": screen.is_black,
            "on": screen.window.screen().name() if screen.window is not None else "",
            "covers": screen.window is not None
            and screen.window.geometry() == screen.window.screen().geometry(),
            "ticking": screen.is_ticking,
            "spoken": screen.window.scene.spoken if screen.window is not None else "",
            "front": self.window.shell.isActiveWindow(),
            "told": next((one for one in self.window.shell.status.words if "thứ hai" in one), ""),
        }


def play(counter: Counter) -> dict[str, object]:
    """The morning, step by step."""
    found: dict[str, object] = {}
    surveys, review = counter.app.surveys, counter.app.review

    counter.f11()
    found["careless"] = counter.stands()
    counter.f11()
    found["off"] = counter.stands()

    counter.scan(BIRTH)
    counter.f11()
    found["careless at a birth"] = counter.stands()
    found["asked of nobody"] = len(_shown(review.entries()))
    counter.f11()
    counter.f11(ScreenMode.CELEBRATION)
    found["celebrated"] = counter.stands()
    found["logged"] = _shown(review.entries())
    counter.escape()
    found["left by Esc"] = counter.stands()

    counter.f11(ScreenMode.CELEBRATION)
    counter.desk.screen._dark.timeout.emit()
    found["after ten minutes"] = counter.stands()

    counter.f11(ScreenMode.SURVEY)
    found["survey"] = counter.stands()
    counter.touch(BEGIN)
    counter.touch("5")
    counter.touch("0")
    found["at the third question"] = len(counter.survey.answers)
    counter.scan(BIRTH)
    card = counter.window.pages.counter.session.card
    found["scanned meanwhile"] = card.code if card is not None else ""
    found["still at the third question"] = len(counter.survey.answers)
    counter.touch(BACK)
    counter.touch("4")
    while counter.survey.answers and len(counter.survey.answers) < len(
        counter.survey.questionnaire.questions
    ):
        counter.touch("4")
    found["thanked"] = counter.stands()
    day = counter.clock.now().date()
    (told,) = surveys.tallies(day.replace(day=1), day.replace(month=12, day=1), SurveyForm.FORM_3)
    found["sheets"], found["n"], found["answers"] = told.sheets, told.whole.n, list(told.whole.levels)
    counter.desk.screen._patience.timeout.emit()
    found["version at first"] = counter.survey.questionnaire.version
    counter.touch(BEGIN)
    surveys.edit(SurveyForm.FORM_3, "Phiếu mới", "", ["Chỉ một câu"])
    for _question in range(7):
        counter.touch("3")
    counter.desk.screen._patience.timeout.emit()
    found["version for the next"] = counter.survey.questionnaire.version
    found["rewritten meanwhile"] = surveys.tallies(
        day.replace(day=1), day.replace(month=12, day=1), SurveyForm.FORM_3
    )[0].sheets
    counter.touch(BEGIN)
    counter.desk.screen._patience.timeout.emit()
    found["timed out"] = [counter.survey.step.value, len(counter.survey.answers)]
    counter.touch(BEGIN)
    counter.scan(DEATH)
    found["mourning"] = counter.stands()
    counter.f11()
    found["asked while mourning"] = [counter.stands(), counter.said()]
    found["sheets at the end"] = surveys.tallies(day.replace(day=1), day.replace(month=12, day=1))[0].sheets

    counter.scan(BIRTH)
    found["after the family has gone"] = counter.stands()
    couple = Celebration(
        CelebrationKind.MARRIAGE, ("Vàng Seo Páo", "Giàng Thị Mỷ"), "xã Lâm Hòa", counter.clock.now().date()
    )
    counter.desk.celebrate(couple)
    counter.settle()
    found["a ceremony without consent"] = [counter.stands(), counter.said()]
    counter.desk.celebrate(replace(couple, consented=True))
    counter.settle()
    found["a ceremony with consent"] = counter.stands()
    counter.f11()
    counter.f11(ScreenMode.CLOCK)
    found["clock"] = counter.stands()
    paints = Paints(counter.public)
    for _round in range(5):
        counter.settle()
    found["painted while idle"] = paints.seen
    counter.clock.instant = instant("2026-11-23T10:21")
    counter.desk.screen._tick.timeout.emit()
    found["a minute later"] = counter.stands()["spoken"]
    counter.settle()
    found["painted in the minute"] = paints.seen
    found["screens"] = [one.name() for one in application().screens()]
    counter.window.shell.close()
    counter.settle()
    found["closed"] = counter.stands()
    return found


def _shown(entries: object) -> list[object]:
    assert isinstance(entries, tuple | list)
    return [dict(details or {}) for entry, details in entries if entry.kind is LogKind.SHOWN_IN_PUBLIC]


def main(home: str) -> None:
    """Play and print."""
    application()
    counter = Counter(Path(home))
    try:
        found = play(counter)
    finally:
        counter.close()
    print(json.dumps(found, ensure_ascii=False, default=str))


if __name__ == "__main__":
    main(sys.argv[1])
