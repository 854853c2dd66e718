"""Kinds of letters the commune makes for itself: made from a template and a few settings, renamed, retired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counter_app.domain.document_number import is_pattern
from counter_app.domain.errors.own_kinds import (
    KindNameTaken,
    KindNameWrong,
    PatternWrong,
    RetiredNameTaken,
    UnknownKind,
)
from counter_app.domain.errors.paper import NoEarlierTemplate, TemplateHasFaults
from counter_app.domain.letter import SigningMode
from counter_app.domain.logbook import LogKind
from counter_app.domain.names import clean, fold
from counter_app.domain.office import KindSettings, NumberSource, OwnLetter
from counter_app.domain.own_kind import FIRST_OWN, OwnField, OwnKind, Tone, label_of
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import TemplateReport, TemplateUse
from counter_app.services.crafts.own_samples import own_trials
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.own_kinds import KindBench, KindReading
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit

#: A name longer than this, in letters, has no room in a line of the letter log.
LONGEST_NAME = 48
_SERIES = "own_kind"
_NUMBER = "1046/TCM-UBND"
#: What stands on the page of a kind that has no name yet.
_UNNAMED = "Thư mới"


@dataclass(frozen=True, slots=True)
class KindOrder:
    """A kind as the officer wants it. `labels` are what the officer will be asked for, by placeholder; `accepted` the
    placeholders said to be no misspelling; an empty `pattern` means letters without a number."""

    name: str
    tone: Tone
    content: bytes
    labels: Mapping[str, str]
    accepted: frozenset[str] = frozenset()
    signing: SigningMode = SigningMode.AHEAD
    pattern: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class KindLook:
    """What a template was found to be: its fields with proposed labels, and its check with the page's picture."""

    fields: tuple[OwnField, ...]
    reading: KindReading
    report: TemplateReport


@dataclass(frozen=True, slots=True)
class KindState:
    """A kind as it stands: its settings, the template in force, and how many letters were written down of it."""

    own: OwnLetter
    uses: tuple[TemplateUse, ...]
    letters: int


