"""The short sections: office, signatory, guards, screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.office import Signatory, SignatureForm
from counter_app.sentences.letters import signature_lines
from counter_app.services.crafts.setting_names import STAND_INS
from counter_app.ui.components.base import Painted, draw_words, line_height, plate, smooth
from counter_app.ui.components.words import Words
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.stand_ins import StandInsPart
from counter_app.ui.pages.settings.words import form_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role, TextSize
from counter_app.ui.values import Choice
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
            "office.model_name",
            _("Tên mô hình"),
            hint=_("Dùng trong bản cam kết và mọi báo cáo; có xã gọi “…, Nhân dân phát huy quyền làm chủ”."),
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
        hint = _("In dưới chữ “TL. CHỦ TỊCH”; để trống thì ghi Chánh Văn phòng.")
        self.title = self.line("office.signatory.title", _("Chức vụ người ký"), hint=hint)
        left.addWidget(self.title)
        left.addWidget(Words(theme, _("Sẽ in như sau"), Role.SMALL, Ink.TEXT2, weight=500))
        left.addWidget(self.block)
        self.column.addLayout(left)
        self.stand_ins = StandInsPart(theme)
        self.stand_ins.typed.connect(self.typed)
        self.column.addWidget(self.stand_ins)

    def show_draft(self, draft: Draft) -> None:
        """Show the fields and the block as it will be printed."""
        super().show_draft(draft)
        form = SignatureForm(draft.text("office.signatory.form"))
        name, title = (
            draft.text("office.signatory.name").strip(),
            draft.text("office.signatory.title").strip(),
        )
        self.block.show_lines(signature_lines(Signatory(name, form, title)), name)
        self.title.setVisible(form is SignatureForm.BY_ORDER)
        self.stand_ins.show_draft(draft)

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into a field; the list of stand-ins has a line of its own."""
        if name == STAND_INS:
            self.stand_ins.focus()
        else:
            super().focus_on(name)

    def part(self, name: str) -> QWidget | None:
        """The stand-ins are entered in several fields."""
        return self.stand_ins if name == STAND_INS else super().part(name)


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
        """The lines, two at least, the room between, and the name."""
        lines = max(len(self._lines), 2) + 1
        return QSize(self.theme.px(320), lines * line_height(self._font()) + self.theme.px(58 + 2 * 12))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(self.theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a piece of white paper with the block on it."""
        painter = smooth(self)
        t, font, middle = self.theme.tokens, self._font(), Qt.AlignmentFlag.AlignCenter
        plate(painter, QRectF(self.rect()), 4, t.paper, t.line)
        high, between = line_height(font), self.theme.px(58)
        top = (self.height() - (len(self._lines) + 1) * high - between) / 2
        for line in self._lines:
            draw_words(painter, QRectF(0, top, self.width(), high), line, font, _INK, middle)
            top += high
        small = self.theme.font_px(12)
        room = QRectF(0, top, self.width(), between)
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
