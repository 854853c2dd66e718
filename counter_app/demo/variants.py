"""Every letter a commune may write, each variant once: what the gallery of letters pictures and the tests read."""

from __future__ import annotations

from counter_app.domain.letter import Letter
from counter_app.domain.office import Office

from . import families, favours

VARIANTS: dict[str, tuple[Letter, Office]] = {**favours.VARIANTS, **families.VARIANTS}
"""Name -> letter and office; the number in front is the form."""
