"""nrcli writes official Dutch letters from plain text.

A letter goes through the code in one pass:

1. `nrcli.workspace` reads the workspace: `LetterSource`, `SnippetSource`, `Roster`, `Sender`,
   `HouseStyle`.
2. `nrcli.composition` makes them into a complete, immutable `Letter`.
3. `nrcli.renderers` make a `Letter` into content: `Rendered`, as PDF, DOCX or text.
4. `nrcli.system.files` writes the content, whole files or none.

Around the pass stands one package for each thing a user does, with its words, its storage and its
use: `register`, `checking`, `drafting`, `inspection`, `roster_updates`, `mailing`, `comparing`,
`explaining`, `catalogue`, `preview`. `nrcli.cli` is their command line, `nrcli.domain` has the
words that all of them share.

The package itself offers what the commands do, as functions; each is loaded when it is used.
"""

import importlib
from typing import TYPE_CHECKING, Any, Final

from nrcli.system.version import VERSION

if TYPE_CHECKING:
    from nrcli.comparing.workspaces import CompareRequest, Comparison, compare_letters
    from nrcli.domain.letter.formats import OutputFormat
    from nrcli.domain.letter.letter import Letter
    from nrcli.domain.problems.problem import NrcliError, Problem
    from nrcli.drafting.approval import ApproveResult, approve
    from nrcli.drafting.draft import DraftResult, draft
    from nrcli.drafting.request import DraftRequest
    from nrcli.explaining.letters import Explanation, explain
    from nrcli.inspection.finished_letters import ProofResult, proof
    from nrcli.inspection.workspaces import CheckResult, check
    from nrcli.mailing.mails import MailRequest, MailResult, mail
    from nrcli.mailing.preparation import PreparedMailing, prepare_mailing
    from nrcli.mailing.prints import PrintRequest, PrintResult, print_mailing
    from nrcli.register.bookkeeping import list_entries, note_sent, show_entries, void
    from nrcli.register.verification import VerifyResult, verify

__all__ = [
    "ApproveResult",
    "CheckResult",
    "CompareRequest",
    "Comparison",
    "DraftRequest",
    "DraftResult",
    "Explanation",
    "Letter",
    "MailRequest",
    "MailResult",
    "NrcliError",
    "OutputFormat",
    "PreparedMailing",
    "PrintRequest",
    "PrintResult",
    "Problem",
    "ProofResult",
    "VerifyResult",
    "__version__",
    "approve",
    "check",
    "compare_letters",
    "draft",
    "explain",
    "list_entries",
    "mail",
    "note_sent",
    "prepare_mailing",
    "print_mailing",
    "proof",
    "show_entries",
    "verify",
    "void",
]

__version__ = VERSION

_HOMES: Final = {
    "comparing.workspaces": ("CompareRequest", "Comparison", "compare_letters"),
    "domain.letter.formats": ("OutputFormat",),
    "domain.letter.letter": ("Letter",),
    "domain.problems.problem": ("NrcliError", "Problem"),
    "drafting.approval": ("ApproveResult", "approve"),
    "drafting.draft": ("DraftResult", "draft"),
    "drafting.request": ("DraftRequest",),
    "explaining.letters": ("Explanation", "explain"),
    "inspection.finished_letters": ("ProofResult", "proof"),
    "inspection.workspaces": ("CheckResult", "check"),
    "mailing.mails": ("MailRequest", "MailResult", "mail"),
    "mailing.preparation": ("PreparedMailing", "prepare_mailing"),
    "mailing.prints": ("PrintRequest", "PrintResult", "print_mailing"),
    "register.bookkeeping": ("list_entries", "note_sent", "show_entries", "void"),
    "register.verification": ("VerifyResult", "verify"),
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever stands under the name
    """Return what the package offers under a name: its module is loaded when it is used."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(importlib.import_module(f"nrcli.{module}"), name)
    message = f"module 'nrcli' has no attribute {name!r}"
    raise AttributeError(message)
