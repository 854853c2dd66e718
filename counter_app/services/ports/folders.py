"""What the folder for the head asks of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.folder import FolderList
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office


class FolderWriter(Protocol):
    """Draws the list that lies on top of the folder."""

    def folder_list(self, one: FolderList, office: Office) -> DrawnLetter:
        """The list on as many sheets of A4 as it needs; raises MissingGlyph for a letter no font has."""
        ...


class Binder(Protocol):
    """Lays finished pages one behind the other."""

    def bound(self, pdfs: Sequence[bytes]) -> bytes:
        """One PDF of all pages, each as it is."""
        ...
