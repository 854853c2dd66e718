"""The sentences of a report, part by part: only what its figures say, and in words where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from counter_app.domain.report import Figures, Measure, Report
from counter_app.domain.report_plot import BY_KIND, kind_parts
from counter_app.paper.context.phrases import NBSP, sentence_case
from counter_app.sentences.report_parts import channel_on_paper, reason_on_paper

from .naming import kind_words, part_words, survey_words
from .numbers import compared, count, decimal, percent, ratio

M = Measure
#: Minutes of a day: a wait longer than that is told in days too.
_DAY = 24 * 60
NOTHING = "Trong kỳ không phát sinh."


@dataclass(frozen=True, slots=True)
class Told:
    """A report, and what the commune's own kinds of letters are called, asked for words."""

    report: Report
    own: Mapping[str, str]

    def n(self, measure: Measure, part: str = "") -> int:
        """A figure that counts things."""
        return self.report.figures.count(measure, part)

    def said(self, measure: Measure, unit: str) -> str:
        """`96 thư`, the unit held to its number."""
        return f"{count(self.n(measure))}{NBSP}{unit}"

    def set_beside(self, measure: Measure, unit: str) -> str:
        """`, nhiều hơn cùng kỳ năm trước 8 thư`; empty where there is no report of the year before."""
        before = self.report.year_before
        # A register that was not kept a year before says nothing of that year.
        if before is None or not any(before.values.values()):
            return ""
        return f", {compared(self.n(measure), before.count(measure), unit)}"

    def parts(self, measure: Measure) -> str:
        """`Hộ tịch 330, Chứng thực 420`: the parts that are not nought, and behind them what no part names."""
        named = [(part, self.n(measure, part)) for part in self.report.figures.parts(measure)]
        rest = self.n(measure) - sum(value for _part, value in named)
        told = [*named, ("", rest)] if named and rest > 0 else named
        words = [(part_words(measure, part), value) for part, value in told if value]
        # A name with a comma of its own would run into the next one, one that ends in a number into its count.
        apart = any("," in said or said[-1:].isdigit() for said, _value in words)
        told_one = "{}: {}" if apart else "{} {}"
        return ("; " if apart else ", ").join(told_one.format(said, count(value)) for said, value in words)

    def of_kind(self, measure: Measure, kind: str, words: Callable[[str], str]) -> str:
        """`tại quầy 22, tại nhà 7`: the parts `kind/…` of a measure that are not nought."""
        found = [part for part in self.report.figures.parts(measure) if part.startswith(f"{kind}/")]
        told = [(words(part.partition("/")[2]), self.n(measure, part)) for part in found]
        return ", ".join(f"{said} {count(value)}" for said, value in told if value)

    def by_kind(self, measure: Measure) -> str:
        """`thư chúc mừng khai sinh 41, thư chia buồn 13`."""
        told = [(kind_words(part, self.own), self.n(measure, part)) for part in self.kinds]
        return ", ".join(f"{said} {count(value)}" for said, value in told if value)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of letters it lists."""
        return kind_parts((self.report.figures,))


def letters(told: Told) -> list[str]:
    """Letters: how many reached people, by which way, which did not and why, how soon."""
    if not any(told.n(measure) for measure in BY_KIND):
        return [NOTHING]
    handed = f"{told.said(M.LETTERS_HANDED_OVER, 'thư')} đến tổ chức, cá nhân"
    than = told.set_beside(M.LETTERS_HANDED_OVER, "thư")
    lines = [f"Đã trao {handed}{than}{_colon(told.by_kind(M.LETTERS_HANDED_OVER))}."]
    ways = [
        f"{kind_words(kind, told.own)}: {how}"
        for kind in told.kinds
        if (how := told.of_kind(M.LETTERS_BY_CHANNEL, kind, channel_on_paper))
    ]
    if ways:
        lines.append(f"Cách trao: {'; '.join(ways)}.")
    reasons = [
        f"{kind_words(kind, told.own)}: {why}"
        for kind in told.kinds
        if (why := told.of_kind(M.LETTERS_NOT_SENT_WHY, kind, reason_on_paper))
    ]
    if told.n(M.LETTERS_NOT_SENT):
        lines.append(f"Không gửi {told.said(M.LETTERS_NOT_SENT, 'thư')}{_colon('; '.join(reasons))}.")
    again = [
        f"{verb} {told.said(measure, 'thư')}"
        for verb, measure in (("thu hồi", M.LETTERS_WITHDRAWN), ("in lại", M.LETTERS_REISSUED))
        if told.n(measure)
    ]
    if again:
        lines.append(f"{sentence_case(' và '.join(again))}.")
    return [*lines, *_minutes(told), *_hamlets(told)]


def _minutes(told: Told) -> list[str]:
    """The median in words that need no statistics: half of the letters were there within so many minutes."""
    value = told.report.figures.get(M.LETTERS_MINUTES)
    kinds = [
        f"{kind_words(part, told.own)} {decimal(found)}"
        for part in told.kinds
        if (found := told.report.figures.get(M.LETTERS_MINUTES, part)) is not None
    ]
    if value is None:
        return []
    split = f" ({', '.join(kinds)})" if kinds else ""
    days = f", khoảng {decimal(Fraction(value) / _DAY)}{NBSP}ngày," if value >= _DAY else ""
    return [
        f"Một nửa số thư được trao trong vòng {decimal(value)}{NBSP}phút{days} kể từ khi có kết quả{split}."
    ]


def _hamlets(told: Told) -> list[str]:
    named = told.parts(M.LETTERS_BY_HAMLET)
    return [f"Thư đã trao theo thôn, bản: {named}."] if named else []


def dossiers(told: Told) -> list[str]:
    """Dossiers: taken in, settled against their promises, how they ended, what is still under way."""
    counted = (M.DOSSIERS_RECEIVED, M.DOSSIERS_SETTLED, M.DOSSIERS_UNDER_WAY, M.DOSSIERS_BY_OUTCOME)
    if not any(told.n(measure) for measure in counted):
        return [NOTHING]
    settled, late = told.n(M.DOSSIERS_SETTLED), told.n(M.DOSSIERS_LATE)
    kept = told.n(M.DOSSIERS_EARLY) + told.n(M.DOSSIERS_ON_TIME)
    lines = [
        f"Tiếp nhận {told.said(M.DOSSIERS_RECEIVED, 'hồ sơ')}{told.set_beside(M.DOSSIERS_RECEIVED, 'hồ sơ')}.",
        f"Đã giải quyết {told.said(M.DOSSIERS_SETTLED, 'hồ sơ')}{told.set_beside(M.DOSSIERS_SETTLED, 'hồ sơ')}.",
    ]
    if settled:
        lines[-1] = lines[-1].removesuffix(".") + (
            f": trước hạn {count(told.n(M.DOSSIERS_EARLY))}, đúng hạn {count(told.n(M.DOSSIERS_ON_TIME))}, "
            f"quá hạn {count(late)}; trước và đúng hạn {count(kept)}{NBSP}hồ sơ, đạt {ratio(kept, settled)}."
        )
    lines.append(f"Đang giải quyết khi hết kỳ: {told.said(M.DOSSIERS_UNDER_WAY, 'hồ sơ')}.")
    for head, measure in (
        ("Hồ sơ đã kết thúc", M.DOSSIERS_BY_OUTCOME),
        ("Trẻ em được đăng ký khai sinh", M.CHILDREN_BY_SEX),
        ("Người mất được đăng ký khai tử", M.DECEASED_BY_AGE),
    ):
        if split := told.parts(measure):
            lines.append(f"{head}: {split}.")
    return lines


def apologies(told: Told) -> list[str]:
    """Apologies: for how many dossiers one was owed, who got it, and plainly who did not."""
    due, given = told.n(M.APOLOGIES_DUE), told.n(M.APOLOGIES_GIVEN)
    lines = []
    if due:
        lines.append(
            f"Hồ sơ trễ hẹn phải xin lỗi: {count(due)}{NBSP}hồ sơ; đã xin lỗi {count(given)}{NBSP}hồ sơ, đạt "
            f"{ratio(given, due)}; báo trước giờ hẹn {count(told.n(M.APOLOGIES_IN_TIME))}{NBSP}hồ sơ."
        )
        lines.append(missing_apologies(told) or "Không còn hồ sơ trễ hẹn nào chưa được xin lỗi.")
    else:
        lines.append("Trong kỳ không có hồ sơ nào trễ hẹn phải xin lỗi.")
    if told.n(M.SLIPS_SENT) or told.n(M.REAPPOINTMENTS):
        lines.append(
            f"Đã gửi {told.said(M.SLIPS_SENT, 'phiếu')} xin lỗi và hẹn lại ngày trả kết quả; "
            f"số lần hẹn lại: {count(told.n(M.REAPPOINTMENTS))}."
        )
    return lines


def missing_apologies(told: Told) -> str:
    """`Còn 2 hồ sơ trễ hẹn chưa được xin lỗi.`; empty where none is missing."""
    missing = told.n(M.APOLOGIES_DUE) - told.n(M.APOLOGIES_GIVEN)
    return f"Còn {count(missing)}{NBSP}hồ sơ trễ hẹn chưa được xin lỗi." if missing > 0 else ""


def ceremonies(told: Told) -> list[str]:
    """Ceremonies and visits, who presided and who led."""
    lines = []
    if held := told.n(M.CEREMONIES):
        presided = _after("; chủ trì: ", told.parts(M.CEREMONIES_PRESIDED))
        families = _after(" cho ", " và ".join(_families(told)))
        ways = _bracket(told.parts(M.CEREMONIES))
        lines.append(f"Tổ chức {count(held)}{NBSP}lễ trao{ways}{families}{presided}.")
    if made := told.n(M.VISITS):
        lines.append(
            f"Thăm viếng {count(made)}{NBSP}gia đình có người mất{_after('; trưởng đoàn: ', told.parts(M.VISITS))}."
        )
    return lines or [NOTHING]


def _families(told: Told) -> list[str]:
    """Who was celebrated, as far as there was anybody."""
    counted = ((M.CEREMONY_COUPLES, "đôi"), (M.CEREMONY_CHILDREN, "cháu"))
    return [told.said(measure, unit) for measure, unit in counted if told.n(measure)]


def contributions(told: Told) -> list[str]:
    """Contributions of citizens, what was done about them, who was thanked."""
    if not told.n(M.CONTRIBUTIONS):
        return [NOTHING]
    handled, thanked = count(told.n(M.CONTRIBUTIONS_HANDLED)), count(told.n(M.CONTRIBUTIONS_THANKED))
    return [
        f"Nhận {told.said(M.CONTRIBUTIONS, 'đóng góp')}{_colon(told.parts(M.CONTRIBUTIONS))}.",
        f"Đã trả lời hoặc cảm ơn {handled}, trong đó đã gửi thư cảm ơn {thanked}.",
    ]


def survey(told: Told) -> list[str]:
    """The survey: sheets, mean, and the share of the content; versions are told apart and never merged."""
    if not told.n(M.SURVEY_SHEETS):
        return ["Trong kỳ chưa thu phiếu khảo sát nào."]
    figures, before = told.report.figures, told.report.year_before
    parts = figures.parts(M.SURVEY_SHEETS)
    # One version alone says the same as the whole.
    whole = "" if len(parts) == 1 else _tally(figures, before, "")
    lines = [f"Thu {told.said(M.SURVEY_SHEETS, 'phiếu')} khảo sát{whole}."]
    for part in parts:
        sheets = f"{count(told.n(M.SURVEY_SHEETS, part))}{NBSP}phiếu"
        lines.append(f"{survey_words(part)}: {sheets}{_tally(figures, before, part)}.")
    return lines


def _tally(figures: Figures, before: Figures | None, part: str) -> str:
    """`; 98,9 % câu trả lời hài lòng …; điểm trung bình 91,7 trên 100`, as far as there is any."""
    mean, share = figures.get(M.SURVEY_MEAN, part), figures.get(M.SURVEY_SATISFIED, part)
    words = "" if share is None else f"; {percent(share)} câu trả lời hài lòng và rất hài lòng"
    if mean is None:
        return words
    then = None if before is None else before.get(M.SURVEY_MEAN, part)
    than = "" if then is None else f" (cùng kỳ năm trước {decimal(then)})"
    return f"{words}; điểm trung bình {decimal(mean)} trên 100{than}"


def shortcomings(told: Told) -> list[str]:
    """What the figures themselves say is not well; the rest is the officer's to write."""
    late, settled = told.n(M.DOSSIERS_LATE), told.n(M.DOSSIERS_SETTLED)
    lines = []
    if late:
        lines.append(f"{count(late)}{NBSP}hồ sơ giải quyết quá hạn, chiếm {ratio(late, settled)}.")
    if missing := missing_apologies(told):
        lines.append(missing)
    return lines


def _colon(words: str) -> str:
    return f": {words}" if words else ""


def _bracket(words: str) -> str:
    return f" ({words})" if words else ""


def _after(head: str, words: str) -> str:
    return f"{head}{words}" if words else ""
