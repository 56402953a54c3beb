"""The note on what a letter was made of, in the metadata of its PDF.

XMP (ISO 16684-1), with the description of its schema that PDF/A asks for (ISO 19005-2, 6.6.2.3.3).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from nrcli.domain.letter.letter import Provenance

__all__ = ["PROVENANCE_NAMESPACE", "provenance_edits"]

PROVENANCE_NAMESPACE = "urn:nrcli:letter"
_SCHEMAS = b"</rdf:Bag></pdfaExtension:schemas>"
_LENGTH = re.compile(rb"/Length (\d+)")
_SCHEMA = (
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>nrcli</pdfaSchema:schema>'
    f"<pdfaSchema:namespaceURI>{PROVENANCE_NAMESPACE}</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>nrcli</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>'
    "<pdfaProperty:description>The letter, and the SHA-256 digests of what it was made of"
    "</pdfaProperty:description><pdfaProperty:name>sources</pdfaProperty:name>"
    "<pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li></rdf:Seq>"
    "</pdfaSchema:property></rdf:li>"
)


def provenance_edits(pdf: bytes, provenance: Provenance) -> Iterator[tuple[int, int, bytes]]:
    """Give where the note goes in Typst's PDF, and the length of the metadata with it."""
    at = pdf.rindex(_SCHEMAS)
    after = at + len(_SCHEMAS)
    note = (
        f'<nrcli:sources xmlns:nrcli="{PROVENANCE_NAMESPACE}">'
        f"{html.escape(provenance.text, quote=False)}</nrcli:sources>"
    ).encode()
    schema = _SCHEMA.encode()
    yield at, at, schema
    yield after, after, note
    *_, length = _LENGTH.finditer(pdf, pdf.rindex(b" obj\n", 0, at), at)
    written = str(int(length[1]) + len(schema) + len(note)).encode()
    yield length.start(1), length.end(1), written
