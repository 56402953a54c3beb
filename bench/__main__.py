"""Measure nrcli and its peers in turn, and write bench/RESULTS.md: `make bench`."""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from bench.checking import Facts
from bench.contests import FULL, QUICK, Contest, Contestant, Sizes
from bench.mailing import make_mailing
from bench.of_letters import a_mailing, from_the_shell, long_letters, many_letters
from bench.of_programs import checking, disks, starting
from bench.results import Line, Measured, judged, table
from bench.running import FOLDER, put_aside, tidy
from bench.targets import TARGETS

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "bench" / "RESULTS.md"
_FEW = 15


def main() -> None:
    """Measure, and write what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, help="how often each is measured")
    parser.add_argument("--quick", action="store_true", help="fewer letters, fewer rounds")
    parser.add_argument("--only", default="", help="contestants whose key begins so")
    given = parser.parse_args()
    sizes = QUICK if given.quick else FULL
    rounds = given.rounds or sizes.rounds
    for folder in ("src", "bench"):  # as an installation is
        compileall.compile_dir(ROOT / folder, quiet=1)
    put_aside(FOLDER)
    held = tuple(_contests(FOLDER, sizes))
    results = _measured(held, rounds, given.only)
    written = "\n".join(_page(held, results, rounds)) + "\n"
    if not given.only:
        RESULTS.write_text(written, encoding="utf-8")
    print(written)
    tidy()


def _contests(folder: Path, sizes: Sizes) -> Iterator[Contest]:
    """Make all contests, and their workspaces."""
    mailing = make_mailing(folder / "mailing", sizes.letters)
    few = make_mailing(folder / "few", _FEW)
    yield a_mailing(mailing, folder, sizes)
    yield from_the_shell(few, folder, 1)
    yield from_the_shell(few, folder, _FEW)
    yield starting(mailing.workspace)
    yield many_letters(folder, sizes)
    yield long_letters(few.workspace)
    yield checking(folder, sizes)
    yield disks(folder)


def _measured(held: Sequence[Contest], rounds: int, only: str) -> Mapping[str, Measured]:
    """Let each contestant run once a round, one after the other: what is slow for all is fair."""
    results: dict[str, Measured] = {}
    for number in range(rounds):
        for each in (one for contest in held for one in contest.contestants):
            if not each.key.startswith(only) or number >= (each.rounds or rounds):
                continue
            if each.absent:
                results[each.key] = Measured(absent=each.absent)
                continue
            print(f"round {number + 1}: {each.key}", file=sys.stderr, flush=True)
            results[each.key] = _sampled(each, results.get(each.key))
    return results


def _sampled(each: Contestant, before: Measured | None) -> Measured:
    """Take one sample more; what it wrote is looked at before its time counts."""
    sample = each.sample()
    found = each.facts() or Facts(size=0)
    known = before or Measured(size=found.size, lacks=found.lacks)
    seconds = sample.seconds if sample.told is None else sample.told
    return replace(
        known,
        seconds=(*known.seconds, seconds / each.per),
        memory=max(known.memory, sample.memory),
    )


def _page(held: Sequence[Contest], results: Mapping[str, Measured], rounds: int) -> Iterator[str]:
    system = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    yield "# nrcli beside its peers"
    yield ""
    yield f"Made by `make bench`: {rounds} rounds in turn, each a fresh process; {system}."
    yield "Ratios hold for other machines; times do not. Memory is the most that all processes of a"
    yield "sample had together. Each output was read back and held against the text before its time"
    yield "counted."
    yield ""
    yield from judged(TARGETS, results)
    for contest in held:
        lines = [
            Line(name=each.name, measured=results[each.key])
            for each in contest.contestants
            if each.key in results
        ]
        if lines:
            yield from ("", f"## {contest.title}", "", contest.about, "")
            yield from table(lines, results.get(contest.measure, Measured()))


if __name__ == "__main__":
    main()
