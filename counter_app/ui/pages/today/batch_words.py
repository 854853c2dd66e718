"""Printing many letters, in words: what would be printed, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from counter_app.domain.batch import Batch, Foreseen, Outlook
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import Sheet
from counter_app.sentences.batches import left_out
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import form_and_paper, letter_name, signing_name
from counter_app.ui.batch_overlay import BatchValue, Section
from counter_app.ui.batch_run import running
from counter_app.ui.icons import Icon
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, joined, n_

OTHERS = "others"
CONDOLENCES = "condolences"
WAITING = "waiting"


def reading() -> BatchValue:
    """While the dossiers are looked through."""
    return BatchValue(
        _("In thư cho các hồ sơ đã xong"), _("Đang xem từng hồ sơ đã xong…"), stay=_("Quay lại")
    )


def planned(outlook: Outlook) -> BatchValue:
    """Which letters will be printed, per kind with names, and which are left out and why."""
    title = _("In thư cho các hồ sơ đã xong")
    rest = _left_out(outlook)
    if not outlook.letters:
        words = _("Không có thư nào cần in lúc này. {before}").format(before=_before(outlook)).strip()
        return BatchValue(title, words, rest, stay=_("Quay lại"))
    numbers = _(
        "Mỗi thư lấy số trong sổ thư rồi in theo thứ tự ngày hẹn; khi người dân đến, ở Quầy chỉ còn việc trao."
    )
    words = f"{numbers} {_before(outlook)}".strip()
    return BatchValue(title, words, (*_kinds(outlook.letters), *rest), _deeds(outlook.runs), _("Để sau"))


def printing(done: int, of: int, *, stopping: bool = False) -> BatchValue:
    """How far the run has come; before the first sheet every one is drawn for a trial."""
    title = (
        _("Đang in: xong {done} trên {all} thư").format(done=done, all=of)
        if of
        else _("Đang soạn thử từng thư…")
    )
    words = _("Thư đã gửi in giữ số của nó. Dừng lúc nào cũng được, lần sau in tiếp từ chỗ dừng.")
    return running(title, _("Đang dừng sau thư này…") if stopping else words, (done, of), stopping=stopping)


def printed(batch: Batch, after: Outlook) -> BatchValue:
    """What came of a run, and what is still to be printed."""
    sections: list[Section] = []
    if batch.sent:
        sections.append(Section(_("Đã gửi lệnh in"), lines=tuple(_numbers(batch.sent))))
    if batch.waiting:
        lines = tuple(f"**{_named(sheet)}**: {explain(error)}" for sheet, error in batch.waiting)
        sections.append(Section(_("Đã có số, đang chờ máy in"), lines=lines))
    if batch.failed:
        lines = tuple(f"**{code}**: {explain(error)}" for code, error in batch.failed)
        sections.append(Section(_("Chưa in được, chưa lấy số"), lines=lines))
    known = {sheet.id for sheet, _error in batch.waiting}
    failed = {code for code, _error in batch.failed}
    open_runs = tuple(
        tuple(
            one for one in run if one.code not in failed and (one.sheet is None or one.sheet.id not in known)
        )
        for run in after.runs
    )
    deeds = _deeds(tuple(run for run in open_runs if run), again=batch.stopped)
    if batch.waiting:
        deeds = (*deeds, Action(WAITING, _("Mở Chờ in"), Icon.PRINTER))
    return BatchValue(_headline(batch), _advice(batch), tuple(sections), deeds, _("Đóng"))


def told(batch: Batch) -> BannerValue:
    """The same in a banner, when nobody looked at the run any more."""
    troubled = bool(batch.waiting or batch.failed)
    counts = (
        (len(batch.waiting), n_("{n} thư chờ máy in", "{n} thư chờ máy in", len(batch.waiting))),
        (len(batch.failed), n_("{n} thư chưa in được", "{n} thư chưa in được", len(batch.failed))),
    )
    rest = joined([words.format(n=n) for n, words in counts if n])
    rest = _("{what}; bấm In thư cho các hồ sơ đã xong để xem và in tiếp.").format(what=rest) if rest else ""
    return BannerValue(
        BannerKind.WARNING if troubled else BannerKind.FINE,
        f"{_headline(batch)}.",
        rest[:1].upper() + rest[1:],
        key="batch",
        closable=True,
    )


def _headline(batch: Batch) -> str:
    n = len(batch.sent)
    if not n:
        return _("Đã dừng, chưa in thư nào") if batch.stopped else _("Chưa in được thư nào")
    words = n_("Đã gửi lệnh in {n} thư", "Đã gửi lệnh in {n} thư", n).format(n=n)
    return _("{words}, rồi dừng").format(words=words) if batch.stopped else words


def _advice(batch: Batch) -> str:
    said: list[str] = []
    if any(sheet.signing is SigningMode.AHEAD for sheet in batch.sent):
        said.append(_("Trình ký các thư ký trước, rồi ghi “Đã ký” ở Hôm nay."))
    if batch.sent:
        said.append(_("Khi người dân đến, quét mã ở Quầy và trao."))
    return " ".join(said)


def _deeds(runs: Sequence[Sequence[Foreseen]], *, again: bool = False) -> tuple[Action, ...]:
    deeds: list[Action] = []
    for run in runs:
        n = len(run)
        if run[0].is_condolence:
            words = n_("In riêng {n} thư chia buồn", "In riêng {n} thư chia buồn", n)
            deeds.append(Action(CONDOLENCES, words.format(n=n), Icon.PRINTER))
        else:
            words = (
                n_("In tiếp {n} thư", "In tiếp {n} thư", n) if again else n_("In {n} thư", "In {n} thư", n)
            )
            deeds.append(Action(OTHERS, words.format(n=n), Icon.PRINTER))
    return tuple(deeds)


def _kinds(letters: Iterable[Foreseen]) -> Iterable[Section]:
    def order(one: Foreseen) -> tuple[bool, int]:
        return one.is_condolence, int(one.kind)

    for _key, group in groupby(sorted(letters, key=order), key=order):
        ones = list(group)
        kind = ones[0].kind
        n = len(ones)
        counted = n_("{letter} · {n} thư", "{letter} · {n} thư", n).format(letter=letter_name(kind), n=n)
        beside = [form_and_paper(kind, ones[0].paper), signing_name(ones[0].signing)]
        if kind is LetterKind.CONDOLENCE:
            beside.append(_("in thành một lượt riêng"))
        yield Section(counted, " · ".join(beside), tuple(_line(one) for one in ones))


def _line(one: Foreseen) -> str:
    who = one.addressee[:1].upper() + one.addressee[1:]
    if one.sheet is None:
        return who
    return _("{who} (đã có số {number}, chờ in)").format(who=who, number=one.sheet.number)


def _left_out(outlook: Outlook) -> tuple[Section, ...]:
    lines = tuple(
        f"**{one.case.applicant.name}**, {_lowered(letter_name(one.kind))}: {left_out(one)}"
        for one in outlook.left_out
    )
    return (Section(_("Không in lần này"), lines=lines),) if lines else ()


def _before(outlook: Outlook) -> str:
    n = outlook.before
    return (
        n_("{n} thư đã in từ trước, đang chờ trao.", "{n} thư đã in từ trước, đang chờ trao.", n).format(n=n)
        if n
        else ""
    )


def _numbers(sheets: Iterable[Sheet]) -> Iterable[str]:
    def kind(sheet: Sheet) -> int:
        return int(sheet.kind)

    for _number, group in groupby(sorted(sheets, key=kind), key=kind):
        of_kind = tuple(group)
        numbers = joined([str(sheet.number) for sheet in of_kind])
        yield _("**{letter}**: số {numbers}").format(letter=letter_name(of_kind[0].kind), numbers=numbers)


def _named(sheet: Sheet) -> str:
    return _("{letter} số {number}").format(letter=letter_name(sheet.kind), number=sheet.number)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
