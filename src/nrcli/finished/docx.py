"""Read a finished DOCX back: its paragraphs, its content controls, and what should not be in it.

Independent of what wrote it: everything is taken from the package, by ECMA-376.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from nrcli.domain.language.speech import say
from nrcli.finished.letters import FinishedDocx, UnreadableError, reading
from nrcli.finished.limits import (
    characters_allowed,
    check_entries,
    check_package,
    check_xml,
    elements_allowed,
)

__all__ = ["Parts", "open_parts", "read_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CHARACTERS: Mapping[str, str] = {
    f"{_W}tab": "\t",
    f"{_W}ptab": "\t",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "\N{SOFT HYPHEN}",
}
_NO_TEXT = frozenset(
    {f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom")} | {_FALLBACK}
)
_CHANGES = frozenset(
    {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"}
)
_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_OFF = frozenset({"0", "false", "off"})
_LOCKED = b"\xd0\xcf\x11\xe0"
_XML = (".xml", ".rels")


def read_docx(content: bytes) -> FinishedDocx:
    """Read a DOCX.

    Raises:
        UnreadableError: it is none.

    """
    with reading():
        return _read(open_parts(content))


class Parts:
    """The parts of a package, and the roots of those that are XML."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = contents
        self._roots: dict[str, etree._Element] = {}

    def root(self, name: str) -> etree._Element:
        """Return the root of a part; an empty one if it is not there."""
        if name not in self._roots:
            content = self.contents.get(name)
            # Without entities a DOCTYPE can neither read other files nor grow.
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.Element("none") if content is None else etree.fromstring(content, parser)
            self._roots[name] = root
        return self._roots[name]

    def roots(self, folder: str, kind: str = "") -> list[etree._Element]:
        """Return the roots of the XML parts in a folder whose names begin with a word."""
        chosen = sorted(
            name
            for name in self.contents
            if name.startswith(folder + kind) and name.endswith(".xml")
        )
        return [self.root(name) for name in chosen]


