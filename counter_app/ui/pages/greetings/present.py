"""What the page of other letters shows, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from counter_app.domain.batch import Batch
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import SigningMode
from counter_app.domain.office import KindSettings, NumberSource, OwnLetter
from counter_app.domain.own_kind import Tone
from counter_app.domain.recipients import Understood
from counter_app.domain.template import Fault, Finding, TemplateReport
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import paper_name, signing_name
from counter_app.sentences.own_kinds import recipient_kind, tone_name
from counter_app.sentences.own_kinds import regulated as told_regulated
from counter_app.sentences.templates import finding_parts
from counter_app.services.acts.own_kinds import KindState
from counter_app.ui.components.row_paint import Column
from counter_app.ui.dialogs import AskedLine, Question
from counter_app.ui.icons import Icon
from counter_app.ui.tokens import Tone as Ink
from counter_app.ui.values import (
    Action,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    EmptyValue,
    GuardKind,
    GuardValue,
    RowValue,
)
from counter_app.wording import _, joined, n_

WRITE, KINDS = "write", "kinds"
LETTERS, WAITING = "letters", "waiting"
NEW = "new"
_PLACE = "{n:02}/"


def modes() -> tuple[Choice, ...]:
    """The two sides of the page."""
    return (Choice(WRITE, _("Soạn và in")), Choice(KINDS, _("Loại thư của xã")))


def no_kind() -> EmptyValue:
    """Nothing can be written before a kind is made."""
    words = _(
        "Một loại thư là một mẫu Word và vài lựa chọn: chúc Tết, mừng thọ, tân gia, thăm hỏi thiên tai…"
    )
    action = Action(NEW, _("Thêm loại thư…"), Icon.FILE_PLUS)
    return EmptyValue(Icon.MAIL, _("Xã chưa đặt loại thư nào"), words, action)


# Recipients --------------------------------------------------------------------------------------------------


def recipient_columns() -> tuple[Column, ...]:
    """The columns of what was understood of a list."""
    return (
        Column("name", _("Người nhận"), 190, stretch=3),
        Column("address", _("Nơi ở"), 120, stretch=2),
        Column("kind", _("Hiểu là"), 118),
    )


def recipient_rows(lines: Sequence[Understood], own: Collection[str] = ()) -> tuple[RowValue, ...]:
    """Each line with what was understood of it; those nobody could read come first, where they are seen.

    `own` are the names of those whose letter says something of its own.
    """
    ordered = sorted(lines, key=lambda one: one.recipient is not None)
    return tuple(
        _recipient_row(one, own=one.recipient is not None and one.recipient.name in own) for one in ordered
    )


def _recipient_row(one: Understood, *, own: bool) -> RowValue:
    who = one.recipient
    if who is None:
        words = _("Dòng {line}: chưa đọc được tên").format(line=one.line)
        cells = (
            Cell(one.text, strong=True, tone=Ink.LATE),
            Cell(""),
            Cell(_("chưa rõ"), muted=True),
        )
        return RowValue(str(one.line), cells, f"{words}. {one.text}")
    kind = recipient_kind(who.type)
    said = _("có chữ riêng") if own else ""
    cells = (
        Cell(who.name, second=said, strong=True),
        Cell(who.address or _("không ghi"), muted=not who.address),
        Cell(kind),
    )
    spoken = ", ".join(part for part in (who.name, who.address, kind, said) if part)
    return RowValue(str(one.line), cells, spoken)


def counted(lines: Sequence[Understood]) -> str:
    """How many letters a list makes, and how many lines nobody could read."""
    good = sum(one.recipient is not None for one in lines)
    bad = len(lines) - good
    words = n_("{n} người nhận", "{n} người nhận", good).format(n=good)
    if not bad:
        return words
    unread = n_("{n} dòng chưa đọc được", "{n} dòng chưa đọc được", bad).format(n=bad)
    return f"{words} · {unread}"


def print_words(count: int) -> str:
    """What the main button says."""
    if count == 0:
        return _("In thư")
    return n_("Lấy số và in {n} thư", "Lấy số và in {n} thư", count).format(n=count)


def waiting_words(count: int) -> str:
    """What the button for letters written down before says."""
    return n_("In {n} thư còn chờ", "In {n} thư còn chờ", count).format(n=count)


def printed(batch: Batch, name: str) -> BannerValue:
    """What came of printing."""
    n = len(batch.sent)
    done = n_("Đã gửi lệnh in {n} thư", "Đã gửi lệnh in {n} thư", n).format(n=n)
    lead = f"{done} ({name})."
    left = [error for _code, error in (*batch.waiting, *batch.failed)]
    action = Action(LETTERS, _("Mở Sổ thư"), Icon.BOOK)
    if batch.stopped:
        rest = _("Đã dừng theo yêu cầu; các thư còn lại vẫn trong danh sách chờ.")
        return BannerValue(BannerKind.WARNING, lead, rest, action, key="printed", closable=True)
    if left:
        words = n_("{n} thư chưa in được: {why}", "{n} thư chưa in được: {why}", len(left))
        rest = words.format(n=len(left), why=explain(left[0]))
        return BannerValue(BannerKind.WARNING, lead, rest, action, key="printed", closable=True)
    if batch.before and not n:
        lead = _("Các thư này đã gửi in từ trước.")
    numbers = joined(str(sheet.number) for sheet in batch.sent) if n <= 5 else ""
    rest = (
        _("Số {numbers}. Trình ký rồi trao như mọi thư.").format(numbers=numbers)
        if numbers
        else _("Trình ký rồi trao như mọi thư.")
    )
    return BannerValue(BannerKind.FINE, lead, rest, action, key="printed", closable=True)


def progress_words(done: int, of: int) -> str:
    """How far printing has come."""
    return _("Đang in {done} trên {all} thư…").format(done=done, all=of) if of else _("Đang soạn các thư…")


def failed(error: CounterError) -> BannerValue:
    """A known error across the page."""
    return BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True)


# Kinds -------------------------------------------------------------------------------------------------------


def kind_columns() -> tuple[Column, ...]:
    """The columns of the list of kinds."""
    return (
        Column("name", _("Loại thư"), 170, stretch=3),
        Column("tone", _("Lời lẽ"), 92),
        Column("paper", _("Giấy"), 88, drop_when_compact=True),
        Column("letters", _("Đã soạn"), 72),
    )


def kind_rows(kinds: Sequence[KindState]) -> tuple[RowValue, ...]:
    """Every kind, retired ones muted."""
    return tuple(_kind_row(one) for one in kinds)


def _kind_row(one: KindState) -> RowValue:
    own, quiet = one.own, one.own.retired
    name = _("{name} (thôi dùng)").format(name=own.kind.name) if quiet else own.kind.name
    cells = (
        Cell(name, strong=not quiet, muted=quiet),
        Cell(tone_name(own.kind.tone), muted=quiet),
        Cell(paper_name(own.rules.paper), muted=quiet),
        Cell(str(one.letters), muted=quiet),
    )
    spoken = ", ".join(cell.words for cell in cells)
    return RowValue(str(int(own.kind)), cells, spoken)


def kind_choices(kinds: Sequence[OwnLetter]) -> tuple[Choice, ...]:
    """The kinds to write a letter of."""
    return tuple(Choice(str(int(one.kind)), one.kind.name) for one in kinds)


def tone_choices() -> tuple[Choice, ...]:
    """How a kind may sound."""
    return tuple(Choice(one.value, tone_name(one)) for one in Tone)


def signing_choices() -> tuple[Choice, ...]:
    """How letters of a kind are signed."""
    modes_ = (SigningMode.AHEAD, SigningMode.ON_THE_SPOT, SigningMode.STOCK)
    return tuple(Choice(one.value, _raised(signing_name(one))) for one in modes_)


def proposal_name(name: str) -> str:
    """What a shipped template is called on a button."""
    return {
        "loai_thu_trong_thiep_a5.docx": _("Mẫu trống, thiệp A5"),
        "loai_thu_trong_hanh_chinh_a4.docx": _("Mẫu trống, hành chính A4"),
        "loai_thu_chuc_tet_a5.docx": _("Thư chúc Tết"),
        "loai_thu_tham_hoi_thien_tai_a5.docx": _("Thư thăm hỏi thiên tai"),
    }.get(name, name)


def checked(report: TemplateReport) -> tuple[GuardValue, ...]:
    """What the check of a template found, or that nothing was found."""
    found = tuple(
        GuardValue(GuardKind.HOLD, "\n".join(finding_parts(one, report.slot.kind))) for one in report.findings
    )
    told = _("Mẫu không có chỗ nào cần sửa; đã thử với họ tên dài 90 chữ cái.")
    return found or (GuardValue(GuardKind.CLEAR, told),)


def near_misses(findings: Sequence[Finding]) -> tuple[str, ...]:
    """Placeholders taken for misspellings which may as well be fields of the kind's own."""
    names = (one.what for one in findings if one.fault is Fault.UNKNOWN and one.what.isidentifier())
    return tuple(dict.fromkeys(name for name in names if name.isascii()))


