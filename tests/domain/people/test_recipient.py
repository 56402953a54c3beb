"""A recipient: the lines of the address, the name in a text, the aanhef, the id."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.people.address import Address, Postcode
from nrcli.domain.people.names import Naming
from nrcli.domain.people.person import Geslacht, NobleTitle, Person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Fractie, RoleLabel


def recipient(people: int = 1, one: str = "Lid", several: str = "") -> Recipient:
    return Recipient(
        person_ids=("a", "b", "c")[:people],
        people=tuple(
            Person(geslacht=Geslacht.M, geslachtsnaam=name) for name in ("A", "B", "C")[:people]
        ),
        address=Address(
            lines=("Postbus 1",), postcode=Postcode.parse("2500ea"), place="Den Haag", country="X"
        ),
        label=RoleLabel(one=one, several=several),
        role="lid",
        fractie=Fractie(name="Partij", short="P"),
    )


def at_an_organisation(found: Recipient) -> Recipient:
    address = Address(lines=("Plein 1",), organisation="Stichting Licht", place="Delft")
    return replace(found, address=address)


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
    assert recipient(2).name_in_text == "de heer A en de heer B"
    assert recipient(3).who == "a-b-c"
    assert recipient(2, "Informateur").function == "Informateur"
    assert recipient(one="Fractievoorzitter {short}").function == "Fractievoorzitter P"


@pytest.mark.parametrize(
    ("person", "attention"),
    [
        (Person(geslacht=Geslacht.V, titels="mr.", geslachtsnaam="A"), ("T.a.v. mevrouw mr. A",)),
        (Person(voorvoegsel="de", geslachtsnaam="A"), ("T.a.v. De A",)),
        (Person(titels="dr.", voorletters="K.", geslachtsnaam="A"), ("T.a.v. dr. K. A",)),
        (
            Person(
                geslacht=Geslacht.M,
                voorletters="B.",
                geslachtsnaam="A",
                adellijke_titel=NobleTitle("graaf"),
            ),
            ("T.a.v. de hooggeboren heer", "B. graaf A"),
        ),
        (Person(geslachtsnaam="."), ()),
    ],
)
def test_at_an_organisation_a_letter_is_for_somebody_s_attention(
    person: Person, attention: tuple[str, ...]
) -> None:
    found = at_an_organisation(replace(recipient(one=""), people=(person,)))

    assert found.address_lines() == ("Stichting Licht", *attention, "Plein 1", "Delft")


def test_an_organisation_s_function_stands_for_who_is_not_known() -> None:
    nobody = at_an_organisation(recipient(0, "de directie"))

    assert nobody.address_lines(Naming(attention="t.a.v."))[:2] == (
        "Stichting Licht",
        "t.a.v. de directie",
    )
    assert (nobody.name, nobody.name_in_text, nobody.who) == ("de directie", "de directie", "lid")
    assert nobody.aanhef() == "Geachte heer, mevrouw,"


def test_an_organisation_can_be_written_to_by_itself() -> None:
    organisation = at_an_organisation(recipient(0, ""))

    assert organisation.address_lines() == ("Stichting Licht", "Plein 1", "Delft")
    assert organisation.name == "Stichting Licht"


def test_a_role_is_greeted_by_itself_where_the_roster_says_so() -> None:
    label = RoleLabel(one="Informateur", aanhef="Geachte informateur", aanhef_several="Dames,")

    assert replace(recipient(), label=label).aanhef() == "Geachte informateur,"
    assert replace(recipient(2), label=label).aanhef() == "Dames,"
    assert replace(recipient(2), label=RoleLabel(one="X", aanhef="Y")).aanhef() == (
        "Geachte heer A, geachte heer B,"
    )
