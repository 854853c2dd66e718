"""What the public reads on the second screen: Vietnamese whatever the officer's own language, as on paper."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.celebration import Celebration, CelebrationKind
from counter_app.domain.instants import local
from counter_app.domain.office import Office
from counter_app.domain.survey import Level
from counter_app.wording import paper_date

_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_LEVELS = {
    Level.VERY_DISSATISFIED: "Rất không hài lòng",
    Level.DISSATISFIED: "Không hài lòng",
    Level.NEITHER: "Bình thường",
    Level.SATISFIED: "Hài lòng",
    Level.VERY_SATISFIED: "Rất hài lòng",
    Level.NOT_APPLICABLE: "Không áp dụng",
}


def organ(office: Office) -> str:
    """`ỦY BAN NHÂN DÂN XÃ LÂM HÒA`."""
    return " ".join(part for part in ("ỦY BAN NHÂN DÂN", office.unit.upper(), office.commune.upper()) if part)


def place(office: Office) -> str:
    """`xã Lâm Hòa`: where a celebration is held unless another place is named."""
    return " ".join(part for part in (office.unit, office.commune) if part)


def celebrated(one: Celebration) -> str:
    """Who is celebrated, in one sentence."""
    names = " và ".join(one.names)
    if one.kind is CelebrationKind.MARRIAGE:
        return f"Trân trọng chúc mừng {names}"
    return f"Chào đón công dân mới {names}"


def marriage_lead() -> str:
    """Above the names of a couple."""
    return "Trân trọng chúc mừng"


def and_word() -> str:
    """Between two names."""
    return "và"


def marriage_foot(one: Celebration) -> str:
    """Below the names of a couple: what they receive, where and when."""
    where = f" tại {one.place}" if one.place else ""
    return f"nhận Giấy chứng nhận kết hôn{where}, {paper_date(one.day)}"


def birth_lead() -> str:
    """Above the name of a child."""
    return "Chào đón công dân mới của xã"


def birth_foot(one: Celebration) -> str:
    """Below the name of a child: where and when."""
    return ", ".join(part for part in (one.place, paper_date(one.day)) if part)


def birth_wish(children: int) -> str:
    """The wish to one child, or to several."""
    whom = "cháu" if children == 1 else "các cháu"
    return f"Chúc {whom} hay ăn, chóng lớn, mạnh khỏe, ngoan ngoãn"


def welcome() -> str:
    """To whoever comes in."""
    return "Kính chào quý khách"


def welcome_foot() -> str:
    """Below the welcome."""
    return "Xin mời Ông/Bà ngồi chờ, chúng tôi sẽ mời theo thứ tự"


def hour(now: datetime) -> str:
    """`10:20`."""
    return f"{local(now):%H:%M}"


def day(now: datetime) -> str:
    """`Thứ Hai, ngày 23 tháng 11 năm 2026`."""
    today = local(now).date()
    return f"{_DAYS[today.weekday()]}, {paper_date(today)}"


def given_today(births: int, marriages: int) -> str:
    """How many letters of congratulation were given today; nothing where none was, and never a word of a death."""
    told = []
    if births:
        told.append(f"{births} thư chúc mừng khai sinh")
    if marriages:
        told.append(f"{marriages} thư chúc mừng kết hôn")
    return f"Hôm nay trao {', '.join(told)}" if told else ""


def level_words(level: Level) -> str:
    """What stands on the button of an answer."""
    return _LEVELS[level]


def invite_title() -> str:
    """On the first page of the survey."""
    return "Xin mời Ông/Bà cho biết ý kiến"


def invite_words(questions: int) -> str:
    """Below it: how long it takes, and that nobody is named."""
    return f"{questions} câu hỏi, chừng một phút. Không ghi tên, không ghi hồ sơ của Ông/Bà."


def begin() -> str:
    """The button that begins."""
    return "Bắt đầu"


def back() -> str:
    """The button to the question before."""
    return "Quay lại"


def question_head(place_: int, count: int) -> str:
    """`Câu 2 / 7`."""
    return f"Câu {place_} / {count}"


def question_lead() -> str:
    """Above every question."""
    return "Ông/Bà hài lòng đến đâu về"


def thanks() -> str:
    """On the last page."""
    return "Xin cảm ơn Ông/Bà"


def thanks_words() -> str:
    """Below it."""
    return "Ý kiến của Ông/Bà giúp xã phục vụ tốt hơn."
