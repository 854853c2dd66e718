"""Every key of the program in one listing: what it is, where it holds, what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from counter_app.wording import _


class Place(StrEnum):
    """Where a key holds."""

    EVERYWHERE = "everywhere"
    COUNTER = "counter"
    TODAY = "today"
    APOLOGIES = "apologies"
    REGISTER = "register"
    INTAKE = "intake"
    LOG = "log"
    SURVEYS = "surveys"
    REPORTS = "reports"
    TEMPLATES = "templates"
    CEREMONIES = "ceremonies"
    VISITS = "visits"
    SETTINGS = "settings"
    LISTS = "lists"


class Key(StrEnum):
    """The keys of the program; Enter is not among them, because the scanner comes first (see scanner)."""

    SCAN = "F2"
    HELP = "F1"
    BACK = "Esc"
    ENLARGE = "F3"
    OTHER_LETTER = "F4"
    NO_LETTER = "F6"
    HOLD = "F8"
    RECENTS = "F7"
    FILL = "F9"
    REFRESH = "F5"
    UNDO = "Ctrl+Z"
    FIND = "Ctrl+F"
    NEW = "Ctrl+N"
    PRINT = "Ctrl+P"
    PRINT_ALL = "Ctrl+Shift+P"
    SAVE = "Ctrl+S"
    OPEN_FILE = "Ctrl+O"
    EXPORT = "Ctrl+E"
    REWORD = "Ctrl+L"
    READY = "Ctrl+K"
    JOIN = "Ctrl+G"
    REMARK = "Ctrl+M"
    SEEN = "Space"
    SECOND_SCREEN = "F11"
    PAGE_1 = "Ctrl+1"
    PAGE_2 = "Ctrl+2"
    PAGE_3 = "Ctrl+3"
    PAGE_4 = "Ctrl+4"
    PAGE_5 = "Ctrl+5"
    PAGE_6 = "Ctrl+6"
    PAGE_7 = "Ctrl+7"
    PAGE_8 = "Ctrl+8"
    PAGE_9 = "Ctrl+9"
    PAGE_10 = "Ctrl+0"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the key sheet."""

    key: str
    place: Place
    act: str


def place_words(place: Place) -> str:
    """The name of a place on the key sheet."""
    return {
        Place.EVERYWHERE: _("Mọi nơi"),
        Place.COUNTER: _("Quầy"),
        Place.TODAY: _("Hôm nay"),
        Place.APOLOGIES: _("Xin lỗi – hẹn lại"),
        Place.REGISTER: _("Hồ sơ"),
        Place.INTAKE: _("Thêm hồ sơ"),
        Place.LOG: _("Sổ thư"),
        Place.SURVEYS: _("Khảo sát"),
        Place.REPORTS: _("Báo cáo"),
        Place.TEMPLATES: _("Mẫu thư"),
        Place.CEREMONIES: _("Lễ trao"),
        Place.VISITS: _("Thăm viếng"),
        Place.SETTINGS: _("Cài đặt"),
        Place.LISTS: _("Trong danh sách"),
    }[place]


