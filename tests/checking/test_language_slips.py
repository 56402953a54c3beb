"""Slips of typing are found, and good Dutch is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.checking.domain.language import check_language
from nrcli.checking.domain.passages import Kind, Passage, read_field, read_passages
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location, Problem
from nrcli.domain.problems.wordings import Severity
from tests.support.letters import KITCHEN_SINK, NOTES_AND_TABLES, ROOT


def problems(text: str) -> list[Problem]:
    return list(check_language(read_passages(SourceText(text=text, file="brief.md"))))


def found(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.location.line, each.location.column) for each in problems(text)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Ik vraag u om om aandacht te geven.", 15),
        ("De de opvang is vol.", 4),
        ("Dat is in het het belang van kinderen.", 15),
        ("De minister heeft heeft dat toegezegd.", 19),
        ("Het is is klaar.", 8),
        ("Zij zijn van van plan te gaan.", 14),
        ("De Tweede Tweede Kamer.", 11),
    ],
)
def test_a_word_that_stands_twice_is_found(text: str, column: int) -> None:
    assert found(text) == [("word-twice", 1, column)]


def test_a_word_is_twice_across_a_line_end_too() -> None:
    assert found("Ik schrijf u over de\nde opvang.") == [("word-twice", 2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Dat dat zo is, staat vast.",
        "Kinderen die die hulp nodig hebben, krijgen haar.",
        "Ik dank u, u hoort van mij. Ik vroeg u u te melden.",
        "Wat hij had had hij verdiend.",
        "Dit zijn zijn ouders, en dat hun hun kinderen.",
        "Omdat het het beste is.",
        "Wie slachtoffer is is vaak bang.",
        "De kinderen die opgevangen worden worden gehoord.",
        "Ik las de brief van van Dijk en die van Van der Staaij.",
        "Op grond van van nature aanwezige stoffen.",
        "Een heel heel klein beetje. Zo zo.",
        "Zij woont aan de De Ruyterkade.",
        "Dat was 12 12 keer. A, a. Ha, ha.",
        "Van twee-twee naar twee. Een kant-en en klaar: nee.",
        "Nu{% if a %} nu{% endif %}.",
    ],
)
def test_a_word_may_rightly_stand_twice(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Dank u , dat helpt.", 7),
        ("Komt u ?", 7),
        ("Het volgende : een plan.", 13),
        ("Dat is klaar .", 13),
        ("(zie bijlage) ; en", 14),
    ],
)
def test_a_space_before_a_mark_is_found(text: str, column: int) -> None:
    assert found(text) == [("space-before-mark", 1, column)]


@pytest.mark.parametrize(
    "text",
    [
        "De verhouding is 1 : 3.",
        "Wat nu ...",
        "Zie .nl en .5 en de (?) daar.",
        "| a | , |\n|--|--|",
    ],
)
def test_a_space_may_rightly_stand_before_a_mark(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("De opvang - hoe ook geregeld.", 11),
        ("De opvang -- hoe ook geregeld.", 11),
        ("De in - en uitvoer.", 7),
    ],
)
def test_a_hyphen_between_spaces_is_found(text: str, column: int) -> None:
    assert found(text)[0] == ("hyphen-as-dash", 1, column)


@pytest.mark.parametrize(
    "text",
    [
        "De in- en uitvoer en de mensenhandel-aanpak.",
        "De opvang \N{EN DASH} hoe ook geregeld.",
        "Bel 070 - 370 45 14 tussen 8.30 uur - 12.30 uur.",
        "- een punt\n- en nog een",
        "| a - b | c |\n|---|---|\n| d - e | f |",
    ],
)
def test_a_hyphen_is_right_in_words_numbers_and_tables(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De opvang is vol. Ik vraag uw aandacht", [("full-stop-missing", 1, 31)]),
        ("De opvang is vol. Ik vraag u (zie boven)", [("full-stop-missing", 1, 35)]),
        ("De opvang is vol. Ik vraag het in 2017", [("full-stop-missing", 1, 35)]),
        (
            "Ik vraag u om in het regeerakkoord aandacht te geven aan opvang",
            [("full-stop-missing", 1, 58)],
        ),
        ("Een zin. Nog een\n{% if a %}\nzin en meer\n{% endif %}\n", [("full-stop-missing", 3, 8)]),
    ],
)
def test_a_paragraph_without_a_full_stop_is_found(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Geachte heer Rutte,",
        "Met vriendelijke groet",
        "Hoogachtend,\n\nde Nationaal Rapporteur",
        "# Een kop. Zonder Punt",
        "Dit is een zin. Ik vraag u:\n\n- een ding\n- nog een ding zonder punt",
        "Dit is een zin. Ik vraag u\n\n- een ding",
        "Dit is een zin. Zie de tabel\n\n| a | b |\n|---|---|\n| c | d |",
        "Dit is een zin. Nog een {{ veld }}",
        "Dit is een zin. Meer op https://example.nl/pagina",
        "Zij zei: \u201cIk kom. Zeker wel.\u201d",
        "Dit is een zin. (Dit ook.)",
        "Dit is een zin. En nu\u2026",
        "Ministerie van Justitie. Afdeling\\\nPostbus 20301\\\n2500 EH Den Haag",
        "De minister van Justitie. Namens deze, de directeur, J.P. van der Berg",
        "dat de opvang in het hele land voldoende plaatsen heeft voor alle kinderen; en",
    ],
)
def test_an_end_without_a_full_stop_may_be_right(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "mark", "other"),
    [
        ("De opvang (zie boven is vol.", "(", ")"),
        ("De opvang zie boven) is vol.", ")", "("),
        ("De [opvang is vol.", "[", "]"),
        ("Zij zei \u201cik kom en ging.", "\u201c", "\u201d"),
        ("Zij zei ik kom\u201d en ging.", "\u201d", "\u201c"),
        ('Zij zei "ik kom en ging.', '"', '"'),
        ("Zij zei \u201eik kom en ging.", "\u201e", "\u201d"),
        ("Zij zei (dat [ik) kom.", "[", "]"),
    ],
)
def test_a_mark_without_its_other_half_is_found(text: str, mark: str, other: str) -> None:
    (problem,) = problems(text)

    assert (problem.code, problem.values) == ("mark-unpaired", {"mark": mark, "other": other})
    assert problem.location.column == text.index(mark) + 1


@pytest.mark.parametrize(
    "text",
    [
        "Zie a) en 3) en iv), (ook [hier]) en \u201cdaar\u201d.",
        "Zij zei \u201eik kom\u201c en \u201eik ga\u201d.",
        'Een scherm van 15" is klein.',
        "\u201cEen lange aanhaling.\n\n\u201cDie verder gaat.\u201d",
        "\u201cEen lange aanhaling.\n\nDie verder gaat.\u201d",
        "Ik vraag (onder meer):\n\n- opvang (en zorg\n- voor kinderen).",
        "De {% if a %}(eerste{% else %}(tweede{% endif %}) keer.",
        "Zie [het rapport](https://example.nl/a_(b)) en noot[^1].",
        "Meld het op [onze\nwebsite](https://example.nl/melden).",
        "Foto\u2019s van zo\u2019n auto, \u2019s avonds.",
    ],
)
def test_marks_that_belong_together_are_left_alone(text: str) -> None:
    assert [each for each in problems(text) if each.code == "mark-unpaired"] == []


def test_the_marks_of_each_file_are_its_own() -> None:
    passages = [Passage(text="Een (haak.", file="a.md"), Passage(text="Een haak).", file="b.md")]

    codes = [(each.code, each.location.file) for each in check_language(passages)]

    assert codes == [("mark-unpaired", "a.md"), ("mark-unpaired", "b.md")]


def test_a_subject_is_looked_at_too() -> None:
    passage = read_field("De de opvang - nu", Location("brief.md", 2, 10))

    found = [(each.code, each.location.column) for each in check_language([passage])]

    assert found == [("word-twice", 13), ("hyphen-as-dash", 23)]


def test_slips_are_warnings_with_a_hint() -> None:
    for problem in problems("De de (opvang - is vol . Ik vraag u meer"):
        assert problem.severity is Severity.WARNING
        assert problem.message
        assert problem.hint


def test_cells_of_a_table_are_only_looked_at_for_marks() -> None:
    passage = Passage(text="de de - a , (b", kind=Kind.TABLE)

    assert [each.code for each in check_language([passage])] == ["mark-unpaired"]


@pytest.mark.parametrize(
    "path",
    sorted(p for kind in ("letters", "snippets") for p in (ROOT / "templates" / kind).iterdir()),
    ids=lambda path: path.name,
)
def test_nothing_is_found_in_the_shipped_texts(path: Path) -> None:
    assert problems(path.read_text(encoding="utf-8").split("---\n", 2)[2]) == []


@pytest.mark.parametrize("text", [KITCHEN_SINK, NOTES_AND_TABLES])
def test_nothing_is_found_in_the_letters_of_the_goldens(text: str) -> None:
    assert problems(text.split("---\n", 2)[-1]) == []
