"""Right words, compounds, numbers and what the office adds are right; slips are not."""

from __future__ import annotations

import pytest

from tests.support.dutch import SPELLER, speller_with

_RIGHT = """
gemeente geïnformeerd ideeën coördinatie reünie één vóór café efficiënte financiële
foto's auto's zo'n m'n pagina's baby's A4'tje e-mail oud-minister ex-voorzitter
auto-ongeluk zee-eend re-integratie sociaal-emotioneel Zuid-Hollandse Nederlandse IJsland
ijverig IJverig mensenhandel kinderpornografie slachtofferhulp zedenrechercheur jeugdhulpaanbieder
kinderrechtenverdrag ondernemingsraadsverkiezingen informatiedeling signaleringslijst
langetermijnvisie oppervlaktewaterlichaam uitvoeringstaak mensenhandelslachtoffer
vijfentwintig tweeëntwintig driehonderdvijftig eenentwintigste zestienduizend honderdzeven
achttienjarige tienjarigen beleids- jeugd- óók dát wél overlast regeerakkoord sekswerker
uithuisgeplaatste pseudokoper medeparaaf bewindspersoon stelselverantwoordelijkheid ketenpartners
"""
_WRONG = """
gemeentte geinformeerd ideeen ideeén coordinatie reunie cafe efficiente financiele
fotos autos zon'n bureau's oudminister autoongeluk zeeeend reintegratie mensehandel
kinderpornographie slachtofferhullp jeughulpaanbieder kinderrechtverdragg meldingplicht
tweeentwintig drieentwintig regeerakoord sekswerkerr beleids uitvoerings
oppervlaktewaterlichaamm bewintspersoon uitvoeringtaak onmiddelijk enigzins zowiezo
burgermeester hoeveelheit danwel voorzover terzake
"""


@pytest.mark.parametrize("word", _RIGHT.split())
def test_a_right_word_is_right(word: str) -> None:
    assert SPELLER.is_right(word)


@pytest.mark.parametrize("word", _WRONG.split())
def test_a_wrong_word_is_wrong(word: str) -> None:
    assert not SPELLER.is_right(word)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("rapporteursrol", True),
        ("flobberkunde", True),  # a compound with a word of the office
        ("Flobber", True),
        ("zorgflobber", True),
        ("flobber", True),
        ("flober", False),
        ("prostituee", False),
        ("Prostituee", False),
        ("slachtoffer", True),
    ],
)
def test_the_offices_words_count_and_so_do_those_it_never_wants(word: str, right: bool) -> None:  # noqa: FBT001
    speller = speller_with("rapporteursrol\nflobber\n- prostituee\n")
    assert speller.is_right(word) is right


@pytest.mark.parametrize(
    ("word", "is_one"),
    [("bijv", True), ("mr", True), ("dr", True), ("zrg", False), ("zorg", False)],
)
def test_an_abbreviation_is_known_by_its_stop(word: str, is_one: bool) -> None:  # noqa: FBT001
    assert SPELLER.is_abbreviation(word) is is_one


def test_an_office_adds_abbreviations_with_their_stop() -> None:
    assert speller_with("zrg.\n").is_abbreviation("zrg")
