"""A run that is killed at any step leaves a register that the next run explains and puts right.

`NRCLI_STOPPED_RUNS=2000` kills that many runs, over all their steps.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.drafting.draft import DraftRequest, DraftResult, draft
from nrcli.register.domain.entry import Entry, State
from nrcli.register.store import REGISTER_FILE, Register
from nrcli.system.files import file_digest
from tests.support.letters import ROOT
from tests.support.trials import trials

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="it forks the runs that it kills")

RUNS = trials(200, "NRCLI_STOPPED_RUNS")
PAIR = {"letter": "paar", "to": ["thieme", "kuzu"]}
OTHER = {"letter": "ander"}
TEXT = "---\nsubject: {}\nto: {}\nsender: nationaal-rapporteur\n---\n{}\n"
ROSTER = """\
people:
  schippers: {geslacht: v, titels: drs., voorletters: E.I., geslachtsnaam: Schippers}
  thieme: {geslacht: v, titels: mr., voorletters: M.L., geslachtsnaam: Thieme}
  kuzu: {geslacht: m, voornaam: Tunahan, geslachtsnaam: Kuzu}
addresses:
  kamer: {lines: [p/a Tweede Kamer, Postbus 20018], postcode: 2500 EA, place: Den Haag}
fracties:
  pvdd: {name: Partij voor de Dieren, short: PvdD}
  denk: {name: DENK, short: DENK}
roles:
  - {role: informateur, person: schippers, address: kamer}
  - {role: fractievoorzitter, person: thieme, fractie: pvdd, address: kamer}
  - {role: fractievoorzitter, person: kuzu, fractie: denk, address: kamer}
lists:
  fractievoorzitters: {role: fractievoorzitter, description: alle fractievoorzitters}
"""
EXPLAINED = {"register-repaired", "register-unwritten", "register-torn"}


@pytest.fixture(scope="module")
def nursery() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.stopped_runs"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def write_letter(folder: Path, name: str, to: str, body: str) -> None:
    path = folder / "templates" / "letters" / f"{name}.md"
    path.write_text(TEXT.format(name, to, body), encoding="utf-8")


def workspace_in(folder: Path) -> Path:
    """Make a small workspace: a run in it is over in a moment."""
    for kind in ("senders", "house-styles"):
        shutil.copytree(ROOT / "templates" / kind, folder / "templates" / kind)
    (folder / "templates" / "letters").mkdir()
    (folder / "recipients.yaml").write_text(ROSTER, encoding="utf-8")
    write_letter(folder, "paar", "fractievoorzitters", "De eerste tekst.")
    write_letter(folder, "ander", "informateur", "Iets anders.")
    return folder


def run_here(folder: Path, options: dict[str, Any]) -> DraftResult:
    to = tuple(options.get("to", ()))
    formats = (OutputFormat.DOCX, OutputFormat.TXT)
    return draft(
        DraftRequest(
            letter=options["letter"],
            workspace=folder,
            date=date(2017, 4, 5),
            to=to,
            formats=formats,
        )
    )


def ask(nursery: subprocess.Popen[str], folder: Path, **how: object) -> dict[str, Any]:
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(json.dumps({"folder": str(folder), **PAIR, **how}) + "\n")
    nursery.stdin.flush()
    answer: dict[str, Any] = json.loads(nursery.stdout.readline())
    return answer


def entries_of(folder: Path) -> tuple[Entry, ...]:
    with Register(folder).reading() as content:
        return content.entries()


def letters_in(folder: Path) -> list[Path]:
    out = folder / "out"
    return [path for path in out.glob("*") if not path.name.startswith(".")] if out.is_dir() else []


def assert_no_letter_is_without_an_entry(folder: Path) -> None:
    known = {
        (name, digest)
        for entry in entries_of(folder)
        for version in entry.versions
        for name, digest in version.files.items()
    }
    for path in letters_in(folder):
        assert (path.name, file_digest(path)) in known


def assert_all_is_in_order(folder: Path, letters: int) -> None:
    entries = entries_of(folder)
    numbers = sorted(int(str(entry.kenmerk)) for entry in entries)
    with closing(sqlite3.connect(folder / REGISTER_FILE)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert numbers == [10028 + index for index in range(letters)]
    assert not (folder / f"{REGISTER_FILE}.lock").exists()
    assert list(folder.rglob("*.part")) == []
    with Register(folder).reading() as content:
        assert list(content.links.faults()) == []
    assert {path.name.partition("-")[0] for path in letters_in(folder)} == set(map(str, numbers))
    for entry in entries:
        version = entry.version
        assert version is not None
        assert (entry.state, entry.making) == (State.ISSUED, None)
        assert version.files == {name: file_digest(folder / "out" / name) for name in version.files}


@pytest.fixture(params=["first", "again"])
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Make a workspace where the pair is drafted for the first time, or anew with another text."""
    folder = workspace_in(tmp_path / "start")
    if request.param == "again":
        run_here(folder, PAIR)
        write_letter(folder, "paar", "fractievoorzitters", "De tweede tekst.")
    return folder


def check_what_is_left(folder: Path, *, number: int) -> set[str]:
    """Look at a workspace after a kill, then run something else or the same; give what was told."""
    assert_no_letter_is_without_an_entry(folder)
    told: set[str] = set()
    if number % 2:
        told |= {problem.code for problem in run_here(folder, OTHER).warnings}
        assert_no_letter_is_without_an_entry(folder)
    told |= {problem.code for problem in run_here(folder, PAIR).warnings}
    assert told <= EXPLAINED
    run_here(folder, OTHER)
    assert_all_is_in_order(folder, 3)
    return told


def test_a_run_killed_at_any_step_is_explained_and_put_right(
    nursery: subprocess.Popen[str], start: Path, tmp_path: Path
) -> None:
    shutil.copytree(start, tmp_path / "whole")
    whole = ask(nursery, tmp_path / "whole")
    steps, placing = whole["steps"], whole["placing"]
    assert steps > 200
    told: set[str] = set()
    every = max(1, steps * 2 // RUNS)
    chosen = sorted({*range(1, steps, every), *placing})
    for number, step in enumerate(chosen):
        folder = tmp_path / f"step-{step}"
        shutil.copytree(start, folder)
        killed = ask(nursery, folder, step=step)["killed"]
        assert killed or step > steps * 9 // 10, step  # a slower run takes other steps at its end
        told |= check_what_is_left(folder, number=number)
        shutil.rmtree(folder)

    # only many runs tear the journal of the register too
    assert told == EXPLAINED if RUNS >= 200 else told


def test_a_run_killed_at_any_moment_is_put_right(
    nursery: subprocess.Popen[str], tmp_path: Path
) -> None:
    start = workspace_in(tmp_path / "start")
    chance = random.Random(0)  # noqa: S311 - moments, no secrets
    killed = 0
    for number in range(RUNS // 8):
        folder = tmp_path / f"moment-{number}"
        shutil.copytree(start, folder)
        killed += ask(nursery, folder, seconds=chance.uniform(0.02, 0.12))["killed"]
        check_what_is_left(folder, number=number)
        shutil.rmtree(folder)

    assert killed
