"""Pictures of the samples: parts of the pages that nrcli makes of them."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from nrcli.domain.letter.formats import OutputFormat
from nrcli.drafting.draft import DraftRequest, draft
from tests.support.closings import SVG
from tests.support.letterheads import LOGO_SVG
from tests.support.letters import copy_workspace
from tests.support.pdf_lines import PdfLine, read_lines
from tests.support.pdf_png import render_page
from tools.letters_page.page import FIELDS, SAMPLES
from tools.letters_page.sample import Sample, Shown

__all__ = ["letter_pictures"]

_ROOT = Path(__file__).resolve().parents[2]
_DAY = date(2017, 4, 5)
_WORDMARK_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 160">'
    b'<rect x="0" y="10" width="560" height="26" fill="#154273"/>'
    b'<rect x="0" y="60" width="380" height="14" fill="#777"/></svg>'
)
_DRAWINGS = {"handtekening": SVG, "logo": LOGO_SVG, "woordmerk": _WORDMARK_SVG}

_DPI = 100
_PAGE_DPI = 42
_COLOURS = 12
_LEFT_MM, _RIGHT_MM = 26.0, 162.5
_SIDE_MM, _PAPER_MM = 163.0, (210.0, 297.0)
_ROW_MM = 4.5
_MARGIN = 8
_GREY = (200, 200, 200)

_Box = tuple[float, float, float, float]


def letter_pictures() -> Iterator[tuple[str, bytes]]:
    """Return the picture of each sample, as PNG, by its name."""
    for sample in SAMPLES:
        with tempfile.TemporaryDirectory() as folder:
            yield sample.name, _picture(_drafted(sample, Path(folder)), sample.shown)


def _write_workspace(folder: Path) -> None:
    """Copy the workspace of the repository, with pictures and a register of its own."""
    copy_workspace(folder)
    (folder / "templates" / "pictures").mkdir()
    for stem, svg in _DRAWINGS.items():
        (folder / "templates" / "pictures" / f"{stem}.svg").write_bytes(svg)


_OF_WHOLE_LETTERS = {"contact-unknown", "copies-unsaid", "enclosure-unsaid"}
"""What is found in a sample because it shows one thing, without a letter's other sentences."""


def _drafted(sample: Sample, folder: Path) -> bytes:
    """Have nrcli draft the letter of a sample, as somebody who wrote these files would."""
    _write_workspace(folder)
    templates = folder / "templates"
    fields = _changed(FIELDS, sample.fields)
    if sample.sender:
        fields = fields.replace("nationaal-rapporteur", sample.name)
        _write_changed(templates / "senders", "nationaal-rapporteur", sample.name, sample.sender)
    if sample.house_style:
        fields += f"house_style: {sample.name}\n"
        styles = templates / "house-styles"
        _write_changed(styles, "rijkshuisstijl", sample.name, sample.house_style)
    if sample.snippet:
        _write(templates / "snippets" / "opvang.md", sample.snippet)
    text = sample.text or "Graag maak ik kennis met u.\n"
    _write(templates / "letters" / f"{sample.name}.md", f"---\n{fields}---\n{text}")
    request = DraftRequest(
        letter=sample.name,
        workspace=folder,
        date=_DAY,
        kenmerk="" if sample.concept else "10026",
        formats=(OutputFormat.PDF,),
        out=folder / "out",
        concept=sample.concept,
    )
    found = {warning.code for warning in draft(request).warnings} - _OF_WHOLE_LETTERS
    if found:
        message = f"{sample.name}: {found}"
        raise ValueError(message)
    (pdf,) = set((folder / "out").glob("*.pdf")) - set((folder / "out").glob("*-afschrift.pdf"))
    return pdf.read_bytes()


def _write_changed(folder: Path, shipped: str, name: str, part: str) -> None:
    """Write a shipped file anew with some of its parts changed."""
    text = (folder / f"{shipped}.yaml").read_text(encoding="utf-8")
    _write(folder / f"{name}.yaml", _changed(text, part))


