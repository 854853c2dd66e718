"""The sections of the settings: their names, what each is for, and which settings belong to each."""

from __future__ import annotations

from enum import StrEnum

from counter_app.domain.office import Office
from counter_app.ui.icons import Icon
from counter_app.wording import _


class Section(StrEnum):
    """One entry of the list at the left."""

    OFFICE = "office"
    SIGNATORY = "signatory"
    LETTERS = "letters"
    HOURS = "hours"
    DAYS = "days"
    GUARDS = "guards"
    CEREMONIES = "ceremonies"
    VISITS = "visits"
    RECORDS = "records"
    PRINTERS = "printers"
    PUBLIC = "public"
    SCREEN = "screen"


ICONS = {
    Section.OFFICE: Icon.USERS,
    Section.SIGNATORY: Icon.SIGNATURE,
    Section.LETTERS: Icon.MAIL,
    Section.HOURS: Icon.CALENDAR_CLOCK,
    Section.DAYS: Icon.CALENDAR_OFF,
    Section.GUARDS: Icon.SHIELD,
    Section.CEREMONIES: Icon.HEART,
    Section.VISITS: Icon.GRIEF,
    Section.RECORDS: Icon.BOOK,
    Section.PRINTERS: Icon.PRINTER,
    Section.PUBLIC: Icon.LIST_CHECKS,
    Section.SCREEN: Icon.EYE,
}


def section_name(section: Section) -> str:
    """`Cơ quan`."""
    return {
        Section.OFFICE: _("Cơ quan"),
        Section.SIGNATORY: _("Người ký"),
        Section.LETTERS: _("Thư từng loại"),
        Section.HOURS: _("Giờ làm việc"),
        Section.DAYS: _("Lịch nghỉ"),
        Section.GUARDS: _("Điều kiện gửi thư"),
        Section.CEREMONIES: _("Lễ trao"),
        Section.VISITS: _("Thăm viếng"),
        Section.RECORDS: _("Sổ thư và báo cáo"),
        Section.PRINTERS: _("Máy in"),
        Section.PUBLIC: _("Với người dân"),
        Section.SCREEN: _("Màn hình"),
    }[section]


def section_meaning(section: Section) -> str:
    """One sentence on what the section decides."""
    return {
        Section.OFFICE: _("Những chữ này đứng ở đầu và cuối mỗi tờ thư."),
        Section.SIGNATORY: _("Tên và chức vụ in dưới mỗi tờ thư, theo thể thức Nghị định 30/2020/NĐ-CP."),
        Section.LETTERS: _("Mỗi loại thư có cách ký, khổ giấy, cách lấy số và máy in riêng."),
        Section.HOURS: _("Ngày hẹn trả được tính theo giờ mở cửa này; giấy hẹn đã in thì giữ nguyên."),
        Section.DAYS: _(
            "Ngày nghỉ không tính vào hạn. Ngày cơ quan tự ghi đứng trên lịch kèm theo chương trình."
        ),
        Section.GUARDS: _("Đăng ký muộn quá các mốc này thì chương trình hỏi trước, hoặc không đề xuất thư."),
        Section.CEREMONIES: _("Lệ của xã khi trao giấy; lễ đã lên lịch thì giữ chương trình lúc lên."),
        Section.VISITS: _("Lệ của xã khi đoàn đi viếng; mỗi phiếu viếng vẫn sửa được."),
        Section.RECORDS: _("Ai xem lại sổ thư, và kỳ báo cáo bắt đầu, kết thúc vào ngày nào."),
        Section.PRINTERS: _("Mọi thư in ra máy này, trừ khổ giấy hay loại thư đã chọn máy in riêng."),
        Section.PUBLIC: _(
            "Đóng góp ghi theo loại nào, trả kết quả ngoài giờ lúc nào, phiếu khảo sát và màn hình thứ hai."
        ),
        Section.SCREEN: _("Chữ và màu của màn hình; tờ thư in ra không đổi."),
    }[section]


def section_of(name: str) -> Section:
    """The section in which a setting is found by its dotted name; the calendar's days have the name `days`."""
    head = name.split(".", maxsplit=1)[0]
    if name.startswith(("office.signatory", "office.stand_ins")):
        return Section.SIGNATORY
    if name.startswith("kinds.") and ".printing." in name:
        return Section.PRINTERS
    homes = {
        "office": Section.OFFICE,
        "kinds": Section.LETTERS,
        "guards": Section.GUARDS,
        "hours": Section.HOURS,
        "saturday_reception": Section.HOURS,
        "day_ends": Section.HOURS,
        "supplements": Section.HOURS,
        "days": Section.DAYS,
        "ceremonies": Section.CEREMONIES,
        "visits": Section.VISITS,
        "review": Section.RECORDS,
        "reports": Section.RECORDS,
        "printer": Section.PRINTERS,
        "printers": Section.PRINTERS,
        "contributions": Section.PUBLIC,
        "returns": Section.PUBLIC,
        "surveys": Section.PUBLIC,
        "screen": Section.PUBLIC,
    }
    return homes.get(head, Section.SCREEN)


def missing(office: Office) -> tuple[tuple[Section, str, bool], ...]:
    """What a letter needs of the office, where it is entered, and whether it is still missing; the needful first."""
    return (
        (Section.OFFICE, _("Tên xã, phường"), not office.commune),
        (Section.SIGNATORY, _("Họ tên người ký"), not office.signatory.name),
        (Section.OFFICE, _("Địa danh trên thư"), not office.place),
        (
            Section.OFFICE,
            _("Công chức và số điện thoại để người dân hỏi"),
            not (office.officer and office.phone),
        ),
    )
