"""What nrcli does not write is named for what it is, also where no digest is known."""

from __future__ import annotations

import functools

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.finished import foreign_content
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters
from tests.support.spoiled_docx import SPOILED_DOCX, spoil_docx
from tests.support.spoiled_pdfs import RAW_PDFS, SPOILED_PDFS, spoil_pdf

DOCX, PDF = OutputFormat.DOCX, OutputFormat.PDF


@functools.cache
def good(each: OutputFormat) -> bytes:
    return RENDERERS[each](golden_letters()["informateur"]).content


def codes(content: bytes, suffix: str) -> set[str]:
    return {each.code for each in foreign_content(content, suffix)}


@pytest.mark.parametrize("each", [DOCX, PDF])
@pytest.mark.parametrize("name", golden_letters())
def test_a_sound_letter_has_nothing_foreign(name: str, each: OutputFormat) -> None:
    content = RENDERERS[each](golden_letters()[name]).content

    assert foreign_content(content, f".{each.value}") == ()


@pytest.mark.parametrize("spoil", SPOILED_PDFS)
def test_what_is_put_into_a_pdf_is_named(spoil: str) -> None:
    change, code = SPOILED_PDFS[spoil]

    assert code in codes(spoil_pdf(good(PDF), change), ".pdf")


@pytest.mark.parametrize("spoil", RAW_PDFS)
def test_what_is_put_around_a_pdf_is_named(spoil: str) -> None:
    change, code = RAW_PDFS[spoil]

    assert code in codes(change(good(PDF)), ".pdf")


@pytest.mark.parametrize("spoil", SPOILED_DOCX)
def test_what_is_put_into_a_docx_is_named(spoil: str) -> None:
    changes, code = SPOILED_DOCX[spoil]

    assert code in codes(spoil_docx(good(DOCX), changes), ".docx")


@pytest.mark.parametrize("where", ["before", "behind"])
def test_bytes_around_a_docx_are_named(where: str) -> None:
    content = good(DOCX)
    spoiled = content + b"Geheim" if where == "behind" else b"#!/bin/sh\n" + content

    assert "proof-appended" in codes(spoiled, ".docx")


def test_packing_a_pdf_anew_adds_nothing() -> None:
    assert codes(spoil_pdf(good(PDF), lambda _: None), ".pdf") == set()


def test_packing_a_docx_anew_adds_nothing() -> None:
    assert codes(spoil_docx(good(DOCX), ()), ".docx") == set()
