"""What stands in a DOCX that nrcli does not write (ECMA-376).

All that its documents hold is in `docx_known`; whatever else is found is named for what it is.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from nrcli.finished.docx import Parts, open_parts
from nrcli.finished.docx_known import (
    KNOWN_CONTENT_TYPES,
    KNOWN_ELEMENTS,
    KNOWN_FIELDS,
    KNOWN_PARTS,
    KNOWN_PROPERTIES,
    KNOWN_RELATIONSHIPS,
    KNOWN_SETTINGS,
    KNOWN_STORE,
    PREFIXES,
    words,
)
from nrcli.finished.docx_sight import unseen_in
from nrcli.finished.foreign import Foreign, few, is_plain_link, looks_like_another_address
from nrcli.finished.letters import reading

__all__ = ["foreign_in_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_KINDS_OF_PARTS: Mapping[str, str] = {
    r"(?i)word/vba|.*vbaProject|customUI/": "proof-macro",
    r"(?i)word/(embeddings|activeX|ctrlProps|fonts)/": "proof-embedded",
    r"(?i).*\.(docx?|docm|rtf|html?|mht|txt|odt)$|word/afchunk": "proof-other-document",
    r"docProps/": "proof-property",
    r"_xmlsignatures/": "proof-signature",
}
"""What parts are that nrcli does not write, by how their names begin."""

_ELEMENTS: Mapping[str, str] = {
    "w:altChunk": "proof-other-document",
    "w:subDoc": "proof-other-document",
    "w:object": "proof-embedded",
    "o:OLEObject": "proof-embedded",
    "w:control": "proof-embedded",
    "w:fldChar": "proof-field",
    "w:instrText": "proof-field",
    "w:embedRegular": "proof-embedded",
    "w:embedBold": "proof-embedded",
    "w:embedItalic": "proof-embedded",
    "w:embedBoldItalic": "proof-embedded",
}
_TOLD_ELSEWHERE = words("""
w:ins w:del w:moveFrom w:moveTo w:delText w:delInstrText w:cellIns w:cellDel w:cellMerge
w:numberingChange w:comment w:commentReference w:commentRangeStart w:commentRangeEnd
w:fldChar w:instrText
""")
"""What the proof of the text itself names, or this module in more detail."""

_SIGHT = words("w:vanish w:specVanish w:webHidden w:color w:sz w:szCs w:shd w:w")
"""What can hide text: told with the text that it hides."""

_COMMENTS = "word/comments.xml"
_CONTENT = re.compile(r"word/(document|header|footer|footnotes|endnotes)\d*\.xml")
_LABEL = re.compile(r"[^\w%]*(%\d[.)]?)*[^\w%]*|[o\uf0b7\uf0a7]")
_END_OF_ZIP = b"PK\5\6"
_END_BYTES = 22


def foreign_in_docx(content: bytes) -> tuple[Foreign, ...]:
    """Return what a DOCX has that nrcli does not write.

    Raises:
        UnreadableError: it cannot be read.

    """
    with reading():
        parts = open_parts(content)
        return few([*_in_file(content), *_in_package(parts), *_in_texts(parts)])


def _in_file(content: bytes) -> Iterator[Foreign]:
    """Name what is in the zip file besides its parts (APPNOTE 4.3)."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = Counter(name.casefold() for name in package.namelist())
        for name, count in names.items():
            if count > 1:
                yield Foreign.of("proof-doubled", name=name)
        starts = [entry.header_offset for entry in package.infolist()]
        is_plain = content.rfind(_END_OF_ZIP) == len(content) - _END_BYTES
        if package.comment or min(starts, default=0) > 0 or not is_plain:
            yield Foreign.of("proof-appended")


def _in_package(parts: Parts) -> Iterator[Foreign]:
    for name in parts.contents:
        if not KNOWN_PARTS.fullmatch(name) and name != _COMMENTS:
            yield _part(name)
        if name.endswith((".xml", ".rels")):
            root = parts.root(name)
            if root.getroottree().docinfo.internalDTD is not None:
                yield Foreign.of("proof-doctype", name=name)
            if next(root.iter(etree.Comment, etree.ProcessingInstruction), None) is not None:
                yield _unknown(f"<!-- --> ({name})")
            yield from _instructions(root, name)
        if name.endswith(".rels"):
            yield from _relationships(parts.root(name))
    for each in parts.root("[Content_Types].xml"):
        kind = each.get("ContentType", "")
        if kind not in KNOWN_CONTENT_TYPES:
            is_macro = "macro" in kind.lower()
            yield Foreign.of("proof-macro", name=kind) if is_macro else _unknown(kind)
    yield from _properties(parts)
    yield from _settings(parts)
    for field in parts.root("customXml/item1.xml").iter(etree.Element):
        if etree.QName(field).localname not in KNOWN_STORE:
            yield _unknown(f"{etree.QName(field).localname} (customXml/item1.xml)")


def _instructions(root: etree._Element, name: str) -> Iterator[Foreign]:
    """Name instructions to programs, which stand before the root (XML 2.6)."""
    found = root.getprevious()
    while found is not None:
        yield _unknown(f"<!-- --> ({name})")
        found = found.getprevious()


def _part(name: str) -> Foreign:
    for pattern, code in _KINDS_OF_PARTS.items():
        if re.match(pattern, name):
            values = {"name": name, "value": ""} if code == "proof-property" else {"name": name}
            return Foreign(code=code, values={} if code == "proof-signature" else values)
    return _unknown(name)


