"""Dates in the words of a letter, compared with the calendar and with one another."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nrcli.checking.domain.passages import Kind, Passage
from nrcli.domain.problems.problem import Problem
from nrcli.domain.values.dutch_dates import MONTHS, write_date

__all__ = ["check_dates"]

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT_DAYS = {day[:2]: day for day in _DAYS}
_SHORT = {
    "jan": 1, "feb": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_NUMBERS = {**{month: number for number, month in enumerate(MONTHS, start=1)}, **_SHORT}
_IN_WORDS = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(_DAYS)}|{'|'.join(_SHORT_DAYS)})(?:,|(?<=\b[a-z]{{2}})\.)? )?"
    r"(?<![\d.,/-])(?P<day>\d{1,2}) "
    rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(_SHORT)})\b\.?)"
    r"(?: (?P<year>(?:18|19|20)\d\d)(?!\d))?(?!\w)",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)"
)
_SHORT_OR_ISO = re.compile(
    r"(?<![\w./-])(?:(?P<iso>(?P<year>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d))"
    r"|(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<short>\d\d))(?![\w/-]|[.,]\d)"
)
"""2017-04-05 and 5-4-17; another number of such a form is not told to be wrong."""
_SAID_BEFORE = re.compile(
    r"\b(?:op|van|vanaf|tot|tot en met|per|sinds|sedert|d\.d\.|dd\.?|voor|vóór|na|uiterlijk) $",
    re.IGNORECASE,
)
_LONGEST_MONTH = 31
_LAST_MONTH = 12
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class _Mention:
    """A date as it is written; `notation` is "words" or the like, or the mark between figures."""

    passage: Passage
    start: int
    text: str
    day: int
    month: int
    year: int | None
    weekday: str
    notation: str

    def problem(self, code: str, **values: str) -> Problem:
        place = self.passage.place(self.start)
        return Problem(code=code, location=place, values={"text": self.text, **values})


def check_dates(passages: Sequence[Passage], *, day: date | None = None) -> Iterator[Problem]:
    """Yield the dates that are none, that are another day of the week, or in another notation.

    A date without a year is one near the day of the letter; without that day it is not compared.
    """
    mentions = [mention for passage in passages for mention in _mentions(passage)]
    for mention in mentions:
        yield from _against_the_calendar(mention, day)
    yield from _mixed_notations(mentions)


def _mentions(passage: Passage) -> Iterator[_Mention]:
    text = passage.text.replace("\N{NO-BREAK SPACE}", " ")
    for match in _IN_WORDS.finditer(text):
        day, weekday = int(match["day"]), (match["weekday"] or "").lower()
        weekday = _SHORT_DAYS.get(weekday, weekday)
        if not 1 <= day <= _LONGEST_MONTH and not (
            weekday or _SAID_BEFORE.search(text[: match.start()])
        ):
            continue  # the number of something: "nummer 45 maart 2017"
        name = match["month"].lower().rstrip(".")
        yield _Mention(
            passage,
            match.start(),
            match[0],
            day,
            _NUMBERS[name],
            int(match["year"]) if match["year"] else None,
            weekday,
            "words" if name in MONTHS else "short words",
        )
    for match in _IN_FIGURES.finditer(text):
        day, month, year = (int(match[part]) for part in ("day", "month", "year"))
        yield _Mention(passage, match.start(), match[0], day, month, year, "", match["mark"])
    for match in _SHORT_OR_ISO.finditer(text):
        parts = ("d", "m", "year") if match["iso"] else ("day", "month", "short")
        day, month, year = (int(match[part]) for part in parts)
        if 1 <= day <= _LONGEST_MONTH and 1 <= month <= _LAST_MONTH:
            notation = "year first" if match["iso"] else "short year"
            year += 0 if match["iso"] else _CENTURY
            yield _Mention(passage, match.start(), match[0], day, month, year, "", notation)


def _against_the_calendar(mention: _Mention, day: date | None) -> Iterator[Problem]:
    if not 1 <= mention.month <= _LAST_MONTH:
        yield mention.problem("date-month", month=str(mention.month))
        return
    leap_year = 2000
    last = calendar.monthrange(mention.year or leap_year, mention.month)[1]
    month = MONTHS[mention.month - 1]
    if not 1 <= mention.day <= last:
        in_month = f"{month} {mention.year}" if mention.year else month
        yield mention.problem("date-impossible", month=in_month, last=str(last))
        return
    if not mention.weekday:
        return
    years = _years_meant(mention, day)
    weekdays = [_weekday(date(year, mention.month, mention.day)) for year in years]
    if years and mention.weekday not in weekdays:
        meant = write_date(date(years[0], mention.month, mention.day))
        yield mention.problem("date-weekday", day=meant, right=weekdays[0], weekday=mention.weekday)


def _years_meant(mention: _Mention, day: date | None) -> list[int]:
    """Return the years that a date may be of, the likeliest first."""
    if mention.year:
        return [mention.year]
    if day is None:
        return []
    around = (day.year, day.year + 1, day.year - 1)
    return [year for year in around if mention.day <= calendar.monthrange(year, mention.month)[1]]


def _weekday(day: date) -> str:
    return _DAYS[day.weekday()]


def _mixed_notations(mentions: Sequence[_Mention]) -> Iterator[Problem]:
    """Yield the dates that are written otherwise than most of the letter; tables have their own."""
    kinds: dict[str, list[_Mention]] = {}
    for mention in mentions:
        if mention.passage.kind not in {Kind.TABLE, Kind.FOOTNOTE} and not _is_quoted(mention):
            kinds.setdefault(mention.notation, []).append(mention)
    if len(kinds) < 2:  # noqa: PLR2004 - one notation
        return
    usual = max(kinds.values(), key=len)
    for found in kinds.values():
        if found is not usual:
            first = usual[0]
            place = str(first.passage.place(first.start))
            yield found[0].problem("date-mixed", other=first.text, place=place)


def _is_quoted(mention: _Mention) -> bool:
    spans = mention.passage.quotations
    return any(start <= mention.start < end for start, end in spans)
