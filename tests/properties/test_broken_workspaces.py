"""However a workspace is broken, nrcli says so: no traceback, and in time.

The number of broken workspaces is settable, for a long run now and then:
NRCLI_BROKEN_WORKSPACES=10000 pytest tests/properties/test_broken_workspaces.py
"""

from __future__ import annotations

import random
import time
from datetime import date
from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.problems.problem import NrcliError
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.workspaces import check
from tests.support.letters import copy_workspace
from tests.support.trials import trials

NUMBER = max(trials(120, "NRCLI_BROKEN_WORKSPACES"), 48)
SEEDS = 4
LONGEST_S = 10.0
SCRAPS = (
    "{{", "}}", "{% if x %}", "{% endif %}", "[", "]", "{", "}", ": ", "- ", "\t", "---", "\n",
    "\n\n", "#", "##", "### ", "> ", "```", "|", "*", "**", "_", "`", "<b>", "![x](y)", "[^1]",
    "\x00", "\ufeff", "é", "\u202e", "&a ", "*a ", "!!x ", "null", "0", "-1", "9" * 30, "'", '"',
    "2017-13-40", "\\", "%", "@", "1. ", "   - ", "{{ snippets }}", "{{ snippet('x') }}",
    "{{ recipient.fractie.name }}", "&shy;", "&nbsp;", "https://", "[a](b)", "{# x #}",
    "{% for r in recipients %}", "{% endfor %}", "{% set a = b %}", "\r", "~~~", "===", "<!--",
    "mm", "pt", "from: ", "x" * 500, "\ue000", "\U0001f600", "e\u0301",
)  # fmt: skip


def spoil(content: bytes, chance: random.Random) -> bytes:
    """Change a file in one of the ways that people, programs and disks do."""
    lines = content.split(b"\n")
    place = chance.randrange(len(content) + 1)
    line = chance.randrange(len(lines))
    scrap = chance.choice(SCRAPS).encode()
    match chance.randrange(6):
        case 0 | 1:
            return content[:place] + scrap + content[place:]
        case 2:
            return content[:place] + content[place + chance.choice([1, 2, 5, 40, 400]) :]
        case 3:
            return content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]
        case 4:
            lines.insert(line, chance.choice(lines))
        case _:
            lines[line] = scrap + lines[line]
    return b"\n".join(lines)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_broken_workspace_ends_in_problems_and_never_in_a_fault(
    seed: int, tmp_path: Path
) -> None:
    copy_workspace(tmp_path)
    sound = {path: path.read_bytes() for path in tmp_path.rglob("*.*") if path.is_file()}
    chance = random.Random(seed)  # noqa: S311 - for repeatable breakage
    outcomes = {"sound": 0, "told": 0}
    for _ in range(NUMBER // SEEDS):
        spoiled = chance.sample(sorted(sound), chance.choice([1, 1, 2, 3]))
        for path in spoiled:
            path.write_bytes(spoil(path.read_bytes(), chance))
        started = time.process_time()
        try:
            for problem in check(tmp_path).problems:
                assert problem.message
            letter = chance.choice(["informateur", "fractievoorzitters"])
            draft(
                DraftRequest(
                    letter=letter,
                    workspace=tmp_path,
                    date=date(2017, 4, 5),
                    limit=1,
                    formats=(OutputFormat.DOCX, OutputFormat.PDF, OutputFormat.TXT),
                    force=True,
                )
            )
            outcomes["sound"] += 1
        except NrcliError as error:
            outcomes["told"] += len(str(error)) > 0
        assert time.process_time() - started < LONGEST_S
        for path in spoiled:
            path.write_bytes(sound[path])

    assert all(outcomes.values()), outcomes
