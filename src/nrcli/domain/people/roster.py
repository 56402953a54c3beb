"""The roster: who holds which role when, at which address, for which fractie."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person, Provenance
from nrcli.domain.problems.problem import Origin
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.office_settings import RosterOrder, RosterSettings
from nrcli.domain.values.plain_text import collated

__all__ = [
    "LONGEST_STAND_IN",
    "DatedSeats",
    "Fractie",
    "RecipientList",
    "Role",
    "RoleLabel",
    "Roster",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedSeats:
    """A number of seats, and the first day it holds for."""

    seats: int
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fractie:
    """A parliamentary group.

    `group` marks one that split off from a fractie: its seats count, and it is none itself, so
    that a list of leaders goes without it.
    """

    name: str
    short: str
    seats: tuple[DatedSeats, ...] = ()
    source: str = ""
    group: bool = False
    imported: Provenance | None = None
    origin: Origin = field(default=Origin(), compare=False)

    def seats_on(self, day: date) -> int:
        """Return the seats on a day; 0 where they are not known."""
        known = [entry for entry in self.seats if entry.since is None or entry.since <= day]
        return max(known, key=lambda entry: entry.since or date.min).seats if known else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role somebody holds for a period, both ends included; an end left out is open.

    Without a person the role itself is written to. `confirmed` is when a source last said that
    a role whose end is open is still held. `acting` marks who takes somebody's place for a while.
    """

    role: str
    address: str
    person: str = ""
    fractie: str = ""
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: str = ""
    confirmed: PartialDate | None = None
    acting: bool = False
    imported: Provenance | None = None
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def first_day(self) -> date:
        """The first day on which the role may have been held."""
        return self.from_.first if self.from_ else date.min

    @property
    def last_confirmed(self) -> date | None:
        """The last day a source speaks of, for an open end; None where it speaks of none."""
        known = [said.first for said in (self.from_, self.confirmed) if said]
        return max(known, default=None)


_DAY = timedelta(days=1)
LONGEST_STAND_IN = timedelta(days=366)
"""Nobody takes a leader's place for longer without being the leader."""


def _end(role: Role) -> date:
    return role.until.last if role.until else date.max


