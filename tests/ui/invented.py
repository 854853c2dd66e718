"""Invented values for the sheets of components; names, codes and days are not real."""

from __future__ import annotations

from counter_app.ui.icons import Icon
from counter_app.ui.tokens import Tone
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    DayState,
    DayValue,
    EmptyValue,
    GuardKind,
    GuardValue,
    LetterLineValue,
    LetterState,
    PanelRow,
    PanelValue,
    PointState,
    RowKind,
    RowValue,
    StatusValue,
    StepValue,
    TimelinePoint,
    TrackPoint,
    UndoValue,
)

BADGES = (
    (BadgeValue(Tone.OK, "Đúng hẹn"), "xong hoặc trả đúng ngày hẹn"),
    (BadgeValue(Tone.SOON, "Hẹn hôm nay, còn 1 giờ 48 phút"), "đến hạn trong ngày, hoặc khó kịp"),
    (BadgeValue(Tone.LATE, "Trễ 3 ngày làm việc"), "đã qua ngày hẹn, xã chưa xong"),
    (BadgeValue(Tone.READY, "Xong từ 20/11, chờ nhận 1 ngày"), "xã đã xong, người dân chưa đến lấy"),
    (BadgeValue(Tone.WORK, "Đang xử lý, còn 2 ngày làm việc"), "trong hạn"),
    (BadgeValue(Tone.PAUSE, "Tạm dừng từ 19/11, chờ bổ sung"), "đồng hồ dừng"),
    (BadgeValue(Tone.DONE, "Đã trao 15:09 hôm nay"), "kết thúc"),
    (BadgeValue(Tone.QUIET, "Cần trang trọng"), "khai tử, thăm viếng"),
)
LETTER_LINES = (
    LetterLineValue(
        LetterState.LETTER,
        "Thư chúc mừng kết hôn",
        "Mẫu 8 · A5 ngang",
        "**Vì sao:** kết hôn lần đầu, cả hai bên đã ký hôm nay.",
    ),
    LetterLineValue(
        LetterState.NONE,
        "Không in thư",
        "đề xuất của chương trình",
        "**Vì sao:** cấp bản sao trích lục, không phải việc vui buồn mới.",
    ),
    LetterLineValue(
        LetterState.BLOCKED,
        "Chưa in được",
        "Mẫu 7",
        "**Thiếu ngày sinh của cháu** trên thư. Phím Enter bị khóa tới khi điền đủ.",
        Action("fill", "Điền ngay", Icon.PEN, "F9"),
    ),
    LetterLineValue(
        LetterState.LETTER,
        "Thư chia buồn",
        "Mẫu 9 · A5 ngang",
        "**Vì sao:** khai tử trong hạn. Xem hai lần rồi mới in.",
    ),
)
CHIPS = (
    Choice("open", "Đang mở", 57),
    Choice("late", "Trễ", 1, Icon.WARNING),
    Choice("ready", "Chờ nhận", 9, Icon.PACKAGE),
)
WHO = (Choice("self", "Người nộp"), Choice("other", "Người khác"))
BANNERS = (
    BannerValue(
        BannerKind.WARNING,
        "Giấy có thể chưa ra.",
        "Máy in báo hết giấy lúc 15:10. Nạp giấy rồi bấm In lại.",
        Action("again", "In lại", Icon.PRINTER),
    ),
    BannerValue(
        BannerKind.NOTE,
        "",
        "Máy quét gửi tên sai dấu vì Unikey đang bật Telex. Chương trình chỉ nhận số và ngày, tên lấy từ hồ sơ.",
        Action("how", "Cách sửa"),
    ),
    BannerValue(BannerKind.FINE, "Sổ nguyên vẹn.", "1.286 mục, kiểm 06:00 hôm nay.", closable=True),
)
EMPTY = EmptyValue(
    Icon.PACKAGE,
    "Không có hồ sơ nào chờ nhận",
    "Kết quả xong mà người dân chưa đến lấy sẽ hiện ở đây.",
    Action("open", "Mở hồ sơ đang xử lý", Icon.FOLDER),
)
TRACK_LATE = (
    TrackPoint("Nhận", "09:15 T6 13/11"),
    TrackPoint("Hẹn trả", "T4 18/11"),
    TrackPoint("Xong", "11:20 T2 23/11", PointState.LATE, late_stretch=True),
    TrackPoint("Hôm nay", "T2 23/11", PointState.NOW),
)
TRACK_READY = (
    TrackPoint("Nhận", "08:50 T6 20/11"),
    TrackPoint("Hẹn trả", "T6 20/11"),
    TrackPoint("Xong", "16:10 T6 20/11", PointState.DONE),
    TrackPoint("Hôm nay", "T2 23/11", PointState.NOW),
)
UNDO = UndoValue(
    "Đã gửi lệnh in Thư chúc mừng số 1045",
    "cho anh Vi Văn Thành lúc 15:11. Giấy đã ra chưa?",
    (Action("again", "In lại", Icon.PRINTER), Action("undo", "Hoàn tác", Icon.UNDO, "Ctrl+Z")),
)
PANEL = PanelValue(
    "Hẹn Thứ Tư 25/11",
    5,
    "2 khó kịp, cần phiếu xin lỗi hôm nay",
    Icon.CALENDAR_CLOCK,
    (
        PanelRow("1", "Sùng A Lử", "Chờ xã Nậm Sin xác minh", None, Tone.SOON, Action("slip", "Làm phiếu")),
        PanelRow("2", "Vi Thị Hạnh", "Xác nhận tình trạng hôn nhân", BadgeValue(Tone.WORK, "Kịp, chờ ký")),
        PanelRow("3", "Khoàng Văn Tỉnh", "Giám sát việc giám hộ", BadgeValue(Tone.OK, "Đã có kết quả")),
        PanelRow("4", "Mào Thị Xuân", "Cải chính hộ tịch", BadgeValue(Tone.LATE, "Trễ 1 ngày làm việc")),
    ),
    Tone.SOON,
    Action("slips", "Làm 2 phiếu xin lỗi", Icon.FILE, "F9"),
    Action("all", "Xem cả 5"),
)
DAYS = (
    DayValue("Thứ Hai", "23/11", "Nhận 14:20", DayState.START),
    DayValue("Thứ Ba", "24/11", "Nghỉ lễ", DayState.OFF),
    DayValue("Thứ Tư", "25/11", "Hẹn trả", DayState.DUE),
)
TIMELINE = (
    TimelinePoint("Nhận đủ hồ sơ", "14:20 hôm nay · Lê Thu Hà"),
    TimelinePoint("Đang xử lý", "Hoàng Văn Tấn · từ 14:32", PointState.NOW),
    TimelinePoint("Trao kết quả, kèm Thư chia buồn", "T4 25/11", PointState.PLANNED),
)
STEPS = (StepValue("Đọc tờ thư"), StepValue("Xem lần hai"), StepValue("In"))
GUARDS = (
    GuardValue(GuardKind.CLEAR, "Đã tự kiểm 4 điều: không đăng ký lại · không quá hạn · chưa từng in thư"),
    GuardValue(GuardKind.WARNING, "Đọc lại tên cháu với gia đình: họ ghép **Lường Lò**, tên **Bảo An**."),
    GuardValue(GuardKind.NOTE, "Chưa đối chiếu Giấy khai sinh."),
)
STATUSES = (
    StatusValue(Icon.PRINTER, "Máy in HP LaserJet M404: nhận lệnh được"),
    StatusValue(Icon.SCAN, "Chưa thấy máy quét", Tone.SOON),
    StatusValue(Icon.DATABASE, "Sao lưu 12:00 hôm nay, đã mở thử được"),
)


