"""The choices in an address are those of the command line, with what was chosen instead."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.draft import DraftRequest
from nrcli.preview.session import parse_asked

GIVEN = DraftRequest(letter="brief", to=("lijst",), date=date(2017, 4, 5), fields={"a": "1"})


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("", "to", ("lijst",)),
        ("to=informateur", "to", ("informateur",)),
        ("to=", "to", ("lijst",)),
        ("", "date", date(2017, 4, 5)),
        ("date=2017-04-06", "date", date(2017, 4, 6)),
        ("date=", "date", None),
        ("concept=1", "concept", True),
        ("concept=0", "concept", False),
        ("field.b=Den+Haag%26", "fields", {"a": "1", "b": "Den Haag&"}),
        ("field.a=", "fields", {"a": ""}),
        ("workspace=/etc&letter=x&out=/", "letter", "brief"),
    ],
)
def test_what_an_address_says_is_taken_instead(query: str, name: str, value: Any) -> None:  # noqa: ANN401 - of each its own
    assert getattr(parse_asked(query, GIVEN).request, name) == value


def test_one_of_the_recipients_can_be_chosen() -> None:
    assert parse_asked("who=thieme", GIVEN).who == "thieme"
    assert parse_asked("", GIVEN).who == ""


def test_what_is_no_date_is_told() -> None:
    with pytest.raises(LetterError, match="not a date"):
        parse_asked("date=morgen", GIVEN)
