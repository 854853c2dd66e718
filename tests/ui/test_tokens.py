"""The colours can be read by everybody, in every look."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics

from counter_app.ui.fonts import SCREEN_FAMILY, FontsMissing, load_fonts, screen_font
from counter_app.ui.high_contrast import SystemColours
from counter_app.ui.icons import Icon, IconBox
from counter_app.ui.theme import Look, Theme
from counter_app.ui.tokens import (
    DARK,
    LIGHT,
    Breakpoint,
    Ink,
    Role,
    TextSize,
    Tokens,
    Tone,
    quiet,
)
from tests.ui.conftest import RESOURCES

LOOKS = [LIGHT, DARK, quiet(LIGHT), quiet(DARK)]
SYSTEM = SystemColours("#000000", "#FFFFFF", "#000000", "#FFFFFF", "#1AEBFF", "#000000", "#FFFF00", "#3FF23F")


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio by WCAG 2."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_known_ratio_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_text_has_a_contrast_of_four_and_a_half_on_every_ground(look: Tokens) -> None:
    for ink in (look.text, look.text2, look.text3, look.primary):
        for ground in (look.bg, look.surface, look.sunken):
            assert contrast(ink, ground) >= 4.5, (ink, ground)
    assert contrast(look.text3, look.desk) >= 4.5
    assert contrast(look.on_sel, look.sel) >= 4.5
    for fill in (look.primary, look.primary_hover, look.primary_pressed):
        assert contrast(look.on_primary, fill) >= 4.5, fill
    assert contrast(look.primary, look.primary_t) >= 4.5
    assert contrast(look.rail_t, look.rail) >= 4.5
    assert contrast(look.on_rail, look.rail_sel) >= 4.5
    assert contrast(look.on_rail_count, look.rail_count) >= 4.5
    assert contrast(look.on_bar, look.bar) >= 4.5
    assert contrast(look.on_bar, look.bar_btn) >= 4.5
    assert contrast(look.text, look.hit) >= 4.5


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
@pytest.mark.parametrize("tone", list(Tone))
def test_every_standing_can_be_read_on_a_card_on_its_tint_and_on_a_selected_row(
    look: Tokens, tone: Tone
) -> None:
    ink = look.tone(tone)
    for ground in (look.surface, ink.tint, look.sel):
        assert contrast(ink.fg, ground) >= 4.5, (tone, ground)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_borders_of_controls_and_the_focus_ring_have_a_contrast_of_three(look: Tokens) -> None:
    for ground in (look.bg, look.surface):
        assert contrast(look.line2, ground) >= 3
        assert contrast(look.focus, ground) >= 3


def test_quiet_leaves_no_blue_and_no_joy() -> None:
    look = quiet(LIGHT)
    assert look.primary == LIGHT.quiet.fg
    assert look.tone(Tone.OK) == look.tone(Tone.READY) == LIGHT.quiet
    assert look.tone(Tone.LATE) == LIGHT.late


def test_high_contrast_uses_only_the_colours_of_the_system(theme: Theme) -> None:
    theme.set_high_contrast(SYSTEM)
    own = {SYSTEM.window, SYSTEM.window_text, SYSTEM.highlight, SYSTEM.highlighted_text, SYSTEM.link}
    tokens = theme.tokens
    used = {tokens.ink(ink) for ink in Ink} | {
        tokens.bg,
        tokens.surface,
        tokens.sel,
        tokens.focus,
        tokens.on_sel,
    }
    assert used <= own
    assert tokens.paper == "#FFFFFF"
    theme.set_high_contrast(None)
    assert theme.tokens == LIGHT


def test_a_branch_turns_quiet_alone_and_follows_its_root_in_everything_else(theme: Theme) -> None:
    branch = theme.branch()
    branch.set_quiet(True)
    assert theme.tokens == LIGHT
    assert branch.tokens == quiet(LIGHT)
    theme.set_look(Look.DARK)
    theme.set_text_size(TextSize.LARGER)
    assert branch.tokens == quiet(DARK)
    assert branch.px(100) == 130


def test_a_change_of_the_root_is_told_to_the_branch(theme: Theme) -> None:
    told: list[str] = []
    branch = theme.branch()
    branch.changed.connect(lambda: told.append("changed"))
    theme.set_look(Look.DARK)
    theme.set_look(Look.DARK)
    assert told == ["changed"]


@pytest.mark.parametrize(
    ("width", "size", "expected"),
    [
        (1500, TextSize.NORMAL, Breakpoint.WIDE),
        (1499, TextSize.NORMAL, Breakpoint.NORMAL),
        (1180, TextSize.NORMAL, Breakpoint.NORMAL),
        (1179, TextSize.NORMAL, Breakpoint.COMPACT),
        (1366, TextSize.LARGER, Breakpoint.COMPACT),
        (1920, TextSize.LARGER, Breakpoint.NORMAL),
    ],
)
def test_larger_letters_count_as_a_narrower_window(
    theme: Theme, width: int, size: TextSize, expected: Breakpoint
) -> None:
    theme.set_client_width(width)
    theme.set_text_size(size)
    assert theme.breakpoint is expected


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_is_bundled_and_takes_the_colour_asked_for(dressed: Theme, icon: Icon) -> None:
    image = IconBox(RESOURCES / "icons").pixmap(icon, 24, "#A3281A", 2.0).toImage()
    assert image.width() == 48
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {"#A3281A"}


def test_a_missing_icon_is_an_error_and_not_an_empty_picture(tmp_path: object) -> None:
    with pytest.raises(FileNotFoundError):
        IconBox(RESOURCES / "fonts").pixmap(Icon.PRINTER, 24, "#000000")


def test_a_folder_without_the_screen_face_is_refused(qapp: object) -> None:
    with pytest.raises(FontsMissing):
        load_fonts(RESOURCES / "icons")


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_every_weight_of_the_screen_face_comes_from_the_bundle(dressed: Theme, weight: int) -> None:
    info = QFontInfo(screen_font(14, weight))
    assert info.family() == SCREEN_FAMILY
    assert info.weight() == weight


@pytest.mark.parametrize("role", list(Role))
def test_stacked_capitals_fit_the_line_of_every_size(dressed: Theme, theme: Theme, role: Role) -> None:
    metrics = QFontMetrics(theme.font(role))
    ink = metrics.tightBoundingRect("ẪỔỂỦẶỰ")
    assert -ink.top() <= metrics.ascent()
    assert ink.bottom() <= metrics.descent()
