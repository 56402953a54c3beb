"""A proof finds every fault: good letters, spoiled in one way each."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from nrcli.domain.letter.blocks import Paragraph, Text
from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.domain.problems.problem import LetterError
from nrcli.drafting.assembly import assemble, provenance_of
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.inspection.finished_letters import proof
from nrcli.register.bookkeeping import void
from nrcli.register.store import Register
from nrcli.renderers import render_formats
from nrcli.workspace.workspace import Workspace
from tests.support.letters import ROOT, letters_in

STEM = "10028-informateur-schippers"
Both = Mapping[OutputFormat, bytes]
DOCX, PDF = OutputFormat.DOCX, OutputFormat.PDF


def good_letter() -> Letter:
    (letter,) = letters_in(ROOT, "informateur", "10028")
    assembly = assemble(Workspace(ROOT), "informateur")
    assert assembly is not None
    return replace(letter, provenance=provenance_of(letter, "schippers", assembly.ingredients))


def rendered(letter: Letter) -> Both:
    return {each: made.content for each, made in render_formats(letter, (DOCX, PDF))}


GOOD = rendered(good_letter())


@pytest.fixture
def out(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(workspace)
    draft(DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5)))
    return workspace / "out"


def write(out: Path, files: Both) -> None:
    for each, content in files.items():
        (out / f"{STEM}.{each.value}").write_bytes(content)


def codes(path: Path) -> set[str]:
    letters = proof(path).letters
    (letter,) = [each for each in letters if each.name == STEM] or letters
    return {problem.code for problem in letter.problems}


def with_text(letter: Letter, text: str) -> Letter:
    return replace(letter, body=(*letter.body, Paragraph(content=(Text(text),))))


def with_style(letter: Letter, **changes: object) -> Letter:
    return replace(letter, house_style=replace(letter.house_style, **changes))  # type: ignore[arg-type]  # any setting


def with_page_text(letter: Letter, text: str) -> Letter:
    return with_style(letter, page_number=replace(letter.house_style.page_number, text=text))


def with_signatory(letter: Letter, name: str) -> Letter:
    (signature,) = letter.closing.signatures
    signatures = (replace(signature, name=(name,)),)
    return replace(letter, closing=replace(letter.closing, signatures=signatures))


def other_kenmerk(letter: Letter) -> Letter:
    del letter
    return letters_in(ROOT, "informateur", "10029")[0]


SPOILED_LETTERS: Mapping[str, tuple[Callable[[Letter], Letter], set[str]]] = {
    "another addressee": (
        lambda letter: replace(letter, address_lines=("De heer X", *letter.address_lines[1:])),
        {"proof-differs"},
    ),
    "another aanhef": (
        lambda letter: replace(letter, aanhef=(Text("Geachte heer Schippers,"),)),
        {"proof-differs"},
    ),
    "an empty aanhef": (
        lambda letter: replace(letter, aanhef=(Text("Geachte ,"),)),
        {"proof-differs", "proof-empty-aanhef"},
    ),
    "another kenmerk": (other_kenmerk, {"proof-differs"}),
    "another date": (lambda letter: replace(letter, date=date(2017, 4, 6)), {"proof-differs"}),
    "another subject": (
        lambda letter: replace(letter, subject=(Text("Iets anders"),)),
        {"proof-differs"},
    ),
    "another signatory": (
        lambda letter: with_signatory(letter, "J. Jansen"),
        {"proof-differs"},
    ),
    "another kenmerk on later pages": (
        lambda letter: replace(letter, repeated_column=other_kenmerk(letter).repeated_column),
        {"proof-differs"},
    ),
    "a stand-in": (lambda letter: with_text(letter, "Aan {{ naam }}."), {"proof-left-over"}),
    "an undefined value": (
        lambda letter: with_text(letter, "Dag undefined."),
        {"proof-left-over", "misspelled"},
    ),
    "two spaces": (lambda letter: with_text(letter, "Een  alinea."), {"proof-double-space"}),
    "a wrong number of pages": (
        lambda letter: with_page_text(letter, "Pagina {page} van 9"),
        {"proof-page-number", "proof-page-fields"},
    ),
    "no numbers on the pages": (
        lambda letter: with_page_text(letter, "Blad"),
        {"proof-page-number", "proof-page-fields"},
    ),
    "another language": (lambda letter: with_style(letter, language="en-GB"), {"proof-language"}),
    "another title": (lambda letter: replace(letter, title="Brief"), {"proof-title"}),
    "an author": (lambda letter: replace(letter, sender_name="J. Jansen"), {"proof-author"}),
}


def spoiled_pdf(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(GOOD[PDF])) as document:
        change(document)
        document.save(stream)
    return stream.getvalue()


def loosen_a_font(document: pikepdf.Pdf) -> None:
    font = document.pages[0].resources.Font["/f0"]
    del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def untag(document: pikepdf.Pdf) -> None:
    del document.Root["/StructTreeRoot"]


def unset_language(document: pikepdf.Pdf) -> None:
    del document.Root["/Lang"]


def unset_title(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        del metadata["dc:title"]


def drop_a_paragraph(document: pikepdf.Pdf) -> None:
    kids = document.Root.StructTreeRoot.K
    first = kids[0] if isinstance(kids, pikepdf.Array) else kids
    del first.K[len(first.K) - 4]


SPOILED_PDFS: Mapping[str, tuple[Callable[[], bytes], set[str]]] = {
    "a font that is not embedded": (lambda: spoiled_pdf(loosen_a_font), {"proof-font-loose"}),
    "no language": (lambda: spoiled_pdf(unset_language), {"proof-language"}),
    "no title": (lambda: spoiled_pdf(unset_title), {"proof-title", "proof-property"}),
    "a paragraph less": (
        lambda: spoiled_pdf(drop_a_paragraph),
        {"proof-texts-differ", "proof-unread-text"},
    ),
}
UNREADABLE = {
    "no tags": spoiled_pdf(untag),
    "half a file": GOOD[PDF][: len(GOOD[PDF]) // 3],
    "no PDF": b"Geachte mevrouw",
}


def spoiled_docx(part: str, pattern: str, new: str) -> bytes:
    """Replace the first place where a pattern is in a part; an empty pattern makes the part."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(GOOD[DOCX])) as package,
        zipfile.ZipFile(stream, "w") as changed,
    ):
        for name in package.namelist():
            content = package.read(name).decode() if name == part else ""
            assert name != part or not pattern or re.search(pattern, content)
            changed.writestr(
                name, re.sub(pattern, new, content, count=1) if content else package.read(name)
            )
        if not pattern:
            changed.writestr(part, new)
    return stream.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = "word/document.xml"
