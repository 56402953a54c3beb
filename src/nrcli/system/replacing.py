"""A file that nrcli puts in the place of another: the old one until the new one is whole."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from pathlib import Path

from nrcli.domain.problems.problem import Location, Problem, RefusedError

__all__ = ["replace_file", "replaced_by"]


@contextlib.contextmanager
def replaced_by(
    path: Path, shown: str, failures: tuple[type[Exception], ...] = (OSError,)
) -> Iterator[Path]:
    """Give another file to write, which takes the place of this one once that is done.

    `failures` are what can keep it from being written.

    Raises:
        RefusedError: one of them did.

    """
    part = path.with_name(f".nrcli-{secrets.token_hex(4)}.part")
    try:
        yield part
        part.replace(path)
    except failures as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        values = {"path": shown, "reason": told or "the system does not allow it"}
        problem = Problem(code="file-unwritable", location=Location(shown), values=values)
        raise RefusedError([problem]) from error
    finally:
        with contextlib.suppress(OSError):  # gone already, or never made
            part.unlink()


def replace_file(path: Path, content: bytes, shown: str) -> None:
    """Give a file new content, all of it at once.

    Raises:
        RefusedError: it cannot be written, or is open elsewhere.

    """
    with replaced_by(path, shown) as part:
        part.write_bytes(content)
