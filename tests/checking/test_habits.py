"""What comes from Word and from habit is named, with its repair where that is safe."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.habits import (
    check_above_texts,
    check_marks,
    check_printed_twice,
    unprintable_repairs,
)
from nrcli.checking.domain.read import Read
from nrcli.domain.letter.sender import Sender, Signatory
from nrcli.domain.letter.source_texts import LetterSource, SourceText
from nrcli.domain.problems.problem import Problem


def read(text: str) -> Read:
    body = SourceText(text=text, file="a.md", first_line=6)
    source = LetterSource(subject="x", to="x", sender="x", body=body)
    signatory = Signatory(name="mr. C.E. Dettmeijer-Vermeulen")
    sender = Sender(organisation="x", return_address="x", signatory=signatory)
    return Read(texts=(body,), passages=(), source=source, sender=sender)


def repaired(text: str, problems: list[Problem]) -> str:
    lines = text.split("\n")
    for problem in sorted(problems, key=lambda each: each.location, reverse=True):
        at, start = problem.location.line - 6, problem.location.column - 1
        if problem.repair:
            rest = lines[at][start:].removeprefix(problem.repair.old)
            lines[at] = lines[at][:start] + problem.repair.new + rest
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "codes", "better"),
    [
        ("• een;\n• twee", ["bullet-typed"] * 2, "- een;\n- twee"),
        ("•een", ["bullet-typed"], "- een"),
        ("  ▪ een", ["bullet-typed"], "  - een"),
        ("· een", ["bullet-typed"], "- een"),
        ("– een", ["bullet-typed"], "- een"),
        ("#Opvang\n\nVol.", ["heading-glued"], "# Opvang\n\nVol."),
        ("Dat is ** vol **.", ["emphasis-loose"], "Dat is **vol**."),
        ("Dat is *vol *.", ["emphasis-loose"], "Dat is *vol*."),
        ("Dat is **vol.", ["star-unpaired"], None),
        ("Dat is vol*.", ["star-unpaired"], None),
        ("Dat is **vol*.", ["star-unpaired"], None),
        ("| a | b |\n| 1 | 2 |", ["table-lines"], None),
    ],
)
def test_marks_that_are_printed_are_found(text: str, codes: list[str], better: str | None) -> None:
    problems = list(check_marks(read(text)))

    assert [problem.code for problem in problems] == codes
    assert better is None or repaired(text, problems) == better


@pytest.mark.parametrize(
    "text",
    [
        "- een\n- twee\n\n* drie\n* vier",
        "Een streep – zo een – in een zin.\n–",
        "#MeToo heeft veel losgemaakt.\nDat is zo.",
        "#MeToo, dat weet u, heeft veel losgemaakt, en dat blijft voorlopig ook nog wel zo gaan",
        "#1 van de lijst",
        "# Opvang\n\n## Zorg",
        "Dat is **vol** en *leeg*, ***beide*** en ***vet** en cursief*.",
        "Dat is *over twee\nregels* zo, en (**zo**) ook.",
        "2*3 is 6, 2 * 3 ook, en 2 * 3 * 4 is 24.",
        "\\*geen nadruk\\* en {{ a * b }}",
        "***",
        "* * *",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "Tekst\n| a | b |",
        "*een ster van een punt\n\n".replace("*een", "* een"),
    ],
)
def test_what_markdown_reads_raises_no_alarm(text: str) -> None:
    assert list(check_marks(read(text))) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Geachte mevrouw Schippers,\n\nVol.", ["aanhef-typed"]),
        ("Beste collega's\n\nVol.", ["aanhef-typed"]),
        ("Vol.\n\nMet vriendelijke groet,", ["slotformule-typed"]),
        (
            "Vol.\n\nHoogachtend,\n\nC.E. Dettmeijer-Vermeulen",
            ["slotformule-typed", "signatory-typed"],
        ),
        ("Vol.\n\nMet de meeste hoogachting,", ["slotformule-typed"]),
        ("Geachte leden van de Kamer vragen mij dat: ik antwoord graag op al die vragen.", []),
        ("Ik groet u.\n\nMet vriendelijke groeten kom ik er niet.", []),
        ("Ik sprak met mevrouw Dettmeijer-Vermeulen.", []),
        ("", []),
    ],
)
def test_what_nrcli_prints_itself_is_not_typed(text: str, codes: list[str]) -> None:
    assert [problem.code for problem in check_printed_twice(read(text))] == codes


def test_a_snippet_by_itself_has_no_aanhef() -> None:
    body = SourceText(text="Geachte heer,", file="a.md")

    assert list(check_printed_twice(Read(texts=(body,), passages=()))) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("---\nsubject: “Opvang”\n---\n“Vol”", ['"Opvang"']),
        ("---\nsubject: “Op”v”ang”\n---\n", [None]),
        ('---\nsubject: "Opvang"\n---\n', []),
        ("---\nsubject: De “opvang”\n---\n", []),
        ("Tekst zonder gegevens: “ja”", []),
    ],
)
def test_curly_quotes_of_a_value_become_straight(text: str, new: list[str | None]) -> None:
    found = list(check_above_texts({"a.md": text, "b.txt": text}))

    assert [problem.repair.new if problem.repair else None for problem in found] == new


def test_tabs_and_soft_hyphens_inside_a_line_are_repaired() -> None:
    source = SourceText(text="\tEen\ttwee\u00addrie", file="a.md")
    found = [(each.location.column, each.repair) for each in unprintable_repairs(source)]

    assert [(column, repair.new) for column, repair in found if repair] == [(5, " "), (10, "")]
