"""PDFs of letters with something put into them that nrcli does not write, by what it is."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream, String

__all__ = ["RAW_PDFS", "SPOILED_PDFS", "spoil_pdf"]

_Change = Callable[[Pdf], None]


def spoil_pdf(content: bytes, change: _Change) -> bytes:
    """Return a PDF that was opened, changed, and saved as a new file."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        change(document)
        document.save(stream)
    return stream.getvalue()


def _annotation(kind: str, **keys: object) -> _Change:
    def change(document: Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=[100, 100, 200, 200])
        for key, value in keys.items():
            note[f"/{key}"] = value
        page = document.pages[0].obj
        page.Annots = Array([*page.get("/Annots", []), document.make_indirect(note)])

    return change


def _in_root(key: str, make: Callable[[Pdf], object]) -> _Change:
    def change(document: Pdf) -> None:
        document.Root[f"/{key}"] = make(document)

    return change


def _on_page(key: str, value: object) -> _Change:
    def change(document: Pdf) -> None:
        document.pages[0].obj[f"/{key}"] = value

    return change


def _info(key: str, value: str) -> _Change:
    def change(document: Pdf) -> None:
        document.docinfo[f"/{key}"] = String(value)

    return change


def _xmp(key: str, value: str) -> _Change:
    def change(document: Pdf) -> None:
        with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata[key] = value

    return change


def _font(page: Page) -> None:
    page.add_resource(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica), Name.Font, Name.F9
    )


def _painted(code: str, *, state: Dictionary | None = None, first: bool = False) -> _Change:
    """Return a change that paints on the first page, with a font F9 and a state G9."""

    def change(document: Pdf) -> None:
        page = document.pages[0]
        _font(page)
        if state is not None:
            page.add_resource(state, Name.ExtGState, Name.G9)
        page.contents_add(Stream(document, f" q {code} Q ".encode()), prepend=first)

    return change


_SHOWN = "BT /F9 12 Tf {before} 1 0 0 1 {x} {y} Tm (Geheime afspraak) Tj ET"


def _text(before: str = "", x: int = 200, y: int = 400, **more: object) -> _Change:
    shown = _SHOWN.format(before=before, x=x, y=y)
    return _painted(f"/Artifact BMC {shown} EMC", **more)  # type: ignore[arg-type]


def _picture(document: Pdf) -> Stream:
    return Stream(
        document,
        b"\xff" * 300,
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=10,
        Height=10,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )


def _pasted_picture(document: Pdf) -> None:
    page = document.pages[0]
    page.add_resource(_picture(document), Name.XObject, Name.X9)
    page.contents_add(Stream(document, b" q 300 0 0 300 90 400 cm /X9 Do Q "))


def _form_drawing(document: Pdf) -> None:
    page = document.pages[0]
    _font(page)
    form = Stream(
        document,
        b"BT /F9 12 Tf 1 0 0 1 90 300 Tm (Erbij gezet) Tj ET",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, 595, 842],
        Resources=page.obj.Resources,
    )
    page.add_resource(form, Name.XObject, Name.X9)
    page.contents_add(Stream(document, b" q /X9 Do Q "))


def _attached(document: Pdf) -> None:
    document.attachments["cijfers.xlsx"] = b"PK"


def _loose_attachment(document: Pdf) -> None:
    """Attach a file that nothing in the document names."""
    file = Stream(document, b"MZ", Type=Name.EmbeddedFile)
    spec = Dictionary(Type=Name.Filespec, F="virus.exe", EF=Dictionary(F=file))
    document.Root.AF = Array([document.make_indirect(spec)])


def _script(_: Pdf) -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _named_script(document: Pdf) -> None:
    names = Dictionary(Names=Array([String("x"), document.make_indirect(_script(document))]))
    document.Root.Names = Dictionary(JavaScript=document.make_indirect(names))


def _action(kind: str) -> Callable[[Pdf], object]:
    return lambda document: document.make_indirect(
        Dictionary(S=Name(f"/{kind}"), F="ergens.exe", N=Name.NextPage)
    )


def _form(document: Pdf) -> None:
    field = Dictionary(FT=Name.Tx, T="naam", V="x", Type=Name.Annot, Subtype=Name.Widget,
                       Rect=[100, 100, 200, 200])  # fmt: skip
    made = document.make_indirect(field)
    document.Root.AcroForm = Dictionary(Fields=Array([made]))
    document.pages[0].obj.Annots = Array([made])


