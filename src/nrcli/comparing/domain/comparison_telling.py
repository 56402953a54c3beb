"""What differs between letters, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nrcli.comparing.domain.differences import (
    ComparedLetter,
    Difference,
    LetterComparison,
    LineChange,
    word_changes,
)
from nrcli.domain.values.plain_text import counted

__all__ = ["told_letter", "told_rest", "told_summary", "told_words"]

_BESIDE = 4
"""How many words are told beside those that changed."""

_LAST = 6
"""How many words of a page's last line are told."""
_NAMED = 3
"""How many recipients are named; of more, some are counted."""


def told_letter(letter: LetterComparison, compared: ComparedLetter) -> str:
    """Say for whom what differs: "informateur: 2 lines changed, still 3 pages."."""
    number = len(compared.recipients)
    name = letter.name
    if len(letter.compared) > 1:
        name += f", to {_named(compared.recipients)}"
    elif number > 1:
        return _sentence(f"{name}: {number} letters, {_told_difference(compared.difference)}")
    return _sentence(f"{name}: {_told_difference(compared.difference)}")


def told_rest(letter: LetterComparison) -> Iterator[str]:
    """Say which letters are on one side only, and of which day they are."""
    if letter.as_on:
        yield f"{letter.name}: as on {letter.as_on.isoformat()}; nobody would get it today."
    if letter.is_new:
        yield f"{letter.name}: a new letter, to {_named(letter.new)}."
    elif letter.is_gone:
        yield f"{letter.name}: the letter is gone; it was to {_named(letter.gone)}."
    else:
        if letter.gone:
            yield f"{letter.name}: no longer to {_named(letter.gone)}."
        if letter.new:
            yield f"{letter.name}: now to {_named(letter.new)} too."


def told_summary(letters: Sequence[LetterComparison]) -> str:
    """Say how many letters differ, a letter for each recipient counted."""
    number = sum(len(each.recipients) for letter in letters for each in letter.compared)
    differing = sum(
        len(each.recipients) for letter in letters for each in letter.compared if each.difference
    )
    others = sum(len(letter.new) + len(letter.gone) for letter in letters)
    if not differing and not others:
        return "Nothing changed."
    told = f"{differing} of {counted(number, 'letter')} changed."
    return told + (f" {counted(others, 'letter')} came or went." if others else "")


def _told_difference(difference: Difference) -> str:
    """Say what differs, without a point at the end."""
    if not difference:
        return "nothing changed"
    if difference.is_reset:
        return "the same lines on the same pages look different"
    before, after = difference.pages_before, difference.pages_after
    pages = counted(after, "page")
    parts = [
        _told_lines(difference),
        f"still {pages}" if before == after else f"{pages} instead of {before}",
    ]
    ends = [_told_end(end.page, end.after) for end in difference.page_ends]
    return "; ".join([", ".join(part for part in parts if part), *ends])


def _sentence(text: str) -> str:
    return text if text.endswith(('."', '?"', '!"')) else f"{text}."


def _told_lines(difference: Difference) -> str:
    numbers = {
        "changed": difference.changed,
        "added": difference.added,
        "removed": difference.removed,
    }
    told = [f"{number} {how}" for how, number in numbers.items() if number]
    if not told:
        return "no line changed"
    first, _, how = told[0].partition(" ")
    return _listed([f"{counted(int(first), 'line')} {how}", *told[1:]])


def _told_end(page: int, text: str) -> str:
    if not text:
        return f"page {page} now has no text"
    words = text.split()
    shown = text if len(words) <= _LAST else " ".join(["…", *words[-_LAST:]])
    return f'page {page} now breaks after "{shown}"'


def _named(names: Sequence[str]) -> str:
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} others"
    return _listed(names)


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def told_words(change: LineChange) -> str:
    """Tell changed lines word by word, as git does: "een [-oud-] {+nieuw+} woord"."""
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
