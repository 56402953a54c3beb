"""Dates in Dutch, and dates known only to the month or the year."""

from __future__ import annotations

from datetime import date

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.dutch_dates import PartialDate, parse_date, read_day, write_date


def test_dates_are_written_in_full_dutch() -> None:
    assert write_date(date(2017, 4, 5)) == "5 april 2017"
    assert write_date(date(2025, 12, 31)) == "31 december 2025"
    assert parse_date("2017-04-05") == date(2017, 4, 5)


@pytest.mark.parametrize("text", ["2017-02-30", "5-4-2017", "gisteren", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2017-04-05", date(2017, 4, 5), date(2017, 4, 5), "2017-04-05"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "2016-02"),
        ("2017", date(2017, 1, 1), date(2017, 12, 31), "2017"),
    ],
)
def test_a_partial_date_spans_all_days_it_may_stand_for(
    text: str, first: date, last: date, shown: str
) -> None:
    partial = PartialDate.parse(text)

    assert (partial.first, partial.last, str(partial)) == (first, last, shown)
    assert partial.is_exact == (first == last)


@pytest.mark.parametrize("text", ["2017-4", "2017-13", "2017-02-30", "17", "0000", "april"])
def test_what_is_no_partial_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-partial-date"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text", ["20170405", "2017-W14-3", "2017-4-5", "٢٠١٧-04-05", " 2017-04-05"]
)
def test_a_date_is_written_in_one_way_only(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("month", "name"),
    [
        (1, "januari"), (2, "februari"), (3, "maart"), (4, "april"), (5, "mei"), (6, "juni"),
        (7, "juli"), (8, "augustus"), (9, "september"), (10, "oktober"), (11, "november"),
        (12, "december"),
    ],
)  # fmt: skip
def test_months_have_their_dutch_names_in_lower_case(month: int, name: str) -> None:
    assert write_date(date(2020, month, 1)) == f"1 {name} 2020"


TODAY = date(2017, 4, 6)


@pytest.mark.parametrize(
    "text",
    [
        "2017-04-05", "5-4-2017", "05-04-2017", "5.4.2017", "5 april 2017", "5 apr. 2017",
        "woensdag 5 april 2017", " 5  April 2017", "2017-4-5", "2017/04/05",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_day(text, TODAY) == date(2017, 4, 5)
    assert read_day("vandaag", TODAY) == TODAY
    assert read_day("5 mrt 2017", TODAY) == date(2017, 3, 5)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("5/4/2017", "Write 2017-04-05 for 5 april 2017, or 2017-05-04 for 4 mei 2017."),
        ("4/4/2017", "Write it as 2017-04-04."),
        ("25/4/2017", "Write it as 2017-04-25."),
        ("4/25/2017", "Write it as 2017-04-25."),
        ("5-4-17", "Write it as 2017-04-05."),
        ("5 april 17", "Write it as 2017-04-05."),
        ("31-4-2017", "april 2017 has 30 days."),
        ("2017-02-30", "februari 2017 has 28 days."),
        ("0-4-2017", "april 2017 has 30 days."),
        ("31-13-2017", "There is no month 13."),
        ("4-13-2017", "Write it as 2017-04-13."),
        ("5 jun-jul 2017", "Write it as 2017-04-05."),
        ("5 ju 2017", "Write it as 2017-04-05."),
        ("5 juu 2017", "Write it as 2017-04-05."),
        ("morgen", "Write 2017-04-07."),
        ("gisteren", "Write 2017-04-05."),
        ("gauw", "Write it as 2017-04-05."),
    ],
)
def test_what_is_no_day_is_refused_with_the_day_that_was_meant(text: str, advice: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-date") as error:
        read_day(text, TODAY)

    assert error.value.values["advice"] == advice


def test_a_file_takes_one_way_only_and_is_told_the_day_in_it() -> None:
    with pytest.raises(InvalidValueError) as error:
        parse_date("5-4-2017")

    assert error.value.values["advice"] == "Write it as 2017-04-05."
