"""The roster as functions: who holds which role on a day, and what to look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nrcli.catalogue.roster import check_roster, list_recipients, show_recipient
from nrcli.domain.problems.problem import LetterError
from nrcli.domain.values.office_settings import RosterOrder

DAY = date(2017, 4, 5)


def test_a_period_is_written_as_in_the_roster_and_ends_where_the_next_begins(
    workspace: Path,
) -> None:
    held = {
        entry.name: (entry.facts.get("from", ""), entry.facts.get("until", ""))
        for entry in list_recipients(workspace, day=DAY).entries
    }

    assert held["schippers"] == ("2017-03-28", "2017-05-29")
    assert held["asscher"] == ("2017-03-22", "2021-01-14")
    assert held["thieme"] == ("", "2019-10-08")
    assert held["zijlstra"] == ("2017-03-28", "2017-10-23")
    assert held["wilders"] == ("2006-11-23", "")


def test_a_list_is_shown_as_a_letter_each_and_a_role_as_one(workspace: Path) -> None:
    each = show_recipient("fractievoorzitters", workspace, day=DAY).entries
    (both,) = show_recipient("informateur", workspace, day=date(2021, 11, 1)).entries

    assert len(each) == 13
    assert both.name == "remkes-koolmees"
    assert both.facts["in_text"] == "de heer Remkes en de heer Koolmees"


def test_who_cannot_be_found_is_an_error(workspace: Path) -> None:
    with pytest.raises(LetterError):
        show_recipient("niemand", workspace, day=DAY)
    with pytest.raises(LetterError):
        list_recipients(workspace, day=DAY, role="minister")


def test_the_order_is_the_office_s_own_or_the_one_asked_for(workspace: Path) -> None:
    def first(order: RosterOrder | None = None) -> str:
        view = list_recipients(workspace, day=DAY, role="fractievoorzitter", order=order)
        return view.entries[0].name

    assert (first(), first(RosterOrder.NAME)) == ("zijlstra", "asscher")
    (workspace / "nrcli.yaml").write_text("roster: {order: name}\n", encoding="utf-8")
    assert (first(), first(RosterOrder.SEATS)) == ("asscher", "zijlstra")


def test_the_newer_roster_is_used_in_2026_with_a_warning_of_its_age(workspace: Path) -> None:
    day = date(2026, 4, 1)
    view = show_recipient("fractievoorzitters", workspace, day=day)
    (warning,) = view.warnings

    assert len(view.entries) == 15
    assert (warning.code, warning.location.file) == ("roster-old", "recipients.yaml")

    settings = "roster: {confirmed_within_days: 5000}\n"
    (workspace / "nrcli.yaml").write_text(settings, encoding="utf-8")
    assert show_recipient("fractievoorzitters", workspace, day=day).warnings == ()


def test_a_list_that_leaves_a_fractie_out_is_told(workspace: Path) -> None:
    view = show_recipient("fractievoorzitters", workspace, day=date(2026, 1, 15))
    missing = next(each for each in view.warnings if each.code == "fracties-missing")

    assert missing.values["fracties"] == "CDA, 50PLUS, JA21, Volt"


def test_the_shipped_roster_has_holes_and_age_but_nothing_worse(workspace: Path) -> None:
    result = check_roster(workspace, day=date(2026, 11, 24))

    assert {problem.code for problem in result.problems} == {"roster-hole", "roster-old"}
    assert (result.people, result.day) == (53, date(2026, 11, 24))
    assert check_roster(workspace, day=DAY).problems == ()


def test_the_informateur_who_resigned_gets_no_letter_any_more(workspace: Path) -> None:
    def held(day: date) -> list[str]:
        return [
            each.name for each in list_recipients(workspace, day=day, role="informateur").entries
        ]

    assert held(date(2025, 11, 14)) == ["van-haersma-buma", "wijers"]
    assert held(date(2025, 11, 20)) == ["van-haersma-buma"]


@pytest.mark.parametrize(
    ("day", "leader"),
    [
        (date(2022, 10, 10), "ouwehand"),
        (date(2022, 12, 1), "teunissen"),
        (date(2023, 4, 1), "ouwehand"),
        (date(2024, 10, 15), "ouwehand"),
    ],
)
def test_an_acting_leader_makes_way_for_the_leader(workspace: Path, day: date, leader: str) -> None:
    view = list_recipients(workspace, day=day, role="fractievoorzitter")

    assert [each.name for each in view.entries if each.facts["fractie"] == "PvdD"] == [leader]


@pytest.mark.parametrize("year", range(2017, 2027))
def test_the_seats_of_the_shipped_roster_add_up_in_each_year(workspace: Path, year: int) -> None:
    codes = {each.code for each in check_roster(workspace, day=date(year, 11, 24)).problems}

    assert codes <= {"roster-hole", "roster-old"}
