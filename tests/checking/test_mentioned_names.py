"""Names in a text are compared with those in the roster."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.mentioned_names import (
    KnownNames,
    KnownPerson,
    check_names,
    known_names,
)
from nrcli.checking.domain.passages import Passage
from nrcli.domain.people.person import Geslacht, Partner, Person
from nrcli.domain.people.roster import Fractie, Role, Roster
from nrcli.domain.problems.problem import Problem
from nrcli.domain.problems.wordings import Severity

ROSTER = Roster(
    fracties={
        "cda": Fractie(name="Christen-Democratisch Appèl", short="CDA"),
        "gl": Fractie(name="GroenLinks", short="GroenLinks"),
        "glpvda": Fractie(name="GroenLinks-PvdA", short="GroenLinks-PvdA"),
        "pvda": Fractie(name="Partij van de Arbeid", short="PvdA"),
        "cu": Fractie(name="ChristenUnie", short="ChristenUnie"),
        "d66": Fractie(name="D66", short="D66"),
        "denk": Fractie(name="DENK", short="DENK"),
        "nsc": Fractie(name="Nieuw Sociaal Contract", short="NSC"),
        "sp": Fractie(name="SP", short="SP"),
        "50plus": Fractie(name="50PLUS", short="50PLUS"),
    },
    people={
        "klaver": Person(geslachtsnaam="Klaver", geslacht=Geslacht.M, voorletters="J.F."),
        "buma": Person(geslachtsnaam="Buma", voorvoegsel="van Haersma"),
        "schippers": Person(
            geslachtsnaam="Schippers", geslacht=Geslacht.V, voorletters="E.I.",
            partner=Partner(geslachtsnaam="Zandstra"),
        ),
    },
    roles=(
        Role(role="fractievoorzitter", address="tk", person="klaver", fractie="gl"),
        Role(role="fractievoorzitter", address="tk", person="buma", fractie="cda"),
        Role(role="informateur", address="tk", person="schippers"),
    ),
)  # fmt: skip
KNOWN = known_names(ROSTER)


def problems(text: str, known: KnownNames = KNOWN) -> list[Problem]:
    return list(check_names([Passage(text=text, file="b", starts=((0, 1, 1),))], known))


def found(text: str) -> list[tuple[str, str, str]]:
    return [(each.code, each.values["text"], each.values["right"]) for each in problems(text)]


def test_the_names_of_a_roster_are_known_with_their_fracties() -> None:
    assert "CDA" in KNOWN.fracties
    assert "Christen-Democratisch Appèl" in KNOWN.fracties
    assert KnownPerson(
        name="Klaver", voorletters="J.F.", geslacht=Geslacht.M, fracties=frozenset({"GroenLinks"})
    ) in KNOWN.people  # fmt: skip
    assert [each.name for each in KNOWN.people] == ["Klaver", "Buma", "Schippers", "Zandstra"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("cda", "CDA"),
        ("Cda", "CDA"),
        ("C.D.A", "CDA"),
        ("Groenlinks", "GroenLinks"),
        ("groenlinks", "GroenLinks"),
        ("Groen Links", "GroenLinks"),
        ("Groenlinks-PvdA", "GroenLinks-PvdA"),
        ("PVDA", "PvdA"),
        ("Pvda", "PvdA"),
        ("Christenunie", "ChristenUnie"),
        ("Christen Unie", "ChristenUnie"),
        ("D'66", "D66"),
        ("D-66", "D66"),
        ("Partij Van De Arbeid", "Partij van de Arbeid"),
        ("Denk", "DENK"),
        ("50Plus", "50PLUS"),
    ],
)
def test_a_party_that_is_written_otherwise_is_found(written: str, right: str) -> None:
    (problem,) = problems(f"Ik sprak met de leider van {written} daarover.")

    assert (problem.code, problem.values) == ("party-spelling", {"text": written, "right": right})
    assert problem.location.column == 28


@pytest.mark.parametrize(
    "text",
    [
        "De fracties van CDA, GroenLinks, GroenLinks-PvdA, D66, DENK en 50PLUS.",
        "De CDA-fractie, CDA'ers en de ex-CDA-minister.",
        "Denk aan de kinderen. \u201cDenk eraan.\u201d Ik denk het wel.",
        "Er is een nieuw sociaal contract nodig. Nieuw sociaal contract?",
        "De 50plus-regeling en de 50plussers.",
        "Dat is ook links en groen links van het midden.",
        "Kijk op www.cda.nl of cda@example.nl of /cda/.",
        "Sp en sp zijn te kort om te beoordelen.",
        "DE LEDEN VAN PVDA EN CHRISTENUNIE",
        "Een partij van de arbeid is geen naam.",
    ],
)
def test_a_party_s_name_and_ordinary_words_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Aan de heer van Dijk.", "van Dijk", "Van Dijk"),
        ("Aan mevrouw van der Berg.", "van der Berg", "Van der Berg"),
        ("Aan Mevrouw de Vries-Smit.", "de Vries", "De Vries"),
        ("Aan meneer in \u2019t Veld.", "in \u2019t Veld", "In \u2019t Veld"),
    ],
)
def test_a_voorvoegsel_alone_has_a_capital(text: str, written: str, right: str) -> None:
    code, text_found, better = found(text)[0]

    assert code == "voorvoegsel-small"
    assert text_found.startswith(written)
    assert better.startswith(right)


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Aan de heer J. Van Dijk.", "Van Dijk", "van Dijk"),
        ("Aan mevrouw mr. A.B. De Vries.", "De Vries", "de Vries"),
        ("Aan dr. C.Th. Van Der Berg.", "Van Der Berg", "van der Berg"),
    ],
)
def test_a_voorvoegsel_behind_initials_has_none(text: str, written: str, right: str) -> None:
    assert found(text) == [("voorvoegsel-capital", written, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Aan de heer Van Dijk en mevrouw De Vries.",
        "Aan de heer J. van Dijk en mevrouw mr. A.B. de Vries.",
        "Mevrouw de Voorzitter, mijnheer de Minister.",
        "Dat staat onder A. De Kamer besluit.",
        "De heer en mevrouw Jansen van de opvang.",
        "Aan de heren Van Dijk.",
    ],
)
def test_right_voorvoegsels_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("Aan de heer Klaber.", "Klaber", "Klaver"),
        ("Aan de heer Klavre.", "Klavre", "Klaver"),
        ("Aan de heer Klavers.", "Klavers", "Klaver"),
        ("Aan fractievoorzitter Klavr.", "Klavr", "Klaver"),
        ("Aan mevrouw E.I. Schipper.", "Schipper", "Schippers"),
        ("Aan informateur Schipers.", "Schipers", "Schippers"),
        ("Aan mevrouw Zanstra.", "Zanstra", "Zandstra"),
    ],
)
def test_a_name_one_letter_off_is_found(text: str, written: str, right: str) -> None:
    assert found(text) == [("name-near", written, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Aan de heer Klaver en mevrouw Schippers.",
        "Aan mevrouw Klever.",  # a woman, so somebody else
        "Aan de heer Schipper.",
        "Aan mevrouw A. Schipper.",
        "Aan de heer Bumo.",  # too short to tell
        "Aan mevrouw Schippers-Jansen.",
        "Aan de heer Jansen.",
        "Het veld met klavers.",
    ],
)
def test_another_name_is_somebody_else(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ik sprak de heer Klaver, fractievoorzitter van D66.",
        "Ik sprak Klaver, fractievoorzitter van de fractie van het CDA.",
        "Ik sprak fractievoorzitter Klaver van het CDA.",
        "Ik sprak fractievoorzitter J.F. Klaver (CDA).",
        "Ik sprak fractieleider Buma van GroenLinks.",
    ],
)
def test_a_leader_of_another_fractie_is_found(text: str) -> None:
    assert [each.code for each in problems(text)] == ["party-of-person"]


@pytest.mark.parametrize(
    "text",
    [
        "Ik sprak de heer Klaver, fractievoorzitter van GroenLinks.",
        "Ik sprak fractievoorzitter Buma van het CDA.",
        "Ik sprak Jansen, fractievoorzitter van het CDA.",
        "Ik sprak Schippers, fractievoorzitter van het CDA.",  # who never was one of any
        "Ik sprak Klaver en de minister van CDA-huize.",
    ],
)
def test_a_leader_of_their_own_fractie_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_without_a_roster_only_voorvoegsels_are_looked_at() -> None:
    text = "De heer van Dijk, fractievoorzitter van cda, en de heer Klaber."

    assert [each.code for each in problems(text, KnownNames())] == ["voorvoegsel-small"]


def test_all_of_it_are_warnings() -> None:
    text = "De heer van Dijk (cda), de heer Klaber en fractievoorzitter Klaver van D66."

    assert {each.severity for each in problems(text)} == {Severity.WARNING}
    assert all(each.message and each.hint for each in problems(text))
