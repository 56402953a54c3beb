"""The words of a text as they are typed, each with its place, and what is around it.

What is no running text is not read: tags and values of the template, web and e-mail addresses,
code, footnote marks, and anything that is glued to one of these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from nrcli.domain.problems.problem import Location

__all__ = ["TypedWord", "typed_words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedWord:
    """A word as it is typed, without the marks of Markdown and the punctuation around it."""

    text: str
    place: Location
    begins: bool = False
    """It is the first word of a sentence, a heading, a list item or a cell."""
    has_stop: bool = False
    """A full stop stands behind it, which may belong to an abbreviation."""
    follows: bool = False
    """Only a space stands between the word before and this one."""


_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # in place of what is printed but is not typed here
_UNREAD = (
    (re.compile(r"\{#.*?#\}", re.DOTALL), " "),
    (re.compile(r"\{\{.*?\}\}", re.DOTALL), _OBJECT),
    # Between two letters a tag cuts a word in two, but for the one between alternatives.
    (re.compile(r"(?<=\w)\{%(?!-?\s*el)[^%]*%\}(?=\w)"), _OBJECT),
    (re.compile(r"\{%.*?%\}", re.DOTALL), " "),
    (re.compile(r"`[^`\n]+`|<[^<>\s]+>"), _OBJECT),
    (re.compile(r"\[\^[^\]\n]+\]:?|\]\([^)\n]*\)|&#?\w+;"), " "),
    (re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\w", re.IGNORECASE), _OBJECT),
)
_MARKS = "\u201c\u201d\u201e\u00ab\u00bb\u2013\u2014\u2026"  # quotation marks, dashes, ellipsis
_BLOCK = re.compile(r"[ \t]*(?:(?:[-*+>]|\d+[.)]|[a-z]\.|#+)[ \t]+)+|[ \t]*\|")
_CHUNK = re.compile(rf"[^\s/|<>=\";:!?,{_MARKS}]+")
_ENDS = re.compile(r"[!?|]")
_QUOTES = "'\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_OPENERS = f"([{{*_~{_QUOTES}"
_CLOSERS = f")]}}*_~{_QUOTES}"
_GLUED = re.compile(rf"[{_OBJECT}()\[\]{{}}@#\\_+&%$€§]")
_DUTCH = re.compile(r"[\x20-\xB4\xB6-\u024F\u0300-\u036F\u2000-\u206F]+")  # no µg, no Greek
_HYPHENS = str.maketrans(
    f"\N{HYPHEN}\N{NON-BREAKING HYPHEN}{_QUOTES[1:]}",
    "--''",
    "\N{SOFT HYPHEN}\N{WORD JOINER}\N{ZERO WIDTH SPACE}*~",
)


def typed_words(text: str, file: str, first_line: int = 1) -> Iterator[TypedWord]:
    """Yield the words of a text that begins on a line of a file."""
    begins = True
    for number, line in enumerate(_running_text(text).split("\n"), start=first_line):
        block = _BLOCK.match(line)
        begins = begins or block is not None or not line.strip()
        behind = block.end() if block else 0
        for chunk in _CHUNK.finditer(line, behind):
            gap = line[behind : chunk.start()]
            begins = begins or _ENDS.search(gap) is not None
            word = _word(chunk, Location(file, number), begins=begins, follows=gap == " ")
            if word:
                yield word
            # Behind a full stop a sentence begins, unless it belongs to an abbreviation.
            begins = chunk[0].rstrip(_CLOSERS).endswith(".") and not _is_abbreviated(chunk[0])
            behind = chunk.end()
        begins = begins or _ENDS.search(line[behind:]) is not None
        begins = begins or not line.strip()


def _running_text(text: str) -> str:
    """Return a text of equal length, with what is not running text covered."""
    for pattern, cover in _UNREAD:
        text = pattern.sub(lambda match, by=cover: re.sub(r"[^\n]", by, match[0]), text)  # type: ignore[misc]
    return text


def _word(chunk: re.Match[str], line: Location, *, begins: bool, follows: bool) -> TypedWord | None:
    typed = chunk[0]
    inner = typed.lstrip(_OPENERS)
    start = chunk.start() + len(typed) - len(inner)
    inner = inner.rstrip(_CLOSERS + ".")
    if (
        not _DUTCH.fullmatch(inner)
        or _GLUED.search(inner)
        or "." in inner
        or not any(map(str.isalpha, inner))
    ):
        return None
    behind = typed.rstrip(_CLOSERS).endswith(".")
    return TypedWord(
        text=unicodedata.normalize("NFC", inner.translate(_HYPHENS)),
        place=Location(line.file, line.line, start + 1),
        begins=begins,
        has_stop=behind,
        follows=follows and start == chunk.start(),
    )


def _is_abbreviated(typed: str) -> bool:
    """Return True for an initial and for a.s., b.v. and the like."""
    inner = typed.strip(_OPENERS + _CLOSERS).removesuffix(".")
    return "." in inner or (len(inner) == 1 and inner.isalpha())
