"""nrcli as the shell sees it: exit codes, streams, terminals and interrupts of real processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nrcli.register.store import Register

COMMAND = (sys.executable, "-m", "nrcli")
LETTER = ("draft", "informateur", "--date", "2017-04-05", "--kenmerk", "10026", "--format", "txt")
POSIX = pytest.mark.skipif(os.name == "nt", reason="process groups and terminals of POSIX")


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def write_a_letter_to_many(workspace: Path, count: int) -> None:
    (workspace / "templates" / "letters" / "leden.md").write_text(
        "---\nsubject: Aan u\nto: leden\nsender: nationaal-rapporteur\n---\nDag.\n",
        encoding="utf-8",
    )
    people = "".join(f"  p{number}: {{geslachtsnaam: P{number}}}\n" for number in range(count))
    roles = "".join(
        f"  - {{role: lid, person: p{number}, address: kamer}}\n" for number in range(count)
    )
    (workspace / "recipients.yaml").write_text(
        f"people:\n{people}addresses:\n"
        "  kamer: {lines: [Postbus 20018], postcode: 2500 EA, place: Den Haag}\n"
        f"roles:\n{roles}lists:\n  leden: {{role: lid, description: alle leden}}\n",
        encoding="utf-8",
    )


def test_what_is_done_ends_with_0_results_on_stdout_and_the_rest_on_stderr(
    workspace: Path,
) -> None:
    ended = run(workspace, *LETTER)

    assert ended.returncode == 0
    assert "10026-informateur-schippers.txt" in ended.stdout
    assert "Next:" not in ended.stdout
    assert ended.stderr.strip().endswith(
        "Next: read it, then draft it with --format pdf to send it."
    )


def test_json_stands_alone_on_stdout(workspace: Path) -> None:
    ended = run(workspace, *LETTER, "--json")

    assert json.loads(ended.stdout)["letters"][0]["who"] == "schippers"


def test_a_list_partly_done_ends_with_4(workspace: Path) -> None:
    roster = workspace / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    wide = text.replace("geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}")
    roster.write_text(wide, encoding="utf-8")
    ended = run(
        workspace, "draft", "fractievoorzitters", "--date", "2017-04-05", "--kenmerk", "1",
        "--format", "txt",
    )  # fmt: skip

    assert ended.returncode == 4
    assert len(list((workspace / "out").glob("*.txt"))) == 12
    assert ended.stderr.strip().split("\n")[-1] == (
        "12 letters made, 1 not. Mend that, then `nrcli draft fractievoorzitters --to kuzu …`."
    )


def test_errors_wrong_usage_and_refusals_end_with_1_2_and_3(workspace: Path) -> None:
    (workspace / "out").mkdir()
    (workspace / "out" / "10026-informateur-schippers.txt").write_text("x", encoding="utf-8")

    codes = [
        run(workspace, *arguments).returncode
        for arguments in (("draft", "niets"), ("draft", "--limit", "0", "x"), LETTER)
    ]
    assert codes == [1, 2, 3]


def test_a_fault_ends_with_70_and_a_traceback_only_when_asked_for(workspace: Path) -> None:
    code = (
        "import sys\nfrom nrcli.__main__ import main\nfrom nrcli.catalogue import new\n"
        "new.init = None\nsys.argv = ['nrcli', 'init', *sys.argv[1:]]\nmain()"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, *arguments],
            cwd=workspace,
            capture_output=True,
            text=True,
            check=False,
        )
        for arguments in ((), ("--debug",))
    ]

    assert [ended.returncode for ended in told] == [70, 70]
    assert ["Traceback" in ended.stderr for ended in told] == [False, True]
    assert "run the same command with --debug" in told[0].stderr.lower()


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_quietly_and_leaves_only_whole_letters(
    workspace: Path, jobs: str
) -> None:
    write_a_letter_to_many(workspace, 300)
    out = workspace / "out"
    arguments = ("draft", "leden", "--kenmerk", "1", "--jobs", jobs)
    with subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        deadline = time.monotonic() + 30
        while not list(out.glob("1-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        # as a terminal does: to the workers too
        os.killpg(process.pid, signal.SIGINT)  # noqa: TID251 - in a test for POSIX only
        _, told = process.communicate(timeout=30)

    assert process.returncode == 130
    assert told.strip().endswith("run the same command to go on.")
    assert "Traceback" not in told
    made = sorted(path.name for path in out.iterdir() if not path.name.startswith("."))
    assert 0 < len(made) < 600
    assert {name.removesuffix(".docx") for name in made if name.endswith(".docx")} == {
        name.removesuffix(".pdf") for name in made if name.endswith(".pdf")
    }
    assert not list(out.glob(".*.part"))
    with Register(workspace).reading() as content:
        entries = content.entries()
    assert {f"1-leden-{entry.letter_id.who}" for entry in entries if entry.version} == {
        name.removesuffix(".docx") for name in made if name.endswith(".docx")
    }
    assert [entry for entry in entries if entry.making] == []


@POSIX
@pytest.mark.parametrize("before", ["", "import typst"], ids=["forked", "spawned"])
def test_a_helper_ends_with_the_process_that_was_killed(workspace: Path, before: str) -> None:
    write_a_letter_to_many(workspace, 300)
    out = workspace / "out"
    code = f"{before}\nfrom nrcli.__main__ import main\nmain()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "draft", "leden", "--kenmerk", "1", "--jobs", "2"],
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        deadline = time.monotonic() + 30
        while not list(out.glob("1-*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.kill()
        process.communicate(timeout=15)  # what a helper holds open too, as long as it lives

    assert process.returncode == -signal.SIGKILL  # noqa: TID251 - in a test for POSIX only
    assert 0 < len(list(out.glob("1-*"))) < 600


@pytest.mark.parametrize(
    "arguments", ["letters show informateur", "letters list", "check --json", "draft --help"]
)
def test_a_reader_that_goes_away_is_no_fault(workspace: Path, arguments: str) -> None:
    with subprocess.Popen(
        [*COMMAND, *arguments.split()],
        cwd=workspace,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()

    assert process.returncode == 0
    assert "Traceback" not in told
    assert "BrokenPipe" not in told


def test_a_console_without_unicode_gets_tables_of_plain_characters(workspace: Path) -> None:
    ended = run(workspace, *LETTER, PYTHONIOENCODING="ascii")

    assert ended.returncode == 0
    assert ended.stdout.isascii()
    assert ended.stderr.isascii()
    assert "| E.I. Schippers |" in ended.stdout


def on_a_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """Run a command with a terminal for all it prints, and give that."""
    import pty  # noqa: PLC0415, TID251 - in a test for POSIX only

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", **environment},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    printed = b""
    try:
        while chunk := os.read(ours, 65536):
            printed += chunk
    except OSError:
        pass  # so a terminal ends on Linux
    process.wait(timeout=30)
    os.close(ours)
    return printed.decode()


@POSIX
def test_a_terminal_shows_the_work_then_the_table_then_what_to_do_next(workspace: Path) -> None:
    shown = on_a_terminal(workspace, *LETTER)

    assert 0 < shown.index("1/1") < shown.index("Written to out/") < shown.index("Next:")
    assert "\x1b[" in shown


@POSIX
def test_a_run_that_fails_shows_no_progress(workspace: Path) -> None:
    shown = on_a_terminal(workspace, "draft", "informatuer", "--date", "2017-04-05")

    assert "\x1b[1;31merror:" in shown
    assert "━" not in shown


@POSIX
def test_no_color_takes_the_colours_away(workspace: Path) -> None:
    shown = on_a_terminal(workspace, "draft", "niets", NO_COLOR="1")

    assert "error:" in shown
    assert "\x1b[1;31m" not in shown
