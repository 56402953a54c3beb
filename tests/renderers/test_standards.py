"""Every kind of letter meets the standards, by validators that know nothing of nrcli."""

from __future__ import annotations

from pathlib import Path

import ooxml_integrity
import page
import pytest
from hypothesis import HealthCheck, given, settings
from openxml_audit import OpenXmlValidator

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS, render_with_appendix
from tests.support.letters import golden_letters, model_letter
from tests.support.minuten import minuut_pages
from tests.support.optional import needs_seed
from tests.support.strategies import letters
from tests.support.trials import trials

PROFILES = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)


def pdf_failures(letter: Letter) -> list[str]:
    content = RENDERERS[OutputFormat.PDF](letter).content
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in PROFILES]
    return [f"{failure.rule_id} {failure.message}" for each in reports for failure in each.failures]


def docx_failures(letter: Letter, folder: Path) -> list[str]:
    path = folder / "letter.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    schema = OpenXmlValidator().validate(path).errors
    integrity = ooxml_integrity.check(str(path))
    return [*map(str, schema), *map(str, integrity)]


def test_a_minuut_is_pdf_a_2a_and_pdf_ua_1() -> None:
    letter = golden_letters()["informateur"]
    content = render_with_appendix(letter, minuut_pages()).content
    reports = [page.validate_pdf_bytes(content, profile=profile) for profile in PROFILES]

    assert [failure.message for each in reports for failure in each.failures] == []


@pytest.mark.parametrize("name", golden_letters())
def test_the_pdf_is_pdf_a_2a_and_pdf_ua_1(name: str) -> None:
    assert pdf_failures(golden_letters()[name]) == []


@pytest.mark.parametrize("name", golden_letters())
def test_the_docx_is_valid_and_opens_without_repair(name: str, tmp_path: Path) -> None:
    assert docx_failures(golden_letters()[name], tmp_path) == []


@needs_seed
def test_the_model_letter_meets_the_standards_too(tmp_path: Path) -> None:
    letter = model_letter()
    assert letter is not None
    assert pdf_failures(letter) == []
    assert docx_failures(letter, tmp_path) == []


@settings(max_examples=trials(25), deadline=None, suppress_health_check=list(HealthCheck))
@given(letters())
def test_any_letter_meets_the_standards(
    tmp_path_factory: pytest.TempPathFactory, letter: Letter
) -> None:
    assert pdf_failures(letter) == []
    assert docx_failures(letter, tmp_path_factory.mktemp("any")) == []


def test_a_spoiled_pdf_and_a_spoiled_docx_are_found_out(tmp_path: Path) -> None:
    letter = golden_letters()["informateur"]
    content = RENDERERS[OutputFormat.PDF](letter).content.replace(b"/Marked true", b"/Marked nope")
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    path = tmp_path / "spoiled.docx"
    path.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content[:-200])

    assert not report.is_compliant
    assert ooxml_integrity.check(str(path)) or OpenXmlValidator().validate(path).errors
