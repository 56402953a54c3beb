"""A shell completes the names of the workspace while a command is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.mailings import MAILING, write_mailing
from tests.support.samples import small_workspace

SNIPPET = "---\ntitle: Een onderwerp\n---\nTekst.\n"


def completed(words: str, folder: Path) -> list[str]:
    ended = subprocess.run(
        [sys.executable, "-c", "import sys; from nrcli.cli.app import run; sys.exit(run([]))"],
        cwd=folder,
        env={
            **os.environ,
            "_NRCLI_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(words.count(" ")),
        },
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert ended.stderr == ""
    return ended.stdout.split()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("nrcli dra", ["draft"]),
        ("nrcli draft ", ["brief", "bijlage"]),
        ("nrcli draft bij", ["bijlage"]),
        ("nrcli preview br", ["brief"]),
        ("nrcli draft brief --to f", ["fracties-alle", "fractievoorzitter"]),
        ("nrcli draft brief --to s", ["smit"]),
        ("nrcli draft brief --snippet o", ["onderwerp"]),
        ("nrcli recipients show v", ["vries"]),
        ("nrcli snippets show o", ["onderwerp"]),
        ("nrcli senders show k", ["kantoor"]),
        ("nrcli draft niets", []),
    ],
)
def test_a_shell_completes_names(words: str, names: list[str], tmp_path: Path) -> None:
    letter = "---\nsubject: Nog een\nto: griffier\nsender: kantoor\n---\nTekst.\n"
    small_workspace(tmp_path, letters__bijlage=letter, snippets__onderwerp=SNIPPET)

    assert sorted(completed(words, tmp_path)) == sorted(names)


def test_a_shell_completes_the_names_of_mailings(tmp_path: Path) -> None:
    write_mailing(tmp_path / "werk", 1)

    assert completed("nrcli mailing report k", tmp_path / "werk") == [MAILING]
    assert completed("nrcli mailing report k", tmp_path) == []


def test_a_workspace_named_before_is_where_names_come_from(tmp_path: Path) -> None:
    workspace = small_workspace(tmp_path / "werk")

    assert completed(f"nrcli draft --workspace {workspace} br", tmp_path) == ["brief"]


@pytest.mark.parametrize("words", ["nrcli draft b", "nrcli draft brief --to f"])
def test_nothing_is_offered_where_there_is_no_workspace(words: str, tmp_path: Path) -> None:
    assert completed(words, tmp_path) == []


def test_a_broken_roster_is_no_reason_to_fail(tmp_path: Path) -> None:
    small_workspace(tmp_path, recipients="people: [")

    assert completed("nrcli draft brief --to f", tmp_path) == []
