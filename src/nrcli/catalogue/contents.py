"""What a workspace holds: its letters, snippets and senders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nrcli.domain.problems.problem import LetterError
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = [
    "CatalogueEntry",
    "list_letters",
    "list_senders",
    "list_snippets",
    "show_letter",
    "show_sender",
    "show_snippet",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """One thing in the workspace: its name, its file, what is known of it, and its text."""

    name: str
    file: str
    facts: Mapping[str, str]
    text: str = ""


def list_letters(folder: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """Return the letters there are."""
    workspace = _open(folder)
    names = workspace.names("letters")
    return _listed(workspace, [_letter(name, workspace) for name in names])


def show_letter(name: str, folder: Path | None = None) -> CatalogueEntry:
    """Return one letter, with its text."""
    workspace = _open(folder)
    return _shown(workspace, _letter(name, workspace))


def list_snippets(folder: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """Return the snippets there are, and the letters that list them."""
    workspace = _open(folder)
    names = workspace.names("snippets")
    return _listed(workspace, [_snippet(name, workspace) for name in names])


def show_snippet(name: str, folder: Path | None = None) -> CatalogueEntry:
    """Return one snippet, with its text."""
    workspace = _open(folder)
    return _shown(workspace, _snippet(name, workspace))


def list_senders(folder: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """Return the senders there are."""
    workspace = _open(folder)
    return _listed(workspace, [_sender(name, workspace) for name in workspace.names("senders")])


def show_sender(name: str, folder: Path | None = None) -> CatalogueEntry:
    """Return one sender."""
    workspace = _open(folder)
    return _shown(workspace, _sender(name, workspace))


def _open(folder: Path | None) -> Workspace:
    return Workspace(find_workspace(folder, Path.cwd()))


def _listed(
    workspace: Workspace, entries: Sequence[CatalogueEntry | None]
) -> tuple[CatalogueEntry, ...]:
    workspace.problems.raise_errors()
    return tuple(entry for entry in entries if entry is not None)


def _shown(workspace: Workspace, entry: CatalogueEntry | None) -> CatalogueEntry:
    workspace.problems.raise_errors()
    if entry is None:
        raise LetterError(workspace.problems)
    return entry


def _letter(name: str, workspace: Workspace) -> CatalogueEntry | None:
    source = workspace.letter(name)
    if source is None:
        return None
    facts = {
        "subject": source.subject,
        "to": source.to,
        "copies_to": source.copies_to,
        "marking": source.marking,
        "sender": source.sender,
        "house_style": source.house_style,
        "snippets": ", ".join(source.snippets),
        "fields": ", ".join(source.fields),
    }
    return CatalogueEntry(
        name=name, file=source.body.file, facts=_given(facts), text=source.body.text.strip()
    )


def _snippet(name: str, workspace: Workspace) -> CatalogueEntry | None:
    snippet = workspace.snippet(name)
    if snippet is None:
        return None
    letters = (workspace.letter(letter) for letter in workspace.names("letters"))
    users = [letter.name for letter in letters if letter is not None and name in letter.snippets]
    facts = {
        "title": snippet.title,
        "source": snippet.source,
        "valid_until": str(snippet.valid_until or ""),
        "letters": ", ".join(users),
    }
    return CatalogueEntry(
        name=name, file=snippet.body.file, facts=_given(facts), text=snippet.body.text.strip()
    )


def _sender(name: str, workspace: Workspace) -> CatalogueEntry | None:
    sender = workspace.sender(name)
    if sender is None:
        return None
    facts = {
        "organisation": sender.organisation,
        "signatory": sender.signatory.name,
        "function": " ".join(sender.signatory.function),
        "second_signatory": sender.second_signatory.name if sender.second_signatory else "",
        "contact": ", ".join(each.name for each in sender.contact if each.name),
        "return_address": sender.return_address,
    }
    return CatalogueEntry(name=name, file=sender.origin.location.file, facts=_given(facts))


def _given(facts: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in facts.items() if value}
