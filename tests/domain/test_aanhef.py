"""The aanhef greets everybody the letter is addressed to."""

from __future__ import annotations

import pytest

from nrcli.domain.aanhef import compose_aanhef
from nrcli.domain.person import Geslacht, Naamgebruik, Partner, Person


def test_several_people_are_greeted_in_turn() -> None:
    people = [Person(geslacht=Geslacht.M, geslachtsnaam=name) for name in ("Remkes", "Koolmees")]

    assert compose_aanhef(people) == "Geachte heer Remkes, geachte heer Koolmees,"


@pytest.mark.parametrize(
    ("people", "aanhef"),
    [
        ([Person(geslacht=Geslacht.V, geslachtsnaam="Dekker")], "Geachte mevrouw Dekker,"),
        (
            [Person(geslacht=Geslacht.M, voorvoegsel="van 't", geslachtsnaam="Hof")],
            "Geachte heer Van 't Hof,",
        ),
        ([Person(voorletters="A.", geslachtsnaam="Dekker")], "Geachte A. Dekker,"),
        (
            [
                Person(geslacht=Geslacht.V, geslachtsnaam="Dekker"),
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
    ],
)
def test_the_aanhef_ends_with_a_comma_and_has_one_capital_of_its_own(
    people: list[Person], aanhef: str
) -> None:
    assert compose_aanhef(people) == aanhef
