"""Addresses are written with two spaces before the place; postcodes are checked."""

from __future__ import annotations

from typing import Any

import pytest

from nrcli.domain.people.address import Address, Postcode, note_doubtful_address
from nrcli.domain.problems.problem import InvalidValueError, Problems


@pytest.mark.parametrize("text", ["2500 EA", "2500EA", "2500 ea", " 2500 EA "])
def test_a_postcode_is_written_with_one_space(text: str) -> None:
    assert str(Postcode.parse(text)) == "2500 EA"


@pytest.mark.parametrize("text", ["0500 EA", "2500", "2500 SS", "2500 sa", "25000 EA", "EA 2500"])
def test_what_is_no_postcode_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-postcode"):
        Postcode.parse(text)


@pytest.mark.parametrize("text", ["١٢٣٤ AB", "1234\tAB", "1234\u00a0AB", "1234  AB", "1234-AB", ""])
def test_a_postcode_has_ordinary_digits_and_an_ordinary_space(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-postcode"):
        Postcode.parse(text)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (Address(lines=("A 1",), postcode=Postcode("1234 AB"), place="B"), ("A 1", "1234 AB  B")),
        (Address(lines=("A 1",), place="B"), ("A 1", "B")),
        (Address(lines=("A 1", "1000 B"), country="België"), ("A 1", "1000 B", "België")),
        (Address(lines=("A 1",)), ("A 1",)),
    ],
)
def test_what_an_address_lacks_leaves_no_line(address: Address, lines: tuple[str, ...]) -> None:
    assert address.written_lines() == lines


def test_a_place_in_capitals_is_a_choice() -> None:
    address = Address(
        lines=("Kade 1",), postcode=Postcode("1234 AB"), place="’s-Dorp", country="België"
    )

    assert address.written_lines(capitals=True) == ("Kade 1", "1234 AB  ’S-DORP", "BELGIË")


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"postcode": Postcode("2500 EA"), "place": "Den Haag"}, []),
        ({"place": "Den Haag"}, ["address-incomplete"]),
        ({"postcode": Postcode("2500 EA")}, ["address-incomplete"]),
        ({"place": "1000 Brussel", "country": "België"}, []),
        (
            {"postcode": Postcode("2500 EA"), "place": "Brussel", "country": "België"},
            ["postcode-abroad"],
        ),
    ],
)
def test_an_address_is_doubted_that_post_may_not_reach(
    parts: dict[str, Any], found: list[str]
) -> None:
    problems = Problems()
    note_doubtful_address("a", Address(lines=("Straat 1",), **parts), problems)

    assert [problem.code for problem in problems] == found
