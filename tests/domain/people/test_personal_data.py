"""Personal data is known by its check digits."""

from __future__ import annotations

import pytest

from nrcli.domain.people.personal_data import find_personal_data


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het BSN is 111222333.", [("personal-bsn", 11)]),
        ("Het BSN is 1112.22.333.", [("personal-bsn", 11)]),
        ("BSN: 111 222 333", [("personal-bsn", 5)]),
        ("BSN 111222333", [("personal-bsn", 4)]),
        ("burgerservicenummer 1112-22-333", [("personal-bsn", 20)]),
        ("Tussen 111 222 333 en 400.", []),
        ("Het nummer is 111222334.", []),
        ("Het nummer is 000000000.", []),
        ("Zie https://rapport.nl/111222333 en A-111222333-B.", []),
        ("Nummer 1112223330 heeft een cijfer te veel.", []),
        ("Een bedrag van 111222333,50 euro.", []),
        ("NL91ABNA0417164300", [("personal-iban", 0)]),
        ("Op NL91 ABNA 0417 1643 00 en niet later.", [("personal-iban", 3)]),
        ("Op NL91 ABNA 0417 1643 00 VOOR HET EIND.", [("personal-iban", 3)]),
        ("Op DE89 3704 0044 0532 0130 00.", [("personal-iban", 3)]),
        ("Op nl91 abna 0417 1643 00.", [("personal-iban", 3)]),
        ("Op NL91.ABNA.0417.1643.00.", [("personal-iban", 3)]),
        ("Op NL91\u00a0ABNA\u00a00417\u00a01643\u00a000.", [("personal-iban", 3)]),
        ("Op NL92 ABNA 0417 1643 00.", []),
        ("Bel 06-12345678 of +31 6 1234 5678.", [("personal-mobile", 4), ("personal-mobile", 19)]),
        ("Bel 070 370 4514.", []),
    ],
)
def test_personal_data_is_found_in_a_text(text: str, found: list[tuple[str, int]]) -> None:
    assert [(each.code, each.offset) for each in find_personal_data(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Op NL91 ABNA 0417 1643 00 VOOR HET EIND.", "NL91 ABNA 0417 1643 00"),
        ("BSN: 111 222 333.", "111 222 333"),
        ("Bel (06 12345678).", "06 12345678"),
    ],
)
def test_personal_data_is_as_long_as_it_is_written(text: str, found: str) -> None:
    [detail] = find_personal_data(text)

    assert text[detail.offset :][: detail.length] == found
