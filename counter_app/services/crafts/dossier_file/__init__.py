"""The dossier file: JSON in, values out and back again; strict about fields, kind about people's names."""

from .contribution import CONTRIBUTION_KEYS, ContributionDraft, read_contribution
from .dossier import DOSSIER_KEYS, REGISTER_KEYS, DossierDraft, read_dossier
from .dump import dump_contribution, dump_dossier
from .greeting import GreetingDraft, GreetingOrder, dump_greeting, read_greetings
from .text import parse

__all__ = [
    "CONTRIBUTION_KEYS",
    "DOSSIER_KEYS",
    "REGISTER_KEYS",
    "ContributionDraft",
    "DossierDraft",
    "GreetingDraft",
    "GreetingOrder",
    "dump_contribution",
    "dump_dossier",
    "dump_greeting",
    "parse",
    "read_contribution",
    "read_dossier",
    "read_greetings",
]
