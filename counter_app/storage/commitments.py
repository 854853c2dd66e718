"""The officers' commitment, kept beside the settings of the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from .codec import from_json, to_json
from .tables import setting

if TYPE_CHECKING:
    from counter_app.domain.commitment import Commitment

_NAME = "commitment"


class SqlCommitments:
    """The officers' commitment, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Commitment:
        """The commitment; the one the program comes with while the office has set nothing."""
        # No card tells of it, and its values would be made before the first.
        from counter_app.domain.commitment import Commitment, first_commitment  # noqa: PLC0415

        body = self._connection.scalar(select(setting.c.body).where(setting.c.name == _NAME))
        return first_commitment() if body is None else from_json(Commitment, body)

    def save(self, commitment: Commitment) -> None:
        """Keep a changed commitment."""
        from counter_app.domain.commitment import Commitment  # noqa: PLC0415

        self._connection.execute(delete(setting).where(setting.c.name == _NAME))
        self._connection.execute(insert(setting).values(name=_NAME, body=to_json(Commitment, commitment)))
