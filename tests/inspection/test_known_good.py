"""What was found good is not looked through again, until anything that decides on it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.inspection.workspaces import check
from tests.support.check_examples import BASE, LETTER, SENDER, in_body, write_example

RULES = "templates/schrijfwijzer.yaml"
OTHER_SENDER = "templates/senders/ander.yaml"
RULE = "rules:\n- {name: vol, instead_of: [vol], wrong: Dat is vol., right: Dat is leeg.}\n"
BROKEN_RULE = RULE.replace("Dat is vol.", "Dat is leeg.")


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in check(folder).problems]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    example = in_body("x", "De opvang is vol. Bel 070 111 22 33.", "")
    write_example(tmp_path, example, example.before)
    other = BASE[SENDER] + "contact: {name: Bureau, phone: 070 111 22 33}\n"
    (tmp_path / OTHER_SENDER).write_text(other, encoding="utf-8", newline="\n")
    assert codes(tmp_path) == []
    assert (tmp_path / ".nrcli-checked").is_file()
    return tmp_path


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        (LETTER, "De opvang", "De opvangg", ["misspelled"]),
        (OTHER_SENDER, "111 22 33", "111 22 44", ["contact-unknown"]),
        (RULES, "", RULE, ["writing-rule"]),
        (RULES, "", BROKEN_RULE, ["rule-misses"]),
    ],
)
def test_what_changed_is_looked_through_again(
    good: Path, file: str, old: str, new: str, found: list[str]
) -> None:
    path = good / file
    text = path.read_text(encoding="utf-8").replace(old, new) if old else new
    path.write_text(text, encoding="utf-8", newline="\n")

    assert codes(good) == found
    assert codes(good) == found  # what is wrong is never taken for good


def test_what_did_not_change_is_good_again(good: Path) -> None:
    kept = (good / ".nrcli-checked").read_bytes()

    assert codes(good) == []
    assert (good / ".nrcli-checked").read_bytes() == kept
