"""Workspaces as they were: a revision that git keeps, written to a folder."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Problem
from nrcli.system.paths import is_folder

__all__ = ["workspace_of"]

_LETTERS = "templates/letters"
_REASON = 200


@contextlib.contextmanager
def workspace_of(against: str, workspace: Path) -> Iterator[Path]:
    """Return the folder of another workspace, or of this one at a revision while it is needed.

    Raises:
        LetterError: it is neither, or git is not there or refuses.

    """
    if against and is_folder(Path(against) / _LETTERS):
        yield Path(against).resolve()
        return
    commit = _commit(against, workspace)
    if _git("cat-file", "-e", f"{commit}:./{_LETTERS}", folder=workspace, may_fail=True).returncode:
        raise LetterError([Problem(code="no-workspace", values={"where": f"in {against}"})])
    with tempfile.TemporaryDirectory(prefix="nrcli-") as name:
        folder = Path(name).resolve()
        content = _git("archive", "--format=zip", commit, folder=workspace)
        with zipfile.ZipFile(io.BytesIO(content.stdout)) as archive:
            archive.extractall(folder)
        yield folder


def _commit(against: str, workspace: Path) -> str:
    """Return the full name of a revision's commit, which git can take for nothing else."""
    found = _git(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{against}^{{commit}}",
        folder=workspace, may_fail=True,
    )  # fmt: skip
    if found.returncode == 0:
        return found.stdout.decode().strip()
    _git("rev-parse", "--git-dir", folder=workspace)
    raise LetterError([Problem(code="unknown-revision", values={"name": against})])


def _git(
    *arguments: str, folder: Path, may_fail: bool = False
) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise LetterError([Problem(code="git-missing")])
    done = subprocess.run(  # noqa: S603 - git itself, and what was given only after --end-of-options
        [git, "-C", str(folder), *arguments], capture_output=True, check=False
    )
    if done.returncode and not may_fail:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        reason = " ".join(reason.split())[:_REASON] or f"it ends with {done.returncode}"
        raise LetterError([Problem(code="git-refuses", values={"reason": reason})])
    return done
