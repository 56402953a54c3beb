"""Parts of problems: reasons, suggestions, what was expected and what was found."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PARTS"]

PARTS: Mapping[str, str] = {
    "Did you mean '{name}'?": "Bedoelt u '{name}'?",
    "For somebody who is written to once, write `to: {{organisation: {who}, lines: [Postbus "
    "1], postcode: 1234 AB, place: Den Haag}}`.": (
        "Schrijf voor wie één keer een brief krijgt `to: {{organisation: {who}, lines: [Postbus "
        "1], postcode: 1234 AB, place: Den Haag}}`."
    ),
    " or `organisation`, to know who it is": " of `organisation`, om te weten wie het is",
    "; also at {places}": "; ook op {places}",
    "Save its text as plain text (UTF-8) under a name that ends so.": (
        "Bewaar de tekst als platte tekst (UTF-8) onder een naam die zo eindigt."
    ),
    "Rename it to {name}.": "Noem het {name}.",
    "There is none yet.": "Er is er nog geen.",
    "Write {date}.": "Schrijf {date}.",
    "Write it as {date}.": "Schrijf de datum als {date}.",
    "Write {date} for {day}, or {other_date} for {other_day}.": (
        "Schrijf {date} voor {day}, of {other_date} voor {other_day}."
    ),
    "There is no month {month}.": "Er is geen maand {month}.",
    "{month} {year} has {last} days.": "{month} {year} heeft {last} dagen.",
    # What a value must be, and what it is.
    " with {what}": " met {what}",
    "a list": "een lijst",
    "a group of fields": "een groep velden",
    "lines of text": "regels tekst",
    "nothing": "niets",
    "one of {names}": "een van {names}",
    "a text": "een tekst",
    "a whole number": "een heel getal",
    "a number": "een getal",
    "true or false": "true of false",
    "a date": "een datum",
    "Write it as [one, two], or one item on each line after '- '.": (
        "Schrijf [een, twee], of elk onderdeel op een eigen regel achter '- '."
    ),
    "Write one line of text; between quotes if it holds ': ' or begins with a bracket or brace.": (
        "Schrijf één regel tekst; tussen aanhalingstekens als er ': ' in staat of als hij met "
        "een haakje of accolade begint."
    ),
    "Write it as `name: value` lines below it, indented by two spaces.": (
        "Schrijf eronder regels `naam: waarde`, twee spaties ingesprongen."
    ),
    "Write true or false.": "Schrijf true of false.",
    "Known: {names}.": "Bekend: {names}.",
    "Known: {names} and {count} more.": "Bekend: {names} en nog {count}.",
    # Of the workspace and its files.
    "in {folder}": "in {folder}",
    "in {folder} or above it": "in {folder} of daarboven",
    "A letter of the workspace goes by its name: {names}.": (
        "Een brief van de werkmap noemt u bij zijn naam: {names}."
    ),
    " and the other fields": " en de andere velden",
    "something else": "iets anders",
    "Begin with `people:`.": "Begin met `people:`.",
    "Give files or folders of the workspace, or nothing to have all reported.": (
        "Geef bestanden of mappen van de werkmap, of niets voor alle meldingen."
    ),
    "house style": "huisstijl",
    "mail text": "mailtekst",
    "sender": "afzender",
    # Of YAML.
    "Remove the line of --- or ... above it.": "Haal de regel --- of ... erboven weg.",
    "a second document begins": "hier begint een tweede document",
    "a key must be a word": "de naam van een veld is een woord",
    "it is broken": "het klopt niet",
    "mapping values are not allowed": "hier kan geen dubbele punt met een spatie staan",
    "Put a text that holds ': ' between quotes.": (
        "Zet een tekst met ': ' erin tussen aanhalingstekens."
    ),
    "cannot start any token": "met dit teken kan geen waarde beginnen",
    "Indent with spaces, not tabs, and put the text between quotes.": (
        "Spring in met spaties, niet met tabs, en zet de tekst tussen aanhalingstekens."
    ),
    "did not find expected ',' or '}'": "hier hoort een komma of een accolade",
    "Close the brace, or put the text between quotes.": (
        "Sluit de accolade, of zet de tekst tussen aanhalingstekens."
    ),
    "did not find expected ',' or ']'": "hier hoort een komma of een haakje",
    "Close the bracket, or put the text between quotes.": (
        "Sluit het haakje, of zet de tekst tussen aanhalingstekens."
    ),
    "did not find expected node content": "hier hoort een waarde",
    "Write a value here, or put the text between quotes.": (
        "Schrijf hier een waarde, of zet de tekst tussen aanhalingstekens."
    ),
    "could not find expected ':'": "hier ontbreekt een dubbele punt",
    "Write each field as `name: value`.": "Schrijf elk veld als `naam: waarde`.",
    "did not find expected key": "hier hoort een veld",
    "Check the indent and the quotes of this line and the one above.": (
        "Controleer het inspringen en de aanhalingstekens van deze regel en die erboven."
    ),
    "tab character": "hier staat een tab",
    "Indent with spaces, not tabs.": "Spring in met spaties, niet met tabs.",
    "'-' indicator": "een lijst en een veld staan door elkaar",
    "Begin each item of the list with '- ', all with the same indent.": (
        "Begin elk onderdeel van de lijst met '- ', alle even ver ingesprongen."
    ),
    "unexpected end of stream": "de tekst houdt hier op",
    "Close the quotes.": "Sluit de aanhalingstekens.",
    # Of pictures.
    "{reason} in line {line}": "{reason} in regel {line}",
    "it is not UTF-8": "het is geen UTF-8",
    "it has no width and height": "er staat geen breedte en hoogte in",
    "the system does not allow it": "het systeem staat het niet toe",
    "neither a PNG nor an SVG": "geen PNG en geen SVG",
    "shapes nested too deep": "vormen met te veel niveaus",
    "over {most} shapes": "meer dan {most} vormen",
    "another picture or file": "een andere afbeelding of een ander bestand",
    "an entity of its own": "een eigen entiteit",
    "definitions of its own": "eigen definities",
    "the element {name}": "het element {name}",
    "text in a font": "tekst in een lettertype",
    "a script": "een script",
    "another kind of document": "een ander soort document",
    "an animation": "een animatie",
    # Of templates.
    "it is nested too deep": "er zijn te veel niveaus",
    "expected 'end of": "hier hoort het einde van een invulling",
    "expected token": "hier hoort iets anders",
    "Close it with }} or %}, and put texts between quotes.": (
        "Sluit af met }} of %}, en zet teksten tussen aanhalingstekens."
    ),
    "unexpected end of template": "de tekst houdt op voordat alles gesloten is",
    "Unexpected end of template": "de tekst houdt op voordat alles gesloten is",
    "Close what was opened: {% endif %}, {% endfor %}, {% endset %}.": (
        "Sluit wat geopend is: {% endif %}, {% endfor %}, {% endset %}."
    ),
    "unknown tag": "dit woord kent een brief niet",
    "A letter knows if, for and set.": "Een brief kent if, for en set.",
    "Write {code}.": "Schrijf {code}.",
    "Go through it: {code}.": "Loop erdoorheen: {code}.",
    "It is a text without parts.": "Het is een tekst zonder delen.",
    "Another value called '{name}'": "Nog een waarde die '{name}' heet",
    "snippet() without one name between quotes": (
        "snippet() zonder één naam tussen aanhalingstekens"
    ),
    "This kind of loop": "Dit soort herhaling",
    "A loop inside {count} others": "Een herhaling in {count} andere",
    "The filter '{name}'": "Het filter '{name}'",
    "A filter with * before an argument": "Een filter met * voor een argument",
    "join, other than of recipients with a separator and the name of a part,": (
        "join, anders dan van recipients met een scheidingsteken en de naam van een deel,"
    ),
    "A title of a link": "Een titel bij een koppeling",
    # Of people and their roles.
    ", once there is one in recipients.yaml": ", als er een in recipients.yaml staat",
    "Known of {who}: {periods}.": "Bekend van {who}: {periods}.",
    "The last before was {who}.": "De laatste ervoor was {who}.",
    "The next is {who}.": "De volgende is {who}.",
    "somebody": "iemand",
    "from {date}": "vanaf {date}",
    "until {date}": "tot en met {date}",
    "from {first} until {last}": "Van {first} tot en met {last}",
    "on {date}": "Op {date}",
    # Of a proof.
    "; it has '{text}'": "; daar staat '{text}'",
    "not set": "niet ingesteld",
    "addressee": "adressering",
    "date": "datum",
    "signatory": "ondertekenaar",
    "subject": "onderwerp",
    "{what} on page {number}": "{what} op pagina {number}",
    "{what} in its field": "{what} in het veld",
    "addressee in its fields": "adressering in de velden",
    # Of changes in the roster.
    "new fractie {name}": "nieuwe fractie {name}",
    "now {names}": "nu {names}",
    "known by the source's own number from now on: {names}": (
        "voortaan herkend aan het eigen nummer van de bron: {names}"
    ),
    "One row": "één rij",
    "{count} rows": "{count} rijen",
    "it took too long": "het duurde te lang",
    "there is no connection": "er is geen verbinding",
    "it holds no records of the Tweede Kamer": "er staan geen gegevens van de Tweede Kamer in",
    # Of rules of writing.
    "Write: {text}": "Schrijf: {text}",
    "See {text}": "Zie {text}",
    "it is too large": "het is te groot",
    ", at its character {number}": ", bij teken {number}",
    " and ": " en ",
    "{seats} from {date}": "{seats} vanaf {date}",
    "confirmed on {date}: {names}": "bevestigd op {date}: {names}",
    "{name}: {field} {value} (was {before})": "{name}: {field} {value} (was {before})",
    "none": "niets",
    "from": "vanaf",
    "until": "tot en met",
    "Give the path of the file to import.": "Geef het pad van het bestand om in te voeren.",
    # Of a service on the web, and of mail.
    "the link to the next page is no text": "de verwijzing naar de volgende pagina is geen tekst",
    "its pages go round in a circle": "de pagina’s gaan in een kring rond",
    "it has more than {most} pages": "het heeft meer dan {most} pagina’s",
    "it is no JSON, or cut off": "het is geen JSON, of afgebroken",
    "it holds no list of records": "er staat geen lijst van gegevens in",
    "it was not asked": "er is niets gevraagd",
    "it sends on without end": "het verwijst eindeloos door",
    "it is far too long": "het is veel te lang",
    "it breaks off": "het breekt af",
    "written": "geschreven",
}
