"""A workspace with a mailing in its register: small files, and nothing drafted."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf

from nrcli.domain.letter.kenmerk import KenmerkScheme
from nrcli.domain.values.email_address import EmailAddress
from nrcli.register.domain.entry import Entry, EventKind, LetterId
from nrcli.register.domain.mailing import Mailing, MailingLetter, delivery_key
from nrcli.register.reservations import Claim, reserve
from nrcli.register.store import Register
from nrcli.system.files import digest_of
from tests.support.entries import NOON, VERSION, event

__all__ = ["MAILING", "freeze_again", "mailing_letter", "write_mailing"]

MAILING = "kort-2017-04-05"
DAY = date(2017, 4, 5)
SETTINGS = (
    "mail: {{from: Bureau <bureau@example.nl>, server: localhost, port: {port},"
    " per_minute: 0, wait_seconds: 0, timeout_seconds: 5, answer_seconds: 1{more}}}\n"
)


def write_mailing(
    folder: Path, count: int, *, port: int = 1, more: str = "", pages: bool = False
) -> Path:
    """Make a workspace with a mailing to `count` people: p0, p1 and so on at example.nl.

    With `pages` their PDFs can be read, and have one page, two and so on.
    """
    (folder / "templates" / "letters").mkdir(parents=True)
    (folder / "out").mkdir()
    (folder / "recipients.yaml").write_text("people: {}\n", encoding="utf-8")
    settings = SETTINGS.format(port=port, more=f", {more}" if more else "")
    (folder / "nrcli.yaml").write_text(settings, encoding="utf-8")
    names = [f"p{number}" for number in range(count)]
    letters = [LetterId(letter="kort", who=name, date=DAY) for name in names]
    with Register(folder).changing() as content:
        claim = Claim(letters=letters, scheme=KenmerkScheme())
        entries = reserve(content, claim, event(EventKind.RESERVED))
        for name, entry in zip(names, entries, strict=True):
            pdf = _pdf(int(name[1:]) + 1) if pages else f"%PDF {name}".encode()
            (folder / "out" / f"{name}.pdf").write_bytes(pdf)
            version = replace(
                VERSION, recipient=(name,), text=f"t-{name}", files={f"{name}.pdf": digest_of(pdf)}
            )
            content.add_event(entry.number, event(EventKind.MADE, version=version))
            content.add_event(entry.number, event(EventKind.ISSUED, version=version))
        frozen = [
            mailing_letter(content.entry(entry.number), seats=number)
            for number, entry in enumerate(entries)
        ]
        content.mailings.add_mailing(_mailing(frozen), run="1@laptop")
    return folder


def freeze_again(folder: Path, order: Iterable[int]) -> None:
    """Freeze the same letters in another order, as a mailing that is prepared again is."""
    with Register(folder).changing() as content:
        mailing = content.mailings.mailing(MAILING)
        assert mailing is not None
        letters = sorted(mailing.letters, key=lambda letter: letter.who)
        content.mailings.add_mailing(_mailing([letters[index] for index in order]), run="1@laptop")


def mailing_letter(entry: Entry, *, seats: int = 0) -> MailingLetter:
    """Return the letter of an entry, to an address at example.nl."""
    version = entry.version
    assert version is not None
    who = entry.letter_id.who
    return MailingLetter(
        entry=entry,
        key=delivery_key(version.recipient, entry.kenmerk, version.text),
        version=version,
        name=who,
        function="",
        family_name=who,
        seats=seats,
        to=(EmailAddress.parse(f"{who}@example.nl"),),
    )


def _mailing(letters: Iterable[MailingLetter]) -> Mailing:
    return Mailing(
        number=0,
        name=MAILING,
        letter="templates/letters/kort.md",
        to=("iedereen",),
        at=NOON,
        by="jansen",
        letters=tuple(letters),
    )


def _pdf(pages: int) -> bytes:
    with pikepdf.new() as document:
        for number in range(pages):
            document.add_blank_page(page_size=(595, 842))
            document.pages[-1].Contents = document.make_stream(f"% {number}".encode())
        stream = io.BytesIO()
        document.save(stream)
    return stream.getvalue()
