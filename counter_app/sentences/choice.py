"""Why a letter is proposed, asked about or held back, and why none is."""

from __future__ import annotations

from typing import assert_never

from counter_app.domain.choice import Ground, Proposal, Stand
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.event import BirthEvent, DeathEvent, MarriageEvent
from counter_app.domain.guards import Finding, Guard, Verdict, months_after
from counter_app.domain.letter import Case, LateFacts
from counter_app.domain.procedure import Nature, Procedure
from counter_app.wording import _, clock_time, full_date, n_

from . import guards
from .dossiers import event_name, on_day


def why(proposal: Proposal, case: Case) -> str:
    """`Vì sao: khai sinh lần đầu, đăng ký trong hạn 60 ngày, trẻ dưới 1 tuổi.`, or why it is held or asked about."""
    match proposal.stand:
        case Stand.PROPOSED:
            return _("Vì sao: {reasons}").format(reasons=reasons(proposal, case))
        case Stand.ASKED:
            return _("Cần hỏi trước: {reasons}").format(reasons=reasons(proposal, case))
        case Stand.HELD:
            return _("Vì sao không in thư: {reasons}").format(reasons=reasons(proposal, case))
        case _:
            assert_never(proposal.stand)


def reasons(proposal: Proposal, case: Case) -> str:
    """The reasons alone, as a clause with a full stop."""
    match proposal.ground:
        case Ground.EVENT:
            return _event(proposal, case)
        case Ground.CONTRIBUTION:
            return _contribution(case)
        case Ground.GREETING:
            return _("thư xã chủ động gửi.")
        case Ground.ALREADY_GREETED:
            return _("thư này đã trao; gửi thêm thì xin ghi lý do.")
        case Ground.ALREADY_THANKED:
            return _("đóng góp này đã có thư cảm ơn; gửi thêm thì xin ghi lý do.")
        case Ground.ANONYMOUS:
            return _("người đóng góp xin giấu tên; công chức quyết định có gửi thư cảm ơn hay không.")
        case (
            Ground.LATE_OFFICE
            | Ground.LATE_CAUSE_UNKNOWN
            | Ground.LATE_VERIFICATION
            | Ground.LATE_OTHER_AGENCY
            | Ground.KEPT_ANEW
        ):
            return _late(proposal.ground, proposal.late, case)
        case _:
            assert_never(proposal.ground)


def no_apology(dossier: Dossier, late: LateFacts | None) -> str:
    """Why no apology goes with a dossier whose result is there; empty where one may, or nothing was promised."""
    if dossier.promise is None or dossier.ready is None:
        return ""
    if late is None:
        return _("Xong đúng hẹn, không phải xin lỗi")
    if dossier.cause is Cause.CITIZEN:
        return _("Chậm do chờ người dân bổ sung, không phải xin lỗi")
    return ""


def no_letter(procedure: Procedure | None, dossier: Dossier) -> str:
    """Why no letter came up for a dossier."""
    if procedure is None:
        return _("Chưa nhận ra thủ tục của hồ sơ nên chưa đề xuất thư")
    match procedure.nature:
        case Nature.AGAIN | Nature.HAS_PAPERS:
            return _("Đăng ký lại việc đã có từ trước, không kèm thư")
        case Nature.COPY:
            return _("Chỉ cấp bản sao, trích lục, không kèm thư")
        case Nature.DIVORCE:
            return _("Ghi chú ly hôn, hủy kết hôn, không kèm thư")
        case Nature.FIRST | Nature.NOTED | Nature.OTHER:
            pass
        case _:
            assert_never(procedure.nature)
    if procedure.letter_form is not None and procedure.event is not None and dossier.event is None:
        return _("Hồ sơ chưa có thông tin {event} nên chưa soạn được thư").format(
            event=event_name(procedure.event)
        )
    return _("Thủ tục này không kèm thư")