def open_parts(content: bytes) -> Parts:
    """Return the parts of a package that is no larger than a letter can be.

    Raises:
        UnreadableError: it is none, or larger.

    """
    if content.startswith(_LOCKED):  # [MS-OFFCRYPTO] 2.3: a document with a password
        message = say("it is encrypted, or of an old version of Word")
        raise UnreadableError(message)
    check_package(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            check_entries(package)
            contents = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        message = say("it is damaged, or no DOCX")
        raise UnreadableError(message) from error
    elements, attributes = elements_allowed()
    for name, part in contents.items():
        if name.endswith(_XML):
            check_xml(part, elements, attributes)
    return Parts(contents)


def _read(parts: Parts) -> FinishedDocx:
    if "word/document.xml" not in parts.contents:
        message = say("it has no word/document.xml")
        raise UnreadableError(message)
    body = parts.root("word/document.xml")
    notes = parts.root("word/footnotes.xml")
    headers = parts.roots("word/", "header")
    texts = [body, notes, *headers]
    core = parts.root("docProps/core.xml")
    styles = parts.root("word/styles.xml")
    language = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang")
    paragraphs = [*_paragraphs(body), *_notes(body, notes)]
    characters_allowed().spend(sum(map(len, paragraphs)))
    return FinishedDocx(
        paragraphs=[text for text in paragraphs if text.strip()],
        controls=_controls([body, *headers]),
        store=_store(parts.roots("customXml/", "item")),
        headers=[_fields(header) for header in headers],
        languages=(
            core.findtext(f"{_DC}language", ""),
            "" if language is None else language.get(f"{_W}val", ""),
        ),
        title=core.findtext(f"{_DC}title", ""),
        authors=_authors(core, parts.root("docProps/app.xml"), parts.roots("word/")),
        changes=sorted({kind for text in texts for kind in _changes(text)}),
        comments=sum(len(list(root.iter(f"{_W}comment"))) for root in parts.roots("word/comments"))
        + len(list(body.iter(f"{_W}commentReference"))),
        hidden=[text for root in texts for text in _hidden(root, _hiding_styles(styles))],
    )


_CUT_ADDRESS = re.compile(r"(?<=\S)@\n(?=\S)")
"""Where a line ends in a mail address that is too wide for its column."""


def _paragraphs(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag not in _NO_TEXT:
            if child.tag == f"{_W}p":
                yield _CUT_ADDRESS.sub("@", "".join(_texts(child)))
            yield from _paragraphs(child)


def _texts(element: etree._Element) -> Iterator[str]:
    """Return the text in an element, but not in a paragraph inside it (a text box)."""
    for child in element:
        if child.tag in _NO_TEXT or child.tag == f"{_W}p":
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag == f"{_W}br":
            yield "\n"
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[str(child.tag)]
        else:
            yield from _texts(child)


def _notes(body: etree._Element, notes: etree._Element) -> Iterator[str]:
    """Return the paragraphs of the footnotes in the order of their marks."""
    found = {
        note.get(f"{_W}id"): note
        for note in notes.iter(f"{_W}footnote")
        if note.get(f"{_W}type") not in _NO_NOTES
    }
    for reference in body.iter(f"{_W}footnoteReference"):
        note = found.get(reference.get(f"{_W}id"))
        if note is not None:
            yield from _paragraphs(note)


def _controls(roots: Iterable[etree._Element]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for root in roots:
        for control in root.iter(f"{_W}sdt"):
            tag = control.find(f"{_W}sdtPr/{_W}tag")
            content = control.find(f"{_W}sdtContent")
            if tag is not None and content is not None:
                name = tag.get(f"{_W}val", "")
                found[name] = (*found.get(name, ()), "".join(_texts(content)))
    return found


def _store(roots: Iterable[etree._Element]) -> Mapping[str, str]:
    return {etree.QName(field).localname: field.text or "" for root in roots for field in root}


def _fields(header: etree._Element) -> frozenset[str]:
    """Return the names of the fields in a header (17.16): complex ones and simple ones."""
    written = [text.text or "" for text in header.iter(f"{_W}instrText")]
    written += [field.get(f"{_W}instr", "") for field in header.iter(f"{_W}fldSimple")]
    return frozenset(word for text in written for word in text.split()[:1])


def _authors(
    core: etree._Element, application: etree._Element, texts: Iterable[etree._Element]
) -> list[str]:
    names = {
        core.findtext(f"{_DC}creator", ""),
        core.findtext(f"{_CP}lastModifiedBy", ""),
        application.findtext(f"{_APP}Manager", ""),
    }
    for text in texts:
        for element in text.iter(etree.Element):
            names |= {
                str(value)
                for name, value in element.attrib.items()
                if etree.QName(name).localname == "author"
            }
    return sorted(names - {""})


def _changes(root: etree._Element) -> Iterator[str]:
    for element in root.iter(f"{_W}*"):
        name = etree.QName(element).localname
        if name in _CHANGES or name.endswith("PrChange"):
            yield name


def _hiding_styles(styles: etree._Element) -> frozenset[str]:
    return frozenset(
        style.get(f"{_W}styleId", "")
        for style in styles.iter(f"{_W}style")
        if _hides(style.find(f"{_W}rPr"))
    )


def _hidden(root: etree._Element, hiding_styles: frozenset[str]) -> Iterator[str]:
    """Return the texts of runs that are hidden by themselves or by their style (17.3.2.41)."""
    for paragraph in root.iter(f"{_W}p"):
        named = _style(paragraph, "pPr", "pStyle")
        for run in paragraph.iter(f"{_W}r"):
            styles = {named, _style(run, "rPr", "rStyle")}
            text = "".join(_texts(run))
            if text and (styles & hiding_styles or _hides(run.find(f"{_W}rPr"))):
                yield text


def _style(element: etree._Element, properties: str, kind: str) -> str:
    found = element.find(f"{_W}{properties}/{_W}{kind}")
    return "" if found is None else found.get(f"{_W}val", "")


def _hides(properties: etree._Element | None) -> bool:
    found = None if properties is None else properties.find(f"{_W}vanish")
    return found is not None and found.get(f"{_W}val", "true") not in _OFF
