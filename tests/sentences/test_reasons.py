"""Why a letter comes, waits or stays away, in the words of the counter; and quiet words for a family in mourning."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counter_app.domain.choice import Ground, Proposal, Stand
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.guards import Finding, GivenLetter, Guard, History, KnownDeath, Verdict
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Stage
from counter_app.domain.procedure import EventKind, Nature
from counter_app.sentences import letters
from counter_app.sentences.choice import no_apology, no_letter, reasons, why
from counter_app.sentences.dossiers import applicant_line
from counter_app.sentences.guards import finding, passed_summary
from tests.domain.making import (
    birth,
    certificate,
    child,
    chosen,
    contribution,
    day,
    death,
    dossier,
    late,
    marriage,
    moment,
    procedure,
)

CHEERFUL = (
    "chúc mừng",
    "chúc",
    "vui",
    "hạnh phúc",
    "mừng",
    "phấn khởi",
    "hân hoan",
    "tuyệt",
    "tốt đẹp",
    "chào đón",
    "!",
)
CERTIFIED = certificate("LƯỜNG LÒ BẢO AN", "Hà Văn Nam", "Lò Thị Hoa", "NÔNG THỊ VIỆN")


def _why(case: Dossier | Contribution, *rest: Any) -> str:
    return why(chosen(case, *rest).proposals[0], case)


def _summary(case: Dossier) -> str:
    return passed_summary(chosen(case).proposals[0].findings)


def test_a_birth_in_time_explains_its_letter() -> None:
    assert _why(dossier(birth())) == "Vì sao: khai sinh lần đầu, đăng ký trong hạn 60 ngày, trẻ dưới 1 tuổi."


def test_a_marriage_explains_its_letter_with_and_without_its_day() -> None:
    assert _why(dossier(marriage())) == "Vì sao: đăng ký kết hôn ngày 20/11/2026, không phải đăng ký lại."
    assert _why(dossier(marriage(registered=None))) == "Vì sao: đăng ký kết hôn, không phải đăng ký lại."


def test_a_death_explains_its_letter_quietly() -> None:
    assert _why(dossier(death())) == "Vì sao: khai tử trong hạn 15 ngày, cụ mất ngày 16/11/2026."
    unnamed = _why(dossier(death(honorific="")))
    assert unnamed == "Vì sao: khai tử trong hạn 15 ngày, người thân của gia đình mất ngày 16/11/2026."


def test_a_held_letter_names_every_reason_it_is_held_for() -> None:
    again = procedure(nature=Nature.AGAIN, name="Đăng ký lại khai sinh")
    said = _why(dossier(birth(), certificate=certificate("Lường Lò Bảo Ân")), again)
    assert said == (
        "Vì sao không in thư: đây là đăng ký lại việc đã có từ trước. Hồ sơ ghi “Lường Lò Bảo An”, "
        "Giấy khai sinh ghi “Lường Lò Bảo Ân”. Xin đọc lại từng chữ và sửa cho khớp."
    )


def test_a_year_alone_is_not_said_to_be_a_day() -> None:
    said = _why(dossier(birth(child(born="2026"))))
    assert said == (
        "Cần hỏi trước: giấy tờ chỉ ghi sinh năm 2026; đến ngày đăng ký 20/11/2026 có thể đã 323 ngày, trong khi hạn "
        "là 60 ngày."
    )


def test_a_late_birth_and_a_late_death_name_their_days() -> None:
    assert _why(dossier(birth(child(born="2026-08-01")))).endswith(
        "sinh ngày 01/08/2026, đăng ký ngày 20/11/2026: 111 ngày sau, quá hạn 60 ngày."
    )
    assert _why(dossier(death("2026-11-01"))).endswith(
        "mất ngày 01/11/2026, đăng ký ngày 20/11/2026: 19 ngày sau, quá hạn 15 ngày."
    )


LATE_ENDS = {
    Cause.OFFICE: "do cơ quan, lý do: chờ xác minh.",
    Cause.VERIFICATION: "do phải xác minh, lý do: chờ xác minh; công chức quyết định có gửi thư xin lỗi hay không.",
    Cause.OTHER_AGENCY: (
        "do khâu của cơ quan khác, lý do: chờ xác minh; công chức quyết định có gửi thư xin lỗi hay không."
    ),
    None: "chưa ghi nguyên nhân, lý do: chờ xác minh.",
}


@pytest.mark.parametrize("cause", LATE_ENDS)
def test_a_late_result_tells_by_how_much_and_who_answers_for_it(cause: Cause | None) -> None:
    facts = late(cause=cause, cause_words="chờ xác minh")
    said = _why(dossier(ready=facts.ready, cause=cause), procedure(None), None, facts)
    assert (
        "kết quả xong lúc 11:20 ngày 23/11/2026, sau hẹn 09:15 ngày 18/11/2026, trễ 3 ngày làm việc, " in said
    )
    assert said.endswith(LATE_ENDS[cause])


def test_late_on_the_day_itself_counts_no_days() -> None:
    facts = late(ready=moment("2026-11-18 16:00"), working_days=0)
    assert _why(dossier(ready=facts.ready, cause=Cause.OFFICE), procedure(None), None, facts) == (
        "Vì sao: kết quả xong lúc 16:00, sau hẹn 09:15 ngày 18/11/2026, do cơ quan."
    )


def test_a_result_never_marked_ready_is_not_said_to_be_ready() -> None:
    assert _why(dossier(), procedure(None), None, late()) == (
        "Vì sao: đã qua hẹn 09:15 ngày 18/11/2026, chưa ghi lúc có kết quả, trễ 3 ngày làm việc, chưa ghi nguyên nhân."
    )


def test_a_contribution_explains_its_thanks() -> None:
    assert _why(contribution()) == (
        "Vì sao: có đóng góp về việc sửa mương bản Nà Lốm, nhận ngày 20/11/2026 qua hòm thư góp ý."
    )
    assert _why(contribution(thanked=True)).startswith("Cần hỏi trước: đóng góp này đã có thư cảm ơn")


@pytest.mark.parametrize("ground", list(Ground))
def test_every_ground_has_a_sentence(ground: Ground) -> None:
    case = contribution() if ground in (Ground.CONTRIBUTION, Ground.ALREADY_THANKED) else dossier(birth())
    said = reasons(Proposal(LetterKind.BIRTH, Stand.PROPOSED, ground, late=late()), case)
    assert said.endswith(".")
    assert "{" not in said


def test_ready_on_time_but_fetched_late_needs_no_apology() -> None:
    on_time = dossier(birth(), ready=moment("2026-11-20 16:10"))
    assert no_apology(on_time, None) == "Xong đúng hẹn, không phải xin lỗi"
    assert no_apology(dossier(birth()), None) == ""
    assert no_apology(dossier(appointment=None, ready=moment("2026-11-20 16:10")), None) == ""
    assert no_apology(dossier(ready=late().ready, cause=Cause.OFFICE), late()) == ""
    waited = dossier(ready=late().ready, cause=Cause.CITIZEN)
    assert no_apology(waited, late()) == "Chậm do chờ người dân bổ sung, không phải xin lỗi"


def test_a_procedure_without_a_letter_says_so() -> None:
    assert no_letter(procedure(None), dossier()) == "Thủ tục này không kèm thư"
    assert (
        no_letter(procedure(nature=Nature.AGAIN), dossier())
        == "Đăng ký lại việc đã có từ trước, không kèm thư"
    )
    assert no_letter(procedure(), dossier()) == "Hồ sơ chưa có thông tin khai sinh nên chưa soạn được thư"
    assert no_letter(None, dossier()) == "Chưa nhận ra thủ tục của hồ sơ nên chưa đề xuất thư"


@pytest.mark.parametrize("nature", list(Nature))
def test_every_nature_of_a_procedure_has_a_sentence(nature: Nature) -> None:
    assert "thư" in no_letter(procedure(nature=nature), dossier())


def test_the_summary_names_what_was_compared_and_nothing_else() -> None:
    assert _summary(dossier(birth(), certificate=CERTIFIED)) == (
        "Đã tự kiểm 4 điều: không đăng ký lại · trong hạn 60 ngày · tên khớp Giấy khai sinh · chưa có thư"
    )
    assert _summary(dossier(birth())) == (
        "Đã tự kiểm 3 điều: không đăng ký lại · trong hạn 60 ngày · chưa có thư. Chưa đối chiếu Giấy khai sinh"
    )
    assert passed_summary(()) == ""


@pytest.mark.parametrize(
    ("event", "paper"),
    [(birth(), "Giấy khai sinh"), (marriage(), "Giấy chứng nhận kết hôn"), (death(), "Trích lục khai tử")],
)
def test_the_paper_not_compared_is_called_by_its_name(event: Any, paper: str) -> None:
    assert _summary(dossier(event)).endswith(f"Chưa đối chiếu {paper}")
    assert f"tên khớp {paper}" in _summary(dossier(event, certificate=CERTIFIED))


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("guard", list(Guard))
def test_every_verdict_of_every_guard_can_be_said(guard: Guard, verdict: Verdict) -> None:
    said = finding(
        Finding(guard, verdict, event=EventKind.BIRTH, name="An", since=day("2026"), code="H", number=3)
    )
    assert said
    assert "{" not in said


def _mourning() -> list[str]:
    """Everything a page may say of a dossier with a death, in every turn it can take."""
    cases = [dossier(death()), dossier(death(), certificate=CERTIFIED), dossier(death("2026-11-01"))]
    cases += [
        dossier(death("2026")),
        dossier(death("2020")),
        dossier(death(), certificate=certificate("Ai Đó")),
    ]
    given = History((GivenLetter(LetterKind.CONDOLENCE, 7, "H", date(2026, 11, 19)),))
    rules = [procedure(EventKind.DEATH, nature=nature, name="Khai tử") for nature in Nature]
    said: list[str] = []
    for case in cases:
        for rule in rules:
            for proposal in chosen(case, rule, given).proposals + chosen(case, rule).proposals:
                said += [
                    why(proposal, case),
                    passed_summary(proposal.findings),
                    letters.letter_name(proposal.kind),
                ]
                said += [finding(found) for found in proposal.findings]
        said += [applicant_line(case), *(no_letter(rule, case) for rule in rules)]
    return said + [words(stage) for stage in Stage for words in (letters.stage_words, letters.stage_meaning)]


def test_no_cheerful_word_is_said_before_a_family_in_mourning() -> None:
    said = _mourning()
    assert len(said) > 100
    assert not [(word, one) for one in said for word in CHEERFUL if word in one.lower()]


def test_a_birth_screen_does_not_speak_of_death_unless_it_must() -> None:
    case = dossier(birth(), certificate=CERTIFIED)
    assert "khai tử" not in _summary(case) + _why(case)
    gone = History(deaths=(KnownDeath("Lường Lò Bảo An", day("2026-11-10"), "H-1", day("2026-11-02")),))
    assert _why(case, None, gone) == (
        "Vì sao không in thư: cháu Lường Lò Bảo An đã mất ngày 10/11/2026, theo hồ sơ khai tử H-1."
    )
