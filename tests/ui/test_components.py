"""Components show what they are given, say it to a screen reader, and answer keys as well as the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.base import text_width
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow, SegmentedChoice
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.focus_ring import FocusRing
from counter_app.ui.components.guards import Checklist, GuardList
from counter_app.ui.components.letter_line import LetterLine
from counter_app.ui.components.panel import Panel
from counter_app.ui.components.rail import NavRail
from counter_app.ui.components.scan_box import ScanBox
from counter_app.ui.components.steps import DayStrip, Stepper, Timeline
from counter_app.ui.components.track import DateTrack
from counter_app.ui.components.undo import UndoBar
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Look, Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import (
    BadgeValue,
    BannerKind,
    BannerValue,
    CheckItem,
    Choice,
    DayValue,
    GuardKind,
    RailItem,
    ScannerState,
    Tone,
)
from tests.ui import invented

CAPITALS = "ẪỔỂ ỦY ĐẶNG"


def inked_rows(image: QImage) -> int:
    """How many rows of pixels differ from the ground."""
    ground = image.pixelColor(0, 0)
    return sum(
        any(image.pixelColor(x, y) != ground for x in range(image.width())) for y in range(image.height())
    )


def shown(qtbot: QtBot, widget: QWidget, width: int = 0, height: int = 0) -> QWidget:
    qtbot.addWidget(widget)
    hint = widget.sizeHint()
    widget.resize(width or hint.width(), height or hint.height())
    widget.show()
    return widget


@pytest.mark.parametrize("role", list(Role))
def test_stacked_capitals_are_not_clipped_in_a_label(theme: Theme, qtbot: QtBot, role: Role) -> None:
    tight = shown(qtbot, Words(theme, CAPITALS, role))
    roomy = shown(qtbot, Words(theme, CAPITALS, role))
    roomy.resize(tight.width() + 40, tight.height() + 40)
    assert inked_rows(tight.grab().toImage()) == inked_rows(roomy.grab().toImage()) > 8


def test_stacked_capitals_are_not_clipped_in_a_field(theme: Theme, qtbot: QtBot) -> None:
    inks = []
    for extra in (0, 40):
        field = LineField(theme)
        field.setText(CAPITALS)
        shown(qtbot, field, 300)
        field.resize(300, field.sizeHint().height() + extra)
        image = field.grab().toImage().copy(8, 4, 200, field.height() - 8)
        inks.append(inked_rows(image))
    assert inks[0] == inks[1] > 8


def test_bold_marks_are_not_said_and_everything_else_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    words = Words(theme, "**Vì sao:** A & B <Trần> C")
    qtbot.addWidget(words)
    assert words.words == words.accessibleName() == "Vì sao: A & B <Trần> C"
    assert "&lt;Trần&gt;" in words.text()


def test_a_label_keeps_its_ink_when_its_page_gets_a_parent(theme: Theme, qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    label = Words(theme, "không thấy", ink=Ink.SOON)
    column.addWidget(label)
    label.setVisible(True)
    label.set_ink(Ink.LATE)
    outer = QWidget()
    qtbot.addWidget(outer)
    QVBoxLayout(outer).addWidget(inner)
    outer.show()
    assert label.palette().windowText().color().name().upper() == theme.tokens.late.fg


def test_cut_words_tell_the_whole_in_their_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    name = "Nguyễn Thị Bảo An " * 4
    words = CutWords(theme, name.strip(), Role.PERSON)
    shown(qtbot, words, 200)
    assert words.toolTip() == words.accessibleName() == name.strip()
    words.resize(4_000, words.height())
    assert words.toolTip() == ""


@pytest.mark.parametrize("rank", [Rank.SIDE, Rank.PLAIN, Rank.SMALL, Rank.LINK, Rank.FILLED, Rank.BAR])
def test_enter_presses_a_button_that_has_the_focus(theme: Theme, qtbot: QtBot, rank: Rank) -> None:
    button = ActionButton(theme, "Thư khác", rank, key="F4")
    shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


class HearingPage(QWidget):
    """A page that writes down the keys that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.mark.parametrize(("rank", "heard"), [(Rank.MAIN, [Qt.Key.Key_Return]), (Rank.PLAIN, [])])
