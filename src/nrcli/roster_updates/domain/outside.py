"""A roster as somebody else keeps it: who held which role when, for which fractie."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Self

from nrcli.domain.people.names import full_name
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import LONGEST_STAND_IN, Role
from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.plain_text import collated

__all__ = [
    "FRACTIEVOORZITTER",
    "BadRow",
    "Holding",
    "OutsideFractie",
    "OutsideRoster",
    "in_turn",
    "is_group",
    "known_as",
    "mail_values",
    "other_values",
    "person_values",
    "role_digest",
    "slug",
    "values_digest",
]


FRACTIEVOORZITTER = "fractievoorzitter"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFractie:
    """A fractie; `seats` is their number when the source was read, None if it does not say.

    `is_group` marks who split off from a fractie: a group, which is none. `id` is the source's own.
    """

    short: str
    id: str = ""
    name: str = ""
    seats: int | None = None
    inactive_from: date | None = None
    is_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One person's time in a role, both ends included; `id` is the source's own for it.

    `acting` marks a time within somebody else's.
    """

    person: Person
    role: str = FRACTIEVOORZITTER
    fractie: OutsideFractie | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    acting: bool = False
    person_id: str = ""
    id: str = ""

    @property
    def first_day(self) -> date:
        """The first day on which the role may have been held."""
        return self.from_.first if self.from_ else date.min

    @property
    def last_day(self) -> date:
        """The last day on which the role may have been held."""
        return self.until.last if self.until else date.max

    @property
    def identity(self) -> str:
        """What tells people of one source apart: the id, or else the whole name."""
        person = self.person
        parts = (person.voorvoegsel, person.geslachtsnaam, person.voorletters, person.voornaam)
        return self.person_id or slug(" ".join(parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideRoster:
    """Everything a source told, and how messages and `source:` name it."""

    source: str
    holdings: tuple[Holding, ...] = ()
    fracties: tuple[OutsideFractie, ...] = ()

    def without_groups(self) -> tuple[Self, tuple[str, ...]]:
        """Return it without those who split off from a fractie, and how they are called."""
        fracties = [each for each in self.fracties if not each.is_group]
        kept = [each for each in self.holdings if not (each.fractie and each.fractie.is_group)]
        names = dict.fromkeys(
            each.fractie.short for each in self.holdings if each.fractie and each.fractie.is_group
        )
        return replace(self, holdings=tuple(kept), fracties=tuple(fracties)), tuple(names)


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row or record that is left out: its number, counted as its file does, and why."""

    number: int
    code: str
    values: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, number: int, error: InvalidValueError) -> Self:
        """Make it of the error that a value in it raised."""
        code = "row-character" if error.code == "forbidden-character" else error.code
        return cls(number, code, error.values)


_GROUP = re.compile(r"(?:groep|grp|lid|leden|fractie|afsplitsing)(?:-|$)")
_GROUP_IN_ONE = re.compile(r"(?:[Gg]roep|GROEP|[Ll]id|LID)[A-Z]")


def is_group(short: str, name: str, person: Person | None = None) -> bool:
    """Return True for those who split off from a fractie, however they are written.

    "Groep Markuszower", "Groep-Markuszower", "Lid Omtzigt", "GroepVanHaga", and the bare name of
    who leads them, alone or with others: "Krol/Van Kooten-Arissen".
    """
    if any(_GROUP.match(slug(text)) or _GROUP_IN_ONE.match(text) for text in (short, name)):
        return True
    if person is None:
        return False
    family = slug(f"{person.voorvoegsel} {person.geslachtsnaam}")
    names = {slug(part) for text in (short, name) for part in re.split(r"[/&,+]| en ", text)}
    return family in names or slug(person.geslachtsnaam) in names


def known_as(person: Person) -> str:
    """Return the name that people know somebody by: with the first name, if a source has it."""
    return full_name(replace(person, voorletters="") if person.voornaam else person)


def person_values(person: Person) -> dict[str, str]:
    """Return what an import says of a person, as recipients.yaml writes it; empty values left out.

    A first name is needed only where there are no initials.
    """
    values = {
        "geslacht": person.geslacht.value if person.geslacht else "",
        "titels": person.titels,
        "titels_achter": person.titels_achter,
        "voorletters": person.voorletters,
        "voornaam": "" if person.voorletters else person.voornaam,
        "voorvoegsel": person.voorvoegsel,
        "geslachtsnaam": person.geslachtsnaam,
    }
    return {key: value for key, value in values.items() if value}


def mail_values(person: Person) -> dict[str, str]:
    """Return the mail address of somebody new; later it is the roster's own."""
    return {"email": str(person.email)} if person.email else {}


def other_values(ours: Person, theirs: Person) -> dict[str, str]:
    """Return what they say of a person and ours does not, or says otherwise."""
    written = person_values(ours)
    told = person_values(theirs)
    if ours.voorletters:
        told.pop("voornaam", None)
    return {key: value for key, value in told.items() if written.get(key, "") != value}


def role_digest(role: Role) -> str:
    """Return the digest of a role's period."""
    return values_digest({"from": str(role.from_ or ""),
                    "until": str(role.until or "")})  # fmt: skip


def slug(text: str) -> str:
    """Make a name of the roster of any text: "Van der Plas" is van-der-plas."""
    return re.sub(r"[^a-z0-9]+", "-", collated(text)).strip("-")


def values_digest(values: Mapping[str, str]) -> str:
    """Return the digest of values: what an import wrote, to see later whether it was edited."""
    told = "\n".join(f"{key}={values[key]}" for key in sorted(values))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


# The times of one role put in turn: records of a source that overlap, touch or never end.

_DAY = timedelta(days=1)


def in_turn(holdings: Iterable[Holding]) -> tuple[list[Holding], list[tuple[Holding, Holding]]]:
    """Return the holders of a role one after the other, and those who cannot be put in turn.

    A time that does not end ends where the next begins, but for a short one within it: that is
    of somebody who took the place for a while. One person's times that touch are one: a source
    has a record for each term. Two who begin on one day are left out. Without a fractie people
    share a role, and nothing is changed.
    """
    ordered = sorted(holdings, key=lambda holding: holding.first_day)
    if not ordered or ordered[0].fractie is None:
        return ordered, []
    stand_ins = [each for each in ordered if _takes_a_place(each, ordered)]
    ordered = [each for each in ordered if each not in stand_ins]
    turns: list[Holding] = []
    clashes: list[tuple[Holding, Holding]] = []
    for holding in ordered:
        before = turns[-1] if turns else None
        if before is None or before.last_day < holding.first_day - _DAY:
            turns.append(holding)
        elif before.identity == holding.identity:
            longest = max(before, holding, key=lambda each: each.last_day)
            turns[-1] = replace(before, until=longest.until)
        elif before.last_day < holding.first_day:
            turns.append(holding)
        elif before.first_day == holding.first_day:
            clashes.append((before, holding))
            turns.pop()
        else:
            last = holding.first_day - _DAY
            turns[-1] = replace(before, until=PartialDate(last, last))
            turns.append(holding)
    turns += [replace(each, acting=True) for each in stand_ins]
    return sorted(turns, key=lambda holding: holding.first_day), clashes


def _takes_a_place(holding: Holding, others: Iterable[Holding]) -> bool:
    """Return True for a short time that lies within somebody else's, who goes on afterwards."""
    return holding.last_day - holding.first_day <= LONGEST_STAND_IN and any(
        other.first_day < holding.first_day
        and holding.last_day < other.last_day
        and other.identity != holding.identity
        and not any(
            holding.last_day < next_.first_day <= holding.last_day + _DAY
            for next_ in others
            if next_.identity != other.identity
        )
        for other in others
    )
