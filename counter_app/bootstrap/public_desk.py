"""F11: what the second screen shows is asked, the family's consent with it, and the screen is led from here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from counter_app.domain.celebration import Celebration
from counter_app.domain.errors.second_screen import NothingToCelebrate, QuietNow
from counter_app.domain.errors.surveys import QuestionnaireMoved, SurveyWhileMourning
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.office import Settings
from counter_app.domain.second_screen import ScreenMode
from counter_app.domain.survey import Level, Questionnaire, SurveySource
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.sentences import public
from counter_app.sentences.errors import explain
from counter_app.services.acts.public_screen import GivenToday
from counter_app.services.acts.surveys import SurveyEntry
from counter_app.ui.dialogs import Answer, Question
from counter_app.ui.errands import Errands
from counter_app.ui.second_screen.screen import SecondScreen
from counter_app.ui.values import Choice
from counter_app.wording import _, joined

if TYPE_CHECKING:
    from counter_app.ui.background import Background
    from counter_app.ui.pages.counter.page import CounterPage
    from counter_app.ui.shell import Shell

    from .parts import App


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be shown now: the office, a celebration of the case at the counter, a questionnaire, today's count."""

    settings: Settings
    celebration: Celebration | None
    questionnaire: Questionnaire | None
    given: GivenToday
    code: str = ""


class PublicDesk(QObject):
    """Leads the second screen for the officer; made when F11 is first pressed."""

    def __init__(
        self,
        app: App,
        shell: Shell,
        background: Background,
        crashed: Callable[[BaseException], None],
        counter: CounterPage,
    ) -> None:
        super().__init__(shell)
        self._app = app
        self._shell = shell
        self._counter = counter
        self._errands = Errands(background, self)
        self._errands.crashed.connect(crashed)
        self._errands.failed.connect(self._failed)
        self.screen = SecondScreen(shell, app.config.paths.resources / "ornaments", app.clock.now)
        self.screen.answered.connect(self._answered)
        self.screen.minute.connect(self._count)
        self._use = SurveyUse.AFTER_RESULT
        shell.closing.connect(self.screen.off)
        counter.session.changed.connect(self._mind_quiet)
        self._mind_quiet()

    def key(self) -> None:
        """F11: take the screen down where it shows something, else ask what it is to show."""
        if self.screen.mode is not ScreenMode.OFF and not self.screen.is_black:
            self.screen.off()
        elif self._counter.session.quiet:
            self._failed(QuietNow())
        else:
            card = self._counter.session.card
            code = card.code if card is not None and self._shell.current == "counter" else ""
            self._errands.run(lambda: self.offer(code), self._ask, latest="offer")

    def leave(self) -> bool:
        """Esc: take names and welcome down, and say whether they were there.

        A citizen who is answering, and the clock, are not disturbed.
        """
        seen = self.screen.mode in (ScreenMode.CELEBRATION, ScreenMode.WELCOME) and not self.screen.is_black
        if seen:
            self.screen.off()
        return seen

    def offer(self, code: str) -> Offer:
        """Read what could be shown while this case stands at the counter."""
        act, surveys = self._app.public_screen, self._app.surveys
        settings, celebration = act.settings(), None
        questionnaire: Questionnaire | None = surveys.questionnaire(
            settings.surveys.form_of(SurveyUse.AFTER_RESULT)
        )
        if code:
            try:
                celebration = act.celebration(code)
            except NothingToCelebrate:
                celebration = None
            try:
                surveys.check_offer(code)
            except SurveyWhileMourning:
                questionnaire = None
        return Offer(settings, celebration, questionnaire, act.today(), code)

    def invite(self, form: SurveyForm, use: SurveyUse) -> None:
        """Offer one questionnaire on the screen, from the page of surveys."""

        def show(read: tuple[Settings, Questionnaire]) -> None:
            settings, questionnaire = read
            self._use = use
            self.screen.rules = settings.screen
            self._try(lambda: self.screen.survey(questionnaire, public.organ(settings.office)))

        act, surveys = self._app.public_screen, self._app.surveys
        self._errands.run(lambda: (act.settings(), surveys.questionnaire(form)), show, latest="invite")

    def _ask(self, offer: Offer) -> None:
        choices = list(_choices(offer))
        if self.screen.mode is not ScreenMode.OFF:
            choices.append(Choice(ScreenMode.OFF, _("Tắt màn hình thứ hai")))
        question = Question(
            _("Màn hình thứ hai chiếu gì"),
            _("Người dân ngồi chờ nhìn thấy màn hình này. Tên chỉ được chiếu khi gia đình vừa đồng ý."),
            _("Chiếu"),
            choices=tuple(choices),
            chosen=ScreenMode.CLOCK,
        )
        self._shell.ask.ask(question, lambda answer: self._chosen(offer, answer))

    def _chosen(self, offer: Offer, answer: Answer) -> None:
        office = offer.settings.office
        organ = public.organ(office)
        self.screen.rules = offer.settings.screen
        match answer.choice:
            case ScreenMode.CELEBRATION if offer.celebration is not None:
                celebration = offer.celebration
                self._errands.run(
                    lambda: self._app.public_screen.agreed(celebration, offer.code),
                    lambda agreed: self._try(lambda: self.screen.celebrate(agreed, organ)),
                )
            case ScreenMode.WELCOME:
                self._try(lambda: self.screen.welcome(organ, office.one_stop))
            case ScreenMode.SURVEY if offer.questionnaire is not None:
                questionnaire, self._use = offer.questionnaire, SurveyUse.AFTER_RESULT
                self._try(lambda: self.screen.survey(questionnaire, organ))
            case ScreenMode.CLOCK:
                given = offer.given
                self._try(lambda: self.screen.clock(organ, given.births, given.marriages))
            case _:
                self.screen.off()

    def _answered(self, questionnaire: Questionnaire, levels: Sequence[Level]) -> None:
        entry = SurveyEntry(
            questionnaire.form,
            tuple(levels),
            version=questionnaire.version,
            use=self._use,
            source=SurveySource.KIOSK,
        )
        self._errands.run(lambda: self._app.surveys.enter(entry), lambda _sheet: None, self._not_entered)

    def _not_entered(self, error: CounterError) -> None:
        if isinstance(error, QuestionnaireMoved):
            self.invite(SurveyForm(error.form), self._use)
        self._failed(error)

    def _count(self) -> None:
        self._errands.run(
            self._app.public_screen.today,
            lambda given: self.screen.given_today(given.births, given.marriages),
            latest="today",
        )

    def _mind_quiet(self) -> None:
        self.screen.set_quiet(self._counter.session.quiet)

    def _try(self, show: Callable[[], None]) -> None:
        try:
            show()
        except CounterError as error:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self._shell.show_error(explain(error), key="second_screen")


def _choices(offer: Offer) -> Sequence[Choice]:
    """The clock first, so that a careless Enter shows nobody's name."""
    found = [
        Choice(ScreenMode.CLOCK, _("Đồng hồ, hôm nay trao gì")),
        Choice(ScreenMode.WELCOME, _("Lời chào")),
    ]
    if offer.questionnaire is not None:
        found.append(Choice(ScreenMode.SURVEY, _("Phiếu khảo sát, để người dân chạm trả lời")))
    if offer.celebration is not None:
        names = joined(offer.celebration.names)
        words = _("Gia đình đã đồng ý: chiếu lời chúc mừng {names}").format(names=names)
        found.append(Choice(ScreenMode.CELEBRATION, words))
    return found
