"""A mailing for the printer: each letter on a front side, and none is forgotten or doubled."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from nrcli.domain.problems.problem import RefusedError
from nrcli.mailing import prints
from nrcli.mailing.journal import Journal
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.prints import PrintOrder, PrintRequest, note_posted, print_mailing
from nrcli.register.domain.mailing import DeliveryKind
from nrcli.register.store import Register
from nrcli.renderers.pdf.labels import LabelSheet
from tests.support.mailings import MAILING, freeze_again, write_mailing


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Make a mailing to four, of one, two, three and four pages."""
    return write_mailing(tmp_path / "workspace", 4, pages=True)


def request(workspace: Path, **more: object) -> PrintRequest:
    return PrintRequest(mailing=MAILING, workspace=workspace, **more)  # type: ignore[arg-type]


def bookmarks(workspace: Path, number: int = 1) -> list[tuple[str, int]]:
    """Return the bookmarks of a print, each with its page from 1, all on odd ones."""
    with pikepdf.open(workspace / "out/mailings" / MAILING / f"print-{number}.pdf") as document:
        pages = {page.obj.objgen: index for index, page in enumerate(document.pages, start=1)}
        with document.open_outline() as outline:
            return [
                (item.title, pages[item.destination[0].objgen])  # type: ignore[index]
                for item in outline.root
            ]


def test_each_letter_begins_on_a_front_side_and_has_its_bookmark(workspace: Path) -> None:
    result = print_mailing(request(workspace))

    assert (result.letters, result.pages) == (4, 12)
    assert bookmarks(workspace) == [("1 p0", 1), ("2 p1", 3), ("3 p2", 5), ("4 p3", 9)]
    with pikepdf.open(workspace / result.files[0]) as document:
        blank = [not page.obj.get("/Contents") for page in document.pages]
        sizes = {tuple(map(float, page.mediabox[2:])) for page in document.pages}
    assert [index for index, is_blank in enumerate(blank, start=1) if is_blank] == [2, 8]
    assert sizes == {(595.0, 842.0)}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (PrintOrder.PREPARED, ["p2", "p0", "p3", "p1"]),
        (PrintOrder.NAME, ["p0", "p1", "p2", "p3"]),
        (PrintOrder.SEATS, ["p3", "p2", "p1", "p0"]),
    ],
)
def test_the_order_is_chosen(workspace: Path, order: PrintOrder, expected: list[str]) -> None:
    freeze_again(workspace, [2, 0, 3, 1])
    print_mailing(request(workspace, order=order))

    assert [name.split()[1] for name, _ in bookmarks(workspace)] == expected


def test_only_new_ones_are_printed_where_that_is_asked(workspace: Path) -> None:
    print_mailing(request(workspace, to=("p1",)))
    told: list[tuple[int, int]] = []
    rest = print_mailing(request(workspace, new=True), progress=lambda *done: told.append(done))
    nothing = print_mailing(request(workspace, new=True))

    assert [name for name, _ in bookmarks(workspace, 2)] == ["1 p0", "3 p2", "4 p3"]
    assert (rest.letters, nothing.letters, nothing.files) == (3, 0, ())
    assert told == [(3, 3)]


def test_what_was_sent_is_left_out_unless_it_is_asked_for(workspace: Path) -> None:
    letters = open_mailing(MAILING, workspace).mailing.letters
    journal = Journal(workspace, "mail")
    journal.begin(letters[0], "p0@example.nl")
    journal.end(letters[0], DeliveryKind.SENT)
    journal.begin(letters[1], "p1@example.nl")

    result = print_mailing(request(workspace))
    assert (result.letters, result.sent) == (2, 2)
    assert print_mailing(request(workspace, everything=True)).letters == 4


def test_many_letters_are_several_files(workspace: Path) -> None:
    result = print_mailing(request(workspace, per_file=3))

    assert [Path(name).name for name in result.files] == [
        "print-1.pdf", "print-1.xlsx", "print-2.pdf", "print-2.xlsx",
    ]  # fmt: skip
    assert [name for name, _ in bookmarks(workspace, 2)] == ["4 p3"]


def test_a_print_that_was_stopped_before_its_note_is_made_again(workspace: Path) -> None:
    left = workspace / "out/mailings" / MAILING / "print-1.pdf"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"whole, but not noted")
    again = print_mailing(request(workspace, new=True))

    assert (again.letters, Path(again.files[0]).name) == (4, "print-1.pdf")
    assert len(bookmarks(workspace)) == 4


def test_the_post_room_gets_a_list_with_every_line(workspace: Path) -> None:
    result = print_mailing(request(workspace, out=workspace / "elders"))
    with zipfile.ZipFile(workspace / result.files[1]) as book:
        texts = book.read("xl/sharedStrings.xml").decode()

    assert result.files == ("elders/print-1.pdf", "elders/print-1.xlsx")
    for text in ("Kenmerk", "Regel 6", "p0", "p3"):
        assert f">{text}<" in texts


def test_what_was_printed_is_noted_as_posted_once(workspace: Path) -> None:
    print_mailing(request(workspace, to=("p1", "p2")))
    posted = note_posted(MAILING, workspace, how="per koerier")
    again = note_posted(MAILING, workspace)

    assert [course.letter.who for course in posted] == ["p1", "p2"]
    assert again == ()
    with Register(workspace).reading() as content:
        reasons = [entry.events[-1].reason for entry in content.entries()]
    assert reasons == ["", "per koerier", "per koerier", ""]
    assert print_mailing(request(workspace)).letters == 2


def test_a_letter_that_was_edited_is_neither_printed_nor_noted(workspace: Path) -> None:
    print_mailing(request(workspace))
    (workspace / "out" / "p1.pdf").write_bytes(b"other")
    with pytest.raises(RefusedError):
        print_mailing(request(workspace))
    with pytest.raises(RefusedError) as refused:
        note_posted(MAILING, workspace)

    assert [problem.code for problem in refused.value.problems] == ["registered-file-changed"]


def test_a_file_that_cannot_be_written_or_read_is_told(workspace: Path) -> None:
    (workspace / "file").write_bytes(b"")
    with pytest.raises(RefusedError):
        print_mailing(request(workspace, out=workspace / "file"))
    with pytest.raises(RefusedError) as refused:
        prints.write_print_file(workspace / "x.pdf", "x.pdf", [("a", [workspace / "file"])])

    assert [problem.code for problem in refused.value.problems] == ["file-unwritable"]
    assert list(workspace.glob(".nrcli*.part")) == []


def test_labels_have_the_same_order_and_are_told_with_the_rest(workspace: Path) -> None:
    freeze_again(workspace, [2, 0, 3, 1])
    result = print_mailing(request(workspace, labels=LabelSheet(1, 3)))
    document = pypdfium2.PdfDocument((workspace / result.files[2]).read_bytes())
    texts = [page.get_textpage().get_text_bounded().split() for page in document]

    assert [Path(name).name for name in result.files] == [
        "print-1.pdf", "print-1.xlsx", "print-1-labels.pdf",
    ]  # fmt: skip
    assert texts == [["p2", "p0", "p3"], ["p1"]]
