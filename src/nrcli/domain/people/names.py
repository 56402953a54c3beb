"""The forms a name takes: on an envelope, in a text, and after "Geachte".

Sources: the BRP's rules for name use (naamgebruik), taaladvies.net and onzetaal.nl for capitals
and titles. docs/names.md tells where nrcli differs from the BRP, and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from nrcli.domain.people.person import Geslacht, Naamgebruik, Nobility, NobleAanhef, Person
from nrcli.domain.people.titels import leading_titels

__all__ = [
    "DEFAULT_NAMING",
    "DoubleNames",
    "Naming",
    "address_names",
    "compose_aanhef",
    "courtesy_nobility",
    "full_name",
    "greeting",
    "name_in_text",
    "own_nobility",
    "short_name",
    "used_family_name",
]


# What a house style decides about names: matters of taste on which the sources differ.


class DoubleNames(Enum):
    """What of a double name stands in the aanhef: all of it (BRP), or the first (Onze Taal)."""

    WHOLE = "whole"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How names are written on a letter.

    `attention` goes before a name under an organisation's, `nobody` greets who is not known;
    it ends without its comma.
    """

    double_names: DoubleNames = DoubleNames.WHOLE
    comma_after_name: bool = True
    noble_aanhef: NobleAanhef = NobleAanhef.FORMAL
    attention: str = "T.a.v."
    nobody: str = "Geachte heer, mevrouw"


DEFAULT_NAMING = Naming()


@dataclass(frozen=True, slots=True)
class _FamilyName:
    """One family name, and the title of nobility before it."""

    voorvoegsel: str
    geslachtsnaam: str
    title: str = ""

    def __str__(self) -> str:
        glue = "" if self.voorvoegsel.endswith(_ELISIONS) else " "  # d'Ancona, but 't Hart
        name = (self.voorvoegsel + glue + self.geslachtsnaam).strip()
        return _joined(self.title, name)


_ELISIONS = ("'", "\u2019")
_UNKNOWN = frozenset({"", "."})
_NO_NAME_ALONE = frozenset({"abd", "abdel", "abdul", "ait", "al", "bel", "ben", "bin", "el"})


def full_name(person: Person) -> str:
    """Return the name with initials or first name, without academic titles.

    "C.G. van der Staaij", "jonkheer J.A. van den Aedel", and "Van Velzen" with nothing before it.
    """
    names = _family_names(person)
    predicate = ""
    if names and _leads_with_predicate(person):
        predicate, names[0] = names[0].title, replace(names[0], title="")
    used = "-".join(map(str, names))
    begins = not (predicate or person.given)
    return _joined(predicate, person.given, _capital(used) if begins else used)


def address_names(person: Person, naming: Naming) -> tuple[str, ...]:
    """Return the lines of the name on an envelope: "De heer mr. C.G. van der Staaij".

    The form of address of the nobility has a line of its own: "De hoogwelgeboren heer". There
    are no lines for somebody whose name is not known.
    """
    if person.address_name or not used_family_name(person):
        return person.address_name
    name = full_name(person)
    predicate, _, rest = name.partition(" ") if _leads_with_predicate(person) else ("", "", name)
    first, titels = leading_titels(person.titels) if predicate else ("", person.titels)
    separator = ", " if naming.comma_after_name else " "
    after = separator + person.titels_achter if person.titels_achter else ""
    written = _joined(first, predicate, titels, rest) + after
    honorific = _honorific_in_address(person)
    if honorific:
        return (f"De {honorific}", _capital(written))
    polite = person.geslacht.in_address if person.geslacht else ""
    return (f"{polite} {written}",) if polite else (_capital(written),)


def name_in_text(person: Person) -> str:
    """Return the name as running text has it: "mevrouw Schippers", "barones van den Aedel"."""
    names = _family_names(person)
    used = "-".join(map(str, names))
    if not used:
        return person.given
    if names[0].title:
        return used
    if person.geslacht is None:
        return full_name(person)
    return f"{person.geslacht.in_text} {_capital(used)}"


def short_name(person: Person, naming: Naming) -> str:
    """Return the family name as the aanhef has it, with a capital: "Van der Staaij"."""
    names = [replace(name, title="") for name in _family_names(person)]
    if naming.double_names is DoubleNames.FIRST:
        names = [_first_part(name) for name in names[:1]]
    return _capital(person.aanhef_naam or "-".join(map(str, names)))


def used_family_name(person: Person) -> str:
    """Return the family name as used, its voorvoegsel as written; empty if it is not known."""
    return "-".join(map(str, _family_names(person)))


