"""A recipient: the lines of the address, the name in a text, the id."""

from __future__ import annotations

from nrcli.domain.address import Address, Postcode
from nrcli.domain.person import Geslacht, Person
from nrcli.domain.recipient import Recipient
from nrcli.domain.roster import Fractie, RoleLabel


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
