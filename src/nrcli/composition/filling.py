"""The texts of a letter, filled in for one recipient."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nrcli.composition.texts.markdown import SnippetsPlace, parse_blocks
from nrcli.composition.texts.templates import TextTemplate
from nrcli.domain.letter.blocks import Block
from nrcli.domain.problems.problem import LetterError, Problems
from nrcli.domain.values.caches import Remembered

__all__ = ["Filling", "Parsed"]

Parsed = Remembered[tuple[Block | SnippetsPlace, ...]]


@dataclass(frozen=True, slots=True)
class Filling:
    """The texts of one letter being filled in; its footnotes are counted through all of them.

    `known` has what texts became before. One with footnotes is parsed anew: their numbers follow
    from what stands before it.
    """

    who: str
    context: Mapping[str, object]
    problems: Problems
    known: Parsed
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def parsed(self, template: TextTemplate) -> Iterator[Block | SnippetsPlace]:
        """Fill a text in and parse it; one that fails is noted, and the rest goes on."""
        try:
            rendered = template.render(self.context, self.who)
        except LetterError as error:
            self.problems.extend(error.problems)
            return
        if "[^" in rendered.text:
            yield from parse_blocks(rendered, self.numbers, self.problems)
            return
        yield from self.known.get(
            rendered.identity,
            lambda: tuple(parse_blocks(rendered, self.numbers, self.problems)),
            self.problems,
        )
