"""The hours arranged for results in the next two weeks, and the list that goes along on the round of a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import groupby

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.dossier import Channel
from counter_app.domain.instants import local
from counter_app.sentences.slots import none_arranged, on_the_day
from counter_app.services.acts.slots import SlotLine, Slots
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.words import Words
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.dossiers.book import OPEN_FILE
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _, clock_time, full_date, weekday


def file_name(day: date) -> str:
    """`Danh-sach-di-tra-20261125.pdf`: plain letters, in the order of time."""
    return f"Danh-sach-di-tra-{day:%Y%m%d}.pdf"


class RoundsOverlay(TallOverlay):
    """Lists what is arranged, day by day; `opened` gives a dossier's code, `round_wanted` a day on which one goes."""

    opened = Signal(str)
    round_wanted = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, lines: Sequence[SlotLine]) -> None:
        words = (
            _("Giờ hẹn không đổi ngày hẹn trên giấy tiếp nhận; hồ sơ đã trao không còn ở đây.")
            if lines
            else none_arranged()
        )
        super().__init__(theme, window, _("Hẹn giờ trả kết quả, 14 ngày tới"), words, width=680)
        self._theme = theme
        self.links: list[ActionButton] = []
        self.rounds: list[ActionButton] = []
        for day, of_day in groupby(lines, lambda line: local(line.slot.at).date()):
            self._add_day(day, tuple(of_day))
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        self.buttons.addWidget(self.stay)

    def _add_day(self, day: date, lines: Sequence[SlotLine]) -> None:
        head = QWidget()
        across = QHBoxLayout(head)
        across.setContentsMargins(0, 6, 0, 0)
        title = _("{weekday} {date}").format(weekday=weekday(day), date=full_date(day))
        across.addWidget(Words(self._theme, title, Role.STRONG, weight=600))
        across.addStretch(1)
        if any(line.slot.channel is Channel.HOME for line in lines):
            button = ActionButton(self._theme, _("Danh sách đi trả (PDF)…"), Rank.LINK, icon=Icon.DOWNLOAD)
            button.clicked.connect(lambda: self.round_wanted.emit(day))
            self.rounds.append(button)
            across.addWidget(button)
        self.middle.body.addWidget(head)
        for line in lines:
            self.middle.body.addWidget(self._row(line))

    def _row(self, line: SlotLine) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        across.addWidget(Words(self._theme, clock_time(local(line.slot.at)), Role.STRONG, weight=600))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Words(self._theme, line.name, Role.BODY, weight=600, wrap=True))
        where = on_the_day(line.slot, out_of_hours=line.out_of_hours)
        told.addWidget(Words(self._theme, where, Role.SMALL, Ink.TEXT2, wrap=True))
        if not line.is_ready:
            told.addWidget(Words(self._theme, _("Chưa có kết quả"), Role.SMALL, Ink.SOON, weight=600))
        across.addLayout(told, 1)
        link = ActionButton(self._theme, line.slot.code, Rank.LINK, icon=Icon.ARROW_RIGHT)
        link.setAccessibleDescription(_("Mở hồ sơ của {name}").format(name=line.name))
        link.clicked.connect(lambda: self.opened.emit(line.slot.code))
        self.links.append(link)
        across.addWidget(link)
        return row


class RoundsDesk(QObject):
    """Shows the hours and writes the list of a round; `opened` gives a code, `said` a banner, `failed` an error."""

    opened = Signal(str)
    said = Signal(object)
    failed = Signal(object)

    def __init__(
        self, theme: Theme, slots: Slots, errands: Errands, desktop: Desktop, over: Callable[[], QWidget]
    ) -> None:
        super().__init__(errands)
        self._theme, self._slots, self._errands = theme, slots, errands
        self._desktop, self._over = desktop, over
        self.overlay: RoundsOverlay | None = None

    def ask(self) -> None:
        """Read what is arranged and show it."""
        self._errands.run(self._slots.list, self._show, latest="rounds")

    def step_aside(self) -> None:
        """The page is left: so is the list."""
        if self.overlay is not None:
            overlay, self.overlay = self.overlay, None
            overlay.dismiss()

    def _show(self, lines: Sequence[SlotLine]) -> None:
        self.step_aside()
        overlay = RoundsOverlay(self._theme, self._over(), lines)
        overlay.opened.connect(self._open)
        overlay.round_wanted.connect(self._ask_where)
        overlay.left.connect(self._left)
        self.overlay = overlay
        overlay.open(overlay.links[0] if overlay.links else overlay.stay)

    def _open(self, code: str) -> None:
        self.step_aside()
        self.opened.emit(code)

    def _ask_where(self, day: date) -> None:
        def chosen(path: str) -> None:
            self.step_aside()
            self._errands.run(
                lambda: write_file(path, self._slots.route_sheet(day).pdf),
                lambda _none: self._written(path, day),
                self.failed.emit,
            )

        self._desktop.ask_where(self._over(), _("Lưu danh sách đi trả kết quả"), file_name(day), chosen)

    def _written(self, path: str, day: date) -> None:
        lead = _("Đã ghi danh sách đi trả kết quả ngày {date}.").format(date=full_date(day))
        action = Action(f"{OPEN_FILE}{path}", _("Mở tệp"))
        self.said.emit(BannerValue(BannerKind.FINE, lead, path, action, Icon.DOWNLOAD, "book", closable=True))

    def _left(self) -> None:
        self.overlay = None
