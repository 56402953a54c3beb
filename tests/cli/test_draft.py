"""`nrcli draft`: the letter, or one per recipient; whole files or none."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from bench.mailing import LIST, with_recipients
from nrcli.drafting import request as draft_request
from tests.cli.conftest import Command
from tests.support.pdf_lines import page_count

DAY = ("--date", "2017-04-05")
INFORMATEUR = ("draft", "informateur", *DAY, "--kenmerk", "10026")
FRACTIEVOORZITTERS = ("draft", "fractievoorzitters", *DAY, "--kenmerk", "10027")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_role_is_one_letter_as_docx_and_pdf(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(*INFORMATEUR)

    assert ended.code == 0
    assert names_in(workspace / "out") == [
        "10026-informateur-schippers-afschrift.pdf",
        "10026-informateur-schippers.docx",
        "10026-informateur-schippers.pdf",
    ]
    assert "10026-informateur-schippers.docx" in ended.out
    assert ended.told.endswith("`nrcli draft fractievoorzitters --date 2017-04-05`.")


def test_a_list_is_one_letter_each_under_a_shared_kenmerk(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(*FRACTIEVOORZITTERS, "--json")
    made = json.loads(ended.out)

    assert ended.code == 0
    assert len(names_in(workspace / "out")) == 26
    assert {letter["kenmerk"] for letter in made["letters"]} == {"10027"}
    assert [letter["who"] for letter in made["letters"]][:2] == ["zijlstra", "wilders"]
    assert nrcli(*FRACTIEVOORZITTERS).told.endswith(
        "13 letters made. Next: read the PDFs, then send them."
    )
    assert {letter["pages"] for letter in made["letters"]} == {3}
    assert (made["failures"], made["warnings"]) == ([], [])


def test_only_who_is_named_gets_a_letter(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(*FRACTIEVOORZITTERS, "--to", "thieme", "--to", "kuzu", "--to", "thieme")

    assert ended.code == 0
    assert names_in(workspace / "out") == [
        f"10027-fractievoorzitters-{who}.{suffix}"
        for who in ("kuzu", "thieme")
        for suffix in ("docx", "pdf")
    ]


def test_two_holders_of_a_role_share_one_letter(nrcli: Command, workspace: Path) -> None:
    ended = nrcli("draft", "informateur", "--date", "2021-11-01", "--kenmerk", "1")

    assert ended.code == 0
    assert names_in(workspace / "out")[1] == "1-informateur-remkes-koolmees.docx"


def test_the_formats_asked_for_are_written(nrcli: Command, workspace: Path) -> None:
    assert nrcli(*INFORMATEUR, "--format", "txt, PDF", "--format", "pdf").code == 0
    assert names_in(workspace / "out") == [
        "10026-informateur-schippers-afschrift.pdf",
        "10026-informateur-schippers.pdf",
        "10026-informateur-schippers.txt",
    ]


def test_a_concept_needs_no_kenmerk_and_says_so_in_its_name(
    nrcli: Command, workspace: Path
) -> None:
    ended = nrcli("draft", "informateur", *DAY, "--concept")

    assert ended.code == 0
    assert names_in(workspace / "out")[1] == "concept-informateur-schippers.docx"
    assert "made as a concept. Next: read it" in ended.told


def test_of_many_letters_the_first_are_named_and_the_rest_counted(
    nrcli: Command, workspace: Path
) -> None:
    roster = workspace / "recipients.yaml"
    written = with_recipients(roster.read_text(encoding="utf-8"), 103)
    roster.write_text(written, encoding="utf-8")
    call = ("draft", "informateur", "--to", LIST, *DAY, "--format", "txt")
    tried, made = nrcli(*call, "--dry-run"), nrcli(*call)
    few = nrcli(*call, "--limit", "100")

    assert "adressaat-00102.txt" in tried.out
    assert "adressaat-00009.txt" in made.out
    assert "adressaat-00010.txt" not in made.out
    assert made.out.splitlines()[-1] == "and 93 more; --json names them all."
    assert "adressaat-00099.txt" in few.out


def test_a_kenmerk_is_made_fit_for_file_names(nrcli: Command, workspace: Path) -> None:
    ended = nrcli("draft", "informateur", *DAY, "--kenmerk", "2017/04 A:1", "--format", "txt")

    assert ended.code == 0
    assert names_in(workspace / "out") == ["2017-04-A-1-informateur-schippers.txt"]


def test_a_name_that_windows_reserves_is_changed(nrcli: Command, workspace: Path) -> None:
    ended = nrcli("draft", "informateur", *DAY, "--kenmerk", "nul.1", "--format", "txt")

    assert ended.code == 0
    assert names_in(workspace / "out") == ["_nul.1-informateur-schippers.txt"]


def test_a_dry_run_says_who_would_get_what_and_writes_nothing(
    nrcli: Command, workspace: Path
) -> None:
    ended = nrcli("draft", "fractievoorzitters", *DAY, "--dry-run", "--limit", "2")

    assert ended.code == 0
    assert "fractievoorzitters-zijlstra.docx" in ended.out
    assert "wilders" in ended.out
    assert "pechtold" not in ended.out
    assert ended.told.endswith("2 letters would be made. Next: the same command without --dry-run.")
    assert not (workspace / "out").exists()


def test_fields_are_filled_in_literally(nrcli: Command, workspace: Path) -> None:
    letter = workspace / "templates" / "letters" / "kort.md"
    letter.write_text(
        "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n"
        "fields: {plaats: waar het is}\n---\nIn {{ plaats }}.\n",
        encoding="utf-8",
    )
    ended = nrcli(
        "draft", "kort", *DAY, "--kenmerk", "1", "--set", "plaats=*Den* <Haag> & {{ x }} = 1",
        "--format", "txt",
    )  # fmt: skip

    assert ended.code == 0
    text = (workspace / "out" / "1-kort-schippers.txt").read_text(encoding="utf-8")
    assert "In *Den* <Haag> & {{ x }} = 1." in text


FIELDED = (
    "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n"
    "fields: {plaats: waar het is, tijd: wanneer}\n---\nIn {{ plaats }} om {{ tijd }}.\n"
)


def test_a_field_that_is_missing_wrong_or_unknown_is_told_with_the_others(
    nrcli: Command, workspace: Path
) -> None:
    letter = workspace / "templates" / "letters" / "kort.md"
    letter.write_text(FIELDED, encoding="utf-8")
    ended = nrcli("draft", "kort", *DAY, "--set", "plats=Den Haag", "--set", "tijd=een\ntwee")

    assert ended.code == 1
    assert "The letter has no field 'plats'. [unknown-field] Did you mean 'plaats'?" in ended.told
    assert "The field 'plaats' of the letter 'kort' has no value. [field-missing]" in ended.told
    assert "The value 'tijd' holds U+000A" in ended.told


def test_other_snippets_can_be_asked_for(nrcli: Command, workspace: Path) -> None:
    ended = nrcli(*INFORMATEUR, "--snippet", "mensenhandel", "--format", "txt")

    text = (workspace / "out" / "10026-informateur-schippers.txt").read_text(encoding="utf-8")
    assert ended.code == 0
    assert "\nMensenhandel\n" in text
    assert "\nSeksueel geweld tegen kinderen\n" not in text


def test_a_letter_can_be_named_by_its_path(nrcli: Command, workspace: Path) -> None:
    (workspace / "elders").mkdir()
    letter = workspace / "elders" / "Mijn Brief.md"
    letter.write_text(
        "---\nsubject: Kort\nto: informateur\nsender: nationaal-rapporteur\n---\nDag.\n",
        encoding="utf-8",
    )

    assert nrcli("draft", "elders/Mijn Brief.md", *DAY, "--kenmerk", "1").code == 0
    assert names_in(workspace / "out")[0] == "1-mijn-brief-schippers.docx"


def test_another_folder_can_be_written_to(nrcli: Command, tmp_path: Path) -> None:
    assert nrcli(*INFORMATEUR, "--out", str(tmp_path / "brieven")).code == 0
    assert len(names_in(tmp_path / "brieven")) == 3


def test_processes_make_the_same_bytes(nrcli: Command, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        assert nrcli(*FRACTIEVOORZITTERS, "--jobs", jobs, "--out", str(tmp_path / jobs)).code == 0
    first, second = (
        {path.name: path.read_bytes() for path in (tmp_path / jobs).iterdir()}
        for jobs in ("1", "2")
    )

    assert first == second


def test_drafting_again_replaces_what_nrcli_made(nrcli: Command, workspace: Path) -> None:
    assert nrcli(*INFORMATEUR).code == 0
    replace_in(workspace / "templates/snippets/mensenhandel.md", "title: Mensen", "title: Onmensen")

    assert nrcli(*INFORMATEUR).code == 0
    with zipfile.ZipFile(workspace / "out" / "10026-informateur-schippers.docx") as archive:
        assert b"Onmensenhandel" in archive.read("word/document.xml")


def test_an_edited_file_is_kept_unless_forced(nrcli: Command, workspace: Path) -> None:
    nrcli(*INFORMATEUR)
    docx = workspace / "out" / "10026-informateur-schippers.docx"
    pdf = workspace / "out" / "10026-informateur-schippers.pdf"
    docx.write_bytes(docx.read_bytes() + b" ")
    edited, before = docx.read_bytes(), pdf.read_bytes()
    replace_in(workspace / "templates/snippets/mensenhandel.md", "title: Mensen", "title: Onmensen")

    refused = nrcli(*INFORMATEUR)
    assert refused.code == 3
    assert "out/10026-informateur-schippers.docx was changed after nrcli made it" in refused.told
    assert "--force" in refused.told
    assert (docx.read_bytes(), pdf.read_bytes()) == (edited, before)

    assert nrcli(*INFORMATEUR, "--force").code == 0
    assert docx.read_bytes() != edited


def test_a_folder_in_the_way_is_refused(nrcli: Command, workspace: Path) -> None:
    (workspace / "out" / "10026-informateur-schippers.pdf").mkdir(parents=True)
    refused = nrcli(*INFORMATEUR)

    assert refused.code == 3
    assert "10026-informateur-schippers.pdf cannot be written: Is a directory." in refused.told
    assert names_in(workspace / "out") == ["10026-informateur-schippers.pdf"]


def test_a_path_is_one_from_the_current_folder(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace / "templates" / "letters")

    assert nrcli("draft", "informateur.md", *DAY, "--kenmerk", "1", "--format", "txt").code == 0
    assert names_in(workspace / "out") == ["1-informateur-schippers.txt"]


def test_somebody_elses_file_is_kept(nrcli: Command, workspace: Path) -> None:
    (workspace / "out").mkdir()
    (workspace / "out" / "10026-informateur-schippers.pdf").write_bytes(b"van mij")

    refused = nrcli(*INFORMATEUR)
    assert refused.code == 3
    assert "was not made by nrcli" in refused.told
    assert names_in(workspace / "out") == ["10026-informateur-schippers.pdf"]


def test_a_dry_run_refuses_what_the_run_would(nrcli: Command, workspace: Path) -> None:
    (workspace / "out").mkdir()
    (workspace / "out" / "10026-informateur-schippers.pdf").write_bytes(b"van mij")

    assert nrcli(*INFORMATEUR, "--dry-run").code == 3


def test_one_failed_recipient_does_not_spoil_the_rest(nrcli: Command, workspace: Path) -> None:
    replace_in(
        workspace / "recipients.yaml",
        "geslachtsnaam: Kuzu}",
        "geslachtsnaam: Kuzu-van-een-heel-erg-lange-naam-die-nooit-in-het-venster-past}",
    )
    ended = nrcli(*FRACTIEVOORZITTERS)

    assert ended.code == 4
    assert len(names_in(workspace / "out")) == 24
    assert "Not made: the letter to Tunahan Kuzu" in ended.told
    assert "mm too wide for the window" in ended.told
    assert ended.told.endswith("`nrcli draft fractievoorzitters --to kuzu …`.")


def test_a_dry_run_lists_who_would_fail(nrcli: Command, workspace: Path) -> None:
    replace_in(
        workspace / "recipients.yaml", "geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}"
    )
    ended = nrcli(*FRACTIEVOORZITTERS, "--dry-run")

    assert ended.code == 4
    assert ended.told.count("12 letters would be made, 1 not.") == 1
    assert not (workspace / "out").exists()


def test_failures_are_told_to_machines_with_their_problems(nrcli: Command, workspace: Path) -> None:
    replace_in(
        workspace / "recipients.yaml", "geslachtsnaam: Kuzu}", f"geslachtsnaam: {'K' * 60}}}"
    )
    ended = nrcli(*FRACTIEVOORZITTERS, "--json", "--format", "txt")
    told = json.loads(ended.out)

    assert ended.code == 4
    assert set(told) == {
        "out",
        "dry_run",
        "copies",
        "covering_letter",
        "letters",
        "failures",
        "warnings",
    }
    assert set(told["letters"][0]) == {"who", "name", "function", "kenmerk", "pages", "files"}
    (failure,) = told["failures"]
    assert set(failure) == {"who", "name", "problems"}
    assert failure["who"] == "kuzu"
    problem = failure["problems"][0]
    assert set(problem) == {"severity", "code", "file", "line", "column", "message", "hint"}
    assert (problem["code"], problem["file"]) == ("address-too-wide", "recipients.yaml")
    assert problem["line"] > 1


def test_files_that_would_be_replaced_are_put_back_when_one_cannot_be(
    nrcli: Command, workspace: Path
) -> None:
    """A folder in the place of the PDF stops the run after its DOCX is in place."""
    assert nrcli(*INFORMATEUR).code == 0
    docx = workspace / "out" / "10026-informateur-schippers.docx"
    pdf = docx.with_suffix(".pdf")
    before = docx.read_bytes()
    pdf.unlink()
    (pdf / "vol").mkdir(parents=True)
    replace_in(workspace / "templates/snippets/mensenhandel.md", "title: Mensen", "title: Onmensen")

    ended = nrcli(*INFORMATEUR, "--force")
    assert ended.code == 3
    assert "10026-informateur-schippers.pdf cannot be written" in ended.told
    assert docx.read_bytes() == before
    assert not list(docx.parent.glob(".*.part"))


def test_nothing_is_made_when_all_fail(nrcli: Command, workspace: Path) -> None:
    replace_in(
        workspace / "recipients.yaml", "p/a Tweede Kamer, Postbus 20018", "p/a " + "Kamer " * 12
    )
    ended = nrcli(*FRACTIEVOORZITTERS)

    assert ended.code == 1
    assert not (workspace / "out").exists()


def test_all_that_is_wrong_with_a_call_is_said_in_one_run(nrcli: Command) -> None:
    ended = nrcli(
        "draft", "informateur", "--date", "2026-11-24", "--kenmerk", "a\tb", "--set", "kenmrek=x"
    )

    assert ended.code == 1
    assert "[forbidden-character]" in ended.told
    assert "[unknown-field]" in ended.told
    assert "[nobody-in-role]" in ended.told
    assert "The last before was letschert" in ended.told
    assert ended.out == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("informatuer", *DAY), "There is no letter 'informatuer'. [unknown-letter] Did you mean"),
        (("nergens/brief.md",), "There is no file nergens/brief.md. [file-missing] A letter"),
        (
            ("informateur", *DAY, "--to", "schipers"),
            "'schipers' is no role, list or person in recipients.yaml.",
        ),
        (("informateur", *DAY, "--to", "fractievoorzitter"), "13 people are fractievoorzitter"),
        (("informateur", *DAY, "--to", "letschert"), "'letschert' holds no role on 2017-04-05"),
        (("informateur", *DAY, "--snippet", "mensenhandl"), "Did you mean 'mensenhandel'?"),
        (
            ("informateur", *DAY, "--snippet", "../x"),
            "has a slash or a full stop in it. [outside-workspace]",
        ),
        (("recipients.yaml",), "only a letter can be given by its path, which ends in .md."),
        (("Informateur",), "'Informateur' cannot be a name here. [not-a-name] Use small letters"),
        (("informateur", "--workspace", "nergens"), "There is no workspace in nergens"),
        (("informateur", *DAY, "--set", "x=1"), "The letter has no field 'x'. [unknown-field]"),
        (("informateur", *DAY, "--to", ""), "'' is no role, list or person in recipients.yaml."),
        (("informateur", *DAY, "--kenmerk", " "), "The kenmerk is empty."),
        (("informateur", *DAY, "--kenmerk", "x" * 90), "is longer than 80 characters"),
    ],
)
def test_an_error_is_a_sentence_with_a_code_and_a_hint(
    nrcli: Command, workspace: Path, arguments: tuple[str, ...], told: str
) -> None:
    ended = nrcli("draft", *arguments)

    assert ended.code == 1
    assert told in ended.told
    assert ended.out == ""
    assert not (workspace / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Missing argument 'LETTER'. [usage] See `nrcli draft --help`."),
        (("x", "--date", "5 april"), "'5 april' is not a date. Write it as 2017-04-05."),
        (("x", "--format", "doc"), "there are docx, pdf, txt."),
        (("x", "--set", "plaats"), "'plaats' does not say FIELD=VALUE"),
        (("x", "--format", ","), "there are docx, pdf, txt."),
        (("x", "--set", "=Den Haag"), "'=Den Haag' does not say FIELD=VALUE"),
        (("x", "--set", "a=1", "--set", "a=2"), "the field 'a' is given twice. [usage]"),
        (("x", "--limit", "0"), "Invalid value for '--limit'"),
        (("x", "--limit", "een"), "is not a number from 1 on. [usage]"),
        (("x", "--jobs", "0"), "Invalid value for '--jobs'"),
        (("x", "y"), "Got unexpected extra argument(s) (y). [usage]"),
        (("x", "--nonsense"), "No such option: --nonsense"),
    ],
)
def test_wrong_usage_exits_with_2(nrcli: Command, arguments: tuple[str, ...], told: str) -> None:
    ended = nrcli("draft", *arguments)

    assert ended.code == 2
    assert told in ended.told


def test_warnings_are_told_and_stop_nothing_but_a_strict_run(
    nrcli: Command, workspace: Path
) -> None:
    snippet = workspace / "templates/snippets/mensenhandel.md"
    replace_in(snippet, "title: Mensenhandel", "title: Mensenhandel\nvalid_until: 2017-01-01")

    ended = nrcli(*INFORMATEUR)
    assert ended.code == 0
    assert "templates/snippets/mensenhandel.md:4:14: warning:" in ended.told
    assert "in the letter 'informateur' was valid until 2017-01-01. [snippet-expired]" in ended.told
    strict = nrcli(*INFORMATEUR, "--strict", "--out", "strikt")
    assert strict.code == 1
    assert "[strict]" in strict.told
    assert not (workspace / "strikt").exists()


def test_a_folder_that_cannot_be_written_to_is_an_error(nrcli: Command, workspace: Path) -> None:
    (workspace / "out").write_text("geen map", encoding="utf-8")
    ended = nrcli(*INFORMATEUR)

    assert ended.code == 1
    assert "out: error: out cannot be written: File exists. [file-unwritable]" in ended.told


def test_a_letter_is_dated_today_when_nothing_says_otherwise(
    nrcli: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import date  # noqa: PLC0415

    monkeypatch.setattr(draft_request, "today_in_amsterdam", lambda: date(2017, 4, 6))
    ended = nrcli("draft", "informateur", "--kenmerk", "1", "--format", "txt")

    assert ended.code == 0
    text = (workspace / "out" / "1-informateur-schippers.txt").read_text(encoding="utf-8")
    assert "Datum\t6 april 2017" in text


def test_the_pdf_has_as_many_pages_as_are_told(nrcli: Command, workspace: Path) -> None:
    nrcli(*INFORMATEUR)
    pdf = (workspace / "out" / "10026-informateur-schippers.pdf").read_bytes()

    assert page_count(pdf) == 3
