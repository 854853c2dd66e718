"""Letters of all kinds drawn and stored, timed and weighed: `python -m tests.benchmarks.drawing FOLDER COUNT`."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from counter_app.domain.paper_size import PaperSize
from counter_app.paper.writer import PaperWriter
from tests.benchmarks.probe import resident_megabytes
from tests.paper.samples import SAMPLES

ROOT = Path(__file__).parents[2]


def main(folder: Path, count: int) -> None:
    """Every sample in turn, on both papers, for another commune each time so that no two letters are the same."""
    folder.mkdir()
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    writer.warm()
    told = cycle((letter, office, paper) for letter, office in SAMPLES.values() for paper in PaperSize)
    start = time.perf_counter()
    for number, (letter, office, paper) in enumerate(islice(told, count)):
        there = replace(office, commune=f"{office.commune or 'Lâm Hòa'} {number}")
        (folder / f"{number}.pdf").write_bytes(writer.draw(writer.word(letter, there, paper)).pdf)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "megabytes": resident_megabytes()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
