"""Every edit of the bytes of a PDF that Typst made.

Three things are changed outside its deflated streams: line ends before `endstream` that PDF/A
forbids, the tags of lists that are set as paragraphs, and the note on what the letter was made of.
The table of objects is moved along.
"""

from __future__ import annotations

import bisect
import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from nrcli.domain.letter.letter import Provenance

__all__ = ["PROVENANCE_NAMESPACE", "numberings_in", "postprocess"]

_Edit = tuple[int, int, bytes]
"""Where it begins and ends in the file, and the bytes to put there."""


def postprocess(pdf: bytes, numberings: Sequence[str], provenance: Provenance | None) -> bytes:
    """Return the PDF with all its edits; `numberings` are those of its lists set as paragraphs."""
    tags = _list_tags(pdf, numberings) if numberings else ()  # else nothing to look for
    note = _provenance_edits(pdf, provenance) if provenance else ()
    return _edited(pdf, [*_clear_stream_ends(pdf), *tags, *note])


def _clear_stream_ends(pdf: bytes) -> Iterator[_Edit]:
    """Leave no stream whose last byte is a carriage return, right before the line feed.

    A reader cannot tell whether such a byte belongs to the stream or to the
    line end after it, so PDF/A forbids it (ISO 19005-2, 6.1.7.1); of deflated
    streams one in 256 has it. A carriage return more makes the line end clear.
    """
    for found in _UNCLEAR_END.finditer(pdf):
        yield found.start() + 1, found.start() + 1, b"\r"


def _edited(pdf: bytes, edits: Iterable[_Edit]) -> bytes:
    """Put other bytes in places outside deflated streams, and move the table of objects along."""
    ordered = sorted(edits)
    if not ordered:
        return pdf
    parts: list[bytes] = []
    done = 0
    moves = [0]
    for start, end, content in ordered:
        parts += [pdf[done:start], content]
        done = end
        moves.append(moves[-1] + len(content) - (end - start))
    moved = b"".join((*parts, pdf[done:]))
    starts = [start for start, _, _ in ordered]

    def shifted(offset: bytes) -> int:
        return int(offset) + moves[bisect.bisect_left(starts, int(offset))]

    head, table = moved[: moved.rindex(b"\nxref")], moved[moved.rindex(b"\nxref") :]
    table = _OFFSET.sub(lambda entry: b"%010d 00000 n" % shifted(entry[1]), table)
    table = _START.sub(lambda entry: b"startxref\n%d" % shifted(entry[1]), table)
    return head + table


_UNCLEAR_END = re.compile(rb"\r\nendstream")
_OFFSET = re.compile(rb"(\d{10}) 00000 n")
_START = re.compile(rb"startxref\n(\d+)")


# Tags of lists that `letter.typ` sets as paragraphs.
#
# Typst sets its own lists as grids, whose footnotes can end up on an earlier page than their marks.
# So a list with footnotes is set as paragraphs inside carriers, which have structure and no layout,
# and here the structure becomes that of a list (ISO 32000-1, 14.8.4.3.3). Typst calls them Code, by
# which no text of a letter goes, and the label of an item Quote.


_CARRIER = re.compile(
    rb"(\d+) 0 obj\n<</Type/StructElem/S/(?:Quote|(Code))(/P (\d+) 0 R)"
    rb"(?:/A\[<</O/Layout/Placement/Block>>\])?"
)
_ROLES = (b"L", b"LI", b"LBody")


def _list_tags(pdf: bytes, numberings: Sequence[str]) -> Iterator[_Edit]:
    """Yield the edits that make lists of carriers; inner lists stand before those around them."""
    found = list(_CARRIER.finditer(pdf))
    parents = {match[1]: match[4] for match in found if match[2]}
    roles = [_role(match[1], parents) for match in found]
    lists = iter(numberings)
    if roles.count(b"L") != len(numberings):
        message = f"{roles.count(b'L')} lists are set as paragraphs, and {len(numberings)} expected"
        raise ValueError(message)
    for match, role in zip(found, roles, strict=True):
        attribute = b""
        if role == b"L":
            attribute = b"/A<</O/List/ListNumbering/%s>>" % next(lists).encode()
        start = match.start(3) - len(match[2] or b"Quote")
        yield start, match.end(), role + attribute + match[3]


def _role(element: bytes, parents: Mapping[bytes, bytes]) -> bytes:
    """Return what a carrier is, by how many stand around it; a label is none."""
    if element not in parents:
        return b"Lbl"
    depth, around = 0, parents[element]
    while around in parents:
        depth, around = depth + 1, parents[around]
    return _ROLES[depth % len(_ROLES)]


def numberings_in(nodes: Sequence[dict[str, Any]], *, inside: bool = False) -> Iterator[str]:
    """Yield how each list set as paragraphs is numbered, inner lists first.

    The nodes are those that `letter.typ` sets; `inside` a quotation or such a list all lists are.
    """
    for node in nodes:
        if node["kind"] == "quote":
            yield from numberings_in(node["blocks"], inside=True)
        if node["kind"] in {"bullets", "numbers"}:
            is_flowing = inside or node["flowing"]
            for item in node["items"]:
                yield from numberings_in(item, inside=is_flowing)
            if is_flowing:
                yield node.get("numbering", "Disc")


# The note on what a letter was made of, in the metadata of its PDF.
#
# XMP (ISO 16684-1), with the description of its schema that PDF/A asks for (ISO 19005-2,
# 6.6.2.3.3).

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


def _provenance_edits(pdf: bytes, provenance: Provenance) -> Iterator[_Edit]:
    """Return where the note goes in Typst's PDF, and the length of the metadata with it."""
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
