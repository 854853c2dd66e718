"""What each guard found, claiming no more than it compared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from counter_app.domain.guards import Finding, Guard, Verdict
from counter_app.domain.procedure import EventKind
from counter_app.wording import _, count, full_date, n_

from .dossiers import certificate_name, on_day


def finding(found: Finding) -> str:
    """The guard's finding as one sentence for the officer."""
    if found.verdict in (Verdict.ASKS, Verdict.HOLDS):
        return _stopped(found)
    if found.verdict is Verdict.NOT_COMPARED:
        return _not_compared(found)
    return _passed_sentence(found)


def passed_summary(findings: Iterable[Finding]) -> str:
    """`Đã tự kiểm 4 điều: không đăng ký lại · trong hạn 60 ngày · …`, naming only what was compared and agreed.

    The search for a death of the child, and the mark of an abandoned child, pass in silence: families read along.
    Certificate data that were not there to compare are named as such after the rest.
    """
    all_found = tuple(findings)
    good = [words for words in map(_passed, all_found) if words]
    missing = [_not_compared(one) for one in all_found if one.verdict is Verdict.NOT_COMPARED]
    line = _("Đã tự kiểm {n} điều: {list}").format(n=len(good), list=" · ".join(good)) if good else ""
    return ". ".join(part for part in (line, *missing) if part)


def _not_compared(found: Finding) -> str:
    if found.guard is Guard.FAMILY_DECLINED:
        return _("Phiếu viếng {id} của {name} chưa nối với hồ sơ này, xin xem ở Thăm viếng").format(
            id=found.code, name=found.name
        )
    paper = certificate_name(found.event) if found.event is not None else _("giấy tờ hộ tịch")
    return _("Chưa đối chiếu {paper}").format(paper=paper)


def _passed(found: Finding) -> str:
    if found.verdict is not Verdict.PASSED:
        return ""
    match found.guard:
        case Guard.RE_REGISTRATION:
            return _("không đăng ký lại")
        case Guard.LONG_AFTER:
            return _("trong hạn {n} ngày").format(n=found.limit)
        case Guard.CERTIFICATE_NAMES:
            paper = certificate_name(found.event) if found.event is not None else _("giấy tờ hộ tịch")
            return _("tên khớp {paper}").format(paper=paper)
        case Guard.ALREADY_GIVEN:
            return _("chưa có thư")
        case (
            Guard.COPY_ONLY
            | Guard.DIVORCE
            | Guard.NOTED_ABROAD
            | Guard.NOT_BY_ITSELF
            | Guard.CHILD_DIED
            | Guard.ABANDONED
            | Guard.FAMILY_DECLINED
        ):
            return ""
        case _:
            assert_never(found.guard)


def _passed_sentence(found: Finding) -> str:
    match found.guard:
        case Guard.RE_REGISTRATION:
            return _("Không phải đăng ký lại.")
        case Guard.COPY_ONLY:
            return _("Không phải chỉ cấp bản sao, trích lục.")
        case Guard.DIVORCE:
            return _("Không phải ghi chú ly hôn.")
        case Guard.NOTED_ABROAD:
            return _("Không phải ghi chú việc đã giải quyết ở nước ngoài.")
        case Guard.NOT_BY_ITSELF:
            return _("Thủ tục này có thư đi kèm.")
        case Guard.LONG_AFTER:
            return _("Đăng ký sau {n} ngày, trong hạn {limit} ngày.").format(n=found.days, limit=found.limit)
        case Guard.CHILD_DIED:
            return _("Sổ này không có khai tử nào trùng tên và ngày sinh của cháu.")
        case Guard.ABANDONED:
            return _("Hồ sơ không ghi trẻ bị bỏ rơi.")
        case Guard.ALREADY_GIVEN:
            return _("Chưa có thư nào cho việc này.")
        case Guard.FAMILY_DECLINED:
            return _("Gia đình không xin miễn thăm viếng.")
        case Guard.CERTIFICATE_NAMES:
            paper = certificate_name(found.event) if found.event is not None else _("giấy tờ hộ tịch")
            return _("Tên khớp {paper}: {name}.").format(paper=paper, name=found.name)
        case _:
            assert_never(found.guard)


