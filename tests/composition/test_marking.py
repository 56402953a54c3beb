"""A marking is in capitals and fits its margin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.letter.house_style import Marking, MarkingStyle
from nrcli.domain.letter.letter import Letter
from nrcli.domain.problems.problem import LetterError
from nrcli.domain.values.length import Length
from tests.support.letters import letter_of

STYLE = MarkingStyle(x=Length(40), top=Length(72), bottom=Length(786))


def marked(text: str, style: MarkingStyle = STYLE) -> Letter:
    return letter_of("Tekst.", marking=text, change={"house_style": {"marking": style}})


def marking_of(letter: Letter) -> Marking:
    assert letter.marking is not None
    return letter.marking


def test_a_marking_is_printed_in_capitals_as_long_as_its_letters() -> None:
    one, two = marking_of(marked("Vertrouwelijk")), marking_of(marked("VertrouwelijkVertrouwelijk"))

    assert one.text == "VERTROUWELIJK"
    assert two.length.pt == pytest.approx(2 * one.length.pt)


def test_a_house_style_may_print_it_as_it_is_written() -> None:
    assert marking_of(marked("Intern", replace(STYLE, capitals=False))).text == "Intern"


def test_a_letter_without_a_marking_has_none() -> None:
    assert letter_of("Tekst.").marking is None


def test_its_upper_end_is_at_the_top_and_its_lower_end_at_the_bottom() -> None:
    marking = marking_of(marked("Vertrouwelijk"))

    assert marking.head(at_top=True).pt == pytest.approx(STYLE.top.pt, abs=2)
    assert (marking.head(at_top=False) + marking.room).pt == pytest.approx(STYLE.bottom.pt)


def test_a_house_style_without_a_place_for_it_is_told() -> None:
    with pytest.raises(LetterError) as raised:
        letter_of("Tekst.", marking="Intern", change={"house_style": {"marking": None}})

    assert [problem.code for problem in raised.value.problems] == ["marking-no-place"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("Zeer vertrouwelijk " * 5, "marking-too-long"), ("Geheim \u4e2d", "character-not-in-font")],
)
def test_a_marking_that_cannot_be_set_is_told(text: str, code: str) -> None:
    with pytest.raises(LetterError) as raised:
        marked(text)

    assert [problem.code for problem in raised.value.problems] == [code]
