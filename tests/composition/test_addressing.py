"""Who a letter goes to: a role, a list or a person, on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nrcli.composition.addressing import describe, recipients_of, representative_day
from nrcli.domain.people.roster import Role, Roster
from nrcli.domain.problems.problem import NOWHERE, Problems
from nrcli.domain.values.dutch_dates import PartialDate
from nrcli.domain.values.office_settings import RosterSettings
from nrcli.workspace.recipients import read_roster
from tests.support.letters import ROOT

DAY = date(2017, 4, 5)

SMALL = """
people:
  a: {geslachtsnaam: A, voorletters: X.}
  b: {geslachtsnaam: B, voorletters: X.}
  c: {geslachtsnaam: C, voorletters: X.}
  d: {geslachtsnaam: D, voorletters: X.}
addresses:
  kamer: {lines: Postbus 1, postcode: 2500 EA, place: Den Haag}
roles:
  - {role: lid, person: a, address: kamer, from: 2017}
  - {role: lid, person: b, address: kamer, from: 2017}
  - {role: lid, person: c, address: kamer, from: 2017}
  - {role: lid, person: d, address: kamer, from: 2017}
  - {role: griffier, person: a, address: nergens}
  - {role: griffier, person: weg, address: kamer, from: 2019-01-01}
"""


@pytest.fixture(scope="module")
def shipped() -> Roster:
    return read_roster((ROOT / "recipients.yaml").read_text(encoding="utf-8"), "r", Problems())


@pytest.fixture
def small() -> Roster:
    return of_any_age(read_roster(SMALL, "recipients.yaml", Problems()))


def of_any_age(roster: Roster) -> Roster:
    return replace(roster, settings=RosterSettings(confirmed_within_days=100_000))


def found(who: str, roster: Roster, day: date = DAY) -> tuple[list[str], list[str]]:
    problems = Problems()
    recipients = recipients_of(who, roster, day, NOWHERE, problems)
    return [each.who for each in recipients], [problem.code for problem in problems]


def test_a_role_is_one_letter_to_all_who_hold_it(shipped: Roster) -> None:
    assert found("informateur", shipped) == (["schippers"], [])
    assert found("informateur", shipped, date(2021, 11, 1)) == (["remkes-koolmees"], [])


def test_a_list_is_a_letter_to_each(shipped: Roster) -> None:
    whos, problems = found("fractievoorzitters", shipped)

    assert (len(whos), whos[0], problems) == (13, "zijlstra", [])
    assert found("fractievoorzitters", shipped, date(2017, 10, 25))[0][0] == "dijkhoff"


def test_a_person_is_written_to_in_the_role_held_that_day(shipped: Roster) -> None:
    problems = Problems()
    (recipient,) = recipients_of("thieme", shipped, DAY, NOWHERE, problems)

    assert recipient.function == "Fractievoorzitter PvdD"
    assert list(problems) == []


def test_a_role_of_many_needs_a_list(shipped: Roster, small: Roster) -> None:
    problems = Problems()
    recipients_of("fractievoorzitter", shipped, DAY, NOWHERE, problems)
    recipients_of("lid", small, date(2018, 1, 1), NOWHERE, problems)

    assert [problem.hint for problem in problems] == [
        "Write to a list instead: fractievoorzitters.",
        "Write to a list instead, once there is one in recipients.yaml.",
    ]


def test_a_role_that_nobody_holds_names_the_last_and_the_next(shipped: Roster) -> None:
    problems = Problems()
    recipients_of("informateur", shipped, date(2018, 1, 1), NOWHERE, problems)
    (problem,) = problems

    assert problem.message == "Nobody is informateur on 2018-01-01."
    assert problem.hint == (
        "The last before was zalm (informateur, from 2017-06-28 until 2017-10-10). "
        "The next is tjeenk-willink (informateur, from 2021-04-06 until 2021-04-30). "
        "Give another --date, or add who it is."
    )


@pytest.mark.parametrize(
    ("day", "begins", "holds_not"),
    [
        (date(2000, 1, 1), "The next is schippers", "The last before"),
        (date(2030, 1, 1), "The last before was letschert", "The next is"),
    ],
)
def test_before_the_first_and_after_the_last_holder_one_neighbour_is_named(
    shipped: Roster, day: date, begins: str, holds_not: str
) -> None:
    problems = Problems()
    recipients_of("informateur", shipped, day, NOWHERE, problems)
    (problem,) = problems

    assert problem.hint.startswith(begins)
    assert holds_not not in problem.hint


def test_a_person_without_a_role_that_day_is_an_error_with_what_is_known(shipped: Roster) -> None:
    problems = Problems()
    recipients_of("schippers", shipped, date(2018, 1, 1), NOWHERE, problems)
    (problem,) = problems

    assert problem.code == "person-without-role"
    assert problem.hint.startswith(
        "Known of schippers: informateur, from 2017-03-28 until 2017-05-29."
    )


def test_a_person_without_any_role_is_an_error() -> None:
    roster = read_roster("people:\n  a: {geslachtsnaam: A}\n", "r", Problems())

    assert found("a", roster) == ([], ["person-without-role"])


def test_an_unknown_name_is_an_error_with_the_nearest(shipped: Roster) -> None:
    problems = Problems()
    recipients_of("informatuer", shipped, DAY, NOWHERE, problems)

    assert [problem.hint for problem in problems] == ["Did you mean 'informateur'?"]


def test_a_day_in_an_unclear_span_is_a_warning(small: Roster) -> None:
    assert found("a", small) == (["a"], ["date-uncertain"])
    assert found("a", small, date(2018, 1, 1)) == (["a"], [])


def test_a_recipient_without_a_known_address_or_person_is_left_to_the_roster_s_own_errors(
    small: Roster,
) -> None:
    assert found("griffier", small, date(2016, 1, 1)) == ([], [])
    assert found("griffier", small, date(2019, 2, 1)) == ([], [])
    nowhere = SMALL.replace("address: kamer", "address: nergens")
    roster = of_any_age(read_roster(nowhere, "r", Problems()))
    assert found("a", roster, date(2018, 1, 1)) == ([], [])


def test_copies_are_described_by_the_list_or_by_name(shipped: Roster) -> None:
    problems = Problems()

    assert describe("fractievoorzitters", shipped, DAY, NOWHERE, problems) == (
        "alle fractievoorzitters in de Tweede Kamer"
    )
    assert describe("schippers", shipped, DAY, NOWHERE, problems) == "E.I. Schippers"
    assert list(problems) == []


@pytest.mark.parametrize(
    ("who", "day", "representative"),
    [
        ("informateur", date(2017, 4, 5), date(2017, 4, 5)),
        ("informateur", date(2018, 1, 1), date(2017, 10, 10)),
        ("informateur", date(2000, 1, 1), date(2017, 3, 28)),
        ("fractievoorzitters", date(2017, 4, 5), date(2017, 4, 5)),
        ("schippers", date(2020, 1, 1), date(2017, 5, 29)),
        ("niemand", date(2020, 1, 1), date(2020, 1, 1)),
    ],
)
def test_a_letter_without_a_date_is_checked_on_a_day_that_has_recipients(
    shipped: Roster, who: str, day: date, representative: date
) -> None:
    assert representative_day(who, shipped, day) == representative


ROLES = """
people:
  a: {geslachtsnaam: ., voorletters: X., titels: Mr}
