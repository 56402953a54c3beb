"""Problems of rosters that come from elsewhere: tables, saved answers, the live service."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["IMPORTS"]

IMPORTS: Mapping[str, Wording] = {
    "rows-refused": Wording(
        "{count} cannot be used, so nothing is imported.",
        "Correct the file, or give --skip-bad-rows to import the others.",
    ),
    "row-backwards": warning(
        "This row ends ({until}) before it begins ({since}); it is left out.", "Correct the dates."
    ),
    "row-bad-date": warning(
        "'{text}' in this row is no date; it is left out.", "Write it as 20-02-2026 or 2026-02-20."
    ),
    "row-bad-geslacht": warning(
        "'{text}' in this row is no geslacht; it is left out.", "Write m, v, or nothing."
    ),
    "row-bad-seats": warning(
        "'{text}' in this row is no number of seats; it is left out.", "Write a whole number."
    ),
    "row-character": warning(
        "This row holds {character}; it is left out.", "Remove it; nobody can see it in a letter."
    ),
    "row-reference": warning(
        "This record names a {kind} ({id}) that is not there; it is left out.",
        "Save the answer with everything expanded, or import all files of it together.",
    ),
    "row-repeated": warning("This row is the same as row {first}; it counts once.", "Remove one."),
    "row-too-wide": warning(
        "This row has more columns than there are headings; it is left out.",
        "Put a text that holds the separator between quotes.",
    ),
    "row-without-fractie": warning(
        "This row names no fractie; it is left out.", "Fill the column of the fractie in."
    ),
    "row-without-name": warning(
        "This row has no family name; it is left out.", "Fill the column of the name in."
    ),
    "row-without-start": warning(
        "The record of {name} does not say from when; it is left out.", "Write that role yourself."
    ),
    "column-ignored": warning(
        "The column '{heading}' is not known and is not read.",
        "nrcli reads: {known}.",
    ),
    "sheet-headings": Wording(
        "The first row has no heading for the family name; it has {told}.",
        "Begin the table with a row of headings, such as Fractie;Voorletters;Achternaam;Van.",
    ),
    "import-unknown": Wording(
        "{path} holds nothing that can be imported: {reason}.",
        "Give a CSV file with headings, or an answer of the Tweede Kamer's service as JSON.",
    ),
    "import-no-address": Wording(
        "It is not clear at which address to write to those who are new.",
        "Give --address with one of: {known}.",
    ),
    "service-unreachable": Wording(
        "{url} does not answer: {reason}.",
        "Try again later; `open_data:` in nrcli.yaml has the address and how long to wait.",
    ),
    "service-refused": Wording(
        "{url} answers with error {status}.",
        "Try again later; the address is a setting, `open_data:` in nrcli.yaml.",
    ),
    "service-broken": Wording(
        "The answer of {url} is broken: {reason}.", "Nothing was changed. Try again later."
    ),
    "service-strayed": Wording(
        "{url} sends on to {target}, which is another place; that is refused.",
        "If the service has moved, write its new address in nrcli.yaml, under `open_data:`.",
    ),
}
