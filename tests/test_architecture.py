"""The code keeps its own rules: what import-linter and ruff cannot see."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from nrcli.domain.problems.wordings import WORDINGS
from tests.support.letters import ROOT

SOURCE = ROOT / "src" / "nrcli"
MODULES = sorted(SOURCE.rglob("*.py"))
WORDING_TABLES = SOURCE / "domain" / "problems" / "wordings"
LONGEST = 500

# Codes that are put together from a word: f"unknown-{kind}".
COMPOSED_CODES = {
    f"unknown-{kind}"
    for kind in ("person", "address", "fractie", "letter", "snippet", "sender", "house-style")
} | {
    "unknown-mail-text",
    "import-two-leaders",
    "import-successor-elsewhere",
    "import-successor-older",
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
    """Return the codes that an expression may come to, as far as they are written in it."""
    match node:
        case ast.Constant(value=str() as code):
            return {code}
        case ast.IfExp(body=one, orelse=other):
            return codes_in(one) | codes_in(other)
    return set()


def literal_keys(node: ast.expr | None, function: ast.AST) -> set[str] | None:
    """Return the keys of a mapping written out, or of the variable that last was given one."""
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
    """Return the code of each problem that a module makes, and the values it is given."""
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


# What Windows does not have, or gives only to administrators: modules, and names in modules.
POSIX_MODULES = frozenset(
    {"crypt", "fcntl", "grp", "nis", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
)
POSIX_NAMES = {
    "os": re.compile(
        "fork|forkpty|kill|killpg|get(e?[ug]id|groups|login|pgid|ppid|priority|sid)|set(e?[ug]id|sid)"
        "|l?chown|fchmod|mkfifo|mknod|symlink|link|readlink|uname|nice|posix_.*|statvfs|sync|wait.*"
        "|W[A-Z].*|openpty|ttyname|confstr|sysconf|getloadavg|register_at_fork|sendfile"
    ),
    "signal": re.compile(
        "SIG(ALRM|BUS|CHLD|CONT|HUP|IO|KILL|PIPE|QUIT|STOP|TSTP|USR1|USR2|WINCH)|SIG_(UN)?BLOCK"
        "|SIG_SETMASK|pthread_.*|alarm|setitimer|pause|sig(wait|pending|timedwait).*"
    ),
}
POSIX_METHODS = frozenset(
    {"symlink_to", "hardlink_to", "readlink", "owner", "group", "is_mount", "lchmod"}
)
BEHIND_A_CHECK = {
    ("system/workers.py", "signal.pthread_sigmask"),
    ("system/runs.py", "os.kill"),
    ("system/workers.py", "signal.SIG_BLOCK"),
    ("system/workers.py", "signal.SIG_SETMASK"),
}
"""What stands behind a look at `sys.platform`, which `mypy --platform win32` follows."""


def posix_only(tree: ast.AST) -> Iterator[str]:
    """Return what a module imports or names that Windows does not have."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name in POSIX_MODULES)
            case ast.ImportFrom(module=module, names=names):
                known = POSIX_NAMES.get(module or "")
                for name in names:
                    if module in POSIX_MODULES or (known and known.fullmatch(name.name)):
                        yield f"{module}.{name.name}"
            case ast.Attribute(value=ast.Name(id=module), attr=name) if module in POSIX_NAMES:
                if POSIX_NAMES[module].fullmatch(name):
                    yield f"{module}.{name}"
            case ast.Call(func=ast.Attribute(attr=name)) if name in POSIX_METHODS:
                yield name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_nothing_is_used_that_windows_lacks(path: Path) -> None:
    name = path.relative_to(SOURCE).as_posix()

    assert {(name, used) for used in posix_only(tree_of(path))} <= BEHIND_A_CHECK


@pytest.mark.parametrize(
    "code",
    ["import fcntl", "from os import fork", "import os\nos.geteuid()", "from pwd import getpwnam",
     "import signal\nsignal.SIGKILL", "path.symlink_to(other)", "import os\nos.WEXITSTATUS(1)"],
)  # fmt: skip
def test_what_windows_lacks_is_found(code: str) -> None:
    assert len(list(posix_only(ast.parse(code)))) == 1


TEXT_CALLS = frozenset({"write_text", "read_text", "open"})


def unsaid(call: ast.Call) -> set[str]:
    """Return what a call that opens a text leaves to the system: its encoding, its line ends."""
    name = called_name(call)
    modes = [each.value for each in call.args if isinstance(each, ast.Constant)]
    mode = next((str(each) for each in modes if isinstance(each, str)), "r")
    is_own = isinstance(call.func, ast.Name) and name != "open"
    if ast.unparse(call.func) == "os.open":  # a folder, for its number only
        return set()
    if name not in TEXT_CALLS or is_own or (name == "open" and "b" in mode):
        return set()
    writes = name == "write_text" or (name == "open" and set(mode) & set("wax"))
    needed = {"encoding", "newline"} if writes else {"encoding"}
    return needed - {keyword.arg for keyword in call.keywords}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_every_text_file_has_its_encoding_and_line_ends_said(path: Path) -> None:
    calls = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]

    assert [ast.unparse(call) for call in calls if unsaid(call)] == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("path.write_text(text, encoding='utf-8')", {"newline"}),
        ("path.read_text()", {"encoding"}),
        ("path.open('a')", {"encoding", "newline"}),
        ("path.open('wb')", set()),
        ("path.open('w', encoding='utf-8', newline='')", set()),
    ],
)
def test_what_is_left_to_the_system_is_found(code: str, expected: set[str]) -> None:
    (call,) = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]

    assert unsaid(call) == expected


PACKAGES = sorted({path.parent for path in MODULES})
WIDEST = 14


@pytest.mark.parametrize("folder", PACKAGES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_package_is_narrow_and_its_docstring_is_its_map(folder: Path) -> None:
    names = {path.stem for path in folder.glob("*.py")} - {"__init__", "__main__"}
    told = ast.get_docstring(tree_of(folder / "__init__.py")) or ""

    assert len(names) <= WIDEST
    assert {name for name in names if f"`{name}`" not in told} == set()
