"""What is said when paper, printer, disk or database will not: what happened, that nothing is lost, what to do."""

from __future__ import annotations

import math

from counter_app.domain.errors.keeping import (
    AlreadyRunning,
    CannotWrite,
    ChangedMeanwhile,
    DatabaseBroken,
    DatabaseTooNew,
    DatabaseUnreachable,
    KeepingError,
    NetworkShare,
    SelfTestFailed,
)
from counter_app.domain.errors.paper import (
    BrokenDocument,
    BrokenTemplate,
    CannotDraw,
    DoesNotFit,
    MissingFont,
    MissingGlyph,
    MissingTemplate,
    PaperError,
    Problem,
    TextLost,
)
from counter_app.domain.errors.printing import (
    NoPrinter,
    PrinterPaused,
    PrinterRefused,
    PrinterRejects,
    PrintingError,
)
from counter_app.domain.paper_size import PaperSize
from counter_app.sentences.constructs import construct_name
from counter_app.sentences.printing import queue_name
from counter_app.wording import _, joined, n_

from .table import says


@says(PaperError)
def _paper(_error: PaperError) -> str:
    return _("Tờ thư chưa vẽ được nên không in. Xin xem lại mẫu thư trong thư mục letter_templates.")


@says(CannotDraw)
def _cannot_draw(error: CannotDraw) -> str:
    shown = "; ".join(_problem(problem) for problem in error.problems[:5])
    more = len(error.problems) - 5
    if more > 0:
        shown += "; " + n_("còn {n} chỗ nữa", "còn {n} chỗ nữa", more).format(n=more)
    return _(
        "Tài liệu có chỗ chương trình không vẽ được nên không in: {shown}. Xin bỏ các chỗ ấy trong Word."
    ).format(shown=shown or _("chưa rõ chỗ nào"))


def _problem(problem: Problem) -> str:
    where = _("{construct} ở đoạn {paragraph}").format(
        construct=construct_name(problem.construct), paragraph=problem.paragraph
    )
    if problem.page is not None:
        where += _(", trang {page}").format(page=problem.page)
    return f"{where} (“{problem.text}”)" if problem.text else where


@says(MissingGlyph)
def _glyph(error: MissingGlyph) -> str:
    return _(
        "Phông {font} không có chữ “{character}” ở đoạn {paragraph} nên không in. Xin gõ lại chữ ấy, hoặc đổi phông "
        "trong mẫu thư."
    ).format(font=error.font, character=error.character, paragraph=error.paragraph)


@says(MissingFont)
def _font(error: MissingFont) -> str:
    return _("Mẫu thư dùng phông {font} mà máy không có. Xin đổi sang phông đi kèm chương trình.").format(
        font=error.font
    )


@says(BrokenDocument)
def _broken_document(error: BrokenDocument) -> str:
    return _(
        "Tệp này không phải tài liệu Word đọc được ({reason}). Xin mở bằng Word, lưu lại dạng .docx."
    ).format(reason=error.reason)


@says(MissingTemplate)
def _template(error: MissingTemplate) -> str:
    return _("Không thấy mẫu thư “{path}”. Xin chép lại tệp mẫu, hoặc cài lại chương trình.").format(
        path=error.path
    )


@says(BrokenTemplate)
def _broken_template(error: BrokenTemplate) -> str:
    return _(
        "Mẫu thư “{path}” có lỗi ở đoạn {paragraph} ({reason}). Xin sửa đoạn ấy, hoặc dùng lại mẫu gốc."
    ).format(path=error.path, paragraph=error.paragraph, reason=error.reason)


@says(TextLost)
def _text_lost(error: TextLost) -> str:
    return _(
        "Chữ “{value}” (ô {field}) không có trên tờ thư vừa soạn nên không in. Xin xem lại ô ấy trong mẫu thư."
    ).format(value=error.value, field=error.field)


@says(DoesNotFit)
def _does_not_fit(error: DoesNotFit) -> str:
    if error.paper is PaperSize.A5:
        return _(
            "Chữ dài hơn tờ A5 {mm} mm nên không in. Xin chọn khổ A4 cho loại thư này trong Cài đặt, hoặc bớt các "
            "dòng không bắt buộc như quốc hiệu, nơi nhận."
        ).format(mm=math.ceil(error.overflow_mm))
    return _("Chữ dài hơn tờ giấy {mm} mm nên không in. Xin rút bớt chữ, hoặc chọn khổ giấy lớn hơn.").format(
        mm=math.ceil(error.overflow_mm)
    )


