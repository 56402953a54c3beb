"""The roster brought up to date from elsewhere, as a change that is looked at first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from nrcli.domain.language.speech import say
from nrcli.domain.people.roster import Roster
from nrcli.domain.people.roster_warnings import note_clashes, note_successions
from nrcli.domain.problems.problem import (
    NOWHERE,
    InvalidValueError,
    LetterError,
    Location,
    Problem,
    Problems,
)
from nrcli.roster_updates.domain.changes import AddRole
from nrcli.roster_updates.domain.comparison import compare_rosters
from nrcli.roster_updates.domain.outside import BadRow, OutsideRoster
from nrcli.roster_updates.open_data import OpenData
from nrcli.roster_updates.sheets import HEADINGS, read_sheet
from nrcli.roster_updates.yaml_edits import edit_roster
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import replace_file
from nrcli.system.text_files import read_exact_text
from nrcli.workspace.recipients import read_roster
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace

__all__ = [
    "ImportRequest",
    "RosterUpdate",
    "UpdateRequest",
    "import_recipients",
    "note_bad_rows",
    "open_for_update",
    "update_roster",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRequest:
    """How to bring the roster up to date; every field is an option of the command."""

    workspace: Path | None = None
    date: date | None = None
    address: str = ""
    with_groups: bool = False
    apply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterUpdate:
    """What would change, told in terms of people, and what was found on the way."""

    told: tuple[str, ...]
    problems: tuple[Problem, ...]
    groups: tuple[str, ...] = ()
    applied: bool = False


def open_for_update(request: UpdateRequest) -> Workspace:
    """Open the workspace, and make sure that its roster can be relied on.

    Raises:
        LetterError: there is no workspace, or recipients.yaml or nrcli.yaml has errors.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    roster = workspace.roster
    problems = workspace.problems
    if request.address and request.address not in roster.addresses:
        known = ", ".join(roster.addresses)
        problems.add(
            "unknown-address", name=request.address, suggestion=say("Known: {names}.", names=known)
        )
    problems.raise_errors()
    return workspace


def update_roster(
    workspace: Workspace,
    outside: OutsideRoster,
    request: UpdateRequest,
    problems: Problems,
    *,
    everything: bool = False,
    groups: tuple[str, ...] = (),
) -> RosterUpdate:
    """Compare the roster with another one, and write the changes if that was asked for.

    `problems` holds what was found in the other one; what is found here is added.

    Raises:
        LetterError: it is not clear at which address new people are written to.
        RefusedError: recipients.yaml cannot be written.

    """
    roster = workspace.roster
    today = today_in_amsterdam()
    day = request.date or today
    changes = compare_rosters(
        roster,
        outside,
        day,
        address=request.address or _usual_address(roster, outside),
        everything=everything,
        seats_are_of_the_day=day >= today,
    )
    problems.extend(changes.problems)
    if any(isinstance(each, AddRole) and not each.role.address for each in changes.changes):
        problems.add("import-no-address", known=", ".join(roster.addresses))
    problems.raise_errors()
    written = request.apply and bool(changes.changes)
    path = workspace.folder / RECIPIENTS_FILE
    before = read_exact_text(path, RECIPIENTS_FILE)
    after = edit_roster(before.text, changes.changes) if changes.changes else before.text
    _note_consequences(roster, after, problems)
    if written:
        replace_file(path, before.encoded(after), RECIPIENTS_FILE)
    return RosterUpdate(told=changes.told, problems=tuple(problems), groups=groups, applied=written)


def note_bad_rows(rows: Iterable[BadRow], file: str, problems: Problems) -> None:
    """Report the rows of a file that are left out, each by its number."""
    for row in rows:
        problems.add(row.code, Location(file, row.number), **row.values)


def _usual_address(roster: Roster, outside: OutsideRoster) -> str:
    """Return where those who held the role before were written to, else the only address."""
    roles = {holding.role for holding in outside.holdings}
    used = [role.address for role in roster.roles if role.role in roles]
    addresses = list(roster.addresses)
    return used[-1] if used else addresses[0] if len(addresses) == 1 else ""


def _note_consequences(roster: Roster, text: str, problems: Problems) -> None:
    """Warn about what would be wrong in the roster afterwards and is not now.

    Raises:
        LetterError: nrcli could not read back what it would write.

    """
    reading = Problems()
    after = read_roster(text, RECIPIENTS_FILE, reading)
    reading.raise_errors()
    for found in _clashes(after):
        if found not in _clashes(roster):
            problems.add(f"import-{found[0]}", NOWHERE, **dict(found[1]))


def _clashes(roster: Roster) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Return who would lead a fractie with another, or end another's time in a doubtful way."""
    found = Problems()
    note_clashes(roster, found)
    note_successions(roster, found)
    return [
        (each.code, tuple(each.values.items()))
        for each in found
        if each.code in {"two-leaders", "successor-elsewhere", "successor-older"}
    ]


# Import the roster from files: saved answers of the Tweede Kamer's service, or a table.

_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest(UpdateRequest):
    """What to import; every field is an option of `nrcli recipients import`."""

    files: tuple[Path, ...]
    skip_bad_rows: bool = False


def import_recipients(request: ImportRequest) -> RosterUpdate:
    """Return what the files would change in recipients.yaml, and change it if that was asked for.

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
        if not request.with_groups:
            outside, groups = outside.without_groups()
    else:
        answers = _answers(request.files, contents)
        if lacking := answers.missing_keys():
            problems.add("service-keys", Location(file), url=file, keys=", ".join(lacking))
            problems.raise_errors()
        outside, bad = answers.roster(with_groups=request.with_groups)
        groups = () if request.with_groups else answers.groups()
    note_bad_rows(bad, file, problems)
    if bad and not request.skip_bad_rows:
        count = say("One row") if len(bad) == 1 else say("{count} rows", count=len(bad))
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
        reason = error.strerror or say("the system does not allow it")
        raise _failure(
            code,
            path,
            path=path.as_posix(),
            reason=reason,
            suggestion=say("Give the path of the file to import."),
        ) from error
    if len(content) > _LARGEST:
        raise _failure(
            "file-too-large", path, path=path.as_posix(), size=len(content) // 1_000_000, most=50
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
            reason = say("it is no JSON, or cut off")
            raise _failure("import-unknown", path, path=path.as_posix(), reason=reason) from None
        records = answer.get("value", [answer]) if isinstance(answer, dict) else answer
        if not isinstance(records, list) or data.add(records) == len(records):
            reason = say("it holds no records of the Tweede Kamer")
            raise _failure("import-unknown", path, path=path.as_posix(), reason=reason)
    return data


def _sheet(
    content: bytes, file: str, problems: Problems
) -> tuple[OutsideRoster, tuple[BadRow, ...]]:
    try:
        sheet = read_sheet(content, file)
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
