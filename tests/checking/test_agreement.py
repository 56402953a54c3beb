"""What a letter says agrees with what it does, or the difference is named at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from nrcli.checking.domain.agreement import (
    check_copies,
    check_enclosures,
    check_fracties,
    check_headings,
    check_snippets,
    check_websites,
)
from nrcli.checking.domain.passages import read_field, read_passages
from nrcli.checking.domain.read import Read
from nrcli.domain.letter.sender import Sender, Signatory
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Fractie, RoleLabel
from nrcli.domain.problems.problem import NOWHERE, Problem

LIST = "alle fractievoorzitters in de Tweede Kamer"


def recipient(name: str, fractie: Fractie | None = None) -> Recipient:
    return Recipient(
        person_ids=(name,),
        people=(Person(geslachtsnaam=name),),
        address=Address(lines=("p/a Tweede Kamer", "Postbus 20018")),
        label=RoleLabel(one="Fractievoorzitter"),
        fractie=fractie,
    )


LEADERS = tuple(recipient(name, Fractie(name="D", short="D")) for name in ("Pechtold", "Krol"))


def read(
    text: str,
    *,
    copies_to: str = "",
    subject: str = "Opvang",
    enclosures: tuple[str, ...] = (),
    snippets: tuple[str, ...] = (),
) -> Read:
    body = SourceText(text=text, file="a.md")
    source = LetterSource(
        subject=subject,
        to="x",
        sender="x",
        copies_to=copies_to,
        enclosures=enclosures,
        snippets=snippets,
        body=body,
    )
    sender = Sender(
        organisation="x",
        return_address="x",
        signatory=Signatory(name="x"),
        website="www.nationaalrapporteur.nl",
    )
    return Read(
        texts=(body,),
        passages=(read_field(subject, NOWHERE), *read_passages(body)),
        source=source,
        sender=sender,
        used=frozenset({"copies_to"} if "{{ copies_to }}" in text else ()),
        recipients=(recipient("Schippers"),),
        copies=LEADERS if copies_to else (),
        copies_text=LIST if copies_to else "",
    )


def codes(check: Callable[[Read], Iterator[Problem]], letter: Read) -> list[str]:
    return [problem.code for problem in check(letter)]


COPY = "Een afschrift van deze brief zend ik aan "


@pytest.mark.parametrize(
    ("text", "copies_to", "found"),
    [
        (f"{COPY}de Kamer.", "", ["copies-unsent"]),
        ("Deze brief gaat in kopie naar de Kamer.", "", ["copies-unsent"]),
        ("Ik schreef een brief. U ontvangt daarvan een afschrift.", "", []),
        ("{# een afschrift van deze brief #}Tekst.", "", []),
        ("Tekst.", "", []),
        ("Tekst.", "lijst", ["copies-unsaid"]),
        (f"{COPY}{{{{ copies_to }}}}.", "lijst", []),
        (f"{COPY}{{{{ copies_to }}}}.", "", []),
        (f"{COPY}{LIST}.", "lijst", []),
        (f"{COPY}de fractievoorzitters.", "lijst", []),
        (f"{COPY}de twee fractievoorzitters.", "lijst", []),
        (f"{COPY}beide fractievoorzitters.", "lijst", []),
        (f"{COPY}de heren Pechtold en Krol.", "lijst", []),
        (f"{COPY}de leden van de Eerste Kamer.", "lijst", ["copies-differ"]),
        (f"{COPY}de burgemeester van Amsterdam.", "lijst", ["copies-differ"]),
        (f"{COPY}de dertien fractievoorzitters.", "lijst", ["copies-count"]),
        (f"{COPY}de 13 nieuwe fractievoorzitters.", "lijst", ["copies-count"]),
    ],
)
def test_a_sentence_on_copies_agrees_with_who_gets_them(
    text: str, copies_to: str, found: list[str]
) -> None:
    assert codes(check_copies, read(text, copies_to=copies_to)) == found


@pytest.mark.parametrize(
    ("text", "enclosures", "found"),
    [
        ("In de bijlage vindt u cijfers.", (), ["enclosure-unlisted"]),
        ("Als bijlage zend ik u cijfers.", (), ["enclosure-unlisted"]),
        ("De bijlage bij deze brief heeft cijfers.", (), ["enclosure-unlisted"]),
        ("Bijgevoegd is het rapport.", (), ["enclosure-unlisted"]),
        ("Het staat in de bijlage bij de wet.", (), []),
        ("Het staat in de bijlage van het rapport.", (), []),
        ("De bijlagen van de wet zijn lang.", (), []),
        ("In de bijlage vindt u cijfers.", ("Cijfers",), []),
        ("Vol.", ("Tiende rapportage",), ["enclosure-unsaid"]),
        ("Dat staat in mijn rapportage.", ("Tiende rapportage",), []),
        ("Hierbij gaan twee bijlagen.", ("A", "B"), []),
        ("Hierbij gaan drie bijlagen.", ("A", "B"), ["enclosure-count"]),
        ("Hierbij gaan 3 bijlagen.", ("A", "B"), ["enclosure-count"]),
    ],
)
def test_enclosures_are_promised_and_listed(
    text: str, enclosures: tuple[str, ...], found: list[str]
) -> None:
    assert codes(check_enclosures, read(text, enclosures=enclosures)) == found


def test_a_snippet_is_listed_once() -> None:
    assert codes(check_snippets, read("", snippets=("a", "b"))) == []
    assert codes(check_snippets, read("", snippets=("a", "b", "a"))) == ["snippet-twice"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ik vraag dat uw fractie.", ["fractie-none"]),
        ("Ik vraag dat de fractie.", []),
        ("{% if recipient.fractie %}Ik vraag dat uw fractie.{% endif %}", []),
    ],
)
def test_who_leads_no_fractie_is_not_spoken_to_as_if(text: str, found: list[str]) -> None:
    assert codes(check_fracties, read(text)) == found


def test_a_leader_of_a_fractie_is_spoken_to_as_one() -> None:
    letter = Read(
        texts=(),
        passages=read_passages(SourceText(text="Ik vraag dat uw fractie.", file="a.md")),
        recipients=LEADERS,
    )

    assert codes(check_fracties, letter) == []


@pytest.mark.parametrize(
    ("text", "subject", "found"),
    [
        ("# Opvang en zorg", "Opvang", []),
        ("# OPVANG EN ZORG", "Opvang", ["heading-capitals"]),
        ("# MENSENHANDEL", "Opvang", ["heading-capitals"]),
        ("# De AVG en de Awb", "AVG", []),
        ("# D66", "VVD en PvdA", []),
        ("# Opvang en zorg.", "Opvang", ["heading-stop"]),
        ("# Opvang, zorg e.d.", "Opvang", []),
        ("# Zoals gezegd…", "Opvang...", []),
        ("Tekst.", "OPVANG EN ZORG", ["heading-capitals"]),
        ("Tekst.", "Opvang en zorg.", ["heading-stop"]),
    ],
)
def test_headings_are_written_as_headings(text: str, subject: str, found: list[str]) -> None:
    assert codes(check_headings, read(text, subject=subject)) == found


def test_what_stands_above_a_text_besides_is_no_heading() -> None:
    field = read_field("EEN BIJLAGE IN HOOFDLETTERS.", NOWHERE)

    assert codes(check_headings, Read(texts=(), passages=(field,))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie www.nationaalrapporteur.nl/rapport.", []),
        ("Zie https://www.rijksoverheid.nl.", []),
        ("Zie onze website www.bnrm.nl hierover.", ["website-unknown"]),
        ("Zie www.nationaal-rapporteur.nl.", ["website-unknown"]),
        ("Mail naar info@bnrm.nl.", []),
        ("Meer over ons werk leest u op www.bnrm.nl.", ["website-unknown"]),
        ("Zie [onze website](https://www.bnrm.nl/).", ["website-unknown"]),
        ("Zie [onze website](https://www.rijksoverheid.nl/rapporteur).", []),
        ("Zie [de aanpak op onze website](https://www.politie.nl).", []),
        ("Zie [ons](https://www.nationaalrapporteur.nl) en [hen](https://www.politie.nl).", []),
        ("Onze website verwijst naar www.politie.nl.", []),
        ("Het bureau werkt samen met www.politie.nl.", []),
    ],
)
def test_the_office_has_one_website(text: str, found: list[str]) -> None:
    assert codes(check_websites, read(text)) == found


def test_without_a_letter_nothing_is_compared() -> None:
    body = SourceText(text=f"{COPY}de Kamer. In de bijlage www.bnrm.nl.", file="a.md")
    snippet = SnippetSource(title="Opvang", body=body)
    alone = Read(texts=(body,), passages=read_passages(body), snippets={"opvang": snippet})

    for check in (check_copies, check_enclosures, check_snippets, check_websites):
        assert codes(check, alone) == []
