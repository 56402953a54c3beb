"""What holds for any letter: three writings that agree, and bytes that repeat."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings

from nrcli.domain.letter.formats import OutputFormat
from nrcli.domain.letter.letter import Letter
from nrcli.renderers import RENDERERS
from nrcli.renderers.text import paragraphs
from tests.support import docx_text, tagged_pdf
from tests.support.letters import ROOT, golden_letters, model_letter
from tests.support.normal import normal
from tests.support.optional import needs_seed
from tests.support.strategies import letters
from tests.support.trials import trials

many = settings(max_examples=trials(60), deadline=None, suppress_health_check=list(HealthCheck))


def writings(letter: Letter) -> tuple[list[str], list[str], list[str]]:
    """Return what PDF, DOCX and text say, paragraph by paragraph."""
    pdf = RENDERERS[OutputFormat.PDF](letter).content
    docx = RENDERERS[OutputFormat.DOCX](letter).content
    return (
        [normal(paragraph.text) for paragraph in tagged_pdf.read_paragraphs(pdf)],
        # an empty cell of a table needs a paragraph in Word, and so does the room of a picture
        [text for each in docx_text.read_paragraphs(docx) if (text := normal(each.text))],
        [normal(paragraph) for paragraph in paragraphs(letter)],
    )


def assert_writings_agree(letter: Letter) -> None:
    pdf, docx, text = writings(letter)
    for name, written in {"docx": docx, "pdf": pdf}.items():
        differing = [pair for pair in zip(written, text, strict=False) if pair[0] != pair[1]]
        assert differing == [], name
        assert len(written) == len(text), name


@pytest.mark.parametrize("name", golden_letters())
def test_the_three_writings_of_a_real_letter_agree(name: str) -> None:
    assert_writings_agree(golden_letters()[name])


@needs_seed
def test_the_three_writings_of_the_model_letter_agree() -> None:
    letter = model_letter()
    assert letter is not None
    assert_writings_agree(letter)


@many
@given(letters())
def test_the_three_writings_of_any_letter_agree(letter: Letter) -> None:
    assert_writings_agree(letter)


@many
@given(letters())
def test_any_letter_rendered_twice_has_the_same_bytes(letter: Letter) -> None:
    for render in RENDERERS.values():
        assert render(letter).content == render(letter).content


DIGESTS = """
import hashlib
from nrcli.renderers import RENDERERS
from tests.support.letters import golden_letters
from tests.support.trials import trials
for name, letter in golden_letters().items():
    for output_format, render in RENDERERS.items():
        print(name, output_format.value, hashlib.sha256(render(letter).content).hexdigest())
"""


def test_another_process_time_zone_and_hash_seed_give_the_same_bytes() -> None:
    here = [
        f"{name} {output_format.value} {hashlib.sha256(render(letter).content).hexdigest()}"
        for name, letter in golden_letters().items()
        for output_format, render in RENDERERS.items()
    ]
    environment = {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "PATH": ""}
    there = subprocess.run(
        [sys.executable, "-c", DIGESTS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert there.split("\n")[:-1] == here
