"""Templates as the officer speaks of them: what is wrong with one and what to do about it, and its free paragraphs."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from counter_app.domain.forbidden import Taboo
from counter_app.domain.instants import local
from counter_app.domain.layout import LetterFamily
from counter_app.domain.template import (
    Fault,
    Finding,
    Place,
    TemplateInForce,
    TemplateKind,
    TemplateReport,
    TemplateSlot,
    Trial,
)
from counter_app.domain.working_paper import PaperGroup, WorkingPaper
from counter_app.sentences.constructs import construct_name
from counter_app.wording import _, clock_time, decimal, full_date, n_

from .letters import form_name, letter_name, paper_name

_SHOWN = 44
_CODE = 8


def finding_words(finding: Finding, kind: TemplateKind) -> str:
    """What is wrong in one sentence, where, and in the next what to do about it."""
    return " ".join(finding_parts(finding, kind))


def finding_parts(finding: Finding, kind: TemplateKind) -> tuple[str, str]:
    """What is wrong and where; what to do about it."""
    facts = {
        "where": _where(finding),
        "what": _said(finding),
        "near": finding.near,
        "tag": _tag(finding.what),
        "letter": _small(paper_title(kind)),
        "trial": trial_words(finding.trial or Trial.ORDINARY),
        "mm": decimal(finding.mm),
        "why": why_forbidden(Taboo(finding.near)) if finding.fault is Fault.FORBIDDEN else "",
    }
    return _patterns()[finding.fault].format(**facts), _way_out(finding)


def _said(finding: Finding) -> str:
    return construct_name(finding.what) if finding.fault is Fault.CONSTRUCT else finding.what


def _patterns() -> dict[Fault, str]:
    return {
        Fault.UNREADABLE: _("Tệp này không phải tài liệu Word, hoặc đã hỏng."),
        Fault.OPEN_TAG: _("{where}: ô chữ mở mà chưa đóng, hoặc đóng mà chưa mở."),
        Fault.SYNTAX: _("{where}: câu lệnh của ô chữ chưa đúng ({what})."),
        Fault.CODE: _("{where}: câu lệnh của ô chữ không chạy được ({what})."),
        Fault.ACCENTED: _("{where}: tên ô “{what}” có dấu, có lẽ do bộ gõ tiếng Việt đang bật."),
        Fault.UNKNOWN: _("{where}: {letter} không có ô chữ nào tên “{what}”."),
        Fault.MISSING: _("Mẫu thiếu ô chữ {tag}, mà {letter} nào cũng phải có."),
        Fault.FORBIDDEN: _("{where}: {letter} không dùng chữ “{what}”, vì {why}."),
        Fault.CONSTRUCT: _("{where}: chương trình không vẽ được {what}."),
        Fault.FONT: _("Mẫu dùng phông {what}, máy này không có."),
        Fault.GLYPH: _("{where}: phông {near} không có chữ “{what}”."),
        Fault.PAPER: _("Trang của mẫu là {what}, mà thư này in trên trang {near}."),
        Fault.OVERFLOW: _("{trial}, chữ dài quá trang giấy {mm} mm."),
        Fault.LOST: _("{trial}, chữ của ô {tag} không hiện trên trang."),
        Fault.WORDS: _("{trial}, chưa soạn được thư: {what}"),
    }


def _way_out(finding: Finding) -> str:
    if finding.fault in (Fault.ACCENTED, Fault.UNKNOWN):
        if finding.near:
            return _("Xin sửa thành {tag}.").format(tag=_tag(finding.near))
        return _("Xin xóa ô này, hoặc dùng một ô có trong bảng ô chữ.")
    return {
        Fault.UNREADABLE: _("Xin mở bằng Word, lưu lại dạng .docx rồi thử lại."),
        Fault.OPEN_TAG: _("Xin gõ đủ hai dấu ngoặc nhọn ở mỗi đầu, ví dụ {tag}.").format(
            tag=_tag("signatory")
        ),
        Fault.SYNTAX: _("Xin xóa lệnh ấy, hoặc chép lại đoạn này từ mẫu của chương trình."),
        Fault.CODE: _("Xin xóa lệnh ấy, hoặc chép lại đoạn này từ mẫu của chương trình."),
        Fault.MISSING: _("Xin thêm ô ấy vào chỗ thích hợp."),
        Fault.FORBIDDEN: _("Xin viết câu khác."),
        Fault.CONSTRUCT: _("Xin bỏ chỗ ấy, hoặc thay bằng đoạn chữ, bảng hay ảnh thường."),
        Fault.FONT: _("Xin đổi sang Times New Roman hoặc EB Garamond, hai phông có sẵn trong chương trình."),
        Fault.GLYPH: _("Xin gõ lại chữ ấy, hoặc đổi phông của đoạn."),
        Fault.PAPER: _("Xin đặt lại khổ giấy trong Word (Bố cục, Kích cỡ)."),
        Fault.OVERFLOW: _("Xin bớt chữ, bớt khoảng cách, hoặc để đoạn theo kiểu có sẵn để chữ tự nhỏ lại."),
        Fault.LOST: _("Xin để ô ấy thành chữ thường, không đặt trong câu lệnh hay ô ẩn."),
        Fault.WORDS: _("Xin xem lại phần Cài đặt của cơ quan."),
    }[finding.fault]


def _where(finding: Finding) -> str:
    if not finding.paragraph:
        return _("Trong mẫu")
    place = {
        Place.BODY: _("Đoạn {n}"),
        Place.HEAD: _("Đoạn {n} ở đầu trang"),
        Place.FOOT: _("Đoạn {n} ở chân trang"),
    }[finding.place].format(n=finding.paragraph)
    text = " ".join(finding.text.split())
    if not text:
        return place
    cut = f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text
    return _("{place} (“{text}”)").format(place=place, text=cut)


def trial_words(trial: Trial) -> str:
    """Which letter the template was tried with."""
    match trial:
        case Trial.ORDINARY:
            return _("Với một thư bình thường")
        case Trial.LONG_NAMES:
            return _("Với họ tên dài 90 chữ cái")
        case Trial.MANY_CHILDREN:
            return _("Với ba cháu sinh cùng lúc")
        case Trial.LONG_PROCEDURE:
            return _("Với tên thủ tục và lý do dài")
        case Trial.LONG_WORDS:
            return _("Với nội dung dài")
        case _:
            assert_never(trial)


def why_forbidden(taboo: Taboo) -> str:
    """Why a word may not stand in a letter, as the end of a sentence."""
    match taboo:
        case Taboo.JOY:
            return _("gia đình đang có tang hoặc đang phải chờ đợi, lời vui là không phải lúc")
        case Taboo.GRIEF:
            return _("đây là thư của dịp vui hoặc lời cảm ơn")
        case Taboo.CAUSE_OF_DEATH:
            return _("nguyên nhân mất không bao giờ ghi lên thư")
        case Taboo.NUMBER_OF_CHILDREN:
            return _("thư không nói đến số con của gia đình")
        case Taboo.SEX_OF_CHILDREN:
            return _("thư không coi trọng con trai hay con gái hơn")
        case Taboo.CLAIMED_HARM:
            return _("hồ sơ không cho biết điều đó đã xảy ra; nên viết “có thể gây phiền hà”")
        case Taboo.RELIGION:
            return _("không phải gia đình nào cũng theo tín ngưỡng ấy")
        case Taboo.AGE:
            return _("không phải người mất nào cũng ở tuổi ấy; chương trình tự điền khi gia đình đồng ý")
        case _:
            assert_never(taboo)


def paper_title(kind: TemplateKind) -> str:
    """`Thư chia buồn`, `Lời dẫn lễ trao`: what is drawn from the template."""
    if not isinstance(kind, WorkingPaper):
        return letter_name(kind)
    return {
        WorkingPaper.RUN_SHEET: _("Bảng điều hành lễ trao"),
        WorkingPaper.SCRIPT: _("Lời dẫn lễ trao"),
        WorkingPaper.PLACE_CARDS: _("Biển tên"),
        WorkingPaper.MARRIAGE_INVITATION: _("Giấy mời lễ trao kết hôn"),
        WorkingPaper.BIRTH_INVITATION: _("Giấy mời lễ trao khai sinh"),
        WorkingPaper.VISIT_SHEET: _("Phiếu viếng"),
        WorkingPaper.VISIT_BOOK: _("Lời ghi sổ tang, băng viếng"),
        WorkingPaper.SURVEY: _("Phiếu khảo sát"),
        WorkingPaper.COMMITMENT: _("Bản cam kết"),
    }[kind]


def group_name(kind: TemplateKind) -> str:
    """`Thư chia buồn · Mẫu 9`, `Lễ trao`: the head under which templates of a kind are listed."""
    if not isinstance(kind, WorkingPaper):
        return f"{letter_name(kind)} · {form_name(kind)}"
    match kind.group:
        case PaperGroup.CEREMONY:
            return _("Lễ trao")
        case PaperGroup.VISIT:
            return _("Thăm viếng")
        case PaperGroup.SURVEY:
            return _("Khảo sát · Mẫu 2, 3, 4")
        case PaperGroup.COMMITMENT:
            return _("Cam kết · Mẫu 1")
        case _:
            assert_never(kind.group)


def slot_name(slot: TemplateSlot) -> str:
    """`Thư chia buồn · Mẫu 9 · thiệp, A5 ngang`, `Lời dẫn lễ trao · A4 đứng`."""
    if isinstance(slot.kind, WorkingPaper):
        return f"{paper_title(slot.kind)} · {paper_name(slot.paper)}"
    return f"{letter_name(slot.kind)} · {form_name(slot.kind)} · {sheet_name(slot)}"


def sheet_name(slot: TemplateSlot) -> str:
    """`thiệp, A5 ngang`; the family is not said where the program knows only one."""
    paper = paper_name(slot.paper)
    if isinstance(slot.kind, WorkingPaper):
        title = paper_title(slot.kind)
        if slot.kind is not WorkingPaper.SURVEY:
            return title
        return _("{title}, {paper}").format(title=title, paper=paper)
    if slot.family is LetterFamily.CUSTOMARY:
        return paper
    if slot.family is LetterFamily.FOLDED:
        return _("thiệp gấp, {paper}").format(paper=slot.paper.value)
    if slot.family is LetterFamily.ADMINISTRATIVE:
        return _("hành chính, {paper}").format(paper=paper)
    return _("thiệp, {paper}").format(paper=paper)


def in_force_words(state: TemplateInForce) -> str:
    """`mẫu của chương trình, bản 3F2A-91C0`, or `mẫu riêng, bản 3F2A-91C0, từ 10:20 ngày 23/11/2026`."""
    code = version_code(state.sha256)
    if state.is_shipped or state.use is None:
        return _("mẫu của chương trình, bản {code}").format(code=code)
    return _("mẫu riêng, bản {code}, {since}").format(code=code, since=since_words(state.use.at))


def checked_words(report: TemplateReport) -> str:
    """What the check came to: for which letter, and how many places want mending."""
    name = slot_name(report.slot)
    if report.is_clean:
        return _("{template}: không có chỗ nào cần sửa.").format(template=name)
    n = len(report.findings)
    return n_("{template}: {n} chỗ cần sửa.", "{template}: {n} chỗ cần sửa.", n).format(template=name, n=n)


def put_to_use(slot: TemplateSlot, sha256: str) -> str:
    """The template is in force from now on."""
    return _("{template}: từ nay dùng bản {code}. Thư đã in giữ nguyên.").format(
        template=slot_name(slot), code=version_code(sha256)
    )


def version_code(sha256: str) -> str:
    """The hash of a version as people compare it: `3F2A-91C0`."""
    code = sha256[:_CODE].upper()
    return f"{code[:4]}-{code[4:]}" if code else ""


def since_words(at: datetime) -> str:
    """`từ 10:20 ngày 23/11/2026`."""
    here = local(at)
    return _("từ {time} ngày {date}").format(time=clock_time(here), date=full_date(here.date()))


def paragraph_name(field: str) -> str:
    """What a free paragraph of a letter is called: `Lời chúc`."""
    return {
        "thanks": _("Lời cảm ơn"),
        "wish": _("Lời chúc"),
        "apology": _("Lời xin lỗi"),
        "advice": _("Lời dặn"),
        "praise": _("Ghi nhận người đã khuất"),
        "comfort": _("Lời động viên"),
        "help": _("Lời ngỏ giúp đỡ"),
    }.get(field, field)


def _tag(name: str) -> str:
    return f"{{{{ {name} }}}}"


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
