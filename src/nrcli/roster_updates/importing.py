"""Import the roster from files: saved answers of the Tweede Kamer's service, or a table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nrcli.domain.problems.problem import (
    InvalidValueError,
    LetterError,
    Location,
    Problem,
    Problems,
)
from nrcli.roster_updates.domain.outside import BadRow, OutsideRoster
from nrcli.roster_updates.open_data import OpenData
from nrcli.roster_updates.sheets import HEADINGS, read_sheet
from nrcli.roster_updates.update import (
    RosterUpdate,
    UpdateRequest,
    note_bad_rows,
    open_for_update,
    update_roster,
)

__all__ = ["ImportRequest", "import_recipients"]

_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest(UpdateRequest):
    """What to import; every field is an option of `nrcli recipients import`."""

    files: tuple[Path, ...]
    skip_bad_rows: bool = False


def import_recipients(request: ImportRequest) -> RosterUpdate:
    """Say what the files would change in recipients.yaml, and change it if that was asked for.

    Several files must be answers of the service that belong together. With a date, only who
    holds a role then or later is added; without one, everybody in the files.

    Raises:
        LetterError: a file cannot be read, or has rows that cannot be used.

    """
    workspace = open_for_update(request)
    contents = [_content(path) for path in request.files]
    file = request.files[0].as_posix()
    problems = Problems()
    groups: tuple[str, ...] = ()
    if len(contents) == 1 and not _is_json(contents[0]):
        outside, bad = _sheet(contents[0], file, problems)
    else:
        answers = _answers(request.files, contents)
        outside, bad = answers.roster(with_groups=request.with_groups)
        groups = () if request.with_groups else answers.groups()
    note_bad_rows(bad, file, problems)
    if bad and not request.skip_bad_rows:
        count = "One row" if len(bad) == 1 else f"{len(bad)} rows"
        problems.add("rows-refused", Location(file), count=count)
        problems.raise_errors()
    return update_roster(
        workspace,
        outside,
        request,
        problems,
        everything=request.date is None,
        groups=groups,
    )


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        code = "file-missing" if isinstance(error, FileNotFoundError) else "file-unreadable"
        reason = error.strerror or "the system does not allow it"
        raise _failure(
            code,
            path,
            path=path.as_posix(),
            reason=reason,
            suggestion="Give the path of the file to import.",
        ) from error
    if len(content) > _LARGEST:
        raise _failure(
            "file-too-large", path, path=path.as_posix(), size=len(content) // 1_000_000, most=50
        )
    if content.startswith(b"PK"):
        raise _failure(
            "import-unknown",
            path,
            path=path.as_posix(),
            reason="it is a workbook; save it as CSV first",
        )
    return content


def _is_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def _answers(files: Sequence[Path], contents: Sequence[bytes]) -> OpenData:
    data = OpenData()
    for path, content in zip(files, contents, strict=True):
        try:
            answer: Any = json.loads(content.decode("utf-8-sig"))
        except ValueError:
            reason = "it is no JSON, or cut off"
            raise _failure("import-unknown", path, path=path.as_posix(), reason=reason) from None
        records = answer.get("value", [answer]) if isinstance(answer, dict) else answer
        if not isinstance(records, list) or data.add(records) == len(records):
            reason = "it holds no records of the Tweede Kamer"
            raise _failure("import-unknown", path, path=path.as_posix(), reason=reason)
    return data


def _sheet(
    content: bytes, file: str, problems: Problems
) -> tuple[OutsideRoster, tuple[BadRow, ...]]:
    try:
        sheet = read_sheet(content, Path(file).name)
    except InvalidValueError as error:
        problems.add_invalid(error, Location(file, 1))
        raise LetterError(problems) from None
    note_bad_rows(sheet.repeated, file, problems)
    for heading in sheet.ignored:
        known = ", ".join(names[0] for names in HEADINGS.values())
        problems.add("column-ignored", Location(file, 1), heading=heading, known=known)
    return sheet.roster, sheet.bad


def _failure(code: str, at: Path, **values: object) -> LetterError:
    texts = {key: str(value) for key, value in values.items()}
    return LetterError([Problem(code=code, location=Location(at.as_posix()), values=texts)])
