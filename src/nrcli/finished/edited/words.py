"""What an edited DOCX says: words with their looks, in paragraphs that know who changed them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

__all__ = [
    "NOTE_MARK",
    "UNSEEN",
    "Comment",
    "EditedDocx",
    "Token",
    "TrackedChange",
    "WordParagraph",
    "tokens_of",
]

NOTE_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in the text where the mark of a footnote is."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a mark or a space of text, and its look."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it looks as the text around it does."""
        return not (self.bold or self.italic or self.link)


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A change that Word kept track of."""

    author: str
    date: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, the words that it is about, and the paragraph that it stands at."""

    author: str
    date: str
    text: str
    about: str
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordParagraph:
    """A paragraph, or a row of a table with its cells parted by tabs."""

    kind: str
    """One of text, heading, item, quote, continued, row, note."""
    level: int = 0
    """Of a heading from 1, of an item from 0; 1 for the header of a table."""
    label: str = ""
    tokens: tuple[Token, ...] = ()
    style: str = ""
    new_page: bool = False
    bookmark: int = 0
    """The number of the paragraph in the letter as it was written; 0 if it has none."""
    digest: str = ""
    """The CRC-32 of its text then."""
    oddities: tuple[str, ...] = ()
    """What it has that no text can hold."""
    changes: tuple[TrackedChange, ...] = ()
    framed: bool = False
    comments: tuple[str, ...] = ()
    """The ids of the comments that stand at it."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(token.text for token in self.tokens)

    @property
    def content(self) -> tuple[object, ...]:
        """What makes it the same paragraph to a reader, the number of an item left out."""
        level = 0 if self.kind in {"continued", "quote"} else self.level
        is_bullet = self.label == "•"
        return (self.kind, level, is_bullet, self.new_page, self.tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedDocx:
    """A DOCX with what somebody did to it."""

    paragraphs: tuple[WordParagraph, ...]
    """In the order of the body; those of the footnotes last."""
    headers: frozenset[str]
    """The paragraphs of the page heads."""
    comments: tuple[Comment, ...]
    store: dict[str, str] = field(default_factory=dict)


_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
UNSEEN = dict.fromkeys(map(ord, "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{SOFT HYPHEN}"))
"""Characters that only allow or forbid a line to end."""


def tokens_of(spans: Iterable[Token]) -> tuple[Token, ...]:
    """Return spans of text as words, marks and spaces, with the looks that can be seen.

    A space looks as its neighbours do, if both look the same, else as plain text; an address
    that is written out is no link of its own.
    """
    merged: list[Token] = []
    for span in spans:
        text = unicodedata.normalize("NFC", span.text.translate(UNSEEN))
        if merged and replace(merged[-1], text=text) == replace(span, text=text):
            merged[-1] = replace(span, text=merged[-1].text + text)
        elif text:
            merged.append(replace(span, text=text))
    words = [
        Token(found, span.bold, span.italic, "" if _is_bare(span) else span.link)
        for span in merged
        for found in _TOKEN.findall(span.text)
    ]
    while words and words[0].text in " \n":
        del words[0]
    while words and words[-1].text in " \n":
        del words[-1]
    whole: list[Token] = []
    for word in words:  # a word in one look is one token, however many runs it had
        last = whole[-1] if whole else None
        is_word = word.text[0].isalnum() or word.text[0] == "_"
        if (
            last
            and is_word
            and last.text[-1].isalnum()
            and replace(last, text="") == replace(word, text="")
        ):
            whole[-1] = replace(word, text=last.text + word.text)
        else:
            whole.append(word)
    return tuple(_with_spaces(whole))


def _is_bare(span: Token) -> bool:
    target, text = span.link.removeprefix("mailto:").rstrip("/"), span.text.strip().rstrip("/")
    return target in {text, f"https://{text}", f"http://{text}"}


def _with_spaces(words: Sequence[Token]) -> Iterator[Token]:
    for index, word in enumerate(words):
        if not word.text.isspace():
            yield word
            continue
        before = next((w for w in reversed(words[:index]) if not w.text.isspace()), None)
        after = next((w for w in words[index + 1 :] if not w.text.isspace()), None)
        plain = Token(word.text)
        if before is None or after is None:
            yield plain
            continue
        yield Token(
            word.text,
            before.bold and after.bold,
            before.italic and after.italic,
            before.link if before.link == after.link else "",
        )
