"""Every state the page of surveys can be pictured in."""

from __future__ import annotations

from enum import StrEnum


class SurveysState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    RESULTS = "results"
    SEVERAL = "several"
    NOTHING = "nothing"
    ENTERING = "entering"
    ENTERED = "entered"
    TAKEN_BACK = "taken_back"
    REFUSED = "refused"
    EDITING = "editing"
    EDITED = "edited"
    FAULTY = "faulty"
    ERROR = "error"
