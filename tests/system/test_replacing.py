"""A file that is changed: whole, or as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import RefusedError
from nrcli.system.files import replace_file


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
