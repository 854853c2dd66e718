"""One contribution as its file tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.contribution import Recipient, RecipientType

from .fields import Fields

CONTRIBUTION_KEYS = ("recipient", "kind", "content", "received", "channel", "anonymous")
# What is added when a contribution is shown as data; passed over when read back.
REGISTER_KEYS = (
    "id",
    "thanked",
    "progress",
    "handling",
    "standing",
    "letters",
    "needs_ready",
    "sheets",
    "warnings",
)
RECIPIENT_KEYS = ("type", "name", "address", "representative", "representative_title")


@dataclass(frozen=True, slots=True)
class ContributionDraft:
    """A contribution as read, not yet taken in."""

    recipient: Recipient
    content: str
    received: date
    channel: str
    anonymous: bool = False
    kind: str = ""


def read_contribution(data: Mapping[str, object]) -> ContributionDraft:
    """The contribution in a JSON object as of data/contribution.schema.json.

    Raises MissingField, UnknownField or InvalidValue.
    """
    fields = Fields(data, (*CONTRIBUTION_KEYS, *REGISTER_KEYS))
    who = fields.needed("recipient", RECIPIENT_KEYS)
    return ContributionDraft(
        recipient=Recipient(
            type=who.required("type", lambda key: who.choice(key, RecipientType)),
            name=who.name("name"),
            address=who.text("address"),
            representative=who.text("representative"),
            representative_title=who.text("representative_title"),
        ),
        content=fields.words("content"),
        received=fields.full_day("received"),
        channel=fields.words("channel"),
        anonymous=fields.flag("anonymous"),
        kind=fields.text("kind"),
    )
