"""Explain a letter: which file, line and data each of its paragraphs came from."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from nrcli.composition.composer import Occasion
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    Heading,
    Inline,
    NewPage,
    OrderedList,
    Paragraph,
    Quotation,
    Table,
    footnotes,
    plain_text,
)
from nrcli.domain.letter.letter import Letter
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import Roster
from nrcli.domain.problems.problem import NOWHERE, LetterError, Location, Problem
from nrcli.drafting.assembly import Ingredients, provenance_of
from nrcli.drafting.request import DraftRequest, fields_by_name, prepare
from nrcli.renderers.pdf.document import LinePlace, paragraph_places
from nrcli.workspace.workspace import Workspace, find_workspace

__all__ = [
    "Explained",
    "ExplainedLetter",
    "ExplainedValue",
    "Explanation",
    "Places",
    "explain",
    "explained_parts",
    "paragraph_at",
]


# Find which paragraph stands on a line of a page, as the PDF has it.


def paragraph_at(letter: Letter, page: int, line: int) -> int:
    """Return the number of a paragraph: 0 is the aanhef, the others are those of the body.

    Lines of text are counted from the top of a page, on page 1 from the aanhef, without blank
    ones; of a table, those of its first column.

    Raises:
        LetterError: there is no such line.

    """
    lines = sorted(
        (y, number)
        for number, (start, end) in paragraph_places(letter).items()
        for y in _lines_on(page, start, end, letter)
    )
    if line > len(lines):
        values = {"page": str(page), "line": str(line), "count": str(len(lines))}
        raise LetterError([Problem(code="no-such-line", values=values)])
    return lines[line - 1][1]


def _lines_on(page: int, start: LinePlace, end: LinePlace, letter: Letter) -> list[float]:
    """Return the baselines on a page of what begins and ends at two places."""
    if not start[0] <= page <= end[0]:
        return []
    column, row = letter.house_style.column, letter.house_style.text.row.pt
    first = start[1] if start[0] == page else column.first_baseline.pt
    last = end[1] if end[0] == page else column.last_baseline.pt
    return [first + index * row for index in range(round((last - first) / row) + 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedValue:
    """A value that a text prints, and where it was written; nowhere if drafting gives it."""

    name: str
    value: str
    location: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A paragraph of a letter, where it was written, and the values in it."""

    text: str
    location: Location
    """Nowhere if it was given when drafting, such as the kenmerk."""
    values: tuple[ExplainedValue, ...] = ()
    is_known: bool = True
    """Whether the letter as it is now has it; what only a finished file says may not be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedLetter:
    """One letter in the order of reading."""

    who: str
    name: str
    paragraphs: tuple[Explained, ...]
    recipient_digest: str
    """Of what it prints of its recipient, as its files note it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The letters that were asked for, and the warnings that came with them."""

    letters: tuple[ExplainedLetter, ...]
    warnings: tuple[Problem, ...]


def explain(request: DraftRequest, line: tuple[int, int] | None = None) -> Explanation:
    """Compose a letter as `draft` would, and tell where each part of it comes from.

    A field that was given no value is shown by its name. With a `line`, a page and the line on
    it, only the paragraph that stands there is told.

    Raises:
        LetterError: the letter has errors, or no such line.

    """
    workspace = Workspace(find_workspace(request.workspace, Path.cwd()))
    fields = {**fields_by_name(request.letter, workspace), **request.fields}
    request = replace(request, fields=fields, dry_run=True, concept=True)
    prepared = prepare(request, workspace)
    workspace.problems.raise_errors()
    parts = prepared.ingredients
    composer = prepared.composer
    letters = []
    for recipient in prepared.recipients[: request.limit]:
        composed = composer.compose(recipient, prepared.occasion)
        workspace.problems.extend(composed.problems)
        letter = composed.letter
        head, text, closing = explained_parts(
            letter,
            composer.context(recipient, prepared.occasion),
            Places(
                ingredients=parts,
                recipient=recipient,
                occasion=prepared.occasion,
                roster=workspace.roster,
                dated_by_hand=request.date is not None,
            ),
            workspace.texts,
        )
        if line is None:
            paragraphs = (*head, *text, *closing)
        else:
            paragraphs = (text[paragraph_at(letter, *line)],)
        letters.append(
            ExplainedLetter(
                who=recipient.who,
                name=recipient.name,
                paragraphs=paragraphs,
                recipient_digest=provenance_of(letter, recipient.who, parts).recipient,
            )
        )
    return Explanation(letters=tuple(letters), warnings=workspace.problems.warnings)


def explained_parts(
    letter: Letter, context: Mapping[str, object], places: Places, texts: Mapping[str, str]
) -> tuple[tuple[Explained, ...], tuple[Explained, ...], tuple[Explained, ...]]:
    """Describe what stands above the aanhef, of aanhef and body, and of closing and footnotes."""
    return (
        tuple(_head(letter, places)),
        tuple(_text(letter, places, context, texts)),
        (*_closing(letter, places), *_notes(letter, places, context, texts)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the data of one letter were written."""

    ingredients: Ingredients
    recipient: Recipient
    occasion: Occasion
    roster: Roster
    dated_by_hand: bool

    @property
    def person(self) -> Location:
        """Where the first of the people was written, else the address."""
        people = self.recipient.people
        return people[0].origin.location if people else self.address

    @property
    def address(self) -> Location:
        """Where the address was written."""
        return self.recipient.address.origin.location

    @property
    def date(self) -> Location:
        """Where the date was written; nowhere if drafting gives it."""
        source = self.ingredients.source
        return source.origin.at("date") if source.date and not self.dated_by_hand else NOWHERE

    @property
    def slotformule(self) -> Location:
        """Where the slotformule was written: in the letter, else with the sender."""
        parts = self.ingredients
        written = parts.source if parts.source.slotformule else parts.sender
        return written.origin.at("slotformule")

    def of(self, name: str) -> Location:
        """Return where the value was written that a template calls by this name."""
        source, sender = self.ingredients.source, self.ingredients.sender
        match name.split("."):
            case ["recipient", "fractie", key] if self.recipient.fractie:
                return self.recipient.fractie.origin.at(key)
            case ["recipient" | "recipients", *_]:
                return self.person
            case ["sender", "name" | "function" as key]:
                return sender.signatory.origin.at(key)
            case ["sender", "phone" | "email" as key]:
                given = (each.origin.at(key) for each in sender.contact if getattr(each, key))
                return next(given, sender.origin.location)
            case ["sender", key]:
                return sender.origin.at(key)
            case ["date"]:
                return self.date
            case ["subject"]:
                return source.origin.at("subject")
            case ["kenmerk"] if source.kenmerk:
                return source.origin.at("kenmerk")
            case ["copies_to"] if source.copies_to in self.roster.lists:
                return self.roster.lists[source.copies_to].origin.at("description")
            case ["copies_to"]:
                return source.origin.at("copies_to")
        return NOWHERE


