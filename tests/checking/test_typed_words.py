"""Words are read with their places, without the marks of Markdown and of the template."""

from __future__ import annotations

import pytest

from nrcli.checking.spelling.domain.typed_words import typed_words


def words(text: str) -> list[str]:
    return [word.text for word in typed_words(text, "a.md")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Een, twee; drie: vier!", ["Een", "twee", "drie", "vier"]),
        ("(een) [twee] “drie” ‘vier’ 'vijf'", ["een", "twee", "drie", "vier", "vijf"]),
        ("foto’s en foto's", ["foto's", "en", "foto's"]),
        ("hij/zij en/of", ["hij", "zij", "en", "of"]),
        ("a\u0308pfel en e\u0301e\u0301n", ["äpfel", "en", "één"]),
        ("reken\u00admeester en\u2060zo oud\u2011lid", ["rekenmeester", "enzo", "oud-lid"]),
        ("een – twee — drie…", ["een", "twee", "drie"]),
        ("zorgaanbieder(s) (jeugd)zorg x_y #label @naam 10% 5,3", []),
        ("{{ waarde }}s en {# wat #} door", ["en", "door"]),
        ("brie{% if a %}ven{% endif %}", []),
        ("{% if a %}ja{% else %}nee{% endif %} zo", ["ja", "nee", "zo"]),
        ("{# een\ntwee #}\ndrie", ["drie"]),
        ("`code` <https://a.nl> &nbsp; a&nbsp;b", ["a", "b"]),
        ("[tekst](https://a.nl 'titel')[^1] en[^noot]", ["tekst", "en"]),
        ("Ωmega µg دليل goed", ["goed"]),
    ],
)
def test_only_running_text_is_read(text: str, read: list[str]) -> None:
    assert words(text) == read


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Een twee. Drie? Vier! Vijf", ["Een", "Drie", "Vier", "Vijf"]),
        ("Een\ntwee\n\ndrie", ["Een", "drie"]),
        ("# Een twee\n- drie\n* vier\n1. vijf\n> zes", ["Een", "drie", "vier", "vijf", "zes"]),
        ("| een twee | drie |", ["een", "drie"]),
        ("een (twee.) drie", ["een", "drie"]),
        ("de heer J. Jansen, o.a. hij", ["de"]),
        ("een [^1]. Twee", ["een", "Twee"]),
        ("een: Twee; Drie", ["een"]),
    ],
)
def test_the_first_word_of_a_sentence_is_known(text: str, first: list[str]) -> None:
    assert [word.text for word in typed_words(text, "a.md") if word.begins] == first


def test_places_are_lines_and_columns_of_the_file() -> None:
    read = list(typed_words("- **een** {{ a }}\n\n(twee)", "a.md", 7))
    assert [str(word.place) for word in read] == ["a.md:7:5", "a.md:9:2"]


def test_a_word_follows_another_where_only_a_space_is_between() -> None:
    text = "een twee  drie, vier (vijf) zes\nzeven"
    assert [word.follows for word in typed_words(text, "a.md")] == [
        False, True, False, False, False, True, False,
    ]  # fmt: skip


def test_a_stop_behind_a_word_is_known() -> None:
    assert [word.has_stop for word in typed_words("bijv. dit (en dat.)", "a.md")] == [
        True, False, False, True,
    ]  # fmt: skip
