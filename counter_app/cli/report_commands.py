"""Commands about periodic reports: the figures of a period, what stands behind them, what was handed in."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from datetime import timedelta
from fractions import Fraction

from counter_app.domain.errors.entry import Expected, InvalidValue, MissingField
from counter_app.domain.report import Figures, Measure, Period, Report, ReportedRow
from counter_app.domain.report_reminders import Differs, HandedIn
from counter_app.sentences import reports as say
from counter_app.sentences.report_measures import measure_title

from .answer import Answer, plain
from .context import Context
from .files import written


def report(context: Context, chosen: Namespace) -> Answer:
    """`report`: the figures of a period as lines, as JSON, or as a file to hand in."""
    if chosen.format in ("xlsx", "docx", "pdf") and chosen.out is None:
        raise MissingField(field="out")
    acts = context.app.reports
    period = acts.period(chosen.period)
    if chosen.rows:
        return _rows(context, period, chosen.rows)
    made = acts.report(period)
    if chosen.format in ("xlsx", "docx", "pdf"):
        papers = context.app.report_papers
        write = {"xlsx": papers.xlsx, "docx": papers.docx, "pdf": papers.pdf}[chosen.format]
        content = write(made)
        written(chosen.out, content)
        return Answer({"period": period.name, "file": str(chosen.out)}, (str(chosen.out),))
    sent = acts.sent(period)
    data = _data(made) | {"handed_in": None if sent is None else _sent(sent)}
    differs = () if sent is None else acts.differences(sent, made.figures)
    data["differs"] = [_differs(one) for one in differs]
    if chosen.format == "json":
        text = json.dumps(data, ensure_ascii=False, indent=2, default=plain) + "\n"
        if chosen.out is not None:
            written(chosen.out, text.encode())
            return Answer({"period": period.name, "file": str(chosen.out)}, (str(chosen.out),))
        return Answer(data, (text.rstrip("\n"),))
    lines = [say.period_title(period), say.days_line(period)]
    lines += [line for line in (say.counted_once(period), say.estimate_line(made)) if line]
    lines += [f"{_name(measure, part)}: {_shown(value)}" for measure, part, value in _values(made)]
    if sent is not None:
        lines.append(say.handed_in_words(sent))
        lines += [_now_other(one) for one in differs]
    return Answer(data, tuple(lines))


def sent(context: Context, chosen: Namespace) -> Answer:
    """`report-sent`: a report was handed in; its figures of now are kept with it."""
    acts = context.app.reports
    one = acts.handed_in(acts.period(chosen.period), chosen.by, chosen.words)
    return Answer({"handed_in": _sent(one)}, (say.handed_in_words(one),))


def due(context: Context, _chosen: Namespace) -> Answer:
    """`report-due`: reports that wait to be handed in."""
    found = context.app.reports.reminders(context.app.clock.now())
    data = [{"period": one.period.name, "due": one.due, "working_days_left": one.days_left} for one in found]
    return Answer({"reports": data}, tuple(say.reminder_words(one) for one in found))


def _rows(context: Context, period: Period, name: str) -> Answer:
    """The things behind one figure, `letters_handed_over/7`."""
    measure, _slash, part = name.partition("/")
    if measure not in set(Measure):
        known = tuple(one.value for one in Measure if one.counts)
        raise InvalidValue(field="rows", value=name, expected=Expected.CHOICE, choices=known)
    rows = tuple(context.app.reports.all_rows(period, Measure(measure), part))
    total = sum(row.weight for row in rows)
    data = {
        "period": period.name,
        "measure": measure,
        "part": part,
        "value": total,
        "rows": [_row(row) for row in rows],
    }
    lines = [f"{row.at:%d/%m/%Y %H:%M}  {row.key}  {say.row_name(row)}" for row in rows]
    return Answer(data, (*lines, say.rows_total(total)))


def _data(made: Report) -> dict[str, object]:
    """A report as `data/report.schema.json` describes it."""
    return {
        "period": _period(made.period),
        "asked": made.asked,
        "estimated_from": made.estimated_from,
        "figures": _figures(made.figures),
        "year_before": None
        if made.year_before is None
        else {"period": _period(made.year_before.period), "figures": _figures(made.year_before)},
        "run": [{"period": _period(one.period), "figures": _figures(one)} for one in made.run],
    }


def _period(period: Period) -> Mapping[str, object]:
    last = period.end - timedelta(days=1)
    told = {"name": period.name, "kind": period.kind, "first": period.first, "last": last, "due": period.due}
    return told | {"days": say.days_line(period)}


def _figures(figures: Figures) -> dict[str, dict[str, object]]:
    """Each measure with its whole under the empty part, and its parts by name."""
    found: dict[str, dict[str, object]] = {
        measure.value: {"": _number(figures.get(measure))} for measure in Measure
    }
    for (measure, part), value in figures.values.items():
        found[measure.value][part] = _number(value)
    return found


def _values(made: Report) -> list[tuple[Measure, str, int | Fraction | None]]:
    return [
        (measure, part, made.figures.get(measure, part))
        for measure in Measure
        for part in ("", *made.figures.parts(measure))
    ]


def _number(value: int | Fraction | None) -> int | float | None:
    return round(float(value), 4) if isinstance(value, Fraction) else value


def _shown(value: int | Fraction | None) -> str:
    number = _number(value)
    return "–" if number is None else f"{number:g}".replace(".", ",")


def _row(row: ReportedRow) -> Mapping[str, object]:
    told = {"kind": row.kind, "key": row.key, "at": row.at, "name": say.row_name(row)}
    return told | {"note": row.note, "weight": row.weight}


def _sent(one: HandedIn) -> Mapping[str, object]:
    figures = Figures.of(one.period, one.figures)
    return {
        "period": one.period.name,
        "at": one.at,
        "by": one.by,
        "words": one.words,
        "figures": _figures(figures),
    }


def _differs(one: Differs) -> Mapping[str, object]:
    name = {"measure": one.now.measure, "part": one.now.part}
    return name | {"then": _number(one.then.value), "now": _number(one.now.value)}


def _now_other(one: Differs) -> str:
    name = _name(one.now.measure, one.now.part)
    return say.now_other(name, _shown(one.then.value), _shown(one.now.value))


def _name(measure: Measure, part: str) -> str:
    """What a figure is called, with the key by which `--rows` asks for it."""
    return f"{measure_title(measure)} ({measure}{'/' + part if part else ''})"
