"""The intake page at work: it reckons the appointment while the officer types, and keeps the dossier."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.citizen_card import read_card
from counter_app.domain.contribution import Contribution
from counter_app.domain.deadline import Due
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind
from counter_app.domain.procedure import Procedure
from counter_app.domain.warnings import InputWarning
from counter_app.sentences import deadlines
from counter_app.sentences.forms import form_fault
from counter_app.services.acts.intake import TakenIn
from counter_app.ui.background import Background
from counter_app.ui.components.dates import DateParts
from counter_app.ui.dialogs import Ask, Question
from counter_app.ui.errands import Errands
from counter_app.ui.form_desk import FormDesk
from counter_app.ui.pages.intake.acts import IntakeActs
from counter_app.ui.pages.intake.present import (
    KEEP,
    OPEN,
    RECEIPT,
    card_banner,
    card_typed,
    contribution_banner,
    contribution_file,
    dossier_file,
    fault_path,
    is_code,
    odd_banner,
    open_action,
    procedure_choices,
    saved_banner,
)
from counter_app.ui.pages.intake.states import IntakeState
from counter_app.ui.pages.intake.view import CONTRIBUTION, DOSSIER, IntakeView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class IntakePage(IntakeView):
    """The forms of intake; nothing typed is lost when something is wrong.

    `open_requested` names another page and what it should open there, `taken_in` gives the code that was kept.
    `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    taken_in = Signal(str)

    def __init__(
        self,
        theme: Theme,
        acts: IntakeActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self._ask = ask
        self._last_name = ""
        self._procedures: tuple[Procedure, ...] = ()
        self._linked = False
        self._saving = False
        self._touched = False
        self._saved = False
        self._faulty = False
        self._oddities: tuple[InputWarning, ...] = ()
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self._errands.crashed.connect(lambda _error: self._saved_or_not())
        self._forms = FormDesk(acts.forms, self._errands, ask, self)
        self._forms.done.connect(self._form_done)
        self._listen()
        self._start_dossier()
        self._start_contribution()
        self._touched = False

    @property
    def state(self) -> IntakeState:
        """What the page shows."""
        if self._faulty:
            return IntakeState.FAULT
        if self._oddities:
            return IntakeState.ODD
        if self._saved and not self._touched:
            return IntakeState.SAVED
        if self.mode == CONTRIBUTION:
            return IntakeState.CONTRIBUTION
        kind = self.dossier.event_kind
        if kind is not None:
            return IntakeState(kind.value)
        return IntakeState.PLAIN if self._touched else IntakeState.BLANK

    # What others ask of the page -------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the catalogue of procedures, and stand in the first field of an untouched form."""
        self._errands.run(self._acts.registry.procedures, self._catalogue_read, latest="catalogue")
        if not self._touched:
            self._start_received()
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, what: str) -> None:
        """Show the form of a contribution or of a dossier; other words are the code to begin with."""
        if what in (DOSSIER, CONTRIBUTION):
            self.show_mode(what)
        elif what:
            self.show_mode(DOSSIER)
            self.dossier.fill({"code": what})
            self._touched = True

    def scanned(self, text: str) -> bool:
        """A scanner read this; False when it is neither a citizen's card nor a code and belongs elsewhere."""
        card = read_card(text)
        if card is None and not is_code(text):
            return False
        self.show_mode(DOSSIER)
        self._touched = True
        if card is None:
            self.dossier.fill({"code": text.strip()})
            return True
        address = str(self.dossier.applicant.values().get("applicant.address", ""))
        typed = card_typed(card, address)
        if card.mangled:
            for path in ("applicant.name", "applicant.address"):
                typed.pop(path, None)
        self.dossier.fill(dict(typed))
        self.banners.show_banner(card_banner(card, address))
        if card.mangled:
            self._point_at("applicant.name", _("Gõ lại họ tên như trên thẻ."))
        return True

    # What the officer does --------------------------------------------------------------------------------

    def _listen(self) -> None:
        for form in (self.dossier, self.contribution):
            form.changed.connect(self._typed)
        self.dossier.limit_changed.connect(self._reckon)
        self.dossier.several.clicked.connect(self._way_opened)
        self.mode_chosen.connect(self.show_mode)
        self.save.clicked.connect(self.keep)
        self.clear.clicked.connect(self._ask_to_clear)
        self.banners.acted.connect(self._banner_acted)
        bind(self, Key.SAVE, self.keep)

    def keep(self) -> None:
        """Keep what was typed; while it is kept, pressing again does nothing."""
        if self._saving:
            return
        self._saving = True
        self.banners.clear()
        intake = self._acts.intake
        if self.mode == DOSSIER:
            self.dossier.clear_faults()
            made, seen = dossier_file(self.dossier.values()), self._oddities

            def take_in() -> TakenIn | tuple[InputWarning, ...]:
                found = intake.read(made).warnings
                return found if found and found != seen else intake.take_in(made)

            self._errands.run(take_in, self._kept, self._not_kept)
        else:
            self.contribution.clear_faults()
            made = contribution_file(self.contribution.values())
            self._errands.run(lambda: intake.contribute(made), self._thanked, self._not_kept)

    def _typed(self, _path: str) -> None:
        self._touched = True
        self._faulty = False

    def _ask_to_clear(self) -> None:
        if not self._touched:
            self._start_again()
            return
        self._ask.ask(
            Question(
                title=_("Xóa những gì vừa ghi?"),
                words=_("Các ô trên trang này sẽ trống lại. Hồ sơ đã ghi vào sổ không bị ảnh hưởng."),
                act=_("Xóa và ghi lại"),
            ),
            lambda _answer: self._start_again(),
        )

    def _banner_acted(self, _key: str, name: str) -> None:
        if name == KEEP:
            self.keep()
            return
        verb, _colon, code = name.partition(":")
        if verb == OPEN:
            self.open_requested.emit("counter", code)
        elif verb == RECEIPT:
            self._forms.make(FormKind.RECEIPT, code, self._last_name, is_open=True, action=open_action(code))

    # The appointment ----------------------------------------------------------------------------------------

    def _reckon(self) -> None:
        code, _bar, branch = self.dossier.procedure.key().partition("|")
        found = next((one for one in self._procedures if (one.code, one.branch) == (code, branch)), None)
        if code:
            self.dossier.show_event(found.event if found is not None else None)
            self._show_way(linked=found is not None and found.is_linked)
        received, since = self.dossier.received.moment(), self.dossier.counted_from
        if not code or received is None or since is None:
            self.dossier.receipt.show_due("", None)
            return
        intake = self._acts.intake

        def reckon() -> Due | None:
            limit = intake.limit(code, branch, received)
            return intake.due(limit, since) if limit is not None else None

        self._errands.run(reckon, self._reckoned, self._unreckoned, latest="due")

    def _way_opened(self, on: bool) -> None:
        """The officer asked for the way: it is brought into sight, to be typed into."""
        if on:
            self.dossier.way.arrived.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(self.dossier.way.arrived)

    def _show_way(self, *, linked: bool) -> None:
        """Ask for the steps once a linked procedure is chosen; they go again with it where nothing was typed."""
        if linked is self._linked:
            return
        self._linked = linked
        if linked or self.dossier.way.is_blank:
            self.dossier.several.setChecked(linked)

    def _reckoned(self, due: Due | None) -> None:
        if due is None:
            self.dossier.receipt.show_due(
                _("Thủ tục này không có thời hạn trong bảng; ghi ngày hẹn theo giấy hẹn."), None
            )
            return
        said = " ".join((deadlines.sentence(due), *deadlines.warnings(due)))
        self.dossier.receipt.show_due(said, due.at, faulty=bool(deadlines.warnings(due)))

    def _unreckoned(self, error: CounterError) -> None:
        self.dossier.receipt.show_due(form_fault(error), None, faulty=True)

    # What comes back ----------------------------------------------------------------------------------------

    def _catalogue_read(self, procedures: tuple[Procedure, ...]) -> None:
        self._procedures = procedures
        self.dossier.procedure.set_choices(procedure_choices(procedures))

    def _kept(self, taken: TakenIn | tuple[InputWarning, ...]) -> None:
        self._saved_or_not()
        if not isinstance(taken, TakenIn):
            self._oddities = taken
            self.banners.show_banner(odd_banner(taken))
            return
        self._oddities = ()
        self._start_dossier()
        self._last_name = taken.dossier.applicant.name
        self._settled(saved_banner(taken), str(taken.dossier.code))

    def _form_done(self, banners: tuple[BannerValue, ...]) -> None:
        self.banners.clear("saved")
        for banner in banners:
            self.banners.show_banner(banner)

    def _thanked(self, taken: Contribution) -> None:
        self._saved_or_not()
        self._start_contribution()
        self._settled(contribution_banner(taken), str(taken.id))

    def _settled(self, banner: BannerValue, code: str) -> None:
        self._touched, self._saved, self._faulty = False, True, False
        self.banners.show_banner(banner)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken_in.emit(code)

    def _not_kept(self, error: CounterError) -> None:
        self._saved_or_not()
        self._faulty = True
        paths = self.dossier.paths if self.mode == DOSSIER else self.contribution.paths
        path = fault_path(error, paths)
        said = form_fault(error)
        if not (path and self._point_at(path, said)):
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, form_fault(error), key="error", closable=True))

    def _point_at(self, path: str, said: str) -> bool:
        form = self.dossier if self.mode == DOSSIER else self.contribution
        shown = form.show_fault(path, said)
        focus = self.window().focusWidget()
        if shown and focus is not None:
            self.reveal(focus)
        return shown

    def _saved_or_not(self) -> None:
        self._saving = False

    # Blank forms ----------------------------------------------------------------------------------------------

    def _start_again(self) -> None:
        self.banners.clear()
        if self.mode == DOSSIER:
            self._start_dossier()
        else:
            self._start_contribution()
        self._touched, self._saved, self._faulty = False, False, False
        self._oddities = ()
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_dossier(self) -> None:
        form = self.dossier
        form.show_event(None)
        form.start_again()
        self._linked = False
        blank = _blank(form.values())
        form.fill(
            {**blank, "applicant.type": "person", "applicant.sex": "unknown", "other_appointment": False}
        )
        form.fill({"appointment": "", "procedure": ""})
        form.clear_faults()
        form.receipt.show_due("", None)
        self._start_received()

    def _start_received(self) -> None:
        self.dossier.received.set_moment(local(self._acts.clock.now()))
        self._reckon()

    def _start_contribution(self) -> None:
        form = self.contribution
        form.fill(_blank({path: value for path, value in form.values().items() if path != "recipient.type"}))
        form.clear_faults()
        today = local(self._acts.clock.now()).date()
        form.received.set_parts(DateParts(today.year, today.month, today.day))

    def _first(self) -> QWidget:
        if self.mode == DOSSIER:
            return self.dossier.procedure
        return self.contribution.form.editor("recipient.name")


def _blank(values: Mapping[str, str | bool]) -> dict[str, str | bool]:
    return {path: False if isinstance(value, bool) else "" for path, value in values.items()}
