"""What is said when a questionnaire or a sheet of answers cannot be taken as it stands."""

from __future__ import annotations

from counter_app.domain.errors.surveys import (
    AnswersMismatch,
    NoAnswer,
    NoQuestion,
    NoSuchSheet,
    QuestionnaireMoved,
    QuestionTooLong,
    SurveyError,
    SurveyWhileMourning,
    TooManyQuestions,
    UnknownLevel,
    UnknownQuestionnaire,
)
from counter_app.wording import _

from .table import says


@says(SurveyError)
def _survey(_error: SurveyError) -> str:
    return _("Phiếu khảo sát này chưa dùng được. Xin xem lại các câu hỏi và câu trả lời.")


@says(NoQuestion)
def _no_question(error: NoQuestion) -> str:
    return _("Mẫu {form} chưa có câu hỏi nào. Xin viết ít nhất một câu rồi lưu.").format(form=error.form)


@says(TooManyQuestions)
def _too_many(error: TooManyQuestions) -> str:
    return _(
        "Mẫu {form} có {count} câu hỏi, một tờ giấy chỉ chứa được {most} câu. Xin bớt hay gộp vài câu."
    ).format(form=error.form, count=error.count, most=error.most)


@says(QuestionTooLong)
def _too_long(error: QuestionTooLong) -> str:
    return _("Câu hỏi {place} dài {length} chữ cái, quá {most} thì khó đọc. Xin viết ngắn lại.").format(
        place=error.place, length=error.length, most=error.most
    )


@says(NoAnswer)
def _no_answer(error: NoAnswer) -> str:
    return _(
        "Phiếu mẫu {form} này chưa trả lời câu nào nên không ghi vào sổ. Xin nhập ít nhất một câu, hoặc bỏ qua tờ "
        "phiếu trắng."
    ).format(form=error.form)


@says(AnswersMismatch)
def _mismatch(error: AnswersMismatch) -> str:
    return _(
        "Phiếu có {asked} câu hỏi nhưng nhập {given} câu trả lời. Xin nhập đủ, câu để trống thì ghi dấu “-”."
    ).format(asked=error.asked, given=error.given)


@says(UnknownLevel)
def _unknown_level(error: UnknownLevel) -> str:
    return _(
        "Câu {place} ghi “{value}”. Xin ghi 1 đến 5 theo mức hài lòng, 0 là không áp dụng, “-” là để trống."
    ).format(place=error.place, value=error.value)


@says(UnknownQuestionnaire)
def _unknown(error: UnknownQuestionnaire) -> str:
    return _(
        "Mẫu {form} không có bản {version}. Xin xem các bản đang có bằng lệnh “survey show {form}”."
    ).format(form=error.form, version=error.version)


@says(QuestionnaireMoved)
def _moved(error: QuestionnaireMoved) -> str:
    return _(
        "Mẫu {form} vừa được sửa thành bản {version}, phiếu đang trả lời là bản cũ. Xin mở lại phiếu từ đầu."
    ).format(form=error.form, version=error.version)


@says(SurveyWhileMourning)
def _mourning(error: SurveyWhileMourning) -> str:
    return _(
        "Hồ sơ {code} là việc tang của gia đình nên không mời làm khảo sát. Xin trả kết quả như thường."
    ).format(code=error.code)


@says(NoSuchSheet)
def _no_such_sheet(error: NoSuchSheet) -> str:
    return _(
        "Không có phiếu khảo sát số {number} năm {year} để bỏ, hoặc phiếu ấy đã bỏ rồi. Xin xem lại số phiếu."
    ).format(number=error.number, year=error.year)
