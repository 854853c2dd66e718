"""The demo: a register filled through the services, the five letters on paper, then the window or its pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from counter_app.config import Config, Paths
from counter_app.demo import fill, load_script, opening
from counter_app.demo.ceremonies import CeremonyStage, moments
from counter_app.demo.office import OfficeStage, play_office
from counter_app.demo.visits import play_visits
from counter_app.domain.letter import LetterKind
from counter_app.wording import SOURCE_LANGUAGE

from .parts import App, open_app, with_printers
from .staging import stage_of
from .time import MovableClock, ShiftedClock

SAMPLES = (
    (LetterKind.THANKS, "GN-2026-0002", "mau-5-thu-cam-on"),
    (LetterKind.APOLOGY, "H99.41.07-261113-0012", "mau-6-thu-xin-loi"),
    (LetterKind.BIRTH, "H99.41.07-261120-0031", "mau-7-thu-chuc-mung-khai-sinh"),
    (LetterKind.MARRIAGE, "H99.41.07-261123-0006", "mau-8-thu-chuc-mung-ket-hon"),
    (LetterKind.CONDOLENCE, "H99.41.07-261120-0042", "mau-9-thu-chia-buon"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the demo left behind: letters as .docx and PDF, and pictures of pages."""

    letters: tuple[Path, ...]
    pages: tuple[Path, ...]


def run_demo(config: Config, out: Path, *, window: bool, keep_home: bool) -> Shown:
    """Fill a throw-away register (or the given home), write the letters to `out`, then the window or its pictures.

    Raises a CounterError, DuplicateDossier when the home holds the demo already.
    """
    out.mkdir(parents=True, exist_ok=True)
    if keep_home:
        return _play(config, out, window=window)
    with tempfile.TemporaryDirectory(prefix="counter-app-demo-") as folder:
        home = Path(folder)
        own = replace(config.paths, home=home)
        database = f"sqlite:///{(home / 'register.sqlite3').as_posix()}"
        return _play(replace(config, paths=own, database=database), out, window=window)


def _play(config: Config, out: Path, *, window: bool) -> Shown:
    script = load_script(config.paths.data / "demo.json")
    clock = MovableClock(opening(script))
    app = open_app(with_printers(config, out / "printed"), clock)
    try:
        room = app.ceremonies
        fill(stage_of(app, clock), script, moments(CeremonyStage(app.intake, room.planning, room.conferring)))
        play_visits(app.visits, script)
        stage = OfficeStage(app.settling, app.commitments, app.slots, app.own_kinds, app.greetings)
        play_office(stage, script)
        letters = write_letters(app, out / "letters")
    finally:
        app.close()
    from .start import show_window
    from .window import go_offscreen, has_display

    if window and has_display():
        shown = with_printers(config, out / "printed")
        show_window(config.paths, lambda: open_app(shown, ShiftedClock(opening(script))))
        return Shown(letters, ())
    go_offscreen()
    from .gallery import picture_pages

    pictured = open_app(with_printers(config, out / "printed"), clock)
    try:
        return Shown(letters, picture_pages(pictured, out / "pages"))
    finally:
        pictured.close()


def write_letters(app: App, folder: Path) -> tuple[Path, ...]:
    """One of each letter, as Word document and as PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for kind, code, name in SAMPLES:
        draft = app.counter.draft(code, kind)
        for suffix, content in ((".docx", app.counter.docx(draft.wording)), (".pdf", draft.drawn.pdf)):
            path = folder / f"{name}{suffix}"
            path.write_bytes(content)
            written.append(path)
    return tuple(written)


def run_letter_gallery(paths: Paths, folder: Path) -> tuple[Path, ...]:
    """Every letter in every variant on every sheet as PNG; raises a PaperError where one cannot be drawn."""
    from .letter_gallery import picture_letters

    return picture_letters(paths, folder)


def run_public_gallery(paths: Paths, folder: Path) -> tuple[Path, ...]:
    """The second screen in every mode as PNG."""
    from .window import go_offscreen

    go_offscreen()
    from .public_gallery import picture_public

    return picture_public(paths, folder)


def run_gallery(
    folder: Path, pages: Collection[str] = (), sizes: Collection[str] = (), *, english: bool = False
) -> tuple[Path, ...]:
    """Every page, or those named, in every state as PNG, offscreen; raises nothing but what a broken page raises.

    `sizes` picks among the sizes of SIZES; without any, every one is drawn.
    """
    from .window import go_offscreen

    go_offscreen()
    from .gallery import SIZES, picture_states

    return picture_states(folder, pages, sizes or tuple(SIZES), "en" if english else SOURCE_LANGUAGE)
