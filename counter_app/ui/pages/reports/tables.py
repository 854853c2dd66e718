"""The figures of a report as tables, a group to a tab: pure translation, every number with what stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import assert_never

from counter_app.domain.report import Figures, Measure, Report
from counter_app.domain.report_plot import kind_parts
from counter_app.sentences.report_parts import channel_words, reason_words
from counter_app.ui.pages.reports import names
from counter_app.ui.pages.reports.present import before as year_before
from counter_app.ui.pages.reports.present import percent, value_words
from counter_app.ui.pages.reports.values import Asked, Drill, FigureCell, Head, Tab, TableValue
from counter_app.ui.tokens import Tone
from counter_app.wording import _, decimal

_M = Measure
_Named = Callable[[str], str]
_HOUR, _DAY = 60, 24 * 60


def tables(report: Report, tab: Tab, own: names.Own) -> tuple[TableValue, ...]:
    """The tables of a group; `own` are the names of the commune's own letter kinds."""
    match tab:
        case Tab.LETTERS:
            return (_letters(report, own),)
        case Tab.DOSSIERS:
            return (_dossiers(report), _outcomes(report), _apologies(report))
        case Tab.CEREMONIES:
            return (_ceremonies(report), _presided(report), _visits(report))
        case Tab.CONTRIBUTIONS:
            return (_contributions(report), _thanked(report))
        case Tab.SURVEYS:
            return (_surveys(report),)
        case Tab.PEOPLE:
            return (
                _parts(report, _M.LETTERS_BY_HAMLET, _("Thư đã trao theo thôn bản"), _("Thôn, bản")),
                _parts(report, _M.CHILDREN_BY_SEX, _("Trẻ được khai sinh"), _("Giới tính")),
                _parts(report, _M.DECEASED_BY_AGE, _("Người được khai tử"), _("Độ tuổi")),
            )
        case _:
            assert_never(tab)


# Letters ----------------------------------------------------------------------------------------------------


def _letters(report: Report, own: names.Own) -> TableValue:
    heads = (
        Head(_("Loại thư"), 220, number=False),
        Head(_("Sinh ra"), 68, tip=_("Thư đã lấy số trong kỳ, kể cả thư sau đó thu hồi")),
        Head(_("Đã in"), 62),
        Head(_("Đã ký"), 62),
        Head(_("Đã trao"), 66),
        Head(_("Cùng kỳ"), 72),
        Head(_("Trao tại đâu"), 150, stretch=3, number=False, kept=False),
        Head(_("Không gửi"), 84),
        Head(_("Lý do không gửi"), 150, stretch=4, number=False, kept=False),
        Head(_("Thu hồi"), 70),
        Head(_("Cấp lại"), 68),
        Head(
            _("Thường sau"),
            118,
            kept=False,
            tip=_("Một nửa số thư tới tay trong chừng ấy lâu kể từ khi có kết quả"),
        ),
    )
    parts = kind_parts(report.run or (report.figures,))
    rows = [_letter_row(report, part, names.kind_name(part, own)) for part in parts]
    return TableValue(_("Thư theo loại"), heads, (*rows, _letter_row(report, "", _("Cộng"))), total=True)


def _letter_row(report: Report, part: str, name: str) -> tuple[FigureCell, ...]:
    figures = report.figures
    handed = _channels(figures, part, name)
    unsent = _reasons(figures, part, name)
    strong = not part

    def number(measure: Measure, title: str) -> FigureCell:
        return _number(figures, measure, part, f"{name}: {title}", strong=strong)

    return (
        FigureCell(name, strong=True),
        number(_M.LETTERS_MADE, _("sinh ra")),
        number(_M.LETTERS_PRINTED, _("đã in")),
        number(_M.LETTERS_SIGNED, _("đã ký")),
        _number(figures, _M.LETTERS_HANDED_OVER, part, handed.title, strong=True, drill=handed),
        _then(report, _M.LETTERS_HANDED_OVER, part),
        _several(handed),
        _number(figures, _M.LETTERS_NOT_SENT, part, unsent.title, strong=strong, drill=unsent),
        _several(unsent),
        number(_M.LETTERS_WITHDRAWN, _("thu hồi")),
        number(_M.LETTERS_REISSUED, _("cấp lại")),
        FigureCell(_minutes(figures, part), muted=True),
    )


