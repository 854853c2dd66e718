"""The plate that says whether the log agrees with its chain; pressed, it leads to what proves it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.chain import ProvedHead, code_of
from counter_app.domain.errors.keeping import LogTampered
from counter_app.sentences.chain import when_words
from counter_app.ui.components.badge import badge_width, draw_badge
from counter_app.ui.components.base import PaintedButton
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.values import BadgeValue, Tone
from counter_app.wording import _, count, n_

HEIGHT = 28
_SHORT_GROUPS = 3


def agreeing(proved: ProvedHead, now: datetime | None = None) -> BadgeValue:
    """`Sổ nguyên vẹn · 1.286 mục · kiểm 06:00 hôm nay`; without `now` the badge leaves out when."""
    entries = proved.head.seq
    words = n_("Sổ nguyên vẹn · {n} mục", "Sổ nguyên vẹn · {n} mục", entries).format(n=count(entries))
    if now is not None:
        words = _("{words} · kiểm {when}").format(words=words, when=when_words(proved.at, now))
    return BadgeValue(Tone.OK, words, Icon.SHIELD)


def tampered(error: LogTampered) -> BadgeValue:
    """The log does not agree with its chain from some entry on."""
    return BadgeValue(Tone.LATE, _("Sổ bị sửa từ mục {seq}").format(seq=count(error.seq)), Icon.SHIELD_ALERT)


def head_words(proved: ProvedHead) -> str:
    """The beginning of the head's code: `Mã đầu chuỗi 1286-7F3A-91C2…`."""
    if not proved.head.seq:
        return ""
    code = "-".join(code_of(proved.head).split("-")[:_SHORT_GROUPS])
    return _("Mã đầu chuỗi {code}…").format(code=code)


class ChainPlate(PaintedButton):
    """A badge that can be pressed, by the mouse or by Space and Enter."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = BadgeValue(Tone.WORK, "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 5)
        self.setAccessibleDescription(_("Bấm để kiểm sổ, đối chiếu mã trên giấy"))
        self.setToolTip(_("Kiểm sổ, đối chiếu mã trên giấy"))

    @property
    def value(self) -> BadgeValue:
        """What the plate says."""
        return self._value

    def show_value(self, value: BadgeValue) -> None:
        """Say another standing."""
        self._value = value
        self.setAccessibleName(value.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The whole badge."""
        return QSize(badge_width(self.theme, self._value, HEIGHT), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and a few letters."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Paint the badge."""
        draw_badge(painter, self.theme, QRectF(self.rect()), self._value, HEIGHT)
