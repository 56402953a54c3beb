"""What fits where: words in columns, addresses in windows, characters in the font."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.composition.fitter import Fitter, check_address, numbers_kept_whole
from nrcli.domain.letter.blocks import CutPoint, Emphasis, Inline, LineBreak, Link, Strong, Text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.words import plain_word, styled_words
from nrcli.domain.problems.problem import NOWHERE, Problems
from nrcli.domain.values.length import Length
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.letters import golden_letters, letter_of


@pytest.fixture
def style() -> HouseStyle:
    return golden_letters()["informateur"].house_style


def fitted(style: HouseStyle, *inlines: Inline) -> tuple[tuple[Inline, ...], list[str]]:
    problems = Problems()
    fitter = Fitter(read_metrics(), style, problems)
    result = fitter.inlines(inlines, style.text, Length(100), NOWHERE)
    return result, [f"{problem.code}: {problem.message}" for problem in problems]


def test_words_that_fit_stay_as_they_are(style: HouseStyle) -> None:
    text = Text("een-op-een en https://a.nl en nog veel meer woorden dan er op een regel gaan")

    assert fitted(style, text) == ((text,), [])


def test_a_word_wider_than_its_column_is_cut_at_slash_point_hyphen_and_at(
    style: HouseStyle,
) -> None:
    inlines, problems = fitted(style, Text("zie info@een-lange.example.nl/met/pad nu"))

    assert problems == []
    assert [part.text if isinstance(part, Text) else "|" for part in inlines] == [
        "zie info@", "|", "een-", "|", "lange.", "|", "example.", "|", "nl/", "|", "met/", "|",
        "pad nu",
    ]  # fmt: skip


def test_cuts_reach_into_emphasis_strong_and_links(style: HouseStyle) -> None:
    long = Text("https://een.lange.site.nl/")
    inlines, problems = fitted(
        style, Emphasis((long,)), LineBreak(), Strong((long,)), LineBreak(), Link("x", (long,))
    )

    assert problems == []
    for part in inlines[::2]:
        assert isinstance(part, Emphasis | Strong | Link)
        assert CutPoint() in part.content


def test_a_word_without_a_place_to_cut_is_an_error_that_says_by_how_much(
    style: HouseStyle,
) -> None:
    _, problems = fitted(style, Text("hottentottententententoonstelling"))

    assert problems == [
        (
            "word-too-wide: The word 'hottentottententententoonstelling' is 18.6 mm wider than its "
            "column and has no place to cut it."
        )
    ]


def test_a_word_of_several_styles_counts_as_one(style: HouseStyle) -> None:
    half = "hottentotten"
    _, problems = fitted(
        style, Text(half), Strong((Emphasis((Text(half),)),)), Link("x", (Text("en"),))
    )
    _, separate = fitted(style, Text(half + " "), Strong((Text(half),)), LineBreak(), Text(half))

    assert [problem.partition(":")[0] for problem in problems] == ["word-too-wide"]
    assert separate == []


def test_what_cannot_be_printed_is_an_error(style: HouseStyle) -> None:
    _, problems = fitted(style, Text("a\u202eb"), Emphasis((Text("中"),)))

    assert problems == [
        "forbidden-character: U+202E RIGHT-TO-LEFT OVERRIDE cannot stand in a line of a letter.",
        "character-not-in-font: The font has no '中' (U+4E2D CJK UNIFIED IDEOGRAPH-4E2D).",
    ]


def test_an_inner_list_has_less_room() -> None:
    wide = "https://www.rijksoverheid.nl/" + "a" * 40
    body = letter_of(f"- een\n  - {wide}").body

    assert "CutPoint" in repr(body)
    assert "CutPoint" not in repr(letter_of(wide).body)


NAMES = "The lines of a name go in `address_name` of the person."


def address_problems(style: HouseStyle, *lines: str) -> list[str]:
    problems = Problems()
    check_address(lines, style, read_metrics(), NOWHERE, problems)
    return [f"{problem.message} {problem.hint}" for problem in problems]


def test_three_to_six_lines_fit_the_window(style: HouseStyle) -> None:
    for count in range(3, 7):
        assert address_problems(style, *["Postbus 1"] * count) == []


def test_a_line_too_wide_for_the_window_is_told_with_a_place_to_break(style: HouseStyle) -> None:
    wide = "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties, Directie"

    assert address_problems(style, wide, "a", "b") == [
        (
            f"The address line '{wide}' is 12.9 mm too wide for the window. Break it over two "
            "lines: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties,' and 'Directie'. "
            f"{NAMES}"
        )
    ]
    assert address_problems(style, "m" * 60, "a", "b")[0].endswith(
        "Break it over two lines. " + NAMES
    )


@pytest.mark.parametrize(
    ("wide", "proposal"),
    [
        (
            "Mevrouw prof. dr. mr. A.B.C. van Haersma Buma-van Dettmeijer-Vermeulen, LLM",
            (
                "two lines: 'Mevrouw prof. dr. mr. A.B.C. van Haersma Buma-van' and "
                "'Dettmeijer-Vermeulen, LLM'"
            ),
        ),
        (
            "Een heel lange naam van een organisatie " * 3,
            (
                "three lines: 'Een heel lange naam van een organisatie Een heel lange' and 'naam "
                "van een organisatie Een heel lange naam van een' and 'organisatie'"
            ),
        ),
        (
            "Een heel lange naam van een organisatie " * 5,
            (
                "several lines: 'Een heel lange naam van een organisatie Een heel lange' "
                "and 'naam van een organisatie Een heel lange naam van een' and "
                "'organisatie Een heel lange naam van een organisatie Een' and 'heel "
                "lange naam van een organisatie'"
            ),
        ),
    ],
)
def test_a_break_is_proposed_where_lines_may_end(
    style: HouseStyle, wide: str, proposal: str
) -> None:
    assert address_problems(style, wide, "a", "b")[0].endswith(f"Break it over {proposal}. {NAMES}")


def test_too_many_and_too_few_lines_are_told(style: HouseStyle) -> None:
    assert address_problems(style, *["a"] * 7) == [
        (
            "The address has 7 lines and 6 fit in the window; it is 3.8 mm too high. "
            "Join or leave out one line."
        )
    ]
    assert address_problems(style, *["a"] * 9)[0].endswith("Join or leave out 3 lines.")
    assert address_problems(style, "a", "b") == [
        "The address has 2 lines; post needs 3 at least. Complete it."
    ]


def test_the_window_is_a_setting(style: HouseStyle) -> None:
    window = replace(style.address.window, right=Length.parse("60 mm"))
    narrow = replace(style, address=replace(style.address, window=window))

    assert address_problems(narrow, "Mevrouw drs. E.I. Schippers", "a", "b") != []


def test_numbers_of_the_letter_and_its_sender_are_never_broken() -> None:
    whole = numbers_kept_whole(["2017-10026", "10026", "070-123"])
    assert whole is not None

    assert whole.split("zie 2017-10026, niet 2017-100267 of x070-123") == [
        "zie ", "2017-10026", ", niet 2017-100267 of x070-123",
    ]  # fmt: skip
    assert numbers_kept_whole(["10026", ""]) is None


def test_a_number_that_stays_whole_is_kept_in_every_look(style: HouseStyle) -> None:
    fitter = Fitter(read_metrics(), style, Problems(), whole=numbers_kept_whole(["2017-10026"]))
    text = Text("kenmerk 2017-10026.")
    kept = (Text("kenmerk "), Text("2017-10026", whole=True), Text("."))
    inlines = fitter.inlines((text, Strong((text,))), style.text, Length(375), NOWHERE)

    assert inlines == (*kept, Strong(kept))
    words = [plain_word(word) for word in styled_words(inlines)]
    assert words == ["kenmerk", " ", "2017-10026.kenmerk", " ", "2017-10026."]
