"""Poor disks, spoiled templates, missing printers: one plain sentence each, nothing lost, no number taken twice."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QLockFile

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.cli import main
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.errors.paper import BrokenDocument, BrokenTemplate, MissingGlyph, MissingTemplate
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.handover import HandoverOrder
from counter_app.paper.writer import PaperWriter
from counter_app.printing.cups import CupsPrinter
from counter_app.printing.folder import FolderPrinter
from counter_app.sentences.errors import explain
from tests.services.desk import MONDAY, birth, instant

ROOT = Path(__file__).parents[2]
CODE = "H99.41.07-261120-0031"
TEMPLATE = "mau_7_chuc_mung_khai_sinh_a5.docx"
NOWHERE = "127.0.0.1:9"


def is_plain(sentence: str) -> None:
    """One or two Vietnamese sentences for a person: no class, no traceback, no English."""
    assert sentence.strip()
    assert sentence.strip()[0].isupper()
    assert sentence.strip().endswith((".", "?"))
    for word in ("Traceback", "Error", "Exception", "None", "Errno", "0x"):
        assert word not in sentence


def order(**more: object) -> HandoverOrder:
    return HandoverOrder(codes=(CODE,), collector="Lò Thị Mai", **more)  # type: ignore[arg-type]


def goes_on(app: App) -> None:
    """The dossier is still to be had, and the letter comes out under the first number, once."""
    case = app.counter.look(CODE).case
    assert isinstance(case, Dossier)
    assert case.state is State.READY
    assert app.handover.hand_over(order()).done
    assert [sheet.number for sheet in app.counter.look(CODE).sheets] == [1]
    app.review.verify()


# Paper and printer ---------------------------------------------------------------------------------------------


@dataclass
class Bench:
    """The program on templates that may be spoiled."""

    app: App
    template: Path

    def refused(self) -> CounterError:
        """What the handover says; nothing has come out of it."""
        with pytest.raises(CounterError) as said:
            self.app.handover.hand_over(order())
        is_plain(explain(said.value))
        return said.value


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    config = load_config(tmp_path / "home")
    templates = tmp_path / "templates"
    shutil.copytree(config.paths.templates, templates)
    writer = PaperWriter(templates, config.paths.fonts)
    printer = FolderPrinter(tmp_path / "printed")
    with closing(open_app(config, FixedClock(instant(MONDAY)), writer=writer, printer=printer)) as app:
        yield Bench(app, templates / TEMPLATE)


def gone(template: Path) -> None:
    template.unlink()


def cut(template: Path) -> None:
    content = template.read_bytes()
    template.write_bytes(content[: len(content) // 2])


def text(template: Path) -> None:
    template.write_text("Kính gửi gia đình", encoding="utf-8")


def rewritten(change: Callable[[str], str]) -> Callable[[Path], None]:
    """Spoil the words of a template."""

    def spoil(template: Path) -> None:
        with zipfile.ZipFile(template) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        body = parts["word/document.xml"].decode("utf-8")
        assert change(body) != body
        parts["word/document.xml"] = change(body).encode("utf-8")
        with zipfile.ZipFile(template, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, data)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "known"),
    [
        (gone, MissingTemplate),
        (cut, BrokenDocument),
        (text, BrokenDocument),
        (rewritten(lambda body: body.replace("{{", "{{ nobody_fills_this }}{{", 1)), BrokenTemplate),
        (rewritten(lambda body: body.replace("}}", "", 1)), BrokenTemplate),
        (rewritten(lambda body: body.replace("</w:body>", "")), BrokenDocument),
        (rewritten(lambda body: body.replace("{{", "漢 {{", 1)), MissingGlyph),
    ],
    ids=[
        "gone",
        "cut in half",
        "no Word document",
        "unknown word",
        "open tag",
        "broken inside",
        "no such glyph",
    ],
)
def test_a_spoiled_template_is_named_and_the_letter_comes_out_once_it_is_mended(
    bench: Bench, spoil: Callable[[Path], None], known: type[CounterError]
) -> None:
    sound = bench.template.read_bytes()
    bench.app.intake.take_in(birth())
    spoil(bench.template)
    assert isinstance(bench.refused(), known)
    bench.refused()
    bench.template.write_bytes(sound)
    goes_on(bench.app)


def test_a_name_that_no_face_can_write_is_never_printed_wrongly(bench: Bench, tmp_path: Path) -> None:
    bench.app.intake.take_in(birth(child="Lường 漢 An"))
    said = bench.refused()
    assert isinstance(said, MissingGlyph)
    assert "漢" in explain(said)
    assert not list((tmp_path / "printed").glob("*.pdf"))
    receipt = bench.app.handover.hand_over(order(letters=(), why="tên có chữ Hán"))
    assert receipt.done
    assert receipt.sheets == ()


def test_without_a_printer_the_letter_waits_for_one_under_its_number(tmp_path: Path) -> None:
    config, clock = load_config(tmp_path), FixedClock(instant(MONDAY))
    with closing(open_app(config, clock, printer=CupsPrinter(NOWHERE, 2.0, 2.0))) as app:
        app.intake.take_in(birth())
        assert app.settling.printers() == ()
        with pytest.raises(NoPrinter) as said:
            app.handover.hand_over(order())
        is_plain(explain(said.value))
    with closing(open_app(config, clock, printer=FolderPrinter(tmp_path / "printed"))) as app:
        app.start()
        goes_on(app)


# Disks and databases -------------------------------------------------------------------------------------------


def command(home: Path, *words: str, how: str = "as-is") -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.stories.poor_home", how, str(home), *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def hand_over(home: Path, how: str) -> str:
    """The sentence with which a handover is refused."""
    said = command(home, "handover", CODE, "--collector", "Lò Thị Mai", how=how)
    assert said.returncode == 1, said.stderr
    is_plain(said.stderr)
    return said.stderr


def moved_in(home: Path) -> Path:
    """A home with one dossier ready."""
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text('printers = "printed"\n', encoding="utf-8")
    with closing(open_app(load_config(home), FixedClock(instant(MONDAY)))) as app:
        app.intake.take_in(birth())
    return home


def comes_back(home: Path) -> None:
    with closing(open_app(load_config(home), FixedClock(instant(MONDAY)))) as app:
        app.start()
        goes_on(app)


@pytest.fixture
def open_home() -> Iterator[Path]:
    """A home that any user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield moved_in(Path(folder) / "home")


