"""What is doubtful in a body that can be set: its headings and tables."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.typography import check_body
from nrcli.domain.letter.blocks import BlankLine, Block, Heading, Paragraph, Table, TableCell, Text
from nrcli.domain.problems.problem import Location


def heading(title: str, line: int, level: int = 1) -> Heading:
    return Heading(level=level, content=(Text(title),), origin=Location("a.md", line))


TEXT = Paragraph(content=(Text("Tekst."),))
AGAIN = heading("C", 4, level=2)
CELL = TableCell(content=(Text("x"),))
NO_CELL = TableCell(content=())


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ((heading("A", 1), TEXT, heading("B", 2), TEXT), []),
        ((heading("A", 1), heading("B", 2, level=2), TEXT), []),
        ((heading("A", 1), BlankLine(), TEXT, heading("B", 2)), [("heading-bare", 2)]),
        ((heading("A", 1), BlankLine(), heading("B", 2), TEXT), [("heading-bare", 1)]),
        ((heading("A", 1), heading("B", 2, level=2), heading("C", 3), TEXT), [("heading-bare", 2)]),
        ((heading("A", 1), TEXT, heading("a", 2), TEXT), [("title-twice", 2)]),
        ((heading("A", 1), TEXT, heading("A", 2, level=2), TEXT), []),
        (
            (heading("A", 1), TEXT, heading("B", 2, level=2), TEXT, heading("b", 3, level=2), TEXT),
            [("title-twice", 3)],
        ),
        (
            (heading("A", 1), heading("C", 2, level=2), TEXT, heading("B", 3), TEXT, AGAIN, TEXT),
            [],
        ),
        ((Table(columns=(), header=(NO_CELL, NO_CELL), rows=()),), [("table-headless", 0)]),
        ((Table(columns=(), header=(NO_CELL, CELL), rows=()),), []),
    ],
)
def test_doubts_about_headings_and_tables(
    body: tuple[Block, ...], found: list[tuple[str, int]]
) -> None:
    assert [(problem.code, problem.location.line) for problem in check_body(body)] == found


def test_a_heading_is_not_bare_where_its_text_could_not_be_set() -> None:
    assert list(check_body((heading("A", 1),), {"a.md"})) == []
