"""Contests in writing letters: a mailing, a few from the shell, many, and long ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.checking import Facts, check
from bench.commands import NRCLI, draft, peer
from bench.contests import Contest, Contestant, Sizes
from bench.mailing import DAY, LETTER, Mailing, make_workspace
from bench.running import run

__all__ = ["a_mailing", "from_the_shell", "long_letters", "many_letters"]

_BOTH = "DOCX and PDF/A-2a + PDF/UA-1"


def a_mailing(mailing: Mailing, folder: Path, sizes: Sizes) -> Contest:
    """Compare the time per letter of a whole mailing."""
    entrants = _Entrants(mailing, folder, sizes)
    return Contest(
        title="A mailing",
        about=(
            f"Time per letter. nrcli writes {sizes.letters:,} letters from the shell, its start,"
            " register and digests included; peers are timed once they are warm, LibreOffice"
            " with its start."
        ),
        measure="nrcli",
        contestants=(
            entrants.nrcli("nrcli", _BOTH, ("docx", "pdf")),
            entrants.nrcli("nrcli-1", f"--jobs 1 → {_BOTH}", ("docx", "pdf"), "--jobs", "1"),
            entrants.nrcli("nrcli-docx", "DOCX", ("docx",), "--format", "docx"),
            entrants.peer("docxtpl_letters", "docxtpl → DOCX", "docx", ("docxtpl",)),
            entrants.peer(
                "docxtemplater", "docxtemplater → DOCX", "docx", ("node", "docxtemplater")
            ),
            entrants.peer("mailmerge_letters", "docx-mailmerge2 → DOCX", "docx", ("mailmerge",)),
            entrants.peer("python_docx_letters", "python-docx from scratch → DOCX", "docx"),
            entrants.peer("docx_floor", "the floor: one part of DOCX rewritten", "docx"),
            entrants.peer(
                "docxtpl_libreoffice",
                "docxtpl + LibreOffice, one call → PDF",
                "pdf",
                ("docxtpl", "soffice"),
                slow=True,
            ),
            entrants.peer(
                "weasyprint_letters", "WeasyPrint → PDF", "pdf", ("weasyprint",), slow=True
            ),
            entrants.peer("reportlab_letters", "reportlab → PDF", "pdf", ("reportlab",)),
            entrants.peer(
                "typst_letters", "plain Typst, one warm compiler → PDF/A-2a + PDF/UA-1", "pdf"
            ),
            entrants.peer(
                "typst_letters", "plain Typst, a compiler per letter → the same", "pdf", (), "anew"
            ),
        ),
    )


class _Entrants:
    """Makes the contestants of a mailing."""

    def __init__(self, mailing: Mailing, folder: Path, sizes: Sizes) -> None:
        self._mailing = mailing
        self._folder = folder
        self._sizes = sizes

    def nrcli(self, key: str, name: str, suffixes: Sequence[str], *options: str) -> Contestant:
        """Make an entrant of nrcli's."""
        out = self._mailing.workspace / "out"

        def facts() -> Facts:
            found = [_checked(self._mailing, out, each) for each in suffixes]
            lacks = tuple(lack for each in found for lack in each.lacks)
            return Facts(size=sum(each.size for each in found), lacks=lacks)

        return Contestant(
            key=key,
            name=f"**nrcli** {name}" if options[:1] == ("--jobs",) else f"**nrcli** → {name}",
            sample=draft(self._mailing.workspace, *options),
            facts=facts,
            per=self._sizes.letters,
        )

    def peer(
        self,
        program: str,
        name: str,
        suffix: str,
        needs: Sequence[str] = (),
        *more: str,
        slow: bool = False,
    ) -> Contestant:
        """Make an entrant of a peer's; its key is its program, and what more it is given."""
        count = self._sizes.slow_peers if slow else self._sizes.peers
        key = "-".join((program, *more))
        out = self._folder / key
        return Contestant(
            key=key,
            name=name,
            sample=peer(self._mailing, out, program, count, *more),
            facts=lambda: _checked(self._mailing, out, suffix, count),
            per=count,
            needs=needs,
        )


def _checked(mailing: Mailing, out: Path, suffix: str, count: int | None = None) -> Facts:
    return check(out, suffix, mailing.letters[:count], mailing.paragraphs)


def from_the_shell(mailing: Mailing, folder: Path, count: int) -> Contest:
    """Compare a few letters, from the command to the files."""
    out = folder / f"shell-{count}"
    floor = Contestant(
        key="floor",
        name="the floor: Python, Typst, one part of DOCX",
        sample=peer(mailing, folder / "floor", "one_letter_floor", 1),
        facts=lambda: _checked(mailing, folder / "floor", "pdf", 1),
    )
    return Contest(
        title=f"From the shell: {'one letter' if count == 1 else f'{count} letters'}",
        about="From the command to all files on disk, in DOCX and PDF.",
        measure=f"shell-{count}",
        contestants=(
            Contestant(
                key=f"shell-{count}",
                name="**nrcli**",
                sample=draft(mailing.workspace, "--limit", str(count)),
                facts=lambda: _checked(mailing, mailing.workspace / "out", "pdf", count),
            ),
            Contestant(
                key=f"libreoffice-{count}",
                name="docxtpl + LibreOffice, one call",
                sample=peer(mailing, out, "docxtpl_libreoffice", count),
                facts=lambda: _checked(mailing, out, "pdf", count),
                needs=("docxtpl", "soffice"),
            ),
            *([floor] if count == 1 else []),
        ),
    )


def many_letters(folder: Path, sizes: Sizes) -> Contest:
    """Compare the time and memory of a mailing and one of ten times as many letters."""

    def entrant(key: str, count: int) -> Contestant:
        return Contestant(
            key=key,
            name=f"**nrcli** --jobs 2, {count:,} letters",
            sample=draft(make_workspace(folder / key, count), "--jobs", "2"),
            per=count,
            rounds=sizes.rounds_of_many,
        )

    return Contest(
        title="Many letters",
        about="Time per letter, and the most memory that all processes had together.",
        measure="some",
        contestants=(entrant("some", sizes.letters), entrant("many", sizes.many)),
    )


def long_letters(workspace: Path) -> Contest:
    """Compare a letter of many pages and one of twice as many."""

    def entrant(pages: int) -> Contestant:
        letter = workspace / "templates" / "letters" / f"{LETTER}.md"
        written = letter.read_text(encoding="utf-8")
        snippets = "{{ snippets }}\n"  # about two pages
        longer = written.replace(snippets, f"{snippets}\n" * (pages // 2), 1)
        letter.with_name(f"long-{pages}.md").write_text(longer, encoding="utf-8")
        name = f"long-{pages}"
        command = (NRCLI, "draft", name, "--concept", "--date", str(DAY), "--force", "--no-copies")
        return Contestant(
            key=f"long-{pages}",
            name=f"**nrcli**, a body of {pages} pages",
            sample=lambda: run(command, workspace),
        )

    return Contest(
        title="A long letter",
        about="One letter from the shell, in DOCX and PDF.",
        measure="long-50",
        contestants=(entrant(50), entrant(100)),
    )
