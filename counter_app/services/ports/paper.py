"""Everything that ends on paper, as the services ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
    from counter_app.domain.form import Form
    from counter_app.domain.layout import EnvelopeSize
    from counter_app.domain.letter import DrawnLetter, Letter, LetterKind, Wording
    from counter_app.domain.office import KindSettings, Office
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.signing_list import SigningList
    from counter_app.domain.template import TemplateReport, TemplateSlot, Trial


class LetterWriter(Protocol):
    """Words a letter or a one-stop form and draws it; the only way to paper."""

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        """The finished words of a letter; raises WordsMissing when the case lacks what it must say."""
        ...

    def form(self, form: Form, office: Office) -> Wording:
        """The finished words of a one-stop form.

        Raises LetterNotPossible for a kind that is not worded, WordsMissing when the dossier lacks what it must say.
        """
        ...

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        """The same words with the records-office number in place."""
        ...

    def reissued(self, wording: Wording, copy: int) -> Wording:
        """The same words with the small footer "In lại lần n"."""
        ...

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        """The same words on the sheet that these settings lay out: its family, its switches, its stock."""
        ...

    def docx(self, wording: Wording, template: str = "") -> bytes:
        """The sheet as a Word document, from the template of this hash as `draw`; raises a PaperError."""
        ...

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        """The sheet as PDF; raises a PaperError and never an approximate page.

        Drawn from the template in force, or from the one of this SHA-256 where it is still to be had.
        """
        ...


class Stationer(Protocol):
    """Draws what goes with the letters: envelopes, covers, stock for the printing house, calibration sheets."""

    def envelope(self, wording: Wording, office: Office, size: EnvelopeSize) -> DrawnLetter:
        """The envelope of a letter; raises a PaperError."""
        ...

    def cover(self, kind: LetterKind, office: Office) -> DrawnLetter:
        """The outer face of a folded card; raises LetterNotPossible for an apology, which has none."""
        ...

    def gauge(self, kind: LetterKind, rules: KindSettings) -> DrawnLetter:
        """The calibration sheet for the stock of a kind, moved as its letters are; raises a PaperError."""
        ...

    def stock(self, wording: Wording) -> DrawnLetter:
        """What a printing house sets: everything of the sheet but one letter's own words; raises a PaperError."""
        ...


class BookWriter(Protocol):
    """Writes the register over a period, line by line, so that a long one is never held whole."""

    def pdf(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """The book to print; raises LineUnprintable, MissingGlyph or MissingFont."""
        ...

    def xlsx(self, head: FollowUpHead, lines: Iterator[FollowUpLine]) -> bytes:
        """The table to work in."""
        ...


class SigningListWriter(Protocol):
    """Draws the list from which the head signs the slips of a batch."""

    def signing_list(self, one: SigningList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        ...


class TemplateSource(Protocol):
    """Where the letter writer asks for the office's own templates."""

    def in_force(self, slot: str) -> str:
        """The SHA-256 of the office's own template for a slot; empty where the shipped one is in force."""
        ...

    def content(self, sha256: str) -> bytes:
        """The bytes of a kept template; raises UnknownTemplate."""
        ...


class TemplateBench(Protocol):
    """What can be asked of templates without using them: the slots there are, the shipped files, a check."""

    def slots(self) -> tuple[TemplateSlot, ...]:
        """Every slot there is, in the order of the forms."""
        ...

    def shipped(self, slot: TemplateSlot) -> bytes:
        """The template shipped for a slot; raises MissingTemplate."""
        ...

    def guess(self, content: bytes, name: str = "") -> TemplateSlot:
        """The slot that a template was most likely made for; raises BrokenDocument when it is no .docx."""
        ...

    def check(
        self, content: bytes, slot: TemplateSlot, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template for a slot; the first trial gives the picture of the page."""
        ...


class Workshop(Protocol):
    """The folder in which templates lie while they are edited in Word."""

    def place(self, name: str) -> str:
        """The path of a template being edited, whether it is there or not."""
        ...

    def read(self, name: str) -> bytes | None:
        """Its bytes, None when it is not there; raises UnreadableFile."""
        ...

    def put(self, name: str, content: bytes) -> str:
        """Lay a template there to be edited and return its path; raises CannotWrite."""
        ...

    def drop(self, name: str) -> None:
        """Take it away; raises CannotWrite when somebody holds it open."""
        ...
