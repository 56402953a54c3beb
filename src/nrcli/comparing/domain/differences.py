"""What differs between a letter as it was and as it is: lines, pages, and who gets it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from nrcli.domain.language.speech import say
from nrcli.domain.values.plain_text import counted
from nrcli.finished.placed_text import Layout, PageLine

__all__ = [
    "ComparedLetter",
    "Difference",
    "LetterComparison",
    "LineChange",
    "PageEnd",
    "WordChange",
    "compare",
    "told_letter",
    "told_rest",
    "told_summary",
    "told_words",
    "word_changes",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """Lines that stand in one place: as they were, and as they are. Either may be none."""

    before: tuple[PageLine, ...]
    after: tuple[PageLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEnd:
    """A page that breaks elsewhere: the line it ended with, and the one it ends with now."""

    page: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two layouts of a letter."""

    changes: tuple[LineChange, ...]
    page_ends: tuple[PageEnd, ...]
    pages_before: int
    pages_after: int
    is_reset: bool = False
    """Whether the same lines on the same pages look different: fonts, measures, pictures."""

    def __bool__(self) -> bool:
        """Whether there is any."""
        grown = self.pages_before != self.pages_after
        return bool(self.changes or self.page_ends or grown or self.is_reset)

    @property
    def changed(self) -> int:
        """How many lines read otherwise."""
        return sum(min(len(each.before), len(each.after)) for each in self.changes)

    @property
    def added(self) -> int:
        """How many lines there are more, where lines changed."""
        return sum(max(len(each.after) - len(each.before), 0) for each in self.changes)

    @property
    def removed(self) -> int:
        """How many lines there are less, where lines changed."""
        return sum(max(len(each.before) - len(each.after), 0) for each in self.changes)

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for letters of which the same can be said."""
        told = [(_texts(each.before), _texts(each.after)) for each in self.changes]
        pages = [(end.page, end.before, end.after) for end in self.page_ends]
        return (*told, *pages, self.pages_before, self.pages_after, self.is_reset)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLetter:
    """A letter for those of its recipients for whom the same differs."""

    recipients: tuple[str, ...]
    difference: Difference
    drawn_before: tuple[bytes, ...] = ()
    """The pages of the first recipient's letter as SVG, where they are asked for."""
    drawn_after: tuple[bytes, ...] = ()
    page: tuple[float, float] = (0.0, 0.0)
    """The width and height of the pages in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterComparison:
    """One letter of the workspace, as it was and as it is."""

    name: str
    compared: tuple[ComparedLetter, ...] = ()
    gone: tuple[str, ...] = ()
    """Who got it before and does not get it now; of a letter that is gone, everybody."""
    new: tuple[str, ...] = ()
    """Who gets it now and did not get it before."""
    is_gone: bool = False
    is_new: bool = False
    as_on: date | None = None
    """The day it was composed for, where nobody would get it today."""

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(
            self.gone
            or self.new
            or self.is_gone
            or self.is_new
            or any(each.difference for each in self.compared)
        )


def compare(before: Layout, after: Layout, *, looks_equal: bool) -> Difference:
    """Return what differs between two layouts; `looks_equal` if their pages are drawn alike."""
    texts = _texts(before.lines), _texts(after.lines)
    matcher = difflib.SequenceMatcher(None, *texts, autojunk=False)
    changes = tuple(
        LineChange(before=before.lines[start:end], after=after.lines[start_after:end_after])
        for kind, start, end, start_after, end_after in matcher.get_opcodes()
        if kind != "equal"
    )
    page_ends = tuple(
        PageEnd(page=page, before=before.end_of(page), after=after.end_of(page))
        for page in range(1, min(before.pages, after.pages) + 1)
        if page < max(before.pages, after.pages) and before.end_of(page) != after.end_of(page)
    )
    is_reset = not (looks_equal or changes or page_ends or before.pages != after.pages)
    return Difference(
        changes=changes,
        page_ends=page_ends,
        pages_before=before.pages,
        pages_after=after.pages,
        is_reset=is_reset,
    )


def _texts(lines: Sequence[PageLine]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """A run of words that both texts have, or what stood there before and what stands there now."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether both texts have it."""
        return self.before == self.after


def word_changes(change: LineChange) -> Iterator[WordChange]:
    """Describe changed lines word by word."""
    before, after = (" ".join(_texts(side)).split() for side in (change.before, change.after))
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for _, start, end, start_after, end_after in matcher.get_opcodes():
        yield WordChange(
            before=" ".join(before[start:end]), after=" ".join(after[start_after:end_after])
        )


# What differs between letters, in sentences.

_BESIDE = 4
"""How many words are told beside those that changed."""

_LAST = 6
"""How many words of a page's last line are told."""
_NAMED = 3
"""How many recipients are named; of more, some are counted."""


