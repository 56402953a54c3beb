"""Changes tried one by one, each kept only if the letter then says what was edited."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nrcli.domain.problems.problem import NrcliError
from nrcli.finished.edited import NOTE_MARK, Token, WordParagraph, tokens_of
from nrcli.review.alignment import Group
from nrcli.review.drafts import Draft, Drafter
from nrcli.review.edits import Situation, edits_of, insertion, moved_words
from nrcli.review.markdown import Written, written
from nrcli.review.sources import source_blocks
from nrcli.review.text_edits import Edit, Refusal, Why, with_edits

__all__ = [
    "Change",
    "Trial",
    "changes_in",
    "compared",
    "notes_of",
    "try_changes",
    "with_notes",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that was edited: the groups, by their places, that go together."""

    groups: tuple[int, ...]
    moved: Mapping[int, int] = field(default_factory=dict)
    """Which paragraph of the letter an edited one was, that stands elsewhere now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What can be written, and the reasons why the rest cannot."""

    texts: Mapping[str, str]
    kept: frozenset[int]
    """The changes that are written, by their places."""
    refused: Mapping[int, Refusal]


def changes_in(groups: Sequence[Group], situation: Situation) -> list[Change]:
    """Return what was edited; a paragraph that went elsewhere is one change."""
    removed = [
        group.before[0]
        for group in groups
        if not group.after and situation.before[group.before[0]].tokens
    ]
    groups_of = {group.before[0]: at for at, group in enumerate(groups) if not group.after}
    changes: list[Change] = []
    taken: set[int] = set()
    at = 0
    while at < len(groups):
        group = groups[at]
        if group.is_same or at in taken:
            at += 1
            continue
        if group.before:
            changes.append(Change(groups=(at,)))
            at += 1
            continue
        run = [at]
        while run[-1] + 1 < len(groups) and _continues(groups, run, situation):
            run.append(run[-1] + 1)
        moved: dict[int, int] = {}
        origins: list[int] = []
        for index in run:
            number = groups[index].after[0]
            origin = _origin(situation, number, removed)
            if origin is not None:
                removed.remove(origin)
                moved[number] = origin
                origins.append(groups_of[origin])
        taken |= set(origins)
        changes.append(Change(groups=(*run, *origins), moved=moved))
        at = run[-1] + 1
    return [
        change
        for change in changes
        if change.moved or not (len(change.groups) == 1 and change.groups[0] in taken)
    ]


def _origin(situation: Situation, number: int, removed: Sequence[int]) -> int | None:
    """Return which of the paragraphs removed came to stand here; None if none did."""
    new = situation.after[number]
    for index in removed:
        old = situation.before[index]
        if old.kind != new.kind or old.kind == "note":
            continue
        if old.tokens == new.tokens:
            return index
        if old.bookmark and (old.bookmark, old.digest) == (new.bookmark, new.digest):
            return index
    return None


def _continues(groups: Sequence[Group], run: Sequence[int], situation: Situation) -> bool:
    following = groups[run[-1] + 1]
    if following.before or following.is_same:
        return False
    kinds = {situation.after[groups[at].after[0]].kind == "note" for at in (run[-1], run[-1] + 1)}
    return len(kinds) == 1 and not kinds.pop()


def compared(paragraphs: Sequence[WordParagraph]) -> list[tuple[object, ...]]:
    """Return what a reader reads, the numbers of lists left out."""
    return [each.content for each in _lines(paragraphs)]


def _lines(paragraphs: Sequence[WordParagraph]) -> list[WordParagraph]:
    """Return paragraphs; a line that was broken by hand is one of its own."""
    found: list[WordParagraph] = []
    for each in paragraphs:
        if each.kind == "row" or not any(token.text == "\n" for token in each.tokens):
            found.append(each)
            continue
        lines: list[list[Token]] = [[]]
        for token in each.tokens:
            if token.text == "\n":
                lines.append([])
            else:
                lines[-1].append(token)
        rest = "continued" if each.kind == "item" else each.kind
        kinds = itertools.chain([each.kind], itertools.repeat(rest))
        for number, (line, kind) in enumerate(zip(lines, kinds, strict=False)):
            part = replace(
                each,
                kind=kind,
                label=each.label if kind == "item" else "",
                tokens=tokens_of(line),
                new_page=each.new_page and number == 0,
            )
            found.append(part)
    return found


