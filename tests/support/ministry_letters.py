"""The twelve letters of `tests/fidelity/twelve_letters`, and what letters of ministries have."""

from __future__ import annotations

import functools
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import yaml

from nrcli.domain.letter.blocks import (
    Block,
    BulletList,
    Emphasis,
    Heading,
    Inline,
    Link,
    OrderedList,
    Paragraph,
    Quotation,
    Strong,
    Table,
    has_footnotes,
    plain_text,
)
from nrcli.domain.letter.letter import Letter, SideBlock
from nrcli.domain.letter.numbers import NumberKind
from nrcli.drafting.request import DraftRequest, prepare
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace

__all__ = ["HOUSE_STYLES", "ROWS", "WORKSPACE", "claimed_rows", "drafted", "letter_names"]

WORKSPACE = Path(__file__).resolve().parents[1] / "fidelity" / "twelve_letters"
HOUSE_STYLES = ("rijkshuisstijl", "kustbrief", "ruime-brief")
"""The one that comes with nrcli, and those of the workspace."""


def letter_names() -> list[str]:
    """Return the names of the letters, in order."""
    return sorted(path.stem for path in (WORKSPACE / "templates" / "letters").glob("*.md"))


def claimed_rows() -> Mapping[str, Sequence[str]]:
    """Return what `rows.yaml` says: the letters that have each row."""
    rows: Mapping[str, Sequence[str]] = yaml.safe_load(
        (WORKSPACE / "rows.yaml").read_text(encoding="utf-8")
    )
    return rows


@functools.cache
def drafted() -> Mapping[tuple[str, str], Letter]:
    """Compose all letters as `nrcli draft` does, by house style and name.

    A letter names its house style itself, so each style has a copy of the workspace.
    """
    letters = {}
    with tempfile.TemporaryDirectory() as folder:
        for style in HOUSE_STYLES:
            copy = Path(folder) / style
            shutil.copytree(WORKSPACE, copy)
            for name in letter_names():
                path = copy / "templates" / "letters" / f"{name}.md"
                text = path.read_text(encoding="utf-8")
                named = text.replace("---\n", f"---\nhouse_style: {style}\n", 1)
                path.write_text(named, encoding="utf-8")
                letters[style, name] = _composed(copy, name)
    return letters


def _composed(folder: Path, name: str) -> Letter:
    workspace = Workspace(folder)
    prepared = prepare(DraftRequest(letter=name), workspace)
    (recipient,) = prepared.recipients
    letter = prepared.composer.compose(recipient, prepared.occasion).letter
    assert {problem.code for problem in workspace.problems} <= {"from-package"}
    return letter


# What a letter has, found in the letter as composed.


def _blocks(blocks: Sequence[Block]) -> Iterator[Block]:
    """Return blocks, and all that stand in them."""
    for block in blocks:
        yield block
        if isinstance(block, Quotation):
            yield from _blocks(block.blocks)
        if isinstance(block, BulletList | OrderedList):
            for item in block.items:
                yield from _blocks(item.blocks)


def _inlines(letter: Letter) -> Iterator[Inline]:
    pending: list[Inline] = []
    for block in _blocks(letter.text):
        if isinstance(block, Paragraph | Heading):
            pending += block.content
    while pending:
        inline = pending.pop()
        yield inline
        if isinstance(inline, Emphasis | Strong | Link):
            pending += inline.content


def _lines(block: SideBlock) -> list[str]:
    return [plain_text(line.content) for line in block.lines]


def _begins_with_directorate(letter: Letter) -> bool:
    """Return True if a bold directorate and a regular department begin the column on all pages."""
    first, again = letter.side_column[0].lines, letter.repeated_column[0].lines
    bold = [line.style.is_bold for line in first]
    return (
        bold == sorted(bold, reverse=True)
        and len(set(bold)) > 1
        and first[: bold.count(True)] == again[: bold.count(True)]
    )


def _has_annex_headed(pattern: str) -> Callable[[Letter], bool]:
    return lambda letter: any(
        isinstance(block, Heading) and re.search(pattern, plain_text(block.content)) is not None
        for block in letter.annexes
    )


def _has_list(kind: NumberKind, *, before: str = "", after: str = "") -> Callable[[Letter], bool]:
    return lambda letter: any(
        isinstance(block, OrderedList)
        and block.form.kind is kind
        and bool(block.form.before) == bool(before)
        and (not after or block.form.after == after)
        for block in _blocks(letter.text)
    )


def _has_block(holds: Callable[[Block], bool]) -> Callable[[Letter], bool]:
    return lambda letter: any(map(holds, _blocks(letter.text)))


def _has_side_block(label: str) -> Callable[[Letter], bool]:
    return lambda letter: any(
        len(lines) > 1 and re.fullmatch(label, lines[0]) is not None
        for lines in map(_lines, letter.side_column)
    )


