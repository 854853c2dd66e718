"""Numbered and bulleted paragraphs: what stands before each, counted through the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from .markup import Element, attribute, child, flag, number, val, w
from .package import Package

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
FORMATS = frozenset(
    {"decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "bullet", "none"}
)


@dataclass(slots=True)
class Numbering:
    """The lists of one document and how far each has counted."""

    levels: dict[str, dict[int, Element]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package) -> Numbering:
        """The lists of a package, none when it has no numbering part; raises BrokenDocument."""
        made = cls()
        part = package.related(package.main, "numbering")
        if part is None:
            return made
        root = package.tree(part)
        abstract = {
            attribute(entry, "abstractNumId"): {
                int(number(attribute(level, "ilvl", "0"))): level for level in entry.findall(w("lvl"))
            }
            for entry in root.findall(w("abstractNum"))
        }
        for entry in root.findall(w("num")):
            name, base = attribute(entry, "numId"), val(child(entry, "abstractNumId"))
            levels = dict(abstract.get(base, {}))
            starts: dict[int, int] = {}
            for change in entry.findall(w("lvlOverride")):
                index = int(number(attribute(change, "ilvl", "0")))
                replaced, start = child(change, "lvl"), child(change, "startOverride")
                if replaced is not None:
                    levels[index] = replaced
                if start is not None:
                    starts[index] = int(number(val(start, "1")))
            made.levels[name] = levels
            # A list with a start of its own counts apart; the others of one kind count on together.
            made.lists[name] = f"{base}/{name}" if starts else base
            if starts:
                made._counts[made.lists[name]] = {index: start - 1 for index, start in starts.items()}
        return made

    def level(self, properties: Element | None) -> tuple[str, int, Element] | None:
        """The list, level and its definition that a `numPr` names; None for no list."""
        name = val(child(properties, "numId"), "0")
        index = int(number(val(child(properties, "ilvl"), "0")))
        found = self.levels.get(name, {}).get(index)
        return None if found is None else (name, index, found)

    def next_label(self, name: str, index: int) -> str:
        """Count one on in a list at a level, and the words of the label."""
        counts = self._counts.setdefault(self.lists[name], {})
        levels = self.levels[name]
        for deeper in [level for level in counts if level > index]:
            del counts[deeper]
        for level in range(index + 1):
            if level in levels and (level == index or level not in counts):
                start = int(number(val(child(levels[level], "start"), "1")))
                counts[level] = counts.get(level, start - 1) + 1
        words = val(child(levels[index], "lvlText"))
        legal = flag(child(levels[index], "isLgl"))
        for level in range(9):
            if f"%{level + 1}" in words and level in levels:
                kind = "decimal" if legal else val(child(levels[level], "numFmt"), "decimal")
                words = words.replace(f"%{level + 1}", written(counts.get(level, 1), kind))
        return words


def written(count: int, kind: str) -> str:
    """A number in the format of a list level."""
    match kind:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter.upper() if kind == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman = ""
            for value, sign in _ROMAN:
                roman += sign * (count // value)
                count %= value
            return roman.upper() if kind == "upperRoman" else roman
        case "decimalZero":
            return f"{count:02d}"
        case "none" | "bullet":
            return ""
    return str(count)
