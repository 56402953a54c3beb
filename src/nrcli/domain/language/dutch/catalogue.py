"""What the commands say that list and make letters, snippets, senders and recipients."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CATALOGUE", "HEADINGS"]

CATALOGUE: Mapping[str, str] = {
    "There are none.": "Er zijn er geen.",
    "Id": "Naam",
    # Questions.
    "{question}; Enter for none": "{question}; Enter voor niets",
    "The name of its file: small letters, digits and hyphens": (
        "De naam van het bestand: kleine letters, cijfers en streepjes"
    ),
    "What it is about (Onderwerp)": "Waar gaat de brief over (onderwerp)",
    "Who it is for": "Voor wie is de brief",
    "Who writes": "Wie schrijft",
    "Who gets an afschrift": "Wie krijgt een afschrift",
    "Its topics, in order": "Welke bouwstenen, op volgorde",
    "Its heading in a letter": "De kop in een brief",
    "Where the text comes from": "Waar de tekst vandaan komt",
    "Who writes, as a body": "Welke organisatie schrijft",
    "The return address, on one line": "Het retouradres, op één regel",
    "Who signs": "Wie ondertekent",
    "Who knows about the letters": "Wie weet van de brieven",
    "Their telephone number": "Het telefoonnummer",
    "Their mail address": "Het mailadres",
    # What comes next.
    "Next: write its text, then `nrcli draft {name} --concept`.": (
        "Schrijf nu de tekst, en geef dan `nrcli draft {name} --concept`."
    ),
    "Next: write its text, and list it in the `snippets` of a letter.": (
        "Schrijf nu de tekst, en noem de bouwsteen bij `snippets` van een brief."
    ),
    "Next: name it in a letter: `sender: {name}`.": (
        "Noem de afzender nu in een brief: `sender: {name}`."
    ),
    # recipients
    "Looked at {people} people in {roles} roles as of {day}: errors {errors}, "
    "warnings {warnings}.": (
        "{people} mensen in {roles} rollen bekeken, vanaf {day}: fouten {errors}, "
        "waarschuwingen {warnings}."
    ),
    "Left out, split off from a fractie: {names}.": (
        "Weggelaten, van een fractie afgesplitst: {names}."
    ),
    "recipients.yaml says the same already.": "Dat staat al zo in recipients.yaml.",
    "recipients.yaml is changed. Next: nrcli recipients check.": (
        "recipients.yaml is gewijzigd. Geef nu nrcli recipients check."
    ),
    "Nothing is changed yet. Next: the same command with --apply.": (
        "Er is nog niets gewijzigd. Geef dezelfde opdracht met --apply."
    ),
}

HEADINGS: Mapping[str, str] = {
    "Aanhef": "Aanhef",
    "Address": "Adres",
    "Addressed as": "Aangeschreven als",
    "Confirmed": "Bevestigd",
    "Contact": "Contactpersoon",
    "Copies to": "Afschrift aan",
    "Fields": "Invulvelden",
    "Fractie": "Fractie",
    "From": "Vanaf",
    "Function": "Functie",
    "House style": "Huisstijl",
    "In text": "In de tekst",
    "Letters": "Brieven",
    "Marking": "Rubricering",
    "Organisation": "Organisatie",
    "Return address": "Retouradres",
    "Role": "Rol",
    "Seats": "Zetels",
    "Second signatory": "Tweede ondertekenaar",
    "Sender": "Afzender",
    "Signatory": "Ondertekenaar",
    "Snippets": "Bouwstenen",
    "Source": "Bron",
    "Subject": "Onderwerp",
    "Title": "Kop",
    "To": "Aan",
    "Until": "Tot en met",
    "Valid until": "Geldig tot en met",
    # Of the letters of a mailing.
    "aanhef": "aanhef",
    "address": "adres",
    "fractie": "fractie",
    "function": "functie",
    "kenmerk": "kenmerk",
    "name": "naam",
}
