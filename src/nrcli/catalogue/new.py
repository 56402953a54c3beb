"""Make a new letter, snippet or sender: a start that works, checked at once."""

from __future__ import annotations

import contextlib
import itertools
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from nrcli.domain.letter.source_texts import STARTING_TEXTS
from nrcli.domain.people.names import full_name
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import (
    NOWHERE,
    LetterError,
    Location,
    Problem,
    Problems,
    RefusedError,
)
from nrcli.domain.problems.wordings import Severity
from nrcli.domain.values.file_names import is_kept_by_windows
from nrcli.domain.values.plain_text import collated
from nrcli.inspection.workspaces import check
from nrcli.roster_updates.yaml_edits import scalar
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import replace_file
from nrcli.system.paths import is_name, is_there
from nrcli.workspace.schemas import SCHEMA_FOLDER
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace, starter_folder

__all__ = [
    "Choices",
    "Created",
    "NewLetter",
    "NewSender",
    "NewSnippet",
    "check_new_name",
    "choices",
    "create_letter",
    "create_sender",
    "create_snippet",
    "init",
    "proposed_name",
]

_LONGEST_PROPOSAL = 40
_NAMED = 3
"""How many who hold a role are named beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLetter:
    """What a new letter begins with."""

    name: str
    subject: str
    to: str
    sender: str
    copies_to: str = ""
    snippets: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSnippet:
    """What a new snippet begins with."""

    name: str
    title: str
    source: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSender:
    """What a new sender begins with; the function over its lines."""

    name: str
    organisation: str
    return_address: str
    signatory: str
    function: Sequence[str] = ()
    contact: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """The file that was made, and what `check` warns of in it."""

    file: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a new letter can name: recipients, senders and snippets that are there."""

    recipients: Mapping[str, str]
    """Lists, roles and people, each with who that is."""
    senders: Mapping[str, str]
    """Each with who signs."""
    snippets: Mapping[str, str]
    """Each with its title."""


def choices(folder: Path | None = None) -> Choices:
    """Return what a new letter of a workspace can name.

    Raises:
        LetterError: there is no workspace.

    """
    workspace = Workspace(find_workspace(folder, Path.cwd()))
    roster = workspace.roster
    senders = {name: workspace.sender(name) for name in workspace.names("senders")}
    snippets = {name: workspace.snippet(name) for name in workspace.own_names("snippets")}
    return Choices(
        recipients={
            **{name: roster.lists[name].description for name in roster.lists},
            **{name: _holders(roster, name) for name in sorted(roster.role_names)},
            **{name: full_name(person) for name, person in roster.people.items()},
        },
        senders={name: found.signatory.name if found else "" for name, found in senders.items()},
        snippets={name: found.title if found else "" for name, found in snippets.items()},
    )


def _holders(roster: Roster, role: str) -> str:
    """Return by name who hold a role today; empty if they are many or nobody."""
    names = [
        full_name(roster.people[held.person])
        for held in roster.holders(role, today_in_amsterdam())
        if held.person in roster.people
    ]
    return ", ".join(names) if len(names) <= _NAMED else ""


def proposed_name(kind: str, title: str, folder: Path | None = None) -> str:
    """Return the name of a file for a "letter" or "snippet" of that title: one that is free."""
    root = find_workspace(folder, Path.cwd())
    name = _file_name(title)[:_LONGEST_PROPOSAL].strip("-")
    if not is_name(name) or is_kept_by_windows(name):
        return ""
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    free = itertools.chain((name,), numbered)
    return next(each for each in free if not is_there(root / _path(kind, each)))


def check_new_name(kind: str, name: str, folder: Path | None = None) -> None:
    """Look whether a "letter", "snippet" or "sender" can have a name.

    Raises:
        LetterError: it can be no name.
        RefusedError: there is one of that name.

    """
    _check_name(name)
    path = _path(kind, name)
    if is_there(find_workspace(folder, Path.cwd()) / path):
        problem = Problem(code="new-exists", location=Location(path), values={"path": path})
        raise RefusedError([problem])


def _path(kind: str, name: str) -> str:
    return f"templates/{kind}s/{name}.{'yaml' if kind == 'sender' else 'md'}"


def create_letter(new: NewLetter, folder: Path | None = None) -> Created:
    """Make a letter whose text is a start.

    Raises:
        LetterError: the letter would have errors; it is not made.
        RefusedError: there is one of that name, or it cannot be written.

    """
    about = "{{ snippets }}" if new.snippets else STARTING_TEXTS[0]
    close = "Graag licht ik deze brief mondeling toe."
    if new.copies_to:
        close += " Een afschrift van deze brief zend ik aan {{ copies_to }}."
    fields = {
        "subject": scalar(new.subject),
        "to": scalar(new.to),
        "copies_to": scalar(new.copies_to),
        "sender": scalar(new.sender),
        "snippets": _flow(new.snippets),
    }
    body = f"Met deze brief vraag ik uw aandacht voor het volgende.\n\n{about}\n\n{close}\n"
    return _create("letter", new.name, f"---\n{{schema}}{_written(fields)}---\n{body}", folder)


