"""Printing every slip of today, in words: which have their reason, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.sentences.errors import explain
from counter_app.services.acts.apologies import SlipBatch
from counter_app.services.acts.owing import OwedLine
from counter_app.services.crafts.slips import number_of
from counter_app.ui.batch_overlay import BatchValue, Section
from counter_app.ui.batch_run import running
from counter_app.ui.icons import Icon
from counter_app.ui.standings import moment_words
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, joined, n_

PRINT, WRITE, WAITING, SIGNING = "print", "write", "waiting", "signing"


@dataclass(frozen=True, slots=True)
class Plan:
    """The slips a run would print, and the dossiers whose reason nobody has written down yet."""

    ready: tuple[OwedLine, ...] = ()
    unwritten: tuple[OwedLine, ...] = ()

    @property
    def orders(self) -> tuple[SlipOrder, ...]:
        """One order for each slip, with the promise that is proposed; doubts are not waved through."""
        return tuple(SlipOrder(str(line.row.code), SlipReason.OTHER, words=line.why) for line in self.ready)


def plan(lines: Sequence[OwedLine]) -> Plan:
    """Who is told why: a reason is only taken from the record, and a second time only the Chairman decides."""
    ready = tuple(line for line in lines if line.why and not line.second)
    return Plan(ready, tuple(line for line in lines if line not in ready))


def planned(foreseen: Plan) -> BatchValue:
    """Which slips will be printed, and which must be written one by one first."""
    sections = []
    if foreseen.ready:
        n = len(foreseen.ready)
        head = n_("{n} phiếu đã có lý do", "{n} phiếu đã có lý do", n).format(n=n)
        lines = tuple(f"**{one.row.applicant}**: {one.why}" for one in foreseen.ready)
        sections.append(Section(head, _("giờ hẹn mới lấy theo lịch làm việc"), lines))
    if foreseen.unwritten:
        n = len(foreseen.unwritten)
        head = n_("{n} hồ sơ cần soạn riêng", "{n} hồ sơ cần soạn riêng", n).format(n=n)
        lines = tuple(f"**{one.row.applicant}**: {_lacks(one)}" for one in foreseen.unwritten)
        sections.append(Section(head, lines=lines))
    words = _(
        "Mọi phiếu được soạn thử trước; phiếu nào chưa soạn được thì không lấy số và không cản phiếu khác."
    )
    if not foreseen.ready:
        words = _("Chưa phiếu nào in ngay được: phải có lý do thì người dân mới hiểu vì sao.")
    return BatchValue(_title(), words, tuple(sections), _deeds(foreseen), _("Để sau"))


def printing(done: int, of: int, *, stopping: bool = False) -> BatchValue:
    """How far the run has come; before the first sheet every one is drawn for a trial."""
    title = (
        _("Đang in: xong {done} trên {all} phiếu").format(done=done, all=of)
        if of
        else _("Đang soạn thử từng phiếu…")
    )
    words = _("Phiếu đã gửi in giữ số của nó. Dừng lúc nào cũng được, lần sau in tiếp từ chỗ dừng.")
    return running(title, _("Đang dừng sau phiếu này…") if stopping else words, (done, of), stopping=stopping)


def printed(batch: SlipBatch, left: Plan) -> BatchValue:
    """What came of a run, and what is still to be written or printed."""
    names = {str(one.row.code): one.row.applicant for one in (*left.ready, *left.unwritten)}
    sections: list[Section] = []
    if batch.sent:
        lines = tuple(f"**{number_of(one)}**: {_raised(one.addressee)}" for one in batch.sent)
        sections.append(Section(_("Đã gửi lệnh in"), lines=lines))
    if batch.waiting:
        lines = tuple(f"**{number_of(sheet)}**: {explain(error)}" for sheet, error in batch.waiting)
        sections.append(Section(_("Đã có số, đang chờ máy in"), lines=lines))
    if batch.failed:
        lines = tuple(f"**{names.get(code, code)}**: {explain(error)}" for code, error in batch.failed)
        sections.append(Section(_("Chưa in được, chưa lấy số"), lines=lines))
    deeds = list(_deeds(left, again=batch.stopped))
    if batch.sent:
        deeds.append(Action(SIGNING, _("In tờ trình ký"), Icon.SIGNATURE))
    if batch.waiting:
        deeds.append(Action(WAITING, _("Mở Chờ in"), Icon.PRINTER))
    words = _("Trình ký rồi gửi đến người dân ngay trong hôm nay.") if batch.sent else ""
    return BatchValue(_headline(batch), words, tuple(sections), tuple(deeds), _("Đóng"))


def told(batch: SlipBatch) -> BannerValue:
    """The same in a banner, when nobody looked at the run any more."""
    troubled = bool(batch.waiting or batch.failed)
    failed = joined([code for code, _error in batch.failed])
    rest = _("Chưa in được: {codes}.").format(codes=failed) if batch.failed else ""
    kind = BannerKind.WARNING if troubled else BannerKind.FINE
    return BannerValue(kind, f"{_headline(batch)}.", rest, key="batch", closable=True)


def _title() -> str:
    return _("In tất cả phiếu hôm nay")


def _lacks(line: OwedLine) -> str:
    if line.second:
        return _("đã hẹn lại một lần, cần quyết định của Chủ tịch")
    promise = moment_words(line.row.promise) if line.row.promise is not None else ""
    return _("chưa ghi lý do; hẹn {when}").format(when=promise)


def _headline(batch: SlipBatch) -> str:
    n = len(batch.sent)
    if not n:
        return _("Đã dừng, chưa in phiếu nào") if batch.stopped else _("Chưa in được phiếu nào")
    words = n_("Đã gửi lệnh in {n} phiếu", "Đã gửi lệnh in {n} phiếu", n).format(n=n)
    return _("{words}, rồi dừng").format(words=words) if batch.stopped else words


def _deeds(foreseen: Plan, *, again: bool = False) -> tuple[Action, ...]:
    deeds = []
    if n := len(foreseen.ready):
        words = (
            n_("In tiếp {n} phiếu", "In tiếp {n} phiếu", n)
            if again
            else n_("In {n} phiếu", "In {n} phiếu", n)
        )
        deeds.append(Action(PRINT, words.format(n=n), Icon.PRINTER))
    if n := len(foreseen.unwritten):
        words = n_("Soạn riêng {n} phiếu", "Soạn riêng {n} phiếu", n).format(n=n)
        deeds.append(Action(WRITE, words, Icon.PEN))
    return tuple(deeds)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
