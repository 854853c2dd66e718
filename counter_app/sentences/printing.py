"""Printers, print jobs and what keeps a sheet waiting, as the officer names them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import assert_never

from counter_app.domain.printing import FOLDER_QUEUE, Hindrance, JobState, PrintJob, Purpose, Sides
from counter_app.wording import _, n_


def queue_name(name: str) -> str:
    """A printer as people know it: the system's name, `Thư mục bản in` for the folder that stands in for one."""
    return _("Thư mục bản in") if name == FOLDER_QUEUE else name


def printer_name(name: str) -> str:
    """A printer at the head of a sentence: `Máy in HP_M404`, `Thư mục bản in`."""
    return queue_name(name) if name == FOLDER_QUEUE else _("Máy in {name}").format(name=name)


def hindrance_words(hindrance: Hindrance, queue: str) -> str:
    """Why a sheet waits: `Máy in HP_M404 đang tạm dừng`."""
    name = queue_name(queue)
    match hindrance:
        case Hindrance.NO_PRINTER if not name:
            return _("Chưa có máy in nào")
        case Hindrance.NO_PRINTER:
            return _("Không thấy máy in {name}").format(name=name)
        case Hindrance.PAUSED:
            return _("Máy in {name} đang tạm dừng").format(name=name)
        case Hindrance.REJECTING:
            return _("Máy in {name} không nhận lệnh").format(name=name)
        case Hindrance.REFUSED:
            return _("Máy in {name} từ chối lệnh").format(name=name)
        case Hindrance.NO_STOCK:
            return _("Hết phôi ký sẵn")
        case Hindrance.INTERRUPTED:
            return _("Dở dang khi chương trình tắt")
        case _:
            assert_never(hindrance)


def purpose_words(purpose: Purpose, copy: int = 0) -> str:
    """Why the sheet is printed: `In lần đầu`."""
    match purpose:
        case Purpose.FIRST:
            return _("In lần đầu")
        case Purpose.AGAIN:
            return _("In lại")
        case Purpose.COPY:
            return _("Cấp lại lần {n}").format(n=copy)
        case _:
            assert_never(purpose)


def state_words(state: JobState) -> str:
    """Where a job stands, as the printing system says; paper in hand is something only people see."""
    match state:
        case JobState.WAITING:
            return _("chờ in")
        case JobState.SENDING:
            return _("đang gửi lệnh in")
        case JobState.PENDING:
            return _("đang xếp hàng ở máy in")
        case JobState.HELD:
            return _("máy in giữ lại, chưa in")
        case JobState.PROCESSING:
            return _("máy đang in")
        case JobState.STOPPED:
            return _("máy in đang tạm dừng")
        case JobState.COMPLETED:
            return _("máy in báo đã in xong")
        case JobState.ABORTED:
            return _("máy in báo lỗi, không in được")
        case JobState.CANCELLED:
            return _("lệnh in đã bị hủy ở máy in")
        case JobState.UNKNOWN:
            return _("máy in không cho biết thêm")
        case JobState.DROPPED:
            return _("đã bỏ, không in nữa")
        case _:
            assert_never(state)


def went_wrong(state: JobState) -> bool:
    """Whether paper will not come out by itself."""
    return state in (JobState.ABORTED, JobState.CANCELLED, JobState.STOPPED, JobState.HELD)


def job_words(job: PrintJob) -> str:
    """How an order stands, with the printing system's own words where something went wrong."""
    words = state_words(job.state)
    return f"{words} ({job.words})" if job.words and went_wrong(job.state) else words


def age_words(since: datetime, now: datetime) -> str:
    """How long a sheet has waited: `mới đây`, `12 phút`, `3 giờ`, `2 ngày`."""
    passed = now - since
    if passed >= timedelta(days=1):
        return n_("{n} ngày", "{n} ngày", passed.days).format(n=passed.days)
    hours, minutes = divmod(max(0, int(passed.total_seconds() // 60)), 60)
    if hours:
        return n_("{n} giờ", "{n} giờ", hours).format(n=hours)
    return n_("{n} phút", "{n} phút", minutes).format(n=minutes) if minutes else _("mới đây")


def sides_name(sides: Sides) -> str:
    """`Một mặt`."""
    match sides:
        case Sides.ONE:
            return _("Một mặt")
        case Sides.LONG_EDGE:
            return _("Hai mặt, lật cạnh dài")
        case Sides.SHORT_EDGE:
            return _("Hai mặt, lật cạnh ngắn")
        case _:
            assert_never(sides)


def tray_name(tray: str) -> str:
    """A tray by the name the printer reports (PWG 5100.3, media-source), in Vietnamese where it is a common one."""
    if tray.startswith("tray-") and tray[5:].isdigit():
        return _("Khay {n}").format(n=tray[5:])
    known = {
        "": _("Để máy in tự chọn"),
        "auto": _("Máy in tự chọn"),
        "main": _("Khay chính"),
        "alternate": _("Khay phụ"),
        "manual": _("Khay tay"),
        "by-pass-tray": _("Khay tay"),
        "envelope": _("Khay phong bì"),
        "top": _("Khay trên"),
        "middle": _("Khay giữa"),
        "bottom": _("Khay dưới"),
        "side": _("Khay bên"),
        "rear": _("Khay sau"),
        "large-capacity": _("Khay lớn"),
    }
    return known.get(tray, tray)
