"""Each command is loaded when it is called; until then its name and summary stand in for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from nrcli.cli.app import SUMMARIES, load


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_is_the_first_sentence_of_the_command_s_help(name: str) -> None:
    command = load(name)

    assert command.name == name
    assert " ".join(command.help.split("\n\n")[0].split()) == SUMMARIES[name]


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [("--version", []), ("--help", []), ("draft --help", ["draft"]), ("senders -h", ["catalogue"])],
)
def test_only_the_command_that_is_called_is_loaded(arguments: str, loaded: list[str]) -> None:
    code = (
        "import sys\nfrom nrcli.cli.app import run\n"
        f"run({arguments.split()!r})\n"
        "commands = {'draft', 'catalogue', 'check', 'register', 'recipients', 'proof', 'approve'}\n"
        "print([name for name in sorted(commands) if f'nrcli.cli.commands.{name}' in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )

    assert ended.stdout.splitlines()[-1] == repr(loaded)
