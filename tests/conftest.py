"""What all tests share: the optional tools, and a report of the checks that did not run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from nrcli.domain.language.speech import Language, speak
from tests.support import optional, trials
from tests.support.letters import copy_workspace

os.environ["NRCLI_LANG"] = "en"  # whatever the machine speaks, programs started from here too

# Shrinking a letter takes minutes: ask for it by HYPOTHESIS_PROFILE=shrink.
settings.register_profile("plain", phases=[Phase.explicit, Phase.reuse, Phase.generate])
settings.register_profile("shrink")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "plain"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.section("optional checks")
    for line in (*optional.report_lines(), trials.report_line()):
        terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    """Keep the language that a test spoke from the next one."""
    yield
    speak(Language.EN)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped workspace, beside the folder that is the current one."""
    folder = tmp_path / "workspace"
    copy_workspace(folder)
    monkeypatch.chdir(tmp_path)
    return folder
