"""Check a workspace: read everything, compose every letter, report every problem in one run."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from nrcli.checking.domain.habits import check_above_texts, unprintable_repairs
from nrcli.checking.domain.typography import check_body
from nrcli.checking.letters import Gate, Occasioned, personal_data_in
from nrcli.composition.addressing import recipients_of, representative_day
from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.composition.mail_text import MailText
from nrcli.domain.language.speech import say
from nrcli.domain.letter.source_texts import SnippetSource, SourceText
from nrcli.domain.people.person_warnings import note_doubtful_person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster_warnings import (
    note_clashes,
    note_shared_mail,
    note_successions,
    note_unused,
)
from nrcli.domain.problems.allowances import faulty_allowances, unused_allowances
from nrcli.domain.problems.problem import (
    NOWHERE,
    Location,
    NrcliError,
    Problem,
    Problems,
    Repair,
)
from nrcli.domain.problems.wordings import Severity
from nrcli.drafting.assembly import (
    ANY_KENMERK,
    ANY_OCCASION,
    ANYBODY,
    Assembly,
    any_letter_with,
    assemble,
    note_of_any_day,
    warn_about_expired,
)
from nrcli.drafting.copies import copies_of
from nrcli.inspection.stray_files import stray_templates
from nrcli.system.clock import today_in_amsterdam
from nrcli.system.files import replace_file
from nrcli.system.paths import is_file, is_there
from nrcli.system.text_files import read_exact_text
from nrcli.workspace.workspace import RECIPIENTS_FILE, Workspace, find_workspace

__all__ = ["CheckResult", "RepairedFile", "check", "repair_files"]


# Repair files of a workspace, and tell what changed as a diff.


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairedFile:
    """A file that was repaired, and its lines before and after as a unified diff."""

    file: str
    repairs: int
    diff: str


def repair_files(folder: Path, problems: Iterable[Problem]) -> tuple[RepairedFile, ...]:
    """Make the repairs; one that no longer fits the characters of its file is left out.

    Raises:
        RefusedError: a file cannot be written.

    """
    repairs = [(each.location, each.repair) for each in problems if each.repair is not None]
    repaired = []
    for file in dict.fromkeys(location.file for location, _ in repairs):
        before = read_exact_text(folder / file, file)
        lines = before.text.split("\n")
        here = {location: repair for location, repair in repairs if location.file == file}
        count = sum(
            _repair(lines, location, here[location]) for location in sorted(here, reverse=True)
        )
        if not count:
            continue
        after = "\n".join(lines)
        replace_file(folder / file, before.encoded(after), file)
        diff = difflib.unified_diff(
            _shown_lines(before.text), _shown_lines(after), file, file, lineterm="", n=0
        )
        repaired.append(RepairedFile(file=file, repairs=count, diff="\n".join(diff)))
    return tuple(repaired)


def _repair(lines: list[str], location: Location, repair: Repair) -> bool:
    number, start = location.line - 1, location.column - 1
    line, end = lines[number], start + len(repair.old)
    if line[start:end] != repair.old:
        return False
    lines[number] = line[:start] + repair.new + line[end:]
    return True


def _shown_lines(text: str) -> list[str]:
    """Return the lines of a text as a diff has them, which tells a last one without an end."""
    lines = text.splitlines()
    if text and not text.endswith("\n"):
        lines[-1] += "\n\\ No newline at end of file"
    return lines


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What was read, what is wrong with it, and what was repaired before."""

    letters: int
    snippets: int
    problems: tuple[Problem, ...]
    repaired: tuple[RepairedFile, ...] = ()

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def check(
    folder: Path | None = None, paths: Sequence[Path] = (), *, fix: bool = False
) -> CheckResult:
    """Check the whole workspace; `paths` limits what is reported to files below them.

    A path of a letter that stands elsewhere has that letter checked too. With `fix`, what can
    safely be repaired is, and the result is that of the workspace afterwards.

    Raises:
        LetterError: there is no workspace, or nothing at a path.
        RefusedError: a file to repair cannot be written.

    """
    root = find_workspace(folder, Path.cwd())
    _stop_if_missing(paths)
    result = _check(Workspace(root), paths)
    told = result.problems
    repairs = [*told, *_renamings(told), *_unprintable(root, told)] if fix else []
    if not any(problem.repair for problem in repairs):
        return result
    repaired = repair_files(root, repairs)
    return replace(_check(Workspace(root), paths), repaired=repaired)


