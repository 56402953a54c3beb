"""What is wrong or doubtful in a roster as a whole: holes, overlaps, age, what nobody uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, combinations, groupby

from nrcli.domain.language.speech import say
from nrcli.domain.people.address import note_doubtful_address
from nrcli.domain.people.names import full_name
from nrcli.domain.people.person_warnings import note_doubtful_person
from nrcli.domain.people.roster import Fractie, Role, Roster
from nrcli.domain.problems.problem import Problems

__all__ = [
    "note_age",
    "note_clashes",
    "note_roster_doubts",
    "note_seats",
    "note_shared_mail",
    "note_successions",
    "note_unused",
]

_DAY = timedelta(days=1)


def note_roster_doubts(roster: Roster, day: date, problems: Problems) -> None:
    """Report all that somebody who keeps the roster should look at, as of a day."""
    note_clashes(roster, problems)
    note_successions(roster, problems)
    note_shared_mail(roster, problems)
    note_seats(roster, day, problems)
    for name, person in roster.people.items():
        note_doubtful_person(name, person, problems, roster.settings)
    for name, address in roster.addresses.items():
        note_doubtful_address(name, address, problems)
    for rows in _by_holder(roster.roles).values():
        _note_holes(rows, roster, day, problems)
    for role_name in sorted({role.role for role in roster.roles if role.fractie}):
        known = {role.fractie for role in roster.roles if role.role == role_name}
        known |= roster.fracties_elsewhere(role_name)
        for name, fractie in roster.fracties.items():
            if name not in known and not fractie.group and fractie.seats_on(day):
                when, place = say("on {date}", date=day), fractie.origin.location
                problems.add("roster-hole", place, role=role_name, fractie=fractie.short, when=when)
    for role in roster.roles:
        if role.first_day <= day:
            note_age([role], roster, day, problems)
    note_unused(roster, problems)


def note_clashes(
    roster: Roster,
    problems: Problems,
    roles: Sequence[Role] | None = None,
    day: date | None = None,
) -> None:
    """Report who holds a role while another does: an error for a fractie, which has one leader.

    Days that a source leaves open do not count. Two people without a fractie share a role if
    they begin together, as informateurs do. With `roles` and a day, only who clashes then.
    """
    for rows in _by_holder(roster.roles if roles is None else roles).values():
        for first, second in _clashing(rows, roster):
            if day is not None and not (first.has(day) and second.has(day)):
                continue
            same_person = first.role.person == second.role.person
            fractie = roster.fracties.get(first.role.fractie)
            code = "two-leaders" if fractie and not same_person else "roster-overlap"
            problems.add(
                code,
                second.role.origin.location,
                role=first.role.role,
                fractie=fractie.short if fractie else "",
                first=_named(first.role, roster),
                second=_named(second.role, roster),
                date=max(first.begins, second.begins),
            )


def note_successions(
    roster: Roster, problems: Problems, successors: Sequence[Role] | None = None
) -> None:
    """Warn about a role that ends another's in a way that is a slip, mostly.

    It has another address, as that of the other Chamber, or the other was confirmed since.
    """
    if successors is not None and not any(role.fractie for role in successors):
        return
    for role in roster.roles:
        successor = roster.successor(role) if role.fractie else None
        if successor is None or (successors is not None and successor not in successors):
            continue
        if role.person == successor.person or not (role.person and successor.person):
            continue
        is_confirmed = role.confirmed is not None and role.confirmed.first > successor.first_day
        code = (
            "successor-older"
            if is_confirmed
            else "successor-elsewhere"
            if role.address != successor.address
            else ""
        )
        if code:
            problems.add(
                code,
                successor.origin.location,
                first=_named(role, roster),
                second=_named(successor, roster),
                role=role.role,
                fractie=_short(role, roster),
                date=successor.first_day,
                confirmed=role.confirmed or "",
            )


def _named(role: Role, roster: Roster) -> str:
    person = roster.people.get(role.person)
    return f"{role.person} ({full_name(person)})" if person else role.person


def _short(role: Role, roster: Roster) -> str:
    fractie = roster.fracties.get(role.fractie)
    return fractie.short if fractie else role.fractie


def note_shared_mail(roster: Roster, problems: Problems) -> None:
    """Warn about two who are written to at one mail address in the same days."""
    rows: dict[str, list[Role]] = {}
    for role in roster.roles:
        person = roster.people.get(role.person)
        if person is not None and person.email is not None:
            rows.setdefault(person.email.address.casefold(), []).append(role)
    for address, roles in rows.items():
        for first, second in combinations(roles, 2):
            starts = max(first.first_day, second.first_day)
            ends = min(roster.last_day(first), roster.last_day(second))
            if first.person != second.person and starts <= ends:
                place = roster.people[second.person].origin.at("email")
                who = {"first": first.person, "second": second.person}
                problems.add("email-shared", place, address=address, **who)
                break


def note_age(roles: Sequence[Role], roster: Roster, day: date, problems: Problems) -> None:
    """Warn once, at the oldest of them, if nobody confirmed for too long who holds these roles."""
    ages = [(roster.days_unconfirmed(role, day), role) for role in roles]
    days, oldest = max(ages, key=lambda age: age[0], default=(0, None))
    if oldest is not None and days > roster.settings.confirmed_within_days:
        problems.add(
            "roster-old",
            oldest.origin.location,
            person=oldest.person or oldest.role,
            role=oldest.role,
            days=days,
            date=day,
        )


def _by_holder(roles: Sequence[Role]) -> Mapping[tuple[str, str], list[Role]]:
    rows: dict[tuple[str, str], list[Role]] = {}
    for role in roles:
        rows.setdefault((role.role, role.fractie), []).append(role)
    return rows


@dataclass(frozen=True, slots=True)
class _Surely:
    """The days on which somebody surely held a role, both ends included."""

    role: Role
    begins: date
    ends: date

    @classmethod
    def of(cls, role: Role, roster: Roster) -> _Surely:
        begins = role.from_.last if role.from_ else date.min
        return cls(role, begins, role.until.first if role.until else roster.last_day(role))

    def has(self, day: date) -> bool:
        """Return True if the role was surely held on a day."""
        return self.begins <= day <= self.ends


def _clashing(rows: Sequence[Role], roster: Roster) -> Iterator[tuple[_Surely, _Surely]]:
    """Return each two who clash, the later one second.

    Thousands who share a role are not held against each other, two by two.
    """
    spans = [span for role in rows if (span := _Surely.of(role, roster)).begins <= span.ends]
    ordered = sorted(spans, key=lambda span: span.role.first_day)
    before: list[_Surely] = []
    for day, group in groupby(ordered, key=lambda span: span.role.first_day):
        begun = list(group)
        before = [span for span in before if span.ends >= day]
        by_whom: dict[str, list[_Surely]] = {}
        for second in begun:
            mates = by_whom.setdefault("" if second.role.fractie else second.role.person, [])
            for first in chain(before, mates):
                overlap = first.begins <= second.ends and second.begins <= first.ends
                if overlap and not roster.replaces(second.role, first.role):
                    yield first, second
            mates.append(second)
        before += begun


def _note_holes(rows: Sequence[Role], roster: Roster, day: date, problems: Problems) -> None:
    """Warn about the days without a holder between the first that is known and a day."""
    fractie = roster.fracties.get(rows[0].fractie)
    if fractie is None:
        return
    ordered = sorted(rows, key=lambda role: role.first_day)
    known = [entry.since for entry in fractie.seats if entry.since and entry.seats]
    before_first = min(day, ordered[0].first_day - _DAY) if ordered[0].from_ else date.min
    if known and min(known) <= before_first:
        for first, last in _with_seats(fractie, min(known), before_first):
            place, span = (
                ordered[0].origin.location,
                say("from {first} until {last}", first=first, last=last),
            )
            problems.add("roster-hole", place, role=rows[0].role, fractie=fractie.short, when=span)
    covered = roster.last_day(ordered[0])
    for before, after in zip(ordered, [*ordered[1:], None], strict=True):
        covered = max(covered, roster.last_day(before))
        ends = min(day, after.first_day - _DAY) if after else day
        if covered >= ends:
            continue
        for first, last in _with_seats(fractie, covered + _DAY, ends):
            span = say("from {first} until {last}", first=first, last=last)
            place = before.origin.location
            problems.add("roster-hole", place, role=before.role, fractie=fractie.short, when=span)


def _with_seats(fractie: Fractie, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Return the parts of a span in which a fractie has seats, or it is not known whether."""
    turns = {entry.since for entry in fractie.seats if entry.since}
    starts = [first, *sorted(turn for turn in turns if first < turn <= last)]
    begun: date | None = None
    for start in starts:
        has_seats = not fractie.seats or fractie.seats_on(start) > 0
        if has_seats and begun is None:
            begun = start
        if not has_seats and begun is not None:
            yield begun, start - _DAY
            begun = None
    if begun is not None:
        yield begun, last


