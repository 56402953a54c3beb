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
    "Known: {names}.": "Bekend: {names}.",
    "Known: {names} and {count} more.": "Bekend: {names} en nog {count}.",
}