def _row(
    key: str, who: str, code: str, what: str, due: str, badge: BadgeValue, letter: str, *, seen: bool = False
) -> RowValue:
    urgent = badge.tone in (Tone.LATE, Tone.SOON)
    cells = (
        Cell(who, code, strong=True, hit=(0, 6) if who.startswith("Lò Thị") else None),
        Cell(what, wrap=True),
        Cell(due, strong=urgent),
        Cell(badge.words, tone=badge.tone, filled=urgent),
        Cell(letter, icon=Icon.MAIL if letter != "Không thư" else Icon.MAIL_OFF, muted=letter == "Không thư")
        if letter
        else Cell(""),
        Cell("", check=seen),
    )
    return RowValue(key, cells, f"{who}, {badge.words}, {what}")


ROWS = (
    RowValue(
        "head",
        (Cell("Thứ Hai 23/11", strong=True), Cell("5 mục · 3 chưa xem")),
        "Thứ Hai 23/11",
        RowKind.HEAD,
    ),
    _row(
        "1",
        "Mào Thị Xuân",
        "H99.41.07-261117-0009",
        "Cải chính hộ tịch",
        "T6 20/11",
        BadgeValue(Tone.LATE, "Trễ 1 ngày làm việc"),
        "Phiếu hẹn lại",
    ),
    _row(
        "2",
        "Quàng Thị Pản",
        "H99.41.07-261118-0015",
        "Xác nhận tình trạng hôn nhân",
        "T2 23/11",
        BadgeValue(Tone.SOON, "Hẹn hôm nay, còn 1 giờ 48 phút"),
        "",
        seen=True,
    ),
    _row(
        "3",
        "Lò Thị Thương",
        "H99.41.07-261123-0019",
        "Liên thông khai tử, mai táng phí",
        "T4 25/11",
        BadgeValue(Tone.WORK, "Đang xử lý, còn 1 ngày làm việc"),
        "Chia buồn",
    ),
    _row(
        "4",
        "Khoàng Văn Tỉnh",
        "H99.41.07-261119-0006",
        "Đăng ký giám sát giám hộ",
        "T4 25/11",
        BadgeValue(Tone.READY, "Xong từ 20/11, chờ nhận 1 ngày"),
        "Không thư",
    ),
    RowValue(
        "void",
        (
            Cell("1043", struck=True, strong=True),
            Cell("Số bỏ: sai tên, thay bằng 1044"),
            Cell(""),
            Cell("Lê Thu Hà"),
        ),
        "Số 1043 bỏ: sai tên, thay bằng 1044",
        RowKind.VOID,
    ),
)