def told_letter(letter: LetterComparison, compared: ComparedLetter) -> str:
    """Return for whom what differs: "informateur: 2 lines changed, still 3 pages."."""
    number = len(compared.recipients)
    name = letter.name
    if len(letter.compared) > 1:
        name = say("{letter}, to {names}", letter=name, names=_named(compared.recipients))
    elif number > 1:
        letters = counted(number, "letter")
        return _sentence(f"{name}: {letters}, {_told_difference(compared.difference)}")
    return _sentence(f"{name}: {_told_difference(compared.difference)}")


def told_rest(letter: LetterComparison) -> Iterator[str]:
    """Return which letters are on one side only, and of which day they are."""
    if letter.as_on:
        yield say(
            "{letter}: as on {date}; nobody would get it today.",
            letter=letter.name,
            date=letter.as_on.isoformat(),
        )
    if letter.is_new:
        yield say(
            "{letter}: a new letter, to {names}.", letter=letter.name, names=_named(letter.new)
        )
    elif letter.is_gone:
        yield say(
            "{letter}: the letter is gone; it was to {names}.",
            letter=letter.name,
            names=_named(letter.gone),
        )
    else:
        if letter.gone:
            yield say(
                "{letter}: no longer to {names}.", letter=letter.name, names=_named(letter.gone)
            )
        if letter.new:
            yield say("{letter}: now to {names} too.", letter=letter.name, names=_named(letter.new))


def told_summary(letters: Sequence[LetterComparison]) -> str:
    """Return how many letters differ, a letter for each recipient counted."""
    number = sum(len(each.recipients) for letter in letters for each in letter.compared)
    differing = sum(
        len(each.recipients) for letter in letters for each in letter.compared if each.difference
    )
    others = sum(len(letter.new) + len(letter.gone) for letter in letters)
    if not differing and not others:
        return say("Nothing changed.")
    told = say("{count} of {letters} changed.", count=differing, letters=counted(number, "letter"))
    if others:
        told += " " + say("{letters} came or went.", letters=counted(others, "letter"))
    return told


def _told_difference(difference: Difference) -> str:
    """Return what differs, without a point at the end."""
    if not difference:
        return say("nothing changed")
    if difference.is_reset:
        return say("the same lines on the same pages look different")
    before, after = difference.pages_before, difference.pages_after
    pages = counted(after, "page")
    parts = [
        _told_lines(difference),
        say("still {pages}", pages=pages)
        if before == after
        else say("{pages} instead of {before}", pages=pages, before=before),
    ]
    ends = [_told_end(end.page, end.after) for end in difference.page_ends]
    return "; ".join([", ".join(part for part in parts if part), *ends])


def _sentence(text: str) -> str:
    return text if text.endswith(('."', '?"', '!"')) else f"{text}."


def _told_lines(difference: Difference) -> str:
    first, *more = [
        (number, how)
        for number, how in (
            (difference.changed, say("changed")),
            (difference.added, say("added")),
            (difference.removed, say("removed")),
        )
        if number
    ] or [(0, "")]
    if not first[0]:
        return say("no line changed")
    lines = f"{counted(first[0], 'line')} {first[1]}"
    return _listed([lines, *(f"{number} {how}" for number, how in more)])


def _told_end(page: int, text: str) -> str:
    if not text:
        return say("page {page} now has no text", page=page)
    words = text.split()
    shown = text if len(words) <= _LAST else " ".join(["…", *words[-_LAST:]])
    return say('page {page} now breaks after "{text}"', page=page, text=shown)


def _named(names: Sequence[str]) -> str:
    if len(names) > _NAMED + 1:
        shown, count = ", ".join(names[:_NAMED]), len(names) - _NAMED
        return say("{names} and {count} others", names=shown, count=count)
    return _listed(names)


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return say("{others} and {last}", others=", ".join(others), last=last) if others else last


def told_words(change: LineChange) -> str:
    """Describe changed lines word by word, as git does: "een [-oud-] {+nieuw+} woord"."""
    parts = []
    words = [*word_changes(change)]
    for number, each in enumerate(words):
        if each.is_same:
            parts.append(_shortened(each.after, is_first=not number, is_last=each is words[-1]))
        else:
            parts.append(f"[-{each.before}-]" if each.before else "")
            parts.append(f"{{+{each.after}+}}" if each.after else "")
    return " ".join(filter(None, parts))


def _shortened(text: str, *, is_first: bool, is_last: bool) -> str:
    """Keep of what is the same only the words beside what is not."""
    words = text.split()
    head = [] if is_first else words[:_BESIDE]
    tail = [] if is_last else words[-_BESIDE:]
    if len(head) + len(tail) >= len(words):
        return text
    return " ".join([*head, "…", *tail])