def _head(letter: Letter, places: Places) -> Iterator[Explained]:
    """Return what stands above the aanhef, with the side column block by block."""
    source, sender = places.ingredients.source, places.ingredients.sender
    if letter.office_name:
        name = plain_text(letter.office_name)
        yield Explained(text=name, location=sender.origin.at("organisation"))
    yield Explained(text=letter.return_line, location=sender.origin.at("return_address"))
    if letter.over_address:
        yield Explained(text=letter.over_address, location=source.origin.at("over_address"))
    written = len(places.recipient.address.written_lines())
    first, last = letter.address_lines[:-written], letter.address_lines[-written:]
    if first:
        yield Explained(text="\n".join(first), location=places.person)
    yield Explained(text="\n".join(last), location=places.address)
    for block in letter.side_column:
        text = "\n".join(plain_text(line.content) for line in block.lines)
        yield Explained(text=text, location=_side_place(text.split("\n"), letter, places))
    yield Explained(text=letter.date_text, location=places.date)
    yield Explained(text=plain_text(letter.subject), location=source.origin.at("subject"))


def _side_place(lines: Sequence[str], letter: Letter, places: Places) -> Location:
    """Return where a block of the side column was written, known by its label or by a line of it.

    What the letter itself says stands under a label; the rest is the sender's or the house style's.
    """
    source, sender = places.ingredients.source, places.ingredients.sender
    labels = letter.house_style.labels
    labelled = {
        labels.ons_kenmerk: places.of("kenmerk"),
        labels.date: places.date,
        labels.uw_brief_van: source.origin.at("uw_brief_van"),
        labels.uw_kenmerk: source.origin.at("uw_kenmerk"),
        labels.of_enclosures(len(source.enclosures)): source.origin.at("enclosures"),
        labels.copies_to: source.origin.at("copies_to"),
        **{block.label: block.origin.location for block in source.side_column if block.label},
    }
    if lines[0] in labelled:
        return labelled[lines[0]]
    listed = (*letter.house_style.side_column.blocks, *sender.side_column)
    written = {line: block.origin.location for block in listed for line in block.lines}
    written |= {line: own.origin.location for own in source.side_column for line in own.lines}
    for contact in sender.contact:
        given = (contact.phone, contact.fax, contact.email, contact.function, contact.name)
        written |= {
            line: contact.origin.location
            for line in lines
            for each in given
            if each and each in line
        }
    for key, address in (
        ("postal_address", sender.postal_address),
        ("visiting_address", sender.visiting_address),
    ):
        if address is not None:
            written |= dict.fromkeys(address.written_lines(), sender.origin.at(key))
    written |= dict.fromkeys(sender.department, sender.origin.at("department"))
    written |= dict.fromkeys(sender.directorate, sender.origin.at("directorate"))
    for key in ("website", "reply_notice"):
        written[getattr(sender, key)] = sender.origin.at(key)
    places_of_lines = (written[line] for line in lines if line in written)
    return next(places_of_lines, sender.origin.location)


