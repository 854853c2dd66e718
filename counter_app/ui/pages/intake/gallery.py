"""The intake page brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from counter_app.ui.pages.intake.acts import IntakeActs
from counter_app.ui.pages.intake.event_forms import BirthForm
from counter_app.ui.pages.intake.page import IntakePage
from counter_app.ui.pages.intake.states import IntakeState
from counter_app.ui.pages.intake.view import CONTRIBUTION

CARD = "012199004567||Lường Thị Ước|02111999|Nữ|Bản Nà Lốm, xã Suối Lành, tỉnh Sơn Bình|01012022"
"""The scan of an invented card."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: IntakePage
    acts: IntakeActs
    settle: Callable[[], None]

    def start(self) -> None:
        """Bring the page to the front."""
        self.page.activated()
        self.settle()

    def fill(self, **typed: str) -> None:
        """Type into fields, two underscores standing for the dots of their paths."""
        self.page.dossier.fill({path.replace("__", "."): value for path, value in typed.items()})

    def about(self, procedure: str) -> None:
        """Type what stands on every receipt, and pick a procedure."""
        self.start()
        self.fill(
            code="H99.41.07-261123-0917", applicant__name="Lường Thị Ước", applicant__address="bản Nà Lốm"
        )
        self.page.dossier.procedure.take(f"{procedure}|")
        self.page.dossier.procedure.chosen.emit(f"{procedure}|")
        self.settle()

    def keep(self) -> None:
        """Keep what was typed."""
        self.page.keep()
        self.settle()


def states() -> Mapping[IntakeState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        IntakeState.BLANK: lambda stage: stage.start(),
        IntakeState.PLAIN: lambda stage: stage.about("1.001022"),
        IntakeState.BIRTH: lambda stage: stage.about("1.001193"),
        IntakeState.TWINS: _twins,
        IntakeState.MARRIAGE: lambda stage: stage.about("1.000894"),
        IntakeState.DEATH: lambda stage: stage.about("1.000656"),
        IntakeState.ORGANISATION: _organisation,
        IntakeState.ELSEWHERE: _elsewhere,
        IntakeState.SEVERAL_STEPS: _several_steps,
        IntakeState.OTHER_APPOINTMENT: _other_appointment,
        IntakeState.CARD_SCANNED: _card_scanned,
        IntakeState.CARD_MANGLED: _card_mangled,
        IntakeState.FAULT: _fault,
        IntakeState.ODD: _odd,
        IntakeState.SAVED: _saved,
        IntakeState.RECEIPT_ASKED: _receipt_asked,
        IntakeState.CONTRIBUTION: _contribution,
    }


def _twins(stage: Stage) -> None:
    stage.about("1.001193")
    part = stage.page.dossier.event_part
    if isinstance(part, BirthForm):
        part.children_forms[0].fill(
            {"name": "Lường Lò Bảo An", "birth_date": "2026-11-02", "birth_place": "Trạm Y tế xã"}
        )
        part.add_child()


def _organisation(stage: Stage) -> None:
    stage.start()
    stage.page.dossier.fill(
        {"applicant.type": "organisation", "applicant.name": "Hợp tác xã Nông nghiệp Nà Lốm"}
    )


def _elsewhere(stage: Stage) -> None:
    stage.about("1.001022")
    dossier = stage.page.dossier
    dossier.several.click()
    dossier.way.arrived.setText("14:00 23/11/2026")
    dossier.way.arrived.textEdited.emit(dossier.way.arrived.text())
    stage.settle()


def _several_steps(stage: Stage) -> None:
    stage.about("2.000986")
    way = stage.page.dossier.way
    way.add_step()
    way.fill(
        {
            "steps[0].agency": "UBND xã Suối Lành",
            "steps[0].own": True,
            "steps[0].limit.number": "1",
            "steps[1].agency": "Công an xã Suối Lành",
            "steps[1].limit.number": "2",
            "steps[1].since": "16:00 23/11/2026",
        }
    )
    stage.settle()
    stage.page.reveal(way.add_button)
    stage.settle()


def _other_appointment(stage: Stage) -> None:
    stage.about("1.001022")
    stage.page.dossier.other_appointment.setChecked(True)


def _card_scanned(stage: Stage) -> None:
    stage.start()
    stage.page.scanned(CARD)


def _card_mangled(stage: Stage) -> None:
    stage.start()
    stage.page.scanned(CARD.encode().decode("cp1252", errors="replace"))


def _fault(stage: Stage) -> None:
    stage.about("1.001022")
    stage.fill(applicant__birth_date="31/02/1990")
    stage.keep()


def _odd(stage: Stage) -> None:
    stage.about("1.001193")
    stage.keep()


def _saved(stage: Stage) -> None:
    stage.about("1.001022")
    stage.keep()


def _receipt_asked(stage: Stage) -> None:
    _saved(stage)
    stage.page.banners.banners[-1].button.click()
    stage.settle()


def _contribution(stage: Stage) -> None:
    stage.start()
    stage.page.open(CONTRIBUTION)
