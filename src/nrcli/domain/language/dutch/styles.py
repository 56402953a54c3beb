"""What does not fit in a house style."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["STYLES"]

STYLES: Mapping[str, str] = {
    "right": "rechterkant",
    "bottom": "onderkant",
    "top": "bovenkant",
    "the return address": "het retouradres",
    "the address": "het adres",
    "the side column": "de zijkolom",
    "the text": "de tekst",
    "'{text}' is not a colour such as D9D9D9": "'{text}' is geen kleur zoals D9D9D9",
    "a language is written as nl-NL": "een taal schrijft u als nl-NL",
    "a list under the letter needs a blank row above it": (
        "boven een lijst onder de brief hoort een lege regel"
    ),
    "a page has {rows} rows, and needs {fewest}": (
        "een pagina heeft {rows} regels, en er zijn er {fewest} nodig"
    ),
    "a second signatory begins outside the column of the text": (
        "een tweede ondertekenaar begint naast de tekstkolom"
    ),
    "above_baseline is a share between 0 and 1": "above_baseline is een deel tussen 0 en 1",
    "it begins {excess} inside the column of the text": (
        "het begint {excess} binnen de tekstkolom"
    ),
    "it covers {name}": "het bedekt {name}",
    "it ends above its beginning, or below the page": (
        "het eindigt boven het begin, of onder de pagina"
    ),
    "it runs {excess} off the {edge} of the page": (
        "het loopt {excess} van de {edge} van de pagina af"
    ),
    "it stands in the text or the side column of a following page": (
        "het staat in de tekst of de zijkolom van een vervolgpagina"
    ),
    "it stands outside the left margin": "het staat buiten de linkermarge",
    "it stands outside the page": "het staat buiten de pagina",
    "its box has no size": "het vlak heeft geen afmeting",
    "labels stand in the column, and values to the right of them": (
        "labels horen in de kolom, en waarden rechts daarvan"
    ),
    "lists have to hang": "lijsten moeten inspringen",
    "mark_share and mark_rise are shares between 0 and 1": (
        "mark_share en mark_rise zijn delen tussen 0 en 1"
    ),
    "no room is left for the columns": "er blijft geen ruimte over voor de kolommen",
    "no text fits below them on page 1": "er past geen tekst onder op pagina 1",
    "the aanhef stands above the subject": "de aanhef staat boven het onderwerp",
    "the gap between blocks is smaller than a row": (
        "de ruimte tussen blokken is kleiner dan een regel"
    ),
    "the line over it stands in the return address": ("de regel erboven staat in het retouradres"),
    "the line over it stands less than a row above it": (
        "de regel erboven staat er minder dan een regel vandaan"
    ),
    "the lines begin outside their window": "de regels beginnen buiten het venster",
    "the package has no '{name}', only '{known}'": "nrcli heeft geen '{name}', alleen '{known}'",
    "the rule above the notes is as wide as the column at most": (
        "de lijn boven de noten is hoogstens zo breed als de kolom"
    ),
    "the values are wider than the column of the text": (
        "de waarden zijn breder dan de tekstkolom"
    ),
    "a letter has one to {most} levels of heading": "een brief heeft één tot {most} niveaus koppen",
    "'{text}' is not a colour such as 0563C1": "'{text}' is geen kleur zoals 0563C1",
    "they stand above the text of a following page": (
        "ze staan boven de tekst van een vervolgpagina"
    ),
    "type of {size} pt needs rows at least as high": (
        "letters van {size} pt hebben regels nodig die minstens zo hoog zijn"
    ),
}
