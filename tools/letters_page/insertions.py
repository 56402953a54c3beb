"""Samples of tables, footnotes, topics and values."""

from __future__ import annotations

from tools.letters_page.sample import Sample, Section, Shown

__all__ = ["INSERTIONS"]

INSERTIONS = (
    Section(
        title="Tables",
        told=(
            "A table has a header and at least one row, and a cell for each column in each row, "
            "an empty one too. A row is never divided between pages; the header returns on each "
            "page. Cells hold running text: no lists, and no footnotes. Between two tables stands "
            "a text, since Word would join them. A header whose cells are all empty is none."
        ),
        samples=(
            Sample(
                name="table",
                told=(
                    "Colons in the second line say where a column is aligned: `:--` left, `--:` "
                    "right, `:-:` in the middle."
                ),
                alt="A table of three columns: left, right and in the middle",
                text="""\
| Jaar | Meldingen | Stand     |
| :--- | --------: | :-------: |
| 2015 |     1.150 | definitief |
| 2016 |       952 | voorlopig |
""",
            ),
            Sample(
                name="table-wraps",
                told=(
                    "Columns are as wide as their text. If there is no room for that, long texts "
                    "share what is left, and wrap. `\\|` is an upright line in a text."
                ),
                alt="A table whose last column has texts of several lines",
                text="""\
| Jaar | Wat er is geteld |
| :--- | :--- |
| 2015 | meldingen van mogelijke slachtoffers, zoals politie en hulpverlening die hebben gedaan |
| 2016 | hetzelfde, maar zonder de meldingen die **twee keer** zijn gedaan; zie \\| voor \\"of\\" |
""",
            ),
        ),
    ),
    Section(
        title="Footnotes",
        told=(
            "`[^name]` in a text refers to the footnote that `[^name]: …` tells, on a line of its "
            "own anywhere below. The names are yours; in the letter footnotes are numbered in "
            "their order, those of topics too. A footnote has one reference, no table around it, "
            "and paragraphs only."
        ),
        samples=(
            Sample(
                name="footnotes",
                told="Further paragraphs of a footnote are indented by four spaces.",
                alt="A text with two raised numbers, and the two footnotes under a rule",
                shown=Shown.NOTES,
                text="""\
Het aantal meldingen daalde,[^monitor] en de opsporing kreeg minder mensen.[^politie]

[^monitor]: De cijfers staan op www.nationaalrapporteur.nl.

[^politie]: Dat is niet overal *even* duidelijk.

    In de grote steden gaat het om de helft.
""",
            ),
            Sample(
                name="footnote-in-heading",
                told=(
                    "A heading may have a footnote if text stands below it: a paragraph or a list. "
                    "They stay on one page, with the note."
                ),
                alt="A heading with a raised number, a text, and the footnote under a rule",
                shown=Shown.NOTES,
                text="""\
# Mensenhandel[^wet]

De aanpak vraagt om blijvende aandacht.

[^wet]: Strafbaar gesteld in artikel 273f van het Wetboek van Strafrecht.
""",
            ),
            Sample(
                name="footnote-in-list",
                told="So may an item of a list.",
                alt="A list whose second item has a raised number, and the footnote under a rule",
                shown=Shown.NOTES,
                text="""\
1. Het onderzoek begint in mei.
2. De cijfers komen in september.[^later]

[^later]: Als de politie ze op tijd levert.
""",
            ),
        ),
    ),
    Section(
        title="Topics",
        samples=(
            Sample(
                name="snippet",
                told=(
                    "A text that letters share is a [topic](writing-letters.md#topics). "
                    "`{{ snippets }}` sets all that the letter names, each under its title."
                ),
                alt="A sentence, the title of the topic as a heading, and the text of the topic",
                fields="snippets: [opvang]\n",
                snippet="""\
---
title: Opvang
---
Voor slachtoffers is er te weinig plaats.
""",
                text="""\
Ik vraag uw aandacht voor één onderwerp.

{{ snippets }}
""",
            ),
        ),
    ),
    Section(
        title="Values and conditions",
        samples=(
            Sample(
                name="values",
                told=(
                    "`{{ … }}` prints a [value](writing-letters.md#values), always as it is; "
                    "`{% if %}` chooses a text, `{% for %}` repeats one."
                ),
                alt="A sentence with the name, function and date filled in, and a list of one",
                text="""\
Op {{ date }} was {{ recipient.name_in_text }} {{ recipient.function | lower }}.
{% if recipient.fractie %}
De fractie is {{ recipient.fractie.name }}.
{% else %}
Een fractie hoort daar niet bij.
{% endif %}

{% for one in recipients %}
- {{ one.name }}
{% endfor %}
""",
            ),
        ),
    ),
)
