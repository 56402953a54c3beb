"""The page of what a letter can have: every sample with its sources and its picture."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from tools.letters_page.insertions import INSERTIONS
from tools.letters_page.sample import Sample, Section
from tools.letters_page.surroundings import SURROUNDINGS
from tools.letters_page.texts import TEXTS

__all__ = ["FIELDS", "SAMPLES", "letters_page"]

FIELDS = """\
subject: Voorbeeld
to: informateur
sender: nationaal-rapporteur
"""
"""The fields of each sample's letter, before those of its own."""

_SECTIONS = (*TEXTS, *INSERTIONS, *SURROUNDINGS)
SAMPLES = tuple(sample for section in _SECTIONS for sample in section.samples)

_INTRODUCTION = """\
# What a letter can have

Every element, with its source and what becomes of it: the pictures are parts of the PDF, and the
DOCX has the same lines. Made by `make docs` from letters that nrcli drafts; a test holds this page
against them. [Writing letters](writing-letters.md) tells how to go about it.

Code, images in the text and HTML cannot be used: nrcli names the place. What you type
is what is printed: it makes no curly quotes and no dashes. Characters that nobody can see, such as
a soft hyphen, are errors.

Each letter below has these fields, and those that are shown:

```yaml
{fields}```
"""


def letters_page() -> str:
    """Write the page."""
    parts = [_INTRODUCTION.format(fields=FIELDS)]
    parts += [f"- [{section.title}](#{_anchor(section.title)})" for section in _SECTIONS]
    for section in _SECTIONS:
        parts += _section_lines(section)
    return "\n".join(parts) + "\n"


def _anchor(title: str) -> str:
    return title.lower().replace(",", "").replace(" ", "-")


def _section_lines(section: Section) -> Iterator[str]:
    yield from ("", f"## {section.title}")
    if section.told:
        yield from ("", _wrapped(section.told))
    for sample in section.samples:
        yield from _sample_lines(sample)


def _sample_lines(sample: Sample) -> Iterator[str]:
    yield from ("", _wrapped(sample.told))
    sources = list(sample.sources())
    for place, language, text in sources:
        if len(sources) > 1 or place != "the text of the letter":
            yield from ("", f"{place[0].upper()}{place[1:]}:")
        yield from ("", f"```{language}", text.rstrip("\n"), "```")
    yield from ("", f"![{sample.alt}](images/letters/{sample.name}.png)")


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)
