"""What was meant is suggested first; what nobody should write never is."""

from __future__ import annotations

import pytest

from nrcli.checking.spelling.domain.suggestions import suggestions
from tests.support.dutch import SPELLER, speller_with

_TYPOS = """
onmiddelijk onmiddellijk|aktie actie|accoord akkoord|addres adres|begelijden begeleiden
bijvoobeeld bijvoorbeeld|burgermeester burgemeester|comissie commissie|dicussie discussie
eigelijk eigenlijk|electriciteit elektriciteit|enigzins enigszins|financiele financiële
geinformeerd geïnformeerd|gemeentte gemeente|hoeveelheit hoeveelheid|ideeen ideeën
kabbinet kabinet|kontakt contact|maatregellen maatregelen|mensehandel mensenhandel
minderjarrig minderjarig|nationaale nationale|noodzaakelijk noodzakelijk|opsporring opsporing
overheidt overheid|paralel parallel|rapporteurr rapporteur|slachtofer slachtoffer
strafbar strafbaar|toezicth toezicht|uitbuitting uitbuiting|vervolgins vervolgens
voorziter voorzitter|wetsvoostel wetsvoorstel|zowiezo sowieso|jeughulp jeugdhulp
jeugdhlpaanbieder jeugdhulpaanbieder|fractievoorziter fractievoorzitter
regeerakoord regeerakkoord|zedendelikt zedendelict|begrotting begroting|aandagt aandacht
kindren kinderen|samenwerrking samenwerking|afschrifft afschrift|bijlaage bijlage
fotos foto's|autos auto's|cafes cafés|bureau's bureaus|coordinator coördinator|patient patiënt
tweeentwintig tweeëntwintig|zeeeend zee-eend|oudminister oud-minister|nederlandse Nederlandse
danwel dan wel|voorzover voor zover|zonodig zo nodig|ondermeer onder meer|bijv bijv.|dhr dhr.
"""


@pytest.mark.parametrize("typo", _TYPOS.replace("\n", "|").strip("|").split("|"))
def test_what_was_meant_is_suggested_first(typo: str) -> None:
    typed, meant = typo.split(" ", 1)
    assert suggestions(typed, SPELLER)[0] == meant


def test_at_most_three_are_suggested() -> None:
    assert len(suggestions("beter", SPELLER)) <= 3
    assert suggestions("vergadring", SPELLER) == ("vergaring", "vergadering")


def test_a_word_of_the_same_letter_comes_first() -> None:
    assert suggestions("vergadring", SPELLER, {"vergadering"})[0] == "vergadering"


def test_a_capital_stays() -> None:
    assert suggestions("Gemeentte", SPELLER)[0] == "Gemeente"


def test_two_slips_are_guessed_only_where_nothing_is_nearer() -> None:
    assert "onderzoek" in suggestions("onderzzoeck", SPELLER)
    assert suggestions("Hanzelaan", SPELLER) == ()  # a name, two slips away from Handelaar


def test_nothing_like_it_is_nothing_suggested() -> None:
    assert suggestions("qwrtzpxq", SPELLER) == ()


def test_what_the_office_never_wants_is_not_suggested() -> None:
    assert "prostituee" in suggestions("prostitueee", SPELLER)
    assert "prostituee" not in suggestions("prostitueee", speller_with("-prostituee"))


def test_a_word_of_the_office_is_suggested() -> None:
    assert suggestions("flobbeer", speller_with("flobber")) == ("flobber",)
