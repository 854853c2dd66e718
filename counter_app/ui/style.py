"""QPalette and the small style sheet of a look: the palette owns colours, the sheet only borders and padding."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

from counter_app.ui.tokens import Tokens


def palette_of(tokens: Tokens) -> QPalette:
    """The palette of a look, in all three colour groups."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.bg,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.late.fg,
        role.Highlight: tokens.primary if tokens.high_contrast else tokens.sel,
        role.HighlightedText: tokens.on_primary if tokens.high_contrast else tokens.text,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Light: tokens.surface,
        role.Midlight: tokens.sunken,
        role.Mid: tokens.line,
        role.Dark: tokens.line2,
        role.Shadow: tokens.text3,
        role.Accent: tokens.primary,
    }
    for one, colour in pairs.items():
        palette.setColor(one, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, one, QColor(tokens.text3))
    return palette


def style_sheet_of(tokens: Tokens, px: Callable[[float], int]) -> str:
    """The style sheet of a look, with sizes passed through `px`; it names no text colour (see palette_of)."""
    t = tokens
    return f"""
    QLineEdit[boxed="true"], QPlainTextEdit[boxed="true"] {{
        background: {t.surface}; border: 1px solid {t.line2}; border-radius: 6px;
        padding: 0px {px(10)}px; min-height: {px(34)}px;
        selection-background-color: {t.primary}; selection-color: {t.on_primary};
    }}
    QPlainTextEdit[boxed="true"] {{ padding: {px(6)}px {px(6)}px; }}
    QLineEdit[boxed="true"]:focus, QPlainTextEdit[boxed="true"]:focus {{ border-color: {t.primary}; }}
    QLineEdit[boxed="true"][faulty="true"] {{ border-color: {t.late.fg}; }}
    QLineEdit[boxed="true"]:disabled, QPlainTextEdit[boxed="true"]:disabled {{
        background: {t.sunken}; border-color: {t.line};
    }}
    QLineEdit[bare="true"] {{
        background: transparent; border: none; padding: 0px;
        selection-background-color: {t.primary}; selection-color: {t.on_primary};
    }}
    QToolTip {{ background: {t.surface}; border: 1px solid {t.line2}; padding: 4px 6px; }}
    QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] {{ background: transparent; border: none; }}
    QAbstractItemView[flat="true"] {{ background: transparent; border: none; outline: none; }}
    QAbstractItemView#choices {{
        background: {t.surface}; border: 1px solid {t.line2}; outline: none; padding: 4px;
        selection-background-color: {t.sel}; selection-color: {t.text};
    }}
    QAbstractItemView#choices::item {{ min-height: {px(32)}px; padding: 0px {px(6)}px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {t.line2}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {t.text3}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0px; height: 0px; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
