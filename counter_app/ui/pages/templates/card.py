"""The card with the template in front: its page on the desk, the words beside it, what can be done below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.ui.components.card import Scroller
from counter_app.ui.components.front_card import FrontCard
from counter_app.ui.components.states import LoadingState
from counter_app.ui.icons import Icon
from counter_app.ui.pages.templates.deeds import Deed
from counter_app.ui.pages.templates.present import SideValue
from counter_app.ui.pages.templates.side import TemplateSide
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action, EmptyValue
from counter_app.wording import _

_READING_WIDTH = 820
_SIDE = {Breakpoint.WIDE: 400, Breakpoint.NORMAL: 330, Breakpoint.COMPACT: 280}


class TemplateCard(FrontCard):
    """The template in front; large it fills the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        side, told, loading = TemplateSide(theme), Scroller(theme), LoadingState(theme)
        told.body.addWidget(side)
        export = Action(Deed.EXPORT, _("Xuất tệp Word"), Icon.DOWNLOAD, "Ctrl+E")
        super().__init__(theme, export, _deeds(), told, loading, leading=(Deed.USE,), parent=parent)
        self.export_button = self.link_button
        self.side, self._side_scroll, self._loading = side, told, loading
        self.show_checking()
        self.restyle()

    @property
    def is_checking(self) -> bool:
        """Whether the check is still awaited."""
        return not self.shows_page

    def show_checking(self) -> None:
        """Say that a template is being checked."""
        self._loading.show_value(EmptyValue(Icon.LOADER, _("Đang kiểm tra mẫu…"), ""))
        self.show_page(False)
        self.show_deeds(())

    def show_failure(self, sentence: str) -> None:
        """Say why a template cannot be shown at all."""
        self._loading.show_value(EmptyValue(Icon.WARNING, _("Chưa xem được mẫu này"), sentence))
        self.show_page(False)
        self.show_deeds(())

    def show_template(self, pdf: bytes, value: SideValue) -> None:
        """Show a template; without a page the desk says why."""
        self.title.set_words(value.title)
        self.side.show_value(value)
        if pdf:
            self.view.show_pdf(pdf)
            self.view.setAccessibleName(f"{value.title}. {value.badge.words}")
        else:
            self.view.show_nothing(_("Sửa xong các chỗ bên cạnh mới vẽ được trang"), Icon.FILE)
        self.show_page(True)
        self.fit()

    def restyle_told(self) -> None:
        """What is told of the template keeps away from the scroll bar."""
        px = self.theme.px
        self.told_box.setContentsMargins(px(16), px(12), px(6), px(8))
        if hasattr(self, "_side_scroll"):
            self._side_scroll.body.setContentsMargins(0, 0, px(12), 0)

    def fit(self) -> None:
        """The whole page beside its words; enlarged it is as wide as reading needs, and scrolls."""
        px = self.theme.px
        narrow = self.theme.breakpoint is Breakpoint.COMPACT
        side = px(_SIDE[self.theme.breakpoint])
        self.link_button.set_key("" if narrow else "Ctrl+E")
        self.told.setFixedWidth(side)
        wide = max(px(160), min(self.width() - side, px(_READING_WIDTH)))
        shown = self.is_large and self.view.pdf is not None
        self.view.setMinimumHeight(self.view.height_for(wide) if shown else 0)


def _deeds() -> tuple[Action, ...]:
    """All that can be done to a template, in the order of its buttons."""
    return (
        Action(Deed.USE, _("Đưa vào dùng"), Icon.CHECK, "Ctrl+S"),
        Action(Deed.EDIT, _("Sửa trong Word"), Icon.PEN, "F9"),
        Action(Deed.CHECK, _("Kiểm tra mẫu…"), Icon.LIST_CHECKS, "Ctrl+O"),
        Action(Deed.BACK, _("Trở lại mẫu trước"), Icon.UNDO),
        Action(Deed.DROP, _("Bỏ bản sửa"), Icon.TRASH),
        Action(Deed.LEAVE, _("Về bản đang dùng"), Icon.ARROW_LEFT, "Esc"),
    )
