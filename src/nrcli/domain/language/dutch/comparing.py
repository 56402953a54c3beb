"""What is said of a comparison: what differs, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COMPARING"]

COMPARING: Mapping[str, str] = {
    "give the name of a mailing, or --against with a revision or a folder.": (
        "geef de naam van een verzending, of --against met een revisie of een map."
    ),
    "it goes with --against.": "die hoort bij --against.",
    "'{file}' does not end in .html.": "'{file}' eindigt niet op .html.",
    "Open {file} in a browser to see the pages.": "Open {file} in een browser voor de pagina’s.",
    "--html FILE shows the pages side by side.": (
        "Met --html BESTAND ziet u de pagina’s naast elkaar."
    ),
    "Read the letter to {name}: {letters} the same but for what is the recipient's own; {count} "
    "with other differences, above.": (
        "Lees de brief aan {name}: {letters} gelijk, op de eigen gegevens van de ontvanger na; "
        "{count} met andere verschillen, hierboven."
    ),
    "Read the letter to {name}: {letters} the same but for what is the recipient's own.": (
        "Lees de brief aan {name}: {letters} gelijk, op de eigen gegevens van de ontvanger na."
    ),
    "  page {page}: {words}": "  pagina {page}: {words}",
    "{letter}, to {names}": "{letter}, aan {names}",
    "{letter}: as on {date}; nobody would get it today.": (
        "{letter}: zoals op {date}; vandaag zou niemand hem krijgen."
    ),
    "{letter}: a new letter, to {names}.": "{letter}: een nieuwe brief, aan {names}.",
    "{letter}: the letter is gone; it was to {names}.": (
        "{letter}: de brief is weg; hij was aan {names}."
    ),
    "{letter}: no longer to {names}.": "{letter}: niet meer aan {names}.",
    "{letter}: now to {names} too.": "{letter}: nu ook aan {names}.",
    "Nothing changed.": "Er is niets gewijzigd.",
    "{count} of {letters} changed.": "{count} van {letters} gewijzigd.",
    "{letters} came or went.": "{letters} erbij of weg.",
    "nothing changed": "niets gewijzigd",
    "the same lines on the same pages look different": (
        "dezelfde regels op dezelfde pagina’s zien er anders uit"
    ),
    "still {pages}": "nog steeds {pages}",
    "{pages} instead of {before}": "{pages} in plaats van {before}",
    "changed": "gewijzigd",
    "added": "erbij",
    "removed": "weg",
    "no line changed": "geen regel gewijzigd",
    "page {page} now has no text": "pagina {page} heeft nu geen tekst",
    'page {page} now breaks after "{text}"': "pagina {page} eindigt nu na '{text}'",
    "{names} and {count} others": "{names} en {count} anderen",
    "{others} and {last}": "{others} en {last}",
    # The page that shows the letters beside each other.
    "Letters compared with {other}": "Brieven vergeleken met {other}",
    "Compared with {other}.": "Vergeleken met {other}.",
    "Skip the summary": "Naar de brieven",
    "Summary": "Overzicht",
    "Shown: the letter to {who}.": "U ziet de brief aan {who}.",
    "To {who}.": "Aan {who}.",
    "The same changed in the letters to {names}.": (
        "Hetzelfde is gewijzigd in de brieven aan {names}."
    ),
    "The words": "De woorden",
    "The pages": "De pagina’s",
    "Page {page} is the same.": "Pagina {page} is hetzelfde.",
    "Page {page}, before": "Pagina {page}, eerst",
    "Page {page}, now": "Pagina {page}, nu",
    "No such page": "Deze pagina is er niet",
    "{title}. Marked: {text}": "{title}. Gemarkeerd: {text}",
}
