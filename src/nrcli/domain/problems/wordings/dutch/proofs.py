"""Wat bij het nalezen van gemaakte brieven blijkt."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["PROOFS"]

_AGAIN = "Maak de brief opnieuw van de tekst, en verzend dit bestand niet."
_CLEAN = "Maak hem opnieuw met --force; in Word toont Document controleren wat erin zit."

PROOFS: Mapping[str, Words] = {
    "proof-nothing": Words(
        "In {path} staat geen brief.",
        "Noem een PDF of DOCX die nrcli heeft gemaakt, of de map waar ze staan.",
    ),
    "proof-unreadable": Words("Dit bestand is niet te lezen: {reason}.", _AGAIN),
    "proof-unregistered": Words(
        "Dit bestand staat niet in het register.",
        "Verzend alleen brieven die nrcli heeft gemaakt, niet een gewijzigde kopie.",
    ),
    "proof-voided": Words("Het kenmerk {kenmerk} is vervallen: {reason}.", "Verzend hem niet."),
    "proof-edited": Words(
        "Dit bestand is gewijzigd nadat nrcli het had gemaakt.",
        "Zet de wijziging in de tekst, en maak de brief opnieuw met --force; DOCX en PDF zijn dan "
        "gelijk.",
    ),
    "proof-old-version": Words(
        "Dit bestand is van een eerdere versie van de brief {kenmerk}.",
        "Maak de brief opnieuw, dan zijn beide bestanden van de laatste versie.",
    ),
    "proof-differs": Words(
        "In het register staat als {what} '{value}', en in dit bestand niet{instead}.", _AGAIN
    ),
    "proof-page-number": Words("Op pagina {page} staat niet 'Pagina {page} van {pages}'.", _AGAIN),
    "proof-note-parted": Words(
        "Het cijfer van voetnoot {mark} staat op pagina {page}, en de noot begint op pagina "
        "{other}.",
        "Maak de noot korter, of zorg dat er een regel meer of minder boven het cijfer staat.",
    ),
    "proof-closing-alone": Words(
        "De ondertekening staat alleen op pagina {page}: er staat geen regel van de tekst boven.",
        "Splits de laatste alinea, zet een zin onder de tabel, of kort de brief in.",
    ),
    "proof-page-fields": Words(
        "Een koptekst van dit bestand telt de pagina’s niet: PAGE en NUMPAGES staan er niet "
        "allebei in.",
        _AGAIN,
    ),
    "proof-texts-differ": Words(
        "Alinea {number} is niet gelijk in beide bestanden: '{pdf}' in de PDF, '{docx}' in de "
        "DOCX.",
        "Maak de brief opnieuw met --force, dan komen beide van de tekst.",
    ),
    "proof-unmarked": Words(
        "Op pagina {page} van dit afschrift staat niet dat het er een is.", _AGAIN
    ),
    "proof-afschrift-differs": Words(
        "Dit afschrift is niet gelijk aan de brief: '{text}'.", _AGAIN
    ),
    "proof-left-over": Words(
        "Er is iets blijven staan, {left}, in '{text}'.", "Verbeter de tekst van de brief."
    ),
    "proof-empty-aanhef": Words(
        "'{text}' groet niemand.", "Vul de naam van de ontvanger aan in recipients.yaml."
    ),
    "proof-double-space": Words(
        "Er staan twee spaties in '{text}'.", "Haal er in de tekst van de brief een weg."
    ),
    "proof-font-loose": Words("Het lettertype {font} zit niet in het bestand.", _AGAIN),
    "proof-language": Words("De taal van het bestand is niet Nederlands: {language}.", _AGAIN),
    "proof-title": Words(
        "De titel van het bestand is '{title}', niet het onderwerp van de brief.", _AGAIN
    ),
    "proof-author": Words(
        "Het bestand noemt '{author}' als auteur; dat is niet de organisatie van de afzender.",
        _CLEAN,
    ),
    "proof-tracked-changes": Words("Er zitten bijgehouden wijzigingen in: {kinds}.", _CLEAN),
    "proof-comments": Words("Er zitten opmerkingen in: {count}.", _CLEAN),
    "proof-hidden-text": Words("Er zit verborgen tekst in: '{text}'.", _CLEAN),
    "proof-other-name": Words(
        "Dit is de brief {letter}, maar hij staat onder de naam van {name}.",
        "Geef hem zijn eigen naam terug of maak de brief opnieuw, voordat u iets verzendt.",
    ),
    "proof-white-text": Words(
        "Er staat tekst in met de kleur van wat erachter ligt: '{text}'.", _AGAIN
    ),
    "proof-tiny-text": Words("Er staat tekst in die te klein is om te lezen: '{text}'.", _AGAIN),
    "proof-covered-text": Words("Over de tekst '{text}' is iets heen gezet.", _AGAIN),
    "proof-text-off-page": Words("Er staat tekst naast de bladzijde: '{text}'.", _AGAIN),
    "proof-unread-text": Words(
        "'{text}' staat op de bladzijde, maar wordt niet voorgelezen en is niet van nrcli.", _AGAIN
    ),
    "proof-spoken-text": Words(
        "'{text}' wordt voorgelezen in plaats van wat op de bladzijde staat.", _AGAIN
    ),
    "proof-drawing": Words("Op bladzijde {page} is iets getekend of geplakt.", _AGAIN),
    "proof-page-shape": Words(
        "Bladzijde {page} is afgesneden, gedraaid of van een ander formaat ({what}).", _AGAIN
    ),
    "proof-script": Words("Er zit een script in (JavaScript).", _AGAIN),
    "proof-macro": Words("Er zit een macro in, een programma: {name}.", _AGAIN),
    "proof-action": Words("Het doet iets bij het openen of gebruiken: {kind}.", _AGAIN),
    "proof-attachment": Words("Er zit een bestand in als bijlage{name}.", _AGAIN),
    "proof-embedded": Words("Er is iets in ingesloten: {name}.", _AGAIN),
    "proof-other-document": Words("Er wordt een ander document in gevoegd: {name}.", _AGAIN),
    "proof-external": Words("Het haalt bij het openen iets van elders: {kind}, {target}.", _AGAIN),
    "proof-form": Words("Er zitten velden van een formulier in.", _AGAIN),
    "proof-signature": Words(
        "Er zit een digitale handtekening in die het register niet kent.",
        "Ga na wie heeft getekend, en maak de brief opnieuw als dat niemand had moeten doen.",
    ),
    "proof-layers": Words("Er zitten lagen in die aan en uit kunnen (optional content).", _AGAIN),
    "proof-annotation": Words("Op bladzijde {page} staat een aantekening, {kind}{text}.", _AGAIN),
    "proof-link": Words("Een koppeling leidt naar {target}, niet naar '{text}'.", _AGAIN),
    "proof-field": Words("Er zit een veld in dat niet van nrcli is: {name}.", _AGAIN),
    "proof-property": Words(
        "In de eigenschappen staat iets dat niet van nrcli is: {name} '{value}'.", _CLEAN
    ),
    "proof-appended": Words(
        "Aan dit bestand is later iets toegevoegd, een nieuwe versie of andere bytes.", _AGAIN
    ),
    "proof-doctype": Words("Het onderdeel {name} heeft een DOCTYPE; geen brief heeft die.", _AGAIN),
    "proof-doubled": Words(
        "Het onderdeel {name} zit er tweemaal in: elk programma kan een ander tonen.", _AGAIN
    ),
    "proof-unknown": Words("Er zit iets in dat niet van nrcli is: {what}.", _AGAIN),
}
