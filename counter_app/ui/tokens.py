"""Colours of the screens as frozen values: light, dark, quiet, and the system's own for high contrast."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Tone(StrEnum):
    """What a standing means; every tone has a colour, a shape and words, never one of them alone."""

    OK = "ok"
    SOON = "soon"
    LATE = "late"
    READY = "ready"
    PAUSE = "pause"
    WORK = "work"
    DONE = "done"
    QUIET = "quiet"


class Breakpoint(StrEnum):
    """The width class of the window's client area: wide from 1500 px, normal from 1180 px, else compact."""

    WIDE = "wide"
    NORMAL = "normal"
    COMPACT = "compact"


class TextSize(StrEnum):
    """The officer's choice of letter size, in percent of the drawn size."""

    NORMAL = "100"
    LARGE = "115"
    LARGER = "130"

    @property
    def factor(self) -> float:
        """The number every pixel of type and height is multiplied by."""
        return _FACTORS[self]


_FACTORS = {size: int(size.value) / 100 for size in TextSize}


class Role(StrEnum):
    """A step of the type scale."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    STRONG = "strong"
    PANEL = "panel"
    LETTER = "letter"
    PAGE = "page"
    NUMBER = "number"
    PERSON = "person"


class Ink(StrEnum):
    """Which of the text colours a label is written in."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    PRIMARY = "primary"
    BRASS = "brass"
    OK = "ok"
    SOON = "soon"
    LATE = "late"
    READY = "ready"
    WORK = "work"
    PAUSE = "pause"
    DONE = "done"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class ToneInk:
    """The two colours of one tone: words and icon, and the tint under them."""

    fg: str
    tint: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one look, as #RRGGBB."""

    name: str
    bg: str
    surface: str
    sunken: str
    desk: str
    line: str
    line2: str
    text: str
    text2: str
    text3: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    primary_t: str
    link: str
    disabled: str
    sel: str
    on_sel: str
    focus: str
    brass: str
    brass_l: str
    brass_t: str
    rail: str
    rail_t: str
    rail_sel: str
    on_rail: str
    rail_count: str
    on_rail_count: str
    bar: str
    bar_btn: str
    on_bar: str
    hol: str
    hatch: str
    hit: str
    hover: str
    paper: str
    shade: str
    ok: ToneInk
    soon: ToneInk
    late: ToneInk
    ready: ToneInk
    work: ToneInk
    pause: ToneInk
    done: ToneInk
    quiet: ToneInk
    high_contrast: bool = False
    is_quiet: bool = False

    def tone(self, tone: Tone) -> ToneInk:
        """The colours of a tone; in quiet mode nothing cheerful is left, good news turns neutral."""
        if self.is_quiet and tone in (Tone.OK, Tone.READY):
            return self.quiet
        inks: dict[Tone, ToneInk] = {
            Tone.OK: self.ok,
            Tone.SOON: self.soon,
            Tone.LATE: self.late,
            Tone.READY: self.ready,
            Tone.WORK: self.work,
            Tone.PAUSE: self.pause,
            Tone.DONE: self.done,
            Tone.QUIET: self.quiet,
        }
        return inks[tone]

    def ink(self, ink: Ink) -> str:
        """The colour of a text ink."""
        match ink:
            case Ink.TEXT:
                return self.text
            case Ink.TEXT2:
                return self.text2
            case Ink.TEXT3:
                return self.text3
            case Ink.PRIMARY:
                return self.link
            case Ink.BRASS:
                return self.brass
            case _:
                return self.tone(Tone(ink.value)).fg