def _changed(text: str, part: str) -> str:
    """Return YAML with some of its keys written anew, at its end."""
    for key in re.findall(r"^\w+", part, re.MULTILINE):
        text = re.sub(rf"^{key}:.*\n(?:[ \n].*\n?)*", "", text, flags=re.MULTILINE)
    return text + part


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _picture(pdf: bytes, shown: Shown) -> bytes:
    if shown is Shown.PAGES:
        return _written(_side_by_side(pdf))
    dpi = _PAGE_DPI if shown is Shown.PAGE else _DPI
    page = Image.open(io.BytesIO(render_page(pdf, 1, dpi))).convert("RGB")
    lines = [line for line in read_lines(pdf) if line.page == 1]
    parts = [page.crop(_pixels(box, dpi)) for box in _boxes(lines, shown)]
    if shown is not Shown.PAGE:
        parts = [_trimmed(part) for part in parts]
    width = max(part.width for part in parts)
    height = sum(part.height + _MARGIN for part in parts) + _MARGIN
    sheet = Image.new("RGB", (width + 2 * _MARGIN, height), "white")
    top = _MARGIN
    for part in parts:
        sheet.paste(part, (_MARGIN, top))
        top += part.height + _MARGIN
    return _written(sheet)


def _side_by_side(pdf: bytes) -> Image.Image:
    count = max(line.page for line in read_lines(pdf))
    pages = [
        Image.open(io.BytesIO(render_page(pdf, number, _PAGE_DPI))).convert("RGB")
        for number in range(1, count + 1)
    ]
    width, height = pages[0].size
    sheet = Image.new("RGB", ((width + _MARGIN) * count - _MARGIN, height), _GREY)
    for number, page in enumerate(pages):
        sheet.paste(page, (number * (width + _MARGIN), 0))
    return sheet


def _written(sheet: Image.Image) -> bytes:
    stream = io.BytesIO()
    ImageOps.expand(sheet, 1, _GREY).quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _boxes(lines: Sequence[PdfLine], shown: Shown) -> Iterator[_Box]:
    """Return the parts of the page: left, top, right and bottom, in mm."""
    text = [line for line in lines if line.x_mm < _SIDE_MM]
    aanhef = next(line.y_mm for line in text if line.text.startswith("Geachte"))
    greetings = ("Met vriendelijke groet,", "Hoogachtend,")
    greeting = next(line.y_mm for line in text if line.text in greetings)
    match shown:
        case Shown.TEXT | Shown.NOTES:
            yield (_LEFT_MM, aanhef + 1.5, _RIGHT_MM, greeting - _ROW_MM)
        case Shown.CLOSING:
            end = max(line.y_mm for line in text)
            yield (_LEFT_MM, greeting - _ROW_MM, _RIGHT_MM, end + _ROW_MM)
        case Shown.SIDE:
            yield (_SIDE_MM, 50, _PAPER_MM[0] - 5, 190)
        case Shown.TOP:
            yield (_LEFT_MM, 0, _PAPER_MM[0] - 5, aanhef - _ROW_MM)
        case Shown.PAGE | Shown.PAGES:
            yield (0, 0, *_PAPER_MM)
    if shown is Shown.NOTES:
        notes = min(line.y_mm for line in text if line.y_mm > greeting and line.size_pt < 8)  # noqa: PLR2004 - notes are 7.5 pt
        yield (_LEFT_MM, notes - 2 * _ROW_MM, _RIGHT_MM, _PAPER_MM[1] - 15)


def _pixels(box: _Box, dpi: int) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(side / 25.4 * dpi) for side in box)
    return left, top, right, bottom


def _trimmed(part: Image.Image) -> Image.Image:
    """Leave out the white rows above and below."""
    white = Image.new("RGB", part.size, "white")
    box = ImageChops.difference(part, white).getbbox() or (0, 0, *part.size)
    return part.crop((0, box[1], part.width, box[3]))
