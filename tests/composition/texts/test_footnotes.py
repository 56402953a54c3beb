"""Footnotes: counted through the letter, each where it belongs, and none lost."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.blocks import (
    BulletList,
    Footnote,
    Heading,
    Paragraph,
    footnotes,
    has_footnotes,
    plain_text,
)
from tests.support.samples import compose_text, problems_of


def notes_of(text: str, **given: object) -> list[tuple[int, list[str]]]:
    """Return the number of each footnote and its paragraphs, in the order of the letter."""
    body = compose_text(text, **given).body  # type: ignore[arg-type]  # what compose_text takes
    found: list[Footnote] = []
    for block in body:
        if isinstance(block, Paragraph | Heading):
            found += footnotes(block.content)
    return [
        (note.number, [plain_text(paragraph.content) for paragraph in note.paragraphs])
        for note in found
    ]


def test_footnotes_are_counted_in_the_order_of_their_marks() -> None:
    text = "Een[^b] en twee[^a].\n\n# Kop[^c]\n\nSlot.\n\n[^a]: A.\n[^b]: B.\n[^c]: C."

    assert notes_of(text) == [(1, ["B."]), (2, ["A."]), (3, ["C."])]


def test_each_text_has_footnotes_of_its_own_and_all_are_counted_together() -> None:
    text = "Voor[^1].\n\n{{ snippets }}\n\nNa[^2].\n\n[^1]: Eerst.\n[^2]: Laatst."
    snippets = {"een": "Een[^1].\n\n[^1]: In een.", "twee": "Twee[^1].\n\n[^1]: In twee."}

    assert notes_of(text, snippets=snippets) == [
        (1, ["Eerst."]), (2, ["In een."]), (3, ["In twee."]), (4, ["Laatst."]),
    ]  # fmt: skip


def test_a_footnote_may_have_several_paragraphs_with_emphasis_links_and_values() -> None:
    text = "Een[^1].\n\n[^1]: *Zie* {{ x }} op\n    www.a.nl.\n\n    Verder nog iets."

    assert notes_of(text, x="[^2] & <b>") == [
        (1, ["Zie [^2] & <b> op www.a.nl.", "Verder nog iets."])
    ]


def test_a_footnote_that_a_condition_leaves_out_is_not_counted() -> None:
    text = "{% if x == 'ja' %}Een[^1]. {% endif %}Twee[^2].\n\n[^2]: Twee."

    assert notes_of(text + "{% if x == 'ja' %}\n[^1]: Een.{% endif %}", x="nee") == [(1, ["Twee."])]


def test_an_escaped_bracket_is_no_footnote() -> None:
    (block,) = compose_text(r"Een \[^1] hier.").body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "Een [^1] hier."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("een[^1]", [(1, 4, "footnote-missing")]),
        ("een\ntwee[^x] *drie[^y]*", [(2, 5, "footnote-missing"), (2, 15, "footnote-missing")]),
        ("een[^1] twee[^1]\n\n[^1]: a", [(1, 13, "footnote-used-twice")]),
        ("een[^1]\n\n[^1]: a\n[^1]: b", [(4, 1, "footnote-twice")]),
        ("een\n\n[^1]: a", [(3, 1, "footnote-unused")]),
        ("een[^1]\n\n[^1]: # Kop", [(3, 7, "footnote-block")]),
        ("een[^1]\n\n[^1]: a\n\n    - b", [(5, 5, "footnote-block")]),
        ("een[^1]\n\n[^1]:", [(3, 1, "footnote-empty")]),
        ("een[^1]\n\n[^1]: zie[^2]\n[^2]: b",
         [(3, 10, "footnote-in-footnote"), (4, 1, "footnote-unused")]),
        ("a | b\n--|--\n1[^1] | 2\n\n[^1]: a", [(3, 2, "footnote-in-table")]),
        ("# Kop[^1]\n\n[^1]: a", [(1, 1, "footnote-in-heading")]),
        ("# Kop[^1]\n\na | b\n--|--\n1 | 2\n\n[^1]: a", [(1, 1, "footnote-in-heading")]),
        ("een[^1]\n\n[^1]: `a`", [(3, 7, "markdown-code")]),
        ("een[^1]\n\n[^1]: een woordveeltelangvoordekolom" + "m" * 80, [(3, 7, "word-too-wide")]),
    ],
)  # fmt: skip
def test_a_footnote_that_is_lost_double_or_cannot_be_set_is_an_error_at_its_place(
    text: str, found: list[tuple[int, int, str]]
) -> None:
    assert [
        (problem.location.line, problem.location.column, problem.code)
        for problem in problems_of(text)
    ] == found


def test_paragraphs_with_footnotes_are_loose_and_those_below_a_heading_with_one() -> None:
    text = (
        "Een[^1].\n\nTwee.\n\n# Kop[^2]\n\n---\n\n## Onder\n\nDrie.\n\nVier.\n\n"
        "# Kop[^3]\n\n- vijf\n- zes[^4]\n\n[^1]: a\n[^2]: b\n[^3]: c\n[^4]: d"
    )
    body = compose_text(text).body
    *_, points = body

    assert [block.loose for block in body if isinstance(block, Paragraph)] == [
        True, False, True, False,
    ]  # fmt: skip
    assert isinstance(points, BulletList)
    assert has_footnotes(points)
    assert [
        block.loose
        for item in points.items
        for block in item.blocks
        if isinstance(block, Paragraph)
    ] == [True, True]
