"""Whose letter a file is: by its bytes, its place, its name, or else by what it says."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from nrcli.domain.problems.problem import Location, Problem
from nrcli.drafting.copies import changed_copies
from nrcli.finished.letters import comparable
from nrcli.register.domain.copies import wrong_covering_letters
from nrcli.register.domain.entry import Entry
from nrcli.workspace.workspace import Workspace

__all__ = ["KnownLetters"]

_HEAD = 40
"""Among so many paragraphs from the start stand address, kenmerk and aanhef."""


class KnownLetters:
    """The letters that the register knows."""

    def __init__(self, entries: Sequence[Entry], workspace: Path) -> None:
        self._by_digest: dict[str, Entry] = {}
        self._by_path: dict[Path, Entry] = {}
        self._by_name: dict[str, Entry] = {}
        self._by_kenmerk: dict[str, list[Entry]] = {}
        self._entries = entries
        self._workspace = Workspace(workspace)
        for entry in entries:
            self._by_kenmerk.setdefault(comparable(str(entry.kenmerk)), []).append(entry)
            for version in entry.versions:
                folder = (workspace / version.folder).resolve()
                self._by_path |= {folder / name: entry for name in version.files}
                self._by_name |= {_folded(name): entry for name in version.files}
                self._by_digest |= dict.fromkeys(version.files.values(), entry)

    @property
    def digests(self) -> Collection[str]:
        """Those of every file of every letter."""
        return self._by_digest

    def with_digest(self, digest: str) -> Entry | None:
        """Return the entry whose file this is, whatever became of its name."""
        return self._by_digest.get(digest)

    def with_name(self, path: Path) -> Entry | None:
        """Return the entry that a file in this place, or else of this name, belongs to."""
        return self._by_path.get(path.resolve()) or self._by_name.get(_folded(path.name))

    def with_text(self, paragraphs: Sequence[str]) -> Entry | None:
        """Return the entry whose kenmerk stands at the head of a letter, behind its label.

        If it is shared, then that of them who is addressed, too.
        """
        head = [comparable(text) for text in paragraphs[:_HEAD]]
        found = [
            entry
            for text in head
            for entry in self._by_kenmerk.get(text.rpartition(" ")[2], ())
            if entry.versions
        ]
        addressed = [
            entry for entry in found if comparable("\n".join(entry.versions[-1].recipient)) in head
        ]
        return next(iter(addressed or found), None)

    def other_name(self, path: Path, own: Entry) -> str:
        """Return under whose name or kenmerk a letter lies that is not its own; empty if none."""
        named = self.with_name(path)
        if named is not None and named.letter_id != own.letter_id:
            return described(named)
        stem = _folded(path.stem)
        if named is not None or _begins_with(stem, own.kenmerk.identity):
            others: Iterator[str] = iter(())
        else:
            kenmerken = {entry.kenmerk.identity: str(entry.kenmerk) for entry in self._entries}
            others = (kenmerken[each] for each in kenmerken if _begins_with(stem, each))
        if named is None and not _has_word(stem, own.letter_id.who):
            people = (each for each in self._people if _has_word(stem, each))
            others = iter((*others, *people))
        return next(others, "")

    @functools.cached_property
    def _people(self) -> frozenset[str]:
        """Everybody a letter was or can be written to, by their ids."""
        written = {entry.letter_id.who for entry in self._entries}
        return frozenset(map(_folded, written | set(self._workspace.roster.people)))

    def copies_problems(self, entry: Entry, place: Location) -> Iterator[Problem]:
        """Return what is wrong with who gets the afschrift at a place."""
        yield from wrong_covering_letters(entry, self._entries, place)
        yield from changed_copies(entry, self._workspace, place)


def described(entry: Entry) -> str:
    """Return a letter by its kenmerk and its addressee, as one reads them."""
    recipient = entry.versions[-1].recipient if entry.versions else ()
    return f"{entry.kenmerk} ({recipient[0] if recipient else entry.letter_id.who})"


def _folded(name: str) -> str:
    return name.casefold().replace("_", "-").replace(" ", "-")


def _begins_with(stem: str, kenmerk: str) -> bool:
    return stem == kenmerk or stem.startswith(f"{kenmerk}-")


def _has_word(stem: str, who: str) -> bool:
    return f"-{_folded(who)}-" in f"-{stem}-"
