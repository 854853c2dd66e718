"""The form of a dossier: what stands on the receipt, who filed it, what it is about, and the certificate."""

from __future__ import annotations

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.entry import InvalidValue
from counter_app.domain.person import ApplicantType
from counter_app.domain.procedure import EventKind
from counter_app.sentences.dossiers import applicant_type_name, event_name
from counter_app.ui.components.card import Card
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import DateField, LineField
from counter_app.ui.components.form import Form, Typed
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.pages.intake.event_forms import EventForm, event_form, sex_field
from counter_app.ui.pages.intake.present import number_oddity
from counter_app.ui.pages.intake.receipt_form import ReceiptForm
from counter_app.ui.pages.intake.way_form import ARRIVED, WayForm
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

ONE_ROW = 550
"""From this width of a card on, in pixels at letter size 100 %, a code and two instants stand in one row."""
PERSON_ONLY = ("applicant.sex", "applicant.birth_date", "applicant.personal_number")


class DossierForm(QWidget):
    """Up to five cards in one, two or three columns.

    `changed` gives the path of what was typed, `limit_changed` that a new date is due.
    """

    changed = Signal(str)
    limit_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.receipt = ReceiptForm(theme)
        self.applicant = Form(theme)
        self.way = WayForm(theme)
        self.certificate = Form(theme, _("Giấy tờ hộ tịch sẽ trao"))
        self.due_words = self.receipt.due_words
        self.procedure = self.receipt.procedure
        self.received = self.receipt.received
        self.appointment = self.receipt.appointment
        self.other_appointment = self.receipt.other_appointment
        self.several = self.receipt.several
        self.kind = SegmentedChoice(theme, _applicant_kinds(), _("Loại người nộp"))
        self.event_part: EventForm | None = None
        self._event_kind: EventKind | None = None
        self._event_title = SectionTitle(theme, "")
        self._in_columns = 1
        self._columns = tuple(QVBoxLayout() for _number in range(3))
        self._across = QHBoxLayout(self)
        self._fill_applicant()
        self._fill_certificate()
        self._build()
        for form in (self.receipt, self.applicant, self.way, self.certificate):
            form.changed.connect(self._told)
        self.several.toggled.connect(lambda on: self._show_way(on=on))
        self.show_event(None)
        self._show_way(on=False)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its parts; its height follows from its width wherever words wrap, not from their narrowest."""
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least

    @property
    def event_kind(self) -> EventKind | None:
        """What the event card asks for, None when the procedure is about none."""
        return self._event_kind

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the fields in use."""
        return tuple(path for part in self._parts() for path in part.paths)

    def values(self) -> Typed:
        """Everything typed, by the paths of the dossier file."""
        typed: Typed = {}
        for part in self._parts():
            typed.update(part.values())
        typed.pop("several", None)
        if not typed.pop("other_appointment", False):
            typed.pop("appointment", None)
        return typed

    @property
    def counted_from(self) -> datetime | None:
        """When the limit begins to run, as typed: the competent agency's receipt, else the one here."""
        return (self.way.arrived.moment() if self.several.isChecked() else None) or self.received.moment()

    def start_again(self) -> None:
        """Take every step off the form, for the next dossier."""
        self.way.start_again()
        self.several.setChecked(False)

    def fill(self, values: Typed) -> None:
        """Put values into the fields they name."""
        for part in self._parts():
            part.fill(values)
        if "applicant.type" in values:
            self._show_kind()
        self.receipt.point_out_code()
        self._point_out_number()

    def show_event(self, kind: EventKind | None) -> None:
        """Ask for another kind of event, or for none; the same kind keeps what was typed."""
        self._show_event_cards(there=kind is not None)
        if kind is self._event_kind:
            return
        if self.event_part is not None:
            self._event_card.body.removeWidget(self.event_part)
            self.event_part.hide()
            self.event_part.deleteLater()
            self.event_part = None
        self._event_kind = kind
        self._place_cards()
        if kind is not None:
            self._event_title.set_words(_raised(_("Việc {event}").format(event=event_name(kind.value))))
            self.event_part = event_form(self.theme, kind)
            self.event_part.changed.connect(self._told)
            self._event_card.body.addWidget(self.event_part)
            self.put_in_tab_order()

    def _show_event_cards(self, *, there: bool) -> None:
        for card in (self._event_card, self._certificate_card):
            card.setVisible(there)
        self._event_later.setVisible(not there and self._in_columns > 1)

    def put_in_tab_order(self) -> None:
        """Let Tab go through the cards in the order in which the receipt is read, whenever a part was made later."""
        for before, after in pairwise([stop for part in self._parts() for stop in part.stops]):
            QWidget.setTabOrder(before, after)

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong and go there; False when the field is not here."""
        return any(part.show_fault(path, sentence) for part in self._parts())

    def clear_faults(self) -> None:
        """Say nothing is wrong."""
        for part in self._parts():
            part.clear_faults()

    def set_columns(self, columns: int) -> None:
        """Stand in one, two or three columns: receipt, who filed it, what happened and its certificate."""
        if columns == self._in_columns:
            return
        self._in_columns = columns
        self._place_cards()
        self._show_event_cards(there=self._event_kind is not None)

    def _place_cards(self) -> None:
        """The way stands below the applicant, or at the top of the column in which nothing else is asked."""
        columns, eventless = self._in_columns, self._event_kind is None
        applicant, event = self._applicant_card, self._event_card
        certificate, way = self._certificate_card, self._way_card
        places = {
            1: ((self._receipt_card, applicant, way, event, certificate),),
            2: ((self._receipt_card, applicant), (way, event, certificate, self._event_later))
            if eventless
            else ((self._receipt_card, applicant, way), (event, certificate, self._event_later)),
            3: ((self._receipt_card,), (applicant, way), (event, certificate, self._event_later)),
        }[columns]
        for number, column in enumerate(self._columns):
            # removeWidget, not takeAt: an item taken out lives on and keeps its widget's sizes from being forgotten.
            for card in (self._receipt_card, applicant, way, event, certificate, self._event_later):
                column.removeWidget(card)
            for at, card in enumerate(places[number] if number < len(places) else ()):
                column.insertWidget(at, card)
            self._across.setStretch(number, 1 if number < len(places) else 0)

    def _parts(self) -> tuple[Form | WayForm | EventForm, ...]:
        way = (self.way,) if self.several.isChecked() else ()
        event = (self.event_part,) if self.event_part is not None else ()
        return (self.receipt, self.applicant, *way, *event, self.certificate)

    def _show_way(self, *, on: bool) -> None:
        self._way_card.setVisible(on)
        if on:
            self.put_in_tab_order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let code and instants share a row where the card is wide enough for them."""
        super().resizeEvent(event)
        self._spread_by_width()

    def _spread_by_width(self) -> None:
        metrics = self.theme.metrics
        gaps = (
            self.theme.px(metrics.card_gap) * (self._in_columns - 1)
            + 2 * metrics.card_padding * self._in_columns
        )
        self.receipt.spread(narrow=(self.width() - gaps) / self._in_columns < self.theme.px(ONE_ROW))

    def _fill_applicant(self) -> None:
        form, theme = self.applicant, self.theme
        head = QHBoxLayout()
        head.addWidget(SectionTitle(theme, _("Người nộp")))
        head.addStretch(1)
        head.addWidget(self.kind)
        form.column.insertLayout(0, head)
        form.add("applicant.name", _("Họ tên"), LineField(theme), (0, 0, 6), required=True)
        form.add("applicant.personal_number", _("Số định danh"), LineField(theme), (1, 0, 2))
        born = DateField(theme)
        born.setPlaceholderText(_("ngày/tháng/năm"))
        form.add("applicant.birth_date", _("Ngày sinh"), born, (1, 2, 2))
        form.add("applicant.sex", _("Giới tính"), sex_field(theme), (1, 4, 2))
        form.add("applicant.address", _("Nơi ở"), LineField(theme), (2, 0, 4))
        form.add("applicant.phone", _("Điện thoại"), LineField(theme), (2, 4, 2))
        # The choice stands in the head, not in the grid, but is a field like the others.
        form.adopt("applicant.type", self.kind)

    def _fill_certificate(self) -> None:
        form, theme = self.certificate, self.theme
        form.add("certificate.number", _("Số giấy tờ"), LineField(theme), (0, 0, 3))
        form.add("certificate.registered", _("Ngày đăng ký"), DateField(theme), (0, 3, 3))
        form.add(
            "certificate.names",
            _("Tên ghi trên giấy tờ"),
            LineField(theme),
            (1, 0, 6),
            hint=_(
                "Gõ đúng từng chữ trên giấy; nhiều tên thì cách nhau bằng dấu phẩy. Thư được đối chiếu theo đây."
            ),
        )

    def _build(self) -> None:
        self._receipt_card = self._carded(self.receipt)
        self._applicant_card = self._carded(self.applicant)
        self._way_card = self._carded(SectionTitle(self.theme, _("Nơi nhận và các bước")))
        self._way_card.body.addWidget(self.way)
        self._event_card = self._carded(self._event_title)
        self._event_later = Card(self.theme, self, fill="sunken")
        said = _("Với khai sinh, kết hôn và khai tử, các ô về việc ấy và giấy tờ sẽ trao hiện ở đây.")
        self._event_later.body.addWidget(Words(self.theme, said, Role.BODY, Ink.TEXT3, wrap=True))
        self._certificate_card = self._carded(self.certificate)
        self._across.setContentsMargins(0, 0, 4, 4)
        for column in self._columns:
            column.addStretch(1)
            self._across.addLayout(column)
        self.set_columns(2)
        self.theme.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        """Take the gaps of the width class."""
        gap = self.theme.px(self.theme.metrics.card_gap)
        for layout in (self._across, *self._columns):
            layout.setSpacing(gap)
        self._spread_by_width()

    def _carded(self, part: QWidget) -> Card:
        # Made in the order in which Tab goes through them, whatever column they stand in.
        card = Card(self.theme, self)
        card.body.addWidget(part)
        return card

    def _told(self, path: str) -> None:
        if path in ("event.children", "steps"):
            self.put_in_tab_order()
        if path in ("procedure", "received", ARRIVED, "several"):
            self.limit_changed.emit()
        if path == "applicant.type":
            self._show_kind()
        if path in ("code", "received"):
            self.receipt.point_out_code()
        if path in ("applicant.personal_number", "applicant.sex", "applicant.birth_date"):
            self._point_out_number()
        self.changed.emit(path)

    def _show_kind(self) -> None:
        person = self.kind.key() == ApplicantType.PERSON
        name = self.applicant.field("applicant.name")
        if name is not None:
            name.rename(_("Họ tên") if person else _("Tên tổ chức"))
        address = self.applicant.field("applicant.address")
        if address is not None:
            address.rename(_("Nơi ở") if person else _("Trụ sở"))
        for path in PERSON_ONLY:
            field = self.applicant.field(path)
            if field is not None:
                field.setVisible(person)

    def _point_out_number(self) -> None:
        field, typed = self.applicant.field("applicant.personal_number"), self.applicant.values()
        if field is None or self.kind.key() != ApplicantType.PERSON:
            return
        number = str(typed.get("applicant.personal_number", ""))
        try:
            said = number_oddity(
                number, str(typed.get("applicant.sex", "")), str(typed.get("applicant.birth_date", ""))
            )
        except InvalidValue:
            said = ""
        field.set_warning(said if len(number) >= 9 else "")


def _applicant_kinds() -> tuple[Choice, ...]:
    kinds = (ApplicantType.PERSON, ApplicantType.ORGANISATION)
    return tuple(Choice(one.value, _raised(applicant_type_name(one))) for one in kinds)


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]
