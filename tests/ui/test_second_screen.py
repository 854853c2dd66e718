"""The screen that faces the public: two monitors, one that is pulled out, names that never lose a mark, consent."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.almanac.questionnaires import ShippedSurveys
from counter_app.domain.celebration import Celebration, CelebrationKind
from counter_app.domain.errors.second_screen import NoSecondScreen, NotConsented, QuietNow
from counter_app.domain.second_screen import ScreenMode, ScreenRules
from counter_app.domain.survey import Level
from counter_app.sentences import public
from counter_app.ui.fonts import load_fonts
from counter_app.ui.second_screen.fitting import PITCH, fit, fit_together, garamond
from counter_app.ui.second_screen.ornament import HEIGHT, WIDTH, Drawings
from counter_app.ui.second_screen.scenes import CelebrationScene, ClockScene, Scene, WelcomeScene, painted
from counter_app.ui.second_screen.screen import SecondScreen
from counter_app.ui.second_screen.survey_scene import BACK, BEGIN, Step, SurveyScene
from counter_app.ui.second_screen.window import PublicWindow
from counter_app.ui.theme import Theme
from tests.servers.monitors import XServer
from tests.services.desk import MONDAY, instant

ROOT = Path(__file__).parents[2]
ORNAMENTS = ROOT / "resources" / "ornaments"
ORGAN = "ỦY BAN NHÂN DÂN XÃ LÂM HÒA"
LONG = "Nguyễn Hoàng Ủẫ Ậu Phương Thảo Ngọc Bảo Quỳnh Anh Thị Minh Châu Lường Lò Vàng Seo Giàng Thị Mỷ"
TWO_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": False,
    "screens": [
        {"name": name, "x": x, "y": 0, "width": wide, "height": high, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x, wide, high in (("OFFICER", 0, 1366, 768), ("PUBLIC", 1366, 1920, 1080))
    ],
}  # fmt: skip


def couple(*names: str) -> Celebration:
    return Celebration(CelebrationKind.MARRIAGE, names, "xã Lâm Hòa", date(2026, 11, 23), consented=True)


def child(*names: str) -> Celebration:
    return replace(couple(*names), kind=CelebrationKind.BIRTH)


@pytest.fixture
def survey() -> SurveyScene:
    """The questionnaire handed out after a result."""
    return SurveyScene(ShippedSurveys(ROOT / "data" / "questionnaires.csv").questionnaires()[1], ORGAN)


def touch(scene: SurveyScene, key: str) -> None:
    assert scene.touch(next(one for one in scene.targets if one.key == key).room.center())


def picture(scene: Scene, width: int = 1280, height: int = 720) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    painted(painter, scene, Drawings(ORNAMENTS), width, height)
    painter.end()
    return made


def played(module: str, environment: Mapping[str, str], *words: str) -> dict[str, Any]:
    """What a process of its own found."""
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(
        command, cwd=ROOT, env=dict(environment), check=False, capture_output=True, timeout=240, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


# Two monitors ----------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_morning_with_a_monitor_for_the_public(tmp_path: Path) -> None:
    """A celebration with consent, a survey touched while a scan arrives, a family in mourning: one mode at a time."""
    config = tmp_path / "screens.json"
    config.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    found = played("tests.ui.two_screens", environment, str(home))
    assert found["careless"] == found["careless at a birth"] == {
        "mode": "clock",
        "black": False,
        "on": "PUBLIC",
        "covers": True,
        "ticking": True,
        "spoken": "10:20, Thứ Hai, ngày 23 tháng 11 năm 2026.",
        "front": True,
        "told": "Màn hình thứ hai: đồng hồ (F11)",
    }  # fmt: skip
    off = {
        "mode": "off",
        "black": False,
        "on": "",
        "covers": False,
        "ticking": False,
        "spoken": "",
        "told": "",
    }
    assert found["off"] == found["left by Esc"] == {**off, "front": True}
    assert found["asked of nobody"] == 0
    assert found["celebrated"]["spoken"] == "Chào đón công dân mới Lường Lò Bảo An"
    assert found["celebrated"]["front"] is True
    assert found["logged"] == [{"codes": ["H99.41.07-261120-0031"], "kind": "birth"}]
    assert (found["after ten minutes"]["black"], found["after ten minutes"]["ticking"]) == (True, False)
    assert found["survey"]["mode"] == "survey"
    assert found["at the third question"] == found["still at the third question"] == 2
    assert found["scanned meanwhile"] == "H99.41.07-261120-0031"
    assert found["thanked"]["spoken"] == "Xin cảm ơn Ông/Bà"
    assert (found["sheets"], found["n"], found["answers"]) == (1, 7, [0, 0, 0, 6, 1])
    assert (found["version at first"], found["version for the next"], found["rewritten meanwhile"]) == (
        1,
        2,
        2,
    )
    assert found["timed out"] == ["invite", 0]
    assert (found["mourning"]["black"], found["mourning"]["ticking"]) == (True, False)
    asked, said = found["asked while mourning"]
    assert asked["black"] is True
    assert "Đang tiếp gia đình có tang" in said
    assert found["after the family has gone"]["black"] is True
    refused, said = found["a ceremony without consent"]
    assert refused["black"] is True
    assert "Chưa ghi nhận Vàng Seo Páo và Giàng Thị Mỷ đồng ý" in said
    assert found["a ceremony with consent"]["spoken"] == "Trân trọng chúc mừng Vàng Seo Páo và Giàng Thị Mỷ"
    assert found["sheets at the end"] == 2
    assert found["clock"]["black"] is False
    assert found["a minute later"].startswith("10:21")
    assert (found["painted while idle"], found["painted in the minute"]) == (0, 1)
    assert found["mourning"]["told"] == "Màn hình thứ hai: đang tối (F11)"
    assert found["closed"] == {**off, "front": False}


def test_a_monitor_may_be_pulled_out_and_plugged_in_again(x_server: XServer) -> None:
    found = played("tests.ui.plugging", x_server.environment)
    assert found == {
        "platform": "xcb",
        "monitors": ["OFFICER", "PUBLIC"],
        "shown": ["clock", True, "PUBLIC", 1280, 1366],
        "pulled out": ["clock", False],
        "asked without a monitor": "",
        "plugged in again": ["clock", True, "PUBLIC", 1280, 1366],
        "another one was chosen": "HDMI-9",
        "off": ["off", False],
        "nothing comes back by itself": ["off"],
    }


# One monitor -----------------------------------------------------------------------------------------------


def test_without_a_second_monitor_nothing_opens_over_the_officers(theme: Theme, qapp: QApplication) -> None:
    owner = QWidget()
    owner.show()
    screen = SecondScreen(owner, ORNAMENTS, lambda: instant(MONDAY))
    with pytest.raises(NoSecondScreen):
        screen.celebrate(couple("Vàng Seo Páo", "Giàng Thị Mỷ"), ORGAN)
    screen.rules = ScreenRules(monitor=owner.screen().name())
    with pytest.raises(NoSecondScreen):
        screen.clock(ORGAN, 0, 0)
    assert (screen.mode, screen.window, screen.is_ticking) == (ScreenMode.OFF, None, False)
    screen.set_quiet(True)
    with pytest.raises(QuietNow):
        screen.welcome(ORGAN, "")
    owner.close()


# Names -----------------------------------------------------------------------------------------------------


def test_a_family_that_has_not_agreed_is_never_painted() -> None:
    with pytest.raises(NotConsented):
        CelebrationScene(replace(couple("A", "B"), consented=False), ORGAN)


def test_no_death_can_be_celebrated() -> None:
    assert {kind.value for kind in CelebrationKind} == {"birth", "marriage"}


def test_usual_names_stand_at_110_pixels_or_more(qapp: QApplication) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    names = ("Nguyễn Thị Thu Huyền", "Hoàng Trọng Nghĩa Hiệp")
    fitted = fit_together(names, WIDTH - 340, 380, 124, 36, lambda size: garamond(size, 700))
    assert all(one.pixels >= 110 and len(one.lines) == 1 for one in fitted)


@pytest.mark.parametrize("celebration", [couple(LONG, "Y Thanh"), couple(LONG, LONG), child(LONG)])
def test_a_name_of_ninety_letters_shrinks_and_breaks_without_losing_any(
    celebration: Celebration, qapp: QApplication
) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    room = 380.0
    fitted = fit_together(celebration.names, WIDTH - 340, room, 152, 36, lambda size: garamond(size, 700))
    assert tuple(" ".join(one.lines) for one in fitted) == celebration.names
    assert sum(one.height for one in fitted) <= room
    for one in fitted:
        measure = QFontMetricsF(garamond(one.pixels, 700))
        assert all(measure.horizontalAdvance(line) <= WIDTH - 340 for line in one.lines)


def test_the_stacked_marks_have_their_room_in_every_line(qapp: QApplication) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    for weight in (500, 600, 700):
        measure = QFontMetricsF(garamond(100, weight))
        ink = measure.tightBoundingRect("ẪỦỘạợg")
        assert ink.height() <= 100 * PITCH * 1.08
        # Lines one below the other: the marks of the next stay under the tails of this one.
        assert -ink.top() + ink.bottom() <= 100 * PITCH + 8


def test_one_word_is_never_broken(qapp: QApplication) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    fitted = fit("H’Bơ", 300, 400, 152, 36, lambda size: garamond(size, 700))
    assert fitted.lines == ("H’Bơ",)


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (3840, 2160), (1024, 768)])
def test_every_scene_fills_screens_of_every_shape(size: tuple[int, int], qapp: QApplication) -> None:
    load_fonts(ROOT / "resources" / "fonts")
    scenes = (
        CelebrationScene(couple("Vàng Seo Páo", "Giàng Thị Mỷ"), ORGAN),
        CelebrationScene(child("Lường Bảo An", "Lường Bảo Ẫn"), ORGAN),
        WelcomeScene(ORGAN, "Bộ phận Một cửa"),
        ClockScene(ORGAN, instant(MONDAY), 3, 1),
    )
    for scene in scenes:
        made = picture(scene, *size)
        assert made.pixelColor(0, 0).name().upper() == scene.ground.upper()
        middle = {made.pixel(x, made.height() // 2) for x in range(0, made.width(), 3)}
        assert len(middle) > 4, scene.spoken


def test_the_clock_tells_of_joy_only_and_of_nothing_when_there_was_none() -> None:
    assert public.given_today(3, 1) == "Hôm nay trao 3 thư chúc mừng khai sinh, 1 thư chúc mừng kết hôn"
    assert public.given_today(0, 0) == ""


# The survey ------------------------------------------------------------------------------------------------


def test_a_survey_is_touched_from_the_invitation_to_the_thanks(survey: SurveyScene) -> None:
    count = len(survey.questionnaire.questions)
    assert survey.step is Step.INVITE
    touch(survey, BEGIN)
    for _question in range(count - 1):
        touch(survey, "4")
    touch(survey, "0")
    assert survey.answers == (*([Level.SATISFIED] * (count - 1)), Level.NOT_APPLICABLE)
    assert stands(survey, Step.THANKS)
    assert survey.targets == ()
    assert "!" not in survey.spoken + public.thanks_words()


def test_a_touch_beside_every_target_does_nothing_and_back_takes_one_answer_away(survey: SurveyScene) -> None:
    touch(survey, BEGIN)
    assert not survey.touch(QPointF(2, 2))
    touch(survey, "1")
    touch(survey, BACK)
    assert survey.answers == ()
    touch(survey, BACK)
    assert survey.step is Step.INVITE


def test_targets_are_large_apart_and_on_the_screen(survey: SurveyScene) -> None:
    touch(survey, BEGIN)
    targets = survey.targets
    for place, one in enumerate(targets):
        assert one.room.height() >= 110
        assert one.room.width() >= 300
        assert 0 <= one.room.left() <= one.room.right() <= WIDTH
        assert one.room.bottom() <= HEIGHT
        for other in targets[place + 1 :]:
            assert not one.room.adjusted(-10, -10, 10, 10).intersects(other.room)


def stands(survey: SurveyScene, step: Step) -> bool:
    return survey.step is step


@pytest.mark.slow
def test_the_gallery_command_pictures_every_mode_on_every_monitor(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "counter_app", "gallery", str(tmp_path), "--public"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)
    made = {path.stem for path in tmp_path.glob("*.png")}
    assert {"public_marriage_200", "public_birth_long_1366", "public_survey_thanks_1920"} <= made
    assert len(made) == 12 * 3
    assert QImage(str(tmp_path / "public_clock_200.png")).width() == 3840


def test_a_double_tap_is_one_touch_and_a_key_that_comes_after_all_leaves(qapp: QApplication) -> None:
    window = PublicWindow(ORNAMENTS)
    window.resize(1280, 720)
    touched: list[QPointF] = []
    left: list[bool] = []
    window.touched.connect(touched.append)
    window.leaving.connect(lambda: left.append(True))
    middle = QPoint(640, 360)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=middle)
    second = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(middle),
        QPointF(middle),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, second)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=middle)
    assert touched == [QPointF(960, 540)]
    for key in (Qt.Key.Key_A, Qt.Key.Key_Escape, Qt.Key.Key_F11):
        QTest.keyClick(window, key)
    assert len(left) == 2
    window.deleteLater()
