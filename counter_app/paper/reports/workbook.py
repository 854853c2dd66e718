"""The figures of a report as a workbook: one sheet of figures, and a sheet to each measure with the rows behind it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from openpyxl import Workbook
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.report import Figure, Figures, Measure, Report, ReportedRow
from counter_app.paper.spreadsheet import Pens, Value, filtered, heading, said, set_up

from .titles import KINDS, MEASURES, part_title
from .words import estimate, period_words, window

FIGURES = "Số liệu"
_FIGURE_HEADS = ("Số liệu", "Phần", "Trong kỳ", "Cùng kỳ năm trước", "Tăng, giảm", "Cộng các dòng")
_FIGURE_SIGNS = (34, 46, 14, 18, 14, 16)
_ROW_HEADS = ("TT", "Phần", "Loại", "Mã", "Tên", "Lúc", "Ghi chú", "Số")
_ROW_SIGNS = (7, 36, 16, 26, 40, 20, 40, 8)
#: Rows above the headings: the period, its days, an empty one; of the figures a note on the estimate too.
_ABOVE, _ABOVE_FIGURES = 3, 4


@dataclass(slots=True)
class _Rows:
    """The sheet of one measure while it is written; `blocks` are the rows of each part, first and last."""

    sheet: WriteOnlyWorksheet
    pens: Pens
    count: int = 0
    blocks: dict[str, tuple[int, int]] = field(default_factory=dict)


def workbook(
    report: Report,
    rows: Iterable[tuple[Figure, Iterable[ReportedRow]]],
    own: Mapping[str, str] | None = None,
) -> bytes:
    """The workbook as .xlsx, written row by row; the sums of the rows are formulas that give the figures again.

    Raises whatever the rows raise, and leaves nothing open behind it.
    """
    named = own or {}
    book = Workbook(write_only=True)
    book.properties.title = f"Số liệu báo cáo {period_words(report.period)}"
    figures = book.create_sheet(FIGURES)
    behind: dict[Measure, _Rows] = {}
    try:
        for figure, lines in rows:
            _write_rows(book, behind, report, figure, lines, named)
    except CounterError:
        _leave(book)
        raise
    for measure, kept in behind.items():
        _close(kept, measure)
    _write_figures(figures, report, behind, named)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _leave(book: Workbook) -> None:
    """Close what was begun: an unfinished sheet would keep its file open."""
    for sheet in book.worksheets:
        sheet.close()


def _write_rows(
    book: Workbook,
    behind: dict[Measure, _Rows],
    report: Report,
    figure: Figure,
    lines: Iterable[ReportedRow],
    own: Mapping[str, str],
) -> None:
    """The rows of a figure below one another, on the sheet of its measure."""
    kept: _Rows | None = behind.get(figure.measure)
    for line in lines:
        if kept is None:
            kept = behind[figure.measure] = _begun(book, report, figure.measure)
        first, _last = kept.blocks.get(figure.part, (_ABOVE + 2 + kept.count, 0))
        kept.count += 1
        kept.blocks[figure.part] = (first, _ABOVE + 1 + kept.count)
        values: tuple[Value, ...] = (
            kept.count,
            part_title(figure.measure, figure.part, own),
            KINDS[line.kind],
            line.key,
            line.name,
            local(line.at),
            line.note,
            line.weight,
        )
        kept.sheet.append([kept.pens.cell(place, value) for place, value in enumerate(values)])


def _begun(book: Workbook, report: Report, measure: Measure) -> _Rows:
    sheet = book.create_sheet(MEASURES[measure])
    set_up(sheet, _ROW_SIGNS, _ABOVE + 1)
    sheet.append([said(sheet, f"{MEASURES[measure]} {period_words(report.period)}", size=14, bold=True)])
    sheet.append([said(sheet, window(report.period), size=12, italic=True)])
    sheet.append([])
    sheet.append([heading(sheet, words) for words in _ROW_HEADS])
    return _Rows(sheet, Pens(sheet))


def _close(kept: _Rows, measure: Measure) -> None:
    """The sum below the rows, of each part where the sheet holds more than one."""
    filtered(kept.sheet, len(_ROW_HEADS), _ABOVE + 1, kept.count)
    pens = Pens(kept.sheet, bold=True)
    last = len(_ROW_HEADS) - 1
    for part, (first, end) in kept.blocks.items():
        words = "Cộng" if len(kept.blocks) == 1 else f"Cộng: {part_title(measure, part, {})}"
        cells = [pens.cell(place, words if place == 1 else "") for place in range(last)]
        kept.sheet.append([*cells, pens.formula(last, f"=SUM(H{first}:H{end})")])


def _write_figures(
    sheet: WriteOnlyWorksheet, report: Report, behind: Mapping[Measure, _Rows], own: Mapping[str, str]
) -> None:
    """Every figure in the order of the report, what it was a year before, and the sum of its rows."""
    top = _ABOVE_FIGURES + 1
    set_up(sheet, _FIGURE_SIGNS, top)
    sheet.append([said(sheet, f"Số liệu báo cáo {period_words(report.period)}", size=14, bold=True)])
    sheet.append([said(sheet, window(report.period), size=12, italic=True)])
    sheet.append([said(sheet, estimate(report), size=12, italic=True)] if report.estimated_from else [])
    sheet.append([])
    sheet.append([heading(sheet, words) for words in _FIGURE_HEADS])
    pens, found = Pens(sheet), listed(report.figures)
    for row, (measure, part) in enumerate(found, start=top + 1):
        cells = [
            pens.cell(0, MEASURES[measure]),
            pens.cell(1, part_title(measure, part, own)),
            pens.cell(2, _number(report.figures.get(measure, part))),
        ]
        before = None if report.year_before is None else report.year_before.get(measure, part)
        cells.append(pens.cell(3, _number(before)))
        both = before is not None and report.figures.get(measure, part) is not None
        cells.append(pens.formula(4, f"=C{row}-D{row}") if both else pens.cell(4, ""))
        block = behind[measure].blocks.get(part) if measure in behind else None
        total = f"=SUM('{MEASURES[measure]}'!H{block[0]}:H{block[1]})" if block else ""
        cells.append(pens.formula(5, total) if total else pens.cell(5, ""))
        sheet.append(cells)
    filtered(sheet, len(_FIGURE_HEADS), top, len(found))


def listed(figures: Figures) -> list[tuple[Measure, str]]:
    """Every measure with its parts behind it, in the order of the report; what counts nothing is nought, not absent."""
    found = []
    for measure in Measure:
        parts = figures.parts(measure)
        if (measure, "") in figures.values or not parts:
            found.append((measure, ""))
        found += [(measure, part) for part in parts]
    return found


def _number(value: int | Fraction | None) -> Value:
    """A figure as a cell holds it, nothing where there is nothing to say."""
    if value is None:
        return ""
    return value if isinstance(value, int) else float(value)
