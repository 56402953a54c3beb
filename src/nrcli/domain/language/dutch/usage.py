"""How nrcli is called: the words of Typer's help, and what is wrong with a command line."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["USAGE"]

USAGE: Mapping[str, str] = {
    # The frame of every help.
    "Usage: ": "Gebruik: ",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [...]",
    "Arguments": "Wat u opgeeft",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "[required]": "[verplicht]",
    "[default: {}]": "[standaard: {}]",
    "[env var: {}]": "[omgevingsvariabele: {}]",
    "Show this message and exit.": "Deze uitleg tonen.",
    "Install completion for the current shell.": (
        "Aanvullen met de Tab-toets installeren voor deze shell."
    ),
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Tonen wat daarvoor geïnstalleerd wordt, om het te kopiëren of aan te passen."
    ),
    # What is wrong.
    "Missing {what}.": "{what} ontbreekt.",
    "There is no option {name}.": "Er is geen optie {name}.",
    "There is no command '{name}'.": "Er is geen opdracht '{name}'.",
    "Did you mean {names}?": "Bedoelt u {names}?",
    "Invalid value for {what}: {reason}": "{what} klopt niet: {reason}",
    "The option {name} needs a value.": "De optie {name} heeft een waarde nodig.",
    "The option {name} takes no value.": "Bij de optie {name} hoort geen waarde.",
    "Got more than was asked for: {rest}.": "Dit is te veel: {rest}.",
    "See `{command} --help`.": "Zie `{command} --help`.",
    "'{text}' is not a language of nrcli: it speaks nl and en.": (
        "'{text}' is geen taal van nrcli: kies nl of en."
    ),
    "{text} is {day}.": "{text} is {day}.",
    "'{text}' is not a number from 1 on.": "'{text}' is geen getal vanaf 1.",
    "'{text}' does not say FIELD=VALUE, such as --set plaats='Den Haag'.": (
        "'{text}' is niet VELD=WAARDE, zoals --set plaats='Den Haag'."
    ),
    "the field '{name}' is given twice.": "het invulveld '{name}' is twee keer opgegeven.",
    "a table has no room for letters.": "in een tabel is geen plaats voor brieven.",
    "'{name}' is no format of a table; there are {names}.": (
        "'{name}' is geen soort tabel; er zijn {names}."
    ),
}
