"""Dates as Dutch letters write them, and dates known only to the month or year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["MONTHS", "PartialDate", "parse_date", "write_date"]

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def write_date(day: date) -> str:
    """Write a date in full: "5 april 2017"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def parse_date(text: str) -> date:
    """Read an ISO date, "2017-04-05".

    Raises:
        InvalidValueError: the text is not a date of the calendar.

    """
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        raise ValueError(text)
    except ValueError:
        raise InvalidValueError("bad-date", text=text) from None


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year: the span of days it may stand for, both ends included."""

    first: date
    last: date

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2017-04-05", "2017-04" or "2017".

        Raises:
            InvalidValueError: the text is none of these.

        """
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise InvalidValueError("bad-partial-date", text=text)
        year, month, day = (int(part) if part else None for part in match.groups())
        try:
            first = date(year or 0, month or 1, day or 1)
        except ValueError:
            raise InvalidValueError("bad-partial-date", text=text) from None
        last_month = month or 12
        last_day = day or calendar.monthrange(first.year, last_month)[1]
        return cls(first, date(first.year, last_month, last_day))

    @property
    def is_exact(self) -> bool:
        """Whether the day itself is known."""
        return self.first == self.last

    def __str__(self) -> str:
        """Write it as recipients.yaml does: 2017-04-05, 2017-04 or 2017."""
        if self.is_exact:
            return self.first.isoformat()
        same_month = self.first.month == self.last.month
        return self.first.isoformat()[: len("2017-04") if same_month else len("2017")]
