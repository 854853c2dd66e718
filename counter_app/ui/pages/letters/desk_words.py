"""The folder for the head and the numbers of the year in words for the screen: pure translation, no widget."""

from __future__ import annotations

from itertools import groupby

from counter_app.domain.folder import Folder
from counter_app.domain.log_numbers import MissingNumber, YearNumbers
from counter_app.domain.logbook import Sheet
from counter_app.sentences import reasons
from counter_app.sentences.letters import letter_name
from counter_app.sentences.numbers import void_line, year_line
from counter_app.ui.dialogs import Question
from counter_app.wording import _, count, n_, short_date


def folder_button(folder: Folder | None) -> str:
    """`Trình ký (3)`."""
    waiting = len(folder.waiting) if folder is not None else 0
    return _("Trình ký ({n})").format(n=count(waiting)) if waiting else _("Trình ký")


def folder_words(folder: Folder) -> str:
    """What to do with the folder."""
    if not folder.waiting and not folder.back:
        return _("Không có thư nào chờ ký. Thư in xong mà chưa ký sẽ tự nằm ở đây.")
    if not folder.waiting:
        return _("Không còn thư nào chờ ký; các tờ trả lại vẫn để ở dưới.")
    return _("In cả tập, trình ký, rồi đánh dấu các tờ đã ký. Tờ không ký thì trả lại kèm lý do.")


def sheet_words(one: Sheet) -> str:
    """`46 · Thư xin lỗi 02/TXL-UBND · Ông Khoàng Văn Tỉnh · 23/11`, and whether it is on paper."""
    name = " ".join(part for part in (letter_name(one.kind), one.document_number) if part)
    who = one.addressee[:1].upper() + one.addressee[1:]
    line = " · ".join((str(one.number), name, who, short_date(one.day)))
    return _("{line} · chưa in").format(line=line) if one.spooled is None else line


def back_words(one: Sheet) -> str:
    """The same with why it came back."""
    return _("{line}: {why}").format(line=sheet_words(one), why=reasons.shown(one.sent_back_why))


def signed_button(ticked: int) -> str:
    """`Ghi đã ký 3 tờ`."""
    if not ticked:
        return _("Ghi đã ký")
    return n_("Ghi đã ký {n} tờ", "Ghi đã ký {n} tờ", ticked).format(n=count(ticked))


def sending_back(numbers: list[int]) -> Question:
    """Why sheets come back unsigned."""
    n = len(numbers)
    return Question(
        title=n_("Trả lại {n} tờ chưa ký?", "Trả lại {n} tờ chưa ký?", n).format(n=count(n)),
        words=_("Số thư giữ nguyên. Người soạn sửa rồi trình lại, hoặc thu hồi tờ thư và lập tờ mới."),
        act=_("Trả lại"),
        stay=_("Để trong tập"),
        why=_("Lý do"),
        suggested=reasons.offered(reasons.SEND_BACK),
    )


def numbers_line(found: YearNumbers) -> str:
    """`Sổ thư 2026: số 1 đến 1.046 · 3 số bỏ, có lý do · không có số khuyết`."""
    return year_line(found)


def numbers_words(found: YearNumbers) -> str:
    """What the list of numbers asks of the officer."""
    if found.unexplained:
        return _("Số khuyết là số đã đếm mà không có tờ thư nào. Xin ghi lý do để sổ đủ số.")
    return _("Mỗi số đều có tờ thư, hoặc có lý do. Không có số nào cấp hai lần.")


def missing_runs(found: YearNumbers) -> tuple[tuple[MissingNumber, ...], ...]:
    """The missing numbers in runs with one reason, or without any."""

    def kind(pair: tuple[int, MissingNumber]) -> tuple[int, str]:
        place, one = pair
        return one.number - place, one.reason.why if one.reason is not None else ""

    return tuple(tuple(one for _place, one in run) for _key, run in groupby(enumerate(found.missing), kind))


def run_words(run: tuple[MissingNumber, ...]) -> str:
    """`Số 12 khuyết`, `Số 12 đến 15 khuyết: lập lại sổ từ bản sao lưu`."""
    first, last = run[0], run[-1]
    if first is last:
        words = _("Số {number} khuyết").format(number=first.number)
    else:
        words = _("Số {first} đến {last} khuyết").format(first=first.number, last=last.number)
    if first.reason is None:
        return words
    return _("{run}: {why} ({day})").format(
        run=words, why=first.reason.why, day=short_date(first.reason.at.date())
    )


def void_lines(found: YearNumbers) -> tuple[str, ...]:
    """Every number spent by a withdrawal, with its reason."""
    return tuple(void_line(one) for one in found.void)
