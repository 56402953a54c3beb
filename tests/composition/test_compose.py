"""A letter is complete before it is rendered: every part of it, for each recipient."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from nrcli.composition.composer import LetterComposer, Occasion
from nrcli.domain.letter.blocks import Heading, Paragraph, plain_text
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter, LetterClosing, Signature
from nrcli.domain.letter.sender import Sender
from nrcli.domain.people.address import Address
from nrcli.domain.people.person import Geslacht, Person
from nrcli.domain.people.recipient import Recipient
from nrcli.domain.people.roster import RoleLabel
from nrcli.domain.problems.problem import LetterError, Problems
from nrcli.domain.values.length import Length
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace
from tests.support.letterheads import LOGO, NAME
from tests.support.letters import ROOT, golden_letters, letter_of
from tests.support.samples import DAY, compose_text, problems_of


def sender_of() -> Sender:
    sender = Workspace(ROOT).sender("nationaal-rapporteur")
    assert sender is not None
    return sender


def side_of(letter: Letter) -> list[list[str]]:
    return [[plain_text(line.content) for line in block.lines] for block in letter.side_column]


def headings_of(letter: Letter) -> list[str]:
    return [plain_text(block.content) for block in letter.body if isinstance(block, Heading)]


def test_the_letter_to_the_informateur_is_complete() -> None:
    letter = golden_letters()["informateur"]

    assert letter.title == "Mensenhandel en seksueel geweld tegen kinderen"
    assert letter.return_line == "> Retouradres Postbus 20301 2500 EH  Den Haag"
    assert letter.address_lines == (
        "Mevrouw drs. E.I. Schippers",
        "Informateur",
        "p/a Tweede Kamer",
        "Postbus 20018",
        "2500 EA  Den Haag",
    )
    assert letter.date_text == "5 april 2017"
    assert letter.kenmerk == Kenmerk("10026")
    assert plain_text(letter.aanhef) == "Geachte mevrouw Schippers,"
    assert letter.closing.slotformule == "Met vriendelijke groet,"
    assert headings_of(letter) == ["Mensenhandel", "Seksueel geweld tegen kinderen"]
    assert letter.sender_name.startswith("Nationaal Rapporteur")


def test_the_side_column_has_a_block_for_each_thing_given() -> None:
    assert side_of(golden_letters()["references"]) == [
        ["Turfmarkt 147", "2511 DP  Den Haag", "Postbus 20301", "2500 EH  Den Haag",
         "www.nationaalrapporteur.nl"],
        ["Contactpersoon", "Bureau Nationaal Rapporteur", "Secretariaat"],
        ["T  070 370 4514"],
        ["Uw kenmerk", "2017-0000123/AB"],
        ["Ons kenmerk", "10026"],
        ["Bijlage(n)", "2"],
        ["Afschrift aan", "alle fractievoorzitters in de Tweede Kamer"],
        [sender_of().reply_notice],
    ]  # fmt: skip


def test_copies_that_the_text_names_are_not_named_beside_it_too() -> None:
    beside = letter_of("Kort.", copies_to="fractievoorzitters")
    inside = letter_of("Een afschrift gaat naar {{ copies_to }}.", copies_to="fractievoorzitters")

    assert [block[0] for block in side_of(beside) if "Afschrift" in block[0]] == ["Afschrift aan"]
    assert not any("Afschrift" in block[0] for block in side_of(inside))
    (block,) = inside.body
    assert isinstance(block, Paragraph)
    assert plain_text(block.content).endswith("naar alle fractievoorzitters in de Tweede Kamer.")


def test_a_concept_without_a_kenmerk_says_that_it_follows() -> None:
    concept = golden_letters()["concept"]

    assert concept.concept
    assert concept.kenmerk is None
    assert ["Ons kenmerk", "volgt"] in side_of(concept)


def test_one_snippet_can_stand_where_it_is_called() -> None:
    text = 'Eerst.\n\n{{ snippet("mensenhandel") }}\n\nDan.'
    letter = letter_of_with_snippets(text, listed=())

    assert headings_of(letter) == ["Mensenhandel"]
    assert letter.body[1].origin.file == "templates/snippets/mensenhandel.md"


def test_a_composer_knows_the_snippets_that_its_text_calls() -> None:
    workspace = Workspace(ROOT)
    source = workspace.letter("informateur")
    style = workspace.house_style("rijkshuisstijl")
    assert source is not None
    assert style is not None
    text = 'een\n\n{{ snippet("mensenhandel") }}'
    changed = replace(source, body=replace(source.body, text=text))
    composer = LetterComposer(changed, {}, sender_of(), style, read_metrics(), Problems())

    (call,) = composer.snippet_calls
    assert call[0] == "mensenhandel"
    assert (call[1].line, call[1].column) == (source.body.first_line + 2, 4)


def test_snippets_stand_in_the_order_they_are_listed() -> None:
    listed = ("seksueel-geweld-tegen-kinderen", "mensenhandel")

    assert headings_of(letter_of_with_snippets("{{ snippets }}", listed=listed)) == [
        "Seksueel geweld tegen kinderen",
        "Mensenhandel",
    ]


def test_a_snippet_holds_no_other_snippet() -> None:
    with pytest.raises(LetterError) as error:
        letter_of_with_snippets("{{ snippets }}", listed=("mensenhandel",), inner="{{ snippets }}")
    with pytest.raises(LetterError) as called:
        letter_of_with_snippets(
            "{{ snippets }}", listed=("mensenhandel",), inner='{{ snippet("mensenhandel") }}'
        )

    assert [problem.code for problem in error.value.problems] == ["unknown-value"]
    assert [problem.code for problem in called.value.problems] == ["snippet-in-snippet"]


def test_a_letter_s_own_slotformule_wins() -> None:
    assert letter_of("Kort.", slotformule="Hoogachtend,").closing.slotformule == "Hoogachtend,"


def test_two_recipients_of_one_letter_are_both_greeted_and_can_be_gone_through() -> None:
    letter = letter_of(
        "{% for r in recipients %}{{ r.name }};{% endfor %} {{ recipient.name }}",
        day=date(2021, 11, 1),
    )
    (block,) = letter.body

    assert plain_text(letter.aanhef) == "Geachte heer Remkes, geachte heer Koolmees,"
    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "J.W. Remkes;W. Koolmees; J.W. Remkes en W. Koolmees"


def test_everything_that_does_not_fit_a_recipient_is_told_at_once() -> None:
    workspace = Workspace(ROOT)
    source = workspace.letter("informateur")
    sender = workspace.sender("nationaal-rapporteur")
    style = workspace.house_style("rijkshuisstijl")
    assert source is not None
    assert sender is not None
    assert style is not None
    signatory = replace(sender.signatory, function=("x" * 90,))
    composer = LetterComposer(
        replace(source, snippets=(), body=replace(source.body, text="> > x")),
        {},
        replace(sender, signatory=signatory),
        style,
        read_metrics(),
        Problems(),
    )
    person = Person(geslachtsnaam="W" * 60 + "中", geslacht=Geslacht.M, voorletters="A.")
    recipient = Recipient(
        person_ids=("w",),
        people=(person,),
        address=Address(lines=("x",)),
        label=RoleLabel(one=""),
    )
    with pytest.raises(LetterError) as error:
        composer.compose(recipient, Occasion(date=date(2017, 4, 5)))

    assert {problem.code for problem in error.value.problems} == {
        "address-too-wide",
        "address-too-short",
        "character-not-in-font",
        "word-too-wide",
        "markdown-quote",
    }


def letter_of_with_snippets(text: str, *, listed: tuple[str, ...], inner: str = "") -> Letter:
    workspace = Workspace(ROOT)
    source = workspace.letter("informateur")
    sender = workspace.sender("nationaal-rapporteur")
    style = workspace.house_style("rijkshuisstijl")
    assert source is not None
    assert sender is not None
    assert style is not None
    names = ("mensenhandel", "seksueel-geweld-tegen-kinderen")
    snippets = {name: snippet for name in names if (snippet := workspace.snippet(name)) is not None}
    if inner:
        first = snippets["mensenhandel"]
        snippets["mensenhandel"] = replace(first, body=replace(first.body, text=inner))
    problems = Problems()
    composer = LetterComposer(
        replace(source, snippets=listed, body=replace(source.body, text=text)),
        snippets,
        sender,
        style,
        read_metrics(),
        problems,
    )
    problems.raise_errors()
    person = Person(geslachtsnaam="Jansen", voorletters="J.", geslacht=Geslacht.M)
    recipient = Recipient(
        person_ids=("jansen",),
        people=(person,),
        address=Address(lines=("Straat 1", "Stad")),
        label=RoleLabel(one="Lid"),
    )
    return composer.compose(recipient, Occasion(date=date(2017, 4, 5))).letter


def test_a_letter_has_its_parts_from_the_sender_the_roster_and_the_text() -> None:
    letter = compose_text("Een alinea.")

    assert letter.title == "Een proef"
    assert plain_text(letter.subject) == "Een proef"
    assert letter.return_line == "> Retouradres Postbus 1 1234 AB  Ons Dorp"
    assert letter.address_lines == (
        "Mevrouw mr. A.B. de Vries", "Griffier", "Dorpsstraat 1", "1234 AB  Ons Dorp",
    )  # fmt: skip
    assert plain_text(letter.aanhef) == "Geachte mevrouw De Vries,"
    assert (letter.date, letter.kenmerk_text, letter.concept) == (DAY, "7", False)
    assert letter.closing == LetterClosing(
        slotformule="Met vriendelijke groet,",
        rows_below_slotformule=4,
        signatures=(Signature(name=("E. Voorbeeld",), function=("Rapporteur",)),),
    )
    assert letter.sender_name == "Bureau Voorbeeld"


@pytest.mark.parametrize(
    ("who", "lines", "aanhef"),
    [
        ("bakker", ("De heer C. Bakker", "Fractievoorzitter P1"), "Geachte heer Bakker,"),
        ("smit", ("D. Smit", "Fractievoorzitter P2"), "Geachte D. Smit,"),
    ],
)
def test_each_recipient_has_an_address_and_aanhef_of_their_own(
    who: str, lines: tuple[str, str], aanhef: str
) -> None:
    letter = compose_text("Een alinea.", to=who)

    assert letter.address_lines[:2] == lines
    assert plain_text(letter.aanhef) == aanhef


def test_listed_snippets_stand_in_order_each_under_its_title() -> None:
    letter = compose_text(
        "Voor.\n\n{{ snippets }}\n\nNa.", snippets={"twee": "Tekst *twee*.", "een": "Tekst een."}
    )

    blocks = [block for block in letter.body if isinstance(block, Heading | Paragraph)]
    assert [plain_text(block.content) for block in blocks] == [
        "Voor.", "Over twee", "Tekst twee.", "Over een", "Tekst een.", "Na.",
    ]  # fmt: skip
    assert headings_of(letter) == ["Over twee", "Over een"]


def test_a_snippet_called_by_name_may_stand_anywhere_and_more_than_once() -> None:
    letter = compose_text(
        '{{ snippet("b") }}\n\nTussen.\n\n{{ snippet("a") }}\n\n{{ snippet("b") }}',
        snippets={"a": "A.", "b": "B."},
    )

    assert headings_of(letter) == ["Over b", "Over a", "Over b"]


def test_a_snippet_sees_the_values_of_its_letter() -> None:
    letter = compose_text(
        "{{ snippets }}",
        to="bakker",
        snippets={"a": "## {{ recipient.fractie.name }}, {{ x }}"},
        x="*W*",
    )

    assert headings_of(letter) == ["Over a", "Partij Een, *W*"]


def test_a_snippet_s_sub_heading_counts_its_title_as_the_topic() -> None:
    assert problems_of("{{ snippets }}", snippets={"a": "## Onder"}) == ()
    assert [each.code for each in problems_of("{{ snippets }}", snippets={"a": "### Dieper"})] == [
        "markdown-heading-skipped"
    ]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Een alinea.", [["Afschrift aan", "alle leden"]]),
        ("Een afschrift gaat naar {{ copies_to }}.", []),
        ("{% if copies_to %}Er gaat een afschrift uit.{% endif %}", []),
    ],
)
def test_copies_stand_beside_the_text_unless_the_text_speaks_of_them(
    text: str, beside: list[list[str]]
) -> None:
    letter = compose_text(text, copies_to="alle leden")

    assert [block for block in side_of(letter) if block[0] == "Afschrift aan"] == beside


def test_a_field_is_a_text_of_the_letter() -> None:
    (block,) = compose_text("Op {{ plaats }}.", plaats="de {{ markt }}").body

    assert isinstance(block, Paragraph)
    assert plain_text(block.content) == "Op de {{ markt }}."


def test_a_letter_of_nothing_but_empty_branches_has_no_text() -> None:
    (problem,) = problems_of("{% if recipient.fractie %}\nNiet hier.\n{% endif %}\n\n---\n")

    assert (str(problem.location), problem.code) == ("brief.md:1:1", "letter-empty")


def test_a_line_over_the_address_is_part_of_the_letter() -> None:
    letter = letter_of("Tekst.", over_address="Per e-mail")

    assert letter.over_address == "Per e-mail"
    assert letter.address_baseline == letter.house_style.address.first_baseline
    lower = letter_of("Tekst.", over_address="Per e-mail", house_style="rijksbrief-betreft")
    style = lower.house_style
    assert lower.over_address_baseline == style.address.first_baseline
    assert lower.address_baseline == style.address.first_baseline + style.text.row
    without = letter_of("Tekst.", house_style="rijksbrief-betreft")
    assert without.address_baseline == style.address.first_baseline


@pytest.mark.parametrize(
    ("over_address", "codes"),
    [
        ("Per e-mail en per aangetekende post, met bericht van ontvangst", "over-address-too-wide"),
        ("Per \u2603", "character-not-in-font"),
    ],
)
def test_a_line_over_the_address_that_cannot_be_set_is_told(over_address: str, codes: str) -> None:
    with pytest.raises(LetterError) as raised:
        letter_of("Tekst.", over_address=over_address)

    assert [problem.code for problem in raised.value.problems] == [codes]


def test_the_name_of_the_office_stands_where_no_picture_is_named() -> None:
    name = letter_of("Tekst.", change={"house_style": {"office_name": NAME}}).office_name
    pictured = letter_of("Tekst.", change={"house_style": {"office_name": NAME, "logo": LOGO}})

    assert plain_text(name) == golden_letters()["informateur"].sender_name
    assert pictured.office_name == golden_letters()["informateur"].office_name == ()


def test_a_name_too_high_for_its_box_is_told() -> None:
    low = replace(NAME, height=Length.parse("8 mm"))
    with pytest.raises(LetterError) as raised:
        letter_of("Tekst.", change={"house_style": {"office_name": low}})

    (problem,) = raised.value.problems
    assert (problem.code, problem.values) == ("office-name-too-high", {"excess": "4.7 mm"})