@dataclass(frozen=True, slots=True)
class _Succession:
    """Who held a role for a fractie: one after the other, and who took a place for a while."""

    first_days: Sequence[date]
    in_turn: Sequence[Role]
    stand_ins: Sequence[Role]

    @classmethod
    def of(cls, roles: Sequence[Role]) -> _Succession:
        """Return which it is: a stand-in is marked so, or leads a fractie for a year at most.

        Where somebody else begins the day after, the one before was the successor.
        """
        begins = {role.first_day for role in roles}
        stand_ins = [
            role
            for role in roles
            if role.acting
            or (
                role.fractie
                and role.until is not None
                and role.from_ is not None
                and _end(role) - role.first_day <= LONGEST_STAND_IN
                and _end(role) + _DAY not in begins
            )
        ]
        taken = {id(role) for role in stand_ins}
        in_turn = sorted(
            (role for role in roles if id(role) not in taken), key=lambda role: role.first_day
        )
        return cls([role.first_day for role in in_turn], in_turn, stand_ins)

    def successor(self, role: Role) -> Role | None:
        later = bisect_right(self.first_days, role.first_day)
        found = self.in_turn[later : later + 1]
        again = [  # a second time of the same person, who takes nobody's place
            each
            for each in self.stand_ins
            if each.person == role.person and each.first_day > role.first_day
        ]
        return min([*found, *again], key=lambda each: each.first_day, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLabel:
    """The line under a name, and how the role itself is greeted: one holder, or several.

    An `aanhef` is "Geachte voorzitter"; without it, people are greeted by their names.
    """

    one: str = ""
    several: str = ""
    aanhef: str = ""
    aanhef_several: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientList:
    """A list of everybody who holds a role, or one of several, and what a letter calls it."""

    description: str
    role: str = ""
    roles: tuple[str, ...] = ()
    origin: Origin = field(default=Origin(), compare=False)

    @property
    def role_names(self) -> tuple[str, ...]:
        """The roles whose holders are on the list, in order."""
        return tuple(dict.fromkeys(filter(None, (self.role, *self.roles))))


_DEFAULT_LABELS = {
    "informateur": RoleLabel(one="Informateur", several="Informateurs"),
    "formateur": RoleLabel(one="Formateur", several="Formateurs"),
    "fractievoorzitter": RoleLabel(one="Fractievoorzitter {short}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Everything recipients.yaml says."""

    people: Mapping[str, Person] = field(default_factory=dict)
    addresses: Mapping[str, Address] = field(default_factory=dict)
    fracties: Mapping[str, Fractie] = field(default_factory=dict)
    roles: tuple[Role, ...] = ()
    lists: Mapping[str, RecipientList] = field(default_factory=dict)
    role_labels: Mapping[str, RoleLabel] = field(default_factory=dict)
    settings: RosterSettings = field(default_factory=RosterSettings)
    _successions: Mapping[tuple[str, str], _Succession] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Put who held a role for a fractie in order once: each open end is compared with them."""
        rows: dict[tuple[str, str], list[Role]] = {}
        for role in self.roles:
            rows.setdefault((role.role, role.fractie), []).append(role)
        successions = {key: _Succession.of(group) for key, group in rows.items()}
        object.__setattr__(self, "_successions", successions)

    @property
    def role_names(self) -> frozenset[str]:
        """The roles that anybody ever held."""
        return frozenset(role.role for role in self.roles)

    def last_day(self, role: Role) -> date:
        """Return the last day of a role: an open period ends before the next holder's begins.

        Who only takes the holder's place for a while ends nothing.
        """
        if role.until is not None:
            return role.until.last
        successor = self.successor(role)
        return successor.first_day - timedelta(days=1) if successor else date.max

    def successor(self, role: Role) -> Role | None:
        """Return the role that ends an open one by its own beginning; None if nobody's does."""
        succession = self._successions.get((role.role, role.fractie))
        return succession.successor(role) if succession and role.until is None else None

    def replaces(self, second: Role, first: Role) -> bool:
        """Return True if the second role is held in the first one's place, for a part of it."""
        succession = self._successions.get((second.role, second.fractie))
        return (
            succession is not None
            and any(second is each for each in succession.stand_ins)
            and second.person != first.person
            and (first.until is None or second.acting)
            and first.first_day < second.first_day
            and _end(second) < self.last_day(first)
        )

    def is_held(self, role: Role, day: date) -> bool:
        """Return True if a role is held on a day, and nobody takes the holder's place then."""
        if not role.first_day <= day <= self.last_day(role):
            return False
        succession = self._successions.get((role.role, role.fractie))
        stand_ins = succession.stand_ins if succession else ()
        return not any(
            each.first_day <= day <= _end(each) and self.replaces(each, role) for each in stand_ins
        )

    def holders(self, role_name: str, day: date) -> tuple[Role, ...]:
        """Return who holds a role on a day: the largest fractie first, or by family name.

        Those that the order does not tell apart stand as written.
        """
        held = [role for role in self.roles if role.role == role_name and self.is_held(role, day)]
        if self.settings.order is RosterOrder.NAME:
            return tuple(sorted(held, key=self._sort_name))
        return tuple(sorted(held, key=lambda role: -self._seats(role, day)))

    def missing_fracties(self, role_name: str, day: date) -> tuple[Fractie, ...]:
        """Return the fracties with seats on a day that nobody holds the role for."""
        served = {role.fractie for role in self.holders(role_name, day)}
        elsewhere = self.fracties_elsewhere(role_name)
        return tuple(
            fractie
            for name, fractie in self.fracties.items()
            if name not in {*served, *elsewhere} and not fractie.group and fractie.seats_on(day)
        )

    def fracties_elsewhere(self, role_name: str) -> frozenset[str]:
        """Return the fracties that have leaders of other roles only, as in another Chamber."""
        led = {role.fractie for role in self.roles if role.role == role_name}
        return frozenset(role.fractie for role in self.roles) - led

    def days_unconfirmed(self, role: Role, day: date) -> int:
        """Return for how many days before a day no source says that a role is still held.

        0 where the end is known, or where nothing in the roster says when it was written.
        """
        if self.last_day(role) != date.max or role.last_confirmed is None:
            return 0
        return max(0, (day - role.last_confirmed).days)

    def neighbours(self, role_name: str, day: date) -> tuple[Role | None, Role | None]:
        """Return the last holder before a day and the first one after it."""
        roles = [role for role in self.roles if role.role == role_name]
        before = [role for role in roles if self.last_day(role) < day]
        after = [role for role in roles if role.first_day > day]
        return (
            max(before, key=self.last_day, default=None),
            min(after, key=lambda role: role.first_day, default=None),
        )

    def is_uncertain(self, role: Role, day: date) -> bool:
        """Return whether a day falls in a month or year that a source leaves open."""
        return any(
            bound is not None and not bound.is_exact and bound.first <= day <= bound.last
            for bound in (role.from_, role.until)
        )

    def label(self, role_name: str) -> RoleLabel:
        """Return the label of a role: written in the roster, well known, or its own name."""
        own_name = RoleLabel(one=role_name[:1].upper() + role_name[1:])
        known = _DEFAULT_LABELS.get(role_name, own_name)
        written = self.role_labels.get(role_name, known)
        return written if written.one else replace(written, one=known.one, several=known.several)

    def _sort_name(self, role: Role) -> str:
        person = self.people.get(role.person)
        return collated(person.geslachtsnaam if person else role.person)

    def _seats(self, role: Role, day: date) -> int:
        fractie = self.fracties.get(role.fractie)
        return fractie.seats_on(day) if fractie else 0
