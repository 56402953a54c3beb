"""`import nrcli` offers what the commands do, and loads what is used."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import nrcli
from tests.support.letters import ROOT, copy_workspace

PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")


def test_the_example_on_the_page_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy_workspace(tmp_path / "brieven")
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(example, {})  # noqa: S102 - the page's own words

    assert capsys.readouterr().out.startswith("10028 10028-informateur-schippers.pdf ")
    assert (tmp_path / "brieven/out/10028-informateur-schippers.pdf").is_file()


def test_every_function_is_on_the_page() -> None:
    functions = [name for name in nrcli.__all__ if name[0].islower()]

    assert [name for name in functions if f"`{name}`" not in PAGE] == []
    assert set(re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)) <= set(functions)


@pytest.mark.parametrize("name", nrcli.__all__)
def test_every_name_that_is_offered_is_there(name: str) -> None:
    assert getattr(nrcli, name).__doc__


def test_another_name_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'drafft'"):
        nrcli.drafft  # noqa: B018 - that it is asked for is what is tried


def test_what_is_not_used_is_not_loaded() -> None:
    code = (
        "import sys, nrcli; nrcli.check; "
        "print([name for name in sys.modules if name.startswith(('nrcli.mailing', 'typst'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