def _stopped(found: Finding) -> str:
    match found.guard:
        case Guard.RE_REGISTRATION:
            return _("Đây là đăng ký lại việc đã có từ trước.")
        case Guard.COPY_ONLY:
            return _("Thủ tục này chỉ cấp bản sao, trích lục của việc đã đăng ký.")
        case Guard.DIVORCE:
            return _("Đây là ghi chú ly hôn hoặc hủy kết hôn.")
        case Guard.NOTED_ABROAD:
            return _("Đây là ghi lại việc đã giải quyết ở nước ngoài; xin hỏi người nộp trước khi gửi thư.")
        case Guard.NOT_BY_ITSELF:
            return _("Thủ tục này không tự kèm thư; xin hỏi gia đình trước khi gửi.")
        case Guard.LONG_AFTER:
            return _long_after(found)
        case Guard.CHILD_DIED:
            return _child_died(found)
        case Guard.ABANDONED:
            return _("Hồ sơ ghi {name} là trẻ bị bỏ rơi; xin cân nhắc lời thư trước khi gửi.").format(
                name=found.name
            )
        case Guard.ALREADY_GIVEN:
            return _already_given(found)
        case Guard.FAMILY_DECLINED:
            return _declined(found)
        case Guard.CERTIFICATE_NAMES:
            paper = certificate_name(found.event) if found.event is not None else _("giấy tờ hộ tịch")
            return _(
                "Hồ sơ ghi “{name}”, {paper} ghi “{other}”. Xin đọc lại từng chữ và sửa cho khớp."
            ).format(name=found.name, paper=paper, other=found.other_name)
        case _:
            assert_never(found.guard)


def _long_after(found: Finding) -> str:
    if found.since is None or found.day is None:
        return _("Đăng ký đã quá hạn {limit} ngày.").format(limit=found.limit)
    facts = {
        "day": full_date(found.day),
        "n": count(found.days),
        "limit": found.limit,
        "since": on_day(found.since),
    }
    death = found.event is EventKind.DEATH
    years = _full_years(found.since.exact, found.day) if found.since.exact is not None else 0
    if years >= 2:
        # Thousands of days against a limit of sixty tell nobody anything.
        words = n_("hơn {years} năm sau", "hơn {years} năm sau", years).format(years=years)
        if death:
            return _("Mất {since}, đăng ký ngày {day}: {words}.").format(words=words, **facts)
        return _("Sinh {since}, đăng ký ngày {day}: {words}.").format(words=words, **facts)
    if found.since.exact is None:
        known = _("Giấy tờ chỉ ghi mất {since}") if death else _("Giấy tờ chỉ ghi sinh {since}")
        return _("{known}; đến ngày đăng ký {day} có thể đã {n} ngày, trong khi hạn là {limit} ngày.").format(
            known=known.format(**facts), **facts
        )
    if death:
        return _("Mất {since}, đăng ký ngày {day}: {n} ngày sau, quá hạn {limit} ngày.").format(**facts)
    return _("Sinh {since}, đăng ký ngày {day}: {n} ngày sau, quá hạn {limit} ngày.").format(**facts)


def _full_years(since: date, until: date) -> int:
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def _child_died(found: Finding) -> str:
    day = on_day(found.since) if found.since is not None else ""
    if found.verdict is Verdict.ASKS:
        return _(
            "Hồ sơ khai tử {code} ghi {name}, mất {day}, gần trùng với cháu. Xin hỏi lại trước khi làm gì khác."
        ).format(code=found.code, name=found.name, day=day)
    if found.code:
        return _("Cháu {name} đã mất {day}, theo hồ sơ khai tử {code}.").format(
            name=found.name, day=day, code=found.code
        )
    return _("Cháu {name} đã mất {day}.").format(name=found.name, day=day)


def _declined(found: Finding) -> str:
    day = full_date(found.day) if found.day is not None else ""
    if found.verdict is Verdict.HOLDS:
        return _("Gia đình đã xin miễn thăm viếng, phiếu viếng {id} ngày {day}.").format(
            id=found.code, day=day
        )
    return _(
        "Phiếu viếng {id} của {name} ghi gia đình xin miễn thăm viếng, nhưng chưa nối với hồ sơ này. Xin xem lại ở "
        "Thăm viếng trước khi gửi thư."
    ).format(id=found.code, name=found.name)


def _already_given(found: Finding) -> str:
    day = full_date(found.day) if found.day is not None else ""
    return _("Đã có thư số {number} ngày {day} cho việc này, theo hồ sơ {code}.").format(
        number=found.number, day=day, code=found.code
    )
