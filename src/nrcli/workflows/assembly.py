"""A letter with everything it names, read from the workspace and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nrcli.composition.compose import LetterComposer
from nrcli.composition.placeholders import RESERVED_NAMES
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.problem import NOWHERE
from nrcli.domain.sender import Sender
from nrcli.domain.source_texts import LetterSource, SnippetSource
from nrcli.sources.fonts import read_metrics
from nrcli.sources.workspace import Workspace

__all__ = ["Assembly", "Ingredients", "assemble", "warn_about_expired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What a letter is made of, besides its recipients and its occasion."""

    source: LetterSource
    snippets: dict[str, SnippetSource]
    sender: Sender
    house_style: HouseStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """A letter's ingredients, and the composer that puts them together."""

    ingredients: Ingredients
    composer: LetterComposer


def assemble(
    workspace: Workspace, name: str, *, snippets: Sequence[str] | None = None
) -> Assembly | None:
    """Read a letter and all it names; None if that fails. Problems go to the workspace's."""
    problems = workspace.problems
    source = workspace.letter(name)
    if source is None:
        return None
    if snippets is not None:
        source = replace(source, snippets=tuple(snippets))
    sender = workspace.sender(source.sender, source.origin.at("sender"))
    style = workspace.house_style(source.house_style, source.origin.at("house_style"))
    for field in source.fields:
        if field in RESERVED_NAMES:
            problems.add("field-reserved", source.origin.at("fields"), name=field)
    place = source.origin.at("snippets") if snippets is None else NOWHERE
    found = {name: workspace.snippet(name, place) for name in source.snippets}
    if sender is None or style is None:
        return None
    composer = LetterComposer(source, _known(found), sender, style, read_metrics(), problems)
    calls = [call for call in composer.snippet_calls if call[0] not in found]
    if calls:
        found |= {name: workspace.snippet(name, called) for name, called in calls}
        composer = LetterComposer(source, _known(found), sender, style, read_metrics(), problems)
    if None in found.values():
        return None
    _warn_about_unused(source, composer, workspace)
    ingredients = Ingredients(
        source=source, snippets=_known(found), sender=sender, house_style=style
    )
    return Assembly(ingredients=ingredients, composer=composer)


def warn_about_expired(ingredients: Ingredients, day: date, workspace: Workspace) -> None:
    """Note the snippets of a letter that are no longer valid on a day."""
    for name, snippet in ingredients.snippets.items():
        if snippet.valid_until is not None and snippet.valid_until < day:
            workspace.problems.add(
                "snippet-expired",
                snippet.origin.at("valid_until"),
                name=name,
                letter=ingredients.source.name,
                date=snippet.valid_until,
            )


def _known(found: dict[str, SnippetSource | None]) -> dict[str, SnippetSource]:
    return {name: snippet for name, snippet in found.items() if snippet is not None}


def _warn_about_unused(
    source: LetterSource, composer: LetterComposer, workspace: Workspace
) -> None:
    problems = workspace.problems
    for field in source.fields:
        if field not in composer.used:
            problems.add("field-unused", source.origin.at("fields"), name=field)
    called = {name for name, _ in composer.snippet_calls}
    if source.snippets and "snippets" not in composer.used and not called & set(source.snippets):
        problems.add("snippets-unused", source.origin.at("snippets"))
