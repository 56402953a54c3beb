"""A file that is changed: whole, or as it was; answers kept where that can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.errors import RefusedError
from nrcli.outputs.replacing import ANSWERS_FILE, keep_answers, kept_answers, replace_file


def test_a_file_gets_new_content_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    replace_file(path, b"new", "a.yaml")

    assert path.read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_that_cannot_be_written_is_told_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    (path / "full").write_bytes(b"")
    with pytest.raises(RefusedError) as caught:
        replace_file(path, b"new", "folder")

    assert caught.value.problems[0].code == "file-unwritable"
    assert [each.name for each in tmp_path.iterdir()] == ["folder"]


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
