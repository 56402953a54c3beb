"""The mailing that everybody writes: the shipped letter of three pages, to any number of people."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from nrcli.composition.composer import LetterComposer
from nrcli.domain.letter.blocks import BlankLine, Heading, Paragraph, plain_text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.kenmerk import Kenmerk
from nrcli.domain.letter.letter import Letter
from nrcli.domain.problems.problem import Problems
from nrcli.drafting.draft import DraftRequest, prepare
from nrcli.renderers import RENDERERS
from nrcli.renderers.stand_in_font import read_metrics
from nrcli.workspace.workspace import Workspace

__all__ = [
    "DAY",
    "LETTER",
    "LIST",
    "ROOT",
    "Mailing",
    "make_mailing",
    "make_workspace",
    "with_recipients",
]

ROOT = Path(__file__).resolve().parents[1]
LETTER = "informateur"
LIST = "adressaten"
DAY = date(2017, 4, 5)
_FIRST_KENMERK = 10028
_SURNAMES = ("Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Peters", "Hendriks")
_CAPITALS = "ABCDEFGHIJKLMNOPRSTVWZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """A workspace, and beside it the same letters for peers: as data and as templates."""

    workspace: Path
    data: Path
    letters: tuple[Mapping[str, object], ...]
    paragraphs: tuple[str, ...]


def with_recipients(roster: str, count: int) -> str:
    """Add invented people to the text of recipients.yaml, and a list of them."""
    people, roles = [], []
    for number in range(count):
        name = f"adressaat-{number:05}"
        initials = f"{_CAPITALS[number % 22]}.{_CAPITALS[number // 22 % 22]}."
        surname = _SURNAMES[number % len(_SURNAMES)]
        people.append(
            f"  {name}: {{geslacht: {'mv'[number % 2]}, voorletters: {initials},"
            f" geslachtsnaam: {surname}}}\n"
        )
        roles.append(
            f"  - {{role: adressaat, person: {name}, address: tweede-kamer, from: {DAY.year}-01-01,"
            f" until: {DAY.year}-12-31}}\n"
        )
    added = {
        "people": "".join(people),
        "roles": "".join(roles),
        "lists": f"  {LIST}: {{role: adressaat, description: alle adressaten}}\n",
    }
    for key, lines in added.items():
        roster = roster.replace(f"\n{key}:\n", f"\n{key}:\n{lines}", 1)
    return roster


def make_workspace(folder: Path, count: int) -> Path:
    """Make the shipped workspace with a number of people more, in an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "templates", folder / "templates")
    shipped = (ROOT / "recipients.yaml").read_text(encoding="utf-8")
    written = with_recipients(shipped, count)
    (folder / "recipients.yaml").write_text(written, encoding="utf-8")
    return folder


def make_mailing(folder: Path, count: int) -> Mailing:
    """Make a mailing to a number of people, for nrcli and for its peers."""
    workspace = make_workspace(folder / f"workspace-{count}", count)
    composed = list(_letters(workspace))
    first = composed[0]
    paragraphs = tuple(
        plain_text(block.content) for block in first.body if isinstance(block, Heading | Paragraph)
    )
    data = folder / "peers"
    data.mkdir(parents=True, exist_ok=True)
    letters = tuple(_values(letter) for letter in composed)
    content = {**_shared(first), "letters": letters}
    (data / "mailing.json").write_text(json.dumps(content), encoding="utf-8")
    _write_templates(data, first)
    return Mailing(workspace=workspace, data=data, letters=letters, paragraphs=paragraphs)


def _letters(workspace: Path) -> Iterator[Letter]:
    request = DraftRequest(letter=LETTER, workspace=workspace, to=(LIST,), date=DAY)
    prepared = prepare(request, Workspace(workspace))
    ingredients = prepared.ingredients
    composer = LetterComposer(
        ingredients.source,
        ingredients.snippets,
        ingredients.sender,
        ingredients.house_style,
        read_metrics(),
        Problems(),
    )
    for number, recipient in enumerate(prepared.recipients, start=_FIRST_KENMERK):
        occasion = replace(prepared.occasion, kenmerk=Kenmerk(str(number)))
        yield composer.compose(recipient, occasion).letter


def _values(letter: Letter) -> Mapping[str, object]:
    """Return what differs between the letters."""
    return {
        "kenmerk": letter.kenmerk_text,
        "aanhef": plain_text(letter.aanhef),
        "address": list(letter.address_lines),
    }


def _shared(letter: Letter) -> Mapping[str, object]:
    """Return what does not."""
    closing = letter.closing
    signature = closing.signatures[0]
    return {
        "fonts": str(ROOT / "src" / "nrcli" / "renderers" / "fonts"),
        "subject": plain_text(letter.subject),
        "date": letter.date_text,
        "return_line": letter.return_line,
        "side": [[plain_text(line.content) for line in each.lines] for each in letter.side_column],
        "blocks": [
            [type(block).__name__.lower(), plain_text(block.content)]
            for block in letter.body
            if not isinstance(block, BlankLine) and isinstance(block, Heading | Paragraph)
        ],
        "closing": [closing.slotformule, *signature.name, *signature.function],
    }


def _write_templates(folder: Path, letter: Letter) -> None:
    """Make a template for each peer that fills in DOCX files, from the letter as nrcli writes it.

    They leave out what binds the kenmerk to a part of its own: a peer fills in text.
    """
    content = RENDERERS[OutputFormat.DOCX](letter).content
    original = folder / "original.docx"
    original.write_bytes(content)
    for name, placeholder in _PLACEHOLDERS.items():
        with (
            zipfile.ZipFile(original) as source,
            zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for part in source.namelist():
                text = source.read(part)
                if part in {"word/document.xml", "word/header1.xml"}:
                    text = _with_placeholders(text.decode(), letter, placeholder).encode()
                target.writestr(part, text)


def _with_placeholders(xml: str, letter: Letter, placeholder: str) -> str:
    """Put placeholders where the values of one letter stand, as the whole text of a run."""
    while "<w:dataBinding" in xml:
        start = xml.index("<w:dataBinding")
        xml = xml[:start] + xml[xml.index("/>", start) + 2 :]
    values = {
        "kenmerk": letter.kenmerk_text,
        "aanhef": plain_text(letter.aanhef),
        **{f"address{number}": line for number, line in enumerate(letter.address_lines)},
    }
    for name, value in values.items():
        run = f'<w:r><w:t xml:space="preserve">{escape(value)}</w:t></w:r>'
        xml = xml.replace(run, placeholder.format(name=name))
    return xml


_TEXT = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
_PLACEHOLDERS = {
    "docxtpl": _TEXT.format("{{{{ {name} }}}}"),
    "docxtemplater": _TEXT.format("{{{name}}}"),
    "mailmerge": '<w:fldSimple w:instr=" MERGEFIELD {name} ">'
    + _TEXT.format("«{name}»")
    + "</w:fldSimple>",
}
