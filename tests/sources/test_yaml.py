"""YAML is read as texts with places; every slip is told where it stands."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import date

import pytest

from nrcli.domain.length import Length
from nrcli.domain.person import Geslacht, Partner, Person
from nrcli.domain.problem import Origin, Problems
from nrcli.domain.roster import DatedSeats, Fractie, RoleLabel
from nrcli.domain.sender import Signatory
from nrcli.sources.decoding import Decoder, written_keys
from nrcli.sources.front_matter import split_front_matter
from nrcli.sources.recipients import read_roster
from nrcli.sources.yaml_nodes import MappingNode, ScalarNode, SequenceNode, parse_yaml


def found(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: [1, 2", "f:2:1", "yaml-syntax"),
        ("a: b: c", "f:1:5", "yaml-syntax"),
        ("a: {b: 1", "f:2:1", "yaml-syntax"),
        ("a:\n\t- b", "f:2:1", "yaml-syntax"),
        ("a: 'b", "f:1:6", "yaml-syntax"),
        ("a: \x01", "f", "yaml-syntax"),
        ("? [a]\n: b", "f:1:3", "yaml-syntax"),
        ("a: 1\nb: 2\na: 3", "f:3:1", "duplicate-key"),
        ("a: &x 1", "f:1:4", "yaml-alias"),
        ("a: *x", "f:1:4", "yaml-alias"),
        ("a: !!python/object:os.system x", "f:1:4", "yaml-tag"),
        ("a: !x [1]", "f:1:4", "yaml-tag"),
        ("[" * 30 + "]" * 30, "f:1:22", "yaml-deep"),
    ],
)
def test_a_slip_in_yaml_is_told_with_its_place(text: str, place: str, code: str) -> None:
    problems = Problems()
    parse_yaml(text, "f", problems)

    assert found(problems) == [(place, code)]


def test_anchors_cannot_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24)
    )
    started = time.perf_counter()
    problems = Problems()
    parse_yaml(bomb, "f", problems)

    assert time.perf_counter() - started < 1
    assert found(problems) == [("f:1:4", "yaml-alias")]


def test_texts_stay_as_written() -> None:
    node = parse_yaml("a: 010\nb: 'no'\nc: ~\nd: [1, on]\n", "f", Problems(), first_line=5)

    assert isinstance(node, MappingNode)
    first, second, third, fourth = node.entries.values()
    assert isinstance(first, ScalarNode)
    assert isinstance(third, ScalarNode)
    assert isinstance(fourth, SequenceNode)
    assert (first.text, str(first.location), first.is_null) == ("010", "f:5:4", False)
    assert second == ScalarNode("no", second.location, is_quoted=True)
    assert third.is_null
    assert [item.text for item in fourth.items if isinstance(item, ScalarNode)] == ["1", "on"]
    assert parse_yaml("", "f", Problems()) is None


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
    assert written_keys(Signatory) == ("name", "function")
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
    ("text", "place", "code"),
    [
        ("tekst", "f:1:1", "no-front-matter"),
        ("", "f:1:1", "no-front-matter"),
        ("---\na: 1\ntekst", "f:1:1", "front-matter-open"),
        ("---\na: [\n---\ntekst", "f:3:1", "yaml-syntax"),
    ],
)
def test_front_matter_that_does_not_begin_or_end_is_told(text: str, place: str, code: str) -> None:
    problems = Problems()

    assert split_front_matter(text, "f", problems) is None
    assert found(problems) == [(place, code)]


def test_front_matter_is_split_from_the_text_with_its_line() -> None:
    problems = Problems()
    split = split_front_matter("---\na: 1\n---\n\ntekst\n---\n", "f", problems)
    empty = split_front_matter("---\n---\ntekst", "f", problems)
    bare = split_front_matter("---\njust a word\n---\ntekst", "f", problems)

    assert list(problems) == []
    assert split is not None
    assert empty is not None
    assert bare is not None
    assert (split[1].text, split[1].first_line) == ("\ntekst\n---\n", 4)
    assert str(split[0].location) == "f:2:1"
    assert empty[0].entries == bare[0].entries == {}


@pytest.mark.parametrize("text", ["", "- a\n", "tekst", "people: [\n"])
def test_recipients_that_are_no_mapping_give_an_empty_roster(text: str) -> None:
    problems = Problems()
    roster = read_roster(text, "recipients.yaml", problems)

    assert roster.people == {}
    assert len(problems) == (1 if text else 0)


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