addresses:
  plein: {lines: Plein 1, postcode: 2500 EA, place: Den Haag}
  stichting: {organisation: Stichting Licht, lines: Plein 1, postcode: 2500 EA, place: Delft}
roles:
  - {role: kamervoorzitter, address: plein}
  - {role: bestuur, address: stichting}
  - {role: directie, address: stichting}
  - {role: griffier, address: plein}
  - {role: lid, person: a, address: plein}
role_labels:
  kamervoorzitter: {one: De voorzitter van de Tweede Kamer, aanhef: Geachte voorzitter}
  directie: de directie
"""


@pytest.mark.parametrize(
    ("who", "lines", "aanhef"),
    [
        ("kamervoorzitter", ("De voorzitter van de Tweede Kamer",), "Geachte voorzitter,"),
        ("bestuur", ("Stichting Licht",), "Geachte heer, mevrouw,"),
        ("directie", ("Stichting Licht", "T.a.v. de directie"), "Geachte heer, mevrouw,"),
    ],
)
def test_a_role_is_written_to_where_nobody_is_named(
    who: str, lines: tuple[str, ...], aanhef: str
) -> None:
    problems = Problems()
    roster = read_roster(ROLES, "recipients.yaml", problems)
    [recipient] = recipients_of(who, roster, DAY, NOWHERE, Problems())

    assert recipient.address_lines()[: len(lines)] == lines
    assert (recipient.who, recipient.aanhef()) == (who, aanhef)
    assert [(problem.code, problem.values["role"]) for problem in problems] == [
        ("person-needed", "griffier")
    ]


def test_a_list_of_a_role_without_fracties_is_never_incomplete() -> None:
    fracties = "fracties:\n  f: {name: F, short: F, seats: 3}\n"
    lists = "lists:\n  leden: {role: lid, description: alle leden}\n"
    roster = read_roster(ROLES + fracties + lists, "recipients.yaml", Problems())

    assert "fracties-missing" not in found("leden", roster)[1]


def test_what_is_doubtful_about_a_recipient_is_told() -> None:
    roster = read_roster(ROLES, "recipients.yaml", Problems())

    assert found("lid", roster) == (["a"], ["person-without-name", "titel-spelling"])


BOTH = """\
people:
  a: {geslachtsnaam: A, voorletters: X.}
  b: {geslachtsnaam: B, voorletters: X.}
  c: {geslachtsnaam: C, voorletters: X.}
