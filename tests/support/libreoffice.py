"""DOCX laid out as PDF, or saved, by LibreOffice, with one family of fonts and no other.

LibreOffice must see the same fonts everywhere, so it runs with a fontconfig file of its own that
knows one folder and lets a family there stand in for Verdana.  Two calls on one profile fail, so
each call has its own.  LibreOffice ends with exit code 0 also if it made nothing, so every file is
looked for; and it would lay out a broken DOCX as plain text, so it is told what the files are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LibreOfficeError", "available", "convert_to_pdf", "save_as_docx"]

STAND_IN = "Rapporteur Sans"
START_SECONDS = 120
SECONDS_PER_FILE = 10

FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <test qual="any" name="family"><string>Verdana</string></test>
    <edit name="family" mode="assign" binding="same"><string>{family}</string></edit>
  </match>
</fontconfig>
"""


class LibreOfficeError(Exception):
    """LibreOffice did not make what it was asked for."""


def available() -> bool:
    """Return whether LibreOffice is here and takes fonts from fontconfig (Windows, macOS: no)."""
    return sys.platform not in {"win32", "darwin"} and shutil.which("soffice") is not None


def convert_to_pdf(
    docx_files: Sequence[Path], out: Path, fonts: Path, *, family: str = STAND_IN
) -> dict[Path, Path]:
    """Lay all files out in one call; returns the PDF in `out` of each file.

    Only the fonts in the folder `fonts` are seen, and `family`, which must be there, stands in
    for Verdana.  Raises LibreOfficeError if a file is missing before or after, or if it takes
    longer than two minutes and ten seconds a file.
    """
    return _convert(docx_files, out, fonts, family, "pdf")


def save_as_docx(docx_files: Sequence[Path], out: Path, fonts: Path) -> dict[Path, Path]:
    """Open all files and save them as DOCX; returns the one in `out` of each file."""
    return _convert(docx_files, out, fonts, STAND_IN, "docx:MS Word 2007 XML")


def _convert(
    docx_files: Sequence[Path], out: Path, fonts: Path, family: str, kind: str
) -> dict[Path, Path]:
    suffix, _, _ = kind.partition(":")
    made = {docx: out / f"{docx.stem}.{suffix}" for docx in docx_files}
    _check(docx_files, made, fonts)
    out.mkdir(parents=True, exist_ok=True)
    for file in made.values():
        file.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        said = _run(docx_files, out, Path(folder), fonts=fonts, family=family, kind=kind)
    missing = [
        docx.name for docx, file in made.items() if not file.is_file() or not file.stat().st_size
    ]
    if missing:
        message = f"LibreOffice made no {suffix.upper()} of {', '.join(missing)}; it said: {said}"
        raise LibreOfficeError(message)
    return made


def _check(docx_files: Sequence[Path], made: dict[Path, Path], fonts: Path) -> None:
    absent = [str(docx) for docx in docx_files if not docx.is_file()]
    if not available():
        message = "soffice is not installed"
    elif not docx_files:
        message = "there is no DOCX to lay out"
    elif absent:
        message = f"there is no file {', '.join(absent)}"
    elif len(set(made.values())) < len(docx_files):
        message = "two files would give a file of the same name"
    elif not made.keys().isdisjoint(made.values()):
        message = "a file would be written over itself"
    elif not any(font.suffix in {".ttf", ".otf"} for font in fonts.glob("*")):
        message = f"there are no fonts in {fonts}"
    else:
        return
    raise LibreOfficeError(message)


def _run(
    docx_files: Sequence[Path], out: Path, temporary: Path, *, fonts: Path, family: str, kind: str
) -> str:
    config = temporary / "fonts.conf"
    config.write_text(
        FONTCONFIG.format(
            fonts=escape(str(fonts.resolve())),
            cache=escape(str(temporary / "cache")),
            family=escape(family),
        ),
        encoding="utf-8",
    )
    command = [
        shutil.which("soffice") or "soffice",
        f"-env:UserInstallation={(temporary / 'profile').as_uri()}",
        "--headless",
        "--infilter=MS Word 2007 XML",
        "--convert-to",
        kind,
        "--outdir",
        str(out),
        *(str(docx.resolve()) for docx in docx_files),
    ]
    limit = START_SECONDS + SECONDS_PER_FILE * len(docx_files)
    try:
        done = subprocess.run(
            command,
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env=os.environ | {"FONTCONFIG_FILE": str(config)},
            timeout=limit,
        )
    except subprocess.TimeoutExpired as error:
        message = f"LibreOffice was stopped after {limit} seconds"
        raise LibreOfficeError(message) from error
    said = " ".join((done.stdout + done.stderr).split())
    if done.returncode != 0:
        message = f"LibreOffice ended with exit code {done.returncode}; it said: {said}"
        raise LibreOfficeError(message)
    return said
