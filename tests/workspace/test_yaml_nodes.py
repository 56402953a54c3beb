"""YAML is read as texts with places; every slip is told where it stands."""

from __future__ import annotations

import time

import pytest

from nrcli.domain.problems.problem import Problems
from nrcli.workspace.yaml_nodes import MappingNode, Node, ScalarNode, SequenceNode, parse_yaml


def found(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("a: [1, 2", "f:1:4", "left-open"),
        ("a: b: c", "f:1:5", "yaml-syntax"),
        ("a: {b: 1", "f:1:4", "left-open"),
        ("a: 1\n---\nb: 2", "f:2:1", "yaml-syntax"),
        ("a: 1\n...\nb: 2", "f:3:1", "yaml-syntax"),
        ("- a\nb: c", "f:2:1", "yaml-syntax"),
        ("a:\n  b: 1\n\tc: 2", "f:3:1", "tab-indent"),
        ("a: @b", "f:1:4", "yaml-syntax"),
        ("a: {b: 1, b: 2}", "f:1:11", "duplicate-key"),
        ("a: [{b: &c 1}]", "f:1:9", "yaml-alias"),
        ("a:\n\t- b", "f:2:1", "tab-indent"),
        ("a: 'b", "f:1:4", "left-open"),
        ("a: \x01", "f:1:4", "private-character"),
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
    started = time.process_time()
    problems = Problems()
    parse_yaml(bomb, "f", problems)

    assert time.process_time() - started < 1
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


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a: b: c", "Put a text that holds ': ' between quotes."),
        ("\ta: b", "Use spaces: `  a: b`."),
        ("a: 1\n\tb: 2", "Use spaces: `  b: 2`."),
        ("a: {b", "Write `a: {b}`."),
        ("a: [b", "Write `a: [b]`."),
        ("a: 'b", "Write `a: 'b'`."),
        ("- a\nb: c", "Begin each item of the list with '- '"),
        ("a: 1\nb\n", "Write each field as `name: value`."),
        ("a: 1\n b: 2", "Put a text that holds ': ' between quotes."),
        ("a:\n  b: 1\n c: 2", "Check the indent and the quotes"),
        ("a: 1\n---\nb: 2", "Remove the line of --- or ... above it."),
    ],
)
def test_a_slip_in_yaml_comes_with_what_to_do(text: str, hint: str) -> None:
    problems = Problems()
    assert parse_yaml(text, "f", problems) is None

    (problem,) = problems
    assert problem.hint.startswith(hint)


def depth_of(node: Node | None) -> int:
    return 1 + depth_of(node.items[0]) if isinstance(node, SequenceNode) and node.items else 1


def test_twenty_levels_are_the_deepest() -> None:
    problems = Problems()

    assert depth_of(parse_yaml("[" * 21 + "]" * 21, "f", problems)) == 21
    assert list(problems) == []
    assert parse_yaml("[" * 22 + "]" * 22, "f", problems) is None


def test_a_very_deep_text_is_refused_at_once() -> None:
    started = time.process_time()
    problems = Problems()
    parse_yaml("a: " + "{a: " * 100_000, "f", problems)

    assert time.process_time() - started < 2
    assert [code for _, code in found(problems)] == ["yaml-deep"]


def test_the_lines_of_front_matter_are_counted_in_its_file() -> None:
    problems = Problems()
    parse_yaml("a: 1\na: 2\nb: [", "f", problems, first_line=2)
    parse_yaml("b: \x02", "f", problems, first_line=2)

    assert found(problems) == [
        ("f:2:4", "private-character"),
        ("f:3:1", "duplicate-key"),
        ("f:4:4", "left-open"),
    ]


def test_the_first_of_two_values_of_a_key_is_kept() -> None:
    node = parse_yaml("a: een\na: twee", "f", Problems())

    assert isinstance(node, MappingNode)
    assert isinstance(node.entries["a"], ScalarNode)
    assert node.entries["a"].text == "een"
