"""Names as they stand on an envelope, in a text and after "Geachte"."""

from __future__ import annotations

import pytest

from nrcli.domain.aanhef import compose_aanhef
from nrcli.domain.address import Address, Postcode
from nrcli.domain.person import Geslacht, Naamgebruik, Partner, Person
from nrcli.domain.recipient import Recipient
from nrcli.domain.roster import Fractie, RoleLabel
from nrcli.errors import InvalidValueError

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


def test_several_people_are_greeted_in_turn() -> None:
    people = [Person(geslacht=M, geslachtsnaam=name) for name in ("Remkes", "Koolmees")]

    assert compose_aanhef(people) == "Geachte heer Remkes, geachte heer Koolmees,"


def recipient(people: int = 1, one: str = "Lid", several: str = "") -> Recipient:
    return Recipient(
        person_ids=("a", "b", "c")[:people],
        people=tuple(Person(geslacht=M, geslachtsnaam=name) for name in ("A", "B", "C")[:people]),
        address=Address(
            lines=("Postbus 1",), postcode=Postcode.parse("2500ea"), place="Den Haag", country="X"
        ),
        label=RoleLabel(one=one, several=several),
        fractie=Fractie(name="Partij", short="P"),
    )


def test_an_address_is_names_function_lines_place_and_country() -> None:
    assert recipient(2, "Lid", "Leden").address_lines(capitals=True) == (
        "De heer A",
        "De heer B",
        "Leden",
        "Postbus 1",
        "2500 EA  DEN HAAG",
        "X",
    )
    assert recipient(one="").address_lines()[1] == "Postbus 1"


def test_several_recipients_have_one_name_and_one_id() -> None:
    assert [recipient(count).name for count in (1, 2, 3)] == ["A", "A en B", "A, B en C"]
    assert recipient(3).who == "a-b-c"
    assert recipient(2, "Informateur").function == "Informateur"
    assert recipient(one="Fractievoorzitter {short}").function == "Fractievoorzitter P"


@pytest.mark.parametrize("text", ["2500 EA", "2500EA", "2500 ea", " 2500 EA "])
def test_a_postcode_is_written_with_one_space(text: str) -> None:
    assert str(Postcode.parse(text)) == "2500 EA"


@pytest.mark.parametrize("text", ["0500 EA", "2500", "2500 SS", "2500 sa", "25000 EA", "EA 2500"])
def test_what_is_no_postcode_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-postcode"):
        Postcode.parse(text)
