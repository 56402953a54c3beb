"""What all tests share: the optional tools, and a report of the checks that did not run."""

from __future__ import annotations

import pytest

from tests.support import optional


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    terminalreporter.section("optional checks")
    for line in optional.report_lines():
        terminalreporter.write_line(line)
