"""The last deed at the counter, as the bar says it: what was sent, to whom, when, and what can still be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.contribution import Contribution
from counter_app.domain.handover import HandoverReceipt
from counter_app.domain.instants import local
from counter_app.domain.logbook import Sheet
from counter_app.sentences.letters import letter_name
from counter_app.services.acts.counter import Card
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.deciding import Decision, applicant_name, is_veiled, mourns
from counter_app.ui.values import Action, UndoValue
from counter_app.wording import _, clock_time, joined

UNDO = "undo"
AGAIN = "again:"


@dataclass(frozen=True, slots=True)
class Deed:
    """One handover, or one print for signature: `printed` are the sheets sent to the printer by it."""

    codes: tuple[str, ...]
    name: str
    at: datetime
    done: bool
    sheets: tuple[Sheet, ...]
    printed: tuple[Sheet, ...]
    quiet: bool
    thanks: bool = False
    again: int = 0

    @property
    def code(self) -> str:
        """The case that stood on the card."""
        return self.codes[0]

    def printed_again(self, sheet: Sheet) -> Deed:
        """The same deed after one of its sheets was printed once more."""
        return replace(self, again=sheet.number)


def deed_of(card: Card, decision: Decision, receipt: HandoverReceipt) -> Deed:
    """What a handover did to the card as it stood before."""
    before = {sheet.id for sheet in card.sheets if sheet.is_open and sheet.spooled}
    printed = tuple(sheet for sheet in receipt.sheets if sheet.id not in before)
    instants = [one.handed_over or one.spooled for one in receipt.sheets]
    at = max((one for one in instants if one is not None), default=card.now)
    return Deed(
        codes=receipt.codes,
        name=applicant_name(card) if is_veiled(card) else decision.collector or applicant_name(card),
        at=local(at),
        done=receipt.done,
        sheets=receipt.sheets,
        printed=printed,
        quiet=mourns(card),
        thanks=isinstance(card.case, Contribution),
    )


def undo_value(deed: Deed) -> UndoValue:
    """The bar: “Đã gửi lệnh in Thư … số n cho … lúc hh:mm. Giấy đã ra chưa?” with its buttons."""
    facts = {"name": deed.name, "time": clock_time(deed.at)}
    several = len(deed.printed) > 1
    actions = [
        Action(
            f"{AGAIN}{sheet.id}",
            _("In lại số {number}").format(number=sheet.number) if several else _("In lại"),
            Icon.PRINTER,
        )
        for sheet in deed.printed
    ]
    if deed.done:
        actions.append(Action(UNDO, _("Hoàn tác"), Icon.UNDO, "Ctrl+Z"))
    if deed.again:
        done = _("Đã gửi lệnh in lại thư số {number}").format(number=deed.again)
        rest = _("cho {name}. Giấy đã ra chưa?").format(**facts)
        return UndoValue(done, rest, tuple(actions))
    if deed.printed:
        done = _("Đã gửi lệnh in {letters}").format(letters=_letters(deed.printed))
        rest = _("cho {name} lúc {time}. Giấy đã ra chưa?").format(**facts)
        if not deed.done:
            rest = _("để ký, cho {name} lúc {time}. Giấy đã ra chưa?").format(**facts)
        return UndoValue(done, rest, tuple(actions))
    if deed.sheets:
        done = _("Đã trao kết quả và {letters}").format(letters=_letters(deed.sheets))
        return UndoValue(done, _("cho {name} lúc {time}.").format(**facts), tuple(actions), Icon.CHECK_ALL)
    rest = _("cho {name} lúc {time}, không kèm thư.").format(**facts)
    return UndoValue(_("Đã trao kết quả"), rest, tuple(actions), Icon.CHECK_ALL)


def _letters(sheets: tuple[Sheet, ...]) -> str:
    return joined(
        _("{letter} số {number}").format(letter=letter_name(one.kind), number=one.number) for one in sheets
    )
