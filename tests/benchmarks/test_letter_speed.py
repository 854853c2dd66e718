"""From data to a stored PDF: ours against the reference renderer, warm and cold, on the same letter in one run."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.servers.office import ReferenceOffice
from tests.services.desk import MONDAY, birth, instant

pytestmark = [pytest.mark.bench, pytest.mark.servers]

WARM_RATIO = 4.0
COLD_RATIO = 50.0


def test_a_letter_is_drawn_and_stored_far_faster_than_by_the_reference(
    tmp_path: Path, libreoffice: ReferenceOffice
) -> None:
    app = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    code = app.intake.take_in(birth()).dossier.code
    wording = app.counter.wording(code)
    docx = app.counter.docx(wording)
    files = (tmp_path / f"{number}.pdf" for number in count())

    def ours() -> None:
        next(files).write_bytes(app.counter.draft(code).drawn.pdf)

    def words_only() -> bytes:
        return app.counter.docx(app.counter.wording(code))

    mine = median_seconds(ours, 40, warm=5)
    words = median_seconds(words_only, 20)
    warm = median_seconds(lambda: libreoffice.pdf(docx), 20, warm=3)
    cold = median_seconds(lambda: libreoffice.cold_pdf(docx), 3, warm=0)
    app.close()

    rows = [
        ("data to PDF, ours", milliseconds(mine)),
        ("reference, warm listener, PDF from our .docx alone", milliseconds(warm)),
        ("reference, warm, from data (our words + its PDF)", milliseconds(warm + words)),
        ("reference, cold conversion", milliseconds(cold)),
        ("ratio warm / ours", f"{warm / mine:.1f} (floor {WARM_RATIO:g})"),
        ("ratio cold / ours", f"{cold / mine:.1f} (floor {COLD_RATIO:g})"),
    ]
    report("one birth letter, A5", rows)
    assert warm / mine >= WARM_RATIO
    assert cold / mine >= COLD_RATIO
