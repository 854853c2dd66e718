"""The widgets of the settings: sections at the left, the form in front, a sample sheet beside it, the bar to save."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Framed, Scroller
from counter_app.ui.components.fields import ComboField
from counter_app.ui.components.guards import GuardList
from counter_app.ui.components.states import ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.settings.ceremonies_form import CeremoniesForm
from counter_app.ui.pages.settings.days_form import DaysForm
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.forms import (
    GuardsForm,
    OfficeForm,
    ScreenForm,
    SignatoryForm,
)
from counter_app.ui.pages.settings.hours_form import HoursForm
from counter_app.ui.pages.settings.letters_form import LettersForm
from counter_app.ui.pages.settings.nav import SectionNav
from counter_app.ui.pages.settings.printers_form import PrintersForm
from counter_app.ui.pages.settings.public_form import PublicForm
from counter_app.ui.pages.settings.records_form import RecordsForm
from counter_app.ui.pages.settings.sample_card import SampleCard
from counter_app.ui.pages.settings.sections import Section, section_name
from counter_app.ui.pages.settings.visits_form import VisitsForm
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, Choice, EmptyValue, GuardKind, GuardValue
from counter_app.wording import _, n_

AGAIN = "again"
WITH_SAMPLE = (Section.OFFICE, Section.SIGNATORY, Section.LETTERS)
# In drawn pixels of the page: below the first the sample gives way, below the second the list of sections does.
SAMPLE_FROM = 1120
NAV_FROM = 780
FIRST_RUN_FROM = 540


class SettingsView(Page):
    """The settings on the screen; it decides nothing. `acted` names a button, `sample_wanted` follows a section."""

    acted = Signal(str)
    sample_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Cài đặt"))
        self.banners = BannerArea(theme)
        self.nav = SectionNav(theme)
        self.picker = ComboField(theme, [Choice(one.value, section_name(one)) for one in Section])
        self.picker.setAccessibleName(_("Phần cài đặt"))
        self.office = OfficeForm(theme)
        self.signatory = SignatoryForm(theme)
        self.letters = LettersForm(theme)
        self.hours = HoursForm(theme)
        self.days = DaysForm(theme)
        self.guards = GuardsForm(theme)
        self.ceremonies = CeremoniesForm(theme)
        self.visits = VisitsForm(theme)
        self.records = RecordsForm(theme)
        self.printers = PrintersForm(theme)
        self.public = PublicForm(theme)
        self.screen_form = ScreenForm(theme)
        self.forms: dict[Section, Form] = {
            form.section: form
            for form in (
                *(self.office, self.signatory, self.letters, self.hours),
                *(self.days, self.guards, self.ceremonies, self.visits),
                *(self.records, self.printers, self.public, self.screen_form),
            )
        }
        self.sample = SampleCard(theme)
        self.first_run = FirstRun(theme)
        self.first_run_wanted = False
        self.save_bar = SaveBar(theme)
        self._stack = QStackedWidget()
        self._scrollers: dict[Section, QScrollArea] = {}
        self._whole = QStackedWidget()
        self._loading = LoadingState(theme, _("Đang đọc cài đặt…"))
        self._error = ErrorState(theme, "", "")
        self._error.acted.connect(self.acted)
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._error)
        }
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def section(self) -> Section:
        """The section in front."""
        return self.nav.section

    @property
    def shows_error(self) -> bool:
        """Whether nothing could be read."""
        return self._whole.currentWidget() is self._frames[self._error]

    @property
    def shows_sample(self) -> bool:
        """Whether there is room for a sample sheet, and the section has one."""
        return self.section in WITH_SAMPLE and self.width() >= self.theme.px(SAMPLE_FROM)

    def show_loading(self) -> None:
        """Say that the settings are being read."""
        self._whole.setCurrentWidget(self._frames[self._loading])

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được cài đặt"), sentence, again))
        self._whole.setCurrentWidget(self._frames[self._error])

    def show_forms(self) -> None:
        """Show the sections."""
        self._whole.setCurrentWidget(self._inner)

    def show_section(self, section: Section) -> None:
        """Bring a section to the front."""
        self.nav.take(section)
        self.picker.take(section.value)
        self._stack.setCurrentIndex(list(Section).index(section))
        self.arrange()
        if self.shows_sample:
            self.sample_wanted.emit()

    def show_field(self, name: str, section: Section) -> None:
        """Bring the field of a setting to the front with the keyboard in it, its sentence in sight."""
        self.show_section(section)
        form = self.forms[section]
        form.focus_on(name)
        field = form.part(name)
        if field is not None:
            area = self._scrollers[section]
            # The bar and the sentence take their room with the next layout.
            QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(field, 0, self.theme.px(12)))

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows drop the sample, then the list of sections."""
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """The form alone: a window that shrinks drops what stands beside it instead of stopping."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again what has room."""
        super().resizeEvent(event)
        had = self.sample.isVisible()
        self.arrange()
        if self.shows_sample and not had:
            self.sample_wanted.emit()

    def _build(self) -> None:
        for section in Section:
            self._scrollers[section] = self._scrolled(self.forms[section])
            self._stack.addWidget(self._scrollers[section])
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addWidget(self.picker)
        head.addStretch(1)
        self.nav.opened.connect(lambda key: self.show_section(Section(key)))
        self.nav.entered.connect(lambda key: self.forms[Section(key)].focus_on())
        self.picker.chosen.connect(lambda key: self.show_section(Section(key)))
        self._inner = QWidget()
        self._across = QHBoxLayout(self._inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self.nav)
        middle = QVBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.first_run)
        self._card = Card(self.theme, padded=False)
        self._card.body.addWidget(self._stack, 1)
        self._card.body.addWidget(self.save_bar)
        middle.addWidget(self._card, 1)
        self._across.addLayout(middle, 1)
        self._across.addWidget(self.sample)
        for widget in (*self._frames.values(), self._inner):
            self._whole.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._whole, 1)
        self.first_run.hide()

    def _scrolled(self, form: Form) -> QScrollArea:
        scroller = Scroller(self.theme)
        pad = self.theme.px(20)
        form.setContentsMargins(pad, self.theme.px(16), pad, self.theme.px(16))
        if form.section is not Section.DAYS:
            form.setMaximumWidth(self.theme.px(760))
        scroller.body.addWidget(form)
        if form.section is not Section.DAYS:
            scroller.body.addStretch(1)
        return scroller

    def arrange(self) -> None:
        """Show what has room at this size."""
        px, width = self.theme.px, self.width()
        wide = width >= px(NAV_FROM)
        self.nav.setVisible(wide)
        self.picker.setVisible(not wide)
        self.sample.setVisible(self.shows_sample)
        # In a low window the form needs the room.
        self.first_run.setVisible(self.first_run_wanted and self.height() >= px(FIRST_RUN_FROM))
        self.sample.setFixedWidth(px(self.theme.metrics.log_sheet))

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._column.setContentsMargins(margin, px(12), margin, px(12))
        self._column.setSpacing(px(12))
        self._across.setSpacing(px(m.card_gap))
        self.nav.setFixedWidth(px(232 if self.theme.breakpoint is Breakpoint.WIDE else 216))
        self.arrange()


