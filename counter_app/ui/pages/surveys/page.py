"""The page of surveys at work: it reads the numbers, enters sheets, takes the last one back, rewrites a form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import AnswerSheet, Questionnaire
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.sentences.errors import explain
from counter_app.services.acts.surveys import SurveyEntry
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Answer, Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.pages.surveys import present
from counter_app.ui.pages.surveys.acts import SurveyActs
from counter_app.ui.pages.surveys.reading import Overview, Period, overview
from counter_app.ui.pages.surveys.states import SurveysState
from counter_app.ui.pages.surveys.view import Mode, SurveysView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.ui.watch import Watch
from counter_app.wording import _

PILE = 5
"""How many sheets are printed at once."""


class SurveysPage(SurveysView):
    """The surveys of the commune; `moved` follows every sheet entered or taken back.

    `invited` names the form and the use that the second screen is to offer.
    """

    moved = Signal()
    invited = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        acts: SurveyActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self._seen: Overview | None = None
        self._form = SurveyForm.FORM_3
        self._mode = Mode.RESULTS
        self._tally = ""
        self._last: AnswerSheet | None = None
        self._keeping = False
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> SurveysState:
        """What the page shows."""
        if self._seen is None:
            return SurveysState.ERROR if self.has_failed else SurveysState.LOADING
        told = {one.value.key: one.value for one in self.banners.banners}
        match self._mode:
            case Mode.ENTRY:
                if "error" in told:
                    return SurveysState.REFUSED
                if "sheet" in told:
                    return (
                        SurveysState.ENTERED if told["sheet"].action is not None else SurveysState.TAKEN_BACK
                    )
                return SurveysState.ENTERING
            case Mode.EDIT:
                if "error" in told:
                    return SurveysState.FAULTY
                return SurveysState.EDITED if "edit" in told else SurveysState.EDITING
            case Mode.RESULTS:
                if self.is_empty:
                    return SurveysState.NOTHING
                return SurveysState.SEVERAL if len(self._seen.tallies) > 1 else SurveysState.RESULTS

    @property
    def form(self) -> SurveyForm:
        """The form in front."""
        return self._form

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read everything anew; the keyboard stands where work goes on."""
        self.refresh()
        self.watch.start()

    def deactivated(self) -> None:
        """Follow nothing any more; what was filled in stays."""
        self.watch.stop()
        self.ask.leave()

    def escape(self) -> bool:
        """Leave entering or rewriting for the numbers; what was filled in stays."""
        if self._mode is Mode.RESULTS:
            return False
        self.turn_to(Mode.RESULTS)
        return True

    def undo(self) -> bool:
        """Ctrl+Z takes the sheet back that was entered last from here."""
        if self._mode is not Mode.ENTRY or self._last is None:
            return False
        self.take_back()
        return True

    def scanned(self, burst: str) -> None:
        """A scanner's letters fell into the sheet at hand: they are taken out of it again."""
        if self._mode is Mode.ENTRY:
            self.entry.grid.take_out(burst)

    # What the officer does -----------------------------------------------------------------------------------

    def turn_to(self, mode: Mode) -> None:
        """Look at the numbers, enter paper, or rewrite the form in front."""
        self._mode = mode
        self.banners.clear()
        self._show()
        self._take_focus()

    def take_form(self, form: SurveyForm) -> None:
        """Bring another form to the front."""
        self._form, self._tally = form, ""
        self.banners.clear()
        self.refresh()

    def keep_sheet(self) -> None:
        """Enter the sheet at hand; the next one lies ready at once. Twice at a time is once."""
        seen = self._seen
        if seen is None or self._keeping:
            return
        asked = seen.questionnaire(self._form)
        entry = SurveyEntry(
            self._form,
            self.entry.levels,
            version=asked.version,
            day=self.entry.answered_on,
            dossier=self.entry.agreed_dossier,
            agreed=self.entry.agreed.isChecked(),
        )
        self._keeping = True
        self._errands.run(lambda: self._acts.surveys.enter(entry), self._entered, self._not_entered)

    def take_back(self) -> None:
        """Leave the sheet entered last out of every count."""
        last, self._last = self._last, None
        if last is not None:
            self._errands.run(lambda: self._acts.surveys.take_back(last.year, last.number), self._taken_back)

    def keep_edit(self) -> None:
        """Put the rewritten form to use as a new version."""
        title, intro, questions = self.edit.texts
        form = self._form
        self._errands.run(
            lambda: self._acts.surveys.edit(form, title, intro, questions), self._edited, self._not_edited
        )

    def ask_print(self) -> None:
        """Ask on which paper, then print a pile of sheets."""
        choices = (
            Choice(PaperSize.A5, _("A5, {n} tờ").format(n=PILE)),
            Choice(PaperSize.A4, _("A4, {n} tờ").format(n=PILE)),
        )
        question = Question(
            _("In phiếu {form}").format(form=self._form.value),
            _("Tờ phiếu có ô để người dân đánh dấu bằng bút, không ghi tên."),
            _("In {n} tờ").format(n=PILE),
            choices=choices,
            chosen=PaperSize.A5,
        )
        self.ask.ask(question, self._print)

    def refresh(self) -> None:
        """Read the numbers, the questionnaires and what was entered last."""
        form, period = self._form, Period(self.periods.key() or Period.MONTH)
        self._errands.run(
            lambda: overview(self._acts, form, period), self.show_overview, self._unread, latest="overview"
        )

    def _listen(self) -> None:
        self.forms.chosen.connect(lambda key: self.take_form(SurveyForm(key)))
        self.modes.chosen.connect(lambda key: self.turn_to(Mode(key)))
        self.periods.chosen.connect(lambda _key: self.refresh())
        self.results.chosen.connect(self._take_tally)
        self.entry.saved.connect(self.keep_sheet)
        self.entry.grid.changed.connect(lambda: self.banners.clear("error"))
        self.edit.saved.connect(self.keep_edit)
        self.edit.dropped.connect(self._drop_edit)
        self.acted.connect(self._act)
        self.banners.acted.connect(lambda _key, name: self._act(name))
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.PRINT, self.ask_print)
        bind(self, Key.SAVE, lambda: self.keep_edit() if self._mode is Mode.EDIT else None)

    def _act(self, name: str) -> None:
        match name:
            case present.ENTER:
                self.turn_to(Mode.ENTRY)
            case present.PRINT:
                self.ask_print()
            case present.INVITE:
                uses = self._seen.rules.uses_of(self._form) if self._seen is not None else ()
                self.invited.emit(self._form, uses[-1] if uses else SurveyUse.INDEPENDENT)
            case present.TAKE_BACK:
                self.take_back()
            case present.AGAIN:
                self.refresh()

    def _take_tally(self, key: str) -> None:
        self._tally = key
        self._show()

    def _drop_edit(self) -> None:
        if self._seen is not None:
            self.banners.clear()
            self.edit.show_questionnaire(self._seen.questionnaire(self._form), again=True)

    def _print(self, answer: Answer) -> None:
        form, paper = self._form, PaperSize(answer.choice)
        self._errands.run(
            lambda: self._acts.surveys.send(form, paper, PILE),
            lambda printer: self._say(present.printed(PILE, printer)),
        )

    # What comes back -----------------------------------------------------------------------------------------

    def show_overview(self, seen: Overview) -> None:
        """Show what was read; what is being filled in or rewritten stays."""
        first, self._seen = self._seen is None, seen
        self.forms.set_choices(present.form_choices(seen.rules))
        self.forms.take(self._form)
        self._show()
        if first and self.isVisible():
            self._take_focus()

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            return
        asked = seen.questionnaire(self._form)
        self.entry.show_today(seen.today)
        self.entry.show_sheet(asked, seen.next_number, seen.recent)
        self.edit.show_questionnaire(asked)
        self.show_mode(self._mode)
        if self._mode is Mode.RESULTS:
            if seen.tallies:
                self._tally = present.tally_key(self.results.show_tally(seen.tallies, self._tally))
            else:
                self.show_nothing(present.nothing(seen, self._form))

    def _take_focus(self) -> None:
        match self._mode:
            case Mode.ENTRY:
                self.entry.take_focus()
            case Mode.EDIT:
                self.edit.take_focus()
            case Mode.RESULTS:
                self.results.take_focus()

    def _entered(self, sheet: AnswerSheet) -> None:
        self._keeping = False
        self._last = sheet
        self.banners.clear("error")
        self._say(present.entered(sheet))
        self.entry.next_sheet()
        self._after()

    def _not_entered(self, error: CounterError) -> None:
        self._keeping = False
        self._failed(error)

    def _taken_back(self, sheet: AnswerSheet) -> None:
        self._say(present.taken_back(sheet))
        self.entry.grid.fill(sheet.levels)
        self.entry.take_focus()
        self._after()

    def _edited(self, one: Questionnaire) -> None:
        self.banners.clear("error")
        self._say(present.edited(one))
        self.edit.show_questionnaire(one, again=True)
        self._after()

    def _not_edited(self, error: CounterError) -> None:
        self.banners.clear("edit")
        self._failed(error)

    def _after(self) -> None:
        self.refresh()
        self.moved.emit()

    def _unread(self, error: CounterError) -> None:
        if self._seen is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.clear("sheet")
        self._say(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _say(self, banner: BannerValue) -> None:
        self.banners.show_banner(banner)
