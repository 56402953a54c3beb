"""Inlines as `letter.typ` takes them: nested pieces, with a box around what Typst may not break."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from nrcli.domain.letter.blocks import CutPoint, Emphasis, Footnote, Inline, LineBreak, Link, Strong
from nrcli.domain.letter.words import HYPHEN, Fragment, Look, Word, plain_word, styled_words

__all__ = ["typst_footnote", "typst_inlines"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text or a node, and the looks around it."""

    node: Any
    look: Look


@functools.lru_cache(maxsize=1024)
def typst_inlines(inlines: tuple[Inline, ...]) -> tuple[Any, ...]:
    """Split inlines so that Typst breaks lines by nrcli's rule and not by its own.

    A word that is more than letters with the usual marks around it goes into a box, which is
    never broken but may always be broken from its neighbours; so do the words on both sides of a
    cut point, which makes it a place to break. A box may cut the look around it in two.
    Of the footnotes of headings there are only the marks here.
    """
    words = styled_words(inlines)
    pieces: list[_Piece] = []
    for before, word, after in zip([(), *words], words, [*words[1:], ()], strict=False):
        content = word[0].content
        if isinstance(content, CutPoint):
            continue
        is_plain = isinstance(content, LineBreak) or _PLAIN_WORD.fullmatch(plain_word(word))
        is_apart = _is_cut(before) or _is_cut(after) or _is_number_after_hyphen(before, word)
        if is_plain and not is_apart:
            pieces += [_piece(fragment) for fragment in word]
        else:
            pieces.append(_box(word))
    return tuple(_nested(pieces, 0))


def typst_footnote(note: Footnote) -> dict[str, Any]:
    """Return the node of a footnote itself."""
    paragraphs = [typst_inlines(paragraph.content) for paragraph in note.paragraphs]
    room = {"room": note.room} if note.room else {}
    return {"kind": "footnote", "number": note.number, "paragraphs": paragraphs, **room}


def _is_cut(word: Word) -> bool:
    return bool(word) and isinstance(word[0].content, CutPoint)


def _is_number_after_hyphen(before: Word, word: Word) -> bool:
    """Return True where Typst would hold a hyphen and a digit together (UAX 14, rule LB25)."""
    return bool(before) and bool(
        HYPHEN.match(plain_word(before)[-1:]) and plain_word(word)[:1].isdigit()
    )


def _piece(fragment: Fragment) -> _Piece:
    match fragment.content:
        case Footnote() as note:
            room = {"room": note.room} if note.room else {}
            mark = {"kind": "mark", "number": note.number, **room}
            node = mark if note.headed else typst_footnote(note)
            return _Piece(node, fragment.look)
        case LineBreak(in_word):
            return _Piece({"kind": "break-in-word" if in_word else "break"}, fragment.look)
        case _:
            return _Piece(fragment.text, fragment.look)


def _box(word: Word) -> _Piece:
    common = word[0].look
    for fragment in word[1:]:
        pairs = itertools.takewhile(
            lambda pair: pair[0] is pair[1], zip(common, fragment.look, strict=False)
        )
        common = tuple(look for look, _ in pairs)
    content = list(_nested([_piece(fragment) for fragment in word], len(common)))
    return _Piece({"kind": "box", "content": content}, common)


def _nested(pieces: Sequence[_Piece], depth: int) -> Iterator[Any]:
    """Put pieces that stand next to each other into the look they share at a depth."""
    for _, group in itertools.groupby(pieces, lambda piece: _look_at(piece, depth)):
        here = list(group)
        look = here[0].look[depth] if len(here[0].look) > depth else None
        if look is None:
            yield from _joined(here)
            continue
        content = list(_nested(here, depth + 1))
        match look:
            case Emphasis():
                yield {"kind": "emphasis", "content": content}
            case Strong():
                yield {"kind": "strong", "content": content}
            case Link(target, _):
                yield {"kind": "link", "target": target, "content": content}
            case _:
                assert_never(look)


def _look_at(piece: _Piece, depth: int) -> int | None:
    return id(piece.look[depth]) if len(piece.look) > depth else None


def _joined(pieces: Sequence[_Piece]) -> Iterator[Any]:
    for is_text, group in itertools.groupby(pieces, lambda piece: isinstance(piece.node, str)):
        nodes = [piece.node for piece in group]
        yield from ["".join(nodes)] if is_text else nodes


_PLAIN_WORD = re.compile(
    r"[(\[\"'‘“„]*\w+(?:['’]\w+)*[)\]\"'’”.,;:!?…\-\u2010\u2013]*"  # noqa: RUF001 - Dutch quotes
    r"|[(\[\"'‘“„]*\w+(?:['’]\w+)*[)\"'’”.,;:]*\ufffc[)\"'’”.,;:]*"  # noqa: RUF001 - with a footnote
    r"|[ ]+"
)