def _signature(document: Pdf) -> None:
    made = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x"))
    field = Dictionary(FT=Name.Sig, T="handtekening", V=document.make_indirect(made))
    document.Root.AcroForm = Dictionary(Fields=Array([document.make_indirect(field)]), SigFlags=3)


def _layers(document: Pdf) -> None:
    group = document.make_indirect(Dictionary(Type=Name.OCG, Name="Laag"))
    document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))


def _layered_text(document: Pdf) -> None:
    _layers(document)
    page = document.pages[0]
    _font(page)
    page.add_resource(document.Root.OCProperties.OCGs[0], Name.Properties, Name.L9)
    page.contents_add(
        Stream(document, b" /OC /L9 BDC BT /F9 9 Tf 1 0 0 1 90 300 Tm (Laag) Tj ET EMC ")
    )


def _link(**changes: object) -> _Change:
    def change(document: Pdf) -> None:
        action = Dictionary(S=Name.URI, URI=String("https://www.rijksoverheid.nl"))
        note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[100, 100, 200, 120],
                          Contents=String("https://www.rijksoverheid.nl"), A=action)  # fmt: skip
        for key, value in changes.items():
            if key in {"URI", "Next", "S"}:
                action[f"/{key}"] = value
            else:
                note[f"/{key}"] = value
        document.pages[0].obj.Annots = Array([document.make_indirect(note)])

    return change


def _first_paragraph(document: Pdf) -> pikepdf.Object:
    return document.Root.StructTreeRoot.K[0].K[0]


def _spoken(key: str) -> _Change:
    def change(document: Pdf) -> None:
        _first_paragraph(document)[f"/{key}"] = String("Iets heel anders")

    return change


def _untag_paragraph(document: Pdf) -> None:
    kids = document.Root.StructTreeRoot.K[0].K
    del kids[len(kids) - 3]


def _bookmark(document: Pdf) -> None:
    first = document.Root.Outlines.First
    first.Title = String("Iets anders")


def _acting_bookmark(document: Pdf) -> None:
    first = document.Root.Outlines.First
    first.A = Dictionary(S=Name.Launch, F="ergens.exe")


def _long_label(document: Pdf) -> None:
    """Call a paragraph of the letter a label, so that nobody reads it aloud."""
    document.Root.StructTreeRoot.K[0].K[10].S = Name.Lbl


def _appended(content: bytes) -> bytes:
    return content + b"\n5 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF"


def _replaced_stream(content: bytes) -> bytes:
    """Return a file with an object more behind its end, as the standard says (7.5.6)."""
    with pikepdf.open(io.BytesIO(content)) as document:
        size = int(document.trailer.Size)
        root = document.Root.objgen[0]
    start = content.rindex(b"startxref\n") + len(b"startxref\n")
    before = int(content[start:].split()[0])
    added = b"\n%d 0 obj\n<</Type/Note>>\nendobj\n" % size
    table = b"xref\n%d 1\n%010d 00000 n \n" % (size, len(content) + 1)
    trailer = b"trailer\n<</Size %d/Root %d 0 R/Prev %d>>\n" % (size + 1, root, before)
    end = b"startxref\n%d\n%%%%EOF\n" % (len(content) + len(added))
    return content + added + table + trailer + end


_TRANSPARENT = Dictionary(Type=Name.ExtGState, ca=0)

