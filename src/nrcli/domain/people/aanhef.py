"""The aanhef: the line a letter greets its reader with."""

from __future__ import annotations

from collections.abc import Sequence

from nrcli.domain.people.names import courtesy_nobility, full_name, own_nobility, short_name
from nrcli.domain.people.naming import DEFAULT_NAMING, Naming
from nrcli.domain.people.nobility import Nobility
from nrcli.domain.people.person import Geslacht, Person

__all__ = ["compose_aanhef", "greeting"]


def compose_aanhef(people: Sequence[Person], naming: Naming = DEFAULT_NAMING) -> str:
    """Greet everybody the letter is addressed to: "Geachte heer Remkes, geachte heer Koolmees,".

    Somebody whose name is not known is greeted by geslacht, and if that is not known either, as
    the house style has it.
    """
    greetings = [greeting(person, naming) for person in people] or [naming.nobody]
    first, *others = greetings
    return ", ".join([first, *(other[:1].lower() + other[1:] for other in others)]) + ","


def greeting(person: Person, naming: Naming = DEFAULT_NAMING) -> str:
    """Greet one person, without the comma: "Geachte heer Remkes", "Hoogwelgeboren vrouwe"."""
    honorific = _honorific(person)
    if honorific:
        return honorific[:1].upper() + honorific[1:]
    name = short_name(person, naming)
    if person.geslacht is not None:
        return f"Geachte {person.geslacht.in_aanhef} {name}".strip()
    return f"Geachte {full_name(person)}" if name else naming.nobody


def _honorific(person: Person) -> str:
    """Give what the nobility is greeted with; a title by courtesy goes before one's own."""
    courtesy = courtesy_nobility(person)
    if courtesy is not None:
        return courtesy.honorific(Geslacht.V)
    rank: Nobility | None = own_nobility(person)
    return rank.honorific(person.geslacht) if rank else ""