def _relationships(root: etree._Element) -> Iterator[Foreign]:
    for each in root:
        kind, target = each.get("Type", ""), each.get("Target", "")
        short = kind.rpartition("/")[2]
        is_link = short == "hyperlink" and kind in KNOWN_RELATIONSHIPS
        if each.get("TargetMode", "").lower() == "external":
            if not is_link:
                yield Foreign.of("proof-external", kind=short, target=target)
            elif not is_plain_link(target):
                yield Foreign.of("proof-link", target=target, text="")
        elif short in {"aFChunk", "subDocument"}:
            yield Foreign.of("proof-other-document", name=target)
        elif "vba" in short.lower() or "keyMap" in short:
            yield Foreign.of("proof-macro", name=target)
        elif kind not in KNOWN_RELATIONSHIPS:
            yield _unknown(f"{short} ({target})")


def _properties(parts: Parts) -> Iterator[Foreign]:
    for name in ("docProps/core.xml", "docProps/app.xml"):
        for each in parts.root(name).iter(etree.Element):
            local = etree.QName(each).localname
            if local not in {*KNOWN_PROPERTIES, "lastModifiedBy", "Manager", "none"}:
                yield Foreign.of("proof-property", name=local, value=each.text or "")
    program = parts.root("docProps/app.xml").findtext("{*}Application", "nrcli")
    if program != "nrcli":
        yield Foreign.of("proof-property", name="Application", value=program)


def _settings(parts: Parts) -> Iterator[Foreign]:
    for each in parts.root("word/settings.xml").iter(etree.Element):
        name = _named(each)
        if name not in KNOWN_SETTINGS and name != "none":
            yield _unknown(f"{name} (word/settings.xml)")
    for each in parts.root("word/fontTable.xml").iter(etree.Element):
        if _named(each) in _ELEMENTS:
            yield Foreign.of("proof-embedded", name=_named(each))


def _in_texts(parts: Parts) -> Iterator[Foreign]:
    for name in parts.contents:
        found = _CONTENT.fullmatch(name)
        if found:
            root = parts.root(name)
            yield from _elements(root, KNOWN_ELEMENTS.get(found[1], frozenset()), name)
            yield from _fields(root)
            yield from _links(root, parts, name)
    for code, text in unseen_in(parts):
        yield Foreign.of(code, text=text)
    body = parts.root("word/document.xml")
    if len(list(body.iter(f"{_W}sectPr"))) > 1:
        yield _unknown("w:sectPr, w:sectPr")
    for each in parts.root("word/numbering.xml").iter(f"{_W}lvlText"):
        label = each.get(f"{_W}val", "")
        if not _LABEL.fullmatch(label):
            yield Foreign.of("proof-unread-text", text=label)
    yield from _loose_notes(body, parts)


def _elements(root: etree._Element, known: frozenset[str], part: str) -> Iterator[Foreign]:
    for each in root.iter(etree.Element):
        name = _named(each)
        if name in known or name in _TOLD_ELSEWHERE or name in _SIGHT or name.endswith("Change"):
            continue
        code = _ELEMENTS.get(name)
        if code is None:
            yield _unknown(f"{name} ({part})")
        else:
            yield Foreign.of(code, name=name)


def _fields(root: etree._Element) -> Iterator[Foreign]:
    """Name fields that do not count the pages (17.16)."""
    written = ["".join(each.text or "" for each in paragraph.iter(f"{_W}instrText"))
               for paragraph in root.iter(f"{_W}p")]  # fmt: skip
    written += [each.get(f"{_W}instr", "") for each in root.iter(f"{_W}fldSimple")]
    for text in written:
        if text.strip() and text.strip() not in KNOWN_FIELDS:
            yield Foreign.of("proof-field", name=text.strip())


def _links(root: etree._Element, parts: Parts, name: str) -> Iterator[Foreign]:
    """Name links whose text is another address than the one they lead to."""
    rels = parts.root(f"word/_rels/{name.rpartition('/')[2]}.rels")
    targets = {each.get("Id", ""): each.get("Target", "") for each in rels}
    for link in root.iter(f"{_W}hyperlink"):
        target = targets.get(link.get(f"{_R}id", ""), "")
        text = "".join(each.text or "" for each in link.iter(f"{_W}t"))
        if target and looks_like_another_address(text, target):
            yield Foreign.of("proof-link", target=target, text=text)


def _loose_notes(body: etree._Element, parts: Parts) -> Iterator[Foreign]:
    """Name footnotes that nothing in the text refers to."""
    used = {each.get(f"{_W}id") for each in body.iter(f"{_W}footnoteReference")}
    for note in parts.root("word/footnotes.xml").iter(f"{_W}footnote"):
        text = "".join(each.text or "" for each in note.iter(f"{_W}t"))
        if text.strip() and note.get(f"{_W}id") not in used:
            yield Foreign.of("proof-hidden-text", text=text)


def _named(element: etree._Element) -> str:
    name = etree.QName(element)
    prefix = PREFIXES.get(name.namespace or "", name.namespace or "")
    return f"{prefix}:{name.localname}" if prefix else name.localname


def _unknown(what: str) -> Foreign:
    return Foreign.of("proof-unknown", what=what)
