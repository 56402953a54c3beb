"""The commands that are measured: nrcli's own, and the peers' programs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from bench.contests import NODE_PEER
from bench.mailing import DAY, LETTER, LIST, ROOT, Mailing
from bench.running import Sample, put_aside, run

__all__ = ["NRCLI", "PEERS", "PYTHON", "draft", "peer"]

PYTHON = Path(sys.executable)
NRCLI = PYTHON.with_name("nrcli")
PEERS = ROOT / "bench" / "peers"


def draft(workspace: Path, *options: str) -> Callable[[], Sample]:
    """Draft the letter to the list anew: nothing of an earlier sample is there."""

    def sample() -> Sample:
        put_aside(workspace / "out", workspace / "register.sqlite3")
        command: tuple[str | Path, ...] = (
            NRCLI,
            "draft",
            LETTER,
            "--to",
            LIST,
            "--date",
            str(DAY),
            "--no-copies",  # no peer makes afschriften
            *options,
        )
        return run(command, workspace)

    return sample


def peer(mailing: Mailing, out: Path, name: str, count: int, *more: str) -> Callable[[], Sample]:
    """Write the letters of a mailing by the program of a peer, to an empty folder."""
    program: list[str | Path] = [PYTHON, "-m", f"bench.peers.{name}"]
    if name == NODE_PEER.name:
        program = ["node", NODE_PEER / "letters.js"]

    def sample() -> Sample:
        put_aside(out)
        return run([*program, mailing.data, out, str(count), *more], ROOT)

    return sample
