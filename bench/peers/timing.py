"""How a peer is timed: warm, after its first letter, every letter written to disk."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

__all__ = ["Values", "flat", "mailing", "time_letters"]

Values = Mapping[str, Any]


def mailing() -> tuple[Path, dict[str, Any], Path, int]:
    """Read the command line: the folder of the data, what is in it, where to write, how many."""
    data, out, count = sys.argv[1:4]
    folder = Path(data)
    content = json.loads((folder / "mailing.json").read_text(encoding="utf-8"))
    Path(out).mkdir(parents=True, exist_ok=True)
    return folder, content, Path(out), int(count)


def flat(letter: Values) -> dict[str, str]:
    """Return the values of one letter by the names of a template's placeholders."""
    lines = {f"address{number}": line for number, line in enumerate(letter["address"])}
    return {"kenmerk": letter["kenmerk"], "aanhef": letter["aanhef"], **lines}


def time_letters(make: Callable[[Values], bytes], suffix: str) -> None:
    """Write a mailing, and print how many seconds it took once the first letter was made."""
    _, content, out, count = mailing()
    letters = content["letters"][:count]
    make(letters[0])
    started = time.perf_counter()
    for letter in letters:
        (out / f"{letter['kenmerk']}.{suffix}").write_bytes(make(letter))
    sys.stdout.write(json.dumps({"seconds": time.perf_counter() - started}) + "\n")
