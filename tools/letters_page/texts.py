"""Samples of running text, headings and lists."""

from __future__ import annotations

from tools.letters_page.sample import Sample, Section, Shown

__all__ = ["TEXTS"]

TEXTS = (
    Section(
        title="Paragraphs",
        samples=(
            Sample(
                name="paragraphs",
                told=(
                    "A blank line begins a new paragraph. Where you end a line inside a paragraph "
                    "makes no difference."
                ),
                alt="Two paragraphs with a blank line between them",
                text="""\
Graag maak ik kennis met u. Mijn bureau belt u deze week,
om een afspraak te maken.

Over de aanpak van mensenhandel zend ik u later een brief.
""",
            ),
            Sample(
                name="line-break",
                told=(
                    "`\\` at the end of a line, or two spaces, sets what follows as a paragraph "
                    "directly under it, without a blank row."
                ),
                alt="Three paragraphs directly under one another",
                text="""\
Voor vragen kunt u terecht bij:\\
het bureau van de Nationaal Rapporteur,\\
Postbus 20301, Den Haag.
""",
            ),
            Sample(
                name="blank-line",
                told=(
                    "`---` is one extra blank line. It needs a blank line before and after it: "
                    "directly under a text it would make that text a heading, and nrcli says so."
                ),
                alt="Two paragraphs with two blank lines between them",
                text="""\
Zo ver over het onderzoek van dit jaar.

---

Tot slot vraag ik uw aandacht voor de planning.
""",
            ),
            Sample(
                name="new-page",
                told=(
                    "`{{ new_page }}` on a line of its own begins a new page, in a letter or in a "
                    "topic. It has text on both sides."
                ),
                alt="Two pages; the second begins with a heading",
                text="""\
De planning van dit jaar staat hieronder.

{{ new_page }}

# Planning

Het onderzoek begint in mei.
""",
                shown=Shown.PAGES,
            ),
            Sample(
                name="quotation",
                told=(
                    "`>` before its lines makes a quotation: it stands in, and has no marks. It "
                    "holds paragraphs and lists."
                ),
                alt="A sentence, and below it a quotation that stands in from the edge",
                text="""\
De wet zegt daarover:

> Er is een nationaal rapporteur mensenhandel en seksueel geweld tegen kinderen, die onderzoek doet
> naar de ontwikkelingen in de omvang en kenmerken daarvan.
""",
            ),
            Sample(
                name="no-break-space",
                told=(
                    "A no-break space stays one: what it joins stands on one line. Type it, or "
                    "write `&nbsp;`."
                ),
                alt="The words Postbus 20301 stand together on the second line",
                text="""\
Een schriftelijke reactie ontvang ik graag voor het einde van deze maand, op Postbus&nbsp;20301.
""",
            ),
        ),
    ),
    Section(
        title="Headings",
        samples=(
            Sample(
                name="headings",
                told=(
                    "`#` is a topic heading, bold; `##` a sub-heading, italic; `###` one below "
                    "that, underlined. The house style says how each looks, and whether it has "
                    "one, two or three. A heading may be a sub-heading with none above it, but "
                    "below a heading no level is skipped. Words in it may be bold or italic. It "
                    "stays on the page of the line below it."
                ),
                alt="A bold heading, below it an italic one, and below that one with a line under",
                text="""\
# Mensenhandel

De aanpak vraagt om blijvende aandacht.

## Opsporing

De opsporing vraagt om mensen die ervoor zijn opgeleid.

### In de *regio*

De politie heeft er te weinig.
""",
            ),
        ),
    ),
    Section(
        title="Emphasis",
        samples=(
            Sample(
                name="emphasis",
                told=(
                    "`*…*` is emphasis, `**…**` is strong. Write `\\` before a mark that should "
                    "be printed: `\\*`, `\\#`, `1\\.`."
                ),
                alt="Words in italics, in bold and in both; an asterisk as it is",
                text="""\
Ik vraag uw *aandacht* voor **twee** onderwerpen, en ***allebei*** nu. Dit is \\*geen\\* nadruk.
""",
            ),
        ),
    ),
    Section(
        title="Links",
        samples=(
            Sample(
                name="links",
                told=(
                    "A link has a text and a whole address: `https://`, `http://` or `mailto:`. A "
                    "bare address is a link too: `https://…`, `www.…` and those of mailboxes. What "
                    "stands behind it, such as a full stop, is no part of it."
                ),
                alt="A sentence with a link, a web address and an e-mail address in it",
                text="""\
Meer staat op [onze website](https://www.nationaalrapporteur.nl), op www.rijksoverheid.nl en op
https://www.tweedekamer.nl. Schrijven kan ook: info@rijksoverheid.nl.
""",
            ),
            Sample(
                name="visible-links",
                told="A link looks like other text, unless the house style says otherwise.",
                alt="A sentence with a blue, underlined web address",
                house_style="links: {underlined: true, colour: 0563C1}\n",
                text="""\
Het rapport staat op www.nationaalrapporteur.nl.
""",
            ),
            Sample(
                name="long-words",
                told=(
                    "Lines break at spaces, and after hyphens and dashes inside words, as in "
                    "Word: een-|op-|een, B.17-|B.20, covid-|19. The kenmerk of the letter, uw "
                    "kenmerk and the phone number of the sender stay whole. A word that is wider "
                    "than the column is cut after `/`, `.`, `-` or `@`; if it has none of these, "
                    "you are told."
                ),
                alt="A web address that is cut after a slash, over two lines",
                text="""\
Het rapport staat op
https://www.nationaalrapporteur.nl/publicaties/rapporten/mensenhandel/tiende-rapportage-mensenhandel.
""",
            ),
        ),
    ),
    Section(
        title="Lists",
        told="Lists go four levels deep. What belongs to an item is indented to its text.",
        samples=(
            Sample(
                name="bullets",
                told="`-` begins an item with a bullet. Inner lists are indented to the text.",
                alt="A list with bullets, and a list within it",
                text="""\
Nodig zijn:

- opsporing door mensen die ervoor zijn opgeleid;
- hulp aan slachtoffers:
  - opvang,
  - begeleiding naar werk of school;
- cijfers die met elkaar te vergelijken zijn.
""",
            ),
            Sample(
                name="numbers",
                told="`1.` begins a numbered list; a list with numbers may stand in any other.",
                alt="A numbered list, and a numbered list within it",
                text="""\
1. Het onderzoek begint in mei.
2. De uitkomst komt in twee delen:
   1. de cijfers,
   2. de aanbevelingen.
3. De Tweede Kamer ontvangt het rapport in november.
""",
            ),
            Sample(
                name="loose-list",
                told=(
                    "With blank lines between its items a list is loose: they are printed too. An "
                    "item may have several paragraphs."
                ),
                alt="A list with blank lines between its items",
                text="""\
- Het bureau verzamelt de cijfers.

  Die komen van politie, justitie en hulpverlening.

- De rapporteur doet aanbevelingen.
""",
            ),
            Sample(
                name="list-under-line",
                told=(
                    "A list stands directly under the line that introduces it, unless you leave a "
                    "blank line there."
                ),
                alt="A list directly under its introduction, and one below a blank row",
                text="""\
Nodig zijn:
- opvang voor minderjarigen;
- betere cijfers.

En verder:

- geduld.
""",
            ),
            Sample(
                name="list-numbers",
                told=(
                    "Lists are also numbered `1)`, `a.`, `a)`, `i.` or `1.1`: with small letters, "
                    "and only where the second item follows the first, so that no initial becomes "
                    "a list. The number that you type is the number that is printed; numbers go up."
                ),
                alt="A list with 3. 7. 12., one with a) and b), and one with 2.1 and 2.2",
                text="""\
Van de aanbevelingen staan deze nog open:
3. meer opsporing;
7. meer opvang;
12. betere cijfers.

Over de opvang:

a) het aantal plaatsen;
b) de duur:
   i. in de eerste fase,
   ii. daarna.

2.1 De cijfers komen in mei.
2.2 Het rapport komt in november.
""",
            ),
            Sample(
                name="list-marks",
                told=(
                    "The house style says which mark each level has: `bullet` for all of them, or "
                    "`bullets` for one after the other."
                ),
                alt="A list with dashes, in it small squares, and in these the letter o",
                house_style="bullets: [–, ▪, o]\n",  # noqa: RUF001 - as ministries have it
                text="""\
- opsporing:
  - bij de politie:
    - in de regio.
- opvang.
""",
            ),
            Sample(
                name="list-goes-on",
                told=(
                    "Any number may begin a list. So a list that a paragraph interrupts goes on "
                    "where you say."
                ),
                alt="A list of two items, a paragraph, and a list that goes on with 3",
                text="""\
1. Het onderzoek begint in mei.
2. De cijfers komen in september.

Daarna is het aan de Tweede Kamer:

3. de behandeling in de commissie;
4. het debat.
""",
            ),
            Sample(
                name="list-starts-again",
                told="After a heading or paragraph a list that begins with 1 starts again.",
                alt="Two lists that both begin with 1",
                text="""\
Dit jaar:

1. cijfers over 2016;
2. een verkenning.

Volgend jaar:

1. cijfers over 2017.
""",
            ),
        ),
    ),
)