def _unprintable(root: Path, problems: Sequence[Problem]) -> Iterator[Problem]:
    """Yield all characters to repair in files that have some: a line is told of one alone."""
    files = {each.location.file for each in problems if each.code == "private-character"}
    for file in sorted(files):
        text = read_exact_text(root / file, file).text
        yield from unprintable_repairs(SourceText(text=text, file=file))


def _check(workspace: Workspace, paths: Sequence[Path]) -> CheckResult:
    """Check a workspace: each letter as the gate does, and what is of the workspace as a whole."""
    problems = workspace.problems
    letters = (*workspace.own_names("letters"), *_letters_elsewhere(paths, workspace))
    snippets = {
        name: snippet
        for name in workspace.own_names("snippets")
        if (snippet := workspace.snippet(name, _place(workspace, "snippets", f"{name}.md")))
    }
    found = (
        assemble(workspace, name, place=_place(workspace, "letters", f"{name}.md"))
        for name in letters
    )
    assemblies = [assembly for assembly in found if assembly is not None]
    shown = {name for assembly in assemblies for name in assembly.ingredients.snippets}
    gate = Gate(workspace)
    for assembly in assemblies:
        _check_letter(assembly, workspace, gate)
    for name, snippet in snippets.items():
        if name in shown:
            continue
        _check_snippet(snippet, workspace)
        problems.extend(gate.findings(None, {name: snippet}))
        if len(assemblies) == len(letters):  # else it is not known what the others show
            problems.add("snippet-unused", snippet.origin.at("title"), name=name)
    for name in workspace.own_names("senders"):
        workspace.sender(name, _place(workspace, "senders", f"{name}.yaml"))
    for name in workspace.own_names("house-styles"):
        workspace.house_style(name, _place(workspace, "house-styles", f"{name}.yaml"))
    _check_mail_texts(workspace)
    note_clashes(workspace.roster, problems)
    note_successions(workspace.roster, problems)
    note_shared_mail(workspace.roster, problems)
    for name, person in workspace.roster.people.items():
        note_doubtful_person(name, person, problems, workspace.roster.settings)
    if all(error.location.file != RECIPIENTS_FILE for error in problems.errors):
        note_unused(workspace.roster, problems)
    _note_equal_titles(snippets.values(), problems)
    problems.extend(_of_files(workspace))
    gate.keep()
    problems.extend(unused_allowances(problems, workspace.texts))
    told = tuple(_once(gate.allowances.apply(problems)))
    if paths:
        names = tuple(workspace.shown(path.resolve()) for path in paths)
        told = tuple(
            problem
            for problem in told
            if any(_lies_in(problem.location.file, name) for name in names)
        )
    return CheckResult(letters=len(letters), snippets=len(snippets), problems=told)


