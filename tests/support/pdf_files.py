"""PDFs that are not nrcli's: what somebody encloses."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf

__all__ = ["ACTING", "pdf_of", "pdf_with"]


def pdf_of(pages: int, *, locked_with: str = "", label: str = "") -> bytes:
    """Return a PDF of blank pages, each with a remark in its content."""
    return _saved(pages, lambda _: None, locked_with=locked_with, label=label)


def pdf_with(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return a PDF of one page after a change."""
    return _saved(1, change)


def _saved(
    pages: int, change: Callable[[pikepdf.Pdf], None], *, locked_with: str = "", label: str = ""
) -> bytes:
    with pikepdf.new() as document:
        for number in range(pages):
            document.add_blank_page(page_size=(595, 842))
            content = f"% {label}{number}".encode()
            document.pages[-1].Contents = document.make_stream(content)
        change(document)
        stream = io.BytesIO()
        encryption = (
            pikepdf.Encryption(owner=locked_with, user=locked_with) if locked_with else False
        )
        document.save(stream, encryption=encryption, deterministic_id=not locked_with)
    return stream.getvalue()


def _action(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Link,
            Rect=[0, 0, 9, 9],
            A=pikepdf.Dictionary(S=pikepdf.Name(f"/{kind}")),
        )
        document.pages[0].Annots = pikepdf.Array([note])

    return change


def _annotation(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Subtype=pikepdf.Name(f"/{kind}"), Rect=[0, 0, 9, 9])
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(note)])

    return change


def _script_when_opened(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def _attached(document: pikepdf.Pdf) -> None:
    document.attachments["a.txt"] = b"a"


def _xfa(document: pikepdf.Pdf) -> None:
    document.Root.AcroForm = pikepdf.Dictionary(Fields=[], XFA=document.make_stream(b"<x/>"))


ACTING = {
    "a script when it is opened": (_script_when_opened, "a script"),
    "a program": (_action("Launch"), "a link that starts a program"),
    "a form that is sent": (_action("SubmitForm"), "a form that sends itself"),
    "film": (_annotation("RichMedia"), "sound or film"),
    "a file on a page": (_annotation("FileAttachment"), "files inside it"),
    "a file in the document": (_attached, "files inside it"),
    "a form of its own": (_xfa, "a form of its own kind"),
}
"""What makes a PDF act, and what is said of it."""
