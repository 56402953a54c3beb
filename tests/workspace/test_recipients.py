"""The roster is read, and every reference in it checked."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import Problems
from nrcli.workspace.recipients import read_roster
from tests.support.samples import RECIPIENTS


def found(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


@pytest.mark.parametrize("text", ["", "- a\n", "tekst", "people: [\n"])
def test_recipients_that_are_no_mapping_give_an_empty_roster(text: str) -> None:
    problems = Problems()
    roster = read_roster(text, "recipients.yaml", problems)

    assert roster.people == {}
    assert len(problems) == (1 if text else 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("people:\n- {geslachtsnaam: A}\n", ["r:2:1 wrong-type"]),
        ("roles:\n  a: {role: lid, address: x, person: b}\n", ["r:2:3 wrong-type"]),
        ("people: tekst\nroles: tekst\n", ["r:1:9 wrong-type", "r:2:8 wrong-type"]),
        ("people:\n  a: {geslacht: x}\n  b: [\n", ["r:3:6 left-open"]),
        ("people:\n  a: {geslachtsnaam: A}\n  a: {geslachtsnaam: B}\n", ["r:3:3 duplicate-key"]),
        ("roles: []\nroles:\n- {role: lid}\n", ["r:2:1 duplicate-key"]),
        (
            "people:\n  '': {geslacht: x}\n",
            ["r:2:3 not-a-name", "r:2:7 missing-key", "r:2:18 bad-choice"],
        ),
        ("- 1\n", ["r:1:1 wrong-type"]),
        ("[people]: {a: {geslachtsnaam: A}}\n", ["r:1:1 yaml-syntax"]),
    ],
)
def test_what_is_no_roster_is_told_once(text: str, expected: list[str]) -> None:
    problems = Problems()
    roster = read_roster(text, "r", problems)

    assert [f"{place} {code}" for place, code in found(problems)] == expected
    assert [person.geslachtsnaam for person in roster.people.values()] == (
        ["A"] if expected == ["r:3:3 duplicate-key"] else []
    )
    assert roster.roles == ()


def test_every_reference_in_the_roster_is_checked() -> None:
    problems = Problems()
    read_roster(
        "people:\n  a: {geslachtsnaam: A}\n  lid: {geslachtsnaam: L}\n"
        "  vergadering: {geslachtsnaam: V}\n"
        "addresses:\n  kamer: {lines: x}\n"
        "roles:\n"
        "  - {role: fractievoorzitter, person: b, address: kamr}\n"
        "  - {role: lid, person: a, address: kamer, fractie: x}\n"
        "lists:\n  vergadering: {role: lid, description: x}\n  lid: {role: weg, description: x}\n",
        "r",
        problems,
    )

    assert sorted(found(problems)) == sorted(
        [
            ("r:8:12", "fractie-needed"),
            ("r:8:39", "unknown-person"),
            ("r:8:51", "unknown-address"),
            ("r:9:53", "unknown-fractie"),
            ("r:12:15", "unknown-role"),
            ("r:12:3", "ambiguous-recipient"),
            ("r:3:3", "ambiguous-recipient"),
            ("r:4:3", "ambiguous-recipient"),
        ]
    )


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "hint"),
    [
        ("people:", "peopel:", "r:1:1", "unknown-key", "Did you mean 'people'?"),
        ("geslacht: v", "gslacht: v", "r:2:11", "unknown-key", "Did you mean 'geslacht'?"),
        ("geslacht: v", "geslacht: w", "r:2:21", "bad-choice", "Known: m, v."),
        ("person: vries", "person: Vries", "r:11:30", "unknown-person", "Did you mean 'vries'?"),
        ("person: vries", "person: vris", "r:11:30", "unknown-person", "Add the person under"),
        ("fractie: een", "fractie: en", "r:12:56", "unknown-fractie", "Did you mean 'een'?"),
        ("1234 AB", "0234 AB", "r:6:47", "bad-postcode", "Write four digits"),
        ("seats: 10", "seats: -1", "r:8:45", "wrong-type", ""),
        ("seats: 10", "seats: [{seats: 1, since: 2020}]", "r:8:64", "bad-date", "Write it as"),
        ("{role: griffier", "{until: 2020-02-30, role: griffier", "r:11:13",
         "bad-partial-date", "Write it as"),
        ("{role: griffier", "{from: 2020-05, until: 2020-03, role: griffier", "r:11:28",
         "period-backwards", "Correct `from` or `until`."),
        ("  vries:", "  De Vries:", "r:2:3", "not-a-name", "Use small letters"),
        ("  vries:", "  ../vries:", "r:2:3", "not-a-name", "Use small letters"),
        ("fracties-alle:", "alle fracties:", "r:15:3", "not-a-name", "Use small letters"),
        ("role: griffier,", "role: De griffier,", "r:11:12", "not-a-name", "Use small letters"),
        ("role: griffier,", "role: '',", "r:11:12", "missing-key", "Add `role:`"),
        ("fracties-alle: {role: fractievoorzitter", "fracties-alle: {role: fractievoorziter",
         "r:15:25", "unknown-role", "Did you mean 'fractievoorzitter'?"),
        ("fracties-alle:", "griffier:", "r:15:3", "ambiguous-recipient", "Rename one"),
    ],
)  # fmt: skip
def test_a_slip_in_the_roster_is_told_at_its_place_with_a_hint(
    old: str, new: str, place: str, code: str, hint: str
) -> None:
    problems = Problems()
    text = RECIPIENTS.replace(old, new, 1)
    assert text != RECIPIENTS
    read_roster(text, "r", problems)

    told = {(str(problem.location), problem.code): problem.hint for problem in problems}
    assert told[place, code].startswith(hint)


def test_a_period_of_one_day_month_or_year_is_no_period_backwards() -> None:
    for since, until in [("2020-05-01", "2020-05-01"), ("2020-05", "2020-05-01"), ("2020", "2020")]:
        problems = Problems()
        text = RECIPIENTS.replace("{role: gr", f"{{from: {since}, until: {until}, role: gr")
        read_roster(text, "r", problems)

        assert list(problems) == []


def test_an_entry_with_a_slip_is_left_out_and_is_not_told_again_where_it_is_named() -> None:
    problems = Problems()
    roster = read_roster(RECIPIENTS.replace("geslacht: v", "geslacht: w"), "r", problems)

    assert sorted(roster.people) == ["bakker", "smit"]
    assert [code for _, code in found(problems)] == ["bad-choice"]
