"""A counter to test at: the whole program on a register of its own, with a clock and a printer in the tester's hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counter_app.bootstrap import App, open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier
from counter_app.domain.handover import HandoverOrder, HandoverReceipt
from counter_app.domain.instants import local
from counter_app.domain.logbook import LogKind, Sheet
from tests.fakes import BasketPrinter, HandClock, PlainWriter

Json = Mapping[str, object]
MONDAY = "2026-11-23T10:20"


def instant(text: str) -> datetime:
    return local(datetime.fromisoformat(text))


@dataclass
class Desk:
    """The program, and what the tester holds of it."""

    app: App
    clock: HandClock
    writer: PlainWriter
    printer: BasketPrinter

    def at(self, text: str) -> None:
        """Move the clock."""
        self.clock.instant = instant(text)

    def take_in(self, file: Json) -> str:
        return self.app.intake.take_in(file).dossier.code

    def hand_over(self, *codes: str, **wishes: object) -> HandoverReceipt:
        order = HandoverOrder(codes=codes, collector=str(wishes.pop("collector", "Lò Thị Mai")))
        for name, value in wishes.items():
            order = _with(order, name, value)
        return self.app.handover.hand_over(order)

    def dossier(self, code: str) -> Dossier:
        case = self.app.counter.look(code).case
        assert isinstance(case, Dossier)
        return case

    def sheets(self, code: str) -> tuple[Sheet, ...]:
        """Letters and forms about a case."""
        card = self.app.counter.look(code)
        return (*card.sheets, *card.forms)

    def log(self, kind: LogKind) -> list[Mapping[str, object]]:
        """The details of every entry of one kind."""
        return [details or {} for entry, details in self.app.review.entries() if entry.kind is kind]


def _with(order: HandoverOrder, name: str, value: object) -> HandoverOrder:
    from dataclasses import replace

    return replace(order, **{name: value})  # type: ignore[arg-type]


def open_desk(home: Path, database: str | None = None, now: str = MONDAY) -> Desk:
    """A desk on a home folder of its own."""
    clock, writer, printer = HandClock(instant(now)), PlainWriter(), BasketPrinter()
    app = open_app(load_config(home, database), clock, writer=writer, printer=printer)
    return Desk(app, clock, writer, printer)


def birth(
    code: str = "H99.41.07-261120-0031", child: str = "Lường Lò Bảo An", **more: object
) -> dict[str, object]:
    """A birth registered in time, ready in time."""
    return {
        "code": code,
        "procedure": "1.001193",
        "received": "2026-11-20T08:50",
        "ready": "2026-11-20T16:10",
        "applicant": {"name": "Lò Thị Mai", "sex": "female"},
        "certificate": {"names": [child], "registered": "2026-11-20"},
        "event": {
            "kind": "birth",
            "children": [{"name": child, "sex": "female", "birth_date": "2026-11-02"}],
            "father": {"name": "Lường Văn Thiệp"},
            "mother": {"name": "Lò Thị Mai"},
        },
        **more,
    }


def paper(code: str = "H99.41.07-261113-0012", **more: object) -> dict[str, object]:
    """A paper with a limit of three working days and no letter of its own."""
    return {
        "code": code,
        "procedure": "1.004873",
        "received": "2026-11-13T09:40",
        "applicant": {"name": "Giàng A Sính", "sex": "male"},
        **more,
    }


def death(code: str = "H99.41.07-261120-0042", **more: object) -> dict[str, object]:
    """A death registered in time."""
    return {
        "code": code,
        "procedure": "1.000656",
        "received": "2026-11-20T14:05",
        "ready": "2026-11-20T16:30",
        "applicant": {"name": "Nông Văn Pảo", "sex": "male"},
        "event": {
            "kind": "death",
            "deceased": {
                "name": "Nông Thị Viện",
                "sex": "female",
                "birth_year": 1938,
                "death_date": "2026-11-16",
            },
            "relation": "con",
        },
        **more,
    }


def thanks() -> dict[str, object]:
    """An opinion to be thanked for."""
    return {
        "recipient": {"type": "person", "name": "Hà Văn Thoại", "address": "bản Huổi Mí"},
        "content": "cống thoát nước bị tắc",
        "received": "2026-11-12",
        "channel": "hòm thư góp ý",
    }
