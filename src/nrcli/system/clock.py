"""The clock: the one place where nrcli asks what day or time it is."""

from __future__ import annotations

from datetime import UTC, date, datetime

__all__ = ["day_in_amsterdam", "in_amsterdam", "now", "today_in_amsterdam"]


def today_in_amsterdam() -> date:
    """Return the day it is in the Netherlands."""
    return day_in_amsterdam(datetime.now(UTC))


def now() -> datetime:
    """Return the time in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def day_in_amsterdam(moment: datetime) -> date:
    """Return the day it was in the Netherlands at a moment."""
    return in_amsterdam(moment).date()


def in_amsterdam(moment: datetime) -> datetime:
    """Return a moment as the clocks in the Netherlands had it."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - start-up stays light

    return moment.astimezone(ZoneInfo("Europe/Amsterdam"))
