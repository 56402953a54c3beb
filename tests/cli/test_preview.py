"""`nrcli preview` as a process: it serves or prints until Ctrl-C, and that is no failure."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Command

LETTER = ("preview", "informateur", "--date", "2017-04-05")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal of POSIX")


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "nrcli", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def stop(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Press Ctrl-C; give the exit code, and all that was printed on stderr."""
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=60)[1]
    return process.returncode, " ".join(told.split())


@POSIX
def test_it_prints_an_address_and_serves_it_until_ctrl_c(workspace: Path) -> None:
    with running(workspace, *LETTER, "--no-open") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        address = process.stdout.readline().strip()
        answer = httpx.get(address, trust_env=False)
        waiting = process.stderr.readline()
        code, told = stop(process)

    assert answer.status_code == 200
    assert code == 0
    assert "Ctrl-C stops." in waiting
    assert told.endswith("Stopped. Nothing was written; `nrcli draft` makes the letter.")
    assert not (workspace / "out").exists()


@POSIX
def test_without_a_browser_it_is_printed_at_every_save(workspace: Path) -> None:
    snippet = workspace / "templates/snippets/mensenhandel.md"
    text = snippet.read_text(encoding="utf-8")
    with running(workspace, *LETTER, "--text", "--concept") as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        first = next(line for line in lines if "Wie slachtoffer is" in line)
        snippet.write_text("{{ niets }}", encoding="utf-8")
        changed = text.replace("Wie slachtoffer is", "Wie het slachtoffer is")
        snippet.write_text(changed, encoding="utf-8")
        second = next(line for line in lines if "Wie het slachtoffer is" in line)
        code, told = stop(process)

    assert first != second
    assert code == 0
    assert "This is the letter to E.I. Schippers of 5 april 2017." in told


@pytest.mark.parametrize("mode", ["--no-open", "--text"])
@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("informateurr",), 1, "There is no letter 'informateurr'."),
        (("informateur", "--to", "niemand"), 1, "'niemand' is no role, list or person"),
        (("informateur", "--set", "x=1"), 1, "The letter has no field 'x'."),
        (("informateur", "--date", "morgen"), 2, "'morgen' is not a date"),
        (("informateur", "--set", "x"), 2, "does not say FIELD=VALUE"),
        (("informateur", "--workspace", "nergens"), 1, "There is no workspace"),
    ],
)
def test_a_wrong_call_is_refused_at_once(
    nrcli: Command, mode: str, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = nrcli("preview", *arguments, mode)

    assert ended.code == code
    assert told in ended.told
