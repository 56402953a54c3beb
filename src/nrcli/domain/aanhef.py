"""The aanhef: the line a letter greets its reader with."""

from __future__ import annotations

from collections.abc import Sequence

from nrcli.domain.person import Person

__all__ = ["compose_aanhef"]


def compose_aanhef(people: Sequence[Person]) -> str:
    """Greet everybody the letter is addressed to: "Geachte heer Remkes, geachte heer Koolmees,"."""
    greetings = [f"geachte {person.name_in_aanhef}" for person in people]
    aanhef = ", ".join(greetings) + ","
    return aanhef[:1].upper() + aanhef[1:]
