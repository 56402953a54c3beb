"""Problems of letters that somebody edited in Word, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["REVIEWS"]

_BY_HAND = "Pas de tekst zelf aan en maak de brief opnieuw; {file} blijft zoals het is."

REVIEWS: Mapping[str, Words] = {
    "review-sent": Words(
        "Deze brief is verzonden als {kenmerk}: wat daarna is bewerkt, staat in geen brief.",
        "Schrijf een nieuwe brief, of maak hem opnieuw met --reissue als hij hersteld moet worden.",
    ),
    "review-value": Words(
        "‘{value}’ is bewerkt en is geen tekst: het is de waarde {name}, die staat in {kept}.",
        "Wijzig het daar en maak de brief opnieuw.",
    ),
    "review-no-text": Words(
        "‘{was}’ werd ‘{now}’ in {file} en staat in geen tekst, maar hier.",
        "Wijzig het hier en maak de brief opnieuw.",
    ),
    "review-template": Words(
        "‘{was}’ werd ‘{now}’ in {file}, waar een sjabloon de woorden samenvoegt.", _BY_HAND
    ),
    "review-kind": Words(
        "‘{was}’ werd ‘{now}’ in {file}: een ander soort alinea of een ander nummer.", _BY_HAND
    ),
    "review-differs": Words(
        "‘{was}’ werd ‘{now}’ in {file}; zo opgeschreven zou de brief iets anders zeggen.",
        _BY_HAND,
    ),
    "review-odd": Words(
        "‘{now}’ heeft in {file} iets wat niet in een tekst past: {what}.",
        "Haal het in Word weg of laat het staan; van deze alinea is niets overgenomen.",
    ),
    "review-conflict": Words(
        "De tekst zegt nu ‘{was}’ en {file} zegt ‘{now}’: beide zijn gewijzigd.",
        "Kies er een en zet die in de tekst.",
    ),
    "review-either": Words(
        "‘{was}’ staat niet in {file}: het is daar weggehaald, of later in de tekst gezet.",
        "Haal het uit de tekst als het weg moet.",
    ),
    "review-header": Words(
        "De kop van een pagina zegt ‘{text}’ in {file}; dat past in geen tekst.",
        "Wijzig de afzender of de huisstijl en maak de brief opnieuw.",
    ),
    "review-open": Words(
        "{author} stelt een wijziging voor die nog open staat: ‘{text}’.",
        "Aanvaard of verwerp haar in Word, of geef --tracked accept of --tracked reject.",
    ),
    "review-snippet": Words(
        "Andere brieven gebruiken deze bouwsteen ook: {letters}.",
        "Lees die ook; `nrcli compare --against` laat zien wat er in verandert.",
    ),
    "review-some": Words(
        "Wat is bewerkt, staat in {{% if %}} of {{% for %}}: het is voor een deel van de brieven.",
        "Kijk of de andere het ook moeten zeggen.",
    ),
    "review-all": Words(
        "Het bestand is de brief aan één persoon; de tekst is die van iedereen op de lijst.",
        "Lees de wijziging als een die zij allemaal krijgen.",
    ),
}
