"""The acts beyond dossiers and letters, each loaded and put together when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.services.crafts.office_templates import OfficeTemplates

from .deferred import DeferredCommitments, LunarCalendar, Once
from .dossier_work import DossierWork
from .means import commitments_of

if TYPE_CHECKING:
    from counter_app.services.acts.commitments import Commitments
    from counter_app.services.acts.contributions import Contributions
    from counter_app.services.acts.day_plan import DayPlans
    from counter_app.services.acts.public_screen import PublicScreen
    from counter_app.services.acts.report_papers import ReportPapers
    from counter_app.services.acts.reports import Reports
    from counter_app.services.acts.surveys import Surveys
    from counter_app.services.acts.visits import Joining, VisitPapers, Visits
    from counter_app.services.ports.paper import TemplateSource
    from counter_app.services.ports.visits import VisitWriter

    from .ceremonies import CeremonyRoom


class CitizenWork(DossierWork):
    """What the commune does with its people beyond the dossier: ceremonies, visits, contributions, surveys."""

    @Once
    def contributions(self) -> Contributions:
        """The register of contributions."""
        from counter_app.services.acts.contributions import Contributions

        return Contributions(self.register, self.clock, self._actor)

    @Once
    def commitments(self) -> Commitments:
        """The officers' commitment."""
        from counter_app.services.acts.commitments import Commitments

        writer = DeferredCommitments(lambda: commitments_of(self.config.paths, self._office_templates))
        return Commitments(self.register, self.clock, writer, self.printer, self._actor)

    @Once
    def ceremonies(self) -> CeremonyRoom:
        """Ceremonies, in planning, at work and on paper."""
        from .ceremonies import room_of

        calendars, paths = self._calendars, self.config.paths
        return room_of(self.register, self.clock, paths, calendars, self.handover, self._actor)

    @Once
    def day_plans(self) -> DayPlans:
        """What the day holds besides dossiers."""
        from counter_app.services.acts.day_plan import DayPlans

        return DayPlans(self.register, self.clock)

    @Once
    def surveys(self) -> Surveys:
        """The citizen's verdict."""
        from counter_app.almanac.questionnaires import ShippedSurveys
        from counter_app.services.acts.surveys import Surveys

        from .survey_means import DeferredSurveySheets

        shipped = ShippedSurveys(self.config.paths.data / "questionnaires.csv")
        paper = DeferredSurveySheets(self.config.paths, self._office_templates)
        return Surveys(self.register, self.clock, self._tables, shipped, paper, self.printer, self._actor)

    @Once
    def reports(self) -> Reports:
        """Periodic reports."""
        from counter_app.services.acts.reports import Reports

        return Reports(self.register, self.clock, self._tables, self._calendars, self.covering, self._actor)

    @Once
    def report_papers(self) -> ReportPapers:
        """Reports as files."""
        from counter_app.services.acts.report_papers import ReportPapers

        from .means import reports_of

        return ReportPapers(self.register, reports_of(self.config.paths), self.reports)

    @Once
    def public_screen(self) -> PublicScreen:
        """What the second screen may tell."""
        from counter_app.services.acts.public_screen import PublicScreen

        return PublicScreen(self.register, self.clock, self._actor)

    @Once
    def visits(self) -> Visits:
        """Visits to bereaved families."""
        from counter_app.services.acts.visits import Visits

        return Visits(self.register, self.clock, LunarCalendar(), self._actor)

    @Once
    def joining(self) -> Joining:
        """Visits and the death dossiers that come later."""
        from counter_app.services.acts.visits import Joining

        return Joining(self.register, self.clock, self._actor)

    @Once
    def visit_papers(self) -> VisitPapers:
        """What a delegation takes along."""
        from counter_app.services.acts.visits import VisitPapers

        from .deferred_visits import DeferredVisits

        writer = DeferredVisits(self._visit_writer)
        return VisitPapers(self.register, self.clock, LunarCalendar(), writer, self.printer)

    def _visit_writer(self) -> VisitWriter:
        from counter_app.paper.visits import PaperVisits

        paths = self.config.paths
        return PaperVisits(paths.templates, paths.fonts, self.clock, self._office_templates)

    @Once
    def _office_templates(self) -> TemplateSource:
        """The office's own templates, asked for when a paper is drawn."""
        return OfficeTemplates(self.register)
