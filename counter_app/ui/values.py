"""What the components show: finished words and their meaning, translated from domain values by the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from counter_app.ui.icons import Icon
from counter_app.ui.tokens import Tone

__all__ = [
    "Action",
    "BadgeValue",
    "BannerKind",
    "BannerValue",
    "Cell",
    "CheckItem",
    "Choice",
    "DayState",
    "DayValue",
    "EmptyValue",
    "FigureValue",
    "FilledWord",
    "GuardKind",
    "GuardValue",
    "LetterLineValue",
    "LetterState",
    "PanelRow",
    "PanelValue",
    "PointState",
    "RailItem",
    "RowKind",
    "RowValue",
    "ScannerState",
    "StatusValue",
    "StepValue",
    "TimelinePoint",
    "Tone",
    "TrackPoint",
    "UndoValue",
]


def plain(words: str) -> str:
    """The words without the `**` that mark bold, as a screen reader says them."""
    return words.replace("**", "")


@dataclass(frozen=True, slots=True)
class Action:
    """A deed offered by a button: its words, icon and key; `name` comes back when it is chosen."""

    name: str
    words: str
    icon: Icon | None = None
    key: str = ""


_TONE_ICONS: dict[Tone, Icon] = {
    Tone.OK: Icon.CHECK_CIRCLE,
    Tone.SOON: Icon.CLOCK_ALERT,
    Tone.LATE: Icon.WARNING,
    Tone.READY: Icon.PACKAGE,
    Tone.PAUSE: Icon.PAUSE_CIRCLE,
    Tone.WORK: Icon.LOADER,
    Tone.DONE: Icon.CHECK_ALL,
    Tone.QUIET: Icon.MINUS,
}


def tone_icon(tone: Tone) -> Icon:
    """The shape that belongs to a tone."""
    return _TONE_ICONS[tone]


@dataclass(frozen=True, slots=True)
class BadgeValue:
    """A standing: tone, words, and the tone's icon unless another is named."""

    tone: Tone
    words: str
    icon: Icon | None = None

    @property
    def shape(self) -> Icon:
        """The icon that is drawn."""
        return self.icon if self.icon is not None else tone_icon(self.tone)


class PointState(StrEnum):
    """How a point of the date track is drawn."""

    PAST = "past"
    DONE = "done"
    LATE = "late"
    NOW = "now"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """One date of the track; `late_stretch` paints the way from the point before it red."""

    label: str
    words: str
    state: PointState = PointState.PAST
    late_stretch: bool = False


class LetterState(StrEnum):
    """What the letter line says: this letter, none, or held back."""

    LETTER = "letter"
    NONE = "none"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class LetterLineValue:
    """Which letter and why; `why` may hold **bold** words, `note` is the form and paper beside the name."""

    state: LetterState
    title: str
    note: str
    why: str
    action: Action | None = None
    icon: Icon | None = None


class GuardKind(StrEnum):
    """What a guard line is: a hold, a warning, a note, or that all was checked."""

    HOLD = "hold"
    WARNING = "warning"
    NOTE = "note"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class GuardValue:
    """One sentence about what was checked; it may hold **bold** words."""

    kind: GuardKind
    words: str
    icon: Icon | None = None


@dataclass(frozen=True, slots=True)
class FilledWord:
    """A word that stands on the letter: its name and itself, in bold when it deserves a second look."""

    label: str
    words: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class UndoValue:
    """What was just done, and what can still be done about it."""

    done: str
    rest: str
    actions: tuple[Action, ...]
    icon: Icon = Icon.PRINTER


class BannerKind(StrEnum):
    """How a banner is meant."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class BannerValue:
    """A sentence across the page: a bold lead, the rest, at most one button.

    A banner takes the place of an older one with the same `key`.
    """

    kind: BannerKind
    lead: str
    rest: str = ""
    action: Action | None = None
    icon: Icon | None = None
    key: str = ""
    closable: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: its key, words, and the count and icon a chip may show."""

    key: str
    words: str
    count: int | None = None
    icon: Icon | None = None
    tip: str = ""