@says(PrintingError)
def _printing(error: PrintingError) -> str:
    lead = _("Chưa gửi được lệnh in. Xin xem lại máy in rồi bấm In lại; số thư vẫn được giữ.")
    return _and_waits(lead, error)


@says(NoPrinter)
def _no_printer(error: NoPrinter) -> str:
    if error.name:
        lead = _("Không thấy máy in “{name}”. Xin bật máy in, hoặc chọn máy khác trong Cài đặt.")
    else:
        lead = _("Chưa có máy in nào. Xin bật máy in, hoặc chọn máy in trong Cài đặt.")
    return _and_waits(lead.format(name=queue_name(error.name)), error)


@says(PrinterPaused)
def _paused(error: PrinterPaused) -> str:
    lead = _("Máy in “{name}” đang tạm dừng. Xin xem giấy, mực và cho máy in chạy tiếp, hoặc chọn máy khác.")
    return _and_waits(lead.format(name=queue_name(error.name)), error)


@says(PrinterRejects)
def _rejects(error: PrinterRejects) -> str:
    lead = _("Máy in “{name}” đang không nhận lệnh. Xin mở lại hàng đợi của máy in, hoặc chọn máy khác.")
    return _and_waits(lead.format(name=queue_name(error.name)), error)


@says(PrinterRefused)
def _refused(error: PrinterRefused) -> str:
    lead = _(
        "Máy in “{name}” chưa nhận lệnh ({reason}). Xin xem giấy, mực và dây nối rồi bấm In lại; số thư vẫn được giữ."
    )
    return _and_waits(lead.format(name=queue_name(error.name), reason=error.reason), error)


def _and_waits(lead: str, error: PrintingError) -> str:
    """The sentence, and where the sheets are meanwhile."""
    if not error.waiting:
        return lead
    numbers = joined(str(number) for number in error.waiting)
    return _("{lead} Thư số {numbers} nằm ở Chờ in, giữ nguyên số, không mất gì.").format(
        lead=lead, numbers=numbers
    )


@says(KeepingError)
def _keeping(_error: KeepingError) -> str:
    return _("Sổ dữ liệu chưa dùng được. Những gì đã lưu vẫn còn; xin báo người phụ trách máy.")


@says(DatabaseTooNew)
def _too_new(error: DatabaseTooNew) -> str:
    return _(
        "Sổ dữ liệu do bản chương trình mới hơn ghi ({revision}). Xin cài bản mới rồi mở lại; sổ không bị đổi gì."
    ).format(revision=error.revision)


@says(DatabaseBroken)
def _database_broken(error: DatabaseBroken) -> str:
    return _(
        "Tệp “{path}” không phải sổ của chương trình, hoặc đã hỏng ({reason}). Xin giữ nguyên tệp và khôi phục từ bản "
        "sao lưu gần nhất."
    ).format(path=error.path, reason=error.reason)


@says(DatabaseUnreachable)
def _unreachable(error: DatabaseUnreachable) -> str:
    return _(
        "Máy chủ dữ liệu không trả lời ({reason}). Xin xem mạng rồi thử lại; việc đã lưu vẫn còn."
    ).format(reason=error.reason)


@says(CannotWrite)
def _cannot_write(error: CannotWrite) -> str:
    return _(
        "Không ghi được vào “{path}” ({reason}). Xin dọn chỗ trống, hoặc xin quyền ghi, rồi làm lại; những gì đã lưu "
        "vẫn còn."
    ).format(path=error.path, reason=error.reason)


@says(NetworkShare)
def _share(error: NetworkShare) -> str:
    return _(
        "Sổ “{path}” nằm trên ổ mạng, nơi dữ liệu có thể mất. Xin để sổ trên ổ đĩa của máy, hoặc dùng máy chủ "
        "PostgreSQL."
    ).format(path=error.path)


@says(AlreadyRunning)
def _running(error: AlreadyRunning) -> str:
    return _(
        "Chương trình đang mở sẵn với thư mục “{home}”. Xin dùng cửa sổ ấy, hoặc đóng nó rồi mở lại."
    ).format(home=error.home)


@says(SelfTestFailed)
def _self_test(error: SelfTestFailed) -> str:
    return _(
        "Tự kiểm tra dừng ở bước “{step}”. Xin cài lại chương trình; sổ dữ liệu không bị động đến."
    ).format(step=error.step)


@says(ChangedMeanwhile)
def _changed(error: ChangedMeanwhile) -> str:
    return _("Hồ sơ {code} vừa được quầy khác sửa. Xin mở lại hồ sơ rồi làm lại.").format(code=error.code)