addresses:
  kamer: {lines: Postbus 1, postcode: 2500 EA, place: Den Haag}
fracties:
  p: {name: Partij P, short: PP}
  q: {name: Partij Q, short: QQ}
  r: {name: Partij R, short: RR}
roles:
  - {role: voorzitter, person: a, fractie: p, address: kamer, from: 2017-01-01}
  - {role: voorzitter, person: b, fractie: q, address: kamer, from: 2017-01-01}
  - {role: voorzitter-ek, person: c, fractie: p, address: kamer, from: 2017-01-01}
  - {role: voorzitter-ek, person: b, fractie: q, address: kamer, from: 2017-01-01}
  - {role: gast, person: a, address: kamer, from: 2016-01-01}
lists:
  beide: {roles: [voorzitter, voorzitter-ek], description: iedereen}
  een: {role: voorzitter, description: allen}
"""


@pytest.fixture
def both() -> Roster:
    return of_any_age(read_roster(BOTH, "recipients.yaml", Problems()))


def test_a_list_over_several_roles_has_each_person_once(both: Roster) -> None:
    assert found("beide", both) == (["a", "b", "c"], [])
    assert found("een", both) == (["a", "b"], [])
    assert representative_day("beide", both, date(2016, 6, 1)) == date(2017, 1, 1)


@pytest.mark.parametrize("name", ["SGP", "sgp", "staatkundig gereformeerde partij"])
def test_a_fractie_stands_for_who_leads_it(shipped: Roster, name: str) -> None:
    problems = Problems()
    (recipient,) = recipients_of(name, shipped, DAY, NOWHERE, problems)

    assert (recipient.who, recipient.function) == ("van-der-staaij", "Fractievoorzitter SGP")
    assert list(problems) == []


def test_two_leaders_of_a_fractie_are_both_named(both: Roster) -> None:
    problems = Problems()
    recipients_of("PP", both, DAY, NOWHERE, problems)
    recipients_of("RR", both, DAY, NOWHERE, problems)

    assert [(each.code, each.values.get("names", "")) for each in problems] == [
        ("fractie-leaders", "a (voorzitter), c (voorzitter-ek)"),
        ("fractie-without-leader", ""),
    ]


def test_two_leaders_of_one_fractie_stop_a_list(both: Roster) -> None:
    other = Role(
        role="voorzitter", person="c", fractie="p", address="kamer",
        from_=PartialDate.parse("2017-01-01"),
    )  # fmt: skip
    problems = Problems()
    recipients_of("een", replace(both, roles=(*both.roles, other)), DAY, NOWHERE, problems)

    (error,) = problems.errors
    assert (error.code, error.values["first"], error.values["second"]) == (
        "two-leaders", "a (X. A)", "c (X. C)",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("{roles: [voorzitter, weg], description: x}", ["unknown-role"]),
        ("{description: x}", ["list-without-role"]),
    ],
)
def test_a_list_needs_roles_that_are_there(entry: str, codes: list[str]) -> None:
    problems = Problems()
    read_roster(BOTH.replace("{role: voorzitter, description: allen}", entry), "r", problems)

    assert [each.code for each in problems] == codes


def test_who_cannot_be_addressed_is_left_off_a_list(both: Roster) -> None:
    other = Role(role="voorzitter", person="c", fractie="r", address="nergens")
    known = replace(both, roles=(*both.roles, other))

    assert found("een", known)[0] == ["a", "b"]


def test_an_organisation_that_is_not_there_yet_is_told_what_to_write(shipped: Roster) -> None:
    problems = Problems()
    recipients_of("Provincie Zuiderland", shipped, DAY, NOWHERE, problems)

    (problem,) = problems
    assert "`to: {organisation: Provincie Zuiderland" in problem.hint


def test_a_person_written_with_capitals_is_proposed(shipped: Roster) -> None:
    problems = Problems()
    recipients_of("Thieme", shipped, DAY, NOWHERE, problems)

    (problem,) = problems
    assert problem.hint.startswith("Did you mean 'thieme'?")
