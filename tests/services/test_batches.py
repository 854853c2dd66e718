"""Many letters in one go: what is foreseen, what is printed in order, and where a batch goes on that was stopped."""

from __future__ import annotations

from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import LogKind, Stage
from counter_app.sentences.batches import left_out
from tests.services.desk import Desk, birth, death
from tests.services.test_handover import set_kind
from tests.services.test_printing import away, back, births


class TestBatches:
    """Many letters in one go: drawn first, printed in order, taken up again where it stopped."""

    def test_letters_are_printed_in_order_and_the_counter_then_only_hands_over(self, desk: Desk) -> None:
        codes = births(desk, 3)
        assert list(desk.app.batches.due()) == codes
        done = desk.app.batches.print(codes)
        assert [sheet.codes[0] for sheet in done.sent] == codes
        assert [sheet.number for sheet in done.sent] == [1, 2, 3]
        assert desk.hand_over(codes[0]).done
        assert len(desk.printer.basket) == 3

    def test_letters_signed_ahead_are_printed_for_the_signature(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, signing=SigningMode.AHEAD)
        done = desk.app.batches.print(births(desk, 2))
        assert [sheet.stage for sheet in done.sent] == [Stage.PRINTED] * 2

    def test_what_cannot_be_drawn_is_listed_with_its_reason_and_the_rest_is_printed(self, desk: Desk) -> None:
        codes = births(desk, 3)
        desk.writer.unwritable = "Hà Minh Anh"
        done = desk.app.batches.print([codes[0], codes[1], "H99.41.07-261120-9999", codes[2]])
        assert [sheet.codes[0] for sheet in done.sent] == [codes[0], codes[2]]
        assert [sheet.number for sheet in done.sent] == [1, 2], "what is not drawn takes no number"
        assert [code for code, _error in done.failed] == [codes[1], "H99.41.07-261120-9999"]
        assert isinstance(done.failed[0][1], MissingGlyph)

    def test_a_batch_asked_for_again_goes_on_where_it_stopped(self, desk: Desk) -> None:
        codes = births(desk, 4)
        stop = iter([False] * 5 + [True] * 9)
        first = desk.app.batches.print(codes, cancelled=lambda: next(stop))
        assert [sheet.number for sheet in first.sent] == [1]
        again = desk.app.batches.print(codes)
        assert [sheet.number for sheet in again.before] == [1]
        assert [sheet.number for sheet in again.sent] == [2, 3, 4]
        assert len(desk.printer.basket) == 4

    def test_a_batch_without_a_printer_waits_whole_and_in_order(self, desk: Desk) -> None:
        codes = births(desk, 3)
        away(desk)
        done = desk.app.batches.print(codes)
        assert [sheet.number for sheet, _error in done.waiting] == [1, 2, 3]
        back(desk)
        assert [sheet.codes[0] for sheet in desk.app.printing.now().sent] == codes
        assert [sheet.number for sheet in desk.app.batches.print(codes).before] == [1, 2, 3]

    def test_twins_in_two_dossiers_do_not_get_two_letters_unasked(self, desk: Desk) -> None:
        codes = [desk.take_in(birth()), desk.take_in(birth("H99.41.07-261120-0032"))]
        done = desk.app.batches.print(codes)
        assert len(done.sent) == 1
        assert [code for code, _error in done.failed] == [codes[1]]

    def test_a_condolence_comes_after_all_others_and_can_be_a_run_of_its_own(self, desk: Desk) -> None:
        mourned = desk.take_in(death())
        codes = births(desk, 2)
        assert len(desk.app.batches.print([mourned], only=(LetterKind.BIRTH,)).sent) == 0
        done = desk.app.batches.print([mourned, *codes])
        assert [sheet.kind for sheet in done.sent] == [
            LetterKind.BIRTH,
            LetterKind.BIRTH,
            LetterKind.CONDOLENCE,
        ]

    def test_the_outlook_tells_before_anything_is_numbered_what_would_be_printed(self, desk: Desk) -> None:
        codes = births(desk, 2)
        mourned = desk.take_in(death())
        outlook = desk.app.batches.outlook()
        assert [[one.code for one in run] for run in outlook.runs] == [codes, [mourned]]
        assert desk.log(LogKind.INTENDED) == []
        done = desk.app.batches.print(codes)
        assert [sheet.codes[0] for sheet in done.sent] == codes
        later = desk.app.batches.outlook()
        assert ([one.code for one in later.letters], later.before) == ([mourned], 2)

    def test_the_outlook_names_each_letter_it_leaves_out_with_its_one_reason(self, desk: Desk) -> None:
        first = desk.take_in(birth())
        second = desk.take_in(birth("H99.41.07-261120-0032"))
        spot = desk.take_in(death())
        set_kind(desk, LetterKind.CONDOLENCE, signing=SigningMode.ON_THE_SPOT)
        outlook = desk.app.batches.outlook()
        assert [one.code for one in outlook.letters] == [first]
        told = {str(one.case.code): left_out(one) for one in outlook.left_out}
        assert first in told[second], "two dossiers about one child get one letter"
        assert "ký tại chỗ" in told[spot]

    def test_a_letter_that_waits_for_a_printer_is_foreseen_under_its_number(self, desk: Desk) -> None:
        codes = births(desk, 2)
        away(desk)
        desk.app.batches.print(codes)
        back(desk)
        outlook = desk.app.batches.outlook()
        assert [one.sheet and one.sheet.number for one in outlook.letters] == [1, 2]
        done = desk.app.batches.print([one.code for one in outlook.letters])
        assert [sheet.number for sheet in done.sent] == [1, 2]
        assert len(desk.printer.basket) == 2

    def test_a_batch_that_was_broken_off_says_so(self, desk: Desk) -> None:
        codes = births(desk, 2)
        assert desk.app.batches.print(codes, cancelled=lambda: True).stopped
        assert not desk.app.batches.print(codes).stopped
