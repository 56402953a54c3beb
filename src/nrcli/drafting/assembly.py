"""A letter with everything it names, read from the workspace and checked."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.composition.texts.placeholders import RESERVED_NAMES
from nrcli.domain.letter.blocks import plain_text
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter, Provenance
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Fractie, RoleLabel
from nrcli.domain.problems.allowances import Allowances
from nrcli.domain.problems.problem import NOWHERE, Location, NrcliError, Problems
from nrcli.drafting.enclosures import enclosed_files
from nrcli.register.domain.entry import EnclosedFile
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.system.files import digest_of, file_digest
from nrcli.workspace.workspace import Workspace, starter_folder

__all__ = [
    "ANYBODY",
    "ANY_KENMERK",
    "ANY_OCCASION",
    "Assembly",
    "Ingredients",
    "any_house_style",
    "any_letter_with",
    "any_sender",
    "any_snippet",
    "assemble",
    "note_rest",
    "warn_about_expired",
    "warn_about_unasked_approvals",
]


# What stands in for a part that cannot be read, so that the rest is checked in the same run.
#
# Nothing is ever written with these: where one is used, an error has been noted.

ANY_KENMERK = Kenmerk("0000000000")

ANY_OCCASION = Occasion(date=date(2017, 4, 5), kenmerk=ANY_KENMERK, copies_to="-")

ANYBODY = Recipient(
    person_ids=("anybody",),
    people=(Person(geslachtsnaam="-"),),
    address=Address(lines=("-", "-")),
    label=RoleLabel(one="-"),
    fractie=Fractie(name="-", short="-"),
)
"""Somebody of whom all is known, so that no value is missing."""


@functools.cache
def any_sender() -> Sender | None:
    """Return the package's sender; None if even that cannot be read."""
    shipped = Workspace(starter_folder())
    return next(filter(None, map(shipped.sender, shipped.own_names("senders"))), None)


@functools.cache
def any_house_style() -> HouseStyle | None:
    """Return the package's house style; None if even that cannot be read."""
    shipped = Workspace(starter_folder())
    return next(filter(None, map(shipped.house_style, shipped.own_names("house-styles"))), None)


def any_snippet(name: str) -> SnippetSource:
    """Return a snippet of that name."""
    return SnippetSource(title="-", name=name, body=SourceText(text="x", file=""))


