"""The Dutch handbook can be followed by somebody who knows nothing else, and is short."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from nrcli.cli.app import run
from tests.support.letters import ROOT
from tests.support.mail_server import serving

HANDBOOK = ROOT / "docs" / "nl" / "handboek.md"
STEP = re.compile(r"^```(\w+)(?: (\w+))?\n(.*?)^```", re.DOTALL | re.MULTILINE)
ROSTER = Path("recipients.yaml")


def followed(command: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return what a command of the handbook ends with."""
    program, *arguments = shlex.split(command.removeprefix("$ "))
    if program == "cd":
        monkeypatch.chdir(arguments[0])
        return 0
    assert program == "nrcli"
    return run(arguments)


def test_the_handbook_is_short_enough_to_be_read() -> None:
    pages = HANDBOOK.parent.rglob("*.md")
    words = [word for page in pages for word in page.read_text(encoding="utf-8").split()]

    assert 1000 < len(words) <= 3000


def test_the_handbook_can_be_followed_from_first_line_to_last(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NRCLI_LANG", "nl")
    ended: dict[str, int] = {}
    with serving(tmp_path_factory.mktemp("server")) as server:
        for kind, name, block in STEP.findall(HANDBOOK.read_text(encoding="utf-8")):
            if kind == "console":
                ended |= {line: followed(line, monkeypatch) for line in block.splitlines()}
            elif kind == "letter":
                Path(f"templates/letters/{name}.md").write_text(block, encoding="utf-8")
            elif kind == "people":
                person = re.compile(f"^{block.partition('{')[0]}.*\n", re.MULTILINE)
                changed, times = person.subn(block, ROSTER.read_text(encoding="utf-8"))
                assert times == 1
                ROSTER.write_text(changed, encoding="utf-8")
            else:
                own = block.replace("smtp.example.nl", "localhost").replace("587", str(server.port))
                Path("nrcli.yaml").write_text(own, encoding="utf-8")

    remaining = "$ nrcli mailing mail fractievoorzitters-2017-04-05 --send"
    assert {line: code for line, code in ended.items() if code} == {remaining: 4}
    assert server.targets == [("kuzu@example.nl",)]
    assert "13 brieven in het overzicht." in capsys.readouterr().err
    assert len(ended) > 30
