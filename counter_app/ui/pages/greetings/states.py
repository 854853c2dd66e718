"""Every state the page of other letters can be seen in."""

from __future__ import annotations

from enum import StrEnum


class GreetingsState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    NO_KIND = "no_kind"
    WRITING = "writing"
    LISTED = "listed"
    UNREAD = "unread"
    PRINTING = "printing"
    PRINTED = "printed"
    KINDS = "kinds"
    CHECKED = "checked"
    FINDINGS = "findings"
    MADE = "made"
    ERROR = "error"
