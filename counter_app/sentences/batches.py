"""Why a letter is not printed in a batch, in one sentence."""

from __future__ import annotations

from counter_app.domain.batch import LeftOut
from counter_app.domain.choice import Stand
from counter_app.wording import _

from . import choice
from .errors import explain


def left_out(one: LeftOut) -> str:
    """The one thing that stands against printing it now, and the way out where there is one."""
    if one.error is not None:
        return explain(one.error)
    if one.same_as:
        return _(
            "Cùng một việc với hồ sơ {code}, một thư là đủ; ở Quầy, trao hai hồ sơ trong một lần."
        ).format(code=one.same_as)
    if one.proposal is None:
        return _("Thư này ký tại chỗ: in ở Quầy khi người dân đến.")
    reason = choice.reasons(one.proposal, one.case)
    if one.proposal.stand is Stand.ASKED:
        return _("Cần công chức quyết định ở Quầy: {reason}").format(reason=reason)
    return _("Không in thư: {reason}").format(reason=reason)
