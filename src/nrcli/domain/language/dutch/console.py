"""What every command may say in a terminal: questions, endings, faults."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CONSOLE"]

CONSOLE: Mapping[str, str] = {
    "Interrupted. What was finished is whole; run the same command to go on.": (
        "Onderbroken. Wat klaar was, is heel; geef dezelfde opdracht om verder te gaan."
    ),
    "This is a fault in nrcli ({name}).": "Dit is een fout in nrcli ({name}).",
    "Run the same command with --debug and report what it prints.": (
        "Geef dezelfde opdracht met --debug en meld wat er dan staat."
    ),
    "left": "nog",
    "{option} is needed.": "{option} is nodig.",
    "      and {count} more: type a name, or ? to see them all": (
        "      en nog {count}: typ een naam, of ? om ze alle te zien"
    ),
    "Please write something.": "Vul iets in.",
    "Not all of these are there.": "Die staan er niet allemaal bij.",
    "That is none of them.": "Dat staat er niet bij.",
}
