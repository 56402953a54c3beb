"""An afschrift, its covering letters, the minuut and the version for publication, by command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Ended
from tests.support.register_files import edited, forget_texts
from tests.support.tagged_pdf import read_paragraphs

DAY = ("--date", "2017-04-05")
STEM = "10028-informateur-schippers"
COVERING = ("draft", "fractievoorzitters", *DAY, "--kenmerk", "10027")


@pytest.fixture
def drafted(nrcli: Command) -> Command:
    """Draft the letter to the informateur, under 10028."""
    assert nrcli("draft", "informateur", *DAY).code == 0
    return nrcli


def codes(ended: Ended) -> set[str]:
    return {problem["code"] for problem in json.loads(ended.out)["problems"]}


def proofed(nrcli: Command, name: str) -> set[str]:
    (letter,) = [
        each
        for each in json.loads(nrcli("proof", "out", "--json").out)["letters"]
        if each["name"] == name
    ]
    return {problem["code"] for problem in letter["problems"]}


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in read_paragraphs(path.read_bytes())]


def test_a_letter_with_copies_has_an_afschrift_that_is_the_same_but_for_its_mark(
    drafted: Command, workspace: Path
) -> None:
    out = workspace / "out"
    letter, afschrift = texts(out / f"{STEM}.pdf"), texts(out / f"{STEM}-afschrift.pdf")
    told = drafted("draft", "informateur", *DAY)

    assert afschrift == ["AFSCHRIFT", *letter]
    assert "Afschrift for 13: De heer drs. H. Zijlstra, " in told.out
    assert told.told.endswith(
        "make the covering letters: `nrcli draft fractievoorzitters --date 2017-04-05`."
    )


def test_who_gets_it_is_in_the_register(drafted: Command) -> None:
    shown = drafted("register", "show", "10028")
    (record,) = json.loads(drafted("register", "show", "10028", "--json").out)

    assert "De heer Tunahan Kuzu, Fractievoorzitter DENK, p/a Tweede Kamer" in shown.out
    assert "Covered by fractievoorzitters" in " ".join(shown.out.split())
    assert [copy["who"] for copy in record["version"]["copies"]][:2] == ["zijlstra", "wilders"]


def test_until_each_has_a_covering_letter_the_afschrift_is_not_to_be_sent(
    drafted: Command,
) -> None:
    assert proofed(drafted, STEM) == set()
    assert proofed(drafted, f"{STEM}-afschrift") == {"covering-letter-missing"}
    assert codes(drafted("register", "verify", "--json")) == {"covering-letter-missing"}
    assert drafted(*COVERING, "--format", "pdf").code == 0
    assert proofed(drafted, f"{STEM}-afschrift") == set()
    assert drafted("register", "verify").code == 0
    drafted("register", "void", "10027", "--to", "kuzu", "--reason", "vertrokken")
    told = drafted("register", "verify").told
    assert "with the afschrift of 10028 for De heer Tunahan Kuzu." in told
    assert "`nrcli draft fractievoorzitters --date 2017-04-05 --to kuzu`" in told


def test_without_copies_what_the_letter_promises_is_missing(nrcli: Command) -> None:
    assert nrcli("draft", "informateur", *DAY, "--no-copies", "--format", "pdf").code == 0

    assert proofed(nrcli, STEM) == {"afschrift-missing"}
    assert codes(nrcli("register", "verify", "--json")) == {"afschrift-missing"}


def test_a_list_that_changed_since_is_told_until_the_letter_was_sent(
    drafted: Command, workspace: Path
) -> None:
    drafted(*COVERING, "--format", "pdf")
    edit(
        workspace / "recipients.yaml",
        "role: fractievoorzitter, person: kuzu",
        "role: lid, person: kuzu",
    )
    assert proofed(drafted, f"{STEM}-afschrift") == {"copies-changed", "copies-nobody-for"}

    drafted("register", "sent", "10028")
    assert proofed(drafted, f"{STEM}-afschrift") == set()
    assert drafted("draft", "informateur", *DAY).code == 3


def test_an_afschrift_of_another_letter_is_found(drafted: Command, workspace: Path) -> None:
    out = workspace / "out"
    (out / f"{STEM}-afschrift.pdf").write_bytes((out / f"{STEM}.pdf").read_bytes())

    assert "proof-unmarked" in proofed(drafted, f"{STEM}-afschrift")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("copies_to: fractievoorzitters", "copies_to: schippers", "covering-letter-not-to"),
        ("copies_to: fractievoorzitters", "copies_to: schippers", "covering-letter-also-to"),
        ("copies_to: fractievoorzitters\n", "", "covering-without-copies"),
        ("covering_letter: fractievoorzitters", "covering_letter: weg", "unknown-letter"),
        ("copies_to: fractievoorzitters", "copies_to: schippers", "copy-to-addressee"),
    ],
)
def test_the_letter_and_its_covering_letter_go_to_the_same_people(
    nrcli: Command, workspace: Path, old: str, new: str, code: str
) -> None:
    edit(workspace / "templates/letters/informateur.md", old, new)
    ended = nrcli("draft", "informateur", *DAY)

    assert (ended.code, f"[{code}]" in ended.told) == (1, True)
    assert code == "copy-to-addressee" or f"[{code}]" in nrcli("check").told


def test_the_minuut_has_the_letter_its_parafen_and_who_was_sent_what(
    drafted: Command, workspace: Path
) -> None:
    drafted(*COVERING, "--to", "kuzu", "--format", "pdf")
    drafted("approve", "informateur", *DAY, "--name", "J. Jansen", "--role", "hoofd bureau")
    drafted("register", "sent", "10028", "--how", "per post")
    ended = drafted("register", "minuut", "10028")
    path = workspace / "out" / f"minuut-{STEM}.pdf"
    letter, minuut = texts(workspace / "out" / f"{STEM}.pdf"), texts(path)

    assert (ended.code, ended.out) == (0, f"out/minuut-{STEM}.pdf\n")
    assert minuut[: len(letter)] == letter
    behind = minuut[len(letter) :]
    assert behind[:2] == ["Minuut", "Parafen"]
    assert {"J. Jansen", "hoofd bureau", "Brief", "nog niet"} <= set(behind)
    assert any("bij brief 10027" in text for text in behind)
    assert any(text.endswith("per post") for text in behind)
    assert json.loads(drafted("register", "minuut", "10028", "--json").out)["files"]
    assert f"minuut-{STEM}" not in drafted("register", "verify").told


def test_the_minuut_of_a_letter_outside_the_workspace_is_told_where_its_text_is(
    nrcli: Command, workspace: Path
) -> None:
    letters = workspace / "templates" / "letters"
    (letters / "informateur.md").rename(workspace / "brief.md")
    assert nrcli("draft", "brief.md", *DAY).code == 0
    forget_texts(workspace)
    lost = nrcli("register", "minuut", "10028")
    other = nrcli("register", "minuut", "10028", "--letter", str(letters / "fractievoorzitters.md"))
    found = nrcli("register", "minuut", "10028", "--letter", "brief.md")

    assert lost.code == other.code == 1
    assert "Say where: --letter FILE." in lost.told
    assert "is not the text of 10028, which is the letter 'brief'. [letter-other]" in other.told
    assert (found.code, found.out) == (0, "out/minuut-10028-brief-schippers.pdf\n")


def test_a_minuut_is_made_of_what_the_register_has_only(drafted: Command, workspace: Path) -> None:
    assert drafted("register", "minuut", "10099").code == 1
    forget_texts(workspace)
    made = drafted("register", "minuut", "10028")
    edit(workspace / "templates/snippets/mensenhandel.md", "title: Mens", "title: Mensch")
    changed = drafted("register", "minuut", "10028")
    drafted("register", "void", "10028", "--reason", "x")
    voided = drafted("register", "minuut", "10028")

    assert (made.code, "[letter-not-kept]" in made.told) == (0, True)
    assert (changed.code, "[letter-differs]" in changed.told) == (1, True)
    assert (voided.code, "[kenmerk-voided]" in voided.told) == (1, True)


def test_the_minuten_of_a_mailing_are_made_of_those_that_were_drafted(nrcli: Command) -> None:
    nrcli(*COVERING, "--to", "kuzu", "--to", "schippers", "--format", "txt")
    ended = nrcli("register", "minuut", "10027")

    assert ended.code == 0
    assert ended.out.count("minuut-10027-fractievoorzitters-") == 2


def test_the_version_for_publication_costs_no_kenmerk_and_has_no_numbers(
    drafted: Command, workspace: Path
) -> None:
    ended = drafted("draft", "informateur", *DAY, "--public")
    public = "\n".join(texts(workspace / "out" / f"public-{STEM}.pdf"))

    assert (ended.code, "made for publication" in ended.told) == (0, True)
    assert "070 370 4514" not in public
    assert "Postbus 20018" not in public
    assert "Mevrouw drs. E.I. Schippers" in public
    assert "10028" in public
    assert len(json.loads(drafted("register", "list", "--json").out)) == 1
    assert f"public-{STEM}" not in drafted("register", "verify").told


def test_what_was_sent_is_kept_whatever_became_of_its_sources(
    drafted: Command, workspace: Path
) -> None:
    drafted("approve", "informateur", *DAY, "--name", "J. Jansen")
    drafted("register", "sent", "10028")
    edit(workspace / "templates/snippets/mensenhandel.md", "title: Mens", "title: Mensch")
    (workspace / "templates/letters/informateur.md").unlink()
    (workspace / "recipients.yaml").write_text("people: {}\n", encoding="utf-8")
    minuut = drafted("register", "minuut", "10028")
    public = drafted("draft", "informateur", *DAY, "--public", "--format", "pdf,docx")
    out = workspace / "out"

    assert (minuut.code, public.code) == (0, 0)
    letter, behind = texts(out / f"{STEM}.pdf"), texts(out / f"minuut-{STEM}.pdf")
    assert behind[: len(letter)] == letter
    assert "J. Jansen" in behind
    assert "Mensenhandel" in texts(out / f"public-{STEM}.pdf")
    assert (out / f"public-{STEM}.docx").exists()


def test_a_paraaf_for_another_text_is_not_in_the_minuut(drafted: Command, workspace: Path) -> None:
    edit(workspace / "templates/snippets/mensenhandel.md", "title: Mens", "title: Mensch")
    drafted("approve", "informateur", *DAY, "--name", "J. Jansen")
    drafted("register", "minuut", "10028")

    assert "J. Jansen" not in texts(workspace / "out" / f"minuut-{STEM}.pdf")


def test_a_letter_of_a_list_is_published_by_its_recipient(nrcli: Command, workspace: Path) -> None:
    nrcli(*COVERING, "--to", "kuzu", "--to", "krol", "--to", "thieme", "--format", "txt")
    public = ("draft", "fractievoorzitters", *DAY, "--public", "--json")
    forgotten = "DELETE FROM kept_letter WHERE number = 1"
    edited(workspace, forgotten)

    def made(*options: str) -> list[str]:
        ended = nrcli(*public, *options)
        return [each["who"] for each in json.loads(ended.out)["letters"]]

    assert made("--to", "krol") == ["krol"]
    assert made("--to", "krol", "--dry-run") == ["krol"]
    assert sorted(made("--force")) == ["krol", "kuzu", "thieme"]
    assert nrcli(*public, "--to", "pechtold").code == 1
    assert nrcli(*public, "--to", "fractievoorzitters").code == 1


def test_a_public_version_that_was_edited_is_kept(drafted: Command, workspace: Path) -> None:
    public = ("draft", "informateur", *DAY, "--public")
    drafted(*public)
    path = workspace / "out" / f"public-{STEM}.pdf"
    path.write_bytes(b"edited")

    assert drafted(*public).code == drafted(*public, "--dry-run").code == 3
    assert path.read_bytes() == b"edited"
    assert drafted(*public, "--force").code == 0


def test_strict_takes_no_public_version_with_something_left_out(
    nrcli: Command, workspace: Path
) -> None:
    path = workspace / "templates/letters/informateur.md"
    edit(path, "Onder uw leiding", "Bel 010 123 45 67. Onder uw leiding")
    nrcli("draft", "informateur", *DAY, "--format", "txt")
    public = nrcli("draft", "informateur", *DAY, "--public")
    strict = nrcli("draft", "informateur", *DAY, "--public", "--strict")

    assert (public.code, "[public-left-out]" in public.told) == (0, True)
    assert (strict.code, "[strict]" in strict.told) == (1, True)


def test_only_a_letter_that_is_as_registered_is_published(nrcli: Command, workspace: Path) -> None:
    unmade = nrcli("draft", "informateur", *DAY, "--public")
    nrcli("draft", "informateur", *DAY, "--format", "txt")
    forget_texts(workspace)
    edit(workspace / "templates/snippets/mensenhandel.md", "title: Mens", "title: Mensch")
    changed = nrcli("draft", "informateur", *DAY, "--public")

    assert (unmade.code, "[letter-unmade]" in unmade.told) == (1, True)
    assert (changed.code, "[letter-differs]" in changed.told) == (1, True)
    assert nrcli("draft", "informateur", *DAY, "--public", "--concept").code == 2
