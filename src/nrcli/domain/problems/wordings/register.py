"""Problems of the register: kenmerken that are taken, letters that were sent, files that differ."""

from __future__ import annotations

from collections.abc import Mapping

from nrcli.domain.problems.wordings.wording import Wording, warning

__all__ = ["REGISTERS"]

REGISTERS: Mapping[str, Wording] = {
    "register-busy": Wording(
        "The register stays locked, by the process {holder}.",
        "Let it finish, or end it; then run the same command again. If no nrcli runs anywhere, "
        "delete {path}.lock.",
    ),
    "register-lock-lost": Wording(
        "The lock of the register was lost while nrcli stood still, so nothing was registered.",
        "Run the same command again.",
    ),
    "register-newer": Wording(
        "A newer nrcli has changed the register, in a step that this one does not know: {step}.",
        "Use that version of nrcli here too.",
    ),
    "register-unusable": Wording(
        "The register cannot be used: {reason}.",
        "Check the permissions of {path} and its folder; if the file is damaged, put a copy of "
        "it back from a backup.",
    ),
    "kenmerk-pattern": Wording(
        "'{text}' is not a pattern for kenmerken.",
        "Write {{number}} in it once, or {{number:5}} for at least five digits, and {{year}} "
        "if you like: '{{year}}-{{number:4}}'.",
    ),
    "kenmerk-taken": Wording(
        "The kenmerk {kenmerk} is taken: the letter '{letter}' of {date} to {who} has it.",
        "Leave out --kenmerk to be given the next one, or give that letter's own --date.",
    ),
    "kenmerk-voided": Wording(
        "The kenmerk {kenmerk} was voided: {reason}.",
        "A kenmerk is never used twice; leave out --kenmerk to be given the next one.",
    ),
    "letter-registered": Wording(
        "The letter '{letter}' of {date} to {who} has the kenmerk {kenmerk} already.",
        "Leave out --kenmerk, or first `nrcli register void {kenmerk} --reason …`.",
    ),
    "letter-sent": Wording(
        "The letter {kenmerk} to {who} was sent on {date}, and would be another now.",
        'Say why with --reissue "…" to make it anew under the same kenmerk.',
    ),
    "approval-missing": Wording(
        "The letter '{letter}' to {who} has {count} of the {needed} approvals it needs.",
        "Have it approved: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "approval-outdated": Wording(
        "The letter '{letter}' to {who} is not as {names} approved it: its text or date differs.",
        "Have it approved anew: `nrcli approve {letter} --date {date} --name …`.",
    ),
    "register-repaired": warning(
        "A run was stopped while it wrote the letter {kenmerk} to {who}; its files are whole, and "
        "the register now says so.",
        "There is nothing to do.",
    ),
    "register-unwritten": warning(
        "A run was stopped before it wrote the letter {kenmerk} to {who}; the register now says "
        "so.",
        "Draft it: `{again}`.",
    ),
    "register-torn": warning(
        "A run was stopped while it wrote the letter {kenmerk} to {who}; some of its files are new "
        "and some are not.",
        "Draft it again: `{again}`.",
    ),
    "unknown-kenmerk": Wording("There is no kenmerk '{kenmerk}' in the register.", "{suggestion}"),
    "kenmerk-not-to": Wording("No letter under {kenmerk} is to '{who}'.", "{suggestion}"),
    "void-sent": Wording(
        "The letter {kenmerk} to {who} was sent, so it cannot be voided.",
        'Write another letter, or make it anew with `nrcli draft --reissue "…"`.',
    ),
    "sent-unmade": Wording(
        "No letter was made under {kenmerk} to {who} yet, so none can have been sent.",
        "Draft it first.",
    ),
    "registered-file-missing": Wording(
        "{path}, of the letter {kenmerk}, is gone.", "Draft it again: `{again}`."
    ),
    "registered-file-changed": Wording(
        "{path}, of the letter {kenmerk}, is not what nrcli made.",
        "Keep your version under another name, and draft the letter again: `{again} --force`.",
    ),
    "registered-file-other-version": Wording(
        "{path} is another version of the letter {kenmerk} than the register has.",
        "Draft it again: `{again}`.",
    ),
    "registered-file-unknown": Wording(
        "{path} is in no entry of the register.",
        "Move it out of the folder, or draft the letter so that it gets an entry.",
    ),
    "registered-file-voided": warning(
        "{path} is still there, though its kenmerk {kenmerk} was voided.", "Remove it."
    ),
    "registered-file-left-behind": warning(
        "{path} is of an earlier version of the letter {kenmerk}.",
        "Remove it, so that nobody sends it.",
    ),
    "register-reserved": warning(
        "The kenmerk {kenmerk} is reserved for the letter '{letter}' to {who}, which was never "
        "made.",
        "Draft it, `{again}`, or void the kenmerk: `nrcli register void {kenmerk} --reason …`.",
    ),
    "register-unfinished": warning(
        "The letter {kenmerk} to {who} is being written, or the run that did so was stopped.",
        "If no nrcli is running, draft it again: `{again}`.",
    ),
    "register-gap": Wording(
        "The kenmerk {kenmerk} was counted, and is in no entry of the register.",
        "Somebody has changed the register; put a copy of it back from a backup.",
    ),
    "register-damaged": Wording(
        "The register is damaged: {what}.", "Put a copy of it back from a backup."
    ),
}
