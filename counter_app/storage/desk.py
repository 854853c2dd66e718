"""What the office has set for itself: settings, edited days of the calendar, closed days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from counter_app.domain.office import Settings
from counter_app.domain.workdays import SpecialDay

from .codec import from_json, to_json
from .tables import closed_day, setting, special_day

_SETTINGS = "settings"
_BODY = select(setting.c.body).where(setting.c.name == _SETTINGS)


@lru_cache(maxsize=8)
def _decoded(body: str) -> Settings:
    """Settings change a few times a year and are asked for with every letter."""
    return from_json(Settings, body)


class SqlDesk:
    """Settings and days, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._settings: Settings | None = None

    def settings(self) -> Settings:
        """The commune's settings, defaults where nothing was set; read once in a unit, which sees one state."""
        if self._settings is None:
            body = self._connection.scalar(_BODY)
            self._settings = Settings() if body is None else _decoded(body)
        return self._settings

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings."""
        self._connection.execute(delete(setting).where(setting.c.name == _SETTINGS))
        self._connection.execute(insert(setting).values(name=_SETTINGS, body=to_json(Settings, settings)))
        self._settings = settings

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Days the office edited, in order: they overrule the shipped calendar."""
        bodies = self._connection.scalars(select(special_day.c.body).order_by(special_day.c.day))
        return tuple(from_json(SpecialDay, body) for body in bodies)

    def save_special_days(self, days: Sequence[SpecialDay]) -> None:
        """Keep the edited days in place of those kept before; of a day named twice the last one counts."""
        rows = {one.day: {"day": one.day, "body": to_json(SpecialDay, one)} for one in days}
        self._connection.execute(delete(special_day))
        if rows:
            self._connection.execute(insert(special_day), list(rows.values()))

    def is_closed(self, day: date) -> bool:
        """Whether the day of handovers, or a later one, was closed."""
        later = select(closed_day.c.day).where(closed_day.c.day >= day).limit(1)
        return self._connection.scalar(later) is not None

    def close_day(self, day: date, at: datetime) -> None:
        """Close the day; closing twice changes nothing, not even the instant it was closed at."""
        if not self.is_closed(day):
            self._connection.execute(insert(closed_day).values(day=day, at=at))
