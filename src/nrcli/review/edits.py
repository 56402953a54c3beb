"""What a change comes to in the text: characters to be replaced, and nothing around them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nrcli.finished.edited import NOTE_MARK, Token, WordParagraph
from nrcli.review.alignment import Group
from nrcli.review.markdown import Written, written
from nrcli.review.sources import Piece, SourceBlock
from nrcli.review.text_edits import Edit, Refusal, Why, with_edits

__all__ = ["Situation", "edits_of", "insertion", "moved_words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The letter and the edited file, and where the letter stands in its texts."""

    before: Sequence[WordParagraph]
    after: Sequence[WordParagraph]
    blocks: Mapping[int, SourceBlock]
    texts: Mapping[str, str]
    note_names: Mapping[int, str] = field(default_factory=dict)
    """Labels for footnotes that are new, by their place among the edited paragraphs."""


_PARTED = Token("\n\n")
_TAGS = re.compile(r"\{[%#]")


def edits_of(
    group: Group, situation: Situation, *, escapes: bool, whole: bool = False
) -> list[Edit]:
    """Return the edits of paragraphs that were changed or removed.

    One that is removed goes `whole` if all of it comes back elsewhere, what a template chooses from
    too.

    Raises:
        Refusal: they cannot be written.

    """
    blocks = [situation.blocks.get(index) for index in group.before]
    known = [block for block in blocks if block is not None]
    if len(known) < len(blocks):
        raise Refusal(Why.NO_TEXT)
    if not group.after:
        return [_removal(block, situation, whole=whole) for block in known]
    if len({block.file for block in known}) > 1:
        # What was joined over the end of a text goes where its values are known.
        valued = [at for at, each in enumerate(known) if any(p.value for p in each.pieces)]
        if len(valued) > 1:
            raise Refusal(Why.TEMPLATE)
        at = valued[0] if valued else 0
        rest = (*group.before[:at], *group.before[at + 1 :])
        return [
            *edits_of(Group((group.before[at],), group.after), situation, escapes=escapes),
            *edits_of(Group(rest, ()), situation, escapes=escapes),
        ]
    return _changes(group, known, situation, escapes=escapes)


def _removal(block: SourceBlock, situation: Situation, *, whole: bool) -> Edit:
    """Remove the lines of a paragraph, and the blank line that parted it from the next."""
    text = situation.texts[block.file]
    start, end = block.first, min(block.last + 1, len(text))
    if _TAGS.search(text[start:end]) and not (whole and _is_balanced(text[start:end])):
        raise Refusal(Why.TEMPLATE)
    if any(each.token.text == "\t" for each in block.pieces) and _RULE.match(text, end):
        end = min(text.find("\n", end) % (len(text) + 1) + 1, len(text))  # of the table's header
    rest = text[end:]
    is_parted = start == 0 or text[:start].endswith(("\n\n", "---\n", "%}\n"))
    if is_parted and rest.startswith("\n"):
        end += 1
    return Edit(block.file, start, end, "")


def _is_balanced(text: str) -> bool:
    """Return True if a text closes what it opens of a template, and nothing else."""
    depth = 0
    for name in re.findall(r"\{%-?\s*(\w+)", text):
        depth += 1 if name in {"if", "for"} else -1 if name.startswith("end") else 0
        if depth < 0:
            return False
    return depth == 0 and "{#" not in text and "{% set" not in text


_RULE = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n|$)")


def moved_words(before: int, after: int, situation: Situation, *, escapes: bool) -> str:
    """Return the source of a paragraph that went elsewhere, with what was edited in it too.

    Raises:
        Refusal: it stands in no text, or cannot be written.

    """
    block = situation.blocks.get(before)
    if block is None:
        raise Refusal(Why.NO_TEXT)
    edits = _changes(Group((before,), (after,)), [block], situation, escapes=escapes)
    text = situation.texts[block.file]
    grown = len(with_edits({block.file: text}, edits)[block.file]) - len(text)
    return with_edits({block.file: text}, edits)[block.file][block.start : block.end + grown]


def _changes(
    group: Group, blocks: Sequence[SourceBlock], situation: Situation, *, escapes: bool
) -> list[Edit]:
    olds = [situation.before[index] for index in group.before]
    news = [situation.after[index] for index in group.after]
    file = blocks[0].file
    text = situation.texts[file]
    edits = []
    prefix = _new_marks(olds[0], news[0], blocks[0], text)
    if prefix is not None:
        edits.append(prefix)
    pieces: list[Piece] = []
    for index, block in enumerate(blocks):
        if index:
            pieces.append(Piece(_PARTED, blocks[index - 1].end, block.start))
        offset = max((piece.value for piece in pieces), default=0)
        pieces += [
            replace(piece, value=piece.value and piece.value + offset) for piece in block.pieces
        ]
    tokens: list[Token] = []
    for index, new in enumerate(news):
        tokens += [_PARTED] if index else []
        tokens += new.tokens
    is_row = olds[0].kind == "row"
    begins, ends = blocks[0].start, blocks[-1].end
    for a, b, c, d in _ranges(pieces, tokens):
        start = _left(pieces, a, begins)
        end = start if a == b else _right(pieces, b, ends)
        cut = text[start:end]
        if _TAGS.search(cut):
            raise Refusal(Why.TEMPLATE)
        parts = list(_parts(pieces[a:b], tokens[c:d], text))
        marks = _names(situation, group)
        lines = _lines(parts)
        content = []
        for number, line in enumerate(lines):
            is_start = number > 0 or a == 0
            one = written(line, escapes=escapes, starts=is_start and not is_row, is_row=is_row)
            if one is None:
                raise Refusal(Why.TEMPLATE)
            content.append(one)
        separators = _separators(news, blocks[0], text, len(lines) - 1)
        joined = content[0] + "".join(
            separator + one for separator, one in zip(separators, content[1:], strict=True)
        )
        for mark in marks:
            joined = joined.replace(NOTE_MARK, mark, 1)
        edits.append(Edit(file, start, end, joined))
    return edits


