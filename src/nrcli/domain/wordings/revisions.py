"""Problems of comparing with another workspace, or with the workspace as it was."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.wordings.wording import Wording

__all__ = ["REVISIONS"]

REVISIONS: Mapping[str, Wording] = {
    "git-missing": Wording(
        "git is not on this machine, so the workspace as it was cannot be looked up.",
        "Install git, or give --against the folder of another workspace.",
    ),
    "git-refuses": Wording(
        "git does not give the workspace as it was: {reason}.",
        "--against takes a revision if the workspace is in a git repository; it also takes the "
        "folder of another workspace.",
    ),
    "unknown-revision": Wording(
        "'{name}' is neither a revision that git knows nor the folder of a workspace.",
        "HEAD is the last commit, HEAD~1 the one before it; `git log` lists them all. A workspace "
        "has a folder templates/letters.",
    ),
}
