"""Watching a workspace: every save is noticed, of the files that letters are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.errors import LetterError
from nrcli.workflows.watching import changes


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
