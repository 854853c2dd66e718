"""Commands about kinds of the commune's own, and the letters of them."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.letter import SigningMode
from counter_app.domain.office import NumberSource, OwnLetter
from counter_app.domain.own_kind import Tone
from counter_app.sentences import command_line as say
from counter_app.sentences import own_kinds as told
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name, stage_words
from counter_app.sentences.templates import checked_words, finding_words
from counter_app.services.acts.greetings import GreetingRow
from counter_app.services.acts.own_kinds import KindLook, KindOrder
from counter_app.services.crafts.dossier_file import dump_greeting, read_greetings

from .answer import Answer
from .context import Context
from .files import read_bytes, read_object, written
from .shown import card_data, card_lines, sheet_data


def kinds(context: Context, chosen: Namespace) -> Answer:
    """`kind list`: every kind the commune made, retired ones too."""
    found = context.app.own_kinds.overview()
    data = {
        "kinds": [
            kind_data(one.own) | {"letters": one.letters, "version": one.uses[0].sha256 if one.uses else ""}
            for one in found
        ]
    }
    lines = tuple(told.kind_line(one.own, one.letters) for one in found)
    return Answer(data, lines or context.app.own_kinds.proposals())


def kind_data(own: OwnLetter) -> dict[str, object]:
    """A kind as data."""
    numbered = own.rules.number_source is not NumberSource.NONE
    return {
        "kind": int(own.kind),
        "name": own.kind.name,
        "tone": own.kind.tone,
        "paper": own.rules.paper,
        "family": own.rules.family,
        "signing": own.rules.signing,
        "number_pattern": own.rules.number_pattern if numbered else "",
        "fields": {one.name: one.label for one in own.asked},
        "retired": own.retired,
    }


def check(context: Context, chosen: Namespace) -> Answer:
    """`kind check`: what a template would ask for, and everything wrong with it; exit status 1 when anything is."""
    return _looked(_look(context, chosen), chosen)


def add(context: Context, chosen: Namespace) -> Answer:
    """`kind add`: make a kind of a template, or with `--to` give one another version of it.

    Exit status 1, and nothing changed, when anything is wrong with the template.
    """
    look = _look(context, chosen)
    if not look.report.is_clean:
        return _looked(look, chosen)
    content, accepted = read_bytes(chosen.file), frozenset(chosen.own_field)
    acts, labels = context.app.own_kinds, dict(chosen.label)
    if chosen.to:
        own = acts.renew(chosen.to, content, labels, accepted, chosen.file.name)
        return Answer(kind_data(own), (told.kind_line(own, 0),))
    order = KindOrder(
        name=chosen.name,
        tone=Tone(chosen.tone),
        content=content,
        labels=labels,
        accepted=accepted,
        signing=SigningMode(chosen.signing),
        pattern=chosen.pattern,
        source=chosen.file.name,
    )
    own = acts.make(order)
    return Answer(kind_data(own), (told.kind_made(own),))


def _look(context: Context, chosen: Namespace) -> KindLook:
    return context.app.own_kinds.look(
        read_bytes(chosen.file),
        Tone(chosen.tone),
        chosen.name or chosen.file.stem,
        dict(chosen.label),
        frozenset(chosen.own_field),
        numbered=bool(chosen.pattern),
    )


def _looked(look: KindLook, chosen: Namespace) -> Answer:
    report = look.report
    if chosen.pdf and report.pdf:
        written(chosen.pdf, report.pdf)
    sentences = [finding_words(one, report.slot.kind) for one in report.findings]
    data = {
        "paper": look.reading.paper,
        "family": look.reading.family,
        "fields": {one.name: one.label for one in look.fields},
        "version": report.sha256,
        "clean": report.is_clean,
        "findings": [
            {"fault": one.fault, "what": one.what, "near": one.near, "sentence": sentence}
            for one, sentence in zip(report.findings, sentences, strict=True)
        ],
    }
    asked = tuple(f"{{{{ {one.name} }}}}  {one.label}" for one in look.fields)
    return Answer(data, (checked_words(report), *sentences, *asked), status=0 if report.is_clean else 1)


def back(context: Context, chosen: Namespace) -> Answer:
    """`kind back`: the template of a kind that was in force before."""
    own = context.app.own_kinds.back(chosen.kind)
    return Answer(kind_data(own), (told.kind_line(own, 0),))


def rename(context: Context, chosen: Namespace) -> Answer:
    """`kind rename`: another name from now on; the log keeps the old one."""
    own = context.app.own_kinds.rename(chosen.kind, chosen.name)
    return Answer(kind_data(own), (told.renamed(own),))


def regulate(context: Context, chosen: Namespace) -> Answer:
    """`kind set`: how letters of a kind are signed and numbered from now on."""
    acts = context.app.own_kinds
    signing = SigningMode(chosen.signing) if chosen.signing else acts.find(chosen.kind).rules.signing
    own = acts.regulate(chosen.kind, signing, "" if chosen.no_number else chosen.pattern)
    return Answer(kind_data(own), (told.regulated(own),))


def retire(context: Context, chosen: Namespace) -> Answer:
    """`kind retire`: no new letters of a kind, or with `--again` new ones once more."""
    own = context.app.own_kinds.retire(chosen.kind, again=chosen.again)
    return Answer(kind_data(own), (told.retired(own),))


def export(context: Context, chosen: Namespace) -> Answer:
    """`kind sample`: a template to begin with, as a Word file."""
    names = context.app.own_kinds.proposals()
    if chosen.file is None:
        return Answer({"samples": names}, names)
    name = chosen.sample or names[0]
    written(chosen.file, context.app.own_kinds.proposal(name))
    return Answer({"sample": name, "file": str(chosen.file)}, (str(chosen.file),))


# Letters of such kinds ---------------------------------------------------------------------------------------


def note(context: Context, chosen: Namespace) -> Answer:
    """`greeting add`: write the letters of a file down; their ids are accepted wherever a code is."""
    made = context.app.greetings.add(read_greetings(read_object(chosen.file)))
    codes = tuple(str(one.id) for one in made)
    return Answer({"greetings": [dump_greeting(one) for one in made]}, (told.noted(codes), *codes))


def listed(context: Context, chosen: Namespace) -> Answer:
    """`greeting list`: the letters not given yet, or with `--all` the last ones written down."""
    acts = context.app.greetings
    rows = acts.recent() if chosen.all else acts.waiting()
    data = {"greetings": [_row_data(one) for one in rows]}
    return Answer(data, tuple(_row_line(one) for one in rows) or (told.nobody_waits(),))


def _row_data(row: GreetingRow) -> dict[str, object]:
    return dump_greeting(row.greeting) | {"sheet": None if row.sheet is None else sheet_data(row.sheet)}


def _row_line(row: GreetingRow) -> str:
    one = row.greeting
    said = f"{one.id}  {one.recipient.name}  ({letter_name(one.kind)})"
    return said if row.sheet is None else f"{said}  {row.sheet.number}: {stage_words(row.sheet.stage)}"


def show(context: Context, chosen: Namespace) -> Answer:
    """`greeting show`: one letter, how it stands and its sheets."""
    card = context.app.counter.look(chosen.code)
    return Answer(dict(card_data(card)), card_lines(card))


def drop(context: Context, chosen: Namespace) -> Answer:
    """`greeting drop`: cross a letter off the list that has no number yet."""
    one = context.app.greetings.drop(chosen.code)
    return Answer(dump_greeting(one), (told.dropped(one.id),))


def print_all(context: Context, chosen: Namespace) -> Answer:
    """`greeting print`: number and print these letters, or all that wait of a kind; what fails stops no other."""
    app = context.app
    wanted = app.own_kinds.find(chosen.kind).kind if chosen.kind else None
    waiting = [
        str(row.greeting.id)
        for row in app.greetings.waiting()
        if wanted is None or row.greeting.kind == wanted
    ]
    done = app.batches.print(chosen.codes or waiting, wanted, chosen.printer)
    data = {
        "printed": [sheet_data(sheet) for sheet in done.sent],
        "before": [sheet_data(sheet) for sheet in done.before],
        "waiting": [sheet_data(sheet) | {"reason": explain(error)} for sheet, error in done.waiting],
        "failed": [{"code": code, "reason": explain(error)} for code, error in done.failed],
    }
    lines = [say.sent_to_printer(sheet) for sheet in done.sent]
    lines += [say.printed_before(sheet) for sheet in done.before]
    lines += [say.left_out(str(sheet.number), explain(error)) for sheet, error in done.waiting]
    lines += [say.left_out(code, explain(error)) for code, error in done.failed]
    return Answer(data, tuple(lines) or (told.nobody_waits(),))
