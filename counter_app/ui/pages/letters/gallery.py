"""The letter log brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from counter_app.domain.errors.keeping import DatabaseUnreachable, LogTampered
from counter_app.domain.letter import LetterKind
from counter_app.domain.log_numbers import MissingNumber
from counter_app.domain.logbook import Stage as SheetStage
from counter_app.sentences.chain import progress_words
from counter_app.sentences.errors import explain
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.gallery_review import review_states
from counter_app.ui.pages.letters.gallery_stage import AWAY, Stage
from counter_app.ui.pages.letters.names import WAITING
from counter_app.ui.pages.letters.reading import Period, Wanted, first_page
from counter_app.ui.pages.letters.states import LettersState

ON_EMPTY_REGISTER = frozenset({LettersState.EMPTY})
"""The states played on a register without a letter; every other one on the demo's fortnight."""


def states() -> Mapping[LettersState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        LettersState.LOADING: lambda stage: stage.page.show_loading(),
        LettersState.FILLED: _filled,
        LettersState.SEARCHED: _searched,
        LettersState.UNSIGNED: _unsigned,
        LettersState.STARTED: _started,
        LettersState.WITHDRAWN: _withdrawn,
        LettersState.LARGE: _large,
        LettersState.ASKED_WITHDRAW: _asked_withdraw,
        LettersState.WAITING: lambda stage: stage.wait(),
        LettersState.PRINTER_BACK: _printer_back,
        LettersState.ASKED_PRINTER: _asked_printer,
        LettersState.NOTHING_WAITS: _nothing_waits,
        **review_states(),
        LettersState.EMPTY: lambda stage: stage.read(Period.WEEK),
        LettersState.NOTHING_FITS: _nothing_fits,
        LettersState.ASKED_BOOK: _asked_book,
        LettersState.FOLDER: _folder,
        LettersState.NUMBERS: _numbers,
        LettersState.GAPS: _gaps,
        LettersState.TAMPERED: _tampered,
        LettersState.CHAIN: _chain,
        LettersState.CHAIN_RUNNING: _chain_running,
        LettersState.CHAIN_MISTYPED: _chain_mistyped,
        LettersState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _filled(stage: Stage) -> None:
    stage.read()
    stage.take(SheetStage.HANDED_OVER)


def _searched(stage: Stage) -> None:
    stage.page.search.setText("lo")
    stage.read()


def _unsigned(stage: Stage) -> None:
    stage.read(Period.WEEK)
    stage.take(SheetStage.PRINTED)


def _started(stage: Stage) -> None:
    """As after a power cut between the number and the page."""
    stage.read()
    found = first_page(stage.acts.reviewing, stage.acts.printing, Wanted(Period.MONTH), stage.today)
    cut = replace(found.sheets[0], drawn=None, spooled=None, signed=None, handed_over=None, prints=0)
    rows = replace(found.log.sheets, rows=(cut, *found.sheets[1:]))
    stage.page.show_found(replace(found, log=replace(found.log, sheets=rows)))
    stage.settle()


def _withdrawn(stage: Stage) -> None:
    stage.read()
    stage.take(SheetStage.WITHDRAWN)


def _large(stage: Stage) -> None:
    stage.read()
    stage.take(SheetStage.HANDED_OVER)
    stage.page.card.enlarge.emit()
    stage.settle()


def _asked_withdraw(stage: Stage) -> None:
    _unsigned(stage)
    stage.page.card.deed.emit(Deed.WITHDRAW.value)
    stage.settle()


def _printer_back(stage: Stage) -> None:
    """The printer was away while the letters were printed, and is there now."""
    stage.wait()
    found = stage.page.found
    if found is not None:
        back = PrinterQueue(AWAY, is_default=True, accepts=True)
        stage.page.show_found(replace(found, line=replace(found.line, queues=(back,))))
    stage.settle()


def _asked_book(stage: Stage) -> None:
    stage.read()
    stage.page.desk_line.book.click()
    stage.settle()


def _asked_printer(stage: Stage) -> None:
    stage.wait()
    stage.page.card.deed.emit(Deed.OTHER_PRINTER.value)
    stage.settle()


def _nothing_waits(stage: Stage) -> None:
    stage.read()
    stage.page.open(WAITING)
    stage.settle()


def _nothing_fits(stage: Stage) -> None:
    stage.page.search.setText("không có ai tên này")
    stage.read()


def _folder(stage: Stage) -> None:
    """Three kinds of sheets before the head, and one that came back."""
    for kind in (LetterKind.BIRTH, LetterKind.MARRIAGE, LetterKind.CONDOLENCE):
        stage.settling.change({f"kinds.{int(kind)}.signing": "ahead"})
    stage.batches.print(stage.batches.due())
    waiting = stage.acts.folder.folder().plain
    if len(waiting) > 1:
        stage.acts.folder.send_back([waiting[-1].id], "ghi thiếu tên đệm")
    stage.read()
    stage.page.desk.open_folder()
    stage.settle()
    folder = stage.page.desk.folder
    if folder is not None:
        for tick in list(folder.ticks.values())[:2]:
            tick.setChecked(True)


def _numbers(stage: Stage) -> None:
    stage.read()
    stage.page.desk.open_numbers()
    stage.settle()


def _gaps(stage: Stage) -> None:
    """As after a backup was restored and two sheets never came back."""
    last = stage.acts.numbering.year().last
    stage.acts.numbering.reached(last + 2, "lập lại từ bản sao lưu")
    stage.read()
    found = stage.acts.numbering.year()
    bare = tuple(MissingNumber(one) for one in (last + 4, last + 5, last + 9))
    stage.page.desk.show_numbers(replace(found, last=last + 9, missing=(*found.missing, *bare)))
    stage.settle()


def _tampered(stage: Stage) -> None:
    stage.read()
    stage.page.chain_failed(LogTampered(seq=102, reason="edited"))


def _chain(stage: Stage) -> None:
    stage.read()
    stage.page.chain.click()
    stage.settle()


def _chain_running(stage: Stage) -> None:
    _chain(stage)
    panel = stage.page.chain_desk.panel
    if panel is not None:
        panel.show_running(on=True)
        panel.show_progress(612_000, 1_000_000, progress_words(612_000, 1_000_000))


def _chain_mistyped(stage: Stage) -> None:
    _chain(stage)
    panel = stage.page.chain_desk.panel
    if panel is not None:
        panel.typed.setText("1286-7F3A-91C2-04BE-55D0-A17C-90")
        panel.compare.click()
    stage.settle()
