"""Frozen domain values to JSON and back: strict, and lossless for every value the domain can hold.

A value of a union of classes carries its class name under `$`. Fields absent from old JSON take their default, so
that a field may be added without a migration; renaming a field, a class or an enumeration's value needs one.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, NoReturn, TypeVar, cast

from counter_app.domain.instants import local

_TAG = "$"
_Value = TypeVar("_Value")
_Encode = Callable[[Any], Any]
_Decode = Callable[[Any], Any]
_Pair = tuple[_Encode, _Decode]


class Undecodable(ValueError):
    """Stored JSON is not what this program writes."""


def to_json(cls: type[_Value], value: _Value) -> str:
    """The value as JSON text, the same text for equal values."""
    return canonical(_pair(cast(Any, cls))[0](value))


def from_json(cls: type[_Value], text: str) -> _Value:
    """The value written by `to_json`; raises Undecodable."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Undecodable(f"{cls.__name__}: not JSON") from error
    return cast(_Value, _pair(cast(Any, cls))[1](raw))


def parts_from_json(cls: type, text: str, names: tuple[str, ...]) -> tuple[Any, ...]:
    """Some fields of a value written by `to_json`, the rest passed over; a tenth of the cost where few are wanted.

    Raises Undecodable.
    """
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Undecodable(f"{cls.__name__}: not JSON") from error
    if not isinstance(raw, dict):
        _wrong(cls, raw)
    decoders, defaults = _parts(cls)
    return tuple(decoders[name](raw[name]) if name in raw else defaults[name] for name in names)


