"""The look made of the operating system's own colours, for a person who asked it for high contrast."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.ui.tokens import Tokens, ToneInk


@dataclass(frozen=True, slots=True)
class SystemColours:
    """The operating system's own colours, for a person who asked it for high contrast."""

    window: str
    window_text: str
    base: str
    text: str
    highlight: str
    highlighted_text: str
    link: str
    disabled: str


def high_contrast(system: SystemColours) -> Tokens:
    """A look made only of the system's colours: tints fall away, shape, border and words remain."""
    plain = ToneInk(system.window_text, system.window)
    return Tokens(
        name="high-contrast",
        bg=system.window,
        surface=system.window,
        sunken=system.window,
        desk=system.window,
        line=system.window_text,
        line2=system.window_text,
        text=system.window_text,
        text2=system.window_text,
        text3=system.window_text,
        primary=system.highlight,
        primary_hover=system.highlight,
        primary_pressed=system.highlight,
        on_primary=system.highlighted_text,
        primary_t=system.window,
        link=system.link,
        disabled=system.disabled,
        sel=system.highlight,
        on_sel=system.highlighted_text,
        focus=system.highlight,
        brass=system.window_text,
        brass_l=system.highlight,
        brass_t=system.window,
        rail=system.window,
        rail_t=system.window_text,
        rail_sel=system.highlight,
        on_rail=system.highlighted_text,
        rail_count=system.highlight,
        on_rail_count=system.highlighted_text,
        bar=system.window,
        bar_btn=system.window,
        on_bar=system.window_text,
        hol=system.window,
        hatch=system.window_text,
        hit=system.highlight,
        hover=system.window,
        paper="#FFFFFF",
        shade=system.window_text,
        ok=plain,
        soon=plain,
        late=plain,
        ready=plain,
        work=plain,
        pause=plain,
        done=plain,
        quiet=plain,
        high_contrast=True,
    )
