"""Tables for other programs hold texts, and nothing that such a program would work out."""

from __future__ import annotations

import csv
import io

import pytest

from nrcli.system.tables import csv_table


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_what_looks_like_a_formula_is_text_in_a_csv(first: str) -> None:
    table = csv_table(["reden"], [[f"{first}1+1"], ["gewoon = tekst"]]).decode()
    _, (formula,), (plain,) = csv.reader(io.StringIO(table, newline=""))

    assert (formula, plain) == (f"'{first}1+1", "gewoon = tekst")
