"""Dates as Dutch letters write them, and dates known only to the month or year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from nrcli.domain.language.speech import say
from nrcli.domain.problems.problem import InvalidValueError

__all__ = ["MONTHS", "PartialDate", "parse_date", "read_day", "write_date"]

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
        raise InvalidValueError("bad-date", text=text, advice=_advice(text)) from None


# Days as people write them. A file has them in one way only; a command line takes them all.

_FIGURES = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", re.ASCII)
_WORDS = re.compile(r"(?:[a-z]+dag\s+)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d{2})", re.ASCII)
_NAMED = {"vandaag": 0, "today": 0, "morgen": 1, "gisteren": -1, "overmorgen": 2}
_CENTURY, _DECEMBER = 100, 12


def read_day(text: str, today: date) -> date:
    """Read a day as people write it: 5-4-2017, 5.4.2017, 5 april 2017, vandaag, 2017-04-05.

    Refused is what others read otherwise (5/4/2017 is 4 May to some), a year of two digits, and a
    day that moves with the clock, but for today.

    Raises:
        InvalidValueError: the text is no such day; the advice has that very day as it is written.

    """
    written = " ".join(text.lower().split())
    if _NAMED.get(written) == 0:
        return today
    parts = _parts(written)
    if parts is None or _is_ambiguous(written) or parts[0] < _CENTURY:
        raise InvalidValueError("bad-date", text=text, advice=_advice(text, today))
    try:
        return date(*parts)
    except ValueError:
        raise InvalidValueError("bad-date", text=text, advice=_advice(text)) from None


def _is_ambiguous(text: str) -> bool:
    return "/" in text and _FIGURES.fullmatch(text) is not None


def _parts(text: str) -> tuple[int, int, int] | None:
    """Return year, month and day as they are written; None if they are not, or no such month."""
    if match := _ISO.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _FIGURES.fullmatch(text):
        return int(match[4]), int(match[3]), int(match[1])
    if match := _WORDS.fullmatch(text):
        months = [name for name in MONTHS if name.startswith(match[2])]
        if len(months) == 1 or match[2] == "mrt":
            month = MONTHS.index(months[0]) + 1 if months else MONTHS.index("maart") + 1
            return int(match[3]), month, int(match[1])
    return None


def _advice(text: str, today: date | None = None) -> str:
    """Return how to write the day that was meant, as far as that is clear."""
    written = " ".join(text.lower().split())
    if today and written in _NAMED:
        return say("Write {date}.", date=(today + timedelta(_NAMED[written])).isoformat())
    parts = _parts(written)
    if parts is None:
        return say("Write it as {date}.", date="2017-04-05")
    year, month, day = parts
    if year < _CENTURY:
        year += 2000
    if month > _DECEMBER >= day:  # as others write it, the month first
        month, day = day, month
    elif month > _DECEMBER or not month:
        return say("There is no month {month}.", month=month)
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        name = MONTHS[month - 1]
        return say("{month} {year} has {last} days.", month=name, year=year, last=last)
    meant = date(year, month, day)
    if _is_ambiguous(written) and day <= _DECEMBER and day != month:
        other = date(year, day, month)
        return say(
            "Write {date} for {day}, or {other_date} for {other_day}.",
            date=meant.isoformat(),
            day=write_date(meant),
            other_date=other.isoformat(),
            other_day=write_date(other),
        )
    return say("Write it as {date}.", date=meant.isoformat())


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
