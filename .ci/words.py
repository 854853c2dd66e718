"""Bring the English catalogue up to date with the messages in the code; with `--check`, only look.

Vietnamese is the source: every msgid is a Vietnamese sentence from `_("…")`, `later("…")` or `n_("…", "…", n)`. New
messages come in with an empty translation, messages nobody says any more go out; translations already there stay.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "locale" / "en" / "LC_MESSAGES" / "counter_app.po"
KEYWORDS = {"_": None, "n_": (1, 2), "later": None}


def spoken() -> Catalog:
    """The messages the code says now."""
    found = Catalog(charset="utf-8", fuzzy=False)
    messages = extract_from_dir(ROOT / "counter_app", [("**.py", "python")], keywords=KEYWORDS)
    for name, _line, message, comments, context in sorted(messages, key=lambda m: (m[0], m[1])):
        place = f"counter_app/{Path(name).as_posix()}"
        found.add(message, None, [(place, 0)], auto_comments=comments, context=context)
    return found


def updated() -> tuple[bytes, bytes]:
    """The text and the compiled form of the English catalogue as they should stand."""
    catalogue = Catalog(
        locale="en",
        project="counter-app",
        version="1",
        header_comment="# The English of every message; the Vietnamese in the code is the source.",
        msgid_bugs_address="the authors of counter-app",
        last_translator="the authors of counter-app",
        language_team="English",
        fuzzy=False,
    )
    if CATALOGUE.exists():
        with CATALOGUE.open("rb") as file:
            catalogue = read_po(file, locale="en")
    catalogue.update(spoken(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalogue, width=110, sort_output=True, ignore_obsolete=True, include_lineno=False)
    write_mo(compiled, catalogue)
    return text.getvalue(), compiled.getvalue()


def main() -> int:
    """0 when the catalogue is fresh (or was made so) and complete; 1 with what is the matter."""
    text, compiled = updated()
    if "--check" in sys.argv[1:]:
        wanted = {CATALOGUE: text, CATALOGUE.with_suffix(".mo"): compiled}
        if any(not path.exists() or path.read_bytes() != content for path, content in wanted.items()):
            print("The English catalogue is stale: run `make words`.")
            return 1
    else:
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        CATALOGUE.write_bytes(text)
        CATALOGUE.with_suffix(".mo").write_bytes(compiled)
    catalogue = read_po(io.BytesIO(text), locale="en")
    empty = [message.id for message in catalogue if message.id and not all(_forms(message.string or ""))]
    for sentence in empty:
        print(f"not translated: {sentence!r}")
    print(f"{len(catalogue)} messages, {len(empty)} without English")
    return 1 if empty else 0


def _forms(string: str | Sequence[str]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


if __name__ == "__main__":
    sys.exit(main())
