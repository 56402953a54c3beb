"""A paragraph falls apart into words, over the borders of its inlines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrcli.domain.letter.blocks import (
    CutPoint,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Strong,
    Text,
)
from nrcli.domain.letter.words import is_space, plain_word, styled_words
from nrcli.domain.values.font_metrics import FontStyle

NOTE = Footnote(1, (Paragraph(content=(Text("noot"),)),))


def shown(*inlines: Inline) -> list[str]:
    """Return each word with its fragments between bars, and own marks for what is no text."""
    marks = {"LineBreak": "BREAK", "CutPoint": "CUT", "Footnote": "1"}
    return [
        "|".join(
            part.content if isinstance(part.content, str) else marks[type(part.content).__name__]
            for part in word
        )
        for word in styled_words(inlines)
    ]


@pytest.mark.parametrize(
    ("inlines", "words"),
    [
        ((Text("een  twee"),), ["een", "  ", "twee"]),
        ((Text("een-"), Emphasis((Text("op"),)), Text("-een.")), ["een-", "op|-", "een."]),
        ((Text("("), Link("x", (Text("www.a.nl"),)), Text(").")), ["(|www.a.nl|)."]),
        ((Text("12"), Strong((Text("-34"),))), ["12|-", "34"]),
        ((Text("woord"), NOTE, Text(", en")), ["woord|1|,", " ", "en"]),
        ((NOTE, NOTE), ["1|1"]),
        ((Text("a"), LineBreak(), Text("b")), ["a", "BREAK", "b"]),
        ((Text("a/"), CutPoint(), Text("b")), ["a/", "CUT", "b"]),
        ((Emphasis((Text("a b"), LineBreak())),), ["a", " ", "b", "BREAK"]),
        ((Text(""), Text("a"), Text("")), ["a"]),
        ((), []),
    ],
)
def test_words_go_on_over_the_borders_of_inlines(
    inlines: tuple[Inline, ...], words: list[str]
) -> None:
    assert shown(*inlines) == words


@given(st.lists(st.text("ab -/.", max_size=6), max_size=6))
def test_the_words_joined_are_the_paragraph(texts: list[str]) -> None:
    inlines = tuple(
        Text(text) if index % 2 else Strong((Text(text),)) for index, text in enumerate(texts)
    )

    assert "".join(map(plain_word, styled_words(inlines))) == "".join(texts)


def test_the_look_of_a_fragment_adds_to_the_style_around_it() -> None:
    (word,) = styled_words((Emphasis((Text("a"), Strong((Text("b"),)))),))
    slanted, both = word

    assert slanted.font(FontStyle.REGULAR) == FontStyle.ITALIC
    assert slanted.font(FontStyle.BOLD) == FontStyle.BOLD_ITALIC
    assert both.font(FontStyle.REGULAR) == FontStyle.BOLD_ITALIC


def test_only_spaces_are_a_space() -> None:
    assert [is_space(word) for word in styled_words((Text("a b"), LineBreak()))] == [
        False, True, False, False,
    ]  # fmt: skip
