"""The clock: the one place where nrcli asks what day it is."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

__all__ = ["today_in_amsterdam"]


def today_in_amsterdam() -> date:
    """Give the day it is in the Netherlands."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
