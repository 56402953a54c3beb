"""Write the JSON Schemas that let an editor check and complete the files of a workspace."""

from __future__ import annotations

import json
from pathlib import Path

from nrcli.domain.problems.problem import LetterError, Location, Problem, suggestion
from nrcli.system.replacing import replace_file
from nrcli.workspace.schemas import SCHEMA_KINDS, json_schema
from nrcli.workspace.workspace import find_workspace

__all__ = ["SCHEMA_FOLDER", "schema_text", "write_schemas"]

SCHEMA_FOLDER = "templates/schemas"
"""Where the files of a workspace look for their schemas."""


def schema_text(kind: str) -> str:
    """Give the schema of a kind of file.

    Raises:
        LetterError: there is no such kind.

    """
    if kind not in SCHEMA_KINDS:
        values = {"name": kind, "suggestion": suggestion(kind, SCHEMA_KINDS)}
        raise LetterError([Problem(code="unknown-schema", values=values)])
    return json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n"


def write_schemas(
    kind: str = "", out: Path | None = None, folder: Path | None = None
) -> tuple[str, ...]:
    """Write one schema, or all of them, and give the files; where the workspace's comments point.

    Raises:
        LetterError: there is no such kind, no workspace, or no folder can be made.
        RefusedError: a file cannot be written.

    """
    texts = {name: schema_text(name) for name in ([kind] if kind else SCHEMA_KINDS)}
    target = out or find_workspace(folder, Path.cwd()) / SCHEMA_FOLDER
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        values = {"path": str(target), "reason": reason}
        place = Location(str(target))
        raise LetterError(
            [Problem(code="file-unwritable", location=place, values=values)]
        ) from error
    for name, text in texts.items():
        path = target / f"{name}.json"
        replace_file(path, text.encode(), path.as_posix())
    return tuple((target / f"{name}.json").as_posix() for name in texts)
