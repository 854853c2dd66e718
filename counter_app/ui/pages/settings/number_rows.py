"""Where the document number of a kind comes from, as rows of its form, with an example of the next one beside it."""

from __future__ import annotations

import re
from datetime import date

from counter_app.domain.document_number import is_pattern, written
from counter_app.domain.office import NumberSource
from counter_app.sentences.numbers import block_words
from counter_app.ui.components.fields import LineField
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form, show_text
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import expanded, folded_numbers, source_choices
from counter_app.ui.theme import Theme
from counter_app.wording import _, full_date

_DAY = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})")


class NumberRows(Form):
    """The numbers of one kind; only what its source needs is asked for."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, Section.LETTERS, headed=False)
        self._name = name
        self._year = 0
        source = self.combo(f"{name}.number_source", _("Số văn bản"), source_choices())
        pattern = self.line(f"{name}.number_pattern", _("Mẫu số"), sample="{n:02}/TCM-UBND")
        self.row(source, pattern)
        reserved = self.line(f"{name}.reserved", _("Các số văn thư cấp sẵn, chưa dùng"))
        few = self.line(f"{name}.numbers.few", _("Nhắc khi còn"), width=110)
        self.row(reserved, few, stretches=(1, 0))
        series = self.line(
            f"{name}.numbers.series",
            _("Dãy số dùng chung"),
            hint=_("Các loại ghi cùng một tên dãy thì lấy số nối nhau; để trống là dãy riêng."),
            sample=_("ví dụ: công văn chung"),
        )
        self.row(series)
        decision = self.line(
            f"{name}.numbers.decision", _("Văn bản cho lập dãy số"), sample="Quyết định số 12/QĐ-UBND"
        )
        decided = self.line(f"{name}.numbers.decided", _("Ngày ký"), width=150, sample="05/01/2026")
        self.row(decision, decided, stretches=(1, 0))
        self.later = self.tick(f"{name}.numbers.later", _("In trước với chỗ chấm, văn thư cho số thì gõ sau"))
        self.row(self.later)
        self._retype(f"{name}.reserved", expanded)
        self._retype(f"{name}.numbers.decided", iso_day)

    @property
    def takes_block(self) -> bool:
        """Whether the numbers come from a block that runs out."""
        return not self.fields[f"{self._name}.reserved"].isHidden()

    def show_year(self, year: int) -> None:
        """The year in which the example is written."""
        self._year = year

    def show_draft(self, draft: Draft) -> None:
        """Show the rows, what is not needed left out, and what the next number would look like."""
        self._fill(draft)
        name = self._name
        source = NumberSource(draft.text(f"{name}.number_source"))
        counted, reserved = source is NumberSource.OWN_SERIES, source is NumberSource.RESERVED
        bears, typed = source is not NumberSource.NONE, source is NumberSource.TYPED
        for leaf, shown in {
            "number_pattern": bears,
            "reserved": reserved,
            "numbers.few": reserved,
            "numbers.series": bears,
            "numbers.decision": counted,
            "numbers.decided": counted,
        }.items():
            self.fields[f"{name}.{leaf}"].setVisible(shown)
        self.later.setVisible(typed)
        self._show_example(draft, source)

    def _fill(self, draft: Draft) -> None:
        shapes = {f"{self._name}.reserved": folded_numbers, f"{self._name}.numbers.decided": shown_day}
        for name, editor in self.editors.items():
            shape = shapes.get(name)
            if shape is None:
                show_text(editor, draft.text(name))
            elif not editor.hasFocus():
                show_text(editor, shape(draft.text(name)))

    def _show_example(self, draft: Draft, source: NumberSource) -> None:
        name = self._name
        block = _numbers(draft.text(f"{name}.reserved"))
        pattern, few = draft.text(f"{name}.number_pattern"), draft.text(f"{name}.numbers.few")
        field = self.fields[f"{name}.number_pattern"]
        how = _("{n:02} là số thứ tự, viết đủ hai chữ số; {year} là năm.")
        if is_pattern(pattern):
            n = block[0] if source is NumberSource.RESERVED and block else 1
            how = _("Ví dụ: {number}").format(number=written(pattern, n, self._year))
        field.set_hint(how)
        field.set_warning("")
        left = self.fields[f"{name}.reserved"]
        left.set_hint(_("Ghi như 41-60, 75. Mỗi thư lấy số đứng đầu."))
        limit = int(few) if few.isascii() and few.isdigit() and len(few) < 6 else 0
        words = block_words(block, limit)
        if source is NumberSource.RESERVED and len(block) > limit:
            left.set_hint(words)
        left.set_warning(words if source is NumberSource.RESERVED and len(block) <= limit else "")

    def _retype(self, name: str, read: object) -> None:
        editor = self.editors[name]
        if isinstance(editor, LineField) and callable(read):
            # What people write is turned into what is kept before anyone reads it.
            editor.textEdited.disconnect()
            editor.textEdited.connect(lambda text: self.typed.emit(name, str(read(text))))


def iso_day(text: str) -> str:
    """`5/1/2026` as `2026-01-05`; what is no day stays as it is."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return text
    try:
        return date(int(found[3]), int(found[2]), int(found[1])).isoformat()
    except ValueError:
        return text


def shown_day(text: str) -> str:
    """`2026-01-05` as `05/01/2026`; what is no day stays as it is."""
    try:
        return full_date(date.fromisoformat(text))
    except ValueError:
        return text


def _numbers(text: str) -> tuple[int, ...]:
    pieces = [part.strip() for part in text.split(",")]
    return tuple(int(one) for one in pieces if one.isascii() and one.isdigit() and len(one) < 8)
