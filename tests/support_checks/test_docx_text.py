from __future__ import annotations

import io
import zipfile

import docx
import pytest

from tests.support.docx_text import DocxParagraph, read_paragraphs

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"/>
<w:style w:type="paragraph" w:styleId="Kader"><w:pPr><w:framePr w:w="10"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kaderkop"><w:basedOn w:val="Kader"/></w:style>
"""


def package(body: str, footnotes: str = "") -> bytes:
    parts = {
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NAMESPACES}>{STYLES}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>",
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return content.getvalue()


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(body: str, footnotes: str = "") -> list[str]:
    return [paragraph.text for paragraph in read_paragraphs(package(body, footnotes))]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("een ") + run("twee"), "een twee"),
        (
            (
                f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('10026')}</w:sdtContent></w:sdt>"
                f"{run('.')}"
            ),
            "10026.",
        ),
        (f"<w:hyperlink>{run('koppeling')}</w:hyperlink>", "koppeling"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a\nb\tc"),
        ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "ab"),
        ("<w:r><w:t>een</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>", "een-op"),
        (
            (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                "<w:r><w:instrText> PAGE </w:instrText></w:r>"
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("1")}'
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            "1",
        ),
        (f'<w:fldSimple w:instr=" NUMPAGES ">{run("3")}</w:fldSimple>', "3"),
        (
            f"<w:ins>{run('nieuw')}</w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>",
            "nieuw",
        ),
        ('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + run("tekst"), "tekst"),
        ("", ""),
    ],
)
def test_all_text_of_a_paragraph_counts_and_nothing_else(content: str, text: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [text]


def test_paragraphs_in_controls_tables_and_text_boxes_are_found_once_and_in_order() -> None:
    box = f"<w:txbxContent><w:p>{run('in vak')}</w:p></w:txbxContent>"
    body = (
        f"<w:sdt><w:sdtContent><w:p>{run('in veld')}</w:p></w:sdtContent></w:sdt>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('cel')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:p>{run('om vak')}<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["in veld", "cel", "om vak", "in vak"]


def test_footnotes_come_last_in_the_order_of_their_marks() -> None:
    footnotes = "".join(
        f'<w:footnote w:id="{number}"{kind}><w:p><w:r><w:footnoteRef/></w:r>{run(text)}</w:p>'
        "</w:footnote>"
        for number, kind, text in [
            (-1, ' w:type="separator"', ""),
            (1, "", " tweede"),
            (2, "", " eerste"),
        ]
    )
    body = (
        f'<w:p>{run("a")}<w:r><w:footnoteReference w:id="2"/></w:r>{run("b")}'
        '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        f"<w:p>{run('slot')}</w:p>"
    )
    assert texts(body, footnotes) == ["ab", "slot", " eerste", " tweede"]


def test_a_mark_without_its_footnote_is_an_error() -> None:
    with pytest.raises(ValueError, match="footnote 7"):
        texts('<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>')


@pytest.mark.parametrize(
    ("properties", "style", "in_frame"),
    [
        ("", "Standaard", False),
        ('<w:pStyle w:val="Kop"/>', "Kop", False),
        ('<w:framePr w:w="10"/>', "Standaard", True),
        ('<w:pStyle w:val="Kader"/>', "Kader", True),
        ('<w:pStyle w:val="Kaderkop"/>', "Kaderkop", True),
    ],
)
def test_style_and_frame_are_told(properties: str, style: str, in_frame: bool) -> None:  # noqa: FBT001
    (paragraph,) = read_paragraphs(package(f"<w:p><w:pPr>{properties}</w:pPr>{run('x')}</w:p>"))
    assert paragraph == DocxParagraph(style=style, text="x", in_frame=in_frame)


def test_a_file_of_python_docx_is_read() -> None:
    document = docx.Document()
    document.add_heading("Kop", level=1)
    document.add_paragraph("Een ").add_run("vet\nen\tmeer").bold = True
    content = io.BytesIO()
    document.save(content)
    read = [(found.style, found.text) for found in read_paragraphs(content.getvalue())]
    assert read == [("Heading1", "Kop"), ("Normal", "Een vet\nen\tmeer")]


def test_a_zip_without_a_document_is_an_error() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("leeg.txt", "")
    with pytest.raises(ValueError, match=r"word/document\.xml"):
        read_paragraphs(content.getvalue())
