"""A letter of the case in front that the chief sent back: said over the card, read after it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from counter_app.sentences.letters import letter_name
from counter_app.services.acts.counter import Card
from counter_app.ui.background import Background
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _

SENT_BACK = "counter sent back"


class SentBackLine(QObject):
    """Asks for a case with letters whether one of them waits for the officer; the card never waits for the answer."""

    def __init__(
        self,
        banners: BannerArea,
        acts: CounterActs,
        background: Background,
        crashed: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._banners = banners
        self._acts = acts
        self._errands = Errands(background, self)
        self._errands.crashed.connect(crashed)

    def look(self, card: Card | None) -> None:
        """Look at the letters of another card."""
        self._banners.clear(SENT_BACK)
        self._errands.forget("back")
        if card is not None and (card.sheets or card.forms):
            code = card.code
            self._errands.run(
                lambda: self._read(code), self._show, lambda _error: None, latest="back", once_painted=True
            )

    def _read(self, code: str) -> BannerValue | None:
        from counter_app.sentences.reviewing import verdict_words  # noqa: PLC0415 - not before the first card

        found = self._acts.reviewing.sent_back_of(code)
        if not found:
            return None
        sheet, review = found[-1].sheet, found[-1].review
        lead = _("{letter} số {number} bị trả lại.").format(
            letter=letter_name(sheet.kind), number=sheet.number
        )
        what = verdict_words(review.verdict) if review.verdict is not None else ""
        rest = _("{what}: {words}").format(what=what, words=review.remark)
        action = Action(SENT_BACK, _("Mở Sổ thư"), Icon.BOOK)
        return BannerValue(BannerKind.WARNING, lead, rest, action, icon=Icon.UNDO, key=SENT_BACK)

    def _show(self, banner: BannerValue | None) -> None:
        if banner is not None:
            self._banners.show_banner(banner)
