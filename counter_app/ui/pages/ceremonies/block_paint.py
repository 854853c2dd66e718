"""How a block of the week is painted: brass for a ceremony, charcoal for what is none, words dropped by whole lines."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.ceremony_week import Block, BlockKind
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.sentences.ceremonies import how_many, kind_word, short_title, when
from counter_app.ui.components.base import draw_icon, draw_words, elided, line_height, plate, text_width
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.wording import clock_time


@dataclass(frozen=True, slots=True)
class BlockInk:
    """The colours of a block: ground, border, bar, hour, title, the rest."""

    fill: str
    border: str
    bar: str
    hour: str
    title: str
    rest: str


def icon_of(about: EventKind) -> Icon:
    """The sign of a kind of ceremony."""
    return Icon.HEART if about is EventKind.MARRIAGE else Icon.CHILD


def ink_of(theme: Theme, kind: BlockKind, *, chosen: bool) -> BlockInk:
    """The colours of a block in the look in use."""
    t = theme.tokens
    if chosen:
        return BlockInk(t.primary, t.primary, t.primary, t.on_primary, t.on_primary, t.on_primary)
    if kind is BlockKind.VISIT:
        return BlockInk(t.quiet.tint, t.quiet.fg, t.quiet.fg, t.quiet.fg, t.text, t.text2)
    return BlockInk(t.brass_t, t.brass_l, t.brass_l, t.brass, t.text, t.text2)


def spoken(block: Block) -> str:
    """A block in full, as a screen reader and a tool tip say it."""
    if block.ceremony is None:
        return f"{clock_time(block.starts)} {block.words}"
    one = block.ceremony
    return f"{when(one)}. {short_title(one.about)}, {how_many(one.about, len(one.here))}. {one.place}"


def draw_block(painter: QPainter, theme: Theme, rect: QRectF, block: Block, *, chosen: bool) -> None:
    """Paint a block; as many whole lines as it has room for."""
    ink, px = ink_of(theme, block.kind, chosen=chosen), theme.px
    plate(painter, rect, 5, ink.fill, ink.border)
    plate(painter, QRectF(rect.left(), rect.top(), px(4), rect.height()), 2, ink.bar)
    strong, plain_ = theme.font_px(13, 600), theme.font_px(13)
    left, right = rect.left() + px(9), rect.right() - px(4)
    high, y = line_height(strong) - px(2), rect.top() + px(3)
    room = right - left
    hour = clock_time(local(block.starts))
    icon = icon_of(block.ceremony.about) if block.ceremony is not None else Icon.USERS
    fits = int((rect.bottom() - px(2) - y) // high)
    words = _title(block)
    if fits < 1:
        return
    first = left + px(19)
    if fits == 1:
        strong, high = theme.font_px(12, 600), line_height(theme.font_px(12, 600))
        y = rect.center().y() - high / 2
        short = f"{hour} {kind_word(block.ceremony.about) if block.ceremony is not None else words}"
        if text_width(strong, short) <= right - left < text_width(strong, short) + px(19):
            # The sign goes before a word is cut.
            first = left
        else:
            draw_icon(painter, theme, icon, left, y + high / 2, 14, ink.hour)
        if text_width(strong, short) > right - first:
            short = hour
        line = elided(strong, short, int(right - first))
        draw_words(painter, QRectF(first, y, right - first, high), line, strong, ink.hour)
        return
    draw_icon(painter, theme, icon, left, y + high / 2, 14, ink.hour)
    draw_words(painter, QRectF(first, y, right - first, high), hour, strong, ink.hour)
    y += high
    if block.ceremony is not None and text_width(strong, words) > room:
        words = kind_word(block.ceremony.about)
    lines = [(line, strong, ink.title) for line in _wrapped(strong, words, int(room), min(2, fits - 1))]
    left_over = min(2, fits - 1 - len(lines))
    if left_over > 0 and block.ceremony is not None:
        lines += [(line, plain_, ink.rest) for line in _rest(plain_, block.ceremony, room, left_over)]
    for line, font, colour in lines[: fits - 1]:
        draw_words(painter, QRectF(left, y, room, high), line, font, colour)
        y += high


def _title(block: Block) -> str:
    return short_title(block.ceremony.about) if block.ceremony is not None else block.words


def _rest(font: QFont, one: Ceremony, room: float, most: int) -> list[str]:
    """How many and where, beside or below each other; what has no room on a line of its own is left out whole."""
    parts = (how_many(one.about, len(one.here)), one.place)
    both = " · ".join(parts)
    if text_width(font, both) <= room:
        return [both]
    return [part for part in parts if text_width(font, part) <= room][:most]


def _wrapped(font: QFont, words: str, room: int, most: int) -> list[str]:
    """The words on at most so many lines, the last one cut."""
    lines: list[str] = []
    rest = words.split()
    while rest and len(lines) < most:
        line = rest.pop(0)
        while rest and text_width(font, f"{line} {rest[0]}") <= room:
            line = f"{line} {rest.pop(0)}"
        if rest and len(lines) == most - 1:
            line = " ".join([line, *rest])
        lines.append(line if QFontMetrics(font).horizontalAdvance(line) <= room else elided(font, line, room))
    return lines
