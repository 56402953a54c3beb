"""Who holds which role on a day: inclusive periods, the open ones closed by the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nrcli.domain.people.person import Person
from nrcli.domain.people.roster import DatedSeats, Fractie, Role, RoleLabel, Roster
from nrcli.domain.values.dutch_dates import PartialDate


def role(person: str, since: str = "", until: str = "", fractie: str = "f") -> Role:
    return Role(
        role="leider",
        person=person,
        address="a",
        fractie=fractie,
        from_=PartialDate.parse(since) if since else None,
        until=PartialDate.parse(until) if until else None,
    )


def roster(*roles: Role) -> Roster:
    return Roster(
        people={"a": Person(geslachtsnaam="A")},
        fracties={
            "klein": Fractie(name="Klein", short="K", seats=(DatedSeats(seats=1),)),
            "groot": Fractie(
                name="Groot",
                short="G",
                seats=(DatedSeats(seats=9), DatedSeats(seats=0, since=date(2020, 1, 1))),
            ),
        },
        roles=roles,
    )


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        (date(2016, 12, 31), ["a"]),
        (date(2017, 1, 1), ["b"]),
        (date(2017, 6, 30), ["b"]),
        (date(2017, 7, 1), ["a"]),
        (date(2018, 1, 1), ["c"]),
        (date(2030, 1, 1), ["c"]),
    ],
)
def test_periods_are_inclusive_and_open_ones_end_before_the_next(
    day: date, holders: list[str]
) -> None:
    found = roster(role("a"), role("b", "2017-01-01", "2017-06"), role("c", "2018"))

    assert [each.person for each in found.holders("leider", day)] == holders


def test_two_who_start_together_hold_the_role_together() -> None:
    found = roster(role("a", "2020-01-01"), role("b", "2020-01-01"))

    assert len(found.holders("leider", date(2021, 1, 1))) == 2


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        (date(2024, 10, 10), ["a"]),
        (date(2024, 10, 11), ["b"]),
        (date(2025, 2, 6), ["b"]),
        (date(2025, 2, 7), ["a"]),
        (date(2027, 1, 1), ["c"]),
    ],
)
def test_who_takes_a_place_for_a_while_makes_way_for_its_holder(
    day: date, holders: list[str]
) -> None:
    stand_in = role("b", "2024-10-11", "2025-02-06")
    found = roster(role("a", "2023-09-06"), stand_in, role("c", "2026-02"))

    assert [each.person for each in found.holders("leider", day)] == holders


@pytest.mark.parametrize(
    ("second", "holders"),
    [
        (role("b", "2018", "2020"), []),  # for years: a successor
        (replace(role("b", "2018", "2020"), acting=True), ["a"]),
        (role("b", "2020-03", "2020-12-31"), ["c"]),  # followed at once: a successor
        (role("a", "2020-03", "2020-06"), []),  # the same person: a time of its own
        (role("b", "2020-03", "2020-06", fractie=""), ["a"]),
    ],
)
def test_a_successor_ends_an_open_period_for_good(second: Role, holders: list[str]) -> None:
    after = (role("c", "2021"),) if holders == ["c"] else ()
    found = roster(role("a", "2017"), second, *after)

    assert [each.person for each in found.holders("leider", date(2021, 6, 1))] == holders


def test_without_a_fractie_only_who_is_marked_takes_a_place() -> None:
    open_, closed = role("a", "2017", fractie=""), role("b", "2018-01", "2018-03", fractie="")
    marked = replace(closed, acting=True)

    assert roster(open_, closed).holders("leider", date(2019, 1, 1)) == ()
    assert roster(open_, marked).holders("leider", date(2019, 1, 1)) == (open_,)


def test_a_marked_stand_in_does_so_in_a_period_that_has_ended_too() -> None:
    ended, marked = role("a", "2017", "2020"), replace(role("b", "2018", "2018"), acting=True)
    found = roster(ended, marked)

    assert found.holders("leider", date(2018, 5, 1)) == (marked,)
    assert found.holders("leider", date(2019, 5, 1)) == (ended,)


def test_a_group_is_no_fractie_that_a_list_misses() -> None:
    found = roster(role("a", fractie="groot"))
    group = Fractie(name="Groep X", short="Groep X", seats=(DatedSeats(seats=2),), group=True)
    fracties = {"groot": found.fracties["groot"], "x": group}

    assert replace(found, fracties=fracties).missing_fracties("leider", date(2019, 1, 1)) == ()


def test_the_fracties_of_another_chamber_are_not_missed() -> None:
    other = replace(role("b", fractie="groot"), role="voorzitter")
    found = roster(role("a", fractie="klein"), other)

    assert found.missing_fracties("leider", date(2019, 1, 1)) == ()


def test_the_next_of_another_fractie_closes_nothing() -> None:
    found = roster(role("a", "2017", fractie="x"), role("b", "2018", fractie="y"))

    assert len(found.holders("leider", date(2019, 1, 1))) == 2


def test_the_largest_fractie_on_the_day_comes_first() -> None:
    found = roster(role("a", fractie="klein"), role("b", fractie="groot"), role("c", fractie="?"))

    assert [each.person for each in found.holders("leider", date(2019, 1, 1))] == ["b", "a", "c"]
    assert [each.person for each in found.holders("leider", date(2020, 1, 1))] == ["a", "b", "c"]
    assert Fractie(name="x", short="x").seats_on(date(2020, 1, 1)) == 0


def test_the_last_before_and_the_next_after_a_day_are_known() -> None:
    found = roster(role("a", "2015", "2015"), role("b", "2016", "2016"), role("c", "2019"))
    before, after = found.neighbours("leider", date(2018, 1, 1))

    assert before is not None
    assert after is not None
    assert (before.person, after.person) == ("b", "c")
    assert found.neighbours("niets", date(2018, 1, 1)) == (None, None)


def test_a_day_is_uncertain_only_inside_the_span_that_a_source_leaves_open() -> None:
    inexact = role("a", "2017", "2019-05-01")
    found = roster(inexact)

    assert found.is_uncertain(inexact, date(2017, 6, 1))
    assert not found.is_uncertain(inexact, date(2018, 1, 1))
    assert not found.is_uncertain(inexact, date(2019, 5, 1))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("informateur", RoleLabel(one="Informateur", several="Informateurs")),
        ("fractievoorzitter", RoleLabel(one="Fractievoorzitter {short}")),
        ("griffier", RoleLabel(one="Griffier")),
        ("minister", RoleLabel(one="Minister van X")),
    ],
)
def test_a_role_s_label_is_written_known_or_its_own_name(name: str, label: RoleLabel) -> None:
    found = Roster(role_labels={"minister": RoleLabel(one="Minister van X")})

    assert found.label(name) == label


def test_an_open_period_ends_the_day_before_the_next_of_the_same_role_and_fractie() -> None:
    first, other_role = role("a", "2017-01-01"), role("x", "2017-02-01")
    found = roster(
        first,
        role("b", "2018-03-01"),
        role("c", "2019-01-01"),
        role("d", "2017-06-01", fractie="ander"),
        Role(role="iets-anders", person="e", address="a", fractie="f", from_=other_role.from_),
    )

    assert found.last_day(first) == date(2018, 2, 28)


def test_a_period_with_an_end_may_overlap_with_the_next() -> None:
    found = roster(role("a", "2017-01-01", "2017-06-30"), role("b", "2017-06-01"))

    assert [each.person for each in found.holders("leider", date(2017, 6, 15))] == ["a", "b"]
    assert [each.person for each in found.holders("leider", date(2017, 7, 1))] == ["b"]


def test_holders_of_fracties_of_one_size_stay_in_the_order_of_the_file() -> None:
    found = roster(role("b", fractie="x"), role("a", fractie="y"))

    assert [each.person for each in found.holders("leider", date(2019, 1, 1))] == ["b", "a"]


def test_seats_hold_from_their_first_day_until_the_next() -> None:
    fractie = Fractie(
        name="F",
        short="F",
        seats=(
            DatedSeats(seats=5, since=date(2017, 3, 23)),
            DatedSeats(seats=8, since=date(2021, 3, 31)),
        ),
    )

    assert [
        fractie.seats_on(date(*day))
        for day in [(2017, 3, 22), (2017, 3, 23), (2021, 3, 30), (2021, 3, 31)]
    ] == [0, 5, 5, 8]


def test_a_month_that_a_source_leaves_open_is_uncertain_at_both_its_ends() -> None:
    inexact = role("a", "2017-03", "2017-05")
    found = roster(inexact)

    assert [
        found.is_uncertain(inexact, date(2017, *day))
        for day in [(3, 1), (3, 31), (4, 1), (4, 30), (5, 1), (5, 31)]
    ] == [True, True, False, False, True, True]
