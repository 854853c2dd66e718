"""The counter's card in component values: pure translation, every sentence taken from `sentences`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.choice import Proposal, Stand
from counter_app.domain.contribution import Contribution, veiled
from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, MarriageEvent
from counter_app.domain.greeting import Greeting
from counter_app.domain.guards import Guard, Verdict
from counter_app.domain.instants import local
from counter_app.domain.letter import AnyLetter, LetterKind
from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    Lateness,
    Paused,
    Waiting,
)
from counter_app.sentences import choice as choice_words
from counter_app.sentences import fields, guards, reasons
from counter_app.sentences.dossiers import applicant_line, recipient_type_name
from counter_app.sentences.letters import form_and_paper, letter_name
from counter_app.sentences.standings import lateness_words
from counter_app.services.acts.counter import Card
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.deciding import (
    Decision,
    applicant_name,
    chosen,
    is_closed,
    missing_words,
    mourns,
    must_decide,
    open_sheet,
    shown,
)
from counter_app.ui.standings import badge_of, short_day, short_moment
from counter_app.ui.values import (
    Action,
    BadgeValue,
    GuardKind,
    GuardValue,
    LetterLineValue,
    LetterState,
    PointState,
    TrackPoint,
)
from counter_app.wording import _, full_date, joined

EDIT, OPEN, JOIN = "edit", "open", "join"


@dataclass(frozen=True, slots=True)
class CardValue:
    """Everything on the dossier card, in its fixed order."""

    name: str
    who: str
    badge: BadgeValue | None
    explained: str
    procedure: str
    code: str
    track: tuple[TrackPoint, ...]
    lines: tuple[LetterLineValue, ...]
    guards: tuple[GuardValue, ...]
    condoles: bool


def card_value(card: Card, decision: Decision) -> CardValue:
    """The card as shown before Enter."""
    return CardValue(
        name=applicant_name(card),
        who=_who(card),
        badge=badge_of(card.standing, card.now.date()) if card.standing is not None else None,
        explained=explained(card),
        procedure=_procedure(card),
        code=_("Mã hồ sơ {code}").format(code=card.code) if isinstance(card.case, Dossier) else card.code,
        track=track(card),
        lines=letter_lines(card, decision),
        guards=guard_values(card, decision),
        condoles=card.quiet and bool(chosen(card, decision)) and not is_closed(card),
    )


def explained(card: Card) -> str:
    """The line under the badge: whether the office kept its promise."""
    dossier = card.case
    if not isinstance(dossier, Dossier):
        if isinstance(dossier, Greeting):
            return _("Cho dịp ngày {day}").format(day=full_date(dossier.day))
        return _("Nhận ngày {day}").format(day=full_date(dossier.received))
    match card.standing:
        case Waiting(was_late=None) if dossier.promise is not None:
            return choice_words.no_apology(dossier, None)
        case Waiting(was_late=Lateness() as late):
            return _("Kết quả có sau hẹn, {late}").format(late=lateness_words(late))
        case Late(at=at):
            return _("Hẹn trả {when}, chưa ghi “Đã có kết quả”").format(when=short_moment(at))
        case InTime() | DueSoon() | DueToday() | Paused():
            return _("Chưa ghi “Đã có kết quả”")
        case Closed(handed_over=at) if at is not None and dossier.collector:
            return _("Người nhận: {name}").format(name=dossier.collector)
        case _:
            return ""


def track(card: Card) -> tuple[TrackPoint, ...]:
    """Nhận, Hẹn trả, Xong, Hôm nay in the order of time; only the stretch after a broken promise is red."""
    dossier = card.case
    if not isinstance(dossier, Dossier):
        return ()
    now, promise = local(card.now), dossier.promise
    end = dossier.handed_over or now
    late = promise is not None and (dossier.ready or end) > promise
    points: list[tuple[datetime, TrackPoint]] = [
        (dossier.received, TrackPoint(_("Nhận"), short_moment(dossier.received)))
    ]
    if promise is not None:
        state = PointState.PAST if promise <= end else PointState.PLANNED
        points.append((promise, TrackPoint(_("Hẹn trả"), short_moment(promise), state)))
    if dossier.ready is not None:
        state = PointState.LATE if late else PointState.DONE
        points.append(
            (dossier.ready, TrackPoint(_("Xong"), short_moment(dossier.ready), state, late_stretch=late))
        )
    if dossier.handed_over is not None:
        points.append((end, TrackPoint(_("Đã trao"), short_moment(end), PointState.PAST)))
    else:
        unready = late and dossier.ready is None
        points.append(
            (now, TrackPoint(_("Hôm nay"), short_day(now.date()), PointState.NOW, late_stretch=unready))
        )
    return tuple(point for _at, point in sorted(points, key=lambda one: one[0]))


def letter_lines(card: Card, decision: Decision) -> tuple[LetterLineValue, ...]:
    """One line for each letter to be given or asked about; else the line that says why there is none."""
    if is_closed(card):
        return (_closed_line(card),)
    kinds = shown(card, decision)
    if not kinds:
        return (_none_line(card, decision),)
    return tuple(_line(card, decision, kind) for kind in kinds)


def _line(card: Card, decision: Decision, kind: AnyLetter) -> LetterLineValue:
    proposal = card.choice.about(kind)
    note = form_and_paper(kind, card.signing(kind).layout(kind).paper)
    sheet = open_sheet(card, kind)
    if sheet is not None:
        note = _("{form} · số {number}").format(form=note, number=sheet.number)
    gaps = missing_words(card, (kind,))
    if gaps:
        why = _("**Chưa in được:** còn thiếu {words}. Bổ sung ở trang Hồ sơ rồi quét lại.").format(
            words=fields.labels(gaps)
        )
        opening = Action(OPEN, _("Mở hồ sơ"), Icon.FOLDER)
        return LetterLineValue(LetterState.BLOCKED, letter_name(kind), note, why, opening)
    # What a sheet numbered already says is no longer changed.
    editable = kind is LetterKind.APOLOGY and sheet is None
    action = Action(EDIT, _("Sửa lý do"), key="F9") if editable else _joining(card, kind)
    if card.others and kind is not LetterKind.APOLOGY:
        note = _("{form} · một thư cho {n} hồ sơ").format(form=note, n=len(card.cases))
    if sheet is None and dict(decision.reworded).get(kind):
        note = _("{form} · lời soạn riêng").format(form=note)
    icon = Icon.HELP if must_decide(card, decision) and kind in card.choice.asked else None
    if decision.letters is not None and kind not in card.choice.proposed:
        why = (
            _("**Công chức chọn:** {why}").format(why=reasons.shown(decision.why))
            if decision.why
            else _("**Công chức đã quyết định gửi.**")
        )
    else:
        why = _why(card, proposal)
    return LetterLineValue(LetterState.LETTER, letter_name(kind), note, why, action, icon)


def _joining(card: Card, kind: AnyLetter) -> Action | None:
    """Take the ready dossiers of the same event in, or let them go again where no sheet is numbered yet."""
    if kind in (LetterKind.APOLOGY, LetterKind.THANKS):
        return None
    if card.siblings:
        return Action(JOIN, _("Gộp một thư"), Icon.PLUS, "Ctrl+G")
    if card.others and not card.bound:
        return Action(JOIN, _("Tách ra"), key="Ctrl+G")
    return None


def _none_line(card: Card, decision: Decision) -> LetterLineValue:
    title = _("Không in thư")
    if decision.letters is not None:
        by = _("công chức quyết định")
        said = (
            _("**Lý do:** {why}").format(why=reasons.shown(decision.why))
            if decision.why
            else _("Công chức đã quyết định không gửi thư.")
        )
        return LetterLineValue(LetterState.NONE, title, by, said)
    held = [one for one in card.choice.proposals if one.stand is Stand.HELD]
    by = _("đề xuất của chương trình")
    if held:
        state = LetterState.BLOCKED if _names_differ(held[0]) else LetterState.NONE
        opening = Action(OPEN, _("Mở hồ sơ"), Icon.FOLDER) if _names_differ(held[0]) else None
        return LetterLineValue(state, title, by, _why(card, held[0]), opening)
    if not isinstance(card.case, Dossier):
        return LetterLineValue(LetterState.NONE, title, by, "")
    reason = choice_words.no_letter(card.procedure, card.case)
    return LetterLineValue(
        LetterState.NONE, title, by, _("**Vì sao:** {reason}.").format(reason=_lowered(reason))
    )


def _closed_line(card: Card) -> LetterLineValue:
    given = [sheet for sheet in card.sheets if sheet.handed_over is not None and sheet.withdrawn is None]
    if not given:
        return LetterLineValue(
            LetterState.NONE, _("Hồ sơ đã kết thúc"), "", _("Không có thư nào được trao kèm.")
        )
    title = joined(letter_name(sheet.kind) for sheet in given)
    note = joined(_("số {number}").format(number=sheet.number) for sheet in given)
    words = _(
        "Đã trao thư. Cần thêm một bản thì bấm “Cấp lại thư”: tờ cấp lại có dòng “In lại lần n” ở chân."
    )
    return LetterLineValue(LetterState.LETTER, title, note, words)


def guard_values(card: Card, decision: Decision) -> tuple[GuardValue, ...]:
    """What the officer should still do or know, then the one line of everything that was checked."""
    if is_closed(card):
        return ()
    values: list[GuardValue] = _kept_promise(card)
    kinds = chosen(card, decision) or (() if decision.letters is not None else card.choice.asked)
    event_kind = next((one for one in kinds if one not in (LetterKind.APOLOGY, LetterKind.THANKS)), None)
    if event_kind is not None:
        values += [*_read_aloud(card), *_same_event(card)]
    for proposal in card.choice.proposals:
        stopped = proposal.kind in kinds and proposal.stand is not Stand.PROPOSED
        if stopped and not must_decide(card, decision):
            values.append(GuardValue(GuardKind.WARNING, _raised(choice_words.reasons(proposal, card.case))))
    if card.quiet and kinds:
        values.append(GuardValue(GuardKind.NOTE, _("Việc cần sự trang trọng: đọc thư hai lượt rồi mới in.")))
    if not kinds and card.choice.held and not mourns(card):
        values.append(GuardValue(GuardKind.NOTE, _("Vẫn muốn gửi thư: bấm F4, chọn loại và ghi lý do.")))
    findings = [finding for proposal in card.choice.proposals for finding in proposal.findings]
    summary = guards.passed_summary(findings)
    if summary and kinds:
        values.append(GuardValue(GuardKind.CLEAR if _all_passed(card) else GuardKind.NOTE, summary))
    return tuple(values)


def _same_event(card: Card) -> list[GuardValue]:
    """Which dossiers go with this one, and which could."""
    values = []
    if card.others:
        words = _("Trao một lượt với hồ sơ **{codes}**.")
        values.append(words.format(codes=joined(card.codes[1:])))
    if card.siblings:
        words = _("Hồ sơ **{codes}** ({names}) cùng một việc, cũng đã có kết quả.")
        if isinstance(card.events[0], BirthEvent):
            words = _("Hồ sơ **{codes}** ({names}) cùng lần sinh, cũng đã có kết quả.")
        names = dict.fromkeys(name for one in card.siblings for name in one.names)
        codes = joined(one.code for one in card.siblings)
        values.append(words.format(codes=codes, names=joined(names)))
    return [GuardValue(GuardKind.NOTE, words, Icon.USERS) for words in values]


def _read_aloud(card: Card) -> list[GuardValue]:
    if not card.events:
        return []
    names = joined(f"**{name}**" for name in card.names)
    match card.events[0]:
        case BirthEvent():
            words = _("Đọc lại tên cháu với gia đình trước khi in: {names}.")
            if len(card.names) > 1:
                words = _("Đọc lại tên các cháu với gia đình trước khi in: {names}.")
        case MarriageEvent():
            words = _("Đọc lại tên hai vợ chồng trước khi in: {names}.")
        case _:
            words = _("So lại tên người đã khuất với giấy tờ của gia đình: {names}.")
    kind = GuardKind.NOTE if card.quiet else GuardKind.WARNING
    return [GuardValue(kind, words.format(names=names))]


def _all_passed(card: Card) -> bool:
    found = [finding.verdict for proposal in card.choice.proposals for finding in proposal.findings]
    return Verdict.NOT_COMPARED not in found


def _names_differ(proposal: Proposal) -> bool:
    return any(
        one.guard is Guard.CERTIFICATE_NAMES and one.verdict is Verdict.HOLDS for one in proposal.findings
    )


def _why(card: Card, proposal: Proposal | None) -> str:
    """The reason with its lead in bold."""
    if proposal is None:
        return ""
    words = choice_words.why(proposal, card.case)
    lead, colon, rest = words.partition(":")
    return f"**{lead}:**{rest}" if colon else words


def _kept_promise(card: Card) -> list[GuardValue]:
    """That the printed promise stays though the calendar has changed since."""
    if card.kept is None:
        return []
    # Loaded by the rare case that needs it, not before the first scan is answered.
    from counter_app.sentences import reckonings  # noqa: PLC0415

    return [GuardValue(GuardKind.NOTE, reckonings.kept(card.kept))]


def _who(card: Card) -> str:
    case = card.case
    if not isinstance(case, Dossier):
        who = veiled(case).recipient if isinstance(case, Contribution) else case.recipient
        return ", ".join(part for part in (recipient_type_name(who.type), who.address) if part)
    return applicant_line(case)


def _procedure(card: Card) -> str:
    case = card.case
    if isinstance(case, Greeting):
        return case.kind.name
    if isinstance(case, Contribution):
        return _("Đóng góp cho xã")
    if card.procedure is None:
        return _("Thủ tục {code}").format(code=case.procedure)
    branch = card.procedure.branch
    return f"{card.procedure.name} ({branch})" if branch else card.procedure.name


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def names_of(kinds: Iterable[AnyLetter]) -> dict[AnyLetter, str]:
    """The letters' names by kind."""
    return {kind: letter_name(kind) for kind in kinds}
