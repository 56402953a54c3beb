"""What is doubtful about a person: names that hold what is no name."""

from __future__ import annotations

import pytest

from nrcli.domain.people.person import Partner, Person
from nrcli.domain.people.person_warnings import is_no_name, note_doubtful_person
from nrcli.domain.problems.problem import Location, Origin, Problems


def doubts(**parts: object) -> list[str]:
    problems = Problems()
    values = {"geslachtsnaam": "Proefman", **parts}
    note_doubtful_person("x", Person(**values), problems)  # type: ignore[arg-type]  # parts of any kind
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        *(("voorletters", text) for text in (
            "A.", "E.G.M.", "Th.H.Ph.", "IJ.", "A.\u00d6.", "J.-P.", "Chr.J.",
        )),
        *(("voorvoegsel", text) for text in (
            "van der", "in 't", "'t", "d'", "de l\u2019", "El", "Van", "von und zu", "ten",
        )),
        *(("geslachtsnaam", text) for text in (
            "Haersma Buma", "Dettmeijer-Vermeulen", "O'Brien", "Ng", "\u00c9cluse", "De Heer",
            "Heer", "Mevrouwe", "Drost", "Irgang", "Ma", "King jr.", "\u0130nan", "Dam", "Vdovin",
            "Null", "M\u00fcller", "Ra\u00efssi", "al-Bakri", "MacDonald", ".", "Vermeer",
        )),
        *(("voornaam", text) for text in ("Jan", "Henk Jan", "An-Marie", "Jo")),
        ("aanhef_naam", "de Wit"),
    ],
)  # fmt: skip
def test_a_name_as_people_have_them_raises_no_doubt(key: str, text: str) -> None:
    assert [code for code in doubts(**{key: text}) if code != "person-without-name"] == []


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("geslachtsnaam", "#N/B", "name-none"),
        ("geslachtsnaam", "#NAAM?", "name-none"),
        ("voornaam", "nan", "name-none"),
        ("voorvoegsel", "-", "name-none"),
        ("geslachtsnaam", "Proefman2", "name-character"),
        ("geslachtsnaam", "Proefman, van der", "name-character"),
        ("geslachtsnaam", "Proefman (CDA)", "name-character"),
        ("geslachtsnaam", "Proef?man", "name-character"),
        ("voorletters", "A,B.", "name-character"),
        ("geslachtsnaam", "PROEFMAN", "name-capitals"),
        ("geslachtsnaam", "PROEF-VELD", "name-capitals"),
        ("geslachtsnaam", "proefman", "name-capitals"),
        ("voornaam", "JAN", "name-capitals"),
        ("geslachtsnaam", "Mevrouw Proefman", "name-title"),
        ("geslachtsnaam", "de heer Proefman", "name-title"),
        ("geslachtsnaam", "dhr. Proefman", "name-title"),
        ("geslachtsnaam", "Mw Proefman", "name-title"),
        ("geslachtsnaam", "drs. Proefman", "name-title"),
        ("geslachtsnaam", "Mr Proefman", "name-title"),
        ("geslachtsnaam", "Proefman MSc", "name-title"),
        ("geslachtsnaam", "Proefman, LLM", "name-title"),
        ("voornaam", "Dr. Jan", "name-title"),
        ("voorletters", "dr. J.", "name-title"),
        ("voorletters", "EGM", "voorletters-form"),
        ("voorletters", "J.F", "voorletters-form"),
        ("voorletters", "j.f.", "voorletters-form"),
        ("voorletters", "Jan", "voorletters-name"),
        ("voorvoegsel", "v.d.", "voorvoegsel-short"),
        ("voorvoegsel", "v/d", "voorvoegsel-short"),
        ("voorvoegsel", "vd", "voorvoegsel-short"),
        ("geslachtsnaam", "v.d. Proef", "voorvoegsel-short"),
        ("geslachtsnaam", "M\u00c3\u00bcller", "name-decoding"),
        ("geslachtsnaam", "O\u00e2\u20ac\u2122Brien", "name-decoding"),
        ("geslachtsnaam", "M\ufffdller", "name-character"),
        ("geslachtsnaam", "Haersma  Buma", "name-spaces"),
        ("voorletters", "A. ", "name-spaces"),
    ],
)
def test_what_is_no_name_is_told(key: str, text: str, code: str) -> None:
    assert doubts(**{key: text})[:1] == [code]


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("EGM", "E.G.M."),
        ("J", "J."),
        ("J.F", "J.F."),
        ("J. F.", "J.F."),
        ("J F", "J.F."),
        ("h.", "H."),
        ("Th", "Th."),
    ],
)
def test_initials_are_shown_as_they_are_written(written: str, form: str) -> None:
    problems = Problems()
    note_doubtful_person("x", Person(geslachtsnaam="A", voorletters=written), problems)

    assert [each.values["form"] for each in problems] == [form]


def test_a_name_read_in_the_wrong_encoding_is_shown_as_it_was() -> None:
    problems = Problems()
    note_doubtful_person("x", Person(geslachtsnaam="M\u00c3\u00bcller"), problems)

    assert [each.values["right"] for each in problems] == ["M\u00fcller"]


def test_a_partner_s_name_is_looked_at_too() -> None:
    assert doubts(partner=Partner(geslachtsnaam="#N/B")) == ["name-none"]


def test_a_doubt_stands_where_the_name_is_written() -> None:
    place = Location("recipients.yaml", 3, 9)
    problems = Problems()
    person = Person(geslachtsnaam="NAAM", origin=Origin(keys={"geslachtsnaam": place}))
    note_doubtful_person("x", person, problems)

    assert [each.location for each in problems] == [place]


def test_somebody_without_a_family_name_is_told() -> None:
    problems = Problems()
    note_doubtful_person("jo", Person(geslachtsnaam=".", voornaam="Jo"), problems)
    note_doubtful_person("an", Person(geslachtsnaam=".", aanhef_naam="An"), problems)

    assert [(problem.code, problem.values["name"]) for problem in problems] == [
        ("person-without-name", "jo")
    ]


@pytest.mark.parametrize(("text", "no_name"), [("#VERW!", True), ("nan", True), ("Nan", False)])
def test_a_failed_formula_is_no_name(text: str, *, no_name: bool) -> None:
    assert is_no_name(text) is no_name
