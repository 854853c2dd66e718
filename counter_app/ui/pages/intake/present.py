"""From what was typed to the dossier file, and from a fault back to its field: pure translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from counter_app.domain import warnings
from counter_app.domain.citizen_card import CitizenCard
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import CODE_PATTERN
from counter_app.domain.errors.dossiers import DuplicateDossier
from counter_app.domain.errors.entry import (
    AppointmentBeforeReceipt,
    EventDoesNotFit,
    InvalidValue,
    MissingField,
)
from counter_app.domain.errors.procedures import (
    AmbiguousBranch,
    ProcedureNotInForce,
    UnknownBranch,
    UnknownProcedure,
)
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.person import PartialDate, Sex
from counter_app.domain.procedure import Procedure
from counter_app.domain.warnings import InputWarning
from counter_app.sentences.contributions import contributor
from counter_app.sentences.deadlines import limit_words
from counter_app.sentences.warnings import warning
from counter_app.services.acts.intake import TakenIn
from counter_app.ui.icons import Icon
from counter_app.ui.procedure_names import procedure_words
from counter_app.ui.standings import moment_words
from counter_app.ui.values import Action, BannerKind, BannerValue, Choice
from counter_app.wording import _

Typed = Mapping[str, str | bool]

OPEN = "open"
KEEP = "keep"
RECEIPT = "receipt"
LISTS = ("certificate.names", "event.deceased.memberships")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_BETWEEN = re.compile(r"\s*[,;\n]\s*")
# A tick or a choice that stands by itself says nothing about an event; only what was typed does.
_SILENT = ("event.kind",)


def dossier_file(typed: Typed) -> dict[str, object]:
    """The dossier file of a form: keys are the paths of its fields, `procedure` is `code|branch`.

    What is empty is left out; an event of which nothing was typed is left out as a whole.
    """
    said = {path: value for path, value in typed.items() if value not in ("", False)}
    if not any(isinstance(value, str) for path, value in said.items() if _tells_event(path)):
        said = {path: value for path, value in said.items() if not path.startswith("event")}
    code, _bar, branch = str(said.pop("procedure", "")).partition("|")
    made = _nested(said)
    made.setdefault("applicant", {})
    if steps := _steps(made):
        made["steps"] = steps
    else:
        made.pop("steps", None)
    if code:
        made["procedure"] = code
    if branch:
        made["branch"] = branch
    return made


def contribution_file(typed: Typed) -> dict[str, object]:
    """The contribution file of a form."""
    made = _nested({path: value for path, value in typed.items() if value not in ("", False)})
    made.setdefault("recipient", {})
    return made


def fault_path(error: CounterError, paths: Iterable[str]) -> str:
    """The path of the field on the form that an error is about, or an empty string."""
    known = tuple(paths)
    match error:
        case InvalidValue(field=field) | MissingField(field=field):
            return _nearest(field, known)
        case DuplicateDossier():
            return "code"
        case AppointmentBeforeReceipt():
            return "appointment" if "appointment" in known else "received"
        case (
            UnknownProcedure()
            | ProcedureNotInForce()
            | AmbiguousBranch()
            | UnknownBranch()
            | EventDoesNotFit()
        ):
            return "procedure"
        case _:
            return ""


def procedure_choices(procedures: Iterable[Procedure]) -> tuple[Choice, ...]:
    """Every procedure and branch in force, with its limit and code beside it."""
    return tuple(
        Choice(
            f"{one.code}|{one.branch}",
            procedure_words(one),
            tip=f"{limit_words(one.limit)} · {one.code}" if one.limit is not None else str(one.code),
        )
        for one in procedures
    )


def code_oddity(code: str, received: PartialDate | None) -> str:
    """What looks odd about a code just typed, or an empty string; nothing is refused."""
    if not code.strip():
        return ""
    day = received if received is not None else PartialDate(1900)
    return next((warning(one) for one in warnings.of_code(code.strip(), day)), "")


def number_oddity(number: str, sex: str, birth: str) -> str:
    """What looks odd about a personal number just typed, or an empty string."""
    bare = "".join(char for char in number if char not in " .-")
    known = Sex(sex) if sex in tuple(Sex) else Sex.UNKNOWN
    try:
        born = PartialDate.parse(birth) if birth else None
    except InvalidValue:
        born = None
    found = warnings.of_personal_number(bare, known, born, "applicant.personal_number")
    return next((warning(one) for one in found), "")


def is_code(text: str) -> bool:
    """Whether a scan is a dossier code."""
    return CODE_PATTERN.match(text.strip()) is not None


def card_typed(card: CitizenCard, address_typed: str) -> dict[str, str]:
    """What a card puts into the applicant's fields; a typed address is kept, as cards have old place names."""
    filled = {
        "applicant.type": "person",
        "applicant.personal_number": card.number,
        "applicant.name": card.name,
    }
    if card.birth_date is not None:
        filled["applicant.birth_date"] = str(card.birth_date)
    if card.sex is not Sex.UNKNOWN:
        filled["applicant.sex"] = card.sex.value
    if not address_typed.strip():
        filled["applicant.address"] = card.address
    return filled


