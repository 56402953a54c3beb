"""What must hold, each as a ratio of two contestants of the same run."""

from __future__ import annotations

from bench.results import Measured, Target

__all__ = ["TARGETS"]


def _megabytes(measured: Measured) -> float:
    return measured.memory / 1e6


def _faster(sentence: str, peer: str, ours: str, wanted: float) -> Target:
    return Target(sentence=sentence, of=peer, measure=ours, wanted=wanted, at_least=True)


def _within(sentence: str, ours: str, peer: str, wanted: float) -> Target:
    return Target(sentence=sentence, of=ours, measure=peer, wanted=wanted)


TARGETS = (
    _faster(
        "A mailing, times faster than docxtpl + LibreOffice", "docxtpl_libreoffice", "nrcli", 30
    ),
    _faster("A mailing, times faster than WeasyPrint", "weasyprint_letters", "nrcli", 40),
    _faster("A mailing, times faster than plain warm Typst", "typst_letters", "nrcli", 1.7),
    _faster("DOCX alone, times faster than docxtemplater", "docxtemplater", "nrcli-docx", 4),
    _faster("DOCX alone, times faster than docxtpl", "docxtpl_letters", "nrcli-docx", 20),
    _faster("A mailing by two processes, times faster than by one", "nrcli-1", "nrcli", 1.6),
    _faster("15 letters, times faster than docxtpl + LibreOffice", "libreoffice-15", "shell-15", 6),
    _faster("One letter, times faster than docxtpl + LibreOffice", "libreoffice-1", "shell-1", 4),
    _within("One letter, times its floor", "shell-1", "floor", 5),
    _within("Many letters, time for each in times that of a mailing", "many", "some", 1),
    Target(
        sentence="Many letters, memory in times that of a mailing",
        of="many",
        measure="some",
        wanted=1,
        value=lambda measured: measured.memory,
    ),
    Target(sentence="Many letters, memory in MB", of="many", wanted=200, value=_megabytes),
    _within("A body of 100 pages, times one of 50", "long-100", "long-50", 2),
    _within("`nrcli --version`, times a bare Typer program", "version", "bare-version", 1.25),
    _within("`nrcli --help`, times a bare Typer program", "help", "bare-help", 1.25),
    _within("Completion of a letter, times such a program", "complete-letter", "bare-version", 3),
    _within("Completion of a recipient, the same", "complete-recipient", "bare-version", 3),
    _within("`nrcli check`, times parsing its files once", "check", "parse", 10),
)
