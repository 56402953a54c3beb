"""Composition: a letter's texts, a sender, a house style and a recipient become a `Letter`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from nrcli.composition.addressing import lines_in_window, recipient_values
from nrcli.composition.closing import compose_closing, keep_with_closing
from nrcli.composition.fitter import (
    Fitter,
    check_address,
    compose_marking,
    compose_office_name,
    compose_over_address,
    numbers_kept_whole,
)
from nrcli.composition.footnote_lines import settle_footnotes
from nrcli.composition.order import check_succession, in_outline, parted_at_closing
from nrcli.composition.publication import Publication, public_recipient
from nrcli.composition.ruler import Ruler
from nrcli.composition.side_column import Columns, compose_columns
from nrcli.composition.texts.markdown import (
    ClosingPlace,
    ParsedBlock,
    SnippetsPlace,
    parse_blocks,
)
from nrcli.composition.texts.placeholders import letter_schema, snippet_schema
from nrcli.composition.texts.rendered_text import RenderedText
from nrcli.composition.texts.templates import TextTemplate
from nrcli.composition.texts.values import CLOSING, NEW_PAGE, SnippetsValue
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    Heading,
    Inline,
    Text,
)
from nrcli.domain.letter.house_style import HouseStyle
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter, LetterClosing
from nrcli.domain.letter.sender import Sender
from nrcli.domain.letter.source_texts import LetterSource, SnippetSource
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.problems.problem import LetterError, Location, Problems
from nrcli.domain.values.caches import Remembered
from nrcli.domain.values.dutch_dates import write_date
from nrcli.domain.values.font_metrics import FontMetrics
from nrcli.domain.values.length import Length

__all__ = ["Composed", "Filling", "LetterComposer", "Occasion", "Parsed"]


# The texts of a letter, filled in for one recipient.

Parsed = Remembered[tuple[ParsedBlock, ...]]


@dataclass(frozen=True, slots=True)
class Filling:
    """The texts of one letter being filled in; its footnotes are counted through all of them.

    `known` has what texts became before. One with footnotes is parsed anew: their numbers follow
    from what stands before it.
    """

    who: str
    context: Mapping[str, object]
    problems: Problems
    known: Parsed
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def parsed(self, template: TextTemplate) -> Iterator[ParsedBlock]:
        """Fill a text in and parse it; one that fails is noted, and the rest goes on."""
        try:
            rendered = template.render(self.context, self.who)
        except LetterError as error:
            self.problems.extend(error.problems)
            return
        if "[^" in rendered.text:
            yield from parse_blocks(rendered, self.numbers, self.problems)
            return
        yield from self.known.get(
            rendered.identity,
            lambda: tuple(parse_blocks(rendered, self.numbers, self.problems)),
            self.problems,
        )


_MOST_TEXTS = 64
_Text = tuple[tuple[Block, ...], tuple[Block, ...]]
"""The body of a letter, and its annexes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What one run gives to all its letters: everything that is not text or recipient."""

    date: date
    kenmerk: Kenmerk | None = None
    copies_to: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    concept: bool = False
    public: bool = False
    """Whether it is the version for publication."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A letter and the warnings that came with it."""

    letter: Letter
    problems: Problems


