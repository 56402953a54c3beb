"""Enclosures that are files: found in the workspace, looked at, and known by their digests."""

from __future__ import annotations

from pathlib import PurePosixPath

from nrcli.domain.letter.source_texts import Enclosure, LetterSource
from nrcli.domain.problems.problem import Problems
from nrcli.register.domain.entry import EnclosedFile
from nrcli.system.files import digest_of
from nrcli.workspace.workspace import Workspace

__all__ = ["MOST_BYTES", "enclosed_files"]

MOST_BYTES = 20 * 2**20
"""Of all enclosures together: a mail of more is taken by few servers."""

_MB = 2**20


def enclosed_files(source: LetterSource, workspace: Workspace) -> tuple[EnclosedFile, ...]:
    """Return the enclosures of a letter that are files; what is wrong with them is noted."""
    found, size = [], 0
    for enclosure in source.enclosed:
        content = _content(enclosure, workspace)
        if content is None:
            continue
        size += len(content)
        if size > MOST_BYTES:
            _add(
                workspace.problems,
                "enclosure-large",
                enclosure,
                size=_in_mb(size),
                most=_in_mb(MOST_BYTES),
            )
            break
        if _is_sound(enclosure, content, workspace.problems):
            found.append(
                EnclosedFile(
                    title=enclosure.title,
                    file=PurePosixPath(enclosure.file).as_posix(),
                    digest=digest_of(content),
                )
            )
    return tuple(found)


def _in_mb(size: int) -> str:
    return str(-(-size // _MB))


def _content(enclosure: Enclosure, workspace: Workspace) -> bytes | None:
    """Return what is in the file of an enclosure; None if it cannot be had, which is noted."""
    path = workspace.folder / enclosure.file
    problems = workspace.problems
    try:
        if not path.resolve().is_relative_to(workspace.folder.resolve()):
            _add(problems, "enclosure-outside", enclosure)
        elif not path.is_file():
            _add(problems, "enclosure-missing", enclosure)
        elif (size := path.stat().st_size) > MOST_BYTES:
            _add(problems, "enclosure-large", enclosure, size=_in_mb(size), most=_in_mb(MOST_BYTES))
        else:
            return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else ""
        _add(problems, "enclosure-unreadable", enclosure, reason=reason or str(error))
    return None


def _is_sound(enclosure: Enclosure, content: bytes, problems: Problems) -> bool:
    from nrcli.finished import (  # noqa: PLC0415 - it loads lxml and pikepdf
        UnreadableError,
        active_content,
    )

    try:
        what = active_content(content)
    except UnreadableError as error:
        _add(problems, "enclosure-broken", enclosure, reason=str(error))
        return False
    if what:
        _add(problems, "enclosure-active", enclosure, what=what)
    return not what


def _add(problems: Problems, code: str, enclosure: Enclosure, **values: str) -> None:
    problems.add(code, enclosure.origin.at("file"), file=enclosure.file, **values)
