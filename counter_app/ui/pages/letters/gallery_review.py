"""The chief at the letter log, in each state of his review."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.logbook import Stage as SheetStage
from counter_app.domain.reviewing import Verdict
from counter_app.services.ports.reviews import LogQuestion
from counter_app.ui.pages.letters.gallery_stage import Stage
from counter_app.ui.pages.letters.reading import Group, Period, Pick
from counter_app.ui.pages.letters.states import LettersState

_WHY = "Sai tên đệm của cháu, gia đình đã báo lại."


def review_states() -> Mapping[LettersState, Callable[[Stage], None]]:
    """How each state of the review is reached."""
    return {
        LettersState.SEEN: _seen,
        LettersState.SENT_BACK: _sent_back,
        LettersState.ANSWERED: _answered,
        LettersState.UNSEEN_ONLY: lambda stage: _picked(stage, Pick.UNSEEN),
        LettersState.TO_REDO: _to_redo,
        LettersState.NOTHING_UNSEEN: _nothing_unseen,
        LettersState.CHOSEN_MONTH: _chosen_month,
        LettersState.BY_WEEK: _by_week,
        LettersState.SAVED_VIEW: _saved_view,
        LettersState.DIFFERS: _differs,
        LettersState.COPIES: _copies,
        LettersState.LINGERING: _lingering,
        LettersState.ASKED_BACK: _asked_back,
        LettersState.ASKED_ANSWER: _asked_answer,
        LettersState.ASKED_VIEW: _asked_view,
    }


def _given(stage: Stage, kind: LetterKind | None = None) -> Sheet:
    """The newest letter handed over."""
    found = stage.acts.reviewing.page(LogQuestion(kinds=(kind,) if kind is not None else ()))
    return next(one for one in found.sheets.rows if one.stage is SheetStage.HANDED_OVER)


def _named(stage: Stage) -> None:
    stage.settling.change({"review.chief": "Trần Quốc Bảo"})


def _in_front(stage: Stage, sheet: Sheet) -> None:
    stage.read()
    stage.page.table.view.take(sheet.id)
    stage.settle()


def _seen(stage: Stage) -> None:
    _named(stage)
    sheet = _given(stage, LetterKind.APOLOGY)
    older = stage.acts.reviewing.page(LogQuestion()).sheets.rows[4:]
    stage.acts.reviewing.mark_seen([SheetId(one.id) for one in (sheet, *older)])
    stage.acts.reviewing.remark(
        SheetId(sheet.id), "Lý do đã rõ. Lần sau gọi điện đôn đốc nơi xác minh từ ngày thứ hai."
    )
    _in_front(stage, sheet)


def _sent_back(stage: Stage) -> None:
    _named(stage)
    sheet = _given(stage)
    stage.acts.reviewing.send_back(SheetId(sheet.id), Verdict.REPRINT, _WHY)
    _in_front(stage, sheet)


def _answered(stage: Stage) -> None:
    _named(stage)
    sheet = _given(stage)
    stage.acts.reviewing.send_back(SheetId(sheet.id), Verdict.REPRINT, _WHY)
    stage.acts.reviewing.answer(SheetId(sheet.id), "Đã in lại và đưa tận nhà chiều 23/11.")
    _in_front(stage, sheet)


def _picked(stage: Stage, pick: Pick) -> None:
    stage.read()
    stage.page.kinds.take(pick.value)
    stage.page.activated()
    stage.settle()


def _to_redo(stage: Stage) -> None:
    _named(stage)
    stage.acts.reviewing.send_back(SheetId(_given(stage).id), Verdict.APOLOGISE, _WHY)
    stage.read()
    stage.page.open(Pick.TO_REDO.value)
    stage.settle()


def _nothing_unseen(stage: Stage) -> None:
    rows = stage.acts.reviewing.page(LogQuestion(), None, 1000).sheets.rows
    stage.acts.reviewing.mark_seen([SheetId(one.id) for one in rows])
    _picked(stage, Pick.UNSEEN)


def _chosen_month(stage: Stage) -> None:
    stage.read()
    stage.page.period.take(Period.CHOSEN.value)
    stage.page.filters.month.show_month(stage.today)
    stage.page.period.chosen.emit(Period.CHOSEN.value)
    stage.settle()


def _by_week(stage: Stage) -> None:
    stage.read()
    stage.page.filters.group.take(Group.WEEK.value)
    stage.page.activated()
    stage.settle()


def _saved_view(stage: Stage) -> None:
    stage.read()
    filters = stage.page.filters
    filters.kinds.take(str(int(LetterKind.APOLOGY)))
    stage.acts.reviewing.save_view(filters.as_view("Thư xin lỗi 30 ngày"))
    stage.page.activated()
    stage.settle()
    filters.views.take("Thư xin lỗi 30 ngày")
    filters.view_chosen.emit("Thư xin lỗi 30 ngày")
    stage.settle()


def _differs(stage: Stage) -> None:
    sheet = _given(stage, LetterKind.BIRTH)
    stage.settling.change({"office.signatory.name": "Cầm Thị Nhung"})
    _in_front(stage, sheet)


def _copies(stage: Stage) -> None:
    sheet = _given(stage, LetterKind.BIRTH)
    stage.acts.undoing.issue_copy(SheetId(sheet.id))
    _in_front(stage, sheet)
    stage.page.card.copies.take("1")
    stage.page.card.copy_wanted.emit(1)
    stage.settle()


def _lingering(stage: Stage) -> None:
    stage.read()
    stage.page.show_lingering_dossiers()
    stage.settle()


def _asked_back(stage: Stage) -> None:
    _in_front(stage, _given(stage))
    stage.page.card.bar.back.emit()
    stage.settle()


def _asked_answer(stage: Stage) -> None:
    _sent_back(stage)
    stage.page.card.bar.answer.emit()
    stage.settle()


def _asked_view(stage: Stage) -> None:
    stage.read()
    stage.page.filters.save_view.click()
    stage.settle()
