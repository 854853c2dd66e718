"""What else the demo's office has set up: officers who sign the commitment, arranged hours, a kind of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from counter_app.domain.commitment import Officer
from counter_app.domain.dossier import Channel
from counter_app.domain.instants import local
from counter_app.domain.own_kind import Tone
from counter_app.domain.slot import Slot
from counter_app.services.acts.commitments import Commitments
from counter_app.services.acts.greetings import Greetings
from counter_app.services.acts.own_kinds import KindOrder, OwnKinds
from counter_app.services.acts.settling import Settling
from counter_app.services.acts.slots import Slots
from counter_app.services.crafts.dossier_file import read_greetings


@dataclass(frozen=True, slots=True)
class OfficeStage:
    """The acts it is played on."""

    settling: Settling
    commitments: Commitments
    slots: Slots
    kinds: OwnKinds
    greetings: Greetings


def play_office(stage: OfficeStage, script: Mapping[str, Any]) -> None:
    """Set everything up at the demo's present, through the services."""
    for one in script["officers"]:
        stage.commitments.add(Officer(one["name"], one["title"], one.get("unit", "")))
        if signed := one.get("signed"):
            stage.commitments.sign(one["name"], date.fromisoformat(signed))
    stage.settling.change(script["customs"])
    for one in script["slots"]:
        told = {name: one[name] for name in ("address", "phone", "who", "note") if name in one}
        hour = local(datetime.fromisoformat(one["at"]))
        stage.slots.arrange(Slot(one["code"], hour, Channel(one["channel"]), **told))
    for one in script["kinds"]:
        content = stage.kinds.proposal(one["template"])
        stage.kinds.make(
            KindOrder(one["name"], Tone(one["tone"]), content, one["labels"], pattern=one["pattern"])
        )
        stage.greetings.add(read_greetings(one["letters"]))
