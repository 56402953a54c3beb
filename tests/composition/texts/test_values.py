"""A value is text: whatever is in it appears literally, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nrcli.composition.addressing import recipients_of
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.composition.texts.values import SnippetsValue, Values
from nrcli.domain.letter.blocks import (
    Block,
    BulletList,
    Emphasis,
    Heading,
    Link,
    OrderedList,
    Paragraph,
    Text,
    plain_text,
)
from nrcli.domain.letter.letter import Letter
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import NOWHERE, InvalidValueError, LetterError, Problems
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace
from tests.support.letters import DAY, ROOT
from tests.support.samples import compose_text, problems_of
from tests.support.strategies import words
from tests.support.trials import trials

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
    assert [plain_text(block.content) for block in (first, heading)] == [nasty, nasty]
    (point,) = points.items[0].blocks
    assert isinstance(point, Paragraph)
    assert plain_text(point.content) == nasty
    link, space, emphasis = last.content
    assert link == Link("https://a.nl", (Text(nasty),))
    assert space == Text(" ")
    assert isinstance(emphasis, Emphasis)
    assert plain_text(emphasis.content) == nasty


@settings(max_examples=trials(150), deadline=None, suppress_health_check=list(HealthCheck))
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


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize(
    "text",
    ["{{ x }}", "a\n{{ x }}", "1. {{ x }}", "- a\n  - {{ x }}", "**{{ x }}**", "# {{ x }} #",
     "{% set y = x %}{{ y }}", "{% set y %}{{ x }}{% endset %}{{ y }}", "{{ x|trim }}",
     "{% for r in recipients %}{{ x }}{% endfor %}", "[{{ x }}]", "<{{ x }}>", "{{ x }}: a"],
)  # fmt: skip
def test_a_value_is_never_more_than_its_characters(nasty: str, text: str) -> None:
    letter = compose_text(text, x=nasty)

    assert nasty.strip() in all_text(letter.body)


def all_text(blocks: Sequence[Block]) -> str:
    """Return all characters of blocks, those in lists too."""
    return "\n".join(
        all_text([inner for item in block.items for inner in item.blocks])
        if isinstance(block, BulletList | OrderedList)
        else plain_text(block.content)
        for block in blocks
        if isinstance(block, BulletList | OrderedList | Paragraph | Heading)
    )


@pytest.mark.parametrize("nasty", ["# ", "1. a", "- a", "***", "```", "> a", "| a |", "    a"])
def test_a_value_at_the_start_of_a_line_makes_no_block(nasty: str) -> None:
    (block,) = compose_text("{{ x }} b", x=nasty).body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == f"{nasty} b"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("- {{ x }}", "list-empty"),
        ("# {{ x }}", "markdown-heading-empty"),
        ("[{{ x }}](https://a.nl)", "markdown-link-empty"),
        ("*{{ x }}* **{{ x }}**", "letter-empty"),
        ("{{ x }}\\\n{{ x }}", "letter-empty"),
    ],
)
@pytest.mark.parametrize("value", ["", "  "])
def test_a_value_without_characters_leaves_nothing_to_set(text: str, code: str, value: str) -> None:
    assert [problem.code for problem in problems_of(text, x=value)] == [code]


@pytest.mark.parametrize("value", ["javascript:alert(1)", "https://a.nl/ b", "https://", "a.nl"])
def test_a_value_leads_only_to_a_whole_address(value: str) -> None:
    (problem,) = problems_of("[a]({{ x }})", x=value)

    assert problem.code == "markdown-link"
    assert value in problem.message


@pytest.mark.parametrize("value", ["a\u202eb", "a\u200bb", "a\tb", "a\nb"])
def test_a_value_with_a_character_no_line_can_hold_is_refused_where_it_is_printed(
    value: str,
) -> None:
    (problem,) = problems_of("een\n\n{{ date }} {{ x }}", x=value)

    assert (str(problem.location), problem.code) == ("brief.md:3:15", "forbidden-character")


def test_what_values_come_to_together_is_bounded() -> None:
    values = Values()
    stand_in = values.stand_in("x" * 600_000)

    assert len(values.resolve(stand_in)) == 600_000
    with pytest.raises(InvalidValueError, match="template-too-long"):
        values.resolve(stand_in)