def _event(proposal: Proposal, case: Case) -> str:
    stopping = [one for one in proposal.findings if one.verdict is Verdict.HOLDS]
    stopping += [one for one in proposal.findings if one.verdict is Verdict.ASKS]
    if any(one.guard is Guard.RE_REGISTRATION for one in stopping):
        # What is registered again happened long ago: saying so twice is noise.
        stopping = [one for one in stopping if one.guard is not Guard.LONG_AFTER]
    if stopping:
        return " ".join(
            _uncapitalised(guards.finding(one), first=not place) for place, one in enumerate(stopping)
        )
    event = case.event if isinstance(case, Dossier) else None
    found = {one.guard: one for one in proposal.findings if one.verdict is Verdict.PASSED}
    match event:
        case BirthEvent():
            clauses = [_("khai sinh lần đầu"), *_in_time(found), *_infant(found)]
        case MarriageEvent(registered=day):
            registered = (
                _("đăng ký kết hôn") if day is None else _("đăng ký kết hôn {day}").format(day=on_day(day))
            )
            clauses = [registered, _("không phải đăng ký lại")]
        case DeathEvent(deceased=deceased):
            who = deceased.honorific or _("người thân của gia đình")
            gone = _("{who} mất {day}").format(who=who, day=on_day(deceased.death_date))
            clauses = [*_death_in_time(found), gone]
        case None:
            clauses = [_("thủ tục này có thư đi kèm")]
        case _:
            assert_never(event)
    return ", ".join(clauses) + "."


def _in_time(found: dict[Guard, Finding]) -> list[str]:
    one = found.get(Guard.LONG_AFTER)
    return [_("đăng ký trong hạn {n} ngày").format(n=one.limit)] if one is not None else []


def _death_in_time(found: dict[Guard, Finding]) -> list[str]:
    one = found.get(Guard.LONG_AFTER)
    return [_("khai tử trong hạn {n} ngày").format(n=one.limit) if one is not None else _("khai tử")]


def _infant(found: dict[Guard, Finding]) -> list[str]:
    one = found.get(Guard.LONG_AFTER)
    if one is None or one.since is None or one.day is None:
        return []
    return [_("trẻ dưới 1 tuổi")] if one.day < months_after(one.since.earliest, 12) else []


def _contribution(case: Case) -> str:
    if not isinstance(case, Contribution):
        return _("có đóng góp cho xã.")
    return _("có đóng góp về {content}, nhận ngày {day} qua {channel}.").format(
        content=case.content, day=full_date(case.received), channel=case.channel
    )


def _late(ground: Ground, late: LateFacts | None, case: Case) -> str:
    if ground is Ground.KEPT_ANEW and late is not None:
        return _(
            "đã quá hẹn trên giấy tiếp nhận nhưng đúng giờ hẹn lại {promise}; công chức quyết định có gửi thư xin lỗi "
            "hay không."
        ).format(
            promise=_("{time} ngày {date}").format(
                time=clock_time(late.promise), date=full_date(late.promise.date())
            )
        )
    is_ready = isinstance(case, Dossier) and case.ready is not None
    facts = _late_facts(late, is_ready=is_ready) if late is not None else _("kết quả xong sau hẹn")
    clauses = [facts, _answers_for(ground)]
    if late is not None and late.cause_words:
        clauses.append(_("lý do: {words}").format(words=late.cause_words))
    reason = ", ".join(clauses)
    if ground in (Ground.LATE_VERIFICATION, Ground.LATE_OTHER_AGENCY):
        return _("{reason}; công chức quyết định có gửi thư xin lỗi hay không.").format(reason=reason)
    return f"{reason}."


def _answers_for(ground: Ground) -> str:
    match ground:
        case Ground.LATE_OFFICE:
            return _("do cơ quan")
        case Ground.LATE_VERIFICATION:
            return _("do phải xác minh")
        case Ground.LATE_OTHER_AGENCY:
            return _("do khâu của cơ quan khác")
        case _:
            return _("chưa ghi nguyên nhân")


def _late_facts(late: LateFacts, *, is_ready: bool) -> str:
    promise = _("{time} ngày {date}").format(
        time=clock_time(late.promise), date=full_date(late.promise.date())
    )
    if is_ready:
        facts = _("kết quả xong {ready}, sau hẹn {promise}").format(ready=_ready(late), promise=promise)
    else:
        facts = _("đã qua hẹn {promise}, chưa ghi lúc có kết quả").format(promise=promise)
    if late.working_days == 0:
        return facts
    days = n_("trễ {n} ngày làm việc", "trễ {n} ngày làm việc", late.working_days).format(n=late.working_days)
    return f"{facts}, {days}"


def _ready(late: LateFacts) -> str:
    if late.ready.date() == late.promise.date():
        return _("lúc {time}").format(time=clock_time(late.ready))
    return _("lúc {time} ngày {date}").format(time=clock_time(late.ready), date=full_date(late.ready.date()))


def _uncapitalised(sentence: str, *, first: bool) -> str:
    """A sentence that goes on after a colon; proper names and quotes at its head keep their form."""
    return sentence[:1].lower() + sentence[1:] if first else sentence
