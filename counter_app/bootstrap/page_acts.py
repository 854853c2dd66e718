"""What each page of the window may ask of the program, a bundle of acts for every page."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from .parts import App

if TYPE_CHECKING:
    from counter_app.ui.pages.apologies.acts import ApologyActs
    from counter_app.ui.pages.ceremonies.acts import CeremonyActs
    from counter_app.ui.pages.contributions.acts import ContributionActs
    from counter_app.ui.pages.counter.acts import CounterActs
    from counter_app.ui.pages.dossiers.acts import DossierActs
    from counter_app.ui.pages.greetings.acts import GreetingActs
    from counter_app.ui.pages.intake.acts import IntakeActs
    from counter_app.ui.pages.letters.acts import LetterActs
    from counter_app.ui.pages.reports.acts import ReportActs
    from counter_app.ui.pages.settings.acts import SettingsActs
    from counter_app.ui.pages.surveys.acts import SurveyActs
    from counter_app.ui.pages.templates.acts import TemplateActs
    from counter_app.ui.pages.today.acts import TodayActs
    from counter_app.ui.pages.visits.acts import VisitPageActs


class Acts:
    """The acts of every page; `mark` is another value whenever the register or the minute has moved."""

    def __init__(self, app: App, mark: Callable[[], Hashable]) -> None:
        self._app = app
        self._mark = mark

    @property
    def counter(self) -> CounterActs:
        """Those of *Quầy*."""
        return self._app

    @property
    def today(self) -> TodayActs:
        """Those of *Hôm nay*."""
        from counter_app.ui.pages.today.acts import TodayActs

        app = self._app
        return TodayActs(
            app.board,
            app.registry,
            app.following,
            app.signing,
            app.undoing,
            app.batches,
            app.day_plans,
            self._mark,
            lambda: app.reports.reminders(app.clock.now()),
        )

    @property
    def apologies(self) -> ApologyActs:
        """Those of *Xin lỗi – hẹn lại*."""
        from counter_app.ui.pages.apologies.acts import ApologyActs

        app = self._app
        return ApologyActs(
            app.apologies,
            app.owing,
            app.slip_batches,
            app.covering,
            app.stationery,
            app.registry,
            app.review,
            lambda: app.settling.settings().office,
            app.clock.now,
            self._mark,
        )

    @property
    def dossiers(self) -> DossierActs:
        """Those of *Hồ sơ*."""
        from counter_app.ui.pages.dossiers.acts import DossierActs

        app = self._app
        return DossierActs(
            app.registry, app.following, app.forms, app.follow_up, app.clock, self._mark, app.slots
        )

    @property
    def intake(self) -> IntakeActs:
        """Those of *Thêm hồ sơ*."""
        from counter_app.ui.pages.intake.acts import IntakeActs

        return IntakeActs(self._app.intake, self._app.registry, self._app.forms, self._app.clock)

    @property
    def letters(self) -> LetterActs:
        """Those of *Sổ thư*."""
        from counter_app.ui.pages.letters.acts import LetterActs

        app = self._app
        return LetterActs(
            app.review,
            app.signing,
            app.undoing,
            app.printing,
            app.clock.now,
            self._mark,
            app.stationery,
            app.proving,
            app.folder,
            app.numbering,
            app.letter_book,
            app.reviewing,
            app.comparing,
            app.lingering,
            app.registry,
        )

    @property
    def surveys(self) -> SurveyActs:
        """Those of *Khảo sát*."""
        from counter_app.ui.pages.surveys.acts import SurveyActs

        return SurveyActs(self._app.surveys, lambda: self._app.clock.now().date(), self._mark)

    @property
    def contributions(self) -> ContributionActs:
        """Those of *Đóng góp*."""
        from counter_app.ui.pages.contributions.acts import ContributionActs

        app = self._app
        return ContributionActs(app.contributions, app.intake, app.clock, self._mark, lambda: app.commitments)

    @property
    def settings(self) -> SettingsActs:
        """Those of *Cài đặt*."""
        from counter_app.ui.pages.settings.acts import SettingsActs

        app = self._app
        return SettingsActs(app.settling, app.sampling, app.stationery, app.calendar)

    @property
    def reports(self) -> ReportActs:
        """Those of *Báo cáo*."""
        from counter_app.ui.pages.reports.acts import ReportActs

        app = self._app
        return ReportActs(
            app.reports, app.report_papers, app.settling.settings, app.registry.procedures, app.clock.now
        )

    @property
    def templates(self) -> TemplateActs:
        """Those of *Mẫu thư*."""
        from counter_app.ui.pages.templates.acts import TemplateActs

        return TemplateActs(self._app.templates, self._app.settling, self._app.clock.now, self._mark)

    @property
    def visits(self) -> VisitPageActs:
        """Those of *Thăm viếng*."""
        from counter_app.ui.pages.visits.acts import VisitPageActs

        app = self._app
        return VisitPageActs(
            app.visits, app.joining, app.visit_papers, app.settling.settings, app.clock.now, self._mark
        )

    @property
    def greetings(self) -> GreetingActs:
        """Those of *Thư khác*."""
        from counter_app.ui.pages.greetings.acts import GreetingActs

        app = self._app
        return GreetingActs(app.greetings, app.own_kinds, app.batches, app.clock.now, self._mark)

    @property
    def ceremonies(self) -> CeremonyActs:
        """Those of *Lễ trao*."""
        from counter_app.ui.pages.ceremonies.acts import CeremonyActs

        app = self._app
        room = app.ceremonies
        return CeremonyActs(
            room.reading,
            room.planning,
            room.conferring,
            app.batches,
            app.stationery,
            app.clock.now,
            self._mark,
        )
