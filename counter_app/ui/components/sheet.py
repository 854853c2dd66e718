"""The sheet of paper on its desk, drawn from the very bytes that go to the printer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, draw_icon, draw_words, line_height, plate, smooth
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.filled import FilledWords
from counter_app.ui.components.pdf_page import PageSize, page_count, page_size, rasterise
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import FilledWord
from counter_app.wording import _


class SheetView(Painted):
    """The page centred on the desk; without bytes an icon and a sentence. `pressed` follows a click on it."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pdf: bytes | None = None
        self._page = 0
        self._image: QImage | None = None
        self._drawn_for: tuple[int, float] = (0, 0.0)
        self._ratio = 210 / 148
        self._icon = Icon.MAIL
        self._empty = ""
        self._rounded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pdf(self) -> bytes | None:
        """The bytes shown."""
        return self._pdf

    @property
    def image(self) -> QImage | None:
        """The page as last drawn, at the device pixel ratio of the screen."""
        return self._image

    def set_rounded(self, rounded: bool) -> None:
        """Round the desk's corners, where it is not inside a card."""
        self._rounded = rounded
        self.update()

    def show_pdf(self, pdf: bytes, page: int = 0) -> None:
        """Show a page of these bytes."""
        self._pdf, self._page, self._image = pdf, page, None
        size = page_size(pdf, page)
        self._ratio = size.width / size.height
        self.updateGeometry()
        self.update()

    def show_nothing(self, words: str, icon: Icon = Icon.MAIL) -> None:
        """Show an empty desk and say why."""
        self._pdf, self._image, self._empty, self._icon = None, None, words, icon
        self.setAccessibleName(words)
        self.update()

    def sheet_rect(self) -> QRectF:
        """Where the page lies, in logical pixels."""
        margin = self.theme.px(15)
        room = QRectF(self.rect()).adjusted(margin, margin - 2, -margin, -margin + 2)
        width = min(room.width(), room.height() * self._ratio)
        height = width / self._ratio
        x = room.left() + (room.width() - width) / 2
        y = room.top() + (room.height() - height) / 2
        return QRectF(round(x), round(y), round(width), round(height))

    def height_for(self, width: int) -> int:
        """The height of the desk that shows the whole page at a width."""
        margin = self.theme.px(15)
        return round((width - 2 * margin) / self._ratio) + 2 * margin - 4

    def sizeHint(self) -> QSize:
        """A comfortable desk."""
        return QSize(self.theme.px(400), self.theme.px(300))

    def minimumSizeHint(self) -> QSize:
        """A small desk."""
        return QSize(160, 120)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the page asks to enlarge it."""
        if self._pdf is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint desk, shade and page."""
        painter = smooth(self)
        t = self.theme.tokens
        if self._rounded:
            plate(painter, QRectF(self.rect()), 8, t.desk)
        else:
            painter.fillRect(self.rect(), QColor(t.desk))
        if self._pdf is None:
            self._paint_nothing(painter)
        else:
            self._paint_page(painter, self._pdf)
        painter.end()

    def _paint_page(self, painter: QPainter, pdf: bytes) -> None:
        rect = self.sheet_rect()
        ratio = self.devicePixelRatioF()
        wanted = (int(rect.width()), ratio)
        if wanted[0] < 8:
            return
        if self._image is None or self._drawn_for != wanted:
            self._image = rasterise(pdf, wanted[0], ratio, self._page)
            self._drawn_for = wanted
        shade = QColor(self.theme.tokens.shade)
        for spread, strength in ((1.0, 0.55), (2.0, 0.2), (3.5, 0.08)):
            shade.setAlphaF(strength)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(rect.adjusted(-spread, -spread + 1, spread, spread + 1), 1, 1)
        painter.fillRect(rect, QColor(self.theme.tokens.paper))
        painter.drawImage(rect.topLeft(), self._image)

    def _paint_nothing(self, painter: QPainter) -> None:
        t = self.theme.tokens
        font = self.theme.font_px(14, 500)
        high = line_height(font)
        top = self.height() / 2 - self.theme.px(30)
        draw_icon(painter, self.theme, self._icon, self.width() / 2 - self.theme.px(22), top, 44, t.text3)
        rect = QRectF(8, top + self.theme.px(30), self.width() - 16, high)
        draw_words(painter, rect, self._empty, font, t.text2, Qt.AlignmentFlag.AlignCenter)


