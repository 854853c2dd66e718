"""What the chief does to the sheets of the log, and the officer to those sent back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter_app.domain.logbook import Looked, Sheet, SheetId
from counter_app.domain.reviewing import SheetReview, Verdict
from counter_app.services.acts.reviewing import Reviewing
from counter_app.ui.dialogs import Answer, Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import log_rows
from counter_app.ui.pages.letters import review_words as words
from counter_app.ui.shortcuts import Key, bind

if TYPE_CHECKING:
    from counter_app.ui.pages.letters.holding import HoldingView


class ReviewDesk(QObject):
    """Carries the review out on the page's list and card; what was said shows at once, the counts when it is read."""

    def __init__(self, page: HoldingView, reviewing: Reviewing, errands: Errands, ask: Ask) -> None:
        super().__init__(page)
        self._page = page
        self._reviewing = reviewing
        self._errands = errands
        self._ask = ask
        self._bar_of: Sheet | None = None
        bar = page.card.bar
        page.table.view.ticked.connect(self._tick)
        bar.seen.connect(self.walk)
        bar.following.connect(lambda: page.table.view.step(1))
        bar.back.connect(lambda: self._in_front(self.ask_back))
        bar.answer.connect(lambda: self._in_front(self.ask_answer))
        bar.remarked.connect(self._remark)
        bar.done.connect(page.focus_list)
        bind(page.table.view, Key.SEEN, self.walk)
        bind(page, Key.REMARK, self._to_remark)

    def show(self, sheet: Sheet) -> None:
        """Show under the sheet in front what was said about it."""
        found, bar = self._page.found, self._page.card.bar
        if found is None:
            return
        another = self._bar_of is None or self._bar_of.id != sheet.id
        if another and self._bar_of is not None:
            bar.flush()
        self._bar_of = sheet
        review = found.review(SheetId(sheet.id))
        who = found.log.people.get(review.remarked_by, review.remarked_by)
        bar.show_review(review, who, another=another)
        bar.show()
        self._page.card.fit()

    def clear(self) -> None:
        """There is no sheet in front."""
        self._bar_of = None

    def walk(self) -> None:
        """The chief has seen the sheet in front: on to the next one he has not."""
        page = self._page
        sheet, found = page.sheet, page.found
        if sheet is None or found is None or not page.shows_list:
            return
        following = words.next_unseen(found.sheets, found, sheet.id)
        if found.review(SheetId(sheet.id)).looked is Looked.UNSEEN:
            self.mark_seen(sheet)
        if following is not None:
            page.table.view.take(following)
        elif found.next is None:
            page.banners.show_banner(words.all_seen())

    def mark_seen(self, sheet: Sheet) -> None:
        """The chief has seen it."""
        self._errands.run(lambda: self._reviewing.mark_seen([SheetId(sheet.id)]), self._changed)

    def toggle(self, sheet: Sheet, review: SheetReview) -> None:
        """A click on the tick: seen, or unseen again; what waits for the officer stays with him."""
        match review.looked:
            case Looked.UNSEEN | Looked.NOT_ASKED:
                self.mark_seen(sheet)
            case Looked.SEEN | Looked.ANSWERED:
                self._errands.run(lambda: self._reviewing.take_back([SheetId(sheet.id)]), self._changed)
            case Looked.SENT_BACK:
                return

    def remark(self, sheet: Sheet, said: str) -> None:
        """Write down what the chief has to say."""
        id_ = SheetId(sheet.id)
        self._errands.run(lambda: self._reviewing.remark(id_, said), self._reviewed)

    def ask_back(self, sheet: Sheet, review: SheetReview) -> None:
        """Ask what is to be done about a sheet, then send it back."""
        self._ask.ask(words.sending_back(sheet, review.remark), lambda answer: self._send_back(sheet, answer))

    def ask_answer(self, sheet: Sheet, review: SheetReview) -> None:
        """Ask what was done about a sheet sent back, then close it."""
        self._ask.ask(words.answering(sheet, review), lambda answer: self._answered(sheet, answer))

    def _send_back(self, sheet: Sheet, answer: Answer) -> None:
        id_, verdict = SheetId(sheet.id), Verdict(answer.choice)

        def done(review: SheetReview) -> None:
            self._page.banners.show_banner(words.said_back(sheet, review))
            self._reviewed(review)

        self._errands.run(lambda: self._reviewing.send_back(id_, verdict, answer.why), done)

    def _answered(self, sheet: Sheet, answer: Answer) -> None:
        id_ = SheetId(sheet.id)

        def done(review: SheetReview) -> None:
            self._page.banners.show_banner(words.said_done(sheet))
            self._reviewed(review)

        self._errands.run(lambda: self._reviewing.answer(id_, answer.why), done)

    def _changed(self, reviews: tuple[SheetReview, ...]) -> None:
        for review in reviews:
            self._reviewed(review)

    def _tick(self, key: str) -> None:
        page = self._page
        sheet = next((one for one in page.found_sheets if one.id == key), None)
        if sheet is not None and page.found is not None:
            self.toggle(sheet, page.found.review(SheetId(key)))

    def _to_remark(self) -> None:
        page = self._page
        if page.sheet is not None and page.shows_list:
            if not page.card.isVisible():
                page.enlarge()
            page.card.bar.take_focus()

    def _remark(self, said: str) -> None:
        if self._bar_of is not None:
            self.remark(self._bar_of, said)

    def _in_front(self, act: Callable[[Sheet, SheetReview], None]) -> None:
        page = self._page
        if page.sheet is not None and page.found is not None:
            act(page.sheet, page.found.review(SheetId(page.sheet.id)))

    def _reviewed(self, review: SheetReview) -> None:
        """Show at once what now holds of a sheet."""
        page = self._page
        if page.found is None:
            return
        found, wanted = page.found.with_review(review), page.wanted
        page.hold(found)
        sheet = next((one for one in found.sheets if one.id == review.sheet), None)
        if sheet is not None and not wanted.waiting:
            page.table.model.replace_row(log_rows.row(sheet, wanted.text, found, wanted.group))
        if page.sheet is not None and page.sheet.id == review.sheet:
            self.show(page.sheet)
        page.wanted_anew.emit()