def any_letter_with(snippet: SnippetSource, problems: Problems) -> LetterComposer | None:
    """Make the composer of a letter that holds one snippet and nothing else."""
    sender, style = any_sender(), any_house_style()
    if sender is None or style is None:
        return None
    source = LetterSource(
        subject=snippet.title,
        to="anybody",
        sender="any",
        snippets=(snippet.name,),
        body=SourceText(text="{{ snippets }}", file=snippet.body.file),
    )
    return LetterComposer(source, {snippet.name: snippet}, sender, style, read_metrics(), problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What a letter is made of, besides its recipients and its occasion."""

    source: LetterSource
    snippets: dict[str, SnippetSource]
    sender: Sender
    house_style: HouseStyle
    template_digest: str
    snippet_digests: Mapping[str, str]
    digests: Mapping[str, str]
    """Of every file's text, by its name in the workspace; what lies elsewhere by its own name."""
    allowances: Allowances = field(default_factory=Allowances)
    """What comments in these files allow."""
    enclosed: tuple[EnclosedFile, ...] = ()
    """The enclosures that are files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """A letter's ingredients, and the composer that puts them together."""

    ingredients: Ingredients
    composer: LetterComposer


def assemble(
    workspace: Workspace,
    name: str,
    *,
    snippets: Sequence[str] | None = None,
    place: Location = NOWHERE,
) -> Assembly | None:
    """Read a letter and all it names; None if it cannot be read itself.

    Problems go to the workspace's. What the letter names and cannot be read is stood in for, so
    that the rest of it is checked in the same run.
    """
    problems = workspace.problems
    source = workspace.letter(name, place)
    if source is None:
        return None
    if snippets is not None:
        source = replace(source, snippets=tuple(snippets))
    origin = source.origin
    named = workspace.sender(source.sender, origin.at("sender")) if source.sender else None
    sender = named or any_sender()
    style = workspace.house_style(source.house_style, origin.at("house_style")) or any_house_style()
    for reserved in RESERVED_NAMES.intersection(source.fields):
        problems.add("field-reserved", origin.at(f"fields.{reserved}"), name=reserved)
    listed_at = origin.at("snippets") if snippets is None else NOWHERE
    found = {name: _snippet(name, listed_at, workspace) for name in source.snippets}
    if sender is None or style is None:
        return None
    composer = LetterComposer(source, found, sender, style, read_metrics(), problems)
    calls = [call for call in composer.snippet_calls if call[0] not in found]
    if calls:
        found |= {name: _snippet(name, called, workspace) for name, called in calls}
        composer = LetterComposer(source, found, sender, style, read_metrics(), problems)
    _warn_about_unused(source, composer, workspace)
    ingredients = Ingredients(
        source=source,
        snippets=found,
        sender=sender,
        house_style=style,
        template_digest=file_digest(workspace.folder / source.body.file),
        snippet_digests={
            name: file_digest(workspace.folder / snippet.body.file)
            for name, snippet in found.items()
        },
        digests={
            Path(file).name if Path(file).is_absolute() else file: text_digest(
                workspace.texts.get(file, "")
            )
            for file in (
                source.body.file,
                *(snippet.body.file for snippet in found.values()),
                sender.origin.location.file,
                style.origin.location.file,
            )
        },
        enclosed=enclosed_files(source, workspace),
    )
    return Assembly(ingredients=ingredients, composer=composer)


def text_digest(text: str) -> str:
    """Return the digest of a text as it is read: line ends, and how a file begins, do not count."""
    return digest_of(text.encode())


def provenance_of(letter: Letter, who: str, ingredients: Ingredients) -> Provenance:
    """Return what a letter is made of."""
    printed = "\n".join([*letter.address_lines, plain_text(letter.aanhef)])
    return Provenance(
        letter=ingredients.source.name,
        who=who,
        date=letter.date,
        files=ingredients.digests,
        recipient=text_digest(printed),
    )


def warn_about_expired(ingredients: Ingredients, day: date, workspace: Workspace) -> None:
    """Report the snippets of a letter that are no longer valid on a day."""
    for name, snippet in ingredients.snippets.items():
        if snippet.valid_until is not None and snippet.valid_until < day:
            workspace.problems.add(
                "snippet-expired",
                snippet.origin.at("valid_until"),
                name=name,
                letter=ingredients.source.name,
                date=snippet.valid_until,
            )


def warn_about_unasked_approvals(ingredients: Ingredients, workspace: Workspace) -> None:
    """Warn about the copy of a letter whose sender asks for approvals, under one that asks none."""
    source, problems = ingredients.source, workspace.problems
    if ingredients.sender.approvals:
        return
    text = source.body.text.strip()
    elsewhere = Workspace(workspace.folder)  # what is wrong with other letters is told with them
    for name in workspace.own_names("letters"):
        path = workspace.folder / "templates" / "letters" / f"{name}.md"
        if name == source.name or not text or text not in _text_at(path):
            continue
        other = elsewhere.letter(name)
        sender = elsewhere.sender(other.sender) if other is not None and other.sender else None
        if other is not None and sender is not None and sender.approvals:
            if other.body.text.strip() == text:
                problems.add(
                    "approval-left-out",
                    source.origin.at("sender"),
                    letter=source.name,
                    other=name,
                    needed=sender.approvals,
                    sender=other.sender,
                )
            return


def _text_at(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def note_of_any_day(found: Problems, problems: Problems) -> None:
    """Report what was found on some day of a letter that has none, but for what is of that day."""
    problems.extend(problem for problem in found if problem.code not in _OF_A_DAY)


_OF_A_DAY = frozenset({"roster-old", "fracties-missing"})


def note_rest(
    assembly: Assembly, recipients: Sequence[Recipient], occasion: Occasion, problems: Problems
) -> None:
    """Report what else is wrong with a letter that has errors, so that all are told at once.

    It is composed for its first recipient, with something for whatever it lacks.
    """
    source = assembly.ingredients.source
    whole = replace(
        occasion,
        copies_to=occasion.copies_to or ("-" if source.copies_to else ""),
        fields={**{name: name for name in source.fields}, **occasion.fields},
    )
    try:
        composed = assembly.composer.compose(recipients[0] if recipients else ANYBODY, whole)
    except NrcliError as error:
        problems.extend(error.problems)
    else:
        problems.extend(composed.problems)


def _snippet(name: str, place: Location, workspace: Workspace) -> SnippetSource:
    return workspace.snippet(name, place) or any_snippet(name)


def _warn_about_unused(
    source: LetterSource, composer: LetterComposer, workspace: Workspace
) -> None:
    problems = workspace.problems
    for name in source.fields:
        if name not in composer.used:
            problems.add("field-unused", source.origin.at(f"fields.{name}"), name=name)
    called = {name for name, _ in composer.snippet_calls}
    if source.snippets and "snippets" not in composer.used and not called & set(source.snippets):
        problems.add("snippets-unused", source.origin.at("snippets"))
