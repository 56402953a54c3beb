"""Letters, versions and events to fill a register with."""

from __future__ import annotations

from datetime import UTC, date, datetime

from nrcli.register.domain.entry import Event, EventKind, LetterId, Paraaf, Version

__all__ = ["DAY", "NOON", "VERSION", "event", "letter", "paraaf"]

DAY = date(2017, 4, 5)
NOON = datetime(2017, 4, 5, 12, tzinfo=UTC)
VERSION = Version(
    recipient=("Mevrouw drs. E.I. Schippers", "Informateur"),
    aanhef="Geachte mevrouw Schippers,",
    subject="Kort",
    signatory=("Corinne Dettmeijer-Vermeulen",),
    organisation="Nationaal Rapporteur",
    text="t1",
    agreed="a1",
    template="m1",
    snippets={"mensenhandel": "s1"},
    folder="out",
    files={"1.docx": "d1"},
)


def letter(who: str = "schippers", *, name: str = "kort", day: date = DAY) -> LetterId:
    """Return a letter of its own for each recipient."""
    return LetterId(letter=name, who=who, date=day)


def paraaf(name: str, digest: str, who: str = "schippers") -> Paraaf:
    """Return a paraaf of noon."""
    return Paraaf(
        letter_id=letter(who), digest=digest, name=name, role="hoofd", remark="", at=NOON, by="x"
    )


def event(kind: EventKind, *, reason: str = "", version: Version | None = None) -> Event:
    """Return an event at noon."""
    return Event(kind=kind, at=NOON, by="jansen", run="1@laptop", reason=reason, version=version)
