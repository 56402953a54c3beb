"""The text of a letter as a tree."""

from __future__ import annotations

from nrcli.domain.letter.blocks import (
    BlankLine,
    BulletList,
    CutPoint,
    Emphasis,
    Footnote,
    LineBreak,
    Link,
    ListItem,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
    has_footnotes,
    plain_text,
)


def test_a_list_has_the_footnotes_of_its_items_and_a_table_has_none() -> None:
    note = Paragraph(content=(Footnote(1, ()),))
    table = Table(columns=(), header=(), rows=())

    assert has_footnotes(BulletList(items=(ListItem(blocks=(table, BlankLine(), note)),)))
    assert not has_footnotes(BulletList(items=(ListItem(blocks=(table, BlankLine())),)))


def test_plain_text_has_a_line_end_for_a_hard_break() -> None:
    assert plain_text((Text("a"), LineBreak(), Emphasis((Text("b"),)))) == "a\nb"
    assert plain_text((Text("a@"), LineBreak(in_word=True), Text("b.nl"))) == "a@b.nl"


def test_plain_text_has_all_characters_and_nothing_for_a_place_to_cut() -> None:
    content = (Strong((Link("https://a.nl", (Text("a."), CutPoint(), Text("nl"))),)), Text("!"))

    assert plain_text(content) == "a.nl!"


def test_a_numbered_list_has_the_numbers_that_were_typed() -> None:
    assert OrderedList(items=(), numbers=(3, 7, 12)).labels == ("3.", "7.", "12.")


def test_a_quotation_has_the_footnotes_of_what_is_in_it() -> None:
    note = Footnote(1, (Paragraph(content=(Text("noot"),)),))
    plain, noted = Paragraph(content=(Text("a"),)), Paragraph(content=(Text("a"), note))

    assert [has_footnotes(Quotation(blocks=(each,))) for each in (plain, noted)] == [False, True]
