"""Word documents of letters with something put into them that nrcli does not write."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping

__all__ = ["SPOILED_DOCX", "spoil_docx"]

_BODY, _HEADER, _STYLES = "word/document.xml", "word/header1.xml", "word/styles.xml"
_SETTINGS, _NUMBERING, _NOTES = "word/settings.xml", "word/numbering.xml", "word/footnotes.xml"
_LINKS, _TYPES, _CORE = "word/_rels/document.xml.rels", "[Content_Types].xml", "docProps/core.xml"
_APP, _STORE = "docProps/app.xml", "customXml/item1.xml"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_END = "(?=<w:sectPr)"
_FIRST_RUN = r"<w:r>(?=<w:t xml:space=\"preserve\">Geacht)"

_Part = tuple[str, str, str]
"""A part, a pattern in it, and what comes in its place; without a pattern, a part that is added."""


def spoil_docx(content: bytes, changes: tuple[_Part, ...]) -> bytes:
    """Return a package in which each pattern was replaced once, and new parts stand last."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as changed,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", UserWarning)  # of a name that is there twice: on purpose
        for name in package.namelist():
            part = package.read(name)
            for at, pattern, new in changes:
                if at == name and pattern:
                    before, found, after = _around(pattern, part.decode())
                    assert found, f"{pattern} is not in {name}"
                    part = (before + new + after).encode()
            changed.writestr(name, part)
        for at, pattern, new in changes:
            if not pattern:
                changed.writestr(at, new)
    return stream.getvalue()


def _around(pattern: str, text: str) -> tuple[str, bool, str]:
    match = re.search(pattern, text)
    return (text[: match.start()], True, text[match.end() :]) if match else (text, False, "")


def _paragraph(content: str, properties: str = "") -> _Part:
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return _BODY, _END, f"<w:p>{inside}{content}</w:p>"


def _run(properties: str = "", text: str = "Geheime afspraak") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def _element(content: str) -> _Part:
    return _BODY, _END, content


def _relation(kind: str, target: str, *, external: bool = True, space: str = _REL) -> _Part:
    mode = ' TargetMode="External"' if external else ""
    written = f'<Relationship Id="rIdX" Type="{space}/{kind}" Target="{target}"{mode}/>'
    return _LINKS, "</Relationships>", f"{written}</Relationships>"


def _complex_field(code: str) -> _Part:
    return _paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _simple_field(code: str) -> _Part:
    return _paragraph(f'<w:fldSimple w:instr="{code}"><w:r><w:t>x</w:t></w:r></w:fldSimple>')


def _style(properties: str, based: str = "", paragraph: str = "") -> _Part:
    inherits = f'<w:basedOn w:val="{based}"/>' if based else ""
    written = (
        f'<w:style w:type="paragraph" w:styleId="Stil"><w:name w:val="Stil"/>{inherits}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{properties}</w:rPr></w:style>"
    )
    return _STYLES, "</w:styles>", f"{written}</w:styles>"


def _core(name: str, text: str = "x") -> _Part:
    return _CORE, "</cp:coreProperties>", f"<cp:{name}>{text}</cp:{name}></cp:coreProperties>"


def _app(name: str) -> _Part:
    return _APP, "</Properties>", f"<{name}>x</{name}></Properties>"


def _setting(written: str) -> _Part:
    return _SETTINGS, "</w:settings>", f"{written}</w:settings>"


_IN_STYLE = _paragraph(_run(), '<w:pStyle w:val="Stil"/>')
_KIND_OF_STYLE = '<w:style w:type="character" w:styleId="Kind"><w:basedOn w:val="Stil"/></w:style>'
_TEXT_AS_NUMBER = (
    '<w:abstractNum w:abstractNumId="99"><w:lvl w:ilvl="0">'
    '<w:lvlText w:val="Ik eis geld. %1"/></w:lvl></w:abstractNum>'
)
_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

