"""What each kind of letter becomes, kept to be looked at and compared.

Where a change is meant, `pytest tests/goldens --snapshot-update` writes the new ones: read the
difference before you commit it.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from syrupy.extensions.image import PNGImageSnapshotExtension
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS, render_with_appendix
from nrcli.renderers.pdf.letter_data import letter_data
from tests.support.letters import golden_letters
from tests.support.minuten import minuut_pages
from tests.support.pdf_png import render_page
from tests.support.pictures import is_same_picture

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

DOTS_PER_INCH = 60


class XmlFile(SingleFileSnapshotExtension):
    """A golden that is an XML file."""

    _write_mode = WriteMode.TEXT
    file_extension = "xml"


class JsonFile(SingleFileSnapshotExtension):
    """A golden that is a JSON file."""

    _write_mode = WriteMode.TEXT
    file_extension = "json"


class TextFile(SingleFileSnapshotExtension):
    """A golden that is a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class PagePicture(PNGImageSnapshotExtension):
    """A golden that is a picture of a page; how a PNG is compressed does not matter."""

    def matches(self, *, serialized_data: bytes, snapshot_data: bytes) -> bool:
        return is_same_picture(serialized_data, snapshot_data)


@pytest.fixture(params=list(golden_letters()))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_word_document(name: str, snapshot: SnapshotAssertion) -> None:
    content = RENDERERS[OutputFormat.DOCX](golden_letters()[name]).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        document = etree.fromstring(archive.read("word/document.xml"))
    etree.indent(document)

    assert etree.tostring(document, encoding="unicode") == snapshot(extension_class=XmlFile)


def test_what_typst_is_given(name: str, snapshot: SnapshotAssertion) -> None:
    data = json.dumps(letter_data(golden_letters()[name]), ensure_ascii=False, indent=1)

    assert data == snapshot(extension_class=JsonFile)


def test_the_text(name: str, snapshot: SnapshotAssertion) -> None:
    text = RENDERERS[OutputFormat.TXT](golden_letters()[name]).content.decode()

    assert text == snapshot(extension_class=TextFile)


def test_the_first_page(name: str, snapshot: SnapshotAssertion) -> None:
    pdf = RENDERERS[OutputFormat.PDF](golden_letters()[name]).content

    assert render_page(pdf, 1, DOTS_PER_INCH) == snapshot(extension_class=PagePicture)


def test_the_page_behind_the_letter_in_a_minuut(snapshot: SnapshotAssertion) -> None:
    pdf = render_with_appendix(golden_letters()["informateur"], minuut_pages()).content

    assert render_page(pdf, 4, DOTS_PER_INCH) == snapshot(extension_class=PagePicture)
