"""Consoles and systems of every encoding: nothing stops, and the letters are the same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

STRICT = (sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning")
DRAFT = ("draft", "informateur", "--date", "2017-04-05", "--kenmerk", "10026")
OLD_SYSTEM = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A system whose own encoding is not UTF-8, as Windows is."""

ENCODINGS = ("cp1252", "cp850", "cp437", "ascii", "utf-16", "utf-8")
SYSTEMS = [OLD_SYSTEM, *(OLD_SYSTEM | {"PYTHONIOENCODING": name} for name in ENCODINGS)]


def run(
    folder: Path, *arguments: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[bytes]:
    """Run a command that fails if it opens a text without saying in which encoding."""
    return subprocess.run(
        [*STRICT, "-m", "nrcli", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


def digests(folder: Path) -> dict[str, str]:
    files = sorted((folder / "out").glob("10026*"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda each: each.get("PYTHONIOENCODING", "C"))
@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("recipients", "list", "--date", "2017-04-05"),
        ("letters", "show", "informateur"),
        ("draft", "niets"),
        ("--help",),
    ],
    ids=" ".join,
)
def test_no_command_stops_at_a_character_that_a_console_lacks(
    workspace: Path, arguments: tuple[str, ...], system: dict[str, str]
) -> None:
    people = workspace / "recipients.yaml"
    text = people.read_text(encoding="utf-8").replace("Schippers", "Schip\u0151ers")
    people.write_text(text, encoding="utf-8", newline="")
    ended = run(workspace, *arguments, environment=system)

    assert ended.returncode == (1 if "niets" in arguments else 0), ended.stderr
    assert b"Traceback" not in ended.stderr


def test_a_letter_is_the_same_bytes_on_a_system_of_another_encoding(workspace: Path) -> None:
    assert run(workspace, *DRAFT, environment={"PYTHONUTF8": "1"}).returncode == 0
    here = digests(workspace)
    for path in (workspace / "out").iterdir():
        path.unlink()
    assert run(workspace, *DRAFT, environment=OLD_SYSTEM).returncode == 0

    assert len(here) == 3
    assert digests(workspace) == here


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_json_loses_no_character_whatever_the_encoding(workspace: Path, encoding: str) -> None:
    people = workspace / "recipients.yaml"
    text = people.read_text(encoding="utf-8").replace("Schippers", "Schip\u0151ers")
    people.write_text(text, encoding="utf-8", newline="")
    ended = run(
        workspace, "recipients", "list", "--date", "2017-04-05", "--role", "informateur", "--json",
        environment=OLD_SYSTEM | {"PYTHONIOENCODING": encoding},
    )  # fmt: skip

    assert "Schip\u0151ers" in json.dumps(
        json.loads(ended.stdout.decode(encoding)), ensure_ascii=False
    )


def test_texts_with_the_line_ends_and_marks_of_windows_give_the_same_letter(
    workspace: Path,
) -> None:
    assert run(workspace, *DRAFT, environment={}).returncode == 0
    here = digests(workspace)
    for path in [*workspace.rglob("*.md"), *workspace.rglob("*.yaml")]:
        text = path.read_bytes().replace(b"\n", b"\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text)
    assert run(workspace, *DRAFT, environment={}).returncode == 0

    assert digests(workspace) == here


def test_what_is_written_beside_the_letters_has_line_ends_of_one_kind(workspace: Path) -> None:
    assert run(workspace, *DRAFT, environment={}).returncode == 0

    noted = (workspace / "out" / ".nrcli-files.sha256").read_bytes()
    assert b"\r" not in noted
    assert all(len(line) == 0 or line[64:66] == b"  " for line in noted.split(b"\n"))


def test_a_workspace_deep_in_folders_with_names_of_all_kinds_works(tmp_path: Path) -> None:
    folder = tmp_path / "Mijn documenten" / "été & zo" / ("diep" * 20) / ("dieper" * 20) / "x"
    folder.parent.mkdir(parents=True)
    assert len(str(folder)) > 260
    assert run(tmp_path, "init", str(folder), environment=OLD_SYSTEM).returncode == 0
    ended = run(folder, *DRAFT, environment=OLD_SYSTEM)

    assert ended.returncode == 0, ended.stderr
    assert len(digests(folder)) == 3
