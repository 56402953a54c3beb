"""Dates on the command line are taken as people write them, and told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.mark.parametrize("text", ["5-4-2017", "05-04-2017", "5.4.2017", "5 april 2017"])
def test_a_date_as_people_write_it_is_told_in_words(
    nrcli: Command, workspace: Path, text: str
) -> None:
    ended = nrcli(
        "draft", "informateur", "--date", text, "--dry-run", "--workspace", str(workspace)
    )

    assert ended.code == 0
    assert f"{text} is 5 april 2017." in ended.told


def test_a_date_that_some_read_otherwise_is_refused_with_both(nrcli: Command) -> None:
    ended = nrcli("--language", "nl", "draft", "informateur", "--date", "5/4/2017")

    assert ended.code == 2
    assert "Schrijf 2017-04-05 voor 5 april 2017, of 2017-05-04 voor 4 mei 2017." in ended.told
