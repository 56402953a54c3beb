"""Samples of what stands around the text of a letter."""

from __future__ import annotations

from tools.letters_page.sample import Sample, Section, Shown

__all__ = ["SURROUNDINGS"]

_LISTS_BELOW = "closing: {enclosures: below_letter, copies_to: below_letter}\n"

SURROUNDINGS = (
    Section(
        title="References, enclosures and copies",
        samples=(
            Sample(
                name="subject",
                told=(
                    "A long subject goes on below itself, as far as the text reaches. Where the "
                    "aanhef then stands, the house style says."
                ),
                alt="A subject on two lines behind Onderwerp",
                fields="""\
subject: Nadere regels voor het toezicht op de opvang van kinderen en voor wie daar werken
""",
                shown=Shown.TOP,
            ),
            Sample(
                name="over-address",
                told=(
                    "A line over the address says how the letter goes: `Per e-mail`, "
                    "`AANGETEKEND`. It is printed as you type it."
                ),
                alt="AANGETEKEND in a row of its own above the name of the addressee",
                fields="over_address: AANGETEKEND\n",
                shown=Shown.TOP,
            ),
            Sample(
                name="side-column",
                told=(
                    "The side column has the kenmerk of the letter you answer, how many "
                    "enclosures there are, and who gets copies, unless the text prints "
                    "`{{ copies_to }}`."
                ),
                alt="The side column, with the sender, kenmerk, enclosures and copies",
                fields="""\
uw_kenmerk: 2017-0000123/AB
enclosures: [Cijfers over 2016, Advies]
copies_to: fractievoorzitters
""",
                shown=Shown.SIDE,
            ),
            Sample(
                name="side-blocks",
                told=(
                    "At the top of it may stand a directorate, bold, and its department, on all "
                    "pages. There may be several contacts, one with an e-mail address only too; a "
                    "fax number; the date of the letter you answer and several kenmerken; and "
                    "blocks of your own. `side_column` of the sender has the order, instead of the "
                    "house style's: parts by name, and blocks with a `label` and `lines`. The "
                    "blocks of a letter stand at `letter`."
                ),
                alt="A side column with directorate, OIN, two contacts, references and zaaknummer",
                fields="""\
uw_brief_van: 2017-03-01
uw_kenmerk: [2017-0000123/AB, 2017-0000124]
side_column:
  - {label: Zaaknummer, lines: Z-2017-0042}
""",
                sender="""\
directorate: Directie Voorbeeld
department: Afdeling Proef
contact:
  - {name: A. de Vries, function: Adviseur, phone: 010 123 45 67, fax: 010 123 45 68}
  - {label: Redactie, email: redactie@example.nl}
side_column:
  - directorate
  - department
  - addresses
  - {label: OIN, lines: "00000001003214345000"}
  - contact
  - ons_kenmerk
  - uw_brief_van
  - uw_kenmerk
  - letter
  - reply_notice
""",
                shown=Shown.SIDE,
            ),
            Sample(
                name="labelled-addresses",
                told=(
                    "A house style may give each address a label of its own. What stands on the "
                    "pages that follow is in `repeated`; `pitch` and `gap` are the distance of "
                    "rows and that to the next block, where these differ."
                ),
                alt="The visiting address under Bezoekadres, the other under Postadres",
                house_style="""\
labels: {visiting_address: Bezoekadres, postal_address: Postadres}
side_column:
  x: 165.05 mm
  width: 35 mm
  first_baseline: 56.9 mm
  gap: 4.76 mm
  blocks: [directorate, department, addresses, contact, ons_kenmerk, letter, reply_notice]
  repeated:
    - {part: directorate, pitch: 8.15 pt, gap: 8.43 mm}
    - date
    - ons_kenmerk
    - letter
""",
                shown=Shown.SIDE,
            ),
            Sample(
                name="enclosures-by-title",
                told=(
                    "A house style may have the enclosures there by their titles, and a label of "
                    "its own for one and for several."
                ),
                alt="Both enclosures by title below Bijlagen in the side column",
                fields="enclosures: [Cijfers over 2016, Advies]\n",
                house_style="""\
closing: {enclosures: side_column_titles}
labels: {enclosures: Bijlagen, enclosure: Bijlage}
""",
                shown=Shown.SIDE,
            ),
            Sample(
                name="lists-below",
                told="A house style may have enclosures and copies in lists under the letter.",
                alt="Lists of enclosures and of copies below the name of who signs",
                fields="""\
enclosures: [Cijfers over 2016, Advies]
copies_to: fractievoorzitters
""",
                house_style=_LISTS_BELOW,
                shown=Shown.CLOSING,
            ),
        ),
    ),
    Section(
        title="Annexes",
        told=(
            "`{{ closing }}` on a line of its own says where slotformule and signature stand; "
            "without it they come last. What follows it begins a new page, under the same page "
            "numbers and side column, and so does each heading with one `#`: annexes, or how to "
            "object to a decision."
        ),
        samples=(
            Sample(
                name="annexes",
                told="Footnotes are counted on through the annexes.",
                alt="A page with the letter and its signature, and a page for each of two annexes",
                text="""\
Hierbij stuur ik u de bepalingen die over mijn taak gaan.

{{ closing }}

# Bijlage 1: bepalingen

**Artikel 1.** Er is een nationaal rapporteur.

# Bijlage 2: cijfers

Die van vorig jaar zijn nog voorlopig.
""",
                shown=Shown.PAGES,
            ),
        ),
    ),
    Section(
        title="Closings",
        told=(
            "Who signs, and how, is in the file of the [sender](writing-letters.md"
            "#senders-who-signs)."
        ),
        samples=(
            Sample(
                name="closing",
                told=(
                    "The usual one: a slotformule, room for the signature, name and function. "
                    "Where a page ends above it, the paragraph before it goes along, whole, if "
                    "that has at most six lines."
                ),
                alt="Slotformule, room to sign, name, and the function in italics",
                sender="""\
slotformule: Hoogachtend,
signatory:
  name: Corinne Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur Mensenhandel en, Seksueel Geweld tegen Kinderen]
""",
                shown=Shown.CLOSING,
            ),
            Sample(
                name="on-behalf-of",
                told="Signed for somebody else, by somebody who signs for an absent colleague.",
                alt="De Minister van Justitie en Veiligheid, voor deze, and b/a before the name",
                sender="""\
signatory:
  name: Corinne Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur]
  on_behalf_of: De Minister van Justitie en Veiligheid
  before_name: b/a
""",
                shown=Shown.CLOSING,
            ),
            Sample(
                name="namens-deze",
                told=(
                    "Signed under mandate: `on_behalf_words` are printed instead of those of the "
                    "house style, and with `function_above` the function stands above the "
                    "signature and the name alone below it."
                ),
                alt="The minister, namens deze, the function in italics, room to sign, a name",
                sender="""\
signatory:
  name: A. de Vries
  function: [Directeur Voorbeelden]
  on_behalf_of: De Minister van Justitie en Veiligheid
  on_behalf_words: namens deze,
  function_above: true
""",
                shown=Shown.CLOSING,
            ),
            Sample(
                name="two-signatories",
                told="Two sign side by side.",
                alt="Two names side by side, each with a function",
                sender="""\
signatory:
  name: Corinne Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur]
second_signatory:
  name: De voorzitter van de commissie
  function: [Voorzitter van de commissie]
""",
                shown=Shown.CLOSING,
            ),
            Sample(
                name="signature",
                told="A picture of the signature stands in the room that is kept for it.",
                alt="A drawn signature between the slotformule and the name",
                sender="""\
signatory:
  name: Corinne Dettmeijer-Vermeulen
  function: [Nationaal Rapporteur]
  signature: {file: templates/pictures/handtekening.svg, alt: Handtekening}
""",
                shown=Shown.CLOSING,
            ),
        ),
    ),
    Section(
        title="Marks on every page",
        samples=(
            Sample(
                name="marking",
                told="A marking (rubricering) stands along the left edge, at the top and the foot.",
                alt="A page with VERTROUWELIJK along its left edge, twice",
                fields="marking: Vertrouwelijk\n",
                shown=Shown.PAGE,
            ),
            Sample(
                name="concept",
                told=(
                    "`nrcli draft LETTER --concept` marks every page. The word is no part of the "
                    "text: it is not read aloud."
                ),
                alt="A page with the word CONCEPT across it, in grey",
                concept=True,
                shown=Shown.PAGE,
            ),
        ),
    ),
    Section(
        title="Letterhead and house style",
        samples=(
            Sample(
                name="letterhead",
                told=(
                    "A [logo and a wordmark](writing-letters.md#house-styles-logo-marking-lists) "
                    "are files of your own. These were drawn for this page."
                ),
                alt="The head of a letter, with a blue logo at the top and a wordmark beside it",
                house_style="""\
logo: {file: templates/pictures/logo.svg, alt: Logo van het bureau,
  x: 98.5 mm, y: 0 mm, width: 13 mm, height: 37.1 mm}
wordmark: {file: templates/pictures/woordmerk.svg, alt: Bureau Voorbeeld,
  x: 113.7 mm, y: 21 mm, width: 60 mm, height: 16 mm}
""",
                shown=Shown.TOP,
            ),
            Sample(
                name="office-name",
                told=(
                    "A house style that names no such files may have the name of the office there "
                    "in text: the `organisation` of the sender, in a box."
                ),
                alt="The name of the office in bold type on three lines, above the side column",
                house_style="""\
office_name: {x: 113.7 mm, y: 21 mm, width: 50 mm, height: 25.4 mm}
""",
                shown=Shown.TOP,
            ),
            Sample(
                name="second-house-style",
                told=(
                    "The second house style that comes with nrcli has other labels and measures. "
                    "It is a YAML file and nothing else."
                ),
                alt="A page with Betreft for Onderwerp, DEN HAAG in capitals and wider rows",
                fields="house_style: rijksbrief-betreft\n",
                shown=Shown.PAGE,
            ),
        ),
    ),
)
