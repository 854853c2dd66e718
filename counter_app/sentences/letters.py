"""The five letters, their sheets and how they are signed, as the officer names them."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.letter import FormKind, LetterKind, SheetKind, SigningMode
from counter_app.domain.logbook import Stage
from counter_app.domain.office import Signatory, SignatureForm
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.paper_size import PaperSize
from counter_app.wording import _


def letter_name(kind: SheetKind) -> str:
    """`Thư chúc mừng khai sinh`."""
    match kind:
        case LetterKind.THANKS:
            return _("Thư cảm ơn")
        case LetterKind.APOLOGY:
            return _("Thư xin lỗi")
        case LetterKind.BIRTH:
            return _("Thư chúc mừng khai sinh")
        case LetterKind.MARRIAGE:
            return _("Thư chúc mừng kết hôn")
        case LetterKind.CONDOLENCE:
            return _("Thư chia buồn")
        case FormKind():
            return _form_title(kind)
        case OwnKind():
            return kind.name or _("Thư loại {number}").format(number=int(kind))
        case _:
            assert_never(kind)


def _form_title(kind: FormKind) -> str:
    match kind:
        case FormKind.RECEIPT:
            return _("Giấy tiếp nhận và hẹn trả")
        case FormKind.SUPPLEMENT:
            return _("Phiếu yêu cầu bổ sung")
        case FormKind.REFUSAL:
            return _("Phiếu từ chối")
        case FormKind.SLIP:
            return _("Phiếu xin lỗi và hẹn lại")
        case FormKind.STOP:
            return _("Thông báo dừng giải quyết")
        case FormKind.CONTROL:
            return _("Phiếu kiểm soát")
        case FormKind.FOLLOW_UP:
            return _("Sổ theo dõi hồ sơ")
        case _:
            assert_never(kind)


def form_name(kind: SheetKind) -> str:
    """`Mẫu 7`, the number the letter has in the model; `Mẫu số 04`, that of a one-stop form."""
    if isinstance(kind, FormKind):
        return _("Mẫu số {number:02}").format(number=kind.form)
    if isinstance(kind, OwnKind):
        return _("Mẫu của xã")
    return _("Mẫu {number}").format(number=int(kind))


def paper_name(paper: PaperSize) -> str:
    """`A5 ngang`: the sheet and which way round it lies."""
    match paper:
        case PaperSize.A4:
            return _("A4 đứng")
        case PaperSize.A5:
            return _("A5 ngang")
        case _:
            assert_never(paper)


def word_file_name(kind: SheetKind, number: int = 0) -> str:
    """`Thư xin lỗi số 46.docx`, without a number where the letter has none yet."""
    name = letter_name(kind)
    said = _("{letter} số {number}").format(letter=name, number=number) if number else name
    return f"{said}.docx"


def form_and_paper(kind: SheetKind, paper: PaperSize) -> str:
    """`Mẫu 7 · A5 ngang`."""
    return f"{form_name(kind)} · {paper_name(paper)}"


def signing_name(mode: SigningMode) -> str:
    """`phôi ký sẵn`."""
    match mode:
        case SigningMode.AHEAD:
            return _("ký trước")
        case SigningMode.STOCK:
            return _("phôi ký sẵn")
        case SigningMode.ON_THE_SPOT:
            return _("ký tại chỗ")
        case _:
            assert_never(mode)


def signing_meaning(mode: SigningMode) -> str:
    """What the officer does at the counter under this way of signing."""
    match mode:
        case SigningMode.AHEAD:
            return _("In và ký khi hồ sơ có kết quả; ở quầy, Enter chỉ ghi việc trao.")
        case SigningMode.STOCK:
            return _("In lên phôi đã ký sẵn, đếm từng tờ; ở quầy, Enter in thư và trao.")
        case SigningMode.ON_THE_SPOT:
            return _("Enter in thư; ký xong, Enter lần nữa để trao.")
        case _:
            assert_never(mode)


def stage_words(stage: Stage) -> str:
    """`Đã gửi lệnh in`: how far a sheet has come."""
    match stage:
        case Stage.INTENDED:
            return _("Đã lấy số")
        case Stage.DRAWN:
            return _("Đã soạn xong")
        case Stage.PRINTED:
            return _("Đã gửi lệnh in")
        case Stage.SIGNED:
            return _("Đã ký")
        case Stage.HANDED_OVER:
            return _("Đã trao")
        case Stage.WITHDRAWN:
            return _("Đã thu hồi")
        case _:
            assert_never(stage)


def stage_meaning(stage: Stage) -> str:
    """What the stage stands for, and what comes next."""
    match stage:
        case Stage.INTENDED:
            return _("Số thư đã giữ, tờ thư chưa soạn xong; mở lại hồ sơ để soạn tiếp với đúng số ấy.")
        case Stage.DRAWN:
            return _("Tờ thư đã lưu trong sổ, chưa gửi đến máy in.")
        case Stage.PRINTED:
            return _("Máy in đã nhận lệnh; thư chờ ký, chưa trao.")
        case Stage.SIGNED:
            return _("Thư đã có chữ ký, chờ trao.")
        case Stage.HANDED_OVER:
            return _("Thư đã đến tay người nhận; cấp lại sẽ có dòng “In lại lần n”.")
        case Stage.WITHDRAWN:
            return _("Thư không còn giá trị; số đã dùng được giữ lại cùng lý do.")
        case _:
            assert_never(stage)


BY_ORDER_TITLE = "Chánh Văn phòng"


def signature_lines(signatory: Signatory) -> tuple[str, ...]:
    """The lines above a signature, `KT. CHỦ TỊCH` and `PHÓ CHỦ TỊCH`; always Vietnamese, they stand on paper.

    TM. for the committee, KT. in the place of its head, TL. by order of its head (Decree 30/2020/NĐ-CP, Annex I,
    part I, section II, item 7).
    """
    match signatory.form:
        case SignatureForm.CHAIRMAN:
            return ("CHỦ TỊCH",)
        case SignatureForm.DEPUTY:
            return ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
        case SignatureForm.FOR_COMMITTEE:
            return ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
        case SignatureForm.FOR_COMMITTEE_DEPUTY:
            return ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
        case SignatureForm.BY_ORDER:
            return ("TL. CHỦ TỊCH", signatory_title(signatory).upper())
        case _:
            assert_never(signatory.form)


def signatory_title(signatory: Signatory) -> str:
    """`Phó Chủ tịch`: the office of the person who signs, as one speaks of it; always Vietnamese."""
    match signatory.form:
        case SignatureForm.CHAIRMAN | SignatureForm.FOR_COMMITTEE:
            return "Chủ tịch"
        case SignatureForm.DEPUTY | SignatureForm.FOR_COMMITTEE_DEPUTY:
            return "Phó Chủ tịch"
        case SignatureForm.BY_ORDER:
            return signatory.title or BY_ORDER_TITLE
        case _:
            assert_never(signatory.form)