@dataclass(frozen=True, slots=True)
class StepValue:
    """One named step of a careful act."""

    words: str
    done: bool = False


class DayState(StrEnum):
    """How a day counts towards an appointment."""

    START = "start"
    COUNTED = "counted"
    OFF = "off"
    DUE = "due"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class DayValue:
    """A day of the strip: weekday, date and what it means; a folded one stands for several days.

    The short forms stand where a narrow tile has no room for the long ones.
    """

    weekday: str
    date: str
    words: str
    state: DayState = DayState.COUNTED
    short_weekday: str = ""
    short_words: str = ""


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """One thing that happened, happens or is planned."""

    title: str
    words: str
    state: PointState = PointState.PAST


@dataclass(frozen=True, slots=True)
class CheckItem:
    """One thing to have done, and whether it is."""

    words: str
    done: bool
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A row of a board panel: name, what it is about, how it stands; `key` comes back when it is opened.

    `check` puts a tick box before it, ticked or not.
    """

    key: str
    title: str
    words: str
    badge: BadgeValue | None = None
    words_tone: Tone | None = None
    action: Action | None = None
    check: bool | None = None

    @property
    def spoken(self) -> str:
        """The row in one sentence for a screen reader."""
        standing = self.badge.words if self.badge is not None else ""
        return ", ".join(plain(part) for part in (self.title, standing, self.words) if part)


@dataclass(frozen=True, slots=True)
class PanelValue:
    """A board panel: the count first, then words, then rows."""

    title: str
    count: int
    words: str
    icon: Icon
    rows: tuple[PanelRow, ...] = ()
    tone: Tone | None = None
    main: Action | None = None
    more: Action | None = None
    empty: str = ""


@dataclass(frozen=True, slots=True)
class FigureValue:
    """A figure: what it counts, how many, its share beside it, what that means; `key` names the rows behind it.

    `number` is shown in place of the count where the figure is no count, as a share of a hundred.
    """

    key: str
    title: str
    count: int
    words: str = ""
    share: str = ""
    tone: Tone | None = None
    icon: Icon | None = None
    number: str = ""

    @property
    def shown(self) -> str:
        """The number as it is read."""
        return self.number or str(self.count)

    @property
    def spoken(self) -> str:
        """The figure in one sentence for a screen reader."""
        beside = f" ({self.share})" if self.share else ""
        return ". ".join(part for part in (f"{self.title}: {self.shown}{beside}", self.words) if part)


@dataclass(frozen=True, slots=True)
class EmptyValue:
    """What a list is for and the one next step."""

    icon: Icon
    title: str
    words: str
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class RailItem:
    """A page in the rail: `count` is what must be done there today."""

    key: str
    words: str
    icon: Icon
    shortcut: str = ""
    count: int = 0
    at_foot: bool = False
    long_words: str = ""


class ScannerState(StrEnum):
    """How the scan box stands."""

    IDLE = "idle"
    READING = "reading"
    NOT_FOUND = "not_found"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class StatusValue:
    """One plate of the status bar; a tone other than done is shown in its colour."""

    icon: Icon
    words: str
    tone: Tone = Tone.DONE
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row: first line, second line below it, and how it is meant.

    `hit` is the stretch of `words` that a search found (start inclusive, end exclusive).
    """

    words: str
    second: str = ""
    strong: bool = False
    tone: Tone | None = None
    icon: Icon | None = None
    filled: bool = False
    struck: bool = False
    muted: bool = False
    check: bool | None = None
    wrap: bool = False
    hit: tuple[int, int] | None = None
    action: Action | None = None


class RowKind(StrEnum):
    """An ordinary row, a head over a day, or a number that was spent without a letter."""

    ROW = "row"
    HEAD = "head"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class RowValue:
    """A row of a list; `spoken` is its one sentence for a screen reader."""

    key: str
    cells: tuple[Cell, ...]
    spoken: str
    kind: RowKind = RowKind.ROW
    tags: frozenset[str] = field(default_factory=frozenset)
