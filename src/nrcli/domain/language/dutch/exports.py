"""The headings of workbooks; CSV and JSON keep the English names, as programs read them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXPORTS"]

EXPORTS: Mapping[str, str] = {
    "Mailing": "Verzending",
    "Register": "Register",
    "agreed": "goedgekeurde tekst",
    "along": "gaat mee",
    "at": "wanneer",
    "by": "door",
    "cc": "cc",
    "channel": "hoe",
    "copies": "afschriften",
    "covering_letter": "begeleidende brief",
    "digest": "controlegetal",
    "enclosed": "bijlagen",
    "files": "bestanden",
    "folder": "map",
    "head": "einde van de keten",
    "issued_at": "uitgegeven op",
    "key": "sleutel",
    "letter": "brief",
    "organisation": "organisatie",
    "parafen": "parafen",
    "pdf": "pdf",
    "printed_at": "geprint op",
    "printed_in": "geprint in",
    "reason": "reden",
    "recipient": "ontvanger",
    "reissued_at": "opnieuw uitgegeven op",
    "reserved_at": "vastgehouden op",
    "sent_at": "verzonden op",
    "snippets": "bouwstenen",
    "state": "stand",
    "target": "waarheen",
    "template": "sjabloon",
    "text": "tekst",
    "to": "aan",
    "voided_at": "vervallen op",
    "who": "wie",
}
