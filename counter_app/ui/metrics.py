"""Heights, widths and gaps of the screens per breakpoint, in logical pixels at letter size 100 %."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.ui.tokens import Breakpoint, Role

WIDE_FROM = 1500
NORMAL_FROM = 1180
RECENTS_FROM_HEIGHT = 660
COMPACT_CARD_BELOW_HEIGHT = 600
SMALLEST_WINDOW = (900, 440)


@dataclass(frozen=True, slots=True)
class Metrics:
    """The sizes of one breakpoint; every one is to be passed through `Theme.px`, which minds the letter size."""

    main_action: int
    action: int
    button: int
    chip: int
    scan_box: int
    field: int
    page_margin: int
    card_gap: int
    card_padding: int
    register_row: int
    log_row: int
    day_head: int
    board_row: int
    recents_row: int
    import_row: int
    table_head: int
    rail_width: int
    counter_sheet: int
    register_detail: int
    log_sheet: int
    status_bar: int
    undo_bar: int
    strong: int
    panel: int
    letter: int
    page: int
    number: int
    person: int


NORMAL = Metrics(
    main_action=52,
    action=44,
    button=36,
    chip=34,
    scan_box=48,
    field=36,
    page_margin=20,
    card_gap=14,
    card_padding=20,
    register_row=52,
    log_row=44,
    day_head=30,
    board_row=43,
    recents_row=38,
    import_row=44,
    table_head=38,
    rail_width=84,
    counter_sheet=434,
    register_detail=376,
    log_sheet=430,
    status_bar=28,
    undo_bar=48,
    strong=16,
    panel=15,
    letter=18,
    page=24,
    number=29,
    person=28,
)

WIDE = Metrics(
    main_action=56,
    action=44,
    button=40,
    chip=34,
    scan_box=54,
    field=38,
    page_margin=28,
    card_gap=20,
    card_padding=28,
    register_row=46,
    log_row=50,
    day_head=30,
    board_row=56,
    recents_row=38,
    import_row=54,
    table_head=40,
    rail_width=228,
    counter_sheet=632,
    register_detail=470,
    log_sheet=620,
    status_bar=28,
    undo_bar=48,
    strong=17,
    panel=18,
    letter=20,
    page=28,
    number=36,
    person=34,
)

COMPACT = Metrics(
    main_action=48,
    action=44,
    button=36,
    chip=34,
    scan_box=44,
    field=36,
    page_margin=14,
    card_gap=12,
    card_padding=16,
    register_row=52,
    log_row=44,
    day_head=30,
    board_row=43,
    recents_row=38,
    import_row=44,
    table_head=38,
    rail_width=84,
    counter_sheet=346,
    register_detail=340,
    log_sheet=360,
    status_bar=28,
    undo_bar=48,
    strong=16,
    panel=15,
    letter=18,
    page=24,
    number=28,
    person=24,
)


def breakpoint_for(client_width: int) -> Breakpoint:
    """The width class of a client area of so many logical pixels."""
    if client_width >= WIDE_FROM:
        return Breakpoint.WIDE
    return Breakpoint.NORMAL if client_width >= NORMAL_FROM else Breakpoint.COMPACT


def metrics_for(width_class: Breakpoint) -> Metrics:
    """The sizes of a width class."""
    match width_class:
        case Breakpoint.WIDE:
            return WIDE
        case Breakpoint.NORMAL:
            return NORMAL
        case Breakpoint.COMPACT:
            return COMPACT


def type_pixels(role: Role, metrics: Metrics) -> tuple[int, int]:
    """Pixel size and weight of a step of the type scale, before the letter-size factor."""
    match role:
        case Role.CAPTION:
            return 12, 400
        case Role.SMALL:
            return 13, 400
        case Role.BODY:
            return 14, 400
        case Role.STRONG:
            return metrics.strong, 600
        case Role.PANEL:
            return metrics.panel, 600
        case Role.LETTER:
            return metrics.letter, 600
        case Role.PAGE:
            return metrics.page, 700
        case Role.NUMBER:
            return metrics.number, 700
        case Role.PERSON:
            return metrics.person, 700
