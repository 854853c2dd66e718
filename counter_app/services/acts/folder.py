"""The folder for the head: what waits for his signature, printed in one go, ticked off, or sent back with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from counter_app.domain.errors.folders import BackNeedsReason, NothingToSign, NotInFolder, NotPrintedYet
from counter_app.domain.folder import Folder, FolderList, folder_of, needs_signature
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.domain.names import clean
from counter_app.services.crafts.issuing import Issuing
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.folders import Binder, FolderWriter
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class FolderPrinted:
    """What went to the printer: how many jobs, the sheets in them, and those on the list that lay on paper already."""

    jobs: int
    printed: tuple[Sheet, ...]
    before: tuple[Sheet, ...]


class SigningFolder:
    """Gathers what the head has to sign; nothing in it is given before it is ticked off."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        issuing: Issuing,
        sending: Sending,
        lists: FolderWriter,
        binder: Binder,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._issuing = issuing
        self._sending = sending
        self._lists = lists
        self._binder = binder
        self._actor = actor

    def folder(self) -> Folder:
        """Everything that waits for the signature, oldest first."""
        with self._register.reading() as unit:
            return folder_of(unit.sheets.open())

    def list_sheet(self, *, quiet: bool = False) -> DrawnLetter:
        """The list that lies on top; raises NothingToSign, MissingGlyph."""
        folder = self.folder()
        return self._list(folder.quiet if quiet else folder.plain, quiet=quiet)

    def print(self, *, quiet: bool = False, again: bool = False, printer: str = "") -> FolderPrinted:
        """The list and behind it, in the same order, the sheets that are on no paper yet; with `again` all of them.

        The letters of condolence are a folder of their own (`quiet`). Raises NothingToSign, NoPrinter for a printer
        that does not exist, or what keeps a sheet from its printer, before anything is sent.
        """
        self._sending.check(printer)
        folder = self.folder()
        sheets = folder.quiet if quiet else folder.plain
        cover = self._list(sheets, quiet=quiet)
        wanted = tuple(one for one in sheets if again or one.spooled is None)
        jobs, printed = self._sending.together(wanted, cover, self._binder.bound, printer)
        done = {one.id for one in printed}
        return FolderPrinted(jobs, printed, tuple(one for one in sheets if one.id not in done))

    def sign(self, ids: Iterable[SheetId]) -> tuple[Sheet, ...]:
        """Tick off what the head signed, all of them or none; raises NotInFolder, NotPrintedYet."""
        now = self._clock.now()
        with self._register.writing() as unit:
            return tuple(self._issuing.sign(unit, self._printed(unit, id_), now) for id_ in ids)

    def send_back(self, ids: Iterable[SheetId], why: str) -> tuple[Sheet, ...]:
        """Take sheets out of the folder unsigned, with the reason; raises NotInFolder, BackNeedsReason.

        Their numbers stay theirs: each is withdrawn and written anew, or mended and presented again.
        """
        now, words = self._clock.now(), clean(why)
        sent: list[Sheet] = []
        with self._register.writing() as unit:
            for id_ in ids:
                sheet = self._waiting(unit, id_)
                if not words:
                    raise BackNeedsReason(number=sheet.number)
                sheet = replace(sheet, sent_back=now, sent_back_why=words)
                unit.sheets.replace(sheet)
                unit.log.append(
                    LogKind.LEFT_UNSIGNED, now, self._actor, sheet.told | {"why": words}, sheet.id
                )
                sent.append(sheet)
        return tuple(sent)

    def present_again(self, ids: Iterable[SheetId]) -> tuple[Sheet, ...]:
        """Lay sheets that came back into the folder once more; raises NotInFolder."""
        laid: list[Sheet] = []
        with self._register.writing() as unit:
            for id_ in ids:
                sheet = replace(self._waiting(unit, id_), sent_back=None, sent_back_why="")
                unit.sheets.replace(sheet)
                laid.append(sheet)
        return tuple(laid)

    def _list(self, sheets: tuple[Sheet, ...], *, quiet: bool) -> DrawnLetter:
        if not sheets:
            raise NothingToSign
        now = self._clock.now()
        with self._register.reading() as unit:
            office = unit.desk.settings().office
        return self._lists.folder_list(
            FolderList(now, sheets, office.signing_on(now.date()), quiet=quiet), office
        )

    @staticmethod
    def _waiting(unit: Unit, id_: SheetId) -> Sheet:
        sheet = unit.sheets.get(id_)
        if not needs_signature(sheet):
            raise NotInFolder(number=sheet.number)
        return sheet

    def _printed(self, unit: Unit, id_: SheetId) -> Sheet:
        sheet = self._waiting(unit, id_)
        if sheet.spooled is None:
            raise NotPrintedYet(number=sheet.number)
        return sheet
