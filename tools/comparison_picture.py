"""Picture what a change does to a page: before and after, with what differs marked."""

from __future__ import annotations

import io
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from nrcli.comparing.workspaces import CompareRequest, Side, compare_letters
from nrcli.domain.letter.formats import OutputFormat
from nrcli.finished.placed_text import PageLine
from nrcli.renderers import RENDERERS
from tests.support.letters import copy_workspace
from tests.support.pdf_png import render_page

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2017, 4, 5)
LETTER = "informateur"
SENDER = "templates/senders/nationaal-rapporteur.yaml"
MOVED = ("Turfmarkt 147", "Rijnstraat 50")
DPI = 72
TOP, BOTTOM = 120, 420
"""The part of the page that is shown, in points from its top."""
MARGIN = 8
BEFORE, AFTER = (255, 209, 204), (196, 236, 211)


def moved_picture() -> bytes:
    """Return the head of a letter as PNG, before and after its office moves."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_workspace(folder)
        text = (folder / SENDER).read_text(encoding="utf-8")
        moved = text.replace(*MOVED)
        (folder / SENDER).write_text(moved, encoding="utf-8", newline="\n")
        comparison = compare_letters(
            CompareRequest(against=str(ROOT), letter=LETTER, workspace=folder, date=DAY)
        )
        changes = comparison.letters[0].compared[0].difference.changes
        pages = [
            _page(Side(folder=ROOT), [line for each in changes for line in each.before], BEFORE),
            _page(Side(folder=folder), [line for each in changes for line in each.after], AFTER),
        ]
    width, height = pages[0].size
    sheet = Image.new("RGB", (2 * width + 3 * MARGIN, height + 2 * MARGIN), (200, 200, 200))
    for number, page in enumerate(pages):
        sheet.paste(page, (MARGIN + number * (width + MARGIN), MARGIN))
    stream = io.BytesIO()
    sheet.quantize(32).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _page(side: Side, lines: list[PageLine], colour: tuple[int, int, int]) -> Image.Image:
    (letter,) = side.letters(LETTER, to=(), day=DAY, otherwise=None, fields={}).values()
    content = RENDERERS[OutputFormat.PDF](letter.letter).content
    page = Image.open(io.BytesIO(render_page(content, 1, DPI))).convert("RGB")
    marked = Image.new("RGB", page.size, (255, 255, 255))
    draw = ImageDraw.Draw(marked)
    scale = DPI / 72
    for line in lines:
        if line.page == 1:
            box = (line.x - 2, line.y - line.size, line.x + line.width + 2, line.y + 2)
            draw.rectangle([part * scale for part in box], fill=colour)
    whole = ImageChops.multiply(page, marked)
    return whole.crop((0, round(TOP * scale), whole.width, round(BOTTOM * scale)))
