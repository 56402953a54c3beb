"""Patterns that can run away are known before they are tried."""

from __future__ import annotations

import re
import time

import pytest

from nrcli.checking.domain.pattern_cost import MOST_WAYS, ways_to_try


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("abc", 1),
        ("a|b|c", 3),
        ("a?", 2),
        ("a{3}", 1),
        ("a{1,3}b{0,4}", 15),
        ("a{,2}", 3),
        ("(?:a|b){2}", 4),
        ("(?:a|bb){0,2}", 7),
        ("[^]a)(]{2}\\)\\(", 1),
        (r"(?<![\w@])(?i:dhr)\.(?=\s)", 1),
        ("(?P<a>x)(?P=a)", 1),
        ("(a)?(?(1)b|c)", 4),
        ("(?#haakje (x)y", 1),
        (r"\d+", 1_000),
        ("a*+", 1_000),
        ("(?:ab)+", 1_000),
        ("a{", 1),
    ],
)
def test_the_ways_of_a_pattern_are_counted(pattern: str, ways: int) -> None:
    re.compile(pattern)

    assert ways_to_try(pattern) == ways


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+$", "(a|a)*b", "(a|aa)+$", ".*.*x", r"(\w+\s?)*!", "(?:a{1,9}){1,9}",
        "(?:a?){30}a{30}", r"\d+ .*$", "((a{0,9}){0,9}){0,9}", "(a|b){64}", "a{2,}b{3,}",
        "(?x) a  # (\n b",
    ],
)  # fmt: skip
def test_a_pattern_that_can_run_away_has_too_many(pattern: str) -> None:
    re.compile(pattern)

    assert ways_to_try(pattern) > MOST_WAYS


@pytest.mark.parametrize("pattern", ["(a", "(?<a", "a)b", "(?P<a"])
def test_what_is_no_pattern_has_too_many_ways_too(pattern: str) -> None:
    assert ways_to_try(pattern) > MOST_WAYS


def test_the_slowest_pattern_that_is_taken_ends_within_seconds() -> None:
    pattern = r"(?:a|b)?(?:a|b)?\w*x"
    assert ways_to_try(pattern) <= MOST_WAYS

    began = time.perf_counter()
    assert re.search(pattern, "ab" * 1_000) is None

    assert time.perf_counter() - began < 5
