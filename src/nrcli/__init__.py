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
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
