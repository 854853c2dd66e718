"""From the text of a file to a JSON object, refusing what could be read in two ways."""

from __future__ import annotations

import json
from collections.abc import Mapping

from counter_app.domain.errors.entry import Expected, InvalidValue, UnreadableFile


def parse(text: str, path: str) -> Mapping[str, object]:
    """The JSON object in `text`; `path` names the file in errors.

    Raises UnreadableFile when it is no JSON or not an object, InvalidValue when a field stands twice in one object.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as wrong:
        raise UnreadableFile(path=path, reason=f"{wrong.lineno}:{wrong.colno}") from wrong
    except (RecursionError, ValueError) as wrong:
        raise UnreadableFile(path=path, reason="") from wrong
    if not isinstance(data, dict):
        raise UnreadableFile(path=path, reason="")
    return data


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise InvalidValue(field=key, value=str(value), expected=Expected.ONCE)
        found[key] = value
    return found


def _no_constant(name: str) -> object:
    raise ValueError(name)
