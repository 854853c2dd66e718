"""As much of JSON Schema 2020-12 as the shipped schemas use, to hold them against the reader."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
_TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int}


class Schema:
    """One schema file of data/."""

    def __init__(self, name: str) -> None:
        self.root: dict[str, Any] = json.loads((DATA / name).read_text("utf-8"))

    def accepts(self, value: object) -> bool:
        """Whether the value is what the schema says."""
        return self._fits(value, self.root)

    def _fits(self, value: Any, rule: dict[str, Any]) -> bool:
        if "$ref" in rule:
            return self._fits(value, self.root["$defs"][rule["$ref"].removeprefix("#/$defs/")])
        if "oneOf" in rule and sum(self._fits(value, one) for one in rule["oneOf"]) != 1:
            return False
        if "const" in rule and value != rule["const"]:
            return False
        if "enum" in rule and value not in rule["enum"]:
            return False
        wanted = rule.get("type")
        if wanted is not None and (
            not isinstance(value, _TYPES[wanted]) or (isinstance(value, bool) and wanted != "boolean")
        ):
            return False
        return self._size(value, rule) and self._inside(value, rule)

    def _size(self, value: Any, rule: dict[str, Any]) -> bool:
        if isinstance(value, str):
            return len(value) >= rule.get("minLength", 0) and bool(re.search(rule.get("pattern", ""), value))
        if isinstance(value, int):
            return bool(rule.get("minimum", value) <= value <= rule.get("maximum", value))
        return not isinstance(value, list) or len(value) >= rule.get("minItems", 0)

    def _inside(self, value: Any, rule: dict[str, Any]) -> bool:
        if isinstance(value, list):
            return all(self._fits(item, rule.get("items", {})) for item in value)
        if not isinstance(value, dict):
            return True
        known = rule.get("properties", {})
        if not set(rule.get("required", ())) <= set(value):
            return False
        if rule.get("additionalProperties") is False and not set(value) <= set(known):
            return False
        return all(self._fits(item, known.get(key, {})) for key, item in value.items())
