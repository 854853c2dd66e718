"""What can be done to the template in front, what is asked before, and what is said after."""

from __future__ import annotations

from enum import StrEnum

from counter_app.domain.template import TemplateSlot
from counter_app.sentences.templates import paper_title, put_to_use, sheet_name, slot_name, version_code
from counter_app.ui.dialogs import Question
from counter_app.ui.icons import Icon
from counter_app.ui.pages.templates.reading import Looked, Source
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _

DONE, SAVED = "done", "saved"
UNDO_USE, UNDO_BACK, SHOW = "undo_use", "undo_back", "show"


class Deed(StrEnum):
    """What can be done to the template in front."""

    USE = "use"
    EDIT = "edit"
    CHECK = "check"
    BACK = "back"
    EXPORT = "export"
    DROP = "drop"
    LEAVE = "leave"


def deeds_of(looked: Looked, *, waits: bool) -> tuple[Deed, ...]:
    """What can be done to a template; the first is what leads on. `waits` is whether Word has the template open."""
    if looked.is_trial:
        lead = (Deed.USE,) if looked.report.is_clean else ()
        edit = (Deed.EDIT,) if looked.source is not Source.VERSION else ()
        # Another file is brought where this one is of no use; unfinished work is not pushed aside by it.
        more = (Deed.DROP,) if looked.source is Source.WORD else () if lead else (Deed.CHECK,)
        return (*lead, *edit, *more, Deed.EXPORT, Deed.LEAVE)
    if waits:
        return (Deed.EDIT, Deed.EXPORT, Deed.LEAVE)
    back = (Deed.BACK,) if looked.state.can_go_back else ()
    return (Deed.EDIT, Deed.CHECK, *back, Deed.EXPORT)


def using(looked: Looked) -> Question:
    """The question before a template is put to use."""
    code = version_code(looked.report.sha256)
    return Question(
        title=_("Dùng bản {code} cho {letter}?").format(code=code, letter=_named(looked.slot)),
        words=_(
            "Từ lá thư sau, thư được soạn theo bản này. Thư đã in giữ nguyên bản của nó; lúc nào cũng trở lại được mẫu "
            "trước."
        ),
        act=_("Đưa vào dùng"),
        stay=_("Để xem thêm"),
    )


def dropping(slot: TemplateSlot) -> Question:
    """The question before unfinished work is given up."""
    return Question(
        title=_("Bỏ bản đang sửa của {letter}?").format(letter=_named(slot)),
        words=_("Những gì đã sửa trong Word mà chưa đưa vào dùng sẽ mất. Mẫu đang dùng giữ nguyên."),
        act=_("Bỏ bản sửa"),
        stay=_("Giữ lại"),
    )


def used(slot: TemplateSlot, sha256: str) -> BannerValue:
    """The template is in force, with the one step back."""
    undo = Action(UNDO_USE, _("Trở lại mẫu trước"), Icon.UNDO, "Ctrl+Z")
    return BannerValue(BannerKind.FINE, put_to_use(slot, sha256), "", undo, key=DONE, closable=True)


def went_back(slot: TemplateSlot, sha256: str, *, undo: bool) -> BannerValue:
    """The template before is in force again; with `undo` the one step forward is offered."""
    lead = _("{template}: đã trở lại bản {code}.").format(template=slot_name(slot), code=version_code(sha256))
    act = Action(UNDO_BACK, _("Dùng lại bản vừa bỏ"), Icon.UNDO, "Ctrl+Z") if undo else None
    return BannerValue(BannerKind.FINE, lead, _("Thư đã in giữ nguyên."), act, key=DONE, closable=True)


def exported(path: str) -> BannerValue:
    """A Word file was written."""
    return BannerValue(
        BannerKind.FINE, _("Đã ghi tệp Word."), path, icon=Icon.DOWNLOAD, key=DONE, closable=True
    )


def nothing_opens(path: str) -> BannerValue:
    """No program took the file."""
    return BannerValue(
        BannerKind.WARNING,
        _("Máy này không tự mở được tệp Word."),
        _("Xin mở tay tệp này, sửa rồi lưu; trang vẫn theo dõi: {path}").format(path=path),
        key=DONE,
        closable=True,
    )


def saved_elsewhere(slot: TemplateSlot, *, clean: bool) -> BannerValue:
    """Another template than the one in front was saved in Word."""
    lead = _("{template}: vừa lưu trong Word.").format(template=slot_name(slot))
    rest = _("Không có chỗ nào cần sửa.") if clean else _("Còn chỗ cần sửa.")
    return BannerValue(
        BannerKind.NOTE, lead, rest, Action(SHOW, _("Xem"), Icon.EYE), key=SAVED, closable=True
    )


def looks_like(slot: TemplateSlot) -> str:
    """The file was likely made for another letter."""
    return _("Tệp này giống **{letter}** hơn; xin xem có chọn nhầm dòng bên trái không.").format(
        letter=paper_title(slot.kind)
    )


def file_name(looked: Looked) -> str:
    """Under which name a template is offered to be kept."""
    stem = looked.slot.name.removesuffix(".docx")
    return f"{stem}_{version_code(looked.report.sha256)}.docx"


def _named(slot: TemplateSlot) -> str:
    name = paper_title(slot.kind)
    return f"{name[:1].lower()}{name[1:]}, {sheet_name(slot)}"
