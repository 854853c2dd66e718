"""Commands about surveys: questionnaires, sheets of answers, the three numbers, paper."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField
from counter_app.domain.errors.surveys import UnknownLevel
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import LEVELS, AnswerSheet, Level, Questionnaire, Share, SurveySource, Tally
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.sentences import surveys as say
from counter_app.services.acts.surveys import SurveyEntry

from .answer import Answer
from .context import Context
from .files import read_object, written


def listed(context: Context, _chosen: Namespace) -> Answer:
    """`survey list`: each form with its use, its version and its title."""
    surveys = context.app.surveys
    rules = surveys.rules()
    data, lines = [], []
    for one in surveys.questionnaires():
        uses = rules.uses_of(one.form)
        data.append({**_questionnaire(one), "uses": uses})
        told = ", ".join(say.use_name(use) for use in uses) or "–"
        lines.append(f"{say.version_words(one.form, one.version)}  {one.title}  ({told})")
    return Answer({"forms": data}, tuple(lines))


def show(context: Context, chosen: Namespace) -> Answer:
    """`survey show`: a questionnaire as people read it."""
    surveys = context.app.surveys
    one = surveys.questionnaire(SurveyForm(chosen.form), chosen.version)
    versions = [each.version for each in surveys.versions(one.form)]
    questions = [f"{place}. {text}" for place, text in enumerate(one.questions, start=1)]
    head = f"{say.version_words(one.form, one.version)}: {one.title}"
    return Answer({**_questionnaire(one), "versions": versions}, (head, one.intro, *questions))


def edit(context: Context, chosen: Namespace) -> Answer:
    """`survey edit`: a changed questionnaire becomes a new version; what is not named stays."""
    surveys, form = context.app.surveys, SurveyForm(chosen.form)
    before, given = surveys.questionnaire(form), read_object(chosen.file)
    questions = given.get("questions", before.questions)
    if not isinstance(questions, list | tuple) or not all(isinstance(one, str) for one in questions):
        raise InvalidValue(field="questions", value=str(questions), expected=Expected.LIST)
    if not given:
        raise MissingField(field="questions")
    title, intro = (str(given.get(name, getattr(before, name))) for name in ("title", "intro"))
    return _shown(surveys.edit(form, title, intro, questions))


def enter(context: Context, chosen: Namespace) -> Answer:
    """`survey enter`: one sheet of answers."""
    entry = SurveyEntry(
        form=SurveyForm(chosen.form),
        levels=levels(chosen.answers),
        version=chosen.version,
        use=SurveyUse(chosen.use) if chosen.use else None,
        source=SurveySource(chosen.source),
        day=chosen.day,
        dossier=chosen.dossier,
        agreed=chosen.agreed,
    )
    sheet = context.app.surveys.enter(entry)
    return Answer(_sheet(sheet), (say.sheet_entered(sheet),))


def take_back(context: Context, chosen: Namespace) -> Answer:
    """`survey take-back`: a sheet is in no count any more."""
    year = chosen.year or context.app.clock.now().year
    sheet = context.app.surveys.take_back(year, chosen.number)
    return Answer(_sheet(sheet), (say.sheet_taken_back(sheet),))


def tally(context: Context, chosen: Namespace) -> Answer:
    """`survey tally`: the three numbers of a period, a tally to each form, version and use."""
    form = SurveyForm(chosen.form) if chosen.form else None
    found = context.app.surveys.tallies(chosen.period.first, chosen.period.end, form)
    lines: list[str] = [] if found else [say.nothing_answered(chosen.period)]
    for one in found:
        lines += _tally_lines(one)
    data = {
        "first": chosen.period.first,
        "end": chosen.period.end,
        "tallies": [_tally(one) for one in found],
    }
    return Answer(data, tuple(lines))


def printed(context: Context, chosen: Namespace) -> Answer:
    """`survey print`: the sheet with its boxes, as PDF and as a Word document."""
    surveys, form, paper = context.app.surveys, SurveyForm(chosen.form), PaperSize(chosen.paper)
    drawn = surveys.drawn(form, paper, chosen.version)
    if chosen.pdf:
        written(chosen.pdf, drawn.pdf)
    if chosen.docx:
        written(chosen.docx, surveys.docx(form, paper, chosen.version))
    one = surveys.questionnaire(form, chosen.version)
    data = {"form": form, "version": one.version, "pages": drawn.pages, "sha256": drawn.sha256}
    return Answer(data, (f"{say.version_words(form, one.version)}: {one.title}",))


def levels(text: str) -> tuple[Level | None, ...]:
    """`5,4,0,-` as answers; raises UnknownLevel."""
    found: list[Level | None] = []
    for place, part in enumerate(text.split(","), start=1):
        sign = part.strip()
        if sign in ("-", ""):
            found.append(None)
        elif sign in {str(int(level)) for level in Level}:
            found.append(Level(int(sign)))
        else:
            raise UnknownLevel(place=place, value=sign)
    return tuple(found)


def _shown(one: Questionnaire) -> Answer:
    return Answer(_questionnaire(one), (f"{say.version_words(one.form, one.version)}: {one.title}",))


def _questionnaire(one: Questionnaire) -> dict[str, object]:
    return {
        "form": one.form,
        "version": one.version,
        "title": one.title,
        "intro": one.intro,
        "questions": list(one.questions),
    }


def _sheet(sheet: AnswerSheet) -> dict[str, object]:
    return {
        "number": sheet.number,
        "year": sheet.year,
        "form": sheet.form,
        "version": sheet.version,
        "use": sheet.use,
        "day": sheet.day,
        "source": sheet.source,
        "answers": [None if level is None else int(level) for level in sheet.levels],
        "dossier": sheet.dossier,
        "taken_back": sheet.taken_back,
    }


def _share(share: Share) -> dict[str, object]:
    satisfied, mean = share.satisfied, share.mean
    return {
        "n": share.n,
        "not_applicable": share.not_applicable,
        "empty": share.empty,
        "levels": {str(int(level)): many for level, many in zip(LEVELS, share.levels, strict=True)},
        "satisfied_percent": None if satisfied is None else round(float(satisfied), 4),
        "mean": None if mean is None else round(float(mean), 4),
    }


def _tally(one: Tally) -> dict[str, object]:
    asked = one.questionnaire
    questions = [
        {"question": text, **_share(share)}
        for text, share in zip(asked.questions, one.by_question, strict=True)
    ]
    return {
        "form": asked.form,
        "version": asked.version,
        "use": one.use,
        "sheets": one.sheets,
        **_share(one.whole),
        "questions": questions,
    }


def _tally_lines(one: Tally) -> list[str]:
    asked, (satisfied, mean) = one.questionnaire, say.share_words(one.whole)
    version = say.version_words(asked.form, asked.version)
    lines = [
        f"{version} – {say.use_name(one.use)}, {say.period_words(one.period)}",
        f"  {say.satisfied_label()}: {satisfied}",
        f"  {say.mean_label()}: {mean}",
        f"  {say.base_words(one.whole, one.sheets)}",
    ]
    for place, (text, share) in enumerate(zip(asked.questions, one.by_question, strict=True), start=1):
        satisfied, mean = say.share_words(share)
        lines.append(f"  {place}. {text}: {satisfied}; {mean} ({say.question_base(share)})")
    return lines
