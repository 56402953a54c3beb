"""Which paragraph of the edited file is which of the letter: by bookmark, then by likeness."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nrcli.finished.edited import WordParagraph

__all__ = ["Group", "align"]

_LIKE = 0.45
"""How alike two paragraphs are at least, of 1, to be one that was changed."""
_PARTED = 0.7
"""How alike at least, of those into which one was split or from which it was joined."""
_KNOWN = 0.3
"""What the same bookmark adds to likeness."""
_MOST = 3600
"""Pairs that are looked at: who edits more has written another letter."""
_MOST_TOGETHER = 3
"""Into how many paragraphs one is split at most, or of how many it was joined."""


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs of the letter, and those of the edited file that became of them."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    is_same: bool = False


def align(before: Sequence[WordParagraph], after: Sequence[WordParagraph]) -> list[Group]:
    """Return the groups in the order of both, all paragraphs of each in them."""
    groups: list[Group] = []
    keys = [each.content for each in before], [each.content for each in after]
    matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            groups += [
                Group((i,), (j,), is_same=True)
                for i, j in zip(range(a, b), range(c, d), strict=True)
            ]
        else:
            groups += _paired(before, after, range(a, b), range(c, d))
    return groups


def _paired(
    before: Sequence[WordParagraph], after: Sequence[WordParagraph], old: range, new: range
) -> Iterator[Group]:
    """Pair what lies between two paragraphs that are the same, for the greatest likeness."""
    numbers = {each.bookmark: i for i, each in enumerate(before) if each.bookmark}

    def _is_of_another(paragraph: WordParagraph, olds: tuple[int, ...]) -> bool:
        """Return True if a bookmark says that a paragraph was another one."""
        index = numbers.get(paragraph.bookmark)
        return (
            index is not None and index not in olds and (before[index].digest == paragraph.digest)
        )

    @functools.cache
    def best(i: int, j: int) -> tuple[float, tuple[Group, ...]]:
        if i == old.stop and j == new.stop:
            return 0.0, ()
        options: list[tuple[float, tuple[Group, ...]]] = []
        if i < old.stop:
            worth, rest = best(i + 1, j)
            options.append((worth, (Group((i,), ()), *rest)))
        if j < new.stop:
            worth, rest = best(i, j + 1)
            options.append((worth, (Group((), (j,)), *rest)))
        for count_old, count_new in _SHAPES:
            if i + count_old > old.stop or j + count_new > new.stop:
                continue
            olds, news = tuple(range(i, i + count_old)), tuple(range(j, j + count_new))
            like = likeness(olds, news)
            if like >= _LIKE:
                worth, rest = best(i + count_old, j + count_new)
                # A pair is worth what it holds; one that parts or joins only if it holds more.
                options.append(
                    (worth + like * (count_old + count_new) / 2, (Group(olds, news), *rest))
                )
        return max(options, key=lambda each: each[0])

    def likeness(olds: tuple[int, ...], news: tuple[int, ...]) -> float:
        firsts = before[olds[0]], after[news[0]]
        kinds = {before[i].kind for i in olds} | {after[j].kind for j in news}
        if "note" in kinds and kinds != {"note"}:
            return 0.0
        if "row" in kinds and (kinds != {"row"} or len(olds) != len(news)):
            return 0.0
        if any(_is_of_another(after[j], olds) for j in news):
            return 0.0
        words = [token.text for i in olds for token in before[i].tokens if token.text != " "]
        others = [token.text for j in news for token in after[j].tokens if token.text != " "]
        like = difflib.SequenceMatcher(None, words, others, autojunk=False).ratio()
        if _are_same_part(*firsts):
            like = max(like, _LIKE)
        is_same = firsts[0].bookmark and firsts[0].bookmark == firsts[1].bookmark
        if max(len(olds), len(news)) > 1 and like < _PARTED:
            return 0.0
        return min(like + (_KNOWN if is_same and firsts[0].digest == firsts[1].digest else 0), 1)

    if len(old) * len(new) > _MOST:
        yield from (Group((i,), ()) for i in old)
        yield from (Group((), (j,)) for j in new)
        return
    yield from best(old.start, new.start)[1]


def _are_same_part(before: WordParagraph, after: WordParagraph) -> bool:
    """Return True for a part of head or closing, which has a style of its own and no bookmark."""
    is_named = before.style == after.style and before.style not in {"", "normal"}
    return is_named and not before.bookmark and not after.bookmark and before.kind == "text"


_SHAPES = (
    (1, 1),
    *((1, count) for count in range(2, _MOST_TOGETHER + 1)),
    *((count, 1) for count in range(2, _MOST_TOGETHER + 1)),
)