def own_field_words(name: str) -> str:
    """What the button says that takes a placeholder for what it is."""
    return _("“{name}” đúng là ô riêng").format(name=name)


def made(own: OwnLetter) -> BannerValue:
    """A kind is there."""
    lead = _("Đã thêm “{name}”.").format(name=own.kind.name)
    numbered = own.rules.number_source is not NumberSource.NONE
    rest = _("Soạn được ngay ở bên “Soạn và in”.")
    if numbered:
        rest = _("Thư mang số theo {pattern}. {rest}").format(pattern=own.rules.draft_number, rest=rest)
    action = Action(WRITE, _("Soạn thư"), Icon.PEN)
    return BannerValue(BannerKind.FINE, lead, rest, action, key="made", closable=True)


def rules_question(name: str, rules: KindSettings) -> Question:
    """How letters of a kind that stands are signed and numbered."""
    lines: tuple[AskedLine, ...] = ()
    if rules.number_source in (NumberSource.NONE, NumberSource.OWN_SERIES):
        suffix = rules.number_pattern.removeprefix(_PLACE)
        hint = _("Để trống: thư không mang số. Đang dùng dãy số riêng của loại thư này.")
        lines = (AskedLine("suffix", _("Ký hiệu sau số"), suffix, hint),)
    return Question(
        _("Ký và số của “{name}”").format(name=name),
        _("Thư đã lấy số giữ nguyên; thư soạn từ nay theo cách này."),
        _("Lưu cách ký và số"),
        choices=signing_choices(),
        chosen=rules.signing.value,
        lines=lines,
    )


