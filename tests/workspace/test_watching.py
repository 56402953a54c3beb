"""Watching a workspace: every save is noticed, of the files that letters are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.problems.problem import LetterError
from nrcli.workspace.watch import Watch, changes


def test_a_file_that_comes_changes_or_goes_is_noticed(tmp_path: Path) -> None:
    letters = tmp_path / "templates/letters"
    letters.mkdir(parents=True)
    watched = changes(tmp_path)
    next(watched)
    for text in ("een", "twee en meer"):
        (letters / "brief.md").write_text(text, encoding="utf-8", newline="\n")
        next(watched)
    (letters / "brief.md").unlink()
    next(watched)
    (tmp_path / "recipients.yaml").write_text("", encoding="utf-8", newline="\n")

    assert next(watched, "ended") is None


def test_no_workspace_is_nothing_to_watch(tmp_path: Path) -> None:
    with pytest.raises(LetterError, match="no workspace"):
        next(changes(tmp_path))


def test_a_change_is_told_once_and_only_when_it_is_over(tmp_path: Path) -> None:
    file = tmp_path / "templates/letters/brief.md"
    file.parent.mkdir(parents=True)
    watch = Watch(tmp_path)
    first = watch.has_changed()
    file.write_text("", encoding="utf-8")
    emptied = watch.has_changed()
    file.write_text("een", encoding="utf-8")
    written = watch.has_changed()

    assert (first, emptied, written) == (True, False, False)
    assert watch.has_changed()
    assert not watch.has_changed()


def test_a_file_elsewhere_is_watched_from_when_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates/letters").mkdir(parents=True)
    picture = tmp_path / "logo.svg"
    picture.write_text("een", encoding="utf-8")
    watch = Watch(tmp_path)
    assert watch.has_changed()
    watch.include([picture, picture])
    assert not watch.has_changed()
    picture.write_text("een ander", encoding="utf-8")

    assert [watch.has_changed() for _ in range(3)] == [False, True, False]
