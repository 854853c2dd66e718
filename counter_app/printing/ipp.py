"""The Internet Printing Protocol (RFC 8010), as much of it as asking a scheduler about printers and jobs needs."""

from __future__ import annotations

import itertools
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

SOCKET = Path("/run/cups/cups.sock")
PORT = 631
LARGEST_ANSWER = 4_000_000

GET_JOB, GET_JOBS, GET_PRINTER = 0x0009, 0x000A, 0x000B
_VERSION = b"\x02\x00"
_OPERATION, _JOB, _END, _PRINTER = 0x01, 0x02, 0x03, 0x04
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_BEGIN_COLLECTION, _END_COLLECTION = 0x34, 0x37
_KEYWORD, _URI, _CHARSET, _LANGUAGE, _NAME = 0x44, 0x45, 0x47, 0x48, 0x42
_TEXTS = range(0x40, 0x60)

Value = int | bool | str
Attributes = Mapping[str, tuple[Value, ...]]


class NotAnswered(Exception):
    """The scheduler is not there, did not answer in time, or answered with something else than was asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status code (below 0x0100: done) and the attributes of each printer or job the answer tells of."""

    status: int
    groups: tuple[Attributes, ...]

    @property
    def is_fine(self) -> bool:
        """Whether the request was carried out."""
        return self.status < 0x0100


@dataclass(frozen=True, slots=True)
class Scheduler:
    """Where requests go: `host:port`, the path of a socket, or empty for the machine's own scheduler."""

    server: str
    seconds: float

    def ask(self, operation: int, path: str, attributes: Sequence[tuple[int, str, Sequence[str]]]) -> Answer:
        """Send one request about `ipp://localhost{path}` and read its answer; raises NotAnswered."""
        about = "printer-uri" if not path.startswith("/jobs/") else "job-uri"
        asked = [
            (_CHARSET, "attributes-charset", ("utf-8",)),
            (_LANGUAGE, "attributes-natural-language", ("en",)),
            (_URI, about, (f"ipp://localhost{path}",)),
            *attributes,
        ]
        return read_answer(self._post(request(operation, asked)))

    def _post(self, body: bytes) -> bytes:
        try:
            connection = self._connection()
        except ValueError as wrong:
            raise NotAnswered(str(wrong)) from wrong
        try:
            connection.request("POST", "/", body, {"Content-Type": "application/ipp", "Host": "localhost"})
            answer = connection.getresponse()
            if answer.status != 200:
                raise NotAnswered(f"HTTP {answer.status}")
            return answer.read(LARGEST_ANSWER)
        except (OSError, HTTPException) as broken:
            raise NotAnswered(str(broken)) from broken
        finally:
            connection.close()

    def _connection(self) -> HTTPConnection:
        if self.server.startswith("/"):
            return _SocketConnection(self.server, self.seconds)
        if not self.server and SOCKET.exists():
            return _SocketConnection(str(SOCKET), self.seconds)
        host, _colon, port = (self.server or "localhost").partition(":")
        return HTTPConnection(host, int(port.partition("/")[0] or PORT), timeout=self.seconds)


class _SocketConnection(HTTPConnection):
    """HTTP over a socket of this machine."""

    def __init__(self, path: str, seconds: float) -> None:
        super().__init__("localhost", timeout=seconds)
        self._path = path

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def wanted(*names: str) -> tuple[int, str, Sequence[str]]:
    """The attribute that names which attributes are asked for."""
    return (_KEYWORD, "requested-attributes", names)


def keyword(name: str, value: str) -> tuple[int, str, Sequence[str]]:
    """An attribute whose value is a keyword."""
    return (_KEYWORD, name, (value,))


_numbers = itertools.count(1)


def request(operation: int, attributes: Sequence[tuple[int, str, Sequence[str]]]) -> bytes:
    """A request as bytes: version, operation, a number of our own, the attributes of the operation."""
    parts = [_VERSION, struct.pack(">Hi", operation, next(_numbers) & 0x7FFFFFFF), bytes([_OPERATION])]
    for tag, name, values in attributes:
        for place, value in enumerate(values):
            named = b"" if place else name.encode()
            said = value.encode()
            parts.append(bytes([tag]) + struct.pack(">H", len(named)) + named)
            parts.append(struct.pack(">H", len(said)) + said)
    return b"".join([*parts, bytes([_END])])


def read_answer(data: bytes) -> Answer:
    """An answer from its bytes; raises NotAnswered when they are no IPP. Collections are left out."""
    if len(data) < 9:
        raise NotAnswered("too short")
    (status,) = struct.unpack(">H", data[2:4])
    groups: list[dict[str, tuple[Value, ...]]] = []
    depth, last = 0, ""
    try:
        for tag, name, value in _items(data, 8):
            if name is None:
                groups.append({})
                continue
            depth += (tag == _BEGIN_COLLECTION) - (tag == _END_COLLECTION)
            if depth or tag == _END_COLLECTION or not groups:
                continue
            last = name or last
            groups[-1][last] = (*groups[-1].get(last, ()), *_value(tag, value))
    except (IndexError, struct.error) as broken:
        raise NotAnswered("cut off") from broken
    return Answer(status, tuple(groups[1:]))


def _items(data: bytes, at: int) -> Iterator[tuple[int, str | None, bytes]]:
    """Delimiters (their name is None) and attributes, in order."""
    while data[at] != _END:
        tag = data[at]
        at += 1
        if tag < 0x10:
            yield tag, None, b""
            continue
        (length,) = struct.unpack_from(">H", data, at)
        name = data[at + 2 : at + 2 + length].decode("utf-8", "replace")
        at += 2 + length
        (length,) = struct.unpack_from(">H", data, at)
        yield tag, name, data[at + 2 : at + 2 + length]
        at += 2 + length


def _value(tag: int, value: bytes) -> tuple[Value, ...]:
    if tag in (_INTEGER, _ENUM):
        return struct.unpack(">i", value)
    if tag == _BOOLEAN:
        return (value == b"\x01",)
    return (value.decode("utf-8", "replace"),) if tag in _TEXTS else ()
