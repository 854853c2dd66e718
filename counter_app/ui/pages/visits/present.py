"""Visits as the page shows them: rows of the list, and the story of one visit beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counter_app.domain.instants import local
from counter_app.domain.mourning import called
from counter_app.domain.visit import Visit, VisitStage
from counter_app.sentences import visits as say
from counter_app.services.acts.visits import Offer, VisitBoard, VisitView
from counter_app.services.ports.visits import VisitWords
from counter_app.ui.components.row_paint import Column
from counter_app.ui.icons import Icon
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    EmptyValue,
    GuardKind,
    GuardValue,
    RowKind,
    RowValue,
    Tone,
)
from counter_app.wording import _, clock_time, n_, short_date, short_weekday

NEW, TELL, PLAN, RECORD, DECLINE, ACCEPT, PRINT, JOIN, PART, CLOSE = (
    "new",
    "tell",
    "plan",
    "record",
    "decline",
    "accept",
    "print",
    "join",
    "part",
    "close",
)

_ICONS = {
    VisitStage.REPORTED: Icon.CALENDAR_CLOCK,
    VisitStage.PLANNED: Icon.CALENDAR,
    VisitStage.DONE: Icon.CHECK,
    VisitStage.DECLINED: Icon.MINUS,
}


@dataclass(frozen=True, slots=True)
class DetailValue:
    """One visit in finished words; `offers` are codes with their sentence, `deeds` the acts, the main one first."""

    id: str
    name: str
    badge: BadgeValue
    who: str
    died: str
    registration: str
    notes: tuple[GuardValue, ...]
    told: tuple[tuple[str, str], ...]
    funeral: tuple[tuple[str, str], ...]
    plan: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]
    outcome: tuple[tuple[str, str], ...]
    offers: tuple[tuple[str, str], ...]
    deeds: tuple[Action, ...]


def columns() -> tuple[Column, ...]:
    """Who is visited, when, and how far it has come."""
    return (
        Column("name", _("Người mất"), 210, stretch=1),
        Column("when", _("Đi viếng"), 118),
        Column("stage", _("Tình trạng"), 196, drop_when_compact=True),
        Column("registered", _("Khai tử"), 150, drop_when_compact=True),
    )


def badge(stage: VisitStage) -> BadgeValue:
    """The standing of a visit, never in a colour of joy."""
    return BadgeValue(Tone.QUIET, say.stage_words(stage), _ICONS[stage])


def rows(board: VisitBoard, offers: Iterable[Offer]) -> tuple[RowValue, ...]:
    """Visits still to be made above those behind us, each part under its head."""
    offered = {one.visit for one in offers}
    found: list[RowValue] = []
    for key, title, views in (
        ("open", _("Đang chờ"), board.open),
        ("closed", _("Đã qua"), board.closed),
    ):
        if views:
            found.append(_head(key, title, len(views)))
            found += [_row(one, offered=one.visit.id in offered) for one in views]
    return tuple(found)


def _head(key: str, title: str, count: int) -> RowValue:
    words = n_("{title}: {n} cuộc viếng", "{title}: {n} cuộc viếng", count).format(title=title, n=count)
    return RowValue(f"head {key}", (Cell(words), Cell(""), Cell(""), Cell("")), words, RowKind.HEAD)


def _row(view: VisitView, *, offered: bool) -> RowValue:
    visit = view.visit
    name, about = called(visit.deceased), visit.deceased.address
    when = _when(visit)
    note = _("có hồ sơ chờ nối") if offered else say.registration_short(view.registration)
    stage = say.stage_words(visit.stage)
    cells = (
        Cell(_raised(name), about, strong=visit.is_open),
        Cell(when[0], when[1]),
        Cell(stage, icon=_ICONS[visit.stage], tone=Tone.QUIET),
        Cell(note, muted=bool(visit.dossier), strong=offered, wrap=True),
    )
    spoken = ", ".join(part for part in (_raised(name), stage, " ".join(when), note) if part)
    return RowValue(visit.id, cells, spoken)


def _when(visit: Visit) -> tuple[str, str]:
    at = visit.outcome.at if visit.outcome is not None else visit.plan.at if visit.plan is not None else None
    if at is None:
        return ("", "")
    here = local(at)
    return clock_time(here), f"{short_weekday(here.date())} {short_date(here.date())}"


def detail(view: VisitView, words: VisitWords | None, offers: Sequence[Offer], letter: str) -> DetailValue:
    """The story of one visit."""
    visit, gone = view.visit, view.visit.deceased
    notes = [GuardValue(GuardKind.NOTE, say.doubt_words(one)) for one in view.doubts]
    if view.proposal is None:
        notes.append(
            GuardValue(
                GuardKind.NOTE,
                _("Có hội, đoàn chưa có trong bảng của xã nên chưa gợi ý được thành phần; xin sửa tin báo."),
            )
        )
    told = (
        (_("Người báo tin"), f"{visit.reporter.who}, {say.hour(visit.reporter.at)}".removeprefix(", ")),
        # A telephone number is never parted at the end of a line.
        (
            _("Gia đình"),
            ", ".join(part for part in (visit.contact, visit.phone.replace(" ", "\u00a0")) if part),
        ),
        (_("Tôn giáo"), gone.religion),
        (_("Hội, đoàn"), ", ".join(gone.memberships)),
        (_("Lời gia đình"), visit.declined.words if visit.declined is not None else ""),
    )
    said = words is not None and visit.is_open
    return DetailValue(
        id=visit.id,
        name=_raised(called(gone)),
        badge=badge(visit.stage),
        who=", ".join(part for part in (visit.id, gone.address) if part),
        died=say.died_words(gone, view.lunar),
        registration=say.registration_words(view.registration)
        + (" " + _("Thư chia buồn đã in, số {number}.").format(number=letter) if letter else ""),
        notes=tuple(notes),
        told=tuple(row for row in told if row[1]),
        funeral=say.funeral_words(visit.funeral),
        plan=say.plan_words(visit.plan) if visit.plan is not None else (),
        words=_taken_along(words) if said and words is not None else (),
        outcome=say.outcome_words(visit.outcome) if visit.outcome is not None else (),
        offers=tuple((one.code, say.offer_words(one.name, one.code, one.likeness)) for one in offers),
        deeds=_deeds(visit),
    )


def _taken_along(words: VisitWords) -> tuple[tuple[str, str], ...]:
    return (
        (say.band_label(), "\n".join(words.band)),
        (say.lines_label(), "\n".join(words.lines)),
    )


def _deeds(visit: Visit) -> tuple[Action, ...]:
    printing = Action(PRINT, _("In phiếu và sổ tang"), Icon.PRINTER, "Ctrl+P")
    change = Action(TELL, _("Sửa tin báo"), Icon.PEN)
    apart = (Action(PART, _("Bỏ nối hồ sơ")),) if visit.dossier else ()
    match visit.stage:
        case VisitStage.REPORTED:
            return (
                Action(PLAN, _("Xếp lịch đi viếng"), Icon.CALENDAR),
                printing,
                Action(RECORD, _("Ghi kết quả")),
                change,
                Action(DECLINE, _("Gia đình xin miễn viếng")),
                *apart,
            )
        case VisitStage.PLANNED:
            return (
                printing,
                Action(RECORD, _("Ghi kết quả")),
                Action(PLAN, _("Sửa lịch")),
                change,
                Action(DECLINE, _("Gia đình xin miễn viếng")),
                *apart,
            )
        case VisitStage.DONE:
            return (Action(RECORD, _("Sửa kết quả"), Icon.PEN), printing, change, *apart)
        case VisitStage.DECLINED:
            return (Action(ACCEPT, _("Gia đình lại nhận viếng"), Icon.UNDO), change, *apart)


def nothing() -> EmptyValue:
    """What the page is for, and the one next step."""
    return EmptyValue(
        Icon.GRIEF,
        _("Chưa có tin báo nào"),
        _(
            "Khi trưởng thôn hoặc gia đình báo tin có người mất, ghi ở đây để đoàn kịp đến viếng; chưa cần hồ sơ."
        ),
        Action(NEW, _("Ghi tin báo"), Icon.PLUS, "Ctrl+N"),
    )


def offered(offers: Sequence[Offer]) -> BannerValue | None:
    """That death dossiers came in which may be about people visited; nothing is joined by itself."""
    if not offers:
        return None
    words = n_(
        "{n} hồ sơ khai tử có thể là của người đã báo tin.",
        "{n} hồ sơ khai tử có thể là của người đã báo tin.",
        len(offers),
    ).format(n=len(offers))
    return BannerValue(
        BannerKind.NOTE, words, _("Xin mở từng phiếu, so tên và ngày, rồi nối."), key="offers", icon=Icon.INFO
    )


def told(sentence: str, rest: str = "") -> BannerValue:
    """What was done, without a colour of joy."""
    return BannerValue(BannerKind.NOTE, sentence, rest, key="done", closable=True, icon=Icon.CHECK)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
