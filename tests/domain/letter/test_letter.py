"""A letter knows how its kenmerk and date are printed."""

from __future__ import annotations

from tests.support.letters import golden_letters


def test_a_letter_s_kenmerk_is_printed_or_said_to_follow() -> None:
    letters = golden_letters()

    assert letters["informateur"].kenmerk_text == "10026"
    assert letters["concept"].kenmerk_text == "volgt"


def test_a_letter_s_date_is_printed_in_dutch() -> None:
    assert golden_letters()["informateur"].date_text == "5 april 2017"
