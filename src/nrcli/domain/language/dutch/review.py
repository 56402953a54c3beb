"""What is said of a letter that was edited in Word."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["REVIEW"]

REVIEW: Mapping[str, str] = {
    "change": "wijziging",
    "changes": "wijzigingen",
    "{place}: {author}, {date}, inserted '{text}'": (
        "{place}: {author}, {date}, voegde toe: ‘{text}’"
    ),
    "{place}: {author}, {date}, deleted '{text}'": (
        "{place}: {author}, {date}, haalde weg: ‘{text}’"
    ),
    "{place}: {author}, {date}, on '{about}': {text}": (
        "{place}: {author}, {date}, bij ‘{about}’: {text}"
    ),
    "{file} says what its texts say: there is nothing to take over.": (
        "{file} zegt wat de teksten zeggen: er is niets over te nemen."
    ),
    "{changes} can be taken over.": "{changes} over te nemen.",
    "Next: the same command with --apply.": "Hierna: dezelfde opdracht met --apply.",
    "{changes} taken over; the letter then says exactly that.": (
        "{changes} overgenomen; de brief zegt dan precies dat."
    ),
    "The file as it was edited is kept as {name}.": ("Het bewerkte bestand is bewaard als {name}."),
    "Next: `nrcli draft {letter}`.": "Hierna: `nrcli draft {letter}`.",
    "The rest is told above, and {file} is left.": (
        "De rest staat hierboven; {file} blijft zoals het is."
    ),
    # Help.
    "Show what was changed in Word as a change of the texts, and write it into them.": (
        "Toon wat in Word is gewijzigd als wijziging van de teksten, en neem het over."
    ),
    "Letters of nrcli as DOCX, edited.": "Bewerkte brieven van nrcli, als DOCX.",
    "Write the changes into the texts of letters and snippets.": (
        "Neem de wijzigingen over in de teksten van brieven en bouwstenen."
    ),
    "Tracked changes: accept them, reject them, or ask, to list and leave them.": (
        "Bijgehouden wijzigingen: aanvaarden (accept), verwerpen (reject) of laten staan (ask)."
    ),
}
