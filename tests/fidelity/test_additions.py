"""What is added to a letter in Word stands where nrcli sets the same text.

python-docx adds it here, by the names of styles alone, as a colleague takes them from the gallery.
"""

from __future__ import annotations

import io
from pathlib import Path

import docx
from docx.document import Document

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.fidelity.test_parity import first_difference, rows_of
from tests.support.letters import letter_of
from tests.support.libreoffice import convert_to_pdf
from tests.support.optional import STAND_IN_FOLDER, needs_libreoffice

LONG = (
    "Een alinea die over meer dan één regel loopt, want er valt genoeg over te zeggen om de hele "
    "regel te vullen, en nog een."
)
ADDED = (
    ("Normal", LONG),
    ("Normal", "Nog een alinea."),  # so that a heading begins page 2, and the closing is not alone
    ("Heading 1", "Een kop"),
    ("Normal", "Daaronder een alinea."),
    ("Heading 2", "Een tussenkop"),
    ("Normal", "Een opsomming:"),
    ("List Bullet", "een punt"),
    ("List Bullet", LONG),
    ("Normal", "En met nummers:"),
    ("List Number", "het eerste"),
    ("List Number", "het tweede"),
    ("Normal", "Een tabel:"),
    ("Brief tabel", "Jaar|Aantal"),
    ("Heading 1", "Nog een kop"),
    ("Normal", "Slot."),
)
MARKDOWN = f"""\
Begin.

{LONG}

Nog een alinea.

# Een kop

Daaronder een alinea.

## Een tussenkop

Een opsomming:

- een punt
- {LONG}

En met nummers:

1. het eerste
2. het tweede

Een tabel:

| Jaar | Aantal |
| :--- | :--- |
| 2016 | 952 |
| 2017 | 1.021 |

# Nog een kop

Slot.
"""


def add(document: Document, after: str) -> None:
    """Add each of the texts behind a paragraph, in the style that it names."""
    place = next(one for one in document.paragraphs if one.text == after)._p  # noqa: SLF001 - it moves what it adds
    for style, text in ADDED:
        if style == "Brief tabel":
            table = document.add_table(rows=3, cols=2, style=style)
            cells = [*text.split("|"), "2016", "952", "2017", "1.021"]
            for cell, content in zip((c for row in table.rows for c in row.cells), cells,
                                     strict=True):  # fmt: skip
                cell.paragraphs[0].add_run(content)
            added = table._tbl  # noqa: SLF001 - as above
        else:
            added = document.add_paragraph(text, style)._p  # noqa: SLF001 - as above
        place.addnext(added)
        place = added


@needs_libreoffice
def test_what_is_added_by_style_stands_in_the_rows_of_the_same_letter(tmp_path: Path) -> None:
    before = RENDERERS[OutputFormat.DOCX](letter_of("Begin.")).content
    document = docx.Document(io.BytesIO(before))
    add(document, "Begin.")
    path = tmp_path / "letter.docx"
    document.save(str(path))

    laid_out = rows_of(convert_to_pdf([path], tmp_path, STAND_IN_FOLDER)[path].read_bytes())
    ours = rows_of(RENDERERS[OutputFormat.PDF](letter_of(MARKDOWN)).content)

    assert len(laid_out) == len(ours)
    assert first_difference(ours, laid_out) is None