def _names(situation: Situation, group: Group) -> list[str]:
    return [
        f"[^{situation.note_names[index]}]"
        for index in group.after
        if index in situation.note_names
    ]


def _new_marks(
    old: WordParagraph, new: WordParagraph, block: SourceBlock, text: str
) -> Edit | None:
    """Return the edit that makes a heading of a paragraph, or the reverse."""
    if (old.kind, old.level) == (new.kind, new.level) and old.new_page == new.new_page:
        return None
    kinds = {old.kind, new.kind}
    marks = block.marks(text)
    if kinds <= {"text", "heading"} and marks.strip("# ") == "" and old.new_page == new.new_page:
        return Edit(block.file, block.first, block.start, _heading_marks(new))
    raise Refusal(Why.KIND)


def _heading_marks(paragraph: WordParagraph) -> str:
    return "#" * paragraph.level + " " if paragraph.kind == "heading" else ""


def _lines(parts: Sequence[Written]) -> list[list[Written]]:
    lines: list[list[Written]] = [[]]
    for part in parts:
        if part.token == _PARTED:
            lines.append([])
        else:
            lines[-1].append(part)
    for line in lines[:-1]:
        while line and line[-1].token.text == " ":
            del line[-1]
    return lines


def _separators(
    news: Sequence[WordParagraph], block: SourceBlock, text: str, count: int
) -> list[str]:
    """Return what parts paragraphs that were one."""
    marks = block.marks(text)
    separators = []
    for new in news[1 : count + 1]:
        if new.kind == "item":
            lead = marks[: len(marks) - len(marks.lstrip())]
            mark = marks.strip() if new.label == "•" else new.label
            separators.append(f"\n{lead}{mark} ")
        elif new.kind == "quote":
            separators.append("\n>\n> ")
        elif new.kind == "heading":
            separators.append("\n\n" + _heading_marks(new))
        elif new.kind == "note":
            separators.append("\n\n    ")
        elif new.kind == "continued":
            separators.append("\n\n" + " " * len(marks))
        else:
            separators.append("\n\n")
    return separators + ["\n\n"] * (count - len(separators))


