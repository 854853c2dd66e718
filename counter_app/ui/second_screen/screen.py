"""The second screen: one mode at a time, black while a family mourns, back when its monitor is plugged in again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from counter_app.domain.celebration import Celebration
from counter_app.domain.errors.second_screen import NoSecondScreen, QuietNow
from counter_app.domain.second_screen import ScreenMode, ScreenRules
from counter_app.domain.survey import Questionnaire
from counter_app.ui.second_screen.pick import public_screen
from counter_app.ui.second_screen.scenes import Black, CelebrationScene, ClockScene, Scene, WelcomeScene
from counter_app.ui.second_screen.survey_scene import Step, SurveyScene
from counter_app.ui.second_screen.window import PublicWindow

THANKS_MS = 8_000
_MINUTE_MS = 60_000
LEAST_SECONDS = 10
"""Nobody reads a question in less."""


class SecondScreen(QObject):
    """Owns the one window that faces the public; its owner is the officer's window.

    `mode_changed` tells the mode, `answered` the questionnaire and the levels touched, `minute` that the clock asks
    what was given today.
    """

    mode_changed = Signal(str)
    answered = Signal(object, object)
    minute = Signal()

    def __init__(
        self, owner: QWidget, ornaments: Path, now: Callable[[], datetime], rules: ScreenRules | None = None
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._ornaments = ornaments
        self._now = now
        self.rules = rules or ScreenRules()
        self._window: PublicWindow | None = None
        self._mode = ScreenMode.OFF
        self._quiet = False
        self._organ = ""
        self._given = (0, 0)
        self._dark = self._single(self.go_black)
        self._tick = self._single(self._next_minute)
        self._patience = self._single(self._forget)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._screen_added)
            app.screenRemoved.connect(self._screen_removed)

    @property
    def mode(self) -> ScreenMode:
        """What the screen does; a black one still has the mode it went black in."""
        return self._mode

    @property
    def window(self) -> PublicWindow | None:
        """The window, None while the screen is off."""
        return self._window

    @property
    def is_black(self) -> bool:
        """Whether nothing is to be seen though the screen is on."""
        return self._window is not None and isinstance(self._window.scene, Black)

    @property
    def is_ticking(self) -> bool:
        """Whether any timer of it runs."""
        return any(timer.isActive() for timer in (self._dark, self._tick, self._patience))

    # What is shown -------------------------------------------------------------------------------------------

    def celebrate(self, celebration: Celebration, organ: str) -> None:
        """Show names; raises NotConsented, QuietNow or NoSecondScreen, and then nothing changes."""
        self._show(ScreenMode.CELEBRATION, CelebrationScene(celebration, organ))
        self._go_dark_later()

    def welcome(self, organ: str, one_stop: str) -> None:
        """Show the welcome; raises QuietNow or NoSecondScreen."""
        self._show(ScreenMode.WELCOME, WelcomeScene(organ, one_stop))
        self._go_dark_later()

    def clock(self, organ: str, births: int, marriages: int) -> None:
        """Show the clock with what was given today; raises QuietNow or NoSecondScreen."""
        self._organ, self._given = organ, (births, marriages)
        self._show(ScreenMode.CLOCK, self._clock_scene())
        self._wait_for_minute()

    def survey(self, questionnaire: Questionnaire, organ: str) -> None:
        """Offer a questionnaire to be touched; raises QuietNow or NoSecondScreen."""
        self._show(ScreenMode.SURVEY, SurveyScene(questionnaire, organ))

    def given_today(self, births: int, marriages: int) -> None:
        """What the clock tells of today from now on."""
        if self._mode is ScreenMode.CLOCK and (births, marriages) != self._given:
            self._given = (births, marriages)
            if not self.is_black:
                self._put(self._clock_scene())

    def off(self) -> None:
        """Take the window away; no timer is left."""
        self._stop()
        window, self._window = self._window, None
        if window is not None:
            window.leaving.disconnect(self.off)
            window.close()
            window.deleteLater()
        if self._mode is not ScreenMode.OFF:
            self._mode = ScreenMode.OFF
            self.mode_changed.emit(self._mode.value)

    def go_black(self) -> None:
        """Show nothing, at once; what somebody had touched is gone. Only a new order shows anything again."""
        self._stop()
        if self._window is not None:
            self._put(Black())

    def set_quiet(self, on: bool) -> None:
        """A bereaved family has come to the counter, or has gone; the screen stays black until it is led again."""
        self._quiet = on
        if on:
            self.go_black()

    # How -----------------------------------------------------------------------------------------------------

    def _show(self, mode: ScreenMode, scene: Scene) -> None:
        if self._quiet:
            raise QuietNow
        screen = self._public_screen()
        self._stop()
        self._mode = mode
        if self._window is None:
            self._window = PublicWindow(self._ornaments)
            self._window.touched.connect(self._touched)
            self._window.leaving.connect(self.off)
            self._window.activated.connect(self._give_back)
        self._put(scene)
        self._stand_on(screen)
        self.mode_changed.emit(mode.value)

    def _public_screen(self) -> QScreen:
        return public_screen(QGuiApplication.screens(), self._owner.screen(), self.rules.monitor)

    def _stand_on(self, screen: QScreen) -> None:
        if self._window is not None:
            self._window.stand_on(screen)
            self._give_back()

    def _put(self, scene: Scene) -> None:
        if self._window is not None:
            self._window.show_scene(scene)

    def _give_back(self) -> None:
        """The keyboard, and with it the scanner, belongs to the officer's window."""
        if self._window is not None and self._window.isActiveWindow():
            self._owner.activateWindow()

    def _touched(self, at: QPointF) -> None:
        scene = self._window.scene if self._window is not None else None
        if not isinstance(scene, SurveyScene) or not scene.touch(at):
            return
        self._put(scene)
        if scene.step is Step.THANKS:
            self._patience.start(THANKS_MS)
            self.answered.emit(scene.questionnaire, scene.answers)
        elif scene.step is Step.QUESTION:
            self._patience.start(max(LEAST_SECONDS, self.rules.survey_seconds) * 1000)
        else:
            self._patience.stop()

    def _forget(self) -> None:
        """Nobody touched it for a while, or the thanks were read: the next citizen finds the first page."""
        scene = self._window.scene if self._window is not None else None
        if isinstance(scene, SurveyScene):
            scene.forget()
            self._put(scene)

    def _clock_scene(self) -> ClockScene:
        return ClockScene(self._organ, self._now(), *self._given)

    def _next_minute(self) -> None:
        self._put(self._clock_scene())
        self._wait_for_minute()
        self.minute.emit()

    def _wait_for_minute(self) -> None:
        now = self._now()
        self._tick.start(_MINUTE_MS - (now.second * 1000 + now.microsecond // 1000) + 20)

    def _go_dark_later(self) -> None:
        if self.rules.black_after > 0:
            self._dark.start(self.rules.black_after * _MINUTE_MS)

    def _stop(self) -> None:
        for timer in (self._dark, self._tick, self._patience):
            timer.stop()

    def _single(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    # Plugged out and in --------------------------------------------------------------------------------------

    def _screen_removed(self, screen: QScreen) -> None:
        """Before Qt moves the window over the officer's screen, it goes out of sight; what it showed is kept."""
        window = self._window
        if window is not None and window.isVisible() and window.screen().name() == screen.name():
            window.hide()

    def _screen_added(self, _screen: QScreen) -> None:
        """Its monitor is there again: it stands where it stood."""
        if self._window is None or self._window.isVisible():
            return
        try:
            screen = self._public_screen()
        except NoSecondScreen:
            return
        self._stand_on(screen)


__all__ = ["THANKS_MS", "SecondScreen"]
