"""A file of the workspace that nrcli changes: the old one until the new one is whole."""

from __future__ import annotations

import contextlib
import json
import secrets
from collections.abc import Mapping
from pathlib import Path

from nrcli.domain.problem import Location, Problem
from nrcli.errors import RefusedError

__all__ = ["keep_answers", "kept_answers", "replace_file"]

ANSWERS_FILE = ".nrcli-open-data.json"


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


def kept_answers(folder: Path) -> dict[str, dict[str, str]]:
    """Give the answers of a service that an earlier run kept, by address; none if that is torn."""
    try:
        kept = json.loads((folder / ANSWERS_FILE).read_text(encoding="utf-8"))
        return {str(url): {str(key): str(value) for key, value in answer.items()}
                for url, answer in kept.items()}  # fmt: skip
    except (OSError, ValueError, AttributeError):
        return {}


def keep_answers(folder: Path, answers: Mapping[str, Mapping[str, str]]) -> None:
    """Keep answers for a later run, which can then ask whether they have changed.

    They only save time, so a folder that cannot be written to is no error.
    """
    with contextlib.suppress(OSError, RefusedError):
        folder.mkdir(parents=True, exist_ok=True)
        content = json.dumps(answers, ensure_ascii=False).encode()
        replace_file(folder / ANSWERS_FILE, content, ANSWERS_FILE)