def _ranges(
    pieces: Sequence[Piece], tokens: Sequence[Token]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield what differs, each as wide as it must be to be written anew."""
    before = [piece.token for piece in pieces]
    opcodes = difflib.SequenceMatcher(None, before, tokens, autojunk=False).get_opcodes()
    _refuse_values(pieces, opcodes)
    wide: list[list[int]] = []
    equal = [(a, b, c) for tag, a, b, c, _ in opcodes if tag == "equal"]
    counterpart = {a + k: c + k for a, b, c in equal for k in range(b - a)}
    for tag, *places in opcodes:
        if tag == "equal":
            continue
        a, b, c, d = places
        while a > 0 and (a - 1) in counterpart and not _is_edge(pieces, a):
            a, c = a - 1, c - 1
        while b < len(pieces) and b in counterpart and not _is_edge(pieces, b):
            b, d = b + 1, d + 1
        if wide and a <= wide[-1][1]:
            wide[-1][1], wide[-1][3] = max(wide[-1][1], b), max(wide[-1][3], d)
        else:
            wide.append([a, b, c, d])
    for a, b, c, d in wide:
        yield a, b, c, d


def _is_edge(pieces: Sequence[Piece], at: int) -> bool:
    """Return True where no look and no value runs on over a place between two tokens."""
    if at in {0, len(pieces)}:
        return True
    left, right = pieces[at - 1], pieces[at]
    if left.value and left.value == right.value:
        return False
    return left.token.is_plain or right.token.is_plain


def _refuse_values(
    pieces: Sequence[Piece], opcodes: Sequence[tuple[str, int, int, int, int]]
) -> None:
    """Refuse what changes the words of a value; to take one out with its sentence is no such."""
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            continue
        touched = {piece.value for piece in pieces[a:b]} - {0}
        if 0 < a < len(pieces) and pieces[a - 1].value == pieces[a].value:
            touched |= {pieces[a].value} - {0}
        for value in touched:
            whole = [index for index, piece in enumerate(pieces) if piece.value == value]
            if c < d or not all(a <= index < b for index in whole):
                printed = "".join(pieces[index].token.text for index in whole)
                raise Refusal(Why.VALUE, printed)


def _left(pieces: Sequence[Piece], at: int, begins: int) -> int:
    if at == 0:
        return begins
    if at < len(pieces) and pieces[at].token.is_plain and pieces[at - 1].token.is_plain:
        return pieces[at].start
    return pieces[at - 1].end if pieces[at - 1].token.is_plain else pieces[at].start


def _right(pieces: Sequence[Piece], at: int, ends: int) -> int:
    if at == len(pieces):
        return ends
    return pieces[at - 1].end if pieces[at - 1].token.is_plain else pieces[at].start


def _parts(pieces: Sequence[Piece], tokens: Sequence[Token], text: str) -> Iterator[Written]:
    """Yield tokens to be written, those that were there before as they were written."""
    before = [piece.token for piece in pieces]
    met: set[int] = set()
    for tag, a, b, c, d in difflib.SequenceMatcher(
        None, before, tokens, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield from (Written(token) for token in tokens[c:d])
            continue
        for piece in pieces[a:b]:
            if piece.token == _PARTED:
                yield Written(_PARTED)
            elif piece.value in met:
                continue
            else:
                met |= {piece.value} - {0}
                yield Written(piece.token, text[piece.start : piece.end])


def insertion(
    indices: Sequence[int],
    contents: Mapping[int, str],
    neighbours: tuple[int | None, int | None],
    situation: Situation,
    *,
    escapes: bool,
    above: bool = False,
) -> Edit:
    """Return the edit that adds new paragraphs behind one of the letter, or above the next.

    `contents` are words that stood elsewhere and are kept as they were written.

    Raises:
        Refusal: there is no place for them in a text.

    """
    index = neighbours[1] if above else neighbours[0]
    block = None if index is None else situation.blocks.get(index)
    if index is None or block is None:
        raise Refusal(Why.NO_TEXT)
    text = situation.texts[block.file]
    near = situation.before[index]
    pieces: list[tuple[WordParagraph, str]] = []
    for number in indices:
        new = situation.after[number]
        content = contents.get(number)
        if content is None:
            content = written(
                [Written(token) for token in new.tokens],
                escapes=escapes,
                starts=new.kind != "row",
                is_row=new.kind == "row",
            )
        if content is None or not content:
            raise Refusal(Why.TEMPLATE)
        if number in situation.note_names:
            content = content.replace(NOTE_MARK, f"[^{situation.note_names[number]}]")
        pieces.append((new, content))
    marks = block.marks(text)
    is_loose = near.kind == "item" and _is_loose(index, situation)
    lines = []
    for new, content in pieces:
        prefix = _prefix(new, near, marks, text, block)
        suffix = " |" if new.kind == "row" and prefix else ""
        lines.append((prefix + content + suffix, new))
    if above:
        added = "".join(
            line + _gap(new, near if at == len(lines) - 1 else lines[at + 1][1], loose=is_loose)
            for at, (line, new) in enumerate(lines)
        )
        return Edit(block.file, block.first, block.first, added)
    added = "".join(
        _gap(near if at == 0 else lines[at - 1][1], new, loose=is_loose) + line
        for at, (line, new) in enumerate(lines)
    )
    return Edit(block.file, block.last, block.last, added)


def _gap(upper: WordParagraph, lower: WordParagraph, *, loose: bool) -> str:
    if upper.kind == lower.kind == "row":
        return "\n"
    if upper.kind == lower.kind == "item":
        return "\n\n" if loose else "\n"
    if upper.kind == lower.kind == "quote":
        return "\n>\n"
    return "\n\n"


def _is_loose(index: int, situation: Situation) -> bool:
    block = situation.blocks[index]
    for other in (index - 1, index + 1):
        near = situation.blocks.get(other)
        if near and near.file == block.file and situation.before[other].kind == "item":
            low, high = sorted((block, near), key=lambda each: each.first)
            return "\n\n" in situation.texts[block.file][low.end : high.first]
    return False


def _prefix(
    new: WordParagraph, near: WordParagraph, marks: str, text: str, block: SourceBlock
) -> str:
    """Return the marks of a new paragraph."""
    lead = marks[: len(marks) - len(marks.lstrip())]
    match new.kind:
        case "heading":
            return _heading_marks(new)
        case "item":
            if near.kind == "item":
                step = len(marks) - len(lead)
                deep = len(lead) + (new.level - near.level) * step
                lead = " " * max(deep, 0)
                bullet = marks.strip()[:1] if near.label == "•" else "-"
            else:
                lead, bullet = "", "-"
            return f"{lead}{bullet if new.label == '•' else new.label} "
        case "quote":
            return "> "
        case "continued":
            return " " * len(marks)
        case "row":
            line = text[block.first : block.last]
            return "| " if line.lstrip().startswith("|") else ""
        case _:
            return ""
