"""Commands about templates: which are in force, what is wrong with one, putting one to use and going back."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from counter_app.domain.errors.keeping import CannotWrite
from counter_app.domain.errors.paper import UnknownTemplate
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import TemplateInForce, TemplateReport, TemplateSlot
from counter_app.sentences import templates as say

from .answer import Answer
from .context import Context
from .files import read_bytes, written


def check(context: Context, chosen: Namespace) -> Answer:
    """`template check`: everything wrong with a file, each in one sentence; exit status 1 when anything is."""
    content = read_bytes(chosen.file)
    slot = _slot_for(context, chosen, content)
    return _told(context.app.templates.check(content, slot), chosen)


def show(context: Context, chosen: Namespace) -> Answer:
    """`template list`: every template with the version in force and those before it."""
    wanted = [one for one in context.app.templates.overview() if _fits(one.slot, chosen)]
    data = {"templates": [_state_data(one) for one in wanted]}
    lines = [f"{one.slot.name}  {say.slot_name(one.slot)}: {say.in_force_words(one)}" for one in wanted]
    return Answer(data, tuple(lines))


def add(context: Context, chosen: Namespace) -> Answer:
    """`template add`: check a file and put it to use; exit status 1, and nothing changed, when anything is wrong."""
    content = read_bytes(chosen.file)
    slot = _slot_for(context, chosen, content)
    report = context.app.templates.check(content, slot)
    if not report.is_clean:
        return _told(report, chosen)
    use = context.app.templates.add(content, slot, chosen.file.name)
    data = {"template": slot.name, "version": report.sha256, "since": use.at, "findings": []}
    return Answer(data, (say.put_to_use(slot, report.sha256),))


def back(context: Context, chosen: Namespace) -> Answer:
    """`template back`: the template that was in force before."""
    slot = _slot(context, chosen)
    context.app.templates.back(slot)
    now = next(one for one in context.app.templates.overview() if one.slot == slot)
    return Answer(_state_data(now), (f"{say.slot_name(slot)}: {say.in_force_words(now)}",))


def export(context: Context, chosen: Namespace) -> Answer:
    """`template export`: the template in force as a Word file."""
    slot = _slot(context, chosen)
    written(chosen.file, context.app.templates.content(slot))
    return Answer({"template": slot.name, "file": str(chosen.file)}, (str(chosen.file),))


def _told(report: TemplateReport, chosen: Namespace) -> Answer:
    if getattr(chosen, "pdf", None) and report.pdf:
        written(chosen.pdf, report.pdf)
    if getattr(chosen, "picture", None) and report.pdf:
        _picture(report.pdf, chosen.picture)
    sentences = [say.finding_words(one, report.slot.kind) for one in report.findings]
    data = {
        "template": report.slot.name,
        "kind": int(report.slot.kind),
        "paper": report.slot.paper,
        "family": report.slot.family,
        "version": report.sha256,
        "clean": report.is_clean,
        "findings": [
            {
                "fault": one.fault,
                "what": one.what,
                "near": one.near,
                "place": one.place,
                "paragraph": one.paragraph,
                "text": one.text,
                "trial": one.trial,
                "mm": one.mm,
                "sentence": sentence,
            }
            for one, sentence in zip(report.findings, sentences, strict=True)
        ],
    }
    lines = (say.checked_words(report), *sentences)
    return Answer(data, lines, status=0 if report.is_clean else 1)


def _picture(pdf: bytes, path: Path) -> None:
    from counter_app.bootstrap import picture_of

    try:
        picture_of(pdf, path)
    except OSError as broken:
        raise CannotWrite(path=str(path), reason=broken.strerror or str(broken)) from broken


def _state_data(state: TemplateInForce) -> dict[str, object]:
    return {
        "template": state.slot.name,
        "kind": int(state.slot.kind),
        "paper": state.slot.paper,
        "family": state.slot.family,
        "version": state.sha256,
        "shipped": state.is_shipped,
        "since": state.use.at if state.use is not None else None,
        "history": [
            {"version": use.sha256, "since": use.at, "source": use.source, "actor": use.actor}
            for use in state.history
        ],
    }


def _fits(slot: TemplateSlot, chosen: Namespace) -> bool:
    return (
        (not chosen.name or slot.name == chosen.name)
        and (not chosen.kind or slot.kind is LetterKind(chosen.kind))
        and (not chosen.paper or slot.paper is PaperSize(chosen.paper))
        and (not chosen.family or slot.family is LetterFamily(chosen.family))
    )


def _slot_for(context: Context, chosen: Namespace, content: bytes) -> TemplateSlot:
    """The slot that is named, or where several are, the one the file looks most like."""
    named = [one.slot for one in context.app.templates.overview() if _fits(one.slot, chosen)]
    if len(named) == 1:
        return named[0]
    guessed = context.app.templates.guess(content, chosen.file.name)
    if guessed in named or not named:
        return guessed
    return next((one for one in named if one.family is guessed.family), named[0])


def _slot(context: Context, chosen: Namespace) -> TemplateSlot:
    """The slot that is named; of several families the one the office prints this kind in."""
    named = [one.slot for one in context.app.templates.overview() if _fits(one.slot, chosen)]
    if not named or not (chosen.name or (chosen.kind and chosen.paper)):
        raise UnknownTemplate(name=chosen.name or f"{chosen.kind or ''} {chosen.paper or ''}".strip())
    if len(named) == 1:
        return named[0]
    kind = LetterKind(chosen.kind)
    family = context.app.settling.settings().kind(kind).layout(kind).family
    return next((one for one in named if one.family is family), named[0])