def test_enter_is_left_to_the_page_by_the_main_button(
    rank: Rank, heard: list[int], theme: Theme, qtbot: QtBot
) -> None:
    page = HearingPage()
    button = ActionButton(theme, "In thư và trao kết quả", rank, key="Enter", parent=page)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    shown(qtbot, page)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert page.heard == heard
    assert len(clicks) == 1 - len(heard)


def test_side_buttons_drop_their_icon_when_narrow_but_never_their_words(theme: Theme, qtbot: QtBot) -> None:
    with_icon = ActionButton(theme, "Thư khác", Rank.SIDE, icon=Icon.SHUFFLE, key="F4")
    without = ActionButton(theme, "Thư khác", Rank.SIDE, key="F4")
    for button in (with_icon, without):
        qtbot.addWidget(button)
    assert with_icon.sizeHint().width() > without.sizeHint().width()
    theme.set_client_width(1093)
    assert with_icon.sizeHint() == without.sizeHint()
    assert with_icon.accessibleName() == "Thư khác"


def test_no_button_is_lower_than_32_pixels(theme: Theme, qtbot: QtBot) -> None:
    for rank in Rank:
        button = ActionButton(theme, "Đóng", rank)
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= 32, rank


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("tone", list(Tone))
def test_a_badge_shows_its_tones_colours_and_says_its_words(
    theme: Theme, qtbot: QtBot, tone: Tone, look: Look
) -> None:
    theme.set_look(look)
    badge = StandingBadge(theme, BadgeValue(tone, "Trễ 3 ngày làm việc"), 36)
    shown(qtbot, badge)
    image = badge.grab().toImage()
    colours = {image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())}
    assert theme.tokens.tone(tone).tint in colours
    assert theme.tokens.tone(tone).fg in {
        image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
    }
    assert badge.accessibleName() == "Trễ 3 ngày làm việc"


def test_only_a_stretch_that_is_late_is_red(theme: Theme, qtbot: QtBot) -> None:
    def reds(track: DateTrack) -> int:
        image = track.grab().toImage()
        y = theme.px(8)
        return sum(
            image.pixelColor(x, y).name().upper() == theme.tokens.late.fg for x in range(image.width())
        )

    late = DateTrack(theme, invented.TRACK_LATE)
    ready = DateTrack(theme, invented.TRACK_READY)
    for track in (late, ready):
        shown(qtbot, track, 700)
    assert reds(late) > 100
    assert reds(ready) == 0
    assert late.accessibleName().startswith("Nhận 09:15 T6 13/11; Hẹn trả T4 18/11")


def test_the_track_is_one_line_when_narrow_as_long_as_its_words_fit(theme: Theme, qtbot: QtBot) -> None:
    track = DateTrack(theme, invented.TRACK_READY)
    shown(qtbot, track, 760)
    tall = track.sizeHint().height()
    theme.set_client_width(1093)
    assert track.sizeHint().height() < tall
    track.resize(400, tall)
    assert track.sizeHint().height() >= tall - 2


def test_the_letter_line_says_letter_form_and_reason_and_offers_its_button(
    theme: Theme, qtbot: QtBot
) -> None:
    line = LetterLine(theme, invented.LETTER_LINES[2])
    shown(qtbot, line, 700)
    assert line.accessibleName() == (
        "Chưa in được. Mẫu 7. Thiếu ngày sinh của cháu trên thư. Phím Enter bị khóa tới khi điền đủ"
    )
    button = line.findChild(ActionButton)
    assert button is not None
    with qtbot.waitSignal(line.acted) as told:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == ["fill"]
    line.show_value(invented.LETTER_LINES[0])
    assert not button.isVisible()


def test_warnings_stand_before_notes_and_the_all_clear_comes_last(theme: Theme, qtbot: QtBot) -> None:
    guards = GuardList(theme, invented.GUARDS)
    qtbot.addWidget(guards)
    assert [line.value.kind for line in guards.lines] == [GuardKind.WARNING, GuardKind.NOTE, GuardKind.CLEAR]
    assert "**" not in guards.lines[0].accessibleName()


def test_a_checklist_tells_which_item_was_ticked(theme: Theme, qtbot: QtBot) -> None:
    items = (CheckItem("Giấy khai sinh", done=False, key="paper"), CheckItem("Hoa", done=True))
    made = Checklist(theme, items)
    shown(qtbot, made)
    with qtbot.waitSignal(made.ticked) as told:
        QTest.keyClick(made.boxes[0], Qt.Key.Key_Space)
    assert told.args == ["paper", True]


