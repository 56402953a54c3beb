"""An outside roster held against ours: what would change, and what is kept as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from nrcli.domain.people.names import full_name
from nrcli.domain.people.person import Person, Provenance
from nrcli.domain.people.person_warnings import note_doubtful_person
from nrcli.domain.people.roster import DatedSeats, Fractie, Role, Roster
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.plain_text import collated
from nrcli.roster_updates.domain.changes import (
    AddFractie,
    AddPerson,
    AddRole,
    AddSeats,
    Change,
    ChangeFractie,
    ChangePerson,
    ChangeRole,
    RosterChanges,
)
from nrcli.roster_updates.domain.outside import (
    Holding,
    OutsideFractie,
    OutsideRoster,
    in_turn,
    known_as,
    mail_values,
    other_values,
    person_values,
    role_digest,
    slug,
    values_digest,
)
from nrcli.roster_updates.domain.summary import tell

__all__ = [
    "compare_person",
    "compare_role",
    "compare_rosters",
    "find_fractie",
    "find_person",
    "find_role",
    "new_name",
]


# One person or one role held against what an outside source says of it.

_DAY = timedelta(days=1)


def compare_person(
    key: str, ours: Person, theirs: Person, source: str, problems: Problems
) -> ChangePerson | None:
    """Return what changes in somebody who was imported; of others a difference is only told.

    Initials are offered for everybody who has none.
    """
    different = other_values(ours, theirs)
    if not different:
        return None
    written = person_values(ours)
    offered = {key: value for key, value in different.items() if key == "voorletters"}
    if ours.imported is not None and ours.imported.digest == values_digest(written):
        digest = values_digest({**written, **different})
        return ChangePerson(key=key, values=different, digest=digest)
    if ours.voorletters:
        offered = {}
    different = {key: value for key, value in different.items() if key not in offered}
    change = ChangePerson(key=key, values=offered, digest="") if offered else None
    if not different:
        return change
    told = "; ".join(
        f"{field} {value} (yours: {written.get(field) or 'none'})"
        for field, value in different.items()
    )
    place = ours.origin.location
    problems.add("person-kept", place, name=key, source=source, differences=told)
    return change


def compare_role(
    row: Role, holding: Holding, day: date, source: str, problems: Problems
) -> ChangeRole | None:
    """Return what completes a row, or changes it if it was imported; contradictions are told.

    A row that is still held on the day is confirmed.
    """
    is_imported = row.imported is not None and row.imported.digest == role_digest(row)
    values: dict[str, str] = {}
    for key, ours, theirs in (
        ("from", row.from_, holding.from_),
        ("until", row.until, holding.until),
    ):
        if theirs is None or ours == theirs or _is_handover(ours, theirs):
            continue
        refines = ours is None or (ours.first <= theirs.first and theirs.last <= ours.last)
        if refines or is_imported:
            values[key] = str(theirs)
            continue
        problems.add(
            "role-kept",
            row.origin.at(key),
            person=row.person,
            role=row.role,
            key=key,
            ours=str(ours or ""),
            theirs=str(theirs),
            source=source,
        )
    digest = ""
    if is_imported and values:
        newer = replace(row, from_=holding.from_ or row.from_, until=holding.until or row.until)
        digest = role_digest(newer)
    elif values and row.source:  # whoever reads the row must see where each day comes from
        values["source"] = f"{row.source}; {' and '.join(values)}: {source}"
    holds = holding.first_day <= day and holding.until is None and row.until is None
    if holds and (row.confirmed is None or row.confirmed.first < day):
        values["confirmed"] = day.isoformat()
    return ChangeRole(role=row, values=values, digest=digest) if values else None


def _is_handover(ours: PartialDate | None, theirs: PartialDate) -> bool:
    """Return whether two days touch: whose the day of a handover is, is for ours to say."""
    if ours is None or not (ours.is_exact and theirs.is_exact):
        return False
    return abs(ours.first - theirs.first) <= _DAY


# Whom an outside roster means: its people, fracties and periods found again in ours.


def find_fractie(outside: OutsideFractie, roster: Roster) -> str:
    """Return the roster's name of a fractie; empty if it is new.

    The source's own id goes first, which a fractie keeps when it takes another name.
    """
    for key, ours in roster.fracties.items():
        if outside.id and ours.imported and ours.imported.id == outside.id:
            return key
    names = {slug(outside.short), slug(outside.name)} - {""}

    def known_as(fractie: Fractie) -> set[str]:
        return {slug(fractie.short), slug(fractie.name)}

    return next((key for key, each in roster.fracties.items() if known_as(each) & names), "")


def find_person(holding: Holding, fractie: str, roster: Roster) -> str:
    """Return the roster's name of somebody, by the record's id or by the name; empty if new.

    People of one family name are told apart by initials and first name. Where one side has only
    the initials and the other only the first name, they must begin alike, or the person must
    hold the role for the same fractie.
    """
    people = roster.people.items()
    by_id = [
        key
        for key, ours in people
        if ours.imported and holding.person_id and ours.imported.id == holding.person_id
    ]
    if by_id:
        return by_id[0]
    in_role = {
        role.person for role in roster.roles if (role.role, role.fractie) == (holding.role, fractie)
    }
    return next(
        (
            key
            for key, ours in people
            if not (ours.imported and ours.imported.id and holding.person_id)
            and _is_same(ours, holding.person, holds_the_role=key in in_role)
        ),
        "",
    )


def find_role(holding: Holding, person: str, fractie: str, roster: Roster) -> Role | None:
    """Return the row of the roster that tells of the same time in the same role, or touches it."""
    rows = [
        role
        for role in roster.roles
        if (role.role, role.person, role.fractie) == (holding.role, person, fractie)
    ]
    for role in rows:
        if role.imported and holding.id and role.imported.id == holding.id:
            return role
    return next((role for role in rows if _touches(role, holding, roster)), None)


def new_name(person: Person, taken: Iterable[str]) -> str:
    """Make a name for somebody new: the family name, with more of the name if that is taken."""
    names = set(taken)
    family = slug(f"{person.voorvoegsel} {person.geslachtsnaam}") or "person"
    full = slug(f"{family} {person.voorletters or person.voornaam}")
    candidates = [family, full, *(f"{full}-{number}" for number in range(2, len(names) + 3))]
    return next(name for name in candidates if name not in names)


def _is_same(ours: Person, theirs: Person, *, holds_the_role: bool) -> bool:
    if _family(ours) != _family(theirs):
        return False
    initials = [_letters(person.voorletters) for person in (ours, theirs)]
    first_names = [collated(person.voornaam) for person in (ours, theirs)]
    compared = [pair for pair in (initials, first_names) if all(pair)]
    if compared:
        return all(one == other for one, other in compared) or holds_the_role
    given = [_letters(person.given)[:1] for person in (ours, theirs)]
    return holds_the_role or given[0] == given[1]


def _family(person: Person) -> str:
    return slug(f"{person.voorvoegsel} {person.geslachtsnaam}")


def _letters(text: str) -> str:
    return slug(text).replace("-", "")


def _touches(role: Role, holding: Holding, roster: Roster) -> bool:
    ours_last, theirs_last = roster.last_day(role), holding.last_day
    return (holding.first_day <= ours_last or holding.first_day - _DAY <= ours_last) and (
        role.first_day <= theirs_last or role.first_day - _DAY <= theirs_last
    )


def compare_rosters(
    roster: Roster,
    outside: OutsideRoster,
    day: date,
    *,
    address: str,
    everything: bool = False,
    seats_are_of_the_day: bool = True,
) -> RosterChanges:
    """Return what makes our roster tell what another one does, as of a day.

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


