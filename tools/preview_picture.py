"""A picture of the preview in a browser, with a letter that has a problem."""

from __future__ import annotations

import io
import tempfile
from datetime import date
from pathlib import Path

from PIL import Image

from nrcli.drafting.draft import DraftRequest
from nrcli.preview.server import serving
from nrcli.preview.session import Session
from tests.support.browser import open_browser
from tests.support.letters import copy_workspace

__all__ = ["preview_picture"]

_ROOT = Path(__file__).resolve().parents[1]
_SNIPPET = "templates/snippets/mensenhandel.md"
_COLOURS = 128


def preview_picture() -> bytes:
    """Picture the window after a problem was chosen, as PNG."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_workspace(folder)
        text = (folder / _SNIPPET).read_text(encoding="utf-8")
        spoiled = text.replace("Wie slachtoffer", "Wie  slachtoffer", 1)
        (folder / _SNIPPET).write_text(spoiled, encoding="utf-8", newline="\n")
        request = DraftRequest(letter="informateur", workspace=folder, date=date(2017, 4, 5))
        with serving(Session(request)) as server, open_browser(1280, 960) as window:
            window.go(server.address)
            window.wait("document.querySelector('#problems button')")
            window.run("document.documentElement.style.scrollBehavior = 'auto'")
            window.run("document.querySelector('#problems button').click()")
            window.wait("document.querySelector('#origin .place')")
            picture = Image.open(io.BytesIO(window.picture()))
    stream = io.BytesIO()
    picture.convert("RGB").quantize(_COLOURS).save(stream, "PNG", optimize=True)
    return stream.getvalue()
