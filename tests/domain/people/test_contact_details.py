"""Contact details are found in running text, whatever their spelling."""

from __future__ import annotations

import pytest

from nrcli.domain.people.personal_data import find_contact_details


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("070 370 4514", ["0703704514"]),
        ("(070) 370 45 14", ["0703704514"]),
        ("+31 70 370 4514", ["0703704514"]),
        ("+31 (0)70 370 4514", ["0703704514"]),
        ("0031-70-3704514", ["0703704514"]),
        ("0800-2000", ["08002000"]),
        ("Info@Rapporteur.NL", ["info@rapporteur.nl"]),
        ("2500 EH  Den Haag", ["2500eh"]),
        ("2500EH ’s-Gravenhage", ["2500eh"]),
        ("Postbus 20301", ["postbus20301"]),
        ("op 05-04-2017 12:30 uur", []),
        ("DE89 3704 0044 0532 0130 00", []),
        ("de 1.321 meldingen van 2015 en 2016", []),
        ("in 2016 EN later", []),
    ],
)
def test_a_detail_has_the_same_key_in_every_spelling(text: str, keys: list[str]) -> None:
    assert [detail.key for detail in find_contact_details(text)] == keys
