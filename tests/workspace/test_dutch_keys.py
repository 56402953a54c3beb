"""Dutch names of fields are understood, and answered with the key to write."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import DatedSeats, RecipientList, Role, Roster
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.office_settings import MailSettings
from nrcli.workspace.decoder import Decoder, fields_of
from nrcli.workspace.dutch_keys import DUTCH_KEYS, key_meant
from nrcli.workspace.yaml_nodes import parse_yaml

KINDS = (
    LetterSource, SnippetSource, Sender, Address, Person, Role, Roster, RecipientList, DatedSeats,
    MailSettings,
)  # fmt: skip


def told(kind: type, text: str) -> list[tuple[int, str, str]]:
    problems = Problems()
    node = parse_yaml(text, "f", problems)
    assert node is not None
    Decoder(problems).record(kind, node)
    return [(each.location.line, each.code, each.hint) for each in problems]


def test_a_letter_with_dutch_fields_is_told_one_thing_a_line() -> None:
    text = "Onderwerp: Kennismaking\nAan: informateur\nAfzender: bureau\nDatum: 2017-04-05\n"

    assert told(LetterSource, text) == [
        (number, "key-named", f"Write `{key}:` instead. --fix does.")
        for number, key in enumerate(("subject", "to", "sender", "date"), start=1)
    ]


@pytest.mark.parametrize(
    ("kind", "key", "meant"),
    [
        (LetterSource, "To", "to"),
        (LetterSource, "Bijlagen", "enclosures"),
        (LetterSource, "uw kenmerk", "uw_kenmerk"),
        (Person, "Tussenvoegsel", "voorvoegsel"),
        (Person, "naam", "geslachtsnaam"),
        (Person, "E-mail", "email"),
        (SnippetSource, "geldig tot", "valid_until"),
        (Role, "van", "from"),
        (LetterSource, "van", "sender"),
        (LetterSource, "onzin", ""),
    ],
)
def test_a_name_means_the_field_that_its_record_has(kind: type, key: str, meant: str) -> None:
    assert key_meant(key, fields_of(kind)) == meant


def test_where_the_key_is_there_too_the_dutch_one_is_only_unknown() -> None:
    text = "subject: A\nOnderwerp: B\nto: informateur\nsender: bureau\n"

    assert [code for _, code, _ in told(LetterSource, text)] == ["unknown-key"]


def test_a_field_whose_colon_has_no_space_is_named() -> None:
    assert told(Person, "{voornaam:Henk, geslachtsnaam: Krol}") == [
        (1, "colon-without-space", "Write `voornaam: `, and then the value.")
    ]


@pytest.mark.parametrize("name", sorted(DUTCH_KEYS))
def test_every_dutch_name_means_a_field_of_a_file(name: str) -> None:
    assert any(key_meant(name, fields_of(kind)) for kind in KINDS) or name in {
        "contactpersoon", "telefoon", "telefoonnummer", "functie",
    }  # fmt: skip
