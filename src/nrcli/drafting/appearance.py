"""What a reader sees or clicks of a letter besides its text: links, emphasis, a signature."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import assert_never

from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
    plain_text,
)
from nrcli.domain.letter.letter import Letter

__all__ = ["appearance_digest"]

_Seen = tuple[str, ...]


def appearance_digest(letter: Letter, besides: Sequence[str]) -> str:
    """Return the digest of all that shows in a letter and is not text, and of what goes with it."""
    seen = [
        *_in_inlines(letter.subject),
        *_in_inlines(letter.aanhef),
        *_in_blocks(letter.text),
        *(each for part in letter.closing.lists for each in _in_blocks(part.blocks)),
        *(
            each
            for block in letter.side_column
            for line in block.lines
            for each in _in_inlines(line.content)
        ),
        *_signatures(letter),
        *(("besides", each) for each in besides),
    ]
    return hashlib.sha256(json.dumps(seen).encode()).hexdigest()


def _in_blocks(blocks: Sequence[Block]) -> Iterator[_Seen]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from _in_inlines(block.content)
            case Heading():
                yield ("heading", str(block.level), plain_text(block.content))
                yield from _in_inlines(block.content)
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from _in_blocks(item.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from _in_inlines(cell.content)
            case Quotation():
                yield ("quotation", str(len(block.blocks)))
                yield from _in_blocks(block.blocks)
            case BlankLine() | NewPage():
                pass
            case _:
                assert_never(block)


def _in_inlines(inlines: Sequence[Inline]) -> Iterator[_Seen]:
    for inline in inlines:
        match inline:
            case Link(target, content):
                yield ("link", target, plain_text(content))
                yield from _in_inlines(content)
            case Emphasis(content):
                yield ("emphasis", plain_text(content))
                yield from _in_inlines(content)
            case Strong(content):
                yield ("strong", plain_text(content))
                yield from _in_inlines(content)
            case Footnote():
                yield from _in_blocks(inline.paragraphs)
            case Text() | LineBreak() | CutPoint():
                pass
            case _:
                assert_never(inline)


def _signatures(letter: Letter) -> Iterator[_Seen]:
    for signature in letter.closing.signatures:
        if signature.picture is not None:
            content = signature.picture.picture.content
            yield ("signature", hashlib.sha256(content).hexdigest())
