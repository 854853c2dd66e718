"""What the parts of a report's figures are called on paper; words that officers chose themselves stay as they are."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.domain.ceremony import Mode
from counter_app.domain.letter import LetterKind
from counter_app.domain.names import clean
from counter_app.domain.person import Sex
from counter_app.domain.report import NOT_TOLD, Measure
from counter_app.domain.survey_rules import SurveyUse
from counter_app.paper.context.phrases import sentence_case
from counter_app.wording import nfc

KIND_WORDS: Mapping[str, str] = {
    str(int(kind)): words
    for kind, words in (
        (LetterKind.BIRTH, "chúc mừng khai sinh"),
        (LetterKind.MARRIAGE, "chúc mừng kết hôn"),
        (LetterKind.CONDOLENCE, "chia buồn"),
        (LetterKind.THANKS, "cảm ơn"),
        (LetterKind.APOLOGY, "xin lỗi"),
    )
}
_OTHERS: Mapping[Measure, Mapping[str, str]] = {
    Measure.DOSSIERS_BY_OUTCOME: {
        "result": "có kết quả",
        "refused": "từ chối",
        "withdrawn": "rút hồ sơ",
        "stopped": "dừng giải quyết",
    },
    Measure.CEREMONIES: {
        Mode.AT_ONCE: "trao ngay tại quầy",
        Mode.WEEKLY: "theo lịch trong tuần",
        Mode.GROUP: "trao tập trung",
    },
    Measure.CHILDREN_BY_SEX: {Sex.MALE: "nam", Sex.FEMALE: "nữ", Sex.UNKNOWN: "chưa ghi giới tính"},
    Measure.DECEASED_BY_AGE: {
        "0-5": "dưới 6 tuổi",
        "6-15": "từ 6 đến dưới 16 tuổi",
        "16+": "từ 16 tuổi trở lên",
        "": "không rõ tuổi",
    },
    Measure.LETTERS_BY_HAMLET: {"": "chưa rõ thôn"},
    Measure.CEREMONIES_PRESIDED: {"": "không ghi người chủ trì"},
    Measure.VISITS: {"": "không ghi trưởng đoàn"},
    Measure.CONTRIBUTIONS: {"": "không ghi loại"},
}
_USES: Mapping[str, str] = {
    SurveyUse.BEFORE: "khảo sát ban đầu",
    SurveyUse.AFTER_RESULT: "ngay sau khi trả kết quả",
    SurveyUse.INDEPENDENT: "khảo sát độc lập",
}


def kind_words(part: str, own: Mapping[str, str]) -> str:
    """`thư chúc mừng khai sinh`; a kind of the commune's own by its name of the day, or by its number."""
    words = KIND_WORDS.get(part)
    return f"thư {words}" if words else clean(own.get(part, "")) or f"thư loại {part}"


def kind_title(part: str, own: Mapping[str, str]) -> str:
    """The same at the beginning of a row."""
    return sentence_case(kind_words(part, own))


def kind_short(part: str, own: Mapping[str, str]) -> str:
    """`Khai sinh`, above a plot."""
    words = KIND_WORDS.get(part, "").removeprefix("chúc mừng ")
    return sentence_case(words) or kind_title(part, own)


def survey_words(part: str) -> str:
    """`Mẫu 3 bản 1, ngay sau khi trả kết quả`, of the part `3/1/after_result`."""
    form, _, rest = part.partition("/")
    version, _, use = rest.partition("/")
    return f"Mẫu {form} bản {version}, {_USES.get(use, use)}" if use else clean(part)


def part_words(measure: Measure, part: str) -> str:
    """What a part of another measure is called."""
    named, told = _OTHERS.get(measure, {}), _told(part)
    return nfc(named.get(told, clean(told) or "chưa rõ"))


def _told(part: str) -> str:
    """A part, empty where it counts what nobody said."""
    return "" if part == NOT_TOLD else part
