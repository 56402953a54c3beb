"""Names as they stand on an envelope, in a text and after "Geachte"."""

from __future__ import annotations

import pytest

from nrcli.domain.aanhef import compose_aanhef
from nrcli.domain.person import Geslacht, Naamgebruik, Partner, Person

M, V = Geslacht.M, Geslacht.V
VELZEN = Partner(voorvoegsel="van", geslachtsnaam="Velzen")


@pytest.mark.parametrize(
    ("person", "in_address", "in_aanhef"),
    [
        (
            Person(geslacht=V, titels="drs.", voorletters="E.I.", geslachtsnaam="Schippers"),
            "Mevrouw drs. E.I. Schippers",
            "mevrouw Schippers",
        ),
        (
            Person(
                geslacht=M, titels="mr.", voorletters="C.G.", voorvoegsel="van der",
                geslachtsnaam="Staaij",
            ),
            "De heer mr. C.G. van der Staaij",
            "heer Van der Staaij",
        ),
        (
            Person(
                geslacht=M, voorletters="S.", voorvoegsel="van", geslachtsnaam="Haersma Buma",
                aanhef_naam="Buma",
            ),
            "De heer S. van Haersma Buma",
            "heer Buma",
        ),
        (
            Person(geslacht=V, geslachtsnaam="Dettmeijer-Vermeulen", voornaam="Corinne"),
            "Mevrouw Corinne Dettmeijer-Vermeulen",
            "mevrouw Dettmeijer-Vermeulen",
        ),
        (
            Person(voorletters="C.F.H.", voorvoegsel="van", geslachtsnaam="Velzen"),
            "C.F.H. van Velzen",
            "C.F.H. van Velzen",
        ),
        (
            Person(geslacht=M, voorletters="A.", geslachtsnaam="Vries", titels_achter="LLM"),
            "De heer A. Vries, LLM",
            "heer Vries",
        ),
        (
            Person(
                geslacht=V, voorletters="M.", voorvoegsel="in het", geslachtsnaam="Veld",
                partner=VELZEN, naamgebruik=Naamgebruik.V,
            ),
            "Mevrouw M. van Velzen-in het Veld",
            "mevrouw Van Velzen-in het Veld",
        ),
        (
            Person(
                geslacht=V, voorletters="M.", voorvoegsel="in het", geslachtsnaam="Veld",
                partner=VELZEN, naamgebruik=Naamgebruik.N,
            ),
            "Mevrouw M. in het Veld-van Velzen",
            "mevrouw In het Veld-van Velzen",
        ),
        (
            Person(
                geslacht=V, voorletters="M.", geslachtsnaam="Veld", partner=VELZEN,
                naamgebruik=Naamgebruik.P,
            ),
            "Mevrouw M. van Velzen",
            "mevrouw Van Velzen",
        ),
        (
            Person(geslacht=V, voorletters="M.", geslachtsnaam="Veld", partner=VELZEN),
            "Mevrouw M. Veld",
            "mevrouw Veld",
        ),
        (
            Person(
                geslacht=M, voorletters="H.W.", voorvoegsel="van den", geslachtsnaam="Aedel",
                adellijke_titel="baron",
            ),
            "De heer H.W. baron van den Aedel",
            "heer Van den Aedel",
        ),
        (
            Person(
                voorletters="H.W.", voorvoegsel="van den", geslachtsnaam="Aedel",
                adellijke_titel="baron",
            ),
            "H.W. van den Aedel",
            "H.W. van den Aedel",
        ),
    ],
)  # fmt: skip
def test_a_name_has_a_form_for_the_envelope_and_one_for_the_aanhef(
    person: Person, in_address: str, in_aanhef: str
) -> None:
    assert person.name_in_address == in_address
    assert compose_aanhef([person]) == f"Geachte {in_aanhef},"


@pytest.mark.parametrize(
    ("naamgebruik", "name", "in_aanhef"),
    [
        (Naamgebruik.E, "M. in het Veld", "In het Veld"),
        (Naamgebruik.P, "M. van Velzen", "Van Velzen"),
        (Naamgebruik.V, "M. van Velzen-in het Veld", "Van Velzen-in het Veld"),
        (Naamgebruik.N, "M. in het Veld-van Velzen", "In het Veld-van Velzen"),
    ],
)
@pytest.mark.parametrize("geslacht", [M, V, None])
def test_naamgebruik_decides_whose_name_is_used_and_only_its_first_voorvoegsel_gets_a_capital(
    naamgebruik: Naamgebruik, name: str, in_aanhef: str, geslacht: Geslacht | None
) -> None:
    person = Person(
        geslacht=geslacht, voorletters="M.", voorvoegsel="in het", geslachtsnaam="Veld",
        partner=VELZEN, naamgebruik=naamgebruik,
    )  # fmt: skip

    polite = {M: "heer ", V: "mevrouw ", None: ""}[geslacht]
    assert person.name == name
    assert person.name_in_aanhef == (polite + in_aanhef if geslacht else name)


@pytest.mark.parametrize(
    ("naamgebruik", "name"),
    [
        (Naamgebruik.E, "H.W. barones van den Aedel"),
        (Naamgebruik.P, "H.W. van Velzen"),
        (Naamgebruik.V, "H.W. van Velzen-van den Aedel"),
        (Naamgebruik.N, "H.W. van den Aedel-van Velzen"),
    ],
)
def test_nobility_is_named_only_with_the_own_name(naamgebruik: Naamgebruik, name: str) -> None:
    person = Person(
        geslacht=V, voorletters="H.W.", voorvoegsel="van den", geslachtsnaam="Aedel",
        adellijke_titel="barones", partner=VELZEN, naamgebruik=naamgebruik,
    )  # fmt: skip

    assert person.name == name
    assert "barones" not in person.name_in_aanhef


def test_titles_stay_in_the_order_in_which_they_are_written() -> None:
    jurist = Person(geslacht=V, titels="mr. dr.", voorletters="A.", geslachtsnaam="Vries")
    doctor = Person(geslacht=V, titels="dr. mr.", voorletters="A.", geslachtsnaam="Vries")

    assert jurist.name_in_address == "Mevrouw mr. dr. A. Vries"
    assert doctor.name_in_address == "Mevrouw dr. mr. A. Vries"


def test_geslacht_is_never_guessed_from_a_first_name() -> None:
    person = Person(voornaam="Jan", voorvoegsel="de", geslachtsnaam="Vries", titels="drs.")

    assert person.name_in_address == "drs. Jan de Vries"
    assert person.name_in_aanhef == "Jan de Vries"


def test_voorletters_go_before_a_first_name() -> None:
    assert Person(voorletters="J.", voornaam="Jan", geslachtsnaam="Vries").name == "J. Vries"


def test_an_aanhef_naam_in_lower_case_gets_a_capital_too() -> None:
    person = Person(geslacht=M, geslachtsnaam="X", aanhef_naam="de Vries")

    assert person.name_in_aanhef == "heer De Vries"
