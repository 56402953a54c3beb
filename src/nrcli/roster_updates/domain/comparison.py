"""An outside roster held against ours: what would change, and what is kept as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from nrcli.domain.people.names import full_name
from nrcli.domain.people.person import Person, Provenance
from nrcli.domain.people.roster import DatedSeats, Fractie, Role, Roster
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.roster_updates.domain.changes import (
    AddFractie,
    AddPerson,
    AddRole,
    AddSeats,
    Change,
    RosterChanges,
)
from nrcli.roster_updates.domain.outside import (
    Holding,
    OutsideFractie,
    OutsideRoster,
    known_as,
    person_values,
    role_digest,
    slug,
    values_digest,
)
from nrcli.roster_updates.domain.record_comparison import compare_person, compare_role
from nrcli.roster_updates.domain.roster_matching import (
    find_fractie,
    find_person,
    find_role,
    new_name,
)
from nrcli.roster_updates.domain.summary import tell
from nrcli.roster_updates.domain.turns import in_turn

__all__ = ["compare_rosters"]

_DAY = timedelta(days=1)


def compare_rosters(
    roster: Roster,
    outside: OutsideRoster,
    day: date,
    *,
    address: str,
    everything: bool = False,
    seats_are_of_the_day: bool = True,
) -> RosterChanges:
    """Say what makes our roster tell what another one does, as of a day.

    Who holds a role on that day or later is added, at an address; with `everything`, who held
    one before too. What stands in ours is completed and confirmed. What somebody wrote by hand
    and says otherwise is kept, and told.
    """
    comparison = _Comparison(roster, outside.source, day, address)
    if seats_are_of_the_day:
        for fractie in outside.fracties:
            comparison.see_fractie(fractie)
    by_role: dict[tuple[str, str], list[Holding]] = {}
    for holding in outside.holdings:
        short = slug(holding.fractie.short) if holding.fractie else ""
        by_role.setdefault((holding.role, short), []).append(holding)
    for holdings in by_role.values():
        turns, clashes = in_turn(holdings)
        for first, second in clashes:
            comparison.see_clash(first, second)
        for holding in comparison.as_ours(turns):
            is_wanted = everything or holding.last_day >= day
            comparison.see_holding(holding, is_wanted=is_wanted)
    comparison.miss(outside)
    return RosterChanges(
        changes=tuple(comparison.changes),
        told=tell(comparison.changes, roster),
        problems=tuple(comparison.problems),
    )


class _Comparison:
    """The changes in the making."""

    def __init__(self, roster: Roster, source: str, day: date, address: str) -> None:
        self.changes: list[Change] = []
        self.problems = Problems()
        self._roster = roster
        self._source = source
        self._day = day
        self._address = address
        self._fracties: dict[str, str] = {}
        self._people: dict[str, str] = {}
        self._new: dict[str, Person] = {}
        self._compared: set[str] = set()

    def see_fractie(self, outside: OutsideFractie) -> None:
        """Compare the seats of a fractie with ours; a new one is added when somebody needs it."""
        key = find_fractie(outside, self._roster)
        if not key:
            return
        gone = outside.inactive_from is not None and outside.inactive_from <= self._day
        ours = self._roster.fracties[key].seats_on(self._day)
        theirs = 0 if gone else outside.seats
        if theirs is None or ours == theirs:
            return
        since = outside.inactive_from if gone and outside.inactive_from else self._day
        self.changes.append(AddSeats(key=key, seats=DatedSeats(seats=theirs, since=since)))

    def _needed_fractie(self, outside: OutsideFractie) -> str:
        """Give our name of a fractie; a new one is added."""
        short = slug(outside.short)
        key = find_fractie(outside, self._roster) or self._fracties.get(short, "")
        if not key:
            key = new_name(Person(geslachtsnaam=short), self._roster.fracties)
            gone = outside.inactive_from is not None
            seats = (
                (DatedSeats(seats=outside.seats, since=self._day),)
                if outside.seats and not gone
                else ()
            )
            fractie = Fractie(
                name=outside.name or outside.short,
                short=outside.short,
                seats=seats,
                source=self._source,
            )
            self.changes.append(AddFractie(key=key, fractie=fractie))
            self._fracties[short] = key
        return key

    def as_ours(self, holdings: Iterable[Holding]) -> list[Holding]:
        """Join the times that our roster has in one row, from the first to the last of them."""
        joined: list[tuple[Role | None, Holding]] = []
        for holding in holdings:
            _, _, row = self._found(holding)
            before = next((each for each in joined if row and each[0] is row), None)
            if before is None:
                joined.append((row, holding))
            else:
                whole = replace(before[1], until=holding.until)
                joined[joined.index(before)] = (row, whole)
        return [holding for _, holding in joined]

    def _found(self, holding: Holding) -> tuple[str, str, Role | None]:
        """Give our names of a holding's fractie and person, and the row that tells of it."""
        fractie = find_fractie(holding.fractie, self._roster) if holding.fractie else ""
        person = self._people.get(holding.identity) or find_person(holding, fractie, self._roster)
        row = find_role(holding, person, fractie, self._roster) if person else None
        return fractie, person, row

    def see_clash(self, first: Holding, second: Holding) -> None:
        """Note that two begin to lead one fractie on one day."""
        self.problems.add(
            "outside-two-leaders",
            source=self._source,
            fractie=first.fractie.short if first.fractie else "",
            first=full_name(first.person),
            second=full_name(second.person),
            date=first.first_day,
        )

    def see_holding(self, holding: Holding, *, is_wanted: bool) -> None:
        """Compare one holder with ours; one who is new is added if wanted."""
        fractie, person, row = self._found(holding)
        if row is None and not is_wanted:
            return
        if person in self._roster.people:
            self._compare_person(person, holding.person)
        elif not person:
            person = self._add_person(holding)
        self._people[holding.identity] = person
        if row is not None:
            change = compare_role(row, holding, self._day, self._source, self.problems)
            self.changes += [change] if change else []
            return
        if holding.fractie is not None:
            fractie = self._needed_fractie(holding.fractie)
        self._add_role(holding, person, fractie)

    def _add_person(self, holding: Holding) -> str:
        roster = self._roster
        taken = {*roster.people, *self._new, *roster.role_names, *roster.lists}
        key = new_name(holding.person, taken)
        self._new[key] = holding.person
        self.changes.append(
            AddPerson(
                key=key,
                name=known_as(holding.person),
                values=person_values(holding.person),
                id=holding.person_id,
                digest=values_digest(person_values(holding.person)),
            )
        )
        return key

    def _compare_person(self, key: str, theirs: Person) -> None:
        if key not in self._compared:
            self._compared.add(key)
            ours = self._roster.people[key]
            change = compare_person(key, ours, theirs, self._source, self.problems)
            self.changes += [change] if change else []

    def _add_role(self, holding: Holding, person: str, fractie: str) -> None:
        is_open = holding.until is None
        confirmed = PartialDate(self._day, self._day) if is_open else None
        role = Role(
            role=holding.role,
            person=person,
            fractie=fractie,
            address=self._address,
            from_=holding.from_,
            until=holding.until,
            confirmed=confirmed,
            source=self._source,
        )
        provenance = Provenance(id=holding.id, digest=role_digest(role))
        role = replace(role, imported=provenance)
        like = [row for row in self._roster.roles if row.role == role.role]
        self.changes.append(AddRole(role=role, after=like[-1] if like else None))

    def miss(self, outside: OutsideRoster) -> None:
        """Tell which of our fracties has a leader of whom the source says nothing."""
        led = {
            find_fractie(holding.fractie, self._roster)
            for holding in outside.holdings
            if holding.fractie and holding.first_day <= self._day <= holding.last_day
        }
        if not led:
            return
        roles = {holding.role for holding in outside.holdings if holding.fractie}
        unnamed = [
            f"{self._roster.fracties[row.fractie].short} ({row.person})"
            for role_name in sorted(roles)
            for row in self._roster.holders(role_name, self._day)
            if row.fractie and row.fractie not in led
        ]
        if unnamed:
            names = ", ".join(unnamed)
            self.problems.add("outside-nobody", source=self._source, date=self._day, names=names)
