"""Markdown becomes blocks; what a letter cannot hold is an error with its place."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Emphasis,
    Heading,
    Link,
    ListItem,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Text,
)
from nrcli.domain.problems.problem import LetterError
from nrcli.domain.values.length import Length
from tests.support.letters import letter_of

FIRST_LINE = 9  # of the text in its file
INDENT = Length(18)


def body_of(text: str) -> tuple[Block, ...]:
    return letter_of(text).body


def problems_of(text: str) -> list[tuple[int, int, str]]:
    """Return line (from 1 in the text), column and code of each problem."""
    with pytest.raises(LetterError) as error:
        letter_of(text)
    return [
        (problem.location.line - FIRST_LINE + 1, problem.location.column, problem.code)
        for problem in error.value.problems
    ]


def plain(text: str) -> Paragraph:
    return Paragraph(content=(Text(text),))


def under(text: str) -> Paragraph:
    return Paragraph(content=(Text(text),), joined=True)


def heading(level: int, raised: int = 0) -> Heading:
    return Heading(level=level, content=(Text("Kop"),), raised=raised)


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks=blocks)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("een\ntwee", [plain("een twee")]),
        ("een\n\ntwee", [plain("een"), plain("twee")]),
        ("een\n\n---\n\ntwee", [plain("een"), BlankLine(), plain("twee")]),
        ("# Kop\n\ntekst", [Heading(level=1, content=(Text("Kop"),)), plain("tekst")]),
        (
            "# Kop\n\n## Onder *kop* ##",
            [
                Heading(level=1, content=(Text("Kop"),)),
                Heading(level=2, content=(Text("Onder "), Emphasis((Text("kop"),)))),
            ],
        ),
        ("een\\\ntwee", [plain("een"), under("twee")]),
        ("een  \ntwee", [plain("een"), under("twee")]),
        (
            "**een\\\ntwee** drie",
            [
                Paragraph(content=(Strong((Text("een"),)),)),
                Paragraph(content=(Strong((Text("twee"),)), Text(" drie")), joined=True),
            ],
        ),
        (
            "> een\n> twee\n>\n> - drie",
            [
                Quotation(
                    blocks=(
                        plain("een twee"),
                        BulletList(items=(item(plain("drie")),), indent=INDENT, mark="•"),
                    ),
                    indent=Length.parse("5 mm"),
                )
            ],
        ),
        ("een\n\n{{ new_page }}\n\ntwee", [plain("een"), NewPage(), plain("twee")]),
        ("## Kop\n\n# Kop", [heading(2, raised=1), heading(1)]),
        ("### Kop\n\n## Kop\n\n### Kop", [heading(3, 2), heading(2, 1), heading(3, 1)]),
        ("# Kop\n\n## Kop\n\n### Kop", [heading(1), heading(2), heading(3)]),
        (
            "*a* **b** ***c***",
            [
                Paragraph(
                    content=(
                        Emphasis((Text("a"),)),
                        Text(" "),
                        Strong((Text("b"),)),
                        Text(" "),
                        Emphasis((Strong((Text("c"),)),)),
                    )
                )
            ],
        ),
        (
            "[de *site*](https://a.nl)",
            [Paragraph(content=(Link("https://a.nl", (Text("de "), Emphasis((Text("site"),)))),))],
        ),
        (
            "<https://a.nl/b?c=d>",
            [Paragraph(content=(Link("https://a.nl/b?c=d", (Text("https://a.nl/b?c=d"),)),))],
        ),
        ("<a@b.nl>", [Paragraph(content=(Link("mailto:a@b.nl", (Text("a@b.nl"),)),))]),
        (
            "- een\n- twee",
            [BulletList(items=(item(plain("een")), item(plain("twee"))), indent=INDENT, mark="•")],
        ),
        (
            "- een\n\n- twee",
            [
                BulletList(
                    items=(item(plain("een")), item(plain("twee"))),
                    loose=True,
                    indent=INDENT,
                    mark="•",
                )
            ],
        ),
        (
            "7. zeven\n   - onder",
            [
                OrderedList(
                    numbers=(7,),
                    items=(
                        item(
                            plain("zeven"),
                            BulletList(
                                items=(item(plain("onder")),), joined=True, indent=INDENT, mark="•"
                            ),
                        ),
                    ),
                    indent=INDENT,
                )
            ],
        ),
        (
            "998. een\n999. twee\n1000. drie",
            [
                OrderedList(
                    numbers=(998, 999, 1000),
                    items=(item(plain("een")), item(plain("twee")), item(plain("drie"))),
                    indent=INDENT * 2,
                )
            ],
        ),
        ("&euro; \\*geen\\* nadruk &amp; 5\u00a0%", [plain("€ *geen* nadruk & 5\u00a0%")]),
        ("twee  spaties", [plain("twee  spaties")]),
        (
            "(www.a.nl), x@a.nl en **http://b.nl/c?d=(e)**.",
            [
                Paragraph(
                    content=(
                        Text("("),
                        Link("https://www.a.nl", (Text("www.a.nl"),)),
                        Text("), "),
                        Link("mailto:x@a.nl", (Text("x@a.nl"),)),
                        Text(" en "),
                        Strong((Link("http://b.nl/c?d=(e)", (Text("http://b.nl/c?d=(e)"),)),)),
                        Text("."),
                    )
                )
            ],
        ),
        (
            "*www.a.nl*",
            [Paragraph(content=(Emphasis((Link("https://www.a.nl", (Text("www.a.nl"),)),)),))],
        ),
        ("een zin.De volgende en ftp://a.nl", [plain("een zin.De volgende en ftp://a.nl")]),
    ],
)
def test_what_a_letter_can_hold_becomes_blocks(text: str, blocks: list[Block]) -> None:
    assert list(body_of(text)) == blocks


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een `code` hier.", [(1, 5, "markdown-code")]),
        ("een\n\n```\ncode\n```", [(3, 1, "markdown-code")]),
        ("een\n\n    code", [(3, 5, "markdown-code")]),
        ("zie ![plaatje](a.png) hier", [(1, 5, "markdown-image")]),
        ("een <b>woord</b>", [(1, 5, "markdown-html"), (1, 13, "markdown-html")]),
        ("<div>\nblok\n</div>", [(1, 1, "markdown-html")]),
        ("<!-- stil -->", [(1, 1, "markdown-html")]),
        ("Kop\n===\n\ntekst", [(2, 1, "markdown-underlined")]),
        ("tekst\n---", [(2, 1, "markdown-underlined")]),
        ("# Kop\n\n### Diep", [(3, 1, "markdown-heading-skipped")]),
        ("# Kop\n\n#### Diep", [(3, 1, "markdown-heading-level")]),
        ("> # Kop", [(1, 3, "markdown-heading-inside")]),
        ("> > een", [(1, 5, "markdown-quote")]),
        ("> | a |\n> | - |\n> | 1 |", [(1, 3, "markdown-quote-block")]),
        (">", [(1, 1, "markdown-quote-empty")]),
        ("een\n\n{{ new_page }}", [(3, 1, "new-page-empty")]),
        ("{{ new_page }}\n\neen", [(1, 1, "new-page-empty")]),
        ("een\n\n{{ new_page }}\n\n{{ new_page }}\n\ntwee", [(3, 1, "new-page-empty")]),
        ("een\n\n{{ closing }}\n\ntwee\n\n{{ closing }}", [(7, 1, "closing-twice")]),
        ("een {{ closing }}", [(1, 1, "snippets-inline")]),
        ("# \n\ntekst", [(1, 1, "markdown-heading-empty")]),
        ("- # Kop", [(1, 3, "markdown-heading-inside")]),
        ("[x](ftp://a.nl)", [(1, 1, "markdown-link")]),
        ("[x](/hier)", [(1, 1, "markdown-link")]),
        ("ja [](https://a.nl)", [(1, 4, "markdown-link-empty")]),
        ("een\n\n***\n\ntwee", [(3, 1, "markdown-rule")]),
        ("- een\n\n  ---", [(3, 3, "markdown-rule")]),
        ("[a]\n\n[a]: https://a.nl", [(3, 1, "markdown-reference")]),
        ("- een\n-\n- drie", [(2, 1, "list-empty")]),
        ("- - een", [(1, 1, "list-item-start")]),
        ("- 1. een", [(1, 1, "list-item-start")]),
        ("1.\n2. twee", [(1, 1, "list-empty")]),
        ("-\n\n  een", [(1, 1, "list-empty")]),
        ("- een\n\n      code", [(3, 7, "markdown-code")]),
        ("~~~\ncode", [(1, 1, "markdown-code")]),
        ("een ``co`de``", [(1, 5, "markdown-code")]),
        ("- > citaat", [(1, 3, "markdown-quote")]),
        ("[![x](y)](https://a.nl)", [(1, 2, "markdown-image")]),
        ("![x][y]\n\n[y]: z", [(1, 1, "markdown-image"), (3, 1, "markdown-reference")]),
        ("een <!-- stil --> twee", [(1, 5, "markdown-html")]),
        ("een<br>\ntwee</br>", [(1, 4, "markdown-html"), (2, 5, "markdown-html")]),
        ("een\ntwee\n===", [(3, 1, "markdown-underlined")]),
        ("- tekst\n  ---", [(2, 3, "markdown-underlined")]),
        ("# `x`", [(1, 3, "markdown-code")]),
        ("[`x`](https://a.nl)", [(1, 2, "markdown-code")]),
        ("#", [(1, 1, "markdown-heading-empty")]),
        ("# Kop\n\n## Onder\n\n###### Diep", [(5, 1, "markdown-heading-level")]),
        ("1. een\n\n   ## Kop", [(3, 4, "markdown-heading-inside")]),
        ("[x](a.nl)", [(1, 1, "markdown-link")]),
        ("[x](javascript:a)", [(1, 1, "markdown-link")]),
        ("<javascript:a>", [(1, 1, "markdown-link")]),
        ("[x](data:a) `b`", [(1, 1, "markdown-link"), (1, 13, "markdown-code")]),
        ("[x]()", [(1, 1, "markdown-link")]),
        ("[x](https://)", [(1, 1, "markdown-link")]),
        ("[x](mailto:)", [(1, 1, "markdown-link")]),
        ("<ftp://a.nl>", [(1, 1, "markdown-link")]),
        ('zie [x](https://a.nl "titel")', [(1, 5, "markdown-other")]),
        ("een\n\n___", [(3, 1, "markdown-rule")]),
        ("1. een\n\n   ***", [(3, 4, "markdown-rule")]),
        (
            "[a]: https://a.nl\n\n[b]: https://b.nl\n\nzie [a]",
            [(1, 1, "markdown-reference"), (3, 1, "markdown-reference")],
        ),
        ("1. a\n   1. b\n      1. c\n         1. d\n            1. e", [(5, 13, "list-deep")]),
        ("&nbsp;een &#8203;", [(1, 1, "forbidden-character")]),
        (
            "- a\n  - b\n    - c\n      - d\n        - e",
            [(5, 9, "list-deep")],
        ),
        ("", [(1, 1, "letter-empty")]),
        ("{# niets #}", [(1, 1, "letter-empty")]),
        ("---", [(1, 1, "letter-empty")]),
        ("wel\n\neen \\\nlang `x`", [(4, 6, "markdown-code")]),
        ("- punt\n  en `x`\n\n  > y", [(2, 6, "markdown-code"), (4, 3, "markdown-quote")]),
        ("# Kop `x`", [(1, 7, "markdown-code")]),
        ("{{ recipient.name }} en `x`", [(1, 25, "markdown-code")]),
        ("{% if true %}\neen\n{% endif %}\n`x`", [(4, 1, "markdown-code")]),
        (
            "{% for r in recipients %}{{ r.name }} `x`{% endfor %}",
            [(1, 39, "markdown-code")],
        ),
        ("{% set a %}`x`{% endset %}\n\n`y`", [(3, 1, "markdown-code")]),
        ("&shy;woord", [(1, 1, "forbidden-character")]),
        ("een 你 hier", [(1, 1, "character-not-in-font")]),
        ("**een 你 hier**", [(1, 1, "character-not-in-font")]),
    ],
)
def test_what_a_letter_cannot_hold_is_an_error_at_its_place(
    text: str, found: list[tuple[int, int, str]]
) -> None:
    assert problems_of(text) == found


def test_all_problems_of_a_text_are_found_in_one_run() -> None:
    text = "Een `code`.\n\n> > citaat\n\n#### Kop\n\n![x](y)"

    assert [code for _, _, code in problems_of(text)] == [
        "markdown-code",
        "markdown-quote",
        "markdown-heading-level",
        "markdown-image",
    ]


def test_every_block_knows_where_it_was_written() -> None:
    text = "een\n\n# kop\n\n- a\n  - b\n\n{% if true %}\nvier\n{% endif %}\n\n---\n\nslot"
    body = body_of(text)
    lines = [block.origin.line - FIRST_LINE + 1 for block in body]
    outer = body[2]
    assert isinstance(outer, BulletList)
    inner = outer.items[0].blocks[1]

    assert lines == [1, 3, 5, 9, 12, 14]
    assert (inner.origin.line - FIRST_LINE + 1, inner.origin.column) == (6, 3)
    assert body[0].origin.file == "templates/letters/sample.md"


def test_everything_refused_says_what_to_do() -> None:
    text = "`a`\n\n> > b\n\n![c](d)\n\n<e>\n\nf\n===\n\n#### g\n\n- # h\n\ni|j\n-|-\n\n"
    text += "k[^1]\n\n[^1]: l\n\n[m](n)\n\n[](https://o)\n\n***\n\n-\n"
    with pytest.raises(LetterError) as error:
        letter_of(text)

    assert len(error.value.problems) >= 12
    assert all(problem.hint for problem in error.value.problems)


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        ("- a\n- b", "tight", 2),
        ("- a\n\n- b", "loose", 2),
        ("- a\n\n  b", "loose", 1),
        ("- a\n  - b\n\n  - c", "tight", 1),
        ("1. a\n2. b", "tight", 2),
        ("1. a\n\n2. b", "loose", 2),
        ("* a\n* b", "tight", 2),
        ("+ a", "tight", 1),
        ("1) a\n2) b", "tight", 2),
    ],
)
def test_a_list_is_loose_when_a_blank_line_stands_in_it(text: str, kind: str, items: int) -> None:
    (block,) = body_of(text)

    assert isinstance(block, BulletList | OrderedList)
    assert (block.loose, len(block.items)) == (kind == "loose", items)


def test_four_levels_of_list_can_be_set() -> None:
    (block,) = body_of("- a\n  1. b\n     - c\n       1. d")
    depth = 0
    while isinstance(block, BulletList | OrderedList):
        depth += 1
        block = block.items[0].blocks[-1]

    assert depth == 4


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("een\n\n---\n\n---\n\ntwee", [Paragraph, BlankLine, BlankLine, Paragraph]),
        ("---\n\neen", [BlankLine, Paragraph]),
        ("een\n\n- - -\n\ntwee", [Paragraph, BlankLine, Paragraph]),
        ("- een\n\n---\n\n- twee", [BulletList, BlankLine, BulletList]),
        ("- een\n* twee", [BulletList, BulletList]),
        ("# A\n# B", [Heading, Heading]),
        ("een\n- twee", [Paragraph, BulletList]),
    ],
)
def test_blocks_follow_one_another_as_written(text: str, kinds: list[type]) -> None:
    assert [type(block) for block in body_of(text)] == kinds


@pytest.mark.parametrize(
    "target",
    ["https://a.nl", "http://a.nl/b?c=d&e#f", "mailto:a@b.nl", "HTTPS://A.NL", "https://a.nl/%20"],
)
def test_a_link_leads_to_a_whole_address(target: str) -> None:
    assert list(body_of(f"[x]({target})")) == [Paragraph(content=(Link(target, (Text("x"),)),))]


@pytest.mark.parametrize(
    "text",
    ["a_b_c", "5 * 3 * 2", "a \\* b", "[x]", "[x] (y)", "! a", "1.a", "#kop", "a -- b", "~~a~~"],
)
def test_what_only_looks_like_markdown_stays_text(text: str) -> None:
    (block,) = body_of(text)

    assert isinstance(block, Paragraph)
    assert block.content == (Text(text.replace("\\", "")),)
