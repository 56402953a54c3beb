"""A mail: its headers cannot be broken into, and its parts are what they were."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from nrcli.domain.values.email_address import EmailAddress
from nrcli.mailing.message import Attachment, Mail, write_draft, write_message
from tests.support.entries import NOON

MAIL = Mail(
    from_=EmailAddress("bureau@example.nl", "Bureau, Den Haag"),
    to=(EmailAddress("a@example.nl", "José de Wit"), EmailAddress("b@example.nl")),
    cc=(EmailAddress("c@example.nl"), EmailAddress("a@example.nl")),
    reply_to=EmailAddress("post@example.nl"),
    subject="Één onderwerp – over “alles”" + " en nog meer" * 20,
    text=".begint met een punt\nÉén regel\n" + "lang " * 300 + "\n",
    message_id="<abc@example.nl>",
    attachments=(Attachment("1-kort.pdf", bytes(range(256))), Attachment("b.pdf", b"b")),
)


def read(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=policy.default)


def test_what_is_written_is_what_is_read() -> None:
    message = read(write_message(MAIL, NOON))
    body = message.get_body()
    attached, enclosed = message.iter_attachments()

    assert message["From"].addresses[0].display_name == "Bureau, Den Haag"
    assert [each.addr_spec for each in message["To"].addresses] == ["a@example.nl", "b@example.nl"]
    assert message["To"].addresses[0].display_name == "José de Wit"
    assert message["Subject"] == MAIL.subject
    assert message["Reply-To"] == "post@example.nl"
    assert (message["Message-ID"], message["X-Unsent"]) == ("<abc@example.nl>", None)
    assert message["Date"].datetime == NOON
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == MAIL.text
    assert (attached.get_filename(), attached.get_content()) == ("1-kort.pdf", bytes(range(256)))
    assert (enclosed.get_filename(), enclosed.get_content()) == ("b.pdf", b"b")
    assert str(message["Date"]) == "Wed, 05 Apr 2017 14:00:00 +0200"
    assert MAIL.targets == ("a@example.nl", "b@example.nl", "c@example.nl")


def test_a_mail_is_seven_bits_in_short_lines_and_always_the_same() -> None:
    content = write_message(MAIL, NOON)

    assert content == write_message(MAIL, NOON)
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_draft_is_not_sent_yet() -> None:
    message = read(write_draft(replace(MAIL, cc=(), reply_to=None)))

    assert (message["X-Unsent"], message["Message-ID"], message["Date"]) == ("1", None, None)
    assert (message["Cc"], message["Reply-To"]) == (None, None)


@pytest.mark.parametrize(
    "mail",
    [
        replace(MAIL, subject="Kort\nBcc: d@example.nl"),
        replace(MAIL, message_id="<a@b>\r\nBcc: d@example.nl"),
        replace(MAIL, to=(EmailAddress("a@example.nl", "A\nBcc: d@example.nl"),)),
    ],
)
def test_no_value_becomes_a_header(mail: Mail) -> None:
    with pytest.raises(ValueError, match=r"header|CR|line"):
        write_message(mail, NOON)
