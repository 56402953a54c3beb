"""What the page of a preview says: its own texts, and those of its scripts."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PREVIEW"]

PREVIEW: Mapping[str, str] = {
    "Preview": "Voorbeeld",
    "Skip to the letter": "Naar de brief",
    "Waiting for the letter …": "Wachten op de brief …",
    "Keys <kbd>?</kbd>": "Toetsen <kbd>?</kbd>",
    "The letter": "De brief",
    "There is no letter to show yet. Mend what is listed under Problems and save; it then "
    "appears here.": (
        "Er is nog geen brief om te tonen. Verbeter wat onder Meldingen staat en sla op; dan "
        "ziet u hem hier."
    ),
    "About the letter": "Over de brief",
    "Shown": "U ziet",
    "To": "Aan",
    "Date": "Datum",
    "Usual": "Gewone datum",
    "Concept, marked on every page": "Concept, op elke pagina",
    "Problems": "Meldingen",
    "None.": "Geen.",
    "Where it comes from": "Herkomst",
    "Choose a paragraph of the letter: click it, or walk through them with <kbd>↓</kbd> and "
    "<kbd>↑</kbd>.": (
        "Kies een alinea van de brief: klik erop, of loop erlangs met <kbd>↓</kbd> en <kbd>↑</kbd>."
    ),
    "Keys": "Toetsen",
    "next and previous problem; <kbd>Enter</kbd> shows its paragraph": (
        "volgende en vorige melding; <kbd>Enter</kbd> toont de alinea"
    ),
    "next and previous page": "volgende en vorige pagina",
    "next and previous paragraph, in a paragraph": "in een alinea: volgende en vorige alinea",
    "to the letter": "naar de brief",
    "to whom it is": "naar de ontvanger",
    "this list; <kbd>Esc</kbd> closes it": "deze lijst; <kbd>Esc</kbd> sluit haar",
    "Close": "Sluiten",
    "This page needs JavaScript; <code>nrcli preview --text</code> does without.": (
        "Deze pagina heeft JavaScript nodig; <code>nrcli preview --text</code> kan zonder."
    ),
    # Said by the scripts.
    "Page {page} of {pages}": "Pagina {page} van {pages}",
    "This letter goes to": "Deze brief gaat naar",
    "Others, on this day": "Anderen, op deze dag",
    "Nobody can be written to today, so this is the letter of {date}.": (
        "Vandaag is er niemand om aan te schrijven; dit is de brief van {date}."
    ),
    "Error": "Fout",
    "Warning": "Waarschuwing",
    "{count} problem.": "{count} melding.",
    "{count} problems.": "{count} meldingen.",
    "No problems.": "Geen meldingen.",
    "given when drafting": "opgegeven bij het maken",
    "This paragraph": "Deze alinea",
    "Up to date, {time}": "Bijgewerkt, {time}",
    "Outdated: this is the last letter without errors": (
        "Verouderd: dit is de laatste brief zonder fouten"
    ),
    "The letter has errors": "De brief bevat fouten",
    "nrcli does not answer: start nrcli preview again": (
        "nrcli antwoordt niet: start nrcli preview opnieuw"
    ),
}
