"""What is wrong or doubtful in a roster as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nrcli.domain.people.address import Address, Postcode
from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import DatedSeats, Fractie, Role, Roster
from nrcli.domain.people.roster_warnings import (
    note_age,
    note_clashes,
    note_roster_doubts,
    note_shared_mail,
    note_successions,
)
from nrcli.domain.problems.problem import Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.email_address import EmailAddress
from nrcli.domain.values.office_settings import RosterSettings

DAY = date(2020, 6, 30)
ADDRESS = Address(lines=("Plein 1",), postcode=Postcode("1234 AB"), place="Dorp")


def held(
    person: str, since: str = "", until: str = "", fractie: str = "", confirmed: str = ""
) -> Role:
    return Role(
        role="leider",
        person=person,
        address="plein",
        fractie=fractie,
        from_=PartialDate.parse(since) if since else None,
        until=PartialDate.parse(until) if until else None,
        confirmed=PartialDate.parse(confirmed) if confirmed else None,
    )


def seats(*numbers: tuple[int, str]) -> tuple[DatedSeats, ...]:
    return tuple(
        DatedSeats(seats=number, since=date.fromisoformat(day) if day else None)
        for number, day in numbers
    )


def roster(*roles: Role, p: tuple[DatedSeats, ...] = ()) -> Roster:
    names = {role.person for role in roles}
    return Roster(
        people={name: Person(geslachtsnaam=name.upper()) for name in sorted(names)},
        addresses={"plein": ADDRESS},
        fracties={"p": Fractie(name="Partij", short="P", seats=p)} if p or roles[0].fractie else {},
        roles=roles,
        settings=RosterSettings(confirmed_within_days=100_000),
    )


def doubts(found: Roster, day: date = DAY) -> list[str]:
    problems = Problems()
    note_roster_doubts(found, day, problems)
    return [f"{each.code} {' '.join(each.values.values())}" for each in problems]


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        ([("a", "2019", "2019"), ("b", "2020")], []),
        ([("a", "2019", "2019-06"), ("b", "2020-01-01")], ["2019-07-01 until 2019-12-31"]),
        ([("a", "2019", "2020-05-31")], ["2020-06-01 until 2020-06-30"]),
        ([("a", "2019", "2020-06-29")], ["2020-06-30 until 2020-06-30"]),
        (
            [("a", "2018", "2018"), ("b", "2018-02-01", "2018-03-01"), ("c", "2020-01-01")],
            ["2019-01-01 until 2019-12-31"],
        ),
        ([("a",)], []),
    ],
)
def test_a_hole_is_told_between_the_first_that_is_known_and_the_day(
    roles: list[tuple[str, ...]], found: list[str]
) -> None:
    rows = (replace(held(*role), fractie="p") for role in roles)
    told = doubts(roster(*rows))

    holes = [each.partition(" from ")[2] for each in told if each.startswith("roster-hole")]
    assert holes == found


def test_a_fractie_without_seats_has_no_hole() -> None:
    found = roster(
        held("a", "2017-01-01", "2017-06-30", fractie="p"),
        p=seats(
            (4, ""), (0, "2018-01-01"), (2, "2019-01-01"), (3, "2019-06-01"), (0, "2020-01-01")
        ),
    )

    assert doubts(found) == [
        "roster-hole leider P from 2017-07-01 until 2017-12-31",
        "roster-hole leider P from 2019-01-01 until 2019-12-31",
    ]


def test_a_fractie_with_seats_that_nobody_ever_led_is_told() -> None:
    found = roster(held("a", "2019", fractie="p"))
    both = replace(
        found,
        fracties={**found.fracties, "q": Fractie(name="Q", short="Q", seats=seats((2, "")))},
    )

    assert doubts(both) == ["roster-hole leider Q on 2020-06-30", "roster-unused fractie q"]


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        (
            [held("a", "2019", "2020-03", "p"), held("b", "2020-02-01", fractie="p")],
            ["two-leaders leider P a (A) b (B) 2020-02-01"],
        ),
        (
            [held("a", "2019", fractie="p"), held("b", "2019", fractie="p")],
            ["two-leaders leider P a (A) b (B) 2019-12-31"],
        ),
        (
            [held("a", "2019", "2020-03-01", "p"), held("a", "2020-02-01", fractie="p")],
            ["roster-overlap leider P a (A) a (A) 2020-02-01"],
        ),
        (
            [held("a", "2019", "2020-03-01"), held("b", "2020-02-01")],
            ["roster-overlap leider  a (A) b (B) 2020-02-01"],
        ),
        ([held("a", "2019-01-01"), held("b", "2019-01-01")], []),
        ([held("a", "2019", "2020-02", "p"), held("b", "2020-02", fractie="p")], []),
        ([held("a", "2019", fractie="p"), held("b", "2020-02", fractie="p")], []),
    ],
)
def test_two_at_once_are_told_unless_they_share_or_the_source_is_unclear(
    roles: list[Role], found: list[str]
) -> None:
    assert doubts(roster(*roles)) == found


DATES = st.sampled_from(["", "2019", "2019-03", "2019-03-15", "2019-04-01", "2020-01", "2020"])
ROLES = st.builds(held, st.sampled_from("abc"), DATES, DATES, st.sampled_from(["", "p", "q"]))


def clashing_pairs(roles: Sequence[Role], found: Roster) -> Iterator[tuple[str, str, str]]:
    """Hold each two against each other, by the rule as it is told."""
    for first, second in combinations(sorted(roles, key=lambda role: role.first_day), 2):
        if first.fractie != second.fractie:
            continue
        begins = max(each.from_.last if each.from_ else date.min for each in (first, second))
        ends = min(
            each.until.first if each.until else found.last_day(each) for each in (first, second)
        )
        shared = not first.fractie and first.person != second.person
        if found.replaces(second, first):
            continue
        if begins <= ends and not (shared and first.first_day == second.first_day):
            yield first.person, second.person, str(begins)


@given(st.lists(ROLES, min_size=1, max_size=8))
def test_of_all_pairs_those_are_told_that_clash(roles: list[Role]) -> None:
    found = roster(*roles)
    problems = Problems()
    note_clashes(found, problems)

    told = {
        tuple(each.values[key].partition(" ")[0] for key in ("first", "second", "date"))
        for each in problems
    }
    assert told == set(clashing_pairs(roles, found))


@pytest.mark.parametrize(
    ("role", "days"),
    [
        (held("a", "2017-01-01"), 1276),
        (held("a", "2017-01-01", confirmed="2020-06"), 29),
        (held("a", confirmed="2020-06-30"), 0),
        (held("a"), 0),
        (held("a", "2017-01-01", "2030-01-01"), 0),
        (held("a", confirmed="2025"), 0),
    ],
)
def test_the_age_of_a_role_is_what_passed_since_a_source_spoke_of_it(role: Role, days: int) -> None:
    found = roster(role)

    assert found.days_unconfirmed(role, DAY) == days


@pytest.mark.parametrize(("limit", "told"), [(60, []), (59, ["b leider 60 2020-06-30"])])
def test_only_the_oldest_is_told_and_only_beyond_the_limit(limit: int, told: list[str]) -> None:
    roles = (held("a", "2020-05-01", confirmed="2020-06-01"), held("b", "2020-05-01"))
    found = replace(roster(*roles), settings=RosterSettings(confirmed_within_days=limit))
    problems = Problems()
    note_age(roles, found, DAY, problems)
    note_age([], found, DAY, problems)

    assert [" ".join(each.values.values()) for each in problems] == told


def test_a_role_without_a_person_has_an_age_too() -> None:
    role = Role(role="bestuur", address="plein", confirmed=PartialDate.parse("2019"))
    found = replace(roster(role), people={}, settings=RosterSettings())

    assert doubts(found) == ["roster-old bestuur bestuur 546 2020-06-30"]


def test_who_is_still_to_come_is_not_old() -> None:
    found = roster(held("a", "2021-01-01"))

    assert doubts(replace(found, settings=RosterSettings(confirmed_within_days=0))) == []


def test_what_no_role_uses_is_told() -> None:
    found = roster(held("a", "2019"))
    extra = replace(
        found,
        people={**found.people, "b": Person(geslachtsnaam="B")},
        addresses={**found.addresses, "kade": Address(lines=("Kade",), place="Dorp")},
    )

    assert doubts(extra) == [
        "address-incomplete kade",
        "roster-unused person b",
        "roster-unused address kade",
    ]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        (("b", "2019-06"), ["email-shared kamer@example.nl a b"]),
        (("b", "2020"), []),
        (("a", "2019-06"), []),
    ],
)
def test_two_with_one_mail_address_in_the_same_days_are_told(
    second: tuple[str, str], found: list[str]
) -> None:
    email = EmailAddress("Kamer@example.nl")
    shared = roster(held("a", "2019", "2019"), held(*second))
    people = {name: replace(person, email=email) for name, person in shared.people.items()}
    problems = Problems()
    note_shared_mail(replace(shared, people=people), problems)

    assert [f"{each.code} {' '.join(each.values.values())}" for each in problems] == found


def told(note: Callable[[Problems], None]) -> list[str]:
    problems = Problems()
    note(problems)
    return [f"{each.code} {' '.join(each.values.values())}" for each in problems]


def test_who_ends_a_role_at_another_address_or_from_before_is_told() -> None:
    elsewhere = replace(held("b", "2019", fractie="p"), address="elders")
    older = replace(held("a", "2010", confirmed="2020-02", fractie="p"))
    found = roster(older, elsewhere)
    moved = roster(held("a", "2010", fractie="p"), elsewhere)
    ordinary = roster(held("a", "2010", fractie="p"), held("b", "2019", fractie="p"))

    assert told(lambda problems: note_successions(found, problems)) == [
        "successor-older a (A) b (B) leider P 2019-01-01 2020-02"
    ]
    assert told(lambda problems: note_successions(moved, problems, [elsewhere])) == [
        "successor-elsewhere a (A) b (B) leider P 2019-01-01 "
    ]
    assert told(lambda problems: note_successions(ordinary, problems)) == []
    assert told(lambda problems: note_successions(moved, problems, [moved.roles[0]])) == []
    assert told(lambda problems: note_successions(moved, problems, [held("c")])) == []


def test_days_before_the_first_known_leader_are_told() -> None:
    found = roster(held("a", "2019", fractie="p"), p=seats((2, "2018-03-01")))

    assert doubts(found) == ["roster-hole leider P from 2018-03-01 until 2018-12-31"]


@pytest.mark.parametrize(
    ("chamber", "number", "found"),
    [
        ("Tweede", 150, []),
        ("Tweede", 130, ["seats-sum Tweede Kamer 130 150 2020-06-30 20 "]),
        ("Eerste", 75, []),
        ("Eerste", 74, ["seats-sum Eerste Kamer 74 75 2020-06-30 1 "]),
    ],
)
def test_the_seats_of_a_chamber_add_up(chamber: str, number: int, found: list[str]) -> None:
    address = replace(ADDRESS, lines=(f"p/a {chamber} Kamer",))
    kamer = roster(held("a", "2019", fractie="p"), p=seats((number, "")))

    assert doubts(replace(kamer, addresses={"plein": address})) == found


def test_a_fractie_whose_seats_are_not_known_is_named_with_the_sum() -> None:
    address = replace(ADDRESS, lines=("p/a Tweede Kamer",))
    both = roster(
        held("a", "2019", fractie="p"), held("b", "2019", fractie="q"), p=seats((149, ""))
    )
    fracties = {**both.fracties, "q": Fractie(name="Q", short="Q")}

    assert doubts(replace(both, addresses={"plein": address}, fracties=fracties)) == [
        "seats-sum-who Tweede Kamer 149 150 2020-06-30 1 Q"
    ]


def test_on_a_day_only_those_are_told_who_clash_then() -> None:
    first, second = held("a", "2019", "2020-02", "p"), held("b", "2020-02-01", fractie="p")
    found = roster(first, second)

    assert (
        told(lambda problems: note_clashes(found, problems, found.roles, date(2020, 2, 20))) == []
    )
    assert told(lambda problems: note_clashes(found, problems, found.roles, date(2020, 2, 1))) == [
        "two-leaders leider P a (A) b (B) 2020-02-01"
    ]


def test_who_moves_house_succeeds_nobody() -> None:
    moved = replace(held("a", "2019", fractie="p"), address="elders")
    found = roster(held("a", "2010", fractie="p"), moved)

    assert told(lambda problems: note_successions(found, problems)) == []