class LetterComposer:
    """One letter's texts, checked and ready to be composed for any number of recipients."""

    def __init__(
        self,
        source: LetterSource,
        snippets: Mapping[str, SnippetSource],
        sender: Sender,
        house_style: HouseStyle,
        metrics: FontMetrics,
        problems: Problems,
    ) -> None:
        """Check all texts; `snippets` holds those the letter lists, in order, and those it names.

        What is wrong with the texts is added to `problems`.
        """
        self.source = source
        self._snippets = snippets
        self._sender = sender
        self._style = house_style
        self._metrics = metrics
        self._known = Fitter(metrics, house_style, problems).known
        self._parsed: Parsed = Remembered(_MOST_TEXTS)
        self._texts: Remembered[tuple[Sequence[Block | ClosingPlace], _Text]] = Remembered(
            _MOST_TEXTS
        )
        self._closings: Remembered[LetterClosing] = Remembered(_MOST_TEXTS)
        self._columns: Remembered[Columns] = Remembered(_MOST_TEXTS)
        fields = tuple(source.fields)
        self._template = TextTemplate(source.body, letter_schema(fields), problems)
        schema = snippet_schema(fields)
        self._snippet_templates = {
            name: TextTemplate(snippet.body, schema, problems) for name, snippet in snippets.items()
        }
        self._titles = {
            name: Heading(
                level=1, content=(Text(snippet.title),), origin=snippet.origin.at("title")
            )
            for name, snippet in snippets.items()
        }

    @property
    def snippet_calls(self) -> tuple[tuple[str, Location], ...]:
        """The snippets that the letter's text names itself, and where."""
        return self._template.snippet_calls

    def rendered(self, recipient: Recipient, occasion: Occasion) -> tuple[RenderedText, ...]:
        """Return the texts of the letter and its snippets, filled in and not yet parsed.

        Raises:
            LetterError: a value is missing.

        """
        context = self.context(recipient, occasion)
        templates = (self._template, *self._snippet_templates.values())
        return tuple(template.render(context, recipient.who) for template in templates)

    @property
    def used(self) -> frozenset[str]:
        """The values that the letter and its snippets use."""
        return self._template.used.union(
            *(template.used for template in self._snippet_templates.values())
        )

    def compose(self, recipient: Recipient, occasion: Occasion) -> Composed:
        """Compose the letter to one recipient.

        Raises:
            LetterError: something in it cannot be set.

        """
        problems = Problems()
        style = self._style
        source, sender, addressee = self.source, self._sender, recipient
        if occasion.public:
            publication = self._publication(problems)
            source, sender = publication.source(source), publication.public_sender()
            addressee = public_recipient(recipient)
        lines = lines_in_window(addressee, style)
        address_place = recipient.address.origin.location
        if not occasion.public:
            placed = style.below_line_over_address() if source.over_address else style
            check_address(lines, placed, self._metrics, address_place, problems)
        whole = numbers_kept_whole(self._own_numbers(occasion))
        fitter = Fitter(self._metrics, style, problems, self._known, whole)
        origin = source.origin
        copies_to = "" if "copies_to" in self.used else occasion.copies_to
        columns = self._columns.get(
            (copies_to, occasion.date, occasion.public),
            lambda: compose_columns(sender, source, fitter, day=occasion.date, copies_to=copies_to),
            problems,
        )
        side_column, repeated_column = columns.with_kenmerk(self._written_kenmerk(occasion), fitter)
        return_line = style.return_address.text.replace(
            "{return_address}", self._sender.return_address
        )
        self._check_lines(fitter, (return_line, *lines), address_place)
        subject = fitter.inlines(
            (Text(source.subject),), style.text, style.reference_width, origin.at("subject")
        )
        body, annexes = self._compose_text(recipient, occasion, fitter)
        letter = Letter(
            house_style=style,
            title=source.subject,
            return_line=return_line,
            over_address=compose_over_address(source, style, fitter),
            address_lines=lines,
            side_column=side_column,
            repeated_column=repeated_column,
            date=occasion.date,
            subject=subject,
            space_above_aanhef=self._space_above_aanhef(subject),
            aanhef=fitter.inlines(
                (Text(recipient.aanhef(style.naming)),),
                style.text,
                style.column.width,
                address_place,
            ),
            body=body,
            closing=self._closings.get(
                (copies_to, occasion.public),
                lambda: compose_closing(source, sender, style, copies_to, fitter),
                problems,
            ),
            annexes=annexes,
            kenmerk=occasion.kenmerk,
            sender_name=self._sender.organisation,
            concept=occasion.concept,
            marking=compose_marking(self.source, style, fitter),
            office_name=compose_office_name(self._sender, style, fitter),
        )
        problems.raise_errors()
        return Composed(letter=letter, problems=problems)

    def _space_above_aanhef(self, subject: tuple[Inline, ...]) -> Length:
        style = self._style
        ruler = Ruler(self._metrics, style, style.text.size)
        return style.space_above_aanhef(len([*ruler.lines(subject, style.reference_width)]))

    def _publication(self, problems: Problems) -> Publication:
        return Publication(self._sender, self._style.labels.not_public, problems)

    def _own_numbers(self, occasion: Occasion) -> Iterator[str]:
        """Yield the numbers by which the letter and its sender are found."""
        for contact in self._sender.contact:
            yield from (contact.phone, contact.fax)
        yield from self.source.uw_kenmerk
        for block in self.source.side_column:
            yield from (line for line in block.lines if " " not in line)
        yield self._written_kenmerk(occasion)

    def _typed_kenmerk(self, occasion: Occasion) -> str:
        """Return the kenmerk if a text has it typed out: in the next letter it is another's."""
        kenmerk = self._written_kenmerk(occasion)
        texts = (self.source.body, *(snippet.body for snippet in self._snippets.values()))
        return kenmerk if any(kenmerk in each.text for each in texts) else ""

    def _written_kenmerk(self, occasion: Occasion) -> str:
        return str(occasion.kenmerk or self._style.labels.kenmerk_follows)

    def _compose_text(self, recipient: Recipient, occasion: Occasion, fitter: Fitter) -> _Text:
        filling = Filling(
            recipient.who, self.context(recipient, occasion), fitter.problems, self._parsed
        )
        blocks: list[Block | ClosingPlace] = []
        for block in filling.parsed(self._template):
            if isinstance(block, SnippetsPlace):
                blocks += self._snippet_blocks(block.value.snippets, filling)
            else:
                blocks.append(block)
        # Known by identity, for equal blocks may come from different places. The blocks are kept
        # with what became of them, so their identities never become those of others.
        _, fitted = self._texts.get(
            (occasion.public, self._typed_kenmerk(occasion), *map(id, blocks)),
            lambda: (blocks, self._fit_text(blocks, occasion, fitter)),
            fitter.problems,
        )
        return fitted

    def _fit_text(
        self, blocks: Sequence[Block | ClosingPlace], occasion: Occasion, fitter: Fitter
    ) -> _Text:
        body, annexes = parted_at_closing(blocks, fitter.problems)
        is_empty = all(isinstance(block, BlankLine) for block in body)
        if is_empty and self._template.is_sound and not fitter.problems.errors:
            source = self.source.body
            fitter.problems.add("letter-empty", Location(source.file, source.first_line, 1))
        check_succession(body, fitter.problems, after_closing=False)
        check_succession(annexes, fitter.problems, after_closing=True)
        return (
            self._fit_blocks(body, occasion, fitter, before_closing=True),
            self._fit_blocks(annexes, occasion, fitter),
        )

    def _fit_blocks(
        self,
        blocks: Iterable[Block],
        occasion: Occasion,
        fitter: Fitter,
        *,
        before_closing: bool = False,
    ) -> tuple[Block, ...]:
        if occasion.public:
            blocks = self._publication(fitter.problems).blocks(blocks)
        deepest = len(self._style.headings)
        outlined = tuple(in_outline(blocks, deepest, fitter.problems))
        width = self._style.column.width
        ruler = Ruler(self._metrics, self._style, self._style.text.size)
        fitted = fitter.blocks(outlined, width)
        if before_closing:
            fitted = keep_with_closing(fitted, ruler, width)
        return settle_footnotes(fitted, ruler, width, fitter.problems)

    def _snippet_blocks(self, names: Iterable[str], filling: Filling) -> Iterator[Block]:
        for name in names:
            yield self._titles[name]
            blocks = filling.parsed(self._snippet_templates[name])
            yield from (
                block for block in blocks if not isinstance(block, SnippetsPlace | ClosingPlace)
            )

    def context(self, recipient: Recipient, occasion: Occasion) -> dict[str, object]:
        """Return the values that the texts of one letter see."""
        listed = self.source.snippets
        sender = self._sender
        return {
            "closing": CLOSING,
            "new_page": NEW_PAGE,
            **occasion.fields,
            "recipient": recipient_values(recipient, self._style.naming),
            "recipients": [
                recipient_values(
                    replace(recipient, people=(person,), person_ids=(name,)), self._style.naming
                )
                for name, person in zip(recipient.person_ids, recipient.people, strict=True)
            ],
            "sender": {
                "organisation": sender.organisation,
                "name": sender.signatory.name,
                "function": " ".join(sender.signatory.function),
                "website": sender.website,
                "phone": sender.phone,
                "email": sender.email,
            },
            "date": write_date(occasion.date),
            "subject": self.source.subject,
            "kenmerk": self._written_kenmerk(occasion),
            "copies_to": occasion.copies_to or None,
            "snippets": SnippetsValue("snippets", listed),
            "snippet": lambda name: SnippetsValue(f'snippet("{name}")', (name,)),
        }

    def _check_lines(
        self,
        fitter: Fitter,
        lines: Iterable[str],
        place: Location,
    ) -> None:
        """Report characters that the font lacks and words no column can hold."""
        style = self._style
        for line in lines:
            fitter.inlines((Text(line),), style.text, style.column.width, place)
