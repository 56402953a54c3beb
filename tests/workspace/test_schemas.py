"""The schemas say of a file what nrcli says of it, as far as a schema can."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from nrcli.checking.domain.writing_rules import sound_rules
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.writing_rules import WritingRules
from nrcli.workspace.decoder import Decoder, written_keys
from nrcli.workspace.field_descriptions import FIELD_DESCRIPTIONS
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.schemas import SCHEMA_KINDS, json_schema
from nrcli.workspace.workspace import split_front_matter
from nrcli.workspace.writing_rules import read_writing_rules
from nrcli.workspace.yaml_nodes import Node, parse_yaml
from tests.support.letters import ROOT
from tests.support.trials import some_of, trials
from tests.support.yaml_values import value_of

FOLDERS = {
    "letter": "templates/letters",
    "snippet": "templates/snippets",
    "sender": "templates/senders",
    "house-style": "templates/house-styles",
}
SHIPPED = [
    ("recipients", ROOT / "recipients.yaml"),
    ("writing-rules", ROOT / "templates/schrijfwijzer.yaml"),
    *(
        (kind, path)
        for kind, folder in FOLDERS.items()
        for path in sorted((ROOT / folder).iterdir())
    ),
]
OF_SHAPE = {
    "unknown-key", "wrong-type", "missing-key", "bad-choice", "bad-date", "bad-partial-date",
    "bad-length", "bad-postcode", "bad-service-url", "kenmerk-empty", "kenmerk-long",
    "rule-kind",
}  # fmt: skip


def node_of(path: Path) -> Node:
    text = path.read_text(encoding="utf-8")
    split = split_front_matter(text, path.name, Problems()) if path.suffix == ".md" else None
    node = split[0] if split else parse_yaml(text, path.name, Problems())
    assert node is not None
    return node


def fits(kind: str, value: object) -> bool:
    return bool(Draft202012Validator(json_schema(kind)).is_valid(value))


@pytest.mark.parametrize("kind", SCHEMA_KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize(("kind", "path"), SHIPPED, ids=lambda each: getattr(each, "name", each))
def test_the_shipped_files_fit_and_say_where_their_schema_is(kind: str, path: Path) -> None:
    value = value_of(node_of(path))
    lines = path.read_text(encoding="utf-8").split("\n")
    comment = lines[1] if path.suffix == ".md" else lines[0]
    _, _, target = comment.partition("# yaml-language-server: $schema=")

    assert fits(kind, value)
    assert (path.parent / target).resolve() == ROOT / "templates/schemas" / f"{kind}.json"


SAMPLES: dict[str, dict[str, Any]] = {
    "letter": {
        "subject": "x", "to": "x", "sender": "x", "snippets": ["a", "b"], "date": "2017-04-05",
        "kenmerk": 10026, "enclosures": "een", "fields": {"plaats": "waar"},
        "over_address": "x", "uw_brief_van": ["2017-03-01"], "uw_kenmerk": ["a", "b"],
        "side_column": [{"label": "x", "lines": ["y"]}],
    },
    "snippet": {"title": "x", "source": "x", "valid_until": "2017-04-05"},
    "sender": {
        "organisation": "x",
        "return_address": "x",
        "signatory": {"name": "x", "function": ["a", "b"], "signature": {"file": "x", "alt": "x"}},
        "postal_address": {"lines": ["x"], "postcode": "2500 EA"},
        "kenmerk": {"pattern": "x", "next": 1},
        "directorate": "x",
        "contact": [{"name": "x", "fax": "1"}],
        "side_column": ["ons_kenmerk", {"part": "contact", "gap": "9 pt"}, {"lines": "x"}],
    },
    "recipients": {
        "people": {"a": {"geslachtsnaam": "x", "geslacht": "v", "partner": {
            "geslachtsnaam": "x", "former": True}}},
        "addresses": {"a": {"lines": "x"}},
        "fracties": {"a": {"name": "x", "short": "x", "seats": [
            3, {"seats": 4, "since": "2017-04-05"}]}},
        "roles": [{"role": "a", "address": "a", "from": "2017-04", "until": 2018}],
        "lists": {"b": {"role": "a", "description": "x"}},
        "role_labels": {"a": "x", "b": {"one": "x"}},
    },
    "writing-rules": {
        "rules": [
            {
                "name": "x", "wrong": "x", "right": ["y", "z"], "instead_of": ["x"], "write": "y",
                "why": "x", "see": "x", "except": ["x y"], "not_in": ["table"], "severity": "off",
            },
            {"name": "y", "wrong": ["x"], "right": "y", "pattern": "x", "severity": "error"},
            {"name": "z", "wrong": "x y", "right": "y", "not_both": ["x", "y"]},
        ]
    },
    "nrcli": {
        "roster": {"confirmed_within_days": 30, "order": "name"},
        "open_data": {"url": "https://a.nl/"},
    },
}  # fmt: skip
OTHERS: tuple[Any, ...] = (
    "x", "", "  ", 3, 3.5, -1, True, None, [], ["x"], [["x"]], [{"x": "y"}], {}, {"x": "y"}, "E",
    "2017-04-05", "2017", "9 pt", "https://b.nl",
)  # fmt: skip


def changed(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any value of JSON
    """Return a value with each part of it replaced or left out, and with a part too much."""
    yield from OTHERS
    if isinstance(value, dict):
        yield {**value, "onbekend": "x"}
        for key, part in value.items():
            yield {name: each for name, each in value.items() if name != key}
            yield from ({**value, key: other} for other in changed(part))
    if isinstance(value, list):
        for index, part in enumerate(value):
            for other in changed(part):
                if other is None:  # nothing is refused as an item, but the word null is a text
                    continue
                yield [*value[:index], other, *value[index + 1 :]]


def decodes(kind: str, value: object) -> bool:
    """Return whether nrcli can read a value, whatever it thinks of its content."""
    problems = Problems()
    text = json.dumps(value)
    record = SCHEMA_KINDS[kind]
    if record is Roster:
        read_roster(text, "x", problems)
    elif record is WritingRules:
        sound_rules(read_writing_rules(text, "x", problems), problems)
    else:
        node = parse_yaml(text, "x", problems)
        assert node is not None
        Decoder(problems).record(record, node)
    return not {problem.code for problem in problems} & OF_SHAPE


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_schema_refuses_what_nrcli_refuses_and_nothing_else(kind: str) -> None:
    validator = Draft202012Validator(json_schema(kind))
    sample = SAMPLES[kind]
    variants = [sample, *some_of([each for each in changed(sample) if isinstance(each, dict)])]
    refused = [each for each in variants if not decodes(kind, each)]
    differing = [each for each in variants if validator.is_valid(each) != decodes(kind, each)]

    assert decodes(kind, sample)
    assert len(refused) > trials(20)
    assert differing == []


def test_the_house_style_refuses_what_nrcli_refuses_and_nothing_else() -> None:
    sample = value_of(node_of(ROOT / "templates/house-styles/rijkshuisstijl.yaml"))
    validator = Draft202012Validator(json_schema("house-style"))
    variants = some_of([each for each in changed(sample) if isinstance(each, dict)])
    differing = [
        each for each in variants if validator.is_valid(each) != decodes("house-style", each)
    ]

    assert len(variants) > trials(1000)
    assert differing == []


def test_every_description_is_of_a_field_and_is_a_sentence() -> None:
    for kind, told in FIELD_DESCRIPTIONS.items():
        assert set(told) <= set(written_keys(kind)), kind
        assert [text for text in told.values() if not text.endswith(".")] == []


@pytest.mark.parametrize(
    "kind", ["letter", "snippet", "sender", "recipients", "nrcli", "writing-rules"]
)
def test_every_key_is_described(kind: str) -> None:
    schema = json_schema(kind)
    records = (
        [schema, *schema["$defs"].values()] if kind != "recipients" else schema["$defs"].values()
    )

    assert [
        key
        for record in records
        for key, value in record["properties"].items()
        if "description" not in value
    ] == []
