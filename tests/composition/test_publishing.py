"""The version for publication has no direct numbers, mail addresses or signature."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nrcli.composition.addressing import recipients_of
from nrcli.composition.publication import Publication, public_recipient, published_letter
from nrcli.domain.letter.blocks import (
    BlankLine,
    Block,
    BulletList,
    CutPoint,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    TableCell,
    TableColumn,
    Text,
    plain_text,
)
from nrcli.domain.letter.house_style import TextSize
from nrcli.domain.letter.kept import KeptLetter
from nrcli.domain.letter.letter import ClosingList, Letter, Part, SideBlock, SideLine
from nrcli.domain.letter.picture import Picture
from nrcli.domain.letter.sender import Contact, Sender, Signatory
from nrcli.domain.letter.side_column import ListedBlock
from nrcli.domain.letter.source_texts import LetterSource
from nrcli.domain.people.address import Address, Postcode
from nrcli.domain.problems.problem import NOWHERE, Problems
from nrcli.domain.values.font_metrics import FontStyle
from nrcli.domain.values.length import Length
from nrcli.renderers.stand_in_font import read_metrics
from tests.support.letters import letter_of
from tests.support.samples import DAY, small_roster, small_sender

MARK = "[weg]"
PICTURE = Picture(file="handtekening.png", alt="Handtekening")


def publication(sender: Sender | None = None) -> Publication:
    return Publication(sender or small_sender(), MARK, Problems())


def published(*inlines: Inline) -> tuple[Inline, ...]:
    (block,) = publication().blocks([Paragraph(content=inlines)])
    assert isinstance(block, Paragraph)
    return block.content


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Bel 070 370 4514 of 06-12345678.", f"Bel {MARK} of {MARK}."),
        ("Schrijf naar jan@voorbeeld.nl.", f"Schrijf naar {MARK}."),
        ("Bel 0800 2000, op Postbus 20301, 2500 EH Den Haag.", None),
        ("Ons nummer is 010 123.", f"Ons nummer is {MARK}."),
        ("Bel 06 - 12 34 56 78 of 070/1234567.", f"Bel {MARK} of {MARK}."),
        ("Bel (+32 2 123 45 67).", f"Bel ({MARK})."),
        ("Op NL91 ABNA 0417 1643 00 VOOR HET EIND.", f"Op {MARK} VOOR HET EIND."),
        ("BSN 111222333, en 111222334.", f"BSN {MARK}, en 111222334."),
        ("Er is niets.", None),
    ],
)
def test_direct_numbers_and_mail_addresses_make_place_for_a_mark(
    written: str, expected: str | None
) -> None:
    assert plain_text(published(Text(written))) == (expected or written)


def test_a_number_that_is_the_sender_s_own_and_found_as_one_too_goes_once() -> None:
    sender = replace(small_sender(), contact=(Contact(name="Bureau", phone="070 370 4514"),))
    paragraph = Paragraph(content=(Text("Bel 070 370 4514."),))

    (block,) = publication(sender).blocks([paragraph])

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == f"Bel {MARK}."


def test_a_number_in_two_styles_goes_as_a_whole() -> None:
    content = published(
        Text("Bel "), Strong((Text("070 370"),)), Text(" 4514"), LineBreak(), Text("of niet.")
    )

    assert content == (
        Text("Bel "),
        Strong((Text(MARK),)),
        Text(""),
        LineBreak(),
        Text("of niet."),
    )


def test_a_link_to_a_mailbox_is_none_any_more() -> None:
    problems = publication().problems
    assert published(Link("mailto:a@b.nl", (Text("mail ons"),))) == (Text("mail ons"),)
    assert published(Link("mailto:a@b.nl", (Text("a@b.nl"),))) == (Text(MARK),)
    assert published(Link("https://c.nl/?m=a@b.nl", (Text("hier"),))) == (Text("hier"),)
    kept = Link("https://c.nl", (Emphasis((Text("hier"),)), CutPoint()))
    assert published(kept) == (kept,)
    assert list(problems) == []


def test_every_block_is_looked_through() -> None:
    text = Text("a@b.nl")
    paragraph = Paragraph(content=(text,))
    note = Footnote(number=1, paragraphs=(paragraph,))
    cell = TableCell(content=(text,))
    blocks: tuple[Block, ...] = (
        Heading(level=1, content=(text,)),
        BulletList(items=(ListItem(blocks=(paragraph,)),)),
        OrderedList(numbers=(1,), items=(ListItem(blocks=(paragraph,)),)),
        Table(columns=(TableColumn(),), header=(cell,), rows=((cell,),)),
        BlankLine(),
        Paragraph(content=(Text("Zie"), note)),
    )
    made = publication()
    found = list(made.blocks(blocks))

    assert "a@b.nl" not in str(found)
    assert str(found).count(MARK) == 6
    assert {problem.code for problem in made.problems} == {"public-left-out"}


def test_the_sender_keeps_what_anybody_may_know() -> None:
    sender = replace(
        small_sender(),
        visiting_address=Address(lines=("Kerkplein 2", "T 070 370 4514")),
        postal_address=None,
        website="info@voorbeeld.nl",
        reply_notice="Bel 070 370 4514.",
        side_column=(ListedBlock(label="Redactie", lines=("info@voorbeeld.nl",)),),
        signatory=Signatory(name="E. Voorbeeld", signature=PICTURE),
        second_signatory=Signatory(name="F. Ander", signature=PICTURE),
    )
    public = publication(sender).public_sender()

    assert public.contact == (Contact(name="Balie"),)
    assert public.side_column == (ListedBlock(label="Redactie", lines=(MARK,)),)
    assert public.visiting_address == Address(lines=("Kerkplein 2",))
    assert (public.website, public.reply_notice) == ("", f"Bel {MARK}.")
    assert [one.signature for one in public.signatories] == [None, None]
    nameless = (Contact(email="a@b.nl", label="Contact"),)
    alone = publication(replace(small_sender(), contact=nameless)).public_sender()
    assert (alone.contact, alone.second_signatory) == ((), None)


def test_what_a_letter_prints_besides_its_text_is_looked_through() -> None:
    source = LetterSource(
        subject="Mail a@b.nl", to="griffier", sender="kantoor", enclosures=("Nota", "c@d.nl")
    )
    public = publication().source(source)

    assert (public.subject, public.enclosures) == (f"Mail {MARK}", ("Nota", MARK))


def test_the_addressee_keeps_name_and_function() -> None:
    (recipient,) = recipients_of("griffier", small_roster(), DAY, NOWHERE, Problems())

    assert recipient.address.postcode == Postcode("1234 AB")
    assert public_recipient(recipient).address_lines() == ("Mevrouw mr. A.B. de Vries", "Griffier")


def test_a_quotation_goes_by_the_same_rule() -> None:
    words = Paragraph(content=(Text("Bel 06 12345678."),))
    (block,) = publication().blocks([Quotation(blocks=(words,))])

    assert isinstance(block, Quotation)
    (inner,) = block.blocks
    assert isinstance(inner, Paragraph)
    assert plain_text(inner.content) == f"Bel {MARK}."


# A letter that was kept, whose sources may be gone.

KEPT = letter_of("Zie de bijlage.", sender="nationaal-rapporteur")


def shown(letter: Letter, *details: str) -> tuple[Letter, list[str]]:
    """Publish a letter, and give it with the texts that were left out."""
    problems = Problems()
    kept = KeptLetter(letter=letter, contact_details=details, public_address=("Mevrouw A. B.",))
    public = published_letter(kept, read_metrics(), problems)
    return public, [problem.values["text"] for problem in problems]


def side(*lines: SideLine) -> SideBlock:
    return SideBlock(lines=lines, text=TextSize(size=Length(6.5), pitch=Length(9)))


def line(text: str, style: FontStyle = FontStyle.REGULAR, part: Part | None = None) -> SideLine:
    return SideLine(content=(Text(text),), style=style, part=part)


def lines_of(blocks: tuple[SideBlock, ...]) -> list[list[str]]:
    return [[plain_text(each.content) for each in block.lines] for block in blocks]


def test_a_kept_letter_without_details_changes_in_its_address_alone() -> None:
    public, told = shown(replace(KEPT, side_column=(), repeated_column=()))

    assert told == []
    assert public.address_lines == ("Mevrouw A. B.",)
    assert public == replace(
        KEPT, side_column=(), repeated_column=(), address_lines=public.address_lines
    )


def test_details_in_a_kept_letter_make_place_for_the_mark() -> None:
    mark = KEPT.house_style.labels.not_public
    text = Paragraph(content=(Text("Bel 06 12345678 of "), Text("070-3704514", whole=True)))
    enclosures = ClosingList(label="Bijlage", blocks=(text,))
    letter = replace(
        KEPT,
        subject=(Text("Mail a@b.nl"),),
        over_address="Per fax 070 370 45 14",
        body=(text,),
        annexes=(text,),
        closing=replace(KEPT.closing, lists=(enclosures,)),
    )
    public, told = shown(letter)

    assert public.title == plain_text(public.subject) == f"Mail {mark}"
    assert public.over_address == f"Per fax {mark}"
    for blocks in (public.body, public.annexes, public.closing.lists[0].blocks):
        (paragraph,) = blocks
        assert isinstance(paragraph, Paragraph)
        assert plain_text(paragraph.content) == f"Bel {mark} of {mark}"
    assert {"06 12345678", "070-3704514"} <= set(told)


def test_lines_of_a_kept_side_column_go_with_their_details() -> None:
    labels = KEPT.house_style.labels
    column = (
        side(line("Redactie", FontStyle.BOLD), line("M 06 12345678")),
        side(line("Contact", FontStyle.BOLD), line("J. Jansen"), line("T  070 370 45 14")),
        side(line("Ons kenmerk", FontStyle.BOLD), line("0612345678", part=Part.KENMERK)),
        side(line(labels.uw_kenmerk, FontStyle.BOLD), line("0612345678")),
        side(line("Bel bij vragen 010 123 45 67.", FontStyle.ITALIC)),
        side(line("a@b.nl")),
    )
    public, told = shown(replace(KEPT, side_column=column), "070 370 45 14")

    assert lines_of(public.side_column) == [
        ["Contact", "J. Jansen"],
        ["Ons kenmerk", "0612345678"],
        [labels.uw_kenmerk, "0612345678"],
        [f"Bel bij vragen {labels.not_public}."],
    ]
    assert public.side_column[-1].space_below is None
    assert told == ["06 12345678", "010 123 45 67", "a@b.nl"]
    assert shown(replace(KEPT, side_column=(side(line("a@b.nl")),)))[0].side_column == ()


@pytest.mark.parametrize("behalf", [(), ("De Minister,",)])
def test_the_picture_of_a_kept_signature_leaves_its_room(behalf: tuple[str, ...]) -> None:
    picture = PICTURE.fitted(Length(50), Length(20))
    signature = replace(
        KEPT.closing.signatures[0], picture=picture, picture_rows=3, on_behalf_of=behalf
    )
    letter = replace(KEPT, closing=replace(KEPT.closing, signatures=(signature,)))
    (found,) = shown(letter)[0].closing.signatures

    assert (found.picture, found.picture_rows) == (None, 0)
    assert found.rows == signature.rows
