"""The formats a letter can be written in."""

from __future__ import annotations

from enum import Enum

__all__ = ["OutputFormat"]


class OutputFormat(Enum):
    """The formats a letter can be written in; the value is the file's suffix."""

    DOCX = "docx"
    PDF = "pdf"
    TXT = "txt"
