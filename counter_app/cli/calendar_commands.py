"""Commands about the office's calendar: a year shown, proposed, compared with a file, changed, and what that moves."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from counter_app.domain.errors.entry import MissingField
from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.names import clean
from counter_app.domain.office_year import Difference, YearDay, must_agree, with_entries
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences import calendars as say
from counter_app.services.acts.calendar import Kept

from .answer import Answer
from .context import Context
from .opening import add_command


def grammar(calendar: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words behind `calendar`."""
    show = add_command(calendar, "show", show_year, "các ngày khác thường của một năm, như đang dùng")
    propose = add_command(
        calendar, "propose", propose_year, "đề xuất lịch một năm theo luật, so với lịch đang dùng"
    )
    announce = add_command(calendar, "announce", announce_year, "ghi số văn bản công bố lịch của một năm")
    for command in (show, propose, announce):
        command.add_argument("year", type=int, metavar="NĂM")
    announce.add_argument("--document", required=True, metavar="S", help="số văn bản công bố")
    put = add_command(calendar, "set", set_day, "ghi một ngày nghỉ, làm bù, hoặc trở lại ngày thường")
    put.add_argument("day", type=date.fromisoformat, metavar="NGÀY", help="ví dụ 2026-12-04")
    put.add_argument("kind", choices=[kind.value for kind in SpecialKind], metavar="LOẠI",
                     help="off, morning_off, afternoon_off, make_up hoặc ordinary")  # fmt: skip
    put.add_argument("--reason", default="", metavar="TEXT", help="lý do, đọc tiếp sau chữ “nghỉ”")
    put.add_argument("--document", default="", metavar="S", help="số văn bản làm căn cứ")
    put.add_argument("--remark", default="", metavar="TEXT", help="ghi chú")
    put.add_argument("--unannounced", action="store_true", help="mới dự kiến, chưa công bố")
    drop = add_command(calendar, "drop", drop_days, "bỏ phần cơ quan đã ghi về các ngày này")
    drop.add_argument("days", nargs="+", type=date.fromisoformat, metavar="NGÀY")
    read = add_command(calendar, "import", import_file, "nhận các ngày trong một tệp CSV")
    write = add_command(calendar, "export", export_file, "chép các ngày cơ quan ghi ra tệp CSV")
    for command in (read, write):
        command.add_argument("file", metavar="TỆP.csv")
    propose.add_argument(
        "--accept", action="store_true", help="ghi mọi dòng đề xuất, còn đánh dấu chưa công bố"
    )
    read.add_argument(
        "--accept", action="store_true", help="theo tệp cả ở những ngày lịch đang dùng ghi khác"
    )
    for command in (put, drop):
        command.add_argument("--try", dest="only_try", action="store_true", help="chỉ xem, không ghi")
    add_command(calendar, "moved", moved, "hồ sơ đang mở có ngày tính lại khác vì các ngày cơ quan ghi")


def show_year(context: Context, chosen: Namespace) -> Answer:
    """`calendar show`: the days of a year that are not what their weekday says."""
    found = context.app.calendar.year(chosen.year)
    lunar = context.app.calendar.lunar(chosen.year)
    named = [one for one in found.days if one.entry is not None]
    days = [_day(one) | {"lunar": str(lunar[one.day]) if one.day in lunar else ""} for one in named]
    data = {"year": found.year, "standing": found.standing, "working_days": found.worked, "days": days}
    lines = [say.year_words(found.year, found.standing, found.worked)]
    lines += [f"{say.day_title(one.day)}  {say.day_words(one)}" for one in named]
    return Answer(data, tuple(lines), _unready(context))


def propose_year(context: Context, chosen: Namespace) -> Answer:
    """`calendar propose`: what the year as computed from the law would change; `--accept` writes it down."""
    return _differing(context, context.app.calendar.proposal(chosen.year), write=chosen.accept)


def import_file(context: Context, chosen: Namespace) -> Answer:
    """`calendar import`: the days of a file; where they make other days of it, only with `--accept`."""
    changes = context.app.calendar.file_changes(chosen.file)
    if not chosen.accept:
        must_agree(changes)
    return _differing(context, changes, write=True)


