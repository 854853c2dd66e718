"""What is said when an apology slip cannot be issued, told or sent as asked."""

from __future__ import annotations

from counter_app.domain.errors.dossiers import (
    NoSlip,
    NothingPromised,
    PromisePassed,
    SecondReappointment,
    SlipBeforeReceipt,
    SlipDoubtful,
    SlipMakesPromise,
    SlipWhilePaused,
)
from counter_app.sentences.slips import doubt_sentence
from counter_app.wording import _

from .entries import instant
from .table import says


@says(NothingPromised)
def _nothing_promised(error: NothingPromised) -> str:
    return _(
        "Hồ sơ {code} chưa có giờ hẹn trả nên không có gì để hẹn lại. Xin ghi giờ hẹn trên giấy tiếp nhận trước."
    ).format(code=error.code)


@says(PromisePassed)
def _promise_passed(error: PromisePassed) -> str:
    return _(
        "Hồ sơ {code}: giờ hẹn mới {appointment} đã qua, bây giờ là {now}. Xin chọn một giờ làm việc sắp tới."
    ).format(code=error.code, appointment=instant(error.appointment), now=instant(error.now))


@says(SlipBeforeReceipt)
def _before_receipt(error: SlipBeforeReceipt) -> str:
    return _(
        "Hồ sơ {code} ghi nhận lúc {received}, sau giờ máy hiện nay là {now}, nên chưa lập phiếu xin lỗi được. "
        "Xin xem lại giờ nhận hồ sơ, hoặc ngày giờ của máy."
    ).format(code=error.code, received=instant(error.received), now=instant(error.now))


@says(SlipWhilePaused)
def _paused(error: SlipWhilePaused) -> str:
    return _(
        "Hồ sơ {code} đang tạm dừng chờ người dân từ {since}, thời hạn không chạy nên chưa cần xin lỗi. "
        "Xin ghi “làm tiếp” khi nhận đủ giấy tờ."
    ).format(code=error.code, since=instant(error.since))


@says(SecondReappointment)
def _second(error: SecondReappointment) -> str:
    if not error.slip:
        return _(
            "Hồ sơ {code} đã hẹn lại một lần, đến {promise}; chỉ được hẹn lại một lần. Cần hẹn nữa, xin ghi số "
            "quyết định của Chủ tịch và lý do."
        ).format(code=error.code, promise=instant(error.promise))
    return _(
        "Hồ sơ {code} đã hẹn lại theo phiếu số {slip}, đến {promise}; chỉ được hẹn lại một lần. Cần hẹn nữa, xin "
        "ghi số quyết định của Chủ tịch và lý do."
    ).format(code=error.code, slip=error.slip, promise=instant(error.promise))


@says(SlipDoubtful)
def _doubtful(error: SlipDoubtful) -> str:
    told = " ".join(doubt_sentence(one, error.appointment) for one in error.doubts)
    return _("{doubts} Vẫn muốn lập phiếu như vậy, xin xác nhận.").format(doubts=told)


@says(NoSlip)
def _no_slip(error: NoSlip) -> str:
    return _("Hồ sơ {code} không có phiếu xin lỗi nào đang chờ gửi. Xin lập phiếu trước.").format(
        code=error.code
    )


@says(SlipMakesPromise)
def _makes_promise(error: SlipMakesPromise) -> str:
    return _(
        "Phiếu số {number} đã hẹn lại ngày trả của hồ sơ {code} nên không bỏ riêng tờ phiếu được. Xin thu hồi phiếu "
        "ở hồ sơ ấy, giờ hẹn cũ sẽ có lại hiệu lực."
    ).format(number=error.number, code=error.code)
