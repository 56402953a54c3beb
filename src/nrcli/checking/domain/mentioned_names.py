"""Names of parties and people in the words of a letter, compared with the roster."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nrcli.checking.domain.passages import Passage
from nrcli.domain.people.person import Geslacht, Person
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import Problem

__all__ = ["KnownNames", "KnownPerson", "check_names", "known_names"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A family name that somebody goes by, and the fracties that they ever had a role for.

    `fracties` has both the names and the short names.
    """

    name: str
    voorletters: str = ""
    geslacht: Geslacht | None = None
    fracties: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """The names that texts are compared with."""

    fracties: tuple[str, ...] = ()
    people: tuple[KnownPerson, ...] = ()


def known_names(roster: Roster) -> KnownNames:
    """Return the names in a roster."""
    fracties = {name: {fractie.name, fractie.short} for name, fractie in roster.fracties.items()}
    served: dict[str, set[str]] = {}
    for role in roster.roles:
        served.setdefault(role.person, set()).update(fracties.get(role.fractie, ()))
    people = tuple(
        known
        for key, person in roster.people.items()
        for known in _names_of(person, frozenset(served.get(key, ())))
    )
    names = dict.fromkeys(name for both in fracties.values() for name in sorted(both) if name)
    return KnownNames(fracties=tuple(names), people=people)


def _names_of(person: Person, fracties: frozenset[str]) -> Iterator[KnownPerson]:
    partner = [person.partner.geslachtsnaam] if person.partner else []
    for name in (person.geslachtsnaam, *partner):
        yield KnownPerson(
            name=name, voorletters=person.voorletters, geslacht=person.geslacht, fracties=fracties
        )


def check_names(passages: Sequence[Passage], known: KnownNames) -> Iterator[Problem]:
    """Yield names that are not written as they should be, each a warning."""
    for passage in passages:
        if known.fracties:
            yield from _parties(passage, known.fracties)
        yield from _small_voorvoegsels(passage)
        yield from _capital_voorvoegsels(passage)
        yield from _near_names(passage, known.people)
        yield from _other_parties(passage, known)


# -- parties ---------------------------------------------------------------------------------------

_ORDINARY = frozenset({"50plus", "denk", "plus", "volt"})
"""Ordinary words that are names of parties too, in capitals."""

_SHORTEST = 3
_LONGEST_ABBREVIATION = 5
_SENTENCE_START = re.compile(r"(?:^|[.!?:…][\u201d\u2019\")]*\s+|[\u201c\u2018\"(\n])$")


def _parties(passage: Passage, names: tuple[str, ...]) -> Iterator[Problem]:
    text = passage.text
    if text.isupper():
        return
    forms = frozenset(names)
    for match in _any_party(names).finditer(text):
        written, right = match[0], names[int((match.lastgroup or "n0")[1:])]
        if written in forms or _is_ordinary(written, right, text[: match.start()]):
            continue
        values = {"text": written, "right": right}
        yield Problem(code="party-spelling", location=passage.place(match.start()), values=values)


