"""The model letter of 5 April 2017 comes out as the original, in PDF and in DOCX."""

from __future__ import annotations

from pathlib import Path

import pytest

from nrcli.domain.letter.formats import OutputFormat
from nrcli.renderers import RENDERERS
from tests.support import fidelity, optional
from tests.support.letters import model_letter
from tests.support.libreoffice import convert_to_pdf

pytestmark = optional.needs_seed


@pytest.fixture(scope="module")
def seed() -> fidelity.Seed:
    folder = optional.seed_folder()
    assert folder is not None
    return fidelity.read_seed(folder)


@pytest.fixture(
    scope="module",
    params=["pdf", pytest.param("docx", marks=optional.needs_libreoffice)],
)
def layout(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    letter = model_letter()
    assert letter is not None
    if request.param == "pdf":
        return RENDERERS[OutputFormat.PDF](letter).content
    folder = tmp_path_factory.mktemp("model")
    docx: Path = folder / "letter.docx"
    docx.write_bytes(RENDERERS[OutputFormat.DOCX](letter).content)
    return convert_to_pdf([docx], folder, optional.STAND_IN_FOLDER)[docx].read_bytes()


@pytest.fixture(scope="module")
def measured(layout: bytes, seed: fidelity.Seed) -> fidelity.Measured:
    return fidelity.measure(layout, seed)


def test_the_original_has_99_body_lines_on_three_pages(seed: fidelity.Seed) -> None:
    assert (len(seed.body), seed.pages, sum(seed.others.values())) == (99, 3, 42)


def test_every_body_line_is_on_the_same_page_as_in_the_original(
    measured: fidelity.Measured, seed: fidelity.Seed
) -> None:
    assert measured.body == seed.body


def test_there_are_as_many_pages(measured: fidelity.Measured, seed: fidelity.Seed) -> None:
    assert measured.pages == seed.pages


def test_header_side_column_and_closing_say_what_the_original_says(
    measured: fidelity.Measured,
) -> None:
    assert measured.missing_texts == ()


@pytest.mark.parametrize("place", fidelity.PLACES, ids=lambda place: place.what)
def test_every_element_stands_at_its_measured_place(
    measured: fidelity.Measured, place: fidelity.Place
) -> None:
    assert measured.off_mm[place.what] <= fidelity.MOST_OFF_MM
