"""Which of the tools and files that a machine may lack are there, and what is not checked without.

A test that needs one says so by its mark: `@needs_libreoffice`.  `report_lines` tells at the end of
a run what was checked and what was not.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import browser, libreoffice, trials
from tools.make_dictionary import SOURCE_FOLDERS

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "CHECKS",
    "LetterFonts",
    "OptionalCheck",
    "letter_fonts",
    "needs_browser",
    "needs_dictionary_source",
    "needs_git",
    "needs_letter_fonts",
    "needs_libreoffice",
    "needs_poppler",
    "needs_seed",
    "needs_widths",
    "report_lines",
    "seed_folder",
    "widths_table",
]

ROOT = Path(__file__).resolve().parents[2]
STAND_IN_FOLDER = ROOT / "src" / "nrcli" / "renderers" / "fonts"

DEJAVU_FOLDERS = (
    Path("/usr/share/fonts/truetype/dejavu"),
    Path("/usr/share/fonts/TTF"),
    Path("/usr/share/fonts/dejavu"),
    Path("/usr/share/fonts/dejavu-sans-fonts"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFonts:
    """A folder of fonts and the family in it to set letters in."""

    folder: Path
    family: str


def letter_fonts() -> LetterFonts | None:
    """Return the stand-in for Verdana, else DejaVu Sans where the system has it."""
    if any(STAND_IN_FOLDER.glob("*.ttf")):
        return LetterFonts(folder=STAND_IN_FOLDER, family=libreoffice.STAND_IN)
    for folder in DEJAVU_FOLDERS:
        if (folder / "DejaVuSans.ttf").is_file():
            return LetterFonts(folder=folder, family="DejaVu Sans")
    return None


def seed_folder() -> Path | None:
    """Return the folder with the model letter's lines, which is not in the repository."""
    folder = ROOT.parent / "shared" / "seed"
    return folder if (folder / "lines.json").is_file() else None


def widths_table() -> Path:
    """Return the table of Verdana's advance widths."""
    return ROOT / "tools" / "verdana-widths.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionalCheck:
    """Checks that run only where something is there."""

    what: str
    is_possible: Callable[[], bool]
    why_not: str

    @property
    def mark(self) -> pytest.MarkDecorator:
        """Skips a test, with the reason, where it is not possible."""
        return pytest.mark.skipif(not self.is_possible(), reason=f"not run: {self.why_not}")

    @property
    def report(self) -> str:
        """One line: run, or not and why."""
        return f"{self.what}: {'run' if self.is_possible() else f'not run: {self.why_not}'}"


LIBREOFFICE = OptionalCheck(
    what="LibreOffice layout checks",
    is_possible=libreoffice.available,
    why_not="soffice is not installed, or does not take its fonts from fontconfig here",
)
POPPLER = OptionalCheck(
    what="Checks against poppler",
    is_possible=lambda: bool(shutil.which("pdfinfo") and shutil.which("pdftotext")),
    why_not="pdfinfo and pdftotext (poppler) are not installed",
)
BROWSER = OptionalCheck(
    what="Pages in a browser",
    is_possible=browser.available,
    why_not="chromium and chromedriver are not installed",
)
LETTER_FONTS = OptionalCheck(
    what="Checks of the measuring instruments",
    is_possible=lambda: letter_fonts() is not None,
    why_not="neither the stand-in for Verdana nor DejaVu Sans is there",
)
SEED = OptionalCheck(
    what="Model letter of 5 April 2017, line for line",
    is_possible=lambda: seed_folder() is not None,
    why_not="the folder ../shared/seed with its text is not there",
)
GIT = OptionalCheck(
    what="Comparing with a revision",
    is_possible=lambda: shutil.which("git") is not None,
    why_not="git is not installed",
)
DICTIONARY = OptionalCheck(
    what="Making the spelling dictionary again",
    is_possible=lambda: (
        trials.ALL_TRIALS and any((folder / "nl.dic").is_file() for folder in SOURCE_FOLDERS)
    ),
    why_not="hunspell-nl is not installed, or not all is tried (NRCLI_TRIALS=all)",
)
CHECKS = (LIBREOFFICE, POPPLER, BROWSER, LETTER_FONTS, SEED, GIT, DICTIONARY)

needs_browser = BROWSER.mark
needs_dictionary_source = DICTIONARY.mark
needs_git = GIT.mark
needs_libreoffice = LIBREOFFICE.mark
needs_poppler = POPPLER.mark
needs_letter_fonts = LETTER_FONTS.mark
needs_seed = SEED.mark
needs_widths = pytest.mark.skipif(
    not widths_table().is_file(), reason="not run: the table of widths is not there"
)


def report_lines() -> list[str]:
    """Return a line for each optional check: whether it runs here, and if not, why."""
    return [check.report for check in CHECKS]