SPOILED_DOCX: Mapping[str, tuple[tuple[_Part, ...], str]] = {
    "a template from elsewhere": (
        (_relation("attachedTemplate", "http://boef.nl/x.dotm"),), "proof-external"
    ),
    "a picture from elsewhere": ((_relation("image", "http://boef.nl/x.png"),), "proof-external"),
    "an object from elsewhere": ((_relation("oleObject", "http://boef.nl/x"),), "proof-external"),
    "a page from elsewhere": ((_relation("frame", "http://boef.nl/x"),), "proof-external"),
    "a document from elsewhere": ((_relation("subDocument", "x.docx"),), "proof-external"),
    "a share of another machine": ((_relation("image", r"\\boef\x.png"),), "proof-external"),
    "a header from elsewhere": ((_relation("header", "http://boef.nl/x"),), "proof-external"),
    "a link to a file": ((_relation("hyperlink", "file:///c:/x.exe"),), "proof-link"),
    "a link that is a script": ((_relation("hyperlink", "javascript:alert(1)"),), "proof-link"),
    "a link to a program": ((_relation("hyperlink", "ms-word:ofe|u|x"),), "proof-link"),
    "a link whose text is another": (
        (
            _relation("hyperlink", "https://www.boef.nl"),
            _paragraph(
                '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
                'relationships" r:id="rIdX"><w:r><w:t>www.rijksoverheid.nl</w:t></w:r>'
                "</w:hyperlink>"
            ),
        ),
        "proof-link",
    ),
    "a macro": ((("word/vbaProject.bin", "", "x"),), "proof-macro"),
    "data of a macro": ((("word/vbaData.xml", "", "<x/>"),), "proof-macro"),
    "a document with macros": (
        (
            (_TYPES, "wordprocessingml.document.main", "wordprocessingml.macroEnabled.main"),
        ),
        "proof-macro",
    ),
    "a relation to a macro": (
        (_relation("vbaProject", "vbaProject.bin", external=False,
                   space="http://schemas.microsoft.com/office/2006/relationships"),),
        "proof-macro",
    ),
    "a ribbon of its own": ((("customUI/customUI.xml", "", "<x/>"),), "proof-macro"),
    "an embedded workbook": ((("word/embeddings/x.xlsx", "", "x"),), "proof-embedded"),
    "an embedded object": ((("word/embeddings/oleObject1.bin", "", "x"),), "proof-embedded"),
    "a control": ((("word/activeX/activeX1.xml", "", "<x/>"),), "proof-embedded"),
    "an embedded font": ((("word/fonts/font1.odttf", "", "x"),), "proof-embedded"),
    "an object in the text": ((_paragraph("<w:r><w:object/></w:r>"),), "proof-embedded"),
    "an old object in the text": (
        (_paragraph(f'<w:r><w:pict {_V}><o:OLEObject Type="Embed"/></w:pict></w:r>'),),
        "proof-embedded",
    ),
    "a control in the text": ((_paragraph("<w:r><w:control/></w:r>"),), "proof-embedded"),
    "another document in the text": ((_element("<w:altChunk/>"),), "proof-other-document"),
    "another document's part": ((("word/afchunk.htm", "", "x"),), "proof-other-document"),
    "a relation to another document": (
        (_relation("aFChunk", "x.rtf", external=False),), "proof-other-document"
    ),
    "a part of a larger document": ((_paragraph("<w:subDoc/>"),), "proof-other-document"),
    "a document in the package": ((("word/oud.docx", "", "PK"),), "proof-other-document"),
    "a DOCTYPE": (
        ((_BODY, "<w:document", "<!DOCTYPE w [<!ENTITY a 'b'>]><w:document"),), "proof-doctype"
    ),
    "a DOCTYPE in the properties": (
        ((_CORE, "<cp:core", "<!DOCTYPE c SYSTEM 'x'><cp:core"),), "proof-doctype"
    ),
    "a DOCTYPE among relations": (
        ((_LINKS, "<Relationships", "<!DOCTYPE R><Relationships"),), "proof-doctype"
    ),
    "the text twice": (((_BODY, "", "<x/>"),), "proof-doubled"),
    "a part twice, in capitals": ((("WORD/STYLES.XML", "", "<x/>"),), "proof-doubled"),
    "the types twice": (((_TYPES, "", "<x/>"),), "proof-doubled"),
    "hidden text": ((_paragraph(_run("<w:vanish/>")),), "proof-hidden-text"),
    "text hidden for good": ((_paragraph(_run("<w:specVanish/>")),), "proof-hidden-text"),
    "text hidden on the web": ((_paragraph(_run("<w:webHidden/>")),), "proof-hidden-text"),
    "text hidden by a style": ((_style("<w:vanish/>"), _IN_STYLE), "proof-hidden-text"),
    "text hidden by the style of a style": (
        (
            _style("<w:vanish/>"),
            (_STYLES, "</w:styles>", f"{_KIND_OF_STYLE}</w:styles>"),
            _paragraph(_run('<w:rStyle w:val="Kind"/>')),
        ),
        "proof-hidden-text",
    ),
    "text hidden by default": (
        ((_STYLES, "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>"),),
        "proof-hidden-text",
    ),
    "a line without height": (
        (_paragraph(_run(), '<w:spacing w:line="1" w:lineRule="exact"/>'),), "proof-hidden-text"
    ),
    "a note nobody refers to": (
        ((_NOTES, "</w:footnotes>",
          f'<w:footnote w:id="99"><w:p>{_run()}</w:p></w:footnote></w:footnotes>'),),
        "proof-hidden-text",
    ),
    "white text": ((_paragraph(_run('<w:color w:val="FFFFFF"/>')),), "proof-white-text"),
    "almost white text": ((_paragraph(_run('<w:color w:val="F4F4F4"/>')),), "proof-white-text"),
    "text in the colour of the paper": (
        (_paragraph(_run('<w:color w:val="000000" w:themeColor="background1"/>')),),
        "proof-white-text",
    ),
    "white text by a style": (
        (_style('<w:color w:val="FFFFFF"/>'), _IN_STYLE), "proof-white-text"
    ),
    "black text on black": (
        (_paragraph(_run('<w:shd w:val="clear" w:fill="000000"/>')),), "proof-white-text"
    ),
    "text in a paragraph of its colour": (
        (_paragraph(_run(), '<w:shd w:val="clear" w:fill="000000"/>'),), "proof-white-text"
    ),
    "tiny text": ((_paragraph(_run('<w:sz w:val="2"/>')),), "proof-tiny-text"),
    "tiny text by a style": ((_style('<w:sz w:val="2"/>'), _IN_STYLE), "proof-tiny-text"),
    "narrow text": ((_paragraph(_run('<w:w w:val="1"/>')),), "proof-tiny-text"),
    "text in a frame beside the page": (
        (_paragraph(_run(), '<w:framePr w:w="2000" w:x="20000" w:y="500"/>'),),
        "proof-text-off-page",
    ),
    "text in a frame over the page": (
        (_paragraph(_run(), '<w:framePr w:w="2000" w:x="500" w:y="-9000"/>'),),
        "proof-text-off-page",
    ),
    "text far to the right": ((_paragraph(_run(), '<w:ind w:left="20000"/>'),),
                              "proof-text-off-page"),
    "a field that reads a file": ((_complex_field("INCLUDETEXT c:\\\\x.docx"),), "proof-field"),
    "a field that starts a program": ((_complex_field("DDEAUTO c:\\\\x.exe"),), "proof-field"),
    "a picture by a field": ((_simple_field("INCLUDEPICTURE http://boef.nl/x"),), "proof-field"),
    "a link by a field": ((_simple_field("HYPERLINK http://boef.nl"),), "proof-field"),
    "a date that changes": ((_simple_field("DATE"),), "proof-field"),
    "an author's name": ((_simple_field("AUTHOR"),), "proof-field"),
    "a question": ((_complex_field("FILLIN naam"),), "proof-field"),
    "a field in the header": (
        ((_HEADER, "</w:hdr>",
          '<w:p><w:fldSimple w:instr="FILENAME"/></w:p></w:hdr>'),),
        "proof-field",
    ),
    "keywords": ((_core("keywords"),), "proof-property"),
    "a category": ((_core("category"),), "proof-property"),
    "a revision": ((_core("revision", "7"),), "proof-property"),
    "when it was printed": ((_core("lastPrinted"),), "proof-property"),
    "a status": ((_core("contentStatus"),), "proof-property"),
    "a company": ((_app("Company"),), "proof-property"),
    "how long it took": ((_app("TotalTime"),), "proof-property"),
    "a template's name": ((_app("Template"),), "proof-property"),
    "another program": (
        ((_APP, "nrcli</Application>", "Microsoft Office Word</Application>"),), "proof-property"
    ),
    "properties of its own": ((("docProps/custom.xml", "", "<x/>"),), "proof-property"),
    "a small picture of it": ((("docProps/thumbnail.jpeg", "", "x"),), "proof-property"),
    "a signature": ((("_xmlsignatures/sig1.xml", "", "<x/>"),), "proof-signature"),
    "a further header": ((("word/header3.xml", "", "<x/>"),), "proof-unknown"),
    "a footer": ((("word/footer1.xml", "", "<x/>"),), "proof-unknown"),
    "endnotes": ((("word/endnotes.xml", "", "<x/>"),), "proof-unknown"),
    "a glossary": ((("word/glossary/document.xml", "", "<x/>"),), "proof-unknown"),
    "a web page's add-in": ((("word/webextensions/taskpanes.xml", "", "<x/>"),), "proof-unknown"),
    "another picture": ((("word/media/image1.png", "", "x"),), "proof-unknown"),
    "another store": ((("customXml/item2.xml", "", "<x/>"),), "proof-unknown"),
    "a printer": ((("word/printerSettings/printerSettings1.bin", "", "x"),), "proof-unknown"),
    "people's names": ((("word/people.xml", "", "<x/>"),), "proof-unknown"),
    "a file of no kind": ((("leesmij", "", "x"),), "proof-unknown"),
    "more in the store": (
        ((_STORE, "</letter>", "<geheim>x</geheim></letter>"),), "proof-unknown"
    ),
    "a remark in the text's source": (
        ((_BODY, "<w:body>", "<!-- geheim --><w:body>"),), "proof-unknown"
    ),
    "an instruction to a program": (
        ((_BODY, "<w:document", '<?mso-application progid="x"?><w:document'),), "proof-unknown"
    ),
    "a text box": (
        (_paragraph(f"<w:r><w:pict {_V}><v:textbox><w:txbxContent><w:p>{_run()}</w:p>"
                    "</w:txbxContent></v:textbox></w:pict></w:r>"),),
        "proof-unknown",
    ),
    "another text for older programs": (
        (_paragraph(f"<w:r><mc:AlternateContent {_MC}><mc:Fallback><w:t>x</w:t></mc:Fallback>"
                    "</mc:AlternateContent></w:r>"),),
        "proof-unknown",
    ),
    "transparent letters": (
        (_paragraph(f"<w:r><w:rPr><w14:textFill {_W14}/></w:rPr><w:t>x</w:t></w:r>"),),
        "proof-unknown",
    ),
    "a formula": (
        (_paragraph('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
                    "><m:r/></m:oMath>"),),
        "proof-unknown",
    ),
    "a symbol": ((_paragraph('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'),),
                 "proof-unknown"),
    "a ruby": ((_paragraph("<w:r><w:ruby/></w:r>"),), "proof-unknown"),
    "a smart tag": ((_paragraph('<w:smartTag w:element="x"/>'),), "proof-unknown"),
    "a right to edit": ((_paragraph('<w:permStart w:id="1"/>'),), "proof-unknown"),
    "a hidden row": (
        (_element("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),),
        "proof-unknown",
    ),
    "a further section": (
        (_paragraph("", "<w:sectPr/>"),), "proof-unknown"
    ),
    "a text as a list's number": (
        ((_NUMBERING, "</w:numbering>",
          f"{_TEXT_AS_NUMBER}</w:numbering>"),),
        "proof-unread-text",
    ),
    "changes that are tracked": ((_setting("<w:trackRevisions/>"),), "proof-unknown"),
    "a protection": ((_setting('<w:documentProtection w:edit="readOnly"/>'),), "proof-unknown"),
    "a mail merge": ((_setting("<w:mailMerge/>"),), "proof-unknown"),
    "variables": ((_setting('<w:docVars><w:docVar w:name="x"/></w:docVars>'),), "proof-unknown"),
    "a template": ((_setting("<w:attachedTemplate/>"),), "proof-unknown"),
}  # fmt: skip
