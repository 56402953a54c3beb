"""Answers of a service are kept where that can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.roster_updates.web import ANSWERS_FILE, keep_answers, kept_answers


def test_answers_are_kept_and_found_again(tmp_path: Path) -> None:
    answers = {"https://x/": {"body": "{}", "etag": "é"}}
    keep_answers(tmp_path / "out", answers)

    assert kept_answers(tmp_path / "out") == answers


@pytest.mark.parametrize("torn", ["", "[]", '{"a": 1}', "{"])
def test_torn_answers_count_as_none(tmp_path: Path, torn: str) -> None:
    (tmp_path / ANSWERS_FILE).write_text(torn, encoding="utf-8")

    assert kept_answers(tmp_path) == {}


def test_answers_that_cannot_be_kept_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    keep_answers(tmp_path / "file", {})

    assert kept_answers(tmp_path / "file") == {}
