"""Names of files are such as every system takes."""

from __future__ import annotations

import pytest

from nrcli.domain.file_names import file_stem, is_kept_by_windows


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


def test_a_long_stem_is_cut_and_stays_its_own() -> None:
    one, other = (file_stem(("10026", "a" * 80, "b" * 200 + end)) for end in "xy")

    assert len(one) == len(other) == 100
    assert one != other
    assert one.startswith("10026-" + "a" * 80)
