"""What is said when an act does not fit the dossier, or a letter cannot be given as asked."""

from __future__ import annotations

from counter_app.domain.dossier import State
from counter_app.domain.errors.dossiers import (
    ActAhead,
    ActTooEarly,
    DossierClosed,
    DossierError,
    DuplicateDossier,
    ReadyInstantNeeded,
    UnknownCase,
    WrongState,
)
from counter_app.domain.errors.letters import (
    DayIsClosed,
    DecisionNeeded,
    DocumentNumberNeeded,
    DocumentNumberTaken,
    LetterError,
    LetterNotPossible,
    NamesDiffer,
    NoLetterDue,
    NothingToUndo,
    NotSigned,
    StockEmpty,
    UnknownLetter,
    WhyNeeded,
    WordsMissing,
)
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import FormKind, LetterKind
from counter_app.domain.own_kind import OwnKind
from counter_app.sentences.dossiers import state_name
from counter_app.sentences.fields import labels
from counter_app.sentences.letters import letter_name
from counter_app.wording import _, full_date

from .entries import instant
from .table import says


def _act(act: str) -> str:
    return {
        "ready": _("ghi có kết quả"),
        "pause": _("ghi tạm dừng"),
        "resume": _("làm tiếp"),
        "extend": _("hẹn lại"),
        "mistake": _("ghi sai sót trên kết quả"),
        "withdraw": _("rút"),
        "refuse": _("từ chối"),
        "stop": _("dừng xử lý"),
        "step": _("chuyển bước"),
        "slip": _("lập phiếu xin lỗi"),
        "handover": _("trao kết quả"),
        "sign": _("ghi đã ký"),
        "print": _("in"),
        "reprint": _("in lại"),
        "reissue": _("cấp lại"),
    }.get(act, _("làm việc này"))


def _letter(kind: int | OwnKind) -> str:
    found = (
        kind
        if isinstance(kind, OwnKind)
        else next((one for one in (*LetterKind, *FormKind) if one == kind), None)
    )
    return letter_name(found) if found is not None else _("Thư")


def _state(state: int) -> str:
    return state_name(state) or _("chưa rõ")


@says(CounterError)
def _any(_error: CounterError) -> str:
    return _("Việc này chưa làm được. Không có gì bị mất; xin thử lại, hoặc báo người phụ trách máy.")


@says(DossierError)
def _dossier(_error: DossierError) -> str:
    return _("Việc này không hợp với hồ sơ. Xin mở lại hồ sơ và xem tình trạng hiện nay.")


@says(UnknownCase)
def _unknown(error: UnknownCase) -> str:
    return _(
        "Chưa có hồ sơ hay đóng góp nào mang mã {code}. Xin quét lại, gõ tên người nộp, hoặc thêm hồ sơ mới."
    ).format(code=error.code)


@says(DuplicateDossier)
def _duplicate(error: DuplicateDossier) -> str:
    return _("Hồ sơ {code} đã có trong sổ. Xin mở hồ sơ ấy, hoặc xem lại mã vừa nhập.").format(
        code=error.code
    )


@says(DossierClosed)
def _closed(error: DossierClosed) -> str:
    return _("Hồ sơ {code} đã khép lại ({state}). Xin mở hồ sơ để xem, không cần làm thêm.").format(
        code=error.code, state=_state(error.state)
    )


@says(WrongState)
def _wrong_state(error: WrongState) -> str:
    if not error.state:
        return _("Thư số {code} không còn ở bước để {act}. Xin xem lại thư trong Sổ thư.").format(
            code=error.code, act=_act(error.act)
        )
    if error.act == "resume" and error.state != State.SUPPLEMENT_ASKED:
        return _("Hồ sơ {code} không tạm dừng nên không có gì để làm tiếp. Xin mở hồ sơ để xem.").format(
            code=error.code
        )
    return _(
        "Hồ sơ {code} đang ở bước “{state}” nên không {act} được. Xin mở hồ sơ để xem việc gần nhất."
    ).format(code=error.code, state=_state(error.state), act=_act(error.act))


@says(ActTooEarly)
def _too_early(error: ActTooEarly) -> str:
    return _(
        "Hồ sơ {code} chưa {act} được lúc {at}: việc trước đó ghi lúc {earliest}. Xin chọn thời điểm sau mốc ấy."
    ).format(act=_act(error.act), code=error.code, at=instant(error.at), earliest=instant(error.earliest))


