"""Values that are parsed once: dates, lengths, kenmerken, places; and measures of text."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from nrcli.domain.blocks import BlankLine, Emphasis, Heading, LineBreak, Paragraph, Text, plain_text
from nrcli.domain.dutch_dates import PartialDate, parse_date, write_date
from nrcli.domain.font_metrics import FontStyle
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.length import Length
from nrcli.domain.line_breaking import cut_pieces, unbreakable_pieces, words
from nrcli.domain.plain_text import check_plain_text, forbidden_character
from nrcli.domain.problem import Location, Origin, Problem, Problems, suggestion
from nrcli.domain.spacing import aanhef_rows_below, rows_below
from nrcli.errors import InvalidValueError, LetterError
from nrcli.sources.fonts import read_metrics
from tests.support.letters import golden_letters

STYLE = golden_letters()["informateur"].house_style


def test_dates_are_written_in_full_dutch() -> None:
    assert write_date(date(2017, 4, 5)) == "5 april 2017"
    assert write_date(date(2025, 12, 31)) == "31 december 2025"
    assert parse_date("2017-04-05") == date(2017, 4, 5)


@pytest.mark.parametrize("text", ["2017-02-30", "5-4-2017", "gisteren", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "shown"),
    [
        ("2017-04-05", date(2017, 4, 5), date(2017, 4, 5), "5 april 2017"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "februari 2016"),
        ("2017", date(2017, 1, 1), date(2017, 12, 31), "2017"),
    ],
)
def test_a_partial_date_spans_all_days_it_may_stand_for(
    text: str, first: date, last: date, shown: str
) -> None:
    partial = PartialDate.parse(text)

    assert (partial.first, partial.last, str(partial)) == (first, last, shown)
    assert partial.is_exact == (first == last)


@pytest.mark.parametrize("text", ["2017-4", "2017-13", "2017-02-30", "17", "0000", "april"])
def test_what_is_no_partial_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-partial-date"):
        PartialDate.parse(text)


def test_lengths_are_read_with_their_unit_and_given_in_any() -> None:
    assert Length.parse("375 pt").twips == 7500
    assert Length.parse("25.4mm").pt == pytest.approx(72)
    assert Length.parse("2.54 cm").mm == pytest.approx(25.4)
    total = Length.parse("10 mm") + Length.parse("5 mm") - Length.parse("1 mm") * 2
    assert str(total) == "13.0 mm"


@pytest.mark.parametrize("text", ["12", "12 px", "-1 mm", "1,5 mm", "1e3 mm", "mm", ""])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-length"):
        Length.parse(text)


@pytest.mark.parametrize(
    ("text", "in_file_names"),
    [
        ("10026", "10026"),
        ("4204015-1087289-PDIZA", "4204015-1087289-PDIZA"),
        ("2020/0000 9130", "2020-0000-9130"),
        ("..verborgen.", "verborgen"),
        ("é/ü", ""),
        ("../../etc", "etc"),
    ],
)
def test_a_kenmerk_is_free_text_made_fit_for_file_names(text: str, in_file_names: str) -> None:
    assert Kenmerk.parse(f" {text} ").in_file_names == in_file_names
    assert str(Kenmerk.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "kenmerk-empty"), ("x" * 81, "kenmerk-long"), ("a\nb", "forbidden-character")],
)
def test_what_is_no_kenmerk_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        Kenmerk.parse(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gewoon", None),
        ("é – €", None),
        ("a\tb", (1, "U+0009 tab")),
        ("a\x07", (1, "U+0007 control character")),
        ("\u00adx", (0, "U+00AD SOFT HYPHEN")),
        ("x\ue000", (1, "U+E000 control character")),
    ],
)
def test_characters_that_no_line_can_hold_are_found(
    text: str, found: tuple[int, str] | None
) -> None:
    assert forbidden_character(text) == found
    if found is None:
        check_plain_text(text)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("een-op-een", ["een-", "op-", "een"]),
        ("NOC–NSF", ["NOC–", "NSF"]),
        ("zin—dus", ["zin—", "dus"]),
        ("1-1-2017", ["1-1-2017"]),
        ("2013–2015", ["2013–2015"]),
        ("covid-19", ["covid-19"]),
        ("(her)-opvoeding", ["(her)-opvoeding"]),
        ("en/of-rol", ["en/of-rol"]),
        ("a@b-c.nl", ["a@b-c.nl"]),
        ("www.a-b.nl", ["www.a-b.nl"]),
        ("https://a-b.nl", ["https://a-b.nl"]),
        ("C:\\a-b", ["C:\\a-b"]),
        ("binnen-", ["binnen-"]),
        ("-er", ["-er"]),
    ],
)
def test_a_line_ends_after_hyphens_and_dashes_between_letters(word: str, pieces: list[str]) -> None:
    assert unbreakable_pieces(word) == pieces


def test_words_are_split_at_spaces_and_long_ones_at_their_marks() -> None:
    assert words("een  twee\u00a0drie") == ["een", "  ", "twee\u00a0drie"]
    pieces = ["https://", "a.", "nl/", "b-", "c@", "d."]
    assert cut_pieces("https://a.nl/b-c@d.") == pieces


def test_text_is_measured_by_its_font_s_advance_widths() -> None:
    metrics = read_metrics()

    assert metrics.width_pt("n", 9) == pytest.approx(1296 / 2048 * 9)
    assert metrics.width_pt("n", 9, FontStyle.BOLD) > metrics.width_pt("n", 9)
    assert metrics.missing_character("gewoon") is None
    assert metrics.missing_character("a中") == "中"
    assert [
        FontStyle.of(bold=bold, italic=italic).value
        for bold in (False, True)
        for italic in (False, True)
    ] == ["regular", "italic", "bold", "bold_italic"]


def test_a_letter_s_kenmerk_is_printed_or_said_to_follow() -> None:
    letters = golden_letters()

    assert letters["informateur"].kenmerk_text == "10026"
    assert letters["concept"].kenmerk_text == "volgt"


def test_a_house_style_knows_its_rows() -> None:
    assert STYLE.rows_per_page == 53
    assert STYLE.address_lines_most == 6
    assert STYLE.text.ascent + STYLE.text.descent == STYLE.text.pitch


PARAGRAPH = Paragraph(content=(Text("a"),))
TOPIC = Heading(level=1, content=(Text("h"),))
SUB = Heading(level=2, content=(Text("s"),))


@pytest.mark.parametrize(
    ("blocks", "rows"),
    [
        ([PARAGRAPH, PARAGRAPH], [1, 9]),
        ([PARAGRAPH, BlankLine(), PARAGRAPH], [2, 9]),
        ([PARAGRAPH, BlankLine(), BlankLine()], [11]),
        ([PARAGRAPH, TOPIC, PARAGRAPH], [2, 1, 9]),
        ([PARAGRAPH, SUB, PARAGRAPH], [1, 0, 9]),
        ([TOPIC, SUB], [1, 9]),
        ([SUB, TOPIC], [2, 9]),
        ([BlankLine(), PARAGRAPH], [9]),
        ([], []),
    ],
)
def test_blank_rows_stand_below_the_block_before_them(
    blocks: list[Paragraph | Heading | BlankLine], rows: list[int]
) -> None:
    assert [below for _, below in rows_below(blocks, STYLE, last=9)] == rows


@pytest.mark.parametrize(
    ("blocks", "rows"),
    [([PARAGRAPH], 1), ([BlankLine(), PARAGRAPH], 2), ([TOPIC], 2), ([SUB], 1), ([], 1)],
)
def test_the_aanhef_has_a_blank_row_below_or_what_a_heading_wants(
    blocks: list[Paragraph | Heading | BlankLine], rows: int
) -> None:
    assert aanhef_rows_below(blocks, STYLE) == rows


def test_plain_text_has_a_line_end_for_a_hard_break() -> None:
    assert plain_text((Text("a"), LineBreak(), Emphasis((Text("b"),)))) == "a\nb"


def test_a_place_is_written_as_editors_do() -> None:
    assert str(Location("a.md", 3, 7)) == "a.md:3:7"
    assert str(Location("a.md", 3)) == "a.md:3"
    assert str(Location("a.md")) == "a.md"
    assert Origin(Location("a", 1), {"x": Location("a", 2)}).at("y") == Location("a", 1)


def test_problems_are_kept_once_in_the_order_of_their_places() -> None:
    problems = Problems()
    problems.add("letter-empty", Location("b", 1))
    problems.add("markdown-code", Location("a", 9))
    problems.add("markdown-code", Location("a", 9))
    problems.add("field-unused", Location("a", 1), name="x")
    problems.add_invalid(InvalidValueError("bad-date", text="x"), Location("c"))
    problems.extend([Problem(code="letter-empty", location=Location("b", 1))])

    assert [problem.code for problem in problems] == [
        "field-unused", "markdown-code", "letter-empty", "bad-date",
    ]  # fmt: skip
    assert len(problems) == 4
    assert [problem.code for problem in problems.warnings] == ["field-unused"]
    with pytest.raises(LetterError, match="'x' is not a date"):
        problems.raise_errors()


def test_a_problem_travels_between_processes() -> None:
    problem = Problem(code="bad-date", location=Location("a", 1, 2), values={"text": "x"})

    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301 - its own pickle


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("kenmrek", ["kenmerk", "date"], "Did you mean 'kenmerk'?"),
        ("x", ["kenmerk", "date"], "Known: date, kenmerk."),
        ("x", [], "There is none yet."),
        ("x", [f"naam{n:02}" for n in range(14)], "and 2 more."),
    ],
)
def test_a_suggestion_names_the_nearest_or_what_there_is(
    word: str, known: list[str], said: str
) -> None:
    assert suggestion(word, known).endswith(said)
