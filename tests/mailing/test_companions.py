"""What goes with a letter: enclosures, and the afschrift that its text speaks of."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest

from nrcli.domain.problems.problem import LetterError, RefusedError
from nrcli.domain.values.file_names import attachment_name
from nrcli.drafting.draft import DraftRequest, draft
from nrcli.mailing.mails import MailRequest, mail
from nrcli.mailing.open_mailing import open_mailing
from nrcli.mailing.preparation import PreparedMailing, prepare_mailing
from nrcli.mailing.prints import PrintRequest, print_mailing
from nrcli.mailing.report import course_record
from nrcli.mailing.resumption import Settlement, resume
from nrcli.register.bookkeeping import list_entries
from tests.support.pdf_files import pdf_of

DAY = date(2017, 4, 5)
NAME = "fractievoorzitters-2017-04-05"
SETTINGS = "mail: {from: Bureau <bureau@example.nl>, server: smtp.example.nl}\n"


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """Enclose a report with the covering letter, and give Kuzu a mail address."""
    (workspace / "nrcli.yaml").write_text(SETTINGS, encoding="utf-8")
    (workspace / "bijlagen").mkdir()
    (workspace / "bijlagen/cijfers.pdf").write_bytes(pdf_of(3, label="cijfers "))
    roster = workspace / "recipients.yaml"
    text = roster.read_text(encoding="utf-8")
    roster.write_text(
        text.replace("  kuzu: {", "  kuzu: {email: kuzu@example.nl, "), encoding="utf-8"
    )
    letter = workspace / "templates/letters/fractievoorzitters.md"
    text = letter.read_text(encoding="utf-8")
    enclosures = "enclosures: [{title: Cijfers over 2016, file: bijlagen/cijfers.pdf}]\n---\n"
    above, below = text.split("\n---\n", 1)
    body = f"Als bijlage vindt u de cijfers.\n\n{below.lstrip()}"
    letter.write_text(f"{above}\n{enclosures}{body}", encoding="utf-8")
    return workspace


def informateur(workspace: Path, **more: object) -> None:
    draft(DraftRequest(letter="informateur", workspace=workspace, date=DAY, **more))  # type: ignore[arg-type]


def prepared(workspace: Path, *to: str) -> PreparedMailing:
    return prepare_mailing(
        DraftRequest(letter="fractievoorzitters", workspace=workspace, date=DAY, to=to or ("kuzu",))
    )


def drafts(workspace: Path, **more: object) -> list[EmailMessage]:
    folder = workspace / "drafts"
    mail(MailRequest(mailing=NAME, workspace=workspace, eml=folder, **more))  # type: ignore[arg-type]
    return [
        message_from_bytes(path.read_bytes(), policy=policy.default)
        for path in sorted(folder.glob("*.eml"))
    ]


def codes(workspace: Path) -> list[str]:
    with pytest.raises(RefusedError) as refused:
        drafts(workspace)
    return [problem.code for problem in refused.value.problems]


def test_the_afschrift_and_the_enclosures_go_with_the_covering_letter(workspace: Path) -> None:
    informateur(workspace)
    made = prepared(workspace)
    (message,) = drafts(workspace)
    attached = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
    out = workspace / "out"

    assert [each.code for each in made.warnings if "afschrift" in each.code] == []
    assert list(attached) == [
        "10029-mensenhandel-en-seksueel-geweld-tegen-kinderen.pdf",
        "bijlage-1-cijfers-over-2016.pdf",
        "10028-afschrift-mensenhandel-en-seksueel-geweld-tegen.pdf",
    ]
    contents = list(attached.values())
    assert contents[0] == (out / "10029-fractievoorzitters-kuzu.pdf").read_bytes()
    assert contents[1] == pdf_of(3, label="cijfers ")
    assert contents[2] == (out / "10028-informateur-schippers-afschrift.pdf").read_bytes()


def test_register_and_report_say_what_went_along(workspace: Path) -> None:
    informateur(workspace)
    prepared(workspace)
    drafts(workspace)
    resume(MailRequest(mailing=NAME, workspace=workspace), Settlement(sent=("kuzu",)))
    (course,) = open_mailing(NAME, workspace).courses
    sent = list_entries(workspace)[1]

    assert sent.how_sent == "mail program kuzu@example.nl; afschrift 10028"
    assert course_record(course)["along"] == "Cijfers over 2016\nafschrift 10028"


def test_a_print_has_them_behind_each_letter_on_front_sides(workspace: Path) -> None:
    informateur(workspace)
    prepared(workspace, "kuzu", "thieme")
    result = print_mailing(PrintRequest(mailing=NAME, workspace=workspace))
    with pikepdf.open(workspace / result.files[0]) as document:
        contents = [
            bytes(page.Contents.read_bytes()) if "/Contents" in page else b""
            for page in document.pages
        ]
    enclosed = [at for at, each in enumerate(contents) if each.startswith(b"% cijfers")]

    assert all(at % 2 == 0 for at in (enclosed[0], enclosed[3]))
    assert enclosed[2] == enclosed[0] + 2
    assert result.pages % 4 == 0


def test_a_covering_letter_without_its_afschrift_does_not_go(workspace: Path) -> None:
    made = prepared(workspace)

    assert [each.code for each in made.warnings].count("afschrift-not-along") == 1
    assert codes(workspace) == ["afschrift-not-along", "mailing-changed"]
    assert len(drafts(workspace, despite_changes=True)) == 1


def test_an_afschrift_made_later_or_anew_asks_to_prepare_again(workspace: Path) -> None:
    prepared(workspace)
    informateur(workspace)
    later = codes(workspace)
    again = prepared(workspace)
    (workspace / "out/10029-informateur-schippers-afschrift.pdf").write_bytes(b"x")
    edited = codes(workspace)

    assert later == ["mailing-along-changed", "mailing-changed"]
    assert again.is_new
    assert edited == ["afschrift-changed"]


def test_an_enclosure_that_is_gone_or_changed_stops_the_mailing(workspace: Path) -> None:
    informateur(workspace)
    prepared(workspace)
    (workspace / "bijlagen/cijfers.pdf").write_bytes(pdf_of(1))
    changed = codes(workspace)
    (workspace / "bijlagen/cijfers.pdf").unlink()

    assert changed == ["enclosure-changed"]
    assert codes(workspace) == ["enclosure-gone"]


def test_an_afschrift_that_does_not_pass_its_proof_is_not_frozen(workspace: Path) -> None:
    informateur(workspace)
    (workspace / "out/10028-informateur-schippers-afschrift.pdf").write_bytes(b"x")
    with pytest.raises(LetterError) as error:
        prepared(workspace)
    assert [each.code for each in error.value.problems] == ["proof-unreadable"]


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("10028", "Kort"), "10028-kort.pdf"),
        (("1", "Één “onderwerp” – over €"), "1-een-onderwerp-over.pdf"),
        (("2017.3", "woord " * 30), "2017.3-" + "-".join(["woord"] * 8) + ".pdf"),
        (("x" * 90, "Kort"), "x" * 56 + ".pdf"),
        (("", ""), ".pdf"),
    ],
)
def test_a_name_of_an_attachment_is_cut_at_a_word(parts: tuple[str, str], name: str) -> None:
    assert attachment_name(parts) == name
    assert len(name) <= 60
