"""Processes are forked only where that is safe."""

from __future__ import annotations

import subprocess
import sys

import pytest

SAY = "from nrcli.workflows.sharing import start_method; print(start_method())"
THREAD = "import threading as t; t.Thread(target=t.Event().wait, daemon=True).start()"


@pytest.mark.parametrize(
    ("before", "method"),
    [
        ("", "fork"),
        ("import typst", "spawn"),
        (THREAD, "spawn"),
        ("import sys; sys.platform = 'darwin'", "spawn"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all processes are spawned")
def test_a_process_is_forked_on_linux_before_there_are_threads(before: str, method: str) -> None:
    said = subprocess.check_output([sys.executable, "-c", f"{before}\n{SAY}"], encoding="utf-8")

    assert said.split() == [method]
