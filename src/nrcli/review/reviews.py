"""Review an edited letter: what was changed in it, and the same changes in its texts."""

from __future__ import annotations

import difflib
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from nrcli.domain.letter.letter import Provenance
from nrcli.domain.problems.problem import (
    NOWHERE,
    LetterError,
    Location,
    Problem,
    Problems,
    RefusedError,
)
from nrcli.domain.values.file_names import is_afschrift
from nrcli.drafting.assembly import provenance_of, text_digest
from nrcli.drafting.request import DraftRequest
from nrcli.explaining.letters import Explained, Places, explained_parts
from nrcli.finished import UnreadableError, content_of
from nrcli.finished.edited import (
    NOTE_MARK,
    Comment,
    EditedDocx,
    Tracked,
    TrackedChange,
    WordParagraph,
    read_edited,
)
from nrcli.finished.letters import comparable
from nrcli.register.domain.entry import LetterId, State
from nrcli.register.store import Register
from nrcli.review.alignment import Group, align
from nrcli.review.drafts import Draft, Drafter
from nrcli.review.edits import Situation
from nrcli.review.sources import source_blocks
from nrcli.review.text_edits import Refusal, Why
from nrcli.review.trials import Change, changes_in, notes_of, try_changes, with_notes
from nrcli.review.writing import keep_edited, write_texts
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = ["Note", "Review", "ReviewRequest", "review"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRequest:
    """What to review; every field is an option of `nrcli review`."""

    file: Path
    workspace: Path | None = None
    tracked: str = "accept"
    """What tracked changes count as: accept, reject, or ask to have them listed and left."""
    fields: Mapping[str, str] = field(default_factory=dict)
    apply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A comment or a tracked change, and where in the texts it stands."""

    location: Location
    author: str
    date: str
    kind: str
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What was changed in a file, and what of it is in the texts or can be."""

    file: str
    letter: str
    who: str
    carried: int
    """How many changes are written, or can be."""
    problems: tuple[Problem, ...]
    """What is not written, and why; then what to think of."""
    diff: str
    tracked: tuple[Note, ...]
    comments: tuple[Note, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    """Each text that changes, by its file."""
    applied: bool = False
    kept_as: str = ""
    """Under which name the edited file is kept, where the next draft replaces it."""

    @property
    def is_whole(self) -> bool:
        """Whether all that was changed can be written."""
        return not any(problem.code in _NOT_CARRIED for problem in self.problems)


_NOT_CARRIED = frozenset({why.value for why in Why} | {"review-open", "review-header"})


def review(request: ReviewRequest) -> Review:
    """Review an edited letter; with `apply`, write what can be written into its texts.

    Raises:
        LetterError: the file is none of nrcli's letters, or its letter cannot be drafted.
        RefusedError: it was sent.

    """
    content, edited, opened = _read(request)
    provenance = Provenance.found(edited.store.get("sources", ""))
    if provenance is None:
        place = Location(request.file.as_posix())
        raise LetterError([Problem(code="without-sources", location=place)])
    folder = find_workspace(request.workspace, Path.cwd())
    drafter = _drafter(request, folder, provenance, edited)
    base = drafter.draft({})
    _refuse_sent(folder, provenance, request.file)
    found = _Review(request, provenance, drafter, base, edited, opened)
    result = found.result()
    if not request.apply:
        return result
    write_texts(result.texts, base.workspace)
    kept = keep_edited(request.file, content) if result.is_whole else ""
    return replace(result, applied=True, kept_as=kept)


def _read(request: ReviewRequest) -> tuple[bytes, EditedDocx, EditedDocx | None]:
    """Return the file as it counts, and with its open changes where they are to be listed."""
    try:
        content = content_of(request.file)
        tracked = Tracked.ACCEPT if request.tracked == "accept" else Tracked.REJECT
        edited = read_edited(content, tracked)
        opened = read_edited(content) if request.tracked == "ask" else None
    except (OSError, UnreadableError) as error:
        told = error.strerror if isinstance(error, OSError) else str(error)
        values = {"path": request.file.as_posix(), "reason": told or "unknown"}
        raise LetterError([Problem(code="letter-unreadable", values=values)]) from error
    return content, edited, opened


def _drafter(
    request: ReviewRequest, folder: Path, provenance: Provenance, edited: EditedDocx
) -> Drafter:
    """Return who drafts the letter again, under the kenmerk that the file has."""
    roster = Workspace(folder).roster
    asked = DraftRequest(
        letter=provenance.letter,
        workspace=folder,
        to=(provenance.who,) if provenance.who in roster.people else (),
        date=provenance.date,
        fields=request.fields,
        concept=True,
        dry_run=True,
    )
    drafter = Drafter(
        folder=folder,
        request=asked,
        who=provenance.who,
        afschrift=is_afschrift(request.file.name),
    )
    kenmerk = edited.store.get("kenmerk", "")
    if kenmerk in {"", drafter.draft({}).letter.kenmerk_text}:
        return drafter
    return replace(drafter, request=replace(asked, kenmerk=kenmerk))


def _refuse_sent(folder: Path, provenance: Provenance, path: Path) -> None:
    register = Register(folder)
    if not register.exists:
        return
    letter = LetterId(letter=provenance.letter, who=provenance.who, date=provenance.date)
    with register.reading() as content:
        sent = [each for each in content.of_letter(letter) if each.state is State.SENT]
    if sent and not path.name.startswith("concept-"):
        values = {"kenmerk": str(sent[-1].kenmerk)}
        place = Location(path.as_posix())
        raise RefusedError([Problem(code="review-sent", location=place, values=values)])


class _Review:
    def __init__(
        self,
        request: ReviewRequest,
        provenance: Provenance,
        drafter: Drafter,
        base: Draft,
        edited: EditedDocx,
        opened: EditedDocx | None,
    ) -> None:
        self._request = request
        self._provenance = provenance
        self._drafter = drafter
        self._base = base
        self._edited = edited
        self._opened = opened
        self._shown = request.file.as_posix()
        self._problems = Problems()
        texts = {
            file: text
            for file, text in base.workspace.texts.items()
            if file.endswith(".md") and not file.startswith("nrcli:")
        }
        self._groups = align(base.paragraphs, edited.paragraphs)
        self._situation = Situation(
            before=base.paragraphs,
            after=edited.paragraphs,
            blocks=source_blocks(base, texts),
            texts=texts,
            note_names=self._new_notes(),
        )
        parts = base.prepared.ingredients
        changed = {
            file
            for file, digest in provenance.files.items()
            if text_digest(base.workspace.texts.get(file, "")) != digest
        }
        digest = provenance_of(base.letter, provenance.who, parts).recipient
        self._changed = changed | ({"recipients.yaml"} if digest != provenance.recipient else set())

    def _new_notes(self) -> dict[int, str]:
        """Return labels for the footnotes that are new, by the places of note and mark."""
        new = {index for group in self._groups if not group.before for index in group.after}
        names: dict[int, str] = {}
        for note, mark in notes_of(self._edited.paragraphs).items():
            if note in new and mark not in names:
                names[note] = names[mark] = f"word-{note}"
        return names

    def result(self) -> Review:
        """Try what was changed, and return what came of it."""
        situation = self._situation
        changes = with_notes(changes_in(self._groups, situation), self._groups, situation)
        barred = {
            number: refusal
            for number, change in enumerate(changes)
            if (refusal := self._barred(change)) is not None
        }
        trial = try_changes(self._drafter, self._groups, changes, situation, barred)
        for number, refusal in trial.refused.items():
            self._tell(changes[number], refusal)
        self._tell_looks()
        for text in sorted(self._edited.headers - self._base.edited.headers):
            if self._changed:
                break
            self._add("review-header", Location(self._shown), text=_short(text))
        tracked = tuple(self._notes_of_changes(self._opened or self._edited))
        if self._opened is not None:
            for each in tracked:
                self._add("review-open", each.location, author=each.author, text=_short(each.text))
        texts = {file: text for file, text in trial.texts.items() if text != situation.texts[file]}
        self._warn(texts, [changes[number] for number in sorted(trial.kept)])
        return Review(
            file=self._shown,
            letter=self._provenance.letter,
            who=self._provenance.who,
            carried=len(trial.kept),
            problems=tuple(self._problems),
            diff="".join(_diff(file, situation.texts[file], text) for file, text in texts.items()),
            tracked=tracked,
            comments=tuple(map(self._note_of, self._edited.comments)),
            texts=texts,
        )

    def _barred(self, change: Change) -> Refusal | None:
        """Return why a change is not even tried; None if it is."""
        for at in change.groups:
            group = self._groups[at]
            odd = [odd for index in group.after for odd in self._oddities(index, group)]
            if odd:
                return Refusal(Why.ODD, odd[0])
        if self._changed:
            reasons = {self._since(self._groups[at], change) for at in change.groups} - {None}
            for why in (Why.CONFLICT, Why.UNKNOWN, Why.SINCE):
                if why in reasons:
                    return Refusal(why)
        return None

    def _oddities(self, index: int, group: Group) -> list[str]:
        old = {odd for each in group.before for odd in self._situation.before[each].oddities}
        return [odd for odd in self._situation.after[index].oddities if odd not in old]

    def _since(self, group: Group, change: Change) -> Why | None:
        """Return what a change of the text since the draft makes of one in the file."""
        before = [self._situation.before[index] for index in group.before]
        after = [self._situation.after[index] for index in group.after]
        known = {each.digest for each in self._edited.paragraphs if each.digest}
        if not before:
            moved = any(index in change.moved for index in group.after)
            marked = [each for each in after if each.bookmark and not moved]
            if not marked:
                return None
            return Why.SINCE if all(map(_is_untouched, marked)) else Why.CONFLICT
        if not after:
            moved = set(change.moved.values()) >= set(group.before)
            return None if moved else Why.UNKNOWN
        if all(each.digest and each.digest in known for each in before):
            return None
        if all(each.bookmark for each in after) and all(map(_is_untouched, after)):
            return Why.SINCE
        return Why.CONFLICT if before[0].bookmark else Why.UNKNOWN

    def _tell(self, change: Change, refusal: Refusal) -> None:
        """Report a change that is not written."""
        if refusal.why is Why.SINCE:
            return
        groups = [self._groups[at] for at in change.groups]
        before = [self._situation.before[index] for group in groups for index in group.before]
        after = [self._situation.after[index] for group in groups for index in group.after]
        place = self._place(groups[0])
        was = _short(" / ".join(each.text for each in before))
        now = _short(" / ".join(each.text for each in after))
        if refusal.why is Why.NO_TEXT:
            indices = [index for group in groups for index in group.before]
            kept = self._kept_at(indices[0]) if indices else NOWHERE
            place = kept if kept.file else place
        if refusal.why is Why.VALUE:
            name, written_at = self._value(groups, refusal.value)
            self._add(
                "review-value", place, value=_short(refusal.value), name=name, kept=written_at
            )
            return
        self._add(refusal.why.value, place, was=was, now=now, what=refusal.value)

    def _tell_looks(self) -> None:
        """Report what was done to paragraphs whose words are the same."""
        for group in self._groups:
            if not group.is_same:
                continue
            old = self._situation.before[group.before[0]]
            new = self._situation.after[group.after[0]]
            odd = self._oddities(group.after[0], group)
            if not odd and new.style != old.style and new.kind == old.kind != "row":
                odd = [f"the style '{new.style}'"]
            if odd:
                text = _short(new.text)
                self._add("review-odd", self._place(group), what=odd[0], now=text, was=text)

    def _place(self, group: Group) -> Location:
        for index in group.before:
            block = self._situation.blocks.get(index)
            if block is not None:
                return block.place
        if group.before:
            return Location(self._shown)
        at = self._groups.index(group)
        for near in reversed(self._groups[:at]):
            if near.before and near.before[-1] in self._situation.blocks:
                return self._situation.blocks[near.before[-1]].place
        return Location(self._shown)

    def _explained(self) -> tuple[Sequence[Explained], Sequence[Explained], Sequence[Explained]]:
        base = self._base
        parts = Places(
            ingredients=base.prepared.ingredients,
            recipient=base.recipient,
            occasion=base.prepared.occasion,
            roster=base.workspace.roster,
            dated_by_hand=True,
        )
        context = base.prepared.composer.context(base.recipient, base.prepared.occasion)
        return explained_parts(base.letter, context, parts, base.workspace.texts)

    def _kept_at(self, index: int) -> Location:
        """Return where the data are kept that a paragraph of head or closing prints."""
        if index in self._base.origins:
            return self._base.origins[index]
        text = _solid(self._situation.before[index].text)
        head, aanhef, closing = self._explained()
        for each in (*head, *aanhef[:1], *closing):
            solid = _solid(each.text)
            if solid and (solid in text or text in solid):
                return each.location
        return NOWHERE

    def _value(self, groups: Sequence[Group], printed: str) -> tuple[str, str]:
        """Return the name of a value and where it is kept."""
        place = self._place(groups[0])
        _, text, closing = self._explained()
        for each in (*text, *closing):
            for value in each.values:
                if each.location == place and _solid(value.value) == _solid(printed):
                    return value.name, str(value.location) or _OPTIONS.get(value.name, "--set")
        return printed, "recipients.yaml"

    def _notes_of_changes(self, edited: EditedDocx) -> Iterator[Note]:
        places = self._places_of(edited)
        for index, paragraph in enumerate(edited.paragraphs):
            for change in paragraph.changes:
                yield _tracked(change, places.get(index, Location(self._shown)))

    def _places_of(self, edited: EditedDocx) -> dict[int, Location]:
        groups = self._groups
        if edited is not self._edited:
            groups = align(self._base.paragraphs, edited.paragraphs)
        places: dict[int, Location] = {}
        last = Location(self._shown)
        for group in groups:
            for index in group.before:
                last = self._base.origins.get(index, last)
            places |= dict.fromkeys(group.after, last)
        return places

    def _note_of(self, comment: Comment) -> Note:
        places = self._places_of(self._edited)
        return Note(
            location=places.get(comment.paragraph, Location(self._shown)),
            author=comment.author,
            date=comment.date,
            kind="comment",
            text=comment.text,
            about=comment.about,
        )

    def _warn(self, texts: Mapping[str, str], kept: Sequence[Change]) -> None:
        """Report what a change means for other letters and other recipients."""
        workspace = Workspace(self._base.workspace.folder)
        for file in texts:
            match = re.fullmatch(r"templates/snippets/(.+)\.md", file)
            others = [
                name
                for name in workspace.own_names("letters")
                if match and name != self._provenance.letter and _uses(workspace, name, match[1])
            ]
            if match and others:
                self._add("review-snippet", Location(file), letters=", ".join(others))
        for change in kept:
            for at in change.groups:
                for index in self._groups[at].before[:1]:
                    block = self._situation.blocks.get(index)
                    if block and _is_for_some(self._situation.texts[block.file][: block.first]):
                        self._add("review-some", block.place)
        if texts and self._is_for_many():
            self._add("review-all", Location(f"templates/letters/{self._provenance.letter}.md"))

    def _is_for_many(self) -> bool:
        source, roster = self._base.prepared.ingredients.source, self._base.workspace.roster
        return source.to in roster.lists

    def _add(self, code: str, place: Location, **values: str) -> None:
        self._problems.add(code, place, file=self._shown, **values)


def _uses(workspace: Workspace, letter: str, snippet: str) -> bool:
    source = workspace.letter(letter)
    call = re.compile(rf"""snippet\(\s*["']{re.escape(snippet)}["']""")
    return source is not None and (
        snippet in source.snippets or call.search(source.body.text) is not None
    )


_TAG = re.compile(r"\{%-?\s*(if|for|endif|endfor)\b")


def _is_for_some(before: str) -> bool:
    """Return True if a text up to here has opened what only some letters have."""
    depth = 0
    for match in _TAG.finditer(before):
        depth += -1 if match[1].startswith("end") else 1
    return depth > 0


def _is_untouched(paragraph: WordParagraph) -> bool:
    text = paragraph.text.replace(NOTE_MARK, "")
    return f"{zlib.crc32(text.encode()):08x}" == paragraph.digest


def _tracked(change: TrackedChange, place: Location) -> Note:
    return Note(
        location=place, author=change.author, date=change.date, kind=change.kind, text=change.text
    )


_LONGEST = 60
_OPTIONS = {"date": "--date", "kenmerk": "--kenmerk"}


def _short(text: str) -> str:
    text = " ".join(text.replace(NOTE_MARK, "").split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _solid(text: str) -> str:
    return comparable(text).replace(" ", "")


def _diff(file: str, old: str, new: str) -> str:
    lines = difflib.unified_diff(
        old.splitlines(keepends=True), new.splitlines(keepends=True), file, file, n=1
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
