"""The installed program proves itself: it takes in, words, draws, stores, prints, shows and checks its log."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, time
from pathlib import Path

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.parts import with_printers
from counter_app.config import load_config
from counter_app.domain.dossier import State
from counter_app.domain.errors.keeping import SelfTestFailed
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.instants import at

NOW = at(date(2026, 11, 23), time(10, 20))
CODE = "H99.41.07-261123-0001"
NAME = "Lường Lò Bảo Ẩn"
DOSSIER: dict[str, object] = {
    "code": CODE,
    "procedure": "1.001193",
    "received": "2026-11-23T08:05",
    "ready": "2026-11-23T09:40",
    "applicant": {"name": "Lò Thị Mai", "sex": "female", "address": "bản Nà Lốm"},
    "certificate": {"names": [NAME], "registered": "2026-11-23"},
    "event": {
        "kind": "birth",
        "children": [{"name": NAME, "sex": "female", "birth_date": "2026-11-02", "birth_place": ""}],
        "mother": {"name": "Lò Thị Mai"},
    },
}


def run_self_test() -> tuple[str, ...]:
    """The names of the steps that went well; raises SelfTestFailed at the first that does not, or a CounterError."""
    with tempfile.TemporaryDirectory(prefix="counter-app-") as folder:
        home = Path(folder)
        config = with_printers(
            load_config(home, f"sqlite:///{(home / 'register.sqlite3').as_posix()}"), home / "printed"
        )
        with closing(open_app(config, FixedClock(NOW))) as app:
            app.start()
            return tuple(_steps(app, home))


def _steps(app: App, home: Path) -> Iterator[str]:
    app.intake.take_in(DOSSIER)
    _must("take in", app.counter.look(CODE).choice.proposed == (7,))
    yield "take in"
    draft = app.counter.draft(CODE)
    # Words that belong together are held by no-break spaces; `split` takes those for spaces too.
    said = " ".join(" ".join(words for _key, words in draft.wording.fields).upper().split())
    _must("word", NAME.upper() in said)
    yield "word"
    _must("draw", draft.drawn.pages == 1 and draft.drawn.pdf.startswith(b"%PDF"))
    yield "draw"
    receipt = app.handover.hand_over(HandoverOrder((CODE,), "Lò Thị Mai"))
    stored = app.review.pdf(receipt.sheets[0].id)
    _must("store", receipt.done and stored.startswith(b"%PDF"))
    yield "store"
    printed = [path.read_bytes() for path in (home / "printed").glob("*.pdf")]
    _must("print", printed == [stored])
    yield "print"
    case = app.registry.story(CODE).dossier
    _must("hand over", case.state is State.HANDED_OVER)
    yield "hand over"
    _must("log", app.review.verify().entries > 0)
    yield "log"
    from counter_app.bootstrap.window import show_once

    _must("show", show_once(app))
    yield "show"


def _must(step: str, went_well: bool) -> None:
    if not went_well:
        raise SelfTestFailed(step=step)
