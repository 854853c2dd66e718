"""Power lost at any point of issuing a form: asked for again, it goes on under the same number, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.bootstrap import open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier, State
from counter_app.domain.form_order import FormOrder
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Stage
from counter_app.services.ports.milestones import Step
from tests.fakes import BasketPrinter, HandClock, PlainWriter
from tests.services.desk import MONDAY, instant, paper

CODE = "H99.41.07-261113-0012"
ORDER = FormOrder(CODE, FormKind.REFUSAL, reason="không thuộc thẩm quyền", takes_effect=True)
POINTS = (Step.BEGUN, Step.INTENDED, Step.DRAWN, Step.STORED, Step.SUBMITTED, Step.SPOOLED, Step.HANDED_OVER)


class PowerLost(BaseException):
    """Nothing catches it, as nothing catches a power cut."""


class Cut:
    """Milestones of which one is the last that is reached."""

    def __init__(self, last: Step) -> None:
        self._last = last

    def reached(self, step: Step) -> None:
        """The power goes right after the point."""
        if step is self._last:
            raise PowerLost


@pytest.mark.parametrize("point", POINTS)
def test_a_form_has_one_number_and_takes_effect_once_wherever_the_power_was_lost(
    tmp_path: Path, database_url: str, point: Step
) -> None:
    clock, printer = HandClock(instant(MONDAY)), BasketPrinter()
    config = load_config(tmp_path, database_url)
    app = open_app(config, clock, writer=PlainWriter(), printer=printer, milestones=Cut(point))
    app.intake.take_in(paper())
    with pytest.raises(PowerLost):
        app.forms.issue(ORDER)
    app.close()

    app = open_app(config, clock, writer=PlainWriter(), printer=printer)
    app.start()
    if point is not Step.HANDED_OVER:
        app.forms.issue(ORDER)
    card = app.counter.look(CODE)
    assert isinstance(card.case, Dossier)
    assert card.case.state is State.NOT_ACCEPTED
    assert [(one.number, one.document_number, one.stage) for one in card.forms] == [
        (1, "01/PTC", Stage.HANDED_OVER)
    ]
    assert len(set(printer.titles)) == len(printer.titles) == 1
    app.close()
