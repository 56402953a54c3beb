"""Dates in a text are compared with the calendar, and with one another."""

from __future__ import annotations

from datetime import date

import pytest

from nrcli.checking.domain.mentioned_dates import check_dates
from nrcli.checking.domain.passages import Kind, Passage, read_passages
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location

DAY = date(2017, 4, 5)


def found(text: str, day: date | None = DAY) -> list[tuple[str, dict[str, str]]]:
    return [(each.code, dict(each.values)) for each in check_dates([Passage(text=text)], day=day)]


def codes(*texts: str) -> list[str]:
    return [each.code for each in check_dates([Passage(text=text) for text in texts])]


def test_a_wrong_day_of_the_week_is_found_with_the_right_one() -> None:
    passages = read_passages(
        SourceText(text="Zoals ik op\nmaandag 5 april 2017 schreef.", file="b")
    )

    (problem,) = check_dates(passages)

    assert problem.location == Location("b", 2, 1)
    assert problem.message == "5 april 2017 is a woensdag, not a maandag."


@pytest.mark.parametrize(
    "text",
    [
        "Op woensdag 5 april 2017 schreef ik u.",
        "Woensdag, 5 april 2017.",
        "Op zaterdag 29 februari 2020.",
        "Woensdag 5\N{NO-BREAK SPACE}april 2017.",
    ],
)
def test_a_right_day_of_the_week_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "day", "count"),
    [
        ("Op maandag 10 april spreken wij elkaar.", DAY, 0),
        ("Op dinsdag 10 april spreken wij elkaar.", DAY, 0),  # of 2018
        ("Op vrijdag 10 april spreken wij elkaar.", DAY, 1),
        ("Op vrijdag 10 april spreken wij elkaar.", None, 0),
        ("Op maandag 8 januari begint het.", date(2017, 12, 20), 0),
        ("Op zaterdag 29 februari begint het.", date(2019, 12, 20), 0),
    ],
)
def test_a_date_without_a_year_is_near_the_day_of_the_letter(
    text: str, day: date | None, count: int
) -> None:
    assert len(found(text, day)) == count


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Voor 31 april 2017 verwacht ik antwoord.", "date-impossible"),
        ("Voor 31 juni verwacht ik antwoord.", "date-impossible"),
        ("Op 29 februari 2017 was dat.", "date-impossible"),
        ("Op 35 april 2017 was dat.", "date-impossible"),
        ("Op maandag 0 mei 2017 was dat.", "date-impossible"),
        ("Op 31-04-2017 was dat.", "date-impossible"),
        ("Op 31 apr. 2017 was dat.", "date-impossible"),
        ("Op 5-13-2017 was dat.", "date-month"),
    ],
)
def test_a_date_that_is_none_is_found(text: str, code: str) -> None:
    assert [each for each, _ in found(text)] == [code]


def test_what_is_wrong_with_a_date_is_told() -> None:
    ((_, values),) = found("Op 29 februari 2017 was dat.")

    assert values == {"text": "29 februari 2017", "month": "februari 2017", "last": "28"}


@pytest.mark.parametrize(
    "text",
    [
        "Op 29 februari 2020 en 29 februari was dat.",
        "Nieuwsbrief 45 maart 2017 verscheen.",
        "Zie artikel 3.31 april en 1.500 mei.",
        "Dossier 31-04-2017-12 en 1/31-04-2017 en 31-04-201.",
        "Paragraaf 5.13.2017.1 en versie 99.99.20.",
        "In april 2017, op 5 aprils dag.",
    ],
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_the_rarer_notation_of_a_letter_is_told_once() -> None:
    texts = ("Op 5 april 2017, 6 april 2017 en 06-04-2017.", "Ook 07-04-2017.")

    problems = list(check_dates([Passage(text=text, file="b") for text in texts]))

    assert [each.code for each in problems] == ["date-mixed"]
    assert problems[0].values["text"] == "06-04-2017"
    assert problems[0].values["other"] == "5 april 2017"


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (("5 april 2017", "5 apr 2017"), 1),
        (("5-4-2017", "5.4.2017", "5/4/2017"), 2),
        (("5-4-2017", "05-04-2017", "31-12-2017"), 0),
        (("5 april 2017", "6 april"), 0),
        (("5 april 2017", "hij schreef \u201c05-04-2017\u201d"), 0),
    ],
)
def test_what_counts_as_one_notation(texts: tuple[str, ...], count: int) -> None:
    assert codes(*texts) == ["date-mixed"] * count


@pytest.mark.parametrize("kind", [Kind.TABLE, Kind.FOOTNOTE])
def test_tables_and_footnotes_have_their_own_notation(kind: Kind) -> None:
    passages = [Passage(text="5 april 2017"), Passage(text="05-04-2017", kind=kind)]

    assert list(check_dates(passages)) == []


@pytest.mark.parametrize("text", ["Zaak 45-13-17 loopt.", "Nummer 2017-14-99 is van 6 april 2017."])
def test_a_number_with_hyphens_is_no_date(text: str) -> None:
    assert list(check_dates([Passage(text=text)])) == []
