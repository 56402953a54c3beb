"""Who is written to once is known by organisation, name and postcode, however they are written."""

from __future__ import annotations

import pytest

from nrcli.domain.people.address import Postcode
from nrcli.domain.people.addressee import Addressee
from nrcli.domain.people.person import Geslacht
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Roster
from nrcli.domain.values.email_address import EmailAddress

EMAIL = EmailAddress("post@example.nl")


def addressee(**more: object) -> Addressee:
    given = {"lines": ("Kerkplein 2",), "postcode": Postcode("1234 AB"), "place": "Dorp"}
    return Addressee(**(given | more))  # type: ignore[arg-type]


def recipient(one: Addressee) -> Recipient:
    roster = one.added_to(Roster())
    person = roster.people.get(one.who)
    return Recipient(
        person_ids=(one.who,) if person else (),
        people=(person,) if person else (),
        address=roster.addresses[one.who],
        label=roster.label(one.who),
        role=one.who,
    )


@pytest.mark.parametrize(
    ("organisation", "name", "who"),
    [
        ("Stichting Voorbeeld", "", "stichting-voorbeeld-1234ab"),
        ("STICHTING  Voorbéeld", "", "stichting-voorbeeld-1234ab"),
        ("Stichting Voorbeeld", "J. de Wit", "stichting-voorbeeld-j-de-wit-1234ab"),
        ("", "J. de Wit", "j-de-wit-1234ab"),
        ("", "", ""),
        ("x" * 100, "", "x" * 80),
    ],
)
def test_their_id_is_folded(organisation: str, name: str, who: str) -> None:
    assert addressee(organisation=organisation, name=name).who == who


@pytest.mark.parametrize(
    ("more", "lines", "aanhef"),
    [
        (
            {"organisation": "Stichting Voorbeeld"},
            ("Stichting Voorbeeld", "Kerkplein 2", "1234 AB  Dorp"),
            "Geachte heer, mevrouw,",
        ),
        (
            {"organisation": "Stichting Voorbeeld", "name": "J. de Wit", "geslacht": Geslacht.V},
            ("Stichting Voorbeeld", "T.a.v. mevrouw J. de Wit", "Kerkplein 2", "1234 AB  Dorp"),
            "Geachte mevrouw De Wit,",
        ),
        (
            {"name": "J. de Wit", "function": "Directeur", "aanhef": "Beste Jan"},
            ("J. de Wit", "Directeur", "Kerkplein 2", "1234 AB  Dorp"),
            "Beste Jan,",
        ),
        (
            {"name": "Robin de Wit", "geslacht": Geslacht.M},
            ("De heer Robin de Wit", "Kerkplein 2", "1234 AB  Dorp"),
            "Geachte heer, mevrouw,",
        ),
    ],
)
def test_they_are_addressed_and_greeted(
    more: dict[str, object], lines: tuple[str, ...], aanhef: str
) -> None:
    found = recipient(addressee(**more))

    assert found.address_lines() == lines
    assert found.aanhef() == aanhef


def test_mail_goes_to_a_person_or_to_the_organisation() -> None:
    organisation = recipient(addressee(organisation="Stichting Voorbeeld", email=EMAIL))
    named = EmailAddress("post@example.nl", "Post")
    own_name = recipient(addressee(organisation="Stichting Voorbeeld", email=named))
    person = recipient(addressee(name="J. de Wit", email=EMAIL))

    assert [str(each) for each in organisation.mail_to] == ["Stichting Voorbeeld <post@example.nl>"]
    assert organisation.address_lines()[:2] == ("Stichting Voorbeeld", "Kerkplein 2")
    assert organisation.name == "Stichting Voorbeeld"
    assert [str(each) for each in own_name.mail_to] == ["Post <post@example.nl>"]
    assert [str(each) for each in person.mail_to] == ["J. de Wit <post@example.nl>"]


def test_they_stand_in_a_roster_once() -> None:
    one = addressee(organisation="Stichting Voorbeeld")
    roster = one.added_to(one.added_to(Roster()))

    assert [role.role for role in roster.roles] == ["stichting-voorbeeld-1234ab"]