class _Trials:
    def __init__(
        self, drafter: Drafter, groups: Sequence[Group], changes: Sequence[Change], base: Situation
    ) -> None:
        self._drafter = drafter
        self._groups = groups
        self._changes = changes
        self._situation = base
        self.refused: dict[int, Refusal] = {}
        self._last: tuple[dict[str, str], Draft | None] | None = None

    def expected(self, kept: frozenset[int]) -> list[WordParagraph]:
        """Return the paragraphs that the letter should have with some of the changes."""
        in_kept = {at for number in kept for at in self._changes[number].groups}
        found: list[WordParagraph] = []
        for at, group in enumerate(self._groups):
            if group.is_same or at in in_kept:
                found += [self._situation.after[index] for index in group.after]
            else:
                found += [self._situation.before[index] for index in group.before]
        return found

    def draft(self, texts: Mapping[str, str]) -> Draft | None:
        """Return the letter from these texts; None if it cannot be drafted."""
        if self._last is None or self._last[0] != texts:
            draft = None
            with contextlib.suppress(NrcliError):
                made = self._drafter.draft(texts)
                draft = made if made.paragraphs else None
            self._last = (dict(texts), draft)
        return self._last[1]

    def says(self, texts: Mapping[str, str], kept: frozenset[int]) -> bool:
        """Return True if the letter from these texts says what it should."""
        draft = self.draft(texts)
        return draft is not None and compared(draft.paragraphs) == compared(self.expected(kept))

    def candidates(self, number: int) -> Iterator[list[Edit]]:
        """Yield the ways in which a change can be written, the plainest first."""
        for escapes, above, anew in itertools.product((False, True), (False, True), (False, True)):
            try:
                yield self._written(number, escapes=escapes, above=above, anew=anew)
            except Refusal as refusal:
                known = self.refused.get(number)
                if known is None or known.why is Why.UNSURE:
                    self.refused[number] = refusal

    def _written(self, number: int, *, escapes: bool, above: bool, anew: bool) -> list[Edit]:
        change = self._changes[number]
        situation = self._situation
        edits: list[Edit] = []
        new: list[int] = []
        for at in change.groups:
            group = self._groups[at]
            if not group.before:
                new += group.after
            elif anew and group.after:
                blocks = [situation.blocks.get(index) for index in group.before]
                if any(block is None or any(p.value for p in block.pieces) for block in blocks):
                    raise Refusal(Why.KIND)
                edits += edits_of(Group(group.before, ()), situation, escapes=escapes)
                new += group.after
            else:
                whole = set(group.before) <= set(change.moved.values())
                edits += edits_of(group, situation, escapes=escapes, whole=whole)
        notes = [index for index in new if situation.after[index].kind == "note"]
        new = [index for index in new if index not in notes]
        edits += self._new_notes(notes, change, escapes=escapes)
        if new:
            contents = {}
            for index, origin in change.moved.items():
                text = moved_words(origin, index, situation, escapes=escapes)
                is_text = situation.before[origin].kind == "text"
                contents[index] = text if is_text else " ".join(text.split("\n"))
            place = next(at for at in change.groups if new[0] in self._groups[at].after)
            if situation.after[new[-1]].kind == "item":
                edits += self._renumbered(place)
            edits.append(
                insertion(
                    new, contents, self._neighbours(place), situation, escapes=escapes, above=above
                )
            )
        return edits

    def _new_notes(self, notes: Sequence[int], change: Change, *, escapes: bool) -> Iterator[Edit]:
        """Yield the texts of new footnotes, at the end of the text that has their marks."""
        situation = self._situation
        known = [
            situation.blocks[index]
            for at in change.groups
            for index in self._groups[at].before
            if index in situation.blocks
        ]
        if notes and not known:
            raise Refusal(Why.NO_TEXT)
        for index in notes:
            file = known[0].file
            text = situation.texts[file]
            content = written(
                [Written(token) for token in situation.after[index].tokens],
                escapes=escapes,
                starts=True,
            )
            name = situation.note_names.get(index)
            if not content or name is None:
                raise Refusal(Why.TEMPLATE)
            gap = "\n" if text.endswith("\n") else "\n\n"
            yield Edit(file, len(text), len(text), f"{gap}[^{name}]: {content}\n")

    def _renumbered(self, place: int) -> Iterator[Edit]:
        """Yield the numbers of the items behind a new one, which no draft takes twice."""
        situation = self._situation
        for group in self._groups[place + 1 :]:
            if len(group.before) != 1 or len(group.after) != 1:
                continue
            old, new = situation.before[group.before[0]], situation.after[group.after[0]]
            block = situation.blocks.get(group.before[0])
            if old.kind != "item" or new.kind != "item" or block is None:
                return
            at = block.marks(situation.texts[block.file]).rfind(old.label)
            if old.label != new.label and at >= 0:
                start = block.first + at
                yield Edit(block.file, start, start + len(old.label), new.label)

    def _neighbours(self, place: int) -> tuple[int | None, int | None]:
        before = (g.before[-1] for g in reversed(self._groups[:place]) if g.before)
        after = (g.before[0] for g in self._groups[place + 1 :] if g.before)
        return next(before, None), next(after, None)

    def together(self, numbers: Sequence[int]) -> tuple[list[Edit], dict[str, str]] | None:
        """Try all changes at once, each in its plainest way or, if need be, escaped."""
        firsts = {number: list(itertools.islice(self.candidates(number), 4)) for number in numbers}
        if not all(firsts.values()):
            return None
        for way in range(2):
            edits = [edit for found in firsts.values() for edit in found[min(way, len(found) - 1)]]
            try:
                texts = with_edits(self._situation.texts, edits)
            except Refusal:
                continue
            if self.says(texts, frozenset(numbers)):
                return edits, texts
        return None


