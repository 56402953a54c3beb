"""Who gets which kenmerk: never one twice, never a number skipped without a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk, KenmerkPattern, KenmerkScheme
from nrcli.domain.problems.problem import Problem, RefusedError
from nrcli.register.domain.entry import EventKind, State
from nrcli.register.reservations import Claim, reserve
from nrcli.register.store import Register
from tests.support.entries import event, letter

PLAIN = KenmerkScheme(pattern=KenmerkPattern("{number}"), next=28)
YEARLY = KenmerkScheme(pattern=KenmerkPattern("{year}-{number:3}"), next=28)
ONE = Claim(letters=[letter()], scheme=PLAIN)


class Office:
    """Claims kenmerken, each time in a transaction of its own."""

    def __init__(self, folder: Path) -> None:
        self.register = Register(folder)

    def claim(self, claim: Claim) -> list[str]:
        with self.register.changing() as content:
            entries = reserve(content, claim, event(EventKind.RESERVED))
        assert [entry.letter_id for entry in entries] == list(claim.letters)
        return [str(entry.kenmerk) for entry in entries]

    def refusals(self, claim: Claim) -> list[Problem]:
        with pytest.raises(RefusedError) as error:
            self.claim(claim)
        return list(error.value.problems)

    def void(self, kenmerk: str) -> None:
        with self.register.changing() as content:
            for entry in content.under(Kenmerk(kenmerk)):
                content.add_event(entry.number, event(EventKind.VOIDED, reason="vergist"))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def of(*who: str, **others: object) -> Claim:
    return replace(ONE, letters=[letter(each) for each in who], **others)  # type: ignore[arg-type]  # any field of the record


def by_hand(kenmerk: str, *who: str, shared: bool = False) -> Claim:
    return of(*who, given=Kenmerk(kenmerk), shared=shared)


def test_the_first_letter_gets_next_and_the_others_follow(office: Office) -> None:
    assert office.claim(of("schippers", "thieme")) == ["28", "29"]
    assert office.claim(of("kuzu", scheme=replace(PLAIN, next=500))) == ["30"]


def test_the_same_letter_keeps_its_kenmerk_and_another_day_is_another_letter(
    office: Office,
) -> None:
    other_day = replace(ONE, letters=[letter(day=date(2017, 4, 6))])

    assert [office.claim(each) for each in (ONE, other_day, ONE)] == [["28"], ["29"], ["28"]]


def test_a_year_counts_from_one_and_only_the_first_from_next(office: Office) -> None:
    def drafted(year: int) -> list[str]:
        claim = replace(ONE, scheme=YEARLY, letters=[letter(f"p{year}", day=date(year, 1, 1))])
        return office.claim(claim)

    assert [drafted(year) for year in (2017, 2018, 2016)] == [
        ["2017-028"],
        ["2018-001"],
        ["2016-001"],
    ]


def test_more_zeros_count_on_and_another_pattern_begins_anew(office: Office) -> None:
    wide = replace(PLAIN, pattern=KenmerkPattern("{number:5}"))
    named = replace(PLAIN, pattern=KenmerkPattern("NR-{number}"))

    assert office.claim(ONE) == ["28"]
    assert office.claim(of("thieme", scheme=wide)) == ["00029"]
    assert office.claim(of("kuzu", scheme=named)) == ["NR-28"]


def test_a_number_given_by_hand_is_passed_over(office: Office) -> None:
    assert office.claim(by_hand("28", "krol")) == ["28"]
    assert office.claim(by_hand("30", "baudet")) == ["30"]
    assert office.claim(of("schippers", "thieme")) == ["29", "31"]


def test_a_kenmerk_of_another_letter_is_refused(office: Office) -> None:
    office.claim(by_hand("10026", "schippers"))
    (problem,) = office.refusals(by_hand("10026", "thieme"))

    assert problem.message == (
        "The kenmerk 10026 is taken: the letter 'kort' of 2017-04-05 to schippers has it."
    )


def test_a_kenmerk_with_the_same_file_names_is_taken_too(office: Office) -> None:
    office.claim(by_hand("2017/1", "schippers"))

    assert [each.code for each in office.refusals(by_hand("2017-1", "kuzu"))] == ["kenmerk-taken"]


def test_a_letter_with_a_kenmerk_takes_no_other(office: Office) -> None:
    office.claim(ONE)
    (problem,) = office.refusals(by_hand("1", "schippers"))

    assert problem.code == "letter-registered"
    assert "has the kenmerk 28 already" in problem.message
    assert office.claim(by_hand("28", "schippers")) == ["28"]


def test_a_mailing_shares_the_kenmerk_given_and_may_grow(office: Office) -> None:
    assert office.claim(by_hand("7", "thieme", "kuzu", shared=True)) == ["7", "7"]
    assert office.claim(by_hand("7", "krol", shared=True)) == ["7"]
    other_day = replace(by_hand("7", shared=True), letters=[letter(day=date(2018, 1, 1))])
    assert [each.code for each in office.refusals(other_day)] == ["kenmerk-taken"]


def test_one_letter_s_kenmerk_is_not_shared_afterwards(office: Office) -> None:
    office.claim(by_hand("7", "thieme"))

    refused = office.refusals(by_hand("7", "thieme", "kuzu", "krol", shared=True))
    assert [each.code for each in refused] == ["kenmerk-taken"]


def test_a_refusal_takes_nothing_of_the_rest(office: Office) -> None:
    office.claim(by_hand("7", "thieme"))
    office.refusals(by_hand("7", "kuzu"))

    with office.register.reading() as content:
        assert [entry.letter_id.who for entry in content.entries()] == ["thieme"]


def test_a_mailing_that_is_counted_gets_one_number(office: Office) -> None:
    assert office.claim(of("thieme", "kuzu", shared=True)) == ["28", "28"]
    assert office.claim(of("krol", shared=True)) == ["28"]
    assert office.claim(replace(of("krol"), letters=[letter("krol", name="lang")])) == ["29"]


def test_a_voided_kenmerk_is_never_given_again(office: Office) -> None:
    office.claim(ONE)
    office.void("28")

    assert office.claim(ONE) == ["29"]
    (problem,) = office.refusals(by_hand("28", "thieme"))
    assert problem.code == "kenmerk-taken"
    office.void("29")
    (problem,) = office.refusals(by_hand("28", "schippers"))
    assert problem.message == "The kenmerk 28 was voided: vergist."


def test_who_was_voided_in_a_mailing_gets_another_kenmerk(office: Office) -> None:
    office.claim(of("thieme", "kuzu", shared=True))
    with office.register.changing() as content:
        content.add_event(1, event(EventKind.VOIDED, reason="vergist"))

    assert office.claim(of("thieme", "kuzu", "krol", shared=True)) == ["29", "28", "28"]
    with office.register.reading() as content:
        assert content.entry(1).state is State.VOIDED
