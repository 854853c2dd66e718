"""Puts what goes on at the counter into its widgets; called whenever anything changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.logbook import SheetId
from counter_app.sentences.errors import explain
from counter_app.services.acts.counter import Card
from counter_app.services.acts.recent import Returned
from counter_app.services.ports.lists import DossierRow
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter import banners, view
from counter_app.ui.pages.counter.actions import main_icon, main_words
from counter_app.ui.pages.counter.deciding import (
    MainAct,
    applicant_name,
    chosen,
    is_closed,
    is_veiled,
    main_act,
    must_decide,
    possible_kinds,
)
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.present import card_value
from counter_app.ui.pages.counter.questions import Asked
from counter_app.ui.pages.counter.recents import recent_value
from counter_app.ui.pages.counter.session import CounterSession
from counter_app.ui.pages.counter.sheets import Preview, filled_words
from counter_app.ui.pages.counter.states import Looking
from counter_app.ui.pages.counter.taken_back import undo_value
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.values import Action, BadgeValue, PanelRow, ScannerState, Tone
from counter_app.wording import _, clock_time, full_date, short_date

if TYPE_CHECKING:
    from counter_app.ui.pages.counter.second_look import LookValue


def render(
    seen: view.CounterView, session: CounterSession, asked: Asked | None, looking: Looking, *, recents: bool
) -> None:
    """Show the session in the view."""
    deed = session.deed
    quiet = session.quiet or (session.card is None and deed is not None and deed.quiet)
    seen.theme.set_quiet(quiet)
    _render_scan_box(seen, session)
    _render_stack(seen, session, asked, recents=recents)
    _render_actions(seen, session, hidden=asked is not None or recents)
    _render_sheets(seen, session)
    _render_look(seen, session, looking)
    _render_unsigned(seen, session)
    seen.recents.show_values([recent_value(one) for one in session.recent], quiet=quiet)
    seen.show_recents(bool(session.recent) and not recents)
    # Before a family in mourning nothing of the citizen before them stays on the screen.
    own = deed is not None and (
        not session.quiet or (session.card is not None and deed.code in session.card.codes)
    )
    if deed is None or not own:
        seen.undo_bar.clear()
    else:
        value = undo_value(deed)
        if seen.undo_bar.value != value:
            seen.undo_bar.show_value(value)


def told(
    seen: view.CounterView, session: CounterSession, asked: Asked | None, looking: Looking, *, recents: bool
) -> tuple[object, ...]:
    """All that `render` shows; where each part is the very same one as before, everything stands there already."""
    return (
        session.phase,
        session.asked_for,
        session.card,
        session.decision,
        session.previews,
        session.fault,
        session.broken,
        session.working,
        session.deed,
        session.rows,
        session.names,
        session.recent,
        seen.side.current,
        asked,
        looking,
        recents,
    )


def person(card: Card) -> str:
    """Whose case it is."""
    return applicant_name(card)


def unsigned(session: CounterSession) -> tuple[SheetId, ...]:
    """The sheets of the card that were printed ahead and want a signature."""
    card = session.card
    if card is None:
        return ()
    sheets = (
        card.open_sheet(kind, about) for kind in chosen(card, session.decision) for about in card.about(kind)
    )
    return tuple(one.id for one in sheets if one is not None and one.spooled and not one.signed)


def _render_scan_box(seen: view.CounterView, session: CounterSession) -> None:
    box = seen.scan_box
    match session.phase:
        case Phase.READING:
            wanted, sentence = ScannerState.READING, ""
        case Phase.NOT_FOUND:
            wanted, sentence = ScannerState.NOT_FOUND, explain(UnknownCase(code=session.asked_for))
        case _:
            wanted, sentence = ScannerState.IDLE, ""
    if box.state is ScannerState.LOST and wanted is ScannerState.IDLE:
        return
    if (box.state, box.sentence) != (wanted, sentence):
        box.show_state(wanted, sentence)
    if session.phase is Phase.NOT_FOUND and not box.line.text():
        box.set_text(session.asked_for)


def _render_stack(
    seen: view.CounterView, session: CounterSession, asked: Asked | None, *, recents: bool
) -> None:
    if asked is not None:
        seen.show_stack(seen.words if asked is Asked.WORDS else seen.question)
    elif recents:
        title = _("Vừa trao hôm nay")
        seen.hits.show_rows(
            title,
            _("Chọn một dòng rồi bấm Enter; Esc để quay lại."),
            [_recent_row(one) for one in session.recent],
        )
        seen.show_stack(seen.hits)
    elif session.card is not None:
        step = 1 if session.decision.looked else 0
        value = card_value(session.card, session.decision)
        if seen.card.value != value or step:
            seen.card.show_value(value, step)
        seen.show_stack(seen.card)
    elif session.phase is Phase.SEVERAL:
        title = _("{n} hồ sơ khớp với “{text}”").format(n=len(session.rows), text=session.asked_for)
        seen.hits.show_rows(
            title,
            _("Mũi tên để chọn, Enter để mở. Gõ thêm chữ để thu hẹp."),
            [_row(one, session.names) for one in session.rows],
        )
        seen.show_stack(seen.hits)
    elif session.phase is Phase.READING:
        seen.show_stack(seen.loading)
    else:
        seen.empty.show_value(
            view.not_found_value() if session.phase is Phase.NOT_FOUND else view.empty_value()
        )
        seen.show_stack(seen.empty)


def _render_actions(seen: view.CounterView, session: CounterSession, *, hidden: bool) -> None:
    card, act = session.card, session.act
    seen.deeds.setVisible(card is not None and not hidden)
    if card is None or act is None:
        return
    closed = is_closed(card)
    copies = closed and any(one.handed_over is not None and one.withdrawn is None for one in card.sheets)
    letters = chosen(card, session.decision)
    # While sheets are drawn anew the button stays enabled: a disabled one would hand the focus to its neighbour.
    enabled = act not in (MainAct.STUCK, MainAct.WAIT_SIGNATURE)
    thanks = isinstance(card.case, Contribution)
    seen.deeds.show_act(act, thanks=thanks, working=session.working, enabled=enabled)
    given = closed and isinstance(card.case, Dossier) and card.case.handed_over is not None
    seen.deeds.show_sides(
        main=not closed or copies,
        other=not closed and bool(possible_kinds(card)),
        none=not closed and bool(letters) and bool(card.choice.proposed),
        closed=closed,
        undo=given,
    )
    seen.card.show_collector(not closed)


def _render_sheets(seen: view.CounterView, session: CounterSession) -> None:
    card, quiet = session.card, session.quiet
    if card is None:
        words = _("Đang mở hồ sơ…") if session.phase is Phase.READING else _("Tờ thư sẽ hiện ở đây")
        seen.side.show_nothing(words)
    elif card.choice.needs_ready:
        seen.side.show_nothing(_("Tờ thư hiện ra khi đã rõ giờ có kết quả"), Icon.CALENDAR_CLOCK, quiet=quiet)
    elif session.previews is None:
        seen.side.show_nothing(_("Đang soạn tờ thư…"), quiet=quiet)
    elif session.previews:
        if session.previews != seen.side.previews:
            seen.side.show_previews(session.previews, _strong(card), _known(card), quiet=quiet)
    elif is_veiled(card) and must_decide(card, session.decision):
        seen.side.show_nothing(_("Tờ thư hiện ra khi anh/chị quyết định gửi"), Icon.MAIL_OFF, quiet=quiet)
    elif not session.drawable:
        seen.side.show_nothing(_("Chưa soạn được tờ thư"), Icon.MAIL_OFF, quiet=quiet)
    else:
        seen.side.show_nothing(_("Hồ sơ này không kèm thư"), Icon.MAIL_OFF, quiet=quiet)
    seen.fit_look()


def _render_look(seen: view.CounterView, session: CounterSession, looking: Looking) -> None:
    sheet, card = seen.side.current, session.card
    on = looking is not Looking.NOT and sheet is not None and card is not None
    if on and sheet is not None and card is not None:
        seen.look.show_value(_look_value(sheet, card, session, looking))
    seen.show_look(on)


def _look_value(sheet: Preview, card: Card, session: CounterSession, looking: Looking) -> LookValue:
    from counter_app.ui.pages.counter.second_look import LookValue  # noqa: PLC0415 - loaded with its view

    words = filled_words(sheet.shown, _strong(card))
    if looking is Looking.LARGE:
        return LookValue(_("Phóng to"), _("Esc hoặc F3 để quay lại."), sheet.pdf, words)
    after = main_act(card, replace(session.decision, looked=True))
    said = _("Đang ghi, đang in…") if session.working else main_words(after)
    help_ = _("Đọc chậm từng dòng. Sai một chữ: bấm Esc để quay lại sửa.")
    return LookValue(_("Xem lần hai"), help_, sheet.pdf, words, Action("main", said, main_icon(after)))


def _render_unsigned(seen: view.CounterView, session: CounterSession) -> None:
    card = session.card
    shown = any(one.value.key == banners.UNSIGNED for one in seen.banners.banners)
    wanted = card is not None and session.act is MainAct.WAIT_SIGNATURE
    if shown and not wanted:
        seen.banners.clear(banners.UNSIGNED)
    elif wanted and not shown and card is not None:
        ids = set(unsigned(session))
        seen.banners.show_banner(banners.unsigned(tuple(one for one in card.sheets if one.id in ids)))


def _strong(card: Card) -> frozenset[str]:
    """The names that stand large on the letter, as written and in capitals."""
    shown = (*card.names, ", ".join(card.names))
    return frozenset((*shown, *(name.upper() for name in shown)))


def _known(card: Card) -> frozenset[str]:
    """What stands on the card beside the sheet and need not be said again."""
    name = card.procedure.name if card.procedure is not None else ""
    return frozenset(word for word in (*card.codes, name) if word)


def _row(row: DossierRow, names: ProcedureNames) -> PanelRow:
    """A hit: who, what, when; the standing in the register's own few words."""
    if row.handed_over is not None:
        badge = BadgeValue(Tone.DONE, _("Đã trao {day}").format(day=short_date(row.handed_over.date())))
    elif not row.is_open:
        badge = BadgeValue(Tone.DONE, _("Đã kết thúc"))
    elif row.ready is not None:
        badge = BadgeValue(Tone.READY, _("Đã có kết quả"))
    elif row.paused_since is not None:
        badge = BadgeValue(Tone.PAUSE, _("Tạm dừng"))
    elif row.promise is not None:
        day = full_date(row.promise.date())
        badge = BadgeValue(Tone.WORK, _("Hẹn {time} {day}").format(time=clock_time(row.promise), day=day))
    else:
        badge = BadgeValue(Tone.WORK, _("Đang xử lý"))
    parts = (names.of(row.procedure, row.branch), row.address, row.code)
    return PanelRow(row.code, row.applicant, " · ".join(part for part in parts if part), badge)


def _recent_row(one: Returned) -> PanelRow:
    value = recent_value(one)
    words = " · ".join(part for part in (value.procedure, value.letter) if part)
    return PanelRow(
        value.key, value.name, words, BadgeValue(Tone.DONE, _("Đã trao {time}").format(time=value.time))
    )
