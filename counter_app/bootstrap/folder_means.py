"""What the folder for the head is made with, loaded when the first one is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.config import Paths

if TYPE_CHECKING:
    from counter_app.domain.folder import FolderList
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.services.ports.folders import FolderWriter


class DeferredFolders:
    """A writer of folder lists that loads the PDF library when the first list is wanted."""

    def __init__(self, make: Callable[[], FolderWriter]) -> None:
        self._make = make

    @cached_property
    def _lists(self) -> FolderWriter:
        return self._make()

    def folder_list(self, one: FolderList, office: Office) -> DrawnLetter:
        """As the real writer does."""
        return self._lists.folder_list(one, office)


class DeferredBinder:
    """A binder that loads its library when the first folder is bound."""

    def bound(self, pdfs: Sequence[bytes]) -> bytes:
        """As the real binder does."""
        from counter_app.printing.binding import PdfBinder

        return PdfBinder().bound(pdfs)


def folder_lists_of(paths: Paths) -> FolderWriter:
    """Who draws the list that lies on top of the folder."""
    from counter_app.paper.folder_list import PaperFolderLists

    return PaperFolderLists(paths.fonts)
