"""What differs between the letters of a mailing, beyond what each says of its own recipient.

So one person checks all of them by reading one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

__all__ = ["Departure", "LetterGroup", "LetterText", "MailingComparison", "compare_texts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A finished letter as it is read, and what is declared to be its recipient's own."""

    who: str
    paragraphs: tuple[str, ...]
    declared: Mapping[str, tuple[str, ...]]
    """The forms of each, by what it is, such as "fractie"; empty texts are nothing."""
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """Paragraphs of the letter to read that others have otherwise; either may be none.

    What is declared stands in them as ⟨aanhef⟩.
    """

    read: tuple[str, ...]
    here: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterGroup:
    """Letters that say the same but for what is declared, and where they leave the one to read."""

    who: tuple[str, ...]
    departures: tuple[Departure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingComparison:
    """The groups, the largest first: its first letter is the one to read."""

    groups: tuple[LetterGroup, ...]
    own: Mapping[str, Mapping[str, str]]
    """What is each recipient's own and does stand in their letter."""
    pages: Mapping[str, int]

    @property
    def to_read(self) -> str:
        """Whose letter to read."""
        return self.groups[0].who[0]


def compare_texts(texts: Sequence[LetterText]) -> MailingComparison:
    """Compare letters, of which there is at least one.

    A paragraph is taken as it is only if more letters have it so than have it with what is
    declared left out. So an aanhef that two share is theirs, and a fractie that every letter
    speaks of is nobody's.
    """
    masks = [_Mask(text.declared) for text in texts]
    plain: Counter[str] = Counter()
    masked: Counter[str] = Counter()
    for text, mask in zip(texts, masks, strict=True):
        plain.update(set(text.paragraphs))
        masked.update({mask.applied(paragraph) for paragraph in text.paragraphs})
    groups: dict[tuple[str, ...], list[str]] = {}
    own: dict[str, dict[str, str]] = {}
    for text, mask in zip(texts, masks, strict=True):
        form = []
        found: dict[str, None] = {}
        for paragraph in text.paragraphs:
            without = mask.applied(paragraph)
            is_own = masked[without] >= plain[paragraph]
            form.append(without if is_own else paragraph)
            found |= dict.fromkeys(mask.found_in(paragraph) if is_own else ())
        groups.setdefault(tuple(form), []).append(text.who)
        own[text.who] = {
            name: " / ".join(form for form in forms if form in found)
            for name, forms in text.declared.items()
        }
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    read = ordered[0][0]
    return MailingComparison(
        groups=tuple(
            LetterGroup(who=tuple(who), departures=tuple(_departures(read, form)))
            for form, who in ordered
        ),
        own=own,
        pages={text.who: text.pages for text in texts},
    )


class _Mask:
    """What is declared of one recipient, to be found in a paragraph; the longest first."""

    def __init__(self, declared: Mapping[str, tuple[str, ...]]) -> None:
        self._names: dict[str, str] = {}
        for name, forms in declared.items():
            for form in filter(None, forms):
                self._names.setdefault(form, name)
        longest = sorted(self._names, key=len, reverse=True)
        either = "|".join(map(re.escape, longest)) or r"(?!)"
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)")

    def applied(self, paragraph: str) -> str:
        """Return a paragraph with the name of what is declared in its place."""
        return self._pattern.sub(lambda match: f"⟨{self._names[match[0]]}⟩", paragraph)

    def found_in(self, paragraph: str) -> list[str]:
        """Return what is declared and stands in a paragraph."""
        return self._pattern.findall(paragraph)


def _departures(read: Sequence[str], here: Sequence[str]) -> Iterator[Departure]:
    matcher = SequenceMatcher(a=read, b=here, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield Departure(read=tuple(read[start:end]), here=tuple(here[other_start:other_end]))
