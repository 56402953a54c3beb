"""The five letters of a trial: what Word could set otherwise stands in one of them."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace

from nrcli.domain.letter.blocks import Heading, Paragraph, Text, plain_text
from nrcli.domain.letter.letter import Letter
from tests.support.letters import KITCHEN_SINK, golden_letters, letter_of, model_letter

__all__ = ["ADDED", "EDITED", "paragraph_before", "trial_letters", "with_heading"]

EDITED = "1-letter"
"""The letter that gets a heading in Word."""
ADDED = "Een kop uit Word"
"""That heading."""
_TIMES = 50
"""How often a text of every kind makes thirty pages."""


def trial_letters() -> Mapping[str, Letter]:
    """Return the letters by the names of their files."""
    golden = golden_letters()
    return {
        EDITED: model_letter() or golden["informateur"],
        "2-marks": golden["crowded-3"],
        "3-notes-and-tables": golden["notes-and-tables"],
        "4-two-signatories": golden["two-signatories"],
        "5-thirty-pages": letter_of("\n\n".join([KITCHEN_SINK] * _TIMES)),
    }


def _place(letter: Letter) -> int:
    """Return the index of the first paragraph that another follows."""
    pairs = enumerate(itertools.pairwise(letter.body))
    return next(index for index, pair in pairs if all(isinstance(one, Paragraph) for one in pair))


def paragraph_before(letter: Letter) -> str:
    """Return the text of the paragraph behind which the heading is added."""
    found = letter.body[_place(letter)]
    assert isinstance(found, Paragraph)  # noqa: S101 - for mypy: the place is that of one
    return plain_text(found.content)


def with_heading(letter: Letter) -> Letter:
    """Return the letter with the heading that its reader adds in Word."""
    end = _place(letter) + 1
    heading = Heading(level=1, content=(Text(ADDED),))
    return replace(letter, body=(*letter.body[:end], heading, *letter.body[end:]))
