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

__all__ = ["DatedSeats", "Fractie", "RecipientList", "Role", "RoleLabel", "Roster"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedSeats:
    """A number of seats, and the first day it holds for."""

    seats: int
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fractie:
    """A parliamentary group."""

    name: str
    short: str
    seats: tuple[DatedSeats, ...] = ()
    source: str = ""
    origin: Origin = field(default=Origin(), compare=False)

    def seats_on(self, day: date) -> int:
        """Give the seats on a day; 0 where they are not known."""
        known = [entry for entry in self.seats if entry.since is None or entry.since <= day]
        return max(known, key=lambda entry: entry.since or date.min).seats if known else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role somebody holds for a period, both ends included; an end left out is open.

    Without a person the role itself is written to. `confirmed` is when a source last said that
    a role whose end is open is still held.
    """

    role: str
    address: str
    person: str = ""
    fractie: str = ""
    from_: PartialDate | None = None
    until: PartialDate | None = None
    source: str = ""
    confirmed: PartialDate | None = None
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
    """A list of everybody who holds a role, and what it is called in a letter."""

    role: str
    description: str
    origin: Origin = field(default=Origin(), compare=False)


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
    _first_days: Mapping[tuple[str, str], Sequence[date]] = field(
        init=False, repr=False, compare=False
    )
    """When anybody began to hold a role for a fractie, in order."""

    def __post_init__(self) -> None:
        """Put the first days in order once: each role with an open end is held against them."""
        found: dict[tuple[str, str], list[date]] = {}
        for role in self.roles:
            found.setdefault((role.role, role.fractie), []).append(role.first_day)
        first_days = {key: sorted(days) for key, days in found.items()}
        object.__setattr__(self, "_first_days", first_days)

    @property
    def role_names(self) -> frozenset[str]:
        """The roles that anybody ever held."""
        return frozenset(role.role for role in self.roles)

    def last_day(self, role: Role) -> date:
        """Give the last day of a role: an open period ends before the next holder's begins."""
        if role.until is not None:
            return role.until.last
        first_days = self._first_days.get((role.role, role.fractie), ())
        later = bisect_right(first_days, role.first_day)
        return first_days[later] - timedelta(days=1) if later < len(first_days) else date.max

    def holders(self, role_name: str, day: date) -> tuple[Role, ...]:
        """Give who holds a role on a day: the largest fractie first, or by family name.

        Those that the order does not tell apart stand as written.
        """
        held = [
            role
            for role in self.roles
            if role.role == role_name and role.first_day <= day <= self.last_day(role)
        ]
        if self.settings.order is RosterOrder.NAME:
            return tuple(sorted(held, key=self._sort_name))
        return tuple(sorted(held, key=lambda role: -self._seats(role, day)))

    def missing_fracties(self, role_name: str, day: date) -> tuple[Fractie, ...]:
        """Give the fracties with seats on a day that nobody holds the role for."""
        served = {role.fractie for role in self.holders(role_name, day)}
        return tuple(
            fractie
            for name, fractie in self.fracties.items()
            if name not in served and fractie.seats_on(day)
        )

    def days_unconfirmed(self, role: Role, day: date) -> int:
        """Give for how many days before a day no source says that a role is still held.

        0 where the end is known, or where nothing in the roster says when it was written.
        """
        if self.last_day(role) != date.max or role.last_confirmed is None:
            return 0
        return max(0, (day - role.last_confirmed).days)

    def neighbours(self, role_name: str, day: date) -> tuple[Role | None, Role | None]:
        """Give the last holder before a day and the first one after it."""
        roles = [role for role in self.roles if role.role == role_name]
        before = [role for role in roles if self.last_day(role) < day]
        after = [role for role in roles if role.first_day > day]
        return (
            max(before, key=self.last_day, default=None),
            min(after, key=lambda role: role.first_day, default=None),
        )

    def is_uncertain(self, role: Role, day: date) -> bool:
        """Say whether a day falls in a month or year that a source leaves open."""
        return any(
            bound is not None and not bound.is_exact and bound.first <= day <= bound.last
            for bound in (role.from_, role.until)
        )

    def label(self, role_name: str) -> RoleLabel:
        """Give the label of a role: written in the roster, well known, or its own name."""
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
