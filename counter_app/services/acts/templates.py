"""The office's templates: looked over, put to use, taken back, and carried to Word and home again."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from counter_app.domain.errors.paper import NoEarlierTemplate, TemplateHasFaults, UnknownTemplate
from counter_app.domain.letter import FormKind, LetterKind, Wording
from counter_app.domain.logbook import LogKind
from counter_app.domain.office import NumberSource, Settings
from counter_app.domain.template import TemplateInForce, TemplateReport, TemplateSlot, TemplateUse, Trial
from counter_app.domain.working_paper import WorkingPaper
from counter_app.services.crafts.form_samples import form_trials
from counter_app.services.crafts.samples import trials
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.paper import LetterWriter, TemplateBench, Workshop
from counter_app.services.ports.register import Register, Unit

#: A number as long as a busy office comes to in a year, and how it stands on a letter.
_OF_A_YEAR = 1046
_NUMBER = f"{_OF_A_YEAR}/TXL-UBND"


@dataclass(frozen=True, slots=True)
class Edited:
    """A template lying in the workshop: where, its hash, and whether it is another than the one in force.

    `news` is whether it was never in use: then somebody's unfinished work lies there.
    """

    path: str
    sha256: str
    differs: bool
    news: bool = False


class Templates:
    """Every change of a template goes through here, and only a clean one gets through."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        bench: TemplateBench,
        workshop: Workshop,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._bench = bench
        self._workshop = workshop
        self._actor = actor

    # Looking ---------------------------------------------------------------------------------------------

    def overview(self) -> tuple[TemplateInForce, ...]:
        """Every slot with the template in force and its history."""
        with self._register.reading() as unit:
            return tuple(self._state(unit, slot) for slot in self._bench.slots())

    def slot(self, name: str) -> TemplateSlot:
        """The slot of this file name; raises UnknownTemplate."""
        found = next((slot for slot in self._bench.slots() if slot.name == name), None)
        if found is None:
            raise UnknownTemplate(name=name)
        return found

    def guess(self, content: bytes, name: str = "") -> TemplateSlot:
        """The slot a template was most likely made for; raises BrokenDocument when it is no .docx."""
        return self._bench.guess(content, name)

    def check(self, content: bytes, slot: TemplateSlot) -> TemplateReport:
        """Everything wrong with a template, tried with an ordinary letter and the hardest ones of the office."""
        with self._register.reading() as unit:
            settings = unit.desk.settings()
        return self._bench.check(content, slot, self._trials(slot, settings))

    def check_in_force(self, slot: TemplateSlot) -> TemplateReport:
        """The same of the template that the next letter is drawn from."""
        return self.check(self.content(slot), slot)

    def content(self, slot: TemplateSlot, sha256: str | None = None) -> bytes:
        """The bytes of the template in force, or of the one of this hash, empty for the shipped one.

        Raises UnknownTemplate or MissingTemplate.
        """
        with self._register.reading() as unit:
            use = unit.templates.in_force(slot.name)
            wanted = (use.sha256 if use is not None else "") if sha256 is None else sha256
            if wanted:
                return unit.templates.content(wanted)
        return self._bench.shipped(slot)

    # Using -----------------------------------------------------------------------------------------------

    def add(self, content: bytes, slot: TemplateSlot, source: str = "") -> TemplateUse:
        """Put a template to use for every letter from now on; raises TemplateHasFaults unless its check is clean."""
        report = self.check(content, slot)
        if not report.is_clean:
            raise TemplateHasFaults(name=source or slot.name, faults=len(report.findings))
        with self._register.writing() as unit:
            shipped = report.sha256 == _hash(self._bench.shipped(slot))
            sha256 = "" if shipped else unit.templates.keep(content)
            return self._use(unit, slot, sha256, source)

    def take(self, slot: TemplateSlot, sha256: str) -> TemplateUse:
        """Put a template to use that was in use before, the shipped one for an empty hash.

        Raises UnknownTemplate, and TemplateHasFaults where it no longer fits the program.
        """
        content = self.content(slot, sha256)
        with self._register.reading() as unit:
            uses = unit.templates.uses(slot.name)
        source = next((use.source for use in uses if use.sha256 == sha256), "")
        return self.add(content, slot, source)

    def back(self, slot: TemplateSlot) -> TemplateUse:
        """Go back to the template that was in force before the present one; raises NoEarlierTemplate."""
        with self._register.writing() as unit:
            now = unit.templates.in_force(slot.name)
            if now is None or not (now.sha256 or now.before):
                raise NoEarlierTemplate(name=slot.name)
            uses = {use.number: use for use in unit.templates.uses(slot.name)}
            before = uses.get(now.before)
            use = unit.templates.use(
                slot.name,
                before.sha256 if before is not None else "",
                self._clock.now(),
                self._actor,
                before.source if before is not None else "",
                before.before if before is not None else 0,
            )
            self._note(unit, LogKind.TEMPLATE_TAKEN_BACK, slot, use)
        return use

    # Word and home again ---------------------------------------------------------------------------------

    def edit(self, slot: TemplateSlot) -> str:
        """Lay the template in force into the workshop, unless one with changes lies there, and return its path.

        Raises CannotWrite, UnreadableFile.
        """
        lying, content = self._workshop.read(slot.name), self.content(slot)
        # What lies there already is not written again: Word may hold it open.
        if lying is not None and (lying == content or self._is_news(slot, _hash(lying))):
            return self._workshop.place(slot.name)
        return self._workshop.put(slot.name, content)

    def edited(self, slot: TemplateSlot) -> Edited | None:
        """What lies in the workshop for a slot, None when nothing does; raises UnreadableFile."""
        lying = self._workshop.read(slot.name)
        if lying is None:
            return None
        sha256 = _hash(lying)
        return Edited(
            self._workshop.place(slot.name),
            sha256,
            sha256 != _hash(self.content(slot)),
            self._is_news(slot, sha256),
        )

    def place(self, slot: TemplateSlot) -> str:
        """Where a template of the slot lies while it is edited."""
        return self._workshop.place(slot.name)

    def check_edited(self, slot: TemplateSlot) -> TemplateReport:
        """The check of what lies in the workshop; raises UnreadableFile, UnknownTemplate when nothing does."""
        return self.check(self._lying(slot), slot)

    def use_edited(self, slot: TemplateSlot) -> TemplateUse:
        """Put what lies in the workshop to use; raises TemplateHasFaults unless its check is clean."""
        return self.add(self._lying(slot), slot, slot.name)

    def drop_edited(self, slot: TemplateSlot) -> None:
        """Give up what lies in the workshop; the template in force stays."""
        self._workshop.drop(slot.name)

    def lay(self, slot: TemplateSlot, content: bytes) -> str:
        """Lay a template of somebody's own into the workshop, to be looked over there; raises CannotWrite."""
        return self._workshop.put(slot.name, content)

    # -----------------------------------------------------------------------------------------------------

    def _lying(self, slot: TemplateSlot) -> bytes:
        lying = self._workshop.read(slot.name)
        if lying is None:
            raise UnknownTemplate(name=slot.name)
        return lying

    def _is_news(self, slot: TemplateSlot, sha256: str) -> bool:
        """Whether nothing like it was in use before: then somebody's work lies there."""
        with self._register.reading() as unit:
            return sha256 != _hash(self._bench.shipped(slot)) and not unit.templates.has(sha256)

    def _use(self, unit: Unit, slot: TemplateSlot, sha256: str, source: str) -> TemplateUse:
        now = unit.templates.in_force(slot.name)
        if now is not None and now.sha256 == sha256:
            return now
        use = unit.templates.use(
            slot.name, sha256, self._clock.now(), self._actor, source, now.number if now is not None else 0
        )
        self._note(unit, LogKind.TEMPLATE_USED, slot, use)
        return use

    def _note(self, unit: Unit, kind: LogKind, slot: TemplateSlot, use: TemplateUse) -> None:
        told = {
            "letter": int(slot.kind),
            "paper": slot.paper.value,
            "template": slot.name,
            "version": use.sha256,
            "source": use.source,
        }
        unit.log.append(kind, use.at, self._actor, told)

    def _state(self, unit: Unit, slot: TemplateSlot) -> TemplateInForce:
        uses = unit.templates.uses(slot.name)
        use = uses[0] if uses else None
        sha256 = use.sha256 if use is not None and use.sha256 else _hash(self._bench.shipped(slot))
        return TemplateInForce(slot, sha256, use, uses)

    def _trials(self, slot: TemplateSlot, settings: Settings) -> Sequence[tuple[Trial, Wording]]:
        if isinstance(slot.kind, WorkingPaper):
            # Its bench knows the cases it is drawn for.
            return ()
        now, rules = self._clock.now(), settings.kind(slot.kind)
        number = _NUMBER if rules.number_source is not NumberSource.NONE else ""
        if isinstance(slot.kind, FormKind):
            number = rules.number_pattern.format(n=_OF_A_YEAR) if number and rules.number_pattern else number
            forms = form_trials(slot.kind, now, settings.naming(slot.kind, now.date()))
            worded = [
                (trial, self._writer.laid(self._writer.form(form, settings.office), rules))
                for trial, form in forms
            ]
        elif isinstance(slot.kind, LetterKind):
            worded = [
                (trial, self._writer.word(letter, settings.office, slot.paper))
                for trial, letter in trials(slot.kind, now)
            ]
        else:
            worded = []
        return tuple((trial, self._writer.numbered(wording, number)) for trial, wording in worded)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
