"""The clock: the one place where nrcli asks what day or time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

__all__ = ["day_in_amsterdam", "now", "today_in_amsterdam"]


def today_in_amsterdam() -> date:
    """Give the day it is in the Netherlands."""
    return day_in_amsterdam(datetime.now(UTC))


def now() -> datetime:
    """Give the time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def day_in_amsterdam(moment: datetime) -> date:
    """Give the day it was in the Netherlands at a moment."""
    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()