def listing() -> tuple[Shortcut, ...]:
    """All shortcuts, in the order of the key sheet."""
    at = Place
    return (
        Shortcut(Key.SCAN, at.EVERYWHERE, _("Về ô quét ở Quầy")),
        Shortcut("Ctrl+1…9", at.EVERYWHERE, _("Mở trang theo thứ tự bên trái")),
        Shortcut(Key.UNDO, at.EVERYWHERE, _("Hoàn tác lần trao vừa rồi, tới khi khóa sổ ngày")),
        Shortcut(Key.HELP, at.EVERYWHERE, _("Mở bảng phím này")),
        Shortcut(Key.PRINT_ALL, at.EVERYWHERE, _("In mọi thư đang chờ in")),
        Shortcut(Key.SECOND_SCREEN, at.EVERYWHERE, _("Màn hình thứ hai: chiếu, hoặc tắt")),
        Shortcut(Key.BACK, at.EVERYWHERE, _("Quay lại, không mất gì")),
        Shortcut("Enter", at.COUNTER, _("Việc chính đang ghi trên nút lớn")),
        Shortcut(Key.ENLARGE, at.COUNTER, _("Phóng to tờ thư")),
        Shortcut(Key.OTHER_LETTER, at.COUNTER, _("Chọn thư khác, ghi lý do")),
        Shortcut(Key.NO_LETTER, at.COUNTER, _("Trao kết quả, không kèm thư, ghi lý do")),
        Shortcut(Key.RECENTS, at.COUNTER, _("Xem năm hồ sơ vừa trao")),
        Shortcut(Key.HOLD, at.COUNTER, _("Để lại, làm hồ sơ khác trước")),
        Shortcut(Key.FILL, at.COUNTER, _("Sửa chữ trên thư hoặc lý do")),
        Shortcut(Key.REWORD, at.COUNTER, _("Soạn lại lời cho riêng lá thư này")),
        Shortcut(Key.EXPORT, at.COUNTER, _("Xuất thư ra tệp Word")),
        Shortcut(Key.JOIN, at.COUNTER, _("Gộp hồ sơ cùng một việc, hoặc tách ra")),
        Shortcut(_("Phím cách"), at.TODAY, _("Chọn hồ sơ để ghi đã có kết quả")),
        Shortcut(Key.READY, at.TODAY, _("Ghi đã có kết quả cho hồ sơ đã chọn")),
        Shortcut(Key.FILL, at.TODAY, _("Lập phiếu xin lỗi cho hồ sơ khó kịp")),
        Shortcut(_("Phím cách"), at.APOLOGIES, _("Chọn hồ sơ để soạn phiếu")),
        Shortcut(Key.FILL, at.APOLOGIES, _("Soạn phiếu xin lỗi")),
        Shortcut(Key.PRINT, at.APOLOGIES, _("In tất cả phiếu hôm nay")),
        Shortcut(_("Phím cách"), at.REGISTER, _("Chọn hồ sơ để ghi đã có kết quả")),
        Shortcut(Key.READY, at.REGISTER, _("Ghi đã có kết quả cho hồ sơ đã chọn")),
        Shortcut(Key.FILL, at.REGISTER, _("Lập phiếu xin lỗi cho hồ sơ đang xem")),
        Shortcut(Key.NEW, at.REGISTER, _("Thêm hồ sơ")),
        Shortcut(Key.SAVE, at.INTAKE, _("Ghi hồ sơ vào sổ")),
        Shortcut(_("Phím cách"), at.LOG, _("Đã xem, sang thư chưa xem sau")),
        Shortcut(Key.REMARK, at.LOG, _("Ghi ý kiến về thư")),
        Shortcut(Key.ENLARGE, at.LOG, _("Phóng to tờ thư")),
        Shortcut(Key.PRINT, at.LOG, _("In lại")),
        Shortcut(Key.EXPORT, at.LOG, _("Xuất thư ra tệp Word")),
        Shortcut("1…5, 0", at.SURVEYS, _("Mức hài lòng của câu đang nhập, 0 là không áp dụng")),
        Shortcut("Enter", at.SURVEYS, _("Ghi phiếu, sang phiếu sau")),
        Shortcut(Key.UNDO, at.SURVEYS, _("Bỏ phiếu vừa nhập")),
        Shortcut(Key.PRINT, at.SURVEYS, _("In phiếu để trả lời bằng bút")),
        Shortcut(Key.SAVE, at.SURVEYS, _("Lưu câu hỏi thành bản mới")),
        Shortcut("Enter", at.REPORTS, _("Xem các dòng của con số đang chọn")),
        Shortcut(Key.EXPORT, at.REPORTS, _("Xuất báo cáo ra tệp Word")),
        Shortcut(Key.FILL, at.TEMPLATES, _("Sửa mẫu trong Word")),
        Shortcut(Key.OPEN_FILE, at.TEMPLATES, _("Kiểm tra một tệp Word")),
        Shortcut(Key.SAVE, at.TEMPLATES, _("Đưa mẫu đã kiểm tra vào dùng")),
        Shortcut(Key.EXPORT, at.TEMPLATES, _("Xuất tệp Word")),
        Shortcut(Key.NEW, at.CEREMONIES, _("Lập lễ trao")),
        Shortcut(Key.PRINT, at.CEREMONIES, _("In mọi giấy tờ của lễ trong một lượt")),
        Shortcut(Key.NEW, at.VISITS, _("Ghi tin báo")),
        Shortcut(Key.PRINT, at.VISITS, _("In phiếu viếng và tờ sổ tang")),
        Shortcut(Key.SAVE, at.VISITS, _("Lưu phần đang ghi")),
        Shortcut(Key.SAVE, at.SETTINGS, _("Lưu")),
        Shortcut("Del", at.SETTINGS, _("Bỏ dòng đang chọn")),
        Shortcut("Enter", at.LISTS, _("Mở dòng đang chọn")),
        Shortcut(Key.FIND, at.LISTS, _("Tìm")),
        Shortcut(Key.REFRESH, at.LISTS, _("Đọc lại danh sách")),
    )


def bind(widget: QWidget, key: Key, act: Callable[[], None], *, whole_window: bool = False) -> QShortcut:
    """Let a key do an act while the focus is in `widget` or below it, or anywhere in its window."""
    shortcut = QShortcut(QKeySequence(key.value), widget)
    context = Qt.ShortcutContext
    shortcut.setContext(context.WindowShortcut if whole_window else context.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)
    return shortcut
