"""The headings of workbooks; CSV and JSON keep the English names, as programs read them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXPORTS"]

EXPORTS: Mapping[str, str] = {
    "Mailing": "Verzending",
    "Register": "Register",
    "along": "gaat mee",
    "at": "wanneer",
    "by": "door",
    "cc": "cc",
    "channel": "hoe",
    "copies": "afschriften",
    "covering_letter": "begeleidende brief",
    "enclosed": "bijlagen",
    "issued_at": "uitgegeven op",
    "letter": "brief",
    "organisation": "organisatie",
    "parafen": "parafen",
    "printed_at": "geprint op",
    "printed_in": "geprint in",
    "reason": "reden",
    "recipient": "ontvanger",
    "reissued_at": "opnieuw uitgegeven op",
    "reserved_at": "vastgehouden op",
    "sent_at": "verzonden op",
    "state": "stand",
    "target": "waarheen",
    "to": "aan",
    "voided_at": "vervallen op",
}
