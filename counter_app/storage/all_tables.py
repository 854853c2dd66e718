"""Every table of the register in one metadata: those that stand apart enter it when their files are imported."""

from __future__ import annotations

from . import (
    ceremony_tables,
    chain_tables,
    greetings,
    number_tables,
    report_tables,
    review_tables,
    signature_tables,
    slot_tables,
    survey_tables,
    visit_tables,
)
from .tables import metadata

APART = (
    ceremony_tables,
    chain_tables,
    greetings,
    number_tables,
    report_tables,
    review_tables,
    signature_tables,
    slot_tables,
    survey_tables,
    visit_tables,
)

__all__ = ["APART", "metadata"]
