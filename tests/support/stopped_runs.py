"""Runs of nrcli that are killed on the way: `python -m tests.support.stopped_runs`.

A process that has loaded everything reads lines of JSON: a folder, a letter, to whom, and at which
step, or after how many seconds, to kill the run (0 to let it end). It forks for each, and
answers how the run ended and how many steps it took. A step is a call into, or from within, the
code that writes files or keeps the register. Nothing in that code knows of it.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

from nrcli.domain.letter.formats import OutputFormat
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.renderers import RENDERERS
from tests.support.letters import letter_of

__all__ = ["main"]

_WATCHED = (
    "/nrcli/register/",
    "/nrcli/system/files",
    "/nrcli/drafting/filing",
)
_ALSO_ONCE_BEGUN = ("/pathlib.py",)


class _Stopper:
    """Counts steps, and kills its own process at one of them."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._begun = False
        self.steps = 0
        self.placing: list[int] = []
        """The steps at which files get their own names: few, and of all the most dangerous."""

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        del argument
        if event not in {"call", "return", "c_call", "c_return"}:
            return
        name = frame.f_code.co_filename.replace(os.sep, "/")
        watched = any(part in name for part in _WATCHED)
        self._begun = self._begun or watched
        if watched or (self._begun and name.endswith(_ALSO_ONCE_BEGUN)):
            self.steps += 1
            if frame.f_code.co_name == "_place":
                self.placing.append(self.steps)
            if self.steps == self._step:
                os.kill(os.getpid(), signal.SIGKILL)


def _run(asked: Mapping[str, Any]) -> _Stopper:
    request = DraftRequest(
        workspace=Path(asked["folder"]),
        letter=asked["letter"],
        to=tuple(asked["to"]),
        formats=(OutputFormat.DOCX, OutputFormat.TXT),
        date=date(2017, 4, 5),
    )
    stopper = _Stopper(asked.get("step", 0))
    if asked.get("seconds"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends the process like a kill
        signal.setitimer(signal.ITIMER_REAL, asked["seconds"])
    sys.setprofile(stopper)
    draft(request)
    sys.setprofile(None)
    return stopper


def main() -> None:
    """Answer each line on the standard input by one on the standard output."""
    RENDERERS[OutputFormat.DOCX](letter_of("Kort."))  # builds what all runs share
    for line in sys.stdin:
        asked = json.loads(line)
        ours, theirs = os.pipe()
        child = os.fork()
        if child == 0:
            ended = _run(asked)
            told = {"steps": ended.steps, "placing": ended.placing}
            os.write(theirs, json.dumps(told).encode())
            os._exit(0)
        os.close(theirs)
        with contextlib.closing(os.fdopen(ours)) as stream:
            steps = stream.read()
        _, status = os.waitpid(child, 0)
        answer = {"killed": os.WIFSIGNALED(status), **json.loads(steps or "{}")}
        print(json.dumps(answer), flush=True)  # noqa: T201 - it answers


if __name__ == "__main__":
    main()
