"""Tables: every cell of the text has its place, and columns are as wide as the text needs."""

from __future__ import annotations

import pytest

from nrcli.domain.letter.blocks import Alignment, BulletList, Strong, Table, Text, plain_text
from nrcli.domain.values.length import Length
from tests.support.samples import compose_text, problems_of, shipped_style

COLUMN = shipped_style().column.width
LONG = "woorden die samen ver over het einde van een regel lopen, zodat er meer regels nodig zijn"


def table_of(text: str, x: str = "") -> Table:
    (table,) = compose_text(text, x=x).body
    assert isinstance(table, Table)
    return table


def texts_of(table: Table) -> list[list[str]]:
    return [[plain_text(cell.content) for cell in row] for row in (table.header, *table.rows)]


def widths_of(table: Table) -> list[float]:
    return [round(column.width.pt, 2) for column in table.columns]


def test_a_table_has_a_header_rows_alignments_and_inlines() -> None:
    table = table_of("| a | b | c | d |\n|:--|--:|:-:|---|\n| 1 | **2** | {{ x }} | |", x="a|b *c*")

    assert [column.alignment for column in table.columns] == [
        Alignment.LEFT, Alignment.RIGHT, Alignment.CENTER, Alignment.LEFT,
    ]  # fmt: skip
    assert texts_of(table) == [["a", "b", "c", "d"], ["1", "2", "a|b *c*", ""]]
    assert table.rows[0][1].content == (Strong((Text("2"),)),)


def test_an_empty_header_is_none() -> None:
    table = table_of("| | |\n|---|--:|\n| 1 | 2 |\n| | |")

    assert table.header == ()
    assert texts_of(table)[1:] == [["1", "2"], ["", ""]]
    assert table_of("| | b |\n|---|---|\n| 1 | 2 |").header != ()


def test_an_escaped_upright_line_is_text() -> None:
    assert texts_of(table_of("a | b\n--|--\n1 \\| 2 | 3"))[1] == ["1 | 2", "3"]


def test_columns_are_as_wide_as_their_text_where_there_is_room() -> None:
    table = table_of("| a | mmm |\n|---|---|\n| ii | i |")
    first, last = widths_of(table)

    assert first < 25  # two narrow letters, and the gutter
    assert last < 40
    assert first > shipped_style().tables.gutter.pt


def test_a_column_with_long_text_gets_the_room_that_others_leave() -> None:
    table = table_of(f"| Jaar | Wat |\n|---|---|\n| 2016 | {LONG} |")
    year, what = widths_of(table)

    assert year < 50
    assert COLUMN.pt - 0.2 < year + what <= COLUMN.pt


def test_two_long_columns_share_the_room_and_each_holds_its_widest_word() -> None:
    table = table_of(f"| a | b |\n|---|---|\n| {LONG} | {LONG} verantwoordelijkheidsgevoel |")
    first, second = widths_of(table)

    assert COLUMN.pt - 0.2 < first + second <= COLUMN.pt
    assert second > first


def test_words_are_cut_where_they_may_be_before_a_table_is_too_wide() -> None:
    address = "https://www.rijksoverheid.nl/onderwerpen/mensenhandel"
    table = table_of(f"| a | b |\n|---|---|\n| {address} | {address} |")

    assert sum(widths_of(table)) <= COLUMN.pt
    assert texts_of(table)[1] == [address, address]


def test_a_table_in_a_list_has_the_room_of_its_item() -> None:
    (points,) = compose_text(f"- punt\n\n  | a | b |\n  |---|---|\n  | 1 | {LONG} |").body
    assert isinstance(points, BulletList)
    table = points.items[0].blocks[1]

    assert isinstance(table, Table)
    assert sum(column.width.pt for column in table.columns) <= (COLUMN - Length(18)).pt


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a | b\n--|--\n1 | 2 | 3", [(3, 1, "table-row-cells")]),
        ("a | b\n--|--\n1\n2 | 3", [(3, 1, "table-row-cells")]),
        ("| a | b |\n|---|---|\n| 1 |", [(3, 1, "table-row-cells")]),
        ("| a | b |\n|---|\n| 1 | 2 |", [(2, 1, "table-header-cells")]),
        ("| a |\n|---|---|\n| 1 | 2 |", [(2, 1, "table-header-cells")]),
        ("a | b\n--|--", [(1, 1, "table-empty")]),
        ("a | b\n--|--\n`1` | 2", [(3, 1, "markdown-code")]),
        ("a | b\n--|--\n1 | ![x](y)", [(3, 5, "markdown-image")]),
        ("a | b\n--|--\n1 | {{ snippets }}", [(1, 1, "snippets-inline")]),
        ("- | a |\n  |---|\n  | 1 |", [(1, 1, "list-item-start")]),
        ("a | b\n--|--\n1 | 2\n\n---\n\nc | d\n--|--\n1 | 2", [(7, 1, "table-after-table")]),
        (
            "a | b\n--|--\n1 | 2\n\n{{ new_page }}\n\nc | d\n--|--\n1 | 2",
            [(7, 1, "table-after-table")],
        ),
        ("- x\n\n  a | b\n  --|--\n  1 | 2\n\nc | d\n--|--\n1 | 2", [(7, 1, "table-after-table")]),
        ("a | b\n--|--\n1 | " + "m" * 60, [(1, 1, "table-too-wide")]),
        ("a | b\n--|--\n1 | " + "zin " * 1500, [(3, 1, "table-row-too-high")]),
    ],
)
def test_a_table_that_loses_text_or_has_no_room_is_an_error_at_its_place(
    text: str, found: list[tuple[int, int, str]]
) -> None:
    snippets = {"een": "Tekst."} if "snippets" in text else None

    assert [
        (problem.location.line, problem.location.column, problem.code)
        for problem in problems_of(text, snippets=snippets)
        if problem.code != "snippets-unused"
    ] == found