SPOILED_DOCX = {
    "an inserted word": (
        (BODY, "(?=<w:sectPr)",
         '<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>'),
        {"proof-tracked-changes"},
    ),
    "a deleted word": (
        (BODY, "(?=<w:sectPr)",
         '<w:p><w:del w:id="1"><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>'),
        {"proof-tracked-changes"},
    ),
    "a changed layout": (
        (BODY, "(?=<w:sectPr)", '<w:p><w:r><w:rPr><w:rPrChange w:id="1"/></w:rPr></w:r></w:p>'),
        {"proof-tracked-changes"},
    ),
    "a name at a change": (
        (BODY, "(?=<w:sectPr)", '<w:p><w:ins w:id="1" w:author="J. Jansen"/></w:p>'),
        {"proof-tracked-changes", "proof-author"},
    ),
    "a comment": (
        ("word/comments.xml", "", f'<w:comments {W}><w:comment w:id="0"/></w:comments>'),
        {"proof-comments"},
    ),
    "a mark of a comment": (
        (BODY, "(?=<w:sectPr)", '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>'),
        {"proof-comments"},
    ),
    "hidden text": (
        (BODY, "(?=<w:t[ >])", "<w:rPr><w:vanish/></w:rPr>"),
        {"proof-hidden-text"},
    ),
    "who saved it last": (
        ("docProps/core.xml", "(?=</cp:coreProperties>)",
         "<cp:lastModifiedBy>J. Jansen</cp:lastModifiedBy>"),
        {"proof-author"},
    ),
    "a field that Word fills in otherwise": (
        ("customXml/item1.xml", "10028", "10029"), {"proof-differs"}
    ),
    "another date in the header": (
        ("word/header1.xml", "5 april 2017", "6 april 2017"), {"proof-differs"}
    ),
    "a header without numbers": (
        ("word/header1.xml", "NUMPAGES", "AUTHOR"),
        {"proof-page-fields", "proof-field"},
    ),
    "an edited paragraph": ((BODY, "Onder uw lei", "Onder haar lei"), {"proof-texts-differ"}),
    "no language": (("docProps/core.xml", "nl-NL", ""), {"proof-language"}),
    "no title": (("docProps/core.xml", "<dc:title>[^<]*", "<dc:title>"), {"proof-title"}),
}  # fmt: skip


def test_a_good_letter_is_good(out: Path) -> None:
    letter = proof(out).letters[-1]

    assert {(out / f"{STEM}.{each.value}").read_bytes() for each in GOOD} == set(GOOD.values())
    assert (letter.name, letter.kenmerk, letter.problems) == (STEM, "10028", ())


@pytest.mark.parametrize("fault", SPOILED_LETTERS)
def test_a_fault_in_both_files_is_found(out: Path, fault: str) -> None:
    spoil, expected = SPOILED_LETTERS[fault]
    write(out, rendered(spoil(good_letter())))

    assert codes(out) == expected | {"proof-edited"}


@pytest.mark.parametrize("fault", SPOILED_PDFS)
def test_a_fault_in_a_pdf_is_found(out: Path, fault: str) -> None:
    spoil, expected = SPOILED_PDFS[fault]
    write(out, {PDF: spoil()})

    assert codes(out) == expected | {"proof-edited"}


@pytest.mark.parametrize("fault", UNREADABLE)
def test_a_pdf_that_cannot_be_read_is_found(out: Path, fault: str) -> None:
    write(out, {PDF: UNREADABLE[fault]})

    assert codes(out) == {"proof-unreadable"}


