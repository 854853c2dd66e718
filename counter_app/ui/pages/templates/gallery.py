"""The page of templates brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.sentences.errors import explain
from counter_app.ui.desktop import write_file
from counter_app.ui.pages.templates.acts import TemplateActs
from counter_app.ui.pages.templates.deeds import Deed
from counter_app.ui.pages.templates.page import TemplatesPage
from counter_app.ui.pages.templates.states import TemplatesState

BIRTH = "mau_7_chuc_mung_khai_sinh_a5.docx"
APOLOGY = "mau_6_xin_loi_a4.docx"
_OWN = "<w:p><w:r><w:t>Xã Lâm Hòa thân ái gửi lời chúc tới gia đình</w:t></w:r></w:p>"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on.

    `folder` is for files somebody brings, `settle` waits until everything in the background has come home.
    """

    page: TemplatesPage
    acts: TemplateActs
    folder: Path
    settle: Callable[[], None]

    def read(self, name: str = BIRTH) -> None:
        """Open the page with a template in front."""
        self.page.activated()
        self.settle()
        self.page.take(name)
        self.settle()

    def content(self, name: str) -> bytes:
        """The template in force of a slot."""
        return self.acts.templates.content(self.acts.templates.slot(name))

    def bring(self, content: bytes, name: str) -> None:
        """Check a file that somebody made."""
        path = self.folder / name
        write_file(str(path), content)
        self.page.check_file(str(path))
        self.settle()

    def use(self, name: str = BIRTH) -> None:
        """Put an office's own template to use."""
        slot = self.acts.templates.slot(name)
        self.acts.templates.add(own(self.content(name)), slot, "thu chuc mung xa Lam Hoa.docx")


def own(content: bytes) -> bytes:
    """The same template with a line of the office's own above it."""
    return changed(content, "<w:body>", f"<w:body>{_OWN}")


def changed(content: bytes, before: str, after: str) -> bytes:
    """A Word file with one piece of its text another, as somebody's hand would change it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for one in old.infolist():
            data = old.read(one)
            if one.filename == "word/document.xml":
                data = data.replace(before.encode(), after.encode(), 1)
            new.writestr(one, data)
    return made.getvalue()


def states() -> Mapping[TemplatesState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        TemplatesState.LOADING: lambda stage: stage.page.show_loading(),
        TemplatesState.BUILT_IN: lambda stage: stage.read(APOLOGY),
        TemplatesState.OWN: _own,
        TemplatesState.EARLIER: _earlier,
        TemplatesState.CHECKING: _checking,
        TemplatesState.CLEAN: _clean,
        TemplatesState.FINDINGS: _findings,
        TemplatesState.UNREADABLE: _unreadable,
        TemplatesState.ASKED_USE: _asked_use,
        TemplatesState.PUT_TO_USE: _put_to_use,
        TemplatesState.WAITING: _waiting,
        TemplatesState.EDITED: _edited,
        TemplatesState.LARGE: _large,
        TemplatesState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _own(stage: Stage) -> None:
    stage.use()
    stage.use(APOLOGY)
    stage.read()


def _earlier(stage: Stage) -> None:
    _own(stage)
    stage.page.card.side.version.emit("")
    stage.settle()


def _checking(stage: Stage) -> None:
    stage.read()
    stage.page.card.show_checking()


def _clean(stage: Stage) -> None:
    stage.read()
    stage.bring(own(stage.content(BIRTH)), "thu chuc mung 2027.docx")


def _findings(stage: Stage) -> None:
    """A misspelt name, one typed with its marks, and words that no letter carries."""
    stage.read()
    spoiled = changed(stage.content(BIRTH), "{{ children }}", "{{ chidren }}")
    spoiled = changed(spoiled, "{{ wish }}", "{{ wísh }} Mỗi gia đình chỉ nên có hai con.")
    stage.bring(spoiled, "thu chuc mung 2027.docx")


def _unreadable(stage: Stage) -> None:
    stage.read()
    stage.bring(b"%PDF-1.4", "thu chuc mung.docx")


def _asked_use(stage: Stage) -> None:
    _clean(stage)
    stage.page.do(Deed.USE)
    stage.settle()


def _put_to_use(stage: Stage) -> None:
    _asked_use(stage)
    overlay = stage.page.ask.overlay
    if overlay is not None:
        overlay.act.click()
    stage.settle()


def _waiting(stage: Stage) -> None:
    stage.read()
    stage.page.do(Deed.EDIT)
    stage.settle()


def _edited(stage: Stage) -> None:
    """Word has saved once, and nobody put it to use yet."""
    slot = stage.acts.templates.slot(BIRTH)
    write_file(stage.acts.templates.edit(slot), own(stage.content(BIRTH)))
    _waiting(stage)


def _large(stage: Stage) -> None:
    stage.read(APOLOGY)
    stage.page.card.enlarge.emit()
    stage.settle()
