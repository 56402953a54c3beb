"""The paragraphs of an edited DOCX, in words with their looks, and who changed what.

Independent of what wrote it, as all readers of finished letters: by ISO 29500-1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from lxml import etree

from nrcli.domain.language.speech import say
from nrcli.finished.docx import Parts, open_parts
from nrcli.finished.edited.properties import Labels, Styles, W, is_on, value_of
from nrcli.finished.edited.words import (
    NOTE_MARK,
    UNSEEN,
    Comment,
    EditedDocx,
    Token,
    TrackedChange,
    WordParagraph,
    tokens_of,
)
from nrcli.finished.letters import UnreadableError, reading

__all__ = ["Tracked", "read_edited"]


class Tracked(Enum):
    """What tracked changes count as."""

    ACCEPT = "accept"
    REJECT = "reject"


_BOOKMARK = re.compile(r"_nr(\d{3,})_([0-9a-f]{8})")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"})
_SKIPPED = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr"})
_GONE = {
    Tracked.ACCEPT: frozenset({f"{W}del", f"{W}moveFrom"}),
    Tracked.REJECT: frozenset({f"{W}ins", f"{W}moveTo"}),
}
_AROUND = frozenset({f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom"})
_CHARACTERS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_CHANGES = {"ins": "inserted", "moveTo": "inserted", "del": "deleted", "moveFrom": "deleted"}
_NOTES_OF_WORD = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_edited(content: bytes, tracked: Tracked = Tracked.ACCEPT) -> EditedDocx:
    """Read a DOCX, with its tracked changes accepted or rejected.

    Raises:
        UnreadableError: it is none.

    """
    with reading():
        parts = open_parts(content)
        if "word/document.xml" not in parts.contents:
            message = say("it has no word/document.xml")
            raise UnreadableError(message)
        return _Reader(parts, tracked).read()


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    spans: list[Token] = field(default_factory=list)
    bookmarks: list[tuple[int, str]] = field(default_factory=list)
    oddities: dict[str, None] = field(default_factory=dict)
    changes: list[TrackedChange] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    field_link: str = ""
    field_depth: int = 0
    is_code: bool = False
    instruction: str = ""


class _Reader:
    def __init__(self, parts: Parts, tracked: Tracked) -> None:
        self._parts = parts
        self._gone = _GONE[tracked]
        self._tracked = tracked
        self._styles = Styles(parts.root("word/styles.xml"))
        self._labels = Labels(parts.root("word/numbering.xml"))
        self._links = self._targets("document")
        self._notes: list[str] = []
        self._about: dict[str, list[str]] = {}
        self._open_comments: set[str] = set()
        self._found: list[WordParagraph] = []
        self._in_header_row = False
        self._depth = 0
        """How many tables stand around what is read."""

    def read(self) -> EditedDocx:
        body = self._parts.root("word/document.xml").find(f"{W}body")
        self._found = list(self._blocks(() if body is None else body))
        self._links = self._targets("footnotes")
        notes = {
            each.get(f"{W}id"): each
            for each in self._parts.root("word/footnotes.xml").iter(f"{W}footnote")
            if each.get(f"{W}type") not in _NOTES_OF_WORD
        }
        for identity in self._notes:
            note = notes.get(identity)
            for each in () if note is None else self._blocks(note):
                self._found.append(replace(each, kind="note", level=0))
        headers = frozenset(
            comparable
            for root in self._parts.roots("word/", "header")
            for each in root.iter(f"{W}p")
            if (comparable := " ".join(_plain(each).split())) and not _has_field(each)
        )
        return EditedDocx(
            paragraphs=tuple(self._found),
            headers=headers,
            comments=tuple(self._comments()),
            store={
                etree.QName(each).localname: each.text or ""
                for root in self._parts.roots("customXml/", "item")
                for each in root.iter(etree.Element)
            },
        )

    def _targets(self, part: str) -> dict[str, str]:
        root = self._parts.root(f"word/_rels/{part}.xml.rels")
        return {each.get("Id", ""): each.get("Target", "") for each in root}

    def _blocks(self, elements: Iterable[etree._Element]) -> Iterator[WordParagraph]:
        joined: _Open | None = None
        for element in elements:
            if element.tag == f"{W}p":
                opened = joined or _Open()
                self._inlines(element, opened, Token(""), self._look_of(element))
                mark = element.find(f"{W}pPr/{W}rPr")
                if self._is_gone(mark):
                    joined = opened
                    continue
                joined = None
                yield self._paragraph(element, opened)
            elif element.tag == f"{W}tbl":
                yield from self._rows(element)
            elif element.tag == f"{W}sdt":
                content = element.find(f"{W}sdtContent")
                yield from self._blocks(() if content is None else content)
            elif element.tag in _AROUND - self._gone:
                yield from self._blocks(element)

    def _is_gone(self, properties: etree._Element | None) -> bool:
        """Return whether a mark of a paragraph or a row does not count."""
        return properties is not None and any(
            properties.find(tag) is not None for tag in self._gone
        )

    def _rows(self, table: etree._Element) -> Iterator[WordParagraph]:
        for number, row in enumerate(table.iter(f"{W}tr")):
            if self._is_gone(row.find(f"{W}trPr")):
                continue
            is_header = number == 0 and row.find(f"{W}trPr/{W}tblHeader") is not None
            self._in_header_row = is_header
            self._depth += 1
            cells = [list(self._blocks(cell)) for cell in row.iter(f"{W}tc")]
            self._depth -= 1
            self._in_header_row = False
            spans: list[Token] = []
            for index, cell in enumerate(cells):
                spans += [Token("\t")] if index else []
                for line, each in enumerate(each for each in cell if each.tokens):
                    spans += [Token("\n")] if line else []
                    spans += each.tokens
            every = [each for cell in cells for each in cell]
            first = next((each for each in every if each.bookmark), None)
            yield WordParagraph(
                kind="row",
                level=int(is_header),
                tokens=_row_tokens(spans),
                bookmark=first.bookmark if first else 0,
                digest=first.digest if first else "",
                oddities=tuple(dict.fromkeys(odd for each in every for odd in each.oddities)),
                changes=tuple(change for each in every for change in each.changes),
                comments=tuple(one for each in every for one in each.comments),
                new_page=any(each.new_page for each in every),
            )

    def _look_of(self, paragraph: etree._Element) -> tuple[bool, bool]:
        """Return whether the style of a paragraph is bold and italic of itself."""
        style = value_of(paragraph, "pPr/pStyle") or self._styles.default
        bold, italic = self._styles.is_on(style, "b"), self._styles.is_on(style, "i")
        return bold or self._in_header_row, italic

    def _paragraph(self, element: etree._Element, opened: _Open) -> WordParagraph:
        properties = element.find(f"{W}pPr")
        style = value_of(properties, "pStyle") or self._styles.default
        name = self._styles.name(style)
        number, level = value_of(properties, "numPr/numId"), value_of(properties, "numPr/ilvl")
        if not number:
            number, of_style = self._styles.list_of(style)
            level = level or of_style
        depth = int(level) if level.isdecimal() else 0
        label = self._labels.label(number, depth) if number not in {"", "0"} else ""
        heading = re.fullmatch(r"heading (\d)", name)
        kind, at = "text", 0
        if heading:
            kind, at, label = "heading", int(heading[1]), ""
        elif label:
            kind, at = "item", depth
        elif name.startswith("quote"):
            kind = "quote"
        elif name.startswith("list"):
            kind = "continued"
        if value_of(properties, "jc") in _MOVED and not self._depth:
            opened.oddities["another alignment"] = None
        first = opened.bookmarks[0] if opened.bookmarks else (0, "")
        return WordParagraph(
            kind=kind,
            level=at,
            label=label,
            tokens=tokens_of(opened.spans),
            style=name,
            new_page=is_on(properties, "pageBreakBefore") is True,
            bookmark=first[0],
            digest=first[1],
            oddities=tuple(opened.oddities),
            changes=tuple(opened.changes),
            comments=tuple(opened.comments),
            framed=properties is not None and properties.find(f"{W}framePr") is not None,
        )

    def _inlines(
        self, element: etree._Element, opened: _Open, look: Token, of_style: tuple[bool, bool]
    ) -> None:
        for child in element:
            tag = str(child.tag)
            if tag in _SKIPPED or tag == f"{W}p":
                continue
            name = tag.removeprefix(W)
            if name in _CHANGES:
                text = "".join(_plain(child).split("\n"))
                self._note_change(child, _CHANGES[name], text, opened)
                if tag in self._gone:
                    continue
            if tag == f"{W}bookmarkStart":
                match = _BOOKMARK.fullmatch(child.get(f"{W}name", ""))
                if match:
                    opened.bookmarks.append((int(match[1]), match[2]))
            elif tag in {f"{W}commentRangeStart", f"{W}commentReference"}:
                identity = child.get(f"{W}id", "")
                opened.comments.append(identity)
                if name == "commentRangeStart":
                    self._open_comments.add(identity)
            elif tag == f"{W}commentRangeEnd":
                self._open_comments.discard(child.get(f"{W}id", ""))
            elif tag == f"{W}hyperlink":
                target = self._links.get(child.get(f"{_R}id", ""), "")
                self._inlines(child, opened, replace(look, link=target), of_style)
            elif tag == f"{W}r":
                self._run(child, opened, look, of_style)
            elif tag in _PICTURES:
                opened.oddities["a picture or a text box"] = None
            else:
                self._inlines(child, opened, look, of_style)

    def _run(
        self, run: etree._Element, opened: _Open, look: Token, of_style: tuple[bool, bool]
    ) -> None:
        properties = run.find(f"{W}rPr")
        style = value_of(properties, "rStyle")
        bold, italic = is_on(properties, "b"), is_on(properties, "i")
        bold = self._styles.is_on(style, "b") if bold is None else bold
        italic = self._styles.is_on(style, "i") if italic is None else italic
        look = replace(
            look,
            bold=bold and not of_style[0],
            italic=italic and not of_style[1],
            link=look.link or opened.field_link,
        )
        has_text = False
        for child in run:
            tag = str(child.tag)
            text = None
            if tag in {f"{W}t", f"{W}delText"}:
                text = child.text or ""
            elif tag == f"{W}br":
                text = "\n"
                if child.get(f"{W}type") in {"page", "column"}:
                    text = ""
                    opened.oddities["a page break"] = None
            elif tag in _CHARACTERS:
                text = _CHARACTERS[tag]
            elif tag == f"{W}footnoteReference":
                self._notes.append(child.get(f"{W}id", ""))
                text = NOTE_MARK
                look = Token("")
            elif tag in {f"{W}endnoteReference", f"{W}sym"}:
                opened.oddities["an endnote or a symbol"] = None
            elif tag in _PICTURES:
                opened.oddities["a picture or a text box"] = None
            elif tag == f"{W}fldChar":
                _field_mark(child.get(f"{W}fldCharType", ""), opened)
            elif tag == f"{W}instrText":
                opened.instruction += child.text or ""
            elif tag == f"{W}commentReference":
                opened.comments.append(child.get(f"{W}id", ""))
            if text is not None and not opened.is_code:
                has_text = has_text or bool(text.strip())
                opened.spans.append(replace(look, text=text))
                for identity in self._open_comments:
                    self._about.setdefault(identity, []).append(text)
        if has_text:
            opened.oddities |= dict.fromkeys(_direct(properties, bool(look.link)))

    def _note_change(self, element: etree._Element, kind: str, text: str, opened: _Open) -> None:
        author, day = element.get(f"{W}author", ""), element.get(f"{W}date", "")
        if text:
            opened.changes.append(TrackedChange(author, day[:10], kind, text))

    def _comments(self) -> Iterator[Comment]:
        places = {
            identity: index
            for index, each in reversed([*enumerate(self._found)])
            for identity in each.comments
        }
        for each in self._parts.root("word/comments.xml").iter(f"{W}comment"):
            identity = each.get(f"{W}id", "")
            yield Comment(
                each.get(f"{W}author", ""),
                each.get(f"{W}date", "")[:10],
                " ".join(" ".join(_plain(one) for one in each.iter(f"{W}p")).split()),
                " ".join("".join(self._about.get(identity, ())).split()),
                places.get(identity, 0),
            )


def _row_tokens(spans: Sequence[Token]) -> tuple[Token, ...]:
    """Return the cells of a row, each for itself, with the tabs between them."""
    row: list[Token] = []
    cell: list[Token] = []
    for span in (*spans, Token("\t")):
        if span.text == "\t":
            row += [*tokens_of(cell), span]
            cell = []
        else:
            cell.append(span)
    return tuple(row[:-1])


def _field_mark(kind: str, opened: _Open) -> None:
    """Follow a complex field (17.16.18): its code is no text, its result is."""
    if kind == "begin":
        opened.field_depth += 1
        opened.is_code, opened.instruction = True, ""
    elif kind == "separate":
        opened.is_code = False
        target = re.match(r'\s*HYPERLINK\s+"([^"]*)"', opened.instruction)
        opened.field_link = target[1] if target else ""
    elif kind == "end":
        opened.field_depth -= 1
        opened.is_code, opened.field_link = False, ""


def _plain(element: etree._Element) -> str:
    """Return the words in an element, whatever became of them."""
    found = element.iter(f"{W}t", f"{W}delText", *_CHARACTERS, f"{W}br")
    return "".join(each.text or "" if each.tag in _TEXTS else "\n" for each in found).translate(
        UNSEEN
    )


_TEXTS = frozenset({f"{W}t", f"{W}delText"})


def _has_field(element: etree._Element) -> bool:
    fields = element.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}sdt")
    return next(fields, None) is not None


_DIRECT = {
    "strike": "struck-through text", "dstrike": "struck-through text",
    "caps": "capitals by formatting", "smallCaps": "capitals by formatting",
    "vanish": "hidden text",
}  # fmt: skip
_WITH_VALUES = {
    "u": "underlined text", "highlight": "highlighted text", "color": "coloured text",
    "vertAlign": "raised or lowered text",
}  # fmt: skip
_MOVED = frozenset({"center", "right", "end", "both"})
_NOTHING = frozenset({"", "none", "auto", "000000", "baseline", "clear"})


def _direct(properties: etree._Element | None, is_link: bool) -> Iterator[str]:  # noqa: FBT001 - of the run
    """Yield the direct formatting of a run that can be seen and that no text holds."""
    for name, what in _DIRECT.items():
        if is_on(properties, name):
            yield what
    for name, what in _WITH_VALUES.items():
        if is_link and name in {"u", "color"}:
            continue
        if value_of(properties, name) not in _NOTHING:
            yield what
