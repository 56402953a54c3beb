"""Twelve letters built as those of ministries, in three house styles: DOCX and PDF are equal."""

from __future__ import annotations

from pathlib import Path

import ooxml_integrity
import page
import pytest
from openxml_audit import OpenXmlValidator

from nrcli.domain.letter.formats import OutputFormat
from nrcli.inspection.workspaces import check
from nrcli.renderers import RENDERERS
from tests.fidelity.test_parity import SIDE_COLUMN_MM, compare
from tests.support.ministry_letters import (
    HOUSE_STYLES,
    ROWS,
    WORKSPACE,
    claimed_rows,
    drafted,
    letter_names,
)
from tests.support.optional import needs_libreoffice
from tests.support.pdf_lines import read_lines

FEWEST_LETTERS = 2
"""Each row is in so many letters at least."""


@needs_libreoffice
def test_all_letters_are_equal_line_for_line(tmp_path: Path) -> None:
    found = compare(list(drafted().values()), tmp_path)

    assert len(drafted()) == len(HOUSE_STYLES) * 12
    assert found.exceptions == ([], 0, 0)
    assert found.compared > 3000


@pytest.mark.parametrize("house_style", HOUSE_STYLES)
def test_no_closing_stands_alone_on_its_page(house_style: str) -> None:
    alone = []
    for name in letter_names():
        letter = drafted()[house_style, name]
        lines = read_lines(RENDERERS[OutputFormat.PDF](letter).content)
        slotformule = next(line for line in lines if line.text == letter.closing.slotformule)
        above = [
            line
            for line in lines
            if line.page == slotformule.page
            and line.y_mm < slotformule.y_mm
            and line.x_mm < SIDE_COLUMN_MM
            and not line.rotated
        ]
        alone += [] if above else [name]

    assert alone == []


@pytest.mark.parametrize("house_style", HOUSE_STYLES)
def test_all_pdfs_are_pdf_a_2a_and_pdf_ua_1(house_style: str) -> None:
    profiles = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)
    failures = [
        (name, failure.rule_id, failure.message)
        for name in letter_names()
        for profile in profiles
        for failure in page.validate_pdf_bytes(
            RENDERERS[OutputFormat.PDF](drafted()[house_style, name]).content, profile=profile
        ).failures
    ]

    assert failures == []


@pytest.mark.parametrize("house_style", HOUSE_STYLES)
def test_all_documents_open_without_repair(house_style: str, tmp_path: Path) -> None:
    errors = []
    for name in letter_names():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(RENDERERS[OutputFormat.DOCX](drafted()[house_style, name]).content)
        found = [*OpenXmlValidator().validate(path).errors, *ooxml_integrity.check(str(path))]
        errors += [(name, str(error)) for error in found]

    assert errors == []


@pytest.mark.parametrize("row", ROWS)
def test_each_letter_has_what_the_table_says(row: str) -> None:
    having = [
        name
        for name in letter_names()
        if any(ROWS[row](drafted()[style, name]) for style in HOUSE_STYLES)
    ]

    assert having == claimed_rows()[row]
    assert len(having) >= FEWEST_LETTERS


def test_the_table_names_every_row_that_is_looked_for() -> None:
    assert list(claimed_rows()) == list(ROWS)


def test_checking_the_letters_finds_nothing_wrong() -> None:
    problems = check(WORKSPACE).problems

    assert {problem.code for problem in problems} == {"from-package"}