def _of_files(workspace: Workspace) -> Iterator[Problem]:
    """Yield what is wrong with files as files, and with the places where they stand."""
    for file, text in workspace.texts.items():
        if file.startswith("nrcli:"):
            continue
        yield from personal_data_in(file, text)
        yield from check_above_texts({file: text})
        if text and not text.endswith("\n"):
            place = Location(file, text.count("\n") + 1, len(text) - text.rfind("\n"))
            repair = Repair(old="", new="\n")
            yield Problem(code="final-newline", location=place, repair=repair)
    yield from faulty_allowances(workspace.texts)
    yield from stray_templates(workspace)


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems; what letters that share a text find in it is said once."""
    seen = set()
    for problem in problems:
        key = (problem.code, problem.location)
        if problem.code not in _ONCE or key not in seen:
            seen.add(key)
            yield problem


_ONCE = frozenset({
    "misspelled", "word-unwanted", "compound-cut", "date-mixed", "writing-mixed", "fractie-none",
    "writing-mixed-error", "title-twice",
})  # fmt: skip
"""Findings whose words depend on what else a letter has."""


def _check_mail_texts(workspace: Workspace) -> None:
    """Check the texts of mails, and that the one that nrcli.yaml names is there."""
    settings = workspace.settings
    names = set(workspace.own_names("mails"))
    if settings.mail.from_ is not None:
        names.add(settings.mail.text)
    for name in sorted(names):
        is_named = name == settings.mail.text
        place = settings.origin.at("mail.text") if is_named else NOWHERE
        source = workspace.mail_text(name, place)
        if source is not None:
            MailText(source, workspace.problems)


def _note_equal_titles(snippets: Iterable[SnippetSource], problems: Problems) -> None:
    """Report snippets that have the title of another one, but for those that one letter shows."""
    known = {each.location for each in problems if each.code == "title-twice"}
    first: dict[str, Location] = {}
    for snippet in (each for each in snippets if each.title):
        place = snippet.origin.at("title")
        other = first.setdefault(snippet.title.casefold(), place)
        if other != place and not known & {other, place}:
            problems.add("title-twice", place, title=snippet.title, other=other)


def _stop_if_missing(paths: Sequence[Path]) -> None:
    problems = Problems()
    for path in paths:
        if not is_there(path):
            hint = say("Give files or folders of the workspace, or nothing to have all reported.")
            problems.add("file-missing", path=path.as_posix(), suggestion=hint)
    problems.raise_errors()


def _letters_elsewhere(paths: Sequence[Path], workspace: Workspace) -> tuple[str, ...]:
    """Return the paths of letters that do not stand in the workspace's templates."""
    templates = workspace.folder / "templates"
    return tuple(
        str(path)
        for path in paths
        if path.suffix == ".md" and is_file(path) and not path.resolve().is_relative_to(templates)
    )


def _place(workspace: Workspace, kind: str, file_name: str) -> Location:
    return Location(workspace.shown(workspace.folder / "templates" / kind / file_name))


def _check_snippet(snippet: SnippetSource, workspace: Workspace) -> None:
    """Compose a snippet that no letter shows, in a letter made for it."""
    composer = any_letter_with(snippet, workspace.problems)
    if composer is not None:
        _compose(composer, ANYBODY, ANY_OCCASION, workspace)


def _check_letter(assembly: Assembly, workspace: Workspace, gate: Gate) -> None:
    """Compose a letter for all its recipients, on its own day or one that has recipients."""
    parts = assembly.ingredients
    source = parts.source
    roster = workspace.roster
    problems = workspace.problems
    day = source.date or today_in_amsterdam()
    warn_about_expired(parts, day, workspace)
    if source.date is None:
        day = representative_day(source.to, roster, day)
    copies_day = source.date or representative_day((*source.copied, source.to)[0], roster, day)
    found = Problems()
    copies = copies_of(source, workspace, copies_day, found)
    occasion = Occasion(
        date=day,
        kenmerk=source.kenmerk or ANY_KENMERK,
        copies_to=copies.text or ("-" if source.copies_to else ""),
        fields={name: name for name in source.fields},
    )
    place = source.origin.at("to")
    recipients = recipients_of(source.to, roster, day, place, found) if source.to else ()
    if source.date is None:
        note_of_any_day(found, problems)
    else:
        problems.extend(found)
    for recipient in recipients or (ANYBODY,):
        _compose(assembly.composer, recipient, occasion, workspace)
    about = Occasioned(
        day=source.date,
        recipients=recipients,
        copies=copies.recipients,
        copies_text=copies.text,
    )
    problems.extend(
        gate.findings(source, parts.snippets, parts.sender, assembly.composer.used, about)
    )


def _compose(
    composer: LetterComposer, recipient: Recipient, occasion: Occasion, workspace: Workspace
) -> None:
    """Compose a letter for the problems that come of it."""
    problems = workspace.problems
    try:
        composed = composer.compose(recipient, occasion)
    except NrcliError as error:
        problems.extend(error.problems)
    else:
        problems.extend(composed.problems)
        faulty = {error.location.file for error in problems.errors}
        problems.extend(check_body(composed.letter.text, faulty))


def _renamings(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the keys that were written in Dutch, with their repair, as the problems say."""
    for problem in problems:
        if problem.code == "key-named":
            repair = Repair(old=problem.values["key"], new=problem.values["meant"])
            yield replace(problem, repair=repair)


def _lies_in(file: str, folder: str) -> bool:
    return folder in {file, "."} or file.startswith(folder.rstrip("/") + "/")