def create_snippet(new: NewSnippet, folder: Path | None = None) -> Created:
    """Make a snippet whose text is a start; it raises what `create_letter` does."""
    fields = {
        "title": scalar(new.title),
        "source": scalar(new.source),
        "valid_until": str(new.valid_until or ""),
    }
    body = f"{STARTING_TEXTS[1]}\n"
    return _create("snippet", new.name, f"---\n{{schema}}{_written(fields)}---\n{body}", folder)


def create_sender(new: NewSender, folder: Path | None = None) -> Created:
    """Make a sender; it raises what `create_letter` does."""
    signatory = {"name": scalar(new.signatory), "function": _flow(new.function)}
    contact = {
        "name": scalar(new.contact or new.signatory),
        "phone": scalar(new.phone),
        "email": scalar(new.email),
    }
    has_contact = new.contact or new.phone or new.email
    fields = {
        "organisation": scalar(new.organisation),
        "return_address": scalar(new.return_address),
        "contact": "\n" + _written(contact, "  ").rstrip("\n") if has_contact else "",
        "signatory": "\n" + _written(signatory, "  ").rstrip("\n"),
    }
    return _create("sender", new.name, f"{{schema}}{_written(fields)}", folder)


def _written(fields: Mapping[str, str], indent: str = "") -> str:
    """Write the fields that have a value, each on a line of its own."""
    lines = [f"{indent}{key}: {value}" for key, value in fields.items() if value]
    return "".join(line.replace(": \n", ":\n") + "\n" for line in lines)


def _flow(items: Sequence[str]) -> str:
    return f"[{', '.join(scalar(item) for item in items)}]" if items else ""


def _create(kind: str, name: str, text: str, folder: Path | None) -> Created:
    root = find_workspace(folder, Path.cwd())
    check_new_name(kind, name, root)
    shown = _path(kind, name)
    path = root / shown
    has_schema = (root / SCHEMA_FOLDER / f"{kind}.json").is_file()
    comment = f"# yaml-language-server: $schema=../schemas/{kind}.json\n" if has_schema else ""
    path.parent.mkdir(exist_ok=True)
    replace_file(path, text.replace("{schema}", comment, 1).encode(), shown)
    problems = check(root, [path]).problems
    if any(problem.severity is Severity.ERROR for problem in problems):
        with contextlib.suppress(OSError):
            path.unlink()
        raise LetterError(problems)
    told = (problem for problem in problems if problem.code != "unfinished-start")
    return Created(file=shown, problems=tuple(told))


def _file_name(title: str) -> str:
    """Return the name that a title comes to: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", collated(title)).strip("-")


def _check_name(name: str) -> None:
    problems = Problems()
    better = _file_name(name)
    if not is_name(name) and is_name(better) and not {"/", "\\"} & set(name):
        problems.add("new-name", NOWHERE, text=name, better=better)
    elif not is_name(name):
        problems.add("not-a-name", NOWHERE, text=name)
    elif is_kept_by_windows(name):
        problems.add("name-of-device", NOWHERE, name=name)
    problems.raise_errors()


# Start a workspace: copy the one that comes with nrcli.

_GITIGNORE = "out/\nregister.sqlite3*\n.nrcli-files.sha256\n.nrcli-checked\n.nrcli-register.*\n"


def init(folder: Path) -> tuple[str, ...]:
    """Make a workspace with working examples; gives the files made, relative to it.

    Raises:
        RefusedError: one of the files is there already.
        LetterError: the folder cannot be written to.

    """
    starter = starter_folder()
    found = [starter / RECIPIENTS_FILE, *sorted((starter / "templates").rglob("*.*"))]
    names = [path.relative_to(starter) for path in found]
    there = [name.as_posix() for name in names if is_there(folder / name)]
    if there:
        shown = ", ".join(there[:3]) + (" and more" if there[3:] else "")
        values = {"path": str(folder), "names": shown}
        raise RefusedError([Problem(code="init-not-empty", values=values)])
    try:
        for path, name in zip(found, names, strict=True):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
        ignored = folder / ".gitignore"
        if not ignored.exists():
            ignored.write_text(_GITIGNORE, encoding="utf-8", newline="\n")
    except OSError as error:
        reason = error.strerror or "the system does not allow it"
        values = {"path": str(folder), "reason": reason}
        place = Location(str(folder))
        raise LetterError(
            [Problem(code="file-unwritable", location=place, values=values)]
        ) from error
    return tuple(name.as_posix() for name in names)
