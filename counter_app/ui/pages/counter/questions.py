"""What the page asks the officer inside itself: a title, ways to answer, ready-made reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.event import BirthEvent, MarriageEvent
from counter_app.domain.letter import AnyLetter, any_letter
from counter_app.sentences import reasons as ready_made
from counter_app.services.acts.counter import Card
from counter_app.ui.icons import Icon
from counter_app.ui.pages.counter.deciding import Decision, chosen, must_decide, possible_kinds
from counter_app.wording import _, clock_time, full_date, joined


class Asked(StrEnum):
    """Which question stands on the page."""

    READY = "ready"
    LETTERS = "letters"
    NO_LETTER = "no_letter"
    CAUSE = "cause"
    UNDO = "undo"
    NUMBER = "number"
    JOIN = "join"
    WORDS = "words"


TOGETHER, APART = "together", "apart"
NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Option:
    """One way to answer; `wants` says that the text (or the instant) must be filled in with it."""

    key: str
    words: str
    note: str = ""
    wants: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its ways to answer; `moment` asks for an instant in the text's place.

    `text_label` empty means that nothing is typed; `required` that an empty text is no answer whichever way is taken.
    """

    asked: Asked
    icon: Icon
    title: str
    words: str
    confirm: str
    options: tuple[Option, ...] = ()
    taken: str = ""
    reasons: tuple[str, ...] = ()
    text_label: str = ""
    text: str = ""
    text_hint: str = ""
    required: bool = False
    moment: bool = False
    earliest: datetime | None = None
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered."""

    asked: Asked
    key: str
    text: str
    moment: datetime | None = None


def letters_key(kinds: Sequence[AnyLetter]) -> str:
    """The kinds as the key of an option: `7+6`, or `-` for none."""
    return "+".join(str(int(kind)) for kind in kinds) or "-"


def kinds_of(key: str) -> tuple[AnyLetter, ...]:
    """The kinds a key stands for."""
    return () if key == "-" else tuple(any_letter(int(part)) for part in key.split("+"))


def ask_ready(card: Card) -> Question:
    """When was the result of this late, never marked dossier ready?"""
    dossier = card.case
    promise = dossier.promise if isinstance(dossier, Dossier) else None
    said = "" if promise is None else f"{clock_time(promise)} {full_date(promise.date())}"
    return Question(
        Asked.READY,
        Icon.CALENDAR_CLOCK,
        _("Kết quả có từ khi nào?"),
        _(
            "Hồ sơ đã quá hẹn {promise} mà chưa ghi “Đã có kết quả”. "
            "Kết quả có trước giờ hẹn thì không phải xin lỗi."
        ).format(promise=said),
        _("Ghi nhận"),
        options=(
            Option("now", _("Vừa xong, lúc này")),
            Option(NOT_YET, _("Chưa có: lập phiếu xin lỗi…")),
            Option("earlier", _("Đã có từ trước, vào lúc:"), wants=True),
        ),
        taken="now",
        text_label=_("Giờ và ngày có kết quả"),
        moment=True,
        earliest=dossier.received if isinstance(dossier, Dossier) else None,
        latest=card.now,
    )


def ask_letters(card: Card, decision: Decision, names: dict[AnyLetter, str]) -> Question:
    """Which letters instead (F4), or whether to give one a guard asks about."""
    options = [_letters_option(kinds, names, card, decision) for kinds in combinations(card)]
    deciding = must_decide(card, decision)
    return Question(
        Asked.LETTERS,
        Icon.MAIL if deciding else Icon.SHUFFLE,
        _("Có gửi thư không?") if deciding else _("Gửi thư nào?"),
        _("Chương trình không tự quyết được, xin công chức quyết định.")
        if deciding
        else _("Chọn khác đề xuất thì ghi lý do; lý do được lưu trong Sổ thư."),
        _("Chọn như trên"),
        options=tuple(options),
        taken=options[0].key if deciding else letters_key(chosen(card, decision)),
        reasons=() if deciding and not any(option.wants for option in options) else other_reasons(),
        text_label=_("Lý do"),
        text=ready_made.shown(decision.why),
        text_hint=_("Ghi một câu ngắn"),
    )


def combinations(card: Card) -> tuple[tuple[AnyLetter, ...], ...]:
    """Every set of letters that can be given: the event's, the apology, both, none; asked ones first."""
    kinds = possible_kinds(card)
    sets: list[tuple[AnyLetter, ...]] = [kinds] if kinds else []
    if len(kinds) > 1:
        sets += [(kind,) for kind in kinds]
    sets.append(())
    return tuple(sets)


def needs_why(card: Card, kinds: tuple[AnyLetter, ...]) -> bool:
    """Whether these letters depart from what the rules propose, so that a reason must be logged."""
    proposed, asked = set(card.choice.proposed), set(card.choice.asked)
    return bool(proposed - set(kinds)) or bool(set(kinds) - proposed - asked)


def ask_no_letter(card: Card, names: dict[AnyLetter, str]) -> Question:
    """Why is no letter given although the rules propose one (F6)?"""
    proposed = joined(names[kind] for kind in card.choice.proposed)
    return Question(
        Asked.NO_LETTER,
        Icon.MAIL_OFF,
        _("Vì sao không gửi thư?"),
        _("Chương trình đề xuất {letters}. Lý do được lưu trong Sổ thư.").format(letters=proposed),
        _("Không gửi thư"),
        reasons=no_letter_reasons(),
        text_label=_("Lý do"),
        text_hint=_("Ghi một câu ngắn"),
        required=True,
    )


