"""What looks odd in a dossier, pointed out without stopping anything."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.person import PartialDate, Sex
from counter_app.domain.warnings import InputWarning, WarningKind
from counter_app.wording import _

from .dossiers import event_name, partial_date, sex_name
from .fields import label


def warning(one: InputWarning) -> str:
    """The oddity and what to look at, in one sentence."""
    match one.kind:
        case WarningKind.CODE_FORM:
            return _("Mã hồ sơ “{code}” không theo dạng thường gặp; xin đối chiếu với giấy hẹn.").format(
                code=one.value
            )
        case WarningKind.CODE_DAY:
            return _(
                "Mã hồ sơ ghi ngày {code_day}, ngày nhận là {received}; xin xem lại một trong hai."
            ).format(code_day=_code_day(one.value), received=_day(one.other))
        case WarningKind.PERSONAL_NUMBER_FORM:
            return _("{field} “{number}” không đủ 12 (hoặc 9) chữ số; xin xem lại thẻ.").format(
                field=_capital(label(one.field)), number=one.value
            )
        case WarningKind.PERSONAL_NUMBER_SEX:
            return _(
                "Theo số định danh thì giới tính là {told}, hồ sơ ghi {written}; xin xem lại thẻ."
            ).format(told=sex_name(Sex(one.value)), written=sex_name(Sex(one.other)))
        case WarningKind.PERSONAL_NUMBER_YEAR:
            return _(
                "Theo số định danh thì năm sinh là {told}, hồ sơ ghi {written}; xin xem lại thẻ."
            ).format(told=one.value, written=one.other)
        case WarningKind.EVENT_MISSING:
            return _("Hồ sơ chưa có thông tin {event}, nên chưa soạn được thư.").format(
                event=event_name(one.value)
            )
        case WarningKind.PARENTS_MISSING:
            return _("Chưa có tên mẹ, cha hoặc người giám hộ, nên thư chưa biết gửi cho gia đình nào.")
        case WarningKind.BIRTH_AFTER_RECEIPT:
            return _("{field} {day} sau ngày nhận hồ sơ {received}; xin xem lại.").format(
                field=_capital(label(one.field)), day=_day(one.value), received=_day(one.other)
            )
        case WarningKind.DEATH_AFTER_RECEIPT:
            return _("Ngày mất {day} sau ngày nhận hồ sơ {received}; xin xem lại.").format(
                day=_day(one.value), received=_day(one.other)
            )
        case WarningKind.REGISTERED_BEFORE_EVENT:
            return _(
                "Ngày đăng ký {registered} trước ngày xảy ra việc {happened}; xin xem lại giấy tờ."
            ).format(registered=_day(one.value), happened=_day(one.other))
        case _:
            assert_never(one.kind)


def _day(text: str) -> str:
    return partial_date(PartialDate.parse(text))


def _code_day(digits: str) -> str:
    """The day inside a code, `261123` as `23/11/26`; digits that are no day are shown as they are."""
    return f"{digits[4:6]}/{digits[2:4]}/{digits[0:2]}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
