"""Templates as rows, plates, facts and guard lines: pure translation, no widget and no service."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from counter_app.domain.instants import local
from counter_app.domain.template import TemplateInForce, TemplateUse
from counter_app.domain.working_paper import WorkingPaper
from counter_app.sentences.templates import (
    finding_parts,
    group_name,
    sheet_name,
    since_words,
    slot_name,
    version_code,
)
from counter_app.ui.icons import Icon
from counter_app.ui.pages.templates.deeds import looks_like
from counter_app.ui.pages.templates.reading import Looked, Overview, Source
from counter_app.ui.tokens import Tone
from counter_app.ui.values import BadgeValue, Cell, FilledWord, GuardKind, GuardValue, RowKind, RowValue
from counter_app.wording import _, full_date, n_


@dataclass(frozen=True, slots=True)
class VersionValue:
    """A version that can be looked at: the hash it is asked for by, its words, whether it is the one in force."""

    sha256: str
    words: str
    second: str
    now: bool


@dataclass(frozen=True, slots=True)
class SideValue:
    """What stands beside the page of a template: how it stands, facts, what the check found, the versions."""

    title: str
    badge: BadgeValue
    facts: tuple[FilledWord, ...]
    checked: tuple[GuardValue, ...]
    versions: tuple[VersionValue, ...]
    shown: str
    news: bool


# The list ----------------------------------------------------------------------------------------------------


def rows(overview: Overview) -> tuple[RowValue, ...]:
    """The templates under heads of their letters."""
    made: list[RowValue] = []
    for title, group in groupby(overview.templates, key=lambda one: group_name(one.slot.kind)):
        states = tuple(group)
        own = sum(not one.is_shipped for one in states)
        total = n_("{n} mẫu riêng", "{n} mẫu riêng", own).format(n=own) if own else ""
        cells = (Cell(title, strong=True), Cell(total))
        made.append(RowValue(f"kind {int(states[0].slot.kind)}", cells, title, RowKind.HEAD))
        made += [row(one, printed=overview.is_printed(one.slot)) for one in states]
    return tuple(made)


def row(state: TemplateInForce, *, printed: bool) -> RowValue:
    """One template: its layout, whether the office prints it so, which version is in force and since when."""
    name = _raised(sheet_name(state.slot))
    whose, told = _("Có sẵn"), version_code(state.sha256)
    if not state.is_shipped and state.use is not None:
        day = full_date(local(state.use.at).date())
        whose, told = _("Mẫu riêng"), _("{code}, từ {day}").format(code=told, day=day)
    form = Cell(name, second=_("đang in theo mẫu này") if printed else "", strong=printed)
    version = Cell(whose, second=told, strong=not state.is_shipped, muted=state.is_shipped)
    spoken = ", ".join(part for part in (name, form.second, whose, told) if part)
    return RowValue(state.slot.name, (form, version), spoken)


# The template in front ---------------------------------------------------------------------------------------


def side_value(looked: Looked, overview: Overview, *, waits: bool) -> SideValue:
    """Everything beside the page of a template."""
    return SideValue(
        title=slot_name(looked.slot),
        badge=badge(looked, waits=waits),
        facts=facts(looked, overview),
        checked=checked(looked, waits=waits),
        versions=versions(looked.state),
        shown=looked.version if looked.source is Source.VERSION else looked.state.sha256,
        news=looked.news and looked.source is not Source.WORD and not waits,
    )


def badge(looked: Looked, *, waits: bool) -> BadgeValue:
    """How the template in front stands."""
    if looked.is_unreadable:
        return BadgeValue(Tone.LATE, _("Không đọc được tệp này"), Icon.CIRCLE_X)
    if looked.is_trial and looked.report.is_clean:
        return BadgeValue(Tone.READY, _("Chưa dùng, kiểm tra sạch"), Icon.LIST_CHECKS)
    if looked.is_trial:
        n = len(looked.report.findings)
        return BadgeValue(
            Tone.LATE, n_("Chưa dùng được, {n} chỗ cần sửa", "Chưa dùng được, {n} chỗ cần sửa", n).format(n=n)
        )
    if waits:
        return BadgeValue(Tone.WORK, _("Đang mở trong Word, chờ lưu"), Icon.PEN)
    if looked.state.is_shipped:
        return BadgeValue(Tone.OK, _("Đang dùng mẫu của chương trình"))
    return BadgeValue(Tone.OK, _("Đang dùng mẫu riêng của xã"))


def facts(looked: Looked, overview: Overview) -> tuple[FilledWord, ...]:
    """What is known of the template in front."""
    words = [FilledWord(_("Bản"), version_code(looked.report.sha256), strong=True)]
    use = _use(looked)
    match looked.source:
        case Source.FILE:
            words.append(FilledWord(_("Tệp"), looked.name))
        case Source.WORD:
            words.append(FilledWord(_("Từ đâu"), _("lưu trong Word, chưa đưa vào dùng")))
        case Source.IN_FORCE | Source.VERSION:
            since = since_words(use.at) if use is not None else _("từ khi cài chương trình")
            words.append(FilledWord(_("Dùng"), since))
            if looked.name or (use is not None and use.source):
                words.append(FilledWord(_("Tệp"), looked.name or (use.source if use is not None else "")))
    printed = overview.printed.get(looked.slot.kind)
    if printed == looked.slot:
        words.append(FilledWord(_("Thư in"), _("theo mẫu này")))
    elif printed is not None:
        told = _("theo {sheet}, chọn ở Cài đặt").format(sheet=sheet_name(printed))
        words.append(FilledWord(_("Thư in"), told))
    return tuple(words)


def _use(looked: Looked) -> TemplateUse | None:
    if looked.source is Source.IN_FORCE:
        return looked.state.use
    return next((use for use in looked.state.history if use.sha256 == looked.version), None)


def checked(looked: Looked, *, waits: bool) -> tuple[GuardValue, ...]:
    """What the check found, each with its way out; or that nothing was found and what was tried."""
    lines: list[GuardValue] = []
    if waits:
        lines.append(GuardValue(GuardKind.NOTE, waiting_words(), Icon.PEN))
    if looked.better is not None:
        lines.append(GuardValue(GuardKind.NOTE, looks_like(looked.better)))
    for one in looked.report.findings:
        kind = GuardKind.HOLD if looked.is_trial else GuardKind.WARNING
        lines.append(GuardValue(kind, "\n".join(finding_parts(one, looked.slot.kind))))
    if looked.report.is_clean:
        told = _(
            "Không có chỗ nào cần sửa. Đã thử với thư bình thường và những thư khó nhất: họ tên dài 90 chữ cái, nhiều "
            "con, tên thủ tục dài."
        )
        if isinstance(looked.slot.kind, WorkingPaper):
            told = _("Không có chỗ nào cần sửa. Đã vẽ thử với nội dung bình thường và với nội dung dài.")
        lines.append(GuardValue(GuardKind.CLEAR, told))
    return tuple(lines)


def waiting_words() -> str:
    """What to do while Word has the template open."""
    return _(
        "Sửa trong Word rồi lưu (Ctrl+S): trang này vẽ lại và kiểm tra ngay. Đóng Word lúc nào cũng được."
    )


def versions(state: TemplateInForce) -> tuple[VersionValue, ...]:
    """Every version that was in use, newest first, the program's own last."""
    made: list[VersionValue] = []
    seen = set[str]()
    for use in state.history:
        if use.sha256 in seen or not use.sha256:
            continue
        seen.add(use.sha256)
        now = use.sha256 == state.sha256 and not state.is_shipped
        second = " · ".join(part for part in (since_words(use.at), use.source) if part)
        made.append(VersionValue(use.sha256, version_code(use.sha256), second, now))
    shipped = VersionValue("", _("Mẫu của chương trình"), _("có sẵn khi cài"), state.is_shipped)
    return (*made, shipped)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
