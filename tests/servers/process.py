"""Child processes that cannot outlive the test run."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

STOP_SECONDS = 15.0


class ServerFailed(AssertionError):
    """A test server did not come up, or went away, with what it said last."""


@contextmanager
def own_folder(prefix: str) -> Iterator[Path]:
    """A folder directly under the temporary directory, where other users of the machine may enter; removed after."""
    folder = Path(tempfile.mkdtemp(prefix=f"counter-{prefix}-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def child(
    command: Sequence[str],
    log: Path,
    *,
    user: str = "",
    stop: signal.Signals = signal.SIGTERM,
    environment: Mapping[str, str] | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """A server process, as `user` when given; the kernel ends it when the test run dies without tidying up."""
    credentials = ["--reuid", user, "--regid", user, "--init-groups"] if user else []
    with log.open("ab") as output:
        process = subprocess.Popen(
            ["setpriv", *credentials, "--pdeathsig", stop.name.removeprefix("SIG"), *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=log.parent,
            env=environment,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        process.send_signal(stop)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def wait_for(ready: Callable[[], bool], process: subprocess.Popen[bytes], log: Path, seconds: float) -> None:
    """Return when `ready`; raises ServerFailed with the end of the log when the process ends or time runs out."""
    end = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None or time.monotonic() > end:
            said = log.read_text("utf-8", "replace")[-2000:] if log.exists() else ""
            raise ServerFailed(f"{process.args!r} is not ready after {seconds:g} s:\n{said}")
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.02)


def listening(port: int) -> bool:
    """Whether something on this machine answers on the loopback port."""
    with socket.socket() as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """A loopback port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
