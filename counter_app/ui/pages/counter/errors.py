"""Known errors as banners: the sentence, and the one button that leads out."""

from __future__ import annotations

from counter_app.domain.errors.keeping import CannotWrite, ChangedMeanwhile
from counter_app.domain.errors.letters import DocumentNumberNeeded, StockEmpty, WordsMissing
from counter_app.domain.errors.printing import NoPrinter, PrintingError
from counter_app.domain.errors.tree import CounterError
from counter_app.sentences.errors import explain
from counter_app.ui.icons import Icon
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _

ERROR = "counter error"
TO_SETTINGS, TO_DOSSIER, TO_LINE, READ_AGAIN = "settings", "dossier", "line", "again"
LINE = "waiting"
"""What the letter log is asked to open: the letters that wait for a printer."""


def banner_of(error: CounterError) -> BannerValue:
    """What happened in bold, then the way out, with at most one button."""
    lead, rest = halves(explain(error))
    return BannerValue(BannerKind.ERROR, lead, rest, _way_out(error), key=ERROR, closable=True)


def halves(sentence: str) -> tuple[str, str]:
    """The first sentence and the rest of a text."""
    for mark in (". ", "? "):
        head, found, tail = sentence.partition(mark)
        if found:
            return head + mark.strip(), tail
    return sentence, ""


def _way_out(error: CounterError) -> Action | None:
    match error:
        case PrintingError(waiting=waiting) if waiting and not isinstance(error, NoPrinter):
            return Action(TO_LINE, _("Xem Chờ in"), Icon.PRINTER)
        case NoPrinter() | StockEmpty() | DocumentNumberNeeded():
            return Action(TO_SETTINGS, _("Mở Cài đặt"), Icon.SETTINGS)
        case WordsMissing():
            return Action(TO_DOSSIER, _("Mở hồ sơ"), Icon.FOLDER)
        case ChangedMeanwhile() | PrintingError() | CannotWrite():
            return Action(READ_AGAIN, _("Đọc lại"), Icon.REFRESH)
        case _:
            return None
