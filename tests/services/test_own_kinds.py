"""Kinds of the commune's own on both databases: numbers that are spent once, names that stay in the log."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.errors.letters import ForbiddenWords
from counter_app.domain.errors.own_kinds import (
    FieldsEmpty,
    FieldUnknown,
    GreetingPrinted,
    KindNameTaken,
    KindNameWrong,
    KindRetired,
    NobodyToWriteTo,
    PatternWrong,
)
from counter_app.domain.errors.paper import NoEarlierTemplate, TemplateHasFaults
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import Wording
from counter_app.domain.logbook import LogKind
from counter_app.domain.own_kind import OwnKind, Tone
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, Finding, TemplateReport, TemplateSlot, Trial
from counter_app.services.acts.own_kinds import KindOrder, OwnKinds
from counter_app.services.crafts.dossier_file import GreetingDraft, GreetingOrder
from counter_app.services.ports.own_kinds import KindReading
from tests.services.desk import Desk, instant, open_desk

AN = Recipient(RecipientType.PERSON, "Ông Nguyễn Văn An", "thôn Đông")
MAI = Recipient(RecipientType.HOUSEHOLD, "Hộ bà Lò Thị Mai")


class PlainBench:
    """A bench whose templates are their own field names, and are clean unless one is called `faulty`."""

    def read(self, content: bytes, kind: OwnKind, accepted: frozenset[str]) -> KindReading:
        names = tuple(content.decode().split())
        # A template would ask about the others whether they have text.
        needed = {name for name in names if name.startswith("can_")}
        return KindReading(names, PaperSize.A5, LetterFamily.CARD, (), frozenset(names) - needed)

    def check(
        self, content: bytes, kind: OwnKind, reading: KindReading, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        wrong = (Finding(Fault.UNKNOWN, "faulty"),) if "faulty" in reading.fields else ()
        return TemplateReport(TemplateSlot(self.name_of(kind), kind, PaperSize.A5), "sha", wrong, b"%PDF")

    def name_of(self, kind: OwnKind) -> str:
        return f"{int(kind)}.docx"

    def proposals(self) -> tuple[str, ...]:
        return ()

    def proposal(self, name: str) -> bytes:
        return name.encode()


def kinds_of(desk: Desk) -> OwnKinds:
    return OwnKinds(desk.app.register, desk.clock, desk.writer, PlainBench(), "officer")


def order(
    name: str = "Thư chúc Tết", tone: Tone = Tone.FESTIVE, fields: str = "nam_moi", **more: str
) -> KindOrder:
    return KindOrder(name, tone, fields.encode(), {}, pattern=more.get("pattern", ""))


def letters(kind: int, *whom: Recipient, **texts: str) -> GreetingOrder:
    return GreetingOrder(
        str(kind),
        instant("2027-02-06T08:00").date(),
        tuple(GreetingDraft(one) for one in whom),
        tuple(texts.items()),
    )


def test_a_letter_goes_from_the_list_to_the_hand_and_back(desk: Desk) -> None:
    own = kinds_of(desk).make(order(pattern="{n:02}/TCM-UBND"))
    made = desk.app.greetings.add(letters(201, AN, MAI, nam_moi="Đinh Mùi"))
    codes = [str(one.id) for one in made]
    batch = desk.app.batches.print(codes, own.kind)
    assert [one.document_number for one in batch.sent] == ["01/TCM-UBND", "02/TCM-UBND"]
    assert len(desk.printer.basket) == 2
    desk.app.signing.sign([one.id for one in batch.sent])
    assert desk.hand_over(codes[0]).done
    assert [str(row.greeting.id) for row in desk.app.greetings.waiting()] == codes[1:]
    desk.app.undoing.undo(codes[0], "trao nhầm")
    assert [str(row.greeting.id) for row in desk.app.greetings.waiting()] == codes
    with pytest.raises(GreetingPrinted):
        desk.app.greetings.drop(codes[1])


def test_asked_again_a_batch_prints_nothing_twice_and_goes_on_where_it_stopped(desk: Desk) -> None:
    own = kinds_of(desk).make(order())
    codes = [str(one.id) for one in desk.app.greetings.add(letters(201, AN, MAI, AN))]
    stopped = desk.app.batches.print(codes, own.kind, cancelled=lambda: bool(desk.printer.basket))
    assert (len(stopped.sent), stopped.stopped) == (1, True)
    again = desk.app.batches.print(codes, own.kind)
    assert (len(again.before), len(again.sent)) == (1, 2)
    assert [one.number for one in (*again.before, *again.sent)] == [1, 2, 3]


def test_what_cannot_be_drawn_takes_no_number_and_stops_no_other(desk: Desk) -> None:
    own = kinds_of(desk).make(order())
    chinese = Recipient(RecipientType.PERSON, "Ông 漢")
    made = desk.app.greetings.add(letters(201, chinese, AN))
    desk.writer.unwritable = made[0].id
    batch = desk.app.batches.print([str(one.id) for one in made], own.kind)
    assert [code for code, _error in batch.failed] == [made[0].id]
    assert [one.number for one in batch.sent] == [1]


def test_a_kind_is_made_only_of_a_clean_template_and_under_a_name_of_its_own(desk: Desk) -> None:
    kinds = kinds_of(desk)
    with pytest.raises(TemplateHasFaults):
        kinds.make(order(fields="faulty"))
    with pytest.raises(KindNameWrong):
        kinds.make(order("  "))
    with pytest.raises(KindNameWrong):
        kinds.make(order("Thư " * 20))
    with pytest.raises(PatternWrong):
        kinds.make(order(pattern="TCM/{n}{n}"))
    first = kinds.make(order())
    with pytest.raises(KindNameTaken):
        kinds.make(order("thư  chúc tết"))
    assert int(first.kind) == 201
    assert [int(one.own.kind) for one in kinds.overview()] == [201]


def test_of_a_retired_kind_nothing_new_is_written_and_what_is_printed_stays(desk: Desk) -> None:
    kinds = kinds_of(desk)
    own = kinds.make(order())
    (made,) = desk.app.greetings.add(letters(201, AN))
    desk.app.batches.print([str(made.id)], own.kind)
    kinds.retire("201")
    with pytest.raises(KindRetired):
        desk.app.greetings.add(letters(201, AN))
    assert desk.app.greetings.kinds() == ()
    assert [one.kind.name for one in desk.sheets(made.id) if isinstance(one.kind, OwnKind)] == [
        "Thư chúc Tết"
    ]
    kinds.retire("Thư chúc Tết", again=True)
    assert len(desk.app.greetings.add(letters(201, AN))) == 1


def test_another_version_asks_for_other_fields_and_going_back_for_the_old_ones(desk: Desk) -> None:
    kinds = kinds_of(desk)
    kinds.make(order())
    renewed = kinds.renew("201", b"qua so_tien", {"qua": "Quà tặng"})
    assert [(one.name, one.label) for one in renewed.asked] == [("qua", "Quà tặng"), ("so_tien", "Số tiền")]
    with pytest.raises(FieldUnknown):
        desk.app.greetings.add(letters(201, AN, nam_moi="Đinh Mùi"))
    assert len(desk.app.greetings.add(letters(201, AN, **{"Quà tặng": "một giỏ quà"}))) == 1
    assert [one.name for one in kinds.back("201").asked] == ["nam_moi"]
    with pytest.raises(NoEarlierTemplate):
        kinds.back("201")
    again = kinds.renew("201", b"qua")
    assert [one.label for one in again.asked] == ["Quà tặng"]


def test_a_field_in_the_middle_of_a_sentence_is_never_left_empty(desk: Desk) -> None:
    kinds_of(desk).make(order(fields="can_nam khong_can"))
    with pytest.raises(FieldsEmpty):
        desk.app.greetings.add(letters(201, AN, khong_can="gì đó", can_nam="  "))
    assert desk.app.greetings.waiting() == ()
    assert len(desk.app.greetings.add(letters(201, AN, can_nam="Đinh Mùi"))) == 1


def test_what_no_letter_of_the_tone_may_say_is_refused_before_it_is_written_down(desk: Desk) -> None:
    kinds_of(desk).make(order("Thư thăm hỏi", Tone.QUIET, "thien_tai"))
    with pytest.raises(ForbiddenWords):
        desk.app.greetings.add(letters(201, AN, thien_tai="chúc mừng"))
    with pytest.raises(NobodyToWriteTo):
        desk.app.greetings.add(letters(201))
    assert desk.app.greetings.waiting() == ()


ACTS = st.lists(
    st.tuples(st.sampled_from(("make", "rename", "retire", "write")), st.integers(0, 3)),
    min_size=1,
    max_size=12,
)


@given(acts=ACTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_number_stands_for_two_kinds_and_no_name_changes_in_the_log(acts: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as home:
        desk = open_desk(Path(home))
        kinds, numbers, printed = kinds_of(desk), list[int](), dict[int, str]()
        for step, (act, which) in enumerate(acts):
            known = [one.own for one in kinds.overview()]
            own = known[which % len(known)] if known else None
            if act == "make" or own is None:
                numbers.append(int(kinds.make(order(f"Thư thứ {step}")).kind))
            elif act == "rename":
                kinds.rename(str(int(own.kind)), f"Tên mới {step}")
            elif act == "retire":
                kinds.retire(str(int(own.kind)), again=own.retired)
            elif not own.retired:
                (made,) = desk.app.greetings.add(letters(int(own.kind), AN))
                (sheet,) = desk.app.batches.print([str(made.id)], own.kind).sent
                printed[sheet.number] = own.kind.name
        assert numbers == [201 + place for place in range(len(numbers))]
        told = {int(str(one["number"])): one["called"] for one in desk.log(LogKind.SPOOLED)}
        assert told == printed
        rows = desk.app.review.page().rows
        assert {one.number: one.kind.name for one in rows if isinstance(one.kind, OwnKind)} == printed
        desk.app.review.verify()
        desk.app.close()