@pytest.mark.parametrize("fault", SPOILED_DOCX)
def test_a_fault_in_a_docx_is_found(out: Path, fault: str) -> None:
    (part, pattern, new), expected = SPOILED_DOCX[fault]
    write(out, {DOCX: spoiled_docx(part, pattern, new)})

    assert codes(out) == expected | {"proof-edited"}


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", spoiled_docx(BODY, "</w:document>", ""), b"x" * 1000]
)
def test_a_docx_that_cannot_be_read_is_found(out: Path, content: bytes) -> None:
    write(out, {DOCX: content})

    assert codes(out) == {"proof-unreadable"}


def test_a_file_that_cannot_be_opened_is_found(out: Path) -> None:
    path = out / f"{STEM}.pdf"
    path.unlink()
    path.mkdir()

    assert codes(out) == {"proof-unreadable"}


def test_a_letter_that_was_voided_or_never_registered_is_found(out: Path) -> None:
    (out / "brief.pdf").write_bytes(rendered(other_kenmerk(good_letter()))[PDF])
    assert codes(out / "brief.pdf") == {"proof-unregistered"}

    void("10028", reason="vergist")
    assert codes(out / f"{STEM}.pdf") == {"proof-voided"}


def test_a_file_of_an_earlier_version_is_found(out: Path, workspace: Path) -> None:
    snippet = workspace / "templates/snippets/mensenhandel.md"
    text = snippet.read_text(encoding="utf-8")
    snippet.write_text(text.replace("title: Mens", "title: Mensch"), encoding="utf-8")
    draft(DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5)))
    assert codes(out) == set()

    write(out, {PDF: GOOD[PDF]})
    assert codes(out) == {"proof-old-version", "proof-texts-differ"}


def test_another_letter_in_the_place_of_this_one_is_found(out: Path, workspace: Path) -> None:
    """A good PDF, but of the letter to somebody else: the worst that can be sent."""
    draft(
        DraftRequest(
            letter="fractievoorzitters", workspace=workspace, date=date(2017, 4, 5), limit=1
        )
    )
    other = out / "10029-fractievoorzitters-zijlstra.pdf"
    (out / f"{STEM}.docx").unlink()
    write(out, {PDF: other.read_bytes()})

    assert codes(other) == set()
    assert codes(out / f"{STEM}.pdf") == {"proof-other-name"}


def test_a_letter_is_known_by_what_it_is_wherever_it_lies(out: Path, tmp_path: Path) -> None:
    copy = tmp_path / "kopie.docx"
    copy.write_bytes((out / f"{STEM}.docx").read_bytes())
    (letter,) = proof(copy).letters

    assert (letter.name, letter.kenmerk, letter.problems) == ("kopie", "10028", ())


def test_one_file_stands_for_its_letter(out: Path) -> None:
    (letter,) = proof(out / f"{STEM}.docx").letters

    assert [Path(name).suffix for name in letter.files] == [".pdf", ".docx"]


def test_concepts_and_other_files_are_passed_over(out: Path, workspace: Path) -> None:
    draft(
        DraftRequest(letter="informateur", workspace=workspace, date=date(2017, 4, 5), concept=True)
    )
    for name in ("~$brief.docx", ".weg.pdf", "lijst.csv"):
        (out / name).write_bytes(b"")
    result = proof(out)

    assert ([letter.name for letter in result.letters], result.passed_over) == (
        [f"{STEM}-afschrift", STEM],
        2,
    )


@pytest.mark.parametrize("path", ["weg", "recipients.yaml", "templates"])
def test_where_there_is_no_letter_there_is_nothing_to_proof(out: Path, path: str) -> None:
    with pytest.raises(LetterError) as error:
        proof(out.parent / path)
    assert [problem.code for problem in error.value.problems] == ["proof-nothing"]


def test_without_a_register_no_letter_is_good(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace)
    (workspace / "brief.pdf").write_bytes(GOOD[PDF])

    assert codes(workspace / "brief.pdf") == {"proof-unregistered"}
    assert not Register(workspace).exists


def test_the_command_tells_a_line_for_each_letter(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from nrcli.cli.app import run  # noqa: PLC0415

    for path in out.glob("*-afschrift.pdf"):
        path.unlink()
    draft(DraftRequest(letter="fractievoorzitters", date=date(2017, 4, 6), limit=1))
    assert run(["proof", "out"]) == 0
    told = capsys.readouterr()
    other = "10029-fractievoorzitters-zijlstra"
    assert told.out == f"{STEM} (docx, pdf): good\n{other} (docx, pdf): good\n"
    assert told.err == "2 letters proofed, nothing wrong.\n"

    write(out, {PDF: b""})
    assert run(["proof", str(out / f"{STEM}.pdf")]) == 1
    told = capsys.readouterr()
    assert told.out == f"{STEM} (pdf, docx): 1 problem\n"
    assert "[proof-unreadable]" in told.err
    assert run(["proof", "out", "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert [letter["good"] for letter in record["letters"]] == [False, True]
    assert record["letters"][0]["problems"][0]["code"] == "proof-unreadable"
