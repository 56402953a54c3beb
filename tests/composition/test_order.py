"""What may follow what in a letter, and what comes after its closing."""

from __future__ import annotations

import pytest

from nrcli.composition.texts.placeholders import letter_schema
from nrcli.domain.letter.blocks import BlankLine, Block, Heading, NewPage, Paragraph, plain_text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.support.letters import letter_of


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Write paragraphs and headings as their text, a new page as a line."""
    return [
        "--" if isinstance(block, NewPage) else plain_text(block.content)
        for block in blocks
        if isinstance(block, NewPage | Paragraph | Heading)
    ]


@pytest.mark.parametrize(
    ("text", "annexes"),
    [
        ("een", []),
        ("een\n\n{{ closing }}", []),
        ("een\n\n{{ closing }}\n\ntwee\n\ndrie", ["--", "twee", "drie"]),
        ("een\n\n{{ closing }}\n\n---\n\ntwee", ["--", "twee"]),
        ("een\n\n{{ closing }}\n\n# A\n\na\n\n# B\n\nb", ["--", "A", "a", "--", "B", "b"]),
        ("een\n\n{{ closing }}\n\n# A\n\n## A1\n\na", ["--", "A", "A1", "a"]),
        ("een\n\n{{ closing }}\n\n{{ new_page }}\n\n# A\n\na", ["--", "A", "a"]),
        ("een\n\n{{ closing }}\n\na\n\n{{ new_page }}\n\n# B\n\nb", ["--", "a", "--", "B", "b"]),
        ("een\n\n{% if recipient.name %}\n{{ closing }}\n{% endif %}\n\na", ["--", "a"]),
    ],
)
def test_what_follows_the_closing_begins_new_pages(text: str, annexes: list[str]) -> None:
    letter = letter_of(text)

    assert shown(letter.body) == ["een"]
    assert shown(letter.annexes) == annexes
    assert not isinstance(letter.annexes[:1], BlankLine)


def test_pages_and_footnotes_are_counted_on_through_the_annexes() -> None:
    text = "een[^a]\n\n{{ closing }}\n\n# Bijlage\n\ntwee[^b]\n\n[^a]: Noot a.\n\n[^b]: Noot b."
    letter = letter_of(text)
    written = RENDERERS[OutputFormat.TXT](letter).content.decode()
    order = ["een[1]", letter.closing.slotformule, "\f", "Bijlage", "twee[2]", "[1] N", "[2] N"]

    assert RENDERERS[OutputFormat.PDF](letter).pages == 2
    assert [written.index(part) for part in order] == sorted(map(written.index, order))


def test_a_field_may_have_the_name_of_a_place() -> None:
    assert letter_schema(["closing"])["closing"] == letter_schema(["anders"])["anders"]
    assert letter_schema([])["closing"] != letter_schema(["closing"])["closing"]