class OwnKinds:
    """A kind is a template and a row of settings; nothing of it is ever deleted."""

    def __init__(
        self, register: Register, clock: Clock, writer: LetterWriter, bench: KindBench, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._bench = bench
        self._actor = actor

    # Looking ---------------------------------------------------------------------------------------------

    def overview(self) -> tuple[KindState, ...]:
        """Every kind ever made, in the order they were made."""
        with self._register.reading() as unit:
            return tuple(
                KindState(
                    one,
                    unit.templates.uses(self._bench.name_of(one.kind)),
                    unit.greetings.of_kind(int(one.kind)),
                )
                for one in unit.desk.settings().own
            )

    def find(self, asked: str) -> OwnLetter:
        """The kind of this number or name, marks and case aside; raises UnknownKind."""
        with self._register.reading() as unit:
            return _found(unit, asked)

    def proposals(self) -> tuple[str, ...]:
        """Templates to begin with: blank ones, then worded examples."""
        return self._bench.proposals()

    def proposal(self, name: str) -> bytes:
        """One of them; raises MissingTemplate."""
        return self._bench.proposal(name)

    def look(
        self,
        content: bytes,
        tone: Tone,
        name: str = "",
        labels: Mapping[str, str] | None = None,
        accepted: frozenset[str] = frozenset(),
        *,
        numbered: bool = False,
    ) -> KindLook:
        """What a template is, without using it: its own fields, what is wrong with it, and its page."""
        return self._look(
            OwnKind(FIRST_OWN, clean(name) or _UNNAMED, tone), content, labels or {}, accepted, numbered
        )

    def _look(
        self,
        kind: OwnKind,
        content: bytes,
        labels: Mapping[str, str],
        accepted: frozenset[str],
        numbered: bool,
    ) -> KindLook:
        reading = self._bench.read(content, kind, accepted | frozenset(labels))
        fields = tuple(
            OwnField(one, clean(labels.get(one, "")) or label_of(one), optional=one in reading.optional)
            for one in reading.fields
        )
        with self._register.reading() as unit:
            office = unit.desk.settings().office
        number = _NUMBER if numbered else ""
        paper = reading.paper or PaperSize.A4
        rules = replace(_rules(reading), signing=SigningMode.AHEAD)
        trials = tuple(
            (
                trial,
                self._writer.numbered(
                    self._writer.laid(self._writer.word(letter, office, paper), rules), number
                ),
            )
            for trial, letter in own_trials(kind, fields, self._clock.now())
        )
        return KindLook(fields, reading, self._bench.check(content, kind, reading, trials))

    # Making and changing -----------------------------------------------------------------------------------

    def make(self, order: KindOrder) -> OwnLetter:
        """Make a kind under a number no other ever had, with its template in force at once.

        Raises KindNameWrong, KindNameTaken, PatternWrong, and TemplateHasFaults unless the check is clean.
        """
        name = _name(order.name)
        _check_pattern(order.pattern)
        with self._register.reading() as unit:
            _must_be_free(unit, name)
        look = self.look(
            order.content, order.tone, name, order.labels, order.accepted, numbered=bool(order.pattern)
        )
        self._clean(look, order.source or name)
        with self._register.writing() as unit:
            _must_be_free(unit, name)
            kind = OwnKind(FIRST_OWN - 1 + unit.numbers.take(_SERIES, 0), name, order.tone)
            rules = _numbered(replace(_rules(look.reading), signing=order.signing), order.pattern)
            own = OwnLetter(kind, rules, look.fields)
            unit.desk.save_settings(unit.desk.settings().with_own(own))
            self._note(unit, LogKind.KIND_MADE, own)
            self._use(unit, own, unit.templates.keep(order.content), order.source)
        return own

    def renew(
        self,
        asked: str,
        content: bytes,
        labels: Mapping[str, str] | None = None,
        accepted: frozenset[str] = frozenset(),
        source: str = "",
    ) -> OwnLetter:
        """Put another version of its template to use; raises UnknownKind, TemplateHasFaults unless it is clean."""
        own = self.find(asked)
        look = self._look_again(own, content, labels or {}, accepted)
        self._clean(look, source or own.kind.name)
        with self._register.writing() as unit:
            changed = self._changed(unit, own, look)
            self._use(unit, changed, unit.templates.keep(content), source)
        return changed

    def back(self, asked: str) -> OwnLetter:
        """Go back to the template that was in force before; raises UnknownKind or NoEarlierTemplate."""
        own = self.find(asked)
        slot = self._bench.name_of(own.kind)
        with self._register.reading() as unit:
            now = unit.templates.in_force(slot)
            uses = {use.number: use for use in unit.templates.uses(slot)}
            before = uses.get(now.before) if now is not None else None
            if before is None:
                raise NoEarlierTemplate(name=own.kind.name)
            content = unit.templates.content(before.sha256)
        look = self._look_again(own, content, {}, frozenset())
        with self._register.writing() as unit:
            changed = self._changed(unit, own, look)
            use = unit.templates.use(
                slot, before.sha256, self._clock.now(), self._actor, before.source, before.before
            )
            self._note(unit, LogKind.TEMPLATE_TAKEN_BACK, changed, version=use.sha256, source=use.source)
        return changed

    def rename(self, asked: str, name: str) -> OwnLetter:
        """Call a kind otherwise from now on; what stands in the log keeps the name of its day.

        Raises UnknownKind, KindNameWrong or KindNameTaken.
        """
        new = _name(name)
        with self._register.writing() as unit:
            own = _found(unit, asked)
            if new == own.kind.name:
                return own
            _must_be_free(unit, new, own.kind)
            changed = replace(own, kind=replace(own.kind, name=new))
            unit.desk.save_settings(unit.desk.settings().with_own(changed))
            self._note(unit, LogKind.KIND_CHANGED, changed, was=own.kind.name)
        return changed

    def regulate(self, asked: str, signing: SigningMode, pattern: str | None = None) -> OwnLetter:
        """How letters of a kind are signed and numbered from now on; sheets with a number keep both.

        An empty pattern means letters without a number, None leaves the numbers as they are. Raises UnknownKind,
        PatternWrong, and TemplateHasFaults where the template in force has no room for a number.
        """
        _check_pattern(pattern or "")
        own = self.find(asked)
        if pattern and own.rules.number_source is NumberSource.NONE:
            with self._register.reading() as unit:
                use = unit.templates.in_force(self._bench.name_of(own.kind))
                content = unit.templates.content(use.sha256) if use is not None else b""
            known = {one.name: one.label for one in own.fields}
            self._clean(self._look(own.kind, content, known, frozenset(known), True), own.kind.name)
        with self._register.writing() as unit:
            stands = unit.desk.settings().own_letter(own.kind)
            rules = replace(stands.rules, signing=signing)
            if pattern is not None:
                rules = replace(rules, number_source=NumberSource.NONE, number_pattern="")
                rules = _numbered(rules, pattern)
            changed = replace(stands, rules=rules)
            if changed != stands:
                unit.desk.save_settings(unit.desk.settings().with_own(changed))
                self._note(unit, LogKind.KIND_CHANGED, changed)
        return changed

    def retire(self, asked: str, *, again: bool = False) -> OwnLetter:
        """Write no new letters of a kind, or with `again` take it up once more; raises UnknownKind."""
        with self._register.writing() as unit:
            own = _found(unit, asked)
            if own.retired is not again:
                return own
            changed = replace(own, retired=not again)
            unit.desk.save_settings(unit.desk.settings().with_own(changed))
            self._note(unit, LogKind.KIND_CHANGED if again else LogKind.KIND_RETIRED, changed)
        return changed

    # -----------------------------------------------------------------------------------------------------

    def _look_again(
        self, own: OwnLetter, content: bytes, labels: Mapping[str, str], accepted: frozenset[str]
    ) -> KindLook:
        """A template looked at for a kind that stands: fields it asked for before keep their labels."""
        known = {one.name: one.label for one in own.fields} | dict(labels)
        numbered = own.rules.number_source is not NumberSource.NONE
        return self._look(own.kind, content, known, accepted | frozenset(known), numbered)

    @staticmethod
    def _clean(look: KindLook, name: str) -> None:
        if not look.report.is_clean:
            raise TemplateHasFaults(name=name, faults=len(look.report.findings))

    @staticmethod
    def _changed(unit: Unit, own: OwnLetter, look: KindLook) -> OwnLetter:
        """The kind with the fields and the page of another template, its other settings as they stand now."""
        stands = unit.desk.settings().own_letter(own.kind)
        read = {one.name for one in look.fields}
        idle = tuple(replace(one, idle=True) for one in stands.fields if one.name not in read)
        rules = replace(
            stands.rules, paper=look.reading.paper or stands.rules.paper, family=look.reading.family
        )
        changed = replace(stands, rules=rules, fields=(*look.fields, *idle))
        unit.desk.save_settings(unit.desk.settings().with_own(changed))
        return changed

    def _use(self, unit: Unit, own: OwnLetter, sha256: str, source: str) -> None:
        slot = self._bench.name_of(own.kind)
        now = unit.templates.in_force(slot)
        if now is not None and now.sha256 == sha256:
            return
        before = now.number if now is not None else 0
        use = unit.templates.use(slot, sha256, self._clock.now(), self._actor, source, before)
        self._note(unit, LogKind.TEMPLATE_USED, own, version=use.sha256, source=use.source)

    def _note(self, unit: Unit, kind: LogKind, own: OwnLetter, **told: object) -> None:
        about = {"letter": int(own.kind), "called": own.kind.name}
        unit.log.append(kind, self._clock.now(), self._actor, {**about, **told})


def _found(unit: Unit, asked: str) -> OwnLetter:
    wanted = fold(asked)
    for one in unit.desk.settings().own:
        if wanted and wanted in (str(int(one.kind)), fold(one.kind.name)):
            return one
    raise UnknownKind(asked=clean(asked))


def _name(text: str) -> str:
    name = clean(text)
    if not fold(name) or len(name) > LONGEST_NAME:
        raise KindNameWrong(length=len(name), most=LONGEST_NAME)
    return name


def _must_be_free(unit: Unit, name: str, own: OwnKind | None = None) -> None:
    for one in unit.desk.settings().own:
        if one.kind != own and fold(one.kind.name) == fold(name):
            taken = RetiredNameTaken if one.retired else KindNameTaken
            raise taken(name=one.kind.name)


def _check_pattern(pattern: str) -> None:
    if pattern and not is_pattern(pattern):
        raise PatternWrong(pattern=pattern)


def _rules(reading: KindReading) -> KindSettings:
    return KindSettings(SigningMode.AHEAD, reading.paper or PaperSize.A4, family=reading.family)


def _numbered(rules: KindSettings, pattern: str) -> KindSettings:
    if not pattern:
        return rules
    return replace(rules, number_source=NumberSource.OWN_SERIES, number_pattern=pattern)
