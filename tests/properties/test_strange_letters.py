"""The hundred strangest letters of thousands, kept: what holds for any letter holds for them.

`python -m tools.strange_letters FOLDER` made and chose them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.renderers import RENDERERS
from tests.fidelity.test_parity import compare
from tests.properties.test_writings import assert_writings_agree
from tests.renderers.test_standards import docx_failures, pdf_failures
from tests.support.optional import needs_libreoffice
from tests.support.strange_letters import (
    ACROSS_MM,
    strange_letter,
    strange_names,
    strange_workspace,
)
from tests.support.trials import some_of, trials

NAMES = strange_names()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return strange_workspace(tmp_path_factory.mktemp("strange"))


def test_there_are_a_hundred_at_least() -> None:
    assert len(NAMES) >= 100


@pytest.mark.parametrize("name", some_of(NAMES))
def test_writings_agree_standards_are_met_and_bytes_repeat(
    name: str, workspace: Path, tmp_path: Path
) -> None:
    letter = strange_letter(workspace, name)

    assert_writings_agree(letter)
    assert pdf_failures(letter) == []
    assert docx_failures(letter, tmp_path) == []
    for render in RENDERERS.values():
        assert render(letter).content == render(letter).content


@needs_libreoffice
@pytest.mark.parametrize("part", range(2))
def test_strange_letters_are_equal_line_for_line(
    part: int, workspace: Path, tmp_path: Path
) -> None:
    names = some_of(NAMES[part::2])
    found = compare([strange_letter(workspace, name) for name in names], tmp_path,
                    across_mm=ACROSS_MM)  # fmt: skip

    assert [names[int(told.partition(":")[0])] for told in found.differences] == []
    assert found.filled <= 20
    assert found.unsettled <= 2
    assert found.compared > trials(4000)