def _minutes(figures: Figures, part: str) -> str:
    """How long half of the letters took at the most: minutes, hours and minutes, or days and hours."""
    value = figures.get(_M.LETTERS_MINUTES, part)
    if value is None:
        return "–"
    whole = int(value)
    if whole < _HOUR:
        return _("{n} phút").format(n=value_words(value))
    if whole < _DAY:
        return _("{hours} giờ {minutes} phút").format(hours=whole // _HOUR, minutes=whole % _HOUR)
    return _("{days} ngày {hours} giờ").format(days=whole // _DAY, hours=whole % _DAY // _HOUR)


def _channels(figures: Figures, part: str, name: str) -> Drill:
    """The letters of a kind that were handed over, as a whole and by how they reached people."""
    return _split(
        figures,
        (_M.LETTERS_HANDED_OVER, _M.LETTERS_BY_CHANNEL),
        part,
        _("{letter}: đã trao").format(letter=name),
        channel_words,
    )


def _reasons(figures: Figures, part: str, name: str) -> Drill:
    """The letters of a kind that did not go out, as a whole and by the reason."""
    return _split(
        figures,
        (_M.LETTERS_NOT_SENT, _M.LETTERS_NOT_SENT_WHY),
        part,
        _("{letter}: không gửi").format(letter=name),
        reason_words,
    )


def _split(
    figures: Figures, measures: tuple[Measure, Measure], part: str, title: str, named: _Named
) -> Drill:
    whole, by = measures
    found = [Asked(whole, part, _("Tất cả"), figures.count(whole, part))]
    if part:
        inner = [one for one in figures.parts(by) if one.partition("/")[0] == part and figures.count(by, one)]
        inner.sort(key=lambda one: -figures.count(by, one))
        found += [Asked(by, one, named(one.partition("/")[2]), figures.count(by, one)) for one in inner]
    return Drill(title, tuple(found))


def _several(drill: Drill) -> FigureCell:
    """Several figures in one cell: `tại quầy 22, tại lễ trao 12`; behind it stands the first of them."""
    parts = drill.figures[1:]
    if not parts:
        return FigureCell("")
    words = ", ".join(f"{one.words} {value_words(one.value)}" for one in parts)
    return FigureCell(words, Drill(drill.title, (*parts, drill.figures[0])), muted=True)


# Dossiers ---------------------------------------------------------------------------------------------------


def _dossiers(report: Report) -> TableValue:
    measures = (
        (_M.DOSSIERS_RECEIVED, _("Tiếp nhận"), 96),
        (_M.DOSSIERS_SETTLED, _("Đã giải quyết"), 116),
        (_M.DOSSIERS_EARLY, _("Trước hạn"), 96),
        (_M.DOSSIERS_ON_TIME, _("Đúng hạn"), 90),
        (_M.DOSSIERS_LATE, _("Trễ hạn"), 84),
        (_M.DOSSIERS_UNDER_WAY, _("Đang giải quyết"), 128),
    )
    heads = (
        Head(_("Lĩnh vực"), 150, stretch=1, number=False),
        *(Head(title, width) for _measure, title, width in measures),
        Head(_("Cùng kỳ giải quyết"), 150),
    )
    found = {part: None for measure, *_rest in measures for part in report.figures.parts(measure)}
    rows = [
        (
            FigureCell(part or _("Cộng"), strong=True),
            *(
                _number(
                    report.figures,
                    measure,
                    part,
                    f"{part or _('Hồ sơ')}: {names.lowered(title)}",
                    strong=not part,
                )
                for measure, title, _width in measures
            ),
            _then(report, _M.DOSSIERS_SETTLED, part),
        )
        for part in (*found, "")
    ]
    return TableValue(_("Hồ sơ theo lĩnh vực"), heads, tuple(rows), total=True)


def _outcomes(report: Report) -> TableValue:
    return _parts(report, _M.DOSSIERS_BY_OUTCOME, _("Hồ sơ đã kết thúc"), _("Kết thúc thế nào"))


def _apologies(report: Report) -> TableValue:
    figures = report.figures
    missing = figures.count(_M.APOLOGIES_DUE) - figures.count(_M.APOLOGIES_GIVEN)
    asked = Asked(_M.APOLOGIES_MISSING, "", _("Còn thiếu"), missing)
    unanswered = FigureCell(
        value_words(missing),
        Drill(_("Trễ hẹn mà chưa có lời xin lỗi"), (asked,)),
        strong=True,
        tone=Tone.LATE if missing else None,
    )
    rows = [
        _line(report, _M.APOLOGIES_DUE, _("Trễ hẹn, phải xin lỗi")),
        _line(report, _M.APOLOGIES_GIVEN, _("Đã có phiếu hoặc thư xin lỗi")),
        (FigureCell(_("Chưa có lời xin lỗi"), strong=True), unanswered, _missing_then(report)),
        _line(report, _M.APOLOGIES_IN_TIME, _("Báo trước khi hết hẹn")),
        _line(report, _M.SLIPS_SENT, _("Phiếu xin lỗi đã gửi")),
        _line(report, _M.REAPPOINTMENTS, _("Số lần hẹn lại")),
    ]
    return TableValue(_("Xin lỗi và hẹn lại"), _small_heads(_("Việc")), tuple(rows))


def _missing_then(report: Report) -> FigureCell:
    known = year_before(report)
    if known is None:
        return FigureCell("–", muted=True)
    return FigureCell(
        value_words(known.count(_M.APOLOGIES_DUE) - known.count(_M.APOLOGIES_GIVEN)), muted=True
    )


# Ceremonies, contributions, surveys ---------------------------------------------------------------------------


def _ceremonies(report: Report) -> TableValue:
    rows = [
        *(
            _line(report, _M.CEREMONIES, names.part_name(_M.CEREMONIES, part), part)
            for part in report.figures.parts(_M.CEREMONIES)
        ),
        _line(report, _M.CEREMONIES, _("Tất cả lễ trao")),
        _line(report, _M.CEREMONY_COUPLES, _("Đôi được trao giấy kết hôn")),
        _line(report, _M.CEREMONY_CHILDREN, _("Cháu được trao giấy khai sinh")),
    ]
    return TableValue(_("Lễ trao"), _small_heads(_("Cách trao")), tuple(rows))


def _presided(report: Report) -> TableValue:
    return _parts(report, _M.CEREMONIES_PRESIDED, _("Chủ trì lễ trao"), _("Ai chủ trì"))


def _visits(report: Report) -> TableValue:
    return _parts(report, _M.VISITS, _("Thăm viếng"), _("Ai dẫn đoàn"))


def _contributions(report: Report) -> TableValue:
    return _parts(report, _M.CONTRIBUTIONS, _("Góp ý, phản ánh, ủng hộ"), _("Loại"))


def _thanked(report: Report) -> TableValue:
    rows = (
        _line(report, _M.CONTRIBUTIONS, _("Đã nhận")),
        _line(report, _M.CONTRIBUTIONS_HANDLED, _("Đã xử lý")),
        _line(report, _M.CONTRIBUTIONS_THANKED, _("Đã gửi thư cảm ơn")),
    )
    return TableValue(_("Đã làm gì với các đóng góp"), _small_heads(_("Việc")), rows)


def _surveys(report: Report) -> TableValue:
    """The three numbers of every version and use; versions are never merged."""
    heads = (
        Head(_("Mẫu phiếu, đợt khảo sát"), 220, stretch=1, number=False),
        Head(_("Phiếu"), 80),
        Head(_("Cùng kỳ"), 84),
        Head(_("Hài lòng trở lên"), 130),
        Head(_("Cùng kỳ"), 84),
        Head(_("Điểm 0–100"), 100),
        Head(_("Cùng kỳ"), 84),
    )
    rows = [_survey_row(report, part) for part in report.figures.parts(_M.SURVEY_SHEETS)]
    total = (
        FigureCell(_("Cộng số phiếu"), strong=True),
        _number(report.figures, _M.SURVEY_SHEETS, "", _("Phiếu khảo sát"), strong=True),
        _then(report, _M.SURVEY_SHEETS, ""),
        *(FigureCell("") for _place in range(4)),
    )
    return TableValue(_("Khảo sát sự hài lòng"), heads, (*rows, total), total=True)


def _survey_row(report: Report, part: str) -> tuple[FigureCell, ...]:
    figures, known, name = report.figures, year_before(report), names.survey_name(part)

    def then(measure: Measure, words: Callable[[object], str]) -> FigureCell:
        return FigureCell(words(known.get(measure, part)) if known is not None else "–", muted=True)

    return (
        FigureCell(name, strong=True),
        _number(figures, _M.SURVEY_SHEETS, part, name, strong=True),
        _then(report, _M.SURVEY_SHEETS, part),
        FigureCell(_hundredths(figures.get(_M.SURVEY_SATISFIED, part)), strong=True),
        then(_M.SURVEY_SATISFIED, _hundredths),
        FigureCell(_mean(figures.get(_M.SURVEY_MEAN, part)), strong=True),
        then(_M.SURVEY_MEAN, _mean),
    )


def _mean(value: object) -> str:
    return decimal(float(value)) if isinstance(value, int | Fraction) else "–"


def _hundredths(share: object) -> str:
    if not isinstance(share, int | Fraction):
        return "–"
    made = Fraction(share)
    return percent(made.numerator, made.denominator)


# Pieces -----------------------------------------------------------------------------------------------------


def _small_heads(first: str) -> tuple[Head, ...]:
    return (Head(first, 150, stretch=1, number=False), Head(_("Kỳ này"), 76), Head(_("Cùng kỳ"), 84))


def _parts(report: Report, measure: Measure, title: str, first: str) -> TableValue:
    """A measure by its parts, and their sum."""
    found = report.figures.parts(measure)
    rows = [_line(report, measure, names.part_name(measure, part), part, title) for part in found]
    total = _line(report, measure, _("Cộng"), title=title)
    return TableValue(title, _small_heads(first), (*rows, total), total=True)


def _line(
    report: Report, measure: Measure, name: str, part: str = "", title: str = ""
) -> tuple[FigureCell, ...]:
    said = f"{title}: {names.lowered(name)}" if title and part else title or name
    return (
        FigureCell(name, strong=True),
        _number(report.figures, measure, part, said, strong=True),
        _then(report, measure, part),
    )


def _number(
    figures: Figures,
    measure: Measure,
    part: str,
    title: str,
    *,
    strong: bool = False,
    drill: Drill | None = None,
) -> FigureCell:
    value = figures.count(measure, part)
    behind = drill or Drill(title, (Asked(measure, part, _("Tất cả"), value),))
    return FigureCell(value_words(value), behind, strong=strong)


def _then(report: Report, measure: Measure, part: str) -> FigureCell:
    """The same figure a year before; a dash where nothing is known of that year."""
    known = year_before(report)
    return FigureCell(value_words(known.get(measure, part)) if known is not None else "–", muted=True)
