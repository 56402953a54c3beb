"""Composition: a letter's texts, a sender, a house style and a recipient become a `Letter`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from nrcli.composition.fitting import Fitter, check_address
from nrcli.composition.kinds import letter_schema, snippet_schema
from nrcli.composition.markdown import SnippetsPlace, parse_blocks
from nrcli.composition.side_column import compose_first_column, compose_repeated_column
from nrcli.composition.templates import TextTemplate
from nrcli.composition.values import SnippetsValue
from nrcli.domain.blocks import BlankLine, Block, Heading, Text
from nrcli.domain.dutch_dates import write_date
from nrcli.domain.font_metrics import FontMetrics, FontStyle
from nrcli.domain.house_style import HouseStyle
from nrcli.domain.kenmerk import Kenmerk
from nrcli.domain.letter import Letter, LetterClosing, SideBlock
from nrcli.domain.problem import Location, Problems
from nrcli.domain.recipient import Recipient
from nrcli.domain.sender import Sender
from nrcli.domain.source_texts import LetterSource, SnippetSource
from nrcli.errors import LetterError

__all__ = ["Composed", "LetterComposer", "Occasion"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What one run gives to all its letters: everything that is not text or recipient."""

    date: date
    kenmerk: Kenmerk | None = None
    copies_to: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    concept: bool = False


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
        self._known = Fitter(metrics, problems).known
        fields = tuple(source.fields)
        self._template = TextTemplate(source.body, letter_schema(fields), problems)
        schema = snippet_schema(fields)
        self._snippet_templates = {
            name: TextTemplate(snippet.body, schema, problems) for name, snippet in snippets.items()
        }

    @property
    def snippet_calls(self) -> tuple[tuple[str, Location], ...]:
        """The snippets that the letter's text names itself, and where."""
        return self._template.snippet_calls

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
        lines = recipient.address_lines(style.naming, capitals=style.address.place_in_capitals)
        address_place = recipient.address.origin.location
        check_address(lines, style, self._metrics, address_place, problems)
        fitter = Fitter(self._metrics, problems, self._known)
        origin = self.source.origin
        kenmerk = self._written_kenmerk(occasion)
        first_column = compose_first_column(
            self._sender,
            style,
            self._metrics,
            ons_kenmerk=kenmerk,
            uw_kenmerk=self.source.uw_kenmerk,
            enclosures=self.source.enclosures,
            copies_to="" if "copies_to" in self.used else occasion.copies_to,
        )
        repeated_column = compose_repeated_column(style, occasion.date, kenmerk)
        return_line = style.return_address.text.replace(
            "{return_address}", self._sender.return_address
        )
        self._check_lines(fitter, (return_line, *lines), address_place)
        letter = Letter(
            house_style=style,
            title=self.source.subject,
            return_line=return_line,
            address_lines=lines,
            side_column=self._fit_column(first_column, fitter),
            repeated_column=self._fit_column(repeated_column, fitter),
            date=occasion.date,
            subject=fitter.inlines(
                (Text(self.source.subject),),
                style.text,
                style.references.value_width,
                origin.at("subject"),
            ),
            aanhef=fitter.inlines(
                (Text(recipient.aanhef(style.naming)),),
                style.text,
                style.column.width,
                address_place,
            ),
            body=self._compose_body(recipient, occasion, fitter),
            closing=self._compose_closing(fitter),
            kenmerk=occasion.kenmerk,
            sender_name=self._sender.organisation,
            concept=occasion.concept,
        )
        problems.raise_errors()
        return Composed(letter=letter, problems=problems)

    def _written_kenmerk(self, occasion: Occasion) -> str:
        return str(occasion.kenmerk or self._style.labels.kenmerk_follows)

    def _compose_body(
        self, recipient: Recipient, occasion: Occasion, fitter: Fitter
    ) -> tuple[Block, ...]:
        context = self._context(recipient, occasion)
        blocks: list[Block] = []
        for block in self._parsed(self._template, context, recipient, fitter):
            if isinstance(block, SnippetsPlace):
                blocks += self._snippet_blocks(block.value.snippets, context, recipient, fitter)
            else:
                blocks.append(block)
        _check_headings(blocks, fitter.problems)
        is_empty = all(isinstance(block, BlankLine) for block in blocks)
        if is_empty and self._template.is_sound and not fitter.problems.errors:
            body = self.source.body
            fitter.problems.add("letter-empty", Location(body.file, body.first_line, 1))
        return fitter.blocks(blocks, self._style, self._style.column.width)

    def _snippet_blocks(
        self,
        names: Iterable[str],
        context: Mapping[str, object],
        recipient: Recipient,
        fitter: Fitter,
    ) -> Iterable[Block]:
        for name in names:
            snippet = self._snippets[name]
            title = Text(snippet.title)
            yield Heading(level=1, content=(title,), origin=snippet.origin.at("title"))
            blocks = self._parsed(self._snippet_templates[name], context, recipient, fitter)
            yield from (block for block in blocks if not isinstance(block, SnippetsPlace))

    def _parsed(
        self,
        template: TextTemplate,
        context: Mapping[str, object],
        recipient: Recipient,
        fitter: Fitter,
    ) -> list[Block | SnippetsPlace]:
        """Fill a text in and parse it; one that fails is noted, and the rest goes on."""
        try:
            rendered = template.render(context, recipient.who)
        except LetterError as error:
            fitter.problems.extend(error.problems)
            return []
        return parse_blocks(rendered, fitter.problems)

    def _context(self, recipient: Recipient, occasion: Occasion) -> dict[str, object]:
        listed = self.source.snippets
        sender = self._sender
        contact = sender.contact
        return {
            **occasion.fields,
            "recipient": self._recipient_values(recipient),
            "recipients": [
                self._recipient_values(replace(recipient, people=(person,), person_ids=(name,)))
                for name, person in zip(recipient.person_ids, recipient.people, strict=True)
            ],
            "sender": {
                "organisation": sender.organisation,
                "name": sender.signatory.name,
                "function": " ".join(sender.signatory.function),
                "website": sender.website,
                "phone": contact.phone if contact else "",
                "email": contact.email if contact else "",
            },
            "date": write_date(occasion.date),
            "subject": self.source.subject,
            "kenmerk": self._written_kenmerk(occasion),
            "copies_to": occasion.copies_to or None,
            "snippets": SnippetsValue("snippets", listed),
            "snippet": lambda name: SnippetsValue(f'snippet("{name}")', (name,)),
        }

    def _recipient_values(self, recipient: Recipient) -> dict[str, object]:
        fractie = recipient.fractie
        geslacht = recipient.people[0].geslacht if recipient.people else None
        return {
            "name": recipient.name,
            "name_in_text": recipient.name_in_text,
            "aanhef": recipient.aanhef(self._style.naming),
            "function": recipient.function,
            "geslacht": geslacht.value if geslacht else "",
            "fractie": {"name": fractie.name, "short": fractie.short} if fractie else None,
        }

    def _compose_closing(self, fitter: Fitter) -> LetterClosing:
        signatory = self._sender.signatory
        closing = LetterClosing(
            slotformule=self.source.slotformule or self._sender.slotformule,
            name=signatory.name,
            function=signatory.function,
        )
        place = signatory.origin.location
        self._check_lines(fitter, (closing.slotformule, closing.name), place)
        self._check_lines(fitter, closing.function, place, self._style.closing.function_font)
        return closing

    def _check_lines(
        self,
        fitter: Fitter,
        lines: Iterable[str],
        place: Location,
        font: FontStyle = FontStyle.REGULAR,
    ) -> None:
        """Note characters that the font lacks and words no column can hold."""
        style = self._style
        for line in lines:
            fitter.inlines((Text(line),), style.text, style.column.width, place, font)

    def _fit_column(self, blocks: Sequence[SideBlock], fitter: Fitter) -> tuple[SideBlock, ...]:
        style = self._style
        place = self._sender.origin.location
        return tuple(
            SideBlock(
                lines=tuple(
                    replace(
                        line,
                        content=fitter.inlines(
                            line.content, style.small, style.side_column.width, place, line.style
                        ),
                    )
                    for line in block.lines
                )
            )
            for block in blocks
        )


def _check_headings(blocks: Iterable[Block], problems: Problems) -> None:
    """PDF/UA allows no skipped level: a sub-heading needs a topic heading before it."""
    for block in blocks:
        if isinstance(block, Heading):
            if block.level > 1:
                problems.add("markdown-heading-first", block.origin)
            return