def _naamgebruik(person: Person) -> Naamgebruik:
    """Return whose name somebody uses; the own one if the partner's is not known."""
    partner = person.partner
    if partner is None or partner.geslachtsnaam in _UNKNOWN:
        return Naamgebruik.E
    return person.naamgebruik


def own_nobility(person: Person) -> Nobility | None:
    """Return the rank that somebody uses; none with only the partner's name.

    A woman does not use her predicate while she has a partner, nor with a former partner's name.
    """
    if person.adellijke_titel is None or _naamgebruik(person) is Naamgebruik.P:
        return None
    rank = person.adellijke_titel.nobility
    if rank.is_predicate and person.geslacht is Geslacht.V and person.partner is not None:
        keeps = person.partner.former and person.naamgebruik is Naamgebruik.E
        return rank if keeps else None
    return rank


def courtesy_nobility(person: Person) -> Nobility | None:
    """Return the rank that a woman has from her partner's title while she uses his name."""
    partner = person.partner
    if partner is None or partner.adellijke_titel is None:
        return None
    if person.geslacht is not Geslacht.V or person.naamgebruik is Naamgebruik.E:
        return None
    return partner.adellijke_titel.courtesy


def _family_names(person: Person) -> list[_FamilyName]:
    """Return the family names in use, in order; none if the one to be used is not known."""
    used = _naamgebruik(person)
    if used is not Naamgebruik.P and person.geslachtsnaam in _UNKNOWN:
        return []
    own = _FamilyName(person.voorvoegsel, person.geslachtsnaam, _own_title(person))
    if person.partner is None or used is Naamgebruik.E:
        return [own]
    courtesy = courtesy_nobility(person)
    title = courtesy.of_her if courtesy else ""
    partner = _FamilyName(person.partner.voorvoegsel, person.partner.geslachtsnaam, title)
    if used is Naamgebruik.P:
        return [partner]
    return [partner, own] if used is Naamgebruik.V else [own, partner]


def _own_title(person: Person) -> str:
    rank = own_nobility(person)
    return rank.form(person.geslacht) if rank else ""


def _leads_with_predicate(person: Person) -> bool:
    """Return whether the own name comes first with a predicate, which goes before the initials."""
    rank = own_nobility(person)
    comes_first = _naamgebruik(person) is not Naamgebruik.V
    return bool(rank and rank.is_predicate and comes_first and rank.form(person.geslacht))


def _honorific_in_address(person: Person) -> str:
    courtesy = courtesy_nobility(person)
    if courtesy is not None and _naamgebruik(person) is not Naamgebruik.E:
        return courtesy.honorific(Geslacht.V)
    rank = own_nobility(person)
    if rank is None or (person.geslacht is not None and not rank.form(person.geslacht)):
        return ""
    return rank.honorific(person.geslacht)


def _first_part(name: _FamilyName) -> _FamilyName:
    """Cut a double name behind its first part, unless that is no name by itself: El-Khatib."""
    first, _, rest = name.geslachtsnaam.partition("-")
    if not rest or first.lower() in _NO_NAME_ALONE:
        return name
    return replace(name, geslachtsnaam=first.strip())


def _capital(text: str) -> str:
    """Return a text with a capital first: the ij is one letter, and 't and d' stay as they are."""
    if text[:2] == "ij":
        return "IJ" + text[2:]
    if text[1:2] in _ELISIONS:  # d'Ancona has a small letter everywhere (taaladvies.net)
        return text
    return text[:1].upper() + text[1:]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


# The aanhef: the line a letter greets its reader with.


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
    honorific = "" if _greeted_by_name(person, naming) else _honorific(person)
    if honorific:
        return honorific[:1].upper() + honorific[1:]
    name = short_name(person, naming)
    if person.geslacht is not None:
        return f"Geachte {person.geslacht.in_aanhef} {name}".strip()
    if person.aanhef_naam and person.given:
        return f"Geachte {person.given} {person.aanhef_naam}"
    if person.aanhef_naam:
        return f"Geachte {name}"
    return f"Geachte {full_name(person)}" if name else naming.nobody


def _greeted_by_name(person: Person, naming: Naming) -> bool:
    """Return True if a name stands in the aanhef of somebody of the nobility.

    What the person wishes goes first, then a name given for the aanhef, then the house style.
    """
    if person.noble_aanhef is not None:
        return person.noble_aanhef is NobleAanhef.MODERN
    return bool(person.aanhef_naam) or naming.noble_aanhef is NobleAanhef.MODERN


def _honorific(person: Person) -> str:
    """Return what the nobility is greeted with; a title by courtesy goes before one's own."""
    courtesy = courtesy_nobility(person)
    if courtesy is not None:
        return courtesy.honorific(Geslacht.V)
    rank: Nobility | None = own_nobility(person)
    return rank.honorific(person.geslacht) if rank else ""