def card_banner(card: CitizenCard, address_typed: str) -> BannerValue:
    """What the scan of a card did, and what should be looked at."""
    if card.mangled:
        return BannerValue(
            BannerKind.WARNING,
            _("Máy quét gửi sai dấu tiếng Việt."),
            _(
                "Số định danh và ngày sinh đã điền; xin gõ lại họ tên và nơi ở. Tắt Unikey khi quét để tránh lỗi này."
            ),
            key="card",
            closable=True,
        )
    rest = _("Nơi ở trên thẻ có thể ghi theo tên xã cũ, xin xem lại.")
    kept = address_typed.strip()
    if kept and kept != card.address:
        rest = _("Nơi ở đã gõ được giữ nguyên; trên thẻ ghi “{address}”.").format(address=card.address)
    lead = _("Đã điền người nộp từ thẻ của {name}.").format(name=card.name)
    return BannerValue(BannerKind.NOTE, lead, rest, key="card", closable=True)


def odd_banner(oddities: Iterable[InputWarning]) -> BannerValue:
    """What looks odd before anything is kept; keeping it all the same is one more press."""
    return BannerValue(
        BannerKind.WARNING,
        _("Xin xem lại trước khi ghi."),
        " ".join(warning(one) for one in oddities),
        Action(KEEP, _("Vẫn ghi"), key="Ctrl+S"),
        key="odd",
    )


def saved_banner(taken: TakenIn) -> BannerValue:
    """What was taken in and when it is due."""
    dossier = taken.dossier
    lead = _("Đã ghi hồ sơ {code} của {name}.").format(code=dossier.code, name=dossier.applicant.name)
    rest = _("Không có ngày hẹn.")
    if dossier.appointment is not None:
        rest = _("Hẹn trả {when}.").format(when=moment_words(dossier.appointment))
    # Without an appointment there is nothing to put on a receipt.
    action = open_action(dossier.code)
    if dossier.appointment is not None:
        action = Action(f"{RECEIPT}:{dossier.code}", _("In giấy tiếp nhận"), Icon.PRINTER)
    return BannerValue(BannerKind.FINE, lead, rest, action, key="saved", closable=True)


def open_action(code: str) -> Action:
    """The button that leads to the counter with a case."""
    return Action(f"{OPEN}:{code}", _("Mở ở Quầy"))


def contribution_banner(taken: Contribution) -> BannerValue:
    """What was taken in and where it waits for its letter of thanks."""
    lead = _("Đã ghi đóng góp {id} của {name}.").format(id=taken.id, name=contributor(taken))
    rest = _("Mở ở Quầy để in Thư cảm ơn, hoặc làm sau ở Hôm nay.")
    action = open_action(taken.id)
    return BannerValue(BannerKind.FINE, lead, rest, action, key="saved", closable=True)


def _steps(made: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The steps of which something was typed; each ends when the next agency receives it, the last still runs.

    The first begins with the count of the limit where nothing else was typed.
    """
    steps = [dict(one) for one in made.get("steps", ())]
    while steps and not _tells_step(steps[-1]):
        steps.pop()
    for step in steps:
        if not step.get("limit", {}).get("number"):
            # A unit without its number is only how the field stands at first.
            step.pop("limit", None)
    if steps and "since" not in steps[0]:
        steps[0]["since"] = made.get("arrived") or made.get("received", "")
    for step, following in pairwise(steps):
        if following.get("since"):
            step["done"] = following["since"]
    return steps


def _tells_step(step: Mapping[str, Any]) -> bool:
    return bool(step.get("agency") or step.get("since") or step.get("limit", {}).get("number"))


def _tells_event(path: str) -> bool:
    return path.startswith("event") and path not in _SILENT and not path.endswith((".nationality", ".sex"))


def _nearest(field: str, known: tuple[str, ...]) -> str:
    """The field itself, else the first below it, else the nearest above it or beside it."""
    if field in known:
        return field
    below = next((one for one in known if one.startswith((f"{field}.", f"{field}["))), "")
    if below:
        return below
    above = re.sub(r"(\.[^.\[\]]+|\[\d+\])$", "", field)
    return _nearest(above, known) if above != field else ""


def _nested(said: Mapping[str, str | bool]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for path, value in said.items():
        steps = [name or int(number) for name, number in _STEP.findall(path)]
        _put(made, steps, _list(str(value)) if path in LISTS else value)
    return made


def _put(into: Any, steps: list[str | int], value: object) -> None:
    for step, following in pairwise(steps):
        empty: object = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            while len(into) <= step:
                into.append({})
            into = into[step]
        else:
            into = into.setdefault(step, empty)
    into[steps[-1]] = value


def _list(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text.strip()) if part]