LIGHT = Tokens(
    name="light",
    bg="#F2F1ED",
    surface="#FFFFFF",
    sunken="#F8F7F4",
    desk="#E4E2DC",
    line="#DCD9D1",
    line2="#8A867B",
    text="#1A232E",
    text2="#434E5B",
    text3="#58616D",
    primary="#1B4D77",
    primary_hover="#163F62",
    primary_pressed="#10304B",
    on_primary="#FFFFFF",
    primary_t="#E3ECF4",
    link="#1B4D77",
    disabled="#58616D",
    sel="#DCE8F3",
    on_sel="#1A232E",
    focus="#0B66C3",
    brass="#80600F",
    brass_l="#C29A2E",
    brass_t="#F7F0DC",
    rail="#13304A",
    rail_t="#CFDCE8",
    rail_sel="#25496B",
    on_rail="#FFFFFF",
    rail_count="#F5D27A",
    on_rail_count="#1A232E",
    bar="#22303E",
    bar_btn="#3A4A5A",
    on_bar="#FFFFFF",
    hol="#EFEDE7",
    hatch="#D9D6CD",
    hit="#F8E3A0",
    hover="#F8F7F4",
    paper="#FFFFFF",
    shade="#9C988E",
    ok=ToneInk("#1B673B", "#E4F1E8"),
    soon=ToneInk("#7F4F00", "#FAEFD8"),
    late=ToneInk("#A3281A", "#FAE8E4"),
    ready=ToneInk("#1D5788", "#E4EDF6"),
    work=ToneInk("#434E5B", "#ECEEF0"),
    pause=ToneInk("#5F4385", "#EFEAF5"),
    done=ToneInk("#4E5965", "#F0EFEB"),
    quiet=ToneInk("#33383E", "#ECEBE8"),
)

DARK = Tokens(
    name="dark",
    bg="#12171D",
    surface="#1B222A",
    sunken="#161C23",
    desk="#0D1116",
    line="#36414D",
    line2="#8391A0",
    text="#F0F4F8",
    text2="#C3CDD8",
    text3="#A3B0BD",
    primary="#8CC4F2",
    primary_hover="#A9D4F7",
    primary_pressed="#C4E1F8",
    on_primary="#10202E",
    primary_t="#1F3447",
    link="#8CC4F2",
    disabled="#A3B0BD",
    sel="#24405A",
    on_sel="#F0F4F8",
    focus="#FFD24A",
    brass="#E6C468",
    brass_l="#C29A2E",
    brass_t="#332B16",
    rail="#0B1117",
    rail_t="#C3CDD8",
    rail_sel="#22384C",
    on_rail="#FFFFFF",
    rail_count="#F5D27A",
    on_rail_count="#1A232E",
    bar="#2C3947",
    bar_btn="#45566A",
    on_bar="#FFFFFF",
    hol="#20262D",
    hatch="#343D47",
    hit="#5A4A16",
    hover="#222A33",
    paper="#FFFFFF",
    shade="#000000",
    ok=ToneInk("#86D9A5", "#173224"),
    soon=ToneInk("#F2C166", "#372A10"),
    late=ToneInk("#FFA79A", "#3F1D18"),
    ready=ToneInk("#93C6F3", "#1A2F43"),
    work=ToneInk("#C3CDD8", "#29323C"),
    pause=ToneInk("#CDB6F0", "#2D2440"),
    done=ToneInk("#B4BFCA", "#252D35"),
    quiet=ToneInk("#D5D8DC", "#272C32"),
)


def quiet(tokens: Tokens) -> Tokens:
    """The same look for a condolence: charcoal in place of ink-blue, no tone of joy."""
    if tokens.high_contrast:
        return replace(tokens, is_quiet=True)
    dark = tokens.name.startswith("dark")
    return replace(
        tokens,
        name=f"{tokens.name}-quiet",
        primary=tokens.quiet.fg,
        primary_hover="#E6E8EB" if dark else "#272B30",
        primary_pressed="#F4F5F6" if dark else "#1A1D21",
        on_primary="#15191E" if dark else "#FFFFFF",
        primary_t=tokens.quiet.tint,
        link=tokens.quiet.fg,
        sel="#343A41" if dark else "#E2E1DD",
        is_quiet=True,
    )