@pytest.mark.slow
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_a_read_only_home_says_so_and_loses_nothing(open_home: Path, file: int, folder: int) -> None:
    register = open_home / "register.sqlite3"
    register.chmod(file)
    open_home.chmod(folder)
    said = hand_over(open_home, "read-only")
    assert str(open_home) in said
    open_home.chmod(0o755)
    register.chmod(0o600)
    comes_back(open_home)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A home on a disk of its own with hardly any room left, and how to run on it; where nobody may mount a disk,
    a process that may not let a file grow."""
    disk = tmp_path / "disk"
    disk.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    mounted = os.geteuid() == 0 and subprocess.run(words, capture_output=True, check=False).returncode == 0
    home = moved_in(disk / "home")
    yield home, "as-is" if mounted else "full"
    if mounted:
        subprocess.run(["umount", str(disk)], check=True)


def filled(home: Path, left: int) -> Path:
    """A file that takes all the room of a disk but `left` bytes."""
    ballast = home / "ballast"
    room = shutil.disk_usage(home).free
    if room < 4 << 20:
        ballast.write_bytes(b"\0" * max(0, room - left))
    else:
        ballast.touch()
    return ballast


@pytest.mark.slow
@pytest.mark.parametrize("left", [0, 16_384, 65_536])
def test_a_full_disk_says_so_and_loses_nothing(small_disk: tuple[Path, str], left: int) -> None:
    home, how = small_disk
    ballast = filled(home, left)
    hand_over(home, how)
    ballast.unlink()
    with closing(open_app(load_config(home), FixedClock(instant(MONDAY)))) as app:
        app.start()
        app.review.verify()
        if not app.counter.look(CODE).sheets or app.counter.look(CODE).sheets[0].handed_over is None:
            goes_on(app)
        (sheet,) = app.counter.look(CODE).sheets
        assert sheet.number == 1
        assert sheet.handed_over is not None


def test_a_home_that_cannot_be_made_and_a_broken_configuration_are_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert main(["--home", str(tmp_path / "file" / "home"), "board"]) == 1
    is_plain(capsys.readouterr().err)
    (tmp_path / "config.toml").write_text("printers = ", encoding="utf-8")
    assert main(["--home", str(tmp_path)]) == 1
    is_plain(capsys.readouterr().err)


def test_a_register_of_a_newer_program_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = moved_in(tmp_path)
    with closing(sqlite3.connect(home / "register.sqlite3")) as raw, raw:
        ((ours,),) = raw.execute("SELECT version_num FROM register_version")
        raw.execute("UPDATE register_version SET version_num = '9999'")
    before = (home / "register.sqlite3").read_bytes()
    words = ["--home", str(home), "--today", MONDAY, "handover", CODE, "--collector", "Lò Thị Mai"]
    assert main(words) == 1
    is_plain(capsys.readouterr().err)
    assert (home / "register.sqlite3").read_bytes() == before
    with closing(sqlite3.connect(home / "register.sqlite3")) as raw, raw:
        raw.execute("UPDATE register_version SET version_num = ?", (ours,))
    comes_back(home)


@pytest.mark.slow
def test_a_second_window_is_refused_until_the_first_is_gone_even_by_a_power_cut(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = moved_in(tmp_path)
    first = subprocess.Popen(
        [sys.executable, "-m", "counter_app", "--home", str(home)], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    try:
        wait_until((home / "window.lock").exists)
        assert main(["--home", str(home)]) == 1
        is_plain(capsys.readouterr().err)
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()
    after = QLockFile(str(home / "window.lock"))
    after.setStaleLockTime(0)
    assert after.tryLock(5_000), "what a power cut left behind locks nobody out"
    after.unlock()


def wait_until(happened: Callable[[], bool]) -> None:
    end = QDeadlineTimer(30_000)
    while not happened():
        assert not end.hasExpired()
