"""What is said when something typed, scanned or read from a file cannot be taken as it stands."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.errors.calendar import (
    CalendarError,
    CalendarsDisagree,
    DuplicateSpecialDay,
    HalfDayOnWeekend,
    HoursProblem,
    InstantOutOfRange,
    InvalidLimit,
    InvalidOpeningHours,
    LunarDateOutOfRange,
    MakeUpOnWeekday,
    YearOutOfRange,
)
from counter_app.domain.errors.entry import (
    AppointmentBeforeReceipt,
    EventDoesNotFit,
    Expected,
    InputError,
    InvalidValue,
    MissingField,
    PeriodBackwards,
    PromiseNotLater,
    SettingUnknown,
    UnknownField,
    UnreadableFile,
)
from counter_app.domain.errors.procedures import (
    AmbiguousBranch,
    ProcedureNotInForce,
    UnknownBranch,
    UnknownProcedure,
)
from counter_app.domain.errors.tables import BrokenTable, TableError, TableProblem, UnreadableTable
from counter_app.domain.workdays import SpecialKind
from counter_app.sentences.calendars import kind_name
from counter_app.sentences.dossiers import event_name
from counter_app.sentences.fields import label
from counter_app.wording import _, clock_time, full_date, n_, weekday

from .table import says


def instant(moment: datetime) -> str:
    """`10:20 ngày 23/11/2026`."""
    return _("{time} ngày {date}").format(time=clock_time(moment), date=full_date(moment.date()))


@says(InputError)
def _input(_error: InputError) -> str:
    return _("Có ô chưa đúng. Xin xem lại những gì vừa nhập.")


@says(InvalidValue)
def _invalid(error: InvalidValue) -> str:
    pattern = _("“{value}” ở ô {field} chưa dùng được. {hint}")
    if not error.value.strip():
        pattern = _("Ô {field} đang trống. {hint}")
    return pattern.format(value=error.value.strip(), field=label(error.field), hint=_hint(error))


def _hint(error: InvalidValue) -> str:
    if error.expected is Expected.CHOICE:
        return _("Chọn một trong: {choices}.").format(choices=", ".join(error.choices))
    return {
        Expected.ANY: _("Xin xem lại và ghi lại."),
        Expected.READABLE: _("Có ký tự không in được; xin gõ lại bằng bàn phím."),
        Expected.NAME: _("Xin ghi tên có ít nhất một chữ, đúng như trên giấy tờ."),
        Expected.TEXT: _("Trong tệp, phần này phải là chữ đặt trong dấu ngoặc kép."),
        Expected.DATE: _(
            "Ghi ngày có thật dạng 2026-11-23, hoặc 2026-11, 2026 khi giấy tờ chỉ có tháng, năm."
        ),
        Expected.DAY: _("Ghi đủ năm, tháng, ngày, ví dụ 2026-11-23."),
        Expected.INSTANT: _("Ghi ngày và giờ, ví dụ 2026-11-23T10:20."),
        Expected.HOUR: _("Cần thêm giờ và phút vì thời hạn tính theo giờ, ví dụ 2026-11-23T10:20."),
        Expected.NUMBER: _("Ghi một số nguyên, ví dụ 3."),
        Expected.YEAR: _("Ghi năm bằng bốn chữ số, ví dụ 1938."),
        Expected.LUNAR: _("Ghi ngày và tháng âm lịch, ví dụ 8/10, 1/6 nhuận, 8/10 Bính Ngọ."),
        Expected.AGE: _("Ghi tuổi gia đình báo bằng số, từ 1 đến 130."),
        Expected.STAND_INS: _(
            "Ghi họ tên; thể thức; từ ngày; đến hết ngày, ví dụ: "
            "Cầm Thị Nhung; deputy; 2026-11-20; 2026-11-30."
        ),
        Expected.SUPPLEMENTS: _(
            "Ghi mã thủ tục, số ngày làm việc chờ bổ sung (0: không hạn), rồi stop, ask hoặc nothing, cách nhau bằng "
            "dấu |, ví dụ: 2.000986 7 stop | 1.004873 10 ask."
        ),
        Expected.NAMINGS: _(
            "Ghi tên phiếu; từ ngày; văn bản ban hành, ví dụ: "
            "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ; 2025-09-15; Thông tư 03/2025/TT-VPCP. Nhiều lần đổi tên thì "
            "ngăn bằng dấu |."
        ),
        Expected.CONTRIBUTION_KINDS: _(
            "Ghi tên loại, dấu hai chấm, rồi opinion, information hoặc gift; các loại ngăn bằng dấu |, không trùng "
            "tên, ví dụ: Hiến kế: opinion | Hiến đất: gift."
        ),
        Expected.CHANNELS: _("Ghi các kênh ngăn bằng dấu |, không trùng nhau, ví dụ: hòm thư góp ý | Zalo."),
        Expected.INVITATIONS: _(
            "Ghi mỗi hội, đoàn một dòng (ở dòng lệnh thì ngăn bằng dấu |), ví dụ: Hội CCB, CCB = Chủ tịch Hội CCB."
        ),
        Expected.VIEWS: _(
            "Ghi tên; khoảng ngày; loại thư, ngăn bằng dấu |, ví dụ: Phiếu tháng này; this_month; forms."
        ),
        Expected.OUT_OF_HOURS: _(
            "Ghi thứ (mon, tue, wed, thu, fri, sat, sun) và giờ, nhiều khoảng ngăn bằng dấu |, ví dụ: "
            "sat 07:30-11:30 | wed 17:30-19:00."
        ),
        Expected.CEREMONY_MINUTES: _("Ghi số phút, từ 5 đến 60."),
        Expected.WEEKLY: _("Ghi thứ (mon, tue, wed, thu, fri, sat, sun) và giờ bắt đầu, ví dụ: fri 15:00."),
        Expected.AGENDA: _(
            "Ghi từng việc với số phút chung, dấu + và số phút mỗi gia đình nếu có, ngăn bằng dấu |, ví dụ: "
            "welcome 10 | sign 2+6 | wishes 3."
        ),
        Expected.FOREIGN_RULES: _(
            "Ghi từ ngày nào; số ngày làm việc; số ngày khi có đề nghị; căn cứ, ví dụ: 2016-01-01; 3; 60; Nghị định "
            "123/2015/NĐ-CP, Điều 32. Nhiều lần đổi thì ngăn bằng dấu |, mỗi ngày một lần."
        ),
        Expected.YES_NO: _("Ghi true nếu có, false nếu không."),
        Expected.LIST: _("Trong tệp, phần này phải là danh sách đặt trong dấu [ ]."),
        Expected.OBJECT: _("Trong tệp, phần này phải là nhóm thông tin đặt trong dấu { }."),
        Expected.NOT_BEFORE_RECEIPT: _("Thời điểm này không thể trước lúc nhận hồ sơ; xin xem lại hai mốc."),
        Expected.NOT_BEFORE_BIRTH: _("Ngày mất không thể trước ngày sinh; xin xem lại hai ngày."),
        Expected.NOT_BEFORE_DEATH: _("Mốc này không thể trước ngày mất; xin xem lại hai mốc."),
        Expected.IN_ORDER: _("Các mốc phải nối tiếp nhau theo thời gian; xin xem lại mốc trước đó."),
        Expected.SAME_YEAR: _("Năm sinh và ngày sinh không khớp nhau; xin giữ lại cái đúng."),
        Expected.ONCE: _("Tên này xuất hiện hai lần trong tệp; xin bỏ bớt một."),
    }[error.expected]


@says(UnknownField)
def _unknown_field(error: UnknownField) -> str:
    if error.near:
        return _("Trong tệp có mục “{field}” không dùng đến. Có phải là “{near}”?").format(
            field=error.field, near=error.near
        )
    return _(
        "Trong tệp có mục “{field}” không dùng đến. Xin bỏ mục này, hoặc dùng một trong: {choices}."
    ).format(field=error.field, choices=", ".join(error.choices))


@says(MissingField)
def _missing(error: MissingField) -> str:
    words = label(error.field)
    if words == error.field:
        return _("Còn thiếu mục “{path}”. Xin điền thêm rồi làm lại.").format(path=error.field)
    return _("Còn thiếu {field} (mục “{path}”). Xin điền thêm rồi làm lại.").format(
        field=words, path=error.field
    )


@says(UnreadableFile)
def _unreadable(error: UnreadableFile) -> str:
    why = f" ({error.reason})" if error.reason else ""
    return _(
        "Không đọc được tệp “{path}”{why}. Xin kiểm tra tệp còn ở đó và đúng dạng JSON, mã UTF-8."
    ).format(path=error.path, why=why)


@says(AppointmentBeforeReceipt)
def _before_receipt(error: AppointmentBeforeReceipt) -> str:
    return _(
        "Giờ hẹn trả {appointment} đang trước giờ nhận hồ sơ {received}. Xin xem lại hai mốc trên giấy hẹn."
    ).format(appointment=instant(error.appointment), received=instant(error.received))


@says(PeriodBackwards)
def _backwards(error: PeriodBackwards) -> str:
    return _(
        "Khoảng thời gian từ {first} đến trước {end} không có ngày nào. Xin ghi ngày kết thúc sau ngày bắt đầu; "
        "ngày kết thúc không tính vào sổ."
    ).format(first=full_date(error.first), end=full_date(error.end))


@says(PromiseNotLater)
def _not_later(error: PromiseNotLater) -> str:
    return _("Hẹn mới {appointment} phải sau hẹn đang có {received}. Xin chọn thời điểm muộn hơn.").format(
        appointment=instant(error.appointment), received=instant(error.received)
    )


@says(EventDoesNotFit)
def _does_not_fit(error: EventDoesNotFit) -> str:
    return _(
        "Thủ tục “{procedure}” là việc {expected}, còn thông tin nhập vào là {given}. Xin chọn lại thủ tục, hoặc nhập "
        "thông tin {expected}."
    ).format(procedure=error.procedure, expected=event_name(error.expected), given=event_name(error.given))


@says(UnknownProcedure)
def _unknown_procedure(error: UnknownProcedure) -> str:
    if error.near:
        return _("Không có thủ tục mã {code}. Xin xem lại mã, gần giống nhất là {near}.").format(
            code=error.code, near=", ".join(error.near)
        )
    return _("Không có thủ tục mã {code}. Xin tìm lại thủ tục theo tên.").format(code=error.code)


@says(AmbiguousBranch)
def _ambiguous(error: AmbiguousBranch) -> str:
    return _("Thủ tục {code} có nhiều nhánh với thời hạn khác nhau. Xin chọn một nhánh: {branches}.").format(
        code=error.code, branches="; ".join(error.branches)
    )


@says(UnknownBranch)
def _unknown_branch(error: UnknownBranch) -> str:
    if not error.branches:
        return _("Thủ tục {code} không chia nhánh. Xin để trống ô nhánh “{branch}”.").format(
            code=error.code, branch=error.branch
        )
    return _("Chưa rõ nhánh “{branch}” của thủ tục {code}. Xin chọn một nhánh: {branches}.").format(
        branch=error.branch, code=error.code, branches="; ".join(error.branches)
    )


@says(ProcedureNotInForce)
def _not_in_force(error: ProcedureNotInForce) -> str:
    return _(
        "Thủ tục {code} không có hiệu lực vào ngày {day}. Xin xem lại ngày nhận, hoặc chọn thủ tục khác."
    ).format(code=error.code, day=full_date(error.on))


@says(CalendarError)
def _calendar(_error: CalendarError) -> str:
    return _("Chưa tính được ngày hẹn. Xin xem lại thời hạn, giờ làm việc và lịch nghỉ trong Cài đặt.")


@says(InvalidLimit)
def _limit(error: InvalidLimit) -> str:
    return _("Thời hạn {number} {unit} không dùng được. Xin ghi từ 1 đến {most}.").format(
        number=error.number, unit=_unit(error.unit), most=error.most
    )


def _unit(unit: str) -> str:
    return {
        "working_day": _("ngày làm việc"),
        "hour": _("giờ làm việc"),
        "day": _("ngày"),
        "same_day": _("lần trong ngày"),
    }.get(unit, unit)


@says(InvalidOpeningHours)
def _hours(error: InvalidOpeningHours) -> str:
    problem = {
        HoursProblem.NONE_OPEN: _("Giờ làm việc đang trống. Xin ghi ít nhất một buổi, ví dụ 07:30-11:30."),
        HoursProblem.EMPTY_SPAN: _(
            "Buổi làm việc {span} mở cửa sau giờ đóng. Xin ghi giờ mở trước giờ đóng."
        ),
        HoursProblem.NOT_IN_ORDER: _(
            "Buổi làm việc {span} chồng lên buổi trước. Xin xếp các buổi nối tiếp nhau."
        ),
        HoursProblem.NOT_WHOLE_MINUTES: _("Buổi làm việc {span} có giây lẻ. Xin ghi chẵn phút."),
    }
    return problem[error.problem].format(span=error.span)


@says(DuplicateSpecialDay)
def _duplicate_day(error: DuplicateSpecialDay) -> str:
    return _("Ngày {day} có hai lần trong lịch. Xin giữ lại một dòng.").format(day=full_date(error.day))


@says(MakeUpOnWeekday)
def _make_up(error: MakeUpOnWeekday) -> str:
    return _(
        "{day} là {weekday}, vốn đã làm việc nên không ghi làm bù được. Xin chọn Thứ Bảy hoặc Chủ Nhật; "
        "muốn làm việc vào ngày lễ thì chọn “Trở lại ngày thường”."
    ).format(day=full_date(error.day), weekday=weekday(error.day))


@says(HalfDayOnWeekend)
def _half_day(error: HalfDayOnWeekend) -> str:
    return _(
        "{day} là {weekday}, vốn không làm việc nên không có nửa ngày nghỉ. Xin xem lại ngày, hoặc bỏ dòng này."
    ).format(day=full_date(error.day), weekday=weekday(error.day))


@says(YearOutOfRange)
def _year(error: YearOutOfRange) -> str:
    return _("Lịch chỉ giữ các năm {first} đến {last}, không có năm {year}. Xin xem lại năm.").format(
        first=error.first, last=error.last, year=error.year
    )


@says(CalendarsDisagree)
def _disagree(error: CalendarsDisagree) -> str:
    kept, given = (kind_name(SpecialKind(kind)).lower() for kind in (error.ours, error.theirs))
    lead = _("Hai lịch không khớp: ngày {day} đang là {kept}, tệp ghi {given}").format(
        day=full_date(error.day), kept=kept, given=given
    )
    if error.many > 1:
        more = n_("và {n} ngày nữa", "và {n} ngày nữa", error.many - 1).format(n=error.many - 1)
        lead = f"{lead}, {more}"
    return _("{lead}. Xin xem từng ngày ở Cài đặt, phần Lịch nghỉ; muốn theo tệp thì thêm --accept.").format(
        lead=lead
    )


@says(InstantOutOfRange)
def _out_of_range(error: InstantOutOfRange) -> str:
    return _("Thời điểm {instant} quá xa để tính ngày hẹn. Xin xem lại năm.").format(
        instant=instant(error.instant)
    )


@says(LunarDateOutOfRange)
def _lunar(error: LunarDateOutOfRange) -> str:
    return _("Chưa đổi được ngày {day} sang âm lịch. Xin xem lại năm, hoặc bỏ ngày âm lịch trên thư.").format(
        day=full_date(error.day)
    )


@says(TableError)
def _table(_error: TableError) -> str:
    return _("Một bảng dữ liệu không dùng được. Xin cài lại chương trình, hoặc khôi phục bảng vừa sửa.")


@says(BrokenTable)
def _broken_table(error: BrokenTable) -> str:
    problem = {
        TableProblem.MISSING_COLUMN: _("thiếu cột {column}"),
        TableProblem.MISSING_VALUE: _("ô {column} đang trống"),
        TableProblem.BAD_DATE: _("ô {column} ghi “{value}”, không phải ngày có thật"),
        TableProblem.BAD_NUMBER: _("ô {column} ghi “{value}”, không phải số dùng được"),
        TableProblem.BAD_VALUE: _("ô {column} ghi “{value}”, không phải từ dùng được"),
        TableProblem.DUPLICATE: _("ô {column} ghi “{value}”, trùng một dòng trước"),
    }[error.problem].format(column=error.column, value=error.value)
    return _("Bảng {table}, dòng {line}: {problem}. Xin sửa dòng này rồi mở lại.").format(
        table=error.table, line=error.line, problem=problem
    )


@says(UnreadableTable)
def _unreadable_table(error: UnreadableTable) -> str:
    return _(
        "Không đọc được bảng {table}. Xin kiểm tra tệp còn ở đó và là chữ UTF-8, hoặc cài lại chương trình."
    ).format(table=error.table)


@says(SettingUnknown)
def _setting(error: SettingUnknown) -> str:
    return _("Không có mục cài đặt “{name}”. Xin xem tên các mục trong trang Cài đặt.").format(
        name=error.name
    )