def _text(
    letter: Letter, places: Places, context: Mapping[str, object], texts: Mapping[str, str]
) -> Iterator[Explained]:
    """Return the aanhef, and each paragraph of the body."""
    yield Explained(text=plain_text(letter.aanhef), location=places.person)
    for contents, place in _written(letter.text):
        yield _explained(contents, place, places, context, texts)


def _closing(letter: Letter, places: Places) -> Iterator[Explained]:
    sender = places.ingredients.sender
    yield Explained(text=letter.closing.slotformule, location=places.slotformule)
    for signature, signatory in zip(letter.closing.signatures, sender.signatories, strict=True):
        lines = itertools.chain.from_iterable(signature.paragraphs)
        yield Explained(text="\n".join(lines), location=signatory.origin.location)


def _notes(
    letter: Letter, places: Places, context: Mapping[str, object], texts: Mapping[str, str]
) -> Iterator[Explained]:
    """Return the paragraphs of the footnotes."""
    for contents, _ in _written(letter.text):
        for note in itertools.chain.from_iterable(map(footnotes, contents)):
            for paragraph in note.paragraphs:
                yield _explained((paragraph.content,), paragraph.origin, places, context, texts)


def _explained(
    contents: Sequence[Sequence[Inline]],
    place: Location,
    places: Places,
    context: Mapping[str, object],
    texts: Mapping[str, str],
) -> Explained:
    values = tuple(_values(place, places, context, texts.get(place.file, "")))
    return Explained(text=" | ".join(map(plain_text, contents)), location=place, values=values)


def _written(blocks: Sequence[Block]) -> Iterator[tuple[Sequence[Sequence[Inline]], Location]]:
    """Return each paragraph, heading and row (a content for each cell), with its place."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield (block.content,), block.origin
            case BulletList() | OrderedList():
                for item in block.items:
                    yield from _written(item.blocks)
            case Quotation():
                yield from _written(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    yield [cell.content for cell in row], row[0].origin
            case BlankLine() | NewPage():
                pass
            case _:
                assert_never(block)


_VALUE = re.compile(r"\{\{-?\s*([A-Za-z_][\w.]*)")
_TAG_LINE = re.compile(r"\s*\{%")


def _values(
    place: Location, places: Places, context: Mapping[str, object], text: str
) -> Iterator[ExplainedValue]:
    """Return the values that are printed in the paragraph that begins at a place."""
    names: dict[str, None] = {}
    for line in text.split("\n")[place.line - 1 :]:
        if not line.strip() or _TAG_LINE.match(line):
            break
        names.update(dict.fromkeys(_VALUE.findall(line)))
    for name in names:
        value: object = context
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if isinstance(value, str):  # what a loop or `set` gives a name is no data of the letter
            yield ExplainedValue(name=name, value=value, location=places.of(name))