def export_file(context: Context, chosen: Namespace) -> Answer:
    """`calendar export`: the office's own days as a file that `calendar import` takes."""
    number = context.app.calendar.export(chosen.file)
    return Answer({"file": chosen.file, "days": number}, (say.exported(number, chosen.file),))


def announce_year(context: Context, chosen: Namespace) -> Answer:
    """`calendar announce`: the expected days of a year become published under a document's number."""
    entries = context.app.calendar.announced(chosen.year, _needed(chosen.document, "--document"))
    return _kept(context.app.calendar.put(entries))


def set_day(context: Context, chosen: Namespace) -> Answer:
    """`calendar set`: one day, and the open dossiers that are then reckoned due at another instant."""
    kind = SpecialKind(chosen.kind)
    reason = clean(chosen.reason) if kind is SpecialKind.ORDINARY else _needed(chosen.reason, "--reason")
    entry = SpecialDay(
        chosen.day, kind, reason, clean(chosen.document), not chosen.unannounced, clean(chosen.remark)
    )
    if chosen.only_try:
        return _tried(context, with_entries(context.app.settling.special_days(), [entry]))
    return _kept(context.app.calendar.put([entry]))


def drop_days(context: Context, chosen: Namespace) -> Answer:
    """`calendar drop`: what the office wrote about some days is taken away."""
    if chosen.only_try:
        left = (one for one in context.app.settling.special_days() if one.day not in chosen.days)
        return _tried(context, tuple(left))
    return _kept(context.app.calendar.drop(chosen.days))


def moved(context: Context, chosen: Namespace) -> Answer:
    """`calendar moved`: open dossiers that the office's own days make due at another instant than was shipped."""
    return _moved(context.app.calendar.moved())


def _differing(context: Context, changes: Sequence[Difference], *, write: bool) -> Answer:
    rows = [
        {"day": one.day, "kept": _entry(one.kept), "given": _entry(one.given), "clashes": one.clashes}
        for one in changes
    ]
    lines = tuple(say.difference(one) for one in changes) or (say.nothing_differs(),)
    if not write or not changes:
        return Answer({"differences": rows, "written": False}, lines)
    kept = _kept(context.app.calendar.put([one.entry for one in changes]))
    return Answer({"differences": rows, "written": True, **kept.data}, (*lines, *kept.lines))


def _tried(context: Context, days: Sequence[SpecialDay]) -> Answer:
    told = _moved(context.app.calendar.moved(days))
    return Answer({**told.data, "written": False}, told.lines)


def _kept(kept: Kept) -> Answer:
    told = _moved(kept.moved)
    data = {
        "written": bool(kept.changes),
        "days": [_entry(one) for one in kept.changes.written],
        "dropped": kept.changes.dropped,
        **told.data,
    }
    return Answer(data, (say.changed(kept.changes), *told.lines))


def _moved(found: Sequence[MovedDate]) -> Answer:
    rows = [
        {
            "code": one.code,
            "applicant": one.applicant,
            "promise": one.promise,
            "before": one.before,
            "computed": one.after,
        }
        for one in found
    ]
    lines = (say.moved_count(len(found)), *(f"  {say.moved(one)}" for one in found))
    return Answer({"moved": rows}, lines)


def _day(one: YearDay) -> dict[str, object]:
    return {**(_entry(one.entry) or {}), "own": one.own, "mark": one.mark}


def _entry(entry: SpecialDay | None) -> dict[str, object] | None:
    if entry is None:
        return None
    return {
        "day": entry.day,
        "kind": entry.kind,
        "reason": entry.reason,
        "document": entry.source,
        "announced": entry.announced,
        "remark": entry.remark,
    }


def _needed(text: str, field: str) -> str:
    words = clean(text)
    if not words:
        raise MissingField(field=field)
    return words


def _unready(context: Context) -> tuple[str, ...]:
    return tuple(say.unready(one) for one in context.app.calendar.unready())
