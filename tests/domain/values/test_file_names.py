"""Names of files are such as every system takes."""

from __future__ import annotations

import pytest

from nrcli.domain.values.file_names import (
    file_stem,
    is_afschrift,
    is_kept_by_windows,
    is_to_be_sent,
)


@pytest.mark.parametrize("name", ["con", "CON.pdf", "Aux.1-x.docx", "nul .txt", "com1", "lpt²"])
def test_the_name_of_a_device_is_kept(name: str) -> None:
    assert is_kept_by_windows(name)


@pytest.mark.parametrize("name", ["con-1", "console", "com", "com10", "x.con", "_con.pdf", ""])
def test_other_names_are_not(name: str) -> None:
    assert not is_kept_by_windows(name)


@pytest.mark.parametrize(
    ("parts", "stem"),
    [
        (("", "10026", "informateur", "schippers"), "10026-informateur-schippers"),
        (("concept", "", "brief", "x"), "concept-brief-x"),
        (("aux.1", "brief"), "_aux.1-brief"),
    ],
)
def test_a_stem_joins_what_is_given(parts: tuple[str, ...], stem: str) -> None:
    assert file_stem(parts) == stem


def test_an_afschrift_is_known_by_its_name_however_long() -> None:
    short = file_stem(("10026", "brief", "x"), afschrift=True)
    long = file_stem(("10026", "a" * 80, "b" * 200), afschrift=True)

    assert short == "10026-brief-x-afschrift"
    assert len(long) == 100
    assert [is_afschrift(f"{stem}.pdf") for stem in (short, long, "10026-brief-x")] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("beginning", ["concept-", "minuut-", "public-"])
def test_what_is_not_to_be_sent_is_known_by_its_name(beginning: str) -> None:
    assert not is_to_be_sent(f"{beginning}10026-brief-x.pdf")
    assert is_to_be_sent("10026-brief-x.pdf")


def test_a_long_stem_is_cut_and_stays_its_own() -> None:
    one, other = (file_stem(("10026", "a" * 80, "b" * 200 + end)) for end in "xy")

    assert len(one) == len(other) == 100
    assert one != other
    assert one.startswith("10026-" + "a" * 80)
