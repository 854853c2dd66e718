"""The page of other letters brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.own_kind import Tone
from counter_app.sentences.errors import explain
from counter_app.services.acts.own_kinds import KindOrder
from counter_app.ui.desktop import write_file
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.acts import GreetingActs
from counter_app.ui.pages.greetings.page import GreetingsPage
from counter_app.ui.pages.greetings.states import GreetingsState

_TET = "loai_thu_chuc_tet_a5.docx"
_FLOOD = "loai_thu_tham_hoi_thien_tai_a5.docx"
_LIST = """1. Ông Nguyễn Văn An; thôn Đông
Hộ bà Lò Thị Mai – thôn Nà Ngần
Bà H'Bơ Niê; buôn Ea Kmát
Công ty TNHH Chè Lâm Hòa, thôn Trung"""


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on.

    `folder` is for files somebody brings, `settle` waits until everything in the background has come home.
    """

    page: GreetingsPage
    acts: GreetingActs
    folder: Path
    settle: Callable[[], None]

    def make(self, name: str, tone: Tone, sample: str, suffix: str = "") -> None:
        """Make a kind of a template shipped to begin with."""
        content = self.acts.own_kinds.proposal(sample)
        pattern = f"{{n:02}}/{suffix}" if suffix else ""
        self.acts.own_kinds.make(KindOrder(name, tone, content, {}, pattern=pattern, source=sample))

    def read(self, what: str = present.WRITE) -> None:
        """Open one side of the page."""
        self.page.open(what)
        self.page.activated()
        self.settle()

    def bring(self, name: str, content: bytes) -> None:
        """Bring a Word file somebody made."""
        path = self.folder / name
        write_file(str(path), content)
        self.page.bring(str(path))
        self.settle()
        self.settle()

    def type(self, people: str) -> None:
        """Type a list of people and wait for the page."""
        own = self.page.write.chosen
        if own is not None and own.asked:
            self.page.write.own.fill({own.asked[0].name: "Đinh Mùi"})
        self.page.write.people.setPlainText(people)
        self.page.write.draw_now()
        self.settle()


def states() -> Mapping[GreetingsState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        GreetingsState.LOADING: lambda stage: stage.page.show_loading(),
        GreetingsState.NO_KIND: lambda stage: stage.read(),
        GreetingsState.WRITING: _writing,
        GreetingsState.LISTED: _listed,
        GreetingsState.UNREAD: _unread,
        GreetingsState.PRINTING: _printing,
        GreetingsState.PRINTED: _printed,
        GreetingsState.KINDS: _kinds,
        GreetingsState.CHECKED: _checked,
        GreetingsState.FINDINGS: _findings,
        GreetingsState.MADE: _made,
        GreetingsState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _two(stage: Stage) -> None:
    stage.make("Thư chúc Tết", Tone.FESTIVE, _TET, "TCM-UBND")
    stage.make("Thư thăm hỏi thiên tai", Tone.QUIET, _FLOOD)


def _writing(stage: Stage) -> None:
    _two(stage)
    stage.read()


def _listed(stage: Stage) -> None:
    _writing(stage)
    stage.type(_LIST)


def _unread(stage: Stage) -> None:
    _writing(stage)
    stage.type(f"{_LIST}\n; 0912 345 678")


def _printing(stage: Stage) -> None:
    _listed(stage)
    stage.page.show_printing(2, 4)


def _printed(stage: Stage) -> None:
    _listed(stage)
    stage.page.print_list()
    stage.settle()
    stage.settle()


def _kinds(stage: Stage) -> None:
    _two(stage)
    stage.acts.own_kinds.retire("202")
    stage.read(present.KINDS)


def _checked(stage: Stage) -> None:
    _two(stage)
    stage.read(present.KINDS)
    stage.bring("thu_mung_tho.docx", stage.acts.own_kinds.proposal("loai_thu_trong_thiep_a5.docx"))


def _findings(stage: Stage) -> None:
    _two(stage)
    stage.read(present.KINDS)
    content = stage.acts.own_kinds.proposal("loai_thu_trong_thiep_a5.docx")
    for before, after in (("{{ salutation }}", "{{ salutaion }}"), ("{{ noi_dung }}", "{{ nội dung }}")):
        content = changed(content, before, after)
    stage.bring("thu_mung_tho.docx", content)


def _made(stage: Stage) -> None:
    _checked(stage)
    stage.page.kinds.name.setText("Thư mừng thọ")
    stage.page.make()
    stage.settle()
    stage.settle()


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
