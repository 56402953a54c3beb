"""Single words: states, kinds, things that are counted."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["WORDS"]

WORDS: Mapping[str, str] = {
    "approval": "akkoord",
    "approvals": "akkoorden",
    "error": "fout",
    "errors": "fouten",
    "file": "bestand",
    "files": "bestanden",
    "house style": "huisstijl",
    "letter": "brief",
    "letters": "brieven",
    "line": "regel",
    "lines": "regels",
    "page": "pagina",
    "pages": "pagina’s",
    "place": "plaats",
    "places": "plaatsen",
    "problem": "melding",
    "problems": "meldingen",
    "seat": "zetel",
    "seats": "zetels",
    "sender": "afzender",
    "snippet": "bouwsteen",
    "snippets": "bouwstenen",
    "warning": "waarschuwing",
    "warnings": "waarschuwingen",
    # How a file is that a letter was made of.
    "unchanged": "hetzelfde",
    "changed since": "sindsdien gewijzigd",
    "no longer there": "er niet meer",
    # How far a letter is, in the register and in a mailing.
    "failed": "mislukt",
    "recovered": "teruggevonden",
    "issued": "uitgegeven",
    "made": "gemaakt",
    "reissued": "opnieuw uitgegeven",
    "reserved": "vastgehouden",
    "sent": "verzonden",
    "to do": "nog te doen",
    "unknown": "onbekend",
    "unwritten": "niet geschreven",
    "voided": "vervallen",
}