@says(ActAhead)
def _ahead(error: ActAhead) -> str:
    return _("Chưa thể {act} cho hồ sơ {code} lúc {at}: bây giờ mới {now}. Xin ghi thời điểm đã qua.").format(
        act=_act(error.act), code=error.code, at=instant(error.at), now=instant(error.now)
    )


@says(ReadyInstantNeeded)
def _ready_needed(error: ReadyInstantNeeded) -> str:
    return _(
        "Hồ sơ {code} hẹn trả {promise} nhưng chưa ghi lúc nào có kết quả. Xin ghi thời điểm ấy rồi trao."
    ).format(code=error.code, promise=instant(error.promise))


@says(LetterError)
def _letters(_error: LetterError) -> str:
    return _("Chưa soạn được thư. Xin mở lại hồ sơ và xem dòng thư.")


@says(NoLetterDue)
def _no_letter(error: NoLetterDue) -> str:
    return _("Hồ sơ {code} không kèm thư nào. Muốn gửi thư, xin chọn loại thư và ghi lý do.").format(
        code=error.code
    )


@says(LetterNotPossible)
def _not_possible(error: LetterNotPossible) -> str:
    return _(
        "{letter} không soạn được từ hồ sơ {code}, vì hồ sơ không có việc mà thư ấy nói tới. Xin chọn thư khác, "
        "hoặc bổ sung thông tin."
    ).format(letter=_letter(error.kind), code=error.code)


@says(WordsMissing)
def _words(error: WordsMissing) -> str:
    return _("{letter} của hồ sơ {code} còn thiếu {fields}. Xin điền thêm vào hồ sơ.").format(
        letter=_letter(error.kind), code=error.code, fields=labels(error.fields)
    )


@says(DecisionNeeded)
def _decision(error: DecisionNeeded) -> str:
    return _(
        "{letter} của hồ sơ {code} cần công chức quyết định. Xin chọn gửi thư hoặc không, và ghi lý do."
    ).format(letter=_letter(error.kind), code=error.code)


@says(WhyNeeded)
def _why(error: WhyNeeded) -> str:
    return _("Hồ sơ {code}: chọn khác với đề xuất thì cần ghi lý do. Xin ghi một câu ngắn.").format(
        code=error.code
    )


@says(NamesDiffer)
def _names(error: NamesDiffer) -> str:
    return _(
        "Hồ sơ {code}: thư ghi “{letter}”, giấy tờ hộ tịch ghi “{certificate}”. Xin đọc lại cùng gia đình và sửa cho "
        "khớp."
    ).format(code=error.code, letter=error.on_letter, certificate=error.on_certificate)


@says(NotSigned)
def _not_signed(error: NotSigned) -> str:
    return _("Thư số {number} chưa có chữ ký nên chưa trao được. Xin trình ký, ghi đã ký rồi trao.").format(
        number=error.number
    )


@says(StockEmpty)
def _stock(error: StockEmpty) -> str:
    return _(
        "{letter}: phôi ký sẵn đã hết. Xin trình ký thêm phôi rồi ghi số tờ trong Cài đặt, hoặc chọn ký tại chỗ."
    ).format(letter=_letter(error.kind))


@says(DocumentNumberNeeded)
def _number_needed(error: DocumentNumberNeeded) -> str:
    return _(
        "{letter} cần số văn bản mà chưa có. Xin hỏi văn thư rồi ghi số, hoặc thêm dải số trong Cài đặt."
    ).format(letter=_letter(error.kind))


@says(DocumentNumberTaken)
def _number_taken(error: DocumentNumberTaken) -> str:
    return _("Số văn bản {number} đã dùng cho thư khác. Xin hỏi lại văn thư và ghi số khác.").format(
        number=error.number
    )


@says(UnknownLetter)
def _unknown_letter(error: UnknownLetter) -> str:
    return _("Sổ thư không có thư số {number}. Xin xem lại số, hoặc tìm theo tên người nhận.").format(
        number=error.number
    )


@says(DayIsClosed)
def _day_closed(error: DayIsClosed) -> str:
    return _(
        "Ngày {day} đã khóa sổ nên không hoàn tác được nữa. Cần trao lại thư thì dùng “Cấp lại”."
    ).format(day=full_date(error.day))


@says(NothingToUndo)
def _nothing(_error: NothingToUndo) -> str:
    return _("Hôm nay không còn lần trao nào để hoàn tác. Xin xem Sổ thư nếu cần tìm lần trước.")
