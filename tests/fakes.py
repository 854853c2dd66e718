"""Stand-ins written once, for tests that are about something else than what they stand for."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.domain.contribution import Contribution
from counter_app.domain.errors.paper import MissingGlyph, PaperError
from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.form import Form
from counter_app.domain.layout import AnyPaper
from counter_app.domain.letter import DrawnLetter, Letter, Wording
from counter_app.domain.office import KindSettings, Office
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import JobReport, JobState, Making, Sides
from counter_app.services.ports.printers import PrinterQueue, QueueOffers


@dataclass
class HandClock:
    """A clock moved by hand."""

    instant: datetime

    def now(self) -> datetime:
        return self.instant


@dataclass
class PlainWriter:
    """Writes letters as a line of JSON behind a PDF's first bytes.

    `broken` is raised instead when set, and no face has `unwritable`.
    """

    broken: PaperError | None = None
    unwritable: str = ""
    drawn: list[Wording] = field(default_factory=list)
    asked: list[Form] = field(default_factory=list)
    worded: list[Letter] = field(default_factory=list)

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        self.worded.append(letter)
        given = [case for case in letter.cases if isinstance(case, Contribution)]
        names = ", ".join([child.name for child in letter.children] + [one.recipient.name for one in given])
        listed = "người giấu tên" if any(one.anonymous for one in given) else ""
        fields = (("codes", " ".join(letter.codes)), ("names", names), ("number", "…"))
        made = Wording(letter.kind, paper, f"{int(letter.kind)}.docx", names or "người nhận", fields, fields)
        return replace(made, listed=listed)

    def form(self, form: Form, office: Office) -> Wording:
        self.asked.append(form)
        name = form.dossier.applicant.name
        told = (("codes", form.dossier.code), ("names", name), ("title", form.naming.title), ("number", "…"))
        return Wording(form.kind, PaperSize.A4, f"{int(form.kind)}.docx", name, told, told)

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        return replace(wording, fields=(*wording.fields[:-1], ("number", document_number)))

    def reissued(self, wording: Wording, copy: int) -> Wording:
        return replace(wording, fields=(*wording.fields, ("copy", str(copy))))

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        return wording

    def docx(self, wording: Wording, template: str = "") -> bytes:
        return json.dumps(wording.fields).encode()

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        if self.broken is not None:
            raise self.broken
        if self.unwritable and any(self.unwritable in words for _name, words in wording.fields):
            raise MissingGlyph(character="漢", font="", paragraph=1)
        self.drawn.append(wording)
        pdf = b"%PDF " + json.dumps(wording.fields, ensure_ascii=False).encode()
        return DrawnLetter(pdf, 1, "template", hashlib.sha256(pdf).hexdigest())


@dataclass
class BasketPrinter:
    """A printer whose jobs fall into a basket; `refusing` makes it take none, no `names` means there is none.

    `paused` and `rejecting` name printers that take no job; `states` is what is told of a job by its title.
    """

    names: tuple[str, ...] = ("Office",)
    refusing: bool = False
    paused: set[str] = field(default_factory=set)
    rejecting: set[str] = field(default_factory=set)
    basket: list[bytes] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    queued: list[str] = field(default_factory=list)
    makings: list[Making] = field(default_factory=list)
    states: dict[str, JobReport] = field(default_factory=dict)
    station: str = "QUAY-1"

    def queues(self) -> tuple[PrinterQueue, ...]:
        return tuple(
            PrinterQueue(
                name, place == 0, name not in self.paused | self.rejecting, "", paused=name in self.paused
            )
            for place, name in enumerate(self.names)
        )

    def offers(self, queue: str) -> QueueOffers:
        return QueueOffers((PaperSize.A4, PaperSize.A5), ("tray-1", "manual"), (Sides.ONE, Sides.LONG_EDGE))

    def submit(
        self, pdf: bytes, *, queue: str, title: str, paper: AnyPaper, making: Making | None = None
    ) -> str:
        if queue not in self.names:
            raise NoPrinter(name=queue)
        if self.refusing:
            raise PrinterRefused(name=queue, reason="paper out")
        self.basket.append(pdf)
        self.titles.append(title)
        self.queued.append(queue)
        self.makings.append(making or Making())
        return f"{queue}-{len(self.basket)}"

    def find(self, queue: str, title: str) -> str:
        if title not in self.titles:
            return ""
        place = self.titles.index(title)
        return f"{self.queued[place]}-{place + 1}"

    def report(self, job: str) -> JobReport | None:
        title = self.titles[int(job.rpartition("-")[2]) - 1]
        return self.states.get(title, JobReport(JobState.PENDING))
