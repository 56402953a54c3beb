"""A letter as its checks read it: its words with their places, and what they are compared with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from nrcli.checking.domain.mentioned_names import KnownNames
from nrcli.checking.domain.passages import Passage
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource, SourceText
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.allowances import Allowances
from nrcli.domain.values.writing_rules import WritingRule

__all__ = ["Office", "Read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the letters of an office are compared with."""

    names: KnownNames = field(default_factory=KnownNames)
    rules: tuple[WritingRule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A letter with its snippets, or a snippet by itself, which has no `source`.

    `files` has the text of each file that the letter is made of; `lines` limits the lines of a
    file that are looked at to those of the people the letter goes to.
    """

    texts: tuple[SourceText, ...]
    passages: tuple[Passage, ...]
    """The texts above the letter and its snippets, then their paragraphs, in order."""
    source: LetterSource | None = None
    snippets: Mapping[str, SnippetSource] = field(default_factory=dict)
    given: tuple[Passage, ...] = ()
    """The values of fields."""
    sender: Sender | None = None
    day: date | None = None
    used: frozenset[str] = frozenset()
    """The values that the texts print."""
    recipients: tuple[Recipient, ...] = ()
    copies: tuple[Recipient, ...] = ()
    copies_text: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, frozenset[int]] = field(default_factory=dict)
    allowances: Allowances = field(default_factory=Allowances)
    office: Office = field(default_factory=Office)
