"""A file of the workspace that nrcli changes: the old one until the new one is whole."""

from __future__ import annotations

import contextlib
import secrets
from pathlib import Path

from nrcli.domain.problem import Location, Problem
from nrcli.errors import RefusedError

__all__ = ["replace_file"]


def replace_file(path: Path, content: bytes, shown: str) -> None:
    """Give a file new content, all of it at once.

    Raises:
        RefusedError: it cannot be written, or is open elsewhere.

    """
    part = path.with_name(f".nrcli-{secrets.token_hex(4)}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        values = {"path": shown, "reason": reason}
        problem = Problem(code="file-unwritable", location=Location(shown), values=values)
        raise RefusedError([problem]) from error
    finally:
        with contextlib.suppress(OSError):  # gone already, or never made
            part.unlink()
