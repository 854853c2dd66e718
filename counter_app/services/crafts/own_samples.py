"""Letters of a kind that the commune is about to make, to people who do not exist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.greeting import Greeting, GreetingId
from counter_app.domain.letter import Letter
from counter_app.domain.own_kind import OwnField, OwnKind
from counter_app.domain.template import Trial

_LONGEST = "Công Tằng Tôn Nữ Nguyễn Phúc Hoàng Trương Quỳnh Nghiêm Thường Huyền Ngọc Bảo Phương Tường An"
_LONG_ADDRESS = "thôn Nghĩa Phương Thượng, tổ dân phố số 12, xã Lâm Hòa"
_LONG_TEXT = "nghiêng nghiêu thương trường khương cường dưỡng phượng hường thưởng nghiêm quỳnh xương trương"
_ORDINARY = Recipient(RecipientType.PERSON, "Ông Nguyễn Văn A", "thôn Mẫu")


def own_trials(kind: OwnKind, fields: Iterable[OwnField], now: datetime) -> tuple[tuple[Trial, Letter], ...]:
    """The ordinary letter, one to the longest name there is, and one whose fields say much.

    In the ordinary one each field says what it is for.
    """
    own = tuple(fields)
    plain = tuple((one.name, f"({one.label[:1].lower()}{one.label[1:]})") for one in own)
    long = tuple((one.name, _LONG_TEXT) for one in own)
    named = Recipient(RecipientType.PERSON, _LONGEST, _LONG_ADDRESS)
    tried = [(Trial.ORDINARY, _letter(kind, own, _ORDINARY, plain, now))]
    tried.append((Trial.LONG_NAMES, _letter(kind, own, named, plain, now)))
    if own:
        tried.append((Trial.LONG_WORDS, _letter(kind, own, _ORDINARY, long, now)))
    return tuple(tried)


def _letter(
    kind: OwnKind,
    own: tuple[OwnField, ...],
    recipient: Recipient,
    texts: tuple[tuple[str, str], ...],
    now: datetime,
) -> Letter:
    greeting = Greeting(GreetingId(f"TK-{now.year}-0000"), kind, recipient, now.date(), texts)
    return Letter(kind, (greeting,), now.date(), own_fields=own)
