"""Every member of every enumeration has its own words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC
from typing import Any

import pytest

from counter_app.domain.contribution import RecipientType
from counter_app.domain.coverage import Agency, Timeliness
from counter_app.domain.dossier import Cause, Channel, State
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import GENESIS, LogEntry, LogKind, Stage
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.person import Applicant, ApplicantType, PartialDate, Sex
from counter_app.domain.procedure import EventKind
from counter_app.domain.slip import SLIP_CHANNELS, SlipReason
from counter_app.domain.warnings import InputWarning, WarningKind
from counter_app.sentences import coverage, dossiers, letters, slips
from counter_app.sentences.dossiers import applicant_line, state_name
from counter_app.sentences.log import event_sentence, happened, log_sentence
from counter_app.sentences.warnings import warning
from tests.domain.making import birth, child, day, death, dossier, marriage, moment

VOCABULARIES: list[tuple[Callable[[Any], str], Iterable[Any]]] = [
    (letters.letter_name, LetterKind),
    (letters.form_name, LetterKind),
    (letters.paper_name, PaperSize),
    (letters.signing_name, SigningMode),
    (letters.signing_meaning, SigningMode),
    (letters.stage_words, Stage),
    (letters.stage_meaning, Stage),
    (dossiers.state_name, State),
    (dossiers.cause_name, [*Cause, None]),
    (dossiers.channel_name, Channel),
    (dossiers.event_name, EventKind),
    (dossiers.certificate_name, EventKind),
    (dossiers.sex_name, Sex),
    (dossiers.applicant_type_name, ApplicantType),
    (dossiers.recipient_type_name, RecipientType),
    (happened, LogKind),
    (slips.slip_reason_name, SlipReason),
    (slips.slip_channel_name, SLIP_CHANNELS),
    (coverage.timeliness_name, Timeliness),
    (coverage.agency_name, Agency),
]


@pytest.mark.parametrize(("words", "members"), VOCABULARIES, ids=lambda one: getattr(one, "__name__", ""))
def test_every_member_has_words_of_its_own(words: Callable[[Any], str], members: Iterable[Any]) -> None:
    said = [words(member) for member in members]
    assert all(one.strip() and unicodedata.is_normalized("NFC", one) for one in said)
    assert len(set(said)) == len(said)
    assert not any(member is not None and member == one for member, one in zip(members, said, strict=True))


def test_the_ten_states_are_called_as_the_nation_calls_them() -> None:
    assert [state_name(number) for number in range(12)] == [
        "",
        "Mới đăng ký",
        "Được tiếp nhận",
        "Không được tiếp nhận",
        "Đang xử lý",
        "Yêu cầu bổ sung giấy tờ",
        "Yêu cầu thực hiện nghĩa vụ tài chính",
        "Công dân yêu cầu rút hồ sơ",
        "Dừng xử lý",
        "Đã xử lý xong",
        "Đã trả kết quả",
        "",
    ]


def test_the_five_letters_have_their_names_and_forms() -> None:
    named = {kind: (letters.letter_name(kind), letters.form_name(kind)) for kind in LetterKind}
    assert named == {
        LetterKind.THANKS: ("Thư cảm ơn", "Mẫu 5"),
        LetterKind.APOLOGY: ("Thư xin lỗi", "Mẫu 6"),
        LetterKind.BIRTH: ("Thư chúc mừng khai sinh", "Mẫu 7"),
        LetterKind.MARRIAGE: ("Thư chúc mừng kết hôn", "Mẫu 8"),
        LetterKind.CONDOLENCE: ("Thư chia buồn", "Mẫu 9"),
    }
    assert letters.form_and_paper(LetterKind.BIRTH, PaperSize.A5) == "Mẫu 7 · A5 ngang"
    assert letters.paper_name(PaperSize.A4) == "A4 đứng"


def _brought_by(name: str, address: str = "bản Nà Lốm, xã Lâm Hòa", **changes: Any) -> Applicant:
    return replace(Applicant(name, address=address), **changes)


LINES = [
    (birth(), _brought_by("LÒ THỊ MAI"), "mẹ của cháu Lường Lò Bảo An, bản Nà Lốm"),
    (birth(), _brought_by("Lường Văn Thiệp", ""), "cha của cháu Lường Lò Bảo An"),
    (birth(child("An"), child("Anh")), _brought_by("Lò Thị Mai", ""), "mẹ của hai cháu An và Anh"),
    (birth(child("A"), child("B"), child("C")), _brought_by("Lò Thị Mai", ""), "mẹ của ba cháu A, B và C"),
    (birth(), _brought_by("Lò Thị Mài"), "người nộp hồ sơ, bản Nà Lốm"),
    (
        birth(),
        _brought_by("Hà Thị Tư", birth_date=day("1979-05")),
        "người nộp hồ sơ, sinh năm 1979, bản Nà Lốm",
    ),
    (marriage(), _brought_by("Lò Thị Hoa", ""), "đăng ký kết hôn cùng Hà Văn Nam"),
    (marriage(), _brought_by("Lò Thị Mai", ""), "người nộp hồ sơ"),
    (death(), _brought_by("Nông Văn Thuận", "bản Pá Khoang"), "con trai của cụ Nông Thị Viện, bản Pá Khoang"),
    (death(honorific=""), _brought_by("Nông Văn Thuận", ""), "con trai của Nông Thị Viện"),
    (
        None,
        _brought_by("Hợp tác xã Nà Lốm", type=ApplicantType.ORGANISATION),
        "tổ chức nộp hồ sơ, bản Nà Lốm",
    ),
    (birth(), _brought_by("Lò Thị Mai", "", type=ApplicantType.ORGANISATION), "tổ chức nộp hồ sơ"),
]


@pytest.mark.parametrize(("event", "applicant", "line"), LINES)
def test_the_card_says_who_stands_at_the_counter_only_where_the_papers_say_so(
    event: Any, applicant: Applicant, line: str
) -> None:
    assert applicant_line(dossier(event, applicant=applicant)) == line


@pytest.mark.parametrize(
    ("text", "words", "on"),
    [
        ("2026-11-02", "02/11/2026", "ngày 02/11/2026"),
        ("2026-11", "tháng 11/2026", "tháng 11/2026"),
        ("1938", "năm 1938", "năm 1938"),
    ],
)
def test_a_date_says_no_more_than_the_paper(text: str, words: str, on: str) -> None:
    assert dossiers.partial_date(PartialDate.parse(text)) == words
    assert dossiers.on_day(PartialDate.parse(text)) == on


TOLD = {
    "letter": 6,
    "number": 1046,
    "codes": ["H99.41.07-261113-0012"],
    "why": "in lệch giấy.",
    "at": "2026-11-23T10:20:00+07:00",
}


def test_the_log_tells_an_event_with_its_facts() -> None:
    assert event_sentence(LogKind.WITHDRAWN, TOLD) == (
        "Thu hồi thư, giữ lại số: Thư xin lỗi số 1046, hồ sơ H99.41.07-261113-0012, lúc 10:20 ngày 23/11/2026. "
        "Lý do: in lệch giấy."
    )
    assert event_sentence(LogKind.TAKEN_IN, {"codes": ["H-1", "H-2"]}) == "Nhận hồ sơ: H-1 và H-2."
    assert event_sentence(LogKind.DAY_CLOSED, {"day": "2026-11-23"}) == "Khóa sổ trong ngày: ngày 23/11/2026."
    assert event_sentence(LogKind.SETTINGS, {}) == "Đổi cài đặt."


def test_what_was_erased_is_said_to_be_erased() -> None:
    assert event_sentence(LogKind.RETURNED, None) == "Trả kết quả (chi tiết đã xóa theo yêu cầu)."


@pytest.mark.parametrize("kind", list(LogKind))
def test_the_log_survives_details_of_any_shape(kind: LogKind) -> None:
    entry = LogEntry(1, moment("2026-11-23 15:09"), kind, "", "", "", GENESIS, GENESIS)
    for odd in (
        TOLD,
        None,
        {},
        {"letter": "x", "number": None, "codes": 3, "why": 4, "at": "?", "day": "mai"},
    ):
        said = log_sentence(entry, odd)
        assert said.startswith("15:09 23/11/2026: ")
        assert "{" not in said


def test_the_day_in_the_log_is_the_offices_day() -> None:
    early = moment("2026-11-23 06:00").astimezone(UTC)
    assert early.day == 22
    said = log_sentence(LogEntry(1, early, LogKind.READY, "", "", "", "", ""), {})
    assert said.startswith("06:00 23/11/2026")


@pytest.mark.parametrize("kind", list(WarningKind))
def test_every_oddity_is_pointed_out_in_words(kind: WarningKind) -> None:
    facts = {
        WarningKind.CODE_DAY: ("261119", "2026-11-20"),
        WarningKind.PERSONAL_NUMBER_SEX: ("male", "female"),
        WarningKind.PERSONAL_NUMBER_YEAR: ("1998", "1999"),
        WarningKind.EVENT_MISSING: ("birth", ""),
    }
    value, other = facts.get(kind, ("2026-11-25", "2026-11-20"))
    said = warning(InputWarning(kind, "event.children[1].birth_date", value, other))
    assert said.endswith(".")
    assert "{" not in said
    assert "2026-11" not in said or kind in (WarningKind.CODE_FORM, WarningKind.PERSONAL_NUMBER_FORM)
