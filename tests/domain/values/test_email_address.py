"""Mail addresses: with a name or without, and nothing that could become another header."""

from __future__ import annotations

import pytest

from nrcli.domain.problems.problem import InvalidValueError
from nrcli.domain.values.email_address import EmailAddress


@pytest.mark.parametrize(
    ("text", "address", "name"),
    [
        ("a.b+c@example.nl", "a.b+c@example.nl", ""),
        (" a@example.nl ", "a@example.nl", ""),
        ("Bureau NR <bureau@sub.example.nl>", "bureau@sub.example.nl", "Bureau NR"),
        ('"Jansen & Zn, Delft" <j@example.nl>', "j@example.nl", "Jansen & Zn, Delft"),
        (f"{'a' * 64}@example.nl", f"{'a' * 64}@example.nl", ""),
        ("<a@example.nl>", "a@example.nl", ""),
        ("José <j@example.nl>", "j@example.nl", "José"),
    ],
)
def test_an_address_is_read_and_written(text: str, address: str, name: str) -> None:
    read = EmailAddress.parse(text)

    assert (read.address, read.name) == (address, name)
    assert EmailAddress.parse(str(read)) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a@",
        "a@localhost",
        "@example.nl",
        "a b@example.nl",
        "a@exa mple.nl",
        "a..b@example.nl",
        "a@-example.nl",
        "a@example.nl>",
        "<a@example.nl",
        "a@example.nl, b@example.nl",
        "é@example.nl",
        f"{'a' * 250}@example.nl",
        f"{'a' * 65}@example.nl",
        "A. Proefman <a@example.nl>, B. Testveld <b@example.nl>",
        "a@example.nl <b@example.nl>",
        "Jansen, A. <a@example.nl>",
        "A; B <a@example.nl>",
        "<a@example.nl> <b@example.nl>",
        '"A" B, <a@example.nl>',
    ],
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="bad-email-address"):
        EmailAddress.parse(text)


@pytest.mark.parametrize("text", ["a@example.nl\nBcc: b@example.nl", "A\r\nX: y <a@example.nl>"])
def test_a_line_end_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="forbidden-character"):
        EmailAddress.parse(text)


def test_the_domain_is_in_small_letters() -> None:
    assert EmailAddress.parse("a@Example.NL").domain == "example.nl"
