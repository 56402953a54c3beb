"""Show that a DOCX has the same bytes over versions of python-docx and lxml, and over hash seeds.

Run it from the repository root: `python -m tools.base_versions`. It installs each pair of versions
into a folder of its own, makes every golden letter with it in a process for each hash seed, and
prints what came of it; it ends with 1 if any bytes differ.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import itertools
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters

PYTHON_DOCX = ("1.1.2", "1.2.0")
LXML = ("6.0.2", "6.1.3")
HASH_SEEDS = (0, 1, 2, 42)


def main() -> int:
    """Try each pair of versions; 1 if bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--digest", action="store_true", help="print the digest of this process")
    if parser.parse_args().digest:
        print(_digest())
        return 0
    found = set()
    for docx, lxml in itertools.product(PYTHON_DOCX, LXML):
        with tempfile.TemporaryDirectory() as folder:
            _install(Path(folder), docx, lxml)
            for seed in HASH_SEEDS:
                said = _run(Path(folder), seed)
                found.add(said.split()[-1])
                print(f"hash seed {seed}: {said}")
    print(f"{len(golden_letters())} letters; {'all bytes are equal' if len(found) == 1 else found}")
    return int(len(found) != 1)


def _install(folder: Path, docx: str, lxml: str) -> None:
    wanted = [f"python-docx=={docx}", f"lxml=={lxml}"]
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    subprocess.run([*command, str(folder), *wanted], check=True)  # noqa: S603 - pip, with versions named above


def _run(folder: Path, seed: int) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "tools.base_versions", "--digest"],
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONHASHSEED": str(seed)},
        check=True,
        capture_output=True,
        text=True,
    )
    return ended.stdout.strip()


def _digest() -> str:
    """Return the versions of this process, and the SHA-256 of all golden letters it makes."""
    digest = hashlib.sha256()
    for letter in golden_letters().values():
        digest.update(RENDERERS[OutputFormat.DOCX](letter).content)
    docx, lxml = (importlib.metadata.version(name) for name in ("python-docx", "lxml"))
    return f"python-docx {docx}, lxml {lxml}: {digest.hexdigest()}"


if __name__ == "__main__":
    sys.exit(main())
