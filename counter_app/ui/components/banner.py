"""Banners across a page: what is the matter, and at most one button; never a message box."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.announce import announce
from counter_app.ui.components.base import Painted, barred_plate, draw_icon, line_height, smooth
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role, Tone
from counter_app.ui.values import BannerKind, BannerValue, plain
from counter_app.wording import _

_ICONS = {
    BannerKind.NOTE: Icon.INFO,
    BannerKind.WARNING: Icon.WARNING,
    BannerKind.ERROR: Icon.CIRCLE_X,
    BannerKind.FINE: Icon.SHIELD,
}
_TONES = {
    BannerKind.NOTE: Tone.READY,
    BannerKind.WARNING: Tone.SOON,
    BannerKind.ERROR: Tone.LATE,
    BannerKind.FINE: Tone.OK,
}


class Banner(Painted):
    """Tint, bar, icon, bold lead, rest, one button; `acted` names the button, `closed` says that × was pressed."""

    acted = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, value: BannerValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = value
        self._words = Words(theme, _sentence(value), Role.BODY, wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        if value.action is not None:
            self.button = ActionButton.of(theme, value.action, Rank.SMALL)
            self.button.clicked.connect(self._act)
            self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        if value.closable:
            self.close_button = IconButton(theme, Icon.CLOSE, _("Đóng dòng báo"))
            self.close_button.clicked.connect(self.closed)
            self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(plain(_sentence(value)))
        self.restyle()

    def restyle(self) -> None:
        """Take the sizes of the letter size."""
        px = self.theme.px
        slim = self.value.action is not None or self.value.closable
        self._row.setContentsMargins(
            px(44), px(4 if slim else 9), px(6 if slim else 12), px(4 if slim else 9)
        )
        self._row.setSpacing(px(12))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any page."""
        return QSize(self.theme.px(240), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the bar and the icon at the first line."""
        painter = smooth(self)
        ink = self.theme.tokens.tone(_TONES[self.value.kind])
        border = ink.fg if self.theme.tokens.high_contrast else None
        barred_plate(painter, QRectF(self.rect()), 5, ink.tint, ink.fg, border)
        text = self._words
        block = text.heightForWidth(text.width()) if text.hasHeightForWidth() else text.height()
        top = text.y() + max(0, (text.height() - block) / 2)
        middle = top + line_height(text.font()) / 2
        icon = self.value.icon or _ICONS[self.value.kind]
        draw_icon(painter, self.theme, icon, self.theme.px(15), middle, 20, ink.fg)
        painter.end()

    def _act(self) -> None:
        if self.value.action is not None:
            self.acted.emit(self.value.action.name)


class BannerArea(QWidget):
    """The banners of a page, newest last; `acted` gives the banner's key and the button's name."""

    acted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._banners: list[Banner] = []
        self.hide()

    @property
    def banners(self) -> tuple[Banner, ...]:
        """The banners as shown."""
        return tuple(self._banners)

    def shows(self, value: BannerValue) -> bool:
        """Whether this very banner stands there."""
        return any(one.value == value for one in self._banners)

    def show_banner(self, value: BannerValue) -> Banner:
        """Add a banner; one with the same non-empty key is replaced. A screen reader is told."""
        if value.key:
            self.clear(value.key)
        banner = Banner(self._theme, value)
        banner.acted.connect(lambda name: self.acted.emit(value.key, name))
        banner.closed.connect(lambda: self._remove(banner))
        self._banners.append(banner)
        self._column.addWidget(banner)
        self.show()
        announce(self, banner.accessibleName(), urgent=value.kind is BannerKind.ERROR)
        return banner

    def clear(self, key: str | None = None) -> None:
        """Take away the banners of a key, or all of them."""
        for banner in [one for one in self._banners if key is None or one.value.key == key]:
            self._remove(banner)

    def _remove(self, banner: Banner) -> None:
        self._banners.remove(banner)
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self._banners))


def _sentence(value: BannerValue) -> str:
    lead = f"**{value.lead}**" if value.lead else ""
    return f"{lead} {value.rest}".strip()
