"""What the Windows spooler (winspool.drv) tells of a job. Never run on Windows; elsewhere it knows of no job.

The reading of states is pure and tested; the calls follow EnumJobsW and GetJobW of the Windows documentation.
"""

from __future__ import annotations

import ctypes
import os
from ctypes import wintypes
from typing import Any

from counter_app.domain.printing import JobReport, JobState

ON_WINDOWS: bool = os.name == "nt"
MOST_JOBS = 512
_LEVEL = 1
# JOB_INFO_1.Status
_PAUSED, _ERROR, _DELETING, _SPOOLING, _PRINTING = 0x0001, 0x0002, 0x0004, 0x0008, 0x0010
_OFFLINE, _PAPER_OUT, _PRINTED, _DELETED, _BLOCKED = 0x0020, 0x0040, 0x0080, 0x0100, 0x0200
_ATTENTION, _COMPLETE = 0x0400, 0x1000


class _JobInfo(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = [
        ("JobId", wintypes.DWORD),
        ("pPrinterName", wintypes.LPWSTR),
        ("pMachineName", wintypes.LPWSTR),
        ("pUserName", wintypes.LPWSTR),
        ("pDocument", wintypes.LPWSTR),
        ("pDatatype", wintypes.LPWSTR),
        ("pStatus", wintypes.LPWSTR),
        ("Status", wintypes.DWORD),
        ("Priority", wintypes.DWORD),
        ("Position", wintypes.DWORD),
        ("TotalPages", wintypes.DWORD),
        ("PagesPrinted", wintypes.DWORD),
        ("Submitted", wintypes.BYTE * 16),
    ]


def state_of(status: int) -> JobState:
    """A job's state from the bits of JOB_INFO_1.Status; what went wrong comes before what is under way."""
    if status & (_DELETING | _DELETED):
        return JobState.CANCELLED
    if status & (_PRINTED | _COMPLETE):
        return JobState.COMPLETED
    if status & (_ERROR | _OFFLINE | _PAPER_OUT | _BLOCKED | _ATTENTION):
        return JobState.STOPPED
    if status & _PAUSED:
        return JobState.HELD
    return JobState.PROCESSING if status & (_PRINTING | _SPOOLING) else JobState.PENDING


def job_of_title(queue: str, title: str) -> str:
    """`queue-17` for the newest job of a document name in the queue; empty when there is none."""
    found = [job for job, document, _status, _words in _jobs(queue) if document == title]
    return f"{queue}-{max(found)}" if found else ""


def report(job: str) -> JobReport | None:
    """How a job stands; UNKNOWN once it has left the queue, None where there is no Windows spooler."""
    if not ON_WINDOWS:
        return None
    queue, _dash, number = job.rpartition("-")
    for key, _document, status, words in _jobs(queue):
        if str(key) == number:
            return JobReport(state_of(status), words)
    return JobReport(JobState.UNKNOWN)


def _jobs(queue: str) -> list[tuple[int, str, int, str]]:
    """Id, document name, status and the spooler's own words for every job in the queue."""
    if not ON_WINDOWS:
        return []
    library = "WinDLL"  # known on Windows only
    spool: Any = getattr(ctypes, library)("winspool.drv", use_last_error=True)
    handle = wintypes.HANDLE()
    if not spool.OpenPrinterW(queue, ctypes.byref(handle), None):
        return []
    try:
        needed, count = wintypes.DWORD(), wintypes.DWORD()
        asked = (handle, 0, MOST_JOBS, _LEVEL)
        spool.EnumJobsW(*asked, None, 0, ctypes.byref(needed), ctypes.byref(count))
        room = ctypes.create_string_buffer(max(needed.value, 1))
        if not spool.EnumJobsW(*asked, room, needed, ctypes.byref(needed), ctypes.byref(count)):
            return []
        infos = ctypes.cast(room, ctypes.POINTER(_JobInfo))
        return [
            (int(one.JobId), one.pDocument or "", int(one.Status), one.pStatus or "")
            for one in (infos[place] for place in range(count.value))
        ]
    finally:
        spool.ClosePrinter(handle)
