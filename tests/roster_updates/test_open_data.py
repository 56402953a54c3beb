"""The Tweede Kamer's records become an outside roster, their traps dealt with."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from nrcli.domain.people.person import Geslacht
from nrcli.roster_updates.domain.outside import Holding
from nrcli.roster_updates.open_data import OpenData
from tests.support.open_data import Kamer, fractie, kamer_of_2026, leader

VAN = "2026-02-20T00:00:00+01:00"


def read(kamer: Kamer, *, with_groups: bool = False) -> tuple[list[Holding], list[tuple[int, str]]]:
    data = OpenData()
    data.add(kamer.expanded())
    roster, bad = data.roster(with_groups=with_groups)
    return list(roster.holdings), [(row.number, row.code) for row in bad]


def one(**more: Any) -> Kamer:  # noqa: ANN401 - values of any kind, as records have
    return Kamer(
        fracties=[fractie("BBB", "BoerBurgerBeweging", 4)],
        leaders=[leader("BBB", "Vermeer", more.pop("Van", VAN), **more)],
    )


def test_who_led_which_fractie_when_is_read() -> None:
    plas, vermeer, brekelmans = read(kamer_of_2026())[0]

    assert (plas.person.voorvoegsel, plas.person.geslacht) == ("van der", Geslacht.V)
    assert plas.until is not None
    assert str(plas.until) == "2026-02-19"
    assert (vermeer.person.geslachtsnaam, vermeer.person_id) == ("Vermeer", "p- Vermeer")
    assert vermeer.fractie is not None
    assert (vermeer.fractie.name, vermeer.fractie.seats) == ("BoerBurgerBeweging", 4)
    assert (brekelmans.person.voorletters, brekelmans.person.titels) == ("R.P.", "drs.")
    assert brekelmans.person.titels_achter == "MPA"


def test_groups_that_split_off_are_left_out_unless_asked_for() -> None:
    names = {
        each.fractie.short for each in read(kamer_of_2026(), with_groups=True)[0] if each.fractie
    }
    data = OpenData()
    data.add(kamer_of_2026().expanded())

    assert names == {"BBB", "VVD", "Groep Markuszower"}
    assert data.groups() == ("Groep Markuszower",)


@pytest.mark.parametrize("short", ["Lid Vermeer", "Groep Vermeer", "Vermeer"])
def test_a_group_is_known_by_its_name(short: str) -> None:
    kamer = Kamer(fracties=[fractie(short, short, 1)], leaders=[leader(short, "Vermeer", VAN)])

    assert read(kamer)[0] == []
    assert len(read(kamer, with_groups=True)[0]) == 1


@pytest.mark.parametrize(
    ("more", "since"),
    [
        ({"Van": "2026-02-20T00:00:00+01:00"}, date(2026, 2, 20)),
        ({"Van": "2026-07-20T00:00:00+02:00"}, date(2026, 7, 20)),
        ({"Van": "2026-02-20T00:00:00+02:00"}, date(2026, 2, 20)),
        ({"Van": "2026-02-19T23:00:00Z"}, date(2026, 2, 20)),
        ({"Van": "2026-02-19T23:00:00+00:00"}, date(2026, 2, 20)),
        ({"Van": "2026-02-20"}, date(2026, 2, 20)),
    ],
)
def test_a_time_stands_for_its_day_in_the_netherlands(more: dict[str, str], since: date) -> None:
    (found,) = read(one(**more))[0]

    assert found.first_day == since


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"TotEnMet": "2026-02-19T00:00:00+01:00"}, "row-backwards"),
        ({"Van": None}, "row-without-start"),
        ({"Van": "gisteren"}, "row-bad-date"),
        ({"Achternaam": "  "}, "row-without-name"),
        ({"Achternaam": "Ver\u202emeer"}, "row-character"),
        ({"FractieZetel_Id": "weg"}, "row-reference"),
    ],
)
def test_a_record_that_cannot_be_used_is_told_by_its_number(
    more: dict[str, Any], code: str
) -> None:
    if "TotEnMet" in more:
        kamer = one()
        kamer.leaders[0].update(more)
    else:
        kamer = one(**more)

    assert read(kamer) == ([], [(1, code)])


@pytest.mark.parametrize(
    "more",
    [
        {"Verwijderd": True},
        {"Verwijderd": "true"},
        {"Functie": "Lid"},
    ],
)
def test_deleted_records_and_other_functions_do_not_count(more: dict[str, Any]) -> None:
    assert read(one(**more)) == ([], [])


def test_a_deleted_person_is_no_longer_there() -> None:
    kamer = one()
    kamer.leaders[0]["Persoon"]["Verwijderd"] = True

    assert read(kamer) == ([], [(1, "row-reference")])


def test_records_that_name_each_other_by_id_are_put_together() -> None:
    data = OpenData()
    flat = kamer_of_2026().flat()
    data.add(flat["FractieZetelPersoon"])

    assert data.missing() == ("FractieZetel", "Fractie", "Persoon")
    data.add(flat["FractieZetel"])
    assert data.missing() == ("Fractie", "Persoon")
    data.add([*flat["Fractie"], *flat["Persoon"]])
    assert data.missing() == ()
    assert len(data.roster()[0].holdings) == 3
    assert [each.short for each in data.roster()[0].fracties] == ["BBB", "VVD"]


def test_what_is_no_record_is_counted() -> None:
    assert OpenData().add([1, {}, {"Achternaam": "X"}]) == 2


def test_a_fractie_without_a_number_of_seats_says_nothing_of_them() -> None:
    kamer = one()
    kamer.fracties[0]["AantalZetels"] = None
    (found,) = read(kamer)[0]

    assert found.fractie is not None
    assert found.fractie.seats is None
