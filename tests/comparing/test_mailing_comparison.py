"""Of many letters one is read; what the others say otherwise is found, and what is their own."""

from __future__ import annotations

import pytest

from nrcli.comparing.domain.mailing_differences import Departure, LetterText, compare_texts


def letter(who: str, *body: str, fractie: str = "", pages: int = 1) -> LetterText:
    """Make a letter in which {aanhef} and {fractie} stand for its own."""
    own = {"aanhef": f"Geachte {who},", "fractie": fractie}
    paragraphs = (f"Geachte {who},", *(text.format(**own) for text in body))
    return LetterText(
        who=who,
        paragraphs=paragraphs,
        declared={"aanhef": (own["aanhef"],), "fractie": (fractie, f"Partij {fractie}")},
        pages=pages,
    )


def groups(*letters: LetterText) -> list[tuple[str, ...]]:
    return [group.who for group in compare_texts(letters).groups]


def test_letters_that_differ_in_what_is_declared_are_one_group() -> None:
    result = compare_texts(
        [
            letter("a", "Aan {fractie}.", fractie="SP"),
            letter("b", "Aan {fractie}.", fractie="SGP", pages=2),
        ]
    )

    assert [group.who for group in result.groups] == [("a", "b")]
    assert result.to_read == "a"
    assert result.groups[0].departures == ()
    assert result.own["b"] == {"aanhef": "Geachte b,", "fractie": "SGP"}
    assert result.pages == {"a": 1, "b": 2}


def test_the_largest_group_is_read_and_the_others_tell_where_they_leave_it() -> None:
    result = compare_texts([letter("a", "Ja.", "X."), letter("b", "Nee."), letter("c", "Nee.")])

    assert result.to_read == "b"
    assert [group.who for group in result.groups] == [("b", "c"), ("a",)]
    assert result.groups[1].departures == (Departure(read=("Nee.",), here=("Ja.", "X.")),)


def test_what_all_letters_say_of_a_fractie_is_nobodys_own() -> None:
    result = compare_texts(
        [letter("a", "De SP zegt.", fractie="SP"), letter("b", "De SP zegt.", fractie="SGP")]
    )

    assert [group.who for group in result.groups] == [("a", "b")]
    assert result.own["a"] == {"aanhef": "Geachte a,", "fractie": ""}


def test_what_most_letters_say_of_a_fractie_is_left_as_it_is() -> None:
    assert groups(
        letter("a", "De SP zegt.", fractie="SP"),
        letter("b", "De SP zegt.", fractie="SGP"),
        letter("c", "Niets.", fractie="D66"),
    ) == [("a", "b"), ("c",)]


def test_the_value_of_another_recipient_is_pointed_out() -> None:
    result = compare_texts(
        [
            letter("a", "Aan {fractie}.", fractie="SP"),
            letter("b", "Aan {fractie}.", fractie="SGP"),
            letter("c", "Aan SGP.", fractie="D66"),
        ]
    )

    (departure,) = result.groups[1].departures
    assert departure == Departure(read=("Aan ⟨fractie⟩.",), here=("Aan SGP.",))


@pytest.mark.parametrize(
    ("text", "other"), [("SPreken", "SGPreken"), ("1SP", "1SGP"), ("Partij SPX", "Partij SGPX")]
)
def test_a_value_is_found_as_a_word_only(text: str, other: str) -> None:
    found = groups(letter("a", text, fractie="SP"), letter("b", other, fractie="SGP"))

    assert found == [("a",), ("b",)]


def test_a_longer_form_goes_before_a_shorter_one() -> None:
    result = compare_texts(
        [
            letter("a", "Aan Partij {fractie}.", fractie="SP"),
            letter("b", "Aan Partij {fractie}.", fractie="X"),
        ]
    )

    assert result.own["a"]["fractie"] == "Partij SP"


def test_two_who_share_an_aanhef_are_not_a_group_of_their_own() -> None:
    twins = [
        LetterText(who=who, paragraphs=("Geachte a,",), declared={"aanhef": ("Geachte a,",)})
        for who in ("x", "y")
    ]

    assert groups(*twins, letter("b"), letter("c")) == [("x", "y", "b", "c")]


def test_nothing_declared_leaves_everything_as_it_is() -> None:
    bare = LetterText(who="a", paragraphs=("x",), declared={})

    assert compare_texts([bare]).to_read == "a"