SPOILED_PDFS: Mapping[str, tuple[_Change, str]] = {
    **{
        f"an annotation of kind {kind}": (_annotation(kind, Contents=String("Let op")),
                                          "proof-annotation")
        for kind in (
            "Text", "FreeText", "Stamp", "Highlight", "Underline", "StrikeOut", "Square", "Circle",
            "Ink", "Line", "Popup", "Caret", "Redact", "Watermark", "FileAttachment", "Sound",
            "Movie", "Screen", "RichMedia", "3D", "PolyLine",
        )
    },
    "a script at opening": (_in_root("OpenAction", _script), "proof-script"),
    "a script by name": (_named_script, "proof-script"),
    "a script at a link": (_link(S=Name.JavaScript, JS=String("app.alert(1)")), "proof-script"),
    "a page that is jumped to": (
        _in_root("OpenAction", lambda document: Array([document.pages[1].obj, Name.Fit])),
        "proof-action",
    ),
    "a program that is started": (_in_root("OpenAction", _action("Launch")), "proof-action"),
    "a form that is sent": (_in_root("OpenAction", _action("SubmitForm")), "proof-action"),
    "another file that is opened": (_in_root("OpenAction", _action("GoToR")), "proof-action"),
    "a menu command": (_in_root("OpenAction", _action("Named")), "proof-action"),
    "what happens at closing": (
        _in_root("AA", lambda document: Dictionary(WC=_script(document))), "proof-action"
    ),
    "what happens on a page": (
        _on_page("AA", Dictionary(O=Dictionary(S=Name.JavaScript, JS="x"))), "proof-script"
    ),
    "a second action of a link": (_link(Next=Dictionary(S=Name.Launch, F="x.exe")),
                                  "proof-action"),
    "an attachment": (_attached, "proof-attachment"),
    "an associated file": (_loose_attachment, "proof-attachment"),
    "a portfolio": (_in_root("Collection", lambda _: Dictionary(View=Name.D)), "proof-attachment"),
    "a form": (_form, "proof-form"),
    "a form of XFA": (
        _in_root("AcroForm", lambda document: Dictionary(XFA=Stream(document, b"<xdp/>"))),
        "proof-form",
    ),
    "a signature": (_signature, "proof-signature"),
    "layers": (_layers, "proof-layers"),
    "text in a layer": (_layered_text, "proof-unread-text"),
    "invisible text": (_text("3 Tr"), "proof-hidden-text"),
    "text that only clips": (_text("7 Tr"), "proof-hidden-text"),
    "transparent text": (_text("/G9 gs", state=_TRANSPARENT), "proof-hidden-text"),
    "text that is clipped away": (
        _painted(f"0 0 5 5 re W n /Artifact BMC {_SHOWN.format(before='', x=200, y=400)} EMC"),
        "proof-hidden-text",
    ),
    "white text": (_text("1 g"), "proof-white-text"),
    "white text in three colours": (_text("1 1 1 rg"), "proof-white-text"),
    "white text in inks": (_text("0 0 0 0 k"), "proof-white-text"),
    "almost white text": (_text("0.95 g"), "proof-white-text"),
    "white strokes of text": (_text("1 Tr 1 G"), "proof-white-text"),
    "text in a box of its colour": (
        _painted(f"/Artifact BMC 0 g 150 380 400 60 re f EMC /Artifact BMC "
                 f"{_SHOWN.format(before='0 g', x=200, y=400)} EMC"),
        "proof-white-text",
    ),
    "tiny text": (
        _painted("/Artifact BMC BT /F9 1 Tf 1 0 0 1 200 400 Tm (Geheim) Tj ET EMC"),
        "proof-tiny-text",
    ),
    "text made tiny": (
        _painted("/Artifact BMC BT /F9 12 Tf 0.1 0 0 0.1 200 400 Tm (Geheim) Tj ET EMC"),
        "proof-tiny-text",
    ),
    "text squeezed to nothing": (_text("1 Tz"), "proof-tiny-text"),
    "text under the page": (_text(y=-60), "proof-text-off-page"),
    "text beside the page": (_text(x=700), "proof-text-off-page"),
    "text over the page": (_text(y=900), "proof-text-off-page"),
    "text moved off the page": (
        _painted("/Artifact BMC BT /F9 12 Tf -900 -900 Td (Geheim) Tj ET EMC"),
        "proof-text-off-page",
    ),
    "a white box over a paragraph": (_painted("1 g 60 200 400 200 re f"), "proof-covered-text"),
    "a black box over a paragraph": (_painted("0 g 60 200 400 200 re f"), "proof-covered-text"),
    "a picture over a paragraph": (_pasted_picture, "proof-covered-text"),
    "a pasted line": (_painted("0 G 60 300 m 400 300 l S"), "proof-drawing"),
    "a picture in the text itself": (
        _painted("50 0 0 50 90 300 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI"), "proof-drawing"
    ),
    "a drawing with text in it": (_form_drawing, "proof-unknown"),
    "a sentence without tags": (
        _painted("BT /F9 9 Tf 1 0 0 1 90 300 Tm (Ik eis geld.) Tj ET"), "proof-unread-text"
    ),
    "a sentence as an artifact": (_text(), "proof-unread-text"),
    "a sentence with a number of its own": (
        _painted("/P <</MCID 4711>> BDC BT /F9 9 Tf 1 0 0 1 90 300 Tm (Erbij) Tj ET EMC"),
        "proof-unread-text",
    ),
    "a sentence with an accent mark's operator": (
        _painted("/Artifact BMC BT /F9 9 Tf 12 TL 90 300 Td (Erbij) ' ET EMC"),
        "proof-unread-text",
    ),
    "a paragraph out of the structure": (_untag_paragraph, "proof-unread-text"),
    "a paragraph as a label": (_long_label, "proof-unread-text"),
    "other words to be read aloud": (_spoken("ActualText"), "proof-spoken-text"),
    "another meaning to be read aloud": (_spoken("E"), "proof-spoken-text"),
    "a picture's words for a paragraph": (_spoken("Alt"), "proof-spoken-text"),
    "other words on the page itself": (
        _painted("/Span <</ActualText (Iets anders)>> BDC EMC"), "proof-spoken-text"
    ),
    "keywords": (_info("Keywords", "geheim"), "proof-property"),
    "a subject": (_info("Subject", "x"), "proof-property"),
    "a producer": (_info("Producer", "Acrobat"), "proof-property"),
    "a property of its own": (_info("SPDF", "x"), "proof-property"),
    "another program": (_info("Creator", "Microsoft Word"), "proof-property"),
    "another title in the properties": (_info("Title", "Iets anders"), "proof-property"),
    "a description in the metadata": (_xmp("dc:description", "x"), "proof-property"),
    "a producer in the metadata": (_xmp("pdf:Producer", "Acrobat"), "proof-property"),
    "a page cut off": (_on_page("CropBox", Array([100, 100, 400, 400])), "proof-page-shape"),
    "a page turned": (_on_page("Rotate", 180), "proof-page-shape"),
    "a larger page": (_on_page("MediaBox", Array([0, 0, 700, 900])), "proof-page-shape"),
    "a page in other units": (_on_page("UserUnit", 2), "proof-page-shape"),
    "a small picture of a page": (
        lambda document: document.pages[0].obj.__setitem__("/Thumb", _picture(document)),
        "proof-unknown",
    ),
    "data of another program": (_on_page("PieceInfo", Dictionary(X=Dictionary())), "proof-unknown"),
    "a page that shows itself": (_on_page("Trans", Dictionary(S=Name.Fly)), "proof-unknown"),
    "a base for links": (_in_root("URI", lambda _: Dictionary(Base="http://x.nl")),
                         "proof-unknown"),
    "rights": (_in_root("Perms", lambda _: Dictionary()), "proof-unknown"),
    "numbers of pages": (
        _in_root("PageLabels", lambda _: Dictionary(Nums=Array([0, Dictionary(P="x")]))),
        "proof-unknown",
    ),
    "a hidden menu": (
        _in_root("ViewerPreferences", lambda _: Dictionary(HideMenubar=True)), "proof-unknown"
    ),
    "another bookmark": (_bookmark, "proof-unknown"),
    "a bookmark that starts a program": (_acting_bookmark, "proof-action"),
    "a link to another address": (_link(URI=String("https://www.boef.nl")), "proof-link"),
    "a link to a mail address that is another": (
        _link(URI=String("mailto:boef@example.nl"), Contents=String("e-mail info@example.nl")),
        "proof-link",
    ),
    "a link to a file": (_link(URI=String("file:///c:/x.exe"), Contents=String("zie hier")),
                         "proof-link"),
    "a link that is a script": (_link(URI=String("javascript:alert(1)")), "proof-link"),
}  # fmt: skip

RAW_PDFS: Mapping[str, tuple[Callable[[bytes], bytes], str]] = {
    "an update": (_replaced_stream, "proof-appended"),
    "a damaged update": (_appended, "proof-appended"),
    "bytes behind the end": (lambda content: content + b"\nGeheim", "proof-appended"),
    "bytes before the beginning": (lambda content: b"#!/bin/sh\n" + content, "proof-unknown"),
}
