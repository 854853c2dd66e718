"""The right column: the sheet or sheets of the case, one shown at a time, with the words filled in below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.domain.letter import FormKind, LetterKind, SheetKind, SigningMode
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.paper_size import PaperSize
from counter_app.sentences.letters import letter_name, paper_name
from counter_app.ui.components.base import line_height, text_width
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.sheet import SheetPreview
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.sheets import Preview, filled_words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Role
from counter_app.ui.values import Choice, FilledWord
from counter_app.wording import _, n_

MOST_NEEDED = 3
"""How many of the filled words stand there whatever the room."""


LARGEST_SHARE = 0.33
"""The share of the page that the sheet may take."""


class SheetSide(QWidget):
    """Preview of one sheet, tabs when there are two.

    `enlarge` follows F3's button and a click on the page, `reword` and `export` the quiet links under it.
    """

    enlarge = Signal()
    reword = Signal()
    export = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._previews: tuple[Preview, ...] = ()
        self._strong: frozenset[str] = frozenset()
        self._known: frozenset[str] = frozenset()
        self._quiet = False
        self._room = 0
        self.tabs = SegmentedChoice(theme, (), _("Các tờ thư của hồ sơ"))
        self.tabs.chosen.connect(lambda _key: self._show())
        self.sheet = SheetPreview(theme)
        self.sheet.enlarge.connect(self.enlarge)
        self.reword_link = ActionButton(theme, _("Soạn lại lời"), Rank.LINK, icon=Icon.PEN)
        self.reword_link.setToolTip(_("Soạn lại lời cho riêng lá thư này (Ctrl+L)"))
        self.reword_link.clicked.connect(self.reword)
        self.export_link = ActionButton(theme, _("Xuất Word"), Rank.LINK, icon=Icon.DOWNLOAD)
        self.export_link.setToolTip(_("Xuất thư ra tệp Word (Ctrl+E)"))
        self.export_link.clicked.connect(self.export)
        self.sheet.add_links(self.reword_link, self.export_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs)
        column.addWidget(self.sheet, 1)
        self.tabs.hide()
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def current(self) -> Preview | None:
        """The sheet shown, or None."""
        at = int(self.tabs.key() or 0) if len(self._previews) > 1 else 0
        return self._previews[at] if at < len(self._previews) else None

    @property
    def previews(self) -> tuple[Preview, ...]:
        """All sheets of the case."""
        return self._previews

    def show_previews(
        self, previews: Sequence[Preview], strong: frozenset[str], known: frozenset[str], *, quiet: bool
    ) -> None:
        """Show sheets; words in `strong` deserve a second look, those in `known` stand on the card already."""
        self._previews, self._strong, self._known, self._quiet = tuple(previews), strong, known, quiet
        self._name_tabs()
        self.tabs.setVisible(len(self._previews) > 1)
        self._fit()

    def _name_tabs(self) -> None:
        """Name the sheets, in full where the column has room for it."""
        names = [letter_name(one.kind) for one in self._previews]
        font = self._theme.font_px(13, 600)
        if sum(text_width(font, name) + self._theme.px(74) for name in names) > self.width():
            names = [tab_name(one.kind) for one in self._previews]
        total = len(names)
        self.tabs.set_choices([Choice(str(at), f"{at + 1}/{total} {name}") for at, name in enumerate(names)])

    def show_nothing(self, words: str, icon: Icon = Icon.MAIL, *, quiet: bool = False) -> None:
        """Show an empty desk and say why."""
        self._previews, self._quiet = (), quiet
        self.tabs.hide()
        self._fit()
        self.sheet.show_nothing(words, icon)

    def set_room(self, width: int) -> None:
        """The page has another width."""
        if width != self._room:
            self._room = width
            self._fit()

    def next_sheet(self) -> None:
        """Go to the other sheet."""
        if len(self._previews) > 1:
            self.tabs.take(str((int(self.tabs.key() or 0) + 1) % len(self._previews)))
            self._show()

    def form(self, one: Preview) -> str:
        """`A5 ngang, 1 trang`."""
        if self._theme.breakpoint is Breakpoint.COMPACT:
            return one.paper.value
        pages = n_("{n} trang", "{n} trang", one.pages).format(n=one.pages)
        return f"{paper_name(one.paper)}, {pages}"

    def _show(self) -> None:
        one = self.current
        if one is None:
            return
        title = (
            _("Đúng tờ đã trao") if one.sheet is not None and one.sheet.handed_over else _("Đúng tờ sẽ in")
        )
        if one.sheet is not None and one.sheet.handed_over is None and one.sheet.spooled:
            title = _("Đúng tờ đã in")
        self.reword_link.setVisible(bool(one.free))
        self.export_link.setVisible(one.wording is not None)
        words, tight = self._fitting(filled_words(one.shown, self._strong, self._known), one)
        self.sheet.show_sheet(one.pdf, title, self.form(one), words, foot_words(one), tight=tight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height has room for more words or fewer."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._show()

    def _fitting(self, words: tuple[FilledWord, ...], one: Preview) -> tuple[tuple[FilledWord, ...], bool]:
        """As many words as fit below a page that can still be recognised, and whether they must stand close.

        They come closer before the page gives way to them, and before one is left to the large view, which has all.
        """
        px = self._theme.px
        compact, upright = self._theme.breakpoint is Breakpoint.COMPACT, one.paper is PaperSize.A4
        share = 0.5 if compact or upright else 0.44
        whole = (self.width() - px(32)) * (1.42 if upright else 0.71)
        rest = self.height() - px(108 if compact else 160)
        room = rest - min(whole, self.height() * share)
        labels = max((text_width(self._theme.font(Role.SMALL), word.label) for word in words), default=0)
        column = max(px(80), self.width() - px(52) - max(px(76), labels))
        font = self._theme.font()
        lines = [1 + max(0, text_width(font, word.words) - 1) // column for word in words]
        if sum(lines) * line_height(font) + len(lines) * px(5) <= rest - whole:
            return words, False
        needed = [count * line_height(font) + px(2) for count in lines]
        if sum(needed) <= room:
            return words, True
        note, kept = line_height(font) + px(2), 0
        while kept < len(words) and (kept < MOST_NEEDED or sum(needed[: kept + 1]) + note <= room):
            kept += 1
        if kept == len(words):
            return words, True
        more = _("và {n} mục nữa: bấm F3 để xem đủ").format(n=len(words) - kept)
        return (*words[:kept], FilledWord("", more)), True

    def _fit(self) -> None:
        metrics = self._theme.metrics
        wide = {Breakpoint.WIDE: 100, Breakpoint.NORMAL: 78, Breakpoint.COMPACT: 0}[self._theme.breakpoint]
        drawn = metrics.counter_sheet + (wide if self._quiet else 0)
        # Larger letters want a wider column, but never more of the page than the largest drawn share.
        self.setFixedWidth(max(drawn, min(self._theme.px(drawn), round(self._room * LARGEST_SHARE))))
        if self._previews:
            self._show()


def tab_name(kind: SheetKind) -> str:
    """The letter in the fewest words, for a narrow column."""
    match kind:
        case LetterKind.THANKS:
            return _("Cảm ơn")
        case LetterKind.APOLOGY:
            return _("Xin lỗi")
        case LetterKind.BIRTH:
            return _("Khai sinh")
        case LetterKind.MARRIAGE:
            return _("Kết hôn")
        case LetterKind.CONDOLENCE:
            return _("Chia buồn")
        case OwnKind():
            return kind.name
        case FormKind():
            return _("Phiếu")
        case never:
            assert_never(never)


def foot_words(one: Preview) -> str:
    """What paper it goes on, how many signed sheets are left, and that the very page is kept."""
    if one.sheet is not None and one.sheet.handed_over is not None:
        return _("Số {number} · bản lưu trong Sổ thư").format(number=one.sheet.number)
    paper = _("Giấy {paper} · in 1 tờ").format(paper=one.paper.value)
    stocked = one.sheet is None or one.sheet.signing is SigningMode.STOCK
    if one.stock is not None and stocked:
        left = n_("còn {n} phôi ký sẵn", "còn {n} phôi ký sẵn", one.stock).format(n=one.stock)
        return f"{paper} · {left}"
    return _("{paper} · lưu đúng tờ này vào Sổ thư").format(paper=paper)
