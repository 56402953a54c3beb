"""What is doubtful in a body that can be set: headings, tables, and what it says of copies."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.typography import note_body_doubts, note_copies_doubts
from nrcli.domain.letter.blocks import BlankLine, Block, Heading, Paragraph, Table, TableCell, Text
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import Location, Problems


def heading(title: str, line: int, level: int = 1) -> Heading:
    return Heading(level=level, content=(Text(title),), origin=Location("a.md", line))


TEXT = Paragraph(content=(Text("Tekst."),))
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
        ((heading("T", 8), TEXT, heading("T", 9), TEXT), []),
        ((heading("T", 8), TEXT, heading("T", 7), TEXT), [("title-twice", 7)]),
        ((Table(columns=(), header=(NO_CELL, NO_CELL), rows=()),), [("table-headless", 0)]),
        ((Table(columns=(), header=(NO_CELL, CELL), rows=()),), []),
    ],
)
def test_doubts_about_headings_and_tables(
    body: tuple[Block, ...], found: list[tuple[str, int]]
) -> None:
    problems = Problems()
    note_body_doubts(body, (Location("a.md", 8), Location("a.md", 9)), problems)

    assert [(problem.code, problem.location.line) for problem in problems] == found


def test_a_heading_is_not_bare_where_its_text_could_not_be_set() -> None:
    problems = Problems()
    problems.add("markdown-quote", Location("a.md", 3))
    note_body_doubts((heading("A", 1),), (), problems)

    assert [problem.code for problem in problems] == ["markdown-quote"]


SENTENCE = "Een afschrift van deze brief zend ik aan de Kamer."


@pytest.mark.parametrize(
    ("text", "copies_to", "shown", "found"),
    [
        (SENTENCE, "", False, ["copies-unsent"]),
        ("Deze brief gaat in kopie naar de Kamer.", "", False, ["copies-unsent"]),
        ("Ik schreef een brief. U ontvangt daarvan een afschrift.", "", False, []),
        ("{# een afschrift van deze brief #}Tekst.", "", False, []),
        (SENTENCE, "lijst", False, []),
        (SENTENCE, "", True, []),
        ("Tekst.", "lijst", False, ["copies-unsaid"]),
        ("Tekst.", "lijst", True, []),
        ("Tekst.", "", False, []),
    ],
)
def test_what_a_letter_says_of_copies_agrees_with_who_gets_them(
    text: str, copies_to: str, found: list[str], *, shown: bool
) -> None:
    problems = Problems()
    source = LetterSource(subject="x", to="x", sender="x", copies_to=copies_to)
    body = SourceText(text=text, file="a.md")
    note_copies_doubts(source, [body], shown=shown, problems=problems)

    assert [problem.code for problem in problems] == found
