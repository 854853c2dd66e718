"""What happened, as the log tells it: one sentence per event, with its facts where they were not erased."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from counter_app.domain.greeting import is_greeting_id
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import LogEntry, LogKind, told_kind
from counter_app.domain.printing import Hindrance, JobState
from counter_app.wording import _, clock_time, full_date, joined

from .calendars import logged_days
from .letters import letter_name
from .printing import hindrance_words, state_words
from .reasons import shown


def happened(kind: LogKind) -> str:
    """What the event is, without its facts."""
    return {
        LogKind.INTENDED: _("Lấy số thư"),
        LogKind.DRAWN: _("Soạn xong và lưu tờ thư"),
        LogKind.SPOOLED: _("Gửi lệnh in"),
        LogKind.SIGNED: _("Thư có chữ ký"),
        LogKind.HANDED_OVER: _("Trao thư"),
        LogKind.WITHDRAWN: _("Thu hồi thư, giữ lại số"),
        LogKind.REPRINTED: _("In lại đúng tờ thư chưa trao"),
        LogKind.REISSUED: _("Cấp lại thư đã trao"),
        LogKind.PRINT_WAITS: _("Chờ in"),
        LogKind.PRINT_ENDED: _("Máy in báo lại"),
        LogKind.PRINT_DROPPED: _("Bỏ lệnh in đang chờ"),
        LogKind.NO_LETTER: _("Trao kết quả không kèm thư"),
        LogKind.STOCK_CHANGED: _("Đổi số phôi ký sẵn"),
        LogKind.TAKEN_IN: _("Nhận hồ sơ"),
        LogKind.READY: _("Ghi hồ sơ có kết quả"),
        LogKind.PAUSED: _("Tạm dừng, chờ bổ sung"),
        LogKind.RESUMED: _("Làm tiếp hồ sơ"),
        LogKind.EXTENDED: _("Hẹn lại ngày trả"),
        LogKind.CAUSE_RECORDED: _("Ghi nguyên nhân chậm"),
        LogKind.MISTAKE_RECORDED: _("Ghi sai sót trên kết quả"),
        LogKind.WITHDRAWN_BY_CITIZEN: _("Người dân rút hồ sơ"),
        LogKind.REFUSED: _("Không tiếp nhận hồ sơ"),
        LogKind.STOPPED: _("Dừng xử lý hồ sơ"),
        LogKind.STEP_TAKEN: _("Chuyển bước giải quyết"),
        LogKind.RETURNED: _("Trả kết quả"),
        LogKind.RETURN_UNDONE: _("Hoàn tác việc trả kết quả"),
        LogKind.CONTRIBUTION: _("Nhận đóng góp của người dân"),
        LogKind.CONTRIBUTION_CHANGED: _("Sửa thông tin một đóng góp"),
        LogKind.CONTRIBUTION_HANDLED: _("Ghi việc xử lý một đóng góp"),
        LogKind.CEREMONY: _("Lễ trao"),
        LogKind.GREETING: _("Ghi người nhận thư của xã"),
        LogKind.KIND_MADE: _("Thêm loại thư của xã"),
        LogKind.KIND_CHANGED: _("Sửa loại thư của xã"),
        LogKind.KIND_RETIRED: _("Thôi dùng loại thư của xã"),
        LogKind.COMMITMENT: _("Sửa bản cam kết của cán bộ"),
        LogKind.SLOT_SET: _("Hẹn giờ trả kết quả"),
        LogKind.SLOT_CANCELLED: _("Bỏ giờ hẹn trả kết quả"),
        LogKind.DAY_CLOSED: _("Khóa sổ trong ngày"),
        LogKind.SETTINGS: _("Đổi cài đặt"),
        LogKind.TEMPLATE_USED: _("Đưa mẫu thư vào dùng"),
        LogKind.TEMPLATE_TAKEN_BACK: _("Trở lại mẫu thư trước"),
        LogKind.VISIT_REPORTED: _("Ghi tin báo để đi viếng"),
        LogKind.VISIT_CHANGED: _("Sửa phiếu viếng"),
        LogKind.VISIT_PLANNED: _("Xếp lịch đi viếng"),
        LogKind.VISIT_MADE: _("Ghi việc đã đi viếng"),
        LogKind.VISIT_DECLINED: _("Ghi ý gia đình về việc viếng"),
        LogKind.VISIT_JOINED: _("Nối phiếu viếng với hồ sơ khai tử"),
        LogKind.SURVEY_CHANGED: _("Sửa phiếu khảo sát thành bản mới"),
        LogKind.SURVEY_ENTERED: _("Nhập một phiếu khảo sát"),
        LogKind.SURVEY_TAKEN_BACK: _("Bỏ một phiếu khảo sát đã nhập"),
        LogKind.REPORT_SENT: _("Ghi đã nộp báo cáo"),
        LogKind.SIGNED_DIGITALLY: _("Ký số tờ thư đã lưu"),
        LogKind.SHOWN_IN_PUBLIC: _("Gia đình đồng ý, chiếu lời chúc trên màn hình thứ hai"),
        LogKind.SEEN: _("Chánh Văn phòng đã xem thư"),
        LogKind.SEEN_TAKEN_BACK: _("Bỏ dấu đã xem thư"),
        LogKind.REMARKED: _("Ghi ý kiến về thư"),
        LogKind.SENT_BACK: _("Trả lại thư để làm lại"),
        LogKind.ANSWERED: _("Báo đã làm lại theo ý kiến"),
        LogKind.NUMBER_EXPLAINED: _("Ghi lý do một số thư còn khuyết"),
        LogKind.NUMBER_TYPED: _("Ghi số văn bản văn thư cấp sau khi in"),
        LogKind.SERIES_MOVED: _("Chuyển sổ thư đến số đã dùng trên giấy"),
        LogKind.LEFT_UNSIGNED: _("Trả lại tờ trình ký chưa ký"),
    }[kind]


def happened_to(kind: LogKind, details: Mapping[str, object]) -> str:
    """What the event is, told of a form where its details name one: a form is no letter."""
    form = next((one for one in FormKind if one == details.get("letter")), None)
    told = {
        LogKind.INTENDED: _("Lấy số"),
        LogKind.DRAWN: _("Soạn xong và lưu"),
        LogKind.SIGNED: _("Đã ký"),
        LogKind.HANDED_OVER: _("Đã giao"),
        LogKind.WITHDRAWN: _("Thu hồi, giữ lại số"),
        LogKind.REPRINTED: _("In lại"),
        LogKind.REISSUED: _("Cấp lại"),
    }
    return happened(kind) if form is None else told.get(kind) or happened(kind)


def log_sentence(entry: LogEntry, details: Mapping[str, object] | None) -> str:
    """When it happened and what: `15:09 23/11/2026: Trao thư: Thư xin lỗi số 1046.`; `details` None when erased."""
    at = local(entry.at)
    return _("{time} {date}: {sentence}").format(
        time=clock_time(at), date=full_date(at.date()), sentence=event_sentence(entry.kind, details)
    )


def event_sentence(kind: LogKind, details: Mapping[str, object] | None) -> str:
    """The event with its facts: `Thu hồi thư, giữ lại số: Thư xin lỗi số 1046, hồ sơ H99…. Lý do: in lệch giấy.`

    `details` are None when they were erased; the event itself stays.
    """
    if details is None:
        return _("{what} (chi tiết đã xóa theo yêu cầu).").format(what=happened(kind))
    told = (
        _letter(details),
        _codes(details),
        _when(details),
        _slip(details),
        _print(kind, details),
        _calendar(details),
        _ceremony(kind, details),
        _text(details, "report"),
        _signature(kind, details),
    )
    facts, what = ", ".join(fact for fact in told if fact), happened_to(kind, details)
    sentence = _("{what}: {facts}.").format(what=what, facts=facts) if facts else f"{what}."
    reason = _text(details, "why") or _text(details, "reason") or _text(details, "words")
    return (
        _("{sentence} Lý do: {reason}.").format(sentence=sentence, reason=shown(reason).rstrip("."))
        if reason
        else sentence
    )


def _letter(details: Mapping[str, object]) -> str:
    kind = told_kind(details)
    if kind is None:
        return ""
    number = details.get("number")
    if not isinstance(number, int):
        return letter_name(kind)
    return _("{letter} số {number}").format(letter=letter_name(kind), number=number)


def _codes(details: Mapping[str, object]) -> str:
    codes = details.get("codes")
    if not isinstance(codes, list | tuple) or not codes:
        return ""
    named = joined(str(code) for code in codes)
    of_dossiers = "letter" in details and not all(is_greeting_id(str(code)) for code in codes)
    return _("hồ sơ {codes}").format(codes=named) if of_dossiers else named


def _when(details: Mapping[str, object]) -> str:
    """The instant or day the event is about, where it is not the instant it was written down."""
    for key, words in (("appointment", _("hẹn {when}")), ("ready", _("lúc {when}")), ("at", _("lúc {when}"))):
        moment = _instant(_text(details, key))
        if moment is not None:
            when = _("{time} ngày {date}").format(time=clock_time(moment), date=full_date(moment.date()))
            return words.format(when=when)
    day = _text(details, "day")
    return _("ngày {date}").format(date=full_date(date.fromisoformat(day))) if _is_day(day) else ""


def _ceremony(kind: LogKind, details: Mapping[str, object]) -> str:
    """What happened to a ceremony; its words are loaded with the first such entry."""
    if kind is not LogKind.CEREMONY:
        return ""
    from .ceremonies import logged_ceremony  # noqa: PLC0415 - the log of most dossiers knows no ceremony

    return logged_ceremony(details)


def _slip(details: Mapping[str, object]) -> str:
    """The number of the slip that told of a new promise, and of the decision that allowed it a second time."""
    slip, decision = _text(details, "slip"), _text(details, "decision")
    told = (
        _("phiếu số {slip}").format(slip=slip) if slip else "",
        _("quyết định số {decision}").format(decision=decision) if decision else "",
    )
    return ", ".join(one for one in told if one)


def _signature(kind: LogKind, details: Mapping[str, object]) -> str:
    """Whose certificate a page was signed with."""
    if kind is not LogKind.SIGNED_DIGITALLY:
        return ""
    return _("{subject}, chứng thư số {serial}").format(
        subject=_text(details, "subject"), serial=_text(details, "serial")
    )


def _print(kind: LogKind, details: Mapping[str, object]) -> str:
    """What kept a sheet from being printed, or what the printing system said of it."""
    if kind is LogKind.PRINT_WAITS:
        found = next((one for one in Hindrance if one == details.get("hindrance")), None)
        words = "" if found is None else hindrance_words(found, _text(details, "queue"))
        return words[:1].lower() + words[1:]
    if kind is LogKind.PRINT_ENDED:
        state = next((one for one in JobState if one == details.get("state")), None)
        return "" if state is None else state_words(state)
    return ""


def _calendar(details: Mapping[str, object]) -> str:
    """Which days of the office's calendar were changed."""
    if details.get("what") != "calendar":
        return ""
    days, dropped = details.get("days"), details.get("dropped")
    return logged_days(
        *([str(one) for one in part] if isinstance(part, list | tuple) else [] for part in (days, dropped))
    )


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _text(details: Mapping[str, object], key: str) -> str:
    value = details.get(key)
    return value.strip() if isinstance(value, str) else ""
