"""A value is text: whatever is in it appears literally, wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nrcli.composition.addressing import recipients_of
from nrcli.composition.compose import LetterComposer, Occasion
from nrcli.composition.values import SnippetsValue, Values
from nrcli.domain.blocks import (
    BulletList,
    Emphasis,
    Heading,
    Link,
    Paragraph,
    Text,
    plain_text,
)
from nrcli.domain.letter import Letter
from nrcli.domain.problem import NOWHERE, Problems
from nrcli.domain.source_texts import LetterSource, SourceText
from nrcli.errors import InvalidValueError, LetterError
from nrcli.sources.fonts import read_metrics
from nrcli.sources.workspace import Workspace
from tests.support.letters import DAY, ROOT
from tests.support.strategies import words

NASTY = [
    "*De* <Vries> & {{ Zn }}",
    "1. punt",
    "- punt",
    "# kop",
    "> citaat",
    "a  b",
    "$x$ @ \\ \" ' |",
    "[a](b) ![c](d) `e` ~~f~~",
    "<b>&amp;</b>",
    "{% raw %}",
    "_x_ __y__ \\* \\",
    "---",
    "| a | b |",
    "[^1] www.a.nl https://b.nl",
    "%EE%80%80%20",
    "é – ’ “ € ij",
]


def letter_with(text: str, **fields: str) -> Letter:
    workspace = Workspace(ROOT)
    source = workspace.letter("informateur")
    sender = workspace.sender("nationaal-rapporteur")
    style = workspace.house_style("rijkshuisstijl")
    assert isinstance(source, LetterSource)
    assert sender is not None
    assert style is not None
    problems = Problems()
    body = SourceText(text=text, file="brief.md")
    changed = replace(source, body=body, snippets=(), fields=fields)
    composer = LetterComposer(changed, {}, sender, style, read_metrics(), problems)
    (recipient,) = recipients_of("schippers", workspace.roster, DAY, NOWHERE, problems)
    problems.raise_errors()
    return composer.compose(recipient, Occasion(date=DAY, fields=fields)).letter


@pytest.mark.parametrize("nasty", NASTY)
def test_a_value_is_literal_in_a_paragraph_a_heading_a_list_and_a_link(nasty: str) -> None:
    text = "{{ x }}\n\n# {{ x }}\n\n- {{ x }}\n\n[{{ x }}](https://a.nl) *{{ x }}*"
    first, heading, points, last = letter_with(text, x=nasty).body

    assert isinstance(first, Paragraph)
    assert isinstance(heading, Heading)
    assert isinstance(points, BulletList)
    assert isinstance(last, Paragraph)
    assert first.content == heading.content == (Text(nasty),)
    assert points.items[0].blocks == (Paragraph(content=(Text(nasty),)),)
    assert last.content == (
        Link("https://a.nl", (Text(nasty),)),
        Text(" "),
        Emphasis((Text(nasty),)),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(words, min_size=1, max_size=4).map(" ".join))
def test_any_value_is_literal_between_other_words(value: str) -> None:
    (block,) = letter_with("Aan {{ x }}, {{ x|trim }} en {{ x }}.", x=value).body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == f"Aan {value}, {value.strip()} en {value}."


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[x](https://a.nl/?q={{ x }})", "https://a.nl/?q=a%20b%26c%2Fd"),
        ("[x]({{ y }})", "https://a.nl/b?c=d&e"),
    ],
)
def test_a_value_in_a_link_s_target_is_percent_encoded_unless_it_is_all_of_it(
    text: str, target: str
) -> None:
    (block,) = letter_with(text, x="a b&c/d", y="https://a.nl/b?c=d&e").body

    assert isinstance(block, Paragraph)
    assert block.content == (Link(target, (Text("x"),)),)


def test_a_value_made_of_values_is_literal_too() -> None:
    text = "{% set een %}{{ x }} en {{ x }}{% endset %}{% set twee = een %}Dit: {{ twee }}."
    (block,) = letter_with(text, x="*a*").body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "Dit: *a* en *a*."


def test_values_that_double_forty_times_end_in_an_error_at_once() -> None:
    doubling = "".join(
        f"{{% set v{n + 1} %}}{{{{ v{n} }}}}{{{{ v{n} }}}}{{% endset %}}" for n in range(40)
    )
    with pytest.raises(LetterError) as error:
        letter_with("{% set v0 = x %}" + doubling + "{{ v40 }}", x="abc")

    assert [problem.code for problem in error.value.problems] == ["template-too-long"]


@pytest.mark.parametrize("value", ["a\nb", "a\tb", "a\u202eb", "a\u200bb", "a\x00b", "a\ue000b"])
def test_a_value_with_an_invisible_character_has_no_stand_in(value: str) -> None:
    with pytest.raises(InvalidValueError, match="forbidden-character"):
        Values().stand_in(value)


def test_blocks_are_told_from_text() -> None:
    values = Values()
    stand_in = values.block_stand_in(SnippetsValue("snippets", ("a",)))

    assert values.block_in("tekst") is None
    assert values.block_in(f" {stand_in} ") == (SnippetsValue("snippets", ("a",)), True)
    assert values.block_in(f"zie {stand_in}") == (SnippetsValue("snippets", ("a",)), False)
