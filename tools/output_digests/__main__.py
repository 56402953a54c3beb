"""Keep the SHA-256 of all that nrcli makes and says, so that two commits can be compared.

`python -m tools.output_digests FILE` writes the digests, `--against FILE` tells what differs from
those kept before, and `--keep FOLDER` keeps the outputs themselves, each under the first 16 digits
of its digest, for `diff`. The stories are in `stories/`: a line is a command of nrcli, or `!` and
what its user does in between. Nothing goes to a network.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.support.letters import ROOT, copy_workspace
from tools.output_digests.letters import goldens, many, strange
from tools.output_digests.runner import FIXED

__all__ = ["STORIES", "make_digests"]

Teller = Callable[[Path], Iterator[str]]
"""Makes a workspace in a folder, and yields the lines of its story."""

_KEPT = Path(__file__).with_name("stories")


def _helps(folder: Path) -> Iterator[str]:
    """Yield a line for the help of each command, as the page of commands has them."""
    copy_workspace(folder)
    page = (ROOT / "docs/cli.md").read_text(encoding="utf-8")
    yield from ("--version", "-h")
    for usage in re.findall(r"^## `nrcli([^`]*)`$", page, re.MULTILINE):
        words = [word for word in usage.split() if word.islower()]
        yield " ".join([*words, "--help"])
        yield " ".join([*words, "--onzin"])


def _kept(name: str) -> Teller:
    """Return the teller of a story that is kept as a file, in the shipped workspace."""

    def tell(folder: Path) -> Iterator[str]:
        copy_workspace(folder)
        yield from (_KEPT / f"{name}.txt").read_text(encoding="utf-8").splitlines()

    return tell


STORIES: Mapping[str, Teller] = {
    "strange": strange,
    "many": many,
    "goldens": goldens,
    "help": _helps,
    **{path.stem: _kept(path.stem) for path in sorted(_KEPT.glob("*.txt"))},
}
"""The stories by name, the longest first."""


def make_digests(folder: Path) -> dict[str, str]:
    """Act out all stories in a folder; return the digest of each output by its readable name."""
    outputs = folder / "outputs"
    outputs.mkdir(parents=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = pool.map(lambda name: _told(name, folder / name, outputs), STORIES)
    return {
        f"{name}: {what}": digest
        for name, digests in zip(STORIES, told, strict=True)
        for what, digest in digests.items()
    }


def _told(name: str, folder: Path, outputs: Path) -> Mapping[str, str]:
    workspace, home = folder / "workspace", folder / "home"
    workspace.mkdir(parents=True)
    home.mkdir()
    story = folder / "story.txt"
    story.write_text("\n".join(STORIES[name](workspace)), encoding="utf-8", newline="\n")
    needed = {key: os.environ[key] for key in ("PATH", "SYSTEMROOT", "TEMP") if key in os.environ}
    ran = subprocess.run(  # noqa: S603 - this Python, and a module of ours
        [sys.executable, "-m", f"{__package__}.runner", story, workspace, outputs],
        cwd=ROOT,
        env={**FIXED, **needed, "HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    digests: Mapping[str, str] = json.loads(ran.stdout)
    return digests


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each output that is not what it was."""
    for name in sorted(before.keys() | after.keys()):
        match before.get(name), after.get(name):
            case None, str(new):
                yield f"added    {new[:16]} {name}"
            case str(old), None:
                yield f"removed  {old[:16]} {name}"
            case old, new if old != new:
                yield f"changed  {str(old)[:16]} {str(new)[:16]} {name}"


def _read(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def main() -> int:
    """Write the digests, and compare them with those kept before."""
    parser = argparse.ArgumentParser(prog="python -m tools.output_digests", description=__doc__)
    parser.add_argument("file", type=Path, help="where the digests go")
    parser.add_argument("--against", type=Path, metavar="FILE", help="digests kept before")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a new folder for the outputs")
    given = parser.parse_args()
    before = _read(given.against) if given.against else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        digests = make_digests(given.keep.absolute() if given.keep else Path(temporary))
    lines = [f"{digest}  {name}\n" for name, digest in sorted(digests.items())]
    given.file.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(digests)} outputs in {given.file}")
    if before is None:
        return 0
    differences = list(_differences(before, digests))
    print(*differences, sep="\n", end="\n" if differences else "")
    print(f"{len(differences)} differ from {given.against}")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
