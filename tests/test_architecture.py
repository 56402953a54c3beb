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
WORDING_TABLES = SOURCE / "domain" / "wordings"
LONGEST = 300

# Codes that are put together from a word: f"unknown-{kind}".
COMPOSED_CODES = {
    f"unknown-{kind}"
    for kind in ("person", "address", "fractie", "letter", "snippet", "sender", "house-style")
}
# Who makes a problem of a code, its first argument.
MAKERS = {"add", "InvalidValueError", "_failure"}


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def strings_in(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def called_name(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def codes_in(node: ast.expr | None) -> set[str]:
    """Give the codes that an expression may come to, as far as they are written in it."""
    match node:
        case ast.Constant(value=str() as code):
            return {code}
        case ast.IfExp(body=one, orelse=other):
            return codes_in(one) | codes_in(other)
    return set()


def literal_keys(node: ast.expr | None, function: ast.AST) -> set[str] | None:
    """Give the keys of a mapping written out, or of the variable that last was given one."""
    match node:
        case None:
            return set()
        case ast.Dict(keys=keys):
            return {str(key.value) for key in keys if isinstance(key, ast.Constant)}
        case ast.Name(id=name):
            given = [
                part
                for part in ast.walk(function)
                if isinstance(part, ast.Assign)
                and ast.unparse(part.targets[0]) == name
                and part.lineno < node.lineno
            ]
            last = max(given, key=lambda part: part.lineno, default=None)
            return literal_keys(last.value, function) if last else None
    return None


def problems_made(path: Path) -> Iterator[tuple[str, set[str] | None]]:
    """Give the code of each problem that a module makes, and the values it is given."""
    for function in ast.walk(tree_of(path)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in ast.walk(function):
            if not isinstance(call, ast.Call):
                continue
            named = {keyword.arg: keyword.value for keyword in call.keywords}
            if called_name(call) == "Problem":
                given = literal_keys(named.get("values"), function)
                for code in codes_in(named.get("code")):
                    yield code, given
            elif called_name(call) in MAKERS and call.args:
                names = None if None in named else {str(name) for name in named}
                for code in codes_in(call.args[0]):
                    if called_name(call) != "add" or "-" in code or code in WORDINGS:
                        yield code, names


def fields_of(code: str) -> set[str]:
    wording = WORDINGS[code]
    return {
        field
        for text in (wording.message, wording.hint)
        for _, field, _, _ in string.Formatter().parse(text)
        if field
    }


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_module_is_short_and_says_what_is_public(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    tree = tree_of(path)
    names = {
        name.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for name in node.targets
        if isinstance(name, ast.Name)
    }
    public = {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    }

    assert ast.get_docstring(tree)
    assert lines <= LONGEST
    assert not public or "__all__" in names


def test_every_wording_is_used() -> None:
    used = {
        text
        for path in MODULES
        if WORDING_TABLES not in path.parents
        for text in strings_in(tree_of(path))
    }

    assert set(WORDINGS) - used == COMPOSED_CODES & (set(WORDINGS) - used)


def test_every_problem_has_a_wording_and_is_given_all_values_that_it_names() -> None:
    made = [(path, *problem) for path in MODULES for problem in problems_made(path)]
    unknown = {code for _, code, _ in made} - set(WORDINGS)
    short = {
        (path.name, code, *sorted(fields_of(code) - given))
        for path, code, given in made
        if code in WORDINGS and given is not None and not fields_of(code) <= given
    }

    assert len(made) > 80
    assert unknown == set()
    assert short == set()


@pytest.mark.parametrize("code", WORDINGS)
def test_a_wording_is_a_sentence(code: str) -> None:
    wording = WORDINGS[code]

    assert wording.message.endswith((".", "{message}"))
    assert not wording.hint or wording.hint.endswith((".", "…", "}", "mailto:", "?"))
