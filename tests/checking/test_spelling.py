"""A word that is wrong is found once, with all its places; names and other languages are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.checking.spelling.domain.spelling import CutCompound, Misspelling, cut_compounds
from nrcli.checking.spelling.domain.typed_words import typed_words
from nrcli.domain.problems.problem import Location
from tests.support.dutch import SPELLER, findings, speller_with, wrong_words

_TEMPLATES = Path(__file__).parents[2] / "templates"


def test_a_word_is_found_once_with_all_its_places() -> None:
    text = "De gemeentte en de gemeentte.\n\nGemeentte en rijk, de gemeente."
    places = (Location("a.md", 1, 4), Location("a.md", 1, 20), Location("a.md", 3, 1))
    assert findings(text) == (
        Misspelling(word="gemeentte", places=places, suggestions=("gemeente", "gemeenste")),
    )


@pytest.mark.parametrize(
    "text",
    [
        "De heer Kabylov en mevrouw Van Dijkstra-Özil gaan naar Wognummerveer.",
        "De iPhone van de NCTV staat bij CoMensha en de PvdA-fractie.",
        "Volgens hem is dat zo. Xqzwyrtia zegt niets.",  # nothing is like it: a name
        "Gisteren was Bijlmers hier. Bijlmers zei niets.",  # a name elsewhere too
        "Zie art. 5, 2e lid, van 24 t/m 25 mei 2016, B1, 3D, 1.561 en 16+.",
        "In 2016 waren er 112-meldingen, 18-jarigen en een 24-uursdienst.",
        "In- en uitstroom, voor- of nadeel, de jeugd- en gezinszorg, zorgaanbieder(s).",
        "'s Ochtends en ’s avonds, 't Gooi, m'n zo’n foto’s en pagina's.",
        "Mail naar info@vrbeeld.nl of kijk op www.vrbeeld.nl/xqz en vrbeeld.nl.",
        "De o.a., d.d., bijv. en i.v.m. zijn afkortingen, ook m.b.t. en afd. personeel.",
        "Zie mr. Jansen en dr. Xqwers, o.a. Xqwers en enz.",
        "{{ onbekndewaarde }} en {% if ontvnger %}hij{% endif %} en `kdoe` en [^vtnoot]",
        "| kolom | nog een |\n|---|---|\n| zorg | hulp |",
        "# Kop\n\n- punt\n* punt\n1. punt\n> citaat",
        "Onderdeel ii, iv en xii; onder a, b en c.",
        "een reken­meester en **zorg**verlener en _nadruk_",
        "Zij noemt de Convention on Action and Trafficking in Human Beings.",
        "De International Organization for Migration zegt dat ook.",
        "Het rapport Deep into Darkness is er.",
        "Dat heet the protection of victims and their families.",
        "de facto, a priori en bonne bouche",
    ],
)
def test_nothing_is_found_in_good_text(text: str) -> None:
    assert wrong_words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hirmee is het klaar. Wij wachten af.", ["Hirmee"]),
        ("Wij doen dat for de Kamer.", ["for"]),
        (
            "# Inleding\n\n- Aanvulende punten\n\n| Bedrg | Zorg |",
            ["Inleding", "Aanvulende", "Bedrg"],
        ),
        ("Er waren 112-meldngen en EU-verdargen.", ["meldngen", "verdargen"]),
        ("de jeugt- en gezinszorg", ["jeugt-"]),
        ("Dat is waar! Gisterren niet? Morgn wel.", ["Gisterren", "Morgn"]),
        ("Dat is een fuot. Dat is een fout.", ["fuot"]),
        ("het voorstel (bijvoorbeelt) en “voorstl”", ["bijvoorbeelt", "voorstl"]),
        ("**gemeentte** en [rapportt](https://a.nl)", ["gemeentte", "rapportt"]),
        ("de kinderen en/of oudrs", ["oudrs"]),
        ("{% if a %}fractis{% else %}fracie{% endif %}", ["fractis", "fracie"]),
        ("beleids alleen", ["beleids"]),
    ],
)
def test_a_slip_is_found_where_it_stands(text: str, found: list[str]) -> None:
    assert wrong_words(text) == found


def test_places_count_marks_that_are_not_read() -> None:
    (found,) = findings("## Kop\n\n{{ a }} **meldpnt** is hier")
    assert found.places == (Location("a.md", 3, 11),)
    assert [each.places[0].column for each in findings("Er zijn 112-meldngen")] == [13]


def test_a_word_the_office_never_wants_is_found_with_a_capital_too() -> None:
    (found,) = findings("De heer NRM is weg.", speller_with("-nrm"))
    assert (found.word, found.is_unwanted) == ("NRM", True)


def test_a_word_of_the_office_is_not_found() -> None:
    assert wrong_words("het flobberoverleg bij het Flobber", speller_with("flobber")) == []


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Mensen handel en mensenhandel.", "mensenhandel"),
        ("De jeugd zorg heet jeugdzorg.", "jeugdzorg"),
        ("De jeugd zorg is er.", None),
        ("Zij komt te kort en heeft een tekort.", None),
        ("Het werk en de werken.", None),
        ("De jeugd, zorg voor jeugdzorg.", None),
        ("De jeugd. Zorg voor jeugdzorg.", None),
    ],
)
def test_a_compound_is_cut_only_where_it_is_whole_elsewhere(text: str, cut: str | None) -> None:
    found = cut_compounds(tuple(typed_words(text, "a.md")), SPELLER)
    assert [each.joined for each in found] == ([cut] if cut else [])


def test_a_cut_compound_tells_where_it_is_whole() -> None:
    text = "Jeugdzorg en jeugdzorg.\n\nDe jeugd zorg en de jeugd zorg."
    assert cut_compounds(tuple(typed_words(text, "a.md")), SPELLER) == (
        CutCompound(
            words="jeugd zorg",
            joined="jeugdzorg",
            places=(Location("a.md", 3, 4), Location("a.md", 3, 21)),
            elsewhere=Location("a.md", 1, 14),
        ),
    )


@pytest.mark.parametrize("path", sorted(_TEMPLATES.glob("*/*.md")), ids=lambda path: path.stem)
def test_nothing_is_found_in_the_letters_that_are_shipped(path: Path) -> None:
    words = tuple(typed_words(path.read_text(encoding="utf-8").split("---\n", 2)[2], path.name))
    assert len(words) > 100
    assert wrong_words(path.read_text(encoding="utf-8").split("---\n", 2)[2]) == []
    assert cut_compounds(words, SPELLER) == ()
