"""What the demo's office has set up besides its fortnight: all of it comes in through the services."""

from __future__ import annotations

from pathlib import Path

from counter_app.bootstrap import open_app
from counter_app.bootstrap.time import MovableClock
from counter_app.config import load_config
from counter_app.demo import load_script, opening
from counter_app.demo.office import OfficeStage, play_office
from counter_app.domain.dossier import Channel
from counter_app.printing.folder import FolderPrinter
from tests.ui.demo_register import SCRIPT, copy_of


def test_officers_hours_and_a_kind_of_its_own_are_there(fortnight: Path, tmp_path: Path) -> None:
    script = load_script(SCRIPT)
    home = copy_of(fortnight, tmp_path / "home")
    # The real writer: a kind is made only of a template that passes its check.
    clock = MovableClock(opening(script))
    app = open_app(load_config(home), clock, printer=FolderPrinter(home / "printed"))
    play_office(OfficeStage(app.settling, app.commitments, app.slots, app.own_kinds, app.greetings), script)
    promised = app.commitments.commitment()
    assert (promised.signed, len(promised.officers), promised.share) == (3, 4, 75)
    lines = app.slots.list()
    assert [(line.slot.channel, line.out_of_hours) for line in lines] == [
        (Channel.HOME, False),
        (Channel.COUNTER, True),
    ]
    assert [own.kind.name for own in app.greetings.kinds()] == ["Thư chúc Tết"]
    assert len(app.greetings.waiting()) == 3
    app.close()