def _has_contact_with_address_only(letter: Letter) -> bool:
    return any(
        [line.style.is_bold for line in block.lines] in ([False], [True, False])
        and "@" in _lines(block)[-1]
        for block in letter.side_column
    )


def _has_several_contacts(letter: Letter) -> bool:
    reached = [
        block
        for block in letter.side_column
        if any("@" in line or line.startswith(_phone(letter)) for line in _lines(block))
    ]
    return len(reached) > 1


def _phone(letter: Letter) -> str:
    return f"{letter.house_style.labels.phone}  "


def _has_fax(letter: Letter) -> bool:
    fax = f"{letter.house_style.labels.fax}  "
    return any(line.startswith(fax) for block in letter.side_column for line in _lines(block))


def _has_subject_of_several_lines(letter: Letter) -> bool:
    style = letter.house_style
    width_pt = read_metrics().width_pt(plain_text(letter.subject), style.text.size.pt)
    return width_pt > style.reference_width.pt


def _is_signed_in_name_of(letter: Letter) -> bool:
    signature = letter.closing.signatures[0]
    return bool(signature.function_above) and signature.on_behalf_of[-1] == "namens deze,"


ROWS: Mapping[str, Callable[[Letter], bool]] = MappingProxyType(
    {
        "directorate and department": _begins_with_directorate,
        "annex": _has_annex_headed("Bijlage"),
        "legal-remedy clause": _has_annex_headed(r"[Bb]ezwaar|[Bb]eroep|niet mee eens"),
        "list marks other than a bullet": _has_block(
            lambda block: isinstance(block, BulletList) and block.mark != "•"
        ),
        "three levels of bullets": lambda letter: (
            len(
                {
                    block.mark
                    for block in _blocks(letter.text)
                    if isinstance(block, BulletList) and block.mark != "•"
                }
            )
            > 2
        ),
        "third level of heading": _has_block(
            lambda block: isinstance(block, Heading) and block.level == 3
        ),
        "list directly under its introduction": _has_block(
            lambda block: isinstance(block, BulletList | OrderedList) and block.joined
        ),
        "list under a blank row": _has_block(
            lambda block: isinstance(block, BulletList | OrderedList) and not block.joined
        ),
        "paragraph directly under a paragraph": _has_block(
            lambda block: isinstance(block, Paragraph) and block.joined
        ),
        "visible link": lambda letter: (
            letter.house_style.links.underlined
            and any(isinstance(inline, Link) for inline in _inlines(letter))
        ),
        "subject of several lines": _has_subject_of_several_lines,
        "list lettered a.": _has_list(NumberKind.LETTER, after="."),
        "list lettered a)": _has_list(NumberKind.LETTER, after=")"),
        "roman list": _has_list(NumberKind.ROMAN),
        "list numbered 1)": _has_list(NumberKind.DECIMAL, after=")"),
        "list numbered 1.1": _has_list(NumberKind.DECIMAL, before="1."),
        "fax number": _has_fax,
        "line over the address": lambda letter: bool(letter.over_address),
        "namens deze, function above": _is_signed_in_name_of,
        "contact with e-mail only": _has_contact_with_address_only,
        "several contacts": _has_several_contacts,
        "OIN": _has_side_block("OIN"),
        "dossier or zaaknummer": _has_side_block("Dossier|Zaaknummer"),
        "Bezoekadres and Postadres apart": lambda letter: (
            _has_side_block("Bezoekadres")(letter) and _has_side_block("Postadres")(letter)
        ),
        "Uw brief van": _has_side_block("Uw brief van"),
        "indented quotation": _has_block(lambda block: isinstance(block, Quotation)),
        "table": _has_block(lambda block: isinstance(block, Table)),
        "footnotes": lambda letter: any(map(has_footnotes, letter.text)),
        "i.o. or b.a.": lambda letter: (
            re.match(r"i\.o\. |b\.a\. ", letter.closing.signatures[0].name[0]) is not None
        ),
        "italic and bold words": lambda letter: (
            any(isinstance(inline, Emphasis) for inline in _inlines(letter))
            and any(isinstance(inline, Strong) for inline in _inlines(letter))
        ),
        "enclosures": _has_side_block(r"Bijlage.*"),
        "copies below the letter": lambda letter: any(
            one.label == "Kopie aan" for one in letter.closing.lists
        ),
        "two signatories": lambda letter: len(letter.closing.signatures) > 1,
        "marking": lambda letter: letter.marking is not None,
        "signature picture": lambda letter: any(each.picture for each in letter.closing.signatures),
        "other labels": lambda letter: letter.house_style.labels.subject == "Betreft",
        "name of the office in text": lambda letter: bool(letter.office_name),
    }
)
"""Each row by its name, and whether a letter has it in its house style."""
