"""What stands in for a part that cannot be read, so that the rest is checked in the same run.

Nothing is ever written with these: where one is used, an error has been noted.
"""

from __future__ import annotations

import functools
from datetime import date

from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Fractie, RoleLabel
from nrcli.domain.problems.problem import Problems
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace, starter_folder

__all__ = [
    "ANYBODY",
    "ANY_KENMERK",
    "ANY_OCCASION",
    "any_house_style",
    "any_letter_with",
    "any_sender",
    "any_snippet",
]

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
    """Give the package's sender; None if even that cannot be read."""
    shipped = Workspace(starter_folder())
    return next(filter(None, map(shipped.sender, shipped.own_names("senders"))), None)


@functools.cache
def any_house_style() -> HouseStyle | None:
    """Give the package's house style; None if even that cannot be read."""
    shipped = Workspace(starter_folder())
    return next(filter(None, map(shipped.house_style, shipped.own_names("house-styles"))), None)


def any_snippet(name: str) -> SnippetSource:
    """Give a snippet of that name."""
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
