"""How a text is typed is looked at where it is text: not in tags, values, addresses or markers."""

from __future__ import annotations

import pytest

from nrcli.checking.domain.typography import check_typing, has_typographic_quotes
from nrcli.domain.letter.source_texts import SourceText


def findings(text: str) -> list[tuple[str, int, int]]:
    source = SourceText(text=text, file="a.md", first_line=5)
    return [
        (each.code, each.location.line, each.location.column)
        for each in check_typing(source, typographic=True)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een  twee   drie", [("double-space", 5, 4), ("double-space", 5, 10)]),
        ("Een\ntwee  drie", [("double-space", 6, 5)]),
        ("-   een\n  twee  \n1.  drie\n# kop", []),
        ("|  a  |  b  |", []),
        ("2500 EH  Den Haag", []),
        ("{% if  a %}{{  b  }}{#  c  #}", []),
        ("De zin.De zin", [("space-missing", 5, 4)]),
        ("Ja!Nee?Ja", []),
        ("Stel!Vraag?Zeg", [("space-missing", 5, 1)]),
        ("een,twee;drie", [("space-missing", 5, 1)]),
        ("Th.H.Ph. en drs. E.I. en 1.561 en 1,5 en i.v.m. en Booking.com", []),
        ("zie www.Rapport.Nl, https://a.nl/een.Twee en info@een.Nl", []),
        ("[zin](https://een.Twee.nl/a,b)", []),
        ("{{ recipient.Naam }}", []),
        ("'s ochtends", [("straight-quote", 5, 1)]),
        ('{{ snippet("a") }} en [^1]', []),
    ],
)
def test_what_is_typed_wrong_is_found_at_its_place(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    assert findings(text) == found


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("'s ochtends", ["’"]),
        ("zo'n", ["’"]),
        ("een 'woord' hier", ["‘", "’"]),
        ('een "woord", ("ja")', ["“", "”", "“", "”"]),
        ('*"woord"*', ["“", "”"]),
    ],
)
def test_a_straight_mark_gets_the_typographic_one_of_its_place(
    text: str, better: list[str]
) -> None:
    source = SourceText(text=text, file="a.md")
    repairs = [each.repair for each in check_typing(source, typographic=True)]

    assert [repair.new for repair in repairs if repair] == better


def test_straight_marks_alone_are_nothing_to_look_at() -> None:
    source = SourceText(text="zo'n", file="a.md")

    assert list(check_typing(source, typographic=False)) == []
    assert not has_typographic_quotes("zo'n {{ d('’') }}")
    assert has_typographic_quotes("zo’n")
