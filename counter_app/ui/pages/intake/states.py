"""The states of the intake page; each has its picture in the gallery."""

from __future__ import annotations

from enum import StrEnum


class IntakeState(StrEnum):
    """What the intake page shows."""

    BLANK = "blank"
    PLAIN = "plain"
    BIRTH = "birth"
    TWINS = "twins"
    MARRIAGE = "marriage"
    DEATH = "death"
    ORGANISATION = "organisation"
    ELSEWHERE = "elsewhere"
    SEVERAL_STEPS = "several_steps"
    OTHER_APPOINTMENT = "other_appointment"
    CARD_SCANNED = "card_scanned"
    CARD_MANGLED = "card_mangled"
    FAULT = "fault"
    ODD = "odd"
    SAVED = "saved"
    RECEIPT_ASKED = "receipt_asked"
    CONTRIBUTION = "contribution"
