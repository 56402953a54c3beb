"""What was noted wrongly of a sending is put right, and nothing is erased."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Command, nrcli, workspace

__all__ = ["nrcli", "workspace"]

DAY = ("--date", "2017-04-05")


@pytest.fixture
def sent(nrcli: Command) -> Command:
    assert nrcli("draft", "informateur", *DAY, "--no-copies").code == 0
    assert nrcli("register", "sent", "10028", "--how", "per post").code == 0
    return nrcli


def state(nrcli: Command) -> str:
    (entry,) = json.loads(nrcli("register", "show", "10028", "--json").out)
    found: str = entry["state"]
    return found


def test_what_was_not_sent_can_be_sent_or_voided_after_it(sent: Command) -> None:
    refused = sent("register", "void", "10028", "--reason", "vergist")
    assert "register correct 10028 --not-sent" in refused.told
    corrected = sent("register", "correct", "10028", "--not-sent", "--reason", "verkeerd kenmerk")

    assert (corrected.code, state(sent)) == (0, "issued")
    shown = sent("register", "show", "10028").out
    assert "sent by" in shown
    assert ": per post" in shown
    assert ": not sent (verkeerd kenmerk)" in shown
    assert sent("register", "sent", "10028").code == 0
    assert state(sent) == "sent"
    sent("register", "correct", "10028", "--not-sent", "--reason", "weer niet")
    assert sent("register", "void", "10028", "--reason", "vervalt").code == 0


def test_another_day_and_way_hold_and_the_first_stay(sent: Command) -> None:
    how = ("--day", "2017-04-06", "--how", "per bode")
    assert sent("register", "correct", "10028", *how, "--reason", "bode geweest").code == 0

    assert state(sent) == "sent"
    shown = sent("register", "show", "10028").out
    assert ": 2017-04-06, per bode (bode geweest)" in shown
    assert ": per post" in shown
    assert "2017-04-06" in sent("draft", "informateur", "--date", "2017-04-07", "--no-copies").told
    assert sent("register", "correct", "10028", "--how", "per mail", "--reason", "x").code == 0
    assert ": 2017-04-06, per mail (x)" in sent("register", "show", "10028").out
    assert sent("register", "minuut", "10028").code == 0
    assert "register-damaged" not in sent("register", "verify").told


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("--reason", "x"), 2, "say either --not-sent"),
        (("--reason", "x", "--not-sent", "--how", "y"), 2, "say either --not-sent"),
        (("--reason", " ", "--not-sent"), 2, "say why"),
    ],
)
def test_a_correction_says_what_and_why(
    sent: Command, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = sent("register", "correct", "10028", *arguments)

    assert ended.code == code
    assert told in ended.told


def test_what_is_not_noted_as_sent_cannot_be_put_right(nrcli: Command) -> None:
    nrcli("draft", "informateur", *DAY, "--no-copies")
    refused = nrcli("register", "correct", "10028", "--not-sent", "--reason", "x")

    assert (refused.code, "[correct-unsent]" in refused.told) == (3, True)


def test_a_letter_of_a_mailing_is_to_do_again(nrcli: Command) -> None:
    nrcli("mailing", "prepare", "fractievoorzitters", *DAY, "--to", "thieme")
    for step in ("print", "posted"):
        assert nrcli("mailing", step, "fractievoorzitters-2017-04-05").code == 0
    nrcli("register", "correct", "10028", "--not-sent", "--reason", "lag nog in de bak")

    assert state(nrcli) == "issued"
    report = nrcli("mailing", "report", "fractievoorzitters-2017-04-05", "--json").out
    assert "to do" in report
    assert nrcli("mailing", "posted", "fractievoorzitters-2017-04-05").code == 0
    assert state(nrcli) == "sent"
