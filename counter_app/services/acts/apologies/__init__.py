"""Apology slips: one, or all that are due; and the proof that every late dossier has had its apology."""

from .batch import SlipBatch, SlipBatches, SlipDue
from .covering import Covering
from .single import Apologies, SlipDraft, SlipReceipt

__all__ = ["Apologies", "Covering", "SlipBatch", "SlipBatches", "SlipDraft", "SlipDue", "SlipReceipt"]
