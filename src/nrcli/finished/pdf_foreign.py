"""What stands in a PDF that nrcli does not write, and what acts in one (ISO 32000-1).

All that its PDFs hold is in the tables below; whatever else is found is named for what it is.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping

import pikepdf

from nrcli.domain.language.speech import say, translated
from nrcli.finished.foreign import Foreign, few, is_plain_link, looks_like_another_address
from nrcli.finished.letters import UnreadableError, comparable, reading
from nrcli.finished.limits import Allowance, check_object_streams, instructions_allowed
from nrcli.finished.pdf import StructureReader, id_of, open_pdf
from nrcli.finished.pdf_sight import unseen_on
from nrcli.finished.pdf_text import read_page

__all__ = ["active_content", "foreign_in_pdf"]

_TRAILER = frozenset({"/Root", "/Size", "/Info", "/ID", "/Type", "/W", "/Index", "/Filter",
                      "/Length", "/DecodeParms"})  # fmt: skip
_CATALOG = frozenset({"/Lang", "/MarkInfo", "/Metadata", "/Outlines", "/OutputIntents", "/Pages",
                      "/StructTreeRoot", "/Type", "/ViewerPreferences", "/Extensions"})  # fmt: skip
_PAGE = frozenset({"/Annots", "/Contents", "/MediaBox", "/Parent", "/Resources", "/StructParents",
                   "/Tabs", "/Type"})  # fmt: skip
_PAGE_SHAPE = frozenset({"/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit"})
_RESOURCES = frozenset({"/ColorSpace", "/Font", "/ProcSet", "/XObject"})
_INFO = frozenset({"/Author", "/CreationDate", "/Creator", "/ModDate", "/Title"})
_CREATOR = "Typst "
_LINK = frozenset({"/A", "/Border", "/Contents", "/Dest", "/F", "/QuadPoints", "/Rect",
                   "/StructParent", "/Subtype", "/Type", "/P"})  # fmt: skip
_ELEMENT = frozenset({"/A", "/Alt", "/ID", "/K", "/Lang", "/P", "/Pg", "/S", "/T", "/Type"})
_VIEWER = frozenset({"/Direction", "/DisplayDocTitle"})
_WITH_ALT = frozenset({"/Figure", "/Formula", "/Link"})
_A4 = (595.28, 841.89)
_CLOSE_PT = 1.0

_METADATA = {
    "http://ns.adobe.com/xap/1.0/": {"CreatorTool", "CreateDate", "ModifyDate"},
    "http://ns.adobe.com/xap/1.0/t/pg/": {"NPages"},
    "http://ns.adobe.com/xap/1.0/mm/": {"DocumentID", "InstanceID", "RenditionClass", "History"},
    "http://ns.adobe.com/pdf/1.3/": {"PDFVersion"},
    "http://purl.org/dc/elements/1.1/": {"language", "creator", "format", "title"},
    "http://www.aiim.org/pdfa/ns/id/": {"conformance", "part"},
    "http://www.aiim.org/pdfa/ns/extension/": {"schemas"},
    "http://www.aiim.org/pdfua/ns/id/": {"part"},
    "urn:nrcli:letter": {"sources"},
}

_ACTIONS = frozenset(
    {"Launch", "SubmitForm", "ImportData", "ResetForm", "GoToR", "GoToE", "Rendition", "Movie",
     "Sound", "Hide", "Named", "SetOCGState", "Trans", "Thread", "GoTo3DView", "RichMediaExecute"}
)  # fmt: skip
_SEEN_BY_TYPE = {
    "/EmbeddedFile": "proof-attachment",
    "/OCG": "proof-layers",
    "/OCMD": "proof-layers",
    "/Sig": "proof-signature",
}
_IN_CATALOG = {
    "/OpenAction": "proof-action",
    "/AA": "proof-action",
    "/AcroForm": "proof-form",
    "/OCProperties": "proof-layers",
    "/AF": "proof-attachment",
    "/Collection": "proof-attachment",
}
_LABEL = re.compile(r"\W?|\w{1,6}[.)]?")
_END = re.compile(rb"%%EOF\s*")


def foreign_in_pdf(content: bytes) -> tuple[Foreign, ...]:
    """Return what a PDF has that nrcli does not write.

    Raises:
        UnreadableError: it cannot be read.

    """
    with reading(), open_pdf(content) as document:
        return few([*_in_file(content), *_in_document(document)])


def _in_file(content: bytes) -> Iterator[Foreign]:
    """Name what was put behind the end of the file, or before its beginning (7.5.6)."""
    ends = list(_END.finditer(content))
    if len(ends) > 1 or (ends and ends[-1].end() != len(content)):
        yield Foreign.of("proof-appended")
    if not content.startswith(b"%PDF-"):
        yield _unknown("… %PDF-")


def _in_document(document: pikepdf.Pdf) -> Iterator[Foreign]:
    root = document.Root
    for key in sorted(set(root.keys()) - _CATALOG - {"/Names"}):
        code = _IN_CATALOG.get(key)
        if code is None:
            yield _unknown(f"{key} (/Catalog)")
        elif code == "proof-action":
            yield Foreign.of(code, kind=_kind_of(root[key]))
        elif code == "proof-attachment":
            yield Foreign.of(code, name="")
        else:
            yield Foreign.of(code)
    yield from _names(root.get("/Names", pikepdf.Dictionary()))
    for key in sorted(set(document.trailer.keys()) - _TRAILER - {"/Prev", "/XRefStm"}):
        yield _unknown(f"{key} (trailer)")
    for key in sorted(set(root.get("/ViewerPreferences", pikepdf.Dictionary()).keys()) - _VIEWER):
        yield _unknown(f"{key} (/ViewerPreferences)")
    for each in document.objects:
        yield from _in_object(each, Allowance())
    yield from _properties(document)
    yield from _in_pages(document)


def _names(names: pikepdf.Object) -> Iterator[Foreign]:
    for key in sorted(names.keys()):
        if key == "/JavaScript":
            yield Foreign.of("proof-script")
        elif key == "/EmbeddedFiles":
            for name in _leaves(names[key], Allowance()):
                yield Foreign.of("proof-attachment", name=f" '{name}'")
        else:
            yield _unknown(f"{key} (/Names)")


def _leaves(tree: pikepdf.Object, allowance: Allowance) -> Iterator[str]:
    """Return the names in a name tree (7.9.6)."""
    allowance.spend()
    for name in list(tree.get("/Names", []))[::2]:
        yield str(name)
    for kid in tree.get("/Kids", []):
        yield from _leaves(kid, allowance)


def _in_object(found: pikepdf.Object, allowance: Allowance) -> Iterator[Foreign]:
    """Name an object, or what is directly in it, that does something by itself."""
    allowance.spend()
    if isinstance(found, pikepdf.Array):
        inside = list(found)
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        inside = [found[key] for key in found.keys()]  # noqa: SIM118 - a stream goes over its bytes
        yield from _named(found)
    else:
        return
    for each in inside:
        if isinstance(each, pikepdf.Object) and not each.is_indirect:
            yield from _in_object(each, allowance)


def _named(found: pikepdf.Object) -> Iterator[Foreign]:
    kind = _bare(found.get("/S"))
    if kind == "JavaScript" or "/JS" in found:
        yield Foreign.of("proof-script")
    elif kind in _ACTIONS:
        yield Foreign.of("proof-action", kind=kind)
    if "/AA" in found and found.get("/Type") != "/Catalog":
        yield Foreign.of("proof-action", kind="AA")
    if found.get("/Type") in ("/Filespec", "/F") or "/EF" in found:
        name = str(found.get("/UF", found.get("/F", "")))
        yield Foreign.of("proof-attachment", name=f" '{name}'")
    if "/FT" in found:
        yield Foreign.of("proof-form")
    code = _SEEN_BY_TYPE.get(str(found.get("/Type")))
    if code == "proof-attachment":
        yield Foreign.of(code, name="")
    elif code is not None:
        yield Foreign.of(code)
    if found.get("/Type") == "/StructElem":
        yield from _element(found)


def _element(element: pikepdf.Object) -> Iterator[Foreign]:
    """Name what an element of the structure says instead of its text (14.9)."""
    for key in ("/ActualText", "/E"):
        if key in element:
            yield Foreign.of("proof-spoken-text", text=str(element[key]))
    if "/Alt" in element and str(element.get("/S")) not in _WITH_ALT:
        yield Foreign.of("proof-spoken-text", text=str(element["/Alt"]))
    for key in sorted(set(element.keys()) - _ELEMENT - {"/ActualText", "/E"}):
        yield _unknown(f"{key} (/StructElem)")


def _properties(document: pikepdf.Pdf) -> Iterator[Foreign]:
    info = document.docinfo
    for key in sorted(set(info.keys()) - _INFO):
        yield Foreign.of("proof-property", name=_bare(key), value=str(info[key]))
    creator = str(info.get("/Creator", _CREATOR))
    if not creator.startswith(_CREATOR):
        yield Foreign.of("proof-property", name="Creator", value=creator)
    written = str(info.get("/Title", ""))  # before the metadata are closed, which changes it
    with document.open_metadata() as metadata:
        for name in metadata:
            space, _, local = str(name).removeprefix("{").partition("}")
            if local not in _METADATA.get(space, ()):
                yield Foreign.of("proof-property", name=local, value=str(metadata.get(name, "")))
        title = comparable(str(metadata.get("dc:title", "")))
    if title and comparable(written) != title:
        yield Foreign.of("proof-property", name="Title", value=written)


def _in_pages(document: pikepdf.Pdf) -> Iterator[Foreign]:
    instructions = instructions_allowed()
    texts = {page.obj.objgen: read_page(page, instructions) for page in document.pages}
    reader = StructureReader(texts, document.Root.StructTreeRoot.get("/RoleMap"))
    reader.read(document.Root.StructTreeRoot, None)
    repeated: Mapping[tuple[str, int, int], int] = _repeated(texts.values())
    instructions = instructions_allowed()
    seen: set[object] = set()
    for number, page in enumerate(document.pages, start=1):
        yield from _shape(page, number)
        if id_of(page.resources) not in seen:
            seen.add(id_of(page.resources))
            yield from _resources(page.resources)
        for note in page.obj.get("/Annots", []):
            yield from _annotation(note, number)
        owned = {mcid for key, mcid in reader.owners if key == page.obj.objgen} | {
            mcid
            for key, mcid in reader.labels
            if key == page.obj.objgen and _LABEL.fullmatch(texts[key].marked.get(mcid, "").strip())
        }
        for code, text in unseen_on(page, owned, repeated, instructions):
            shown = comparable(text)
            if shown or code == "proof-drawing":
                values = {"page": str(number)} if code == "proof-drawing" else {"text": shown}
                yield Foreign(code=code, values=values)
    headings = {comparable(reader.body[at]) for at in reader.levels}
    yield from _outline(document.Root.get("/Outlines"), headings, Allowance())


def _repeated(pages: object) -> Mapping[tuple[str, int, int], int]:
    """Return how many pages have a text at a place outside the structure."""
    found: dict[tuple[str, int, int], int] = {}
    for page in pages:  # type: ignore[attr-defined]  # the texts of pages
        places = {
            (piece.text, round(piece.x), round(piece.y))
            for piece in page.pieces
            if piece.number is None
        }
        for place in places:
            found[place] = found.get(place, 0) + 1
    return found


def _shape(page: pikepdf.Page, number: int) -> Iterator[Foreign]:
    obj = page.obj
    for key in sorted(set(obj.keys()) - _PAGE - {"/AA"}):
        if key in _PAGE_SHAPE:
            yield Foreign.of("proof-page-shape", page=str(number), what=_bare(key))
        else:
            yield _unknown(f"{key} (/Page {number})")
    left, bottom, right, top = map(float, page.mediabox)
    if abs(right - left - _A4[0]) > _CLOSE_PT or abs(top - bottom - _A4[1]) > _CLOSE_PT:
        yield Foreign.of("proof-page-shape", page=str(number), what="MediaBox")


def _resources(resources: pikepdf.Object) -> Iterator[Foreign]:
    for key in sorted(set(resources.keys()) - _RESOURCES):
        if key == "/Properties":
            continue  # layers are named as objects, texts where they are shown
        yield _unknown(f"{key} (/Resources)")
    for each in resources.get("/XObject", pikepdf.Dictionary()).values():
        if each.get("/Subtype") != "/Image":
            yield _unknown(f"{each.get('/Subtype')} (/XObject)")


def _annotation(note: pikepdf.Object, page: int) -> Iterator[Foreign]:
    kind = _bare(note.get("/Subtype"))
    if kind != "Link":
        text = comparable(str(note.get("/Contents", "")))
        shown = f": '{text}'" if text else ""
        yield Foreign.of("proof-annotation", kind=kind, page=str(page), text=shown)
        return
    for key in sorted(set(note.keys()) - _LINK - {"/AA"}):
        yield _unknown(f"{key} (/Link)")
    action = note.get("/A")
    if action is None:
        return
    target = str(action.get("/URI", ""))
    said = str(note.get("/Contents", "")).removeprefix("e-mail ")
    is_odd = action.get("/S") == "/URI" and not is_plain_link(target)
    if is_odd or looks_like_another_address(said, target):
        yield Foreign.of("proof-link", target=target, text=said)
    if "/Next" in action:
        yield Foreign.of("proof-action", kind=_kind_of(action["/Next"]))


def _outline(
    outline: pikepdf.Object | None, headings: set[str], allowance: Allowance
) -> Iterator[Foreign]:
    """Name bookmarks that are no headings of the letter, or do something else than lead there."""
    item = None if outline is None else outline.get("/First")
    while item is not None:
        allowance.spend()
        title = comparable(str(item.get("/Title", "")))
        if title not in headings:
            yield _unknown(f"/Outlines '{title}'")
        if "/A" in item:
            yield Foreign.of("proof-action", kind=_kind_of(item["/A"]))
        yield from _outline(item, headings, allowance)
        item = item.get("/Next")


def _kind_of(action: pikepdf.Object) -> str:
    if isinstance(action, pikepdf.Dictionary) and "/S" in action:
        return _bare(action["/S"])
    return "GoTo"


def _bare(name: object) -> str:
    return "" if name is None else str(name).removeprefix("/")


def _unknown(what: str) -> Foreign:
    return Foreign.of("proof-unknown", what=what)


# A PDF that goes with a letter as it is: it is not nrcli's, and may hold whatever makes pages.

_ACTS = {
    "Names /EmbeddedFiles": "files inside it",
    "Names /JavaScript": "a script",
    "/JS": "a script",
    "/XFA": "a form of its own kind",
    "/EF": "files inside it",
    "S /JavaScript": "a script",
    "S /Launch": "a link that starts a program",
    "S /SubmitForm": "a form that sends itself",
    "S /ImportData": "a form that reads other files",
    "S /GoToE": "files inside it",
    "S /Rendition": "sound or film",
    "S /RichMediaExecute": "sound or film",
    "Subtype /FileAttachment": "files inside it",
    "Subtype /Movie": "sound or film",
    "Subtype /RichMedia": "sound or film",
    "Subtype /Screen": "sound or film",
    "Subtype /Sound": "sound or film",
}
"""What acts, by a key, the type of an action (12.6.4) or of an annotation (12.5.6)."""

_KEYS_THAT_ACT = ("/JS", "/XFA", "/EF")
_DEEPEST = 50
_MOST_OBJECTS = 1_000_000
_open_pdf = pikepdf.open


def active_content(content: bytes) -> str:
    """Return what a PDF holds that acts, in the language spoken; empty if it shows pages only.

    Raises:
        UnreadableError: it does not open, asks for a password, or has no page.

    """
    with reading(), _opened(content) as document:
        if not len(document.pages):
            raise UnreadableError(say("it has no pages"))
        found = next(_acting(document), "")
        return translated(_ACTS[found]) if found else ""


def _opened(content: bytes) -> pikepdf.Pdf:
    check_object_streams(content)
    try:
        return _open_pdf(io.BytesIO(content))
    except pikepdf.PasswordError as error:
        raise UnreadableError(say("it asks for a password")) from error
    except pikepdf.PdfError as error:
        raise UnreadableError(say("it is damaged, or no PDF")) from error


def _acting(document: pikepdf.Pdf) -> Iterator[str]:
    """Yield the keys of what acts in a document."""
    names = document.Root.get("/Names", pikepdf.Dictionary())
    yield from (f"Names {key}" for key in names.keys() if f"Names {key}" in _ACTS)  # noqa: SIM118 - of pikepdf
    for number, each in enumerate(document.objects):
        if number > _MOST_OBJECTS:
            raise UnreadableError(say("it has more elements than a letter can have"))
        yield from _acting_in(each, 0)


def _acting_in(found: pikepdf.Object, depth: int) -> Iterator[str]:
    """Yield what acts in an object, and in what stands directly in it."""
    if isinstance(found, pikepdf.Array):
        inside = list(found)
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        inside = [found[key] for key in found.keys()]  # noqa: SIM118 - a stream goes over its bytes
        yield from (key for key in _KEYS_THAT_ACT if key in found)
        kinds = [f"Subtype {found.get('/Subtype', '')}"]
        if found.get("/Type") != "/StructElem":  # whose /S is what it is in the structure
            kinds.append(f"S {found.get('/S', '')}")
        yield from (kind for kind in kinds if kind in _ACTS)
    else:
        return
    for each in inside if depth < _DEEPEST else ():
        if isinstance(each, pikepdf.Object) and not each.is_indirect:
            yield from _acting_in(each, depth + 1)
