"""Parts of problems: reasons, suggestions, what was expected and what was found."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PARTS"]

PARTS: Mapping[str, str] = {
    "Did you mean '{name}'?": "Bedoelt u '{name}'?",
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
}
