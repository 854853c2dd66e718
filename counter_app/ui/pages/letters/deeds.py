"""What can be done to a sheet in the log, and the question before a number is given up."""

from __future__ import annotations

from enum import StrEnum

from counter_app.domain.logbook import Sheet, Stage
from counter_app.sentences import reasons
from counter_app.sentences.letters import letter_name
from counter_app.services.acts.reviewing import waits_for_signature
from counter_app.ui.dialogs import Question
from counter_app.wording import _


class Deed(StrEnum):
    """What can be done to the sheet in front."""

    SIGNED = "signed"
    PRINT_AGAIN = "print_again"
    COPY = "copy"
    PRINT_NOW = "print_now"
    OTHER_PRINTER = "other_printer"
    DROP = "drop"
    OPEN = "open"
    ENVELOPE = "envelope"
    WORD = "word"
    WITHDRAW = "withdraw"


__all__ = ["LINE_DEEDS", "Deed", "deeds_of", "done_words", "waits_for_signature", "withdrawing"]

LINE_DEEDS = (Deed.PRINT_NOW, Deed.OTHER_PRINTER, Deed.DROP)
"""What is done to a sheet that waits for a printer."""


def deeds_of(sheet: Sheet, *, waits: bool = False) -> tuple[Deed, ...]:
    """What can be done to a sheet at its stage, or while it waits for a printer; the first is what leads on."""
    if waits:
        return (Deed.PRINT_NOW, Deed.OTHER_PRINTER, Deed.OPEN, Deed.WORD, Deed.DROP)
    match sheet.stage:
        case Stage.PRINTED if waits_for_signature(sheet):
            return (Deed.SIGNED, Deed.PRINT_AGAIN, Deed.ENVELOPE, Deed.WORD, Deed.WITHDRAW)
        case Stage.PRINTED | Stage.SIGNED:
            return (Deed.OPEN, Deed.PRINT_AGAIN, Deed.ENVELOPE, Deed.WORD, Deed.WITHDRAW)
        case Stage.HANDED_OVER:
            return (Deed.COPY, Deed.ENVELOPE, Deed.WORD, Deed.OPEN)
        case Stage.INTENDED | Stage.DRAWN:
            return (Deed.OPEN, Deed.WITHDRAW)
        case Stage.WITHDRAWN:
            return (Deed.OPEN, Deed.WORD) if sheet.drawn is not None else (Deed.OPEN,)


def done_words(deed: Deed, sheet: Sheet) -> str:
    """What is said after a deed."""
    words = {
        Deed.SIGNED: _("Đã ghi {letter} có chữ ký."),
        Deed.PRINT_AGAIN: _("Đã gửi lệnh in lại {letter}."),
        Deed.ENVELOPE: _("Đã gửi lệnh in phong bì của {letter}."),
        Deed.COPY: _("Đã gửi lệnh in bản cấp lại của {letter}."),
        Deed.WITHDRAW: _("Đã bỏ {letter}; số được giữ lại cùng lý do."),
    }
    return words[deed].format(letter=_named(sheet))


def withdrawing(sheet: Sheet) -> Question:
    """The question before a number is given up for good."""
    return Question(
        title=_("Bỏ {letter}?").format(letter=_named(sheet)),
        words=_("Số đã dùng không dùng lại được; tờ đã in cần được hủy. Lý do được ghi vào sổ."),
        act=_("Bỏ số {number}").format(number=sheet.number),
        stay=_("Giữ lại"),
        why=_("Lý do"),
        suggested=reasons.offered(reasons.WITHDRAW_SHEET),
    )


def _named(sheet: Sheet) -> str:
    name = letter_name(sheet.kind)
    named = name[:1].lower() + name[1:]
    return _("{letter} số {number}").format(letter=named, number=sheet.number)
