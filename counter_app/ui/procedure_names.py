"""Names of procedures for lists whose rows only hold their codes."""

from __future__ import annotations

from collections.abc import Iterable

from counter_app.domain.procedure import Procedure
from counter_app.wording import _


class ProcedureNames:
    """Knows the names of the procedures in force; another is called by its code."""

    def __init__(self, procedures: Iterable[Procedure] = ()) -> None:
        self.procedures = tuple(procedures)
        self._names = {(str(one.code), one.branch): procedure_words(one) for one in self.procedures}

    def of(self, code: str, branch: str = "") -> str:
        """`Đăng ký khai sinh`, with its branch in brackets where it has one."""
        known = self._names.get((code, branch))
        return known if known is not None else _("Thủ tục {code}").format(code=code)

    def any_branch(self, code: str) -> str:
        """`Đăng ký khai sinh`, whichever of its branches is meant."""
        return next((one.name for one in self.procedures if str(one.code) == code), "") or self.of(code)


def procedure_words(procedure: Procedure) -> str:
    """The name with the branch, which has a limit of its own."""
    return f"{procedure.name} ({procedure.branch})" if procedure.branch else procedure.name
