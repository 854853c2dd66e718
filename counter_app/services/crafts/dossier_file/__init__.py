"""The dossier file: JSON in, values out and back again; strict about fields, kind about people's names."""

from .contribution import CONTRIBUTION_KEYS, ContributionDraft, read_contribution
from .dossier import DOSSIER_KEYS, REGISTER_KEYS, DossierDraft, read_dossier
from .dump import dump_contribution, dump_dossier, dump_unveiled
from .text import parse

__all__ = [
    "CONTRIBUTION_KEYS",
    "DOSSIER_KEYS",
    "REGISTER_KEYS",
    "ContributionDraft",
    "DossierDraft",
    "dump_contribution",
    "dump_dossier",
    "dump_unveiled",
    "parse",
    "read_contribution",
    "read_dossier",
]
