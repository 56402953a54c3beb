"""A DOCX that somebody edited, read back with its looks, its tracked changes and its comments.

- `words`: what it says: words with their looks, paragraphs, changes, comments;
- `paragraphs`: the reader, from its XML;
- `properties`: what styles and lists make of a paragraph.
"""

from __future__ import annotations

from nrcli.finished.edited.paragraphs import Tracked, read_edited
from nrcli.finished.edited.words import (
    NOTE_MARK,
    Comment,
    EditedDocx,
    Token,
    TrackedChange,
    WordParagraph,
    tokens_of,
)

__all__ = [
    "NOTE_MARK",
    "Comment",
    "EditedDocx",
    "Token",
    "Tracked",
    "TrackedChange",
    "WordParagraph",
    "read_edited",
    "tokens_of",
]
