"""Problems of the register as a record: its chain, and what lies beside it, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Words

__all__ = ["RECORDS"]


RECORDS: Mapping[str, Words] = {
    "register-disk-full": Words(
        "De schijf is vol, dus er is niets ingeschreven.",
        "Maak er ruimte op, en geef dezelfde opdracht opnieuw.",
    ),
    "disk-full": Words(
        "De schijf is vol, dus {path} is niet geschreven.",
        "Maak er ruimte op, en geef dezelfde opdracht opnieuw.",
    ),
    "file-made-at-once": Words(
        "Een andere nrcli heeft {path} gemaakt terwijl deze ermee bezig was.",
        "Bekijk wat er is gemaakt; geef de opdracht opnieuw als uw brief moet blijven.",
    ),
    "register-gone": Words(
        "{path} is weg: er stonden {mark} schakels in, en zonder geeft nrcli niets uit.",
        "Zet een reservekopie terug en geef daarna `nrcli register recover`.",
    ),
    "register-emptied": Words(
        "{path} is leeg, en dat is een register nooit.",
        "Zet een reservekopie terug en geef daarna `nrcli register recover`.",
    ),
    "register-older": Words(
        "{path} is ouder dan het hier is geweest: de keten eindigt bij schakel {head} en ging door "
        "tot {mark}.",
        "Zet de nieuwste kopie terug, of geef `nrcli register recover`: dat neemt terug wat de "
        "gemaakte brieven zelf zeggen.",
    ),
    "register-other": Words(
        "{path} is niet het register dat hier was: vanaf schakel {mark} of eerder is de keten een "
        "andere.",
        "Zet dat terug, of geef `nrcli register recover` om met dit register verder te gaan.",
    ),
    "register-lacks": Words(
        "nrcli heeft {path} gemaakt onder {kenmerk}, en die brief staat niet in het register.",
        "Zet de nieuwste kopie van het register terug, of geef `nrcli register recover`.",
    ),
    "register-lacks-more": Words(
        "Van nog {count} bestanden staat de brief niet in het register.",
        "Zie `nrcli register recover`.",
    ),
    "kenmerk-twice": Words(
        "nrcli heeft {path} gemaakt onder {kenmerk}, dat in het register van een andere brief is.",
        "Twee registers gingen los van elkaar verder: kies welke brief het kenmerk houdt, en haal "
        "de bestanden van de andere uit de map.",
    ),
    "kenmerk-kept": Words(
        "Het kenmerk {kenmerk} is van een brief die het register kwijt is.",
        "Laat --kenmerk weg; u krijgt dan het volgende.",
    ),
    "recovery-kenmerk-only": Words(
        "Van de brief {kenmerk} is geen gaaf bestand te vinden ({path}); daarvan komt alleen het "
        "kenmerk terug.",
        "Zet de bestanden in out/ als u ze elders hebt, en geef deze opdracht opnieuw.",
    ),
    "letter-twice": Words(
        "{name} ({who}) kreeg op {day} precies deze woorden, onder {kenmerk}: de brief '{letter}'.",
        'Noem met --to de anderen, of zeg met --again "…" waarom het nog eens moet.',
    ),
    "letter-sent-before": Words(
        "De brief '{letter}' is eerder verzonden, met andere woorden of op een andere dag: {sent}.",
        "Kijk na of deze ontvangers hem nog eens moeten krijgen.",
    ),
    "approval-one-login": Words(
        "De brief '{letter}' aan {who} heeft genoeg akkoorden, maar niet elk van een eigen "
        "gebruiker: {logins}.",
        "De afzender vraagt dat (`approvals_own_login`): laat ieder zelf `nrcli approve` geven.",
    ),
    "approval-shared-login": Words(
        "{names}: ingevoerd door één gebruiker, {by}.",
        "Dat klopt als u invoert wat op papier is getekend; de minuut vermeldt het.",
    ),
    "approval-left-out": Words(
        "De brief '{letter}' heeft de tekst van '{other}', waarvan de afzender {needed} akkoorden "
        "vraagt; deze afzender vraagt er geen.",
        "Is dat de bedoeling? Geef hem anders de afzender {sender}.",
    ),
    "correct-unsent": Words(
        "De brief {kenmerk} aan {who} staat niet als verzonden in het register; er valt niets "
        "recht te zetten.",
        "Zie `nrcli register show {kenmerk}`.",
    ),
    "registered-file-sealed": Words(
        "{path} is de brief {kenmerk} met een handtekening of zegel erachter.",
        "U hoeft niets te doen; het controlegetal is {digest}.",
    ),
    "registered-file-cut": Words(
        "{path}, van de brief {kenmerk}, is leeg of afgebroken: het kwam niet heel op de schijf.",
        "Maak de brief opnieuw: `{again}`.",
    ),
    "head-unreadable": Words(
        "'{head}' is geen einde van de keten van een register.",
        "Geef het zoals een export, een minuut of `verify` het heeft: een getal, een streepje en "
        "64 tekens.",
    ),
    "head-unknown": Words(
        "De keten van het register loopt niet door schakel {number} zoals die toen was.",
        "Wat daarvoor stond, is gewijzigd, of dit is een ander register: vergelijk het met een "
        "reservekopie.",
    ),
}
