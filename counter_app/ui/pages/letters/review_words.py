"""The review as rows, plates, banners and questions: pure translation, no widget and no service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from counter_app.domain.letter import LetterKind
from counter_app.domain.lingering import Lingerer
from counter_app.domain.logbook import LogKind, Looked, Sheet, SheetId
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.reviewing import SENDING_BACK, SheetReview, Verdict
from counter_app.sentences.choice import reasons
from counter_app.sentences.letters import letter_name
from counter_app.sentences.reviewing import (
    difference_label,
    difference_words,
    lingerer_short,
    lingerer_words,
    verdict_words,
    version_words,
)
from counter_app.services.acts.comparing import Comparison
from counter_app.services.ports.reviews import MOST_COUNTED, LogCounts
from counter_app.ui.dialogs import AskedLine, Question
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters.reading import Found, Group, Period, Pick
from counter_app.ui.tokens import Tone
from counter_app.ui.values import (
    Action,
    BadgeValue,
    BannerKind,
    BannerValue,
    Cell,
    Choice,
    FilledWord,
    RowValue,
)
from counter_app.wording import _, count, n_, short_date

LINGERING, LETTERS = "lingering", "letters"
NAME = "name"


def periods() -> tuple[Choice, ...]:
    """The days to choose from."""
    words = {
        Period.TODAY: _("Hôm nay"),
        Period.WEEK: _("7 ngày qua"),
        Period.MONTH: _("30 ngày qua"),
        Period.THIS_WEEK: _("Tuần này"),
        Period.THIS_MONTH: _("Tháng này"),
        Period.CHOSEN: _("Chọn tháng"),
        Period.ALL: _("Mọi ngày"),
    }
    return tuple(Choice(period.value, words[period]) for period in Period)


def groups() -> tuple[Choice, ...]:
    """Over which stretches the heads stand."""
    words = {Group.DAY: _("Theo ngày"), Group.WEEK: _("Theo tuần"), Group.MONTH: _("Theo tháng")}
    return tuple(Choice(group.value, words[group]) for group in Group)


def month_words(first: date) -> str:
    """`Tháng 10/2026`."""
    return _("Tháng {month}/{year}").format(month=first.month, year=first.year)


def chips(found: Found | None, chosen: str, any_kind: str, waiting: Choice | None) -> tuple[Choice, ...]:
    """What to filter by, each with how many there are where that was counted.

    What asks for a deed stands there only where there is any, or while it is chosen.
    """
    counts = found.counts if found is not None else LogCounts(None, 0, 0)
    kinds = counts.kinds
    told: list[Choice] = [
        Choice(any_kind, _("Tất cả"), sum(kinds.values()) if kinds is not None else None),
        Choice(Pick.UNSEEN.value, _("Chưa xem"), capped(counts.unseen) if found is not None else None),
    ]
    to_do = (
        (Pick.TO_SIGN, _("Chờ ký"), found.to_sign if found is not None else 0),
        (Pick.TO_REDO, _("Cần làm lại"), counts.to_redo),
    )
    told += [Choice(key.value, words, n) for key, words, n in to_do if n or chosen == key]
    told += [waiting] if waiting is not None else []
    words = {
        LetterKind.APOLOGY: _("Xin lỗi"),
        LetterKind.BIRTH: _("Khai sinh"),
        LetterKind.MARRIAGE: _("Kết hôn"),
        LetterKind.CONDOLENCE: _("Chia buồn"),
        LetterKind.THANKS: _("Cảm ơn"),
    }
    told += [
        Choice(str(int(kind)), name, None if kinds is None else kinds.get(kind, 0))
        for kind, name in words.items()
    ]
    forms = None
    if kinds is not None:
        forms = sum(n for kind, n in kinds.items() if not isinstance(kind, LetterKind | OwnKind))
    if forms or chosen == Pick.FORMS.value:
        told.append(Choice(Pick.FORMS.value, _("Phiếu"), forms))
    own = sorted((int(kind), kind.name, n) for kind, n in (kinds or {}).items() if isinstance(kind, OwnKind))
    return (*told, *(Choice(str(kind), name, n) for kind, name, n in own))


def capped(number: int) -> int:
    """A count as a chip shows it; the plate says where it was cut off."""
    return min(number, MOST_COUNTED)


def too_old(counts: LogCounts) -> BadgeValue | None:
    """How many letters nobody has looked at for too long; None while there is none."""
    n = counts.too_old
    if not n:
        return None
    told = f"{count(MOST_COUNTED - 1)}+" if n >= MOST_COUNTED else count(n)
    words = n_("{n} thư quá {days} ngày chưa xem", "{n} thư quá {days} ngày chưa xem", n)
    return BadgeValue(Tone.LATE, words.format(n=told, days=counts.days), Icon.CLOCK_ALERT)


def check(review: SheetReview) -> Cell:
    """The tick of a row; papers nobody need look at have none."""
    if review.looked is Looked.NOT_ASKED:
        return Cell("")
    return Cell("", check=review.looked is not Looked.UNSEEN)


def standing(review: SheetReview) -> BadgeValue | None:
    """How a sheet stands that was sent back; None for any other."""
    if not review.waits_for_officer:
        return None
    return BadgeValue(Tone.LATE, verdict_words(review.verdict or Verdict.REPRINT), Icon.UNDO)


def unseen_words(reviews: Iterable[SheetReview]) -> str:
    """`3 chưa xem` or `đã xem đủ`, for the head over a stretch."""
    unseen = sum(one.looked is Looked.UNSEEN for one in reviews)
    return n_("{n} chưa xem", "{n} chưa xem", unseen).format(n=unseen) if unseen else _("đã xem đủ")


# The sheet in front ------------------------------------------------------------------------------------------


def compared_facts(found: Comparison) -> tuple[FilledWord, ...]:
    """What would be otherwise today, in the words of both; nothing where nothing would."""
    rows = tuple(FilledWord(difference_label(one), difference_words(one), strong=True) for one in found.rows)
    if rows:
        lead = n_("khác {n} chỗ", "khác {n} chỗ", len(rows)).format(n=len(rows))
        rows = (FilledWord(_("So với nay"), lead, strong=True), *rows)
    if found.template.changed:
        rows = (*rows, FilledWord(_("Mẫu nay"), _("đã đổi từ sau tờ này"), strong=True))
    return rows


def version(found: Comparison) -> str:
    """Which version of its template a sheet was drawn from, as people count them; empty where nobody can tell."""
    told = found.template
    return version_words(told.version, told.since.date() if told.since is not None else None)


def chosen_why(found: Comparison) -> str:
    """Why the rules chose the letter; empty where they no longer say so."""
    if found.proposal is None or found.case is None:
        return ""
    words = reasons(found.proposal, found.case).rstrip(".")
    return words[:1].upper() + words[1:]


def copies(numbers: Iterable[int]) -> tuple[Choice, ...]:
    """The sheet and its later copies, to be shown in turn; none where there is only the sheet."""
    later = [n for n in numbers if n]
    if not later:
        return ()
    told = [Choice(str(n), _("Cấp lại lần {n}").format(n=n)) for n in later]
    return (Choice("0", _("Tờ gốc")), *told)


def people(entries: Iterable[tuple[LogKind, str]], names: Mapping[str, str]) -> Mapping[LogKind, str]:
    """Who did each thing last, by name."""
    return {kind: names.get(actor, "") or _person(actor) for kind, actor in entries}


def _person(actor: str) -> str:
    """Somebody the office has not named is told by what he does."""
    return {"officer": _("công chức"), "chief": _("Chánh Văn phòng")}.get(actor, actor)


# Questions and banners ---------------------------------------------------------------------------------------


def sending_back(sheet: Sheet, remark: str) -> Question:
    """What is to be done about a sheet, and why."""
    return Question(
        title=_("Trả lại {letter} số {number}?").format(letter=_lowered(sheet), number=sheet.number),
        words=_("Công chức thấy việc này ở Hôm nay và ở Quầy, cho tới khi báo đã làm lại."),
        act=_("Trả lại"),
        stay=_("Không trả"),
        choices=tuple(Choice(one.value, verdict_words(one)) for one in SENDING_BACK),
        chosen=Verdict.REPRINT.value,
        why=_("Vì sao"),
        suggested=tuple(dict.fromkeys(one for one in (remark, _("sai tên"), _("in mờ, lệch giấy")) if one)),
    )


def answering(sheet: Sheet, review: SheetReview) -> Question:
    """What the officer did about a sheet sent back."""
    lead = verdict_words(review.verdict or Verdict.REPRINT)
    return Question(
        title=_("Đã làm lại {letter} số {number}?").format(letter=_lowered(sheet), number=sheet.number),
        words=_("{verdict}: {words}").format(verdict=lead, words=review.remark),
        act=answer_act(),
        stay=_("Chưa"),
        why=_("Đã làm gì"),
        suggested=(_("đã in lại và trao"), _("đã gọi điện xin lỗi"), _("đã gửi thư xin lỗi")),
    )


def answer_act() -> str:
    """The deed by which the officer closes what was sent back."""
    return _("Báo đã làm lại")


def naming_view() -> Question:
    """The name under which the filters are kept."""
    return Question(
        title=_("Lưu góc nhìn này?"),
        words=_("Ngày, loại thư, chữ cần tìm và cách gộp đang chọn được nhớ dưới một tên, cho cả cơ quan."),
        act=_("Lưu góc nhìn"),
        stay=_("Không lưu"),
        lines=(AskedLine(NAME, _("Tên"), hint=_("ví dụ: Phiếu tháng này")),),
    )


def dropping_view(name: str) -> Question:
    """Whether a saved view is forgotten."""
    return Question(
        title=_("Bỏ góc nhìn “{name}”?").format(name=name),
        words=_("Chỉ tên này được bỏ; các thư giữ nguyên."),
        act=_("Bỏ góc nhìn"),
        stay=_("Giữ lại"),
    )


def all_seen() -> BannerValue:
    """Nothing of the list is left to be seen."""
    return BannerValue(
        BannerKind.FINE,
        _("Đã xem hết các thư trong danh sách này."),
        _("Chọn thêm ngày để xem các thư trước."),
        key="done",
        closable=True,
    )


def said_back(sheet: Sheet, review: SheetReview) -> BannerValue:
    """A sheet went back to the officer."""
    lead = _("Đã trả lại {letter} số {number}.").format(letter=_lowered(sheet), number=sheet.number)
    rest = verdict_words(review.verdict or Verdict.REPRINT) + "."
    return BannerValue(BannerKind.NOTE, lead, rest, key="done", closable=True)


def said_done(sheet: Sheet) -> BannerValue:
    """The officer has done what was asked."""
    lead = _("Đã báo làm lại {letter} số {number}.").format(letter=_lowered(sheet), number=sheet.number)
    return BannerValue(BannerKind.FINE, lead, key="done", closable=True)


def lingering_banner(found: tuple[Lingerer, ...]) -> BannerValue | None:
    """Which dossiers lie longer than usual; None where none does."""
    if not found:
        return None
    lead = n_("{n} hồ sơ nằm lâu.", "{n} hồ sơ nằm lâu.", len(found)).format(n=count(len(found)))
    rest = _("Lâu nhất: {who}, {why}.").format(who=found[0].dossier.applicant, why=lingerer_short(found[0]))
    return BannerValue(
        BannerKind.WARNING,
        lead,
        rest,
        Action(LINGERING, _("Xem hồ sơ"), Icon.FOLDER),
        icon=Icon.CLOCK_ALERT,
        key=LINGERING,
        closable=True,
    )


def lingering_rows(found: Iterable[Lingerer], names: Mapping[str, str]) -> tuple[RowValue, ...]:
    """The dossiers that lie too long, each with how long and how long is usual."""
    return tuple(_lingering_row(one, names.get(one.dossier.procedure, "")) for one in found)


def _lingering_row(one: Lingerer, procedure: str) -> RowValue:
    file, why = one.dossier, lingerer_words(one)
    promised = short_date(file.promise.date()) if file.promise is not None else "–"
    cells = (
        Cell(file.applicant, second=file.code, strong=True),
        Cell(
            procedure or file.procedure, second=_("nhận {day}").format(day=short_date(file.received.date()))
        ),
        Cell(promised),
        Cell(why[:1].upper() + why[1:], icon=Icon.CLOCK_ALERT, tone=Tone.LATE, wrap=True),
    )
    return RowValue(file.code, cells, f"{file.applicant}, {procedure}, {why}")


def next_unseen(sheets: Iterable[Sheet], found: Found, key: str) -> SheetId | None:
    """The first unseen sheet below the one in front, else the first above it; None where none is left."""
    every = [one.id for one in sheets]
    at = every.index(SheetId(key)) if key in every else -1
    in_turn = (*every[at + 1 :], *every[: max(at, 0)])
    return next((id_ for id_ in in_turn if found.review(id_).looked is Looked.UNSEEN), None)


def _lowered(sheet: Sheet) -> str:
    name = letter_name(sheet.kind)
    return name[:1].lower() + name[1:]
