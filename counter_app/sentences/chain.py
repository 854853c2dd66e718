"""The proof of the log in words: what is wrong with an entry, who vouched for a head, and what a chain cannot show."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_never

from counter_app.domain.chain import Head, Proof, ProvedHead, Tampering
from counter_app.domain.instants import local
from counter_app.wording import _, clock_time, count, full_date

if TYPE_CHECKING:
    from counter_app.domain.errors.keeping import LogTampered


def tampering_words(error: LogTampered) -> str:
    """What was done to the entry, about which sheet, and which proved head the log no longer has."""
    words = _reason(error.reason)
    if error.sheet:
        words = _("{what}, tờ thư số {sheet}").format(what=words, sheet=error.sheet)
    if error.against_at is not None and error.against in {one.value for one in Proof}:
        proved = ProvedHead(Head(error.against_seq, ""), error.against_at, Proof(error.against))
        told = proof_words(proved)
        words = _("{what}; không khớp {proof}").format(what=words, proof=told)
    return words


def _reason(reason: str) -> str:
    try:
        kind = Tampering(reason)
    except ValueError:
        return reason
    match kind:
        case Tampering.REMOVED:
            return _("có mục bị lấy đi")
        case Tampering.EDITED:
            return _("mục bị sửa")
        case Tampering.INSERTED:
            return _("có mục bị chèn thêm")
        case Tampering.REORDERED:
            return _("thứ tự bị đổi")
        case Tampering.FORKED:
            return _("có hai nhánh")
        case Tampering.DETAILS:
            return _("chi tiết bị sửa")
        case Tampering.CUT_OFF:
            return _("phần cuối bị cắt")
        case Tampering.HEAD:
            return _("đầu chuỗi không khớp")
        case Tampering.REWRITTEN:
            return _("sổ bị viết lại")
        case _:
            assert_never(kind)


def proof_words(proved: ProvedHead) -> str:
    """`mã in ra ngày 30/11/2026, đến mục 1.286`."""
    day, seq = full_date(local(proved.at).date()), count(proved.head.seq)
    match proved.how:
        case Proof.CHECKED:
            return _("lần kiểm ngày {day}, đến mục {seq}").format(day=day, seq=seq)
        case Proof.PRINTED:
            return _("mã in ra ngày {day}, đến mục {seq}").format(day=day, seq=seq)
        case Proof.EXPORTED:
            return _("bản xuất ngày {day}, đến mục {seq}").format(day=day, seq=seq)
        case Proof.BACKED_UP:
            return _("bản sao lưu ngày {day}, đến mục {seq}").format(day=day, seq=seq)
        case Proof.ENTERED:
            return _("mã đối chiếu ngày {day}, đến mục {seq}").format(day=day, seq=seq)
        case _:
            assert_never(proved.how)


def when_words(at: datetime, now: datetime) -> str:
    """`06:00 hôm nay`, or the hour and the day."""
    then, today = local(at), local(now).date()
    if then.date() == today:
        return _("{time} hôm nay").format(time=clock_time(then))
    return _("{time} ngày {day}").format(time=clock_time(then), day=full_date(then.date()))


def code_agrees(proved: ProvedHead) -> str:
    """A code from paper is that of the entry it names."""
    return _("Mã khớp: mục {seq} của sổ vẫn đúng như khi mã được in ra.").format(seq=count(proved.head.seq))


def whole_log_agrees(entries: int) -> str:
    """Every entry was read, and all agree."""
    return _("Đã đọc lại cả {n} mục từ đầu: không mục nào bị sửa, bớt, chèn hay đổi chỗ.").format(
        n=count(entries)
    )


def check_stopped() -> str:
    """Somebody stopped a check before its end."""
    return _("Đã dừng kiểm giữa chừng. Sổ không bị đổi gì; có thể kiểm lại bất cứ lúc nào.")


def head_code(code: str) -> str:
    """The code of the head, to be written down."""
    return _("Mã đầu chuỗi: {code}").format(code=code)


def log_exported(entries: int, path: str) -> str:
    """The log was written to a file."""
    return _("Đã xuất {n} mục ra {path}.").format(n=count(entries), path=path)


def progress_words(done: int, whole: int) -> str:
    """How far a check has come."""
    return _("Đang kiểm sổ: {done}/{all} mục").format(done=count(done), all=count(whole))


def limits() -> tuple[str, ...]:
    """What the chain shows, what it cannot show, and what helps against that, a paragraph each."""
    return (
        _(
            "Mỗi mục của sổ mang dấu của mục trước nó. Ai sửa, bớt, chèn hay đổi chỗ một mục thì dấu không còn "
            "khớp, và lần kiểm sau nêu đúng mục đó."
        ),
        _(
            "Khi mở máy lần đầu mỗi ngày, chương trình đọc phần mới ghi và lần lượt một phần cũ. “Kiểm toàn bộ” "
            "đọc lại tất cả từ mục đầu tiên."
        ),
        _(
            "Chuỗi tự nó không chống được người có cả cơ sở dữ liệu lẫn chương trình và tính lại mọi dấu từ chỗ "
            "sửa, hoặc cắt phần cuối. Người đó chỉ bị lộ khi một mã đầu chuỗi cũ còn ở nơi họ không với tới: trên "
            "tờ sổ đã in và ký, trong bản xuất, trong bản sao lưu. Vì vậy xin in và ký sổ hằng tháng."
        ),
        _(
            "Phần chi tiết, nơi có tên người, được phép xóa để giữ kín đời tư; mục vẫn còn và chuỗi vẫn khớp. Chi "
            "tiết đã xóa thì không ai lấy lại được từ sổ này."
        ),
        _(
            "Sổ chứng minh điều đã ghi không bị đổi, chứ không chứng minh điều ghi vào lúc đầu là đúng. Những mục "
            "ghi sau mã cuối cùng đã in thì chưa có gì bên ngoài làm chứng."
        ),
        _(
            "Vừa khôi phục sổ từ bản sao lưu cũ thì các mục ghi sau bản đó không còn: chương trình báo “phần cuối "
            "bị cắt” và báo đúng. Xin giữ biên bản khôi phục cùng tờ sổ đã in."
        ),
    )


def format_words() -> tuple[str, ...]:
    """What stands in a file of the exported log, and how anybody proves it, a sentence each."""
    return (
        _(
            "Mỗi dòng là một đối tượng JSON (UTF-8): dòng đầu là lời này, rồi mỗi mục một dòng, dòng cuối là đầu chuỗi."
        ),
        _(
            "Gọi P(x) là độ dài của x tính bằng byte, viết thành 8 byte, byte cao trước, rồi đến chính x; chữ là UTF-8."
        ),
        _(
            "hash = SHA-256 của P(previous) P(seq) P(at) P(kind) P(sheet) P(actor) P(digest), viết bằng chữ số mười "
            "sáu; seq viết bằng chữ số thập phân, at đúng như trong tệp."
        ),
        _("previous là hash của mục trước; ở mục 1 là 64 chữ số 0. seq tăng từng đơn vị, bắt đầu từ 1."),
        _(
            "digest = SHA-256 của P(salt) P(details): salt đổi từ chữ số mười sáu ra byte, details lấy đúng từng "
            "chữ. Cả hai là null khi chi tiết đã xóa, hoặc giữ lại (held_back) vì người được nói đến xin giấu tên."
        ),
        _(
            "Mã đầu chuỗi (code): số mục, 20 chữ số đầu của hash, hai chữ số kiểm. Bỏ gạch nối, đọc cả dãy như một số "
            "mười sáu thì chia cho 97 dư 1."
        ),
    )