def test_a_banner_takes_the_place_of_an_older_one_with_its_key(theme: Theme, qtbot: QtBot) -> None:
    area = BannerArea(theme)
    shown(qtbot, area, 600, 200)
    area.show_banner(BannerValue(BannerKind.ERROR, "Hết giấy.", key="printer", closable=True))
    area.show_banner(BannerValue(BannerKind.NOTE, "Mai nghỉ lễ."))
    area.show_banner(BannerValue(BannerKind.ERROR, "Máy in tắt.", key="printer", closable=True))
    assert [banner.value.lead for banner in area.banners] == ["Mai nghỉ lễ.", "Máy in tắt."]
    QTest.mouseClick(area.banners[1].close_button, Qt.MouseButton.LeftButton)
    assert [banner.value.lead for banner in area.banners] == ["Mai nghỉ lễ."]
    area.clear()
    assert not area.isVisible()


def test_the_undo_bar_stays_until_it_is_closed_and_names_the_button_pressed(
    theme: Theme, qtbot: QtBot
) -> None:
    bar = UndoBar(theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.show_value(invented.UNDO)
    assert bar.accessibleName().startswith("Đã gửi lệnh in Thư chúc mừng số 1045 cho anh Vi Văn Thành")
    with qtbot.waitSignal(bar.acted) as told:
        QTest.keyClick(bar.buttons[1], Qt.Key.Key_Return)
    assert told.args == ["undo"]
    assert bar.value == invented.UNDO
    with qtbot.waitSignal(bar.closed):
        QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()


def test_chips_are_one_tab_stop_and_arrows_choose(theme: Theme, qtbot: QtBot) -> None:
    row = ChipRow(theme, invented.CHIPS, "Lọc")
    shown(qtbot, row, 600, 60)
    stops = [chip for chip in row.options if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [chip.choice.key for chip in stops] == ["open"]
    with qtbot.waitSignal(row.chosen) as told:
        QTest.keyClick(row.options[0], Qt.Key.Key_Right)
    assert told.args == ["late"]
    assert row.options[1].accessibleName() == "Trễ, 1"


def test_new_counts_keep_the_chip_that_was_taken(theme: Theme, qtbot: QtBot) -> None:
    row = ChipRow(theme, invented.CHIPS)
    qtbot.addWidget(row)
    row.take("ready")
    row.set_choices((Choice("open", "Đang mở", 50), Choice("ready", "Chờ nhận", 8)))
    assert row.key() == "ready"
    row.set_choices((Choice("open", "Đang mở", 50),))
    assert row.key() == "open"


def test_chips_go_on_in_a_second_line_when_the_first_is_full(theme: Theme, qtbot: QtBot) -> None:
    row = ChipRow(theme, invented.CHIPS)
    shown(qtbot, row, 200, 120)
    tops = {chip.y() for chip in row.options}
    assert len(tops) > 1
    assert all(chip.x() + chip.width() <= 200 for chip in row.options)


def test_a_flow_gives_every_widget_its_whole_size(theme: Theme, qtbot: QtBot) -> None:
    holder = QWidget()
    flow = FlowLayout(holder)
    buttons = [ActionButton(theme, words) for words in ("Hẹn lại", "Tạm dừng", "Rút hồ sơ")]
    for button in buttons:
        flow.addWidget(button)
    shown(qtbot, holder, 220, 200)
    assert all(button.size() == button.sizeHint() for button in buttons)
    assert flow.heightForWidth(220) > flow.heightForWidth(900)


def test_a_segmented_choice_tells_the_key_taken(theme: Theme, qtbot: QtBot) -> None:
    choice = SegmentedChoice(theme, invented.WHO, "Người nhận")
    shown(qtbot, choice)
    assert choice.key() == "self"
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.mouseClick(choice.options[1], Qt.MouseButton.LeftButton)
    assert told.args == ["other"]


def test_segments_without_room_cut_their_words_and_tell_them_whole(theme: Theme, qtbot: QtBot) -> None:
    choices = (Choice("7", "1/2 Thư chúc mừng khai sinh"), Choice("6", "2/2 Thư xin lỗi"))
    choice = SegmentedChoice(theme, choices)
    shown(qtbot, choice, 260, 36)
    first, second = choice.options
    assert first.x() + first.width() <= second.x()
    assert second.x() + second.width() <= 260
    assert first.toolTip() == "1/2 Thư chúc mừng khai sinh"
    choice.resize(choice.sizeHint())
    assert first.toolTip() == ""


def test_a_combo_gives_keys_and_ignores_unknown_ones(theme: Theme, qtbot: QtBot) -> None:
    combo = ComboField(theme, invented.WHO)
    qtbot.addWidget(combo)
    combo.take("other")
    combo.take("nobody")
    assert combo.key() == "other"


def test_the_scan_box_tells_what_was_typed_and_forgets_its_fault_on_the_next_letter(
    theme: Theme, qtbot: QtBot
) -> None:
    box = ScanBox(theme)
    shown(qtbot, box, 600)
    box.show_state(ScannerState.NOT_FOUND, "Không thấy hồ sơ này trong sổ.")
    assert box.sentence == box.line.accessibleDescription() == "Không thấy hồ sơ này trong sổ."
    assert box.line.accessibleName() == "Ô quét và tìm hồ sơ"
    QTest.keyClicks(box.line, "lo")
    assert box.state is ScannerState.IDLE
    assert box.sentence == ""
    with qtbot.waitSignal(box.submitted) as told:
        QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert told.args == ["lo"]
    with qtbot.waitSignal(box.down):
        QTest.keyClick(box.line, Qt.Key.Key_Down)
    QTest.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.line.text() == ""


class Catcher(QWidget):
    """A page that counts the Enters that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.enters = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.enters += event.key() == Qt.Key.Key_Return


def test_an_enter_that_submits_words_does_not_go_on_to_the_page(theme: Theme, qtbot: QtBot) -> None:
    page = Catcher()
    box = ScanBox(theme)
    QVBoxLayout(page).addWidget(box)
    shown(qtbot, page, 600, 100)
    box.submitted.connect(lambda _words: box.line.clear())
    QTest.keyClicks(box.line, "lo thi mai")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert page.enters == 0
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert page.enters == 1


def test_the_rail_is_one_tab_stop_and_its_counts_are_said(theme: Theme, qtbot: QtBot) -> None:
    rail = NavRail(theme, (RailItem("a", "Quầy", Icon.SCAN), RailItem("b", "Hôm nay", Icon.SUN, count=3)))
    shown(qtbot, rail, 84, 600)
    rail.set_current("a")
    first, second = rail.buttons
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not second.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert second.accessibleName() == "Hôm nay, 3 việc"
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.opened) as told:
        QTest.keyClick(second, Qt.Key.Key_Return)
    assert told.args == ["b"]


def test_ten_pages_still_fit_the_rail_of_the_lowest_window(theme: Theme, qtbot: QtBot) -> None:
    rail = NavRail(
        theme, [RailItem(str(number), "Trang", Icon.FILE, at_foot=number > 7) for number in range(10)]
    )
    shown(qtbot, rail, 84, 440)
    assert all(button.geometry().bottom() < 440 for button in rail.buttons)
    tops = [button.y() for button in rail.buttons]
    assert tops == sorted(tops)
    assert len(set(tops)) == 10


def test_in_a_low_window_the_rail_keeps_every_page_by_its_label(theme: Theme, qtbot: QtBot) -> None:
    rail = NavRail(
        theme, [RailItem(str(number), "Trang", Icon.FILE, at_foot=number > 11) for number in range(14)]
    )
    shown(qtbot, rail, 84, 477)
    assert all(button.isVisible() and button.geometry().bottom() < 477 for button in rail.buttons)
    assert min(button.height() for button in rail.buttons) >= 32


def test_where_not_even_the_labels_fit_the_rail_scrolls_and_keeps_the_current_page_in_sight(
    theme: Theme, qtbot: QtBot
) -> None:
    rail = NavRail(
        theme, [RailItem(str(number), "Trang", Icon.FILE, at_foot=number > 11) for number in range(14)]
    )
    shown(qtbot, rail, 84, 321)

    def seen() -> list[str]:
        return [button.item.key for button in rail.buttons if button.isVisible()]

    rail.set_current("0")
    assert seen() == [str(number) for number in range(9)]
    rail.set_current("13")
    assert seen() == [str(number) for number in range(5, 14)]
    assert all(
        button.y() >= 16 and button.geometry().bottom() < 305 for button in rail.buttons if button.isVisible()
    )
    rail.buttons[5].setFocus()
    QTest.keyClick(rail.buttons[5], Qt.Key.Key_Up)
    assert seen()[0] == "4"
    rail.resize(84, 600)
    assert len(seen()) == 14


def test_a_panel_shows_the_rows_that_fit_and_opens_the_one_chosen(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    panel = Panel(theme, invented.PANEL)
    panel.setParent(page)
    shown(qtbot, page, 400, 600)
    panel.resize(400, 190)
    visible = [row for row in panel.rows if row.isVisible()]
    assert 0 < len(visible) < len(panel.rows)
    panel.resize(400, 500)
    assert all(row.isVisible() for row in panel.rows)
    with qtbot.waitSignal(panel.opened) as told:
        QTest.keyClick(panel.rows[1], Qt.Key.Key_Return)
    assert told.args == ["2"]
    assert panel.rows[1].accessibleName() == "Vi Thị Hạnh, Kịp, chờ ký, Xác nhận tình trạng hôn nhân"
    with qtbot.waitSignal(panel.acted) as named:
        QTest.mouseClick(panel.buttons[0], Qt.MouseButton.LeftButton)
    assert named.args == ["slips"]


def test_strip_steps_and_timeline_say_all_they_show(theme: Theme, qtbot: QtBot) -> None:
    strip = DayStrip(theme, invented.DAYS)
    stepper = Stepper(theme, invented.STEPS, 1)
    timeline = Timeline(theme, invented.TIMELINE)
    for widget in (strip, stepper, timeline):
        shown(qtbot, widget, 400)
        widget.grab()
    assert strip.accessibleName() == "Thứ Hai 23/11 Nhận 14:20; Thứ Ba 24/11 Nghỉ lễ; Thứ Tư 25/11 Hẹn trả"
    assert stepper.accessibleName() == "1. Đọc tờ thư; 2. Xem lần hai; 3. In"
    assert stepper.accessibleDescription() == "Xem lần hai"
    assert timeline.accessibleName().endswith("Trao kết quả, kèm Thư chia buồn, T4 25/11")


def test_the_ring_follows_the_focus_and_rings_the_box_of_a_composed_field(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    box = ScanBox(theme)
    button = ActionButton(theme, "Đóng")
    row.addWidget(box)
    row.addWidget(button)
    ring = FocusRing(theme, window)
    shown(qtbot, window, 700, 120)
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: ring.target is button)
    assert ring.ring_rect() == button.geometry().adjusted(-4, -4, 4, 4)
    box.take_focus()
    qtbot.waitUntil(lambda: ring.target is box.line.parentWidget())
    window.resize(800, 120)
    QApplication.processEvents()
    assert ring.geometry() == window.rect()


def test_the_ring_is_not_painted_over_what_lies_over_the_ringed_widget(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    field = QLineEdit(window)
    field.setGeometry(20, 20, 360, 40)
    drawer = QWidget(window)
    drawer.setAutoFillBackground(True)
    drawer.setGeometry(200, 0, 200, 200)
    ring = FocusRing(theme, window)
    window.show()
    field.setFocus()
    qtbot.waitUntil(lambda: ring.target is field)

    with_drawer = window.grab().toImage()
    drawer.hide()
    without = window.grab().toImage()
    edge = QPoint(300, ring.ring_rect().bottom() - 1)

    assert without.pixelColor(edge) != with_drawer.pixelColor(edge), "the ring shows where nothing hides it"
    assert with_drawer.pixelColor(edge) == with_drawer.pixelColor(QPoint(300, 150)), (
        "the drawer is left whole"
    )


def test_the_ring_forgets_a_widget_that_is_gone(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    button = ActionButton(theme, "Đóng")
    row.addWidget(button)
    ring = FocusRing(theme, window)
    shown(qtbot, window, 300, 100)
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(lambda: ring.target is button)
    button.setParent(None)
    button.deleteLater()
    QApplication.processEvents()
    window.grab()
    assert ring.ring_rect().isEmpty()


def test_the_date_track_reaches_from_edge_to_edge(theme: Theme, qtbot: QtBot) -> None:
    track = DateTrack(theme, invented.TRACK_LATE)
    shown(qtbot, track, 700)
    first, *_middle, last = track.dots()
    assert first <= theme.px(10)
    assert last >= 700 - theme.px(10)
    image = track.grab().toImage()
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != image.pixelColor(0, 0) for y in range(image.height()))
    ]
    assert columns[-1] >= 690


@pytest.mark.parametrize("words", ["Thêm hồ sơ", "Trợ giúp F1"])
def test_a_bold_label_of_the_rail_keeps_clear_of_its_tiles_edges(
    theme: Theme, qtbot: QtBot, words: str
) -> None:
    theme.set_client_width(1366)
    rail = NavRail(theme, [RailItem("one", words, Icon.FILE, "Ctrl+4")])
    shown(qtbot, rail, 84, 400)
    rail.set_current("one")
    wide = text_width(theme.font_px(12, 600), words)
    assert wide + 2 * 4 <= rail.buttons[0].tile().width()


def test_the_count_on_the_rail_leaves_the_icon_to_be_seen(theme: Theme, qtbot: QtBot) -> None:
    theme.set_client_width(1366)
    rail = NavRail(theme, [RailItem("one", "Hôm nay", Icon.SUN, "Ctrl+2", count=4)])
    shown(qtbot, rail, 84, 400)
    button = rail.buttons[0]
    image = button.grab().toImage()
    ground = QColor(theme.tokens.rail_count)
    covered = [x for x in range(image.width()) for y in range(30) if image.pixelColor(x, y) == ground]
    assert min(covered) >= button.rect().center().x() + theme.px(10)


def test_weekdays_are_short_where_one_of_them_would_be_cut(theme: Theme, qtbot: QtBot) -> None:
    days = tuple(
        DayValue(long, f"{date}/11", "Open", short_weekday=short, short_words="Work")
        for long, short, date in (("Monday", "Mon", 23), ("Wednesday", "Wed", 25), ("Friday", "Fri", 27))
    )
    strip = DayStrip(theme, days)
    shown(qtbot, strip, 400)
    assert strip.said(days[0], 120) == ("Monday", "Open")
    assert strip.said(days[0], 50) == ("Mon", "Open")
    assert strip.said(days[1], 30) == ("Wed", "Work")


def test_the_ring_is_not_worn_by_what_cannot_be_used(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    idle, field = QWidget(), LineField(theme)
    column.addWidget(idle)
    column.addWidget(field)
    ring = FocusRing(theme, window)
    shown(qtbot, window, 300, 200)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.waitUntil(lambda: ring.target is field)
    idle.setFocus()
    qtbot.waitUntil(lambda: ring.target is None)


def test_the_ring_stays_when_what_wore_it_before_is_buried(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = LineField(theme), LineField(theme)
    for one in (first, second):
        column.addWidget(one)
    ring = FocusRing(theme, window)
    shown(qtbot, window, 300, 200)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first.setFocus()
    qtbot.waitUntil(lambda: ring.target is first)
    second.setFocus()
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    assert ring.target is second


def test_the_ring_on_the_rail_stands_inside_its_tile_in_the_rails_own_ink(theme: Theme, qtbot: QtBot) -> None:
    theme.set_client_width(1366)
    window = QWidget()
    across = QHBoxLayout(window)
    across.setContentsMargins(0, 0, 0, 0)
    rail = NavRail(theme, [RailItem("one", "Hôm nay", Icon.SUN, "Ctrl+2")])
    across.addWidget(rail)
    ring = FocusRing(theme, window)
    shown(qtbot, window, 84, 400)
    rail.set_current("one")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rail.buttons[0].setFocus()
    qtbot.waitUntil(lambda: ring.target is rail.buttons[0])
    tile = rail.buttons[0].tile()
    assert tile.left() - 1 <= ring.ring_rect().left()
    assert ring.ring_rect().right() <= tile.right() + 1
    image = window.grab().toImage()
    colours = {image.pixelColor(ring.ring_rect().left(), y).name() for y in range(20, 60)}
    assert QColor(theme.tokens.on_rail).name() in colours
