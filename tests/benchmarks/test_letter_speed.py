"""From data to a stored PDF: ours against the reference renderer, warm and cold, on the same letter in one run."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from counter_app.bootstrap import FixedClock, open_app
from counter_app.config import load_config
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.writer import PaperWriter
from counter_app.printing.folder import FolderPrinter
from tests.benchmarks.timing import median_seconds, medians_by_turns, milliseconds, report
from tests.paper.samples import SAMPLES
from tests.servers.office import ReferenceOffice
from tests.services.desk import MONDAY, birth, instant

pytestmark = [pytest.mark.bench, pytest.mark.servers]

WARM_RATIO = 6.0
COLD_RATIO = 70.0
MANY, CORES, MANY_RATIO, MEGABYTES = 1_000, 2, 6.0, 250.0
ROOT = Path(__file__).parents[2]


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

    # By turns, so that whatever else the machine does weighs on both alike.
    mine, warm = medians_by_turns(ours, lambda: libreoffice.pdf(docx), 25, warm=4)
    near_cold, cold = medians_by_turns(ours, lambda: libreoffice.cold_pdf(docx), 5, warm=0)
    words = median_seconds(words_only, 20)
    app.close()

    rows = [
        ("data to PDF, ours", milliseconds(mine)),
        ("reference, warm listener, PDF from our .docx alone", milliseconds(warm)),
        ("reference, warm, from data (our words + its PDF)", milliseconds(warm + words)),
        ("reference, cold conversion", milliseconds(cold)),
        ("ratio warm / ours", f"{warm / mine:.1f} (floor {WARM_RATIO:g})"),
        ("ratio cold / ours", f"{cold / min(mine, near_cold):.1f} (floor {COLD_RATIO:g})"),
    ]
    report("one birth letter, A5", rows)
    assert warm / mine >= WARM_RATIO
    assert cold / min(mine, near_cold) >= COLD_RATIO


def test_a_thousand_letters_on_two_cores_outrun_a_warm_listener(
    tmp_path: Path, libreoffice: ReferenceOffice
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    letter, office = SAMPLES["7_two_parents"]
    docx = writer.docx(writer.word(letter, office, PaperSize.A5))
    warm = median_seconds(lambda: libreoffice.pdf(docx), 20, warm=3)
    drawing = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.drawing", str(tmp_path / str(core)), str(MANY // CORES)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for core in range(CORES)
    ]
    told = [json.loads(process.communicate(timeout=600)[0]) for process in drawing]
    rate = MANY / max(one["seconds"] for one in told)
    memory = max(one["megabytes"] for one in told)
    rows = [
        (f"{MANY:,} letters on {CORES} cores", f"{rate:.0f} a second"),
        ("reference, warm listener, ready .docx", f"{1 / warm:.1f} a second"),
        ("ratio", f"{rate * warm:.1f} (floor {MANY_RATIO:g})"),
        ("memory of each process", f"{memory:.0f} MB (ceiling {MEGABYTES:g})"),
    ]
    report("many letters", rows)
    assert rate * warm >= MANY_RATIO
    assert memory <= MEGABYTES