def try_changes(
    drafter: Drafter,
    groups: Sequence[Group],
    changes: Sequence[Change],
    situation: Situation,
    barred: Mapping[int, Refusal],
) -> Trial:
    """Return the texts with every change that can be written; those `barred` are not tried."""
    trials = _Trials(drafter, groups, changes, situation)
    numbers = [number for number in range(len(changes)) if number not in barred]
    found = trials.together(numbers)
    if found is not None:
        texts, kept = found[1], frozenset(numbers)
    else:
        texts, kept = _one_by_one(trials, numbers, situation)
    refused = {number: trials.refused.get(number, Refusal(Why.UNSURE)) for number in numbers}
    labelled = _with_labels(trials, texts, kept)
    if labelled is None:
        items = frozenset(
            number
            for number in kept
            for at in changes[number].groups
            if any(situation.after[index].kind == "item" for index in groups[at].after)
            or any(situation.before[index].kind == "item" for index in groups[at].before)
        )
        if not items:
            items = kept
        barred = {**barred, **dict.fromkeys(items, Refusal(Why.KIND))}
        return try_changes(drafter, groups, changes, situation, barred)
    refused = {number: why for number, why in refused.items() if number not in kept}
    return Trial(texts=labelled, kept=kept, refused={**refused, **barred})


def _one_by_one(
    trials: _Trials, numbers: Sequence[int], situation: Situation
) -> tuple[dict[str, str], frozenset[int]]:
    edits: list[Edit] = []
    texts = dict(situation.texts)
    kept: frozenset[int] = frozenset()
    pending = list(numbers)
    while pending:
        left = []
        for number in pending:
            for candidate in trials.candidates(number):
                try:
                    tried = with_edits(situation.texts, [*edits, *candidate])
                except Refusal:
                    continue
                if trials.says(tried, kept | {number}):
                    edits += candidate
                    texts, kept = tried, kept | {number}
                    break
            else:
                left.append(number)
        if len(left) == len(pending):
            break
        pending = left
    return texts, kept


def _with_labels(
    trials: _Trials, texts: dict[str, str], kept: frozenset[int]
) -> dict[str, str] | None:
    """Return the items of lists the numbers that Word shows; None if that cannot be."""
    draft = trials.draft(texts)
    if draft is None:
        return None
    expected = _lines(trials.expected(kept))
    # What was drafted has no line broken by hand in a list, so its items stand where they stood.
    indices = [index for index, each in enumerate(draft.paragraphs) for _ in _lines([each])]
    wrong = [
        (indices[at], new.label)
        for at, (old, new) in enumerate(zip(_lines(draft.paragraphs), expected, strict=True))
        if old.kind == "item" and old.label != new.label
    ]
    if not wrong:
        return texts
    blocks = source_blocks(draft, texts)
    edits = []
    for index, label in wrong:
        block = blocks.get(index)
        if block is None:
            return None
        marks = block.marks(texts[block.file])
        typed = draft.paragraphs[index].label
        at = marks.rfind(typed)
        if at < 0:
            return None
        start = block.first + at
        edits.append(Edit(block.file, start, start + len(typed), label))
    renumbered = with_edits(texts, edits)
    draft = trials.draft(renumbered)
    if draft is None:
        return None
    says = [(each.content, each.label) for each in _lines(draft.paragraphs)]
    return renumbered if says == [(each.content, each.label) for each in expected] else None


def notes_of(paragraphs: Sequence[WordParagraph]) -> dict[int, int]:
    """Return which paragraph has the mark of each footnote; nothing if that cannot be told."""
    marks = [
        index
        for index, each in enumerate(paragraphs)
        for token in each.tokens
        if token.text == NOTE_MARK
    ]
    notes = [index for index, each in enumerate(paragraphs) if each.kind == "note"]
    return dict(zip(notes, marks, strict=True)) if len(marks) == len(notes) else {}


def with_notes(
    changes: Sequence[Change], groups: Sequence[Group], situation: Situation
) -> list[Change]:
    """Join the change of a footnote that came or went with that of the text around its mark."""
    found = list(changes)
    came, went = notes_of(situation.after), notes_of(situation.before)
    for group in groups:
        if group.before and group.after:
            continue
        pairs = [(note, came, "after") for note in group.after] + [
            (note, went, "before") for note in group.before
        ]
        for note, marks, side in pairs:
            if note not in marks:
                continue
            wanted = {
                at
                for at, each in enumerate(groups)
                if {note, marks[note]} & set(getattr(each, side))
            }
            together = [each for each in found if wanted & set(each.groups)]
            if len(together) > 1:
                places = dict.fromkeys(at for each in together for at in each.groups)
                moved = {k: v for each in together for k, v in each.moved.items()}
                found = [each for each in found if each not in together]
                found.append(Change(groups=tuple(places), moved=moved))
    return found
