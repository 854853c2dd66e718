"""The dossier file: JSON in, values out and back again; strict about fields, kind about people's names."""

from .contribution import CONTRIBUTION_KEYS, ContributionDraft, read_contribution
from .dossier import DOSSIER_KEYS, REGISTER_KEYS, DossierDraft, read_dossier
from .dump import dump_contribution, dump_dossier, dump_unveiled
from .greeting import GREETING_KEYS, GreetingDraft, GreetingOrder, dump_greeting, read_greetings
from .text import parse
from .visit import VISIT_KEYS, VisitDraft, dump_visit, read_visit

__all__ = [
    "CONTRIBUTION_KEYS",
    "DOSSIER_KEYS",
    "GREETING_KEYS",
    "REGISTER_KEYS",
    "VISIT_KEYS",
    "ContributionDraft",
    "DossierDraft",
    "GreetingDraft",
    "GreetingOrder",
    "VisitDraft",
    "dump_contribution",
    "dump_dossier",
    "dump_greeting",
    "dump_unveiled",
    "dump_visit",
    "parse",
    "read_contribution",
    "read_dossier",
    "read_greetings",
    "read_visit",
]
