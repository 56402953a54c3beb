"""Changes are written into recipients.yaml; all else stays to the last character."""

from __future__ import annotations

import difflib
from datetime import date

import pytest

from nrcli.domain.people.person import Provenance
from nrcli.domain.people.roster import DatedSeats, Fractie, Role, Roster
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.roster_updates.domain.changes import (
    AddFractie,
    AddPerson,
    AddRole,
    AddSeats,
    Change,
    ChangePerson,
    ChangeRole,
)
from nrcli.roster_updates.yaml_edits import edit_roster
from nrcli.workspace.recipients import read_roster
from tests.support.letters import ROOT

TEXT = """\
# who may get a letter
people:
  # the first
  a: {geslacht: m, geslachtsnaam: "A & B", imported: {id: p1, digest: "12"}}   # kept

  b:
    geslachtsnaam: B     # his name
    voornaam: Bo
# what follows
addresses:
  plein: {lines: Plein 1, postcode: 1234 AB, place: Dorp}
fracties:
  f: {name: Fractie, short: F, seats: 3}
  g:
    name: Gee
    short: G
    seats:
      - {seats: 1, since: 2017-03-23}   # first

  h: {name: Haa, short: H}
  i: {name: Ii, short: I, seats: [{seats: 2, since: 2017-03-23}]}
roles:
  - {role: leider, person: a, fractie: f, address: plein, from: 2020, source: krant}  # row 1

  # the others
  - role: leider
    person: b
    fractie: g
    address: plein
    from: 2021-01-01

lists:
  alle: {role: leider, description: alle leiders}
"""


def read(text: str) -> Roster:
    problems = Problems()
    roster = read_roster(text, "recipients.yaml", problems)
    assert list(problems) == []
    return roster


def edited(*changes: Change, text: str = TEXT) -> list[str]:
    """Return the lines that came and went, after reading the result back."""
    after = edit_roster(text, changes)
    read(after)
    return [
        line
        for line in difflib.ndiff(text.splitlines(), after.splitlines())
        if line.startswith(("+ ", "- "))
    ]


def role(number: int) -> Role:
    return read(TEXT).roles[number]


def seats(number: int) -> DatedSeats:
    return DatedSeats(seats=number, since=date(2026, 2, 24))


NEW_PERSON = AddPerson(
    key="c", name="C", values={"geslachtsnaam": "C: d", "voornaam": "No"}, id="p9", digest="0e1"
)
NEW_ROLE = Role(
    role="leider",
    person="a",
    fractie="g",
    address="plein",
    from_=PartialDate.parse("2026-02-20"),
    confirmed=PartialDate.parse("2026-02-24"),
    source="Bron",
    imported=Provenance(id="r1", digest="ff"),
)
LINE = (
    "{role: leider, person: a, fractie: g, address: plein, from: 2026-02-20, "
    "confirmed: 2026-02-24, source: Bron, imported: {id: r1, digest: ff}}"
)


def test_somebody_new_stands_after_the_last_and_before_what_follows() -> None:
    assert edited(NEW_PERSON) == [
        '+   c: {geslachtsnaam: "C: d", voornaam: "No", imported: {id: p9, digest: "0e1"}}'
    ]
    after = edit_roster(TEXT, [NEW_PERSON])
    assert after.index("Bo\n  c: {") < after.index("# what follows")


def test_a_new_role_stands_after_the_last_like_it() -> None:
    assert edited(AddRole(role=NEW_ROLE, after=role(0))) == [f"+   - {LINE}"]
    assert f"# row 1\n  - {LINE}\n\n  # the others" in edit_roster(
        TEXT, [AddRole(role=NEW_ROLE, after=role(0))]
    )
    assert f"from: 2021-01-01\n  - {LINE}\n\nlists:" in edit_roster(TEXT, [AddRole(role=NEW_ROLE)])


def test_two_in_one_place_stand_in_the_order_of_the_changes() -> None:
    second = AddPerson(key="d", name="D", values={"geslachtsnaam": "D"}, digest="d")

    assert [line[:6] for line in edited(NEW_PERSON, second)] == ["+   c:", "+   d:"]


@pytest.mark.parametrize(
    ("number", "values", "digest", "lines"),
    [
        (0, {"from": "2020-05-01"}, "", ["from: 2020-05-01, source: krant}  # row 1"]),
        (
            0,
            {"until": "2026-02-19"},
            "",
            ["from: 2020, until: 2026-02-19, source: krant}  # row 1"],
        ),
        (
            0,
            {"until": "2026-02-19", "source": "krant; until: Bron"},
            "",
            ['until: 2026-02-19, source: "krant; until: Bron"}  # row 1'],
        ),
        (1, {"until": "2026-02-19"}, "", ["    until: 2026-02-19"]),
        (1, {"from": "2021-02-01"}, "", ["    from: 2021-02-01"]),
    ],
)
def test_a_value_of_a_role_is_replaced_or_put_where_it_belongs(
    number: int, values: dict[str, str], digest: str, lines: list[str]
) -> None:
    came = [
        line
        for line in edited(ChangeRole(role=role(number), values=values, digest=digest))
        if line.startswith("+")
    ]

    assert len(came) == len(lines)
    assert all(line.endswith(end) for line, end in zip(came, lines, strict=True))


def test_an_imported_person_gets_new_values_and_a_new_digest() -> None:
    change = ChangePerson(key="a", values={"geslachtsnaam": "Bé", "titels": "drs."}, digest="7f")

    assert edited(change)[1] == (
        "+   a: {geslacht: m, titels: drs., geslachtsnaam: Bé, "
        'imported: {id: p1, digest: "7f"}}   # kept'
    )


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (
            "f",
            "+   f: {name: Fractie, short: F, seats: [{seats: 3}, {seats: 4, since: 2026-02-24}]}",
        ),
        ("g", "+       - {seats: 4, since: 2026-02-24}"),
        ("h", "+   h: {name: Haa, short: H, seats: [{seats: 4, since: 2026-02-24}]}"),
        (
            "i",
            (
                "+   i: {name: Ii, short: I, seats: [{seats: 2, since: 2017-03-23}, "
                "{seats: 4, since: 2026-02-24}]}"
            ),
        ),
    ],
)
def test_seats_become_a_dated_list(key: str, line: str) -> None:
    lines = edited(AddSeats(key=key, seats=seats(4)))

    assert lines[-1] == line
    after = read(edit_roster(TEXT, [AddSeats(key=key, seats=seats(4))]))
    assert after.fracties[key].seats_on(date(2026, 2, 24)) == 4


def test_a_new_fractie_is_written_so_that_it_reads_back() -> None:
    fractie = Fractie(name="50PLUS: nieuw", short="50PLUS", seats=(seats(2),), source="Bron")
    change = AddFractie(key="50plus", fractie=fractie)
    after = read(edit_roster(TEXT, [change]))

    assert after.fracties["50plus"] == fractie
    bare = AddFractie(key="true", fractie=Fractie(name="N", short="N"))
    assert read(edit_roster(TEXT, [bare])).fracties["true"].seats == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        (
            "people: {}\naddresses: {plein: {lines: Plein 1, postcode: 1234 AB, place: Dorp}}\n"
            "fracties: {}\nroles: []\n"
        ),
        (
            "people:\naddresses:\n  plein: {lines: Plein 1, postcode: 1234 AB, place: Dorp}\n"
            "fracties:\nroles:\n"
        ),
        (
            "people: {z: {geslachtsnaam: Z}}\n"
            "addresses: {plein: {lines: Plein 1, postcode: 1234 AB, place: Dorp}}\n"
            "fracties: {z: {name: Z, short: Z}}\n"
            "roles: [{role: baas, person: z, address: plein}]\n"
        ),
        (
            "people:\n  z: {geslachtsnaam: Z}\n"
            "addresses: {plein: {lines: Plein 1, postcode: 1234 AB, place: Dorp}}\n"
            "fracties: {z: {name: Z, short: Z}}\n"
            "roles:\n- {role: baas, person: z, address: plein}"
        ),
    ],
)
def test_sections_are_begun_where_there_are_none(text: str) -> None:
    new = Role(role="leider", person="n", fractie="g", address="plein")
    changes: list[Change] = [
        AddPerson(key="n", name="N", values={"geslachtsnaam": "N"}, digest="d"),
        AddFractie(key="g", fractie=Fractie(name="G", short="G")),
        AddRole(role=new),
    ]
    problems = Problems()
    after = read_roster(edit_roster(text, changes), "r", problems)

    assert {problem.code for problem in problems} <= {"unknown-address"}
    assert "n" in after.people
    assert after.fracties["g"].short == "G"
    assert new in after.roles


@pytest.mark.parametrize(
    "word", ["no", "Yes", "1e", "-x", "a: b", "a #b", "'t", "", "é", "x ", "[a]"]
)
def test_any_text_is_read_back_as_it_was(word: str) -> None:
    values = {"geslachtsnaam": word or "x", "voornaam": word}
    after = read(edit_roster(TEXT, [AddPerson(key="n", name="N", values=values, digest="d")]))

    assert after.people["n"].geslachtsnaam == (word or "x").strip()


def test_the_shipped_roster_takes_a_change_in_one_line() -> None:
    text = (ROOT / "recipients.yaml").read_text(encoding="utf-8")
    roster = read_roster(text, "recipients.yaml", Problems())
    row = next(each for each in roster.roles if each.person == "vermeer")
    lines = edited(ChangeRole(role=row, values={"from": "2026-02-21"}), text=text)

    assert [line[0] for line in lines] == ["-", "+"]
