"""The letter log at work: it reads pages of sheets, shows the stored one in front, and checks the chain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.errors import CounterError, LogTampered
from counter_app.domain.instants import local
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Sheet, SheetId, Stage
from counter_app.sentences.errors import explain
from counter_app.services.acts.review import ChainState
from counter_app.services.ports import Page as Rows
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import present
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.view import AGAIN, Deed, LettersView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _

ROWS = 100


class LettersPage(LettersView):
    """The log of letters; `open_wanted` gives a code to be opened at the counter, `crashed` an unknown error."""

    open_wanted = Signal(str)
    crashed = Signal(object)

    def __init__(
        self, theme: Theme, acts: LetterActs, background: Background, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._acts = acts
        self._ask = ask
        self._sheets: dict[str, Sheet] = {}
        self._next: str | None = None
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(self.crashed)
        self.asked.connect(self.refresh)
        self.acted.connect(lambda name: self.refresh() if name == AGAIN else None)
        self.deed.connect(lambda name: self._do(Deed(name)))
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(self._open)
        self.table.model.wanted_more.connect(self._more)
        self.preview.enlarge.connect(self._enlarge)
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.FIND, self.search.setFocus)
        bind(self, Key.PRINT, self._print)
        bind(self, Key.ENLARGE, self._enlarge)
        self.show_loading()

    def activated(self) -> None:
        """Read the log and check its chain."""
        self.refresh()
        self._errands.run(self._acts.review.verify, self._intact, self._broken, latest="chain")

    def refresh(self) -> None:
        """Read the first page of what the filters ask for."""
        self._errands.run(self._reader(None), self._filled, self._unread, latest="rows")

    def escape(self) -> bool:
        """Leave the enlarged sheet, or take the search away."""
        if not self._body.isVisible():
            self._enlarge()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def _reader(self, after: str | None) -> Callable[[], Rows[Sheet]]:
        today = local(self._acts.now()).date()
        first, end = present.bounds(present.Period(self.period.key() or present.Period.WEEK.value), today)
        key = self.kinds.key()
        kinds = () if key in ("", present.ANY_KIND) else (LetterKind(int(key)),)
        text = self.search.text()
        return lambda: self._acts.review.page(first, end, kinds, text, after, ROWS)

    def _filled(self, page: Rows[Sheet]) -> None:
        self._sheets = {sheet.id: sheet for sheet in page.rows}
        self._next = page.next
        if not page.rows:
            self.show_nothing(
                filtered=bool(self.search.text()) or self.kinds.key() not in ("", present.ANY_KIND)
            )
            self.preview.show_nothing(_("Chọn một thư để xem đúng tờ đã in."))
            self.show_deeds(())
            return
        today = local(self._acts.now()).date()
        self.show_rows(present.rows(page.rows, today), more=page.next is not None)
        self._choose(self.table.view.current_key())

    def _more(self) -> None:
        if self._next is not None:
            self._errands.run(self._reader(self._next), self._appended, latest="more")

    def _appended(self, page: Rows[Sheet]) -> None:
        self._sheets |= {sheet.id: sheet for sheet in page.rows}
        self._next = page.next
        today = local(self._acts.now()).date()
        self.table.model.append(present.rows(page.rows, today), more=page.next is not None)

    def _choose(self, key: str) -> None:
        sheet = self._sheets.get(key)
        if sheet is None:
            return
        self.show_deeds(deeds_of(sheet))
        if sheet.drawn is None:
            self.preview.show_nothing(
                _("Tờ này đã có số nhưng chưa soạn xong; mở lại hồ sơ ở Quầy để soạn tiếp.")
            )
            return
        read = SheetId(sheet.id)
        self._errands.run(
            lambda: self._acts.review.pdf(read),
            lambda pdf: self._show(sheet, pdf),
            self._unshown,
            latest="sheet",
        )

    def _show(self, sheet: Sheet, pdf: bytes) -> None:
        self.show_sheet(pdf, present.title(sheet), present.form(sheet), present.facts(sheet))

    def _unshown(self, error: CounterError) -> None:
        self.preview.show_nothing(explain(error))

    def _unread(self, error: CounterError) -> None:
        if self._sheets:
            self._failed(error)
        else:
            self.show_error(explain(error))

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _intact(self, state: ChainState) -> None:
        self.show_chain(present.chain_words(state))
        self.banners.clear("chain")

    def _broken(self, error: CounterError) -> None:
        if isinstance(error, LogTampered):
            self.show_chain(present.tampered_words(error))
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="chain"))

    def _open(self, key: str) -> None:
        sheet = self._sheets.get(key)
        if sheet is not None:
            self.open_wanted.emit(sheet.codes[0])

    def _enlarge(self) -> None:
        """Give the stored sheet the whole page, or the list its place back."""
        alone = self._body.isVisible() and self.preview.isEnabled()
        for widget in (self._body, self.kinds, self.search, self.period):
            widget.setVisible(not alone)
        self.preview_column.setVisible(True)
        self.preview_column.setMaximumWidth(16777215 if alone else self.theme.px(430))
        if alone:
            self.preview_column.setMinimumWidth(self.width() // 2)
        else:
            self.resized(self.theme.breakpoint, self.height())

    def _print(self) -> None:
        sheet = self._sheets.get(self.table.view.current_key())
        for deed in (Deed.PRINT_AGAIN, Deed.COPY):
            if sheet is not None and deed in deeds_of(sheet):
                self._do(deed)
                return

    def _do(self, deed: Deed) -> None:
        sheet = self._sheets.get(self.table.view.current_key())
        if sheet is None:
            return
        match deed:
            case Deed.SIGNED:
                said = _("Đã ghi {letter} có chữ ký.")
                self._errands.run(
                    lambda: self._acts.signing.sign([sheet.id]), lambda _s: self._done(said, sheet)
                )
            case Deed.PRINT_AGAIN:
                said = _("Đã gửi lệnh in lại {letter}.")
                self._errands.run(
                    lambda: self._acts.undoing.print_again(sheet.id), lambda _s: self._done(said, sheet)
                )
            case Deed.COPY:
                said = _("Đã gửi lệnh in bản cấp lại của {letter}.")
                self._errands.run(
                    lambda: self._acts.undoing.issue_copy(sheet.id), lambda _s: self._done(said, sheet)
                )
            case Deed.WITHDRAW:
                self._ask.ask(_withdrawing(sheet), lambda answer: self._withdraw(sheet, answer))

    def _withdraw(self, sheet: Sheet, answer: Answer) -> None:
        said = _("Đã bỏ {letter}; số được giữ lại cùng lý do.")
        self._errands.run(
            lambda: self._acts.undoing.withdraw(sheet.id, answer.why), lambda _s: self._done(said, sheet)
        )

    def _done(self, said: str, sheet: Sheet) -> None:
        words = said.format(letter=present.title(sheet))
        self.banners.show_banner(BannerValue(BannerKind.FINE, words, key="done", closable=True))
        self.refresh()


def deeds_of(sheet: Sheet) -> tuple[Deed, ...]:
    """What can be done to a sheet at its stage."""
    match sheet.stage:
        case Stage.PRINTED:
            return (Deed.SIGNED, Deed.PRINT_AGAIN, Deed.WITHDRAW)
        case Stage.SIGNED:
            return (Deed.PRINT_AGAIN, Deed.WITHDRAW)
        case Stage.HANDED_OVER:
            return (Deed.COPY,)
        case Stage.INTENDED | Stage.DRAWN:
            return (Deed.WITHDRAW,)
        case Stage.WITHDRAWN:
            return ()


def _withdrawing(sheet: Sheet) -> Question:
    return Question(
        title=_("Bỏ {letter}?").format(letter=present.title(sheet)),
        words=_("Số đã dùng không dùng lại được; tờ đã in cần được hủy. Lý do được ghi vào sổ."),
        act=_("Bỏ số {number}").format(number=sheet.number),
        stay=_("Giữ lại"),
        why=_("Lý do"),
        suggested=(_("in hỏng"), _("sai chữ trên thư"), _("gia đình không nhận thư")),
    )
