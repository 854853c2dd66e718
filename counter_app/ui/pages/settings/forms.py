"""The short sections: office, signatory, guards, printers, screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.office import Signatory, SignatureForm
from counter_app.sentences.letters import signature_lines
from counter_app.services.ports import PrinterQueue
from counter_app.ui.components.banner import Banner
from counter_app.ui.components.base import Painted, draw_words, line_height, plate, smooth
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import form_choices, printer_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role, TextSize
from counter_app.ui.values import BannerKind, BannerValue, Choice
from counter_app.wording import _


class OfficeForm(Form):
    """Who the letters are from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.OFFICE)
        unit = self.combo(
            "office.unit",
            _("Cấp"),
            tuple(Choice(word, word) for word in ("xã", "phường", "đặc khu")),
        )
        commune = self.line("office.commune", _("Tên riêng"), sample=_("ví dụ: Lâm Hòa"))
        self.row(unit, commune, stretches=(0, 1))
        province = self.line("office.province", _("Tỉnh, thành phố"), sample=_("ví dụ: tỉnh Điện Biên"))
        place = self.line(
            "office.place", _("Địa danh"), hint=_("Đứng trước “ngày … tháng …”; để trống thì lấy tên xã.")
        )
        self.row(province, place)
        officer = self.line("office.officer", _("Công chức ở quầy"))
        title = self.line("office.officer_title", _("Chức danh"))
        self.row(officer, title)
        phone = self.line("office.phone", _("Điện thoại để người dân hỏi"))
        self.row(phone, QWidget())
        model = self.line(
            "office.model_name", _("Tên mô hình"), hint=_("Dùng ở chân thư cảm ơn, có thể để trống.")
        )
        self.row(model)


