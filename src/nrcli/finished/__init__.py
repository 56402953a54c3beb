"""Finished letters read back, by the standards, by readers that know no renderer.

- `letters`: a finished letter as its files have it;
- `placed_text`: text with its place on a page;
- `pdf`, `pdf_text`, `pdf_places`: a PDF read back; what a page says and where; its lines and
  paragraphs;
- `docx`: a DOCX read back;
- `limits`: how much a file may hold, counted before any parser reads it;
- `foreign`, `pdf_foreign`, `docx_foreign`: what stands in a file that nrcli does not write; all
  that it does write in a DOCX is in `docx_known`;
- `pdf_sight`, `docx_sight`: text that cannot be seen;
- `edited`: a DOCX that somebody edited, with its tracked changes and comments;
- `sealed`: a PDF that was signed outside, known by how it begins.
"""

from __future__ import annotations

from nrcli.finished.docx import read_docx
from nrcli.finished.docx_foreign import foreign_in_docx
from nrcli.finished.foreign import Foreign
from nrcli.finished.letters import FinishedDocx, FinishedPdf, UnreadableError
from nrcli.finished.limits import content_of
from nrcli.finished.pdf import read_pdf
from nrcli.finished.pdf_foreign import active_content, foreign_in_pdf

__all__ = [
    "Foreign",
    "UnreadableError",
    "active_content",
    "content_of",
    "foreign_content",
    "read_finished",
]


def read_finished(content: bytes, suffix: str) -> FinishedPdf | FinishedDocx:
    """Read a PDF or DOCX, as the ending of its name says.

    Raises:
        UnreadableError: it is none, or is broken.

    """
    return read_pdf(content) if suffix.lower() == ".pdf" else read_docx(content)


def foreign_content(content: bytes, suffix: str) -> tuple[Foreign, ...]:
    """Return what a PDF or DOCX has that nrcli does not write.

    Raises:
        UnreadableError: it is none, or is broken.

    """
    return foreign_in_pdf(content) if suffix.lower() == ".pdf" else foreign_in_docx(content)