@functools.lru_cache(maxsize=4)
def _any_party(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of all names, however they are spaced, dotted or capitalised."""
    longest_first = sorted(range(len(names)), key=lambda index: -len(names[index]))
    groups = "|".join(f"(?P<n{index}>{_loosely(names[index])})" for index in longest_first)
    return re.compile(rf"(?<![\w@./-])(?:{groups})(?![\w@]|\.\w)", re.IGNORECASE)


def _loosely(name: str) -> str:
    dots = r"\.?" if len(name) <= _LONGEST_ABBREVIATION else ""
    parts = []
    for before, character in zip(" " + name, name, strict=False):
        is_border = (
            (before.islower() and character.isupper())
            or (before.isalpha() and character.isdigit())
            or (before.isdigit() and character.isalpha())
        )
        if is_border:
            parts.append("[ .\u2019'-]?")
        elif before.isalnum() and character.isalnum():
            parts.append(dots)
        parts.append("[ -]" if character in " -" else re.escape(character))
    return "".join(parts)


def _is_ordinary(written: str, right: str, before: str) -> bool:
    """Return whether a name in another form may well be ordinary words."""
    if len(right) < _SHORTEST:
        return True
    small = written.lower()
    is_start = _SENTENCE_START.search(before) is not None
    is_plain = written == small or (is_start and written == small[0].upper() + small[1:])
    return is_plain and (small in _ORDINARY or not small.isalnum())


# -- voorvoegsels ----------------------------------------------------------------------------------

_VOORVOEGSEL = (
    r"(?:van (?:de[nr]?|het|[\u2019']t)|van|de[nr]?|ten|ter|te|in [\u2019']t"
    r"|op de[nr]?|uit de[nr]?)"
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w\u2019'-]*[^\W\d_]"
_TITLE = r"(?:[Dd]e heer|[Hh]eren?|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]hr\.|[Mm]e?v?w\.)"
_SMALL = re.compile(rf"\b{_TITLE} (?P<voorvoegsel>{_VOORVOEGSEL}) (?P<name>{_NAME})")
_CAPITAL = re.compile(
    rf"\b(?:{_TITLE}|[Mm]r\.|[Dd]rs?\.|[Ii]ng?r?\.|[Pp]rof\.) (?:[A-Z][a-z]?\.-?)+ ?"
    rf"(?P<voorvoegsel>(?=[A-Z])(?i:{_VOORVOEGSEL})) (?P<name>{_NAME})"
)
_FUNCTIONS = frozenset({
    "Ambassadeur", "Burgemeester", "Commissaris", "Formateur", "Griffier", "Informateur", "Kamer",
    "Koning", "Koningin", "Minister", "Ministerie", "Ombudsman", "President", "Rapporteur",
    "Secretaris", "Staatssecretaris", "Voorzitter",
})  # fmt: skip
"""After "mevrouw de" and the like: somebody's function, which has no voorvoegsel."""


def _small_voorvoegsels(passage: Passage) -> Iterator[Problem]:
    for match in _SMALL.finditer(passage.text):
        if match["name"] in _FUNCTIONS:
            continue
        voorvoegsel = match["voorvoegsel"]
        right = f"{voorvoegsel[0].upper()}{voorvoegsel[1:]} {match['name']}"
        yield _of_name("voorvoegsel-small", passage, match, right)


def _capital_voorvoegsels(passage: Passage) -> Iterator[Problem]:
    for match in _CAPITAL.finditer(passage.text):
        right = f"{match['voorvoegsel'].lower()} {match['name']}"
        yield _of_name("voorvoegsel-capital", passage, match, right)


def _of_name(code: str, passage: Passage, match: re.Match[str], right: str) -> Problem:
    start, end = match.start("voorvoegsel"), match.end("name")
    values = {"text": passage.text[start:end], "right": right}
    return Problem(code=code, location=passage.place(start), values=values)


# -- people ----------------------------------------------------------------------------------------

_ADDRESSED = re.compile(
    r"\b(?P<title>[Hh]eer|[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Dd]hr\.|[Mm]w\.|[Ii]nformateurs?"
    r"|[Ff]ormateur|[Ff]ractievoorzitter)"
    rf" (?P<voorletters>(?:[A-Z][a-z]?\.-?)+ ?)?(?:(?i:{_VOORVOEGSEL}) )?(?P<name>{_NAME})"
)
_WOMAN = frozenset({"mevrouw", "mw."})
_MAN = frozenset({"heer", "meneer", "mijnheer", "dhr."})
_SHORTEST_NEAR = 5
_LEADER = r"(?:fractievoorzitter|fractieleider|voorzitter van de (?:Tweede Kamer)?fractie)"


def _near_names(passage: Passage, people: Sequence[KnownPerson]) -> Iterator[Problem]:
    """Yield names that are one letter off somebody's, and nobody's own."""
    if not people:
        return
    names = {person.name for person in people}
    for match in _ADDRESSED.finditer(passage.text):
        name = match["name"]
        if name in names or not names.isdisjoint(name.split("-")):
            continue
        for person in people:
            if _is_near(name, person.name) and _may_be(person, match):
                values = {"text": name, "right": person.name}
                place = passage.place(match.start("name"))
                yield Problem(code="name-near", location=place, values=values)
                break


def _may_be(person: KnownPerson, match: re.Match[str]) -> bool:
    """Return whether the title and initials before a name may be those of a person."""
    title, voorletters = match["title"].lower(), (match["voorletters"] or "").strip()
    if person.geslacht is Geslacht.M and title in _WOMAN:
        return False
    if person.geslacht is Geslacht.V and title in _MAN:
        return False
    return not voorletters or not person.voorletters or voorletters == person.voorletters


def _is_near(one: str, other: str) -> bool:
    """Return whether two names differ in one letter, or have two that changed places."""
    if one == other or min(len(one), len(other)) < _SHORTEST_NEAR:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, letter in enumerate(one) if letter != other[i]), len(one))
    if len(one) == len(other):
        swapped = one[at : at + 2] == other[at : at + 2][::-1]
        return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
    return len(other) == len(one) + 1 and one[at:] == other[at + 1 :]


def _other_parties(passage: Passage, known: KnownNames) -> Iterator[Problem]:
    """Yield leaders of a fractie whom the roster only knows as of another one."""
    people: dict[str, set[str]] = {}
    for person in known.people:
        people.setdefault(person.name, set()).update(person.fracties)
    if not known.fracties or not any(people.values()):
        return
    for match in _leaders(known.fracties).finditer(passage.text):
        name = match["before"] or match["after"]
        fracties = people.get(name, set())
        party = match["party"] or match["other"]
        if fracties and party not in fracties:
            values = {"name": name, "text": party, "right": min(fracties, key=len)}
            start = match.start("party" if match["party"] else "other")
            yield Problem(code="party-of-person", location=passage.place(start), values=values)


@functools.lru_cache(maxsize=4)
def _leaders(names: tuple[str, ...]) -> re.Pattern[str]:
    party = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    of = r"(?: van)?(?: de| het)?(?: fractie van)?(?: de| het)? \(?"
    return re.compile(
        rf"(?P<before>{_NAME}), (?:de )?{_LEADER}{of}(?P<party>{party})(?!\w)"
        rf"|{_LEADER} (?:[A-Z]\.)* ?(?:(?i:{_VOORVOEGSEL}) )?(?P<after>{_NAME})"
        rf"{of}(?P<other>{party})(?!\w)"
    )
