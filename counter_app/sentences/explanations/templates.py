"""What is said when a template is not put to use, or an officer's own words may not stand in a letter."""

from __future__ import annotations

from counter_app.domain.errors.letters import ForbiddenWords, NotAFreeParagraph, ParagraphTooLong
from counter_app.domain.errors.paper import NoEarlierTemplate, TemplateHasFaults, UnknownTemplate
from counter_app.domain.forbidden import Taboo
from counter_app.domain.letter import FormKind, LetterKind
from counter_app.domain.own_kind import OwnKind
from counter_app.sentences.letters import letter_name
from counter_app.sentences.templates import why_forbidden
from counter_app.wording import _, joined, n_

from .table import says


@says(UnknownTemplate)
def _unknown(error: UnknownTemplate) -> str:
    return _("Không có mẫu thư nào mang tên hay mã “{name}”. Xin xem danh sách ở trang Mẫu thư.").format(
        name=error.name
    )


@says(TemplateHasFaults)
def _faults(error: TemplateHasFaults) -> str:
    words = n_(
        "Mẫu “{name}” còn {n} chỗ cần sửa nên chưa đưa vào dùng. Xin sửa trong Word rồi kiểm tra lại; mẫu đang dùng "
        "vẫn giữ nguyên.",
        "Mẫu “{name}” còn {n} chỗ cần sửa nên chưa đưa vào dùng. Xin sửa trong Word rồi kiểm tra lại; mẫu đang dùng "
        "vẫn giữ nguyên.",
        error.faults,
    )
    return words.format(name=error.name, n=error.faults)


@says(NoEarlierTemplate)
def _no_earlier(error: NoEarlierTemplate) -> str:
    return _(
        "Mẫu “{name}” đang là mẫu có sẵn của chương trình, không có bản nào trước nó. Muốn thay, xin sửa trong Word."
    ).format(name=error.name)


@says(NotAFreeParagraph)
def _not_free(error: NotAFreeParagraph) -> str:
    free = joined(error.free)
    if not free:
        return _("Chỗ “{field}” lấy từ hồ sơ, không soạn riêng được. Xin sửa trong hồ sơ.").format(
            field=error.field
        )
    return _("Chỗ “{field}” lấy từ hồ sơ. Xin sửa trong hồ sơ; các đoạn soạn riêng được là: {free}.").format(
        field=error.field, free=free
    )


@says(ForbiddenWords)
def _forbidden(error: ForbiddenWords) -> str:
    letter = _named(error.kind)
    if error.words:
        why = why_forbidden(Taboo(error.why)) if error.why in set(Taboo) else error.why
        return _("{letter} không dùng chữ “{word}”: {why}. Xin bỏ chữ ấy.").format(
            letter=letter, word=error.words[0], why=why
        )
    absent = joined(f"“{word}”" for word in error.absent)
    return _("Đoạn này của {letter} phải giữ lời {words}. Xin viết thêm vào.").format(
        letter=letter[:1].lower() + letter[1:], words=absent
    )


@says(ParagraphTooLong)
def _too_long(error: ParagraphTooLong) -> str:
    return _(
        "Đoạn này dài {length} chữ cái, nhiều nhất là {most}. Xin rút ngắn để thư vừa một trang."
    ).format(length=error.length, most=error.most)


def _named(kind: int | OwnKind) -> str:
    found = (
        kind
        if isinstance(kind, OwnKind)
        else next((one for one in (*LetterKind, *FormKind) if one == kind), None)
    )
    return letter_name(found) if found is not None else _("Thư")
