"""The families of a ceremony as rows: number, names, how they are said, what they agreed to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.ceremony_party import PartyStanding
from counter_app.sentences.ceremonies import names, photo_words
from counter_app.services.acts.ceremonies import PartyView
from counter_app.ui.components.badge import badge_width, draw_badge
from counter_app.ui.components.base import (
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    text_width,
)
from counter_app.ui.icons import Icon
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.theme import Theme


class PartyRow(PaintedButton):
    """One family; pressing it opens what is to be done with it."""

    def __init__(
        self, theme: Theme, place: int, view: PartyView, *, last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._place, self.view, self._last = place, view, last
        self.setText(names(view.party).replace("&", "&&"))
        self.setAccessibleName(words.spoken(view))
        self.setToolTip(words.spoken(view))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_inset", True)
        self.setProperty("ring_radius", 4)

    def sizeHint(self) -> QSize:
        """Two lines."""
        first, second = self._fonts()
        return QSize(self.theme.px(300), line_height(first) + line_height(second) + self.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, arrows go to the neighbour."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.click()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the number, the names, and below them the small line and the consent."""
        t, px = self.theme.tokens, self.theme.px
        if self.underMouse():
            plate(painter, QRectF(self.rect()), 4, t.hover)
        side, middle = px(24), self.height() / 2
        disc = QRectF(px(1), middle - side / 2, side, side)
        done = self.view.standing is PartyStanding.CONFERRED
        plate(painter, disc, side / 2, t.ok.tint if done else t.brass_t, t.ok.fg if done else t.brass_l)
        if done:
            draw_icon(painter, self.theme, Icon.CHECK, disc.left() + px(4), middle, 16, t.ok.fg)
        else:
            font = self.theme.font_px(13, 700)
            draw_words(painter, disc, str(self._place), font, t.brass, Qt.AlignmentFlag.AlignCenter)
        first, second = self._fonts()
        left, right = px(36), self.width() - px(2)
        top = (self.height() - line_height(first) - line_height(second)) / 2
        room = right - left
        if self.view.standing is not PartyStanding.WAITING:
            badge = words.party_badge(self.view)
            wide = badge_width(self.theme, badge, 24, filled=False)
            draw_badge(
                painter,
                self.theme,
                QRectF(right - wide, top, wide, line_height(first)),
                badge,
                24,
                filled=False,
            )
            room -= wide + px(8)
        line = QRectF(left, top, room, line_height(first))
        gone = self.view.standing is PartyStanding.MOVED
        draw_words(
            painter,
            line,
            elided(first, names(self.view.party), int(room)),
            first,
            t.text3 if gone else t.text,
        )
        self._below(painter, QRectF(left, line.bottom(), right - left, line_height(second)), second)
        if not self._last:
            painter.fillRect(QRectF(left, self.height() - 1, right - left, 1), QColor(t.line))

    def _below(self, painter: QPainter, rect: QRectF, font: QFont) -> None:
        t, px, party = self.theme.tokens, self.theme.px, self.view.party
        if self.view.standing in (PartyStanding.CONFERRED, PartyStanding.HANDED_OVER, PartyStanding.MOVED):
            # What was agreed to matters until then; now the two days do.
            told = elided(font, words.below_names(self.view), int(rect.width()))
            draw_words(painter, rect, told, font, t.text2)
            return
        agreed = photo_words(party)
        strong = font if party.consents else self.theme.font_px(13, 600)
        ink = t.text2 if party.consents else t.late.fg
        wide = min(text_width(strong, agreed), int(rect.width() * 0.62))
        box = QRectF(rect.right() - wide, rect.top(), wide, rect.height())
        draw_words(painter, box, elided(strong, agreed, wide), strong, ink)
        icon = Icon.EYE if party.consents else Icon.CIRCLE_X
        draw_icon(painter, self.theme, icon, box.left() - px(20), rect.center().y(), 14, ink)
        room = rect.width() - wide - px(28)
        draw_words(
            painter,
            QRectF(rect.left(), rect.top(), room, rect.height()),
            elided(font, words.below_names(self.view), int(room)),
            font,
            t.text2,
        )

    def _fonts(self) -> tuple[QFont, QFont]:
        return self.theme.font_px(15, 600), self.theme.font_px(13)
