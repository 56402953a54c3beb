"""A dictionary as text: its words, and which of them can be joined."""

from __future__ import annotations

import pytest

from nrcli.checking.spelling.domain.lexicon import BEGIN, END, Lexicon

_LEXICON = Lexicon(
    Lexicon.text_of(
        {
            "zorg": "bme", "zorgen": "", "hulp": "be", "plan": "bme", "hulpverlenings": "bmo",
            "auto": "b", "ongeluk": "e", "op": "be", "á": "", "de": "", "hulpzorg": "f", "áls": "n",
        },
        [("o", "o")],
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "marks"),
    [
        ("zorg", "bme"), ("zorgen", ""), ("de", ""), ("á", ""), ("hulpverlenings", "bmo"),
        ("zor", None), ("zo", None), ("", None), ("org", None), ("zorge", None),
    ],
)  # fmt: skip
def test_a_word_is_found_as_it_is(word: str, marks: str | None) -> None:
    assert _LEXICON.marks(word) == marks


@pytest.mark.parametrize(
    ("word", "joins"),
    [
        ("zorghulp", True),
        ("zorgplanhulp", True),
        ("hulpverleningsplan", True),
        ("ongelukzorg", False),  # cannot begin
        ("zorgauto", False),  # cannot end
        ("zorgzorg", False),  # the same part twice
        ("zorgop", False),  # too short a part
        ("autoongeluk", False),  # vowels that run together
        ("zorg", False),
        ("", False),
    ],
)
def test_a_compound_joins_parts_that_may_be_joined(word: str, joins: bool) -> None:  # noqa: FBT001
    assert _LEXICON.joins(word) is joins


def test_what_stands_only_in_compounds_is_no_word() -> None:
    assert not _LEXICON.has("hulpverlenings")
    assert _LEXICON.may_stand("hulpverlenings", BEGIN)
    assert not _LEXICON.may_stand("hulpverlenings", END)


def test_what_is_forbidden_is_wrong_although_its_parts_can_be_joined() -> None:
    assert _LEXICON.joins("hulpzorg")
    assert _LEXICON.forbids("hulpzorg")
    assert not _LEXICON.has("hulpzorg")


def test_what_is_right_but_unsuggested_is_not_offered() -> None:
    assert _LEXICON.has("áls")
    assert not _LEXICON.offers("áls")
    assert list(_LEXICON.neighbours("álz")) == []


def test_neighbours_begin_alike_and_are_about_as_long() -> None:
    assert list(_LEXICON.neighbours("zorgt")) == ["zorg", "zorgen"]
    assert list(_LEXICON.neighbours("zorgverlener")) == []


@pytest.mark.parametrize("word", ["de facto", "a=b"])
def test_a_word_that_the_text_cannot_have_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="cannot be told"):
        Lexicon.text_of({word: ""})


def test_a_dictionary_without_joints_has_none() -> None:
    assert Lexicon(Lexicon.text_of({"auto": "b", "ongeluk": "e"})).joins("autoongeluk")
