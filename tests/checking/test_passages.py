"""Passages: what somebody typed as a reader meets it, with the place of each character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrcli.checking.domain.passages import MASK, TAG, Kind, Passage, read_field, read_passages
from nrcli.domain.letter.source_texts import SourceText
from nrcli.domain.problems.problem import Location


def passages(text: str, first_line: int = 1) -> tuple[Passage, ...]:
    return read_passages(SourceText(text=text, file="brief.md", first_line=first_line))


def test_the_lines_of_a_paragraph_are_one_passage_with_places() -> None:
    (passage,) = passages("\nIk schrijf u over\n  de opvang van slachtoffers.\n", first_line=7)

    assert passage.text == "Ik schrijf u over de opvang van slachtoffers."
    assert passage.kind is Kind.PARAGRAPH
    assert passage.place(0) == Location("brief.md", 8, 1)
    assert passage.place(passage.text.index("opvang")) == Location("brief.md", 9, 6)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("een **vet** en *schuin* en __ook__ woord", "een vet en schuin en ook woord"),
        ("de naam_van_iets blijft", "de naam_van_iets blijft"),
        ("zie [het rapport](https://example.nl/a_b) en verder", "zie het rapport en verder"),
        ("een noot[^1] hier", "een noot hier"),
        ("een \\* en \\[haak\\]", "een * en [haak]"),
        ("bij 5&nbsp;mei", "bij 5\N{NO-BREAK SPACE}mei"),
        ("ga naar https://example.nl/a, en (www.example.nl).", f"ga naar {MASK}, en ({MASK})."),
        ("mail naar jan.de.vries@example.nl.", f"mail naar {MASK}."),
        ("kijk op example.nl/pagina.", f"kijk op {MASK}."),
        ("dag {{ recipient.name }}, en", f"dag {MASK}, en"),
        ("a{% if x %} b{% endif %}", f"a{TAG} b{TAG}"),
        ("a{# niet voor u #} b", "a b"),
    ],
)
def test_markup_is_taken_out(text: str, shown: str) -> None:
    (passage,) = passages(text)

    assert passage.text == shown


@pytest.mark.parametrize("text", ["\\# geen kop", "\\- geen punt", "\\* ook niet", "1\\. juli"])
def test_what_is_escaped_begins_nothing(text: str) -> None:
    (passage,) = passages(text)

    assert passage.kind is Kind.PARAGRAPH


def test_an_escaped_bar_divides_no_cells() -> None:
    assert [each.text for each in passages("| a \\| b | c |")] == [f"a {MASK} b", "c"]


def test_places_count_what_was_taken_out() -> None:
    (passage,) = passages("Dit is **heel** {{ veld }} [mooi](https://example.nl/) gedaan.")

    for word, column in (("heel", 10), ("mooi", 29), ("gedaan", 56)):
        assert passage.place(passage.text.index(word)).column == column


def test_headings_items_cells_and_footnotes_are_told_apart() -> None:
    found = passages(
        "# Opvang\n\nEen alinea.\n- een punt\n  dat verder gaat\n- nog een\n\n"
        "  hangt eronder\n\n1. eerste\n2. tweede\n\n| Jaar | Aantal |\n| --- | ---: |\n"
        "| 2016 | 952 |\n\n[^a]: Een noot.\n\n    Nog een alinea.\n\n---\n\nSlot.\n"
    )

    assert [(passage.kind, passage.text) for passage in found] == [
        (Kind.HEADING, "Opvang"),
        (Kind.PARAGRAPH, "Een alinea."),
        (Kind.ITEM, "een punt dat verder gaat"),
        (Kind.ITEM, "nog een"),
        (Kind.ITEM, "hangt eronder"),
        (Kind.ITEM, "eerste"),
        (Kind.ITEM, "tweede"),
        (Kind.TABLE, "Jaar"),
        (Kind.TABLE, "Aantal"),
        (Kind.TABLE, "2016"),
        (Kind.TABLE, "952"),
        (Kind.FOOTNOTE, "Een noot."),
        (Kind.FOOTNOTE, "Nog een alinea."),
        (Kind.PARAGRAPH, "Slot."),
    ]


def test_a_number_at_the_start_of_a_line_begins_no_list() -> None:
    (passage,) = passages("Dat was in het jaar\n2016. Daarna niet meer.\n")

    assert passage.text == "Dat was in het jaar 2016. Daarna niet meer."


@pytest.mark.parametrize("end", ["\\", "  "])
def test_a_hard_line_break_is_a_line_end(end: str) -> None:
    (passage,) = passages(f"Postbus 20018{end}\n2500 EA Den Haag\n")

    assert passage.text == "Postbus 20018\n2500 EA Den Haag"


def test_a_line_of_comment_alone_does_not_divide_a_paragraph() -> None:
    (passage,) = passages("Een zin\n{# nrcli: allow word-twice: zo\nbedoeld #}\ngaat verder.\n")

    assert passage.text == "Een zin gaat verder."
    assert passage.place(passage.text.index("gaat")) == Location("brief.md", 4, 1)


def test_a_tag_over_several_lines_keeps_the_places_right() -> None:
    found = passages("{% if a\n and b %}\nEen zin.\n{% endif %}\n")

    assert [passage.text.strip(f" {TAG}") for passage in found] == ["Een zin."]
    assert found[0].place(found[0].text.index("zin")) == Location("brief.md", 3, 5)


def test_what_holds_no_words_is_no_passage() -> None:
    assert passages("{{ snippets }}\n\n{% if a %}\n\n{% endif %}\n\n---\n") == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("zij zei \u201cik ga dhr. bellen\u201d en ging", "\u201cik ga dhr. bellen\u201d"),
        ("zij zei \u201eik ga\u201d en ging", "\u201eik ga\u201d"),
        ('zij zei "ik ga" en ging', '"ik ga"'),
        ("zij zei \u2018foto\u2019s mee\u2019 en ging", "\u2018foto\u2019s mee\u2019"),
        ("zij zei \u201cik ga en dat was al", "\u201cik ga en dat was al"),
    ],
)
def test_a_quotation_is_what_stands_between_the_marks(text: str, quoted: str) -> None:
    ((start, end),) = Passage(text=text).quotations

    assert text[start:end] == quoted


def test_an_apostrophe_is_no_quotation() -> None:
    assert Passage(text="\u2019s Avonds zag ik foto\u2019s van zo\u2019n auto.").quotations == ()


@pytest.mark.parametrize(("column", "expected"), [(10, 13), (0, 0)])
def test_a_field_has_the_place_it_was_written_at(column: int, expected: int) -> None:
    passage = read_field("Over dhr. Jansen", Location("brief.md", 2, column))

    assert passage.kind is Kind.FIELD
    assert passage.place(3) == Location("brief.md", 2, expected)


PIECES = st.sampled_from(
    [
        "woord", "én", " ", "  ", "\n", "\n\n", "**", "_", "# ", "- ", "1. ", "| ", "[^a]",
        "[a](b)", "[", "]", "(", ")", "{{ x }}", "{% if a\n%}",
        "{# zo\n#}", "\\", "\\\n", "\\*", "&nbsp;",
        "https://a.nl/b", "a@b.nl", ".", "\t",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_each_character_of_a_passage_stands_where_its_place_says(text: str) -> None:
    lines = text.split("\n")
    for passage in passages(text):
        for offset, character in enumerate(passage.text):
            place = passage.place(offset)
            typed = lines[place.line - 1][place.column - 1 :]
            if character not in {MASK, TAG, "\N{NO-BREAK SPACE}", " ", "\n"}:
                assert typed.startswith(character)
