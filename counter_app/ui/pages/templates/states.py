"""Every state the page of templates can be seen in."""

from __future__ import annotations

from enum import StrEnum


class TemplatesState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    BUILT_IN = "built_in"
    OWN = "own"
    EARLIER = "earlier"
    CHECKING = "checking"
    CLEAN = "clean"
    FINDINGS = "findings"
    UNREADABLE = "unreadable"
    ASKED_USE = "asked_use"
    PUT_TO_USE = "put_to_use"
    WAITING = "waiting"
    EDITED = "edited"
    LARGE = "large"
    ERROR = "error"
