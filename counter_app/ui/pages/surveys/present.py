"""Surveys as the page shows them: finished words and numbers, no decisions."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.domain.survey import AnswerSheet, Level, Questionnaire, Share, Tally
from counter_app.domain.survey_rules import SurveyForm, SurveyRules
from counter_app.sentences import surveys as say
from counter_app.ui.icons import Icon
from counter_app.ui.pages.surveys.reading import Overview, Period
from counter_app.ui.values import Action, BannerKind, BannerValue, Cell, Choice, EmptyValue, RowValue
from counter_app.wording import _

ENTER, PRINT, INVITE, TAKE_BACK, AGAIN = "enter", "print", "invite", "take_back", "again"


def form_choices(rules: SurveyRules) -> tuple[Choice, ...]:
    """The three forms, each with what it is handed out for."""
    return tuple(Choice(form.value, form_words(form, rules)) for form in SurveyForm)


def form_words(form: SurveyForm, rules: SurveyRules) -> str:
    """`Mẫu 3 · ngay sau khi trả kết quả`."""
    uses = ", ".join(say.use_name(use).lower() for use in rules.uses_of(form))
    return f"{say.form_name(form)} · {uses or _('chưa dùng')}"


def period_choices() -> tuple[Choice, ...]:
    """The stretches of time."""
    return (
        Choice(Period.MONTH, _("Tháng này")),
        Choice(Period.LAST_MONTH, _("Tháng trước")),
        Choice(Period.QUARTER, _("Quý này")),
        Choice(Period.YEAR, _("Năm nay")),
    )


def tally_key(one: Tally) -> str:
    """What names a tally among those of a form: version and use."""
    return f"{one.questionnaire.version}:{one.use.value}"


def tally_choices(tallies: Sequence[Tally]) -> tuple[Choice, ...]:
    """The versions and uses answered in the stretch, newest version first; they are never added up."""
    newest = sorted(tallies, key=lambda one: -one.questionnaire.version)
    return tuple(
        Choice(
            tally_key(one),
            _("Bản {version}, {use}").format(
                version=one.questionnaire.version, use=say.use_name(one.use).lower()
            ),
            one.sheets,
        )
        for one in newest
    )


def question_rows(one: Tally) -> tuple[RowValue, ...]:
    """The third number: each question with its share, its mean and what they are counted from."""
    return tuple(
        _row(place, text, share)
        for place, (text, share) in enumerate(
            zip(one.questionnaire.questions, one.by_question, strict=True), start=1
        )
    )


def _row(place: int, text: str, share: Share) -> RowValue:
    satisfied, mean = say.share_words(share)
    spread = " · ".join(str(many) for many in share.levels)
    cells = (
        Cell(f"{place}. {text}", wrap=True),
        Cell(satisfied, strong=True),
        Cell(mean, strong=True),
        Cell(spread),
        Cell(str(share.n)),
        Cell(str(share.not_applicable), muted=not share.not_applicable),
        Cell(str(share.empty), muted=not share.empty),
    )
    spoken = (
        f"{place}. {text}. {say.satisfied_label()}: {satisfied}. {say.mean_label()}: {mean}. "
        f"{say.question_base(share)}"
    )
    return RowValue(str(place), cells, spoken)


def nothing(seen: Overview, form: SurveyForm) -> EmptyValue:
    """Nobody answered in the stretch, and the one next step."""
    words = _("Chưa có phiếu {form} nào {period}.").format(
        form=say.form_name(form).lower(), period=say.period_words(seen.period)
    )
    return EmptyValue(
        Icon.LIST_CHECKS,
        _("Chưa có phiếu nào trong kỳ này"),
        words,
        Action(ENTER, _("Nhập phiếu giấy"), Icon.PEN),
    )


def version_line(one: Questionnaire) -> str:
    """Which version is being answered or rewritten."""
    return _("{version}: {title}").format(version=say.version_words(one.form, one.version), title=one.title)


def recent_line(sheet: AnswerSheet) -> str:
    """One of the sheets entered last: number, form, answers as the keys that entered them."""
    keys = " ".join("–" if level is None else str(int(level)) for level in sheet.levels)
    words = _("Phiếu số {number} · {version} · {keys}").format(
        number=sheet.number, version=say.version_words(sheet.form, sheet.version), keys=keys
    )
    return _("{sheet} · đã bỏ").format(sheet=words) if sheet.taken_back else words


def entered(sheet: AnswerSheet) -> BannerValue:
    """A sheet was kept; it can be taken back."""
    back = Action(TAKE_BACK, _("Bỏ phiếu này"), Icon.UNDO, "Ctrl+Z")
    return BannerValue(BannerKind.FINE, say.sheet_entered(sheet), action=back, key="sheet", closable=True)


def taken_back(sheet: AnswerSheet) -> BannerValue:
    """A sheet counts no more."""
    return BannerValue(BannerKind.NOTE, say.sheet_taken_back(sheet), key="sheet", closable=True)


def edited(one: Questionnaire) -> BannerValue:
    """A new version is handed out from now on."""
    return BannerValue(
        BannerKind.FINE,
        _("Từ nay dùng {version}.").format(version=say.version_words(one.form, one.version)),
        _("Phiếu của bản trước vẫn giữ nguyên, đếm riêng."),
        key="edit",
        closable=True,
    )


def printed(sheets: int, printer: str) -> BannerValue:
    """The order to print was given."""
    words = _("Đã gửi lệnh in {n} tờ phiếu tới {printer}.").format(n=sheets, printer=printer)
    return BannerValue(BannerKind.FINE, words, key="print", closable=True)


def level_heads() -> tuple[tuple[str, str], ...]:
    """The key of each answer and its words, in the order of the paper sheet: 1 to 5, then 0."""
    ordered = (*(level for level in Level if level is not Level.NOT_APPLICABLE), Level.NOT_APPLICABLE)
    return tuple((str(int(level)), say.level_name(level)) for level in ordered)
