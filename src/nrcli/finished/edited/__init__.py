"""A DOCX that somebody edited, read back with its looks, its tracked changes and its comments.

- `paragraphs`: its paragraphs, in words with their looks, and who changed what;
- `properties`: what styles and lists make of a paragraph.
"""

from __future__ import annotations

from nrcli.finished.edited.paragraphs import (
    NOTE_MARK,
    Comment,
    EditedDocx,
    Token,
    Tracked,
    TrackedChange,
    WordParagraph,
    read_edited,
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