def _fractie_provenance(outside: OutsideFractie) -> Provenance | None:
    if not outside.id:
        return None
    names = {"name": outside.name or outside.short, "short": outside.short}
    return Provenance(id=outside.id, digest=values_digest(names))


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
        self._see_name(key, outside)
        gone = outside.inactive_from is not None and outside.inactive_from <= self._day
        ours = self._roster.fracties[key].seats_on(self._day)
        theirs = 0 if gone else outside.seats
        if theirs is None or ours == theirs:
            return
        since = outside.inactive_from if gone and outside.inactive_from else self._day
        self.changes.append(AddSeats(key=key, seats=DatedSeats(seats=theirs, since=since)))

    def _see_name(self, key: str, outside: OutsideFractie) -> None:
        """Take over another name of a fractie that the source knows by its id; note the id."""
        ours = self._roster.fracties[key]
        if not outside.id:
            return
        theirs = {"name": outside.name or ours.name, "short": outside.short}
        written = {"name": ours.name, "short": ours.short}
        if ours.imported is None or ours.imported.id != outside.id:
            identity = {"id": outside.id, "digest": values_digest(theirs)}
            self.changes.append(ChangeFractie(key=key, values={}, identity=identity))
        elif ours.imported.digest != values_digest(theirs):
            values = {each: text for each, text in theirs.items() if written[each] != text}
            identity = {"id": outside.id, "digest": values_digest(theirs)}
            self.changes.append(ChangeFractie(key=key, values=values, identity=identity))

    def _needed_fractie(self, outside: OutsideFractie) -> str:
        """Return our name of a fractie; a new one is added."""
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
                group=outside.is_group,
                imported=_fractie_provenance(outside),
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
        """Return our names of a holding's fractie and person, and the row that tells of it."""
        fractie = find_fractie(holding.fractie, self._roster) if holding.fractie else ""
        person = self._people.get(holding.identity) or find_person(holding, fractie, self._roster)
        row = find_role(holding, person, fractie, self._roster) if person else None
        return fractie, person, row

    def see_clash(self, first: Holding, second: Holding) -> None:
        """Report that two begin to lead one fractie on one day."""
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
            if not fractie and self._is_renamed(holding, person):
                return
            fractie = self._needed_fractie(holding.fractie)
        self._add_role(holding, person, fractie)

    def _is_renamed(self, holding: Holding, person: str) -> bool:
        """Return True, and tell, if somebody leads a fractie of ours and now one by another name.

        Nobody leads two, and ours would get a letter under the old name: it has another now, or
        it is gone.
        """
        ours = [
            row
            for row in self._roster.holders(holding.role, holding.first_day)
            if row.person == person and row.fractie and row.until is None
        ]
        if not ours or holding.fractie is None or holding.last_day < self._day:
            return False
        old = self._roster.fracties[ours[0].fractie]
        self.problems.add(
            "fractie-renamed",
            old.origin.location,
            source=self._source,
            person=full_name(self._roster.people[person]),
            ours=old.short,
            theirs=holding.fractie.short,
        )
        return True

    def _add_person(self, holding: Holding) -> str:
        roster = self._roster
        taken = {*roster.people, *self._new, *roster.role_names, *roster.lists}
        key = new_name(holding.person, taken)
        note_doubtful_person(key, holding.person, self.problems, roster.settings)
        self._new[key] = holding.person
        self.changes.append(
            AddPerson(
                key=key,
                name=known_as(holding.person),
                values={**person_values(holding.person), **mail_values(holding.person)},
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
            if change:
                note_doubtful_person(key, theirs, self.problems, self._roster.settings)
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
            acting=holding.acting,
            source=self._source,
        )
        provenance = Provenance(id=holding.id, digest=role_digest(role))
        role = replace(role, imported=provenance)
        like = [row for row in self._roster.roles if row.role == role.role]
        self.changes.append(AddRole(role=role, after=like[-1] if like else None))

    def miss(self, outside: OutsideRoster) -> None:
        """Describe which of our fracties has a leader of whom the source says nothing."""
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
