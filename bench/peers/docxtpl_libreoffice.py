"""docxtpl and LibreOffice: all files laid out as PDF in one call, its start included."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.peers.docxtpl_letters import letter_maker
from bench.peers.timing import Values, mailing

__all__ = ["main"]

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test qual="any" name="family"><string>Verdana</string></test>
    <edit name="family" mode="assign" binding="same"><string>Rapporteur Sans</string></edit>
  </match>
</fontconfig>
"""


def main() -> None:
    """Write the mailing, and print how many seconds it took."""
    _, content, out, count = mailing()
    letters = content["letters"][:count]
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "fonts.conf"
        cache = Path(scratch) / "cache"
        config.write_text(_FONTS.format(fonts=content["fonts"], cache=cache), encoding="utf-8")
        taken = _laid_out(letter_maker(), letters, out, Path(scratch))
    sys.stdout.write(json.dumps({"seconds": taken}) + "\n")


def _laid_out(
    make: Callable[[Values], bytes], letters: Sequence[Values], out: Path, scratch: Path
) -> float:
    started = time.perf_counter()
    files = [out / f"{letter['kenmerk']}.docx" for letter in letters]
    for file, letter in zip(files, letters, strict=True):
        file.write_bytes(make(letter))
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", out, *files],
        check=True,
        capture_output=True,
        env=os.environ | {"FONTCONFIG_FILE": str(scratch / "fonts.conf")},
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