def ask_cause(card: Card, causes: dict[Cause, str]) -> Question:
    """Why is the dossier late, and in what words is the citizen told (F9)?"""
    dossier = card.case
    cause = dossier.cause if isinstance(dossier, Dossier) else None
    words = dossier.cause_words if isinstance(dossier, Dossier) else ""
    return Question(
        Asked.CAUSE,
        Icon.PEN,
        _("Vì sao hồ sơ trễ hẹn?"),
        _("Lời ghi dưới đây đứng trên thư xin lỗi. Để trống thì thư không nêu lý do."),
        _("Ghi lý do"),
        options=tuple(Option(one.value, causes[one][:1].upper() + causes[one][1:]) for one in Cause),
        taken=(cause or Cause.OFFICE).value,
        text_label=_("Lời ghi trên thư"),
        text=words,
        text_hint=_("ví dụ: chờ nơi cư trú cũ xác minh"),
    )


def ask_join(card: Card, sibling: Card) -> Question:
    """Shall the dossier just scanned, of the same event, go with the one on the screen by one letter?"""
    words = _("Hồ sơ vừa quét cùng một việc với hồ sơ đang mở. Gộp lại thì chỉ in một thư cho cả hai.")
    here, there = joined(card.names), joined(sibling.names)
    event = card.events[0]
    if isinstance(event, BirthEvent) and set(card.names) != set(sibling.names):
        words = _(
            "Hồ sơ vừa quét của cháu {there}, cùng lần sinh với {here}. "
            "Gộp lại thì một thư ghi tên các cháu, các kết quả được trao một lượt."
        ).format(there=there, here=here)
    elif isinstance(event, BirthEvent | MarriageEvent):
        words = _(
            "Hồ sơ vừa quét cũng của {here}. Gộp lại thì một thư đi cùng cả hai kết quả, trao một lượt."
        ).format(here=here)
    return Question(
        Asked.JOIN,
        Icon.MAIL,
        _("Gộp vào một thư?"),
        words,
        _("Chọn như trên"),
        options=(
            Option(TOGETHER, _("Gộp vào một thư"), _("hồ sơ {code}").format(code=sibling.code)),
            Option(APART, _("Không gộp, mở riêng hồ sơ vừa quét")),
        ),
        taken=TOGETHER,
    )


def ask_undo(name: str, *, quiet: bool, letters: bool, dossiers: int = 1) -> Question:
    """Why is the handover, of so many dossiers together, taken back (Ctrl+Z)?"""
    words = (
        _("Hồ sơ trở lại chờ trả kết quả. Thư đã in được ghi là thu hồi, số của nó không dùng lại.")
        if letters
        else _("Hồ sơ trở lại chờ trả kết quả.")
    )
    if dossiers > 1:
        words = f"{_('Lần trao này gộp {n} hồ sơ, hoàn tác cả {n}.').format(n=dossiers)} {words}"
    return Question(
        Asked.UNDO,
        Icon.UNDO,
        _("Hoàn tác lần trao cho {name}?").format(name=name),
        words,
        _("Hoàn tác"),
        reasons=ready_made.offered(ready_made.UNDO_IN_QUIET if quiet else ready_made.UNDO),
        text_label=_("Lý do"),
        text_hint=_("Ghi một câu ngắn"),
        required=True,
    )


def ask_number(kind: AnyLetter, name: str) -> Question:
    """Which number did the records office give to this letter?"""
    return Question(
        Asked.NUMBER,
        Icon.PEN,
        _("Số văn bản của {letter}").format(letter=name),
        _("Loại thư này mang số do văn thư cấp. Xin gõ đúng số văn thư đã cho."),
        _("Ghi số"),
        taken=str(int(kind)),
        text_label=_("Số văn bản"),
        text_hint=_("ví dụ: 12/TXL-UBND"),
        required=True,
    )


def fault_of(question: Question, answer: Answer) -> str:
    """The sentence that says what is still missing in an answer, or an empty string."""
    option = next((one for one in question.options if one.key == answer.key), None)
    wanted = question.required or (option is not None and option.wants)
    if question.moment:
        return _moment_fault(question, answer.moment) if wanted else ""
    return _("Xin ghi lý do hoặc chọn một lý do có sẵn.") if wanted and not answer.text.strip() else ""


def _moment_fault(question: Question, moment: datetime | None) -> str:
    if moment is None:
        return _("Xin ghi giờ và ngày, ví dụ 16:10 20/11/2026.")
    if question.latest is not None and moment > question.latest:
        return _("Giờ này chưa tới. Xin ghi lúc kết quả đã có thật.")
    if question.earliest is not None and moment < question.earliest:
        return _("Giờ này trước lúc nhận hồ sơ. Xin xem lại ngày giờ.")
    return ""


def other_reasons() -> tuple[str, ...]:
    """Ready-made reasons for another letter than proposed."""
    return ready_made.offered(ready_made.OTHER_LETTER)


def no_letter_reasons() -> tuple[str, ...]:
    """Ready-made reasons for no letter."""
    return ready_made.offered(ready_made.NO_LETTER)


def _letters_option(
    kinds: tuple[AnyLetter, ...], names: dict[AnyLetter, str], card: Card, decision: Decision
) -> Option:
    words = joined(names[kind] for kind in kinds) if kinds else _("Không gửi thư")
    words = words[:1].upper() + words[1:]
    held = any(kind in card.choice.held for kind in kinds)
    proposed = kinds == card.choice.proposed and not must_decide(card, decision)
    note = _("đề xuất của chương trình") if proposed else _("đang bị giữ lại") if held else ""
    return Option(letters_key(kinds), words, note, wants=needs_why(card, kinds))
