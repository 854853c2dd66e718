"""Pictures of the second screen: every mode and every page of the survey, at the sizes monitors have, 200 % too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from counter_app.almanac.questionnaires import ShippedSurveys
from counter_app.config import Paths
from counter_app.domain.celebration import Celebration, CelebrationKind
from counter_app.domain.instants import local
from counter_app.domain.office import Office
from counter_app.domain.survey_rules import SurveyForm
from counter_app.sentences import public
from counter_app.ui.fonts import load_fonts
from counter_app.ui.second_screen.ornament import Drawings
from counter_app.ui.second_screen.scenes import (
    Black,
    CelebrationScene,
    ClockScene,
    Scene,
    WelcomeScene,
    painted,
)
from counter_app.ui.second_screen.survey_scene import SurveyScene

from .look import application

SIZES: Mapping[str, tuple[int, int, float]] = {
    "1366": (1366, 768, 1.0),
    "1920": (1920, 1080, 1.0),
    "200": (1920, 1080, 2.0),
}
"""Monitors by name: width and height in logical pixels, and how many dots each pixel has."""
_OFFICE = Office(unit="xã", commune="Lâm Hòa")
_DAY = date(2026, 11, 25)
_LONG = "Nguyễn Hoàng Ủẫ Ậu Phương Thảo Ngọc Bảo Quỳnh Anh Thị Minh Châu Lường Lò Vàng Seo Giàng Thị Mỷ"


def picture_public(paths: Paths, folder: Path) -> tuple[Path, ...]:
    """Every scene on every monitor as PNG."""
    application()
    load_fonts(paths.fonts)
    folder.mkdir(parents=True, exist_ok=True)
    drawings = Drawings(paths.resources / "ornaments")
    made: list[Path] = []
    for name, scene in scenes(paths).items():
        for size, (width, height, ratio) in SIZES.items():
            picture = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            painted(painter, scene, drawings, width, height)
            painter.end()
            made.append(folder / f"public_{name}_{size}.png")
            picture.save(str(made[-1]))
    return tuple(made)


def scenes(paths: Paths) -> Mapping[str, Scene]:
    """Everything the public can see, by the name of its picture."""
    organ, place = public.organ(_OFFICE), public.place(_OFFICE)

    def celebration(kind: CelebrationKind, *names: str) -> Scene:
        return CelebrationScene(Celebration(kind, names, place, _DAY, consented=True), organ)

    marriage, birth = CelebrationKind.MARRIAGE, CelebrationKind.BIRTH
    return {
        "marriage": celebration(marriage, "Vàng Seo Páo", "Giàng Thị Mỷ"),
        "marriage_long": celebration(marriage, _LONG, "Y Thanh"),
        "birth": celebration(birth, "Quàng Gia Hân"),
        "birth_twins": celebration(birth, "Lường Bảo An", "Lường Bảo Ẫn"),
        "birth_long": celebration(birth, _LONG),
        "welcome": WelcomeScene(organ, "Bộ phận Một cửa"),
        "clock": ClockScene(organ, local(datetime.fromisoformat("2026-11-23T10:20")), 3, 1),
        "black": Black(),
        "survey_invitation": survey(paths, 0),
        "survey_question": survey(paths, 1),
        "survey_fifth_question": survey(paths, 5),
        "survey_thanks": survey(paths, 8),
    }


def survey(paths: Paths, touches: int) -> SurveyScene:
    """The survey after so many touches: the first begins it, the others answer."""
    shipped = ShippedSurveys(paths.data / "questionnaires.csv").questionnaires()
    scene = SurveyScene(next(one for one in shipped if one.form is SurveyForm.FORM_3), public.organ(_OFFICE))
    for number in range(touches):
        scene.touch(scene.targets[3 if number else 0].room.center())
    return scene
