"""Whether a file lies on a network share, where a single-file database loses data."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb",
        "smb3",
        "smbfs",
    }
    | {"fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.smbnetfs", "fuse.sshfs"}
)
_MOUNTS = Path("/proc/self/mounts")
_DRIVE_REMOTE = 4  # winbase.h, answer of GetDriveTypeW


def on_network_share(path: str) -> bool:
    """Whether the file, or the folder it would be made in, is kept by another machine."""
    if path.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        return _mapped_drive(path)
    try:
        mounts = _MOUNTS.read_text(errors="replace")
    except OSError:
        return False
    return mounted_from_network(os.path.realpath(path), mounts)


def mounted_from_network(path: str, mounts: str) -> bool:
    """Whether the last mount (lines as in /proc/mounts) over the absolute path is a network file system."""
    deepest, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), parts[1])
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(deepest):
            deepest, kind = point, parts[2]
    return kind in _NETWORK_TYPES


if sys.platform == "win32":

    def _mapped_drive(path: str) -> bool:
        import ctypes  # noqa: PLC0415 - on Windows only

        drive = os.path.splitdrive(os.path.realpath(path))[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE
