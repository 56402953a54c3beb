"""Nodes become records; what does not fit is told with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import pytest

from nrcli.domain.letter.picture import Picture
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Geslacht, Partner, Person
from nrcli.domain.people.roster import DatedSeats, Fractie, RoleLabel
from nrcli.domain.problems.problem import Origin, Problems
from nrcli.domain.values.length import Length
from nrcli.workspace.decoder import Decoder, written_keys
from nrcli.workspace.yaml_nodes import parse_yaml


def found(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A record with every type that files hold."""

    name: str
    number: int = 0
    share: float = 0.0
    is_wide: bool = False
    day: date | None = None
    width: Length | None = None
    geslacht: Geslacht | None = None
    lines: tuple[str, ...] = ()
    partner: Partner | None = None
    fields: dict[str, str] = field(default_factory=dict)
    from_: str = ""
    origin: Origin = field(default=Origin(), compare=False)


def decode(text: str) -> tuple[Sample | None, list[tuple[str, str, str]]]:
    problems = Problems()
    node = parse_yaml(text, "f", problems)
    assert node is not None
    sample = Decoder(problems).record(Sample, node)
    return sample, [(str(each.location), each.code, each.message) for each in problems]


def test_a_record_is_made_of_its_fields() -> None:
    sample, problems = decode(
        "name: een\nnumber: 7\nshare: 0.8\nis_wide: true\nday: 2017-04-05\nwidth: 10 pt\n"
        "geslacht: v\nlines: [a, b]\npartner: {geslachtsnaam: X}\nfields: {a: b}\nfrom: nu\n"
    )

    assert problems == []
    assert sample == Sample(
        name="een",
        number=7,
        share=0.8,
        is_wide=True,
        day=date(2017, 4, 5),
        width=Length(10),
        geslacht=Geslacht.V,
        lines=("a", "b"),
        partner=Partner(geslachtsnaam="X"),
        fields={"a": "b"},
        from_="nu",
    )
    assert str(sample.origin.at("day")) == "f:5:6"
    assert str(sample.origin.at("nothing")) == "f:1:1"


@pytest.mark.parametrize(
    ("text", "lines"),
    [("lines: een", ("een",)), ("lines: |\n  een\n  twee\n", ("een", "twee")), ("lines:", ())],
)
def test_one_line_or_several_are_lines_too(text: str, lines: tuple[str, ...]) -> None:
    sample, problems = decode("name: x\n" + text)

    assert problems == []
    assert sample is not None
    assert sample.lines == lines


@pytest.mark.parametrize(
    ("text", "place", "code", "message"),
    [
        ("nam: x", "f:1:1", "unknown-key", "Unknown field 'nam'."),
        ("number: 1", "f:1:1", "missing-key", "The field 'name' is missing."),
        ("name:", "f:1:1", "missing-key", "The field 'name' is missing."),
        ("name: [a]", "f:1:7", "wrong-type", "'name' must be a text, not a list."),
        ("name: {a: b}", "f:1:7", "wrong-type", "'name' must be a text, not a group of fields."),
        ("name: x\nnumber: veel", "f:2:9", "wrong-type",
         "'number' must be a whole number, not 'veel'."),
        ("name: x\nshare: half", "f:2:8", "wrong-type", "'share' must be a number, not 'half'."),
        ("name: x\nis_wide: ja", "f:2:10", "wrong-type",
         "'is_wide' must be true or false, not 'ja'."),
        ("name: x\nday: gisteren", "f:2:6", "bad-date", "'gisteren' is not a date."),
        ("name: x\nwidth: 10", "f:2:8", "bad-length", "'10' is not a length."),
        ("name: x\ngeslacht: w", "f:2:11", "bad-choice", "'w' is not a value of 'geslacht'."),
        ("name: x\ngeslacht: [v]", "f:2:11", "wrong-type",
         "'geslacht' must be one of m, v, not a list."),
        ("name: x\nlines: {a: b}", "f:2:8", "wrong-type",
         "'lines' must be a list, not a group of fields."),
        ("name: x\nlines: [a, null]", "f:2:8", "wrong-type",
         "'lines' must be lines of text, not nothing."),
        ("name: x\nlines: [a, [b]]", "f:2:12", "wrong-type",
         "'lines' must be a text, not a list."),
        ("name: x\npartner: Jansen", "f:2:10", "wrong-type",
         "'partner' must be a group of fields, not 'Jansen'."),
        ("name: x\npartner: {voorvoegsel: van}", "f:2:10", "missing-key",
         "The field 'geslachtsnaam' is missing."),
        ("name: x\nfields: a", "f:2:9", "wrong-type",
         "'fields' must be a group of fields, not 'a'."),
        ("name: x\nfields: {a: [b]}", "f:2:13", "wrong-type",
         "'a' must be a text, not a list."),
        ('name: "a\\tb"', "f:1:7", "forbidden-character",
         "U+0009 tab cannot stand in a line of a letter."),
        ("name: x\nday: ''", "f:2:6", "bad-date", "'' is not a date."),
    ],
)  # fmt: skip
def test_what_does_not_fit_a_record_is_told_with_its_place(
    text: str, place: str, code: str, message: str
) -> None:
    _, problems = decode(text)

    assert (place, code, message) in problems


def test_keys_are_the_names_of_fields_without_what_is_not_written() -> None:
    assert written_keys(Picture) == ("file", "alt")
    assert "from" in written_keys(Sample)


def test_some_records_can_be_written_as_one_word() -> None:
    problems = Problems()
    node = parse_yaml("name: N\nshort: S\nseats: 33", "f", problems)
    dated = parse_yaml(
        "{name: N, short: S, seats: [{seats: 1}, {seats: 2, since: 2020-01-01}]}", "f", problems
    )
    label = parse_yaml("minister: Minister", "f", problems)
    assert node is not None
    assert dated is not None
    decoder = Decoder(problems)
    plain, with_dates = decoder.record(Fractie, node), decoder.record(Fractie, dated)

    assert list(problems) == []
    assert plain is not None
    assert with_dates is not None
    assert plain.seats == (DatedSeats(seats=33),)
    assert with_dates.seats_on(date(2021, 1, 1)) == 2
    assert decoder.table(RoleLabel, label, "role_labels") == {"minister": RoleLabel(one="Minister")}


def test_faulty_entries_are_left_out_and_told() -> None:
    problems = Problems()
    decoder = Decoder(problems)
    table = parse_yaml("a: {geslachtsnaam: A}\nb: {voorletters: B.}", "f", problems)
    rows = parse_yaml("[{geslachtsnaam: A}, {x: 1}]", "f", problems)

    assert list(decoder.table(Person, table, "people")) == ["a"]
    assert len(decoder.rows(Person, rows, "people")) == 1
    assert decoder.rows(Person, table, "people") == ()
    assert decoder.table(Person, rows, "people") == {}
    assert (decoder.rows(Person, None, "x"), decoder.table(Person, None, "x")) == ((), {})
    assert [code for _, code in found(problems)].count("missing-key") == 2


@pytest.mark.parametrize(
    "text", ["-1", "+1", "1_0", "1.0", "0x10", "1e3", "٣", "1234567890", "1 0"]
)
def test_a_whole_number_is_digits_and_no_more(text: str) -> None:
    _, problems = decode(f"name: x\nnumber: '{text}'")

    assert [problem[:2] for problem in problems] == [("f:2:9", "wrong-type")]


@pytest.mark.parametrize("text", ["''", '"  "', "", "~", "null"])
def test_what_is_needed_cannot_be_empty(text: str) -> None:
    sample, problems = decode(f"number: 1\nname: {text}")

    assert sample is None
    assert [(code, message) for _, code, message in problems] == [
        ("missing-key", "The field 'name' is missing.")
    ]
    assert problems[0][0].startswith("f:2:")


def test_a_list_that_is_needed_has_something_in_it() -> None:
    problems = Problems()
    node = parse_yaml("lines: []", "f", problems)
    assert node is not None

    assert Decoder(problems).record(Address, node) is None
    assert found(problems) == [("f:1:8", "missing-key")]


@pytest.mark.parametrize("text", ["['']", "[a, '', b]", '"|"', "|\n  a\n\n  b"])
def test_no_line_of_a_list_is_empty(text: str) -> None:
    _, problems = decode(f"name: x\nlines: {text}".replace('"|"', '""'))

    assert [message for _, _, message in problems] == [
        "'lines' must be lines of text, not nothing."
    ]


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("nmae", "Did you mean 'name'?"),
        ("from_", "Did you mean 'from'?"),
        ("Name", "Did you mean 'name'?"),
        ("origin", "Known: day, fields, from,"),
        ("qqq", "Known: day, fields, from,"),
    ],
)
def test_an_unknown_key_comes_with_the_nearest_or_all_that_are_known(key: str, hint: str) -> None:
    problems = Problems()
    node = parse_yaml(f"name: x\n{key}: y", "f", problems)
    assert node is not None
    Decoder(problems).record(Sample, node)

    (problem,) = problems
    assert (str(problem.location), problem.code) == ("f:2:1", "unknown-key")
    assert problem.hint.startswith(hint)


def test_every_misfit_of_a_record_is_told_in_one_run() -> None:
    _, problems = decode("nam: x\nnumber: a\nday: b\nwidth: c\ngeslacht: d\nlines: {e: f}")

    assert [code for _, code, _ in problems] == [
        "unknown-key", "wrong-type", "bad-date", "bad-length", "bad-choice", "wrong-type",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["010", "1.10", "no", "2017-04-05", "1e3", "0x1F", "on"])
def test_a_text_is_what_was_written(text: str) -> None:
    sample, problems = decode(f"name: {text}")

    assert problems == []
    assert sample is not None
    assert sample.name == text