_CHAMBERS = (("tweede kamer", 150), ("eerste kamer", 75))


def note_seats(roster: Roster, day: date, problems: Problems) -> None:
    """Warn where the seats of a Chamber's fracties on a day do not add up to those it has.

    A Chamber is known by the address its leaders are written to at. A fractie that has leaders
    in both has the seats of the Tweede Kamer; that of the Eerste is one of its own then.
    """
    seen: set[str] = set()
    for chamber, all_seats in _CHAMBERS:
        led = {
            role.fractie
            for role in roster.roles
            if role.fractie and chamber in _place(roster, role.address)
        }
        counted = led if seen else led | {name for name, f in roster.fracties.items() if f.group}
        seats = {
            name: roster.fracties[name].seats_on(day)
            for name in sorted(counted - seen)
            if name in roster.fracties
        }
        seen |= led
        total = sum(seats.values())
        if total and total != all_seats:
            unknown = sorted(
                roster.fracties[name].short
                for name, number in seats.items()
                if not number and not _ended(roster.fracties[name], day)
            )
            problems.add(
                "seats-sum" if not unknown else "seats-sum-who",
                chamber=chamber.title(),
                seats=total,
                all=all_seats,
                date=day,
                missing=abs(all_seats - total),
                fracties=", ".join(unknown),
            )


def _place(roster: Roster, address: str) -> str:
    known = roster.addresses.get(address)
    return " ".join((known.organisation, *known.lines)).casefold() if known else ""


def _ended(fractie: Fractie, day: date) -> bool:
    """Return True if a fractie is known to have no seats on a day."""
    return any(entry.since is None or entry.since <= day for entry in fractie.seats)


def note_unused(roster: Roster, problems: Problems) -> None:
    """Report the people, addresses and fracties that no role names."""
    tables = (
        ("person", {role.person for role in roster.roles}, roster.people),
        ("address", {role.address for role in roster.roles}, roster.addresses),
        ("fractie", {role.fractie for role in roster.roles}, roster.fracties),
    )
    for kind, used, table in tables:
        for name, record in table.items():
            if name not in used and not (isinstance(record, Fractie) and record.group):
                problems.add("roster-unused", record.origin.location, kind=kind, name=name)
