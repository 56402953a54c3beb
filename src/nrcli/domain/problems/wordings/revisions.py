"""Problems of looking back: at the workspace as it was, and at what a letter was made of."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording

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
    "letter-unreadable": Wording(
        "{path} cannot be read: {reason}.", "Name a PDF or DOCX that nrcli made."
    ),
    "lines-have-moved": Wording(
        "What this letter was made of has changed, so its lines may be others now.",
        "Leave out --page and --line: each paragraph that is still the same is told.",
    ),
    "no-longer-to": Wording(
        "The letter '{letter}' is no longer to '{who}' on that day.",
        "The letter or the roster has changed; `nrcli compare {letter} --against REF` tells how.",
    ),
    "without-sources": Wording(
        "This file does not say what it was made of.",
        "nrcli notes it in each letter it drafts; one of an earlier nrcli, or of other programs, "
        "has no such note. Explain the letter by its name.",
    ),
    "unknown-revision": Wording(
        "'{name}' is neither a revision that git knows nor the folder of a workspace.",
        "HEAD is the last commit, HEAD~1 the one before it; `git log` lists them all. A workspace "
        "has a folder templates/letters.",
    ),
}