class SheetPreview(Card):
    """A card with the sheet: header with format and F3, desk, filled words, foot. `enlarge` follows F3's button."""

    enlarge = Signal()

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self._title = Words(theme, title or _("Đúng tờ sẽ in"), Role.BODY, weight=600)
        self._format = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self._format.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.enlarge_button = ActionButton(theme, _("Phóng to"), Rank.LINK, icon=Icon.ENLARGE, key="F3")
        self.enlarge_button.clicked.connect(self.enlarge)
        self.view = SheetView(theme)
        self.view.pressed.connect(self.enlarge)
        self.filled = FilledWords(theme)
        self._filled_title = Words(theme, _("Chữ điền trên thư"), Role.SMALL, Ink.TEXT2, weight=500)
        self._foot = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self._foot_icon = _FootIcon(theme)
        self._link_buttons: list[ActionButton] = []
        self._build()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._format)
        self._head.addWidget(self.enlarge_button)
        self._below = QVBoxLayout()
        self._links = QHBoxLayout()
        self._links.setSpacing(self.theme.px(4))
        self._links.addWidget(self._filled_title)
        self._links.addStretch(1)
        self._below.addLayout(self._links)
        self._below.addWidget(self.filled)
        self._below.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._foot_icon)
        foot.addWidget(self._foot, 1)
        self._below.addLayout(foot)
        self.body.addLayout(self._head)
        self.body.addWidget(self.view)
        self.body.addLayout(self._below, 1)
        self._foot_icon.hide()
        self._space()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if hasattr(self, "_below"):
            self._space()

    def add_links(self, *links: ActionButton) -> None:
        """Put quiet links beside the title of the filled words; they go where there is no sheet."""
        for link in links:
            self._links.addWidget(link)
            self._link_buttons.append(link)
            link.hide()

    def show_sheet(
        self,
        pdf: bytes,
        title: str,
        form: str,
        words: Sequence[FilledWord],
        foot: str = "",
        *,
        tight: bool = False,
    ) -> None:
        """Show a sheet: `title` above it, `form` such as “A5 ngang, 1 trang”, its filled words, a foot sentence.

        `tight` sets the filled words closer.
        """
        self._title.set_words(title)
        self._format.set_words(form)
        self.filled.show_words(words, tight=tight)
        self.view.show_pdf(pdf)
        self.view.setAccessibleName(f"{title}, {form}. {self.filled.spoken}")
        self._foot.set_words(foot)
        self._show_parts(True)
        self._fit()

    def show_nothing(self, words: str, icon: Icon = Icon.MAIL) -> None:
        """Show an empty desk over the whole card and say why."""
        self.view.show_nothing(words, icon)
        for link in self._link_buttons:
            link.hide()
        self._show_parts(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the desk the height the page needs."""
        super().resizeEvent(event)
        self._fit()

    def _grid_height(self, width: int) -> int:
        layout = self.filled.layout()
        return layout.heightForWidth(width) if layout is not None else 0

    def _show_parts(self, shown: bool) -> None:
        for part in (self._title, self._format, self.enlarge_button, self.filled):
            part.setVisible(shown)
        self.view.set_rounded(not shown)
        self.body.setStretchFactor(self.view, 0 if shown else 1)
        self.body.setStretchFactor(self._below, 1 if shown else 0)
        self._space()

    def _space(self) -> None:
        px = self.theme.px
        shown = self.view.pdf is not None
        pad = px(15) if shown else 0
        self._head.setContentsMargins(
            pad, px(6) if shown else 0, px(12) if shown else 0, px(5) if shown else 0
        )
        self._head.setSpacing(px(12))
        self._below.setContentsMargins(pad, px(10) if shown else 0, pad, px(10) if shown else 0)
        self._below.setSpacing(px(6))
        roomy = shown and self.theme.breakpoint is not Breakpoint.COMPACT
        self._filled_title.setVisible(roomy)
        self._foot.setVisible(roomy and bool(self._foot.words))
        self._foot_icon.setVisible(roomy and bool(self._foot.words))

    def _fit(self) -> None:
        if self.view.pdf is None:
            self.view.setMinimumHeight(120)
            self.view.setMaximumHeight(16777215)
            return
        wanted = self.view.height_for(self.width() - 2)
        filled = self._grid_height(self.width() - 2 - self.theme.px(30))
        roomy = self.theme.breakpoint is not Breakpoint.COMPACT
        room = self.height() - self._head.sizeHint().height() - filled - self._rest(roomy)
        self.view.setFixedHeight(max(120, min(wanted, room)))

    def _rest(self, roomy: bool) -> int:
        """What stands below the desk besides the filled words: title or links, foot, and the gaps."""
        linked = max((one.sizeHint().height() for one in self._link_buttons if not one.isHidden()), default=0)
        title = line_height(self.theme.font(Role.SMALL))
        return self.theme.px(80 if roomy else 34) + max(0, linked - (title if roomy else 0))


class _FootIcon(Painted):
    """The printer beside the foot sentence."""

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(18), self.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the printer."""
        painter = smooth(self)
        draw_icon(painter, self.theme, Icon.PRINTER, 0, self.height() / 2, 16, self.theme.tokens.text2)
        painter.end()


__all__ = ["FilledWords", "PageSize", "SheetPreview", "SheetView", "page_count", "page_size", "rasterise"]
