"""Words with their looks written as Markdown, which reads as the same words and looks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from nrcli.finished.edited import NOTE_MARK, Token

__all__ = ["Written", "escaped", "written"]


@dataclass(frozen=True, slots=True)
class Written:
    """A token, and how it is written already; empty if it is still to be written."""

    token: Token
    source: str = ""


_MARKS = re.compile(r"[\\`*_\[\]<>]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TEMPLATE = re.compile(r"\{(?=[{%#])")
_AT_START = re.compile(r"(?:([-+#]|>)|(\d{1,9}|[a-z]{1,7})([.)]))(?=\s)|(=+|-+|~{3})(?=\s*$)")


def escaped(text: str) -> str:
    """Return text with what Markdown would read as a mark kept as it is."""
    text = _MARKS.sub(lambda match: "\\" + match[0], text)
    return _ENTITY.sub(r"\\&", text)


def written(
    parts: Sequence[Written], *, escapes: bool = True, starts: bool = False, is_row: bool = False
) -> str | None:
    """Write tokens as Markdown; None if a template would read them as its own.

    What `starts` a block is kept from being the mark of one. Without `escapes` only that is done.
    """
    groups = []
    for link, of_link in itertools.groupby(parts, key=lambda part: part.token.link):
        content = _bold(list(of_link), escapes=escapes, is_row=is_row)
        if link:
            lead = content[: len(content) - len(content.lstrip())]
            tail = content[len(content.rstrip()) :]
            target = link.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
            content = f"{lead}[{content.strip()}]({target}){tail}"
        groups.append(content)
    text = "".join(groups)
    if any(_TEMPLATE.search(_plain(part)) for part in parts):
        return None
    if starts:
        match = _AT_START.match(text)
        if match and (mark := match[3]):
            at = match.start(3)
            text = f"{text[:at]}\\{mark}{text[at + 1 :]}"
        elif match:
            text = "\\" + text
    return text


def _plain(part: Written) -> str:
    return "" if part.source else part.token.text


def _bold(parts: Sequence[Written], *, escapes: bool, is_row: bool) -> str:
    return "".join(
        _marked(
            "".join(
                _marked(
                    "".join(_text(part, escapes=escapes, is_row=is_row) for part in italics),
                    "*" if italic else "",
                )
                for italic, italics in itertools.groupby(bolds, key=lambda part: part.token.italic)
            ),
            "**" if bold else "",
        )
        for bold, bolds in (
            (bold, list(group))
            for bold, group in itertools.groupby(parts, key=lambda part: part.token.bold)
        )
    )


def _marked(text: str, mark: str) -> str:
    """Put text between marks, which touch words and no spaces."""
    inner = text.strip()
    if not mark or not inner:
        return text
    start = text.index(inner)
    return f"{text[:start]}{mark}{inner}{mark}{text[start + len(inner) :]}"


def _text(part: Written, *, escapes: bool, is_row: bool) -> str:
    if part.source:
        return part.source
    text = part.token.text
    if text == "\n":
        return "\\\n"
    if text == "\t" and is_row:
        return " | "
    if text == NOTE_MARK:
        return text
    if text == "|" and is_row:
        return "\\|"
    return escaped(text) if escapes else text
