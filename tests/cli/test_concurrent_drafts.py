"""Many processes that draft at once share one register."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from nrcli.register.domain.entry import State
from nrcli.register.store import REGISTER_FILE, Register

AT_ONCE = 24


def write_a_letter_to_members(workspace: Path) -> None:
    (workspace / "templates" / "letters" / "leden.md").write_text(
        "---\nsubject: Aan u\nto: leden\nsender: nationaal-rapporteur\n---\nDag.\n",
        encoding="utf-8",
    )
    people = "".join(f"  p{number}: {{geslachtsnaam: P{number}}}\n" for number in range(AT_ONCE))
    roles = "".join(
        f"  - {{role: lid, person: p{number}, address: kamer}}\n" for number in range(AT_ONCE)
    )
    (workspace / "recipients.yaml").write_text(
        f"people:\n{people}addresses:\n"
        "  kamer: {lines: [Postbus 20018], postcode: 2500 EA, place: Den Haag}\n"
        f"roles:\n{roles}lists:\n  leden: {{role: lid, description: alle leden}}\n",
        encoding="utf-8",
    )


def test_twenty_four_processes_get_twenty_four_kenmerken_and_nobody_sees_an_error(
    workspace: Path,
) -> None:
    write_a_letter_to_members(workspace)
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "nrcli", "draft", "leden", "--date", "2017-04-05",
             "--to", f"p{number}", "--format", "txt"],
            cwd=workspace,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(AT_ONCE)
    ]  # fmt: skip
    ended = [(process.communicate(timeout=120), process.returncode) for process in processes]

    assert [code for _, code in ended] == [0] * AT_ONCE
    assert {told.strip().count("error:") for (_, told), _ in ended} == {0}
    with Register(workspace).reading() as content:
        entries = content.entries()
    assert {int(str(entry.kenmerk)) for entry in entries} == set(range(10028, 10028 + AT_ONCE))
    assert {entry.letter_id.who for entry in entries} == {f"p{each}" for each in range(AT_ONCE)}
    assert {entry.state for entry in entries} == {State.ISSUED}
    assert len(list((workspace / "out").glob("*.txt"))) == AT_ONCE
    assert not (workspace / f"{REGISTER_FILE}.lock").exists()
