"""An outside roster held against ours: what changes, what is kept, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Geslacht, Person, Provenance
from nrcli.domain.people.roster import DatedSeats, Fractie, RecipientList, Role, Roster
from nrcli.domain.problems.problem import Location, Origin
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.roster_updates.domain.changes import (
    AddFractie,
    AddPerson,
    AddRole,
    AddSeats,
    ChangeFractie,
    ChangePerson,
    ChangeRole,
    RosterChanges,
)
from nrcli.roster_updates.domain.comparison import compare_rosters
from nrcli.roster_updates.domain.outside import (
    Holding,
    OutsideFractie,
    OutsideRoster,
    is_group,
    person_values,
    role_digest,
    values_digest,
)

DAY = date(2026, 2, 24)
BBB = OutsideFractie(short="BBB", name="BoerBurgerBeweging", seats=4)
PLAS = Person(voornaam="Caroline", voorvoegsel="van der", geslachtsnaam="Plas")
VERMEER = Person(geslacht=Geslacht.M, voornaam="Henk", geslachtsnaam="Vermeer")


def on(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def holding(person: Person, since: str = "", until: str = "", **more: object) -> Holding:
    values = {"fractie": BBB, "from_": on(since), "until": on(until), **more}
    return Holding(person=person, **values)  # type: ignore[arg-type]  # values of any kind


def row(person: str, since: str = "", until: str = "", **more: object) -> Role:
    values = {"role": "fractievoorzitter", "fractie": "bbb", "address": "plein", **more}
    period = {"from_": on(since), "until": on(until)}
    return Role(person=person, **period, **values)  # type: ignore[arg-type]  # of any kind


def imported(role: Role) -> Role:
    return replace(role, imported=Provenance(id="r1", digest=role_digest(role)))


def imported_person(person: Person, number: str = "p1") -> Person:
    return replace(
        person, imported=Provenance(id=number, digest=values_digest(person_values(person)))
    )


def ours(*roles: Role, seats: int = 4, **people: Person) -> Roster:
    return Roster(
        people=people,
        addresses={"plein": Address(lines=("Plein 1",))},
        fracties={
            "bbb": Fractie(name="BoerBurgerBeweging", short="BBB", seats=(DatedSeats(seats=seats),))
        },
        roles=roles,
    )


def compared(
    roster: Roster,
    *holdings: Holding,
    fracties: tuple[OutsideFractie, ...] = (),
    everything: bool = False,
    seats_are_of_the_day: bool = True,
) -> RosterChanges:
    outside = OutsideRoster(source="Bron", holdings=holdings, fracties=fracties)
    return compare_rosters(
        roster,
        outside,
        DAY,
        address="plein",
        everything=everything,
        seats_are_of_the_day=seats_are_of_the_day,
    )


def codes(found: RosterChanges) -> list[str]:
    return [problem.code for problem in found.problems]


def test_a_successor_is_added_and_the_predecessor_ends_the_day_before() -> None:
    found = compared(
        ours(row("plas", "2021-03-31"), plas=PLAS),
        holding(PLAS, "2021-03-31", "2026-02-19"),
        holding(VERMEER, "2026-02-20", person_id="p9", id="r9"),
    )

    assert found.told == (
        "BBB: Caroline van der Plas until 2026-02-19, Henk Vermeer from 2026-02-20",
    )
    ended, person, added = found.changes
    assert isinstance(ended, ChangeRole)
    assert ended.values == {"until": "2026-02-19"}
    assert isinstance(person, AddPerson)
    assert (person.key, person.id, dict(person.values)) == (
        "vermeer", "p9", {"geslacht": "m", "voornaam": "Henk", "geslachtsnaam": "Vermeer"},
    )  # fmt: skip
    assert isinstance(added, AddRole)
    assert (added.role.person, added.role.address, added.role.source) == (
        "vermeer", "plein", "Bron",
    )  # fmt: skip
    assert added.role.confirmed == on("2026-02-24")
    assert added.role.imported == Provenance(id="r9", digest=role_digest(added.role))


def test_an_open_period_that_the_next_closes_is_told_too() -> None:
    found = compared(ours(row("plas", "2021"), plas=PLAS), holding(VERMEER, "2026-02-20"))

    assert found.told == (
        "BBB: Caroline van der Plas until 2026-02-19, Henk Vermeer from 2026-02-20",
    )


def test_who_held_a_role_before_is_added_only_with_everything() -> None:
    before = holding(PLAS, "2021-03-31", "2026-02-19")

    assert compared(ours(), before).changes == ()
    assert compared(ours(), before, everything=True).told == (
        "BBB: Caroline van der Plas from 2021-03-31 until 2026-02-19",
    )


def test_what_is_the_same_changes_nothing_and_is_confirmed() -> None:
    same = row("vermeer", "2026-02-20", confirmed=on("2026-02-21"))
    known = compared(ours(same, vermeer=VERMEER), holding(VERMEER, "2026-02-20"))
    again = compared(
        ours(replace(same, confirmed=on("2026-02-24")), vermeer=VERMEER),
        holding(VERMEER, "2026-02-20"),
    )

    assert known.told == ("confirmed on 2026-02-24: Henk Vermeer (BBB)",)
    assert (again.changes, again.told, again.problems) == ((), (), ())


@pytest.mark.parametrize(
    ("role", "told", "values", "found"),
    [
        (row("vermeer", "2026-02"), ("2026-02-20", ""), {"from": "2026-02-20"}, []),
        (row("vermeer"), ("2026-02-20", ""), {"from": "2026-02-20"}, []),
        (row("vermeer", "2026-02-20"), ("2026-02-20", "2026-03-01"), {"until": "2026-03-01"}, []),
        (row("vermeer", "2026-02-01"), ("2026-02-20", ""), {}, ["role-kept"]),
        (row("vermeer", "2026-02-21"), ("2026-02-20", ""), {}, []),
        (row("vermeer", "2026-02-19", "2026-03-02"), ("2026-02-20", "2026-03-01"), {}, []),
        (row("vermeer", "2026-02-20", "2026-03-01"), ("2026-02-20", ""), {}, []),
        (
            imported(row("vermeer", "2026-02-01")),
            ("2026-02-20", ""),
            {"from": "2026-02-20"},
            [],
        ),
        (
            replace(imported(row("vermeer", "2026-01-31")), from_=on("2026-02-01")),
            ("2026-02-20", ""),
            {},
            ["role-kept"],
        ),
    ],
)
def test_a_period_is_completed_and_what_somebody_wrote_otherwise_is_kept(
    role: Role, told: tuple[str, str], values: dict[str, str], found: list[str]
) -> None:
    result = compared(ours(role, vermeer=VERMEER), holding(VERMEER, *told, id="r1"))
    changed = [each for each in result.changes if isinstance(each, ChangeRole)]
    bounds = [
        {key: value for key, value in each.values.items() if key != "confirmed"} for each in changed
    ]

    assert [each for each in bounds if each] == ([values] if values else [])
    assert codes(result) == found


def test_a_completed_row_says_where_its_days_come_from() -> None:
    found = compared(
        ours(row("vermeer", "2026-02", source="krant"), vermeer=VERMEER),
        holding(VERMEER, "2026-02-20"),
    )
    (change,) = found.changes

    assert isinstance(change, ChangeRole)
    assert change.values["source"] == "krant; from: Bron"


def test_an_imported_row_keeps_account_of_what_was_imported() -> None:
    role = imported(row("vermeer", "2026-02-01"))
    (change,) = compared(ours(role, vermeer=VERMEER), holding(VERMEER, "2026-02-20")).changes

    assert isinstance(change, ChangeRole)
    assert change.digest == role_digest(row("vermeer", "2026-02-20"))


def test_an_imported_person_is_brought_up_to_date_and_one_edited_by_hand_is_kept() -> None:
    newer = replace(VERMEER, titels="drs.", voorletters="H.")
    same_role = row("vermeer", "2026-02-20", confirmed=on("2026-02-24"))
    told = holding(newer, "2026-02-20", person_id="p1")
    updated = compared(ours(same_role, vermeer=imported_person(VERMEER)), told)
    edited = replace(imported_person(VERMEER), titels="ir.")
    kept = compared(ours(same_role, vermeer=edited), told)

    assert updated.told == (
        "Henk Vermeer: titels drs. (was none)",
        "Henk Vermeer: voorletters H. (was none)",
    )
    (change,) = updated.changes
    assert isinstance(change, ChangePerson)
    assert change.digest == values_digest({**person_values(VERMEER), **change.values})
    (offered,) = kept.changes
    assert isinstance(offered, ChangePerson)
    assert (offered.values, offered.digest) == ({"voorletters": "H."}, "")
    assert [problem.values["differences"] for problem in kept.problems] == [
        "titels drs. (yours: ir.)"
    ]


def test_initials_that_somebody_has_are_not_replaced() -> None:
    mine = replace(VERMEER, voorletters="J.")
    same_role = row("vermeer", "2026-02-20", confirmed=on("2026-02-24"))
    found = compared(
        ours(same_role, vermeer=mine), holding(replace(VERMEER, voorletters="H."), "2026-02-20")
    )

    assert found.changes == ()
    assert [problem.code for problem in found.problems] == ["person-kept"]


def test_a_first_name_says_nothing_new_beside_initials() -> None:
    initials = replace(VERMEER, voornaam="", voorletters="H.")
    same_role = row("vermeer", "2026-02-20", confirmed=on("2026-02-24"))

    assert compared(ours(same_role, vermeer=initials), holding(VERMEER, "2026-02-20")).changes == ()


@pytest.mark.parametrize(
    ("known", "told", "is_same"),
    [
        (Person(geslachtsnaam="Vos", voorletters="L."), {"voorletters": "L."}, True),
        (Person(geslachtsnaam="Vos", voorletters="L"), {"voorletters": "L."}, True),
        (Person(geslachtsnaam="Vos", voorletters="L."), {"voorletters": "K."}, False),
        (Person(geslachtsnaam="Vos", voornaam="Lidewij"), {"voorletters": "L."}, True),
        (Person(geslachtsnaam="Vos", voornaam="Lidewij"), {"voorletters": "K."}, False),
        (Person(geslachtsnaam="Vos", voornaam="Lidewij"), {"voornaam": "Karel"}, False),
        (Person(geslachtsnaam="Bos", voorletters="L."), {"voorletters": "L."}, False),
        (imported_person(Person(geslachtsnaam="Vos", voorletters="L."), "p2"), {}, False),
    ],
)
def test_people_of_one_name_are_told_apart(
    known: Person, told: dict[str, str], *, is_same: bool
) -> None:
    person = Person(geslachtsnaam="Vos", **told)  # type: ignore[arg-type]  # texts only
    found = compared(ours(vos=known), holding(person, "2026-02-20", person_id="p1"))
    added = [each.key for each in found.changes if isinstance(each, AddPerson)]

    assert (added == []) is is_same
    assert all(key.startswith("vos") for key in added)


def test_who_holds_the_role_is_the_same_person_whatever_the_given_name() -> None:
    ours_ = ours(row("vos", "2026-02-20"), vos=Person(geslachtsnaam="Vos", voornaam="Joke"))
    found = compared(ours_, holding(Person(geslachtsnaam="Vos", voorletters="K."), "2026-02-20"))

    assert not any(isinstance(each, AddPerson) for each in found.changes)


def test_somebody_is_found_by_the_record_even_under_another_name() -> None:
    found = compared(
        ours(row("vermeer", "2026-02-20"), vermeer=imported_person(VERMEER)),
        holding(replace(VERMEER, geslachtsnaam="Vermeer-Smit"), "2026-02-20", person_id="p1"),
    )

    assert found.told[0] == "Henk Vermeer: geslachtsnaam Vermeer-Smit (was Vermeer)"


def test_new_people_get_names_that_are_free() -> None:
    roster = replace(
        ours(vos=Person(geslachtsnaam="Vos", voorletters="Z.")),
        lists={"vos-l": RecipientList(role="x", description="y")},
    )
    people = [
        Person(geslachtsnaam="Vos", voorletters="L."),
        Person(geslachtsnaam="Vos", voornaam="Jan"),
        Person(geslachtsnaam="Vos", voorletters="L", voornaam="Loes"),
        Person(geslachtsnaam="!"),
    ]
    fracties = [replace(BBB, short=f"F{number}", name=f"F{number}") for number in range(4)]
    found = compared(
        roster,
        *(
            holding(person, "2026-02-20", fractie=fractie, person_id=str(number))
            for number, (person, fractie) in enumerate(zip(people, fracties, strict=True))
        ),
    )

    keys = [each.key for each in found.changes if isinstance(each, AddPerson)]
    assert keys == ["vos-l-2", "vos-jan", "vos-l-3", "person"]


def test_a_new_fractie_is_added_with_its_seats_for_whoever_leads_it() -> None:
    new = OutsideFractie(short="NIEUW", name="Nieuwe Partij", seats=1)
    found = compared(ours(), holding(VERMEER, "2026-02-20", fractie=new), fracties=(new,))
    added = next(each for each in found.changes if isinstance(each, AddFractie))

    assert found.told == ("NIEUW: new fractie Nieuwe Partij, Henk Vermeer from 2026-02-20",)
    assert (added.key, added.fractie.seats) == ("nieuw", (DatedSeats(seats=1, since=DAY),))


def test_a_fractie_of_the_past_is_added_once_and_without_seats() -> None:
    old = OutsideFractie(short="OUD", seats=9, inactive_from=date(2023, 12, 6))
    found = compared(
        ours(),
        holding(VERMEER, "2020-01-01", "2021-12-31", fractie=old),
        holding(PLAS, "2022-01-01", "2023-12-05", fractie=old),
        everything=True,
    )
    added = [each for each in found.changes if isinstance(each, AddFractie)]

    assert [(each.key, each.fractie.name, each.fractie.seats) for each in added] == [
        ("oud", "OUD", ())
    ]


@pytest.mark.parametrize(
    ("outside", "told"),
    [
        (replace(BBB, seats=3), ("BBB: 3 seats from 2026-02-24",)),
        (replace(BBB, seats=1), ("BBB: 1 seat from 2026-02-24",)),
        (BBB, ()),
        (replace(BBB, seats=None), ()),
        (replace(BBB, inactive_from=date(2026, 2, 1)), ("BBB: 0 seats from 2026-02-01",)),
        (replace(BBB, inactive_from=date(2026, 3, 1)), ()),
        (OutsideFractie(short="X", name="Nieuw", seats=3), ()),
    ],
)
def test_seats_hold_from_the_day_they_are_seen(
    outside: OutsideFractie, told: tuple[str, ...]
) -> None:
    found = compared(ours(), fracties=(outside,))

    assert found.told == told
    assert all(isinstance(each, AddSeats) for each in found.changes)
    assert compared(ours(), fracties=(outside,), seats_are_of_the_day=False).changes == ()


def test_a_fractie_is_known_by_its_full_name_too() -> None:
    found = compared(
        ours(row("vermeer", "2026-02-20", confirmed=on("2026-02-24")), vermeer=VERMEER),
        holding(VERMEER, "2026-02-20", fractie=replace(BBB, short="B.B.B")),
    )

    assert found.changes == ()


def test_records_that_overlap_are_put_in_turn() -> None:
    found = compared(
        ours(),
        holding(PLAS, "2021-03-31"),
        holding(VERMEER, "2026-02-20"),
        holding(VERMEER, "2026-02-21"),
        everything=True,
    )

    assert found.told == (
        "BBB: Caroline van der Plas from 2021-03-31 until 2026-02-19, Henk Vermeer from 2026-02-20",
    )


def test_a_record_for_each_term_is_one_time_in_the_role() -> None:
    terms = (
        holding(PLAS, "2021-03-31", "2023-12-05"),
        holding(PLAS, "2023-12-06", "2025-11-11"),
        holding(PLAS, "2025-11-12"),
    )
    new = compared(ours(), *terms)
    known = compared(ours(row("plas", "2021-03-31"), plas=PLAS), *terms)

    assert new.told == ("BBB: Caroline van der Plas from 2021-03-31",)
    assert known.told == ("confirmed on 2026-02-24: Caroline van der Plas (BBB)",)


def test_a_row_of_ours_is_held_against_all_the_times_it_spans() -> None:
    found = compared(
        ours(row("plas", "2021-03-31"), plas=PLAS),
        holding(PLAS, "2021-03-31", "2023-11-01"),
        holding(PLAS, "2023-12-06"),
    )

    assert found.told == ("confirmed on 2026-02-24: Caroline van der Plas (BBB)",)


def test_who_follow_each_other_the_next_day_are_two() -> None:
    found = compared(
        ours(),
        holding(PLAS, "2021-03-31", "2026-02-19"),
        holding(VERMEER, "2026-02-20"),
        everything=True,
    )

    assert len([each for each in found.changes if isinstance(each, AddRole)]) == 2


def test_two_leaders_who_begin_on_one_day_are_told_and_left_out() -> None:
    found = compared(ours(), holding(PLAS, "2026-02-20"), holding(VERMEER, "2026-02-20"))

    assert found.changes == ()
    assert codes(found) == ["outside-two-leaders"]


def test_who_share_a_role_without_a_fractie_are_both_added() -> None:
    found = compared(
        ours(row("oud", "2020", role="informateur", fractie=""), oud=Person(geslachtsnaam="Oud")),
        holding(PLAS, "2026-02-20", role="informateur", fractie=None),
        holding(VERMEER, "2026-02-20", role="informateur", fractie=None),
    )

    assert found.told == (
        "informateur: Caroline van der Plas from 2026-02-20, Henk Vermeer from 2026-02-20",
    )
    after = [each.after for each in found.changes if isinstance(each, AddRole)]
    assert [each.person for each in after if each] == ["oud", "oud"]


def test_leaders_whom_the_source_does_not_name_are_told() -> None:
    other = OutsideFractie(short="VVD", seats=22)
    found = compared(
        ours(row("plas", "2021"), plas=PLAS), holding(VERMEER, "2026-02-20", fractie=other)
    )

    assert [problem.values["names"] for problem in found.problems] == ["BBB (plas)"]


def test_a_source_without_anybody_on_the_day_misses_nobody() -> None:
    found = compared(ours(row("plas", "2021"), plas=PLAS), holding(PLAS, "2021", "2022"))

    assert codes(found) == []


def test_a_second_time_in_the_role_is_a_row_of_its_own() -> None:
    found = compared(
        ours(row("plas", "2018", "2019"), plas=PLAS), holding(PLAS, "2026-02-20", id="r2")
    )

    assert found.told == ("BBB: Caroline van der Plas from 2026-02-20",)


def test_a_row_is_found_by_its_record_even_where_the_periods_do_not_touch() -> None:
    found = compared(
        ours(imported(row("plas", "2018-01-01", "2019-01-01")), plas=PLAS),
        holding(PLAS, "2018-01-01", "2020-01-01", id="r1"),
    )

    assert found.told == ("BBB: Caroline van der Plas until 2020-01-01",)


def test_without_a_first_day_a_period_has_none() -> None:
    found = compared(ours(), holding(VERMEER))

    assert found.told == ("BBB: Henk Vermeer",)


def test_who_comes_twice_is_added_once() -> None:
    other = OutsideFractie(short="VVD", seats=22)
    found = compared(
        ours(),
        holding(VERMEER, "2020-01-01", "2021-12-31", fractie=other),
        holding(VERMEER, "2026-02-20"),
        everything=True,
    )

    assert len([each for each in found.changes if isinstance(each, AddPerson)]) == 1


def test_who_is_told_twice_is_compared_once() -> None:
    known = row("vermeer", "2026-02-20", confirmed=on("2026-02-24"))
    earlier = row("vermeer", "2018-01-01", "2019-12-31")
    drs = replace(VERMEER, titels="drs.")
    found = compared(
        ours(earlier, known, vermeer=VERMEER),
        holding(drs, "2018-01-01", "2019-12-31"),
        holding(drs, "2026-02-20"),
    )

    assert codes(found) == ["person-kept"]


def test_a_doubtful_name_is_told_before_it_is_added() -> None:
    place = Location("lijst.csv", 3)
    doubtful = Person(voorletters="EGM", geslachtsnaam="Plas, van der", origin=Origin(place))
    changes = compared(ours(), holding(doubtful, "2026-02-20"))

    assert [(each.code, each.location) for each in changes.problems] == [
        ("voorletters-form", place),
        ("name-character", place),
    ]


def test_who_took_a_place_for_a_while_does_not_end_the_leader() -> None:
    leads = row("vermeer", "2020-01-01", confirmed=on("2026-02-24"))
    stand_in = holding(PLAS, "2024-10-11", "2025-02-06")
    found = compared(ours(leads, vermeer=VERMEER), holding(VERMEER, "2020-01-01"), stand_in)
    everything = compared(
        ours(leads, vermeer=VERMEER), holding(VERMEER, "2020-01-01"), stand_in, everything=True
    )

    assert found.changes == ()
    added = [each.role for each in everything.changes if isinstance(each, AddRole)]
    assert [(each.person, each.acting) for each in added] == [("van-der-plas", True)]


def test_a_fractie_that_its_id_tells_takes_its_new_name() -> None:
    digest = values_digest({"name": "BoerBurgerBeweging", "short": "BBB"})
    roster = ours(row("vermeer", "2026-02-20", confirmed=on("2026-02-24")), vermeer=VERMEER)
    known = replace(roster.fracties["bbb"], imported=Provenance(id="f1", digest=digest))
    renamed = OutsideFractie(id="f1", short="NIEUW", name="Nieuwe Beweging", seats=4)
    found = compared(
        replace(roster, fracties={"bbb": known}),
        holding(VERMEER, "2026-02-20", fractie=renamed),
        fracties=(renamed,),
    )

    (change,) = found.changes
    assert isinstance(change, ChangeFractie)
    assert (change.key, change.values) == ("bbb", {"name": "Nieuwe Beweging", "short": "NIEUW"})
    assert found.told == ("BBB: now name Nieuwe Beweging, short NIEUW",)


def test_the_id_of_a_fractie_is_noted_once() -> None:
    roster = ours(row("vermeer", "2026-02-20", confirmed=on("2026-02-24")), vermeer=VERMEER)
    theirs = replace(BBB, id="f1")
    told = holding(VERMEER, "2026-02-20", fractie=theirs)
    (change,) = compared(roster, told, fracties=(theirs,)).changes
    assert isinstance(change, ChangeFractie)
    noted = replace(roster.fracties["bbb"], imported=Provenance(**change.identity))
    again = compared(replace(roster, fracties={"bbb": noted}), told, fracties=(theirs,))

    assert change.values == {}
    assert again.changes == ()


def test_a_leader_of_ours_under_an_unknown_name_is_told_and_not_added() -> None:
    roster = ours(row("vermeer", "2026-02-20"), vermeer=VERMEER)
    other = OutsideFractie(id="f9", short="NIEUW", name="Nieuwe Beweging", seats=4)
    found = compared(roster, holding(VERMEER, "2026-02-20", fractie=other))

    assert not any(isinstance(each, AddRole | AddFractie) for each in found.changes)
    told = next(each for each in found.problems if each.code == "fractie-renamed")
    assert (told.values["ours"], told.values["theirs"]) == ("BBB", "NIEUW")


@pytest.mark.parametrize(
    ("short", "name", "expected"),
    [
        ("Groep Markuszower", "", True),
        ("Groep-Markuszower", "", True),
        ("GroepMarkuszower", "", True),
        ("Lid Omtzigt", "", True),
        ("Lid-Omtzigt", "", True),
        ("Grp. Proefman", "", True),
        ("GM", "Groep Markuszower", True),
        ("Van der Plas", "", True),
        ("Plas", "", True),
        ("Krol/Van der Plas", "", True),
        ("BBB", "BoerBurgerBeweging", False),
        ("GroenLinks-PvdA", "GroenLinks-PvdA", False),
        ("DENK", "DENK", False),
        ("Liduina", "Partij Liduina", False),
    ],
)
def test_who_split_off_is_no_fractie_however_written(
    short: str, name: str, *, expected: bool
) -> None:
    assert is_group(short, name, PLAS) is expected