def pattern_of(suffix: str) -> str:
    """The pattern of numbers with this behind them; a whole pattern stays as it was typed."""
    typed = suffix.strip()
    return typed if not typed or "{n" in typed else f"{_PLACE}{typed.lstrip('/')}"


def regulated(own: OwnLetter) -> BannerValue:
    """Letters of a kind are signed and numbered otherwise."""
    rest = _("Thư đã lấy số giữ nguyên.")
    return BannerValue(BannerKind.FINE, told_regulated(own), rest, key="template", closable=True)


def own_texts_question(
    name: str, own: OwnLetter, common: Mapping[str, str], said: Mapping[str, str]
) -> Question:
    """What one letter says otherwise than all of them, field by field."""
    hint = _("Chữ chung: {words}. Để trống thì theo chữ chung.")
    none = _("Chưa có chữ chung.")
    lines = tuple(
        AskedLine(
            one.name,
            one.label,
            said.get(one.name, ""),
            hint.format(words=common[one.name]) if common.get(one.name) else none,
        )
        for one in own.asked
    )
    return Question(
        _("Chữ riêng cho {name}").format(name=name),
        _("Chỉ thư gửi người này nói khác; các thư còn lại giữ chữ chung."),
        _("Giữ chữ riêng"),
        lines=lines,
    )


def drop_question(waiting: Sequence[tuple[str, str]]) -> Question:
    """Which letter that was written down and has no number yet is crossed off; each by its id and addressee."""
    return Question(
        _("Bỏ thư nào khỏi danh sách chờ?"),
        _("Thư này chưa lấy số nên bỏ đi không để lại số trống; muốn gửi thì soạn lại."),
        _("Bỏ thư đã chọn"),
        stay=_("Giữ lại cả"),
        choices=tuple(
            Choice(code, _("{name} ({code})").format(name=name, code=code)) for code, name in waiting
        ),
    )


def none_to_drop() -> BannerValue:
    """Every letter that waits has its number already."""
    lead = _("Các thư còn chờ đều đã lấy số, nên chỉ thu hồi được ở Sổ thư.")
    action = Action(LETTERS, _("Mở Sổ thư"), Icon.BOOK)
    return BannerValue(BannerKind.NOTE, lead, "", action, key="dropped", closable=True)


def dropped(code: str, name: str) -> BannerValue:
    """A letter is off the list."""
    lead = _("Đã bỏ thư gửi {name} ({code}) khỏi danh sách chờ.").format(name=name, code=code)
    return BannerValue(BannerKind.FINE, lead, key="dropped", closable=True)


def renewed(own: OwnLetter) -> BannerValue:
    """Another template of a kind is in force."""
    lead = _("“{name}” từ nay dùng mẫu mới.").format(name=own.kind.name)
    return BannerValue(BannerKind.FINE, lead, _("Thư đã in giữ nguyên."), key="template", closable=True)


def taken_back(own: OwnLetter) -> BannerValue:
    """The template before is in force again."""
    lead = _("“{name}” trở lại mẫu dùng trước đó.").format(name=own.kind.name)
    return BannerValue(BannerKind.FINE, lead, _("Thư đã in giữ nguyên."), key="template", closable=True)


def exported(path: str) -> BannerValue:
    """A template to begin with lies where it was wanted."""
    rest = _("Mở bằng Word, sửa câu chữ, lưu lại, rồi chọn tệp ấy ở đây. {path}").format(path=path)
    return BannerValue(BannerKind.NOTE, _("Đã chép mẫu để bắt đầu."), rest, key="exported", closable=True)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
