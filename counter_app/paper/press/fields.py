"""Fields: the page's number and the count of pages are drawn, a hyperlink's words stay, others are refused before."""

from __future__ import annotations

from .markup import Element, attribute
from .model import FieldKind, PageField
from .shapes import Look

_KINDS = {"PAGE": FieldKind.PAGE, "NUMPAGES": FieldKind.PAGES}
#: Instructions whose cached words are the right words on paper.
WORDS_STAY = frozenset({"HYPERLINK"})
DRAWN = frozenset(_KINDS) | WORDS_STAY


def instruction(raw: str) -> str:
    """The name of a field, `PAGE` of ` PAGE \\* MERGEFORMAT `."""
    words = raw.split()
    return words[0].upper() if words else ""


class FieldReader:
    """Follows the field characters of one paragraph."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []
        self._result: list[bool] = []

    @property
    def silent(self) -> bool:
        """Whether what comes now is an instruction, or a cached number that will be replaced."""
        return any(
            not shown or instruction("".join(words)) in _KINDS
            for words, shown in zip(self._open, self._result, strict=True)
        )

    def piece(self, node: Element, look: Look) -> PageField | None:
        """Take a node of a run; the number field that it ends, if it ends one."""
        match node.tag.rpartition("}")[2]:
            case "fldChar":
                return self._turn(attribute(node, "fldCharType"), look)
            case "instrText" if self._open:
                self._open[-1].append(node.text or "")
        return None

    def _turn(self, kind: str, look: Look) -> PageField | None:
        if kind == "begin":
            self._open.append([])
            self._result.append(False)
        elif kind == "separate" and self._open:
            self._result[-1] = True
        elif kind == "end" and self._open:
            name = instruction("".join(self._open.pop()))
            self._result.pop()
            if name in _KINDS:
                return PageField(_KINDS[name], look)
        return None