class SignatoryForm(Form):
    """Who signs, and the lines above the name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.SIGNATORY)
        self.block = SignatureBlock(theme)
        left = QVBoxLayout()
        left.setSpacing(theme.px(14))
        left.addWidget(self.line("office.signatory.name", _("Họ và tên người ký")))
        left.addWidget(self.lines_of_choice("office.signatory.form", _("Thể thức ký"), form_choices()))
        left.addWidget(Words(theme, _("Sẽ in như sau"), Role.SMALL, Ink.TEXT2, weight=500))
        left.addWidget(self.block)
        self.column.addLayout(left)

    def show_draft(self, draft: Draft) -> None:
        """Show the fields and the block as it will be printed."""
        super().show_draft(draft)
        form = SignatureForm(draft.text("office.signatory.form"))
        name, title = draft.text("office.signatory.name").strip(), draft.text("office.signatory.title").strip()
        self.block.show_lines(signature_lines(Signatory(name, form, title)), name)


class SignatureBlock(Painted):
    """The signature block as it stands on a sheet: the lines, room for pen and seal, the name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._lines: tuple[str, ...] = ()
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: tuple[str, ...], name: str) -> None:
        """Show other lines; without a name the dots that would be printed."""
        self._lines, self._name = lines, name or "……………………"
        self.setAccessibleName(", ".join((*lines, name or _("chưa có tên"))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines, the room between, and the name."""
        return QSize(self.theme.px(320), 3 * line_height(self._font()) + self.theme.px(58 + 2 * 12))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(self.theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a piece of white paper with the block on it."""
        painter = smooth(self)
        t, font, middle = self.theme.tokens, self._font(), Qt.AlignmentFlag.AlignCenter
        plate(painter, QRectF(self.rect()), 4, t.paper, t.line)
        high, top = line_height(font), float(self.theme.px(12))
        for line in self._lines:
            draw_words(painter, QRectF(0, top, self.width(), high), line, font, _INK, middle)
            top += high
        small = self.theme.font_px(12)
        room = QRectF(0, top, self.width(), self.theme.px(58))
        draw_words(painter, room, _("(chữ ký, dấu)"), small, _FAINT, middle)
        draw_words(painter, QRectF(0, room.bottom(), self.width(), high), self._name, font, _INK, middle)
        painter.end()

    def _font(self) -> QFont:
        font = QFont("Liberation Serif")
        font.setPixelSize(self.theme.px(16))
        font.setWeight(QFont.Weight.Bold)
        return font


_INK, _FAINT = "#1A232E", "#58616D"


class GuardsForm(Form):
    """From when on a late registration is asked about, and from when on no letter is offered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.GUARDS)
        lines = (
            (_("Khai sinh"), "guards.birth_ask_days", "guards.birth_hold_months"),
            (_("Khai tử"), "guards.death_ask_days", "guards.death_hold_months"),
        )
        for title, ask, hold in lines:
            self.column.addWidget(Words(theme, title, Role.BODY, weight=600))
            asked = self.line(ask, _("Hỏi trước khi in thư, nếu đăng ký sau (ngày)"), width=120)
            held = self.line(hold, _("Không đề xuất thư, nếu đăng ký sau (tháng)"), width=120)
            self.row(asked, held)
        law = _(
            "Luật Hộ tịch: khai sinh trong 60 ngày (Điều 15), khai tử trong 15 ngày (Điều 33). "
            "Số tháng là lựa chọn của cơ quan."
        )
        self.column.addWidget(Words(theme, law, Role.SMALL, Ink.TEXT2, wrap=True))


class PrintersForm(Form):
    """Which printer the letters go to; `tried` asks for a trial sheet, `again` to look for printers anew."""

    tried = Signal()
    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.PRINTERS)
        self._known: tuple[PrinterQueue, ...] = ()
        self._holder = QVBoxLayout()
        self.column.addLayout(self._holder)
        self._choice: ChoiceList | None = None
        self._none = Banner(
            theme,
            BannerValue(
                BannerKind.WARNING,
                _("Máy này chưa có máy in nào."),
                _("Cài máy in trong hệ điều hành rồi bấm “Tìm lại”."),
            ),
        )
        self.column.addWidget(self._none)
        self.try_button = ActionButton(theme, _("In tờ thử"), Rank.SIDE, icon=Icon.PRINTER)
        self.try_button.clicked.connect(self.tried)
        self.again_button = ActionButton(theme, _("Tìm lại"), Rank.SIDE, icon=Icon.REFRESH, key="F5")
        self.again_button.clicked.connect(self.again)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.try_button)
        buttons.addWidget(self.again_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        note = _(
            "Máy in chỉ báo đã nhận lệnh; tờ giấy ra hay chưa thì xem tận nơi. Tờ thử không có số và không vào sổ."
        )
        self.column.addWidget(Words(theme, note, Role.SMALL, Ink.TEXT2, wrap=True))
        self.show_printers(())

    def show_printers(self, queues: tuple[PrinterQueue, ...], chosen: str = "") -> None:
        """Offer the printers there are; one that was chosen and is gone stays offered, and says so."""
        choices = list(printer_choices(queues))
        if chosen and chosen not in [one.key for one in choices]:
            choices.append(Choice(chosen, chosen, tip=_("không thấy trên máy này")))
        if self._choice is not None:
            self._holder.removeWidget(self._choice)
            self._choice.hide()
            self._choice.deleteLater()
        self._known = queues
        self._choice = ChoiceList(self.theme, choices, _("Máy in chung"))
        self._choice.chosen.connect(lambda key: self.typed.emit("printer", key))
        self._choice.take(chosen)
        self.editors["printer"] = self._choice
        self._holder.addWidget(self._choice)
        self._choice.show()
        self._none.setVisible(not queues)
        self.try_button.setEnabled(bool(queues))


class ScreenForm(Form):
    """Language, letter size and look of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.SCREEN)
        languages = (Choice("vi", "Tiếng Việt"), Choice("en", "English"))
        sizes = tuple(Choice(size.value, f"{size.value} %") for size in TextSize)
        self._add(self.segments("language", _("Ngôn ngữ"), languages))
        self._add(self.segments("text_size", _("Cỡ chữ"), sizes))
        self.column.addWidget(self.tick("dark", _("Nền tối")))
        note = _(
            "Nền tối chỉ đổi màn hình; hình tờ thư luôn trên giấy trắng. "
            "Ngôn ngữ mới có hiệu lực khi mở lại chương trình."
        )
        self.column.addWidget(Words(theme, note, Role.SMALL, Ink.TEXT2, wrap=True))

    def _add(self, field: QWidget) -> None:
        self.column.addWidget(field)
