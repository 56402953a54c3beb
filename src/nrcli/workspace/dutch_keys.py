"""What Dutch writers call the fields: answered with the key to write, never another name of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

__all__ = ["DUTCH_KEYS", "key_meant"]

DUTCH_KEYS: Mapping[str, tuple[str, ...]] = {
    # Above a letter or snippet.
    "onderwerp": ("subject",),
    "betreft": ("subject",),
    "titel": ("title", "titels"),
    "kop": ("title",),
    "aan": ("to",),
    "geadresseerde": ("to",),
    "ontvanger": ("to",),
    "ontvangers": ("to",),
    "afzender": ("sender",),
    "van": ("sender", "from"),
    "huisstijl": ("house_style",),
    "bijlage": ("enclosures",),
    "bijlagen": ("enclosures",),
    "afschrift": ("copies_to",),
    "afschriften": ("copies_to",),
    "afschrift_aan": ("copies_to",),
    "kopie": ("copies_to",),
    "cc": ("copies_to", "cc"),
    "begeleidende_brief": ("covering_letter",),
    "bouwsteen": ("snippets",),
    "bouwstenen": ("snippets",),
    "datum": ("date",),
    "ons_kenmerk": ("kenmerk",),
    "uw_brief": ("uw_kenmerk",),
    "rubricering": ("marking",),
    "velden": ("fields",),
    "invulvelden": ("fields",),
    "geldig_tot": ("valid_until",),
    "geldig_tot_en_met": ("valid_until",),
    "bron": ("source",),
    # In recipients.yaml.
    "personen": ("people",),
    "mensen": ("people",),
    "adressen": ("addresses",),
    "rollen": ("roles",),
    "lijsten": ("lists",),
    "tussenvoegsel": ("voorvoegsel",),
    "tussenvoegsels": ("voorvoegsel",),
    "initialen": ("voorletters",),
    "achternaam": ("geslachtsnaam",),
    "naam": ("geslachtsnaam", "name"),
    "roepnaam": ("voornaam",),
    "sekse": ("geslacht",),
    "titulatuur": ("titels",),
    "plaats": ("place",),
    "woonplaats": ("place",),
    "land": ("country",),
    "regels": ("lines",),
    "organisatie": ("organisation",),
    "vanaf": ("from",),
    "sinds": ("since", "from"),
    "tot": ("until",),
    "tot_en_met": ("until",),
    "zetels": ("seats",),
    "rol": ("role",),
    "functie": ("function", "role"),
    "persoon": ("person",),
    "adres": ("address",),
    "bevestigd": ("confirmed",),
    "omschrijving": ("description",),
    "mail": ("email",),
    "mailadres": ("email",),
    "e_mail": ("email",),
    # Of a sender.
    "ondertekenaar": ("signatory",),
    "contactpersoon": ("contact",),
    "contact": ("contact",),
    "telefoon": ("phone",),
    "telefoonnummer": ("phone",),
    "retouradres": ("return_address",),
    "bezoekadres": ("visiting_address",),
    "postadres": ("postal_address",),
    "groet": ("slotformule",),
}
"""In small letters, with _ for spaces and hyphens; the first that a record has is meant."""


def key_meant(key: str, known: Collection[str]) -> str:
    """Return the key that is meant by a Dutch name or other capitals; empty if none is."""
    plain = key.strip().lower().replace(" ", "_").replace("-", "_")
    return next((name for name in (plain, *DUTCH_KEYS.get(plain, ())) if name in known), "")