def canonical(plain: object) -> str:
    """JSON with sorted keys and no spaces: equal values give equal text."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        # A lone half of a surrogate pair has no UTF-8; escaped it survives.
        text = json.dumps(plain, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text


def plain(value: object) -> object:
    """Details of an event as plain JSON values: dates as ISO text, enumerations as their value.

    Raises TypeError for anything that is neither.
    """
    match value:
        case Enum():
            return plain(value.value)
        case None | bool() | int() | str():
            return value
        case datetime():
            return local(value).isoformat()
        case date() | time():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(one) for key, one in value.items()}
        case list() | tuple():
            return [plain(one) for one in value]
        case frozenset() | set():
            return sorted((plain(one) for one in value), key=str)
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} cannot stand in the details of an event")


# One pair of functions per type, built once ----------------------------------------------------------------


@cache
def _parts(kind: Any) -> tuple[dict[str, _Decode], dict[str, Any]]:
    """How each field of a class is read, and what it is where the JSON is older than the field."""
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    defaults = {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}
    return {field.name: _pair(hints[field.name])[1] for field in fields}, defaults


@cache
def _pair(kind: Any) -> _Pair:
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    origin = typing.get_origin(kind)
    if origin is tuple:
        return _tuple(typing.get_args(kind))
    if origin in {typing.Union, types.UnionType}:
        return _union(typing.get_args(kind))
    if kind in {str, int, bool}:
        return _same, lambda raw: raw if type(raw) is kind else _wrong(kind, raw)
    if kind is datetime:
        return lambda value: local(value).isoformat(), _datetime
    if kind in {date, time}:
        return lambda value: value.isoformat(), lambda raw: _parsed(kind, kind.fromisoformat, raw)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value, lambda raw: _enum(kind, raw)
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"no JSON for {kind!r}")


def _same(value: Any) -> Any:
    return value


def _wrong(kind: Any, raw: object) -> NoReturn:
    raise Undecodable(f"{getattr(kind, '__name__', kind)}: {str(raw)[:80]!r}")


def _parsed(kind: Any, parse: Callable[[str], Any], raw: object) -> Any:
    if not isinstance(raw, str):
        _wrong(kind, raw)
    try:
        return parse(raw)
    except ValueError:
        _wrong(kind, raw)


def _datetime(raw: object) -> datetime:
    value: datetime = _parsed(datetime, datetime.fromisoformat, raw)
    return local(value) if value.tzinfo is not None else _wrong(datetime, raw)


def _enum(kind: type[Enum], raw: object) -> Enum:
    # JSON's true equals 1: without this an IntEnum would take it.
    if isinstance(raw, bool):
        _wrong(kind, raw)
    try:
        return kind(raw)
    except ValueError:
        _wrong(kind, raw)


def _tuple(kinds: tuple[Any, ...]) -> _Pair:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        encode, decode = _pair(kinds[0])
        return (
            lambda value: [encode(one) for one in value],
            lambda raw: tuple(decode(one) for one in raw) if isinstance(raw, list) else _wrong(tuple, raw),
        )
    pairs = tuple(_pair(kind) for kind in kinds)

    def read(raw: object) -> tuple[Any, ...]:
        if not isinstance(raw, list) or len(raw) != len(pairs):
            _wrong(tuple, raw)
        return tuple(decode(one) for (_encode, decode), one in zip(pairs, raw, strict=True))

    return lambda value: [encode(one) for (encode, _), one in zip(pairs, value, strict=True)], read


def _union(kinds: tuple[Any, ...]) -> _Pair:
    members = [kind for kind in kinds if kind is not types.NoneType]
    optional = len(members) < len(kinds)
    encode, decode = _pair(members[0]) if len(members) == 1 else _tagged(members)
    if not optional:
        return encode, decode
    return (
        lambda value: None if value is None else encode(value),
        lambda raw: None if raw is None else decode(raw),
    )


def _tagged(kinds: list[Any]) -> _Pair:
    if numbers := [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]:
        rest = [kind for kind in kinds if kind not in numbers]
        return _mixed(_enums(numbers), _tagged(rest)) if rest else _enums(numbers)
    if not all(dataclasses.is_dataclass(kind) for kind in kinds):
        raise TypeError(f"a union of other things than classes has no JSON: {kinds!r}")
    pairs = {kind.__name__: _pair(kind) for kind in kinds}

    def write(value: Any) -> Any:
        name = type(value).__name__
        return {_TAG: name, **pairs[name][0](value)}

    def read(raw: Any) -> Any:
        if not isinstance(raw, dict) or raw.get(_TAG) not in pairs:
            _wrong("union", raw)
        return pairs[raw[_TAG]][1]({key: one for key, one in raw.items() if key != _TAG})

    return write, read


def _mixed(enums: _Pair, classes: _Pair) -> _Pair:
    """Members of enumerations stay plain values beside tagged classes."""
    return (
        lambda value: (enums if isinstance(value, Enum) else classes)[0](value),
        lambda raw: (classes if isinstance(raw, dict) else enums)[1](raw),
    )


def _enums(kinds: list[type[Enum]]) -> _Pair:
    members = {one.value: one for kind in kinds for one in kind}
    if len(members) < sum(len(kind) for kind in kinds):
        raise TypeError(f"enumerations that share a value cannot be told apart in JSON: {kinds!r}")

    def read(raw: object) -> Enum:
        if isinstance(raw, bool) or not isinstance(raw, str | int) or raw not in members:
            _wrong("union", raw)
        return members[raw]

    return lambda value: value.value, read


def _dataclass(kind: Any) -> _Pair:
    hints = typing.get_type_hints(kind)
    own = [field for field in dataclasses.fields(kind) if field.init]
    pairs = {field.name: _pair(hints[field.name]) for field in own}
    required = {
        field.name
        for field in own
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }

    def write(value: Any) -> Any:
        return {name: encode(getattr(value, name)) for name, (encode, _decode) in pairs.items()}

    def read(raw: Any) -> Any:
        if not isinstance(raw, dict) or not raw.keys() <= pairs.keys() or not required <= raw.keys():
            _wrong(kind, raw)
        return kind(**{name: pairs[name][1](one) for name, one in raw.items()})

    return write, read
