"""The aanhef greets everybody the letter is addressed to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.people.names import DEFAULT_NAMING, Naming, compose_aanhef
from nrcli.domain.people.person import (
    Geslacht,
    Naamgebruik,
    NobleAanhef,
    NobleTitle,
    Partner,
    Person,
)

DEKKER = Person(geslacht=Geslacht.V, geslachtsnaam="Dekker")
BARON = Person(
    geslacht=Geslacht.M, geslachtsnaam="Aa", adellijke_titel=NobleTitle("baron"), voorletters="B."
)


@pytest.mark.parametrize(
    ("people", "aanhef"),
    [
        ([DEKKER], "Geachte mevrouw Dekker,"),
        (
            [
                DEKKER,
                Person(voorletters="B.", voorvoegsel="de", geslachtsnaam="Wit"),
                Person(
                    geslacht=Geslacht.M,
                    geslachtsnaam="Bos",
                    partner=Partner(voorvoegsel="van", geslachtsnaam="Dam"),
                    naamgebruik=Naamgebruik.V,
                ),
            ],
            "Geachte mevrouw Dekker, geachte B. de Wit, geachte heer Van Dam-Bos,",
        ),
        ([BARON, DEKKER], "Hoogwelgeboren heer, geachte mevrouw Dekker,"),
        ([DEKKER, BARON], "Geachte mevrouw Dekker, hoogwelgeboren heer,"),
        ([Person(geslachtsnaam=".", geslacht=Geslacht.M)], "Geachte heer,"),
        ([Person(geslachtsnaam=".")], "Geachte heer, mevrouw,"),
        ([], "Geachte heer, mevrouw,"),
    ],
)
def test_the_aanhef_ends_with_a_comma_and_has_one_capital_of_its_own(
    people: list[Person], aanhef: str
) -> None:
    assert compose_aanhef(people) == aanhef


def test_the_house_style_says_how_to_greet_who_is_not_known() -> None:
    assert compose_aanhef([], Naming(nobody="Geachte lezer")) == "Geachte lezer,"


MODERN = Naming(noble_aanhef=NobleAanhef.MODERN)


@pytest.mark.parametrize(
    ("person", "naming", "aanhef"),
    [
        (BARON, DEFAULT_NAMING, "Hoogwelgeboren heer,"),
        (BARON, MODERN, "Geachte heer Aa,"),
        (replace(BARON, noble_aanhef=NobleAanhef.MODERN), DEFAULT_NAMING, "Geachte heer Aa,"),
        (replace(BARON, noble_aanhef=NobleAanhef.FORMAL), MODERN, "Hoogwelgeboren heer,"),
        (replace(BARON, aanhef_naam="Lynden"), DEFAULT_NAMING, "Geachte heer Lynden,"),
    ],
)
def test_the_nobility_is_greeted_by_name_where_that_is_wished(
    person: Person, naming: Naming, aanhef: str
) -> None:
    assert compose_aanhef([person], naming) == aanhef
