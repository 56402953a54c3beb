"""The code keeps its own rules: what import-linter and ruff cannot see."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from nrcli.domain.wordings import WORDINGS
from tests.support.letters import ROOT

SOURCE = ROOT / "src" / "nrcli"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 320

# Codes that are put together, or noted under another name.
COMPOSED_CODES = {"unknown-person", "unknown-address", "unknown-fractie", "unknown-letter",
                  "unknown-snippet", "unknown-sender", "unknown-house-style"}  # fmt: skip


def strings_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def problem_calls(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Give the code and the named values of each problem that a module notes."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute | ast.Name):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        first = node.args[0] if node.args else None
        if name not in {"add", "InvalidValueError", "_failure"}:
            continue
        if isinstance(first, ast.Constant) and first.value in WORDINGS:
            names = {keyword.arg for keyword in node.keywords}
            if None not in names:
                yield str(first.value), {str(name) for name in names}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_is_short_and_says_what_is_public(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(text.split("\n")) <= LONGEST
    has_definitions = "\ndef " in text or "\nclass " in text
    assert not has_definitions or "\n__all__ = " in text


def test_every_wording_is_used_and_no_other_code_is_noted() -> None:
    used = {
        text for path in MODULES if path.name != "wordings.py" for text in strings_in(path)
    } | COMPOSED_CODES

    assert set(WORDINGS) - used == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_problem_is_given_every_value_that_its_wording_names(path: Path) -> None:
    for code, given in problem_calls(path):
        wording = WORDINGS[code]
        fields = {
            field
            for text in (wording.message, wording.hint)
            for _, field, _, _ in string.Formatter().parse(text)
            if field
        }
        assert fields <= given, code


@pytest.mark.parametrize("code", WORDINGS)
def test_a_wording_is_a_sentence(code: str) -> None:
    wording = WORDINGS[code]

    assert wording.message.endswith(".")
    assert not wording.hint or wording.hint.endswith((".", "…", "}", "mailto:", "?"))