class FirstRun(Card):
    """What must be filled in before the first letter; a line that is done says so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.lines = GuardList(theme)
        self.body.addWidget(Words(theme, _("Trước lá thư đầu tiên"), Role.PANEL, weight=600))
        why = _("Chỗ nào chưa điền thì tờ thư để dòng chấm.")
        self.body.addWidget(Words(theme, why, Role.BODY, Ink.TEXT2, wrap=True))
        self.body.addWidget(self.lines)

    def show_missing(self, needs: Sequence[tuple[Section, str, bool]]) -> None:
        """Show what is needed and what is still missing."""
        self.lines.show_values([_need(section, words, open_) for section, words, open_ in needs])


def _need(section: Section, words: str, still_missing: bool) -> GuardValue:
    if not still_missing:
        return GuardValue(GuardKind.CLEAR, _("{words}: đã có.").format(words=words), Icon.CHECK_CIRCLE)
    told = _("**{words}**: chưa có, điền ở phần {section}.")
    return GuardValue(GuardKind.WARNING, told.format(words=words, section=section_name(section)), Icon.PEN)


class SaveBar(QWidget):
    """How many changes wait, and the two ways on; it shows only while something waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Words(theme, "", Role.BODY, weight=600)
        self.save = ActionButton(theme, _("Lưu"), Rank.FILLED, icon=Icon.SAVE, key="Ctrl+S")
        self.discard = ActionButton(theme, _("Bỏ thay đổi"), Rank.SIDE, icon=Icon.UNDO)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.px(20), theme.px(8), theme.px(16), theme.px(12))
        across.setSpacing(theme.px(12))
        across.addWidget(self.words)
        across.addStretch(1)
        across.addWidget(self.discard)
        across.addWidget(self.save)
        self.hide()

    def show_changes(self, count: int) -> None:
        """Say how many changes wait; with none the bar goes."""
        self.words.set_words(n_("{n} thay đổi chưa lưu", "{n} thay đổi chưa lưu", count).format(n=count))
        self.setVisible(bool(count))
