"""Names as they stand on an envelope, in a text and after "Geachte"."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from nrcli.domain.people.names import (
    DEFAULT_NAMING,
    DoubleNames,
    Naming,
    address_names,
    compose_aanhef,
    full_name,
    name_in_text,
    short_name,
)
from nrcli.domain.people.person import Geslacht, Naamgebruik, NobleTitle, Partner, Person
from nrcli.domain.problems.problem import InvalidValueError

M, V = Geslacht.M, Geslacht.V
FIRST = Naming(double_names=DoubleNames.FIRST)
CASES = Path(__file__).with_name("brp_names.csv")


def cases(column: str) -> list[tuple[Person, str]]:
    """Read the cases that say something in a column: the rules of the BRP, with our own names."""
    with CASES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [(person(row), row[column]) for row in rows if row[column]]


def person(row: dict[str, str]) -> Person:
    def titel(key: str) -> NobleTitle | None:
        return NobleTitle(row[key]) if row[key] else None

    partner = Partner(
        voorvoegsel=row["partner_voorvoegsel"],
        geslachtsnaam=row["partner_geslachtsnaam"],
        adellijke_titel=titel("partner_titel"),
        former=row["partner"] == "former",
    )
    return Person(
        geslacht=Geslacht(row["geslacht"]) if row["geslacht"] else None,
        voorletters=row["voorletters"],
        voorvoegsel=row["voorvoegsel"],
        geslachtsnaam=row["geslachtsnaam"],
        adellijke_titel=titel("adellijke_titel"),
        naamgebruik=Naamgebruik(row["naamgebruik"]),
        partner=partner if row["partner"] else None,
    )


def of(name: str, **parts: object) -> Person:
    return Person(geslachtsnaam=name, **parts)  # type: ignore[arg-type]  # parts of any kind


@pytest.mark.parametrize(("person", "aanhef"), cases("aanhef"))
def test_the_aanhef_is_that_of_the_brp_with_a_comma(person: Person, aanhef: str) -> None:
    if aanhef == "-":  # the BRP gives none; a letter has one always
        aanhef = "Geachte mevrouw" if person.geslacht else "Geachte heer, mevrouw"

    assert compose_aanhef([person]) == f"{aanhef},"


@pytest.mark.parametrize(("person", "lines"), cases("address"))
def test_the_name_on_an_envelope_is_that_of_the_brp_after_a_polite_word(
    person: Person, lines: str
) -> None:
    assert " | ".join(address_names(person, DEFAULT_NAMING)) == lines.strip("-")


@pytest.mark.parametrize(("person", "text"), cases("text"))
def test_the_name_in_a_text_is_that_of_the_brp(person: Person, text: str) -> None:
    assert name_in_text(person) == text.strip("-")


def test_the_cases_are_all_there() -> None:
    assert [len(cases(column)) for column in ("aanhef", "address", "text")] == [143, 115, 96]


@pytest.mark.parametrize(
    ("person", "in_address", "in_aanhef"),
    [
        (
            of("Schippers", geslacht=V, titels="drs.", voorletters="E.I."),
            "Mevrouw drs. E.I. Schippers",
            "Geachte mevrouw Schippers,",
        ),
        (
            of("Staaij", geslacht=M, titels="mr.", voorletters="C.G.", voorvoegsel="van der"),
            "De heer mr. C.G. van der Staaij",
            "Geachte heer Van der Staaij,",
        ),
        (
            of("Haersma Buma", geslacht=M, voorletters="S.", voorvoegsel="van", aanhef_naam="Buma"),
            "De heer S. van Haersma Buma",
            "Geachte heer Buma,",
        ),
        (
            of("Dettmeijer-Vermeulen", geslacht=V, voornaam="Corinne"),
            "Mevrouw Corinne Dettmeijer-Vermeulen",
            "Geachte mevrouw Dettmeijer-Vermeulen,",
        ),
        (of("Hart", geslacht=M, voorvoegsel="'t"), "De heer 't Hart", "Geachte heer 't Hart,"),
        (
            of("Veld", geslacht=V, voorletters="A.", voorvoegsel="in 't"),
            "Mevrouw A. in 't Veld",
            "Geachte mevrouw In 't Veld,",
        ),
        (
            of("Ancona", geslacht=V, voorletters="H.", voorvoegsel="d'"),
            "Mevrouw H. d'Ancona",
            "Geachte mevrouw d'Ancona,",
        ),
        (
            of("Écluse", geslacht=M, voorletters="C.", voorvoegsel="de l\u2019"),
            "De heer C. de l\u2019Écluse",
            "Geachte heer De l\u2019Écluse,",
        ),
        (
            of("Leyen", geslacht=V, voorletters="U.", voorvoegsel="von der"),
            "Mevrouw U. von der Leyen",
            "Geachte mevrouw Von der Leyen,",
        ),
        (
            of("Yassini", geslacht=M, voorletters="Z.", voorvoegsel="El"),
            "De heer Z. El Yassini",
            "Geachte heer El Yassini,",
        ),
        (of("ijzer", geslacht=M), "De heer IJzer", "Geachte heer IJzer,"),
        (
            of("Vries", voornaam="Jan", voorvoegsel="de", titels="drs."),
            "Drs. Jan de Vries",
            "Geachte Jan de Vries,",
        ),
        (of("Vries", titels="mr.", voorvoegsel="de"), "Mr. De Vries", "Geachte De Vries,"),
        (of("X", geslacht=M, aanhef_naam="de Wit"), "De heer X", "Geachte heer De Wit,"),
        (
            of("Vries", geslacht=V, titels="mr. dr.", voorletters="A."),
            "Mevrouw mr. dr. A. Vries",
            "Geachte mevrouw Vries,",
        ),
        (
            of("Vries", geslacht=V, titels="dr. mr.", voorletters="A."),
            "Mevrouw dr. mr. A. Vries",
            "Geachte mevrouw Vries,",
        ),
        (of("", voornaam="Jo"), "", "Geachte heer, mevrouw,"),
        (of("Ancona", voorvoegsel="d\u2019"), "d\u2019Ancona", "Geachte d\u2019Ancona,"),
        (
            of("Haersma Buma", voorletters="S.", voorvoegsel="van", aanhef_naam="Buma"),
            "S. van Haersma Buma",
            "Geachte S. Buma,",
        ),
        (of("Wit", aanhef_naam="de Wit"), "Wit", "Geachte De Wit,"),
    ],
)
def test_a_name_has_a_form_for_the_envelope_and_one_for_the_aanhef(
    person: Person, in_address: str, in_aanhef: str
) -> None:
    assert " | ".join(address_names(person, DEFAULT_NAMING)) == in_address
    assert compose_aanhef([person]) == in_aanhef


@pytest.mark.parametrize(
    ("person", "lines"),
    [
        (
            of(
                "Aa", geslacht=M, titels="mr.", voorletters="B.",
                adellijke_titel=NobleTitle("jonkheer"),
            ),
            ("De hoogwelgeboren heer", "Jonkheer mr. B. Aa"),
        ),
        (
            of(
                "Aa", geslacht=M, titels="prof. dr.", voorletters="B.",
                adellijke_titel=NobleTitle("jonkheer"),
            ),
            ("De hoogwelgeboren heer", "Prof. jonkheer dr. B. Aa"),
        ),
        (
            of(
                "Aa", geslacht=V, titels="kapitein ter zee ir.", voorletters="B.",
                adellijke_titel=NobleTitle("jonkvrouw"),
            ),
            ("De hoogwelgeboren vrouwe", "Kapitein ter zee jonkvrouw ir. B. Aa"),
        ),
        (
            of(
                "Aa", geslacht=V, titels="dr.", voorletters="B.",
                adellijke_titel=NobleTitle("gravin"),
            ),
            ("De hooggeboren vrouwe", "Dr. B. gravin Aa"),
        ),
        (
            of("Aa", geslacht=V, voorvoegsel="van der", adellijke_titel=NobleTitle("jonkvrouw")),
            ("De hoogwelgeboren vrouwe", "Jonkvrouw van der Aa"),
        ),
        (
            of("Aa", geslacht=M, voorvoegsel="van der", adellijke_titel=NobleTitle("baron")),
            ("De hoogwelgeboren heer", "Baron van der Aa"),
        ),
    ],
)  # fmt: skip
def test_academic_titles_go_with_those_of_nobility(person: Person, lines: tuple[str, ...]) -> None:
    assert address_names(person, DEFAULT_NAMING) == lines


def test_titles_after_the_name_follow_a_comma_or_do_not() -> None:
    lawyer = of("Vries", geslacht=M, voorletters="A.", titels_achter="LLM")

    assert address_names(lawyer, Naming()) == ("De heer A. Vries, LLM",)
    assert address_names(lawyer, Naming(comma_after_name=False)) == ("De heer A. Vries LLM",)


@pytest.mark.parametrize(
    ("person", "name"),
    [
        (of("Dettmeijer-Vermeulen", geslacht=V), "Dettmeijer"),
        (
            of(
                "Veld", geslacht=V, voorvoegsel="in het", naamgebruik=Naamgebruik.V,
                partner=Partner(voorvoegsel="van", geslachtsnaam="Velzen-Bos"),
            ),
            "Van Velzen",
        ),
        (of("El-Khatib", geslacht=M), "El-Khatib"),
        (of("Haersma Buma", geslacht=M, voorvoegsel="van"), "Van Haersma Buma"),
        (of("Een-Twee", geslacht=M, aanhef_naam="Twee"), "Twee"),
    ],
)  # fmt: skip
def test_a_double_name_is_shortened_where_the_house_style_wants_it(
    person: Person, name: str
) -> None:
    assert short_name(person, FIRST) == name


def test_a_name_too_wide_for_a_line_has_lines_of_its_own() -> None:
    lines = ("Mevrouw prof. dr. mr. A.B.C.", "van Haersma Buma-Dettmeijer")

    assert address_names(of("X", geslacht=V, address_name=lines), DEFAULT_NAMING) == lines


def test_geslacht_is_never_guessed_from_a_first_name() -> None:
    assert compose_aanhef([of("Vries", voornaam="Jan")]) == "Geachte Jan Vries,"


def test_voorletters_go_before_a_first_name() -> None:
    assert full_name(of("Vries", voorletters="J.", voornaam="Jan")) == "J. Vries"


RANKS = {
    "baron": "barones", "graaf": "gravin", "hertog": "hertogin", "markies": "markiezin",
    "prins": "prinses", "jonkheer": "jonkvrouw", "ridder": "",
}  # fmt: skip


@pytest.mark.parametrize(("his", "hers"), RANKS.items())
def test_a_title_has_a_form_for_each_and_only_his_makes_hers(his: str, hers: str) -> None:
    title = NobleTitle.parse(his.capitalize())

    assert (title.nobility.form(M), title.nobility.form(V), str(title)) == (his, hers, his)
    assert bool(title.courtesy) is (his not in {"jonkheer", "ridder"})
    if hers:
        assert NobleTitle.parse(hers).nobility is title.nobility
        assert NobleTitle.parse(hers).courtesy is None


def test_what_is_no_title_of_nobility_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="bad-adellijke-titel"):
        NobleTitle.parse("lord")
