"""Who gets an afschrift, held against what was made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.problems.problem import NOWHERE
from nrcli.register.domain.copies import covering_letters, missing_afschrift, wrong_covering_letters
from nrcli.register.domain.entry import CopyRecipient, Entry, EventKind, Version
from tests.support.entries import VERSION, event, letter

KUZU = CopyRecipient(who="kuzu", address=("De heer Tunahan Kuzu", "Postbus 20018"))
THIEME = CopyRecipient(who="thieme", address=("Mevrouw mr. M.L. Thieme", "Postbus 20018"))
WITH_AFSCHRIFT = replace(
    VERSION,
    files={"1.pdf": "d1", "1-afschrift.pdf": "d2"},
    copies=(KUZU, THIEME),
    covering_letter="begeleidend",
)


def entry(number: int, version: Version | None, who: str = "schippers", name: str = "") -> Entry:
    """Return a letter that was issued, or one that was not made yet."""
    events = [event(EventKind.RESERVED)]
    if version is not None:
        events.append(event(EventKind.ISSUED, version=version))
    return Entry(
        number=number,
        kenmerk=Kenmerk(str(number)),
        letter_id=letter(who, name=name or "kort"),
        events=tuple(events),
    )


def covering(number: int, who: str) -> Entry:
    return entry(number, VERSION, who, "begeleidend")


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (None, []),
        (VERSION, []),
        (WITH_AFSCHRIFT, []),
        (replace(WITH_AFSCHRIFT, files={"1.txt": "d"}), []),
        (replace(WITH_AFSCHRIFT, files={"1.pdf": "d"}), ["afschrift-missing"]),
    ],
)
def test_a_letter_that_promises_an_afschrift_needs_one_beside_its_pdf(
    version: Version | None, expected: list[str]
) -> None:
    found = list(missing_afschrift(entry(1, version), NOWHERE))

    assert [problem.code for problem in found] == expected
    assert all("De heer Tunahan Kuzu, Mevrouw mr. M.L. Thieme" in each.message for each in found)


def test_who_gets_an_afschrift_without_a_covering_letter_is_named() -> None:
    own = entry(1, WITH_AFSCHRIFT)
    (none,) = wrong_covering_letters(own, [own], NOWHERE)
    (one,) = wrong_covering_letters(own, [own, covering(2, "kuzu")], NOWHERE)

    assert none.code == one.code == "covering-letter-missing"
    assert "for De heer Tunahan Kuzu, Mevrouw mr. M.L. Thieme." in none.message
    assert none.hint == "Make it: `nrcli draft begeleidend --date 2017-04-05`."
    assert "for Mevrouw mr. M.L. Thieme." in one.message
    assert "--date 2017-04-05 --to thieme`" in one.hint


def test_who_gets_a_covering_letter_without_an_afschrift_is_named() -> None:
    own = entry(1, WITH_AFSCHRIFT)
    made = [covering(2, "kuzu"), covering(3, "thieme"), covering(4, "krol")]
    (surplus,) = wrong_covering_letters(own, made, NOWHERE)

    assert surplus.code == "covering-letter-surplus"
    assert "The covering letter 4 to krol was made" in surplus.message


def test_letters_of_another_day_or_not_made_yet_cover_nothing() -> None:
    own = entry(1, WITH_AFSCHRIFT)
    voided = replace(covering(2, "kuzu"), events=(event(EventKind.ISSUED), event(EventKind.VOIDED)))
    unmade = entry(3, None, "thieme", "begeleidend")

    assert covering_letters(own, [own, voided, unmade, covering(4, "krol")]).keys() == {"krol"}


@pytest.mark.parametrize(
    "version",
    [None, VERSION, replace(WITH_AFSCHRIFT, covering_letter=""), replace(WITH_AFSCHRIFT, files={})],
)
def test_without_an_afschrift_or_a_covering_letter_nothing_is_wrong(
    version: Version | None,
) -> None:
    own = entry(1, version)

    assert list(wrong_covering_letters(own, [own], NOWHERE)) == []
    if version is None or not version.covering_letter:
        assert covering_letters(own, [covering(2, "kuzu")]) == {}
