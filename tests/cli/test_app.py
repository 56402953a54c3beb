"""How commands end: exit codes, streams, help, and what is loaded to start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nrcli.catalogue import new
from nrcli.cli import app
from tests.cli.conftest import Command

HEAVY = ("typst", "docx", "jinja2", "yaml", "lxml", "httpx")


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("option", ["--version", "--help", "draft --help"])
def test_starting_loads_no_heavy_library(option: str) -> None:
    ended = run_python(
        "import sys\nfrom nrcli.cli.app import run\n"
        f"code = run({option.split()!r})\n"
        f"print(code, [name for name in {HEAVY!r} if name in sys.modules])"
    )

    assert ended.stdout.strip().endswith("0 []"), ended.stderr


@pytest.mark.parametrize("arguments", ["letters list", "draft informateur --jobs 2 --to x"])
def test_texts_paths_and_counts_are_read_without_pydantic(arguments: str) -> None:
    ended = run_python(
        "import sys\nfrom nrcli.cli.app import run\n"
        f"run({arguments.split()!r})\n"
        "print('pydantic' in sys.modules)"
    )

    assert ended.stdout.splitlines()[-1] == "False"


def test_the_version_is_the_package_s(nrcli: Command) -> None:
    assert nrcli("--version").out == "nrcli 0.1.0\n"


@pytest.mark.parametrize(
    "command",
    ["", "init", "draft", "check", *(f"{noun} {verb}"
     for noun in ("letters", "snippets", "senders", "recipients") for verb in ("list", "show"))],
)  # fmt: skip
def test_every_command_helps(nrcli: Command, command: str) -> None:
    ended = nrcli(*command.split(), "--help")

    assert ended.code == 0
    assert f"Usage: nrcli {command}".strip() in " ".join(ended.out.split())
    assert ended.err == ""


def test_no_command_at_all_is_wrong_usage_and_gets_help(nrcli: Command) -> None:
    ended = nrcli()

    assert ended.code == 2
    assert ended.out.count("Usage: nrcli") == 1


def test_an_unknown_command_is_wrong_usage(nrcli: Command) -> None:
    ended = nrcli("schrijf")

    assert ended.code == 2
    assert ended.told == "error: No such command 'schrijf'. [usage] See `nrcli --help`."


def test_a_usage_error_ends_in_one_mark_also_when_it_asks_something(nrcli: Command) -> None:
    assert "Did you mean 'draft'? [usage]" in nrcli("drft").told


def test_no_workspace_is_an_error(
    nrcli: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = nrcli("check")

    assert ended.code == 1
    assert "[no-workspace] Run `nrcli init DIR` to make one" in ended.told


def test_the_workspace_is_found_from_below_by_option_and_by_environment(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(workspace / "templates" / "letters")
    assert nrcli("letters", "list").code == 0
    monkeypatch.chdir(tmp_path)
    assert nrcli("letters", "list", "--workspace", str(workspace)).code == 0
    monkeypatch.setenv("NRCLI_WORKSPACE", str(workspace))
    assert nrcli("letters", "list").code == 0


def test_errors_are_for_machines_too(nrcli: Command) -> None:
    ended = nrcli("draft", "informatuer", "--json")
    (problem,) = json.loads(ended.out)["problems"]

    assert (ended.code, ended.err) == (1, "")
    assert problem == {
        "severity": "error",
        "code": "unknown-letter",
        "file": "",
        "line": 0,
        "column": 0,
        "message": "There is no letter 'informatuer'.",
        "hint": "Did you mean 'informateur'?",
    }


def test_an_unexpected_fault_is_told_without_a_traceback(
    nrcli: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path) -> tuple[str, ...]:
        raise ZeroDivisionError(folder)

    monkeypatch.setattr(new, "init", fail)

    ended = nrcli("init", "x")
    assert ended.code == 70
    assert "This is a fault in nrcli (ZeroDivisionError). [bug]" in ended.told
    assert "Traceback" not in ended.err
    for arguments in (("--debug", "init", "x"), ("init", "x", "--debug")):
        assert "Traceback" in nrcli(*arguments).err


def test_an_interrupt_ends_with_130(nrcli: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(folder: Path) -> tuple[str, ...]:
        raise KeyboardInterrupt(folder)

    monkeypatch.setattr(new, "init", interrupt)

    ended = nrcli("init", "x")
    assert ended.code == 130
    assert "What was finished is whole" in ended.told


def test_a_console_that_lacks_characters_stops_nothing(workspace: Path) -> None:
    ended = run_python(
        f"import os; os.chdir({str(workspace)!r})\nfrom nrcli.cli.app import run\n"
        "print(run(['snippets', 'show', 'mensenhandel']), "
        "run(['recipients', 'list', '--date', '2017-04-05']))",
        PYTHONIOENCODING="ascii",
    )

    assert ended.stdout.strip().endswith("0 0")
    assert "?" in ended.stdout
    assert ended.stderr == ""


def test_colours_are_left_out_in_a_pipe_and_when_not_wanted(workspace: Path) -> None:
    code = (
        f"import os; os.chdir({str(workspace)!r})\n"
        "from nrcli.cli.app import run\nrun(['draft', 'x'])"
    )

    assert "\x1b" not in run_python(code).stderr
    assert "\x1b[31" not in run_python(code, NO_COLOR="1", FORCE_COLOR="1").stderr


def test_running_gives_a_number_whatever_happens() -> None:
    assert app.run(["--version"]) == 0
